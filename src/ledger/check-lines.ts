/** A line of a journal as the checker sees it; shares no code with the ledger's own codec. */
type CheckedLine =
  | { readonly kind: "record"; readonly record: Readonly<Record<string, unknown>> }
  | { readonly kind: "torn" }
  | { readonly kind: "blank" }
  | { readonly kind: "bad"; readonly why: string };

/** A line with its place in the file. */
export interface PlacedLine {
  /** 1-based. */
  readonly line: number;
  /** Offset after the line's line feed, in bytes. */
  readonly end: number;
  readonly content: CheckedLine;
}

/** All whole lines; a last one without its line feed is still being written. */
export function* checkLines(journal: Uint8Array): Generator<PlacedLine> {
  let start = 0;
  for (let line = 1, end = journal.indexOf(10); end >= 0; line += 1) {
    yield { line, end: end + 1, content: contentOf(journal.subarray(start, end)) };
    start = end + 1;
    end = journal.indexOf(10, start);
  }
}

/** CRC-32 (IEEE 802.3, reflected polynomial 0xEDB88320), bit by bit, as eight hexadecimal digits. */
export function bitwiseCrc32(bytes: Uint8Array): string {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ((crc ^ 0xffffffff) >>> 0).toString(16).padStart(8, "0");
}

/** `,"crc":"01234567"}` */
const TAIL_LENGTH = 18;

function contentOf(line: Uint8Array): CheckedLine {
  if (line.length === 0) return { kind: "blank" };
  const text = new TextDecoder().decode(line);
  const tail = text.slice(-TAIL_LENGTH);
  const hasTail = tail.startsWith(',"crc":"') && tail.endsWith('"}');
  const value = objectIn(text);
  if (value !== undefined && Number(value["v"]) > 1) return { kind: "bad", why: "is of a newer format" };
  if (hasTail && value !== undefined) {
    const sum = bitwiseCrc32(line.subarray(0, -TAIL_LENGTH));
    return sum === value["crc"] ? { kind: "record", record: value } : { kind: "bad", why: "was altered" };
  }
  const isCut = text.includes("\0")
    ? text.length <= MOST_BLANKED
    : value === undefined && !hasTail && isBegun(text);
  return isCut ? { kind: "torn" } : { kind: "bad", why: isBegun(text) ? "was altered" : "is no record" };
}

/** What a power loss leaves of one write may be blank, but no more characters than this. */
const MOST_BLANKED = 65_536;

function isBegun(text: string): boolean {
  return '{"v":'.startsWith(text.slice(0, 5));
}

function objectIn(text: string): Record<string, unknown> | undefined {
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
