import { readSync } from "node:fs";

/** Reads a file from a byte on until the buffer is full or the file ends; returns how many bytes came. */
export function fill(descriptor: number, buffer: Uint8Array, offset = 0): number {
  let filled = 0;
  while (filled < buffer.length) {
    const count = readSync(descriptor, buffer, filled, buffer.length - filled, offset + filled);
    if (count === 0) break;
    filled += count;
  }
  return filled;
}
