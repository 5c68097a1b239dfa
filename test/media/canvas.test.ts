import { describe, expect, it } from "vitest";
import type { CreateSurface } from "../../src/draw/canvas-2d.ts";
import { CARD_FAMILIES } from "../../src/draw/cards/card-face.ts";
import { createNativeCanvas, createSurface } from "../../src/media/canvas.ts";

describe("createSurface", () => {
  it("makes the surfaces that the drawing asks for", () => {
    const make: CreateSurface = createSurface;
    const small = make(2, 2);
    small.setPixels(new Uint8ClampedArray(16).fill(200));
    const large = make(8, 8);
    small.drawOnto(large.canvas, 4, 4, 4, 4);
    const { context, canvas } = createNativeCanvas(8, 8);
    large.drawOnto(context, 0, 0, 8, 8);
    const alphaAt = (x: number): number => canvas.getContext("2d").getImageData(x, x, 1, 1).data[3] ?? -1;
    expect([alphaAt(2), alphaAt(6)]).toEqual([0, 200]);
  });

  const families = new Set([...Object.values(CARD_FAMILIES), "Noto Sans Math", "Noto Sans Symbols 2"]);
  it.each([...families])("knows the bundled font %s", (family) => {
    const { context } = createNativeCanvas(10, 10);
    const width = (font: string): number => {
      context.font = `40px ${font}`;
      return context.measureText("The Clerk, 1926").width;
    };
    expect(width(`"${family}", monospace`)).not.toBeCloseTo(width("monospace"), 1);
  });

  it("tells the two weights of Elsie apart", () => {
    const { context } = createNativeCanvas(10, 10);
    context.font = `400 40px "Elsie"`;
    const regular = context.measureText("The End").width;
    context.font = `900 40px "Elsie"`;
    expect(context.measureText("The End").width).toBeGreaterThan(regular);
  });
});
