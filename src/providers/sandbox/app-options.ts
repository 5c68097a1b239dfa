import type { Clock } from "../../ports/clock.ts";
import type { RenderClip } from "./clip-source.ts";
import type { FaultPlan } from "./fault-plan.ts";
import type { JobBook } from "./job-book.ts";

/** What the sandbox's routes need. */
export interface AppOptions {
  readonly book: JobBook;
  readonly faults: FaultPlan;
  readonly clock: Clock;
  readonly renderClip: RenderClip;
  /** The only key that is let in; any or none is when it is absent. */
  readonly requireKey?: string | undefined;
  /** Whether a second POST with the same `Idempotency-Key` gives the first job again, unbilled. */
  readonly honourIdempotencyKey: boolean;
}
