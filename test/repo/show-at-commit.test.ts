import { execFileSync } from "node:child_process";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { linesAt, readWorkingFile } from "../../src/repo/show-at-commit.ts";
import { put, temporaryFolder } from "../builders/temporary-folder.ts";
import { commitAll, git, temporaryRepository } from "./git-folder.ts";

const OUTSIDE = ["../a.py", "sub/../../a.py", "/etc/passwd", "", ".", "sub//b.py", "./a.py", "a\0.py"];

describe("lines at a commit", () => {
  it("are those of the commit, not of the working tree", () => {
    const repoPath = temporaryRepository({ "a.py": "one\ntwo\n", "sub/b\n.py": "three" });
    const commit = git(repoPath, "rev-parse", "HEAD");
    put(repoPath, "a.py", "changed");
    commitAll(repoPath, "later");
    expect(linesAt({ repoPath, commit, path: "a.py" })).toEqual(["one", "two", ""]);
    expect(linesAt({ repoPath: join(repoPath, "sub"), commit, path: "b\n.py" })).toEqual(["three"]);
  });

  it("do not exist for unknown files, folders, commits and folders without git", () => {
    const repoPath = temporaryRepository({ "a.py": "1", "sub/b.py": "2" });
    const commit = git(repoPath, "rev-parse", "HEAD");
    const places = [
      { repoPath, commit, path: "c.py" },
      { repoPath, commit, path: "sub" },
      { repoPath, commit: "0".repeat(40), path: "a.py" },
      { repoPath, commit: "HEAD", path: "a.py" },
      { repoPath, commit: "--help", path: "a.py" },
      { repoPath: temporaryFolder({ "a.py": "1" }), commit, path: "a.py" },
      { repoPath: "/nowhere", commit, path: "a.py" },
    ];
    for (const place of places) expect(linesAt(place)).toBeUndefined();
  });

  it.each(OUTSIDE)("do not exist for the path %j", (path) => {
    const repoPath = temporaryRepository({ "a.py": "1", "sub/b.py": "2" });
    const commit = git(repoPath, "rev-parse", "HEAD");
    expect(linesAt({ repoPath: join(repoPath, "sub"), commit, path })).toBeUndefined();
  });
});

describe("a working file", () => {
  it("is read as it is", () => {
    const repoPath = temporaryFolder({ "sub/a.py": "x = 1\n" });
    expect(Buffer.from(readWorkingFile({ repoPath, path: "sub/a.py" }) ?? []).toString()).toBe("x = 1\n");
  });

  it.each([...OUTSIDE, "gone.py", "sub", "sub/b.py/c"])("does not exist for the path %j", (path) => {
    const folder = temporaryFolder({ "a.py": "1", "repo/sub/b.py": "2" });
    expect(readWorkingFile({ repoPath: join(folder, "repo"), path })).toBeUndefined();
    expect(readWorkingFile({ repoPath: join(folder, "nowhere"), path })).toBeUndefined();
  });

  it.skipIf(process.platform === "win32")("is not reached through links, and pipes are left alone", () => {
    const outside = temporaryFolder({ "secret.py": "1" });
    const repoPath = temporaryFolder();
    symlinkSync(outside, join(repoPath, "out"));
    symlinkSync(join(outside, "secret.py"), join(repoPath, "link.py"));
    execFileSync("mkfifo", [join(repoPath, "pipe.py")]);
    for (const path of ["out/secret.py", "link.py", "pipe.py"])
      expect(readWorkingFile({ repoPath, path })).toBeUndefined();
  });
});
