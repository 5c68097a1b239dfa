import { mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { recover } from "../../../src/cli/commands/recover.ts";
import { EXIT_STATUS, SoraPipelineError } from "../../../src/domain/errors.ts";
import { openLedger } from "../../../src/ledger/open-ledger.ts";
import { readLedger } from "../../../src/ledger/read-ledger.ts";
import { loadCodecs } from "../../../src/media/codecs.ts";
import type { World } from "../../../src/cli/world.ts";
import type * as SystemClock from "../../../src/system-clock.ts";
import type { VideoModel } from "../../../src/ports/video-model.ts";
import { googleOmni } from "../../../src/providers/google-omni/google-omni.ts";
import { buildWorld } from "../../builders/world-builder.ts";
import { scratchFolder } from "../built-cli.ts";
import { caps, heldClock, reservation, run } from "../../ledger/ledger-builder.ts";
import {
  json,
  startScriptedServer,
  type Reply,
  type ScriptedServer,
} from "../../providers/scripted-server.ts";

// Every wait between two tries is none.
vi.mock("../../../src/system-clock.ts", async (original) => {
  const { SYSTEM_CLOCK } = await original<typeof SystemClock>();
  return { SYSTEM_CLOCK: { ...SYSTEM_CLOCK, random: () => 0 } };
});
vi.mock("../../../src/media/codecs.ts");
// Nothing here goes to Google.
vi.mock("../../../src/providers/google-omni/google-omni.ts");

const { root } = scratchFolder();
let server: ScriptedServer;
let home: string;
let googleStatus: VideoModel["status"];
beforeEach(async () => {
  vi.mocked(loadCodecs).mockResolvedValue("ffmpeg");
  googleStatus = async () => ({ kind: "failed", code: "error", reason: "broke" });
  vi.mocked(googleOmni).mockReturnValue({
    provider: "google",
    concurrency: 1,
    takesFirstFrame: false,
    start: async () => ({ kind: "ambiguous", reason: "never asked" }),
    status: (...asked) => googleStatus(...asked),
    download: async () => ({ kind: "gone", reason: "never asked" }),
    check: async () => ({ alive: true, detail: "" }),
  });
  server = await startScriptedServer();
  home = mkdtempSync(join(root, "home-"));
});
afterEach(() => server.close());

/** Jobs of a process that died, one at each provider: `job-google` and so on. */
async function leftBehind(...providers: readonly string[]): Promise<void> {
  const owners = { self: "linux/an-earlier-boot/1/1/1", lifeOf: () => "alive" as const };
  const ledger = await openLedger({ directory: join(home, "money"), clock: heldClock(), parts: { owners } });
  await ledger.startRun(run());
  for (const provider of providers) {
    const verdict = await ledger.reserve(reservation({ provider, shotKey: provider }), caps());
    if (!verdict.ok) throw new Error(verdict.detail);
    await ledger.created(verdict.attempt, `job-${provider}`);
  }
}

/** The command's exit status and what it answers as JSON. */
async function recovered(options: {
  readonly flags?: object;
  readonly environment?: object;
  readonly onInterrupt?: (handler: () => void) => void;
  readonly stderr?: World["stderr"];
}): Promise<{ status: number; providers: Record<string, { exit: string; error?: { code: string } }> }> {
  let text = "";
  const { flags = {}, environment = {}, ...changes } = options;
  const world = buildWorld({
    workingDirectory: home,
    environment: { SORA_HOME: join(home, "money"), HOME: home, ...environment },
    stdout: { isTerminal: false, write: (more) => void (text += more) },
    ...changes,
  });
  const status = await recover({ json: true, "base-url": server.origin, ...flags }, world);
  const { providers } = JSON.parse(text) as { providers: { provider: string; exit: string }[] };
  return { status, providers: Object.fromEntries(providers.map(({ provider, ...end }) => [provider, end])) };
}

const broken: Reply = json(200, { id: "x", status: "failed", error: { message: "broke" } });
const key = { GEMINI_API_KEY: "key-of-google" };

test("--base-url leads the provider whose server the user chooses, and no key of another host", async () => {
  await leftBehind("google", "self-hosted");
  server.on("GET /videos/job-self-hosted", broken);
  const { status, providers } = await recovered({ environment: { ...key, SORA_API_KEY: "own" } });
  expect(vi.mocked(googleOmni).mock.lastCall?.[0].baseUrl).toContain("googleapis.com");
  expect(server.seen.map(({ url }) => url)).toEqual(["/videos/job-self-hosted"]);
  expect(providers).toMatchObject({
    google: { exit: "partialFilm" },
    "self-hosted": { exit: "partialFilm" },
  });
  expect(status).toBe(EXIT_STATUS.partialFilm);
});

test.each([
  ["first", ["animatic", "google"]],
  ["last", ["google", "animatic"]],
])("a drawn job is released, and the paid one is asked for, with the drawn one %s", async (_, left) => {
  await leftBehind(...left);
  const { status, providers } = await recovered({ environment: key });
  const { attempts } = await readLedger({ directory: join(home, "money") });
  expect(Object.fromEntries(attempts.map((attempt) => [attempt.provider, attempt]))).toMatchObject({
    animatic: { state: "released", reason: expect.stringContaining("nothing was paid") },
    google: { state: "settled", result: "failed" },
  });
  expect(providers).toEqual({ animatic: { exit: "ok" }, google: { exit: "partialFilm" } });
  expect(status).toBe(EXIT_STATUS.partialFilm);
});

test("a missing key is told and keeps no other provider from its turn", async () => {
  await leftBehind("google", "self-hosted");
  server.on("GET /videos/job-self-hosted", broken);
  const { status, providers } = await recovered({});
  expect(providers["google"]).toMatchObject({ exit: "notAvailable", error: { code: "KEY_MISSING" } });
  expect(providers["self-hosted"]).toEqual({ exit: "partialFilm" });
  expect(server.seen).toHaveLength(1);
  expect(status).toBe(EXIT_STATUS.notAvailable);
});

test("jobs at a sandbox of its own are not released, and their address is told", async () => {
  const places = ["http://127.0.0.1:8190/v1", undefined];
  const owners = { self: "linux/an-earlier-boot/1/1/1", lifeOf: () => "alive" as const };
  const directory = join(home, "money/rehearsal");
  const ledger = await openLedger({ directory, clock: heldClock(), parts: { owners } });
  for (const sandboxUrl of places) {
    const at = { shotKey: `at ${sandboxUrl}`, ...(sandboxUrl !== undefined && { sandboxUrl }) };
    await ledger.reserve(reservation(at), caps());
  }
  let said = "";
  const stderr = { isTerminal: false, write: (text: string) => void (said += text) };
  await recovered({ stderr });
  for (const command of ["sandbox --base-url http://127.0.0.1:8190/v1", "sandbox"])
    expect(said).toContain(`Rehearsals left jobs, too: sora-pipeline recover --provider ${command}\n`);
  const { status, providers } = await recovered({ flags: { provider: "sandbox", "base-url": undefined } });
  expect(providers["sandbox"]).toMatchObject({
    error: {
      code: "BASE_URL_MISSING",
      hint: expect.stringContaining("--base-url http://127.0.0.1:8190/v1"),
    },
  });
  expect(status).toBe(EXIT_STATUS.usage);
  const { attempts } = await readLedger({ directory });
  expect(attempts.map(({ state }) => state)).toEqual(["reserved", "released"]);
});

test("Ctrl-C ends the whole of it: the next provider has no turn", async () => {
  await leftBehind("google", "self-hosted");
  const interrupts: (() => void)[] = [];
  googleStatus = async () => {
    for (const interrupt of interrupts) interrupt();
    return { kind: "waiting" };
  };
  const onInterrupt = (handler: () => void): void => void interrupts.push(handler);
  const { status, providers } = await recovered({ environment: key, onInterrupt });
  expect(providers).toEqual({ google: { exit: "interrupted" }, "self-hosted": { exit: "interrupted" } });
  expect(interrupts).toHaveLength(1);
  expect(server.seen).toEqual([]);
  expect(status).toBe(EXIT_STATUS.interrupted);
});

test("a server is asked in the words its jobs were bought with", async () => {
  await leftBehind("self-hosted");
  const settings = "serverProfile:\n  states:\n    baked: failed\n";
  writeFileSync(join(home, "sora-pipeline.yaml"), settings);
  server.on("GET /videos/job-self-hosted", json(200, { id: "x", status: "baked" }));
  const unknown = await recovered({ flags: { server: "nothing" } });
  expect(unknown.providers["self-hosted"]).toMatchObject({ error: { code: "BAD_CONFIG" } });
  expect((await recovered({})).providers["self-hosted"]).toEqual({ exit: "partialFilm" });
  await expect(recovered({ flags: { timeout: "soon" } })).rejects.toMatchObject({ code: "BAD_FLAG" });
});

test("without codecs nothing is asked and nothing is downloaded", async () => {
  await leftBehind("self-hosted");
  const missing = new SoraPipelineError({ code: "RENDERER_UNAVAILABLE", message: "none", hint: "Install." });
  vi.mocked(loadCodecs).mockRejectedValue(missing);
  await expect(recovered({})).rejects.toBe(missing);
  expect(server.seen).toEqual([]);
});
