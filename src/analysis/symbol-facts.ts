import type { Quote } from "../domain/evidence.ts";
import type { SymbolFact } from "../domain/facts.ts";
import { isFitToShow } from "../domain/fit-to-show.ts";
import { byCodeUnit } from "../domain/stable-hash.ts";
import { type Audience, audienceOf } from "./ranking/audience.ts";
import { bestMessages, type MessageContext } from "./messages/best-messages.ts";
import type { ClassRead, FileReading, FunctionRead, RaiseRead } from "./define-language.ts";
import type { Documentation } from "./pages/documentation.ts";
import { ancestorsOf } from "./ranking/error-types.ts";
import type { EvidenceGate } from "./evidence-gate.ts";
import type { Description } from "./first-sentence.ts";
import { isDisowned } from "./not-for-use.ts";
import { PRIVATE_FACTOR, type RankedSymbol } from "./ranking/ranking.ts";
import { saidBy } from "./messages/said-by.ts";
import { sayingsOf } from "./messages/sayings.ts";
import type { SurveyedFile } from "./survey-files.ts";
import type { Definition, SymbolTable } from "./ranking/symbol-table.ts";

/** Longest lists that are kept, after ranking. */
const LIMITS = { class: 400, error: 200, function: 400 };
const MAX_MESSAGES = 8;

/** What symbol facts are made from. */
export interface SymbolSources {
  readonly ranked: readonly RankedSymbol[];
  readonly symbols: SymbolTable;
  readonly readings: ReadonlyMap<SurveyedFile, FileReading>;
  readonly gate: EvidenceGate;
  /** What pages say of names whose code has no words for them. */
  readonly documentation: Pick<Documentation, "describe">;
  /** True for what code in the README uses. */
  readonly isFeatured: (symbol: RankedSymbol) => boolean;
  /** What the project may be called. */
  readonly names: readonly string[];
  /** True for a file whose words are not said of the whole project. */
  readonly speaksForPart: (path: string) => boolean;
}

/** The three lists of symbols, each sorted by rank, then name. */
export interface SymbolLists {
  readonly classes: readonly SymbolFact[];
  readonly errors: readonly SymbolFact[];
  readonly functions: readonly SymbolFact[];
}

/** Turns the ranked names into facts, as far as an exact reading confirms them. */
export function symbolFacts(sources: SymbolSources): SymbolLists {
  const messages = messagesByError(sources, {
    names: sources.names,
    standingOf: fileStanding(sources.ranked),
    isBeside: sources.speaksForPart,
  });
  const audience = audienceOf(sources.readings.values());
  const lent = lentWords(sources.ranked, messages);
  const lists = { class: [] as SymbolFact[], error: [] as SymbolFact[], function: [] as SymbolFact[] };
  for (const symbol of sources.ranked) {
    const list = lists[symbol.kind];
    if (list.length >= LIMITS[symbol.kind] || !isFitToShow(symbol.name)) continue;
    if (symbol.kind === "error" && [...lent.values()].includes(symbol.name)) continue;
    const spoken = messages.get(lent.get(symbol.name) ?? symbol.name) ?? [];
    const fact = factOf(symbol, { ...sources, audience }, spoken);
    if (fact) list.push(fact);
  }
  return {
    classes: byRank(lists.class),
    errors: byRank(lists.error),
    functions: byRank(lists.function),
  };
}

/** What is hidden has lost its place in the ranking. */
function byRank(facts: readonly SymbolFact[]): readonly SymbolFact[] {
  return facts.toSorted((left, right) => right.rank - left.rank || byCodeUnit(left.name, right.name));
}

/** Whose words an error speaks that has none: those of the `ParseErrorKind` that a `ParseError` carries, which is no error besides. */
function lentWords(
  ranked: readonly RankedSymbol[],
  messages: ReadonlyMap<string, readonly Quote[]>,
): ReadonlyMap<string, string> {
  const has = (name: string): boolean => (messages.get(name) ?? []).length > 0;
  const mute = ranked.filter(({ kind, name }) => kind === "error" && !has(name) && has(`${name}Kind`));
  return new Map(mute.map(({ name }) => [name, `${name}Kind`]));
}

interface FactSources extends SymbolSources {
  readonly audience: Audience;
}

