import { SoraPipelineError } from "../../domain/errors.ts";
import type { FilmPlan } from "../../domain/film.ts";

/**
 * The shots a list such as `3-5`, `S3,S7` or `1,4-6` means, in the film's order.
 * @param where what the list was given to: a flag or a command
 * @throws SoraPipelineError `BAD_FLAG` for what is no list, `UNKNOWN_SHOT` for a shot the film has not.
 */
export function shotsGiven(
  value: unknown,
  { shots }: FilmPlan,
  where: "--shots" | "retake" = "--shots",
): readonly string[] {
  const known = shots.map(({ id }) => id);
  const wanted = new Set(
    String(value)
      .split(",")
      .flatMap((part) => shotsOf(part.trim(), known, where)),
  );
  return known.filter((id) => wanted.has(id));
}

function shotsOf(part: string, known: readonly string[], where: string): readonly string[] {
  const match = /^S?(\d{1,3})(?:-S?(\d{1,3}))?$/i.exec(part);
  if (match === null) throw notAList(part, where);
  const first = Number(match[1]);
  const last = Number(match[2] ?? match[1]);
  if (last < first) throw notAList(part, where);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const id = `S${first + index}`;
    if (!known.includes(id)) throw unknownShot(id, known);
    return id;
  });
}

function notAList(part: string, where: string): SoraPipelineError {
  return new SoraPipelineError({
    code: "BAD_FLAG",
    message: `${where} has ${JSON.stringify(part)}, which is no shot`,
    hint: `Give numbers and ranges, for instance ${where} 3-5 or ${where} S1,S4.`,
  });
}

function unknownShot(id: string, known: readonly string[]): SoraPipelineError {
  return new SoraPipelineError({
    code: "UNKNOWN_SHOT",
    message: `the film has no shot ${id}`,
    hint: `It has ${known.join(", ")}.`,
    data: { shots: known },
  });
}
