import type { Evidence, NonEmpty } from "./evidence.ts";
import type { BeatName } from "./gag.ts";
import type { Mechanism } from "./metaphor.ts";
import type { Notice } from "./source.ts";
import type { Dialect, Quality } from "./video-model.ts";
import type { AtomName, CardKind, Story, StoryShot } from "./story.ts";

/** Schema id of `film.json`. */
export const FILM_SCHEMA = "sora-pipeline/film@1";

/** A stretch of the film that shows part of a clip. */
export interface Segment {
  /** Film time in seconds. */
  readonly start: number;
  /** Screen time in seconds. */
  readonly seconds: number;
  /** Offset in the (speed-fitted) clip where the stretch begins, in seconds. */
  readonly from: number;
}

/** A card on the timeline. */
export interface PlacedCard {
  readonly id: string;
  readonly beat: BeatName;
  readonly start: number;
  readonly seconds: number;
  readonly text: string;
  /** The English wording of a card that is translated; it decides how long the card stands. */
  readonly original?: string;
  readonly kind: CardKind;
  readonly verbatim: boolean;
  readonly evidence: NonEmpty<Evidence>;
}

/** A shot on the timeline, before it has a prompt. */
export interface PlacedShot {
  readonly id: string;
  readonly beat: BeatName;
  readonly start: number;
  /** Screen time: the sum of its segments. */
  readonly seconds: number;
  /** Length of the clip to buy; screen time is 75-100 % of it. */
  readonly clipSeconds: number;
  readonly segments: NonEmpty<Segment>;
  readonly story: StoryShot;
}

/** Shots and cards on one timeline: every beat begins and ends exactly where the story says. */
export interface Storyboard {
  readonly story: Story;
  readonly cards: readonly PlacedCard[];
  readonly shots: readonly PlacedShot[];
  /** What had to give way: dropped cards or shots, clips trimmed by more than 25 %. */
  readonly notices: readonly Notice[];
}

/** A token budget for all prompts of the film together. */
export interface BudgetLevel {
  readonly name: string;
  /** o200k tokens over all shot prompts. */
  readonly tokens: number;
}

/** Prompt of one shot. */
export interface ShotPrompt {
  readonly shotId: string;
  readonly text: string;
  /** Exact o200k count of `text`. */
  readonly tokens: number;
  /** Per atom the wording used; `omit` when it was dropped. */
  readonly wordings: Readonly<Record<string, "long" | "short" | "min" | "omit">>;
}

/** What each atom is worth and how much of it a shorter wording keeps; data in `budgets/levels.yaml`. */
export interface StoryWeights {
  /** Worth of an atom in one shot, in whole points; the style counts in every shot. */
  readonly atoms: Readonly<Record<AtomName | "style", number>>;
  /** Per cent of the worth that a shorter wording keeps; `long` keeps all of it, `omit` nothing. */
  readonly retention: { readonly short: number; readonly min: number };
}

/** The checked `budgets/levels.yaml`. */
export interface BudgetLevels {
  /** Name of the level used when the user names none. */
  readonly defaultLevel: string;
  /** Smallest first; names are unique. */
  readonly levels: NonEmpty<BudgetLevel>;
  readonly weights: StoryWeights;
}

/** Result of the optimizer for the whole film: no other choice of wordings within the limits keeps more value. */
export interface PromptSet {
  readonly prompts: readonly ShotPrompt[];
  readonly style: string;
  readonly character: string;
  readonly dialect: Dialect;
  readonly level: BudgetLevel;
  /** Total o200k tokens of all prompts. */
  readonly tokens: number;
  /** Story value kept, 0-1. */
  readonly retained: number;
  /** `S3 light` … */
  readonly omitted: readonly string[];
}

/** Price of one shot. */
export interface CostLine {
  readonly shot: string;
  readonly seconds: number;
  readonly microUsd: number;
}

/** What the film would cost on one model. */
export interface CostEstimate {
  readonly model: string;
  readonly size: string;
  readonly billedSeconds: number;
  readonly totalMicroUsd: number;
  readonly lines: readonly CostLine[];
  readonly checkedOn: string;
  readonly source: string;
}

/** One row of the table that prices the same film on every live model. */
export interface PriceRow {
  readonly model: string;
  readonly size: string;
  readonly quality: Quality | "unknown";
  /** Absent when the price or the clip menu is unknown; `why` says so. */
  readonly totalMicroUsd?: number;
  readonly billedSeconds?: number;
  /** How many such films the monthly budget buys; absent when free or unknown. */
  readonly filmsPerMonth?: number;
  readonly checkedOn: string;
  /** False where no client speaks the protocol: for comparison only. */
  readonly buyable: boolean;
  readonly why?: string;
}

/** One finding of the film linter. */
export interface LintFinding {
  /** Stable rule name, for instance `positive-phrasing`. */
  readonly rule: string;
  /** `S3`, `C2` or `film`. */
  readonly where: string;
  readonly message: string;
}

/** A card in `film.json`. */
export type FilmCard = PlacedCard;

/** A shot in `film.json`. */
export interface FilmShot {
  readonly id: string;
  readonly beat: BeatName;
  readonly start: number;
  readonly seconds: number;
  readonly clipSeconds: number;
  readonly segments: NonEmpty<Segment>;
  readonly title: string;
  /** Why this shot is about this repository. */
  readonly note: string;
  readonly concept: string;
  readonly gag: string;
  readonly mechanism: Mechanism;
  readonly prop: string;
  readonly setting: string;
  /** Id of the set in the template's `settings.yaml`. */
  readonly set: string;
  /** Which view of the set, from 0. */
  readonly view: number;
  readonly prompt: string;
  readonly tokens: number;
  readonly evidence: NonEmpty<Evidence>;
}

/** `film.json`: the contract between planning and everything that carries a plan out. */
export interface FilmPlan {
  readonly schema: typeof FILM_SCHEMA;
  /** Version of sora-pipeline that made it. */
  readonly version: string;
  readonly repo: {
    readonly name: string;
    readonly commit: string | null;
    readonly dirty: boolean;
    readonly languages: readonly string[];
    readonly tagline: string | null;
  };
  readonly title: string;
  readonly seconds: number;
  readonly seed: number;
  /** Name of the story template. */
  readonly story: string;
  /** Id of the running gag of the story; films of earlier versions do not say. */
  readonly runningGag?: string;
  /** Language of the film's own words on its cards. */
  readonly lang: string;
  /** What the template calls its beats, where it has names of its own. */
  readonly beatTitles?: Readonly<Partial<Record<BeatName, string>>>;
  readonly budget: {
    readonly level: string;
    readonly limit: number;
    readonly tokens: number;
    readonly retained: number;
    /** True of every plan made here: the optimizer is exact. */
    readonly optimal: boolean;
  };
  readonly dialect: Dialect;
  readonly style: string;
  readonly character: string;
  readonly negative: string;
  readonly cards: readonly FilmCard[];
  readonly shots: readonly FilmShot[];
  readonly lint: { readonly errors: readonly LintFinding[]; readonly warnings: readonly LintFinding[] };
  readonly cost: {
    readonly model: string;
    readonly size: string;
    readonly quality: Quality;
    readonly currency: "USD";
    readonly billedSeconds: number;
    readonly totalUsd: number;
    readonly lines: readonly { readonly shot: string; readonly seconds: number; readonly usd: number }[];
    readonly source: string;
    readonly checkedOn: string;
  };
  readonly notices: readonly Notice[];
}
