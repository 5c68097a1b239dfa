import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { SkipReason, SourceTree } from "../../src/domain/source.ts";
import { readRepository } from "../../src/repo/read-repository.ts";
import { linesAt } from "../../src/repo/show-at-commit.ts";
import { put, temporaryFolder } from "../builders/temporary-folder.ts";
import { commitAll, git, temporaryRepository } from "./git-folder.ts";

const paths = (tree: SourceTree) => tree.files.map((file) => file.path);
const skipped = (tree: SourceTree, reason: SkipReason) =>
  tree.skipped.find((entry) => entry.reason === reason)?.files;
const isWindows = process.platform === "win32";
const isRoot = process.getuid?.() === 0;

describe.skipIf(isWindows).each([
  ["with git", true],
  ["without git", false],
] as const)("a hostile tree %s", (_, hasGit) => {
  const tree = (folder: string) => {
    if (hasGit) git(folder, "init", "-q");
    if (hasGit) commitAll(folder, "start");
    return readRepository({ repoPath: folder });
  };

  it("follows no link: loops, links to files and folders outside", async () => {
    const outside = temporaryFolder({ "secret.py": "password = 1\n" });
    const folder = temporaryFolder({ "a.py": "" });
    symlinkSync(".", join(folder, "loop"));
    symlinkSync(outside, join(folder, "out"));
    symlinkSync(join(outside, "secret.py"), join(folder, "secret.py"));
    const result = await tree(folder);
    expect(paths(result)).toEqual(["a.py"]);
    expect(skipped(result, "symlink")).toBe(3);
  });

  it("opens no pipe", async () => {
    const folder = temporaryFolder({ "a.py": "" });
    execFileSync("mkfifo", [join(folder, "pipe.py")]);
    expect(paths(await tree(folder))).toEqual(["a.py"]);
  });

  it("takes names with newlines, escapes, quotes and stars as they are", async () => {
    const names = ["-n.py", "a\nb.py", 'quo"te.py', "st*r.py", "\u001b[31mred.py", "\u00fcml\u00e4ut.py"];
    const folder = temporaryFolder(Object.fromEntries(names.map((name) => [name, `# ${name}\n`])));
    const result = await tree(folder);
    expect(paths(result)).toEqual(names.toSorted());
    expect(result.files.every((file) => file.read().length === file.bytes && file.bytes > 0)).toBe(true);
  });

  it("counts names that are not UTF-8", async () => {
    const folder = temporaryFolder({ "a.py": "" });
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/b`), Buffer.from([0xff]), Buffer.from(".py")]), "1");
    const result = await tree(folder);
    expect(paths(result)).toEqual(["a.py"]);
    expect(skipped(result, "unreadable")).toBe(1);
    expect(result.notices).toContainEqual({
      code: "unreadable-files",
      machine: true,
      message: '1 file or folder could not be read: "b\ufffd.py".',
    });
  });

  it("leaves out one line of 10 MB and one of 900 kB", async () => {
    const folder = temporaryFolder({
      "a.js": "",
      "b.js": "a;".repeat(5_000_000),
      "c.js": "a;".repeat(450_000),
    });
    const result = await tree(folder);
    expect(paths(result)).toEqual(["a.js"]);
    expect([skipped(result, "too-large"), skipped(result, "minified")]).toEqual([1, 1]);
  });

  it("goes no deeper than the limit", async () => {
    const folder = temporaryFolder({
      "a.py": "",
      [`${"d/".repeat(31)}in.py`]: "",
      [`${"d/".repeat(40)}out.py`]: "",
    });
    const result = await tree(folder);
    expect(paths(result)).toEqual(["a.py", `${"d/".repeat(31)}in.py`]);
    expect(skipped(result, "over-limit")).toBe(1);
  });

  it.skipIf(isRoot)("counts folders it may not look into", async () => {
    const folder = temporaryFolder({ "a.py": "", "closed/b.py": "" });
    await tree(folder);
    chmodSync(join(folder, "closed"), 0);
    const result = await readRepository({ repoPath: folder });
    chmodSync(join(folder, "closed"), 0o755);
    expect(skipped(result, "unreadable")).toBe(1);
  });
});

describe.skipIf(isWindows)("a hostile git repository", () => {
  it("cannot lead out of the tree by a folder replaced with a link", async () => {
    const outside = temporaryFolder({ "b.py": "password = 1\n" });
    const folder = temporaryRepository({ "a.py": "1", "sub/b.py": "2" });
    rmSync(join(folder, "sub"), { recursive: true });
    symlinkSync(outside, join(folder, "sub"));
    expect(paths(await readRepository({ repoPath: folder }))).toEqual(["a.py"]);
  });

  it("leaves a tracked file that became a pipe alone", async () => {
    const folder = temporaryRepository({ "a.py": "1", "b.py": "2" });
    rmSync(join(folder, "b.py"));
    execFileSync("mkfifo", [join(folder, "b.py")]);
    const result = await readRepository({ repoPath: folder });
    expect(paths(result)).toEqual(["a.py"]);
    expect(skipped(result, "special-file")).toBe(1);
  });

  it("starts nothing that its configuration names", async () => {
    const folder = temporaryRepository({
      ".gitattributes": "*.py filter=evil\n*.ts filter=e=vil diff=evil\n",
      "a.py": "1",
    });
    put(folder, "b.ts", "1");
    commitAll(folder, "more");
    const trap = trapIn(folder);
    git(folder, "config", "core.fsmonitor", trap);
    git(folder, "config", "core.hooksPath", join(folder, ".git/traps"));
    git(folder, "config", "core.pager", trap);
    git(folder, "config", "gpg.program", trap);
    git(folder, "config", "log.showSignature", "true");
    git(folder, "config", "diff.external", trap);
    git(folder, "config", "diff.evil.textconv", trap);
    for (const key of [
      "filter.evil.clean",
      "filter.evil.process",
      "filter.e=vil.clean",
      "filter.e=vil.smudge",
    ]) {
      git(folder, "config", key, trap);
    }
    signHead(folder);
    put(folder, "a.py", "2");
    put(folder, "b.ts", "2");
    const result = await readRepository({ repoPath: folder });
    linesAt({ repoPath: folder, commit: result.commit ?? "", path: "b.ts" });
    expect(existsSync(join(folder, ".git/sprung"))).toBe(false);
    expect(result.history?.commits).toBe(2);
    // The trap itself works: git without our precautions falls into it.
    git(folder, "status");
    expect(existsSync(join(folder, ".git/sprung"))).toBe(true);
  });

  it("cannot make git fetch the missing objects of a partial clone", async () => {
    const origin = temporaryRepository({ "a.py": "1", "sub/b.py": "2" });
    git(origin, "config", "uploadpack.allowFilter", "true");
    const folder = join(temporaryFolder(), "clone");
    git(origin, "clone", "-q", "--no-checkout", "--filter=tree:0", `file://${origin}`, folder);
    put(folder, "a.py", "1");
    const trap = trapIn(folder);
    git(folder, "config", "remote.origin.uploadpack", trap);
    const result = await readRepository({ repoPath: folder });
    expect(linesAt({ repoPath: folder, commit: result.commit ?? "", path: "sub/b.py" })).toBeUndefined();
    expect(existsSync(join(folder, ".git/sprung"))).toBe(false);
    expect(paths(result)).toEqual(["a.py"]);
  });

  it("is read without git when its git folder is broken", async () => {
    const folder = temporaryRepository({ "a.py": "1" });
    writeFileSync(join(folder, ".git/index"), "nonsense");
    const result = await readRepository({ repoPath: folder });
    expect(paths(result)).toEqual(["a.py"]);
    expect(result).toMatchObject({ commit: null, notices: [{ code: "git-failed" }] });
  });
});

/** A program that leaves a mark when it is started. */
function trapIn(folder: string): string {
  const trap = join(folder, ".git/traps/post-index-change");
  mkdirSync(join(folder, ".git/traps"));
  writeFileSync(trap, `#!/bin/sh\ntouch '${folder}/.git/sprung'\ncat\n`, { mode: 0o755 });
  return trap;
}

/** Gives HEAD a signature, so that showing it would start a program. */
function signHead(folder: string): void {
  const [head = "", message = ""] = git(folder, "cat-file", "commit", "HEAD").split("\n\n");
  const signature = "gpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----";
  writeFileSync(join(folder, ".git/signed"), `${head}\n${signature}\n\n${message}\n`);
  const id = git(folder, "hash-object", "-t", "commit", "-w", ".git/signed");
  git(folder, "update-ref", "HEAD", id);
}
