import { describe, expect, it } from "vitest";
import fc from "fast-check";

import type { Drawable, ThingLook } from "../../../src/draw/drawable.ts";
import { Pen } from "../../../src/draw/pen.ts";
import { PROPS } from "../../../src/draw/props/index.ts";
import { recordingCanvas, type RecordingCanvas } from "./recording-canvas.ts";

const REST: ThingLook = { open: 0, full: 0, count: 1, turn: 0, swing: 0, lit: false, seconds: 0.3 };

/** How far a kind may reach out of its box while it opens, swings or runs: across and up, in stage units. */
const REACH: Readonly<Record<string, readonly [across: number, up: number]>> = {
  bird: [0, 0],
  lobster: [0, 1],
  pie: [0, 7],
  biscuit: [1, 0],
  "desk-bell": [2, 0],
  "hand-bell": [3, 0],
  "brass-bell": [3, 0],
  "bell-rope": [2, 0],
  "red-cord": [3, 0],
  book: [4, 0],
  album: [7, 0],
  "alarm-clock": [2, 0],
  watch: [1, 0],
  hourglass: [1, 0],
  "egg-timer": [1, 0],
  napkin: [1, 4],
  cloth: [8, 28],
  parachute: [13, 24],
  blanket: [0, 21],
  crate: [0, 19],
  box: [2, 1],
  "tiny-box": [1, 1],
  "screw-box": [1, 1],
  hatbox: [4, 3],
  trunk: [2, 24],
  suitcase: [8, 13],
  "egg-tray": [0, 1],
  breadbox: [0, 17],
  umbrella: [17, 0],
  "pocket-coat": [5, 0],
  scarf: [25, 0],
  "drawer-wall": [20, 0],
  "small-drawer": [0, 2],
  "odds-drawer": [0, 17],
  "soup-bowl": [0, 7],
  "ice-cube": [1, 0],
  balloon: [2, 0],
  "potted-plant": [0, 20],
  "potted-tree": [42, 0],
  "letter-machine": [0, 4],
  "inspecting-engine": [1, 1],
  "painting-machine": [4, 0],
  "great-contraption": [0, 3],
  "string-ball": [29, 0],
  trapdoor: [2, 24],
  fiddle: [3, 0],
  "table-lamp": [3, 3],
  "floor-lamp": [1, 1],
  "lamp-post": [27, 0],
  match: [0, 2],
  envelope: [0, 5],
  "winged-envelope": [1, 1],
  "flat-parcel": [13, 42],
  map: [9, 14],
  scroll: [33, 0],
  "box-camera": [0, 1],
  "film-strip": [0, 1],
  "waste-basket": [0, 1],
  "wire-basket": [0, 6],
  flowerpot: [15, 0],
  spring: [0, 10],
  "lever-chair": [10, 0],
  mattress: [7, 0],
  "crank-machine": [0, 5],
  "mechanical-hand": [5, 0],
  automaton: [2, 0],
  "speaking-tube": [1, 0],
  "wax-cylinder": [1, 0],
  kettle: [1, 2],
  "two-spout-kettle": [0, 4],
  teapot: [1, 0],
  "soup-pot": [0, 5],
  pan: [0, 0],
  "waffle-iron": [0, 15],
  piano: [0, 7],
  "piano-cart": [0, 8],
  puddle: [0, 11],
  "paving-stone": [0, 2],
  pump: [1, 0],
  cup: [0, 8],
  eggcup: [0, 8],
  "silver-dish": [0, 8],
  "butter-dish": [0, 6],
  "cookie-jar": [1, 0],
  "sugar-bowl": [3, 0],
  spoon: [5, 0],
  ladder: [7, 0],
  plank: [0, 2],
  "tape-measure": [29, 0],
};

const kinds = Object.entries(PROPS);

function drawn(kind: Drawable, look: Partial<ThingLook>, boil = 0): RecordingCanvas {
  const canvas = recordingCanvas();
  kind.draw(new Pen(canvas, boil), { ...REST, ...look });
  return canvas;
}

function pictureOf(kind: Drawable, look: Partial<ThingLook>): string {
  return drawn(kind, look).trace.join("\n");
}

/** Names of the kinds with which something is wrong. */
function offenders(isWrong: (kind: Drawable, name: string) => boolean): readonly string[] {
  return kinds.filter(([name, kind]) => isWrong(kind, name)).map(([name]) => name);
}

/** What a kind looks like when the shot begins. */
function atRest(kind: Drawable): RecordingCanvas {
  return drawn(kind, { full: kind.startsEmpty === true ? 0 : 1 });
}

/** The look with one part of it moved. */
const MOVED: Readonly<Record<Exclude<keyof ThingLook, "seconds">, Partial<ThingLook>>> = {
  open: { open: 1 },
  full: { full: 1 },
  count: { count: 4 },
  turn: { turn: 0.13 },
  swing: { swing: 0.8 },
  lit: { lit: true },
};

