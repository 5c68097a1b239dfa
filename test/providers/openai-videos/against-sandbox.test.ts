import { expect, test } from "vitest";
import type { StartOutcome } from "../../../src/ports/video-model.ts";
import { openProvider } from "../../../src/providers/registry.ts";
import { type FaultName, SANDBOX_FAULTS } from "../../../src/providers/sandbox/sandbox-faults.ts";
import { startSandbox, type Sandbox } from "../../../src/providers/sandbox/start-sandbox.ts";
import { REQUEST } from "../contract.ts";

const NEVER = new AbortController().signal;
const PRICE = 100_000;

async function withFault<T>(fault: string | undefined, use: (sandbox: Sandbox) => Promise<T>): Promise<T> {
  const known = SANDBOX_FAULTS.find(({ name }) => name === fault);
  const sandbox = await startSandbox({
    faults: known === undefined ? [] : [{ name: known.name, rate: 1 }],
    priceMicroUsdPerSecond: PRICE,
    speed: Infinity,
    renderClip: async () => new TextEncoder().encode("a clip"),
    clock: { now: () => 1_800_000_000_000, sleep: async () => {}, random: () => 0 },
  });
  try {
    return await use(sandbox);
  } finally {
    await sandbox.close();
  }
}

test("a clip is bought, listed and fetched", async () => {
  await withFault(undefined, async ({ baseURL, meter }) => {
    const model = openProvider("sandbox", { environment: {}, baseUrl: baseURL });
    const started = await model.start(REQUEST);
    const jobId = started.kind === "created" ? started.jobId : "";
    expect(await model.status(jobId, NEVER)).toMatchObject({ kind: "done" });
    expect(await model.list?.(NEVER)).toMatchObject([{ jobId, seconds: 8, size: "1280x720" }]);
    expect(await model.download(jobId, NEVER)).toMatchObject({ kind: "body", contentType: "video/mp4" });
    expect(meter()).toMatchObject({ posts: 1, jobs: [{ id: jobId, billedUsd: 0.8 }] });
  });
});

test("a prompt of several lines is listed as it was sent, though a form changes its line ends", async () => {
  await withFault("accept-then-reset", async ({ baseURL }) => {
    const model = openProvider("sandbox", { environment: {}, baseUrl: baseURL });
    const prompt = "Style: silent.\nScene: a kitchen.\n- 0-3s: he waits.";
    expect(await model.start({ ...REQUEST, prompt })).toMatchObject({ kind: "ambiguous" });
    expect(await model.list?.(NEVER)).toMatchObject([{ prompt }]);
  });
});

/** What a create request comes to under the faults that strike it; under all others it is `created`. */
const STRUCK: Partial<Record<FaultName, StartOutcome["kind"]>> = {
  "reset-before": "ambiguous",
  unauthorized: "stopped",
  "429": "not-created",
  "500": "ambiguous",
  "html-error-page": "ambiguous",
  quota: "stopped",
  "accept-then-reset": "ambiguous",
  "accept-then-hang": "ambiguous",
  "500-accepted": "ambiguous",
};

test.each(SANDBOX_FAULTS.map(({ name }) => ({ name, expected: STRUCK[name] ?? "created" })))(
  "with the fault $name: $expected, one POST, and money is let go only where none was billed",
  async ({ name, expected }) => {
    await withFault(name, async ({ baseURL, meter }) => {
      // Only a server that hangs needs the short deadline; for the others it is never reached.
      const startMs = name === "accept-then-hang" ? 100 : 20_000;
      const deadlines = { startMs, askMs: 20_000, stallMs: 20_000 };
      const model = openProvider("sandbox", { environment: {}, baseUrl: baseURL, deadlines });
      const outcome = await model.start(REQUEST);
      const { posts, billedUsd, jobs } = meter();
      expect(outcome.kind).toBe(expected);
      expect(posts).toBeLessThanOrEqual(1);
      if (outcome.kind === "created") expect(jobs.map(({ id }) => id)).toEqual([outcome.jobId]);
      if (outcome.kind !== "created" && outcome.kind !== "ambiguous") expect(billedUsd).toBe(0);
    });
  },
);
