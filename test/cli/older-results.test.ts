import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openContext } from "../../src/cli/context.ts";
import { warnOfOlderResults } from "../../src/cli/older-results.ts";
import type { PictureFormat } from "../../src/draw/film-painter.ts";
import { filmJson } from "../../src/plan/film-json.ts";
import { buildPlan } from "../builders/plan-builder.ts";
import { buildWorld } from "../builders/world-builder.ts";
import { put, temporaryFolder } from "../builders/temporary-folder.ts";

const film = buildPlan();
const other = buildPlan({ seed: film.seed + 1 });
const results = ["film.mp4", "film-9x16.mp4", "film.vtt", "poster.png"];

/** What is said when a plan is written into a folder with the results of `film`. */
function said(
  plan: typeof film,
  formats: readonly PictureFormat[],
  names: readonly string[] = results,
): string {
  const directory = temporaryFolder();
  put(directory, "film.json", filmJson(film));
  put(directory, "notes.txt", "mine");
  for (const name of names) put(directory, name, "bytes");
  mkdirSync(join(directory, "variant-2"));
  let text = "";
  const stderr = { write: (line: string) => (text += line), isTerminal: false };
  const world = buildWorld({ stderr, workingDirectory: directory });
  warnOfOlderResults(openContext({}, world), { directory, film: plan, formats });
  return text.trim();
}

it("names everything that was made of the plan that is replaced, and nothing else", () => {
  expect(said(other, [])).toBe(
    `warning: of an older plan than film.json now: ${[...results, "variant-2"].toSorted().join(", ")}`,
  );
});

it("takes no file of the user for a film of ours, whatever its name", () => {
  expect(said(other, [], ["constructor", "film.mp4"])).toBe(
    "warning: of an older plan than film.json now: film.mp4, variant-2",
  );
});

it("leaves out what is rendered anew", () => {
  expect(said(other, ["16:9"])).toBe(
    "warning: of an older plan than film.json now: film-9x16.mp4, variant-2",
  );
});

it("says nothing when the plan is the same", () => {
  expect(said(film, [])).toBe("");
});
