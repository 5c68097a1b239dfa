import type { ConstantFact, SymbolFact } from "../domain/facts.ts";
import type { Subject } from "../domain/gag.ts";
import { byCodeUnit } from "../domain/stable-hash.ts";
import { meaningfulWords, splitName, stem } from "../domain/name-words.ts";

/** Words too common in names of constants to tie one to a subject. */
const COMMON = new Set([
  "default",
  "max",
  "min",
  "limit",
  "size",
  "count",
  "number",
  "num",
  "value",
  "level",
  "base",
  "type",
]);
const MIN_WORD_LENGTH = 4;
const LARGEST = 1_000_000;

/** A word in more names than this is what the repository is about: it ties a number to nothing in particular. */
const MOST_NAMES = 6;

/** Whose number is looked for. */
type Owner = Pick<SymbolFact, "name" | "kind" | "evidence">;

/** Finds the number that belongs to a symbol: `DEFAULT_REDIRECT_LIMIT = 30` belongs to `TooManyRedirects`. */
export type NumberFinder = (owner: Owner) => Subject["number"];

/** Makes a {@link NumberFinder} over the constants of a repository; `names` are those of its classes, errors and functions. */
export function numberFinder(constants: readonly ConstantFact[], names: readonly string[]): NumberFinder {
  const everyday = everydayStems(names);
  const byStem = new Map<string, ConstantFact[]>();
  for (const constant of constants) {
    if (constant.number === undefined || constant.number <= 1 || constant.number > LARGEST) continue;
    for (const word of tellingStems(splitName(constant.name))) {
      if (everyday.has(word)) continue;
      const list = byStem.get(word);
      if (list === undefined) byStem.set(word, [constant]);
      else list.push(constant);
    }
  }
  return (owner) => {
    const shared = tellingStems(meaningfulWords(owner.name)).flatMap((word) => byStem.get(word) ?? []);
    const [best] = rankShared(shared.filter((constant) => mayOwn(owner, constant, shared)));
    return best?.number === undefined ? undefined : { value: best.number, evidence: best.evidence[0] };
  };
}

/** Words of units. */
const UNITS = new Set([
  "ms",
  "millis",
  "milliseconds",
  "sec",
  "secs",
  "seconds",
  "minutes",
  "hours",
  "bytes",
  "kb",
  "mb",
]);
/**
 * A number of something else has more words of its own, `GIT_OPERATIONS_TIMEOUT_MS` is none of any `TimeoutError`, or says
 * with its last one what it measures: `EVENT_WIDTH` is none of `DropEvent`.
 */
const MOST_FOREIGN = 1;

function isOfSomethingElse(owner: Owner, constant: ConstantFact): boolean {
  const own = new Set(splitName(owner.name).map(stem));
  const telling = splitName(constant.name).filter((word) => !COMMON.has(word) && !UNITS.has(word));
  const isForeign = (word: string): boolean => !own.has(stem(word));
  const shared = telling.filter((word) => !isForeign(word) && word.length >= MIN_WORD_LENGTH);
  const measuresElse = shared.length < 2 && telling.slice(-1).some(isForeign);
  return measuresElse || telling.filter(isForeign).length > MOST_FOREIGN;
}

/** Limits and the errors of those who pass them live apart; any other number is kept beside its owner, or is its namesake. */
function mayOwn(owner: Owner, constant: ConstantFact, shared: readonly ConstantFact[]): boolean {
  if (isOfSomethingElse(owner, constant)) return false;
  const isBeside = constant.evidence[0].path === owner.evidence[0].path;
  const isNamesake = shared.filter((other) => other === constant).length > 1;
  return owner.kind === "error" || ((isBeside || isNamesake) && !sharesOnlyPrefix(owner.name, constant.name));
}

/** `Curl_mapi_guard` and `CURL_MAPI_MAX_RECURSION` share what everything in the file begins with. */
function sharesOnlyPrefix(name: string, constant: string): boolean {
  const [own, other] = [splitName(name), splitName(constant)];
  const common = own.findIndex((word, index) => word !== other[index]);
  const rest = new Set(other.slice(Math.max(common, 0)));
  return common > 0 && !own.slice(common).some((word) => rest.has(word));
}

function everydayStems(names: readonly string[]): ReadonlySet<string> {
  const uses = new Map<string, number>();
  for (const word of names.flatMap((name) => tellingStems(splitName(name))))
    uses.set(word, (uses.get(word) ?? 0) + 1);
  return new Set([...uses].flatMap(([word, count]) => (count > MOST_NAMES ? [word] : [])));
}

function tellingStems(words: readonly string[]): string[] {
  return [...new Set(words.map(stem))].filter((word) => word.length >= MIN_WORD_LENGTH && !COMMON.has(word));
}

/** Constants that share most words first, then the most enjoyable, then by name. */
function rankShared(found: readonly ConstantFact[]): ConstantFact[] {
  const times = new Map<ConstantFact, number>();
  for (const constant of found) times.set(constant, (times.get(constant) ?? 0) + 1);
  return [...times.keys()].toSorted(
    (left, right) =>
      (times.get(right) ?? 0) - (times.get(left) ?? 0) ||
      right.score - left.score ||
      byCodeUnit(left.name, right.name) ||
      byCodeUnit(left.evidence[0].path, right.evidence[0].path),
  );
}
