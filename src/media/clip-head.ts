import { open } from "node:fs/promises";

/** Bytes that tell a web page or a message from a video. */
const HEAD_BYTES = 512;

/** What is wrong with the outside of a file that should be an MP4, if anything: no codec is needed to see it. */
export async function clipHeadFault(path: string): Promise<string | undefined> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    if (size === 0) return "the file is empty";
    const read = async (length: number, position: number): Promise<Uint8Array> => {
      const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, position);
      return buffer.subarray(0, bytesRead);
    };
    const head = await read(HEAD_BYTES, 0);
    return textFault(new TextDecoder("latin1").decode(head)) ?? (await boxFault(size, read));
  } finally {
    await file.close();
  }
}

function textFault(head: string): string | undefined {
  const start = head.trimStart().toLowerCase();
  if (start.startsWith("<!doctype html") || start.startsWith("<html"))
    return "it is an HTML page, not a video";
  if (start.startsWith("{") || start.startsWith("[")) return "it is a JSON message, not a video";
  if (start.startsWith("<")) return "it is an XML message, not a video";
  return undefined;
}

/** The boxes of an MP4 fill the file exactly. A file that was cut off probes as perfect, but its last box is too long. */
async function boxFault(
  size: number,
  read: (length: number, position: number) => Promise<Uint8Array>,
): Promise<string | undefined> {
  let position = 0;
  for (let count = 0; position < size; count += 1) {
    const head = await read(16, position);
    if (head.length < 8) return `it is cut off: ${size - position} stray bytes at its end`;
    const view = new DataView(head.buffer, head.byteOffset, head.length);
    const type = new TextDecoder("latin1").decode(head.subarray(4, 8));
    // Other containers (WebM) have no boxes; whether they are whole is seen when their packets are read.
    if (count === 0 && type !== "ftyp") return undefined;
    const length = boxLength(view, size - position);
    if (length < 8)
      return `it is damaged: box ${JSON.stringify(type)} at byte ${position} has length ${length}`;
    if (position + length > size)
      return `it is cut off: its ${type} box needs ${position + length - size} more bytes`;
    position += length;
  }
  return undefined;
}

/** ISO/IEC 14496-12: 32-bit length; 1 means a 64-bit length follows; 0 means up to the end of the file. */
function boxLength(view: DataView, rest: number): number {
  const short = view.getUint32(0);
  if (short === 0) return rest;
  if (short !== 1) return short;
  return view.byteLength < 16 ? 0 : Number(view.getBigUint64(8));
}
