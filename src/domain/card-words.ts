/** Words of the film itself on the cards that frame it; a template's texts use them by these names: `{{theEnd}}`. */
export const FRAME_WORDS = [
  "or",
  "containing",
  "underInspection",
  "theEnd",
  "delivered",
  "passed",
  "repository",
] as const;
/** A wording for each of {@link FRAME_WORDS}. */
export type FrameWords = Readonly<Record<(typeof FRAME_WORDS)[number], string>>;

/** Language of the library; cards in other languages are translated from it. */
export const LIBRARY_LANGUAGE = "en";

/** The film's own words in another language than {@link LIBRARY_LANGUAGE}. */
export interface CardWords {
  /** `de`, `ja` ... */
  readonly lang: string;
  readonly frame: FrameWords;
  /** Card line of a gag by the gag's id, with the slots of the English line; gags without one stay English. */
  readonly lines: ReadonlyMap<string, string>;
}

/**
 * What the card line of a gag may leave to its subject: the name as written, its words, its number, and the household
 * prop that the name sounds like.
 */
export const CARD_SLOTS = ["ident", "words", "n", "pun"] as const;
/** What stands in each of {@link CARD_SLOTS}; `undefined` where the subject has nothing for it. */
export type SlotValues = Readonly<Record<(typeof CARD_SLOTS)[number], string | undefined>>;

/** Slots of a card line, in order: `["n"]` for `TESTED {{n}} TIMES`. */
export function slotsOf(line: string): readonly string[] {
  return Array.from(line.matchAll(CARD_SLOT), ([, slot]) => slot ?? "");
}

/** True when a card line says more than its slots do: such a line has to be translated. */
export function hasOwnWords(line: string): boolean {
  return /\p{L}/u.test(line.replace(CARD_SLOT, ""));
}

/** A slot of a card line: `{{ident}}`. */
export const CARD_SLOT = /\{\{(\w{1,20})\}\}/g;
