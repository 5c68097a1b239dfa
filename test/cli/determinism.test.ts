import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { commitAll, git } from "../repo/git-folder.ts";
import { committedFixture, FILM_FILES, runCli, scratchFolder, writeText } from "./built-cli.ts";

const { work, root } = scratchFolder();
const studio = committedFixture("screen-studio", join(root, "screen-studio"));

async function filmOf(
  repoPath: string,
  run: {
    readonly cwd?: string;
    readonly env?: Record<string, string>;
    readonly flags?: string[];
    readonly out?: string;
  } = {},
): Promise<string> {
  const { cwd = work, env = {}, flags = [], out = "out" } = run;
  const args = ["--repo-path", repoPath, "--out", join(root, out), "--json", ...flags];
  const result = await runCli(args, {
    cwd,
    env,
  });
  if (result.status !== 0) throw new Error(result.stderr);
  return result.stdout;
}

let first: string;
let firstFiles: readonly string[];
beforeAll(async () => {
  first = await filmOf(studio);
  firstFiles = FILM_FILES.map((name) => readFileSync(join(root, "out", name), "utf8"));
});

describe("film.json is the same, byte for byte,", () => {
  it("when it is made again from the cache, and so are the other five files", async () => {
    expect(readdirSync(join(root, "home/cache/sora-pipeline"))).toHaveLength(1);
    expect(await filmOf(studio)).toBe(first);
    expect(FILM_FILES.map((name) => readFileSync(join(root, "out", name), "utf8"))).toEqual(firstFiles);
  });

  it("without a cache", async () => {
    expect(await filmOf(studio, { flags: ["--no-cache"] })).toBe(first);
  });

  it("from another working directory, in another time zone and language", async () => {
    const env = { LC_ALL: "tr_TR.UTF-8", LANG: "ja_JP.UTF-8", TZ: "Pacific/Kiritimati" };
    expect(await filmOf(".", { cwd: studio, env })).toBe(first);
  });

  it.each(["films", "docs/our film", "."])(
    "when a film of the repository lies in it, in %s",
    async (place) => {
      const folder = committedFixture(
        "screen-studio",
        join(root, `with film in ${place.replaceAll("/", "-")}`),
      );
      expect(await filmOf(folder, { out: relative(root, join(folder, place)) })).toBe(first);
      expect(await filmOf(folder)).toBe(first);
    },
  );

  it("whatever the order in which the files were created and the name of the folder", async () => {
    const folder = join(root, "reversed/a copy of mine");
    mkdirSync(folder, { recursive: true });
    cpSync(join(studio, ".git"), join(folder, ".git"), { recursive: true });
    const files = git(studio, "ls-files").split("\n");
    for (const path of files.toReversed()) cpSync(join(studio, path), join(folder, path));
    expect(await filmOf(folder)).toBe(first);
  });

  it("in a fresh clone", async () => {
    const folder = join(root, "clone/screen-studio");
    git(root, "clone", "-q", `file://${studio}`, folder);
    expect(await filmOf(folder)).toBe(first);
  });

  it("in a clone whose lines end as on Windows", async () => {
    const origin = committedFixture("screen-studio", join(root, "unix/screen-studio"));
    // A fifth of the code, and so part of the film, only if the ends of its many lines count.
    const reel = `/** Winds the tape. */\nexport class Reel {\n  wind() {}\n}\n${"wind();\n".repeat(65)}`;
    writeText(join(origin, "studio/reel.js"), reel);
    commitAll(origin, "Wind it");
    const folder = join(root, "windows/screen-studio");
    git(root, "clone", "-q", "-c", "core.autocrlf=true", `file://${origin}`, folder);
    expect(readFileSync(join(folder, "studio/reel.js"), "utf8")).toContain("\r\n");
    expect(await filmOf(folder)).toBe(await filmOf(origin));
  });
});

describe("a repository with a past", () => {
  it("gives the same film in a full clone and in one of depth 1", async () => {
    const origin = committedFixture("screen-studio", join(root, "past/screen-studio"));
    for (const subject of ["Revert the tape", "Revert the reverting of the tape", "Glue"]) {
      git(origin, "commit", "-q", "--allow-empty", "-m", subject);
    }
    const shallow = join(root, "shallow/screen-studio");
    git(root, "clone", "-q", "--depth", "1", `file://${origin}`, shallow);
    expect(git(shallow, "rev-list", "--count", "HEAD")).toBe("1");
    expect(await filmOf(shallow)).toBe(await filmOf(origin));
  });
});

describe("film.json is another one", () => {
  it("with another seed or duration, and when the code has changed", async () => {
    const [seed, duration] = await Promise.all([
      filmOf(studio, { flags: ["--seed", "2"], out: "seed" }),
      filmOf(studio, { flags: ["--duration", "60"], out: "duration" }),
    ]);
    expect(new Set([first, seed, duration]).size).toBe(3);
    rmSync(join(studio, "studio/tracker.py"));
    const changed = await filmOf(studio);
    expect(JSON.parse(changed)).toMatchObject({ repo: { dirty: true } });
    expect(changed).not.toContain("EventTracker:");
  });
});
