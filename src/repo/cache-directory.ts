import { posix, win32 } from "node:path";

/** The parts of a process environment that say where caches go. */
export interface CacheEnvironment {
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** The user's home folder; empty when unknown. */
  readonly home: string;
}

/**
 * Folder for caches: `SORA_CACHE`, else the platform's cache folder plus `sora-pipeline`; `undefined` when there is
 * none. Relative values of variables other than `SORA_CACHE` do not count.
 */
export function cacheDirectory({ variables, platform, home }: CacheEnvironment): string | undefined {
  if (variables["SORA_CACHE"]) return variables["SORA_CACHE"];
  const path = platform === "win32" ? win32 : posix;
  const named = platform === "win32" ? variables["LOCALAPPDATA"] : variables["XDG_CACHE_HOME"];
  const base = named && path.isAbsolute(named) ? named : undefined;
  if (base === undefined && !path.isAbsolute(home)) return undefined;
  return path.join(base ?? path.join(home, ...defaultFolders(platform)), "sora-pipeline");
}

function defaultFolders(platform: NodeJS.Platform): readonly string[] {
  if (platform === "win32") return ["AppData", "Local"];
  return platform === "darwin" ? ["Library", "Caches"] : [".cache"];
}
