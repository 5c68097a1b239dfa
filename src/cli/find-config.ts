import { existsSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";

/** Configuration files of a run. */
export interface FoundConfig {
  /** Configuration files to read, strongest first. */
  readonly files: readonly string[];
  /** The `.env` of the working directory, when it is there and may be read. */
  readonly dotEnv?: string;
  /** Files that were left unread because they belong to a repository that is not trusted. */
  readonly untrusted: readonly string[];
}

/** Where to look for configuration. */
export interface ConfigPlaces {
  readonly workingDirectory: string;
  /** Folder of the user's configuration, as in `XDG_CONFIG_HOME`. */
  readonly userDirectory: string;
  /** Absolute path of the analysed repository, if any. */
  readonly repository?: string;
  /** Absolute paths of repositories that earlier runs made films of. */
  readonly filmed?: readonly string[];
  /** Also read the files of repositories. */
  readonly trusted: boolean;
}

const NAMES = ["sora-pipeline.yaml", "sora-pipeline.json"];

/**
 * Finds `.env` in the working directory and `sora-pipeline.{yaml,json}` upward from it, in a trusted repository and in
 * the user's folder. Files of the analysed repository, or of the one the working directory lies in when none is
 * analysed, are passed over unless it is trusted; those of the user's folder never are.
 */
export function findConfig(places: ConfigPlaces): FoundConfig {
  const { workingDirectory, repository, trusted } = places;
  const foreign = foreignFolders(places);
  const above = foldersAbove(workingDirectory).flatMap(configIn);
  const inRepository = trusted && repository !== undefined ? configIn(repository) : [];
  const ofUser = configIn(join(places.userDirectory, "sora-pipeline"));
  const mayRead = (path: string): boolean => trusted || !foreign.some((folder) => liesIn(path, folder));
  const dotEnv = [join(workingDirectory, ".env")].filter(isFile);
  const readable = dotEnv.find(mayRead);
  const nearest = above.findIndex(mayRead);
  const looked = nearest < 0 ? above : above.slice(0, nearest + 1);
  const files = [...looked, ...inRepository];
  return {
    files: [...new Set([...files.filter(mayRead), ...ofUser])],
    untrusted: [...new Set([...dotEnv, ...files].filter((path) => !mayRead(path)))],
    ...(readable !== undefined && { dotEnv: readable }),
  };
}

/** Folders whose settings are not the user's own: they could send a key elsewhere or raise a limit. */
function foreignFolders({ workingDirectory, repository, filmed = [] }: ConfigPlaces): readonly string[] {
  const about = repository === undefined ? outermostWorkTree(workingDirectory) : [repository];
  return [...about, ...filmed].flatMap((folder) => [folder, ...outermostWorkTree(folder)]);
}

/** The git work tree a folder lies in, of nested ones the outermost; none elsewhere. */
function outermostWorkTree(folder: string): readonly string[] {
  return foldersAbove(realFolder(folder))
    .filter((above) => existsSync(join(above, ".git")))
    .slice(-1);
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
function liesIn(path: string, repository: string): boolean {
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
