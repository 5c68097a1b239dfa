import { describe, expect, test } from "vitest";
import { lintStaging } from "./lint-staging.ts";
import type { StageMoment } from "../../../src/draw/stage/moment.ts";
import { rehearse } from "../../../src/draw/stage/rehearse.ts";
import type { GagStaging, ThingStart } from "../../../src/domain/staging.ts";
import { DRAWABLES, staging, thing } from "./staging-builder.ts";

const KINDS = new Set([...Object.keys(DRAWABLES), "thread"]);
const thread = { width: 20, height: 2, draw: () => undefined };

function strung(actions: Readonly<Record<string, string>>, ends: Partial<ThingStart>): GagStaging {
  const written = staging(actions);
  return { ...written, things: { ...written.things, string: thing("thread", 0, ends) } };
}

function play(written: GagStaging): (progress: number) => StageMoment {
  const { at } = rehearse({ staging: written, drawables: { ...DRAWABLES, thread }, seconds: 6 });
  return (progress) => at(progress, progress * 6);
}

const endsIn = (moment: StageMoment): StageMoment["things"][number]["ends"] =>
  moment.things.find(({ name }) => name === "string")?.ends;

describe("a string", () => {
  test("goes from a hand to a thing, wherever both go", () => {
    const at = play(strung({ clerk: "walk -30", box: "to 40" }, { from: "clerk", to: "box.top" }));
    expect(endsIn(at(0))?.to).toEqual({ x: 10, y: 16 });
    const later = at(0.9);
    expect(endsIn(later)?.to).toEqual({ x: 40, y: 16 });
    expect(endsIn(later)?.from.x).toBeLessThan(-24);
  });

  test("can be tied to something else", () => {
    const at = play(strung({ string: "tie cup" }, { from: "box", to: "clerk" }));
    expect(endsIn(at(0.1))?.to.x).toBeLessThan(0);
    expect(endsIn(at(0.9))?.to).toEqual({ x: 2, y: 1.7 });
  });

  test("is gone while whoever holds its end is away, and goes without a puff", () => {
    const left = play(strung({ clerk: "exit left" }, { from: "box", to: "clerk" }));
    expect(endsIn(left(0.9))).toBeUndefined();
    const gone = play(strung({ string: "vanish" }, { from: "box", to: "cup" }));
    const effects = Array.from({ length: 60 }, (_, frame) => gone(frame / 60).effects.length);
    expect(Math.max(...effects)).toBe(0);
  });
});

describe("the lint of strings", () => {
  const problems = (ends: Partial<ThingStart>, does = "wobble"): readonly string[] =>
    lintStaging(strung({ string: does, clerk: "walk box" }, ends), KINDS)
      .filter(
        ({ problem }) => !problem.startsWith("nobody ever touches") && !problem.startsWith("nothing happens"),
      )
      .map(({ problem }) => problem);

  test("has nothing against one tied at both ends", () => {
    expect(problems({ from: "clerk.left-hand", to: "box.top" }, "tie cup.middle")).toEqual([]);
  });

  test.each([
    ["one end only", { from: "clerk" }, "tied at one end only"],
    ["nobody", { from: "clerk", to: "friend" }, "friend is neither an actor nor a thing"],
    ["a hand of a box", { from: "clerk", to: "box.hand" }, "spots of things are"],
    ["the top of the Clerk", { from: "clerk.top", to: "box" }, "parts of actors are"],
    ["itself", { from: "clerk", to: "string" }, "tied to itself"],
  ])("finds one tied to %s", (_, ends, problem) => {
    expect(problems(ends).join()).toContain(problem);
  });

  test("finds a knot that is tied to nothing", () => {
    expect(problems({ from: "clerk", to: "box" }, "tie moon").join()).toContain("moon is neither");
  });
});
