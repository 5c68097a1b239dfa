import type { RepoFacts } from "../domain/facts.ts";

const README_WORDS = 40;

/** What the repository is about, as lower-case words with points: its own short descriptions count most. */
export function readInterests({ name, readme, manifest }: RepoFacts): ReadonlyMap<string, number> {
  const points = new Map<string, number>();
  const add = (text: string, value: number): void => {
    for (const word of text.toLowerCase().match(/[a-z]+/g) ?? [])
      points.set(word, (points.get(word) ?? 0) + value);
  };
  for (const keyword of manifest?.keywords ?? []) add(keyword.text, 2);
  for (const quote of [readme?.tagline, manifest?.description]) add(quote?.text ?? "", 3);
  add(name, 2);
  for (const word of readme?.words.slice(0, README_WORDS) ?? []) add(word, 1);
  return points;
}
