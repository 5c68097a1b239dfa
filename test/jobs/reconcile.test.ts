import { describe, expect, it } from "vitest";
import type { Reservation } from "../../src/domain/ledger.ts";
import { deskOf } from "../../src/jobs/desk.ts";
import { DEFAULT_JOB_LIMITS, type JobContext } from "../../src/jobs/job-context.ts";
import { reconcile, type Reconciled } from "../../src/jobs/reconcile.ts";
import { RunStop } from "../../src/jobs/run-stop.ts";
import type { Ledger } from "../../src/ports/ledger.ts";
import type { ListedJob } from "../../src/ports/video-model.ts";
import { buildClient, SHOT_PRICE } from "./client-builder.ts";
import { sha256 } from "../builders/sha256.ts";

const PROMPT = "The Clerk bows.";
const SIZE = { seconds: 8, size: "720p" };

function reservation(changes: Partial<Reservation> = {}): Reservation {
  return {
    ...SIZE,
    shotKey: "key",
    take: 1,
    runId: "run1",
    shot: "S1",
    provider: "studio",
    model: "pictures-1",
    promptTokens: 5,
    promptHash: sha256(PROMPT),
    microUsd: SHOT_PRICE,
    ...changes,
  };
}

/** What becomes of one suspect attempt when the provider lists these jobs. */
async function reconciled(
  jobs: (now: number) => readonly ListedJob[] | undefined,
  others: readonly Partial<Reservation & { readonly jobId: string }>[] = [],
  /** Jobs a rival claims for its attempt, at the same moment as this one. */
  rival: readonly string[] = [],
): Promise<{ readonly result: Reconciled; readonly waitedMs: number }> {
  const { options, clock, book } = buildClient();
  const { clips, caps, choice } = options;
  const ledger = withRival(options.ledger, [...rival]);
  const start = clock.now();
  const attempt = { ...reservation(), id: "a1", reservedAt: start };
  await ledger.reserve(reservation(), caps);
  await ledger.suspect("a1", "reset");
  for (const { jobId, ...changes } of others) {
    const other = await ledger.reserve(reservation(changes), caps);
    if (other.ok && jobId !== undefined) await ledger.created(other.attempt, jobId);
  }
  const emit = (): void => {};
  const stop = new RunStop(emit);
  const model = { ...bareModel, list: async () => jobs(start) };
  const common = { ledger, clips, clock, caps, sha256, emit, stop, spec: choice.spec };
  const context: JobContext = { ...common, model, limits: DEFAULT_JOB_LIMITS, desk: deskOf(ledger) };
  const result = await clock.drive(reconcile(attempt, context));
  expect(book.attempts[0]?.jobId).toBe(result.kind === "found" ? result.jobId : undefined);
  return { result, waitedMs: clock.now() - start };
}

/** The ledger in which somebody else's claims come in just before ours. */
function withRival(ledger: Ledger, claims: string[]): Ledger {
  return {
    ...ledger,
    created: async (id, jobId) => {
      const claim = claims.shift();
      if (claim !== undefined) await ledger.created("a2", claim);
      return ledger.created(id, jobId);
    },
  };
}

const never = (): never => {
  throw new Error("not asked for");
};
const bareModel = {
  provider: "studio",
  concurrency: 1,
  takesFirstFrame: false,
  start: never,
  status: never,
  download: never,
  check: never,
};

describe("the job of a suspect attempt", () => {
  it("is claimed when exactly one in the list fits, after the grace", async () => {
    const { result, waitedMs } = await reconciled((now) => [
      { jobId: "other", prompt: "Another.", ...SIZE, createdAt: now },
      { jobId: "mine", prompt: PROMPT, ...SIZE, createdAt: now },
    ]);
    expect(result).toEqual({ kind: "found", jobId: "mine" });
    expect(waitedMs).toBe(60_000);
  });

  it("is claimed by its prompt alone when the list tells no more", async () => {
    const { result } = await reconciled(() => [{ jobId: "mine", prompt: PROMPT }]);
    expect(result.kind).toBe("found");
  });

  it("may be listed with a clock two minutes behind", async () => {
    const listed = (lag: number) =>
      reconciled((now) => [{ jobId: "mine", prompt: PROMPT, createdAt: now - lag }]);
    expect((await listed(119_000)).result.kind).toBe("found");
    expect((await listed(121_000)).result.kind).toBe("held");
  });

  it.each<[string, readonly ListedJob[] | undefined, string]>([
    ["nothing is listed", [], "no such job"],
    ["there is no list", undefined, "no list"],
    ["the list has no prompts", [{ jobId: "j", ...SIZE }], "no such job"],
    ["the prompt is another", [{ jobId: "j", prompt: `${PROMPT} ` }], "no such job"],
    ["the length is another", [{ jobId: "j", prompt: PROMPT, seconds: 4 }], "no such job"],
    ["the size is another", [{ jobId: "j", prompt: PROMPT, size: "1080p" }], "no such job"],
    [
      "two jobs fit",
      [
        { jobId: "j", prompt: PROMPT },
        { jobId: "k", prompt: PROMPT },
      ],
      "lists 2 such jobs",
    ],
  ])("is not claimed when %s; the money stays held", async (_name, jobs, reason) => {
    const { result } = await reconciled(() => jobs);
    expect(result).toMatchObject({ kind: "held", reason: expect.stringContaining(reason) });
  });

  it("is not the job another attempt paid for", async () => {
    const other = { shotKey: "take 2", jobId: "taken" };
    const { result } = await reconciled(() => [{ jobId: "taken", prompt: PROMPT }], [other]);
    expect(result).toMatchObject({ kind: "held", reason: "the provider lists no such job" });
  });

  it("is not the job another process claims at the same moment; it looks again and the money stays held", async () => {
    const other = { shotKey: "take 2", promptHash: "of another prompt" };
    const { result } = await reconciled(() => [{ jobId: "job", prompt: PROMPT }], [other], ["job"]);
    expect(result).toEqual({ kind: "held", reason: "the provider lists no such job" });
  });

  it("is not looked for while another POST of the same prompt is under way: its job may be in the list", async () => {
    const { result } = await reconciled(() => [{ jobId: "whose", prompt: PROMPT }], [{ shotKey: "take 2" }]);
    expect(result).toMatchObject({ kind: "held", reason: expect.stringContaining("at this moment") });
  });
});
