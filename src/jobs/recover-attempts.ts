import { type Attempt, isUnfinished } from "../domain/ledger.ts";
import { adoptAttempts } from "./adopt-attempts.ts";
import { carryOn } from "./carry-on.ts";
import type { JobContext } from "./job-context.ts";
import type { ShotResult } from "./job-events.ts";
import type { Limiter } from "./limiter.ts";
import { guardShot } from "./run-jobs.ts";

/**
 * Goes on with all unfinished attempts at this provider that belong to this process or to dead ones. Those of living
 * processes are theirs; they are told as running.
 */
export async function recoverAttempts(context: JobContext, limiter: Limiter): Promise<readonly ShotResult[]> {
  await adoptAttempts(context);
  const { ledger, model, desk } = context;
  const { attempts } = await ledger.snapshot();
  const unfinished = attempts.filter(
    (attempt) => isUnfinished(attempt) && attempt.provider === model.provider,
  );
  const mine = unfinished.filter(({ id }) => desk.own.has(id));
  const others = unfinished.filter(({ id }) => !desk.own.has(id));
  const results = await Promise.all(mine.map((attempt) => recoverOne(attempt, context, limiter)));
  return [...results.filter((result) => result !== undefined), ...others.map(ofLivingProcess)];
}

function ofLivingProcess({ id, shot, owner }: Attempt): ShotResult {
  return { kind: "running", attempt: id, reason: `process ${owner} works on it`, shot };
}

/** `undefined` when other work of this process ended the attempt meanwhile. */
function recoverOne(
  { id, shot, shotKey }: Attempt,
  context: JobContext,
  limiter: Limiter,
): Promise<ShotResult | undefined> {
  return context.desk.alone(shotKey, () =>
    limiter.run(async () => {
      const { attempts } = await context.ledger.snapshot();
      const attempt = attempts.find((other) => other.id === id);
      if (attempt === undefined || !isUnfinished(attempt)) return undefined;
      return guardShot(context, shot, async () => ({ ...(await carryOn(attempt, context)), shot }));
    }),
  );
}
