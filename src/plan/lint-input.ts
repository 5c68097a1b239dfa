import type { RepoFacts } from "../domain/facts.ts";
import type { FilmPlan } from "../domain/film.ts";
import type { ModelSpec } from "../domain/video-model.ts";
import type { RawFinding } from "./lint-catalogue.ts";

/** What the film linter looks at. */
export interface LintInput {
  /** The film; its own `lint` field, if any, is not read. */
  readonly film: Omit<FilmPlan, "lint">;
  readonly facts: RepoFacts;
  /** Limits of the chosen model. */
  readonly model: ModelSpec;
}

/** A group of lint rules: looks at the film and says what is wrong. */
export type LintRules = (input: LintInput) => readonly RawFinding[];
