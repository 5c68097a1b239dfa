import { endsSentence } from "../../domain/sentences.ts";
import type { MessageSeen } from "./find-messages.ts";
import { stemOf } from "../../domain/paths.ts";

/** `var errorMessages = {`, `ERROR_MESSAGES: Record<Code, string> = {`, `private static final Map MESSAGES = Map.of(` */
const TABLE =
  /(?:^|[\s.$@"'])(?:[A-Za-z]\w{0,40}?_?)?(?:[mM]essages|MESSAGES|[mM]sgs|MSGS|[eE]rrorTexts?|ERROR_TEXTS?)["']?\??(?::[^={]{0,80}|\s+[\w.[\]]{1,40})?\s*(?:=|:=|:|=>)[^;]{0,60}[{([]\s*$/;
/** What is cheap to look for comes first. */
const OPENS = /[{([]\s*$/;
/** What a file is called that has all that a program says, and the folder it lies in. */
const CATALOGUE = /^(?:en|en[-_]us|english|messages|messages[-_]en|strings)$/i;
const CATALOGUE_FOLDER = /(?:^|\/)(?:i18n|lang|locales?|translations?)\/(?:[^/]+\/)?[^/]+$/i;
/** `LIMIT_PARTS: 'Too many parts',` with nothing else on the line. */
const ROW =
  /^\s*(?:["'`]?[\w$.-]{1,60}["'`]?|\[[\w$.]{1,60}\]|:[\w]{1,60})\s*(?::|=>|=)\s*(["'`])((?:\\.|(?!\1)[^\\]){1,350})\1\s*,?$/;
/** What ends a table. */
const END = /^\s*[})\]]/;
const LEAST_ROWS = 2;
const MOST_ROWS = 400;
const MOST_LETTERS = 400;
/** Words of somebody who asks or complains, as no label of a button does. */
const COMPLAINS =
  /\?$|\b(?:already|cannot|can['’]t|could not|couldn['’]t|denied|does not|doesn['’]t|error|failed|invalid|missing|must|no|not|only|too|unable|unknown|unexpected|wrong)\b/i;

/**
 * The messages that a file keeps in a table, each under a key: all of one that is named for its messages, of a catalogue of
 * everything that the program says the sentences that ask or complain.
 */
export function tableMessages(path: string, lines: readonly string[]): readonly MessageSeen[] {
  const isCatalogue = CATALOGUE.test(stemOf(path)) && CATALOGUE_FOLDER.test(path);
  const found: MessageSeen[] = [];
  for (let index = 0; index < lines.length && found.length < MOST_ROWS; index += 1) {
    const line = lines[index] ?? "";
    if (isCatalogue ? ROW.test(line) : isTable(line)) {
      const rows = rowsFrom(lines, isCatalogue ? index : index + 1, path);
      const kept = isCatalogue ? rows.filter(({ text }) => isComplaint(text)) : mostlyComplaints(rows);
      if (rows.length >= LEAST_ROWS) found.push(...kept);
      index += rows.length;
    }
  }
  return found.slice(0, MOST_ROWS);
}

function isTable(line: string): boolean {
  return line.length <= MOST_LETTERS && OPENS.test(line) && TABLE.test(line);
}

/** Where most of a table complains, the rest are parts that its messages are made of: `ISO 8601 date`. */
function mostlyComplaints(rows: readonly MessageSeen[]): readonly MessageSeen[] {
  const complaints = rows.filter(({ text }) => COMPLAINS.test(text));
  return complaints.length >= MOSTLY * rows.length ? complaints : rows;
}

const MOSTLY = 0.6;

function isComplaint(text: string): boolean {
  return (endsSentence(text) || text.endsWith(")")) && COMPLAINS.test(text);
}

/** The rows of a table from a line on; what is not a plain row is left out. */
function rowsFrom(lines: readonly string[], from: number, path: string): readonly MessageSeen[] {
  const rows: MessageSeen[] = [];
  for (let index = from; index < lines.length && index < from + MOST_ROWS; index += 1) {
    const line = lines[index] ?? "";
    if (END.test(line)) break;
    const [, quote, text = ""] = line.length > MOST_LETTERS ? [] : (ROW.exec(line) ?? []);
    const words = quote === undefined ? "" : text.replace(/\\(["'`])/g, "$1");
    if (/\S\s+\S/.test(words)) rows.push({ path, line: index + 1, text: words });
  }
  return rows;
}
