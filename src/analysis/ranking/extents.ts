import type { SurveyedFile } from "../survey-files.ts";

/** Average over the code of 170 repositories; for what comes last in its file. */
const BYTES_PER_LINE = 33;

/** About how many lines each definition of a file takes, by the line it begins on. */
export interface Extents {
  /** From a class to the next one: its methods are its own, in languages in which they stand behind it as well. */
  readonly classes: ReadonlyMap<number, number>;
  /** From a function to whatever is defined next. */
  readonly functions: ReadonlyMap<number, number>;
  /** By type: the methods that stand apart from it, behind another type or in another file. */
  readonly apart: ReadonlyMap<string, number>;
}

/** Tells the work-horses of a file from its labels, by nothing but the lines that the survey has. */
export function extentsOf({ file, survey }: SurveyedFile): Extents {
  const classes = new Map<number, number>();
  const functions = new Map<number, number>();
  const apart = new Map<string, number>();
  const classNames = new Map(survey.classes.map(({ line, name }) => [line, name]));
  const owners = new Map(survey.functions.map(({ line, of }) => [line, of]));
  let nearest: number | undefined;
  for (const [line, lines] of toNext([...classNames.keys(), ...owners.keys()], file.bytes / BYTES_PER_LINE)) {
    functions.set(line, lines);
    if (classNames.has(line)) nearest = line;
    const owner = classNames.get(line) ?? owners.get(line);
    const isApart = owner !== undefined && owner !== classNames.get(nearest ?? 0);
    if (isApart) grow(apart, owner, lines);
    else if (nearest !== undefined) grow(classes, nearest, lines);
  }
  return { classes, functions, apart };
}

/** Per line, the distance to the next one; behind the last one the rest of the file, one line at least. */
function toNext(lines: readonly number[], end: number): readonly (readonly [line: number, lines: number])[] {
  const sorted = [...new Set(lines)].toSorted((left, right) => left - right);
  return sorted.map((line, index) => [
    line,
    (sorted[index + 1] ?? Math.max(Math.round(end), line + 1)) - line,
  ]);
}

function grow<K>(lines: Map<K, number>, of: K, more: number): void {
  lines.set(of, (lines.get(of) ?? 0) + more);
}
