import type { FrameWords } from "./card-words.ts";
import type { Evidence, NonEmpty } from "./evidence.ts";
import type { BeatName, Gag, SlotDemand } from "./gag.ts";
import type { Notice } from "./source.ts";

/** Where the words of a card come from; `quote`, `identifier`, `number` and `words` are the repository's own. */
export type CardKind =
  | "title"
  | "tagline"
  | "quote"
  | "identifier"
  | "introduction"
  | "number"
  | "words"
  | "library"
  | "end";

/** An intertitle before it has a place on the timeline. */
export interface StoryCard {
  readonly type: "card";
  /** Lines separated by `\n`; repository words verbatim. */
  readonly text: string;
  /** The English wording of a card that is translated; it decides how long the card stands. */
  readonly original?: string;
  readonly kind: CardKind;
  /** True when the words are the repository's own, unchanged but for case; frame words (`— or —`, `THE END`) aside. */
  readonly verbatim: boolean;
  readonly evidence: NonEmpty<Evidence>;
  /**
   * Low weights are dropped first when the timeline cannot hold all; required cards have `Infinity`, cards of spares 0.
   */
  readonly weight: number;
  /**
   * `before` the next shot, cut into the middle of the next shot (`split`), or after the last shot of the film (`end`).
   */
  readonly placement: "before" | "split" | "end";
  /** For people who ask why; never part of the film. */
  readonly choice?: CardChoice;
}

/** How a card came to its text. */
export interface CardChoice {
  /** Longest reading time the card could have, in seconds. */
  readonly limitSeconds: number;
  /** The other texts, best first. */
  readonly passedOver: readonly PassedOverText[];
}

/** A text that a card could have had. */
export interface PassedOverText extends Pick<StoryCard, "text" | "kind" | "verbatim" | "evidence"> {
  /**
   * `said`: another card says it; `too-long`: it cannot be read in the time; `third-of-kind`: two cards of its kind
   * stand before it; `library`: the repository has words of its own; `worse`: the text chosen comes before it.
   */
  readonly reason: "said" | "too-long" | "third-of-kind" | "library" | "worse";
}

/** The story atoms a shot prompt is built from. */
export const ATOMS = [
  "scene",
  "character",
  "camera",
  "direction",
  "light",
  "setup",
  "escalation",
  "topper",
  "sound",
  "end",
] as const;
/** One of {@link ATOMS}. */
export type AtomName = (typeof ATOMS)[number];

/** One atom in up to three wordings, longest first. Library words only, whole sentences with their full stop. */
export interface Atom {
  readonly name: AtomName;
  readonly long: string;
  readonly short?: string;
  readonly min?: string;
  /** Of setup and topper: the wording for a shot that is too short for the escalation. */
  readonly quick?: string;
}

/** A shot before it has a place on the timeline. */
export interface StoryShot {
  readonly type: "shot";
  readonly title: string;
  readonly gag: Gag;
  /** Setting after `any` has been resolved. */
  readonly setting: string;
  /** The variant of the setting that the film chose, and which of its views, from 0. */
  readonly place: { readonly set: string; readonly view: number };
  readonly prop: string;
  /** Why this shot is about this repository, with the identifier; for people, never for a prompt. */
  readonly note: string;
  /** Scene, camera, direction, light, setup, escalation, topper, sound, end; the character block is shared. */
  readonly atoms: readonly Atom[];
  /** Preferred clip length in seconds. */
  readonly idealSeconds: number;
  /** Low weights are dropped first; 0 marks a spare that is used only where clips are short. */
  readonly weight: number;
}

/** One beat: cards and shots in order. */
export interface StoryBeat {
  readonly name: BeatName;
  /** What the template calls it, for people. */
  readonly title?: string;
  /** Boundaries in whole tenths of a second. */
  readonly startSeconds: number;
  readonly endSeconds: number;
  readonly items: readonly (StoryCard | StoryShot)[];
}

