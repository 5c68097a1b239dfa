import type { SurveyedFile } from "../survey-files.ts";

/** Average over the code of 170 repositories; for what comes last in its file. */
const BYTES_PER_LINE = 33;

/** About how many lines each definition of a file takes, by the line it begins on. */
export interface Extents {
  /** From a class to the next one: its methods are its own, in languages in which they stand behind it as well. */
  readonly classes: ReadonlyMap<number, number>;
  /** From a function to whatever is defined next. */
  readonly functions: ReadonlyMap<number, number>;
}

/** Tells the work-horses of a file from its labels, by nothing but the lines that the survey has. */
export function extentsOf({ file, survey }: SurveyedFile): Extents {
  const last = Math.round(file.bytes / BYTES_PER_LINE);
  const [classes, functions] = [survey.classes, survey.functions].map((list) => list.map(({ line }) => line));
  return {
    classes: toNext(classes ?? [], last),
    functions: toNext([...(functions ?? []), ...(classes ?? [])], last),
  };
}

/** Per line, the distance to the next one; behind the last one the rest of the file, one line at least. */
function toNext(lines: readonly number[], last: number): ReadonlyMap<number, number> {
  const sorted = [...new Set(lines)].sort((left, right) => left - right);
  return new Map(sorted.map((line, index) => [line, (sorted[index + 1] ?? Math.max(last, line + 1)) - line]));
}
