/** A folder that is named for a version, below what it is a version of. */
const VERSION = /(?:^|\/)v(\d{1,3})(?=\/)/g;

/** Tells which code lies in an older version of what lies beside it: `src/v3/` beside `src/v4/`. */
export function supersededVersions(paths: readonly string[]): (path: string) => boolean {
  const newest = new Map<string, number>();
  for (const path of paths)
    for (const { parent, version } of versionsIn(path))
      newest.set(parent, Math.max(version, newest.get(parent) ?? 0));
  return (path) => versionsIn(path).some(({ parent, version }) => version < (newest.get(parent) ?? 0));
}

function versionsIn(path: string): readonly { readonly parent: string; readonly version: number }[] {
  return [...path.matchAll(VERSION)].map(({ index, 1: number }) => ({
    parent: path.slice(0, index),
    version: Number(number),
  }));
}
