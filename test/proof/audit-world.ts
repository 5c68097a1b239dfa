import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkJournal } from "../../src/ledger/check-journal.ts";
import type { CheckedAttempt } from "../../src/ledger/checked-attempt.ts";
import { checkLines } from "../../src/ledger/check-lines.ts";
import { NODE_FILE_SYSTEM } from "../../src/ledger/node-file-system.ts";
import { readLedger } from "../../src/ledger/read-ledger.ts";
import type { Sandbox } from "../../src/providers/sandbox/start-sandbox.ts";
import { spendingOf } from "../../src/report/spending.ts";
import { brokenPromises } from "../ledger/broken-promises.ts";
import { readSmallClip } from "./small-clip.ts";
import { sha256 } from "../builders/sha256.ts";

/** What the provider would put on the bill. */
export type Meter = ReturnType<Sandbox["meter"]>;

/** A world as it was left behind. */
export interface WorldRemains {
  readonly folder: string;
  readonly meter: Meter;
  /** `reserve ATTEMPT`, `settle ATTEMPT` ... as the processes told it. */
  readonly acknowledged: readonly string[];
  readonly capMicroUsd: number;
}

/** The journal, read by other means than the fold. */
interface Book {
  readonly attempts: readonly BookedAttempt[];
  /** By file name. */
  readonly clips: ReadonlyMap<string, { readonly sha256: string; readonly jobId: string | undefined }>;
}

type BookedAttempt = CheckedAttempt & { readonly promptHash: string };

/** Promises that hold whenever everybody is dead; one line for every one that was broken. */
export async function auditWorld(remains: WorldRemains): Promise<readonly string[]> {
  const { folder, meter, acknowledged, capMicroUsd } = remains;
  const directory = join(folder, "ledger");
  const parts = { fileSystem: NODE_FILE_SYSTEM };
  const book = readBook(directory);
  return [
    ...(await brokenPromises({ directory, parts, acknowledged, jobs: [], monthMicroUsd: capMicroUsd })),
    ...overspent(meter, capMicroUsd),
    ...unbookedJobs(meter, book).map((id) => `I3: ${id} is not in the ledger and no money is held for it`),
    ...boughtTwice(meter).map((prompt) => `I4: bought twice: ${prompt}`),
    ...(await badFiles(folder, meter)).map((file) => `I6: ${file} is not the clip it stands for`),
    ...alteredFiles(folder, book),
  ];
}

/** What holds beside that when all is bought: the report, the ledger and the meter say the same to the micro-dollar. */
export async function auditEnd(remains: WorldRemains): Promise<readonly string[]> {
  const { folder, meter } = remains;
  const directory = join(folder, "ledger");
  const snapshot = await readLedger({ directory });
  const [month = ""] = snapshot.months.map((totals) => totals.month);
  const limitMicroUsd = remains.capMicroUsd;
  const { explained, spent } = spendingOf({ snapshot, month, limitMicroUsd, rehearsal: true });
  const billed = billedMicroUsd(meter);
  const { clips } = readBook(directory);
  const files = clipFiles(folder);
  return [
    ...(await auditWorld(remains)),
    ...(explained.lines === explained.journal
      ? []
      : [`I12: ${explained.lines} of ${explained.journal} explained`]),
    ...(spent === billed ? [] : [`I12: the report says ${spent}, the meter ${billed}`]),
    ...files.filter((file) => !clips.has(file)).map((file) => `I6: ${file} is not in the ledger`),
    ...[...clips.keys()].filter((file) => !files.includes(file)).map((file) => `I6: ${file} is gone`),
  ];
}

/** Integer micro-USD on the meter. */
export function billedMicroUsd({ billedUsd }: Meter): number {
  return Math.round(billedUsd * 1_000_000);
}

/** I4: prompts for which more than one clip was made. */
export function boughtTwice({ jobs }: Meter): readonly string[] {
  const prompts = jobs.filter(({ status }) => status === "completed").map(({ prompt }) => prompt);
  return [...new Set(prompts.filter((prompt, index) => prompts.indexOf(prompt) !== index))];
}

/** I6: files under a final name that are not a whole clip some job was asked for. */
export async function badFiles(folder: string, { jobs }: Meter): Promise<readonly string[]> {
  const bad: string[] = [];
  for (const file of clipFiles(folder)) {
    const clip = await readSmallClip(join(folder, "clips", file));
    if (!jobs.some(({ prompt }) => prompt === clip?.prompt)) bad.push(file);
  }
  return bad;
}

function overspent(meter: Meter, capMicroUsd: number): readonly string[] {
  const billed = billedMicroUsd(meter);
  return billed > capMicroUsd ? [`I2: ${billed} billed of ${capMicroUsd}`] : [];
}

/** I3: jobs without their id in the ledger, more than there is money held or paid for their prompt. */
function unbookedJobs({ jobs }: Meter, { attempts }: Book): readonly string[] {
  const known = new Set(attempts.map(({ jobId }) => jobId));
  const unknown = jobs.filter(({ id }) => !known.has(id));
  const covers = attempts.filter(({ jobId, state }) => jobId === undefined && state !== "released");
  return unknown
    .filter(({ prompt }) => {
      const same = unknown.filter((job) => job.prompt === prompt).length;
      return same > covers.filter(({ promptHash }) => promptHash === sha256(prompt)).length;
    })
    .map(({ id }) => id);
}

function alteredFiles(folder: string, { clips }: Book): readonly string[] {
  return clipFiles(folder)
    .filter((file) => {
      const booked = clips.get(file);
      return booked !== undefined && booked.sha256 !== sha256(readFileSync(join(folder, "clips", file)));
    })
    .map((file) => `I6: ${file} has another hash in the ledger`);
}

function clipFiles(folder: string): readonly string[] {
  const clips = join(folder, "clips");
  return existsSync(clips) ? readdirSync(clips).filter((name) => name.endsWith(".mp4")) : [];
}

function readBook(directory: string): Book {
  const journal = readFileSync(join(directory, "ledger.jsonl"));
  const { attempts } = checkJournal({ journal });
  const prompts = new Map<string, string>();
  const clips = new Map<string, { sha256: string; jobId: string | undefined }>();
  for (const { content } of checkLines(journal)) {
    if (content.kind !== "record") continue;
    const record = content.record as unknown as BookRecord;
    if (record.t === "reserve") prompts.set(`${record.w}-${record.s}`, record.reservation.promptHash);
    const artifact = record.t === "settle" ? record.settlement.artifact : undefined;
    if (artifact !== undefined && record.t === "settle")
      clips.set(artifact.file, { ...artifact, jobId: attempts.get(record.attempt)?.jobId });
  }
  const booked = [...attempts.values()].map((attempt) => ({
    ...attempt,
    promptHash: prompts.get(attempt.id) ?? "",
  }));
  return { attempts: booked, clips };
}

type BookRecord =
  | {
      readonly t: "reserve";
      readonly w: string;
      readonly s: number;
      readonly reservation: { readonly promptHash: string };
    }
  | {
      readonly t: "settle";
      readonly attempt: string;
      readonly settlement: { readonly artifact?: { readonly file: string; readonly sha256: string } };
    };
