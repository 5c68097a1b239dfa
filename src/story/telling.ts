import type { Gag, MatchMethod } from "../domain/gag.ts";
import type { Family } from "../domain/metaphor.ts";
import { plainly, splitName, stem, textWords } from "../domain/name-words.ts";

/** Families whose gags are found by words that a viewer may read. */
const READABLE: ReadonlySet<Family> = new Set(["role", "error", "friend"]);
const READ_IN: ReadonlySet<MatchMethod> = new Set(["name", "doc", "message"]);

/** Tells the texts that have the words by which the gag was found: without them nobody sees why it follows the card. */
export function tellingOf({ match: { family, method, matched } }: Gag): (text: string) => boolean {
  if (!READABLE.has(family) || !READ_IN.has(method)) return () => true;
  const wanted = textWords(matched).map(stem);
  return (text) => {
    const said = new Set(splitName(plainly(text)).map(stem));
    return wanted.every((word) => said.has(word));
  };
}
