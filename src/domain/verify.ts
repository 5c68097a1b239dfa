import type { Evidence } from "./evidence.ts";

/** What became of one citation. */
export type CitationCheck =
  | { readonly status: "ok"; readonly where: string; readonly evidence: Evidence }
  /** The text stands on another line of the same file, or of the one it was renamed to; `line` is the nearest one. */
  | {
      readonly status: "moved";
      readonly where: string;
      readonly evidence: Evidence;
      readonly line: number;
      /** Where the file is now, when it has moved too. */
      readonly path?: string;
    }
  | {
      readonly status: "gone";
      readonly where: string;
      readonly evidence: Evidence;
      readonly missing: "file" | "text";
    };

/** Whether the words a card gives out as the repository's stand in the text it cites. */
export interface CardCheck {
  readonly where: string;
  /** The words or the passage that the evidence does not contain; empty when all is well. */
  readonly unsupported: readonly string[];
}

/** Result of checking a film against its repository. */
export interface VerifyReport {
  readonly citations: readonly CitationCheck[];
  readonly cards: readonly CardCheck[];
  /**
   * Cards with a number that no cited line has: a count of the whole repository, which only an analysis makes again.
   */
  readonly counts: readonly { readonly where: string; readonly text: string }[];
  readonly totals: {
    readonly ok: number;
    readonly moved: number;
    readonly gone: number;
    /** Cards that give out words as the repository's which the evidence does not contain. */
    readonly unsupportedCards: number;
  };
  /** True when every citation is where the film says and every card's claim is supported. */
  readonly verified: boolean;
}
