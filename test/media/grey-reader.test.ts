import { describe, expect, it } from "vitest";
import { loadCodecs } from "../../src/media/codecs.ts";
import { DecodedPicture } from "../../src/media/decoded-picture.ts";
import { GreyReader } from "../../src/media/grey-reader.ts";

const [WIDTH, HEIGHT] = [16, 4];

async function greys(
  lumas: readonly number[],
  { fullRange = false, chroma = 128 }: { readonly fullRange?: boolean; readonly chroma?: number } = {},
): Promise<readonly (readonly number[])[]> {
  const planes = new Uint8Array((WIDTH * HEIGHT * 3) / 2).fill(chroma);
  for (let at = 0; at < WIDTH * HEIGHT; at += 1) planes[at] = lumas[at % lumas.length] ?? 0;
  await loadCodecs();
  const frame = new VideoFrame(planes, {
    format: "I420",
    codedWidth: WIDTH,
    codedHeight: HEIGHT,
    timestamp: 0,
    colorSpace: { fullRange },
  });
  const picture = new DecodedPicture(frame, 0);
  const { data, width, height } = await new GreyReader().read(picture);
  picture.close();
  expect([width, height, data.length]).toEqual([WIDTH, HEIGHT, WIDTH * HEIGHT * 4]);
  return lumas.map((_, at) => [...data.subarray(at * 4, at * 4 + 4)]);
}

describe("GreyReader", () => {
  it("brings limited range to black and white", async () => {
    expect(await greys([0, 16, 126, 235, 255])).toEqual([
      [0, 0, 0, 255],
      [0, 0, 0, 255],
      [128, 128, 128, 255],
      [255, 255, 255, 255],
      [255, 255, 255, 255],
    ]);
  });

  it("takes full range as it is", async () => {
    expect(await greys([0, 77, 255], { fullRange: true })).toEqual([
      [0, 0, 0, 255],
      [77, 77, 77, 255],
      [255, 255, 255, 255],
    ]);
  });

  it("leaves colours out", async () => {
    expect(await greys([126], { chroma: 240 })).toEqual([[128, 128, 128, 255]]);
  });
});
