import { expect, it } from "vitest";
import { FilmClips } from "../../src/media/film-clips.ts";
import { tinyFilm } from "./tiny-film.ts";

it("draws every shot, and says why, where only ffmpeg encodes", async () => {
  const clips = await FilmClips.open(tinyFilm(), new Map([["S1", "/never/read.mp4"]]), "ffmpeg");
  expect(clips.of("S1")).toBeUndefined();
  expect(clips.sources(tinyFilm())).toEqual([
    {
      id: "S1",
      kind: "drawn",
      reason: "clips cannot be read without the package @napi-rs/webcodecs",
    },
    { id: "S2", kind: "drawn" },
  ]);
});
