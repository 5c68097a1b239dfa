import { type Attempt, isUnfinished, type LedgerSnapshot } from "../domain/ledger.ts";
import { buyClip } from "./buy-clip.ts";
import { carryOn } from "./carry-on.ts";
import type { PurchaseOrder } from "./purchase-order.ts";
import type { JobContext } from "./job-context.ts";
import type { ShotOutcome } from "./job-events.ts";
import { retryDelay } from "./polling.ts";
import { isBought, reuseClip } from "./reuse-clip.ts";
import { waitForOwner } from "./wait-for-owner.ts";

/** How often the ledger may say "already bought or being bought" without showing by whom. */
const LOOKS = 10;

/**
 * Comes by a clip in the cheapest way there is: one that was
 * bought, one that is being bought, and only then a new POST.
 */
export async function obtainClip(order: PurchaseOrder, context: JobContext): Promise<ShotOutcome> {
  const { ledger, clock, stop, desk, model } = context;
  const { shotKey } = order.reservation;
  for (let looks = 0; looks < LOOKS; looks += 1) {
    const attempt = findAttempt(await ledger.snapshot(), shotKey);
    const outcome = await (attempt === undefined ? buyClip(order, context) : useAttempt(attempt));
    if (outcome !== undefined) return outcome;
    if (attempt === undefined) await clock.sleep(retryDelay({ clock, tries: looks }), stop.signal);
  }
  return { kind: "not-bought", reason: "other processes keep buying the same clip" };

  async function useAttempt(attempt: Attempt): Promise<ShotOutcome | undefined> {
    if (isBought(attempt)) return reuseClip({ ...attempt, shot: order.reservation.shot }, context);
    if (model.jobsEndWithProcess === true && attempt.sandboxUrl !== undefined)
      return leaveToSandbox({ ...attempt, sandboxUrl: attempt.sandboxUrl }, context);
    if (desk.own.has(attempt.id)) return carryOn(attempt, context, order.request.aspectRatio);
    return waitForOwner(attempt, context);
  }
}

/** Only the sandbox that has a job knows how it stands. */
function leaveToSandbox(
  { id, shot, sandboxUrl }: Attempt & { readonly sandboxUrl: string },
  { emit }: JobContext,
): ShotOutcome {
  const reason = `it is at the sandbox ${sandboxUrl}: its address leads there (--base-url)`;
  emit({ kind: "held", shot, attempt: id, reason });
  return { kind: "held", attempt: id, reason };
}

/** The attempt that stands for a shot key: the bought one, else the one that is under way or held. */
export function findAttempt(
  { attempts }: Pick<LedgerSnapshot, "attempts">,
  shotKey: string,
): Attempt | undefined {
  const same = attempts.filter((attempt) => attempt.shotKey === shotKey);
  return same.find(isBought) ?? same.find(isUnfinished);
}
