/** A path that discovery came upon; nothing is known about the file on disk yet. */
export interface FoundFile {
  /** Relative to the repository root, with forward slashes. */
  readonly path: string;
  /** Git blob id, when the file is tracked and unchanged. */
  readonly blob?: string;
}
