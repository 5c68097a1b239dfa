import { execFileSync } from "node:child_process";
import { temporaryFolder } from "../builders/temporary-folder.ts";

/** Runs git in a folder with a fixed author and without the user's configuration; gives its output. */
export function git(folder: string, ...args: readonly string[]): string {
  return gitAt(folder, "2020-02-03T12:00:00Z", args);
}

/** Like {@link git} at a given date, by a given author. */
export function gitAt(
  folder: string,
  date: string,
  args: readonly string[],
  author = "a@example.org",
): string {
  const { PATH } = process.env;
  const who = {
    GIT_AUTHOR_NAME: "A",
    GIT_AUTHOR_EMAIL: author,
    GIT_COMMITTER_NAME: "A",
    GIT_COMMITTER_EMAIL: author,
  };
  const env = {
    PATH,
    HOME: folder,
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_DATE: date,
    ...who,
  };
  const options = ["-c", "init.defaultBranch=main", "-c", "protocol.file.allow=always"];
  return execFileSync("git", [...options, ...args], {
    cwd: folder,
    env,
    encoding: "utf8",
    stdio: "pipe",
  }).trim();
}

/** A new git repository with the given files in one commit. */
export function temporaryRepository(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder(files);
  git(folder, "init", "-q");
  commitAll(folder, "start");
  return folder;
}

/** Commits everything in the folder. */
export function commitAll(folder: string, subject: string): void {
  git(folder, "add", "-A");
  git(folder, "commit", "-q", "--allow-empty", "-m", subject);
}
