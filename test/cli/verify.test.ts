import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { commitAll, git } from "../repo/git-folder.ts";
import { committedFixture, runCli, scratchFolder, writeText } from "./built-cli.ts";

const { work, root } = scratchFolder();
const elsewhere = scratchFolder().root;
const studio = committedFixture("screen-studio", join(root, "screen-studio"));
const film = join(root, "film/film.json");
const verify = (...args: string[]) => runCli(["verify", film, "--repo-path", studio, ...args], { cwd: work });

beforeAll(async () => {
  await runCli(["--repo-path", studio, "--quiet", "--out", join(root, "film")], { cwd: work });
});

describe("verify", () => {
  it("finds every citation of a fresh film, from inside the repository too", async () => {
    const [outside, inside] = await Promise.all([verify(), runCli(["verify", film], { cwd: studio })]);
    expect(outside).toMatchObject({ status: 0, stderr: "" });
    expect(outside.stdout).toMatch(/: (\d+) of \1 citations verified in the working tree, 0 moved, 0 gone/);
    expect(inside).toEqual(outside);
  });

  it("tells a line that moved, with its new place, from one that is gone and from a file that is gone", async () => {
    const path = join(studio, "studio/recorder.py");
    const tracker = join(studio, "studio/tracker.py");
    const [before, trackerBefore] = [readFileSync(path, "utf8"), readFileSync(tracker, "utf8")];
    writeFileSync(path, `# one\n# two\n# three\n${before}`);
    writeFileSync(tracker, trackerBefore.replace("class EventTracker:", "class Watcher:"));
    const [text, json] = await Promise.all([verify(), verify("--json")]);
    expect([text.status, json.status]).toEqual([3, 3]);
    expect(text.stdout).toMatch(/^moved +S\d+ +studio\/recorder\.py:1 -> line 4 +import mil$/m);
    expect(text.stdout).toMatch(
      /^gone +S\d+ +studio\/tracker\.py:4 \(the text is not there\) +class EventTracker:$/m,
    );
    expect(JSON.parse(json.stdout)).toMatchObject({ verified: false });

    const commit = await verify("--at-commit");
    expect(commit).toMatchObject({ status: 0 });
    commitAll(studio, "Move everything");
    expect((await verify("--at-commit")).status).toBe(0);
    writeFileSync(path, before);
    writeFileSync(tracker, trackerBefore);
  });

  it("ends with its own status when nobody reads what it says", async () => {
    const tracker = join(studio, "studio/tracker.py");
    const before = readFileSync(tracker, "utf8");
    writeFileSync(tracker, "x = 1\n");
    const result = await runCli(["verify", film, "--repo-path", studio], { cwd: work, unread: true });
    expect(result).toEqual({ status: 3, stdout: "", stderr: "" });
    writeFileSync(tracker, before);
  });

  it("says which folder was looked at when no cited file is there", async () => {
    const { status, stdout, stderr } = await runCli(["verify", film], { cwd: work });
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(
      /none of the \d+ cited files is in .*work\n.*The film is about \S+ at [0-9a-f]{7}: .*--repo-path/,
    );
  });

  it("says first which repository the film is about when another one is looked at", async () => {
    const other = committedFixture("screen-studio", join(elsewhere, "other-studio"));
    const [same, file] = [
      await runCli(["verify", film, "--repo-path", other], { cwd: work }),
      "studio/tracker.py",
    ];
    expect(same.stdout).not.toContain("This film is about");
    writeFileSync(join(other, file), "x = 1\n");
    git(other, "add", "-A");
    git(other, "commit", "-q", "--amend", "-m", "Another beginning");
    git(other, "reflog", "expire", "--expire=now", "--all");
    git(other, "gc", "-q", "--prune=now");
    const { status, stdout } = await runCli(["verify", film, "--repo-path", other], { cwd: work });
    expect(status).toBe(3);
    expect(stdout).toMatch(
      /^This film is about \S+ at [0-9a-f]{7}; .*other-studio does not have that commit: it may be another repository\ngone/,
    );
  });

  it("says that the commit is not there: a shallow clone, a folder without git", async () => {
    const origin = committedFixture("screen-studio", join(elsewhere, "origin"));
    commitAll(origin, "Go on");
    git(elsewhere, "clone", "-q", "--depth", "1", `file://${origin}`, "shallow");
    const bare = join(elsewhere, "without-git");
    cpSync(origin, bare, { recursive: true });
    rmSync(join(bare, ".git"), { recursive: true });
    const [shallow, withoutGit] = await Promise.all(
      [join(elsewhere, "shallow"), bare].map((folder) =>
        runCli(["verify", film, "--at-commit", "--repo-path", folder], { cwd: work }),
      ),
    );
    expect([shallow?.status, withoutGit?.status]).toEqual([2, 2]);
    expect(shallow?.stderr).toMatch(/shallow does not have the commit [0-9a-f]{12}\n.*git fetch --unshallow/);
    expect(withoutGit?.stderr).toMatch(/git finds no repository in .*without-git.*\n.*leave --at-commit out/);
  });

  it("says so when the repository is a folder below the one looked at", async () => {
    const { status, stderr } = await runCli(["verify", film], { cwd: dirname(studio) });
    expect(status).toBe(3);
    expect(stderr).toContain(`say --repo-path ${basename(studio)}`);
  });

  it("finds a file that was renamed", async () => {
    renameSync(join(studio, "studio/recorder.py"), join(studio, "studio/camera.py"));
    const { status, stdout } = await verify();
    renameSync(join(studio, "studio/camera.py"), join(studio, "studio/recorder.py"));
    expect(status).toBe(3);
    expect(stdout).toMatch(/^moved +\w+ +studio\/recorder\.py:1 -> studio\/camera\.py:1 +import mil$/m);
    expect(stdout).toContain(", 0 gone");
  });

  it("refuses a film that is not one: not JSON, another schema, a missing field, a repository that is not there", async () => {
    const broken = writeText(join(root, "broken.json"), "{");
    const other = writeText(join(root, "other.json"), '{"schema": "sora-pipeline/film@99"}');
    const text = readFileSync(film, "utf8").replace('"schema"', '"skema"');
    const results = await Promise.all(
      [broken, other, writeText(join(root, "field.json"), text)].map((path) =>
        runCli(["verify", path, "--repo-path", studio], { cwd: work }),
      ),
    );
    for (const { status, stdout, stderr } of results) {
      expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
      expect(stderr).toContain("code BAD_FILM_FILE");
    }
    const nowhere = await runCli(["verify", film, "--repo-path", "nowhere"], { cwd: work });
    expect(nowhere).toMatchObject({ status: 2, stderr: expect.stringContaining("REPO_NOT_FOUND") as string });
  });

  it("looks at nothing outside the repository, whatever the film says", async () => {
    writeText(join(root, "secret.txt"), "class EventTracker:\n");
    const forged = readFileSync(film, "utf8").replaceAll("studio/tracker.py", "../secret.txt");
    const path = writeText(join(root, "forged.json"), forged);
    const cwd = join(root, "forging");
    mkdirSync(cwd);
    const result = await runCli(["verify", path, "--repo-path", studio], { cwd });
    expect(result.status).not.toBe(0);
    expect(result.stdout).not.toContain("-> line 1");
  });
});