/** The story in five beats. */
export interface Story {
  readonly template: string;
  /** Language of the film's own words. */
  readonly lang: string;
  readonly title: string;
  readonly seconds: number;
  /** Shared blocks in up to three wordings, longest first; byte-identical in all shots of a film. */
  readonly style: SharedBlock;
  readonly character: SharedBlock;
  /** Things that must not be seen, comma separated, for models with a negative prompt. */
  readonly negative: string;
  /** Id of the running gag. */
  readonly runningGag: string;
  readonly beats: NonEmpty<StoryBeat>;
  /** What had to stay English in a film in another language. */
  readonly notices: readonly Notice[];
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
  /** For which repositories the template is made. */
  readonly fit: FitRule;
  /** Running time in seconds for which the slots of the beats were written. */
  readonly seconds: number;
  readonly style: SharedBlock;
  readonly character: SharedBlock;
  readonly negative: string;
  /** Running gags, one of which is chosen per film. */
  readonly running: NonEmpty<RunningGag>;
  /** In order; shares add up to 1. */
  readonly beats: NonEmpty<BeatRule>;
  /** Per setting: its looks, one of which is chosen per film. */
  readonly settings: Readonly<Record<string, SettingRule>>;
  /**
   * Second actors by the word that names them in a gag (`Friend`); the entry `*` describes anybody else, as `{{role}}`.
   */
  readonly people: Readonly<Record<string, SharedBlock>>;
  /** Which way the film goes. */
  readonly directions: DirectionRules;
  /** The film's own words in English. */
  readonly frame: FrameWords;
  /** Handlebars sources by name (`title`, `end`, `quote`, `number`, `note`, `scene`). */
  readonly texts: Readonly<Record<string, string>>;
}

/**
 * Which way a shot goes: in another place than the shot before,
 * and in the same one, where nobody may turn round in the cut.
 */
export interface DirectionRules {
  readonly arrive: SharedBlock;
  readonly stay: SharedBlock;
}

/** What speaks for a template. */
export interface FitRule {
  /** Lower-case words of a README, name or keyword. */
  readonly words: readonly string[];
  /** Points before any word is found; the template with most is the usual one. */
  readonly prior: number;
}

/** One beat of a template. */
export interface BeatRule {
  readonly name: BeatName;
  /** What the template calls it, for people. */
  readonly title?: string;
  /** Share of the running time, 0-1. */
  readonly share: number;
  /** Share of the beat that its cards may take, 0-1. */
  readonly cardShare: number;
  readonly slots: NonEmpty<SlotRule>;
  /** Further shots for long films and for models with short clips; they go before the last slot. */
  readonly fill: SlotRule;
}

/** One shot of a template beat. */
export interface SlotRule extends Omit<SlotDemand, "slot" | "beat"> {
  readonly idealSeconds: number;
  /** Shot sizes and moves, one picked per shot: `Full shot at eye level, locked-off camera.` */
  readonly cameras: NonEmpty<SharedBlock>;
  /** 1 or more; higher stays longer when the film is short. */
  readonly weight: number;
  /** Which entry of the settings stands for the setting of a gag; the setting itself when absent. */
  readonly sets?: Readonly<Record<string, string>>;
  /** Who looks on, by a name in `people`. The staging and the closing of the slot may be about the guest. */
  readonly guest?: string;
  /** What the template itself puts on the set, taken in turn; part of the scene. */
  readonly staging?: NonEmpty<SharedBlock>;
  /** Which plant of the running gag is added to the last picture of the gag but in its shortest wording, from 0. */
  readonly plant?: number;
  /** Where the running gag is paid off: its payoff is added to the topper, its closing is the last picture. */
  readonly payoff?: true;
}

/** A gag that goes through the whole film and has nothing to do with the repository. */
export interface RunningGag {
  readonly id: string;
  /** What the beat is called in which it is paid off; what the beat is called anyway when absent. */
  readonly title?: string;
  /** Lower-case words of a README that speak for it. */
  readonly words: readonly string[];
  /** A plant is added only to a last picture that does not mention this word already. */
  readonly about: string;
  /** Before it is paid off, one per slot that plants it. */
  readonly plants: NonEmpty<Omit<SharedBlock, "min">>;
  readonly payoff: RunningMoment<SharedBlock>;
  /** Last pictures of the film, taken in turn. */
  readonly closing: NonEmpty<SharedBlock>;
}

/** A moment of the running gag. */
export interface RunningMoment<Action> {
  /** The action is added only when what it is added to does not mention this word already. */
  readonly about: string;
  readonly action: Action;
}

/** What a setting looks like and sounds like. */
export interface SettingRule {
  readonly sound: SharedBlock;
  readonly variants: NonEmpty<SettingVariant>;
}

/** One look of a setting. */
export interface SettingVariant {
  readonly id: string;
  /** Lower-case words of a README that speak for this look. */
  readonly words: readonly string[];
  readonly light: SharedBlock;
  /** Views of the same place; shots go through them in turn. */
  readonly views: NonEmpty<SharedBlock>;
}
