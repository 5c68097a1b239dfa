import type { AttemptId } from "../domain/ledger.ts";
import type { StartOutcome } from "../ports/video-model.ts";
import type { Verdict } from "../ports/ledger.ts";
import type { PurchaseOrder } from "./purchase-order.ts";
import { followJob } from "./follow-job.ts";
import { findSuspect } from "./find-suspect.ts";
import type { JobContext } from "./job-context.ts";
import type { ShotOutcome } from "./job-events.ts";
import { retryDelay } from "./polling.ts";
import { messageOf } from "../domain/errors.ts";

/**
 * Buys one clip: sets the money aside, sends one POST, and follows its job. Each line is in the ledger before the next
 * begins. `undefined` when another process was faster.
 */
export async function buyClip(order: PurchaseOrder, context: JobContext): Promise<ShotOutcome | undefined> {
  const { ledger, caps, clock, stop, desk, emit, model } = context;
  const { sandboxUrl } = model;
  const reservation = { ...order.reservation, ...(sandboxUrl !== undefined && { sandboxUrl }) };
  const { shot, microUsd } = reservation;
  if (stop.reason !== undefined) return skipped(shot, stop.reason.reason, context);
  const reservedAt = clock.now();
  const verdict = await ledger.reserve(reservation, caps);
  if (!verdict.ok) return notReserved(shot, verdict, context);
  const { attempt } = verdict;
  desk.own.add(attempt);
  emit({ kind: "reserved", shot, attempt, microUsd });
  const sent = await send(order, attempt, context);
  const paid = { ...reservation, id: attempt };
  const { aspectRatio } = order.request;
  if (sent.kind === "created")
    return followJob({ attempt: paid, jobId: sent.jobId, stalled: false, aspectRatio }, context);
  if (sent.kind === "ambiguous")
    return findSuspect({ ...paid, reservedAt }, { reason: sent.reason, aspectRatio }, context);
  return sent;
}

function skipped(shot: string, reason: string, { emit }: JobContext): ShotOutcome {
  emit({ kind: "skipped", shot, reason });
  return { kind: "not-bought", reason };
}

function notReserved(
  shot: string,
  { reason, detail }: Extract<Verdict, { ok: false }>,
  { emit, stop }: JobContext,
): ShotOutcome | undefined {
  emit({ kind: "not-reserved", shot, reason, detail });
  if (reason === "already-live") return undefined;
  stop.buyNoMore(reason, detail);
  return { kind: "not-bought", reason: detail };
}

type Ended = Extract<ShotOutcome, { kind: "not-bought" | "refused" }>;
type Sent = Extract<StartOutcome, { kind: "created" | "ambiguous" }> | Ended;

/**
 * Sends the POST and records what came of it. Only when there surely is no job is it sent again with the same money;
 * an ambiguous one never is.
 */
async function send(order: PurchaseOrder, attempt: AttemptId, context: JobContext): Promise<Sent> {
  const { ledger, limits, stop, emit, clock } = context;
  const of = { shot: order.reservation.shot, attempt };
  for (let starts = 1; ; starts += 1) {
    if (stop.reason !== undefined) return release(of, stop.reason.reason, context);
    const outcome = await post(order, attempt, context);
    switch (outcome.kind) {
      case "created":
        if (!(await ledger.created(attempt, outcome.jobId)))
          return hold(
            of,
            `the provider answered with job ${outcome.jobId}, which another attempt has`,
            context,
          );
        emit({ ...of, kind: "started", jobId: outcome.jobId });
        return outcome;
      case "ambiguous":
        return hold(of, outcome.reason, context);
      case "refused":
        emit({
          ...of,
          kind: "refused",
          code: outcome.code,
          reason: outcome.reason,
          words: outcome.words ?? [],
        });
        await release(of, outcome.reason, context);
        return { kind: "refused", code: outcome.code, reason: outcome.reason };
      case "stopped":
        stop.buyNoMore(outcome.code, outcome.reason);
        return release(of, outcome.reason, context);
      case "not-created": {
        if (starts >= limits.starts) return giveUp(of, { outcome, starts }, context);
        const retryInMs = retryDelay({ clock, tries: starts - 1, retryAfterMs: outcome.retryAfterMs });
        emit({ ...of, kind: "not-created", reason: outcome.reason, retryInMs });
        await clock.sleep(retryInMs, stop.signal);
      }
    }
  }
}

/** After the last try: where no connection came about, there will be none for the other shots. */
function giveUp(
  of: OfAttempt,
  {
    outcome,
    starts,
  }: { readonly outcome: Extract<StartOutcome, { kind: "not-created" }>; readonly starts: number },
  context: JobContext,
): Promise<Ended> {
  const reason = `${outcome.reason} (${starts} times)`;
  if (outcome.unreachable === true) context.stop.buyNoMore("unreachable", reason);
  return release(of, reason, context);
}

/**
 * One POST, waited for to the adapter's own deadline, whatever the user does. An adapter that fails may have sent it.
 */
async function post(
  { request }: PurchaseOrder,
  attempt: AttemptId,
  { model }: JobContext,
): Promise<StartOutcome> {
  try {
    return await model.start({ ...request, attempt });
  } catch (error) {
    return { kind: "ambiguous", reason: messageOf(error) };
  }
}

interface OfAttempt {
  readonly shot: string;
  readonly attempt: AttemptId;
}

async function hold(
  { attempt }: OfAttempt,
  reason: string,
  { ledger }: JobContext,
): Promise<Extract<StartOutcome, { kind: "ambiguous" }>> {
  await ledger.suspect(attempt, reason);
  return { kind: "ambiguous", reason };
}

async function release(of: OfAttempt, reason: string, { ledger, emit }: JobContext): Promise<Ended> {
  await ledger.release(of.attempt, reason);
  emit({ ...of, kind: "released", reason });
  return { kind: "not-bought", reason };
}
