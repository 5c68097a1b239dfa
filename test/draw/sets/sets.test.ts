import { readdirSync, readFileSync } from "node:fs";
import { load } from "js-yaml";
import { describe, expect, it } from "vitest";
import type { SetView } from "../../../src/domain/staging.ts";
import { BACKDROPS } from "../../../src/draw/sets/backdrops.ts";
import { FURNITURE } from "../../../src/draw/sets/furniture.ts";
import { hasFront, paintSet } from "../../../src/draw/sets/paint-set.ts";
import { createCanvasSurface } from "../canvas-surface.ts";

const templates = new URL("../../../templates/", import.meta.url);

interface SetFile {
  readonly sets?: Record<string, SetView[]>;
  readonly plainSets?: Record<string, SetView[]>;
}
type Settings = Record<
  string,
  { readonly variants: readonly { readonly id: string; readonly views: readonly unknown[] }[] }
>;

function read(path: string): unknown {
  return load(readFileSync(new URL(path, templates), "utf8"));
}

const stories = ["breakfast", "delivery", "inspection"];
const files = readdirSync(new URL("sets/", templates)).map((name) => read(`sets/${name}`) as SetFile);
const sets = Object.assign({}, ...files.map((file) => file.sets ?? {})) as Record<string, SetView[]>;
const plain = Object.assign({}, ...files.map((file) => file.plainSets ?? {})) as Record<string, SetView[]>;
const settings = stories.flatMap((story) => Object.entries(read(`${story}/settings.yaml`) as Settings));
const variants = settings.flatMap(([, { variants: looks }]) => looks);
const views = [...Object.values(sets), ...Object.values(plain)].flat();

const view = (backdrop: string, ...kinds: string[]): SetView => ({
  backdrop,
  pieces: kinds.map((kind) => ({ kind, x: 0, y: 0, size: 1, mirrored: false })),
});

function painted(set: SetView, layer: "back" | "front"): Uint8ClampedArray {
  const surface = createCanvasSurface(142, 80);
  surface.canvas.translate(71, 67);
  paintSet(surface.canvas, set, layer);
  return surface.pixels();
}

describe("the sets", () => {
  it.each(variants)("$id has a set for every view of its words", ({ id, views: worded }) => {
    expect(sets[id]).toHaveLength(worded.length);
  });

  it("has no set without words", () => {
    expect(Object.keys(sets).filter((id) => !variants.some((variant) => variant.id === id))).toEqual([]);
  });

  it("has a plain set for every setting of the templates", () => {
    const missing = settings
      .map(([setting]) => setting)
      .filter((setting) => (plain[setting] ?? []).length === 0);
    expect(missing).toEqual([]);
  });

  it("names only backdrops and pieces that can be drawn, and uses all of them", () => {
    const backdrops = new Set(views.map(({ backdrop }) => backdrop));
    const kinds = new Set(views.flatMap(({ pieces }) => pieces.map(({ kind }) => kind)));
    expect([...backdrops].filter((name) => BACKDROPS[name] === undefined)).toEqual([]);
    expect([...kinds].filter((kind) => FURNITURE[kind] === undefined)).toEqual([]);
    expect(Object.keys(BACKDROPS).filter((name) => !backdrops.has(name))).toEqual([]);
    expect(Object.keys(FURNITURE).filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  it("furnishes the two views of a set differently", () => {
    const alike = Object.entries(sets).filter(
      ([, [first, second]]) => JSON.stringify(first) === JSON.stringify(second),
    );
    expect(alike.map(([id]) => id)).toEqual([]);
  });

  it("keeps what stands before the actors at the sides, where nothing happens", () => {
    const inTheWay = views
      .flatMap(({ pieces }) => pieces)
      .filter(({ kind, x }) => FURNITURE[kind]?.stands === "front" && Math.abs(x) < 60);
    expect(inTheWay).toEqual([]);
  });
});

describe("painting a set", () => {
  it.each(Object.keys(BACKDROPS))(
    "fills the whole picture with the light greys of %s, so that ink stands out",
    (backdrop) => {
      const pixels = painted(view(backdrop), "back");
      const levels = Array.from({ length: pixels.length / 4 }, (_, index) => ({
        level: pixels[index * 4] ?? 0,
        alpha: pixels[index * 4 + 3],
      }));
      expect(levels.filter(({ alpha }) => alpha !== 255)).toEqual([]);
      const mean = levels.reduce((sum, { level }) => sum + level, 0) / levels.length;
      expect(mean).toBeGreaterThan(135);
      expect(levels.filter(({ level }) => level < 70).length / levels.length).toBeLessThan(0.02);
    },
  );

  it("draws the same pixels every time", () => {
    const set = view("panelled", "pigeonholes", "high-window");
    expect(painted(set, "back")).toEqual(painted(set, "back"));
  });

  it("draws what stands before the actors on its own layer", () => {
    const set = view("garden", "front-hedge");
    expect(hasFront(set)).toBe(true);
    expect(hasFront(view("garden", "bench"))).toBe(false);
    expect(painted(set, "back")).toEqual(painted(view("garden"), "back"));
    expect(painted(set, "front").some((value) => value > 0)).toBe(true);
  });

  it("leaves the place of an unknown piece empty", () => {
    expect(painted(view("brick", "perpetual-motion"), "back")).toEqual(painted(view("brick"), "back"));
  });
});
