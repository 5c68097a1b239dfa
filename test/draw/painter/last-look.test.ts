import { describe, expect, test } from "vitest";
import type { GagStaging, StageStep } from "../../../src/domain/staging.ts";
import { lastLook } from "../../../src/draw/painter/last-look.ts";
import { rehearse } from "../../../src/draw/stage/rehearse.ts";
import { DRAWABLES, staging, step, thing } from "../stage/staging-builder.ts";

const RADIUS = { least: 12, most: 30 };
/** Where the Clerk's face is while he stands at -8. */
const FACE = { x: -8, y: 37 };

function lookAfter(
  topper: GagStaging["topper"],
  more: Partial<GagStaging> = {},
): ReturnType<typeof lastLook> {
  const written = staging({}, { ...more, topper });
  const stage = rehearse({ staging: written, drawables: DRAWABLES, seconds: 6 }).at(1, 6);
  return lastLook({ staging: written, stage }, RADIUS);
}

function holds(
  look: ReturnType<typeof lastLook>,
  { x, y }: { readonly x: number; readonly y: number },
): boolean {
  return look !== undefined && Math.hypot(look.x - x, look.y - y) <= look.radius;
}

const nods: StageStep = step({ clerk: "nod" });

describe("what an iris closes on", () => {
  test("is the face when nothing else is acted", () => {
    const look = lookAfter([nods]);
    expect(look?.radius).toBe(RADIUS.least);
    expect(holds(look, FACE)).toBe(true);
    expect(holds(look, { x: 10, y: 8 })).toBe(false);
  });

  test("is the face and the thing acted last", () => {
    const look = lookAfter([step({ box: "shake" }), nods]);
    expect(holds(look, FACE)).toBe(true);
    expect(holds(look, { x: 10, y: 8 })).toBe(true);
  });

  test("leaves out what the widest hole has no room for, the earliest first", () => {
    const things = { box: thing("box", 10), cup: thing("cup", 50) };
    const look = lookAfter([step({ cup: "shake" }), step({ box: "shake" })], { things });
    expect(holds(look, { x: 10, y: 8 })).toBe(true);
    expect(holds(look, { x: 50, y: 2 })).toBe(false);
    expect(look?.radius).toBeLessThanOrEqual(RADIUS.most);
  });

  test("is the thing alone when the Clerk has left", () => {
    const look = lookAfter([step({ clerk: "exit left", box: "shake" })]);
    expect(holds(look, { x: 10, y: 8 })).toBe(true);
  });
});
