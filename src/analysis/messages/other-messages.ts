import type { Quote } from "../../domain/evidence.ts";
import { hasGaps } from "../../domain/placeholder.ts";
import { bestMessages, type MessageContext } from "./best-messages.ts";
import type { ConstantRead, FileReading, RaiseRead } from "../define-language.ts";
import type { EvidenceGate } from "../evidence-gate.ts";
import type { MessageSeen } from "./find-messages.ts";
import { tableMessages } from "./message-tables.ts";
import type { MessageRead } from "./message-quotes.ts";
import type { SaidBy } from "./said-by.ts";
import type { SurveyedFile } from "../survey-files.ts";

/** Where messages of no error of the project's own are found. */
interface MessageSources extends MessageContext {
  readonly readings: ReadonlyMap<SurveyedFile, FileReading>;
  readonly gate: EvidenceGate;
  /** Those of languages without a parser. */
  readonly seen: readonly MessageSeen[];
  /** What the program complains of to its log or its user. */
  readonly complaints: readonly Quote[];
  /** The project's own errors by name, which keep to themselves what they say. */
  readonly speakers: ReadonlyMap<string, SaidBy>;
}

/**
 * Messages raised with types of others, kept in constants and tables that are named for it, complained of, and seen without
 * a parser; best card first.
 */
export function otherMessages(sources: MessageSources, limit: number): readonly Quote[] {
  const { readings, gate, seen, complaints, speakers } = sources;
  const all = [...readings.values()].flatMap(({ raises }) => raises);
  const isOwn = ({ name, message }: RaiseRead): boolean =>
    message !== undefined && speakers.get(name)?.(message) === true;
  const [own, raised] = [all.filter(isOwn), all.filter((raise) => !isOwn(raise))];
  const kept = [...readings].flatMap(([{ file }, { constants }]) =>
    constants.filter(isMessage).map(({ value, line }) => messageAt(value, file.path, line)),
  );
  const tables = [...readings.keys()].flatMap(({ file }) =>
    tableMessages(file.path, gate.linesOf(file.path)),
  );
  const quoted = [...seen, ...tables].map(({ path, line, text }) => messageAt(text, path, line));
  const further = [...complaints, ...furtherMessages(own, sources)].map((message) => ({
    message,
    interpolated: hasGaps(message.text),
  }));
  const [unlikely, likely] = [raised.filter(isUnlikely), raised.filter((raise) => !isUnlikely(raise))];
  const found = bestMessages([...likely, ...kept, ...further, ...quoted], sources);
  return gate.quotes(
    found.length + own.length >= ENOUGH ? found : [...found, ...bestMessages(unlikely, sources)],
    limit,
  );
}

/** So many of its messages an error speaks itself. */
const OWN_MESSAGES = 4;

/** What is raised with one error for many reasons: `UserError` says more than one card can. */
function furtherMessages(own: readonly RaiseRead[], context: MessageContext): readonly Quote[] {
  const byName = new Map<string, RaiseRead[]>();
  for (const raise of own) {
    const known = byName.get(raise.name);
    if (known === undefined) byName.set(raise.name, [raise]);
    else known.push(raise);
  }
  return [...byName.values()].flatMap((raises) => bestMessages(raises, context).slice(OWN_MESSAGES));
}

/** With so many other messages and errors nobody misses what is never said. */
const ENOUGH = 3;
/** What Rust says where nobody should ever come: a user reads anything else first. */
const NEVER_SAID: ReadonlySet<string> = new Set(["expect", "unimplemented", "unreachable"]);

function isUnlikely({ name }: RaiseRead): boolean {
  return NEVER_SAID.has(name);
}

/** `MSG = 'Do not suppress exceptions.'`, as checkers keep what they will say. */
const NAMED_MESSAGE = /^(?:[A-Z0-9_]+_)?(?:MSG|MESSAGE|ERROR_TEXT|ERR_TEXT|ERROR)$/;
/** Signs of code: escapes, and gaps with names as Ruby has them. */
const NO_WORDS = /\\|%<|#\{/;

function isMessage({ name, value, kind }: ConstantRead): boolean {
  return kind === "string" && NAMED_MESSAGE.test(name) && !NO_WORDS.test(value);
}

function messageAt(text: string, path: string, line: number): MessageRead {
  return { message: { text, evidence: [{ path, line, text }] }, interpolated: hasGaps(text) };
}
