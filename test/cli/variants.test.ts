import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { FilmPlan } from "../../src/domain/film.ts";
import type { VariantRow } from "../../src/report/variants-report.ts";
import {
  type CliResult,
  committedFixture,
  FILM_FILES,
  runCli,
  scratchFolder,
  writeText,
} from "./built-cli.ts";

const { work, root } = scratchFolder();
const studio = committedFixture("screen-studio", join(root, "screen-studio"));
const repo = ["--repo-path", studio, "--dry-run", "--seed", "5"];
const run = (...args: string[]): Promise<CliResult> => runCli([...repo, ...args], { cwd: work });
const read = (path: string): string => readFileSync(join(work, path), "utf8");

interface Table {
  readonly togetherUsd: number;
  readonly aloneUsd: number;
  readonly variants: readonly VariantRow[];
}

let several: CliResult;
let table: Table;
beforeAll(async () => {
  [several] = await Promise.all([run("--variants", "3", "--out", "out"), run("--out", "plain")]);
  table = JSON.parse(read("out/variants.json")) as Table;
});

describe("--variants N", () => {
  it("writes the six files of each film into a folder of its own, and a table beside them", () => {
    expect(several.status).toBe(0);
    expect(readdirSync(join(work, "out")).toSorted()).toEqual([
      "variant-1",
      "variant-2",
      "variant-3",
      "variants.json",
      "variants.md",
    ]);
    for (const { folder } of table.variants)
      expect(readdirSync(join(work, "out", folder)).toSorted()).toEqual(FILM_FILES);
  });

  it("makes the first film the one of a plain run with the seed, byte for byte", () => {
    for (const name of FILM_FILES) expect(read(join("out/variant-1", name))).toBe(read(join("plain", name)));
  });

  it("counts in the table what stands in the films", () => {
    const plans = table.variants.map(
      ({ folder }) => JSON.parse(read(join("out", folder, "film.json"))) as FilmPlan,
    );
    expect(table.variants.map(({ seed }) => seed)).toEqual([5, 6, 7]);
    const clips = new Set(
      plans.flatMap(({ shots }) => shots.map((shot) => `${shot.clipSeconds} ${shot.prompt}`)),
    );
    expect(table.variants.flatMap(({ newShots }) => newShots)).toHaveLength(clips.size);
    for (const [index, { costUsd, shots, shared, newShots }] of table.variants.entries()) {
      expect(costUsd).toBe(plans[index]?.cost.totalUsd);
      expect(shared.length + newShots.length).toBe(shots);
      for (const { shot, as } of shared) {
        const prompt = plans[index]?.shots.find(({ id }) => id === shot)?.prompt;
        expect(plans[as.variant - 1]?.shots.find(({ id }) => id === as.shot)?.prompt).toBe(prompt);
      }
    }
    expect(table.togetherUsd).toBeLessThan(table.aloneUsd);
  });

  it("prints the table, as JSON with --json, only its path with --quiet", async () => {
    expect(several.stdout).toMatch(/^variant-3 +7 +\S.*\$\d+\.\d\d +\$\d+\.\d\d$/m);
    expect(several.stdout).toContain(join("out", "variants.md"));
    const [json, quiet] = await Promise.all([
      run("--variants", "3", "--out", "json", "--json"),
      run("--variants", "2", "--out", "quiet", "--quiet"),
    ]);
    expect(json.stdout).toBe(read("json/variants.json"));
    expect(json.stdout).toBe(read("out/variants.json"));
    expect(quiet).toEqual({ status: 0, stdout: `${join("quiet", "variants.json")}\n`, stderr: "" });
  });

  it("is the same every time", async () => {
    await run("--variants", "3", "--out", "again");
    for (const { folder } of table.variants)
      for (const name of FILM_FILES)
        expect(read(join("again", folder, name))).toBe(read(join("out", folder, name)));
    expect(read("again/variants.md")).toBe(read("out/variants.md"));
  });

  it.each(["1", "10", "2.5", "two", "-3", ""])(
    "refuses %j with one clear error, and writes nothing",
    async (count) => {
      const result = await run(`--variants=${count}`, "--out", "refused");
      expect(result).toMatchObject({ status: 2, stdout: "" });
      expect(result.stderr).toMatch(
        /^error: --variants is .+\nwhat to do: Give a whole number from 2 to 9\.\n/,
      );
      expect(existsSync(join(work, "refused"))).toBe(false);
    },
  );

  it("writes no film when one of the folders cannot be written", async () => {
    writeText(join(work, "blocked/variant-2"), "a file where a folder must go");
    const result = await run("--variants", "3", "--out", "blocked");
    expect(result.status).toBe(2);
    expect(result.stderr).toContain("OUT_NOT_WRITABLE");
    expect(readdirSync(join(work, "blocked"))).toEqual(["variant-2"]);
  });
});
