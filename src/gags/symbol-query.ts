import type { SymbolFact } from "../domain/facts.ts";
import type { MatchQuery } from "./match.ts";
import { meaningfulWords, splitName } from "../domain/name-words.ts";
import { saysMoreThan } from "./quotes.ts";

/** Messages of one error that are looked at. */
export const MAX_MESSAGES = 4;

/** `setSafeMode`, `set_safe_mode`: no set of anything. */
const SETS = /^(?:set(?=\p{Lu})|set_(?=\p{L})|Set(?=\p{Lu}\p{Ll}))/u;

/** The words of a name that tell what it is. `EggTimerError` of Egg Timer is any error of it: nothing timed out. */
function tellingName({ name, kind }: Pick<SymbolFact, "name" | "kind">, project: string): string {
  if (kind === "function") return name.replace(SETS, "");
  if (kind !== "error") return name;
  return isNamedAfter(name, project) ? "Error" : withoutProject(name, project).replace(LACKS, "Missing");
}

/** `NoLidError`, `ErrNoLid`: what is missing. `NoSuchLid`, `NoMatch` and their like say it by themselves. */
const LACKS = /^(?:Err(?:or)?)?No(?!Such|Match|Result|Data|Row|Item|Input|Module|Space)(?=\p{Lu})/u;

/** `Calls boil on the default pan.`: whom it passes the work on to is not what it is. */
const DELEGATES =
  /^(?:calls?|delegates?|forwards?|passes) \S+ (?:on|to|of)\b|^(?:alias|shortcut|shorthand) (?:for|of|to)\b/i;

/** `Returns a Promise<Egg> that resolves to the egg`: how something comes is not what it is. */
const PROMISING =
  /^[Rr]eturns? an? (?:new )?`?(?:(?:Awaitable|Future|Promise)(?:<.{0,60}>)?|(?:awaitable|future|promise)(?= (?:that|which)))`?(?![\w-])(?: (?:that|which))?(?: (?:fulfil\w*|resolves|completes))?(?: (?:to|with)\b)?/;

/** The question to put to the library about a class, error or function of a project. */
export function symbolQuery(
  { name, kind, doc, bases, ancestors, messages }: SymbolFact,
  project: string,
): MatchQuery {
  return {
    name: tellingName({ name, kind }, project),
    kind,
    bases,
    ancestors,
    messages: messages.map(({ text }) => text).slice(0, MAX_MESSAGES),
    // `Public constructor.` tells as little of what it is as of what to show.
    ...(doc !== undefined &&
      !DELEGATES.test(doc.text) &&
      saysMoreThan([name], doc.text) && { doc: doc.text.replace(PROMISING, "") }),
  };
}

function isNamedAfter(name: string, project: string): boolean {
  const words = meaningfulWords(name);
  return words.length > 1 && words.join("") === splitName(project).join("");
}

/** `PointlessConcept` of `NetworkXPointlessConcept`: what every error begins with tells none. */
function withoutProject(name: string, project: string): string {
  const rest = name.slice(project.length);
  const isPrefix = name.toLowerCase().startsWith(project.toLowerCase()) && /^\p{Lu}\p{Ll}/u.test(rest);
  return isPrefix && meaningfulWords(rest).length > 0 ? rest : name;
}
