import { folderOf } from "../../domain/paths.ts";

/** What connects with something outside, by the name of its folder or base: `notification-providers`, `Geocoder`. */
const CONNECTS =
  /(?:adapter|backend|connector|driver|extractor|geocoder|integration|locale|platform|plugin|provider|scraper|service|vendor)s?$/i;
/** Files of such a folder that make the same kind of thing, and their share of it. */
const LEAST_FILES = 10;
const SHARE = 0.6;

/** A file with the bases of the classes it defines. */
export interface ClassFile {
  readonly path: string;
  readonly bases: readonly string[];
}

/**
 * Tells which files are one of many alike: in a folder of adapters or plugins in which most files make a class of the same
 * base each. What one of them says is said of the one thing it connects with.
 */
export function manyAlike(files: readonly ClassFile[]): (path: string) => boolean {
  const folders = new Map<string, ClassFile[]>();
  for (const file of files) {
    const folder = folderOf(file.path);
    const known = folders.get(folder);
    if (known) known.push(file);
    else folders.set(folder, [file]);
  }
  const alike = new Set(
    [...folders]
      .filter(([folder, members]) => connects(folder, commonBase(members)))
      .map(([folder]) => folder),
  );
  return (path) => alike.has(folderOf(path));
}

function connects(folder: string, base: string | undefined): boolean {
  return base !== undefined && (CONNECTS.test(folder) || CONNECTS.test(base));
}

/** The base that most of so many files have a class of. */
function commonBase(members: readonly ClassFile[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { bases } of members)
    for (const base of new Set(bases)) counts.set(base, (counts.get(base) ?? 0) + 1);
  return [...counts].find(([, count]) => count >= LEAST_FILES && count >= SHARE * members.length)?.[0];
}
