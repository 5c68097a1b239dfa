/**
 * sora-pipeline as a library: a repository in, a film plan out. `sora-pipeline/film` draws the film on this machine,
 * `sora-pipeline/real` buys its clips within a budget; both load only what they need.
 *
 * @example
 * ```ts
 * import { planRepository, resultFiles, writeFiles } from "sora-pipeline";
 * const film = await planRepository({ repoPath: ".", budget: "low" });
 * writeFiles("out", resultFiles(film));
 * ```
 * @module
 */

// The whole way
export { buildPromptFromRepo, type BuiltPrompt, type PromptRequest } from "./build-prompt-from-repo.ts";
export {
  analyzeRepository,
  loadFilmRequest,
  planRepository,
  planVariants,
  type RepositoryRequest,
} from "./plan-repository.ts";
export { type FilmRequest, type FilmResult, planFilm, type StageName } from "./pipeline.ts";

// The files of a result
export { resultFiles, type TextFiles } from "./result-files.ts";
export { type FolderContent, writeFiles } from "./disk/write-files.ts";

// The stages
export { RepoAnalyzer } from "./analysis/repo-analyzer.ts";
export { ConceptMapper } from "./gags/concept-mapper.ts";
export { StoryTemplate } from "./story/story-template.ts";
export { PromptOptimizer } from "./prompt/prompt-optimizer.ts";
export { listShots } from "./shots/shot-list.ts";
export { loadTokenCounter } from "./prompt/tokens.ts";
export { chooseModel } from "./plan/choose-model.ts";
export { estimateCost } from "./plan/cost.ts";
export { filmJson } from "./plan/film-json.ts";
export { verifyFilm } from "./plan/verify-film.ts";

// Buying clips; what it needs from the world is in `sora-pipeline/real`
export { SoraClient } from "./jobs/sora-client.ts";
export type * from "./jobs/sora-client-options.ts";
export type * from "./jobs/job-events.ts";
export type { BudgetCheck, ShotBudget } from "./jobs/budget-check.ts";
export type * from "./domain/ledger.ts";
export type * from "./ports/clip-store.ts";
export type * from "./ports/clock.ts";
export type * from "./ports/ledger.ts";
export type * from "./ports/video-model.ts";

// The world
export { DEFAULT_READ_LIMITS, readRepository } from "./repo/read-repository.ts";
export { linesAt } from "./repo/show-at-commit.ts";
export { readFilm } from "./library/read-film.ts";
export { loadMetaphors } from "./library/load-metaphors.ts";
export { loadTemplate } from "./library/load-template.ts";
export { shippedFrameWords } from "./shipped-words.ts";
export { frameWordings, listLanguages, loadWords } from "./library/load-words.ts";
export { loadLevels, loadModels } from "./library/load-budgets.ts";

// Types and errors
export type * from "./domain/card-words.ts";
export type * from "./domain/engine.ts";
export type * from "./domain/evidence.ts";
export type * from "./domain/facts.ts";
export type * from "./domain/film.ts";
export type * from "./domain/video-model.ts";
export type * from "./domain/gag.ts";
export type * from "./domain/metaphor.ts";
export type * from "./domain/source.ts";
export type * from "./domain/story.ts";
export type { MicroUsd } from "./domain/units.ts";
export {
  ERROR_CODES,
  type ErrorCode,
  type ErrorParts,
  EXIT_STATUS,
  type ExitName,
  SoraPipelineError,
} from "./domain/errors.ts";
