import { MOMENTS, PAYOFF_MOMENTS } from "../../domain/moments.ts";
import type { GagStaging, StageAction, StageStep } from "../../domain/staging.ts";

/** When the last direction of a shot is done, as a share of it; what remains is a hold. */
const END = 0.95;

/** The parts of a shot. */
type PhaseName = "setup" | "escalation" | "topper" | "closing";

/** A step with its place in the shot. */
export interface TimedStep {
  readonly phase: PhaseName;
  readonly index: number;
  /** Shares of the shot, 0 to 1. */
  readonly start: number;
  readonly end: number;
  readonly actions: Readonly<Record<string, StageAction>>;
}

/** All steps of a staging in order; the steps of a phase share it by their weights. */
export function timelineOf(staging: GagStaging): readonly TimedStep[] {
  const { escalation, topper } = staging.closing === undefined ? MOMENTS : PAYOFF_MOMENTS;
  const { setup, closing = [] } = staging;
  const last = closing.length === 0 ? END : PAYOFF_MOMENTS.closing;
  return [
    ...timed(setup, { phase: "setup", start: 0, end: escalation }),
    ...timed(staging.escalation, { phase: "escalation", start: escalation, end: topper }),
    ...timed(staging.topper, { phase: "topper", start: topper, end: last }),
    ...timed(closing, { phase: "closing", start: last, end: END }),
  ];
}

function timed(
  steps: readonly StageStep[],
  { phase, start, end }: { readonly phase: PhaseName; readonly start: number; readonly end: number },
): TimedStep[] {
  const whole = steps.reduce((sum, step) => sum + step.weight, 0);
  let gone = 0;
  return steps.map(({ weight, actions }, index) => {
    const from = start + ((end - start) * gone) / whole;
    gone += weight;
    return { phase, index, start: from, end: start + ((end - start) * gone) / whole, actions };
  });
}
