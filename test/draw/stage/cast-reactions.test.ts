import { describe, expect, test } from "vitest";
import type { GagStaging, Theatre } from "../../../src/domain/staging.ts";
import { REACTIONS } from "../../../src/domain/staging.ts";
import { castReactions } from "../../../src/draw/stage/cast-reactions.ts";
import { rehearse } from "../../../src/draw/stage/rehearse.ts";
import { DRAWABLES, staging, step, thing } from "./staging-builder.ts";

const GAGS = ["a", "b", "c", "d", "e"];
const shots = GAGS.map((gag, index) => ({ id: `S${index + 1}`, gag, mechanism: "solution" as const }));

function theatreOf(written: GagStaging): Theatre {
  const stagings = Object.fromEntries(GAGS.map((gag) => [gag, { ...written, gag }]));
  return { stagings, fallbacks: {}, props: {}, sets: {}, plainSets: {} };
}

const surprised = theatreOf(
  staging({ clerk: "take" }, { also: "friend", topper: [step({ clerk: "take", friend: "take" })] }),
);

/** Every reaction of the film in its order, with who has it. */
function reactionsIn({ stagings }: Theatre): readonly (readonly [string, string])[] {
  return shots.flatMap(({ gag }) => {
    const played = stagings[gag];
    if (played === undefined) return [];
    return [played.setup, played.escalation, played.topper]
      .flat()
      .flatMap(({ actions }) => Object.entries(actions).map(([who, [verb]]) => [who, verb] as const));
  });
}

describe("the reactions of a film", () => {
  const cast = reactionsIn(castReactions(shots, surprised));

  test("leave no take uncast and use the whole repertoire", () => {
    expect(cast).toHaveLength(15);
    expect(new Set(cast.map(([, verb]) => verb))).toEqual(new Set(REACTIONS));
  });

  test("show the big one twice, and never on anybody but the Clerk", () => {
    const big = cast.filter(([, verb]) => verb === "startle");
    expect(big.map(([who]) => who)).toEqual(["clerk", "clerk"]);
  });

  test("are never the same twice running", () => {
    const repeated = cast.filter(([, verb], index) => verb === cast[index - 1]?.[1]);
    expect(repeated).toEqual([]);
  });

  test("are the same for the same film, and leave the theatre as it was", () => {
    expect(reactionsIn(castReactions(shots, surprised))).toEqual(cast);
    expect(surprised.stagings["a"]?.topper[0]?.actions["clerk"]).toEqual(["take"]);
  });
});

describe.each(["startle", "blink", "buckle", "despair"])("%s", (verb) => {
  test("leaves a cup in the hand where it is held", () => {
    const written = staging({ clerk: verb });
    const { at } = rehearse({
      staging: { ...written, things: { ...written.things, cup: thing("cup", 0, { on: "clerk.hand" }) } },
      drawables: DRAWABLES,
      seconds: 6,
    });
    const height = (share: number): number =>
      at(share, share * 6).things.find(({ name }) => name === "cup")?.foot.y ?? 0;
    const heights = Array.from({ length: 40 }, (_, frame) => height(0.3 + frame * 0.01));
    expect(Math.max(...heights)).toBeLessThan(height(0.05) + 3);
  });
});
