import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { setTimeout as wait } from "node:timers/promises";

/** When a process is killed; whatever comes first. It lives to its own end when nothing is named. */
interface ProcessEnd {
  /** Lines it tells before. */
  readonly lines?: number;
  /** Milliseconds after that line. */
  readonly laterMs?: number;
  /** Milliseconds after its first line. */
  readonly longestMs?: number;
}

/** One process of a proof. */
export interface ProcessLife extends ProcessEnd {
  /** A TypeScript file and its arguments. */
  readonly script: readonly string[];
  /** Hears every line of its output. */
  readonly onLine: (line: string) => void;
}

/** How a process ended. */
export type ProcessResult =
  | { readonly kind: "killed" | "ended" }
  | { readonly kind: "failed"; readonly said: string };

/** Runs a TypeScript file in a process of its own until it ends, or kills it with SIGKILL when its time has come. */
export async function runProcess(life: ProcessLife): Promise<ProcessResult> {
  const child = spawn(process.execPath, ["--import", "tsx", ...life.script], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (text: Buffer) => (said += text.toString()));
  const closed = new Promise<ProcessResult>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (status, signal) => {
      if (signal === "SIGKILL") resolve({ kind: "killed" });
      else if (status === 0) resolve({ kind: "ended" });
      else resolve({ kind: "failed", said: `a process ended with ${status}: ${said}` });
    });
  });
  const alarm = new AbortController();
  const kill = async (milliseconds: number): Promise<void> => {
    if (milliseconds > 0) await wait(milliseconds, undefined, { signal: alarm.signal }).catch(() => {});
    if (!alarm.signal.aborted) child.kill("SIGKILL");
  };
  let told = 0;
  for await (const line of createInterface(child.stdout)) {
    life.onLine(line);
    told += 1;
    if (told === 1 && life.longestMs !== undefined) void kill(life.longestMs);
    if (told === life.lines) void kill(life.laterMs ?? 0);
  }
  alarm.abort();
  return closed;
}
