import { expect, it, onTestFinished } from "vitest";
import { openProvider } from "../../src/providers/registry.ts";
import { startSandbox } from "../../src/providers/sandbox/start-sandbox.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { FaultName } from "../../src/providers/sandbox/sandbox-faults.ts";
import type { ClipRequest, VideoModel } from "../../src/ports/video-model.ts";
import type { JobEvent } from "../../src/jobs/job-events.ts";
import { SoraClient } from "../../src/jobs/sora-client.ts";
import { SoraPipelineError } from "../../src/domain/errors.ts";
import { buildClient, buildFilm, eventsOf, RUN, summaryOf } from "./client-builder.ts";
import { clipBytes } from "./memory-clips.ts";

/** A clock of this machine for which every wait is the shortest. */
const HASTY: Clock = {
  now: () => Date.now(),
  random: () => 0,
  sleep: (milliseconds, signal) =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      signal?.addEventListener("abort", () => {
        clearTimeout(timer);
        resolve();
      });
    }),
};

/** The adapter as it is shipped, at a sandbox with one fault. */
async function openAt(fault: FaultName, rate: number): Promise<VideoModel> {
  const sandbox = await startSandbox({
    faults: [{ name: fault, rate }],
    priceMicroUsdPerSecond: 70_000,
    speed: Infinity,
    renderClip: async ({ seconds }) => clipBytes({ jobId: "job", seconds, width: 1280, height: 720 }),
    clock: HASTY,
  });
  onTestFinished(() => sandbox.close());
  const model = openProvider("sandbox", { environment: {}, baseUrl: sandbox.baseURL });
  const pixels = (request: ClipRequest): ClipRequest => ({ ...request, size: "1280x720" });
  return { ...model, start: (request) => model.start(pixels(request)) };
}

it("a download that breaks off is fetched again, and the run goes on to its end", async () => {
  const model = await openAt("broken-body", 0.5);
  const { client, book } = buildClient({ model, clock: HASTY });
  const events: JobEvent[] = [];
  for await (const event of client.generateFilm(buildFilm(4), RUN)) events.push(event);
  expect(summaryOf(events).exit).toBe("ok");
  expect(book.attempts.map(({ state }) => state)).toEqual(["settled", "settled", "settled", "settled"]);
  expect(events.filter(({ kind }) => kind === "downloading").length).toBeGreaterThan(4);
});

it("a download that the user stops is left running, not told as a fault of the provider", async () => {
  const stop = new AbortController();
  const { options, clock, book, model } = buildClient();
  const fault = { code: "PROVIDER_UNREACHABLE", message: "cancelled", hint: "Ask again." } as const;
  async function* stopped(): AsyncGenerator<Uint8Array> {
    yield new Uint8Array(5);
    stop.abort();
    throw new SoraPipelineError(fault);
  }
  const { provider, concurrency, takesFirstFrame, start, status, check } = model;
  const download: VideoModel["download"] = async () => ({ kind: "body", body: stopped() });
  const slow = { provider, concurrency, takesFirstFrame, start, status, check, download };
  const client = new SoraClient({ ...options, model: slow });
  const events = await eventsOf(clock, client.generateFilm(buildFilm(1), { ...RUN, signal: stop.signal }));
  expect(summaryOf(events)).toMatchObject({ exit: "interrupted", shots: [{ kind: "running" }] });
  expect(book.attempts).toMatchObject([{ state: "created" }]);
});

it("a fault of the disk leaves a paid shot unknown, never not bought", async () => {
  const { client, clock, clips } = buildClient();
  clips.broken = new SoraPipelineError({ code: "DISK_FULL", message: "full", hint: "Make room." });
  const outcomes: unknown[] = [];
  const run = async (): Promise<void> => {
    for await (const event of client.generateFilm(buildFilm(1), RUN))
      if (event.kind === "done") outcomes.push(...event.summary.shots);
  };
  await expect(clock.drive(run())).rejects.toMatchObject({ code: "DISK_FULL" });
  expect(outcomes).toEqual([{ shot: "S1", kind: "unknown", reason: "full" }]);
});
