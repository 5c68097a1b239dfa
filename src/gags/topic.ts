import type { RepoFacts } from "../domain/facts.ts";
import { splitName, stem } from "../domain/name-words.ts";
import { type TopicSource, topicWords } from "../domain/topic-words.ts";

/** Where it is told in words: the names of a program are in all that it says. */
const SPOKEN: ReadonlySet<TopicSource> = new Set(["readme", "keyword", "description", "tagline"]);
/** What the README speaks of most is what the project is about; further down come everyday words. */
const TOPIC_WORDS = 40;
const LEAST_LETTERS = 3;
/** Weight that each word of the topic adds, for so many words. */
const ON_TOPIC = 0.3;
const MOST_COUNTED = 2;

/**
 * Tells how much a text is about what the project is about, 1-1.6: by the frequent words of its README, its keywords and
 * its description. A film of what is peculiar to a project could be about no other.
 */
export function topicOf(facts: RepoFacts): (text: string) => number {
  const told = topicWords(facts).filter(({ source, place }) => SPOKEN.has(source) && place < TOPIC_WORDS);
  const words = told.flatMap((part) => part.words).filter((word) => word.length >= LEAST_LETTERS);
  const topic = new Set(words.map(stem));
  return (text) => {
    const shared = new Set(
      splitName(text)
        .map(stem)
        .filter((word) => topic.has(word)),
    );
    return 1 + ON_TOPIC * Math.min(MOST_COUNTED, shared.size);
  };
}
