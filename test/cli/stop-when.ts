import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { CliPlace, CliResult } from "./built-cli.ts";

const CLI = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

/** When a program is stopped, and with what. */
export interface Stop {
  /** Looked at all the time, until it is true. */
  readonly when: () => boolean;
  readonly signal: NodeJS.Signals;
}

/** Runs the built program and stops it, once. */
export function stopWhen(
  args: readonly string[],
  { cwd, env }: CliPlace,
  { when, signal }: Stop,
): Promise<CliResult> {
  const program = spawn(process.execPath, [CLI, ...args], {
    cwd,
    env: { PATH: process.env["PATH"] ?? "", HOME: cwd, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const watch = setInterval(() => {
    if (!when()) return;
    clearInterval(watch);
    program.kill(signal);
  }, 5);
  const output = { stdout: "", stderr: "" };
  program.stdout.setEncoding("utf8").on("data", (text: string) => (output.stdout += text));
  program.stderr.setEncoding("utf8").on("data", (text: string) => (output.stderr += text));
  return new Promise((resolve, reject) => {
    program.on("error", reject).on("close", (status) => {
      clearInterval(watch);
      resolve({ status, ...output });
    });
  });
}
