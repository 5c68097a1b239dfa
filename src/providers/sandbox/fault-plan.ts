import { stableHash } from "../../domain/stable-hash.ts";
import type { FaultRate } from "./parse-faults.ts";
import { type FaultMoment, type FaultNameAt, SANDBOX_FAULTS } from "./sandbox-faults.ts";

/** Decides which faults strike where; equal seeds and rates decide equally, in any order of asking. */
export interface FaultPlan {
  /** Faults of a moment that strike at `scope` (for instance `POST /v1/videos 3`), in the order of the table. */
  readonly strikingAt: <Moment extends FaultMoment>(
    moment: Moment,
    scope: string,
  ) => readonly FaultNameAt<Moment>[];
}

/**
 * Makes the plan of faults. Each fault draws for itself, from seed, name and scope: adding a fault to the list, or a
 * poll to a job, moves no other fault.
 */
export function createFaultPlan(options: {
  readonly faults: readonly FaultRate[];
  readonly seed: number;
}): FaultPlan {
  const rates = new Map<string, number>(options.faults.map(({ name, rate }) => [name, rate]));
  const strikes = (name: string, scope: string): boolean =>
    stableHash(options.seed, name, scope) / 2 ** 32 < (rates.get(name) ?? 0);
  return {
    strikingAt: <Moment extends FaultMoment>(moment: Moment, scope: string) =>
      SANDBOX_FAULTS.filter((fault) => fault.moment === moment && strikes(fault.name, scope)).map(
        (fault) => fault.name as FaultNameAt<Moment>,
      ),
  };
}
