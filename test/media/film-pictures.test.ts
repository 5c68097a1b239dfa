import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadImage } from "@napi-rs/canvas";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { irisAt } from "../../src/draw/painter/iris-at.ts";
import { sceneAt } from "../../src/draw/painter/scene-at.ts";
import { createNativeCanvas } from "../../src/media/canvas.ts";
import { filmExposures, sheetExposures } from "../../src/media/film-exposures.ts";
import { filmedPictures, filmPictures, paintedPictures } from "../../src/media/film-pictures.ts";
import type { FilmPictures } from "../../src/media/film-pictures.ts";
import { renderFilm } from "../../src/media/render-film.ts";
import { teaserTimes } from "../../src/media/teaser.ts";
import { buildPlan } from "../builders/plan-builder.ts";
import { middleTone, RATE, SIZE, tinyFilm, tonePainter } from "./tiny-film.ts";

let folder = "";
let pictures: FilmPictures;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pictures-"));
  const file = join(folder, "film.mp4");
  const paths = { outFile: file, workDir: join(folder, "work") };
  const film = tinyFilm();
  await renderFilm({
    film,
    painter: tonePainter(),
    edition: "",
    ...SIZE,
    rate: RATE,
    quality: "draft",
    ...paths,
  });
  pictures = await filmPictures(film, { source: filmedPictures(file), width: 64 });
});
afterAll(() => rm(folder, { recursive: true }));

describe("the contact sheet", () => {
  it("shows every card and shot once, in order", () => {
    expect(filmExposures(tinyFilm()).map(({ id, start }) => [id, start])).toEqual([
      ["C1", 0],
      ["C2", 1.7],
      ["S1", 1],
      ["S2", 3.4],
    ]);
  });

  it("has full rows: every shot, the title, the ending, and as many other cards as fill the last one", () => {
    const film = buildPlan();
    for (const count of [film.shots.length, film.shots.length - 1, film.shots.length - 2]) {
      const shots = film.shots.slice(0, count);
      const ids = sheetExposures({ ...film, shots }).map(({ id }) => id);
      expect(ids.length % 4).toBe(0);
      expect(ids.filter((id) => shots.some((shot) => shot.id === id))).toHaveLength(count);
      expect([ids[0], ids.at(-1)]).toEqual([film.cards[0]?.id, film.cards.at(-1)?.id]);
      expect(ids.length - count).toBeLessThan(6);
    }
  });

  it("is a JPEG with the pictures of the film side by side", async () => {
    const image = await loadImage(Buffer.from(pictures.contactSheet));
    const { canvas, context } = createNativeCanvas(image.width, image.height);
    context.drawImage(image, 0, 0);
    const toneOf = (column: number): number =>
      canvas.getContext("2d").getImageData(8 + column * 328 + 160, 8 + 90, 1, 1).data[1] ?? -1;
    expect([0, 1, 2, 3].map(toneOf)).toEqual([40, 70, 220, 180].map((tone) => expect.closeTo(tone, -1)));
  });
});

describe("the stills", () => {
  it("has one picture per card and shot, of the width asked for", async () => {
    const { stills } = pictures;
    expect([...stills.keys()].sort()).toEqual(["C1", "C2", "S1", "S2"]);
    const image = await loadImage(Buffer.from(stills.get("S2") ?? []));
    expect([image.width, image.height]).toEqual([64, 36]);
  });
});

describe("pictures of a film that cannot be decoded here", () => {
  it("are painted", async () => {
    const source = paintedPictures(tonePainter(), SIZE);
    const painted = await filmPictures(tinyFilm(), { source, width: 64 });
    const image = await loadImage(Buffer.from(painted.stills.get("S2") ?? []));
    const { canvas, context } = createNativeCanvas(image.width, image.height);
    context.drawImage(image, 0, 0);
    expect([...painted.stills.keys()].sort()).toEqual([...pictures.stills.keys()].sort());
    expect(middleTone(canvas)).toBeCloseTo(180, -1);
  });
});

describe("the teaser", () => {
  it("takes the toppers of shots, in order, and nothing of the iris that closes on them", () => {
    const film = buildPlan();
    const times = teaserTimes(film);
    for (const seconds of times) {
      const scene = sceneAt(film, seconds);
      expect(scene?.kind).toBe("shot");
      if (scene !== undefined) expect(irisAt(film, scene, 0.3)).toBe(1);
    }
    expect(times.length).toBeGreaterThan(30);
    expect(times).toEqual([...times].sort((left, right) => left - right));
  });

  it("is a GIF that repeats for ever", async () => {
    const gif = Buffer.from(pictures.teaser);
    expect(gif.subarray(0, 6).toString()).toBe("GIF89a");
    expect(gif.includes("NETSCAPE2.0")).toBe(true);
    expect([gif.readUInt16LE(6), gif.readUInt16LE(8)]).toEqual([400, 225]);
  });
});
