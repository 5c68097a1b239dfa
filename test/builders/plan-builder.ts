import { readFileSync } from "node:fs";
import { countTokens } from "gpt-tokenizer/encoding/o200k_base";
import type { Evidence, NonEmpty } from "../../src/domain/evidence.ts";
import type { RepoFacts } from "../../src/domain/facts.ts";
import type {
  CostEstimate,
  FilmPlan,
  PlacedCard,
  PlacedShot,
  PriceRow,
  PromptSet,
} from "../../src/domain/film.ts";
import type { ModelSpec } from "../../src/domain/video-model.ts";
import type { BeatName } from "../../src/domain/gag.ts";
import type { Mechanism } from "../../src/domain/metaphor.ts";
import type { SharedBlock, Story } from "../../src/domain/story.ts";
import type { PlanParts } from "../../src/plan/assemble-plan.ts";
import { assemblePlan } from "../../src/plan/assemble-plan.ts";

/** A hand-written film about an HTTP library, in a short form. */
interface SampleFilm {
  readonly style: string;
  readonly character: string;
  readonly negative: string;
  readonly cards: readonly PlacedCard[];
  readonly shots: readonly (Omit<PlacedShot, "story"> & {
    readonly title: string;
    readonly note: string;
    readonly concept: string;
    readonly mechanism: Mechanism;
    readonly prop: string;
    readonly setting: string;
    readonly prompt: string;
    readonly evidence: NonEmpty<Evidence>;
  })[];
}

const SAMPLE: SampleFilm = JSON.parse(readFileSync(new URL("sample-film.json", import.meta.url), "utf8"));

/** Facts of a repository in which nothing was found, with changes. */
export function buildFacts(changes: Partial<RepoFacts> = {}): RepoFacts {
  return {
    name: "requests",
    commit: "70298332899f25826e35e42f8d83425124f755a5",
    dirty: false,
    languages: [{ name: "Python", files: 36, bytes: 400_000, parsed: true }],
    classes: [],
    errors: [],
    functions: [],
    imports: [],
    messages: [],
    sayings: [],
    constants: [],
    curiosities: [],
    successes: [],
    notes: [],
    tests: { files: 9, cases: 320 },
    entryPoints: [],
    fileNames: [],
    skipped: [],
    counts: { surveyedFiles: 36, surveyedBytes: 400_000, parsedFiles: 36, cachedFiles: 0 },
    notices: [],
    ...changes,
  };
}

/** A live model with generous limits, with changes. */
export function buildModel(changes: Partial<ModelSpec> = {}): ModelSpec {
  return {
    id: "studio/pictures-1",
    provider: "studio",
    protocol: "studio-videos",
    model: "pictures-1",
    status: "active",
    clips: { kind: "list", seconds: [4, 8, 12] },
    sizes: [{ name: "720p", lines: 720, microUsd: 70_000 }],
    aspectRatios: ["16:9"],
    billing: "per-second",
    failedJobsBilled: "no",
    dialect: "structured",
    promptMaxChars: 4000,
    negativePrompt: false,
    source: "price page of the studio",
    checkedOn: "2026-11-20",
    confidence: "documented",
    ...changes,
  };
}

/** All parts of the sample film. */
export function buildParts(changes: Partial<PlanParts> = {}): PlanParts {
  return {
    facts: buildFacts(),
    storyboard: {
      story: sampleStory(),
      cards: SAMPLE.cards,
      shots: SAMPLE.shots.map(placedShot),
      notices: [],
    },
    prompts: samplePrompts(),
    choice: { spec: buildModel(), size: { name: "720p", lines: 720, microUsd: 70_000 }, quality: "standard" },
    cost: sampleCost(),
    seed: 1,
    version: "0.1.0",
    ...changes,
  };
}

/** The sample film as a plan, with changes to its fields after the linter has run. */
export function buildPlan(changes: Partial<FilmPlan> = {}): FilmPlan {
  return { ...assemblePlan(buildParts()), ...changes };
}

