/** A named place in the film. */
export interface Chapter {
  /** Film time in seconds. */
  readonly start: number;
  readonly title: string;
}

/** A `chpl` box holds one byte of count and one byte of length per title. */
const MOST = 255;

/**
 * Body of a `chpl` box, the chapter list that players and ffprobe read in MP4: version 1, flags, a reserved word, the
 * count, then per chapter its start in units of 100 ns and its title.
 */
export function chapterBox(chapters: readonly Chapter[]): Uint8Array {
  const listed = chapters.slice(0, MOST);
  const bytes = [1, 0, 0, 0, 0, 0, 0, 0, listed.length];
  for (const { start, title } of listed) {
    const name = shortened(new TextEncoder().encode(title));
    bytes.push(...bigEndian64(Math.round(start * 10_000_000)), name.length, ...name);
  }
  return Uint8Array.from(bytes);
}

/** At most 255 bytes, never ending within a character. */
function shortened(name: Uint8Array): Uint8Array {
  let end = Math.min(name.length, MOST);
  const isContinuation = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;
  while (end < name.length && isContinuation(name[end])) end -= 1;
  return name.subarray(0, end);
}

function bigEndian64(value: number): number[] {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(value));
  return [...new Uint8Array(view.buffer)];
}
