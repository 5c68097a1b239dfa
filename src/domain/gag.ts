import type { Evidence, NonEmpty, Quote } from "./evidence.ts";
import type { Family, GagRule } from "./metaphor.ts";

/** What in the repository a gag is about. */
export interface Subject {
  readonly kind:
    | "class"
    | "error"
    | "function"
    | "import"
    | "saying"
    | "note"
    | "constant"
    | "entry-point"
    | "readme"
    | "tests"
    | "file";
  /** As written in the repository. */
  readonly name: string;
  readonly evidence: NonEmpty<Evidence>;
  /** The repository's own words about it, best card first (docstring sentence, messages, sentence). */
  readonly quotes: readonly Quote[];
  /** Texts among the quotations that it complains with, to its log or its user. */
  readonly complaints?: readonly string[];
  /** A number that belongs to it (30 redirects), with its evidence. */
  readonly number?: { readonly value: number; readonly evidence: Evidence };
}

/** True for a class or a function: what has a part to play, and describes itself. */
export function isSymbol({ kind }: Pick<Subject, "kind">): boolean {
  return kind === "class" || kind === "function";
}

/** How a subject came to its concept, for `metaphors why`. */
export type MatchMethod = "name" | "doc" | "ancestor" | "message" | "import" | "signal" | "generic";

/** A concept found for a subject. */
export interface ConceptMatch {
  readonly conceptId: string;
  readonly conceptTitle: string;
  readonly family: Family;
  readonly method: MatchMethod;
  /** The words, base or module that decided, for instance `not found`. */
  readonly matched: string;
  /** The message that has those words, when a message decided. */
  readonly message?: string;
  readonly score: number;
}

/** A place in the story that wants a gag. */
export interface SlotDemand {
  /** Unique in the film, for instance `tools.2`. */
  readonly slot: string;
  readonly beat: BeatName;
  /** Families that fit, best first. */
  readonly families: NonEmpty<Family>;
  /** Settings that fit, best first; a gag with setting `any` always fits. */
  readonly settings: readonly string[];
  /** 2 when the second actor must appear, 1 when the lead must act alone, else absent. */
  readonly actors?: 1 | 2;
  /** True for a shot that is used only where clips are short: the film must be whole and varied without it. */
  readonly spare?: true;
}

/** The five beats of every film, in order. */
export const BEAT_NAMES = ["myth", "tools", "attempt", "breakfast", "resolution"] as const;
/** One of {@link BEAT_NAMES}. */
export type BeatName = (typeof BEAT_NAMES)[number];

/** A gag chosen for a slot: library words bound to a fact of the repository. */
export interface Gag {
  readonly slot: string;
  readonly beat: BeatName;
  readonly subject: Subject;
  readonly match: ConceptMatch;
  readonly rule: GagRule;
  /** The gag whose line is true of the subject's name, where that of the rule is not: who helps is no failure. */
  readonly introducedBy?: GagRule;
  /** Household prop punning on the subject's name, when the library has one. */
  readonly pun?: string;
  readonly evidence: NonEmpty<Evidence>;
}
