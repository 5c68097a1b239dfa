import { describe, expect, test } from "vitest";
import type { GagStaging } from "../../../src/domain/staging.ts";
import { framingOf, type Framing } from "../../../src/draw/painter/framing.ts";
import { layOutPanel } from "../../../src/draw/painter/panel.ts";
import { REACH } from "../../../src/draw/sets/backdrops/floors.ts";
import { rehearse } from "../../../src/draw/stage/rehearse.ts";
import { DRAWABLES, staging, step, thing } from "../stage/staging-builder.ts";

const FORMATS = { "16:9": [1280, 720], "1:1": [720, 720], "9:16": [720, 1280] } as const;
const formats = Object.keys(FORMATS) as (keyof typeof FORMATS)[];

/** Where the camera stands, and what it sees in stage units. */
function seen(
  written: GagStaging,
  format: keyof typeof FORMATS,
): Framing & Record<"left" | "right" | "top" | "bottom", number> {
  const [width, height] = FORMATS[format];
  const panel = layOutPanel({ width, height });
  const framing = framingOf(
    { staging: written, rehearsal: rehearse({ staging: written, drawables: DRAWABLES, seconds: 6 }) },
    panel,
  );
  const unit = panel.unit * framing.zoom;
  const half = panel.picture.width / unit / 2;
  return {
    ...framing,
    left: framing.x - half,
    right: framing.x + half,
    top: panel.floor / unit - framing.raised,
    bottom: -(panel.picture.height - panel.floor) / unit - framing.raised,
  };
}

/** The Clerk goes from one place to another, past nothing. */
function going(from: number, to: number): GagStaging {
  const written = staging({ clerk: `walk ${to}` }, { things: {} });
  return { ...written, actors: { clerk: { x: from, y: 0, faces: "right", present: true } } };
}

describe.each(formats)("the camera in %s", (format) => {
  test("shows every place of the gag and never the end of the set", () => {
    for (const [from, to] of [
      [-54, 54],
      [-50, -20],
      [10, 56],
      [0, 4],
    ] as const) {
      const view = seen(going(from, to), format);
      expect(view.left).toBeLessThan(from - 5);
      expect(view.right).toBeGreaterThan(to + 5);
      expect(view.left).toBeGreaterThanOrEqual(-REACH.side);
      expect(view.right).toBeLessThanOrEqual(REACH.side);
      expect(view.bottom).toBeGreaterThan(REACH.bottom);
      expect(view.top).toBeLessThan(REACH.top);
    }
  });

  test("comes nearer to what has little room, and looks at its middle", () => {
    const [small, large] = [seen(going(8, 20), format), seen(going(-54, 54), format)];
    expect(small.zoom).toBeGreaterThan(large.zoom);
    expect(small.x).toBeGreaterThan(5);
    expect(small.top).toBeGreaterThan(52);
  });

  test("does not follow whoever leaves, nor what flies away", () => {
    const stays = going(-10, 10);
    const things = { box: thing("box", 0) };
    const leaves = { ...stays, things, topper: [step({ clerk: "exit right", box: "fly -78" })] as const };
    expect(seen(leaves, format).right).toBeLessThan(60);
    expect(seen({ ...stays, things }, format)).toEqual(seen(leaves, format));
  });
});
