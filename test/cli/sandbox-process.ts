import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";

/** `sora-pipeline sandbox` as a process of its own, quick; ends with the tests of the file. Gives its address. */
export type StartSandbox = (...flags: readonly string[]) => Promise<string>;

/** Gives a way to start sandboxes in a folder. */
export function sandboxesIn(cwd: string): StartSandbox {
  const cli = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
  const sandboxes: ChildProcess[] = [];
  afterAll(() => {
    for (const sandbox of sandboxes) sandbox.kill("SIGKILL");
  });
  return (...flags) => {
    const sandbox = spawn(process.execPath, [cli, "sandbox", "--speed", "1000", ...flags], {
      cwd,
      env: { PATH: process.env["PATH"] ?? "", HOME: cwd },
      stdio: ["ignore", "pipe", "ignore"],
    });
    sandboxes.push(sandbox);
    return new Promise<string>((resolve, reject) => {
      sandbox.once("error", reject);
      sandbox.stdout.once("data", (text: Buffer) => {
        const [line = ""] = text.toString("utf8").split("\n");
        resolve((JSON.parse(line) as { baseURL: string }).baseURL);
      });
    });
  };
}
