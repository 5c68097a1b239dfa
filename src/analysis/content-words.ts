import { isFitToShow } from "../domain/fit-to-show.ts";
import { FUNCTION_WORDS } from "../domain/function-words.ts";
import { byCodeUnit } from "../domain/stable-hash.ts";

/** Words of any README: rarer function words, and what all projects speak of. */
const README_WORDS = new Set(
  `about above after again against also although always among another anything around back because become been
   before being below between both but called came cannot code could does doesn doing done down during each
   either else even every example examples feature features file files find first following further get gets
   getting give given going good guide had having here however http https include included includes including
   install installation installed issue issues itself just know latest less library license like likely list look
   made make makes making many may might most much must need needed needs never note number off often once only
   onto open other out over own package packages page part please project provided provides read readme really
   release released repository require required requires run running same section see several should show since
   some something source such support supported supports sure take their them then there these they thing things
   those through time together too tool tools under until upon use used useful user users uses using version
   versions very via want way well were what where whether which while within without work working works would
   written documentation docs documented github contributing contributors available default options option
   different fork forks forked branch branches commit commits pull star stars badge badges contribute
   contribution contributions maintainer maintainers author authors sponsor sponsors changelog release releases
   report reports question questions feedback thanks welcome exist exists node call fake check common help local
   main result results multiple optional usage`.split(/\s+/),
);

/** Where a project lives, not what it is about. */
const HOSTING =
  /\b(?:(?:pull|merge|feature)[ -]requests?|(?:play|app|web|microsoft|snap) ?store|fork (?:of )?(?:this|it|the))\b/g;

/** Frequent content words of a prose text in lower case, most frequent first. */
export function frequentWords(text: string, limit: number): readonly string[] {
  const counts = new Map<string, number>();
  for (const word of text
    .toLowerCase()
    .replace(HOSTING, " ")
    .match(/\p{L}[\p{L}-]{2,24}\p{L}/gu) ?? []) {
    if (!FUNCTION_WORDS.has(word) && !README_WORDS.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .sort(([left, leftCount], [right, rightCount]) => rightCount - leftCount || byCodeUnit(left, right))
    .map(([word]) => word)
    .filter(isFitToShow)
    .slice(0, limit);
}
