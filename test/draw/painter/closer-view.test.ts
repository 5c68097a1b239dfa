import { describe, expect, test } from "vitest";
import { MOMENTS } from "../../../src/domain/moments.ts";
import type { GagStaging } from "../../../src/domain/staging.ts";
import { closerViewOf } from "../../../src/draw/painter/closer-view.ts";
import { framingOf, type Framing } from "../../../src/draw/painter/framing.ts";
import { layOutPanel } from "../../../src/draw/painter/panel.ts";
import { REACH } from "../../../src/draw/sets/backdrops/floors.ts";
import { rehearse } from "../../../src/draw/stage/rehearse.ts";
import { DRAWABLES, staging, step, thing } from "../stage/staging-builder.ts";

const FORMATS = { "16:9": [1280, 720], "1:1": [960, 960], "9:16": [720, 1280] } as const;
const formats = Object.keys(FORMATS) as (keyof typeof FORMATS)[];

interface Seen {
  readonly from: number;
  readonly zoom: number;
  readonly whole: Framing;
  readonly view: Readonly<Record<"left" | "right" | "top" | "bottom", number>>;
}

/** What the closer view of a gag sees, in stage units. */
function closerView(written: GagStaging, format: keyof typeof FORMATS, seconds = 6): Seen | undefined {
  const [width, height] = FORMATS[format];
  const panel = layOutPanel({ width, height });
  const rehearsal = rehearse({ staging: written, drawables: DRAWABLES, seconds });
  const whole = framingOf({ staging: written, rehearsal }, panel);
  const closer = closerViewOf({ staging: written, rehearsal, panel }, { whole, seconds });
  if (closer === undefined) return undefined;
  const { x, zoom, raised } = closer.framing;
  const unit = panel.unit * zoom;
  const half = panel.picture.width / unit / 2;
  return {
    from: closer.from,
    zoom,
    whole,
    view: {
      left: x - half,
      right: x + half,
      top: panel.floor / unit - raised,
      bottom: -(panel.picture.height - panel.floor) / unit - raised,
    },
  };
}

/** The Clerk, who stands at -8, deals with a cup in his hand while a wide gag is around him. */
const busy: Partial<GagStaging> = {
  things: { cup: thing("cup", 0, { on: "clerk.hand" }), box: thing("box", 50), stool: thing("stool", -50) },
  topper: [step({ clerk: "drink cup" }), step({ clerk: "smile" })],
};

describe.each(formats)("the topper in %s", (format) => {
  test("is seen from clearly nearer, from its beginning on, heads and hands whole", () => {
    const seen = closerView(staging({}, busy), format);
    expect(seen?.from).toBe(MOMENTS.topper);
    expect(seen?.zoom).toBeGreaterThanOrEqual((seen?.whole.zoom ?? 0) * 1.25);
    expect(seen?.view.top).toBeGreaterThan(48);
    expect(seen?.view.left).toBeLessThan(-20);
    expect(seen?.view.right).toBeGreaterThan(4);
  });

  test("shows what is acted with whole, and then feet and floor, too", () => {
    const topper = [step({ clerk: "look box", box: "shake" })] as const;
    const things = { box: thing("box", 12), stool: thing("stool", -56), cup: thing("cup", 56) };
    const seen = closerView(staging({}, { things, topper }), format);
    if (seen === undefined) return;
    expect(seen.view.right).toBeGreaterThan(16.5);
    expect(seen.view.bottom).toBeLessThan(-4);
  });

  test("never ends between the sole and the shin, nor at the ends of the set", () => {
    for (const x of [-50, -20, 0, 30, 52]) {
      const written = staging({}, busy);
      const actors = { clerk: { x, y: 0, faces: "right", present: true } } as const;
      const seen = closerView({ ...written, actors }, format);
      if (seen === undefined) continue;
      expect(seen.view.bottom <= -4 || seen.view.bottom >= 9.9).toBe(true);
      expect(seen.view.left).toBeGreaterThanOrEqual(-REACH.side);
      expect(seen.view.right).toBeLessThanOrEqual(REACH.side);
    }
  });
});

/** The Clerk runs across the whole stage before he drinks; `weight` is how long that takes. */
function running(weight: number): GagStaging {
  const topper = [step({ clerk: "run 54" }, weight), step({ clerk: "drink cup" })] as const;
  const actors = { clerk: { x: -54, y: 0, faces: "right", present: true } } as const;
  return staging({}, { ...busy, topper, actors });
}

describe("the closer view", () => {
  test("waits until whoever runs through the picture has come to rest", () => {
    expect(closerView(running(0.5), "16:9")?.from).toBeGreaterThan(MOMENTS.topper);
  });

  test("is left out where too little time is left to see it", () => {
    expect(closerView(running(6), "16:9")).toBeUndefined();
    expect(closerView(staging({}, busy), "16:9", 2)).toBeUndefined();
  });

  test("is left out where the action fills the stage", () => {
    const topper = [step({ clerk: "look box", box: "shake", stool: "shake" })] as const;
    expect(closerView(staging({}, { ...busy, topper }), "16:9")).toBeUndefined();
  });
});
