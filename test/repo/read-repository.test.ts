import { rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import type { SkipReason, SourceTree } from "../../src/domain/source.ts";
import { readRepository } from "../../src/repo/read-repository.ts";
import { workingPaths } from "../../src/repo/working-paths.ts";
import { put, temporaryFolder } from "../builders/temporary-folder.ts";
import { commitAll, git, temporaryRepository } from "./git-folder.ts";

const paths = (tree: SourceTree) => tree.files.map((file) => file.path);
const skipped = (tree: SourceTree, reason: SkipReason) =>
  tree.skipped.find((entry) => entry.reason === reason)?.files;
const codes = (tree: SourceTree) => tree.notices.map((notice) => notice.code);
const text = (tree: SourceTree, path: string) =>
  Buffer.from(tree.files.find((file) => file.path === path)?.read() ?? []).toString();

const FILM_HEAD = '{\n  "schema": "sora-pipeline/film@1",\n';

test("a program without an extension is read where its first line names a language without a parser", async () => {
  const folder = temporaryFolder({
    egg: "#!/usr/bin/env perl\ndie;\n",
    "bin/lid": "#!/bin/sh -e\nexit\n",
    "bin/pan": "#!/usr/bin/env node\n",
    "bin/notes": "Perl is nice.\n",
    configure: "#!/bin/sh\n",
    "data/hen": "#!/bin/sh\n",
    "README.md": "# Egg\n",
  });
  const { files } = await readRepository({ repoPath: folder });
  const found = new Map(files.map(({ path, language }) => [path, language]));
  expect(found).toEqual(
    new Map([
      ["README.md", undefined],
      ["bin/lid", "Shell"],
      ["egg", "Perl"],
    ]),
  );
});

describe("a path that is no repository", () => {
  it.each(["", "  ", "/nowhere/at/all", "bad\0path"])("says that %j does not exist", async (repoPath) => {
    await expect(readRepository({ repoPath })).rejects.toMatchObject({
      code: "REPO_NOT_FOUND",
      exitStatus: 2,
    });
  });

  it.each([
    ["https://user:secret@example.org/team/click.git", "https://example.org/team/click.git"],
    ["git@example.org:team/click.git", "git@example.org:team/click.git"],
    ["file:///srv/click", "file:///srv/click"],
  ])("refuses the address %s and says what to do with it", async (repoPath, shown) => {
    await expect(readRepository({ repoPath })).rejects.toMatchObject({
      code: "REPO_NOT_FOUND",
      message: `"${shown}" is an address, not a folder`,
      hint: expect.stringContaining("git clone"),
    });
  });

  it("refuses a file", async () => {
    const folder = temporaryFolder({ "a.py": "" });
    const reading = readRepository({ repoPath: join(folder, "a.py") });
    await expect(reading).rejects.toMatchObject({ code: "REPO_NOT_A_DIRECTORY" });
  });

  it("refuses a folder without anything to read and says what was left out", async () => {
    const folder = temporaryFolder({ "photo.jpg": "x", "a.py": "\0\0" });
    const reading = readRepository({ repoPath: folder });
    await expect(reading).rejects.toMatchObject({
      code: "REPO_EMPTY",
      message: expect.stringContaining("1 binary"),
    });
    await expect(readRepository({ repoPath: temporaryFolder() })).rejects.toMatchObject({
      code: "REPO_EMPTY",
    });
  });

  it("refuses a bare clone", async () => {
    const folder = temporaryFolder();
    git(folder, "init", "-q", "--bare");
    await expect(readRepository({ repoPath: folder })).rejects.toMatchObject({ code: "REPO_EMPTY" });
  });
});

describe("a git work tree", () => {
  it("gives useful files sorted by path, with name, commit and content", async () => {
    const folder = temporaryRepository({
      "b.py": "b = 1\n",
      "README.md": "# Hi",
      "a/z.ts": "",
      "logo.png": "x",
    });
    git(folder, "remote", "add", "origin", "https://user:secret@example.org/team/click.git");
    const tree = await readRepository({ repoPath: folder });
    expect(paths(tree)).toEqual(["README.md", "a/z.ts", "b.py"]);
    expect(tree).toMatchObject({
      name: "click",
      commit: git(folder, "rev-parse", "HEAD"),
      dirty: false,
      notices: [],
    });
    expect(text(tree, "b.py")).toBe("b = 1\n");
  });

  it("honours .gitignore, takes untracked files along and drops deleted ones", async () => {
    const folder = temporaryRepository({ ".gitignore": "secret.py\nbuild/\n", "a.py": "1", "gone.py": "2" });
    for (const path of ["secret.py", "build/x.py", "new.py"]) put(folder, path, "3");
    rmSync(join(folder, "gone.py"));
    const tree = await readRepository({ repoPath: folder });
    expect(paths(tree)).toEqual(["a.py", "new.py"]);
    expect(tree.dirty).toBe(true);
  });

  it.each([
    ["an unstaged change", (folder: string) => put(folder, "a.py", "x = 2\n")],
    ["a staged change", (folder: string) => (put(folder, "a.py", "x = 2\n"), git(folder, "add", "a.py"))],
    ["a new file", (folder: string) => put(folder, "data.bin", "1")],
    ["a deleted file", (folder: string) => rmSync(join(folder, "a.py"))],
  ])("is dirty with %s, even within the second of the commit", async (_, change) => {
    const folder = temporaryRepository({ "a.py": "x = 1\n", "b.py": "" });
    change(folder);
    expect((await readRepository({ repoPath: folder })).dirty).toBe(true);
  });

  it("is not dirty for its own output", async () => {
    const folder = temporaryRepository({ "a.py": "x = 1\n" });
    put(folder, "sora-out/film/prompt.txt", "x");
    put(folder, "films/storyboard.md", "x");
    const tree = await readRepository({ repoPath: folder, outDir: join(folder, "films") });
    expect(tree.dirty).toBe(false);
    expect(paths(tree)).toEqual(["a.py"]);
    expect(skipped(tree, "film-output")).toBe(2);
  });

  it.each([
    ["a film", "docs/our film", "film.json", "film@1"],
    ["a film of a later edition", "films", "film.json", "film@12"],
    ["several films", "films", "variants.json", "variants@1"],
  ])(
    "takes a folder with %s for no part of the repository, whatever its name",
    async (_, place, name, id) => {
      const folder = temporaryRepository({ "a.py": "x = 1\n", [`${place}/tracked.md`]: "1" });
      put(folder, `${place}/${name}`, `{\n  "schema": "sora-pipeline/${id}",\n`);
      put(folder, `${place}/storyboard.md`, "# The Envelope\n");
      put(folder, `${place}/variant-1/prompt.txt`, "x");
      put(folder, `${place}/tracked.md`, "2");
      git(folder, "add", join(place, name));
      const tree = await readRepository({ repoPath: folder });
      expect([paths(tree), tree.dirty, skipped(tree, "film-output")]).toEqual([["a.py"], false, 4]);
    },
  );

  it("knows a film whose plan git ignores, and one in a folder of the work tree", async () => {
    const folder = temporaryRepository({ "sub/a.py": "x = 1\n", ".gitignore": "*.json\n" });
    put(folder, "sub/films/film.json", FILM_HEAD);
    put(folder, "sub/films/storyboard.md", "x");
    git(folder, "add", "sub/films/storyboard.md");
    const tree = await readRepository({ repoPath: join(folder, "sub") });
    expect([paths(tree), tree.dirty]).toEqual([["a.py"], false]);
  });

  it("leaves out the files of a film at its top, and no others", async () => {
    const folder = temporaryRepository({ "a.py": "1", "clips/S1.py": "1", "docs/storyboard.md": "1" });
    const files = { "film.json": FILM_HEAD, "storyboard.md": "x", "film-9x16.mp4": "x", "clips/S1.mp4": "x" };
    for (const [path, content] of Object.entries(files)) put(folder, path, content);
    const tree = await readRepository({ repoPath: folder });
    expect([paths(tree), tree.dirty]).toEqual([["a.py", "clips/S1.py", "docs/storyboard.md"], false]);
  });

  it("takes somebody else's film.json for what it is", async () => {
    const folder = temporaryRepository({
      "a.py": "1",
      "films/b.py": "1",
      "films/film.json": '{ "title": 1 }',
    });
    expect(paths(await readRepository({ repoPath: folder }))).toEqual(["a.py", "films/b.py"]);
  });

  it("names contents by blob id while they are clean and otherwise", async () => {
    const folder = temporaryRepository({ "a.py": "x = 1\n", "b.py": "y = 1\n", "c.py": "z = 1\n" });
    git(folder, "update-index", "--assume-unchanged", "c.py");
    put(folder, "b.py", "y = 2\n");
    put(folder, "c.py", "z = 2\n");
    const [a, b, c] = (await readRepository({ repoPath: folder })).files.map((file) => file.contentId);
    expect(a).toBe(git(folder, "rev-parse", "HEAD:a.py"));
    expect(b).toMatch(/^b\.py:6:\d/);
    expect(c).toMatch(/^c\.py:6:\d/);
  });

  it("trusts content, not times, for files touched after the index was written", async () => {
    const folder = temporaryRepository({ "a.py": "x = 1\n" });
    utimesSync(join(folder, "a.py"), new Date(), new Date(Date.now() + 60_000));
    const tree = await readRepository({ repoPath: folder });
    expect(tree.dirty).toBe(false);
    expect(tree.files[0]?.contentId).toBe(git(folder, "rev-parse", "HEAD:a.py"));
  });

  it("sees a change of equal size in the second, but after the moment, the index was written in", async () => {
    const folder = temporaryFolder({ "a.py": "x = 1\n" });
    git(folder, "init", "-q");
    git(folder, "config", "core.trustctime", "false");
    const changedAt = (path: string, seconds: number) => utimesSync(join(folder, path), seconds, seconds);
    changedAt("a.py", 1_600_000_000.1);
    commitAll(folder, "start");
    changedAt(".git/index", 1_600_000_000.2);
    put(folder, "a.py", "x = 2\n");
    changedAt("a.py", 1_600_000_000.3);
    const tree = await readRepository({ repoPath: folder });
    expect(tree.dirty).toBe(true);
    expect(tree.files[0]?.contentId).toMatch(/^a\.py:6:/);
  });

  it("reads a folder in a work tree with paths relative to it", async () => {
    const folder = temporaryRepository({ "top.py": "1", "sub/a.py": "1", "sub/deep/b.py": "2" });
    put(folder, "untracked.py", "3");
    const tree = await readRepository({ repoPath: join(folder, "sub") });
    expect(paths(tree)).toEqual(["a.py", "deep/b.py"]);
    expect(tree).toMatchObject({ name: "sub", dirty: false, history: { hottestFile: { path: "a.py" } } });
  });

  it("reads a folder that the work tree around it ignores as if there were no git", async () => {
    const folder = temporaryRepository({ ".gitignore": "node_modules\n", "a.py": "1" });
    put(folder, "node_modules/pkg/index.js", "1");
    const tree = await readRepository({ repoPath: join(folder, "node_modules/pkg") });
    expect(tree).toMatchObject({ name: "pkg", commit: null, dirty: false });
    expect(paths(tree)).toEqual(["index.js"]);
    expect(codes(tree)).toEqual(["no-git"]);
  });

  it("reads a repository without a commit", async () => {
    const folder = temporaryFolder({ "a.py": "1" });
    git(folder, "init", "-q");
    const tree = await readRepository({ repoPath: folder });
    expect(tree).toMatchObject({ commit: null, dirty: true });
    expect(tree.history).toBeUndefined();
    expect(codes(tree)).toEqual(["no-commit"]);
  });

  it("reads a linked work tree and a submodule as repositories, and counts a submodule from outside", async () => {
    const inner = temporaryRepository({ "inner.py": "1" });
    const outer = temporaryRepository({ "outer.py": "1" });
    git(outer, "submodule", "--quiet", "add", inner, "lib");
    commitAll(outer, "add lib");
    const elsewhere = join(temporaryFolder(), "linked");
    git(outer, "worktree", "add", "-q", elsewhere);
    const places = [outer, join(outer, "lib"), elsewhere];
    const [top, module, linked] = await Promise.all(places.map((repoPath) => readRepository({ repoPath })));
    expect(top && [paths(top), skipped(top, "submodule")]).toEqual([["outer.py"], 1]);
    expect(module && paths(module)).toEqual(["inner.py"]);
    expect(module?.commit).toBe(git(inner, "rev-parse", "HEAD"));
    expect(linked?.commit).toBe(git(outer, "rev-parse", "HEAD"));
  });

  it("says so when the clone is shallow", async () => {
    const origin = temporaryRepository({ "a.py": "1" });
    commitAll(origin, "second");
    const folder = temporaryFolder();
    git(folder, "clone", "-q", "--depth", "1", `file://${origin}`, "clone");
    const tree = await readRepository({ repoPath: join(folder, "clone") });
    expect(codes(tree)).toEqual(["shallow-clone"]);
    expect(tree.history).toEqual({
      commits: 1,
      contributors: 1,
      reverts: 0,
      shallow: true,
      hottestFile: expect.anything(),
    });
  });
});

describe("a folder without git", () => {
  it("is walked, honouring nested .gitignore files", async () => {
    const folder = temporaryFolder({
      ".gitignore": "*.log.py\n/out/\n!keep.log.py\n",
      "a.py": "",
      "x.log.py": "",
      "keep.log.py": "",
      "out/b.py": "",
      "sub/out/c.py": "",
      "sub/.gitignore": "!x.log.py\nd.py\n",
      "sub/x.log.py": "",
      "sub/d.py": "",
      "d.py": "",
    });
    const tree = await readRepository({ repoPath: folder });
    expect(paths(tree)).toEqual(["a.py", "d.py", "keep.log.py", "sub/out/c.py", "sub/x.log.py"]);
    expect(skipped(tree, "ignored")).toBe(3);
    expect(codes(tree)).toEqual(["no-git"]);
  });

  it("gives no film of ours either", async () => {
    const folder = temporaryFolder({
      "a.py": "",
      "films/film.json": FILM_HEAD,
      "films/storyboard.md": "x",
      "sora-out/x/prompt.txt": "x",
    });
    const tree = await readRepository({ repoPath: folder });
    expect([paths(tree), skipped(tree, "film-output")]).toEqual([["a.py"], 3]);
    expect(workingPaths(folder)).toEqual(["a.py"]);
  });
});

describe("what is left out", () => {
  it("counts other people's, generated, minified and binary files by reason", async () => {
    const files = {
      "a.py": "x = 1\n",
      "node_modules/m/index.js": "1",
      "lib/vendor/v.go": "package v",
      "jquery.min.js": "1",
      "package-lock.json": "{}",
      "api_pb2.py": "1",
      "made.go": "// Code generated by tool. DO NOT EDIT.\npackage made\n",
      "licensed.go": `${"// All rights reserved.\n".repeat(60)}// Code generated by pan-gen. DO NOT EDIT.\npackage made\n`,
      "written.go": `${"// All rights reserved.\n".repeat(60)}package made // DO NOT EDIT.\n`,
      "parser.c": "/* A Bison parser, made by GNU Bison 3.8.2.  */\nint x;\n",
      "loader.c": "/* Loader generated by glad 2.0.8 */\nint x;\n",
      "bundle.js": "var a=1;".repeat(1_000_000 / 8 - 1),
      "picture.py": "x\0y",
      "huge.py": "x = 1\n".repeat(300_000),
    };
    const tree = await readRepository({ repoPath: temporaryRepository(files) });
    expect(paths(tree)).toEqual(["a.py", "written.go"]);
    expect(tree.skipped).toEqual([
      { reason: "binary", files: 1 },
      { reason: "generated", files: 6 },
      { reason: "minified", files: 1 },
      { reason: "too-large", files: 1 },
      { reason: "vendored", files: 3 },
    ]);
  });

  it("counts as generated the worker that every app of one generator has", async () => {
    const folder = temporaryFolder({
      "src/serviceWorker.js":
        "// This optional code is used to register a service worker.\nexport const boil = 1;\n",
      "src/worker.js": "// This code is used to boil eggs.\nexport const boil = 1;\n",
    });
    expect(paths(await readRepository({ repoPath: folder }))).toEqual(["src/worker.js"]);
  });

  it("counts as generated what only ends like TypeScript", async () => {
    const folder = temporaryFolder({
      "eggs.ts": "<!DOCTYPE TS>\n<TS></TS>\n",
      "hens.ts": "\n  <?xml version='1.0'?>\n<TS></TS>\n",
      "lids.tsx": "\uFEFF<?xml version='1.0'?>\n<tileset></tileset>\n",
      "pans.TSX": "<?xml version='1.0'?>\n<tileset></tileset>\n",
      "kettle.ts": "<Kettle>boil();\n",
      "pan.tsx": "export const pan = <p>A pan</p>;\n",
      "spoon.js": "<?xml version='1.0'?>\n",
      "stove.ts": "export const head = `\n<?xml version='1.0'?>`;\n",
    });
    const tree = await readRepository({ repoPath: folder });
    expect(paths(tree)).toEqual(["kettle.ts", "pan.tsx", "spoon.js", "stove.ts"]);
    expect(skipped(tree, "generated")).toBe(4);
  });

  it("follows --include and --exclude", async () => {
    const folder = temporaryRepository({ "src/a.py": "", "src/b.ts": "", "tools/c.py": "" });
    const tree = await readRepository({ repoPath: folder, include: ["./src"], exclude: ["*.ts"] });
    expect(paths(tree)).toEqual(["src/a.py"]);
    expect(skipped(tree, "excluded")).toBe(2);
  });

  it("keeps within limits, the root and code before tests, and says so", async () => {
    const folder = temporaryRepository({
      "README.md": "1",
      "docs/a.md": "2",
      "src/a.py": "3",
      "tests/a.py": "4",
    });
    const tree = await readRepository({ repoPath: folder, limits: { files: 2 } });
    expect(paths(tree)).toEqual(["README.md", "src/a.py"]);
    expect(skipped(tree, "over-limit")).toBe(2);
    expect(codes(tree)).toContain("limits-reached");
    const small = await readRepository({ repoPath: folder, limits: { totalBytes: 3, depth: 1 } });
    expect(paths(small)).toEqual(["README.md"]);
  });

  it("counts a file that cannot be read any more once, and gives it as empty", async () => {
    const folder = temporaryRepository({ "a.py": "x = 1\n", "b.py": "x = 1\n" });
    const tree = await readRepository({ repoPath: folder });
    rmSync(join(folder, "a.py"));
    symlinkSync("/etc/passwd", join(folder, "a.py"));
    writeFileSync(join(folder, "b.py"), "x".repeat(1_500_001));
    for (const file of [...tree.files, ...tree.files]) expect(file.read()).toHaveLength(0);
    expect(skipped(tree, "unreadable")).toBe(2);
  });
});

describe("a README that is a symbolic link", () => {
  it.each(["docs/index.rst", "./docs/index.rst"])("is found where %j leads", async (target) => {
    const folder = temporaryRepository({ "docs/index.rst": "Pan\n===\n" });
    symlinkSync(target, join(folder, "README.rst"));
    commitAll(folder, "linked");
    expect(await readRepository({ repoPath: folder })).toMatchObject({ linkedReadme: "docs/index.rst" });
  });

  it.each(["../README.rst", "/etc/passwd", "nowhere.rst", "docs"])(
    "is left out when it leads to %j",
    async (target) => {
      const folder = temporaryRepository({ "docs/index.rst": "Pan\n===\n" });
      symlinkSync(target, join(folder, "README.rst"));
      commitAll(folder, "linked");
      expect((await readRepository({ repoPath: folder })).linkedReadme).toBeUndefined();
    },
  );
});
