import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { filmFiles } from "../src/cli/film-files.ts";
import { filmJson, planRepository, readFilm, resultFiles, writeFiles } from "../src/index.ts";
import { put, temporaryFolder } from "./builders/temporary-folder.ts";

const repoPath = fileURLToPath(new URL("fixtures/screen-studio", import.meta.url));
/** What a run leaves of its money. */
const SPENT = `{"estimate": false}`;

it("the library gives the files that the command line writes", async () => {
  const film = await planRepository({ repoPath, seconds: 30 });
  const files = resultFiles(film);
  expect(Object.keys(files)).toEqual([
    "film.json",
    "prompt.txt",
    "storyboard.md",
    "storyboard.html",
    "sora_budget_report.txt",
    "sora_budget_report.json",
  ]);
  const folder = temporaryFolder();
  expect(filmFiles(film, folder)).toEqual(files);
  writeFiles(folder, files);
  expect(filmJson(readFilm(join(folder, "film.json")))).toBe(files["film.json"]);
  put(folder, "sora_budget_report.json", SPENT);
  const { "sora_budget_estimate.txt": estimate, ...others } = filmFiles(film, folder);
  expect(estimate).toBe(files["sora_budget_report.txt"]);
  expect(others).not.toHaveProperty("sora_budget_report.json");
});
