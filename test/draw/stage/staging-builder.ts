import type { ActorName, GagStaging, StageStep, ThingStart } from "../../../src/domain/staging.ts";
import type { Drawable } from "../../../src/draw/drawable.ts";

/** Things to act with: a box to push, a stool to sit on, a cup to hold, a bar to hang from. */
export const DRAWABLES: Readonly<Record<string, Drawable>> = {
  box: { width: 9, height: 16, draw: () => undefined },
  stool: { width: 8, height: 9, draw: () => undefined },
  cup: { width: 3, height: 3.4, draw: () => undefined },
  bar: { width: 16, height: 2, grip: { x: 0, y: 1 }, draw: () => undefined },
};

/** Where a thing is when the curtain opens, by what is special about it. */
export function thing(kind: string, x: number, more: Partial<ThingStart> = {}): ThingStart {
  return {
    kind,
    x,
    y: 0,
    size: 1,
    tilt: 0,
    count: 1,
    layer: "middle",
    hidden: false,
    open: false,
    mirrored: false,
    ...more,
  };
}

/** A step in which some act, written as in the stage directions: `{clerk: "walk box"}`. */
export function step(actions: Readonly<Record<string, string>>, weight = 1): StageStep {
  const split = Object.entries(actions).map(
    ([key, words]) => [key, words.split(" ") as [string, ...string[]]] as const,
  );
  return { weight, actions: Object.fromEntries(split) };
}

/** A staging in which something happens in the escalation; the Clerk is at -8 and there is one of each thing. */
export function staging(
  actions: Readonly<Record<string, string>>,
  more: Partial<GagStaging> & { readonly also?: ActorName } = {},
): GagStaging {
  const { also, ...rest } = more;
  const actor = { y: 0, faces: "right", present: true } as const;
  return {
    gag: "test.1",
    actors: {
      clerk: { ...actor, x: -8 },
      ...(also === undefined ? {} : { [also]: { ...actor, x: 30, faces: "left" } }),
    },
    things: {
      box: thing("box", 10),
      stool: thing("stool", -30),
      cup: thing("cup", 2),
      bar: thing("bar", -8, { y: 44 }),
    },
    setup: [step({})],
    escalation: [step(actions)],
    topper: [step({})],
    ...rest,
  };
}
