import { describe, expect, test } from "vitest";
import type { ActorVerb, GagStaging, StagePoint, ThingVerb } from "../../../src/domain/staging.ts";
import { ACTOR_VERBS, THING_VERBS } from "../../../src/domain/staging.ts";
import { BUILDS } from "../../../src/draw/figure/build.ts";
import type { Pose } from "../../../src/draw/figure/pose.ts";
import { solveSkeleton } from "../../../src/draw/figure/skeleton.ts";
import type { StageMoment } from "../../../src/draw/stage/moment.ts";
import { rehearse } from "../../../src/draw/stage/rehearse.ts";
import { DRAWABLES, staging, step, thing } from "./staging-builder.ts";

const SECONDS = 6;
const VERBS = Object.keys(ACTOR_VERBS) as ActorVerb[];
const FRAMES = Array.from({ length: SECONDS * 24 + 1 }, (_, frame) => frame / (SECONDS * 24));

function play(written: GagStaging): (progress: number) => StageMoment {
  const { at } = rehearse({ staging: written, drawables: DRAWABLES, seconds: SECONDS });
  return (progress) => at(progress, progress * SECONDS);
}

/** What the Clerk does, with everything it needs. */
function directionFor(verb: ActorVerb): string {
  const words: Readonly<Record<string, string>> = {
    target: "box",
    thing: "cup",
    "target?": "",
    side: "right",
    "side?": "left",
    y: "14",
    depth: "12",
  };
  const special: Partial<Readonly<Record<ActorVerb, string>>> = {
    hang: "hang bar",
    sit: "sit stool",
    climb: "climb stool",
    hide: "hide box",
    enter: "enter left",
  };
  return (
    special[verb] ?? [verb, ...ACTOR_VERBS[verb].split(" ").map((kind) => words[kind] ?? "")].join(" ").trim()
  );
}

function clerkIn(moment: StageMoment): Pose {
  const clerk = moment.actors.find(({ name }) => name === "clerk");
  if (clerk === undefined) throw new Error("the Clerk is not on the stage");
  return clerk.pose;
}

function thingIn(moment: StageMoment, name: string): StageMoment["things"][number] {
  const found = moment.things.find((candidate) => candidate.name === name);
  if (found === undefined) throw new Error(`${name} is not on the stage`);
  return found;
}

function jointsOf(pose: Pose): readonly StagePoint[] {
  const { hip, head, right, left, rightLeg, leftLeg } = solveSkeleton(BUILDS.clerk, pose);
  return [hip, head, right.hand, left.hand, rightLeg.sole, leftLeg.sole];
}

function distance(from: StagePoint, to: StagePoint): number {
  return Math.hypot(to.x - from.x, to.y - from.y);
}

describe.each(VERBS)("the verb %s", (verb) => {
  const holding = staging({ clerk: directionFor(verb) });
  const held = { ...holding, things: { ...holding.things, cup: thing("cup", 0, { on: "clerk.hand" }) } };
  const written = ["drop", "throw", "put", "give"].includes(verb) ? held : holding;
  const at = play(written);

  test("has a finite pose at every moment", () => {
    for (const progress of FRAMES)
      for (const { pose } of at(progress).actors)
        for (const { x, y } of jointsOf(pose)) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true);
  });

  test("moves without a jump", () => {
    const poses = FRAMES.map((progress) => at(progress).actors[0]?.pose);
    poses.forEach((pose, frame) => {
      const before = poses[frame - 1];
      if (pose === undefined || before === undefined || ["enter", "exit"].includes(verb)) return;
      const apart = jointsOf(pose).map((joint, index) => distance(joint, jointsOf(before)[index] ?? joint));
      expect(Math.max(...apart), `frame ${frame}`).toBeLessThan(13);
    });
  });

  test.skipIf(verb === "sink")("never goes below the floor", () => {
    for (const progress of FRAMES)
      for (const { pose } of at(progress).actors)
        for (const { y } of jointsOf(pose)) expect(y).toBeGreaterThan(-0.35);
  });
});

