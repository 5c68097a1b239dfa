import type { RepoFacts } from "../domain/facts.ts";
import type { ConceptMatch } from "../domain/gag.ts";
import {
  FAINT_SHARE,
  type Family,
  GENERIC_PRIOR,
  type Metaphor,
  type MetaphorLibrary,
} from "../domain/metaphor.ts";
import { byCodeUnit } from "../domain/stable-hash.ts";
import { familyOf } from "./match-index.ts";
import { stem, stemPhrase } from "../domain/name-words.ts";
import { type TopicSource, topicWords } from "../domain/topic-words.ts";

/** Words counted at most for one concept, so that a long list is no advantage. */
const COUNTED_WORDS = 4;
/** How much a word says by where it stands: on purpose in a name or a line of its own, or just often. */
const WEIGHTS: Readonly<Record<TopicSource, number>> = {
  name: 2,
  tagline: 1.8,
  description: 1.8,
  keyword: 1.6,
  readme: 1.4,
  import: 0.6,
  class: 0.5,
};
/** The word of the README at this place weighs half of the most frequent one. */
const FADING = 12;
/** Score of a concept of another domain: above nothing, for films with many slots. */
const UNSUITED = 0.05;
/** Words that weigh less than this together were only mentioned: a concept that suits anything suits better. */
const MENTIONED = 0.7;
const MENTIONED_SHARE = 0.2;

/**
 * The concepts of a family that suit what the repository is about, best first: by the words of its name, keywords, tag
 * line, description, README and most central names. Concepts that suit anything come last.
 */
export function matchDomain({
  facts,
  library,
  family,
}: {
  readonly facts: RepoFacts;
  readonly library: MetaphorLibrary;
  readonly family: Family;
}): ConceptMatch[] {
  const weights = domainWeights(facts);
  return library.metaphors
    .filter((metaphor) => familyOf(metaphor) === family)
    .map((metaphor) => domainMatch(metaphor, { family, weights }))
    .toSorted((left, right) => right.score - left.score || byCodeUnit(left.conceptId, right.conceptId));
}

function domainMatch(
  { id, title, prior, match }: Metaphor,
  { family, weights }: { readonly family: Family; readonly weights: ReadonlyMap<string, number> },
): ConceptMatch {
  const hits = match.tokens
    .map((token) => ({
      token,
      // `safe and sound` is no music.
      weight:
        (weights.get(stemPhrase(token)) ?? 0) *
        (match.faint.includes(token) ? FAINT_SHARE : 1) *
        (token.includes(" ") ? PHRASE : 1),
    }))
    .filter(({ weight }) => weight > 0)
    .toSorted((left, right) => right.weight - left.weight || byCodeUnit(left.token, right.token))
    .filter(({ token }, place, all) => !all.slice(0, place).some((other) => saysSame(token, other.token)))
    .slice(0, COUNTED_WORDS);
  const base = { conceptId: id, conceptTitle: title, family };
  const unsaid = prior <= GENERIC_PRIOR ? prior : UNSUITED;
  const said = hits.reduce((sum, { weight }) => sum + weight, 0);
  const score = prior * said * (said < MENTIONED ? MENTIONED_SHARE : 1);
  const [first] = hits;
  if (first === undefined || score < unsaid)
    return { ...base, method: "generic", matched: "", score: unsaid };
  return { ...base, method: "doc", matched: first.token, score };
}

/** `command`, `commands` and `command line` say one thing. */
function saysSame(left: string, right: string): boolean {
  const [one, other] = [left, right].map((token) => new Set(stemPhrase(token).split(" ")));
  if (one === undefined || other === undefined) return false;
  return [...one].every((word) => other.has(word)) || [...other].every((word) => one.has(word));
}

/** Two words together are less often said by chance: `system monitoring`. */
const PHRASE = 1.6;

/** How much each word, by its stem, says about the repository. */
function domainWeights(facts: RepoFacts): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const { source, words, place } of topicWords(facts)) {
    const stems = words.map(stem);
    for (const phrase of [...stems, ...stems.slice(1).map((word, index) => `${stems[index]} ${word}`)])
      weights.set(phrase, Math.max(weights.get(phrase) ?? 0, weightOf(source, place)));
  }
  return weights;
}

function weightOf(source: TopicSource, place: number): number {
  return source === "readme" ? WEIGHTS.readme / (1 + place / FADING) : WEIGHTS[source];
}
