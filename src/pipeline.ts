import { RepoAnalyzer } from "./analysis/repo-analyzer.ts";
import type { CardWords } from "./domain/card-words.ts";
import type { Engine } from "./domain/engine.ts";
import type { RepoFacts } from "./domain/facts.ts";
import { SoraPipelineError } from "./domain/errors.ts";
import type { BudgetLevels, CostEstimate, FilmPlan, PriceRow, PromptSet, Storyboard } from "./domain/film.ts";
import type { ClipMenu, FilmingChoice, ModelCatalogue, ModelChoice, Quality } from "./domain/video-model.ts";
import type { Gag, SlotDemand } from "./domain/gag.ts";
import type { MetaphorLibrary } from "./domain/metaphor.ts";
import type { SourceTree } from "./domain/source.ts";
import type { Story, StoryTemplateSource } from "./domain/story.ts";
import type { MicroUsd } from "./domain/units.ts";
import type { AvoidedGags } from "./gags/candidates.ts";
import { ConceptMapper } from "./gags/concept-mapper.ts";
import { assemblePlan } from "./plan/assemble-plan.ts";
import { chooseLevel } from "./plan/choose-level.ts";
import { chooseModel } from "./plan/choose-model.ts";
import { estimateCost } from "./plan/cost.ts";
import { priceTable } from "./plan/price-table.ts";
import type { ReadingCache } from "./ports/reading-cache.ts";
import { PromptOptimizer } from "./prompt/prompt-optimizer.ts";
import { loadTokenCounter } from "./prompt/tokens.ts";
import { checkFilmRequest } from "./plan/check-film-request.ts";
import { listShots } from "./shots/shot-list.ts";
import { chooseTemplate } from "./story/choose-template.ts";
import { StoryTemplate } from "./story/story-template.ts";

/** Everything a plan depends on besides the repository: the checked library and what was asked for. */
export interface FilmRequest {
  readonly metaphors: MetaphorLibrary;
  /** Stories to choose from; the one that suits the repository is told. */
  readonly templates: readonly StoryTemplateSource[];
  readonly levels: BudgetLevels;
  readonly models: ModelCatalogue;
  /** Token level by name; the default level of `levels` when absent. */
  readonly level?: string;
  /** Token limit instead of a level. */
  readonly maxPromptTokens?: number;
  /** Model to plan for; without it the cheapest live one that has the quality. */
  readonly model?: string;
  /** Without a model: the cheapest one of this provider. */
  readonly provider?: string;
  readonly quality: Quality;
  /** Size as the model spells it, instead of a quality. */
  readonly size?: string;
  /** Length of the film in seconds, 30-180. */
  readonly seconds: number;
  /** Another number gives other choices among equals. */
  readonly seed: number;
  /** `exact` parses every file closely, `ranked` only the telling ones. */
  readonly engine: Engine;
  /** What may be spent in a month; adds to the prices how many such films it buys. */
  readonly monthlyBudget: MicroUsd;
  /** Version of sora-pipeline, written into the plan. */
  readonly version: string;
  /** The film's own words when they are not to be English. Nothing but the words of cards depends on them. */
  readonly words?: CardWords;
  readonly cache?: ReadingCache;
  /** Called as each stage begins. */
  readonly onStage?: (stage: StageName) => void;
}

/** The stages in the order in which they run. */
export type StageName = "analyze" | "gags" | "story" | "shots" | "prompts" | "plan";

/** The plan with every intermediate result, so that each can be looked at. */
export interface FilmResult {
  /** What sets it apart from other films of the repository. */
  readonly variation: Variation;
  readonly facts: RepoFacts;
  /** The slots that wanted a gag. */
  readonly demands: readonly SlotDemand[];
  readonly gags: readonly Gag[];
  readonly story: Story;
  /** Why this story suits the repository, in one phrase. */
  readonly storyWhy: string;
  readonly choice: ModelChoice;
  readonly storyboard: Storyboard;
  readonly prompts: PromptSet;
  readonly cost: CostEstimate;
  /** The same film on every model that is not shut down, cheapest first. */
  readonly prices: readonly PriceRow[];
  /** As requested. */
  readonly monthlyBudget: MicroUsd;
  readonly plan: FilmPlan;
}

