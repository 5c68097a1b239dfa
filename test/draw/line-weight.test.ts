import { describe, expect, it } from "vitest";
import type { Canvas2D } from "../../src/draw/canvas-2d.ts";
import { lineWeight, weighed } from "../../src/draw/line-weight.ts";
import { Pen } from "../../src/draw/pen.ts";
import { createCanvasSurface } from "./canvas-surface.ts";

/** The width in stage units, as it is seen, of a usual outline inside frames of these scales. */
function outlineSeen(scales: readonly number[], camera = 1): number {
  let seen = 0;
  const { canvas } = createCanvasSurface(8, 8);
  const spying: Canvas2D = new Proxy(canvas, {
    get: (target, key): unknown => {
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
    set: (target, key, value) => {
      if (key === "lineWidth") seen = Number(value) * scales.reduce((product, scale) => product * scale, 1);
      return Reflect.set(target, key, value, target);
    },
  });
  const pen = new Pen(spying, 0, camera);
  const draw = (depth: number): void => {
    const scale = scales[depth];
    if (scale === undefined) pen.box({ x: 0, y: 0, width: 4, height: 4 });
    else pen.at({ scale }, () => draw(depth + 1));
  };
  draw(0);
  return seen;
}

describe("the weight of lines", () => {
  it("grows far less than the drawing, always a little, and without a jump", () => {
    const sizes = Array.from({ length: 40 }, (_, step) => 1 + step * 0.1);
    const widths = sizes.map((size) => outlineSeen([size]));
    for (const [index, width] of widths.entries()) {
      const before = widths[index - 1] ?? 0.69;
      expect(width).toBeGreaterThan(before);
      expect(width - before).toBeLessThan(0.1);
    }
    expect(outlineSeen([3.3])).toBeLessThan(0.7 * 1.7);
  });

  it("is that of the design for what is small or as designed", () => {
    expect(outlineSeen([])).toBeCloseTo(0.7, 6);
    expect(outlineSeen([0.5])).toBeCloseTo(0.35, 6);
    expect(lineWeight(0.3)).toBe(1);
  });

  it("counts all frames and the camera, and forgets a frame that is left", () => {
    expect(outlineSeen([1.5, 2])).toBeCloseTo(outlineSeen([3]), 6);
    expect(outlineSeen([2], 1.5)).toBeCloseTo(outlineSeen([3]) / 1.5, 6);
    const widths: number[] = [];
    const { canvas } = createCanvasSurface(8, 8);
    const pen = new Pen(canvas, 0);
    const note = (): void => {
      pen.line([
        [0, 0],
        [4, 4],
      ]);
      widths.push(canvas.lineWidth);
    };
    note();
    pen.at({ scale: 3 }, note);
    note();
    expect(widths[1]).toBeLessThan(0.5);
    expect(widths[2]).toBeCloseTo(widths[0] ?? 0, 6);
  });

  it("leaves broad lines their breadth and thins the outline round them", () => {
    const [ink, body] = [true, false].map((dark) => weighed(dark ? 5 : 3.6, { weight: 0.5, ink: dark }));
    expect(body).toBe(3.6);
    expect((ink ?? 0) - 3.6).toBeCloseTo(0.7, 6);
  });
});
