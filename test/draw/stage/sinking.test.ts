import { describe, expect, test } from "vitest";
import { BUILDS } from "../../../src/draw/figure/build.ts";
import { restIn } from "../../../src/draw/stage/acts/stances.ts";
import { solveSkeleton } from "../../../src/draw/figure/skeleton.ts";
import { Pen } from "../../../src/draw/pen.ts";
import { drawStage } from "../../../src/draw/stage/draw-stage.ts";
import { rehearse } from "../../../src/draw/stage/rehearse.ts";
import { wearOf } from "../../../src/draw/figure/costume.ts";
import { createCanvasSurface } from "../canvas-surface.ts";
import { DRAWABLES, staging, step } from "./staging-builder.ts";

const SECONDS = 6;

describe("who sinks", () => {
  const { at } = rehearse({
    staging: staging({ clerk: "sink 12" }, { topper: [step({ clerk: "take" }), step({ clerk: "rise" })] }),
    drawables: DRAWABLES,
    seconds: SECONDS,
  });
  const height = (share: number): number | undefined => at(share, share * SECONDS).actors[0]?.pose.y;

  test("goes down by so much, stays there, and comes up again", () => {
    expect(height(0.1)).toBe(0);
    expect(height(0.6)).toBe(-12);
    expect(height(0.78)).toBe(-12);
    expect(height(1)).toBe(0);
  });

  test("is not drawn below the floor", () => {
    const surface = createCanvasSurface(100, 100);
    surface.canvas.translate(50, 50);
    drawStage(
      new Pen(surface.canvas, 0),
      { ...at(0.6, 3.6), things: [] },
      wearOf({ story: "breakfast" }, false),
    );
    const inked = Array.from({ length: 100 }, (_, row) =>
      surface
        .pixels()
        .subarray(row * 400, row * 400 + 400)
        .some((value) => value > 0),
    );
    expect(inked.slice(0, 50)).toContain(true);
    expect(inked.slice(50)).not.toContain(true);
  });
});

test("who kneels rests on the tip of the shoe, over the floor", () => {
  const { rightLeg } = solveSkeleton(
    BUILDS.clerk,
    restIn("kneel", { build: BUILDS.clerk, facing: 1, seat: 0 }),
  );
  expect(rightLeg.sole.y).toBeGreaterThan(2);
});
