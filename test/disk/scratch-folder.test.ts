import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeScratchFolder } from "../../src/disk/scratch-folder.ts";
import { temporaryFolder } from "../builders/temporary-folder.ts";

const MODULE = new URL("../../src/disk/scratch-folder.ts", import.meta.url).href;

/** Runs a script that makes two folders, `pan` and `lid`, in a process of its own; gives the names of those it leaves. */
function leftBy(script: string): readonly string[] {
  const folder = temporaryFolder();
  const code = `
    import { makeScratchFolder } from "${MODULE}";
    const [pan, lid] = ["pan-", "lid-"].map(makeScratchFolder);
    ${script}`;
  const { status } = spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", code], {
    env: { ...process.env, TMPDIR: folder },
  });
  expect(status).toBe(7);
  return readdirSync(folder).filter((name) => /^(pan|lid)-/.test(name));
}

describe("a scratch folder", () => {
  it("is there until it is removed, with all that is in it", () => {
    const { path, remove } = makeScratchFolder("egg-");
    writeFileSync(join(path, "yolk"), "yellow");
    expect(basename(path)).toMatch(/^egg-/);
    remove();
    expect(existsSync(path)).toBe(false);
  });

  it("goes with the process, removed or not", () => {
    expect(leftBy("process.exit(7);")).toEqual([]);
    expect(leftBy("lid.remove(); process.exit(7);")).toEqual([]);
  });

  it("leaves no listener behind, however many there are at once", () => {
    const before = process.listenerCount("exit");
    const folders = Array.from({ length: 12 }, () => makeScratchFolder("egg-"));
    expect(process.listenerCount("exit")).toBe(before + 1);
    for (const { remove } of folders) remove();
    expect(process.listenerCount("exit")).toBe(before);
  });
});
