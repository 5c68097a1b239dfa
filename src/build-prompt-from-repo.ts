import type { FilmPlan } from "./domain/film.ts";
import { planRepository, type RepositoryRequest } from "./plan-repository.ts";
import { promptText } from "./report/prompt-text.ts";

/** What to build prompts from; see {@link RepositoryRequest} for the defaults. */
export type PromptRequest = RepositoryRequest;

/** All prompts of a film in one text. */
export interface BuiltPrompt {
  /** Every shot prompt in order, readable: the content of `prompt.txt`. */
  readonly prompt: string;
  /** o200k tokens of all shot prompts together. */
  readonly tokens: number;
  readonly plan: FilmPlan;
}

/**
 * Builds the prompts of a film about a repository; the event loop waits as for `planRepository`.
 * @throws SoraPipelineError for a path or setting that does not fit.
 */
export async function buildPromptFromRepo(request: PromptRequest): Promise<BuiltPrompt> {
  const { plan } = await planRepository(request);
  return { prompt: promptText(plan), tokens: plan.budget.tokens, plan };
}
