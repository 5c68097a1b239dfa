/** What one proof found. */
export interface ProofResult {
  /** What was done, with counts. */
  readonly done: string;
  /** Broken promises, one line each. */
  readonly violations: readonly string[];
}

/** One row of the table. */
export interface Proof {
  /** For `--only`. */
  readonly name: string;
  /** What is proved. */
  readonly title: string;
  /** How often; `fast` is for a look in between. */
  readonly sizes: { readonly full: number; readonly fast: number };
  readonly run: (size: number, seed: number) => Promise<ProofResult>;
}
