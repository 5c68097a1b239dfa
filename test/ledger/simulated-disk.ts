import type { FileSystem } from "../../src/ledger/file-system.ts";
import type { SeededRandom } from "./seeded-random.ts";

/** One thing that is about to happen on the disk. */
export interface DiskOperation {
  readonly kind: "write" | "sync" | "name" | "sync-names" | "read";
  readonly path: string;
}

/** How a process sees the disk. */
export interface DiskView {
  /** Before every operation; throws to make it fail, never returns to make the process die there. */
  readonly before?: (operation: DiskOperation) => Promise<void>;
  /** How many bytes of a write arrive before the disk is full; all by default. */
  readonly room?: (bytes: number) => number;
  /** False for a program that never calls fsync. */
  readonly syncs?: boolean;
}

interface File {
  readonly id: number;
  bytes: Uint8Array;
  /** How many of the bytes survive a power loss. */
  durable: number;
}

/**
 * A disk in memory with what POSIX promises and no more: bytes survive a power loss up to the last fsync of the file,
 * names up to the last fsync of the folder; of what came later any part may be there, in pages of 512 bytes, blank or not.
 */
export class SimulatedDisk {
  #files = new Map<string, File>();
  /** Names after each change since the last fsync of the folder; the first is what surely survives. */
  #history: Map<string, File>[] = [new Map()];
  #count = 0;

  /** The disk as one process uses it. */
  fileSystem(view: DiskView = {}): FileSystem {
    const before = view.before ?? (async () => {});
    const syncs = view.syncs ?? true;
    const write = async (path: string, bytes: Uint8Array): Promise<void> => {
      await before({ kind: "write", path });
      const room = Math.min(bytes.length, view.room?.(bytes.length) ?? bytes.length);
      const file = this.#file(path);
      file.bytes = joined(file.bytes, bytes.subarray(0, room));
      if (room < bytes.length) throw systemError("ENOSPC");
      await sync(path);
    };
    const sync = async (path: string): Promise<void> => {
      await before({ kind: "sync", path });
      const file = this.#file(path);
      if (syncs) file.durable = file.bytes.length;
    };
    const name = async (path: string, change: () => void): Promise<void> => {
      await before({ kind: "name", path });
      change();
      this.#history.push(new Map(this.#files));
    };
    return {
      makeFolder: async () => {},
      kindOf: async () => undefined,
      sync,
      append: write,
      create: async (path, bytes) => {
        await name(path, () => this.#create(path));
        await write(path, bytes);
      },
      syncFolder: async (path) => {
        await before({ kind: "sync-names", path });
        if (syncs) this.#history = [new Map(this.#files)];
      },
      read: async (path, offset) => {
        await before({ kind: "read", path });
        const file = this.#files.get(path);
        if (file === undefined) return undefined;
        return { bytes: file.bytes.slice(offset), size: file.bytes.length, identity: String(file.id) };
      },
      rename: (from, to) =>
        name(to, () => {
          this.#files.set(to, this.#file(from));
          this.#files.delete(from);
        }),
      link: (existing, path) =>
        name(path, () => {
          if (this.#files.has(path)) throw systemError("EEXIST");
          this.#files.set(path, this.#file(existing));
        }),
      remove: (path) => name(path, () => void this.#files.delete(path)),
    };
  }

  /** The bytes of a file as a living process sees them. */
  contentOf(path: string): Uint8Array | undefined {
    return this.#files.get(path)?.bytes;
  }

  /** Puts a file on the disk as it is, durably. */
  put(path: string, bytes: Uint8Array): void {
    this.#files.set(path, { id: (this.#count += 1), bytes, durable: bytes.length });
    this.#history = [new Map(this.#files)];
  }

  /** The disk when the power comes back; this one is left as it was, so that many outcomes can be tried. */
  afterPowerLoss(random: SeededRandom): SimulatedDisk {
    const disk = new SimulatedDisk();
    const copies = new Map<File, File>();
    for (const [path, file] of random.pick(this.#history)) {
      const copy = copies.get(file) ?? { ...file, bytes: survivorOf(file, random) };
      copies.set(file, copy);
      disk.#files.set(path, { ...copy, durable: copy.bytes.length });
    }
    disk.#history = [new Map(disk.#files)];
    disk.#count = this.#count;
    return disk;
  }

  #create(path: string): void {
    if (this.#files.has(path)) throw systemError("EEXIST");
    this.#files.set(path, { id: (this.#count += 1), bytes: new Uint8Array(), durable: 0 });
  }

  #file(path: string): File {
    const file = this.#files.get(path);
    if (file === undefined) throw systemError("ENOENT");
    return file;
  }
}

/** An error as Node throws it. */
export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: simulated`), { code });
}

const PAGE = 512;

function survivorOf({ bytes, durable }: File, random: SeededRandom): Uint8Array {
  const kept = bytes.slice(0, durable + random.below(bytes.length - durable + 1));
  for (let page = durable - (durable % PAGE); page < kept.length; page += PAGE) {
    if (random.chance(0.2)) kept.fill(0, Math.max(durable, page), page + PAGE);
  }
  return kept;
}

function joined(left: Uint8Array, right: Uint8Array): Uint8Array {
  const both = new Uint8Array(left.length + right.length);
  both.set(left);
  both.set(right, left.length);
  return both;
}
