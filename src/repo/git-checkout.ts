import { join, relative, resolve } from "node:path";
import { printable } from "../domain/printable.ts";
import type { Notice } from "../domain/source.ts";
import { runGit, type GitCall, type GitResult } from "./run-git.ts";

/** A git work tree, or a folder in one. */
export interface Checkout {
  /** Full commit id of HEAD; null before the first commit. */
  readonly commit: string | null;
  readonly shallow: boolean;
  /** Path of the folder below the top of the work tree, forward slashes; empty at the top. */
  readonly prefix: string;
  /** Absolute path of git's index, which need not exist. */
  readonly indexFile: string;
  /** Address of the remote `origin` as configured. */
  readonly originUrl?: string;
  /** Runs git in the folder, with the repository's filter commands switched off. Never throws. */
  readonly git: (
    args: readonly string[],
    options?: Omit<GitCall, "folder" | "args" | "settings">,
  ) => Promise<GitResult>;
}

const QUESTIONS = ["--is-inside-work-tree", "--is-shallow-repository", "--show-cdup", "--git-path", "index"];
const COMMIT_ID = /^[0-9a-f]{40}([0-9a-f]{24})?$/;

/** Looks for a git work tree around a real, absolute folder; the notice says why there is none. Never throws. */
export async function openCheckout(folder: string): Promise<Checkout | Notice> {
  const [place, config] = await Promise.all([
    runGit({ folder, args: ["rev-parse", ...QUESTIONS, "HEAD"] }),
    runGit({ folder, args: ["config", "-z", "--get-regexp", "^(filter\\..*|remote\\.origin\\.url)$"] }),
  ]);
  const [inside, shallow, up = "", index = "", head = ""] = place.stdout.toString("utf8").split("\n");
  // Status 1 of `git config` means that no such key exists.
  if (inside !== "true" || config.status < 0 || config.status > 1) return noCheckout(place, config);
  const entries = configEntries(config.stdout);
  const settings = filtersOff(entries.map(([key]) => key));
  const originUrl = entries.findLast(([key]) => key === "remote.origin.url")?.[1];
  return {
    commit: COMMIT_ID.test(head) ? head : null,
    shallow: shallow === "true",
    prefix: relative(join(folder, up), folder).replaceAll("\\", "/"),
    indexFile: resolve(folder, index),
    ...(originUrl !== undefined && { originUrl }),
    git: (args, options) => runGit({ ...options, folder, args, settings }),
  };
}

function noCheckout(place: GitResult, config: GitResult): Notice {
  const failed = [place, config].find((result) => result.status !== 0 && !isPlainNo(result));
  if (failed === undefined) {
    return {
      code: "no-git",
      machine: true,
      message: "No git work tree: commit and history facts are missing.",
    };
  }
  const reason = printable(failed.stderr.split("\n", 1)[0] ?? "").slice(0, 200) || "git could not be run";
  return {
    code: "git-failed",
    machine: true,
    message: `Read without git, commit and history facts are missing: ${reason}`,
  };
}

function isPlainNo(result: GitResult): boolean {
  return result.status === 1 || /not a git repository|must be run in a work tree/.test(result.stderr);
}

function configEntries(output: Buffer): [key: string, value: string][] {
  const entries = output.toString("utf8").split("\0").slice(0, -1);
  return entries.map((entry) => {
    const end = entry.indexOf("\n");
    return end < 0 ? [entry, ""] : [entry.slice(0, end), entry.slice(end + 1)];
  });
}

/** Clean and smudge filters are commands; comparing a file with the index would start them. */
function filtersOff(keys: readonly string[]): [key: string, value: string][] {
  const drivers = new Set(
    keys.filter((key) => key.startsWith("filter.")).map((key) => key.slice(0, key.lastIndexOf("."))),
  );
  return [...drivers].flatMap((driver): [string, string][] => [
    [`${driver}.clean`, ""],
    [`${driver}.smudge`, ""],
    [`${driver}.process`, ""],
    [`${driver}.required`, "false"],
  ]);
}
