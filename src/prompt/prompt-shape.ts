import type { ShotPrompt } from "../domain/film.ts";
import type { AtomName } from "../domain/story.ts";

/** Which of its wordings an atom has in a prompt. */
export type Wording = ShotPrompt["wordings"][string];

/** One wording of an atom; `omit` has no text. */
export interface WordedAtom {
  readonly wording: Wording;
  readonly text: string;
}

/** Every wording each atom of a shot may take, longest first. */
export type ShotWordings = Readonly<Record<AtomName, readonly WordedAtom[]>>;

/** A stretch of prompt text and the wordings it is made of. */
export interface Piece {
  readonly text: string;
  readonly wordings: Readonly<Partial<Record<AtomName, Wording>>>;
}

/**
 * How a dialect writes a shot. A prompt is style + first part + character + other parts, put together without anything
 * in between. Pieces begin and end so that no token spans two of them: token counts of pieces add up exactly.
 */
export interface PromptShape {
  readonly style: (text: string) => string;
  readonly character: (text: string) => string;
  /** The scene, then everything after the character: per part the pieces to choose from. */
  readonly parts: (shot: {
    readonly wordings: ShotWordings;
    readonly seconds: number;
  }) => readonly [readonly Piece[], ...(readonly Piece[])[]];
}

/** Makes one piece for every combination of wordings of some atoms. */
export function piecesOf<Name extends AtomName>(options: {
  readonly names: readonly Name[];
  readonly wordings: ShotWordings;
  readonly write: (texts: Readonly<Record<Name, string>>) => string;
}): Piece[] {
  const { names, wordings, write } = options;
  const combinations = names.reduce<(readonly (readonly [Name, WordedAtom])[])[]>(
    (rows, name) => rows.flatMap((row) => wordings[name].map((worded) => row.concat([[name, worded]]))),
    [[]],
  );
  return combinations.map((row) => ({
    text: write(Object.fromEntries(row.map(([name, { text }]) => [name, text])) as Record<Name, string>),
    wordings: Object.fromEntries(row.map(([name, { wording }]) => [name, wording])),
  }));
}

/** One line without space around it, ending like a sentence; an empty text stays empty. */
export function sentence(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  return line === "" || /[.!?…]["'”’)]?$/u.test(line) ? line : `${line}.`;
}

/** Begins in lower case, to stand inside a sentence; names of the cast keep their capital. */
export function uncapitalised(text: string): string {
  return /^(?:Clerk|Friend|Inspector)\b/u.test(text) ? text : text.slice(0, 1).toLowerCase() + text.slice(1);
}

/** Most moments of action a clip can show: one per 2 seconds, one to three. */
export function momentsIn(seconds: number): number {
  // A hundredth forgives what a speed of 4/3 leaves of whole seconds: 4.5 x 4/3 is 6.
  return Math.max(1, Math.min(3, Math.floor(seconds / 2 + 0.01)));
}
