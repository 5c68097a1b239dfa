const PLACES: ReadonlySet<string> = new Set(
  "app build checkout clone code copy dev download git head main master project repo repos repository root source sources src temp tmp trunk work workdir workspace".split(
    " ",
  ),
);

/** True for a name that only says where something is kept: `repo`, `src`, `checkout`. */
export function isPlaceName(name: string): boolean {
  return PLACES.has(name.toLowerCase());
}
