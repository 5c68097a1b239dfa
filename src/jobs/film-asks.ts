import { entryOf } from "../domain/entry-of.ts";
import { SoraPipelineError } from "../domain/errors.ts";
import type { CostEstimate, FilmPlan, FilmShot } from "../domain/film.ts";
import { microUsd } from "../domain/units.ts";
import type { ClipMenu, ModelSpec } from "../domain/video-model.ts";
import type { ClipAsk } from "./purchase-order.ts";
import { assertNoSecret, type KnownSecret } from "./secret-gate.ts";

/** A shot of a film as an ask, and the shot whose last picture it begins with. */
export interface FilmAsk extends ClipAsk {
  readonly after?: string;
}

/** Which shots, which takes, and against what they are checked. */
export interface AskTerms {
  readonly spec: ModelSpec;
  readonly cost: CostEstimate;
  /** Take per shot; 1 where none is named. */
  readonly takes?: Readonly<Record<string, number>> | undefined;
  readonly secrets: readonly KnownSecret[];
  /** True when a shot begins with the last picture of the one before it in the same place. */
  readonly continuity: boolean;
}

/**
 * The whole film as asks, in its order. Whatever would be refused later is refused here, before anything is spent.
 * @throws SoraPipelineError `MODEL_SHUT_DOWN`, `MODEL_CANNOT_FIT`, `BAD_AMOUNT` or `SECRET_IN_PROMPT`.
 */
export function filmAsks(film: FilmPlan, terms: AskTerms): readonly FilmAsk[] {
  const { spec, takes, continuity } = terms;
  return film.shots.map((shot, index): FilmAsk => {
    const { id, prompt, clipSeconds, tokens } = shot;
    const take = entryOf(takes, id) ?? 1;
    const before = continuity ? predecessor(film.shots, index) : undefined;
    const ask = {
      shot: id,
      prompt,
      seconds: clipSeconds,
      take,
      promptTokens: tokens,
      microUsd: priceOf(id, terms.cost),
      ...(spec.negativePrompt && film.negative !== "" && { negativePrompt: film.negative }),
      // Another take of the same seed would be the same clip.
      ...(spec.seed === true && { seed: film.seed + take - 1 }),
      ...(before !== undefined && { after: before.id }),
    };
    return checkedAsk(ask, terms);
  });
}

/**
 * Lets an ask pass, or says what is wrong with it.
 * @throws SoraPipelineError like {@link filmAsks}.
 */
export function checkedAsk<Ask extends ClipAsk>(
  ask: Ask,
  { spec, secrets }: Pick<AskTerms, "spec" | "secrets">,
): Ask {
  if (spec.status === "shutdown") throw shutDown(spec);
  if (spec.clips !== undefined && !fits(ask.seconds, spec.clips)) throw cannotFit(ask, spec);
  microUsd(ask.microUsd);
  const { shot, prompt, negativePrompt = "" } = ask;
  assertNoSecret({ shot, texts: [prompt, negativePrompt], secrets });
  return ask;
}

/** Shots that follow each other in one place are one stretch of action; a new place begins with a cut. */
function predecessor(shots: readonly FilmShot[], index: number): FilmShot | undefined {
  const before = index === 0 ? undefined : shots[index - 1];
  return before?.setting === shots[index]?.setting ? before : undefined;
}

/** A shot without a price has none that could be reserved: NaN is refused by the check of the ask. */
function priceOf(shot: string, { lines }: CostEstimate): number {
  return lines.find((line) => line.shot === shot)?.microUsd ?? Number.NaN;
}

function fits(seconds: number, clips: ClipMenu): boolean {
  if (clips.kind === "list") return clips.seconds.includes(seconds);
  return seconds >= clips.min && seconds <= clips.max;
}

function shutDown(spec: ModelSpec): SoraPipelineError {
  const since = spec.shutdownDate === undefined ? "" : ` since ${spec.shutdownDate}`;
  return new SoraPipelineError({
    code: "MODEL_SHUT_DOWN",
    message: `${spec.id} is switched off${since}`,
    hint: "Nothing was sent. `sora-pipeline estimate` lists the models that live; plan the film again with one of them.",
    data: { model: spec.id },
  });
}

function cannotFit({ shot, seconds }: ClipAsk, spec: ModelSpec): SoraPipelineError {
  return new SoraPipelineError({
    code: "MODEL_CANNOT_FIT",
    message: `${spec.id} makes no clips of ${seconds} s, which ${shot} needs`,
    hint: "Nothing was sent. Plan the film again for this model, so that its shots fit its clip lengths.",
    data: { shot, seconds, model: spec.id },
  });
}
