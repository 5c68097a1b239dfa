import { type Evidence, mapNonEmpty, type NonEmpty } from "../domain/evidence.ts";
import type { RepoFacts } from "../domain/facts.ts";
import type {
  CostEstimate,
  FilmCard,
  FilmPlan,
  FilmShot,
  PlacedCard,
  PlacedShot,
  PromptSet,
  Segment,
  ShotPrompt,
  Storyboard,
} from "../domain/film.ts";
import type { ModelChoice } from "../domain/video-model.ts";
import type { Story } from "../domain/story.ts";
import { FILM_SCHEMA } from "../domain/film.ts";
import { internalError } from "../domain/errors.ts";
import { microUsd, seconds, usd } from "../domain/units.ts";
import { lintFilm } from "./lint.ts";

/** Everything a film plan is put together from. */
export interface PlanParts {
  readonly facts: RepoFacts;
  readonly storyboard: Storyboard;
  readonly prompts: PromptSet;
  readonly choice: ModelChoice;
  readonly cost: CostEstimate;
  readonly seed: number;
  /** Version of sora-pipeline. */
  readonly version: string;
}

/**
 * Puts the results of all stages together into the film plan and lints it. Keys are always in the same order, times
 * are on the grid of 0.1 s, so that equal inputs give equal bytes.
 * @throws SoraPipelineError `INTERNAL` when a shot has no prompt.
 */
export function assemblePlan(parts: PlanParts): FilmPlan {
  const { cost, notices, ...head } = unlintedPlan(parts);
  const lint = lintFilm({ film: { ...head, cost, notices }, facts: parts.facts, model: parts.choice.spec });
  return { ...head, lint, cost, notices };
}

function unlintedPlan(parts: PlanParts): Omit<FilmPlan, "lint"> {
  const { facts, storyboard, prompts, seed, version } = parts;
  const { story } = storyboard;
  return {
    schema: FILM_SCHEMA,
    version,
    repo: planRepo(facts),
    title: story.title,
    seconds: seconds(story.seconds),
    seed,
    story: story.template,
    runningGag: story.runningGag,
    lang: story.lang,
    ...beatTitles(story),
    budget: planBudget(prompts),
    dialect: prompts.dialect,
    style: prompts.style,
    character: prompts.character,
    negative: story.negative,
    cards: storyboard.cards.map(planCard),
    shots: storyboard.shots.map((shot) => planShot(shot, promptOf(prompts, shot.id))),
    cost: planCost(parts.choice, parts.cost),
    notices: [...facts.notices, ...storyboard.notices]
      .filter(({ machine }) => machine !== true)
      .map(({ code, message }) => ({ code, message })),
  };
}

function planRepo(facts: RepoFacts): FilmPlan["repo"] {
  return {
    name: facts.name,
    commit: facts.commit,
    dirty: facts.dirty,
    languages: facts.languages.map((language) => language.name),
    tagline: facts.readme?.tagline?.text ?? facts.manifest?.description?.text ?? null,
  };
}

function beatTitles({ beats }: Story): Pick<FilmPlan, "beatTitles"> {
  const titles = beats.flatMap(({ name, title }) => (title === undefined ? [] : [[name, title] as const]));
  return titles.length === 0 ? {} : { beatTitles: Object.fromEntries(titles) };
}

function planBudget(prompts: PromptSet): FilmPlan["budget"] {
  return {
    level: prompts.level.name,
    limit: prompts.level.tokens,
    tokens: prompts.tokens,
    retained: Math.round(prompts.retained * 10_000) / 10_000,
    optimal: true,
  };
}

function planCard(card: PlacedCard): FilmCard {
  return {
    id: card.id,
    beat: card.beat,
    start: seconds(card.start),
    seconds: seconds(card.seconds),
    text: card.text,
    ...(card.original !== undefined && { original: card.original }),
    kind: card.kind,
    verbatim: card.verbatim,
    evidence: planEvidence(card.evidence),
  };
}

function planShot(shot: PlacedShot, prompt: ShotPrompt): FilmShot {
  const { story } = shot;
  return {
    id: shot.id,
    beat: shot.beat,
    start: seconds(shot.start),
    seconds: seconds(shot.seconds),
    clipSeconds: seconds(shot.clipSeconds),
    segments: mapNonEmpty(shot.segments, planSegment),
    title: story.title,
    note: story.note,
    concept: story.gag.match.conceptId,
    gag: story.gag.rule.id,
    mechanism: story.gag.rule.mechanism,
    prop: story.prop,
    setting: story.setting,
    set: story.place.set,
    view: story.place.view,
    prompt: prompt.text,
    tokens: prompt.tokens,
    evidence: planEvidence(story.gag.evidence),
  };
}

function planSegment(segment: Segment): Segment {
  return { start: seconds(segment.start), seconds: seconds(segment.seconds), from: seconds(segment.from) };
}

function planEvidence(evidence: NonEmpty<Evidence>): NonEmpty<Evidence> {
  return mapNonEmpty(evidence, ({ path, line, text }) => ({ path, line, text }));
}

function planCost(choice: ModelChoice, cost: CostEstimate): FilmPlan["cost"] {
  return {
    model: cost.model,
    size: cost.size,
    quality: choice.quality,
    currency: "USD",
    billedSeconds: cost.billedSeconds,
    totalUsd: usd(microUsd(cost.totalMicroUsd)),
    lines: cost.lines.map((line) => ({
      shot: line.shot,
      seconds: line.seconds,
      usd: usd(microUsd(line.microUsd)),
    })),
    source: cost.source,
    checkedOn: cost.checkedOn,
  };
}

function promptOf(prompts: PromptSet, shotId: string): ShotPrompt {
  const prompt = prompts.prompts.find((candidate) => candidate.shotId === shotId);
  if (prompt !== undefined) return prompt;
  throw internalError(`shot ${shotId} has no prompt`);
}