/** Some movements only show while the thing is open, full or running. */
const AGAINST: readonly Partial<ThingLook>[] = [
  {},
  { open: 1 },
  { full: 1, open: 1 },
  { full: 1, lit: true },
];

function changes(kind: Drawable, part: keyof typeof MOVED): boolean {
  return AGAINST.some((base) => {
    const before: Partial<ThingLook> = { ...base, [part]: REST[part] };
    return pictureOf(kind, before) !== pictureOf(kind, { ...before, ...MOVED[part] });
  });
}

const anyLook = fc.record({
  open: fc.double({ min: 0, max: 1, noNaN: true }),
  full: fc.double({ min: 0, max: 1, noNaN: true }),
  count: fc.double({ min: 1, max: 60, noNaN: true }),
  turn: fc.double({ min: -50, max: 50, noNaN: true }),
  swing: fc.double({ min: -1, max: 1, noNaN: true }),
  lit: fc.boolean(),
  seconds: fc.double({ min: 0, max: 20, noNaN: true }),
});

describe("the prop library", () => {
  it("has a drawing for at least two hundred kinds, all named in kebab-case", () => {
    expect(kinds.length).toBeGreaterThan(200);
    expect(kinds.filter(([name]) => !/^[a-z]+(?:-[a-z]+)*$/u.test(name))).toEqual([]);
  });

  it("draws every kind with any look, every number finite and every save restored", () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), anyLook, ([, kind], look) => {
        const { trace } = drawn(kind, look);
        expect(trace.length).toBeGreaterThan(0);
        expect(trace.filter((path) => /NaN|Infinity/u.test(path))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("leaves papers, labels and signs blank", () => {
    const lettered = kinds.filter(([, kind]) => atRest(kind).trace.some((path) => path.startsWith("text")));
    expect(lettered).toEqual([]);
  });

  it("draws the same look with the same boil into the same lines, and breathes with another boil", () => {
    for (const [, kind] of kinds) {
      expect(pictureOf(kind, {})).toBe(pictureOf(kind, {}));
      expect(drawn(kind, {}, 1).trace).not.toEqual(drawn(kind, {}, 0).trace);
    }
  });

  it("lets every kind rest on the floor inside its box, and makes it fill a fair part of that box when full or open", () => {
    const outside = offenders((kind) => {
      const { left, right, top, bottom } = atRest(kind).extent;
      const half = Math.max(-left, right);
      return half > kind.width * 0.65 + 0.5 || -top > kind.height * 1.1 + 0.5 || bottom > 0.6;
    });
    const small = offenders((kind) => {
      const extents = [drawn(kind, { full: 1 }).extent, drawn(kind, { full: 1, open: 1 }).extent];
      const width = Math.max(...extents.map(({ left, right }) => right - left));
      const height = Math.max(...extents.map(({ top, bottom }) => bottom - top));
      return width < kind.width * 0.4 - 1 || height < kind.height * 0.4 - 1;
    });
    expect({ outside, small }).toEqual({ outside: [], small: [] });
  });

  it("keeps every kind near its box and above the floor however it moves", () => {
    const looks = [0, 0.25, 0.5, 0.75, 1].flatMap((share): readonly Partial<ThingLook>[] => [
      { open: share },
      { open: share, full: share },
      { turn: share },
      { swing: share * 2 - 1 },
      { lit: true, full: 1, seconds: share * 1.3 },
    ]);
    const wild = offenders((kind, name) => {
      const [across, up] = REACH[name] ?? [0, 0];
      return looks.some((look) => {
        const { left, right, top, bottom } = drawn(kind, look).extent;
        const half = Math.max(-left, right);
        return half > kind.width * 0.65 + 0.5 + across || -top > kind.height * 1.1 + 0.5 + up || bottom > 1;
      });
    });
    expect(wild).toEqual([]);
  });

  it("shows of every kind exactly the parts of the look that it says it shows", () => {
    const wrong = offenders((kind) => {
      const moving = (Object.keys(MOVED) as (keyof typeof MOVED)[]).filter((part) => changes(kind, part));
      return moving.toSorted().join() !== [...(kind.shows ?? [])].toSorted().join();
    });
    expect(wrong).toEqual([]);
  });

  it("puts every grip and top within reach of its box", () => {
    const astray = offenders((kind) =>
      [kind.grip, kind.top].some(
        (point) =>
          point !== undefined &&
          (Math.abs(point.x) > kind.width * 0.65 || point.y < 0 || point.y > kind.height * 1.1),
      ),
    );
    expect(astray).toEqual([]);
  });

  it("draws more of a kind that comes in numbers, one growing at a time", () => {
    const lines = (count: number): number => drawn(PROPS["envelope"]!, { count }).trace.length;
    expect(lines(5)).toBe(lines(1) * 5);
    expect(lines(4.5)).toBe(lines(5));
  });

  it("lets a heap grow without moving what lies there already", () => {
    const three = drawn(PROPS["orange"]!, { count: 3 }).trace;
    expect(drawn(PROPS["orange"]!, { count: 6 }).trace.slice(0, three.length)).toEqual(three);
  });
});
