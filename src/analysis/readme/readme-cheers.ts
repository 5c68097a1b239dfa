import { longPattern } from "../../domain/long-pattern.ts";
import type { SuccessSeen } from "../printed-successes.ts";
import type { InstallText } from "./install-sources.ts";
import { readmeBlocks } from "./readme-blocks.ts";
import { markupOf } from "./readme-markup.ts";
import { sentencesOf } from "./readme-sentences.ts";

/** `Simple as that!`, `That's it.`, `Enjoy Mockito!` */
const CHEER = longPattern("iu")`
  ^(?:(?:and )?(?:it['’]s )?(?:as |that )?(?:simple|easy)(?: as (?:that|pie|cake))?
  |(?:and )?that['’]s (?:it|all)(?: there is to it|,? folks)?
  |(?:and )?(?:now )?you['’]?(?:re| are) (?:all |now )?(?:done|set|ready|good)(?: to go)?
  |it (?:just )?works|problem solved|have fun|happy \p{L}+ing)[.!]$
  |^enjoy [\p{L}\p{N}.' -]{2,30}!$`;
/** `You just successfully wrote your first test!` */
const ACHIEVED = /^you(?:['’]ve| have)? (?:just )?successfully\b.*[.!]$/i;
/** The same at the end of a sentence: `…, enjoy!`, `… and watch the magic happen.` */
const AT_THE_END =
  /(?:^|[,;:–—-] |\band )((?:enjoy|have fun|you['’]re (?:all )?(?:done|set|ready|good)(?: to go)?|we['’]re (?:done|good to go)|that['’]s (?:it|all)|it (?:just )?works|watch (?:the|it) [\p{L} ]{3,20})[.!])$/iu;
const LEAST_WORDS = 2;
const MOST_WORDS = 10;

/** Short sentences with which the prose of a README says that all went well. */
export function readmeCheers({ path, lines }: InstallText): readonly SuccessSeen[] {
  const markup = markupOf(path);
  return readmeBlocks(lines, markup)
    .filter(({ kind }) => kind !== "heading")
    .flatMap((block) => sentencesOf(block, path, markup, new Set()))
    .flatMap(({ quote }) => {
      const text = score(quote.text) > 0 ? quote.text : endOf(quote.text);
      const count = text.split(" ").length;
      return count < LEAST_WORDS || count > MOST_WORDS
        ? []
        : [{ quote: { ...quote, text }, score: score(text) || A_TAIL }];
    });
}

const A_TAIL = 0.62;

/** How much of a cheer a whole sentence is. */
function score(text: string): number {
  return CHEER.test(text) ? 0.65 : ACHIEVED.test(text) ? 0.7 : 0;
}

/** The cheer at the end of a sentence, with all of it where that is short; empty where there is none. */
function endOf(text: string): string {
  const tail = AT_THE_END.exec(text)?.[1] ?? "";
  return tail !== "" && text.split(" ").length <= MOST_WORDS ? text : tail;
}