/** `_lid`, `#lid`, and `egg__lid`, as libraries in C keep to themselves what their headers cannot hide. */
const PRIVATE_NAME = /^[_#]|^[A-Za-z]\w*?[A-Za-z0-9]__[A-Za-z0-9]/;

function factOf(
  symbol: RankedSymbol,
  sources: FactSources,
  messages: readonly Quote[],
): SymbolFact | undefined {
  const { name, kind, rank } = symbol;
  const found = confirmed(symbol, sources);
  if (!found) return undefined;
  const { definition, reading, read, evidence } = found;
  const { isHidden, isClosed } = sources.audience;
  const hidden = isHidden(read);
  const isPrivate = hidden || PRIVATE_NAME.test(name) || isClosed(read, reading);
  const { doc, remark } = descriptionOf(read, definition.file.file.path, { ...sources, isPrivate });
  const bases = "bases" in read ? read.bases.filter(isFitToShow) : [];
  return {
    kind,
    name,
    evidence,
    bases,
    ancestors: ancestorsOf(name, bases, definition.file.language, sources.symbols.classes).filter(
      isFitToShow,
    ),
    ...(doc && { doc }),
    ...(remark && { remark }),
    messages:
      kind === "error"
        ? sources.gate.quotes(
            messages.filter(saidBy({ name, evidence }, sources.symbols, sources.readings.keys())),
            MAX_MESSAGES,
          )
        : [],
    sayings:
      kind === "error" || hidden ? [] : sayingsOf(reading, read, { gate: sources.gate, limit: MAX_MESSAGES }),
    featured: sources.isFeatured(symbol) && !symbol.isHelper,
    references: sources.symbols.importers.get(name) ?? 0,
    raises: kind === "error" ? (sources.symbols.raises.get(name) ?? 0) : 0,
    private: isPrivate,
    rank: hidden ? Math.round(rank * PRIVATE_FACTOR * 10_000) / 10_000 : rank,
  };
}

/** What its own comment says of a definition; where that is silent, what the documentation says of a name for users. */
function descriptionOf(
  { name, doc, remark }: ClassRead | FunctionRead,
  definedIn: string,
  { gate, documentation, isPrivate }: FactSources & { readonly isPrivate: boolean },
): Description {
  const isOwn = doc !== undefined && !isDisowned(doc.text);
  const [own, after] = [doc, remark].map((quote) => (isOwn && quote ? gate.quote(quote) : undefined));
  const described = own ?? (isPrivate ? undefined : documentation.describe(name, definedIn));
  return { ...(described && { doc: described }), ...(after && { remark: after }) };
}

/** A definition with what an exact reading says of it. */
interface Confirmed {
  readonly definition: Definition;
  readonly reading: FileReading;
  readonly read: ClassRead | FunctionRead;
  readonly evidence: SymbolFact["evidence"];
}

/** The best definition; where it is hidden or only stands in for another, the next one that is for users. */
function confirmed(symbol: RankedSymbol, sources: FactSources): Confirmed | undefined {
  const { isHidden } = sources.audience;
  const best = confirm(symbol.definition, symbol, sources);
  if (best && !isHidden(best.read)) return best;
  const { classes, functions } = sources.symbols;
  const others = (symbol.kind === "function" ? functions : classes).get(symbol.name)?.slice(1) ?? [];
  for (const definition of others) {
    const other = confirm(definition, symbol, sources);
    if (other && !isHidden(other.read)) return other;
  }
  return best;
}

function confirm(
  definition: Definition,
  symbol: RankedSymbol,
  { readings, gate, audience }: FactSources,
): Confirmed | undefined {
  const reading = readings.get(definition.file);
  const read = reading && findRead(reading, symbol, audience);
  const evidence = read && evidenceOf(read, definition.file.file.path, gate);
  return reading && read && evidence && { definition, reading, read, evidence };
}

/** The exact reading of a name; `undefined` for shapes, and for functions that are not at module level. */
function findRead(
  reading: FileReading,
  { kind, name }: RankedSymbol,
  { isHidden }: Audience,
): ClassRead | FunctionRead | undefined {
  const found =
    kind === "function"
      ? reading.functions.filter((item) => item.name === name)
      : reading.classes.filter((item) => item.name === name && !item.shape);
  const open = found.filter((item) => !isHidden(item));
  // Of overloads in one file the one that is described speaks for all.
  return (kind === "function" ? open.find(({ doc }) => doc !== undefined) : undefined) ?? open[0] ?? found[0];
}

function evidenceOf(
  read: ClassRead | FunctionRead,
  path: string,
  gate: EvidenceGate,
): SymbolFact["evidence"] | undefined {
  const evidence = gate.evidence({ path, line: read.line, text: read.text }, read.name);
  return evidence && [evidence];
}

/** Tells how central a file is: by the best rank of what it defines. */
export function fileStanding(ranked: readonly RankedSymbol[]): (path: string) => number {
  const best = new Map<string, number>();
  for (const { definition, rank } of ranked) {
    const { path } = definition.file.file;
    best.set(path, Math.max(rank, best.get(path) ?? 0));
  }
  return (path) => best.get(path) ?? 0;
}

function messagesByError(
  { readings }: Pick<SymbolSources, "readings">,
  context: MessageContext,
): ReadonlyMap<string, readonly Quote[]> {
  const byName = new Map<string, RaiseRead[]>();
  for (const reading of readings.values()) {
    for (const raise of reading.raises) {
      if (raise.message) byName.set(raise.name, [...(byName.get(raise.name) ?? []), raise]);
    }
  }
  return new Map([...byName].map(([name, raises]) => [name, bestMessages(spokenOf(raises), context)]));
}

/** Where the constructor has the last word, what it is called with is no message. */
function spokenOf(raises: readonly RaiseRead[]): readonly RaiseRead[] {
  return raises.some(({ fixed }) => fixed) ? raises.filter(({ declared }) => declared) : raises;
}
