import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ClipPicture } from "../../src/draw/film-painter.ts";
import { createNativeCanvas } from "../../src/media/canvas.ts";
import { clipFrames, fitScale } from "../../src/media/clip-frames.ts";
import { keepAlive } from "../../src/media/keep-alive.ts";
import type { Picture } from "../../src/media/picture.ts";
import { evenTimes, makeClip } from "./make-clip.ts";
import type { ClipRecipe } from "./make-clip.ts";
import { SIZE } from "./tiny-film.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "frames-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** Shades of the picture at `x` (0-1) of the middle line, for each time. */
async function shades(recipe: ClipRecipe, times: readonly number[], x = 0.5): Promise<readonly number[]> {
  const path = await makeClip(join(folder, "clip.mp4"), recipe);
  const { context } = createNativeCanvas(SIZE.width, SIZE.height);
  const seen: number[] = [];
  await keepAlive(async () => {
    for await (const picture of clipFrames({ path, times, size: SIZE })) {
      picture.drawOnto(context, 0, 0, SIZE.width, SIZE.height);
      const at = Math.min(SIZE.width - 1, Math.floor(x * SIZE.width));
      seen.push(context.getImageData(at, SIZE.height >> 1, 1, 1).data[0] ?? -1);
    }
  });
  return seen;
}

/** A clip whose shade rises by 60 a second. */
const rising = (seconds: number): number => Math.round(40 + seconds * 60);
const near = (tones: readonly number[]): unknown[] => tones.map((tone) => expect.closeTo(tone, -1));

describe("clipFrames", () => {
  it.each(["avc", "hevc", "vp9", "av1"] as const)("shows a clip in %s at any time", async (codec) => {
    const recipe: ClipRecipe = { codec, width: 160, height: 128, times: evenTimes(2, 12), tone: rising };
    expect(await shades(recipe, [0.001, 0.501, 1.001, 1.501])).toEqual(near([40, 70, 100, 130]));
  });

  it("counts from the first picture, wherever the file says it lies", async () => {
    const times = evenTimes(2, 12).map((time) => time + 5);
    expect(await shades({ times, tone: (seconds) => rising(seconds - 5) }, [0.001, 1.001])).toEqual(
      near([40, 100]),
    );
  });

  it("holds each picture of a clip with one frame per second", async () => {
    const recipe = { times: [0, 1, 2], tone: rising };
    expect(await shades(recipe, [0.001, 0.9, 1.001, 1.9, 2.5])).toEqual(near([40, 40, 100, 100, 160]));
  });

  it("follows a variable frame rate", async () => {
    const recipe = { times: [0, 0.1, 0.5, 0.55, 1.2], tone: rising };
    expect(await shades(recipe, [0.05, 0.4, 0.52, 1.1, 1.3])).toEqual(near([40, 46, 70, 73, 112]));
  });

  it("gives the last picture again past the end", async () => {
    expect(await shades({ times: evenTimes(1, 12), tone: rising }, [0.95, 3])).toEqual(near([95, 95]));
  });

  it("is not disturbed by surround sound", async () => {
    expect(await shades({ audioChannels: 6, tone: () => 90 }, [0.5])).toEqual(near([90]));
  });

  it("fills the frame with a picture of nearly its shape", async () => {
    expect(await shades({ width: 128, height: 96, tone: () => 200 }, [0.5], 0)).toEqual(near([200]));
  });

  it("shows a portrait whole, upright, with black beside it", async () => {
    const portrait: ClipRecipe = { width: 90, height: 160, tone: () => 200 };
    expect(await shades(portrait, [0.5], 0.1)).toEqual([0]);
    expect(await shades(portrait, [0.5], 0.5)).toEqual(near([200]));
  });

  it("turns a picture that was filmed on its side", async () => {
    const turned: ClipRecipe = { width: 160, height: 90, rotation: 90, tone: () => 200 };
    expect(await shades(turned, [0.5], 0.1)).toEqual([0]);
    expect(await shades(turned, [0.5], 0.5)).toEqual(near([200]));
  });

  it("makes the pictures that the drawing takes", () => {
    const taken = (picture: Picture): ClipPicture => picture;
    expect(taken).toBeDefined();
  });
});

describe("fitScale", () => {
  const frame = { width: 1280, height: 720 };

  it.each([
    ["of the same shape", { width: 640, height: 360 }, 2],
    ["832x480", { width: 832, height: 480 }, 1280 / 832],
    ["4:3", { width: 640, height: 480 }, 2],
    ["square", { width: 720, height: 720 }, 1],
    ["portrait", { width: 1080, height: 1920 }, 720 / 1920],
    ["twice as wide", { width: 2880, height: 720 }, 1280 / 2880],
  ])("brings a picture %s into 16:9", (_, picture, scale) => {
    expect(fitScale(picture, frame)).toBeCloseTo(scale, 6);
  });
});
