import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { FilmPlan } from "../../src/domain/film.ts";
import { committedFixture, runCli, scratchFolder, writeText } from "./built-cli.ts";

const { work, root } = scratchFolder();
const studio = committedFixture("screen-studio", join(root, "screen-studio"));
const repo = ["--repo-path", studio];
const run = (...args: string[]) => runCli(args, { cwd: work });

let film: FilmPlan;
beforeAll(async () => {
  film = JSON.parse((await run(...repo, "--json", "--out", join(root, "film"))).stdout) as FilmPlan;
});

describe("commands that only look", () => {
  it("prompt S3 prints that prompt and nothing else, prompt prints all of them", async () => {
    const [one, lower, all, json] = await Promise.all([
      run("prompt", "S3", ...repo),
      run("prompt", "s3", ...repo),
      run("prompt", ...repo),
      run("prompt", ...repo, "--json"),
    ]);
    expect(one.stdout).toBe(`${film.shots[2]?.prompt}\n`);
    expect(lower.stdout).toBe(one.stdout);
    for (const { prompt } of film.shots) expect(all.stdout).toContain(prompt);
    const prompts = JSON.parse(json.stdout) as { prompt: string }[];
    expect(prompts.map(({ prompt }) => prompt)).toEqual(film.shots.map(({ prompt }) => prompt));
  });

  it("storyboard prints what storyboard.md holds", async () => {
    const { stdout } = await run("storyboard", ...repo);
    expect(stdout).toBe(readFileSync(join(root, "film/storyboard.md"), "utf8"));
  });

  it("estimate prints a price per shot, the film on every live model, and where prices come from", async () => {
    const [text, json] = await Promise.all([run("estimate", ...repo), run("estimate", ...repo, "--json")]);
    for (const { shot } of film.cost.lines) expect(text.stdout).toMatch(new RegExp(`^${shot} .*\\$`, "m"));
    expect(text.stdout).toContain("THE SAME FILM ON EVERY LIVE MODEL");
    const report = JSON.parse(json.stdout) as {
      spentUsd: number;
      models: { model: string; totalUsd: number }[];
    };
    expect(report.spentUsd).toBe(0);
    expect(report.models.find(({ model }) => model === film.cost.model)?.totalUsd).toBe(film.cost.totalUsd);
    expect(report.models.some(({ model }) => model.includes("sora-2"))).toBe(false);
    expect(text.stdout).toMatch(/^Price checked \d{4}-\d\d-\d\d, from\s\S/m);
  });

  it("analyze --json prints the facts with path and line, and only JSON", async () => {
    const [text, json] = await Promise.all([run("analyze", ...repo), run("analyze", ...repo, "--json")]);
    const facts = JSON.parse(json.stdout) as { errors: { name: string; evidence: unknown[] }[] };
    expect(facts.errors.find(({ name }) => name === "PathNotFound")?.evidence[0]).toMatchObject({
      path: "studio/errors.py",
      line: 8,
    });
    expect(text.stdout).toContain("studio/errors.py:8");
  });

  it("write nothing", () => {
    expect(readdirSync(work)).toEqual([]);
  });
});

describe.concurrent("metaphors", () => {
  it("list shows every concept with its props, lint finds nothing", async () => {
    const [list, lint] = await Promise.all([run("metaphors", "list"), run("metaphors", "lint")]);
    expect(list.stdout).toMatch(/^error\.path-not-found +.+ \(\d+\)\n {27}/m);
    expect(lint).toMatchObject({ status: 0, stdout: expect.stringContaining(", 0 findings") as string });
  });

  it.each([
    ["ScreenRecorder", "class", "role.screen-recorder"],
    ["PathNotFound", "error", "error.path-not-found"],
    ["mil", "import", "import.milk"],
    ["EventTracker", "class", "role.event-tracker"],
    ["TimelineManager", "class", "role.timeline"],
    ["ModuleNotReady", "error", "error.module"],
  ])("why %s says: %s, %s first", async (name, kind, concept) => {
    const { stdout } = await run("metaphors", "why", name, ...repo);
    expect(stdout).toContain(`${name} is taken for: ${kind}`);
    expect(stdout).toMatch(new RegExp(`^ +[\\d.]+ {2}${concept.replace(".", "\\.")} `, "m"));
    expect(/^ +[\d.]+ {2}([\w.-]+)/m.exec(stdout)?.[1]).toBe(concept);
  });

  it("coverage counts the names of the repository, kind by kind", async () => {
    const { stdout, status } = await run("metaphors", "coverage", ...repo);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^errors +4 +\d+ %/m);
  });

  it("of one's own win over ours by id, and lint names their faults with exit 3", async () => {
    const library = readFileSync(new URL("../../metaphors/errors.yaml", import.meta.url), "utf8");
    const mine = library.replaceAll(/^(\s+prop: ).*$/gm, '$1"a very small accordion"');
    const path = writeText(join(root, "mine.yaml"), mine);
    const list = await run("metaphors", "list", "--metaphors", path);
    expect(list.stdout).toMatch(/^error\.path-not-found .+\n {27}a very small accordion$/m);
    const faulty = library.replaceAll(/^(\s+topper: ).*$/gm, '$1"He reads the sign and smiles"');
    const lint = await run("metaphors", "lint", "--metaphors", writeText(join(root, "faulty.yaml"), faulty));
    expect(lint.status).toBe(3);
    expect(lint.stdout).toMatch(/error\.path-not-found/);
  });
});

