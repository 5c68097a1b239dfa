import { wit } from "../domain/card-worth.ts";
import type { Gag, MatchMethod } from "../domain/gag.ts";
import type { Family } from "../domain/metaphor.ts";
import { plainly, splitName, stem, textWords } from "../domain/name-words.ts";

/** Families whose gags are found by words that a viewer may read. */
const READABLE: ReadonlySet<Family> = new Set(["role", "error", "friend"]);
const READ_IN: ReadonlySet<MatchMethod> = new Set(["name", "doc", "message"]);

/** What only a manual says: `Declare a pan.`, `Decorator to fry things.`, `The pan object implements …` */
const DRY = /^(?:declares?|decorator|the \w+ (?:object|class) implements)\s/i;

/** `An internal exception that signals a burnt pan.`: of no concern to whoever uses it. */
const INTERNAL = /^(?:an?|the) internal\b.*\b(?:exception|error)\b/i;

/** True for a card, with or without a name above, that describes in the words of manuals and with no voice of its own. */
export function isDry(card: string): boolean {
  const said = (card.split("\n").at(-1) ?? "").replace(/^“/, "");
  return (DRY.test(said) || INTERNAL.test(said)) && wit(said) === 0;
}

/** Tells the texts that have the words by which the gag was found: without them nobody sees why it follows the card. */
export function tellingOf({ match: { family, method, matched } }: Gag): (text: string) => boolean {
  if (!READABLE.has(family) || !READ_IN.has(method)) return () => true;
  const wanted = textWords(matched).map(stem);
  return (text) => {
    const said = new Set(splitName(plainly(text)).map(stem));
    return wanted.every((word) => said.has(word));
  };
}
