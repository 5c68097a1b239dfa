import { type Dirent, readdirSync } from "node:fs";
import type { Notice } from "../domain/source.ts";
import { byCodeUnit } from "../domain/stable-hash.ts";
import { isVendorFolder } from "./file-kinds.ts";
import type { FoundFile } from "./found-file.ts";
import { addIgnoreRules, isIgnored, type IgnoreRules } from "./ignore-rules.ts";
import { readRegularFile } from "./read-regular-file.ts";
import type { SkipTally } from "./skip-tally.ts";

/** How to walk. */
export interface WalkOptions {
  readonly tally: SkipTally;
  /** Folders deeper than this are not entered. */
  readonly depth: number;
}

interface Folder {
  /** Relative to the root; empty for the root. */
  readonly path: string;
  readonly depth: number;
  readonly rules: IgnoreRules;
}

const MAX_ENTRIES = 500_000;
const MAX_IGNORE_FILE_BYTES = 256 * 1024;
const INVALID = "\ufffd";

/**
 * Lists the regular files below a folder, honouring nested `.gitignore` files; for trees
 * without git. Iterative, follows no symbolic link, opens nothing but `.gitignore`.
 * Counts what is left out; a folder not entered counts as one. Never throws.
 */
export function walkFiles(root: string, options: WalkOptions): { found: FoundFile[]; notices: Notice[] } {
  const found: FoundFile[] = [];
  const waiting: Folder[] = [{ path: "", depth: 0, rules: [] }];
  let entries = 0;
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const children = listFolder(`${root}/${folder.path}`);
    if (children === undefined) options.tally.add("unreadable", 1, folder.path);
    else sortChildren(children, { folder: withOwnRules(root, folder, children), found, waiting, options });
    entries += children?.length ?? 0;
    if (entries > MAX_ENTRIES) return { found, notices: [tooManyEntries(waiting.length)] };
  }
  return { found, notices: [] };
}

function listFolder(path: string): Dirent[] | undefined {
  try {
    return readdirSync(path, { withFileTypes: true }).sort((left, right) =>
      byCodeUnit(left.name, right.name),
    );
  } catch {
    return undefined;
  }
}

function withOwnRules(root: string, folder: Folder, children: readonly Dirent[]): Folder {
  if (!children.some((child) => child.name === ".gitignore" && child.isFile())) return folder;
  const content = readRegularFile(`${root}/${childPath(folder, ".gitignore")}`, MAX_IGNORE_FILE_BYTES);
  if (content === undefined) return folder;
  return { ...folder, rules: addIgnoreRules(folder.rules, folder.path, new TextDecoder().decode(content)) };
}

function sortChildren(
  children: readonly Dirent[],
  {
    folder,
    found,
    waiting,
    options,
  }: { folder: Folder; found: FoundFile[]; waiting: Folder[]; options: WalkOptions },
): void {
  const { tally } = options;
  for (const child of children) {
    const path = childPath(folder, child.name);
    const isFolder = child.isDirectory();
    if (child.name === ".git") continue;
    if (child.name.includes(INVALID)) tally.add("unreadable", 1, path);
    else if (child.isSymbolicLink()) tally.add("symlink");
    else if (!isFolder && !child.isFile()) tally.add("special-file");
    else if (isFolder && isVendorFolder(child.name)) tally.add("vendored");
    else if (isIgnored(folder.rules, isFolder ? `${path}/` : path)) tally.add("ignored");
    else if (!isFolder) found.push({ path });
    else if (folder.depth + 1 >= options.depth) tally.add("over-limit");
    else waiting.push({ path, depth: folder.depth + 1, rules: folder.rules });
  }
}

function childPath(folder: Folder, name: string): string {
  return folder.path === "" ? name : `${folder.path}/${name}`;
}

function tooManyEntries(folders: number): Notice {
  const message = `More than ${MAX_ENTRIES} entries on disk: at least ${folders} folders were not looked into.`;
  return { code: "walk-cut-short", machine: true, message };
}
