import { SoraPipelineError } from "../domain/errors.ts";
import { printable } from "../domain/printable.ts";
import {
  type Attempt,
  type AttemptId,
  type Caps,
  isUnfinished,
  type RefusedReason,
  type Reservation,
} from "../domain/ledger.ts";
import type { Ledger, Verdict } from "../ports/ledger.ts";
import { monthAt, type RecordVerdict } from "./fold.ts";
import type { Journal } from "./journal.ts";
import type { JournalReader, ReadRecord } from "./journal-reader.ts";
import type { JournalEntry } from "./journal-record.ts";
import { attemptOf, isWritable } from "./journal-record.ts";
import { snapshotOf } from "./ledger-state.ts";
import type { Life, Owners } from "./process-owner.ts";
import type { ReadableCopy } from "./readable-copy.ts";
import { refusalText } from "./refusal-text.ts";

/** What a ledger is made of. */
export interface JournalLedgerParts {
  readonly journal: Journal;
  readonly reader: JournalReader;
  readonly copy: ReadableCopy;
  readonly owners: Owners;
}

/** Longest reason that is kept, in characters: a provider may send a whole page. */
const LONGEST_REASON = 500;

/** The port over a journal: every method is one record, and the fold's word about it. */
export function journalLedger(parts: JournalLedgerParts): Ledger {
  const { journal, reader, copy } = parts;

  async function write(entry: JournalEntry): Promise<ReadRecord> {
    const own = await journal.write(entry);
    await copy.saveAfter(own);
    return own;
  }

  async function change(entry: JournalEntry & { readonly attempt: AttemptId }): Promise<void> {
    const { verdict } = await write(entry);
    if (verdict !== "ok") throw unchanged(entry.attempt, verdict);
  }

  return {
    startRun: async (run) => {
      await write({ t: "run", run });
      await copy.save();
    },
    reserve: (reservation, caps) => reserve(parts, { reservation, caps, write }),
    created: async (attempt, jobId) => {
      const { verdict } = await write({ t: "created", attempt, jobId });
      if (verdict !== "ok" && verdict !== "other-attempt") throw unchanged(attempt, verdict);
      return verdict === "ok";
    },
    release: (attempt, reason) => change({ t: "release", attempt, reason: shortened(reason) }),
    suspect: (attempt, reason) => change({ t: "suspect", attempt, reason: shortened(reason) }),
    stalled: (attempt, reason) => change({ t: "stalled", attempt, reason: shortened(reason) }),
    settle: (attempt, settlement) => change({ t: "settle", attempt, settlement }),
    adopt: (provider, isMeant = () => true) => adopt(parts, { provider, isMeant, write }),
    resolve: async (attempt, decision) => {
      await journal.sync();
      refuseUnchangeable(parts, { id: attempt, isSure: decision.isSure === true });
      const paidMicroUsd = decision.kind === "paid" ? decision.paidMicroUsd : null;
      await change({ t: "resolve", attempt, paidMicroUsd });
      await copy.save();
    },
    setMonthCap: async (monthMicroUsd) => {
      await write({ t: "cap", monthMicroUsd });
      await copy.save();
    },
    snapshot: async () => {
      await journal.sync();
      await copy.save();
      return snapshotOf(reader.state);
    },
  };
}

type Write = (entry: JournalEntry) => Promise<ReadRecord>;

interface Ask {
  readonly reservation: Reservation;
  readonly caps: Caps;
  readonly write: Write;
}

async function reserve(
  { reader, owners }: JournalLedgerParts,
  { reservation, caps, write }: Ask,
): Promise<Verdict> {
  const refused = (reason: RefusedReason, month: string): Verdict => ({
    ok: false,
    reason,
    detail: refusalText(reason, { reservation, caps, state: reader.state, month }),
  });
  if (!isWritable(reservation, caps)) return refused("bad-amount", reader.state.newestMonth);
  const { record, verdict } = await write({ t: "reserve", reservation, caps, owner: owners.self });
  if (verdict === "ok") return { ok: true, attempt: attemptOf(record) };
  return refused(verdict as RefusedReason, monthAt(reader.state, record.at));
}

