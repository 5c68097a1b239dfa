import type { MicroUsd } from "../../domain/units.ts";
import type { SellerRequest } from "./seller.ts";

/** A film whose clips are to be bought. */
export interface Purchase extends SellerRequest {
  readonly runId: string;
  readonly outDir: string;
  /** Absolute path of the repository the film was planned from, where that is known. */
  readonly repository?: string;
  /** `--shots`; all when absent. */
  readonly shots?: readonly string[];
  /** Shots to buy anew, as a further take. */
  readonly retakes?: readonly string[];
  /** Takes that the run was begun for, by shot. */
  readonly takes?: Readonly<Record<string, number>>;
  /** True for a film of an earlier run. */
  readonly isPlanned: boolean;
  readonly maxCost?: MicroUsd;
  readonly yes: boolean;
  /** Longest wait for one job, in seconds. */
  readonly timeoutSeconds?: number;
  /** True: a shot begins with the last picture of the one before it, where the model takes one. */
  readonly continuity: boolean;
}
