import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, fstatSync, mkdtempSync, openSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fill } from "./read-regular-file.ts";

/** What to run; the output goes through a nameless file. */
export interface FileRun {
  readonly args: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  readonly timeoutMs: number;
  readonly maxBytes: number;
  readonly signal?: AbortSignal;
}

/**
 * Runs git with its output in a temporary file instead of a pipe: a pipe holds 64 kB, and git would stand still while
 * this process is busy with something else. `undefined` when no such file can be made; status -1 when git could not be
 * started, ran out of time or wrote too much. Never throws.
 */
export async function runGitToFile(
  run: FileRun,
): Promise<{ readonly status: number; readonly stdout: Buffer } | undefined> {
  const file = openNameless();
  if (file === undefined) return undefined;
  try {
    const status = await ended(startGit(run, file));
    const size = fstatSync(file).size;
    if (status !== 0 || size > run.maxBytes) return { status: status || -1, stdout: Buffer.alloc(0) };
    const stdout = Buffer.allocUnsafe(size);
    return { status, stdout: stdout.subarray(0, fill(file, stdout)) };
  } catch {
    return { status: -1, stdout: Buffer.alloc(0) };
  } finally {
    closeSync(file);
  }
}

/** A file that is gone when it is closed, also after Ctrl-C; where open files cannot be removed there is none. */
function openNameless(): number | undefined {
  let file: number | undefined;
  try {
    const folder = mkdtempSync(join(tmpdir(), "sora-pipeline-"));
    try {
      file = openSync(join(folder, "output"), "wx+", 0o600);
    } finally {
      rmSync(folder, { recursive: true });
    }
    return file;
  } catch {
    if (file !== undefined) closeSync(file);
    return undefined;
  }
}

function startGit({ args, environment, timeoutMs, signal }: FileRun, file: number): ChildProcess {
  return spawn("git", args, {
    env: environment,
    stdio: ["ignore", file, "ignore"],
    timeout: timeoutMs,
    killSignal: "SIGKILL",
    windowsHide: true,
    ...(signal && { signal }),
  });
}

/** Exit status; -1 when there is none. */
function ended(git: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    git.on("error", () => resolve(-1));
    git.on("close", (status) => resolve(status ?? -1));
  });
}
