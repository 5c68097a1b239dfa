import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, it } from "vitest";
import { listClips, readClipList } from "../../src/clips/clip-list.ts";
import { type ClipsOfFilm, clipsOfFilm } from "../../src/clips/clips-of-film.ts";
import type { FilmPlan } from "../../src/domain/film.ts";
import { buildPlan } from "../builders/plan-builder.ts";
import { put, temporaryFolder } from "../builders/temporary-folder.ts";
import { sha256 } from "../builders/sha256.ts";

const film = buildPlan();
const [first] = film.shots;
const model = "google/omni";
/** The same film with another first shot under the same id. */
const other: FilmPlan = { ...film, shots: [{ ...first!, prompt: "Another shot." }, ...film.shots.slice(1)] };

let folder: string;
let said: string;
beforeEach(() => {
  folder = temporaryFolder();
  said = "";
});

function clipsFor(plan: FilmPlan): Promise<ClipsOfFilm> {
  return clipsOfFilm({ film: plan, folder, warn: (message) => (said += message) });
}

it("takes a bought clip for the shot whose prompt it was made of, with its model, and for no other", async () => {
  await listClips(folder, [{ clip: sha256("bytes"), prompt: sha256(first!.prompt), model }]);
  put(folder, `${first!.id}.mp4`, "bytes");
  const found = await clipsFor(film);
  expect([...found.clips]).toEqual([[first!.id, join(folder, `${first!.id}.mp4`)]]);
  expect([...found.models]).toEqual([[first!.id, model]]);
  expect(said).toBe("");
  expect((await clipsFor(other)).clips.size).toBe(0);
  expect(said).toMatch(/S1\.mp4 is not used: it was made for a shot of another plan; S1 is drawn/);
});

it("takes a clip that somebody put there by its name, also over a bought one", async () => {
  await listClips(folder, [{ clip: sha256("bytes"), prompt: sha256(first!.prompt), model }]);
  put(folder, `${first!.id}.mp4`, "my own bytes");
  const found = await clipsFor(other);
  expect([...found.clips.keys()]).toEqual([first!.id]);
  expect(found.models.size).toBe(0);
  expect(said).toBe("");
});

it("takes equal bytes for each of the shots they were made for", async () => {
  const made = ["Another shot.", first!.prompt].map((prompt) => sha256(prompt));
  for (const prompt of made) await listClips(folder, [{ clip: sha256("bytes"), prompt, model }]);
  await listClips(folder, [{ clip: sha256("bytes"), prompt: made[0]!, model }]);
  put(folder, `${first!.id}.mp4`, "bytes");
  expect((await clipsFor(film)).clips.size).toBe(1);
  expect((await clipsFor(other)).clips.size).toBe(1);
  expect(readClipList(folder)).toHaveLength(2);
});

it("keeps what runs at once add, behind a line that a kill has cut off", async () => {
  put(folder, "clips.jsonl", '{"schema":"sora-pi');
  const made = [...Array(8).keys()].map((number) => sha256(`prompt ${number}`));
  await Promise.all(made.map((prompt) => listClips(folder, [{ clip: sha256("bytes"), prompt, model }])));
  const list = readClipList(folder);
  expect(list === "unreadable" ? list : list.map(({ prompt }) => prompt).toSorted()).toEqual(made.toSorted());
  expect(readdirSync(folder)).toEqual(["clips.jsonl"]);
});

it.each(['{"schema":"sora-pipeline/clip@2","clip":"1"}', "a shopping list"])(
  "leaves a list it cannot read as it is: %s",
  async (text) => {
    put(folder, "clips.jsonl", text);
    const added = listClips(folder, [{ clip: sha256("bytes"), prompt: sha256(first!.prompt), model }]);
    await expect(added).rejects.toMatchObject({ code: "OUT_NOT_WRITABLE" });
    expect(readFileSync(join(folder, "clips.jsonl"), "utf8")).toBe(text);
    expect(readdirSync(folder)).toEqual(["clips.jsonl"]);
  },
);

it("says that a list cannot be read, and goes by names then", async () => {
  put(folder, "clips.jsonl", '{"schema":"another/kind@1"}');
  put(folder, `${first!.id}.mp4`, "bytes");
  expect((await clipsFor(other)).clips.size).toBe(1);
  expect(said).toContain("clips.jsonl cannot be read");
});

it("leaves clips of shots that the film has not alone, and finds none where there is no folder", async () => {
  put(folder, "S99.mp4", "bytes");
  expect((await clipsFor(film)).clips.size).toBe(0);
  expect(said).toContain("S99.mp4 is not used: the film has no shot S99");
  folder = join(folder, "gone");
  expect((await clipsFor(film)).clips.size).toBe(0);
});
