import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { runGit } from "../../src/repo/run-git.ts";
import { temporaryFolder, temporaryRepository } from "./temporary-folder.ts";

const BIG = "line of a file\n".repeat(100_000);

function inTemporaryDirectory(folder = temporaryFolder()): string {
  vi.stubEnv("TMPDIR", folder);
  onTestFinished(() => void vi.unstubAllEnvs());
  return folder;
}

describe("git with its output in a file", () => {
  it("gives more than a pipe holds, byte for byte, and leaves nothing behind", async () => {
    const folder = temporaryRepository({ "big.txt": BIG });
    const temporary = inTemporaryDirectory();
    const { status, stdout } = await runGit({ folder, args: ["show", "HEAD:big.txt"], unattended: true });
    expect(status).toBe(0);
    expect(stdout.toString("utf8")).toBe(BIG);
    expect(readdirSync(temporary)).toEqual([]);
  });

  it("fails without output when git fails, writes too much or is stopped", async () => {
    const folder = temporaryRepository({ "big.txt": BIG });
    const call = { folder, args: ["show", "HEAD:big.txt"], unattended: true };
    const nothing = { stdout: Buffer.alloc(0), stderr: "" };
    expect(await runGit({ ...call, args: ["show", "HEAD:none.txt"] })).toEqual({ ...nothing, status: 128 });
    expect(await runGit({ ...call, maxBytes: 1000 })).toEqual({ ...nothing, status: -1 });
    expect(await runGit({ ...call, signal: AbortSignal.abort() })).toEqual({ ...nothing, status: -1 });
  });

  it("goes through a pipe where no temporary file can be made", async () => {
    const folder = temporaryRepository({ "small.txt": "small\n" });
    inTemporaryDirectory(join(folder, "missing"));
    const { status, stdout } = await runGit({ folder, args: ["show", "HEAD:small.txt"], unattended: true });
    expect({ status, text: stdout.toString("utf8") }).toEqual({ status: 0, text: "small\n" });
  });
});
