import type { ConceptMatch, Subject } from "../domain/gag.ts";

/** Something a gag could be about, what it suits, and how much the repository makes of it. */
export interface WeighedSubject {
  readonly subject: Subject;
  /** Concepts that suit it, best first, of any family. */
  readonly matches: readonly ConceptMatch[];
  /** Above 0; compared within a family only. */
  readonly weight: number;
  /** The family of the part it plays, for what the film is not to be without, see `star.ts`. */
  readonly starsIn?: "role" | "error";
}
