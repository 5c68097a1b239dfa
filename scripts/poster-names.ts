import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FilmPlan } from "../src/domain/film.ts";

/**
 * What the maintainers of a repository would put on its poster, most famous first, by `owner/name` on GitHub: up to six
 * names of its own classes, functions and commands, written down without knowledge of the ranking (docs/quality.md).
 */
const NAMES: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readFileSync(join(import.meta.dirname, "poster-names.json"), "utf8"),
);
/** The names that a film should not be without. */
const FIRST = 3;

/** Which names of its poster a film shows. */
export interface PosterCheck {
  readonly of: number;
  readonly shown: number;
  readonly showsFirst: boolean;
  readonly showsOneOfThree: boolean;
}

/** Looks for the names of the poster in the first line that each shot cites; `undefined` where none are written down. */
export function checkPoster(path: string, plan: FilmPlan): PosterCheck | undefined {
  const names = NAMES[originOf(path) ?? ""];
  if (names === undefined) return undefined;
  const cited = new Set(
    plan.shots.flatMap(({ evidence }) => evidence[0]?.text.match(/[\p{L}\p{N}_$]+/gu) ?? []),
  );
  const isShown = (name: string): boolean => cited.has(name);
  return {
    of: names.length,
    shown: names.filter(isShown).length,
    showsFirst: names.slice(0, 1).some(isShown),
    showsOneOfThree: names.slice(0, FIRST).some(isShown),
  };
}

/** `owner/name` of the remote a clone came from. */
function originOf(path: string): string | undefined {
  try {
    const config = readFileSync(join(path, ".git", "config"), "utf8");
    return /url = .*github\.com[/:]([^/\s]+\/[^/\s]+?)(?:\.git)?\s/.exec(config)?.[1];
  } catch {
    return undefined;
  }
}
