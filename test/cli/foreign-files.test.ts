import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { refuseForeignFiles } from "../../src/cli/foreign-files.ts";
import { filmJson } from "../../src/plan/film-json.ts";
import { buildPlan } from "../builders/plan-builder.ts";
import { temporaryFolder } from "../builders/temporary-folder.ts";
import { committedFixture, runCli, scratchFolder, writeText } from "./built-cli.ts";

const { work, root } = scratchFolder();
const ours = filmJson(buildPlan());
const results = ["film.json", "prompt.txt", "storyboard.md"];

/** The files that are in the way of the results. */
function inTheWay(there: Readonly<Record<string, string>>, names: readonly string[] = results): unknown {
  try {
    refuseForeignFiles(temporaryFolder(there), names);
    return [];
  } catch (error) {
    expect(error).toMatchObject({ code: "OUT_NOT_WRITABLE" });
    return (error as { data: { foreign: unknown } }).data.foreign;
  }
}

it("takes nothing but what lies beside a plan of ours for ours", () => {
  expect(inTheWay({})).toEqual([]);
  expect(inTheWay({ "notes.txt": "mine", "poster.png": "mine" })).toEqual([]);
  expect(inTheWay({ "film.json": ours, "prompt.txt": "of the film" })).toEqual([]);
  expect(inTheWay({ "film.json": "mine" })).toEqual(["film.json"]);
  expect(inTheWay({ "storyboard.md": "mine" })).toEqual(["storyboard.md"]);
  expect(inTheWay({ "film.json": "{}", "prompt.txt": "mine" })).toEqual(["film.json", "prompt.txt"]);
});

it("looks into the folder of each of several films", () => {
  const names = ["variant-1/film.json", "variant-1/prompt.txt", "variant-2/prompt.txt", "variants.md"];
  const there = { "variant-1/film.json": ours, "variant-1/prompt.txt": "", "variant-2/prompt.txt": "mine" };
  expect(inTheWay(there, names)).toEqual(["variant-2/prompt.txt"]);
  expect(inTheWay({ "variants.md": "mine" }, names)).toEqual(["variants.md"]);
  const variants = '{\n  "schema": "sora-pipeline/variants@1"\n}';
  expect(inTheWay({ "variants.md": "", "variants.json": variants }, names)).toEqual([]);
});

it("a folder with a film.json of the user's own is left as it is: by the plan, by several, by the purchase, by the film", async () => {
  const studio = committedFixture("screen-studio", join(root, "screen-studio"));
  await runCli(["--repo-path", studio, "--quiet", "--out", join(root, "film")], { cwd: work });
  const plan = ["--repo-path", studio, "--out", "own"];
  writeText(join(work, "own/film.json"), "mine");
  writeText(join(work, "own/variants.json"), "mine");
  const runs = await Promise.all(
    [
      plan,
      [...plan, "--variants", "2"],
      [...plan, "--real", "--provider", "sandbox", "--yes", "--max-cost", "20"],
      ["film", join(root, "film/film.json"), "--out", "own"],
    ].map((args) => runCli(args, { cwd: work })),
  );
  for (const { status, stdout, stderr } of runs) {
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(
      /own holds .+ that no film of sora-pipeline put there\n.*--out DIR.*\ncode OUT_NOT_WRITABLE/,
    );
  }
  expect(readdirSync(join(work, "own"))).toEqual(["film.json", "variants.json"]);
  expect(readFileSync(join(work, "own/film.json"), "utf8")).toBe("mine");
});
