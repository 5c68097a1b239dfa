import type { Attempt } from "../domain/ledger.ts";
import { adoptAttempts } from "./adopt-attempts.ts";
import type { JobContext } from "./job-context.ts";
import type { ShotOutcome } from "./job-events.ts";
import { retryDelay } from "./polling.ts";

/**
 * Waits while another process works on the same clip: until its attempt has changed, or the process has died and the
 * attempt was taken over or released. `undefined` when it is time to look again; an outcome when waiting leads nowhere.
 */
export async function waitForOwner(attempt: Attempt, context: JobContext): Promise<ShotOutcome | undefined> {
  const { clock, stop, limits, desk, emit, ledger } = context;
  const { id, shot, owner, state } = attempt;
  if (state === "suspect" || state === "stalled") {
    const reason = `process ${owner} holds it: ${attempt.reason ?? state}`;
    emit({ kind: "held", shot, attempt: id, reason });
    return { kind: "held", attempt: id, reason };
  }
  emit({ kind: "waiting-for-adoption", shot, attempt: id, owner });
  const deadline = clock.now() + limits.jobMs;
  for (let tries = 0; clock.now() < deadline; tries += 1) {
    await clock.sleep(retryDelay({ clock, tries }), stop.signal);
    if (stop.signal.aborted) break;
    await adoptAttempts(context);
    const { attempts } = await ledger.snapshot();
    const now = attempts.find((other) => other.id === id);
    if (desk.own.has(id) || now?.state !== state) return undefined;
  }
  return { kind: "running", attempt: id, reason: `process ${owner} works on it` };
}
