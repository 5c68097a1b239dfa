/** Bytes of a file from an offset to its end. */
export interface FilePart {
  readonly bytes: Uint8Array;
  /** Size of the whole file in bytes. */
  readonly size: number;
  /** Tells this file from another one that took its name. */
  readonly identity: string;
}

/**
 * The few things the ledger does to a disk. Every writing method resolves only when what it did survives a power loss,
 * except `link`, `rename` and `remove`, which need {@link FileSystem.syncFolder}. Errors carry the system's `code`.
 */
export interface FileSystem {
  /** Creates the folder and its missing parents, for the user alone (0700). */
  readonly makeFolder: (path: string) => Promise<void>;
  /** Makes what was linked, renamed and removed in the folder survive a power loss. */
  readonly syncFolder: (path: string) => Promise<void>;
  /** Creates a file for the user alone (0600), fsynced. `EEXIST` when the name is taken. */
  readonly create: (path: string, bytes: Uint8Array) => Promise<void>;
  /** Adds bytes to the end of an existing file with one write, then fsync. Never creates the file. */
  readonly append: (path: string, bytes: Uint8Array) => Promise<void>;
  /** `undefined` when there is no such file; no bytes when the file is shorter than the offset. */
  readonly read: (path: string, offset: number) => Promise<FilePart | undefined>;
  /** fsync of a file others may have appended to. */
  readonly sync: (path: string) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  /** A second name for a file; `EEXIST` when the name is taken. */
  readonly link: (existing: string, name: string) => Promise<void>;
  readonly remove: (path: string) => Promise<void>;
  /** The system's number for the kind of file system (`f_type` of statfs on Linux); `undefined` elsewhere. */
  readonly kindOf: (path: string) => Promise<number | undefined>;
}
