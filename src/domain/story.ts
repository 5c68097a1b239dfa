import type { Evidence, NonEmpty } from "./evidence.ts";
import type { BeatName, Gag, SlotDemand } from "./gag.ts";

/** Where the words of a card come from; `quote`, `identifier`, `number` and `words` are the repository's own. */
export type CardKind = "title" | "tagline" | "quote" | "identifier" | "number" | "words" | "library" | "end";

/** An intertitle before it has a place on the timeline. */
export interface StoryCard {
  readonly type: "card";
  /** Lines separated by `\n`; repository words verbatim. */
  readonly text: string;
  readonly kind: CardKind;
  /** True when the words on the card are the repository's own, verbatim. */
  readonly verbatim: boolean;
  readonly evidence: NonEmpty<Evidence>;
  /** Cards with a low weight are dropped first when the timeline cannot hold all; required cards have `Infinity`. */
  readonly weight: number;
  /** `split` cards may be cut into the middle of the shot that follows. */
  readonly placement: "before" | "split" | "end";
}

/** The story atoms a shot prompt is built from. */
export const ATOMS = ["scene", "character", "camera", "light", "setup", "escalation", "topper", "sound", "end"] as const;
/** One of {@link ATOMS}. */
export type AtomName = (typeof ATOMS)[number];

/** One atom in up to three wordings, longest first. Library words only. */
export interface Atom {
  readonly name: AtomName;
  readonly long: string;
  readonly short?: string;
  readonly min?: string;
}

/** A shot before it has a place on the timeline. */
export interface StoryShot {
  readonly type: "shot";
  readonly title: string;
  readonly gag: Gag;
  /** Setting after `any` has been resolved. */
  readonly setting: string;
  readonly prop: string;
  /** Why this shot is about this repository, with the identifier; for people, never for a prompt. */
  readonly note: string;
  /** Scene, camera, light, setup, escalation, topper, sound, end; the character block is shared. */
  readonly atoms: readonly Atom[];
  /** Preferred clip length in seconds. */
  readonly idealSeconds: number;
  readonly weight: number;
}

/** One beat: cards and shots in order. */
export interface StoryBeat {
  readonly name: BeatName;
  /** Boundaries in whole tenths of a second. */
  readonly startSeconds: number;
  readonly endSeconds: number;
  readonly items: readonly (StoryCard | StoryShot)[];
}

/** The story in five beats. */
export interface Story {
  readonly template: string;
  readonly title: string;
  readonly seconds: number;
  /** Shared blocks in up to three wordings, longest first; byte-identical in all shots of a film. */
  readonly style: SharedBlock;
  readonly character: SharedBlock;
  /** Things that must not be seen, comma separated, for models with a negative prompt. */
  readonly negative: string;
  readonly beats: NonEmpty<StoryBeat>;
}

/** A block shared by all shots, in up to three wordings. */
export interface SharedBlock {
  readonly long: string;
  readonly short: string;
  readonly min: string;
}

/** A story template after loading and checking: data plus Handlebars sources, no code. */
export interface StoryTemplateSource {
  readonly name: string;
  readonly title: string;
  readonly style: SharedBlock;
  readonly character: SharedBlock;
  readonly negative: string;
  /** In order; shares add up to 1. */
  readonly beats: NonEmpty<BeatRule>;
  /** Per setting: what is seen and where the light comes from. */
  readonly settings: Readonly<Record<string, SettingRule>>;
  /** Handlebars sources by name (`title`, `tagline`, `end`, `note` …). */
  readonly texts: Readonly<Record<string, string>>;
}

/** One beat of a template. */
export interface BeatRule {
  readonly name: BeatName;
  /** Share of the running time, 0-1. */
  readonly share: number;
  readonly slots: NonEmpty<SlotRule>;
}

/** One shot of a template beat. */
export interface SlotRule extends Omit<SlotDemand, "slot" | "beat"> {
  readonly idealSeconds: number;
  /** Shot sizes and moves, one picked per shot: `Full shot at eye level, locked-off camera.` */
  readonly camera: SharedBlock;
  /** Higher stays longer when the film is short. */
  readonly weight: number;
}

/** What a setting looks like. */
export interface SettingRule {
  readonly scene: SharedBlock;
  readonly light: SharedBlock;
}
