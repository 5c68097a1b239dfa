import { byCodeUnit } from "./stable-hash.ts";

/**
 * The known names most like a mistyped one, best first: names that contain it, then names few edits away.
 * @param options.most how many to return, 3 by default
 */
export function nearestNames(options: {
  readonly name: string;
  readonly known: readonly string[];
  readonly most?: number;
}): string[] {
  const { known, most = 3 } = options;
  const wanted = options.name.toLowerCase().slice(0, 100);
  const ranked = [...new Set(known)].map((name) => ({
    name,
    distance: distanceTo(wanted, name.toLowerCase()),
  }));
  return ranked
    .filter(({ distance }) => distance <= Math.max(2, Math.floor(wanted.length / 2)))
    .toSorted((left, right) => left.distance - right.distance || byCodeUnit(left.name, right.name))
    .slice(0, most)
    .map(({ name }) => name);
}

/** Edits to the whole name or to its last part; 0 when the one contains the other. */
function distanceTo(wanted: string, name: string): number {
  if (wanted !== "" && name.includes(wanted)) return 0;
  return Math.min(edits(wanted, name), edits(wanted, name.slice(name.lastIndexOf("/") + 1)));
}

/** Levenshtein distance: insertions, deletions and replacements that turn one text into the other. */
function edits(left: string, right: string): number {
  let above = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const replaced = (above[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
      current.push(Math.min(replaced, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    above = current;
  }
  return above.at(-1) ?? 0;
}