/**
 * Plans a film: the stages in order and nothing else. Pure apart from the cache it is handed: the same tree, request
 * and version give the same plan, byte for byte. Works for seconds without letting the event loop go on.
 * @throws SoraPipelineError for a level, model, duration or template that does not fit.
 */
export async function planFilm(tree: SourceTree, request: FilmRequest): Promise<FilmResult> {
  const compose = await filmComposer(tree, request);
  return compose({ seed: request.seed });
}

/** What sets one film of a repository apart from another. */
export interface Variation {
  /** Chooses among nearly equal gags. Looks and cameras stay those of the requested seed. */
  readonly seed: number;
  readonly avoid?: AvoidedGags;
}

/**
 * Analyses a repository once and gives what makes films of it.
 * @throws SoraPipelineError for a level, model, duration or template that does not fit.
 */
export async function filmComposer(
  tree: SourceTree,
  request: FilmRequest,
): Promise<(variation: Variation) => Promise<FilmResult>> {
  checkFilmRequest(tree, request);
  const { onStage = () => {} } = request;
  const choice = chooseModel({ ...request, catalogue: request.models });
  onStage("analyze");
  const facts = await new RepoAnalyzer({ ...request, history: "where-code-is-silent" }).analyze(tree);
  return (variation) => composeFilm({ request, choice, facts }, variation);
}

interface FilmMaterial {
  readonly request: FilmRequest;
  readonly choice: FilmingChoice;
  readonly facts: RepoFacts;
}

async function composeFilm(
  { request, choice, facts }: FilmMaterial,
  variation: Variation,
): Promise<FilmResult> {
  const { seconds, version, onStage = () => {} } = request;
  const { template: source, why: storyWhy } = chooseTemplate({ facts, templates: request.templates });
  const template = new StoryTemplate(source);
  const demands = template.demands({ seconds });
  onStage("gags");
  const gags = new ConceptMapper(request.metaphors).map({ facts, demands, ...variation });
  onStage("story");
  const story = template.render({ facts, gags, seconds, seed: request.seed, words: request.words });
  onStage("shots");
  const storyboard = listShots({ story, clips: choice.spec.clips });
  onStage("prompts");
  const optimizer = new PromptOptimizer({
    level: chooseLevel(levelDemand(request)),
    model: choice.spec,
    weights: request.levels.weights,
    counter: await loadTokenCounter(),
  });
  const prompts = optimizer.optimize(storyboard);
  onStage("plan");
  const cost = estimateCost({ shots: storyboard.shots, choice });
  const { seed } = variation;
  const plan = assemblePlan({ facts, storyboard, prompts, choice, cost, seed, version });
  const prices = priceTable({ ...request, catalogue: request.models, layOut: layOutFor(story) });
  return {
    variation,
    facts,
    demands,
    gags,
    story,
    storyWhy,
    choice,
    storyboard,
    prompts,
    cost,
    prices,
    monthlyBudget: request.monthlyBudget,
    plan,
  };
}

function levelDemand({
  levels,
  level: name,
  maxPromptTokens,
}: FilmRequest): Parameters<typeof chooseLevel>[0] {
  return {
    levels,
    ...(name !== undefined && { name }),
    ...(maxPromptTokens !== undefined && { maxPromptTokens }),
  };
}

/** The clips other models would be asked for: each can make other lengths, so each gets a layout of its own. */
function layOutFor(story: Story): (clips: ClipMenu) => readonly number[] | undefined {
  const known = new Map<string, readonly number[] | undefined>();
  return (clips) => {
    const key = JSON.stringify(clips);
    if (!known.has(key)) known.set(key, billedClips(story, clips));
    return known.get(key);
  };
}

function billedClips(story: Story, clips: ClipMenu): number[] | undefined {
  try {
    return listShots({ story, clips }).shots.map((shot) => shot.clipSeconds);
  } catch (error) {
    if (error instanceof SoraPipelineError && error.code === "MODEL_CANNOT_FIT") return undefined;
    throw error;
  }
}
