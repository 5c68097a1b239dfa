import { describe, expect, test } from "vitest";
import { PAYOFF_MOMENTS } from "../../../src/domain/moments.ts";
import type { StagedClosing, Theatre } from "../../../src/domain/staging.ts";
import { rehearse } from "../../../src/draw/stage/rehearse.ts";
import { timelineOf } from "../../../src/draw/stage/timeline.ts";
import { closedStaging, withClosing } from "../../../src/draw/stage/with-closing.ts";
import { DRAWABLES, staging, step, thing } from "./staging-builder.ts";

const closing: StagedClosing = {
  things: { parcel: thing("box", 0, { on: "clerk.left-hand", hidden: true }) },
  steps: [step({ parcel: "appear", clerk: "button" })],
};
const finale = staging({ clerk: "nod" }, { gag: "finale.test.1", topper: [step({ clerk: "clap" })] });

describe("the payoff of a running gag", () => {
  const played = closedStaging(finale, closing);

  test("follows the topper of the film's last gag", () => {
    const steps = timelineOf(played);
    expect(steps.at(-1)).toMatchObject({ phase: "closing", start: PAYOFF_MOMENTS.closing });
    expect(steps.findLast(({ phase }) => phase === "topper")?.end).toBe(PAYOFF_MOMENTS.closing);
  });

  test("is shown with its things, and only then is the running gag paid off", () => {
    const { at } = rehearse({ staging: played, drawables: DRAWABLES, seconds: 4 });
    const shown = (share: number): readonly unknown[] => {
      const { things, paidOff } = at(share, share * 4);
      return [things.some(({ name }) => name === "parcel"), paidOff];
    };
    expect(shown(0.7)).toEqual([false, false]);
    expect(shown(0.99)).toEqual([true, true]);
  });

  test("asks nothing of who is not in the gag", () => {
    const steps = [step({ clerk: "sneeze", friend: "startle", parcel: "appear" })] as const;
    const [cast] = closedStaging(finale, { ...closing, steps }).closing ?? [];
    expect(Object.keys(cast?.actions ?? {})).toEqual(["clerk", "parcel"]);
  });

  test("comes in the first shot of the resolution of a film that has it, and in no other", () => {
    const theatre: Theatre = {
      stagings: { "finale.test.1": finale, other: { ...finale, gag: "other" } },
      fallbacks: {},
      props: {},
      sets: {},
      plainSets: {},
      closings: { waistcoat: closing },
    };
    const shots = [
      { beat: "tools", gag: "other" },
      { beat: "resolution", gag: "finale.test.1" },
    ] as unknown as Parameters<typeof withClosing>[0]["shots"];
    const closed = withClosing({ runningGag: "waistcoat", shots }, theatre);
    expect(closed.stagings["finale.test.1"]?.closing).toEqual(closing.steps);
    expect(closed.stagings["other"]).toBe(theatre.stagings["other"]);
    for (const runningGag of ["of mine", "constructor"])
      expect(withClosing({ runningGag, shots }, theatre).stagings["finale.test.1"]?.closing).toEqual([]);
  });
});
