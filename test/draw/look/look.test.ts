import { describe, expect, it } from "vitest";
import { createLook } from "../../../src/draw/look/create-look.ts";
import { drawIris } from "../../../src/draw/look/iris.ts";
import { LOOK_SETTINGS } from "../../../src/draw/look/look-settings.ts";
import { paintClip } from "../../../src/draw/look/paint-clip.ts";
import type { LookName } from "../../../src/draw/film-painter.ts";
import { createCanvasSurface, type ReadableSurface } from "../canvas-surface.ts";

const size = { width: 160, height: 90 };

function grey(level = 128): ReadableSurface {
  const surface = createCanvasSurface(size.width, size.height);
  surface.canvas.fillStyle = `rgb(${level},${level},${level})`;
  surface.canvas.fillRect(0, 0, size.width, size.height);
  return surface;
}

function finished(
  name: LookName,
  frame: number,
  { tint = "warm", seed = 1 }: { readonly tint?: "warm" | "cold"; readonly seed?: number } = {},
): Uint8ClampedArray {
  const surface = grey();
  createLook({ name, seed }, size, createCanvasSurface).finish(surface.canvas, frame, tint);
  return surface.pixels();
}

const at = (pixels: Uint8ClampedArray, x: number, y: number): number[] => [
  ...pixels.subarray((y * size.width + x) * 4, (y * size.width + x) * 4 + 3),
];

describe("the look", () => {
  it.each(["clean", "silent", "worn"] as const)("%s gives the same pixels for the same frame", (name) => {
    expect(finished(name, 31)).toEqual(finished(name, 31));
  });

  it("has new grain in every frame, but none when clean", () => {
    expect(finished("silent", 1)).not.toEqual(finished("silent", 2));
    expect(finished("clean", 1)).toEqual(finished("clean", 2));
  });

  it("scratches every film in other places, and a film always in the same ones", () => {
    const frames = Array.from({ length: 20 }, (_, index) => index * 6);
    const print = (seed: number): string[] =>
      frames.map((frame) => Buffer.from(finished("worn", frame, { seed })).toString("base64"));
    const [one, again, other] = [print(1), print(1), print(2)];
    expect(again).toEqual(one);
    expect(other.filter((picture, index) => picture === one[index]).length).toBeLessThan(3);
  });

  it("tints rooms warm and the open air cold", () => {
    const [red = 0, , blue = 0] = at(finished("clean", 0, { tint: "warm" }), 80, 45);
    expect(red).toBeGreaterThan(blue);
    const [coldRed = 0, , coldBlue = 0] = at(finished("clean", 0, { tint: "cold" }), 80, 45);
    expect(coldBlue).toBeGreaterThan(coldRed);
  });

  it("darkens the corners more than the middle", () => {
    const pixels = finished("silent", 4);
    const corner = [0, 1, 2, 3].flatMap((x) => at(pixels, x, 2)).reduce((sum, value) => sum + value, 0) / 12;
    const middle =
      [78, 79, 80, 81].flatMap((x) => at(pixels, x, 45)).reduce((sum, value) => sum + value, 0) / 12;
    expect(corner).toBeLessThan(middle - 20);
  });

  it("lets the frame wander by whole pixels and never further than it says", () => {
    const tall = { width: 1280, height: 720 };
    for (const name of ["clean", "silent", "worn"] as const) {
      const look = createLook({ name, seed: 1 }, tall, createCanvasSurface);
      const limit = Math.ceil((LOOK_SETTINGS[name].weave * tall.height) / 1000);
      const offsets = Array.from({ length: 500 }, (_, frame) => look.weave(frame)).flatMap(({ x, y }) => [
        x,
        y,
      ]);
      expect(offsets.every((offset) => Number.isInteger(offset) && Math.abs(offset) <= limit)).toBe(true);
      expect(new Set(offsets).size > 1).toBe(name !== "clean");
    }
  });
});

describe("the iris", () => {
  it("is black outside its hole and leaves the inside alone", () => {
    const surface = grey(200);
    drawIris(surface.canvas, { x: 80, y: 45, open: 0.2 }, size);
    expect(at(surface.pixels(), 80, 45)).toEqual([200, 200, 200]);
    expect(Math.max(...at(surface.pixels(), 4, 4))).toBeLessThanOrEqual(8);
  });

  it("clears the whole picture when open and hides all of it when shut", () => {
    const [open, shut] = [grey(200), grey(200)];
    drawIris(open.canvas, { x: 10, y: 10, open: 1 }, size);
    drawIris(shut.canvas, { x: 80, y: 45, open: 0 }, size);
    expect(open.pixels()).toEqual(grey(200).pixels());
    expect(shut.pixels().every((value, index) => index % 4 === 3 || value <= 8)).toBe(true);
  });
});

describe("a clip", () => {
  it("becomes grey and fills the picture without being stretched", () => {
    const clip = createCanvasSurface(100, 100);
    clip.canvas.fillStyle = "rgb(220,40,40)";
    clip.canvas.fillRect(0, 0, 100, 100);
    clip.canvas.fillStyle = "white";
    clip.canvas.fillRect(40, 40, 20, 20);
    const surface = grey(0);
    paintClip(surface.canvas, clip, size);
    const pixels = surface.pixels();
    for (const [x, y] of [
      [2, 2],
      [158, 88],
    ] as const) {
      const [red = 0, green = 0, blue = 0] = at(pixels, x, y);
      expect(Math.max(red, green, blue) - Math.min(red, green, blue)).toBeLessThan(3);
      expect(red).toBeGreaterThan(40);
    }
    const row = Array.from({ length: size.width }, (_, x) => at(pixels, x, 45)[0] ?? 0).filter(
      (level) => level > 240,
    ).length;
    const column = Array.from({ length: size.height }, (_, y) => at(pixels, 80, y)[0] ?? 0).filter(
      (level) => level > 240,
    ).length;
    expect(Math.abs(row - column)).toBeLessThanOrEqual(2);
  });
});
