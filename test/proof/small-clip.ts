import { readFile } from "node:fs/promises";
import { mp4BoxFault } from "../../src/domain/mp4-boxes.ts";
import type { ClipInspection } from "../../src/ports/clip-store.ts";

/** What a clip of the proof shows. */
interface SmallClip {
  readonly prompt: string;
  readonly seconds: number;
  readonly width: number;
  readonly height: number;
}

/** A clip of some kilobytes: the boxes of an MP4, and in the place of the pictures what they would show. */
export function smallClip(clip: SmallClip): Uint8Array {
  const pictures = JSON.stringify(clip).padEnd(4_000);
  return Buffer.concat([box("ftyp", "isom0000"), box("moov", "".padEnd(32)), box("mdat", pictures)]);
}

/** What whole bytes show; `undefined` for anything that is not a whole clip. */
export async function readSmallClip(path: string): Promise<SmallClip | undefined> {
  const bytes = await readFile(path);
  const read = async (offset: number, length: number): Promise<Uint8Array> =>
    bytes.subarray(offset, offset + length);
  if ((await mp4BoxFault({ size: bytes.length, read })) !== undefined) return undefined;
  return JSON.parse(bytes.subarray(bytes.indexOf("mdat") + 4).toString("utf8")) as SmallClip;
}

/** Looks at such a clip as the media reader looks at one with pictures. */
export async function inspectSmallClip(path: string): Promise<ClipInspection> {
  const clip = await readSmallClip(path);
  return clip === undefined ? { ok: false, reason: "it is not whole" } : { ...clip, ok: true };
}

function box(name: string, body: string): Buffer {
  const bytes = Buffer.from(`\0\0\0\0${name}${body}`, "utf8");
  bytes.writeUInt32BE(bytes.length);
  return bytes;
}
