import { readdirSync, realpathSync, statSync } from "node:fs";
import { basename } from "node:path";
import { SoraPipelineError } from "../domain/errors.ts";
import type { Notice, SourceFile, SourceTree } from "../domain/source.ts";
import type { ReadingCache } from "../ports/reading-cache.ts";
import { openCheckout, type Checkout } from "./git-checkout.ts";
import { withIndexCopy, type IndexCopy } from "./index-copy.ts";
import { linkedReadme } from "./linked-readme.ts";
import { listGitFiles } from "./list-git-files.ts";
import { ownOutput } from "./own-output.ts";
import { type HistoryReading, readHistory } from "./read-history.ts";
import {
  refuseAddress,
  repositoryEmpty,
  repositoryNotADirectory,
  repositoryNotFound,
  repositoryUnreadable,
} from "./repository-errors.ts";
import { repositoryName } from "./repository-name.ts";
import { selectFiles, type ReadLimits, type SelectOptions } from "./select-files.ts";
import { skipTally, type SkipTally } from "./skip-tally.ts";
import { walkFiles } from "./walk-files.ts";

/** Which repository to read, and how much of it. */
export interface ReadRepositoryOptions {
  /** Folder of the repository, or a folder in it. */
  readonly repoPath: string;
  /** Only paths that match one of these patterns (`.gitignore` syntax); all when empty. */
  readonly include?: readonly string[] | undefined;
  /** No paths that match one of these patterns (`.gitignore` syntax). */
  readonly exclude?: readonly string[] | undefined;
  /** Overrides of {@link DEFAULT_READ_LIMITS}. */
  readonly limits?: Partial<ReadLimits> | undefined;
  /** Where history is remembered between runs. */
  readonly cache?: ReadingCache | undefined;
  /** Folder the product writes to; left out when it lies in the repository, as every folder with a film of ours is. */
  readonly outDir?: string | undefined;
}

/** Bounds that hold unless others are given. */
export const DEFAULT_READ_LIMITS: ReadLimits = {
  codeBytes: 1_500_000,
  otherBytes: 4_000_000,
  files: 20_000,
  totalBytes: 64_000_000,
  depth: 32,
};

/**
 * Finds the files of a repository and what git knows about it, executing nothing that the repository contains.
 * Contents are read later, file by file.
 * @throws SoraPipelineError `REPO_NOT_FOUND`, `REPO_NOT_A_DIRECTORY`, `REPO_UNREADABLE` or `REPO_EMPTY`.
 */
export async function readRepository(options: ReadRepositoryOptions): Promise<SourceTree> {
  const tree = await openRepository(options);
  return (await tree.withHistory?.()) ?? tree;
}

/**
 * Like {@link readRepository}, but without the history, which is read by git when somebody asks for it.
 * @throws SoraPipelineError like {@link readRepository}.
 */
export async function openRepository(options: ReadRepositoryOptions): Promise<SourceTree> {
  const root = realFolder(options.repoPath);
  const request = selectionRequest(root, options);
  const place = await openCheckout(root);
  if ("code" in place) return sourceTree({ options, root, found: fromDisk(request, place) });
  return sourceTree({ options, root, found: await fromGit(place, request) });
}

type Request = Omit<SelectOptions, "tally"> & {
  /** Tells which of all paths this product wrote. */
  readonly outputAmong: (paths: readonly string[]) => (path: string) => boolean;
};

function selectionRequest(root: string, options: ReadRepositoryOptions): Request {
  const { include = [], exclude = [], repoPath, outDir } = options;
  const limits = { ...DEFAULT_READ_LIMITS, ...options.limits };
  const outputAmong = (paths: readonly string[]) => ownOutput(paths, { root, repoPath, outDir });
  return { root, limits, include, exclude, outputAmong };
}

interface Found {
  readonly files: readonly SourceFile[];
  readonly tally: SkipTally;
  readonly dirty: boolean;
  readonly checkout?: Checkout;
  readonly notices: readonly Notice[];
}

function fromDisk(request: Request, notice: Notice): Found {
  const tally = skipTally();
  const walk = walkFiles(request.root, { tally, depth: request.limits.depth });
  const isOutput = request.outputAmong(walk.found.map(({ path }) => path));
  const found = walk.found.filter(({ path }) => !isOutput(path));
  tally.add("film-output", walk.found.length - found.length);
  const { files } = selectFiles(found, { ...request, tally });
  return { files, tally, dirty: false, notices: [notice, ...walk.notices] };
}

