import type { Quote } from "../../domain/evidence.ts";
import { type DocLine, firstSentence } from "../first-sentence.ts";

/** What a page says of a name in a place of its own: a row of a table, an entry of reStructuredText. */
export interface PageEntry {
  readonly name: string;
  readonly quote: Quote;
}

/** `| **egg(pan)** | Boils an egg. |`, with the name in code or bold, or as a link; the signs at both ends may be missing. */
const ROW =
  /^\s{0,3}\|?\s{0,20}[[*`]{1,5}([\p{L}_$][\p{L}\p{N}_$]{0,60})(?:\([^|]{0,100}\))?[\]*`]{1,5}[^|\w]{0,120}\|\s*([^|]+?)\s*(?:\||$)/u;
/** What is shown behind the first line of a cell. */
const CELL_END = /<br|<ul|<p\b/i;
/** `.. py:class:: Egg(size)`; what `autoclass` and its like add stands in the code already. */
const DIRECTIVE =
  /^(\s{0,8})\.\. (?:\w{1,10}:)?(?:class|function|exception|data|macro|struct|type)::\s+(?:[\w.]{0,80}\.)?([\p{L}_$][\p{L}\p{N}_$]{0,60})(?=[\s([]|$)/u;
const MOST_LINES = 12;
/** How a table heads the column that describes. */
const DESCRIBING =
  /^[^|]*\|?[^|]+\|\s*[*_`]*(?:about|description|does|explanation|function|meaning|purpose|summary|use|what)\b/i;

/** The entries of a page for the names that are asked for, in the order of the lines. */
export function pageEntries(
  lines: readonly string[],
  path: string,
  isName: (word: string) => boolean,
): readonly PageEntry[] {
  let head = "";
  return lines.flatMap((line, index) => {
    if (!line.includes("|")) head = "";
    else if (head === "") head = line;
    const isRow = DESCRIBING.test(head);
    if (!isRow && !line.includes("::")) return [];
    const [name, quote] = isRow ? rowAt(line, index, path, isName) : directiveAt(lines, index, path, isName);
    return name === undefined || quote === undefined ? [] : [{ name, quote }];
  });
}

type Found = readonly [name?: string, quote?: Quote | undefined];

function rowAt(line: string, index: number, path: string, isName: (word: string) => boolean): Found {
  const [, name = "", cell = ""] = ROW.exec(line) ?? [];
  if (!isName(name)) return [];
  const [text = ""] = cell.split(CELL_END);
  return [name, firstSentence([{ text, line: index + 1 }], path)];
}

function directiveAt(
  lines: readonly string[],
  index: number,
  path: string,
  isName: (word: string) => boolean,
): Found {
  const [, margin = "", name = ""] = DIRECTIVE.exec(lines[index] ?? "") ?? [];
  if (!isName(name)) return [];
  const body: DocLine[] = [];
  for (const [offset, text] of lines.slice(index + 1, index + 1 + MOST_LINES).entries()) {
    if (text.trim() !== "" && !text.startsWith(`${margin} `)) break;
    body.push({ text, line: index + 2 + offset });
  }
  return [name, firstSentence(body, path)];
}
