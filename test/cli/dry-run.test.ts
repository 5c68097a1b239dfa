import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { FilmPlan } from "../../src/domain/film.ts";
import {
  type CliResult,
  committedFixture,
  FILM_FILES,
  runCli,
  scratchFolder,
  writeText,
} from "./built-cli.ts";

const ESCAPE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;
const { work, root } = scratchFolder();
const studio = committedFixture("screen-studio", join(root, "screen-studio"));
const dryRun = ["--repo-path", studio, "--dry-run"];

let plain: CliResult;
let json: CliResult;
let film: FilmPlan;

beforeAll(async () => {
  [plain, json] = await Promise.all([
    runCli([...dryRun, "--out", "plain"], { cwd: work }),
    runCli([...dryRun, "--out", "json", "--json"], { cwd: work, env: { CI: "1" } }),
  ]);
  film = JSON.parse(readFileSync(join(work, "plain/film.json"), "utf8")) as FilmPlan;
});

describe("sora-pipeline --repo-path P --dry-run", () => {
  it("ends well and writes exactly the six files", () => {
    expect(plain).toMatchObject({ status: 0 });
    expect(readdirSync(join(work, "plain")).toSorted()).toEqual(FILM_FILES);
    expect(film).toMatchObject({ schema: "sora-pipeline/film@1", seconds: 90, lint: { errors: [] } });
  });

  it("writes none of them empty, and nothing beside them", () => {
    const sizes = FILM_FILES.map((name) => readFileSync(join(work, "plain", name)).length);
    expect(Math.min(...sizes)).toBeGreaterThan(200);
    expect(readdirSync(work).toSorted()).toEqual(["json", "plain"]);
  });

  it("prints the film at a glance, tokens, cost, lint and where it went", () => {
    expect(plain.stdout).toContain(film.title);
    for (const { id, title } of film.shots) expect(plain.stdout).toContain(`${id.padEnd(4)} ${title}`);
    expect(plain.stdout).toMatch(/^Tokens {3}[\d,]+ of 2,500 \(low\)/m);
    expect(plain.stdout).toMatch(/^Cost {5}\$\d+\.\d\d for \d+ s on /m);
    expect(plain.stdout).toMatch(/^Lint {5}clean$/m);
    for (const name of FILM_FILES) expect(plain.stdout).toContain(join("plain", name));
  });

  it("says nothing on stderr but warnings, and writes no escape code into a pipe", () => {
    const others = plain.stderr.split("\n").filter((line) => line !== "" && !line.startsWith("warning: "));
    expect(others).toEqual([]);
    expect(plain.stdout).not.toMatch(ESCAPE);
    expect(plain.stderr).not.toMatch(ESCAPE);
  });

  it("prints the film and only JSON with --json", () => {
    expect(json.status).toBe(0);
    expect(json.stdout).toBe(readFileSync(join(work, "json/film.json"), "utf8"));
    expect(JSON.parse(json.stdout)).toEqual(film);
  });
});

describe("the examples of the user", () => {
  const examples = {
    "role.screen-recorder": "class ScreenRecorder:",
    "error.path-not-found": "class PathNotFound(StudioError):",
    "import.milk": "import mil",
    "role.event-tracker": "class EventTracker:",
    "role.timeline": "class TimelineManager:",
    "error.module": "class ModuleNotReady(StudioError, ImportError):",
  };

  it.each(Object.entries(examples))("%s is a gag of the film, about %s", (concept, line) => {
    const shot = film.shots.find((candidate) => candidate.gag.startsWith(`${concept}.`));
    expect(shot?.evidence.map(({ text }) => text)).toContain(line);
  });

  it("are the film strip, the apartment, the milk carton, the cuckoo clock, the pegs and the cupboards", async () => {
    const { stdout } = await runCli(["metaphors", "list", "--json"], { cwd: work });
    const library = JSON.parse(stdout) as { id: string; gags: { id: string; prop: string }[] }[];
    const props = Object.fromEntries(
      Object.keys(examples).map((id) => [
        id,
        library
          .find((metaphor) => metaphor.id === id)
          ?.gags.map(({ prop }) => prop)
          .join("; "),
      ]),
    );
    expect(props).toMatchObject({
      "role.screen-recorder": expect.stringContaining("film strip") as string,
      "error.path-not-found": expect.stringContaining("door") as string,
      "import.milk": expect.stringContaining("milk carton") as string,
      "role.timeline": expect.stringContaining("film") as string,
    });
  });
});

