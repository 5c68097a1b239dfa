/** How a gag is funny, after Noël Carroll's taxonomy of the sight gag ("Notes on the Sight Gag", 1991). */
export const MECHANISMS = [
  "mutual-interference",
  "mimed-metaphor",
  "switch-image",
  "switch-movement",
  "object-analog",
  "solution",
] as const;
/** One of {@link MECHANISMS}. */
export type Mechanism = (typeof MECHANISMS)[number];

/** Where a gag can be staged; `any` takes the setting of the beat. */
export const SETTINGS = ["workshop", "kitchen", "street", "any"] as const;
/** One of {@link SETTINGS}. */
export type Setting = (typeof SETTINGS)[number];

/** What a metaphor is about; the first part of its id. */
export const FAMILIES = ["error", "role", "import", "signal", "myth", "friend", "finale", "custom"] as const;
/** One of {@link FAMILIES}. */
export type Family = (typeof FAMILIES)[number];

/** Clip length a gag needs, in seconds. */
export interface GagSeconds {
  readonly min: number;
  readonly ideal: number;
  readonly max: number;
}

/** The three moments of a gag in words. */
export interface GagAction {
  readonly setup: string;
  readonly escalation: string;
  readonly topper: string;
}

/** One gag of the library. Texts are library words: they never contain words of the repository. */
export interface GagRule extends GagAction {
  /** Unique, `<concept id>.<n>`. */
  readonly id: string;
  readonly setting: Setting;
  readonly mechanism: Mechanism;
  /** The thing the gag is about; no prop appears twice in a film. */
  readonly prop: string;
  /** What is held for a moment behind the topper; completes the sentence “Ends on ...”. The prop alone when absent. */
  readonly end?: string;
  /** Shorter wordings of the three moments, for small token budgets. */
  readonly short?: GagAction;
  /** The gag told in two moments, for shots that are too short for three. */
  readonly quick?: { readonly setup: string; readonly topper: string };
  /** The whole gag in at most 90 characters. */
  readonly min: string;
  /** Card text when the repository offers none; may use the slots `{{ident}}`, `{{words}}`, `{{n}}`, `{{pun}}`. */
  readonly card: string;
  readonly seconds: GagSeconds;
  readonly actors: 1 | 2;
}

/** What makes a name, message, import or signal belong to a concept. Lower-case words. */
export interface MatchRule {
  /** Word n-grams looked for in the split name: `not found` matches `PathNotFound`. */
  readonly tokens: readonly string[];
  /** Those of the tokens that mean many things: alone at the end of a name they are no good reason. */
  readonly faint: readonly string[];
  /** Exact builtin or well-known base class names. */
  readonly bases: readonly string[];
  /** Phrases looked for in docstrings and messages. */
  readonly messages: readonly string[];
  /** Module names. */
  readonly imports: readonly string[];
  /** Word n-grams that forbid the match: in a name all of it, in a docstring or message what is found there. */
  readonly not: readonly string[];
}

/** A concept with its gags: one entry of a `metaphors/*.yaml` file. */
export interface Metaphor {
  /** `<family>.<name>`, unique over all files. */
  readonly id: string;
  readonly title: string;
  /** 0-2; 1 is usual. */
  readonly prior: number;
  /** Ids of the concepts that this one answers at the end of a film: the wall of levers by one small lever. */
  readonly answers?: readonly string[];
  readonly match: MatchRule;
  readonly gags: readonly GagRule[];
  /** Share of surveyed repositories in which the concept matches, 0-1; from `metaphors/frequencies.yaml`. */
  readonly frequency: number;
}

/** Concepts whose prior is this low say little, so they may stand in where nothing matches. */
export const GENERIC_PRIOR = 0.5;

/** What is left of a match by a faint word with nothing else to speak for the concept. */
export const FAINT_SHARE = 0.4;

/** The checked library. */
export interface MetaphorLibrary {
  /** In file and entry order; ids are unique. */
  readonly metaphors: readonly Metaphor[];
  /** Import or identifier (lower case) -> household prop. */
  readonly puns: ReadonlyMap<string, string>;
  /** The concepts as shipped, where the user's own were laid over them. */
  readonly shipped?: readonly Metaphor[];
  /** `file:line` of a concept, a gag or a pun by its id or name. */
  readonly placeOf?: (id: string) => string | undefined;
}
