import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { FilmPlan } from "../../../src/domain/film.ts";
import { paintPoster } from "../../../src/draw/poster/paint-poster.ts";
import { posterMoment } from "../../../src/draw/poster/poster-moment.ts";
import { shippedTheatre } from "../../../src/shipped-theatre.ts";
import { createCanvasSurface, type ReadableSurface, registerCardFonts } from "../canvas-surface.ts";

const film = JSON.parse(
  readFileSync(new URL("../../builders/sample-film.json", import.meta.url), "utf8"),
) as FilmPlan;
const theatre = shippedTheatre();
const formats = [
  ["16:9", [320, 180]],
  ["9:16", [180, 320]],
  ["1:1", [240, 240]],
] as const;

function poster([width, height]: readonly [number, number], plan = film): ReadableSurface {
  const surface = createCanvasSurface(width, height);
  paintPoster(surface.canvas, { film: plan, theatre, width, height, createSurface: createCanvasSurface });
  return surface;
}

/** Mean of the green of some rows, by shares of the height. */
function tone(surface: ReadableSurface, from: number, to: number): number {
  const { width, height } = surface;
  const rows = surface
    .pixels()
    .subarray(4 * width * Math.floor(from * height), 4 * width * Math.floor(to * height));
  return rows.reduce((sum, value, at) => sum + (at % 4 === 1 ? value : 0), 0) / (rows.length / 4);
}

describe("the poster", () => {
  beforeAll(registerCardFonts);

  it.each(formats)("shows a picture above and the title on dark ground below in %s", (_name, size) => {
    const surface = poster(size);
    expect(tone(surface, 0.1, 0.5)).toBeGreaterThan(90);
    expect(tone(surface, 0.75, 0.95)).toBeLessThan(70);
    const untitled = poster(size, { ...film, cards: [] });
    expect(tone(surface, 0.65, 0.95)).toBeGreaterThan(tone(untitled, 0.65, 0.95) + 1);
  });

  it("is clean and the same every time", () => {
    const size = formats[0][1];
    const again = poster(size).pixels();
    expect(Buffer.from(poster(size).pixels()).equals(Buffer.from(again))).toBe(true);
  });

  it("is about a shot from the middle of the film at the end of its gag", () => {
    const moment = posterMoment(film, theatre);
    expect(["tools", "attempt"]).toContain(moment?.shot.beat);
    expect(moment?.seconds).toBeGreaterThan(0.9 * (moment?.shot.seconds ?? 0));
    expect(moment?.seconds).toBeLessThan(moment?.shot.seconds ?? 0);
  });

  it("passes over a gag that ends with somebody higher than the picture, if there is another", () => {
    const [shot] = film.shots;
    const high = {
      ...shot,
      beat: "tools",
      id: "S1",
      gag: "error.redirect.2",
      seconds: 12,
    } as FilmPlan["shots"][0];
    const low = { ...high, id: "S2", gag: "role.session.2", seconds: 4 };
    expect(posterMoment({ ...film, shots: [high, low] }, theatre)?.shot.id).toBe("S2");
    expect(posterMoment({ ...film, shots: [high] }, theatre)?.shot.id).toBe("S1");
  });

  it("does without a shot, and shows a clip in its place", () => {
    expect(posterMoment({ ...film, shots: [] }, theatre)).toBeUndefined();
    const [width, height] = formats[0][1];
    const white = createCanvasSurface(32, 18);
    white.canvas.fillStyle = "white";
    white.canvas.fillRect(0, 0, 32, 18);
    const surface = createCanvasSurface(width, height);
    const options = { film, theatre, width, height, createSurface: createCanvasSurface };
    paintPoster(surface.canvas, { ...options, clip: white });
    expect(tone(surface, 0.1, 0.5)).toBeGreaterThan(200);
  });
});