/** Two live models and one without a price. */
export function buildPriceTable(): readonly PriceRow[] {
  const checkedOn = "2026-11-20";
  return [
    {
      model: "studio/pictures-1",
      size: "720p",
      quality: "standard",
      totalMicroUsd: 4_480_000,
      billedSeconds: 64,
      filmsPerMonth: 22,
      checkedOn,
      buyable: true,
    },
    {
      model: "own/reel-2",
      size: "*",
      quality: "low",
      totalMicroUsd: 0,
      billedSeconds: 64,
      checkedOn,
      buyable: true,
      why: "runs on your own machine",
    },
    {
      model: "other/lantern",
      size: "1080p",
      quality: "high",
      checkedOn,
      buyable: false,
      why: "price unknown",
    },
  ];
}

function sampleStory(): Story {
  const starts: readonly (readonly [BeatName, number, number])[] = [
    ["myth", 0, 15],
    ["tools", 15, 40],
    ["attempt", 40, 60],
    ["breakfast", 60, 80],
    ["resolution", 80, 90],
  ];
  const [first, ...rest] = starts.map(([name, startSeconds, endSeconds]) => ({
    name,
    startSeconds,
    endSeconds,
    items: [],
  }));
  if (first === undefined) throw new Error("a story has beats");
  return {
    template: "breakfast",
    lang: "en",
    title: "Requests, or: A Simple, Yet Elegant Errand",
    seconds: 90,
    style: block(SAMPLE.style),
    character: block(SAMPLE.character),
    negative: SAMPLE.negative,
    runningGag: "waistcoat",
    beats: [first, ...rest],
    notices: [],
  };
}

function block(long: string): SharedBlock {
  return { long, short: long, min: long };
}

function placedShot(shot: SampleFilm["shots"][number]): PlacedShot {
  const { id, beat, start, seconds, clipSeconds, segments } = shot;
  const action = { setup: "setup", escalation: "escalation", topper: "topper" };
  const gag: PlacedShot["story"]["gag"] = {
    slot: id,
    beat,
    subject: { kind: "class", name: shot.title, evidence: shot.evidence, quotes: [] },
    match: {
      conceptId: shot.concept,
      conceptTitle: shot.concept,
      family: "role",
      method: "name",
      matched: shot.concept,
      score: 1,
    },
    rule: {
      ...action,
      id: `${shot.concept}.1`,
      setting: "any",
      mechanism: shot.mechanism,
      prop: shot.prop,
      min: "gag",
      card: "card",
      seconds: { min: 4, ideal: clipSeconds, max: 12 },
      actors: 1,
    },
    evidence: shot.evidence,
  };
  const { title, setting, prop, note } = shot;
  const story = {
    type: "shot" as const,
    title,
    gag,
    setting,
    place: { set: "letter-office", view: 0 },
    prop,
    note,
    atoms: [],
    idealSeconds: clipSeconds,
    weight: 1,
  };
  return { id, beat, start, seconds, clipSeconds, segments, story };
}

function samplePrompts(): PromptSet {
  const prompts = SAMPLE.shots.map((shot) => ({
    shotId: shot.id,
    text: shot.prompt,
    tokens: countTokens(shot.prompt),
    wordings: { scene: "long" as const, topper: "long" as const },
  }));
  return {
    prompts,
    style: SAMPLE.style,
    character: SAMPLE.character,
    dialect: "structured",
    level: { name: "low", tokens: 2500 },
    tokens: prompts.reduce((sum, prompt) => sum + prompt.tokens, 0),
    retained: 0.94,
    omitted: ["S4 light"],
  };
}

function sampleCost(): CostEstimate {
  const lines = SAMPLE.shots.map(({ id, clipSeconds }) => ({
    shot: id,
    seconds: clipSeconds,
    microUsd: clipSeconds * 70_000,
  }));
  return {
    model: "studio/pictures-1",
    size: "720p",
    billedSeconds: lines.reduce((sum, line) => sum + line.seconds, 0),
    totalMicroUsd: lines.reduce((sum, line) => sum + line.microUsd, 0),
    lines,
    checkedOn: "2026-11-20",
    source: "price page of the studio",
  };
}
