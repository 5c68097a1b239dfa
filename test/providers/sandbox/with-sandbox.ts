import OpenAI from "openai";
import { onTestFinished } from "vitest";
import { parseFaults } from "../../../src/providers/sandbox/parse-faults.ts";
import {
  type Sandbox,
  type SandboxOptions,
  startSandbox,
} from "../../../src/providers/sandbox/start-sandbox.ts";
import { type FakeClock, fakeClock } from "./fake-clock.ts";

/** A sandbox, the real client for it, and the clock of both. */
export interface SandboxUnderTest {
  readonly sandbox: Sandbox;
  readonly clock: FakeClock;
  readonly client: OpenAI;
  /** Fetches a path under `/v1`. */
  readonly get: (path: string, init?: RequestInit) => Promise<Response>;
  /** Sends JSON to a path under `/v1`. */
  readonly post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Response>;
}

/** A clip that says what was asked for; the sandbox passes bytes on and does not look inside. */
export const renderNote: SandboxOptions["renderClip"] = (request) =>
  Promise.resolve(new TextEncoder().encode(JSON.stringify(request)));

/** Starts a sandbox at $0.10 per second of video and real time, which ends with the test. */
export async function withSandbox(
  options: Partial<Omit<SandboxOptions, "clock" | "faults">> & {
    readonly faultList?: string;
    readonly clock?: FakeClock;
  } = {},
): Promise<SandboxUnderTest> {
  const { faultList = "", clock = fakeClock(), ...others } = options;
  const sandbox = await startSandbox({
    clock,
    priceMicroUsdPerSecond: 100_000,
    speed: 1,
    renderClip: renderNote,
    faults: parseFaults(faultList),
    ...others,
  });
  onTestFinished(() => sandbox.close());
  const get = (path: string, init?: RequestInit): Promise<Response> =>
    fetch(`${sandbox.baseURL}${path}`, init);
  return {
    sandbox,
    clock,
    client: new OpenAI({ baseURL: sandbox.baseURL, apiKey: "sandbox-key", maxRetries: 0 }),
    get,
    post: (path, body, headers = {}) =>
      get(path, {
        method: "POST",
        headers: { "Content-Type": "application/json", ...headers },
        body: JSON.stringify(body),
      }),
  };
}
