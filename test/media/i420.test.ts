import { describe, expect, it } from "vitest";
import { i420Bytes, writeI420 } from "../../src/media/i420.ts";

type Colour = readonly [red: number, green: number, blue: number];

function converted(pixels: readonly Colour[], width: number): readonly number[] {
  const height = pixels.length / width;
  const target = new Uint8Array(i420Bytes(width, height));
  writeI420(new Uint8Array(pixels.flatMap((colour) => [...colour, 255])), { width, height }, target);
  return [...target];
}

/** ITU-R BT.709, section 3: the formula in real numbers. */
function exact([red, green, blue]: Colour): readonly number[] {
  const [r, g, b] = [red / 255, green / 255, blue / 255];
  const luma = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  return [16 + 219 * luma, 128 + (224 * (b - luma)) / 1.8556, 128 + (224 * (r - luma)) / 1.5748];
}

describe("writeI420", () => {
  it.each<Colour>([
    [0, 0, 0],
    [255, 255, 255],
    [128, 128, 128],
    [255, 0, 0],
    [0, 255, 0],
    [0, 0, 255],
    [255, 241, 214],
    [9, 12, 18],
  ])("converts red %d, green %d, blue %d after BT.709", (...colour) => {
    const [luma = 0, blue = 0, red = 0] = exact(colour);
    const written = converted([colour, colour, colour, colour], 2);
    for (const place of [0, 1, 2, 3]) expect(Math.abs((written[place] ?? 0) - luma)).toBeLessThan(1);
    expect(Math.abs((written[4] ?? 0) - blue)).toBeLessThan(1);
    expect(Math.abs((written[5] ?? 0) - red)).toBeLessThan(1);
  });

  it("keeps every grey without colour", () => {
    for (let grey = 0; grey < 256; grey += 1) {
      const colour: Colour = [grey, grey, grey];
      expect(converted([colour, colour, colour, colour], 2).slice(4)).toEqual([128, 128]);
    }
  });

  it("puts lines and colours where they belong", () => {
    const [black, white, red]: readonly Colour[] = [
      [0, 0, 0],
      [255, 255, 255],
      [255, 0, 0],
    ];
    const rows = [
      [black, white, red, red],
      [white, black, red, red],
    ];
    const written = converted(rows.flat() as Colour[], 4);
    expect(written.slice(0, 8)).toEqual([16, 235, 63, 63, 235, 16, 63, 63]);
    expect(written.slice(8, 10)).toEqual([128, 102]);
    expect(written.slice(10)).toEqual([128, 240]);
  });
});