describe("what goes to which stream", () => {
  it("says that it was a dry run when neither --dry-run nor --real is given, in the default folder", async () => {
    const cwd = join(root, "elsewhere");
    mkdirSync(cwd);
    const { status, stderr, stdout } = await runCli(["--repo-path", studio], { cwd });
    expect([status, stderr]).toEqual([0, expect.stringContaining("This was a dry run, the default")]);
    const folder = `screen-studio-${film.repo.commit?.slice(0, 7)}`;
    expect(readdirSync(join(cwd, "sora-out"))).toEqual([folder]);
    expect(stdout).toContain(join("sora-out", folder, "film.json"));
  });

  it("prints only the path of the film with --quiet, and nothing on stderr", async () => {
    const result = await runCli([...dryRun, "--out", "quiet", "--quiet"], { cwd: work });
    expect(result).toEqual({ status: 0, stdout: `${join("quiet", "film.json")}\n`, stderr: "" });
  });

  it("says with --verbose which stages took how long, and what was read and left out", async () => {
    writeText(join(root, "mixed/README.md"), "# Mixed\n\nA tool that sorts buttons by mood.\n");
    writeText(join(root, "mixed/buttons.py"), "class ButtonSorter:\n    pass\n");
    writeText(join(root, "mixed/logo.py"), new Uint8Array([0, 1, 2, 0]));
    const result = await runCli(["--repo-path", join(root, "mixed"), "--out", "mixed", "-v"], { cwd: work });
    expect(result.stderr).toMatch(/^ *\d+ ms {2}reading the repository \.\.\.$/m);
    expect(result.stderr).toMatch(/^ *\d+ ms {2}checking the plan \.\.\.$/m);
    expect(result.stderr).toMatch(/^files: 1 surveyed \(\d+ bytes\), 1 parsed, 0 from the cache$/m);
    expect(result.stderr).toMatch(/^left out: 1 binary$/m);
    expect(result.stdout).not.toContain(" ms ");
  });

  it("warns on stderr when there is no git, and says so in the budget report but not in film.json", async () => {
    writeText(join(root, "bare/README.md"), "# Bare\n\nA tool that stands in the rain.\n");
    writeText(join(root, "bare/rain.py"), "class Umbrella:\n    pass\n");
    const result = await runCli(["--repo-path", join(root, "bare"), "--out", "bare"], { cwd: work });
    expect(result.stderr.match(/warning: No git work tree/g)).toHaveLength(1);
    expect(readFileSync(join(work, "bare/sora_budget_report.txt"), "utf8")).toContain("No git work tree");
    expect(readFileSync(join(work, "bare/film.json"), "utf8")).not.toContain("No git work tree");
  });

  it("colours with --color even into a pipe, and not with NO_COLOR", async () => {
    const [forced, off] = await Promise.all([
      runCli(["doctor", "--color"], { cwd: work }),
      runCli([...dryRun, "--out", "color", "--color"], { cwd: work, env: { NO_COLOR: "1" } }),
    ]);
    expect(forced.status).toBe(0);
    expect(off.stdout).toContain("\u001b[1m");
    const error = await runCli(["--repo-path", "nowhere", "--color"], { cwd: work });
    expect(error.stderr).toContain("\u001b[31merror:");
    const plainError = await runCli(["--repo-path", "nowhere"], { cwd: work, env: { NO_COLOR: "1" } });
    expect(plainError.stderr).not.toMatch(ESCAPE);
  });
});

describe("Ctrl-C", () => {
  // Runs inside the program: the signal comes while a stage is being announced, whatever the speed of the machine.
  const interrupt = `
const write = process.stderr.write.bind(process.stderr);
process.stderr.write = (text, ...rest) => {
  if (String(text).includes(process.env.INTERRUPT_AT)) process.kill(process.pid, "SIGINT");
  return write(text, ...rest);
};`;

  it.each(["reading the repository", "analysing the code", "fitting the prompts", "checking the plan"])(
    "while %s ends the program with 130, and nothing is written",
    async (stage) => {
      const module = writeText(join(root, "interrupt.mjs"), interrupt);
      const env = { NODE_OPTIONS: `--import=file://${module}`, INTERRUPT_AT: stage };
      const result = await runCli([...dryRun, "--out", "interrupted", "--verbose"], { cwd: work, env });
      expect(result).toMatchObject({ status: 130, stdout: "" });
      expect(existsSync(join(work, "interrupted"))).toBe(false);
    },
  );

  // A git that stops the program which started it as soon as it is given a copy of the index, and lives as long.
  const git = `#!/bin/sh
if [ -n "$GIT_INDEX_FILE" ]; then kill -s "$STOP_WITH" "$PPID"; exec cat; fi
PATH=\${PATH#*:} exec git "$@"
`;

  it.each(["INT", "TERM"])(
    "(SIG%s) while git lists the files leaves no copy of its index",
    async (signal) => {
      const program = writeText(join(root, "bin/git"), git);
      chmodSync(program, 0o755);
      const [PATH, TMPDIR] = [
        `${dirname(program)}:${process.env["PATH"]}`,
        join(root, `temporary ${signal}`),
      ];
      mkdirSync(TMPDIR);
      const env = { PATH, TMPDIR, STOP_WITH: signal };
      const result = await runCli([...dryRun, "--out", "interrupted"], { cwd: work, env });
      expect(result).toMatchObject({ status: 130, stdout: "" });
      expect(readdirSync(TMPDIR)).toEqual([]);
    },
  );
});
