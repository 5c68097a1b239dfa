import type { Quote } from "../domain/evidence.ts";
import type { EvidenceGate } from "./evidence-gate.ts";
import { plainName } from "./ranking.ts";
import type { ReadmeSentence } from "./readme-sentences.ts";

/** The project introduces itself early or not at all. */
const LOOK_AT = 40;
const MAX_WORDS = 40;

const ANNOUNCEMENT =
  /^(?:note|warning|important|attention|announcement|news|update|tip|caution|disclaimer|deprecat\w*|todo|⚠)|\b(?:hiring|sponsor\w*|maintainers? (?:wanted|needed)|looking for|newsletter|star (?:us|this)|join (?:us|our|the)|follow (?:us|me)|sign up|is no longer|has moved|was released|now available|coming soon|read the docs?|this (?:readme|document|page|repository|branch|repo)|documentation (?:is|can|for)|you can find|please (?:see|read|visit|note)|check out|see the|for more information|backers|copyright|licen[cs]ed|build status|table of contents)\b/i;
const DEFINES = /^[^.]{0,80}?\b(?:is|are) (?:an?|the|one of|your|our)\b/i;
const DOES =
  /\b(?:lets|allows|helps|makes|provides|enables|gives|offers|turns|builds|implements|generates|supports|aims)\b/i;

/** The sentence that says what the project is: `<Name> is a …` if there is one, else the first that fits. */
export function chooseTagline(
  sentences: readonly ReadmeSentence[],
  names: readonly string[],
  gate: EvidenceGate,
): Quote | undefined {
  const known = new Set(names.map(plainName).filter((name) => name !== ""));
  const scored = sentences
    .filter(({ kind }) => kind === "prose")
    .slice(0, LOOK_AT)
    .map((sentence, index) => ({ quote: sentence.quote, score: taglineScore(sentence, index, known) }))
    .filter(({ score }) => score > 0)
    .sort((left, right) => right.score - left.score);
  return gate.quotes(
    scored.map(({ quote }) => quote),
    1,
  )[0];
}

function taglineScore(
  { quote, first, stopped }: ReadmeSentence,
  index: number,
  names: ReadonlySet<string>,
): number {
  const { text } = quote;
  const words = text.split(" ").length;
  if (
    words < 3 ||
    words > MAX_WORDS ||
    ANNOUNCEMENT.test(text) ||
    text.endsWith(":") ||
    !/\p{L}{3}/u.test(text)
  )
    return 0;
  const named = startsWithName(text, names);
  const complete = stopped || first;
  if (!complete) return 0;
  let score = 10 - index * 0.35;
  if (named && DEFINES.test(text)) score += 8;
  else if (named && DOES.test(text)) score += 5;
  else if (
    DEFINES.test(text) &&
    !/^(?:this|it|there|here|these|if|when|by|to|in|for|as|after|before|you|we|i)\b/i.test(text)
  )
    score += 1.5;
  else if (!first) score -= 3;
  return score;
}

/** The name is among the first words, so that "The **Foo** library is …" and "Foo (bar) is …" count. */
function startsWithName(text: string, names: ReadonlySet<string>): boolean {
  const words = text
    .split(" ")
    .slice(0, 4)
    .map((word) => plainName(word));
  return words.some((word, index) => names.has(word) || names.has(word + (words[index + 1] ?? "")));
}