describe("init", () => {
  it("writes a file that the next run reads, and refuses to replace it without --force", async () => {
    const cwd = join(root, "init");
    mkdirSync(cwd);
    const path = join(cwd, "sora-pipeline.yaml");
    expect(await runCli(["init"], { cwd })).toEqual({ status: 0, stdout: `${path}\n`, stderr: "" });
    const doctor = await runCli(["doctor"], { cwd });
    expect(doctor.stdout).toContain(path);
    writeText(path, "seed: 5\n");
    const again = await runCli(["init"], { cwd });
    expect(again).toMatchObject({ status: 2, stderr: expect.stringContaining("already there") as string });
    expect(readFileSync(path, "utf8")).toBe("seed: 5\n");
    expect((await runCli(["init", "--force"], { cwd })).status).toBe(0);
    expect(readFileSync(path, "utf8")).toContain("budget: low");
  });

  it("--force replaces settings that cannot be read, which doctor reports as one finding", async () => {
    const cwd = join(root, "broken-settings");
    mkdirSync(cwd);
    writeText(join(cwd, "sora-pipeline.yaml"), "sed: 5\n");
    const doctor = await runCli(["doctor", "--json"], { cwd });
    expect(doctor.status).toBe(4);
    expect(JSON.parse(doctor.stdout)).toContainEqual({
      check: "config",
      ok: false,
      detail: expect.stringContaining('unknown key "sed"') as string,
    });
    expect((await runCli(["init", "--force"], { cwd })).status).toBe(0);
    expect(await runCli(["doctor"], { cwd })).toMatchObject({
      status: 0,
      stdout: expect.not.stringMatching(/^FAIL/m) as string,
    });
  });
});

describe("doctor", () => {
  it("looks at node, git, configuration, library and parsers, and never shows the value of a key", async () => {
    const env = { OPENAI_API_KEY: "not-to-be-shown" };
    const { status, stdout, stderr } = await runCli(["doctor"], { cwd: work, env });
    expect(status).toBe(0);
    for (const check of ["node", "git", "config", "cache", "keys", "library", "Python", "TypeScript"])
      expect(stdout).toMatch(new RegExp(`^ok +${check} `, "m"));
    expect(stdout).toContain("OPENAI_API_KEY set");
    expect(stdout + stderr).not.toContain("not-to-be-shown");
  });

  it("ends with 4 when git is missing, and a film can still be made", async () => {
    const env = { PATH: "/nonexistent" };
    const [doctor, dry] = await Promise.all([
      runCli(["doctor"], { cwd: work, env }),
      runCli([...repo, "--json", "--out", join(root, "no-git")], { cwd: work, env }),
    ]);
    expect(doctor).toMatchObject({ status: 4, stdout: expect.stringMatching(/^FAIL +git /m) as string });
    expect(dry.status).toBe(0);
    expect(dry.stderr).toMatch(/warning: Read without git/);
    expect(JSON.parse(dry.stdout)).toMatchObject({ repo: { commit: null } });
  });
});

describe("completion", () => {
  it("prints a script for bash, or for zsh when that is the shell, and the words it asks for", async () => {
    const [bash, zsh, words] = await Promise.all([
      runCli(["completion"], { cwd: work, env: { SHELL: "/bin/bash" } }),
      runCli(["completion"], { cwd: work, env: { SHELL: "/bin/zsh" } }),
      run("--get-yargs-completions", "sora-pipeline", ""),
    ]);
    expect(bash).toMatchObject({ status: 0, stderr: "" });
    expect(bash.stdout).toContain("complete -o");
    expect(zsh.stdout).toContain("#compdef sora-pipeline");
    expect(words.stdout.split("\n")).toEqual(expect.arrayContaining(["analyze", "metaphors", "verify"]));
  });
});

it("--version prints the version and --help every command, flag and exit status", async () => {
  const [version, help] = await Promise.all([run("--version"), run("--help")]);
  expect(version.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  const commands = [
    "analyze",
    "storyboard",
    "prompt",
    "estimate",
    "metaphors",
    "why",
    "verify",
    "doctor",
    "init",
  ];
  expect(help.stdout).toMatch(/--quiet +Print only the result, of a plan its path, and errors/);
  for (const word of [...commands, "completion", "--dry-run", "--variants", "--real", "--no-cache", "130"])
    expect(help.stdout).toContain(word);
  expect(help.stdout).toContain("what --real may spend");
  expect([version.stderr, help.stderr, existsSync(join(work, "sora-out"))]).toEqual(["", "", false]);
});
