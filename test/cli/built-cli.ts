import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";
import { commitAll, git } from "../repo/git-folder.ts";

/** Absolute path of the built program. */
const BUILT_CLI = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

/** Address of the built library. */
export const BUILT_LIBRARY = new URL("../../dist/index.js", import.meta.url).href;

const FIXTURES = fileURLToPath(new URL("../fixtures", import.meta.url));

/** The six files of a film. */
export const FILM_FILES = [
  "film.json",
  "prompt.txt",
  "sora_budget_report.json",
  "sora_budget_report.txt",
  "storyboard.html",
  "storyboard.md",
];

/** How a run of the program ended. */
export interface CliResult {
  /** Exit status; null when a signal ended it. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where and with what a run happens. */
export interface CliPlace {
  readonly cwd: string;
  /** Added to an environment of `PATH`, `HOME` and XDG folders below `cwd/../home`, and nothing else. */
  readonly env?: Readonly<Record<string, string>>;
  /** True when nobody reads what is printed: `| head -0`. */
  readonly unread?: boolean;
}

/** Runs the built program in an environment of its own. */
export function runCli(args: readonly string[], { cwd, env, unread = false }: CliPlace): Promise<CliResult> {
  return new Promise((resolve, reject) => {
    const program = spawn(process.execPath, [BUILT_CLI, ...args], {
      cwd,
      env: { ...cleanEnvironment(cwd), ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const output = { stdout: "", stderr: "" };
    program.stdout.setEncoding("utf8").on("data", (text: string) => (output.stdout += text));
    program.stderr.setEncoding("utf8").on("data", (text: string) => (output.stderr += text));
    if (unread) program.stdout.destroy();
    program.on("error", reject).on("close", (status) => resolve({ status, ...output }));
  });
}

function cleanEnvironment(cwd: string): Record<string, string> {
  const home = join(dirname(cwd), "home");
  const { PATH = "" } = process.env;
  return {
    PATH,
    HOME: home,
    XDG_CACHE_HOME: join(home, "cache"),
    XDG_CONFIG_HOME: join(home, "config"),
    LANG: "C",
  };
}

/** A scratch folder that is gone after the tests of the file; with `work` to run in and `home` beside it. */
export function scratchFolder(): { readonly root: string; readonly work: string; readonly home: string } {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "sora-cli-test-")));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  const [work, home] = [join(root, "work"), join(root, "home")];
  for (const folder of [work, home]) mkdirSync(folder);
  return { root, work, home };
}

/** Copies a fixture to `folder` and commits it: the same commit id every time. */
export function committedFixture(name: string, folder: string): string {
  cpSync(join(FIXTURES, name), folder, { recursive: true });
  git(folder, "init", "-q");
  commitAll(folder, "Record the screen");
  return folder;
}

/** Writes a file with the folders around it; gives its path. */
export function writeText(path: string, text: string | Uint8Array): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}
