import { closeSync, constants, fstatSync, openSync } from "node:fs";
import { fill } from "../disk/fill.ts";

// Never through a symbolic link, never waiting for a pipe's other end. Windows has neither flag.
const SAFE_OPEN = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** The content of a regular file; `undefined` when it is missing, not regular, a link, or larger than `limit` bytes. */
export function readRegularFile(path: string, limit: number): Uint8Array | undefined {
  return withOpenFile(path, (descriptor) => {
    const stats = fstatSync(descriptor);
    if (!stats.isFile() || stats.size > limit) return undefined;
    const content = Buffer.allocUnsafe(stats.size);
    return content.subarray(0, fill(descriptor, content));
  });
}

/** Opens a file safely, hands its descriptor on and closes it; `undefined` when that fails. */
export function withOpenFile<T>(path: string, use: (descriptor: number) => T): T | undefined {
  try {
    const descriptor = openSync(path, SAFE_OPEN);
    try {
      return use(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return undefined;
  }
}
