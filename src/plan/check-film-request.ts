import { ENGINES } from "../domain/engine.ts";
import { refusedValue } from "../domain/refused-value.ts";
import { QUALITIES } from "../domain/video-model.ts";

const isWhole = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;
const holds = (key: string) => (value: unknown) =>
  typeof value === "object" && value !== null && Array.isArray((value as Record<string, unknown>)[key]);

/** What `planFilm` cannot do without, how it is told, and what to give instead. */
const NEEDED: Readonly<Record<string, readonly [(value: unknown) => boolean, string]>> = {
  metaphors: [holds("metaphors"), "Give what loadMetaphors returns."],
  templates: [
    (value) => Array.isArray(value) && value.length > 0,
    "Give a list of what loadTemplate returns.",
  ],
  levels: [holds("levels"), "Give what loadLevels returns."],
  models: [holds("models"), "Give what loadModels returns."],
  quality: [(value) => QUALITIES.some((known) => known === value), `Allowed: ${QUALITIES.join(", ")}.`],
  seconds: [(value) => Number.isFinite(value), "Give a number."],
  seed: [isWhole, "Give a whole number of at least 0."],
  engine: [(value) => ENGINES.some((known) => known === value), `Allowed: ${ENGINES.join(", ")}.`],
  monthlyBudget: [isWhole, "Give a whole number of micro-dollars."],
  version: [(value) => typeof value === "string", "Give a text."],
};

/**
 * Refuses what callers without types may hand to `planFilm`.
 * @throws SoraPipelineError `BAD_CONFIG` with name, value and what to give.
 */
export function checkFilmRequest(tree: unknown, request: unknown): void {
  if (!holds("files")(tree))
    throw wrong("tree", undefined, "Give the files of a repository, as readRepository returns them.");
  const given = { ...(request as Record<string, unknown> | undefined) };
  for (const [name, [fits, allowed]] of Object.entries(NEEDED)) {
    if (!fits(given[name])) throw wrong(name, given[name], allowed);
  }
}

function wrong(name: string, value: unknown, allowed: string): Error {
  return refusedValue({ name, value, code: "BAD_CONFIG", allowed });
}
