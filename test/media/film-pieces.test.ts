import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FilmPlan } from "../../src/domain/film.ts";
import { filmPieces, frameAt } from "../../src/media/film-pieces.ts";
import { tinyFilm } from "./tiny-film.ts";

describe("filmPieces", () => {
  it("cuts the film into cards and stretches of shots, in order", () => {
    const pieces = filmPieces(tinyFilm(), 24).map(({ id, first, end }) => [id, first, end]);
    expect(pieces).toEqual([
      ["C1", 0, 24],
      ["S1", 24, 41],
      ["C2", 41, 56],
      ["S1", 56, 82],
      ["S2", 82, 101],
    ]);
  });

  it("fills time that nobody planned", () => {
    const film: FilmPlan = { ...tinyFilm(), seconds: 6, cards: [] };
    expect(filmPieces(film, 10).map(({ id, first, end }) => [id, first, end])).toEqual([
      ["-", 0, 10],
      ["S1", 10, 17],
      ["-", 17, 23],
      ["S1", 23, 34],
      ["S2", 34, 42],
      ["-", 42, 60],
    ]);
  });

  it("has no gap and no overlap at any frame rate, and cuts within one frame after the plan", () => {
    fc.assert(
      fc.property(fc.constantFrom(12, 18, 23.976, 24, 25, 29.97, 30, 60), (rate) => {
        const film = tinyFilm();
        const pieces = filmPieces(film, rate);
        expect(pieces[0]?.first).toBe(0);
        expect(pieces.at(-1)?.end).toBe(frameAt(film.seconds, rate));
        for (const [index, piece] of pieces.entries()) {
          expect(piece.first).toBe(pieces[index - 1]?.end ?? 0);
          const planned =
            piece.shot?.segment.start ?? film.cards.find(({ id }) => id === piece.id)?.start ?? NaN;
          expect(piece.first / rate - planned).toBeGreaterThan(-1e-6);
          expect(piece.first / rate - planned).toBeLessThan(1 / rate);
        }
      }),
    );
  });
});
