import { contentStems } from "./name-words.ts";

/** What any project says of itself: no sign of this one. */
const PROJECT_WORDS = ["based", "library", "open", "package", "project", "source", "use", "used", "using"];

/** Stems of the words by which a project tells what it is: its names, its description, its keywords. */
export function tellingStems(...told: readonly string[]): ReadonlySet<string> {
  const common = contentStems(...PROJECT_WORDS);
  return new Set([...contentStems(...told)].filter((word) => !common.has(word)));
}

/** True when a text has one of the words, or when there are none to tell it by. */
export function isAbout(text: string, telling: ReadonlySet<string>): boolean {
  return telling.size === 0 || [...contentStems(text)].some((word) => telling.has(word));
}
