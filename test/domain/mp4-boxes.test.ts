import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ByteReader, mp4BoxFault } from "../../src/domain/mp4-boxes.ts";

/** A box with a body of so many bytes; `promised` overrides the length it tells. */
function box(name: string, body: number, promised: number = body + 8): Uint8Array {
  const bytes = new Uint8Array(body + 8);
  new DataView(bytes.buffer).setUint32(0, promised);
  bytes.set(new TextEncoder().encode(name), 4);
  return bytes;
}

/** A box that tells its length in 64 bits. */
function longBox(name: string, body: number, promised: bigint = BigInt(body + 16)): Uint8Array {
  const bytes = new Uint8Array(body + 16);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 1);
  bytes.set(new TextEncoder().encode(name), 4);
  view.setBigUint64(8, promised);
  return bytes;
}

function join(...boxes: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(boxes.flatMap((bytes) => [...bytes]));
}

function readerOf(bytes: Uint8Array): ByteReader {
  return { size: bytes.length, read: async (offset, length) => bytes.subarray(offset, offset + length) };
}

const faultOf = (bytes: Uint8Array): Promise<string | undefined> => mp4BoxFault(readerOf(bytes));
const CLIP = join(box("ftyp", 16), box("moov", 40), box("free", 0), box("mdat", 100));

describe("the boxes of an MP4", () => {
  it("are whole when they fill the file and hold names, index and pictures", async () => {
    expect(await faultOf(CLIP)).toBeUndefined();
    expect(await faultOf(join(box("ftyp", 8), longBox("mdat", 50), box("moov", 9)))).toBeUndefined();
  });

  it("are not whole when the file is cut anywhere", async () => {
    for (let length = 0; length < CLIP.length; length += 1)
      expect(await faultOf(CLIP.subarray(0, length)), `${length} bytes`).toBeDefined();
  });

  it.each([
    ["nothing", new Uint8Array(), "is empty"],
    ["a web page", new TextEncoder().encode("<!DOCTYPE html><p>Please log in</p>"), 'begins with "CTYP"'],
    ["bytes after the last box", join(CLIP, new Uint8Array(3)), "ends inside the header"],
    ["no index", join(box("ftyp", 8), box("mdat", 20)), "has no moov box"],
    ["no pictures and no index", box("ftyp", 8), "has no moov and no mdat box"],
    ["a box of open length", join(box("ftyp", 8), box("moov", 8), box("mdat", 8, 0)), "open length"],
    ["a box shorter than its header", join(box("ftyp", 8), box("moov", 8, 5)), "shorter than its header"],
    ["a length beyond any file", join(box("ftyp", 8), longBox("mdat", 8, 2n ** 63n)), "is cut"],
    ["a long header that is cut", join(box("ftyp", 8), longBox("mdat", 0).subarray(0, 12)), "ends inside"],
  ])("are refused for %s", async (_name, bytes, message) => {
    expect(await faultOf(bytes)).toContain(message);
  });

  it("may end with one of open length where that is asked for, and only there", async () => {
    const open = readerOf(join(box("ftyp", 8), box("moov", 8), box("mdat", 8, 0)));
    expect(await mp4BoxFault(open, { mayBeOpen: true })).toBeUndefined();
    expect(await mp4BoxFault(open)).toContain("open length");
  });

  it("end the reading of a file of endless boxes", async () => {
    const empty = box("free", 0);
    const size = 8 * 20_000;
    const endless = { size, read: async (offset: number) => (offset === 0 ? box("ftyp", 0) : empty) };
    expect(await mp4BoxFault(endless)).toBe("more than 10000 boxes");
  });

  it("never throw, whatever the bytes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (noise) => {
        expect(await faultOf(join(box("ftyp", 4), noise))).toBeDefined();
      }),
    );
  });
});
