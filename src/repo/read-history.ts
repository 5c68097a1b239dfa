import type { ReadingCache } from "../ports/reading-cache.ts";
import { printable } from "../domain/printable.ts";
import type { History, Notice } from "../domain/source.ts";
import { byCodeUnit } from "../domain/stable-hash.ts";
import { fileKind, isGeneratedName, isVendorFolder } from "./file-kinds.ts";
import type { Checkout } from "./git-checkout.ts";
import type { GitCall } from "./run-git.ts";

/** History when it could be read, and what to tell the user otherwise. */
export interface HistoryReading {
  readonly history?: History;
  readonly notices: readonly Notice[];
}

const MAX_COMMITS = 100_000;
/** The hottest file is looked for in this many newest commits. */
const HOT_COMMITS = 5000;
// A safety net against a git that hangs. The bounds above end the work: time has no say in what is found.
const TIME_BOX_MS = 60_000;
const SECONDS_A_DAY = 86_400;
const FIRST_SUBJECT_LENGTH = 100;
/** Years before this come from broken clocks. */
const EARLIEST_YEAR = 1980;

/**
 * Reads commit counts, dates and subjects, and which file changed most; no names or addresses leave this function.
 * Remembered by commit. Never throws: without an answer in time there is a notice instead.
 */
export async function readHistory(checkout: Checkout, cache?: ReadingCache): Promise<HistoryReading> {
  if (checkout.commit === null) return { notices: [] };
  const key = `history@1:${checkout.commit}:${checkout.prefix}`;
  const remembered = checkout.shallow ? undefined : cache?.get(key);
  if (remembered !== undefined) return { history: remembered as History, notices: [] };
  const reading = await askGit(checkout);
  const isWhole = reading.history !== undefined && reading.notices.length === 0;
  if (isWhole) cache?.set(key, reading.history);
  return reading;
}

async function askGit(checkout: Checkout): Promise<HistoryReading> {
  const folder = checkout.prefix === "" ? [] : ["--", "."];
  const bounds = { timeoutMs: TIME_BOX_MS };
  const [log, hot] = await Promise.all([
    checkout.git(["log", "-n", String(MAX_COMMITS + 1), ...FORMAT, ...folder], bounds),
    hottestFile(checkout, { folder, bounds }),
  ]);
  const commits = log.status === 0 ? parseCommits(log.stdout) : undefined;
  if (commits === undefined) return { notices: [dropped("it could not be read in time")] };
  if (commits.length > MAX_COMMITS)
    return { notices: [dropped(`there are more than ${MAX_COMMITS} commits`)] };
  if (commits.length === 0) return { notices: [] };
  const history = {
    ...summarize(commits, checkout.shallow),
    ...(hot && hot !== "failed" && { hottestFile: hot }),
  };
  return {
    history,
    notices: [...(checkout.shallow ? [SHALLOW] : []), ...(hot === "failed" ? [NO_HOT_FILE] : [])],
  };
}

const FORMAT = ["--encoding=UTF-8", "--no-show-signature", "--no-ext-diff", "--format=%ct%n%ae%n%s"];

/** Lives until the numbers are counted. */
interface Commit {
  readonly time: number;
  readonly author: string;
  readonly subject: string;
}

function parseCommits(output: Buffer): Commit[] {
  const lines = output.toString("utf8").split("\n").slice(0, -1);
  return Array.from({ length: Math.floor(lines.length / 3) }, (_, index) => ({
    time: Number(lines[3 * index]),
    author: (lines[3 * index + 1] ?? "").toLowerCase(),
    subject: lines[3 * index + 2] ?? "",
  }));
}

function summarize(commits: readonly Commit[], shallow: boolean): History {
  return {
    commits: commits.length,
    contributors: new Set(commits.map((commit) => commit.author)).size,
    reverts: commits.filter((commit) => commit.subject.startsWith("Revert")).length,
    shallow,
    ...(shallow ? {} : beginning(commits)),
  };
}

/** Git lists the newest commit first, so the last one is where it all began. */
function beginning(commits: readonly Commit[]): Partial<History> {
  const [head, first] = [commits[0], commits.at(-1)];
  if (head === undefined || first === undefined) return {};
  const firstYear = new Date(first.time * 1000).getUTCFullYear();
  const dated = firstYear >= EARLIEST_YEAR && head.time >= first.time;
  return {
    ...(dated && { firstYear, ageDays: Math.floor((head.time - first.time) / SECONDS_A_DAY) }),
    ...(isShowable(first.subject) && { firstSubject: first.subject }),
  };
}

function isShowable(subject: string): boolean {
  const isPlain = printable(subject) === subject && !subject.includes("\ufffd");
  return isPlain && subject !== "" && subject.length <= FIRST_SUBJECT_LENGTH && !/@|:\/\//.test(subject);
}

type Bounds = Pick<GitCall, "timeoutMs">;

async function hottestFile(
  checkout: Checkout,
  { folder, bounds }: { readonly folder: readonly string[]; readonly bounds: Bounds },
): Promise<History["hottestFile"] | "failed"> {
  const [names, tree] = await Promise.all([
    checkout.git(["log", "-n", String(HOT_COMMITS), "--format=", ...NAMES_ONLY, ...folder], bounds),
    checkout.git(["ls-tree", "-r", "-z", "--name-only", checkout.commit ?? "HEAD"], bounds),
  ]);
  if (names.status !== 0 || tree.status !== 0) return "failed";
  const existing = new Set(tree.stdout.toString("utf8").split("\0"));
  const counts = new Map<string, number>();
  for (const path of names.stdout.toString("utf8").split("\0")) counts.set(path, (counts.get(path) ?? 0) + 1);
  let hottest: History["hottestFile"];
  for (const [path, commits] of counts) {
    // The first check is the cheap one: there may be tens of thousands of paths.
    if (isHotter({ path, commits }, hottest) && existing.has(path) && isOwnWork(path))
      hottest = { path, commits };
  }
  return hottest;
}

function isHotter(file: NonNullable<History["hottestFile"]>, other: History["hottestFile"]): boolean {
  if (other === undefined) return true;
  return (other.commits - file.commits || byCodeUnit(file.path, other.path)) < 0;
}

// `-O/dev/null` and `--relative` override settings of the repository; no rename pass.
const NAMES_ONLY = [
  "-z",
  "--name-only",
  "--relative",
  "--no-renames",
  "--no-ext-diff",
  "--ignore-submodules=all",
].concat(["--no-show-signature", "-O/dev/null"]);

/** Change logs and lock files change with every release: only code can be the hottest file. */
function isOwnWork(path: string): boolean {
  const isOwn = !isGeneratedName(path) && !path.split("/").some(isVendorFolder);
  return fileKind(path) === "code" && isOwn && printable(path) === path;
}

const SHALLOW: Notice = {
  code: "shallow-clone",
  machine: true,
  message: "Shallow clone: age and first commit are not known.",
};
const NO_HOT_FILE: Notice = {
  code: "hottest-file-dropped",
  machine: true,
  message: "The file that changed most is left out: it could not be found in time.",
};

function dropped(reason: string): Notice {
  return { code: "history-dropped", machine: true, message: `History facts are left out: ${reason}.` };
}
