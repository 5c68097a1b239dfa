import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FilmShot } from "../../src/domain/film.ts";
import { fitClip, fitNotes } from "../../src/media/fit-clip.ts";
import { tinyFilm } from "./tiny-film.ts";

/** A shot that needs 8 s of its clip. */
function shot(): FilmShot {
  const [first] = tinyFilm().shots;
  if (first === undefined) throw new Error("no shot");
  return {
    ...first,
    segments: [
      { start: 0, seconds: 5, from: 0 },
      { start: 7, seconds: 3, from: 5 },
    ],
  };
}

describe("fitClip", () => {
  it.each([
    ["as long as planned", 8, { ok: true, speed: 1, held: 0, trimmed: 0 }, []],
    [
      "a little longer",
      10,
      { ok: true, speed: 1.25, held: 0, trimmed: 0 },
      ["the clip is played faster: in 80 % of its time"],
    ],
    [
      "40 s too long",
      48,
      { ok: true, speed: 4 / 3, held: 0, trimmed: expect.closeTo(37.33, 2) },
      ["the clip is played faster: in 75 % of its time", "last 37.3 s left out"],
    ],
    [
      "a little shorter",
      7,
      { ok: true, speed: 0.875, held: 0, trimmed: 0 },
      ["the clip is played slower: in 114 % of its time"],
    ],
    [
      "nearly too short",
      6.2,
      { ok: true, speed: 0.8, held: expect.closeTo(0.25, 5), trimmed: 0 },
      ["the clip is played slower: in 125 % of its time", "last picture held for 0.3 s"],
    ],
  ])("fits a clip that is %s", (_, seconds, fit, notes) => {
    const result = fitClip(shot(), seconds);
    expect(result).toEqual(fit);
    expect(result.ok && fitNotes(result)).toEqual(notes);
  });

  it("refuses a clip that is 3 s too short", () => {
    expect(fitClip(shot(), 5)).toEqual({ ok: false, reason: "it lasts 5.0 s, too short for 8.0 s" });
  });

  it("never changes a clip's time by more than a quarter, nor shows more than there is", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 100, noNaN: true }), (seconds) => {
        const fit = fitClip(shot(), seconds);
        if (!fit.ok) return;
        expect(1 / fit.speed).toBeGreaterThanOrEqual(0.75 - 1e-9);
        expect(1 / fit.speed).toBeLessThanOrEqual(1.25 + 1e-9);
        expect((8 - fit.held) * fit.speed + fit.trimmed).toBeCloseTo(seconds, 6);
        expect(fit.held).toBeLessThanOrEqual(0.5);
      }),
    );
  });
});
