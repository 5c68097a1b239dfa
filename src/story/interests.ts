import type { NonEmpty } from "../domain/evidence.ts";
import type { RepoFacts } from "../domain/facts.ts";
import { stableHash } from "../domain/stable-hash.ts";
import { type TopicSource, topicWords } from "../domain/topic-words.ts";

/** Points of a word by where it stands: the project's own short descriptions count most. */
const POINTS: Readonly<Record<TopicSource, number>> = {
  tagline: 3,
  description: 3,
  name: 2,
  keyword: 2,
  readme: 1,
  class: 0.5,
  import: 0,
};

/** Words of the README count alike, so that only the frequent ones may. */
const MOST_PLACES = 40;

/** What the repository is about, as lower-case words with points. */
export function readInterests(facts: RepoFacts): ReadonlyMap<string, number> {
  const points = new Map<string, number>();
  for (const { source, words, place } of topicWords(facts)) {
    if (place >= MOST_PLACES) continue;
    for (const word of new Set(words)) points.set(word, (points.get(word) ?? 0) + POINTS[source]);
  }
  return points;
}

/** The one whose words come up most in what the repository is about; of equals a stable hash of the key decides. */
export function bestSuited<Choice extends { readonly id: string; readonly words: readonly string[] }>(
  choices: NonEmpty<Choice>,
  { interests, key }: SuitContext,
): Choice {
  const ranked = choices.map((choice) => ({
    choice,
    points: choice.words.reduce((sum, word) => sum + (interests.get(word) ?? 0), 0),
    order: stableHash(...key, choice.id),
  }));
  ranked.sort((left, right) => right.points - left.points || left.order - right.order);
  return ranked[0]?.choice ?? choices[0];
}

interface SuitContext {
  readonly interests: ReadonlyMap<string, number>;
  /** What breaks ties. */
  readonly key: readonly (string | number)[];
}
