import type { SuccessSeen } from "../printed-successes.ts";
import type { InstallText } from "./install-sources.ts";
import { readmeBlocks } from "./readme-blocks.ts";
import { markupOf } from "./readme-markup.ts";
import { sentencesOf } from "./readme-sentences.ts";

/** `Simple as that!`, `That's it.`, `Enjoy Mockito!` */
const CHEER =
  /^(?:(?:and )?(?:it['’]s )?(?:as |that )?(?:simple|easy)(?: as (?:that|pie|cake))?|(?:and )?that['’]s (?:it|all)(?: there is to it|,? folks)?|(?:and )?(?:now )?you['’]?(?:re| are) (?:all |now )?(?:done|set|ready|good)(?: to go)?|it (?:just )?works|problem solved|have fun|happy \p{L}+ing)[.!]$|^enjoy [\p{L}\p{N}.' -]{2,30}!$/iu;
/** `You just successfully wrote your first test!` */
const ACHIEVED = /^you(?:['’]ve| have)? (?:just )?successfully\b.*[.!]$/i;
const LEAST_WORDS = 2;
const MOST_WORDS = 10;

/** Short sentences with which the prose of a README says that all went well. */
export function readmeCheers({ path, lines }: InstallText): readonly SuccessSeen[] {
  const markup = markupOf(path);
  return readmeBlocks(lines, markup)
    .filter(({ kind }) => kind !== "heading")
    .flatMap((block) => sentencesOf(block, path, markup, new Set()))
    .flatMap(({ quote }) => {
      const count = quote.text.split(" ").length;
      const score = CHEER.test(quote.text) ? 0.65 : ACHIEVED.test(quote.text) ? 0.7 : 0;
      return score === 0 || count < LEAST_WORDS || count > MOST_WORDS ? [] : [{ quote, score }];
    });
}
