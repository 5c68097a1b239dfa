import type { Evidence } from "../domain/evidence.ts";

/** The lines of a file; `undefined` when there is no such file. */
type LinesOf = (path: string) => readonly string[] | undefined;

/** More files of one kind are not searched for a renamed one: most lines would not be the only ones of their kind. */
const MAX_ALIKE = 2000;

/**
 * Where files that are cited but not there have gone: to the one file of the same name, else of the same ending, that
 * has every line cited from them.
 * @returns new path by old path
 */
export function findMovedFiles(
  cited: readonly Evidence[],
  {
    lines,
    linesOf,
    paths = () => [],
  }: {
    readonly linesOf: LinesOf;
    /** Like `linesOf`, and remembers; the files searched need not be. */
    readonly lines: LinesOf;
    readonly paths?: () => readonly string[];
  },
): ReadonlyMap<string, string> {
  const lost = new Map<string, Evidence[]>();
  for (const evidence of cited) {
    if (lines(evidence.path) === undefined)
      lost.set(evidence.path, [...(lost.get(evidence.path) ?? []), evidence]);
  }
  const all = lost.size === 0 ? [] : paths();
  const isElsewhere = lost.size === new Set(cited.map(({ path }) => path)).size;
  const found = [...lost].flatMap(([path, evidence]): [string, string][] => {
    const holds = (other: string): boolean => hasAll(linesOf(other), evidence);
    const [home, another] = possibleHomes(path, { all, isElsewhere, holds });
    return home === undefined || another !== undefined ? [] : [[path, home]];
  });
  return new Map(found);
}

/** The files that may be the lost one: by name, else, in a repository that has the others, by ending. */
function possibleHomes(
  path: string,
  search: {
    readonly all: readonly string[];
    readonly isElsewhere: boolean;
    readonly holds: (path: string) => boolean;
  },
): readonly string[] {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const namesakes = search.all.filter((other) => `/${other}`.endsWith(`/${name}`)).filter(search.holds);
  const ending = /[.][^.]+$/.exec(name)?.[0];
  if (namesakes.length > 0 || search.isElsewhere || ending === undefined) return namesakes;
  const alike = search.all.filter((other) => other.endsWith(ending));
  return alike.length > MAX_ALIKE ? [] : alike.filter(search.holds);
}

function hasAll(lines: readonly string[] | undefined, evidence: readonly Evidence[]): boolean {
  return lines !== undefined && evidence.every(({ text }) => lines.some((line) => line.includes(text)));
}
