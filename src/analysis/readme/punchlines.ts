import type { Quote } from "../../domain/evidence.ts";
import type { ReadmeSentence } from "./readme-sentences.ts";

/** Turns of phrase with which a plain sentence ends in a joke; what is caught is the joke. */
const PUNCHLINES: readonly RegExp[] = [
  // `all of breakfast, basically everything but the egg`
  /\b((?:basically|essentially|pretty much|practically) everything [^.;()]+)/iu,
  // `in any pan, or any of that jazz`, `boils eggs and a few more things`
  /\b(or any of that \p{L}+|and a few (?:more|other) [^.,;()]+)/iu,
  // `almost, but not quite, entirely unlike a pan`
  /\b(almost, but not quite, [^.;()]+)/iu,
  // `so you can have, well, less egg`
  /\b(so (?:that )?you can (?:\p{L}+ ){0,4}\p{L}+, well, [^.;()]+)/iu,
  // `needs no kitchen (not even a pan)`
  /\((not even [^.,;()]+|but we (?:do )?try[^.;()]*)\)/iu,
];
const WORDS = { least: 3, most: 10 };

/**
 * The end of a sentence in which the project smiles, without what leads up to it unless that is short; `undefined` where it
 * does not smile.
 */
export function punchlineOf({ quote, kind, stopped }: ReadmeSentence): Quote | undefined {
  if (kind !== "prose") return undefined;
  for (const pattern of PUNCHLINES) {
    const text = pattern
      .exec(quote.text)?.[1]
      ?.trim()
      .replace(/[!,:]+$/, "");
    const count = text?.split(" ").length ?? 0;
    if (text === undefined || count < WORDS.least || count > WORDS.most) continue;
    const isShort = stopped && quote.text.split(" ").length <= WORDS.most;
    return isShort ? quote : { ...quote, text };
  }
  return undefined;
}
