import type { Checkout } from "./git-checkout.ts";
import type { FoundFile } from "./found-file.ts";
import type { SkipTally } from "./skip-tally.ts";

/** What git says about the files of a checkout. */
export interface GitListing {
  /** Tracked files, and untracked ones that are not ignored. */
  readonly found: readonly FoundFile[];
  readonly dirty: boolean;
}

interface Entry {
  /** `ls-files -v` letter, lower case for assume-unchanged; `?` for untracked. */
  readonly tag: string;
  readonly mode: string;
  readonly blob: string;
  readonly path: string;
}

const LIST = [
  "ls-files",
  "-z",
  "-v",
  "--stage",
  "--cached",
  "--others",
  "--modified",
  "--deleted",
  "--exclude-standard",
];
const STAGED = [
  "diff-index",
  "--cached",
  "--name-only",
  "--relative",
  "-z",
  "--no-renames",
  "--no-ext-diff",
  "--ignore-submodules=all",
];
const MAX_LIST_BYTES = 256 * 1024 * 1024;
const INVALID = "\ufffd";

/**
 * Lists a checkout with one `git ls-files`: tracked files with blob id, changed and untracked ones. Counts symbolic
 * links, submodules, names that are not UTF-8 and our own output. `undefined` when git cannot list. Never throws.
 */
export async function listGitFiles(
  checkout: Checkout,
  options: {
    readonly tally: SkipTally;
    /** Tells which of all paths this product wrote. */
    readonly outputAmong: (paths: readonly string[]) => (path: string) => boolean;
    readonly indexFile?: string;
  },
): Promise<GitListing | undefined> {
  const { indexFile, tally } = options;
  const [list, staged] = await Promise.all([
    checkout.git(LIST, { maxBytes: MAX_LIST_BYTES, ...(indexFile !== undefined && { indexFile }) }),
    stagedPaths(checkout),
  ]);
  if (list.status !== 0 || staged === undefined) return undefined;
  const all = parseEntries(list.stdout);
  const paths = all.map(({ path }) => path);
  const isOutput = options.outputAmong(paths);
  const output = new Set(paths.filter(isOutput));
  tally.add("film-output", output.size);
  const entries = all.filter(({ path }) => !output.has(path));
  const changed = new Set(
    entries.filter((entry) => entry.tag === "C" || entry.tag === "R").map((entry) => entry.path),
  );
  const dirty =
    changed.size > 0 || entries.some((entry) => entry.tag === "?") || staged.some((path) => !isOutput(path));
  return { dirty, found: foundFiles(entries, { changed, tally }) };
}

async function stagedPaths(checkout: Checkout): Promise<readonly string[] | undefined> {
  if (checkout.commit === null) return [];
  const staged = await checkout.git([...STAGED, checkout.commit, "--", "."], { maxBytes: MAX_LIST_BYTES });
  return staged.status === 0 ? staged.stdout.toString("utf8").split("\0").slice(0, -1) : undefined;
}

/** `? path`, or `H mode blob stage<TAB>path`; a changed file comes again with `C`, a deleted one with `R`. */
function parseEntries(output: Buffer): Entry[] {
  const records = output.toString("utf8").split("\0").slice(0, -1);
  return records.map((record) => {
    const tag = record.slice(0, 1);
    if (tag === "?") return { tag, mode: "", blob: "", path: record.slice(2) };
    const tab = record.indexOf("\t");
    const [mode = "", blob = ""] = record.slice(2, tab).split(" ");
    return { tag, mode, blob, path: record.slice(tab + 1) };
  });
}

function foundFiles(
  entries: readonly Entry[],
  { changed, tally }: { readonly changed: ReadonlySet<string>; readonly tally: SkipTally },
): FoundFile[] {
  const seen = new Set<string>();
  const found: FoundFile[] = [];
  for (const { tag, mode, blob, path } of entries) {
    if (seen.has(path)) continue;
    seen.add(path);
    if (path.includes(INVALID)) tally.add("unreadable", 1, path);
    else if (mode === "160000" || path.endsWith("/")) tally.add("submodule");
    else if (mode === "120000") tally.add("symlink");
    else found.push(tag === "H" && !changed.has(path) ? { path, blob } : { path });
  }
  return found;
}