describe("every verb", () => {
  const stand = play(staging({ clerk: "stand" }));
  test.each(VERBS.filter((verb) => !["stand", "rise", "exit", "enter"].includes(verb)))(
    "%s differs from standing",
    (verb) => {
      const written = staging({ clerk: directionFor(verb) });
      const at = play({
        ...written,
        things: {
          ...written.things,
          ...(["drop", "put", "give", "throw"].includes(verb)
            ? { cup: thing("cup", 0, { on: "clerk.hand" }) }
            : {}),
        },
      });
      const most = FRAMES.map((progress) => {
        const [pose, still] = [clerkIn(at(progress)), clerkIn(stand(progress))];
        const moved = jointsOf(pose).map((joint, index) => distance(joint, jointsOf(still)[index] ?? joint));
        const looks =
          Math.abs(pose.headYaw - still.headYaw) * 3 + Math.abs(pose.face.smile - still.face.smile) * 2;
        return Math.max(...moved, looks);
      });
      expect(Math.max(...most)).toBeGreaterThan(0.9);
    },
  );
});

describe("feet", () => {
  test.each([
    "walk box",
    "run box",
    "sneak box",
    "back box",
    "reach box",
    "push box",
    "pull box",
    "bow",
    "think",
  ])("of who does %s have the floor under at least one of them", (words) => {
    const at = play(staging({ clerk: words }));
    for (const progress of FRAMES) {
      const [, , , , right, left] = jointsOf(clerkIn(at(progress)));
      const lowest = Math.min(right?.y ?? 9, left?.y ?? 9);
      expect(lowest).toBeLessThan(words.startsWith("run") ? 4 : 0.3);
    }
  });

  test("stay where they are put while the other one steps", () => {
    const at = play(staging({ clerk: "walk 50" }));
    const soles = FRAMES.map((progress) => jointsOf(clerkIn(at(progress))).slice(4));
    const slides = soles.flatMap((pair, frame) =>
      pair.map((sole, index) => {
        const before = soles[frame - 1]?.[index];
        return before !== undefined && sole.y < 0.05 && before.y < 0.05 ? Math.abs(sole.x - before.x) : 0;
      }),
    );
    expect(slides.filter((slide) => slide > 0.6).length).toBeLessThan(slides.length * 0.04);
  });
});

