import type { Attempt, LedgerSnapshot } from "../../src/domain/ledger.ts";
import type { FakeProvider } from "./fake-provider.ts";
import { sha256 } from "../builders/sha256.ts";
import type { MemoryClips } from "./memory-clips.ts";
import { costOf } from "./memory-ledger.ts";

/** What is compared: the book, the provider's meter, and the disk. */
export interface WorldState {
  readonly snapshot: LedgerSnapshot;
  readonly provider: FakeProvider;
  readonly clips: MemoryClips;
  readonly capMicroUsd: number;
}

/** Promises that hold at every moment, whoever is dead. Knows nothing of the client; empty when all is well. */
export function checkAlways(world: WorldState): readonly string[] {
  return [...checkCap(world), ...checkJobsKnown(world), ...checkOneLive(world), ...checkBoughtOnce(world)];
}

/** Promises that hold when every process has ended in order and nothing is left to do. */
export function checkAtRest(world: WorldState): readonly string[] {
  return [...checkAlways(world), ...checkFiles(world), ...checkNothingForgotten(world)];
}

/** I1: what is paid, reserved and held is within the cap. I2: so is what the provider bills. */
function checkCap({ snapshot, provider, capMicroUsd }: WorldState): readonly string[] {
  const booked = snapshot.attempts.reduce((sum, attempt) => sum + costOf(attempt), 0);
  return [
    ...(booked > capMicroUsd ? [`I1: ${booked} booked of ${capMicroUsd}`] : []),
    ...(provider.billed > capMicroUsd ? [`I2: ${provider.billed} billed of ${capMicroUsd}`] : []),
  ];
}

/** I3: every job's id is in the ledger, or there is money held for its prompt. */
function checkJobsKnown({ snapshot, provider }: WorldState): readonly string[] {
  const known = new Set(snapshot.attempts.map(({ jobId }) => jobId));
  const unknown = provider.jobs.filter(({ id }) => !known.has(id));
  const held = snapshot.attempts.filter(isJobless);
  return unknown
    .filter(({ request }) => {
      const same = unknown.filter((job) => job.request.prompt === request.prompt);
      return (
        same.length > held.filter((attempt) => same.some((job) => job.request.attempt === attempt.id)).length
      );
    })
    .map(({ id }) => `I3: ${id} is not in the ledger and no money is held for it`);
}

function isJobless({ state, jobId }: Attempt): boolean {
  return jobId === undefined && (state === "reserved" || state === "suspect");
}

/** I4: at most one attempt per shot key is alive or bought. */
function checkOneLive({ snapshot }: WorldState): readonly string[] {
  const live = snapshot.attempts.filter(
    ({ state, result }) => (state !== "settled" && state !== "released") || result === "bought",
  );
  return [...new Set(live.map(({ shotKey }) => shotKey))]
    .filter((key) => live.filter(({ shotKey }) => shotKey === key).length > 1)
    .map((key) => `I4: more than one live attempt for ${key.slice(0, 8)}`);
}

/** The same promise at the provider: no second job for a prompt whose first one brings a clip. */
function checkBoughtOnce({ provider }: WorldState): readonly string[] {
  const good = provider.jobs.filter(({ fate }) => fate === "done" || fate === "stuck" || fate === "lost");
  const prompts = good.map(({ request }) => request.prompt);
  return [...new Set(prompts)]
    .filter((prompt) => prompts.filter((other) => other === prompt).length > 1)
    .map((prompt) => `I4: bought twice: ${prompt.slice(0, 30)}`);
}

/** I6: a file under its final name is a whole clip of a job, and the ledger has its name and hash. */
function checkFiles({ snapshot, provider, clips }: WorldState): readonly string[] {
  const booked = new Map(snapshot.attempts.map((attempt) => [attempt.artifact?.file, attempt]));
  const files = clips.finished().map(([file, bytes]) => {
    const { artifact, jobId = "" } = booked.get(file) ?? {};
    if (artifact === undefined) return `I6: ${file} is not in the ledger`;
    if (artifact.sha256 !== sha256(bytes)) return `I6: ${file} has another hash in the ledger`;
    const asSold = provider.bytesOf(jobId, { wrong: artifact.mismatch !== undefined });
    return String(bytes) === String(asSold) ? undefined : `I6: ${file} is not the clip of its job`;
  });
  const lost = snapshot.attempts
    .filter(({ artifact }) => artifact !== undefined && !clips.files.has(artifact.file))
    .map(({ id }) => `I6: the clip of ${id} is not on disk`);
  return [...files.filter((fault) => fault !== undefined), ...lost];
}

/** Nothing stays open that could be finished: no reservation, no running job, no job that is in the list. */
function checkNothingForgotten({ snapshot, provider }: WorldState): readonly string[] {
  const open = snapshot.attempts.filter(({ state }) => state === "reserved" || state === "created");
  const known = new Set(snapshot.attempts.map(({ jobId }) => jobId));
  const findable = provider.jobs.filter(({ id }) => !known.has(id));
  return [
    ...open.map(({ id, state }) => `rest: ${id} is still ${state}`),
    ...findable.map(({ id }) => `rest: ${id} could be found and was not`),
  ];
}
