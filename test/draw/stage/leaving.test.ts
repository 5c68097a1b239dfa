import { describe, expect, test } from "vitest";
import { Pen } from "../../../src/draw/pen.ts";
import { drawThing } from "../../../src/draw/stage/draw-thing.ts";
import type { StageMoment } from "../../../src/draw/stage/moment.ts";
import { rehearse } from "../../../src/draw/stage/rehearse.ts";
import { createCanvasSurface } from "../canvas-surface.ts";
import { DRAWABLES, staging } from "./staging-builder.ts";

const SECONDS = 6;
const FRAMES = Array.from({ length: SECONDS * 24 }, (_, frame) => frame / (SECONDS * 24));

function play(actions: Readonly<Record<string, string>>): (progress: number) => StageMoment {
  const { at } = rehearse({ staging: staging(actions), drawables: DRAWABLES, seconds: SECONDS });
  return (progress) => at(progress, progress * SECONDS);
}

const cupIn = (moment: StageMoment): StageMoment["things"][number] | undefined =>
  moment.things.find(({ name }) => name === "cup");
const puffed = (moment: StageMoment): boolean => moment.effects.some(({ effect }) => effect === "puff");

describe("a thing that vanishes", () => {
  const at = play({ cup: "vanish" });

  test("goes behind a puff", () => {
    const gone = FRAMES.find((progress) => cupIn(at(progress)) === undefined);
    expect(gone).toBeDefined();
    expect(puffed(at(gone ?? 0))).toBe(true);
  });

  test("leaves the puff no longer than a third of a second", () => {
    const frames = FRAMES.filter((progress) => puffed(at(progress))).length;
    expect(frames).toBeGreaterThan(4);
    expect(frames).toBeLessThanOrEqual(9);
  });

  test("goes without one where nobody sees it", () => {
    const hidden = play({ cup: "to 60" });
    expect(FRAMES.some((progress) => puffed(hidden(progress)))).toBe(false);
    const off = rehearse({
      staging: staging(
        {},
        {
          setup: [{ weight: 1, actions: { cup: ["to", "59"] } }],
          topper: [{ weight: 1, actions: { cup: ["vanish"] } }],
        },
      ),
      drawables: DRAWABLES,
      seconds: SECONDS,
    });
    expect(FRAMES.some((progress) => puffed(off.at(progress, progress * SECONDS)))).toBe(false);
  });
});

describe("a thing that goes into another", () => {
  const at = play({ cup: "into box" });
  const seen = FRAMES.flatMap((progress) => cupIn(at(progress)) ?? []);

  test("shrinks on its way there, and is gone without a puff", () => {
    expect(seen.at(-1)?.state.size).toBeLessThan(0.4);
    expect(Math.abs((seen.at(-1)?.foot.x ?? 0) - 10)).toBeLessThan(2);
    expect(cupIn(at(0.99))).toBeUndefined();
    expect(FRAMES.some((progress) => puffed(at(progress)))).toBe(false);
  });

  test("leaves the hand that had it", () => {
    const given = play({ clerk: "hold cup" });
    expect(cupIn(given(0.99))?.hold?.owner).toBe("clerk");
    const { at: later } = rehearse({
      staging: staging({ clerk: "hold cup" }, { topper: [{ weight: 1, actions: { cup: ["into", "box"] } }] }),
      drawables: DRAWABLES,
      seconds: SECONDS,
    });
    expect(cupIn(later(0.99, 5.9))).toBeUndefined();
  });
});

test("what has shrunk to a speck is not drawn", () => {
  const isDrawn = (size: number): boolean => {
    let drawn = false;
    const cup = cupIn(play({ cup: "shake" })(0));
    if (cup === undefined) throw new Error("there is no cup");
    const drawable = { ...cup.drawable, draw: () => void (drawn = true) };
    const pen = new Pen(createCanvasSurface(8, 8).canvas, 0);
    drawThing(pen, { ...cup, drawable, state: { ...cup.state, size } }, 0);
    return drawn;
  };
  expect([0.05, 1].map(isDrawn)).toEqual([false, true]);
});
