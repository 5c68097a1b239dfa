import { describe, expect, test } from "vitest";
import type { GagStaging } from "../../../src/domain/staging.ts";
import type { StageMoment } from "../../../src/draw/stage/moment.ts";
import { rehearse } from "../../../src/draw/stage/rehearse.ts";
import { DRAWABLES, staging, step, thing } from "./staging-builder.ts";

const KINDS = { ...DRAWABLES, pole: { width: 3, height: 60, draw: () => undefined } };

function play(written: GagStaging): (progress: number) => StageMoment {
  const rehearsal = rehearse({ staging: written, drawables: KINDS, seconds: 8 });
  return (progress) => rehearsal.at(progress, 0);
}

describe("holding on", () => {
  const climbing = (escalation: Readonly<Record<string, string>>): ((progress: number) => StageMoment) =>
    play({
      ...staging(escalation, {
        things: {
          rung: thing("cup", -8, { y: 15 }),
          ladder: thing("box", -8),
          pane: thing("cup", 14, { y: 34 }),
        },
      }),
      setup: [step({ clerk: "climb rung" })],
    });
  const gone = (at: (progress: number) => StageMoment): number =>
    (at(0.7).actors[0]?.pose.x ?? 0) - (at(0.33).actors[0]?.pose.x ?? 0);

  test("above the floor to what moves means going along with it", () => {
    expect(gone(climbing({ clerk: "reach ladder", ladder: "to 12" }))).toBeGreaterThan(18);
    expect(Math.abs(gone(climbing({ clerk: "reach ladder", ladder: "wobble" })))).toBeLessThan(1);
  });

  test("above the floor to what is out of reach means leaning, not walking on air", () => {
    const at = climbing({ clerk: "reach pane" });
    expect(Math.abs(gone(at))).toBeLessThan(1);
    expect(at(0.6).actors[0]?.pose.lean).toBeGreaterThan(at(0.34).actors[0]?.pose.lean ?? 0);
  });

  test("on the floor it does not", () => {
    const at = play(staging({ clerk: "reach box", box: "to 50" }));
    expect(at(0.7).actors[0]?.pose.x).toBeLessThan(20);
  });

  test("to a long thing keeps it above the floor", () => {
    const at = play(
      staging({ clerk: "walk 10" }, { things: { pole: thing("pole", 0, { on: "clerk.hand" }) } }),
    );
    for (const progress of [0, 0.3, 0.6, 1]) expect(at(progress).things[0]?.foot.y).toBeGreaterThanOrEqual(0);
  });

  test("out something to one who sits leaves room for the knees", () => {
    const written = staging({ clerk: "give cup friend" }, { also: "friend" });
    const at = play({ ...written, setup: [step({ clerk: "hold cup", friend: "sit" })] });
    const [clerk, friend] = ["clerk", "friend"].map((name) =>
      at(0.6).actors.find((one) => one.name === name),
    );
    expect(Math.abs((clerk?.pose.x ?? 0) - (friend?.pose.x ?? 0))).toBeCloseTo(18, 0);
  });
});
