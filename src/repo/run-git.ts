import { execFile, execFileSync } from "node:child_process";

/** What one git command gave. */
export interface GitResult {
  /** Exit status; -1 when git could not be started, ran out of time or wrote too much. */
  readonly status: number;
  readonly stdout: Buffer;
  /** Messages of git, English, first 4,000 characters. */
  readonly stderr: string;
}

/** One call of git. */
export interface GitCall {
  /** Absolute folder to run in. */
  readonly folder: string;
  readonly args: readonly string[];
  /** Settings that win over every configuration file. */
  readonly settings?: readonly (readonly [key: string, value: string])[];
  /** Index to use in place of the repository's own. */
  readonly indexFile?: string;
  /** Default 30,000 ms. */
  readonly timeoutMs?: number;
  /** Most bytes of output; default 64 MB. */
  readonly maxBytes?: number;
}

// The configuration of the analysed repository is not trusted: nothing it names may be started.
const SAFE_ARGUMENTS = [
  "--no-pager",
  "--literal-pathspecs",
  ...["core.fsmonitor=false", "core.hooksPath=/dev/null", "safe.directory=*"].flatMap((setting) => [
    "-c",
    setting,
  ]),
  ...["log.showSignature=false", "log.showRoot=true"].flatMap((setting) => ["-c", setting]),
];

const SAFE_ENVIRONMENT = {
  LC_ALL: "C",
  GIT_OPTIONAL_LOCKS: "0",
  GIT_TERMINAL_PROMPT: "0",
  GIT_NO_REPLACE_OBJECTS: "1",
  // A partial clone would fetch missing objects with a command from its own configuration. Git knows the first since
  // 2.45 (older lines in their security releases); what does not know it finds no protocol that it may fetch by.
  GIT_NO_LAZY_FETCH: "1",
  GIT_ALLOW_PROTOCOL: "none",
};

const DEFAULT_TIMEOUT_MS = 30_000;
const DEFAULT_MAX_BYTES = 64 * 1024 * 1024;
const MESSAGE_LENGTH = 4000;

/** Runs git without a shell and without anything the repository's configuration could start. Never throws. */
export function runGit(call: GitCall): Promise<GitResult> {
  const result = new Promise<GitResult>((resolve) => {
    execFile("git", argumentsOf(call), commonOptions(call), (error, stdout, stderr) => {
      const status = error === null ? 0 : typeof error.code === "number" ? error.code : -1;
      resolve({ status, stdout, stderr: stderr.toString("utf8").slice(0, MESSAGE_LENGTH) });
    });
  });
  // Node throws at once when the arguments are too long for the system.
  return result.catch((error: unknown) => ({ status: -1, stdout: Buffer.alloc(0), stderr: String(error) }));
}

/** Like {@link runGit}, at once; the output, or `undefined` when git failed. For single short calls. */
export function runGitSync(call: GitCall): Buffer | undefined {
  try {
    return execFileSync("git", argumentsOf(call), {
      ...commonOptions(call),
      stdio: ["ignore", "pipe", "ignore"],
    });
  } catch {
    return undefined;
  }
}

function argumentsOf(call: GitCall): string[] {
  return [...SAFE_ARGUMENTS, "-C", call.folder, ...call.args];
}

function commonOptions(call: GitCall) {
  return {
    encoding: "buffer",
    env: {
      ...environmentFor(call.settings ?? []),
      ...(call.indexFile && { GIT_INDEX_FILE: call.indexFile }),
    },
    timeout: call.timeoutMs ?? DEFAULT_TIMEOUT_MS,
    maxBuffer: call.maxBytes ?? DEFAULT_MAX_BYTES,
    killSignal: "SIGKILL",
    windowsHide: true,
  } as const;
}

/** The caller's environment without git's own variables. Settings go in by variable: a key may hold any character. */
function environmentFor(settings: NonNullable<GitCall["settings"]>): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(GIT_|LC_|LANGUAGE$)/i.test(name));
  const pairs = settings.flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, key],
    [`GIT_CONFIG_VALUE_${index}`, value],
  ]);
  return {
    ...Object.fromEntries([...inherited, ...pairs]),
    GIT_CONFIG_COUNT: String(settings.length),
    ...SAFE_ENVIRONMENT,
  };
}