describe("hands", () => {
  test.each(["reach", "wipe", "lean", "fiddle"])("%s what they are aimed at", (verb) => {
    const at = play(staging({ clerk: `${verb} box` }));
    const gaps = FRAMES.filter((progress) => progress > 0.6 && progress < 0.7).map((progress) => {
      const [, , right] = jointsOf(clerkIn(at(progress)));
      const box = thingIn(at(progress), "box");
      return Math.max(0, Math.abs((right?.x ?? 99) - box.foot.x) - 4.6);
    });
    expect(Math.max(...gaps)).toBeLessThan(2.5);
  });

  test("keep what they hold, and let it fall to the floor when they drop it", () => {
    const at = play(staging({ clerk: "hold cup" }, { topper: [step({ clerk: "drop cup" })] }));
    const [, , hand] = jointsOf(clerkIn(at(0.69)));
    const cup = thingIn(at(0.69), "cup");
    expect(distance(hand ?? { x: 99, y: 99 }, { x: cup.foot.x, y: cup.foot.y + 1.7 })).toBeLessThan(0.3);
    expect(thingIn(at(1), "cup").foot.y).toBeCloseTo(0, 5);
    expect(thingIn(at(1), "cup").hold).toBeUndefined();
  });

  test("put a thing onto another one, where it stays and goes along", () => {
    const written = staging({ clerk: "put cup box" }, { topper: [step({ box: "to 30" })] });
    const at = play({
      ...written,
      things: { ...written.things, cup: thing("cup", 0, { on: "clerk.hand" }) },
    });
    expect(thingIn(at(0.7), "cup").foot).toMatchObject({
      x: expect.closeTo(10, 3),
      y: expect.closeTo(16, 3),
    });
    expect(thingIn(at(1), "cup").foot.x).toBeCloseTo(30, 3);
  });

  test("give a thing to the hands of another", () => {
    const written = staging({ clerk: "give cup friend" }, { also: "friend" });
    const at = play({
      ...written,
      things: { ...written.things, cup: thing("cup", 0, { on: "clerk.hand" }) },
    });
    expect(thingIn(at(0.5), "cup").hold?.owner).toBe("clerk");
    expect(thingIn(at(0.72), "cup").hold?.owner).toBe("friend");
  });

  test.each(["left", "right"] as const)(
    "take from the %s of somebody, standing upright beside them",
    (faces) => {
      const written = staging({ clerk: "hold cup" }, { also: "friend" });
      const friend = { x: 10, y: 0, faces, present: true } as const;
      const at = play({
        ...written,
        actors: { ...written.actors, friend },
        things: { ...written.things, cup: thing("cup", 0, { on: "friend.hand" }) },
      });
      const heads = FRAMES.map((progress) => solveSkeleton(BUILDS.clerk, clerkIn(at(progress))).head.y);
      expect(thingIn(at(0.69), "cup").hold?.owner).toBe("clerk");
      expect(Math.abs(clerkIn(at(0.69)).x - friend.x)).toBeCloseTo(14, 5);
      expect(Math.min(...heads)).toBeGreaterThan((heads[0] ?? 0) * 0.8);
    },
  );

  test("tip what they have in the pouring hand", () => {
    const written = staging({ clerk: "pour box" });
    const at = play({
      ...written,
      things: {
        ...written.things,
        stool: thing("cup", 0, { on: "clerk.left-hand" }),
        cup: thing("cup", 0, { on: "clerk.hand" }),
      },
    });
    const tilts = (name: string): number[] =>
      FRAMES.map((progress) => Math.abs(thingIn(at(progress), name).state.tilt));
    expect(Math.max(...tilts("cup"))).toBeGreaterThan(90);
    expect(Math.max(...tilts("stool"))).toBe(0);
  });

  test("take with the free hand when the other one is full", () => {
    const written = staging({ clerk: "hold cup" });
    const things = { ...written.things, stool: thing("cup", 0, { on: "clerk.hand" }) };
    const at = play({ ...written, things });
    const taken = FRAMES.find((progress) => thingIn(at(progress), "cup").hold !== undefined) ?? 1;
    const [, , right, left] = jointsOf(clerkIn(at(taken)));
    const cup = thingIn(at(taken), "cup").foot;
    expect(thingIn(at(1), "cup").hold?.part).toBe("left-hand");
    expect(distance(left ?? cup, cup)).toBeLessThan(distance(right ?? cup, cup));
  });

  test("let a thing go to the floor that is to go from their hands", () => {
    const at = play(staging({ clerk: "hold cup" }, { topper: [step({ cup: "to 30" })] }));
    expect(thingIn(at(0.69), "cup").foot.y).toBeGreaterThan(10);
    expect(thingIn(at(1), "cup").foot).toEqual({ x: 30, y: 0 });
  });

  test("throw and catch", () => {
    const written = staging({ clerk: "throw cup friend", friend: "catch cup" }, { also: "friend" });
    const at = play({
      ...written,
      things: { ...written.things, cup: thing("cup", 0, { on: "clerk.hand" }) },
    });
    expect(thingIn(at(0.56), "cup").hold).toBeUndefined();
    expect(thingIn(at(0.72), "cup").hold?.owner).toBe("friend");
  });
});

describe("actors", () => {
  test.each(["walk friend", "run friend", "poke friend", "push friend", "walk 29", "walk 35", "kick friend"])(
    "keep elbow room when one of them does %s",
    (words) => {
      const at = play(staging({ clerk: words }, { also: "friend" }));
      const gaps = FRAMES.map((progress) => {
        const [one, two] = at(progress).actors;
        return Math.abs((one?.pose.x ?? 0) - (two?.pose.x ?? 0));
      });
      expect(Math.min(...gaps)).toBeGreaterThan(13.9);
    },
  );

  test("who start too near each other are set apart", () => {
    const written = staging({ clerk: "stand" });
    const actor = { y: 0, faces: "right", present: true } as const;
    const at = play({ ...written, actors: { clerk: { ...actor, x: 0 }, friend: { ...actor, x: 3 } } });
    const [one, two] = at(0).actors;
    expect(Math.abs((one?.pose.x ?? 0) - (two?.pose.x ?? 0))).toBe(14);
  });

  test("go along with what they push", () => {
    const at = play(staging({ clerk: "push box", box: "to 40" }));
    const gap = (progress: number): number => thingIn(at(progress), "box").foot.x - clerkIn(at(progress)).x;
    expect(thingIn(at(0.7), "box").foot.x).toBeCloseTo(40, 3);
    expect(gap(0.7)).toBeLessThan(18);
  });

  test("enter from the wings and leave by them", () => {
    const written = staging({ clerk: "enter left" }, { topper: [step({ clerk: "exit right" })] });
    const at = play({ ...written, actors: { clerk: { x: 0, y: 0, faces: "right", present: false } } });
    expect(at(0.1).actors).toHaveLength(0);
    expect(clerkIn(at(0.35)).x).toBeLessThan(-55);
    expect(clerkIn(at(0.69)).x).toBeCloseTo(0, 1);
    expect(at(1).actors).toHaveLength(0);
  });
});

