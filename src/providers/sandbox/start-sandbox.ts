import { type Server, createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { SoraPipelineError } from "../../domain/errors.ts";
import { microUsd } from "../../domain/units.ts";
import type { Clock } from "../../ports/clock.ts";
import type { RenderClip } from "./clip-source.ts";
import { createFaultPlan } from "./fault-plan.ts";
import { JobBook, type Meter } from "./job-book.ts";
import type { FaultRate } from "./parse-faults.ts";
import { createSandboxApp } from "./sandbox-app.ts";

/** What a sandbox is like. */
export interface SandboxOptions {
  /** A free port is taken when it is absent. */
  readonly port?: number;
  readonly faults?: readonly FaultRate[];
  /** Draws which faults strike; equal seeds strike equally. Default 1. */
  readonly seed?: number;
  /** Integer micro-USD billed per second of video. */
  readonly priceMicroUsdPerSecond: number;
  /** Whether a price that a create request names (`sandbox_micro_usd_per_second`) goes first. Default false. */
  readonly takesNamedPrices?: boolean;
  /** Whether a job that ends as failed, or completed with an error, stays billed. Default true, the worse case. */
  readonly billFailedJobs?: boolean;
  /** Seconds of video made in one second of the clock; `Infinity` completes a job at once. */
  readonly speed: number;
  /** Draws the clips, when they are downloaded. */
  readonly renderClip: RenderClip;
  readonly clock: Clock;
  /** The only key that is let in; without it, any or none is. */
  readonly requireKey?: string;
  /** Whether `Idempotency-Key` is honoured. Default false: living servers do not. */
  readonly honourIdempotencyKey?: boolean;
}

/** A running sandbox. */
export interface Sandbox {
  /** For a client, for instance `http://127.0.0.1:4010/v1`. */
  readonly baseURL: string;
  /** What was billed until now. */
  readonly meter: () => Meter;
  /** Cuts all connections and stops. */
  readonly close: () => Promise<void>;
}

/**
 * Starts a server of the Videos API that makes drawn clips and bills nobody,
 * on the loopback interface only. Jobs live in memory and end with it.
 * @throws SoraPipelineError `BAD_AMOUNT` for a price that is no whole number of micro-dollars; `BAD_FLAG` for a speed
 * that is not positive or a port that cannot be used.
 */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const { clock, renderClip, speed, requireKey } = options;
  if (!(speed > 0)) {
    throw badFlag(`the speed ${speed} is not positive`, "Give seconds of video per second, for instance 10.");
  }
  const faults = createFaultPlan({ faults: options.faults ?? [], seed: options.seed ?? 1 });
  const terms = {
    priceMicroUsdPerSecond: microUsd(options.priceMicroUsdPerSecond),
    takesNamedPrices: options.takesNamedPrices ?? false,
    speed,
    billFailedJobs: options.billFailedJobs ?? true,
  };
  const book = new JobBook({ terms, clock, faults });
  const honourIdempotencyKey = options.honourIdempotencyKey ?? false;
  const app = createSandboxApp({ book, faults, clock, renderClip, requireKey, honourIdempotencyKey });
  // The caller's own Request and Response stay as they are: in a rehearsal the client lives in the same process.
  const server = createServer(getRequestListener(app.fetch, { overrideGlobalObjects: false }));
  const port = await listen(server, options.port ?? 0);
  return {
    baseURL: `http://127.0.0.1:${port}/v1`,
    meter: () => book.meter(),
    close: () => close(server),
  };
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, host: "127.0.0.1" }, resolve);
  }).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw badFlag(
      `the sandbox cannot listen on port ${port}: ${reason}`,
      "Give another port, or 0 for a free one.",
    );
  });
  const address = server.address();
  return typeof address === "object" && address !== null ? address.port : port;
}

async function close(server: Server): Promise<void> {
  const closed = new Promise((resolve) => {
    server.close(resolve);
  });
  server.closeAllConnections();
  await closed;
}

function badFlag(message: string, hint: string): SoraPipelineError {
  return new SoraPipelineError({ code: "BAD_FLAG", message, hint });
}