async function fromGit(checkout: Checkout, request: Request): Promise<Found> {
  const quick = await withIndexCopy(checkout.indexFile, (copy) => listAndSelect(checkout, { request, copy }));
  return quick.isCertain ? quick : listAndSelect(checkout, { request });
}

async function listAndSelect(
  checkout: Checkout,
  { request, copy }: { readonly request: Request; readonly copy?: IndexCopy | undefined },
): Promise<Found & { readonly isCertain: boolean }> {
  const tally = skipTally();
  const { outputAmong } = request;
  const listing = await listGitFiles(checkout, { tally, outputAmong, ...(copy && { indexFile: copy.file }) });
  const isForeign = checkout.prefix !== "" && listing?.found.length === 0;
  if (listing === undefined || isForeign) {
    return { ...fromDisk(request, isForeign ? FOREIGN_CHECKOUT : LIST_FAILED), isCertain: true };
  }
  const { files, latestMs } = selectFiles(listing.found, { ...request, tally });
  // Changed after the index was written: only the content can tell.
  const isCertain = copy === undefined || latestMs < copy.writtenMs;
  const notices = checkout.commit === null ? [NO_COMMIT] : [];
  return { files, tally, dirty: listing.dirty, checkout, notices, isCertain };
}

interface Parts {
  readonly options: ReadRepositoryOptions;
  readonly root: string;
  readonly found: Found;
}

function sourceTree({ options, root, found }: Parts): SourceTree {
  const { files, tally, dirty, checkout } = found;
  if (files.length === 0) throw repositoryEmpty(options.repoPath, tally.list());
  const limitNotices = tallyNotices(tally, { ...DEFAULT_READ_LIMITS, ...options.limits });
  const readme = linkedReadme(root, files);
  const treeWith = (reading: HistoryReading): SourceTree => ({
    name: repositoryName(basename(root), checkout?.prefix === "" ? checkout.originUrl : undefined),
    commit: checkout?.commit ?? null,
    dirty,
    files,
    ...(readme !== undefined && { linkedReadme: readme }),
    get skipped() {
      return tally.list();
    },
    ...(reading.history && { history: reading.history }),
    notices: [...found.notices, ...reading.notices, ...limitNotices],
  });
  const tree = treeWith({ notices: [] });
  if (checkout === undefined) return tree;
  return Object.assign(tree, {
    withHistory: async () => treeWith(await readHistory(checkout, options.cache)),
  });
}

const NO_COMMIT: Notice = {
  code: "no-commit",
  machine: true,
  message: "The git repository has no commit yet: history facts are missing.",
};
const LIST_FAILED: Notice = {
  code: "git-failed",
  machine: true,
  message: "Read without git, commit and history facts are missing: git could not list the files.",
};
const FOREIGN_CHECKOUT: Notice = {
  code: "no-git",
  machine: true,
  message: "The git work tree around this folder ignores it: commit and history facts are missing.",
};

function realFolder(repoPath: string): string {
  if (repoPath.trim() === "") throw repositoryNotFound(repoPath);
  refuseAddress(repoPath);
  try {
    const root = realpathSync(repoPath);
    if (!statSync(root).isDirectory()) throw repositoryNotADirectory(repoPath);
    readdirSync(root);
    return root;
  } catch (error) {
    if (error instanceof SoraPipelineError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    const isForbidden = code === "EACCES" || code === "EPERM";
    throw isForbidden ? repositoryUnreadable(repoPath, error) : repositoryNotFound(repoPath, error);
  }
}

function tallyNotices(tally: SkipTally, limits: ReadLimits): Notice[] {
  const [over, unread] = [tally.count("over-limit"), tally.count("unreadable")];
  const bounds = `${limits.files} files, ${limits.totalBytes} bytes, depth ${limits.depth}`;
  const left: Notice = {
    code: "limits-reached",
    message: `${over} files left out, the limits are ${bounds}.`,
  };
  const things = unread === 1 ? "file or folder" : "files or folders";
  const first = JSON.stringify(tally.first("unreadable"));
  const message = `${unread} ${things} could not be read${unread === 1 ? ":" : ", the first is"} ${first}.`;
  const unreadable: Notice = { code: "unreadable-files", machine: true, message };
  return [...(over > 0 ? [left] : []), ...(unread > 0 ? [unreadable] : [])];
}
