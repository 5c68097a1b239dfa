import { describe, expect, test } from "vitest";
import type { GagStaging } from "../../../src/domain/staging.ts";
import { framingOf } from "../../../src/draw/painter/framing.ts";
import { layOutPanel } from "../../../src/draw/painter/panel.ts";
import { type CameraView, viewsOf } from "../../../src/draw/painter/views.ts";
import { PROPS } from "../../../src/draw/props/index.ts";
import { rehearse } from "../../../src/draw/stage/rehearse.ts";
import { shippedTheatre } from "../../../src/shipped-theatre.ts";
import { DRAWABLES, staging, step, thing } from "../stage/staging-builder.ts";

const SECONDS = 7;
const TALL = layOutPanel({ width: 720, height: 1280 });
const WIDE = layOutPanel({ width: 1280, height: 720 });

function views(written: GagStaging, panel = TALL, drawables = DRAWABLES): readonly CameraView[] {
  return viewsOf(
    { staging: written, rehearsal: rehearse({ staging: written, drawables, seconds: SECONDS }), panel },
    SECONDS,
  );
}

/** Something small happens at the left, then everybody is far to the right. */
const MOVING: GagStaging = {
  ...staging({ clerk: "walk 56" }, { things: { box: thing("box", -40) } }),
  actors: { clerk: { x: -50, y: 0, faces: "right", present: true } },
  setup: [step({ clerk: "poke box" })],
};

describe("the places of the camera", () => {
  test("an upright picture sees a part of the gag from nearer than the whole, a wide one does not", () => {
    const [first, ...others] = views(MOVING);
    const rehearsal = rehearse({ staging: MOVING, drawables: DRAWABLES, seconds: SECONDS });
    expect(first?.framing.zoom).toBeGreaterThan(1.25 * framingOf({ staging: MOVING, rehearsal }, TALL).zoom);
    expect(others.length).toBeGreaterThan(0);
    expect(views(MOVING, WIDE)[0]?.framing).toEqual(framingOf({ staging: MOVING, rehearsal }, WIDE));
  });

  test("one that shows everything as near as it goes stays", () => {
    expect(views(staging({ clerk: "nod" }, { things: {} }))).toHaveLength(1);
  });

  test("no two in a row look like a jump, in every fifth gag of the library", () => {
    const gags = Object.values(shippedTheatre().stagings).filter((_, index) => index % 5 === 0);
    const jumps = gags.filter((written) => {
      const all = views(written, TALL, PROPS);
      return all.some((view, index) => !follows(all[index - 1], view));
    });
    expect(jumps.map(({ gag }) => gag)).toEqual([]);
  });
});

/** True for a first view, and for one that is a clear cut from that before it, some time later. */
function follows(before: CameraView | undefined, { from, framing }: CameraView): boolean {
  if (before === undefined) return from === 0;
  const nearer = Math.abs(Math.log(framing.zoom / before.framing.zoom));
  const cut = nearer > Math.log(1.19) || Math.abs(framing.x - before.framing.x) > 17;
  return cut && (from - before.from) * SECONDS > 0.5;
}
