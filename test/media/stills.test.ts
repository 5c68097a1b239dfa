import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadImage } from "@napi-rs/canvas";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createNativeCanvas } from "../../src/media/canvas.ts";
import { loadCodecs } from "../../src/media/codecs.ts";
import { DecodedPicture } from "../../src/media/decoded-picture.ts";
import { exactPixels } from "../../src/media/sample-pixels.ts";
import { lastFrame } from "../../src/media/stills.ts";
import { evenTimes, makeClip } from "./make-clip.ts";
import { middleTone } from "./tiny-film.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "stills-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("lastFrame", () => {
  it("is the very last picture, upright", async () => {
    const path = await makeClip(join(folder, "clip.mp4"), {
      times: evenTimes(1, 24),
      tone: (seconds) => (seconds > 0.95 ? 210 : 30),
      rotation: 90,
    });
    const image = await loadImage(Buffer.from(await lastFrame(path)));
    const { canvas, context } = createNativeCanvas(image.width, image.height);
    context.drawImage(image, 0, 0);
    expect([image.width, image.height]).toEqual([90, 160]);
    expect(middleTone(canvas)).toBeCloseTo(210, -1);
  });

  it("says that a file is no clip", async () => {
    const path = join(folder, "no.mp4");
    await writeFile(path, "not a film, not even for a second");
    await expect(lastFrame(path)).rejects.toMatchObject({ code: "BAD_CLIP" });
  });
});

describe("exactPixels", () => {
  /** Pure red as BT.709 and as BT.601 write it, limited range. */
  const RED = { bt709: [63, 102, 240], bt601: [81, 90, 240] } as const;

  async function colour(
    yuv: readonly [number, number, number],
    { height, matrix }: { readonly height: number; readonly matrix?: "bt709" | "smpte170m" },
  ): Promise<readonly number[]> {
    const planes = new Uint8Array((16 * height * 3) / 2).fill(yuv[0]);
    planes.fill(yuv[1], 16 * height, (16 * height * 5) / 4);
    planes.fill(yuv[2], (16 * height * 5) / 4);
    await loadCodecs();
    const frame = new VideoFrame(planes, {
      format: "I420",
      codedWidth: 16,
      codedHeight: height,
      timestamp: 0,
      colorSpace: { matrix: matrix ?? null },
    });
    const picture = new DecodedPicture(frame, 0);
    const { data } = await exactPixels(picture);
    picture.close();
    return Array.from(data.subarray(0, 3));
  }

  const red = [expect.closeTo(255, -1), expect.closeTo(0, -1), expect.closeTo(0, -1)];

  it.each([
    ["by its tag BT.709", RED.bt709, { height: 90, matrix: "bt709" }],
    ["by its tag BT.601", RED.bt601, { height: 1080, matrix: "smpte170m" }],
    ["as BT.709 when untagged and large", RED.bt709, { height: 720 }],
    ["as BT.601 when untagged and small", RED.bt601, { height: 480 }],
  ] as const)("converts red %s", async (_, yuv, how) => {
    expect(await colour(yuv, how)).toEqual(red);
  });
});
