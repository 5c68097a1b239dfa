/** One regular file of the repository, found but not necessarily read yet. */
export interface SourceFile {
  /** Path relative to the repository root, with forward slashes. */
  readonly path: string;
  /** Display name of the language that the first line of a script without an extension names: `#!/usr/bin/env perl`. */
  readonly language?: string | undefined;
  /** Size in bytes: on disk, until its text was measured. */
  readonly bytes: number;
  /** Identifies the content: git blob id when clean in git, else path + size + mtime. Key of the reading cache. */
  readonly contentId: string;
  /**
   * Reads the content. Never throws: an unreadable file gives an empty array and is counted as skipped by the reader.
   */
  readonly read: () => Uint8Array;
}

/** Why a file was not read, for the counts shown to the user. */
export type SkipReason =
  | "ignored"
  | "vendored"
  | "generated"
  | "minified"
  | "binary"
  | "too-large"
  | "unreadable"
  | "symlink"
  | "special-file"
  | "submodule"
  | "film-output"
  | "excluded"
  | "over-limit"
  | "not-parsed";

/** Number of files left out for one reason. */
export interface SkippedFiles {
  readonly reason: SkipReason;
  readonly files: number;
}

/** What the repository reader knows about history. Numbers and subjects only: no names, no e-mail addresses. */
export interface History {
  readonly commits: number;
  /** Distinct authors, counted and then forgotten. */
  readonly contributors: number;
  /** Days between the first commit and HEAD; absent in a shallow clone. */
  readonly ageDays?: number;
  /** Year of the first commit; absent in a shallow clone. */
  readonly firstYear?: number;
  /** Subject of the first commit; absent in a shallow clone or when it is not fit to show. */
  readonly firstSubject?: string;
  /** File changed by most commits, of those that still exist. */
  readonly hottestFile?: { readonly path: string; readonly commits: number };
  /** Commits whose subject starts with "Revert". */
  readonly reverts: number;
  readonly shallow: boolean;
}

/** A repository as the reader hands it to the analyzer. */
export interface SourceTree {
  /** Folder or remote name, for instance `requests`. */
  readonly name: string;
  /** Full commit id of HEAD; null when there is no git or no commit. */
  readonly commit: string | null;
  /** True when tracked files differ from HEAD or untracked files exist that git does not ignore. */
  readonly dirty: boolean;
  /** Sorted by path in code-unit order. */
  readonly files: readonly SourceFile[];
  /** Path of the file that the README at the root is a symbolic link to, when it is one of {@link files}. */
  readonly linkedReadme?: string;
  readonly skipped: readonly SkippedFiles[];
  readonly history?: History;
  /** Things the user should know, such as "no git: history facts are missing". */
  readonly notices: readonly Notice[];
  /** Where git has not been asked yet: gives this tree with its history and the notices about it. Never rejects. */
  readonly withHistory?: () => Promise<SourceTree>;
}

/** A fallback or limitation that must be visible in the output and in the report. */
export interface Notice {
  /** Stable kebab-case code, for instance `code-not-parsed`. */
  readonly code: string;
  readonly message: string;
  /**
   * True when it depends on the machine or the clone, not on the content: shown to the user, but never part of
   * film.json, which must be the same everywhere.
   */
  readonly machine?: true;
}
