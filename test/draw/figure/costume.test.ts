import { describe, expect, test } from "vitest";
import { wearOf } from "../../../src/draw/figure/costume.ts";
import { Pen } from "../../../src/draw/pen.ts";
import { drawStage } from "../../../src/draw/stage/draw-stage.ts";
import { rehearse } from "../../../src/draw/stage/rehearse.ts";
import { createCanvasSurface } from "../canvas-surface.ts";
import { DRAWABLES, staging } from "../stage/staging-builder.ts";

const GAGS = ["toast", "sneeze", "shoelace", "yawn", "parcel"];

/** The Clerk as he stands there, as bytes. */
function drawn(runningGag: string, isPaidOff: boolean): string {
  const { at } = rehearse({ staging: staging({ clerk: "stand" }), drawables: DRAWABLES, seconds: 6 });
  const surface = createCanvasSurface(120, 120);
  surface.canvas.translate(60, 110);
  surface.canvas.scale(2, 2);
  drawStage(
    new Pen(surface.canvas, 0),
    { ...at(0.5, 3), things: [] },
    wearOf({ story: "breakfast", runningGag }, isPaidOff),
  );
  return Buffer.from(surface.pixels()).toString("base64");
}

describe("what the Clerk wears", () => {
  test("shows each running gag until it is paid off", () => {
    const before = ["waistcoat", ...GAGS].map((gag) => drawn(gag, false));
    expect(new Set(before).size).toBe(GAGS.length + 1);
    const after = GAGS.map((gag) => drawn(gag, true));
    expect(new Set(after).size).toBe(1);
  });

  test("is a waistcoat buttoned wrong that only its own gag puts right", () => {
    const [toast, waistcoat] = ["toast", "waistcoat"].map((runningGag) =>
      wearOf({ story: "breakfast", runningGag }, true),
    );
    expect([toast?.waistcoat, waistcoat?.waistcoat]).toEqual(["wrong", "right"]);
    expect(wearOf({ story: "breakfast" }, true).waistcoat).toBe("right");
  });
});
