import { MOMENTS } from "../../domain/moments.ts";
import type { GagStaging, StageAction } from "../../domain/staging.ts";

/** The parts of a shot, in shares of its length; what remains after the topper is a hold. */
const PHASES = {
  setup: { start: 0, end: MOMENTS.escalation },
  escalation: { start: MOMENTS.escalation, end: MOMENTS.topper },
  topper: { start: MOMENTS.topper, end: 0.95 },
} as const;
/** One of {@link PHASES}. */
type PhaseName = keyof typeof PHASES;

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
  return (["setup", "escalation", "topper"] as const).flatMap((phase) => {
    const { start, end } = PHASES[phase];
    const whole = staging[phase].reduce((sum, step) => sum + step.weight, 0);
    let gone = 0;
    return staging[phase].map((step, index) => {
      const from = start + ((end - start) * gone) / whole;
      gone += step.weight;
      return {
        phase,
        index,
        start: from,
        end: start + ((end - start) * gone) / whole,
        actions: step.actions,
      };
    });
  });
}
