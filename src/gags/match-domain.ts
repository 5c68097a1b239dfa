import type { RepoFacts } from "../domain/facts.ts";
import type { ConceptMatch } from "../domain/gag.ts";
import { type Family, GENERIC_PRIOR, type Metaphor, type MetaphorLibrary } from "../domain/metaphor.ts";
import { byCodeUnit } from "../domain/stable-hash.ts";
import { familyOf } from "./match-index.ts";
import { splitName, stem, stemPhrase, textWords } from "../domain/name-words.ts";

/** Words counted at most for one concept, so that a long list is no advantage. */
const COUNTED_WORDS = 4;
const MAX_README_WORDS = 60;
/** What a project is not about: `typesafe APIs without schemas or code generation`. */
const DENIED = /\b(?:without|instead of|rather than|not|no|never)\s[^.,;:()]{0,60}/gi;
/** Score of a concept of another domain: above nothing, for films with many slots. */
const UNSUITED = 0.05;
/** Words that weigh less than this together were only mentioned: a concept that suits anything suits better. */
const MENTIONED = 0.7;
const MENTIONED_SHARE = 0.2;
/** What is left of the weight of a word that means many things: `safe and sound` is no music. */
const FAINT = 0.4;

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
      weight: (weights.get(stemPhrase(token)) ?? 0) * (match.faint.includes(token) ? FAINT : 1),
    }))
    .filter(({ weight }) => weight > 0)
    .toSorted((left, right) => right.weight - left.weight || byCodeUnit(left.token, right.token))
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

/** How much each word, by its stem, says about the repository. */
function domainWeights({ name, manifest, readme, imports, classes }: RepoFacts): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  const add = (words: readonly string[], weight: number): void => {
    const stems = words.map(stem);
    for (const phrase of [...stems, ...stems.slice(1).map((word, index) => `${stems[index]} ${word}`)]) {
      weights.set(phrase, Math.max(weights.get(phrase) ?? 0, weight));
    }
  };
  for (const [index, word] of (readme?.words ?? []).slice(0, MAX_README_WORDS).entries())
    add([word], 1.4 / (1 + index / 12));
  for (const { name: className } of classes.slice(0, 12)) add(splitName(className), 0.5);
  for (const { module } of imports.slice(0, 8)) add(splitName(module), 0.6);
  for (const quote of [readme?.tagline, manifest?.description])
    add(textWords((quote?.text ?? "").replace(DENIED, " ")), 1.8);
  for (const keyword of manifest?.keywords ?? []) add(textWords(keyword.text), 1.6);
  add(splitName(name), 2);
  return weights;
}
