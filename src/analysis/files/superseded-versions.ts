import { fileNameOf, folderOf } from "../../domain/paths.ts";

/** A folder that is named for a version, below what it is a version of. */
const VERSION = /(?:^|\/)v(\d{1,3})(?=\/)/g;
/** An older version kept below the newest has so many files of the same names, and such a share of its own. */
const LEAST_SHARED = 3;
const SHARED = 1 / 2;

/**
 * Tells which code lies in an older version of what lies beside it, `src/v3/` beside `src/v4/`, or around it: `pan/v1/` in
 * `pan/` where most of its files are there again.
 */
export function supersededVersions(paths: readonly string[]): (path: string) => boolean {
  const newest = new Map<string, number>();
  for (const path of paths)
    for (const { parent, version } of versionsIn(path))
      newest.set(parent, Math.max(version, newest.get(parent) ?? 0));
  const kept = keptBelow(paths);
  return (path) =>
    versionsIn(path).some(
      ({ parent, version, folder }) => version < (newest.get(parent) ?? 0) || kept.has(folder),
    );
}

/** Folders of versions with the files of the folder around them. */
function keptBelow(paths: readonly string[]): ReadonlySet<string> {
  const versions = new Map(paths.flatMap(versionsIn).map(({ folder, parent }) => [folder, parent]));
  const files = new Map([...versions].flat().map((folder) => [folder, new Set<string>()]));
  for (const path of paths) files.get(folderOf(path))?.add(fileNameOf(path));
  const isKept = ([folder, parent]: readonly [string, string]): boolean => {
    const own = [...(files.get(folder) ?? [])];
    const shared = own.filter((name) => files.get(parent)?.has(name)).length;
    return shared >= LEAST_SHARED && shared >= SHARED * own.length;
  };
  return new Set([...versions].filter(isKept).map(([folder]) => folder));
}

interface VersionFolder {
  /** Folder that it is a version of; empty at the root. */
  readonly parent: string;
  readonly version: number;
  readonly folder: string;
}

function versionsIn(path: string): readonly VersionFolder[] {
  return [...path.matchAll(VERSION)].map(({ index, 0: found, 1: number }) => ({
    parent: path.slice(0, index),
    version: Number(number),
    folder: path.slice(0, index + found.length),
  }));
}
