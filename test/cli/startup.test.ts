import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { committedFixture, runCli, scratchFolder, writeText } from "./built-cli.ts";

const { work, root } = scratchFolder();
const studio = committedFixture("screen-studio", join(root, "screen-studio"));
const HEAVY = [
  "ts-morph",
  "tree-sitter",
  "tree-sitter-python",
  "handlebars",
  "gpt-tokenizer",
  "zod",
  "js-yaml",
  "chalk",
];

// Runs inside the program: notes the address of every module that is loaded.
const HOOKS = `
import { appendFileSync } from "node:fs";
export async function load(url, context, next) {
  appendFileSync(process.env.LOADED_MODULES, url + "\\n");
  return next(url, context);
}`;
const REGISTER = 'import { register } from "node:module"; register("./hooks.mjs", import.meta.url);';

/** Packages of {@link HEAVY} that the program loads for this command line. */
async function heavyPackages(name: string, args: readonly string[]): Promise<string[]> {
  const list = join(root, `${name}.txt`);
  writeText(join(root, "hooks.mjs"), HOOKS);
  const register = writeText(join(root, "register.mjs"), REGISTER);
  const env = { NODE_OPTIONS: `--import=file://${register}`, LOADED_MODULES: list };
  const result = await runCli(args, { cwd: work, env });
  expect(result).toMatchObject({ status: 0 });
  expect(existsSync(list)).toBe(true);
  const loaded = readFileSync(list, "utf8");
  return HEAVY.filter((heavy) => loaded.includes(`/node_modules/${heavy}/`));
}

describe("starting", () => {
  it.each(["--help", "--version", "metaphors --help", "completion"])(
    "loads no heavy package for %s",
    async (line) => {
      expect(await heavyPackages(line.replaceAll(" ", "-"), line.split(" "))).toEqual([]);
    },
  );

  it("loads the parsers that a repository needs, as this test would see it", async () => {
    const heavy = await heavyPackages("film", ["--repo-path", studio, "--out", join(root, "out")]);
    expect(heavy).toEqual(
      expect.arrayContaining(["tree-sitter-python", "handlebars", "gpt-tokenizer", "zod"]),
    );
    expect(heavy).not.toContain("ts-morph");
  });
});
