import { endsSentence } from "../../domain/sentences.ts";
import type { MessageSeen } from "./find-messages.ts";
import { stemOf } from "../../domain/paths.ts";

/** `var errorMessages = {`, `ERROR_MESSAGES: Record<Code, string> = {`, `private static final Map MESSAGES = Map.of(` */
const TABLE =
  /(?:^|[\s.$@"'])(?:[A-Za-z]\w{0,40}?_?)?(?:[mM]essages|MESSAGES|[mM]sgs|MSGS|[eE]rrorTexts?|ERROR_TEXTS?)["']?\??(?::[^={]{0,80}|\s+[\w.[\]]{1,40})?\s*(?:=|:=|:|=>)[^;]{0,60}[{([]\s*$/;
/** `class Errors:` of Python, `niceErrors = {`: tables of nothing but errors, where most rows complain. */
const ERROR_TABLE =
  /^class \w{0,40}(?:Errors|Warnings)\b[^:]{0,80}:\s*$|(?:^|\s)(?:\w{0,40}Errors|errors|ERRORS)(?::[^={]{0,80})?\s*=\s*\{\s*$/;
/** What is cheap to look for comes first. */
const OPENS = /[{([:]\s*$/;
/** What a file is called that has all that a program says, and the folder it lies in. */
const CATALOGUE = /^(?:en|en[-_]us|english|messages|messages[-_]en|strings)$/i;
const CATALOGUE_FOLDER = /(?:^|\/)(?:i18n|lang|locales?|translations?)\/(?:[^/]+\/)?[^/]+$/i;
/** `LIMIT_PARTS: 'Too many parts',` or `E001 = ("Too many parts")` with nothing else on the line, or what a row answers. */
const ROW =
  /^\s*(?:(?:["'`]?[\w$.-]{1,60}["'`]?|\[[\w$.]{1,60}\]|:[\w]{1,60})\s*(?::|=>|=)\s*(?:\((?=.{1,400}\)[,;]?$))?|return\s+)(["'`])((?:\\.|(?!\1)[^\\]){1,350})\1\s*\)?[,;]?$/;
/** The beginning of a row that goes on in the next line: a sentence that ends here stands alone. */
const OPEN_ROW = /^\s*\w{1,60}\s*=\s*\((["'])((?:\\.|(?!\1)[^\\]){1,350}?[.!?]) [^"']*\1$/;
/** `NO_EGG: Final = ErrorMessage("…")`, `export const NO_EGG = "…";`, `CONSTANT(NO_EGG, "…");`: a row of a file that is a table. */
const CONSTANT_ROW =
  /^(?:export |pub |static |final |const |#define |\w+\()*[A-Z][A-Z0-9_]{3,60}\b[^"'`;]{0,60}(["'`])((?:\\.|(?!\1)[^\\]){1,350})\1\)?[,;)]*$/;
/** What a file is called that has the messages of all others. */
const MESSAGE_FILE = /messages?|errors?|constants?/i;
const LEAST_CONSTANTS = 4;
/** What ends a table. */
const END = /^\s*[})\]]/;
const LEAST_ROWS = 2;
const MOST_ROWS = 400;
const MOST_LINES = 4000;
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
  if (MESSAGE_FILE.test(stemOf(path))) found.push(...constantRows(path, lines));
  for (let index = 0; index < lines.length && found.length < MOST_ROWS; index += 1) {
    const line = lines[index] ?? "";
    if (isCatalogue ? ROW.test(line) : isTable(line)) {
      const { rows, end } = rowsFrom(lines, isCatalogue ? index : index + 1, path);
      const kept = isCatalogue ? rows.filter(({ text }) => isComplaint(text)) : mostlyComplaints(rows);
      if (rows.length >= LEAST_ROWS) found.push(...kept);
      index = Math.max(index, end - 1);
    }
  }
  return found.slice(0, MOST_ROWS);
}

function isTable(line: string): boolean {
  return line.length <= MOST_LETTERS && OPENS.test(line) && (TABLE.test(line) || ERROR_TABLE.test(line));
}

/** The rows of a file that is a table of its own: constants, most of which complain. */
function constantRows(path: string, lines: readonly string[]): readonly MessageSeen[] {
  const rows = lines.flatMap((line, index) => {
    const words = line.length > MOST_LETTERS ? "" : wordsOf(CONSTANT_ROW.exec(line));
    return words === "" ? [] : [{ path, line: index + 1, text: words }];
  });
  const complaints = rows.filter(({ text }) => COMPLAINS.test(text));
  return rows.length >= LEAST_CONSTANTS && complaints.length >= MOSTLY * rows.length ? complaints : [];
}

/** The words of a row without its signs; empty where there are not several. */
function wordsOf(row: RegExpExecArray | null): string {
  const words = (row?.[2] ?? "").replace(/\\(["'`])/g, "$1");
  return /\S\s+\S/.test(words) ? words : "";
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

/** True for a closing bracket as far left as the table, or under its rows where nothing of them comes behind it. */
function endsTable(lines: readonly string[], index: number, depth: number): boolean {
  const [line = "", next = ""] = lines.slice(index, index + 2);
  return END.test(line) && (indentOf(line) <= depth || (next.trim() !== "" && indentOf(next) <= depth));
}

interface Rows {
  readonly rows: readonly MessageSeen[];
  readonly end: number;
}

function indentOf(line: string): number {
  return /^\s*/.exec(line)?.[0].length ?? 0;
}

/** The rows of a table from a line on, without what is not a plain row, and the index of the line that ends it. */
function rowsFrom(lines: readonly string[], from: number, path: string): Rows {
  const rows: MessageSeen[] = [];
  const opening = lines[from - 1] ?? "";
  const depth = indentOf(opening);
  const isBody = opening.startsWith("class ");
  let index = from;
  for (; index < lines.length && index < from + MOST_LINES; index += 1) {
    const line = lines[index] ?? "";
    if (isBody ? /^\S/.test(line) : endsTable(lines, index, depth)) break;
    if (rows.length === MOST_ROWS || line.length > MOST_LETTERS) continue;
    const words = wordsOf(ROW.exec(line)) || wordsOf(OPEN_ROW.exec(line));
    if (words !== "") rows.push({ path, line: index + 1, text: words });
  }
  return { rows, end: index };
}
