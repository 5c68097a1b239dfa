import type { RepoFacts } from "./facts.ts";
import { splitName, textWords } from "./name-words.ts";

/** Where a project says what it is about. */
export type TopicSource = "name" | "keyword" | "tagline" | "description" | "readme" | "class" | "import";

/** Some words of one source, in lower case. */
export interface TopicWords {
  readonly source: TopicSource;
  readonly words: readonly string[];
  /** Place within the source, 0 is the most telling. */
  readonly place: number;
}

/** What comes further down is in everything that such projects say and are made of. */
const MOST = { readme: 60, class: 12, import: 8 } as const;
/** What a project is not about: `typesafe APIs without schemas or code generation`. */
const DENIED = /\b(?:without|instead of|rather than|not|no|never)\s[^.,;:()]{0,60}/gi;

/**
 * What the project says it is about, source by source: its name, what it tells of itself, and what its code is made of.
 */
export function topicWords({ name, manifest, readme, imports, classes }: RepoFacts): readonly TopicWords[] {
  const of = (source: TopicSource, all: readonly (readonly string[])[]): readonly TopicWords[] =>
    all.map((words, place) => ({ source, words, place }));
  return [
    ...of("readme", (readme?.words ?? []).slice(0, MOST.readme).map(textWords)),
    ...of(
      "class",
      classes.slice(0, MOST.class).map((symbol) => splitName(symbol.name)),
    ),
    ...of(
      "import",
      imports.slice(0, MOST.import).map(({ module }) => splitName(module)),
    ),
    ...of("tagline", [affirmedWords(readme?.tagline?.text ?? "")]),
    ...of("description", [affirmedWords(manifest?.description?.text ?? "")]),
    ...of(
      "keyword",
      (manifest?.keywords ?? []).map(({ text }) => textWords(text)),
    ),
    ...of("name", [splitName(name)]),
  ];
}

function affirmedWords(text: string): readonly string[] {
  return textWords(text.replace(DENIED, " "));
}
