import { describe, expect, test } from "vitest";
import type { StageMoment } from "../../../src/draw/stage/moment.ts";
import { rehearse } from "../../../src/draw/stage/rehearse.ts";
import { DRAWABLES, staging, thing } from "./staging-builder.ts";

const visor = { width: 12, height: 5, draw: () => undefined };

function play(actions: Readonly<Record<string, string>>, on?: string): (progress: number) => StageMoment {
  const written = staging(actions);
  const own = thing("visor", 6, on === undefined ? {} : { on, x: 0 });
  const { at } = rehearse({
    staging: { ...written, things: { ...written.things, visor: own } },
    drawables: { ...DRAWABLES, visor },
    seconds: 6,
  });
  return (progress) => at(progress, progress * 6);
}

const bareIn = (moment: StageMoment): boolean | undefined => moment.actors[0]?.bare;
const seen = (moment: StageMoment): boolean => moment.things.some(({ name }) => name === "visor");

describe("the Clerk’s visor", () => {
  test("is part of his costume in a gag that has none among its things", () => {
    const { at } = rehearse({ staging: staging({ clerk: "think" }), drawables: DRAWABLES, seconds: 6 });
    expect(bareIn(at(0.5, 3))).toBe(false);
  });

  test("is drawn once: on his brow as long as it stays there, then where it flies, and his head is bare", () => {
    const at = play({ visor: "fly 40 0", clerk: "stagger" }, "clerk.head");
    expect([bareIn(at(0)), seen(at(0))]).toEqual([false, false]);
    expect([bareIn(at(0.9)), seen(at(0.9))]).toEqual([true, true]);
  });

  test("goes from the brow into the hand of one who doffs it", () => {
    const at = play({ clerk: "doff visor" }, "clerk.head");
    const end = at(0.99);
    expect(bareIn(end)).toBe(true);
    expect(end.things.find(({ name }) => name === "visor")?.hold).toEqual({ owner: "clerk", part: "hand" });
  });

  test("lies elsewhere from the start when he has lost it, until he wears it again", () => {
    const at = play({ clerk: "wear visor" });
    expect([bareIn(at(0)), seen(at(0))]).toEqual([true, true]);
    expect([bareIn(at(0.99)), seen(at(0.99))]).toEqual([false, false]);
  });

  test("is lifted a little in greeting and sits again afterwards", () => {
    const { at } = rehearse({ staging: staging({ clerk: "tip" }), drawables: DRAWABLES, seconds: 6 });
    const tipped = [0.1, 0.5, 0.99].map((share) => at(share, share * 6).actors[0]?.pose.tipped);
    expect(tipped[0]).toBe(0);
    expect(tipped[1]).toBeGreaterThan(0.5);
    expect(tipped[2]).toBeCloseTo(0);
  });
});
