import { lstatSync, type Stats } from "node:fs";
import type { SkipReason, SourceFile } from "../domain/source.ts";
import { byCodeUnit } from "../domain/stable-hash.ts";
import { fileKind, isGeneratedName, isMinifiedName, isVendorFolder, type FileKind } from "./file-kinds.ts";
import type { FoundFile } from "./found-file.ts";
import { pathMatcher } from "./ignore-rules.ts";
import { folderOf } from "../domain/paths.ts";
import { ownFolders } from "./own-folders.ts";
import { readRegularFile } from "./read-regular-file.ts";
import type { SkipTally } from "./skip-tally.ts";
import { scriptLanguage } from "./script-language.ts";
import { sniffContent } from "./sniff-content.ts";

/** Bounds on what is read. */
export interface ReadLimits {
  /** Largest code file, bytes. */
  readonly codeBytes: number;
  /** Largest file of any other kind, bytes. */
  readonly otherBytes: number;
  /** Most files. */
  readonly files: number;
  /** Most bytes in all files together. */
  readonly totalBytes: number;
  /** Most path segments. */
  readonly depth: number;
}

/** What to choose from and by. */
export interface SelectOptions {
  /** Real, absolute path of the repository. */
  readonly root: string;
  readonly limits: ReadLimits;
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly tally: SkipTally;
}

/** The chosen files. */
export interface Selection {
  readonly files: readonly SourceFile[];
  /** Latest change of a file that git calls unchanged, milliseconds since 1970; 0 when there is none. */
  readonly latestMs: number;
}

interface Candidate extends FoundFile {
  readonly kind: FileKind;
  readonly rank: number;
  readonly language: string | undefined;
}

const OTHER_KIND_RANK = 1000;
const SIDE_RANK = 2000;
const SIDE_FOLDER = /^(tests?|__tests__|specs?|docs?|examples?|samples?|demos?|fixtures?|benchmarks?|e2e)$/i;

/**
 * Chooses the files the product can use and counts the others by reason. When there are more than the limits allow,
 * files of the root come first, then code near the top, then tests, docs and examples. Sorted by path. Never throws.
 */
export function selectFiles(found: readonly FoundFile[], options: SelectOptions): Selection {
  const { limits, tally } = options;
  const isOwnFolder = ownFolders(options.root);
  const files: SourceFile[] = [];
  let [bytes, latestMs] = [0, 0];
  for (const candidate of candidates(found, options)) {
    const stats =
      files.length < limits.files ? inspect(candidate, { ...options, isOwnFolder }) : "over-limit";
    if (stats === undefined) continue;
    if (typeof stats === "string") tally.add(stats, 1, candidate.path);
    else if (bytes + stats.size > limits.totalBytes) tally.add("over-limit");
    else {
      bytes += stats.size;
      if (candidate.blob !== undefined) latestMs = Math.max(latestMs, stats.mtimeMs);
      files.push(sourceFile(candidate, { stats, options }));
    }
  }
  return { files: files.sort((left, right) => byCodeUnit(left.path, right.path)), latestMs };
}

/** Files of useful kinds by name alone, most wanted first. */
function candidates(
  found: readonly FoundFile[],
  { root, include, exclude, limits, tally }: SelectOptions,
): Candidate[] {
  const isIncluded = include.length > 0 ? pathMatcher(include) : () => true;
  const isExcluded = exclude.length > 0 ? pathMatcher(exclude) : () => false;
  const inFolder = folderTraits();
  const kept: Candidate[] = [];
  for (const file of found) {
    const language = scriptLanguage(root, file.path);
    const kind = language === undefined ? fileKind(file.path) : "code";
    const generated = isGeneratedName(file.path);
    if (kind === undefined && !generated) continue;
    const { vendored, depth, rank } = inFolder(folderOf(file.path));
    if (vendored || isMinifiedName(file.path)) tally.add("vendored");
    else if (isExcluded(file.path) || !isIncluded(file.path)) tally.add("excluded");
    else if (generated || kind === undefined) tally.add("generated");
    else if (depth + 1 > limits.depth) tally.add("over-limit");
    else {
      const isWanted = kind === "code" || depth === 0;
      kept.push({ ...file, kind, language, rank: rank + (isWanted ? 0 : OTHER_KIND_RANK) });
    }
  }
  return kept.sort((left, right) => left.rank - right.rank || byCodeUnit(left.path, right.path));
}

interface FolderTraits {
  readonly vendored: boolean;
  readonly depth: number;
  /** Lower is more wanted: 0 in the root, then by depth, side folders last. */
  readonly rank: number;
}

function folderTraits(): (folder: string) => FolderTraits {
  const known = new Map<string, FolderTraits>();
  return (folder) => {
    const traits = known.get(folder) ?? traitsOf(folder);
    known.set(folder, traits);
    return traits;
  };
}

function traitsOf(folder: string): FolderTraits {
  const names = folder === "" ? [] : folder.split("/");
  const side = names.some((name) => SIDE_FOLDER.test(name)) ? SIDE_RANK : 0;
  return { vendored: names.some(isVendorFolder), depth: names.length, rank: side + names.length };
}

type Inspection = SelectOptions & { readonly isOwnFolder: (folder: string) => boolean };

/** The file's state when it may be used, else why not; `undefined` when it is gone. */
function inspect(
  candidate: Candidate,
  { root, limits, isOwnFolder }: Inspection,
): Stats | SkipReason | undefined {
  const path = `${root}/${candidate.path}`;
  const stats = stateOf(path);
  if (stats === undefined || typeof stats === "string") return stats;
  if (stats.isSymbolicLink() || !isOwnFolder(folderOf(candidate.path))) return "symlink";
  if (stats.isDirectory()) return undefined;
  if (!stats.isFile()) return "special-file";
  if (stats.size > largest(candidate.kind, limits)) return "too-large";
  return (stats.size === 0 ? undefined : sniffContent(path, candidate.kind)) ?? stats;
}

function stateOf(path: string): Stats | "unreadable" | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOTDIR" ? undefined : "unreadable";
  }
}

function largest(kind: FileKind, limits: ReadLimits): number {
  return kind === "code" ? limits.codeBytes : limits.otherBytes;
}

function sourceFile(
  { path, blob, kind, language }: Candidate,
  { stats, options }: { readonly stats: Stats; readonly options: SelectOptions },
): SourceFile {
  const { root, limits, tally } = options;
  let failed = false;
  return {
    path,
    language,
    bytes: stats.size,
    contentId: blob ?? `${path}:${stats.size}:${stats.mtimeMs}`,
    read: () => {
      const content = readRegularFile(`${root}/${path}`, largest(kind, limits));
      if (content === undefined && !failed) tally.add("unreadable");
      failed ||= content === undefined;
      return content ?? new Uint8Array();
    },
  };
}