describe.each(Object.keys(THING_VERBS) as ThingVerb[])("a thing that does %s", (verb) => {
  const words: Readonly<Record<string, string>> = {
    x: "20",
    actor: "clerk",
    thing: "stool",
    target: "clerk",
    factor: "1.8",
    y: "12",
    degrees: "30",
    count: "4",
    kind: "cup",
  };
  const direction = [
    verb,
    ...THING_VERBS[verb].split(" ").map((kind) => (kind.endsWith("?") ? "" : (words[kind] ?? ""))),
  ]
    .join(" ")
    .trim();
  const written = staging({ box: direction });
  const before = {
    ...thing("box", 10, { y: ["fall", "drop"].includes(verb) ? 20 : 0 }),
    hidden: verb === "appear",
    open: verb === "close",
  };
  const setup = ({ dim: "light", stop: "run", fill: "empty" } as Partial<Record<ThingVerb, string>>)[verb];
  const at = play({
    ...written,
    things: { ...written.things, box: before },
    ...(setup === undefined ? {} : { setup: [step({ box: setup })] }),
  });

  // Only what hangs between two ends can be tied elsewhere: see lines.test.ts.
  test.skipIf(verb === "tie")("differs from one that does nothing", () => {
    const still = JSON.stringify(boxIn(at(0.339)));
    const effects = FRAMES.some((progress) => at(progress).effects.length > 0);
    expect(
      effects || FRAMES.some((progress) => progress > 0.34 && JSON.stringify(boxIn(at(progress))) !== still),
    ).toBe(true);
  });

  test("has finite places at every moment", () => {
    for (const progress of FRAMES)
      for (const { foot, state } of at(progress).things)
        expect([foot.x, foot.y, state.size, state.tilt, state.count].every(Number.isFinite)).toBe(true);
  });
});

function boxIn(moment: StageMoment): unknown {
  const box = moment.things.find(({ name }) => name === "box");
  return box === undefined ? "gone" : { ...box.state, foot: box.foot };
}

test("things that orbit together keep apart", () => {
  const at = play(staging({ cup: "orbit clerk", box: "orbit clerk", stool: "orbit clerk" }));
  const places = ["cup", "box", "stool"].map((name) => thingIn(at(0.9), name).foot);
  for (const [index, one] of places.entries())
    for (const other of places.slice(index + 1)) expect(distance(one, other)).toBeGreaterThan(5);
});

test("words that every object knows are no verbs, targets and things", () => {
  const word = "constructor";
  const odd = { clerk: `walk ${word}`, box: `become ${word}`, cup: `fly ${word}`, [word]: "shake" };
  const at = play(staging(odd, { topper: [step({ clerk: word, box: word })] }));
  for (const progress of FRAMES) expect(at(progress).things.map(({ state }) => state.kind)).toContain("box");
  const strange = staging({}, { things: { it: thing(word, 0) } });
  expect(() => play(strange)(0.5)).toThrow("there is no drawing of constructor");
});

test("equal calls give equal results, in any order", () => {
  const written = staging(
    { clerk: "throw cup friend", friend: "catch cup", box: "shake" },
    { also: "friend", setup: [step({ clerk: "hold cup" })] },
  );
  const [one, other] = [play(written), play(written)];
  const forwards = FRAMES.map((progress) => JSON.stringify(one(progress)));
  const backwards = FRAMES.toReversed().map((progress) => JSON.stringify(other(progress)));
  expect(backwards.toReversed()).toEqual(forwards);
});
