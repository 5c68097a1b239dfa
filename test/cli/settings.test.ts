import { mkdirSync, realpathSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { resolveSettings } from "../../src/cli/settings.ts";
import type { World } from "../../src/cli/world.ts";
import { temporaryFolder } from "../builders/temporary-folder.ts";
import { committedFixture, runCli, scratchFolder, writeText } from "./built-cli.ts";
import { buildWorld } from "../builders/world-builder.ts";

/** Folders `user/sora-pipeline`, `projects/here` and `repository` with the given files; the working directory is `here`. */
function world(
  files: Readonly<Record<string, string>> = {},
  options: { readonly at?: string; readonly env?: Readonly<Record<string, string>> } = {},
): World & { readonly root: string } {
  const root = temporaryFolder({ "repository/a.py": "", "projects/here/.keep": "", ...files });
  const { at = "projects/here", env = {} } = options;
  return {
    root,
    ...buildWorld(),
    environment: { XDG_CONFIG_HOME: join(root, "user"), ...env },
    workingDirectory: realpathSync(join(root, at)),
  };
}

const resolved = (place: World, flags: Record<string, unknown> = {}, repository?: string, trusted = false) =>
  resolveSettings({
    flags,
    world: place,
    trusted,
    ...(repository !== undefined && { analysedRepository: repository }),
  });

describe("a setting is taken from", () => {
  const everywhere = {
    "user/sora-pipeline/sora-pipeline.yaml": "seed: 1\nduration: 31\n",
    "projects/sora-pipeline.yaml": "seed: 2\nbudget: user-beaten\n",
    "projects/here/.env": "SORA_SEED=3\nSORA_BUDGET=from-dot-env\n",
  };

  it("flags first, then the environment, .env, the file above, the user's file", () => {
    const env = { SORA_SEED: "4" };
    const seed = (place: World, flags = {}) => resolved(place, flags).settings.seed;
    expect(seed(world(everywhere, { env }), { seed: "5" })).toBe(5);
    expect(seed(world(everywhere, { env }))).toBe(4);
    expect(seed(world(everywhere))).toBe(3);
    expect(seed(world({ ...everywhere, "projects/here/.env": "" }))).toBe(2);
    expect(resolved(world(everywhere)).settings).toEqual({ seed: 3, duration: 31, budget: "from-dot-env" });
  });

  it("a budget with its sign, as it is written", () => {
    expect(resolved(world(), { "monthly-budget": "$5" }).settings.monthlyBudget).toBe(5);
    expect(resolved(world({}, { env: { SORA_BUDGET_USD: "$4.50" } })).settings.monthlyBudget).toBe(4.5);
    expect(() => resolved(world(), { seed: "$5" })).toThrow('--seed is "$5"');
  });

  it.each(["", "# nothing yet\n", "---\n"])("no file that says nothing: %j", (text) => {
    expect(resolved(world({ "projects/sora-pipeline.yaml": text })).settings).toEqual({});
  });

  it("no variable of .env that has a slip of the pen, and says so", () => {
    const place = world({ "projects/here/.env": "SORA_SEED=3\nSORA_BUGDET=low\nSORA_HOME=/x\nOTHER=1\n" });
    expect(resolved(place).unknown).toEqual([
      `${join(place.workingDirectory, ".env")}:2: nothing reads SORA_BUGDET (did you mean SORA_BUDGET?)`,
      `${join(place.workingDirectory, ".env")}:3: SORA_HOME is read from the environment only: no file moves the book of all money`,
    ]);
  });

  it("no unknown variable either, and says so", () => {
    const env = { SORA_BUGDET: "low", SORA_HOME: "/x", SORA_API_KEY: "x", SORA_SEED: "1" };
    expect(resolved(world({}, { env })).unknown).toEqual([
      "nothing reads SORA_BUGDET (did you mean SORA_BUDGET?)",
    ]);
  });

  it("the nearest file upward only, yaml before json", () => {
    const place = world({
      "sora-pipeline.yaml": "seed: 9\n",
      "projects/sora-pipeline.json": '{"seed": 8}',
      "projects/sora-pipeline.yaml": "budget: low\n",
    });
    expect(resolved(place).settings).toEqual({ budget: "low" });
    expect(resolved(place).files).toEqual([join(place.root, "projects/sora-pipeline.yaml")]);
  });

  it("a place that it remembers, but for flags", () => {
    const place = world({ ...everywhere, "projects/sora-pipeline.yaml": "\nlang: de\nsize: 720p\n" });
    const { origins } = resolved(place, { size: "480p" });
    expect(Object.fromEntries(origins)).toEqual({
      seed: `SORA_SEED in ${join(place.workingDirectory, ".env")}:1`,
      budget: `SORA_BUDGET in ${join(place.workingDirectory, ".env")}:2`,
      lang: `${join(place.root, "projects/sora-pipeline.yaml")}:2`,
      duration: `${join(place.root, "user/sora-pipeline/sora-pipeline.yaml")}:2`,
    });
  });

  it("lists in variables, split at commas, and SORA_BUDGET_USD for the monthly budget", () => {
    const env = { SORA_INCLUDE: "src,lib", SORA_BUDGET_USD: "12.5", SORA_MODEL: "", SORA_API_KEY: "x" };
    expect(resolved(world({}, { env })).settings).toEqual({ include: ["src", "lib"], monthlyBudget: 12.5 });
  });

  it("a variable with a list, whatever space and commas stand around its entries", () => {
    const env = { SORA_INCLUDE: "README.md, src", SORA_EXCLUDE: "test,, docs ," };
    expect(resolved(world({}, { env })).settings).toEqual({
      include: ["README.md", "src"],
      exclude: ["test", "docs"],
    });
    expect(resolved(world({}, { env: { SORA_INCLUDE: " , " } })).settings).toEqual({});
  });

  it("paths in a file relative to that file", () => {
    const place = world({ "projects/sora-pipeline.yaml": "out: films\nmetaphors: ./mine\n" });
    const [out, metaphors] = ["films", "mine"].map((name) => join(place.root, "projects", name));
    expect(resolved(place).settings).toEqual({ out, metaphors });
  });

  it("no folder called .env", () => {
    expect(resolved(world({ "projects/here/.env/bin/python": "" })).settings).toEqual({});
  });
});

describe("the analysed repository", () => {
  const inside = {
    "repository/sora-pipeline.yaml": "seed: 7\n",
    "repository/sub/.env": "SORA_BUDGET=theirs\n",
  };

  it("decides nothing, even when it is the working directory, and is passed over on the way up", () => {
    const place = world({ ...inside, "sora-pipeline.yaml": "seed: 2\n" }, { at: "repository/sub" });
    const result = resolved(place, {}, "..");
    expect(result.settings).toEqual({ seed: 2 });
    expect(result.files).toEqual([join(place.root, "sora-pipeline.yaml")]);
    expect(result.untrusted).toEqual(
      ["repository/sub/.env", "repository/sora-pipeline.yaml"].map((path) => join(place.root, path)),
    );
  });

  it("decides nothing when it is named by a link", () => {
    const place = world(inside, { at: "repository/sub" });
    symlinkSync(join(place.root, "repository"), join(place.root, "link"));
    expect(resolved(place, {}, join(place.root, "link")).settings).toEqual({});
  });

  it("decides nothing by a link that leads out of it", () => {
    const place = world({ "outside.env": "SORA_SEED=6\n" }, { at: "repository" });
    symlinkSync(join(place.root, "outside.env"), join(place.root, "repository/.env"));
    expect(resolved(place, {}, ".").settings).toEqual({});
  });

  it("decides when it is trusted", () => {
    const place = world(inside, { at: "repository/sub" });
    expect(resolved(place, {}, "..", true)).toMatchObject({
      settings: { seed: 7, budget: "theirs" },
      untrusted: [],
    });
    const elsewhere = world(inside);
    expect(resolved(elsewhere, {}, "../../repository", true).settings).toEqual({ seed: 7 });
  });

  it("does not take folders with it whose names begin like its own", () => {
    const place = world({ "repository-mine/sora-pipeline.yaml": "seed: 3\n" }, { at: "repository-mine" });
    expect(resolved(place, {}, "../repository").settings).toEqual({ seed: 3 });
  });
});

describe("where no repository is analysed", () => {
  const files = {
    "repository/.git/HEAD": "",
    "repository/sora-pipeline.yaml": "monthlyBudget: 900\n",
    "repository/sub/.env": "SORA_BASE_URL=http://127.0.0.1:8777/v1\n",
    "sora-pipeline.yaml": "seed: 2\n",
  };

  it("the git work tree that the working directory lies in decides nothing", () => {
    const { settings, environment, untrusted } = resolved(world(files, { at: "repository/sub" }));
    expect(settings).toEqual({ seed: 2 });
    expect(environment["SORA_BASE_URL"]).toBeUndefined();
    expect(untrusted).toHaveLength(2);
  });

  it("nor does the work tree around a nested one", () => {
    const nested = { ...files, "repository/sub/.git": "gitdir: ../.git/modules/sub\n" };
    expect(resolved(world(nested, { at: "repository/sub" })).settings).toEqual({ seed: 2 });
    expect(resolved(world(nested, { at: "repository/sub" }), {}, ".").settings).toEqual({ seed: 2 });
  });

  it("but decides when it is trusted", () => {
    const result = resolved(world(files, { at: "repository/sub" }), {}, undefined, true);
    expect(result.settings).toEqual({ monthlyBudget: 900 });
    expect(result.environment["SORA_BASE_URL"]).toBe("http://127.0.0.1:8777/v1");
  });

  it("the user's own folder always decides, even within one", () => {
    const home = { ".git/HEAD": "", "user/sora-pipeline/sora-pipeline.yaml": "seed: 1\n" };
    expect(resolved(world(home)).settings).toEqual({ seed: 1 });
  });

  it("a repository that a run made a film of decides nothing, with or without git", () => {
    const place = world({ "repository/.env": "SORA_SEED=7\n" }, { at: "repository" });
    const filmed = { flags: {}, world: place, filmedRepositories: [place.workingDirectory] };
    expect(resolveSettings(filmed).settings).toEqual({});
    expect(resolveSettings({ ...filmed, trusted: true }).settings).toEqual({ seed: 7 });
  });
});

describe("a wrong value is refused with its name, place and what is allowed:", () => {
  const numbers = [
    "NaN",
    "-5",
    "1e9junk",
    "Infinity",
    "0x10",
    "1e3",
    "",
    " ",
    "ten",
    "1_000",
    "9".repeat(400),
  ];

  it.each([
    ["duration", "seconds from 30 to 180"],
    ["seed", "whole number"],
    ["max-prompt-tokens", "whole number of tokens"],
    ["monthly-budget", "US dollars as a plain number"],
  ])("--%s", (flag, allowed) => {
    const refused = expect.objectContaining({
      code: "BAD_FLAG",
      hint: expect.stringContaining(allowed) as string,
    });
    for (const number of numbers)
      expect(() => resolved(world(), { [flag]: number })).toThrow(refused as Error);
  });

  it.each([
    ["a variable", { env: { SORA_DURATION: "abc" } }, {}, 'SORA_DURATION is "abc"'],
    ["a quality", { env: { SORA_QUALITY: "ultra" } }, {}, 'SORA_QUALITY is "ultra"'],
    [".env", {}, { "projects/here/.env": "A=1\nexport SORA_SEED=1.5\n" }, 'here/.env:2 is "1.5"'],
    [
      "a file",
      {},
      { "projects/sora-pipeline.yaml": "seed: 1\nbugdet: low\n" },
      'pipeline.yaml:2: unknown key "bugdet"',
    ],
    [
      "a value in a file",
      {},
      { "projects/sora-pipeline.yaml": "\nduration: long\n" },
      'pipeline.yaml:2: duration: "long"',
    ],
    [
      "broken YAML",
      {},
      { "projects/sora-pipeline.yaml": "seed: 1\n\tx: [\n" },
      "pipeline.yaml:2: not valid YAML",
    ],
    ["broken JSON", {}, { "projects/sora-pipeline.json": '{"seed": 1' }, "pipeline.json:"],
  ])("%s", (_, options, files, says) => {
    const refused = expect.objectContaining({
      code: "BAD_CONFIG",
      message: expect.stringContaining(says) as string,
    });
    expect(() => resolved(world(files as Record<string, string>, options))).toThrow(refused as Error);
  });
});

describe("sora-pipeline with a setting that turns out to be wrong", () => {
  const { root } = scratchFolder();
  const studio = committedFixture("screen-studio", join(root, "screen-studio"));

  it.each([
    ["lang: xx", "UNKNOWN_LANGUAGE"],
    ["budget: nope", "UNKNOWN_LEVEL"],
    ["template: west", "UNKNOWN_TEMPLATE"],
    ["model: nobody/none", "UNKNOWN_MODEL"],
    ["duration: 29", "DURATION_OUT_OF_RANGE"],
    ["maxPromptTokens: 3", "LEVEL_TOO_SMALL"],
    ["levels: { low: 6000 }", "LEVEL_TAKEN"],
  ])("names file and line of %s", async (line, code) => {
    const cwd = join(root, code);
    const file = writeText(join(cwd, "sora-pipeline.yaml"), `seed: 1\n${line}\n`);
    const { status, stderr } = await runCli(["--repo-path", studio], { cwd });
    expect([status, stderr]).toEqual([2, expect.stringContaining(`error: ${file}:2: `)]);
    expect(stderr).toContain(`code ${code}`);
  });

  it("names the variable, for a library alone too, and no file for a flag", async () => {
    const cwd = join(root, "variable");
    writeText(join(cwd, "sora-pipeline.yaml"), "lang: xx\n");
    const [variable, flag] = await Promise.all([
      runCli(["metaphors", "list"], { cwd, env: { SORA_LANG: "yy" } }),
      runCli(["metaphors", "list", "--lang", "zz"], { cwd }),
    ]);
    expect(variable.stderr).toMatch(/^error: SORA_LANG: there are no words in the language "yy"/);
    expect(flag.stderr).toMatch(/^error: there are no words in the language "zz"/);
  });
});

describe("sora-pipeline with configuration in the analysed repository", () => {
  const { root } = scratchFolder();
  const studio = committedFixture("screen-studio", join(root, "screen-studio"));
  writeText(join(studio, "sora-pipeline.yaml"), "duration: 60\nout: ../stolen\n");

  it("warns that it was not read, and reads it with --trust-repo-config", async () => {
    const cwd = join(root, "run");
    mkdirSync(cwd);
    const [own, trusted] = await Promise.all([
      runCli(["--repo-path", ".", "--json", "--out", "../own"], { cwd: studio }),
      runCli(["--repo-path", studio, "--json", "--trust-repo-config", "--out", "trusted"], { cwd }),
    ]);
    expect(own.stderr).toContain(`warning: ${join(studio, "sora-pipeline.yaml")} belongs to the analysed`);
    expect(JSON.parse(own.stdout)).toMatchObject({ seconds: 90 });
    expect(trusted.stderr).not.toContain("belongs to");
    expect(JSON.parse(trusted.stdout)).toMatchObject({ seconds: 60 });
  });

  it("obeys flags and variables in this order", async () => {
    const cwd = join(root, "order");
    mkdirSync(cwd);
    const env = { SORA_DURATION: "45", SORA_BUDGET: "high" };
    const args = ["--repo-path", studio, "--json", "--duration", "120", "--budget", "medium"];
    const [flags, variables] = await Promise.all([
      runCli(args, { cwd, env }),
      runCli(["--repo-path", studio, "--json"], { cwd, env }),
    ]);
    expect(JSON.parse(flags.stdout)).toMatchObject({ seconds: 120, budget: { level: "medium" } });
    expect(JSON.parse(variables.stdout)).toMatchObject({ seconds: 45, budget: { level: "high" } });
  });
});
