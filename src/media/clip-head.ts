import { open } from "node:fs/promises";
import { mp4BoxFault } from "../domain/mp4-boxes.ts";

/** Bytes that tell a web page or a message from a video. */
const HEAD_BYTES = 512;

/** What is wrong with the outside of a file that should be an MP4, if anything: no codec is needed to see it. */
export async function clipHeadFault(path: string): Promise<string | undefined> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    if (size === 0) return "the file is empty";
    const read = async (offset: number, length: number): Promise<Uint8Array> => {
      const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, offset);
      return buffer.subarray(0, bytesRead);
    };
    const head = new TextDecoder("latin1").decode(await read(0, HEAD_BYTES));
    const fault = textFault(head);
    // Other containers (WebM) have no boxes; whether they are whole is seen when their packets are read.
    if (fault !== undefined || head.slice(4, 8) !== "ftyp") return fault;
    const torn = await mp4BoxFault({ size, read }, { mayBeOpen: true });
    return torn && `the file ${torn}`;
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
