import { mkdirSync, mkdtempSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { committedFixture, runCli, scratchFolder, writeText } from "./built-cli.ts";

const { work, root } = scratchFolder();
const studio = committedFixture("screen-studio", join(root, "screen-studio"));
const unmusical = join(studio, "README.md");
const run = (...args: string[]) => runCli(args, { cwd: work });

/** The run ends with this status and says this on stderr; nothing is printed or written. */
async function expectRefused(args: string[], status: number, ...says: string[]): Promise<void> {
  const cwd = mkdtempSync(join(root, "run-"));
  const result = await runCli(args, { cwd });
  expect(result).toMatchObject({ status, stdout: "" });
  for (const text of says) expect(result.stderr).toContain(text);
  expect(result.stderr).toMatch(/^error: .+\nwhat to do: .+\ncode [A-Z_]+\n$/);
  expect(readdirSync(cwd)).toEqual([]);
}

describe.concurrent("a command line that is not right ends with 2 and says what to do:", () => {
  it.each([
    ["an unknown flag", ["--buget", "low"], "Unknown argument: buget", "Did you mean --budget?"],
    [
      "an unknown flag of a command",
      ["--real", "--providr", "x"],
      "Unknown argument: providr",
      "--provider?",
    ],
    ["an unknown command", ["analize"], "Unknown argument: analize", "Did you mean analyze?"],
    ["an unknown level", ["--budget", "huge"], "huge", "ultra-low, low, medium, high"],
    ["an unknown model", ["--model", "no-such-model"], 'no model "no-such-model"', "estimate"],
    ["an unknown language", ["--lang", "tlh"], '"tlh"', "de, en, es, fr, ja, pt, zh"],
    ["an unknown template", ["--template", "western"], '"western"', "breakfast"],
    ["an unknown quality", ["--quality", "ultra"], '"ultra"', '"standard"'],
    ["an unknown engine", ["--engine", "steam"], '"steam"', '"exact"'],
    ["a size nobody has", ["--size", "999p"], "999p", "720p"],
    ["a film of 29 s", ["--duration", "29"], "29 s", "30-180"],
    ["a film of 181 s", ["--duration", "181"], "181 s", "30-180"],
    ["a seed that is no number", ["--seed", "abc"], '--seed is "abc"', "whole number"],
    ["half a seed", ["--seed", "1.5"], '--seed is "1.5"', "whole number"],
    ["a flag without its value", ["--budget"], "--budget is empty", "not empty"],
    ["a list without an entry", ["--include"], "--include is empty", "--help"],
    ["a list followed by a flag", ["--exclude", "--include", "src"], "--exclude is empty", "--help"],
    ["a list that ends without an entry", ["--include", "src", "--include"], "--include is empty", "--help"],
    ["a flag given twice", ["--budget", "low", "--budget", "high"], "--budget was given 2 times", "once"],
    ["--dry-run and --real", ["--dry-run", "--real"], "dry-run and real are mutually exclusive", "--help"],
    ["--dry-run and --film", ["--dry-run", "--film"], "dry-run and film are mutually exclusive", "--help"],
    [
      "--variants and --film",
      ["--variants", "2", "--film"],
      "variants and film are",
      "film OUT/variant-1/film.json",
    ],
    ["--no-dry-run", ["--no-dry-run"], "--no-dry-run does not say what to do instead", "--film also draws"],
    ["what to buy without --real", ["--shots", "S1"], "--shots does nothing without --real", "leave"],
    ["how to draw without --film", ["--format", "1:1"], "does nothing without --film or --real", "leave"],
    [
      "no music without --film",
      ["--no-music"],
      "--no-music does nothing without --film or --real",
      "leave --no-music out",
    ],
    ["music that is none", ["--film", "--music", unmusical], "cannot be played as music", "WAV, MP3"],
    ["a font that is none", ["--film", "--font", unmusical], "is not a font", "TTF, OTF"],
    ["a font that is none, to buy", ["--real", "--font", unmusical], "is not a font", "TTF, OTF"],
    ["several films to be bought", ["--real", "--variants", "2"], "variants and real", "--help"],
    ["several films to be drawn", ["--film", "--variants", "2"], "variants and film", "--help"],
    ["an extra word", ["./egg-pan"], "Unknown argument: ./egg-pan", "given with --repo-path DIR"],
  ])("%s", async (_, args, ...says) => {
    await expectRefused(["--repo-path", studio, ...args], 2, ...says);
  });

  it("an address in place of a folder", async () => {
    const address = "https://example.org/team/click";
    await expectRefused(["--repo-path", address], 2, `"${address}" is an address, not a folder`, "git clone");
  });

  it("a flag that only other commands have", async () => {
    await expectRefused(["init", "--out", "x"], 2, "Unknown argument: out", "This command has no --out");
  });

  it("a flag that looks like the argument of a command", async () => {
    const { stderr } = await runCli(["--repo-path", studio, "--nope"], { cwd: work, env: {} });
    expect(stderr).toContain("Unknown argument: nope");
    expect(stderr).not.toContain("--name");
  });

  it.each([
    ["film", "<film> is missing: sora-pipeline film <film>"],
    ["why", "<item> is missing: sora-pipeline why <item>"],
    ["budget", "<action> is missing: sora-pipeline budget <action> [value]"],
  ])("%s without its argument", async (command, says) => {
    await expectRefused([command], 2, says, "--help");
  });

  it("in English, whatever the locale", async () => {
    const env = { LC_ALL: "de_DE.UTF-8", LANG: "de_DE.UTF-8" };
    const { status, stderr } = await runCli(["--buget", "low"], { cwd: work, env });
    expect(status).toBe(2);
    expect(stderr).toContain("Unknown argument: buget");
    expect(stderr).toContain("Did you mean --budget?");
  });

  it.each(["NaN", "-5", "1e9junk", "Infinity", "0x10", ""])("the number %j", async (number) => {
    await expectRefused(
      ["--repo-path", studio, "--duration", number],
      2,
      "--duration",
      number,
      "seconds from 30 to 180",
    );
  });

  it("a level too small for the story, with the least that is enough, which is enough", async () => {
    const { stderr } = await run("--repo-path", studio, "--max-prompt-tokens", "100", "--json");
    const { error } = JSON.parse(stderr.slice(stderr.indexOf("{"))) as { error: { message: string } };
    expect(error).toMatchObject({ code: "LEVEL_TOO_SMALL" });
    const least = /at least (\d+)/.exec(error.message)?.[1] ?? "";
    const args = ["--repo-path", studio, "--out", join(root, "least"), "--max-prompt-tokens"];
    const [below, enough] = await Promise.all([run(...args, String(Number(least) - 1)), run(...args, least)]);
    expect([below.status, enough.status]).toEqual([2, 0]);
  });

  it("metaphors why without a name, an unknown shot and an unknown film", async () => {
    await expectRefused(["metaphors", "why"], 2, "needs a name");
    await expectRefused(["metaphors", "lint", "mine/"], 2, "takes no name: mine/", "lint --metaphors mine/");
    await expectRefused(["budget", "show", "x"], 2, "budget show takes no value: x");
    await expectRefused(["metaphors", "dance"], 2, '"dance"', '"coverage"');
    await expectRefused(["prompt", "S99", "--repo-path", studio, "--quiet"], 2, "no shot S99", "S1, S2");
    await expectRefused(["verify", "nowhere.json"], 2, "nowhere.json", "film.json");
  });
});

describe.concurrent("a repository that cannot be read ends with 2:", () => {
  mkdirSync(join(root, "empty"));
  writeText(join(root, "only-binary/a.py"), new Uint8Array([0, 1, 2]));

  it.each([
    ["no --repo-path", [], "--repo-path is missing"],
    ["an empty --repo-path", ["--repo-path", ""], "--repo-path is empty"],
    ["a blank --repo-path", ["--repo-path", "  "], "--repo-path is empty"],
    ["--repo-path without a value", ["--repo-path"], "--repo-path is empty"],
    ["a missing folder", ["--repo-path", join(root, "nowhere")], "nowhere"],
    ["a missing folder with escapes in its name", ["--repo-path", "no\u001b[31mwhere\n"], "no"],
    ["a file", ["--repo-path", join(studio, "README.md")], "is a file"],
    ["an empty folder", ["--repo-path", join(root, "empty")], "no code, README or manifest"],
    ["nothing but binary files", ["--repo-path", join(root, "only-binary")], "1 binary"],
    ["nothing that is included", ["--repo-path", studio, "--include", "nowhere"], "excluded"],
    ["analyze without a repository", ["analyze"], "--repo-path is missing"],
  ])("%s", async (_, args, says) => {
    await expectRefused(args, 2, says);
  });
});

describe("what is not available ends with 4:", () => {
  it("a model that was shut down, with the ways on", async () => {
    const says = [
      "openai/sora-2 was shut down on 2026-09-24",
      "Ways on: google/",
      "self-hosted/",
      "leave --model",
    ];
    await expectRefused(["--repo-path", studio, "--model", "sora-2"], 4, ...says);
  });
});

describe("an error", () => {
  const missing = ["--repo-path", join(root, "nowhere")];

  it("has a stack trace with DEBUG=1 only", async () => {
    const quiet = await runCli(missing, { cwd: work, env: { DEBUG: "0" } });
    const loud = await runCli(missing, { cwd: work, env: { DEBUG: "1" } });
    expect(quiet.stderr).not.toMatch(/^ {4}at /m);
    expect(loud.stderr).toMatch(/^ {4}at /m);
    expect(loud.status).toBe(2);
  });

  it("is one line of JSON on stderr with --json, and shown with --quiet", async () => {
    const json = await run(...missing, "--json");
    expect(json.stdout).toBe("");
    expect(JSON.parse(json.stderr)).toMatchObject({ error: { code: "REPO_NOT_FOUND" } });
    expect((await run(...missing, "--quiet")).stderr).toContain("code REPO_NOT_FOUND");
  });
});

it("broken metaphors are named with file and line", async () => {
  const head = "schema: sora-pipeline/metaphors@1\nset: mine\nconcepts:\n";
  const path = writeText(join(root, "mine.yaml"), `${head}  - id: error.mine\n    titel: Oops\n`);
  await expectRefused(["--repo-path", studio, "--metaphors", path], 2, `${path}:5`, "titel");
  const tabs = writeText(join(root, "tabs.yaml"), `${head}\t- id: x\n`);
  await expectRefused(["--repo-path", studio, "--metaphors", tabs], 2, `${tabs}:4`);
});

it("metaphors that cannot be filmed or that clash are refused with file, line and reason", async () => {
  const path = writeText(
    join(root, "unfilmable.yaml"),
    `schema: sora-pipeline/metaphors@1
set: mine
concepts:
  - id: custom.mine
    title: Mine
    match: {tokens: ["cookie"]}
    gags:
      - id: custom.mine.1
        setting: workshop
        mechanism: solution
        prop: a plain wooden box
        setup: The Clerk sets a plain wooden box upon the table
        escalation: The meaning of life is refactored
        topper: He closes the lid and the spring knocks from inside
        quick:
          setup: The Clerk lifts the lid of a plain box and a spring leaps out
          topper: He closes the lid on the spring, and it knocks politely
        min: A spring knocks from inside the box.
        card: KNOCK
`,
  );
  const clash = '"cookie" in tokens also asks for role.cookie';
  await expectRefused(["--repo-path", studio, "--metaphors", path], 2, `${path}:4: custom.mine: ${clash}`);
  const lint = await run("metaphors", "lint", "--metaphors", path);
  expect(lint.status).toBe(3);
  expect(lint.stdout).toContain(`${path}:8: custom.mine.1: "meaning" in "The meaning of life is refactored"`);
});