async function adopt(
  { journal, reader, owners }: JournalLedgerParts,
  {
    provider,
    isMeant,
    write,
  }: {
    readonly provider: string;
    readonly isMeant: (attempt: Attempt) => boolean;
    readonly write: Write;
  },
): Promise<Attempt[]> {
  await journal.sync();
  const isOrphan = (attempt: Attempt): boolean =>
    isUnfinished(attempt) && attempt.owner !== owners.self && owners.lifeOf(attempt.owner) === "dead";
  const orphans = [...reader.state.attempts.values()].filter(
    (attempt) => attempt.provider === provider && isOrphan(attempt) && isMeant(attempt),
  );
  const adopted: Attempt[] = [];
  for (const { id, owner } of orphans) {
    const { verdict } = await write({ t: "adopt", attempt: id, from: owner, owner: owners.self });
    const attempt = reader.state.attempts.get(id);
    if (verdict === "ok" && attempt !== undefined) adopted.push(attempt);
  }
  return adopted;
}

/**
 * The user's word is for what nobody works on: held money, overruns, and what a dead process left. Where a process may
 * still work on it, the user has to be sure. A name that no attempt has is refused before it stands in the journal, where
 * it would be a record about nothing.
 */
function refuseUnchangeable(
  { reader, owners }: JournalLedgerParts,
  { id, isSure }: { readonly id: AttemptId; readonly isSure: boolean },
): void {
  const attempt = reader.state.attempts.get(id);
  if (attempt === undefined) throw unchanged(id, "unknown-attempt");
  if (!isUnfinished(attempt)) return;
  const life = owners.lifeOf(attempt.owner);
  if (life === "alive" && isAtWork(attempt)) throw atWork(attempt);
  const isOthers = attempt.owner !== owners.self;
  if (isOthers && life !== "dead" && !isSure) throw notSure(attempt, life);
}

/** True while its process has not given it up to be looked for. */
function isAtWork({ state }: Attempt): boolean {
  return state === "reserved" || state === "created";
}

function atWork({ id, shot, runId }: Attempt): SoraPipelineError {
  return new SoraPipelineError({
    code: "JOBS_RUNNING",
    message: `attempt ${id} (${shot} of run ${runId}) is being worked on by another process`,
    hint: "Wait for that run to end, or stop it, and resolve the attempt then.",
  });
}

function notSure({ id, shot, runId }: Attempt, life: Life): SoraPipelineError {
  const where = life === "alive" ? "a process that still runs" : "a process that cannot be seen from here";
  return new SoraPipelineError({
    code: "CONFIRMATION_NEEDED",
    message: `attempt ${id} (${shot} of run ${runId}) belongs to ${where}`,
    hint: "What is resolved cannot be changed. If that run is over, or its container or machine is gone, say that you are sure (--yes).",
    data: { attempt: id },
  });
}

function shortened(reason: string): string {
  return reason.slice(0, LONGEST_REASON);
}

/** Why a record changed nothing, for people. */
const WHY_UNCHANGED: Readonly<Partial<Record<RecordVerdict, string>>> = {
  final: "it has ended",
  "bad-amount": "the sum of the month would be too large to count",
  "other-job": "it pays for another job",
  "other-attempt": "another attempt pays for its job",
  "other-owner": "another process has taken it over",
};

function unchanged(attempt: AttemptId, verdict: Exclude<RecordVerdict, "ok">): SoraPipelineError {
  return new SoraPipelineError({
    code: "UNKNOWN_ATTEMPT",
    message:
      verdict === "unknown-attempt"
        ? `there is no attempt ${printable(attempt)}`
        : `attempt ${attempt} cannot be changed: ${WHY_UNCHANGED[verdict] ?? verdict}`,
    hint: "`sora-pipeline report` names the attempts that are not finished, `sora-pipeline report --rehearsal` those of rehearsals.",
    data: { attempt, verdict },
  });
}
