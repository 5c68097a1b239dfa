import { SoraPipelineError } from "../domain/errors.ts";
import { FILM_FLAGS, PLANNED_FILM_FLAGS } from "./flags.ts";

/** Flags of the main job that do nothing unless one of the others is given. */
const WAITING: readonly { readonly flags: readonly string[]; readonly needs: readonly string[] }[] = [
  {
    flags: ["shots", "resume", "max-cost", "yes", "timeout", "continuity", "base-url", "server"],
    needs: ["real"],
  },
  { flags: ["format", "look", "music", "font", "draft"], needs: ["film", "real"] },
];

/**
 * Refuses a flag that would silently do nothing, and `--no-dry-run`, which does not say what else is wanted. With
 * `--dry-run` all of them may stand there: the command of a purchase is looked at before it is made.
 * @throws SoraPipelineError `BAD_FLAG`.
 */
export function refuseIdleFlags(flags: Readonly<Record<string, unknown>>): void {
  if (flags["dry-run"] === false) throw nothingElseSaid();
  if (flags["dry-run"] === true) return;
  for (const { flags: names, needs } of WAITING) {
    if (needs.some((name) => flags[name] === true)) continue;
    const idle = names.find((name) => flags[name] !== undefined);
    if (idle === undefined) continue;
    const given = `--${flags[idle] === false ? "no-" : ""}${idle}`;
    const wanted = needs.map((name) => `--${name}`).join(" or ");
    throw new SoraPipelineError({
      code: "BAD_FLAG",
      message: `${given} does nothing without ${wanted}`,
      hint: `Add ${wanted}, or leave ${given} out.`,
    });
  }
}

/**
 * Refuses flags that say what film is made where that of an earlier run is meant: it is bought as it was planned.
 * @throws SoraPipelineError `BAD_FLAG`.
 */
export function refuseFilmFlags(flags: Readonly<Record<string, unknown>>): void {
  const counting: readonly string[] = PLANNED_FILM_FLAGS;
  const idle = Object.keys(FILM_FLAGS).find((name) => flags[name] !== undefined && !counting.includes(name));
  if (idle === undefined) return;
  throw new SoraPipelineError({
    code: "BAD_FLAG",
    message: `--${idle} does nothing with --resume: the film of an earlier run is bought as it was planned`,
    hint: `Leave --${idle} out, or plan and buy another film with --real and without --resume.`,
  });
}

function nothingElseSaid(): SoraPipelineError {
  return new SoraPipelineError({
    code: "BAD_FLAG",
    message: "--no-dry-run does not say what to do instead",
    hint: "Leave it out: --film also draws the film, free; --real buys its clips.",
  });
}
