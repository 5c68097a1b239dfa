import type { SkipReason } from "../domain/source.ts";
import type { FileKind } from "./file-kinds.ts";
import { fill, withOpenFile } from "./read-regular-file.ts";

const HEAD_BYTES = 8 * 1024;
const SAMPLE_BYTES = 64 * 1024;
const HEADER_BYTES = 600;
const LONG_LINE_BYTES = 500;
/** Below this a single long line may well be somebody's own. */
const MINIFIED_FROM_BYTES = 2000;
const NEWLINE = 10;
// Shared by all calls: the content of a file is looked at and forgotten.
const sample = Buffer.alloc(SAMPLE_BYTES);

/** Why a file of a useful kind is of no use after all, from its first 8 kB (64 kB when its lines look long). */
export function sniffContent(path: string, kind: FileKind): SkipReason | undefined {
  const verdict = withOpenFile(path, (descriptor) => {
    const length = fill(descriptor, sample.subarray(0, HEAD_BYTES));
    const head = sample.subarray(0, length);
    if (head.includes(0)) return "binary";
    if (kind !== "code") return "usable";
    if (hasGeneratedHeader(head)) return "generated";
    return isMinified(descriptor, length) ? "minified" : "usable";
  });
  return verdict === "usable" ? undefined : (verdict ?? "unreadable");
}

function hasGeneratedHeader(head: Buffer): boolean {
  const header = head.toString("latin1", 0, HEADER_BYTES);
  return header.includes("@generated") || header.includes("DO NOT EDIT");
}

/** Mean line over 500 bytes. A head with enough lines for the largest sample settles it without reading on. */
function isMinified(descriptor: number, length: number): boolean {
  if (length < MINIFIED_FROM_BYTES) return false;
  if (length < HEAD_BYTES) return hasLongLines(length);
  return hasLongLines(length, SAMPLE_BYTES) && hasLongLines(fill(descriptor, sample, length));
}

/** True when the first `length` bytes of the sample hold fewer lines than `size` bytes of ordinary code would. */
function hasLongLines(length: number, size = length): boolean {
  const ordinary = size / LONG_LINE_BYTES - 1;
  let lines = 0;
  for (let index = 0; index < length && lines < ordinary; index += 1) {
    if (sample[index] === NEWLINE) lines += 1;
  }
  return lines < ordinary;
}
