import { checkJournal, type LedgerCheck } from "../../src/ledger/check-journal.ts";
import type { LedgerParts } from "../../src/ledger/ledger-parts.ts";
import { exportJournal, readLedger } from "../../src/ledger/read-ledger.ts";

/** A job as the provider made and billed it. */
export interface BilledJob {
  readonly id: string;
  readonly attempt: string;
  readonly clip: string;
  /** Integer micro-USD. */
  readonly billed: number;
}

/** What happened around a ledger, as those who were there know it. */
export interface Witnessed {
  readonly directory: string;
  readonly parts: Partial<LedgerParts> & Pick<LedgerParts, "fileSystem">;
  readonly jobs: readonly BilledJob[];
  /** `reserve ATTEMPT`, `settle ATTEMPT` ... after the ledger said that it is done. */
  readonly acknowledged: readonly string[];
  readonly monthMicroUsd: number;
}

/** Compares the ledger on the disk with what happened; one line for every promise that was not kept. */
export async function brokenPromises(witnessed: Witnessed): Promise<readonly string[]> {
  const { directory, parts, jobs } = witnessed;
  const journal = await parts.fileSystem.read(`${directory}/ledger.jsonl`, 0);
  const store = await parts.fileSystem.read(`${directory}/ledger.json`, 0);
  const check = checkJournal({
    journal: journal?.bytes ?? new Uint8Array(),
    ...(store !== undefined && { store: store.bytes }),
  });
  return [
    ...check.problems,
    ...uncounted(check, jobs),
    ...overspent(check, witnessed),
    ...boughtTwice(jobs),
    ...(await forgotten(witnessed)),
    ...(await miscounted(check, witnessed)),
  ];
}

/** I3: every job is in the ledger, or its money is still held. */
function uncounted({ attempts }: LedgerCheck, jobs: readonly BilledJob[]): readonly string[] {
  return jobs
    .filter(({ attempt, billed }) => {
      const counted = attempts.get(attempt);
      if (counted === undefined || counted.state === "released") return true;
      return counted.state === "settled" && counted.paid < BigInt(billed);
    })
    .map(({ id, attempt }) => `${id} was billed, but ${attempt} does not count it`);
}

/** I2: no month was billed above its cap. */
function overspent({ attempts }: LedgerCheck, { jobs, monthMicroUsd }: Witnessed): readonly string[] {
  const months = new Map<string, number>();
  for (const { attempt, billed } of jobs) {
    const month = attempts.get(attempt)?.month ?? "unknown";
    months.set(month, (months.get(month) ?? 0) + billed);
  }
  return [...months]
    .filter(([, billed]) => billed > monthMicroUsd)
    .map(([month, billed]) => `${billed} was billed in ${month}`);
}

/** I4: no clip was bought twice. */
function boughtTwice(jobs: readonly BilledJob[]): readonly string[] {
  const clips = jobs.map(({ clip }) => clip);
  const twice = new Set(clips.filter((clip, index) => clips.indexOf(clip) !== index));
  return [...twice].map((clip) => `${clip} was bought twice`);
}

/** I5: what was acknowledged is in the journal, with the same verdict. */
async function forgotten({ directory, parts, acknowledged }: Witnessed): Promise<readonly string[]> {
  const kept = new Set<string>();
  try {
    for (const record of await exportJournal({ directory, parts })) {
      if (record.verdict !== "ok") continue;
      if (record.t === "reserve") kept.add(`reserve ${record.w}-${record.s}`);
      else if ("attempt" in record) kept.add(`${record.t} ${record.attempt}`);
    }
  } catch (error) {
    return [`the journal cannot be read: ${String(error)}`];
  }
  return acknowledged
    .filter((what) => !kept.has(what))
    .map((what) => `"${what}" was acknowledged and is lost`);
}

/** I12: the fold's sums are those of the second count. */
async function miscounted(
  { attempts }: LedgerCheck,
  { directory, parts }: Witnessed,
): Promise<readonly string[]> {
  const folded = await readLedger({ directory, parts }).catch(String);
  if (typeof folded === "string") return [`the ledger cannot be opened: ${folded}`];
  const counted = [...attempts.values()].filter(({ state }) => state !== "released");
  return folded.months
    .filter(({ month, spent, reserved, held }) => {
      const sum = counted
        .filter((attempt) => attempt.month === month)
        .reduce((total, { state, paid, reserved: most }) => total + (state === "settled" ? paid : most), 0n);
      return BigInt(spent + reserved + held) !== sum;
    })
    .map(({ month }) => `the fold counts ${month} differently`);
}
