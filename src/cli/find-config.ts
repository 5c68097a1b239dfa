import { realpathSync, statSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";

/** Configuration files of a run. */
export interface FoundConfig {
  /** Configuration files to read, strongest first. */
  readonly files: readonly string[];
  /** The `.env` of the working directory, when it is there and may be read. */
  readonly dotEnv?: string;
  /** Files that were left unread because they belong to the analysed repository. */
  readonly untrusted: readonly string[];
}

/** Where to look for configuration. */
export interface ConfigPlaces {
  readonly workingDirectory: string;
  /** Folder of the user's configuration, as in `XDG_CONFIG_HOME`. */
  readonly userDirectory: string;
  /** Absolute path of the analysed repository, if any. */
  readonly repository?: string;
  /** Also read the files of the analysed repository. */
  readonly trusted: boolean;
}

const NAMES = ["sora-pipeline.yaml", "sora-pipeline.json"];

/**
 * Finds `.env` in the working directory and `sora-pipeline.{yaml,json}` upward from it, in a trusted repository and in
 * the user's folder. Files that lie in the analysed repository are passed over unless it is trusted.
 */
export function findConfig(places: ConfigPlaces): FoundConfig {
  const { workingDirectory, repository, trusted } = places;
  const above = foldersAbove(workingDirectory).flatMap(configIn);
  const inRepository = trusted && repository !== undefined ? configIn(repository) : [];
  const ofUser = configIn(join(places.userDirectory, "sora-pipeline"));
  const mayRead = (path: string): boolean => trusted || !liesIn(path, repository);
  const dotEnv = [join(workingDirectory, ".env")].filter(isFile);
  const readable = dotEnv.find(mayRead);
  const nearest = above.findIndex(mayRead);
  const looked = nearest < 0 ? above : above.slice(0, nearest + 1);
  const files = [...looked, ...inRepository, ...ofUser];
  return {
    files: [...new Set(files.filter(mayRead))],
    untrusted: [...new Set([...dotEnv, ...files].filter((path) => !mayRead(path)))],
    ...(readable !== undefined && { dotEnv: readable }),
  };
}

function foldersAbove(start: string): string[] {
  const folders = [resolve(start)];
  for (let folder = resolve(start); folder !== dirname(folder);) {
    folder = dirname(folder);
    folders.push(folder);
  }
  return folders;
}

function configIn(directory: string): string[] {
  return NAMES.map((name) => join(directory, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false }) !== undefined)
    .slice(0, 1);
}

/** A folder called `.env` is a common home of Python environments. */
function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** Where the entry itself lies counts, not where a link in its place leads. */
function liesIn(path: string, repository: string | undefined): boolean {
  if (repository === undefined) return false;
  const entry = join(realFolder(dirname(path)), basename(path));
  const steps = relative(realFolder(repository), entry);
  return steps !== ".." && !steps.startsWith(`..${sep}`) && !isAbsolute(steps);
}

function realFolder(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}
