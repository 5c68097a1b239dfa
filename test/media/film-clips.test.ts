import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { FilmClips } from "../../src/media/film-clips.ts";
import { temporaryFolder } from "../builders/temporary-folder.ts";
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

it("draws a shot whose clip the system does not let be read, and says why", async () => {
  const path = join(temporaryFolder(), "S1.mp4");
  symlinkSync("S1.mp4", path);
  const clips = await FilmClips.open(tinyFilm(), new Map([["S1", path]]), "webcodecs");
  expect(clips.sources(tinyFilm())).toEqual([
    { id: "S1", kind: "drawn", reason: `the clip ${path} cannot be read (ELOOP)` },
    { id: "S2", kind: "drawn" },
  ]);
});
