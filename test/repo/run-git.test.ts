import * as processes from "node:child_process";
import { expect, it, vi } from "vitest";
import { runGit, runGitSync } from "../../src/repo/run-git.ts";

vi.mock("node:child_process", () => ({ execFile: vi.fn<() => void>(), execFileSync: vi.fn<() => void>() }));

/** What git is kept from, whatever the repository's configuration says: taken out of this list it is a decision. */
const ARGUMENTS = [
  "--no-pager",
  "--literal-pathspecs",
  "-c core.fsmonitor=false",
  "-c core.hooksPath=/dev/null",
  "-c safe.directory=*",
  "-c log.showSignature=false",
  "-c log.showRoot=true",
  "-C /repo",
  "status",
];
const ENVIRONMENT = {
  PATH: "/bin",
  GIT_ALLOW_PROTOCOL: "none",
  GIT_CONFIG_COUNT: "1",
  GIT_CONFIG_KEY_0: "filter.a=b.clean",
  GIT_CONFIG_VALUE_0: "",
  GIT_INDEX_FILE: "/tmp/index",
  GIT_NO_LAZY_FETCH: "1",
  GIT_NO_REPLACE_OBJECTS: "1",
  GIT_OPTIONAL_LOCKS: "0",
  GIT_TERMINAL_PROMPT: "0",
  LC_ALL: "C",
};
const CALL = {
  folder: "/repo",
  args: ["status"],
  settings: [["filter.a=b.clean", ""]],
  indexFile: "/tmp/index",
} as const;

it.each([
  ["waited for", (): unknown => runGit(CALL), processes.execFile],
  ["at once", (): unknown => runGitSync(CALL), processes.execFileSync],
] as const)(
  "git gets these arguments and this environment and nothing else, %s",
  (_, run: () => unknown, started) => {
    const before = process.env;
    process.env = {
      PATH: "/bin",
      GIT_DIR: "/elsewhere",
      GIT_EXTERNAL_DIFF: "trap",
      LC_MESSAGES: "de",
      LANGUAGE: "de",
    };
    run();
    process.env = before;
    const [program, args, options] = vi.mocked(started as typeof processes.execFileSync).mock.lastCall ?? [];
    expect([program, args?.join(" ")]).toEqual(["git", ARGUMENTS.join(" ")]);
    expect(options).toMatchObject({ windowsHide: true });
    expect(options?.env).toEqual(ENVIRONMENT);
  },
);
