import { expect, test } from "vitest";
import type { GagStaging } from "../../../src/domain/staging.ts";
import { lintStaging } from "./lint-staging.ts";
import { DRAWABLES, staging, step, thing } from "./staging-builder.ts";

const KINDS = new Set(Object.keys(DRAWABLES));

function clean(): GagStaging {
  return staging(
    { clerk: "walk box" },
    { things: { box: thing("box", 10) }, topper: [step({ clerk: "take", effect: "burst box" })] },
  );
}

test("finds nothing in good stage directions", () => {
  expect(lintStaging(clean(), KINDS)).toEqual([]);
});

test.each([
  ["an unknown performer", { ghost: "walk box" }, "neither an actor nor a thing"],
  ["an unknown verb", { clerk: "levitate" }, "actors cannot levitate"],
  ["an unknown verb of a thing", { box: "sing" }, "things cannot sing"],
  ["an unknown effect", { effect: "thunder" }, "there is no effect thunder"],
  ["a missing word", { clerk: "walk" }, 'walk takes "target"'],
  ["a word too many", { clerk: "bow box" }, "bow takes no words"],
  ["a target that does not exist", { clerk: "walk desk" }, "desk is neither"],
  ["a goal off the stage", { clerk: "walk 90" }, "90 is off the stage"],
  ["a thing that does not exist", { clerk: "hold cup" }, "cup is no thing"],
  ["a kind without a drawing", { box: "become whale" }, "no drawing of whale"],
  ["a wrong side", { clerk: "enter north" }, "neither left nor right"],
  ["a word for a number", { box: "tilt much" }, "much is no number"],
])("names %s", (_, actions, problem) => {
  const found = lintStaging({ ...clean(), escalation: [step({ clerk: "walk box" }), step(actions)] }, KINDS);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ gag: "test.1", where: expect.stringContaining("escalation 2") });
  expect(found[0]?.problem).toContain(problem);
});

test.each([
  ["a thing of an unknown kind", { things: { box: thing("whale", 0) } }, "has no drawing"],
  ["a thing with the name of a direction", { things: { up: thing("box", 10) } }, "name of a direction"],
  [
    "a thing that nobody touches",
    { things: { box: thing("box", 10), stool: thing("stool", 0) } },
    "nobody ever touches stool",
  ],
  ["a thing on nothing", { things: { box: thing("box", 10, { on: "shelf" }) } }, "no thing here"],
  ["a thing in a wrong hand", { things: { box: thing("box", 10, { on: "clerk.nose" }) } }, "parts are"],
  ["a topper without action", { topper: [step({ effect: "burst box" })] }, "nothing happens"],
  [
    "an actor off the stage",
    { actors: { clerk: { x: -70, y: 0, faces: "right", present: true } } },
    "off the stage",
  ],
] as const)("names %s", (_, change, problem) => {
  const problems = lintStaging({ ...clean(), ...change }, KINDS).map((found) => found.problem);
  expect(problems).toContainEqual(expect.stringContaining(problem));
});
