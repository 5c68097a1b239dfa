/** Bytes that can be read at any place; a file, or an array in a test. */
export interface ByteReader {
  /** Length in bytes. */
  readonly size: number;
  /** Bytes from `offset`; fewer than `length` only at the end. */
  readonly read: (offset: number, length: number) => Promise<Uint8Array>;
}

/** Length and name of a box, and the long form of the length (ISO/IEC 14496-12, 4.2). */
const LARGEST_HEADER = 16;
/** A clip of 15 seconds in the finest fragments has some hundred top-level boxes. */
const MOST_BOXES = 10_000;
/** Names, contents, pictures: a file without one of them is not a clip. */
const NEEDED = ["ftyp", "moov", "mdat"];

/**
 * What is wrong with the outer structure of an MP4, or `undefined`: it begins with `ftyp`, its boxes
 * fill it exactly, and `moov` and `mdat` are among them. A download that was cut without an error
 * shows here, because the last box then promises more bytes than there are. A box of open length ("to
 * the end of the file") would hide a cut and counts as a fault, unless the last one `mayBeOpen`.
 */
export async function mp4BoxFault(
  reader: ByteReader,
  { mayBeOpen = false }: { readonly mayBeOpen?: boolean } = {},
): Promise<string | undefined> {
  const names = new Set<string>();
  let offset = 0;
  for (let boxes = 0; offset < reader.size; boxes += 1) {
    if (boxes === MOST_BOXES) return `more than ${MOST_BOXES} boxes`;
    const box = readHeader(await reader.read(offset, LARGEST_HEADER));
    if (box === undefined) return `ends inside the header of a box at byte ${offset}`;
    if (offset === 0 && box.name !== "ftyp")
      return `begins with ${JSON.stringify(box.name)}, not with "ftyp"`;
    names.add(box.name);
    if (box.length === 0 && mayBeOpen) break;
    if (box.length === 0) return `box ${JSON.stringify(box.name)} at byte ${offset} has an open length`;
    if (box.length < box.header)
      return `box ${JSON.stringify(box.name)} at byte ${offset} is shorter than its header`;
    if (offset + box.length > reader.size) return cutShort(box, { offset, size: reader.size });
    offset += box.length;
  }
  if (reader.size === 0) return "is empty";
  const missing = NEEDED.filter((name) => !names.has(name));
  return missing.length > 0 ? `has no ${missing.join(" and no ")} box` : undefined;
}

interface BoxHeader {
  readonly name: string;
  /** Of the whole box, header included; 0 means "to the end of the file". */
  readonly length: number;
  readonly header: number;
}

function readHeader(bytes: Uint8Array): BoxHeader | undefined {
  if (bytes.length < 8) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const name = String.fromCharCode(...bytes.subarray(4, 8));
  const length = view.getUint32(0);
  if (length !== 1) return { name, length, header: 8 };
  // A length of 1 says that 64 bits follow; beyond 2^53 the number is too long for any file all the same.
  return bytes.length < 16 ? undefined : { name, length: Number(view.getBigUint64(8)), header: 16 };
}

function cutShort(box: BoxHeader, file: { readonly offset: number; readonly size: number }): string {
  const there = file.size - file.offset;
  return `is cut: box ${JSON.stringify(box.name)} at byte ${file.offset} has ${there} of ${box.length} bytes`;
}
