import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { CliPlace } from "./built-cli.ts";

const CLI = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

/** Runs the built program until a job is begun and kills it there; what it leaves half done stays in `cwd`. */
export async function killAtFirstJob(args: readonly string[], { cwd, env }: CliPlace): Promise<void> {
  const child = spawn(process.execPath, [CLI, ...args], {
    cwd,
    env: { PATH: process.env["PATH"] ?? "", HOME: cwd, TMPDIR: cwd, ...env },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
    if (said.includes(" job ")) child.kill("SIGKILL");
  });
  await once(child, "close");
}
