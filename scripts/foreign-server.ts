/**
 * Runs a film through our own adapters and npm `openai` against a mock server that others wrote, `@copilotkit/aimock`. It is
 * no dependency; install it anywhere and name its folder:
 *
 *   npm i --prefix /tmp/aimock @copilotkit/aimock@1.43.0
 *   npx tsx scripts/foreign-server.ts /tmp/aimock/node_modules/@copilotkit/aimock
 *
 * Its clips are given to it by this script. Ends with status 3 when something is not as it should be.
 */
import { createHash } from "node:crypto";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { openDiskClipStore } from "../src/clips/disk-clip-store.ts";
import type { RunSummary } from "../src/jobs/job-events.ts";
import { SoraClient } from "../src/jobs/sora-client.ts";
import { openLedger } from "../src/ledger/open-ledger.ts";
import { estimateCost } from "../src/plan/cost.ts";
import type { VideoModel } from "../src/ports/video-model.ts";
import { openRouter } from "../src/providers/openrouter/openrouter.ts";
import { openProvider } from "../src/providers/registry.ts";
import { fastClock } from "../test/proof/fast-clock.ts";
import { inScratch } from "../test/proof/in-scratch.ts";
import { filmOf, sandboxChoice } from "../test/proof/kill-world.ts";
import { inspectSmallClip, smallClip } from "../test/proof/small-clip.ts";
import { startScriptedServer, text } from "../test/providers/scripted-server.ts";

/** What of the mock's interface is used here. */
interface ForeignServer {
  readonly start: () => Promise<string>;
  readonly stop: () => Promise<void>;
  readonly onVideo: (prompt: string | RegExp, response: { readonly video: ForeignVideo }) => ForeignServer;
  readonly setChaos: (chaos: { readonly disconnectRate?: number }) => ForeignServer;
  readonly clearChaos: () => ForeignServer;
  readonly getRequests: () => readonly { readonly method: string }[];
}

interface ForeignVideo {
  readonly id: string;
  readonly status: "processing" | "completed" | "failed";
  readonly url?: string;
  readonly b64?: string;
  readonly cost?: number;
  readonly error?: string;
}

type ForeignModule = { readonly LLMock: new (options: object) => ForeignServer };

/** Micro-USD a second, and what each of three shots of four seconds costs. */
const PER_SECOND = 1_000;
const PRICE = 4 * PER_SECOND;

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error("give the folder of an installed @copilotkit/aimock");
const module = pathToFileURL(resolve(folder, "dist/index.js")).href;
const { LLMock } = (await import(module)) as ForeignModule;
const clips = await startScriptedServer();
let failed = false;
await scenario("self-hosted", "three clips, each at an address the job names", clipsByUrl, {
  exit: "ok",
  posts: 3,
  spent: 3 * PRICE,
  held: 0,
});
await scenario("self-hosted", "the same job id for every request", oneIdForAll, {
  exit: "partialFilm",
  posts: 3,
  spent: PRICE,
  held: 2 * PRICE,
});
await scenario("self-hosted", "the connection is cut at every request", cutAlways, {
  exit: "partialFilm",
  posts: 3,
  spent: 0,
  held: 3 * PRICE,
});
await scenario("openrouter", "three clips that cost half of what was reserved", clipsByContent, {
  exit: "ok",
  posts: 3,
  spent: (3 * PRICE) / 2,
  held: 0,
});
await scenario("openrouter", "a job that fails", failedJob, {
  exit: "partialFilm",
  posts: 3,
  spent: 3 * PRICE,
  held: 0,
});
await clips.close();
process.exitCode = failed ? 3 : 0;

interface Expected {
  readonly exit: RunSummary["exit"];
  /** POSTs that arrived; buying the film again must add none for what is bought or held. */
  readonly posts: number;
  /** Micro-USD. */
  readonly spent: number;
  readonly held: number;
}

type Fixtures = (server: ForeignServer, film: ReturnType<typeof filmOf>) => void;

async function scenario(
  provider: "self-hosted" | "openrouter",
  name: string,
  fixtures: Fixtures,
  expected: Expected,
): Promise<void> {
  const film = filmOf(name, 3);
  const server = new LLMock({
    port: 0,
    openRouterVideo: { pollsBeforeInProgress: 1, pollsBeforeCompleted: 2 },
  });
  const address = await server.start();
  fixtures(server, film);
  const model =
    provider === "openrouter"
      ? openRouter({ baseUrl: `${address}/api/v1`, apiKey: "none", concurrency: 3 })
      : openProvider(provider, { environment: {}, baseUrl: `${address}/v1` });
  const found = await inScratch((scratch) => buy({ folder: scratch, film, model, server }));
  await server.stop();
  const isRight = JSON.stringify(found) === JSON.stringify(expected);
  failed ||= !isRight;
  console.log(`${isRight ? "ok   " : "WRONG"} ${provider}: ${name}: ${JSON.stringify(found)}`);
  if (!isRight) console.log(`      expected ${JSON.stringify(expected)}`);
}

async function buy(options: {
  readonly folder: string;
  readonly film: ReturnType<typeof filmOf>;
  readonly model: VideoModel;
  readonly server: ForeignServer;
}): Promise<Expected> {
  const { folder: scratch, film, model, server } = options;
  const clock = fastClock(Date.now());
  const ledger = await openLedger({ directory: join(scratch, "ledger"), clock });
  const { size, spec, quality } = sandboxChoice(PER_SECOND);
  const client = new SoraClient({
    ledger,
    clock,
    estimateCost,
    model,
    caps: { monthMicroUsd: 1_000_000 },
    choice: { size, quality, spec: { ...spec, provider: model.provider } },
    clips: openDiskClipStore({ directory: join(scratch, "clips"), inspect: inspectSmallClip }),
    sha256: (words) => createHash("sha256").update(words, "utf8").digest("hex"),
  });
  const run = { runId: "foreign", filmHash: "", outDir: scratch };
  let exit: RunSummary["exit"] = "unexpected";
  for await (const event of client.generateFilm(film, run)) {
    if (event.kind === "done") ({ exit } = event.summary);
    if (event.kind === "held" || event.kind === "failed") console.log(`      ${event.shot}: ${event.reason}`);
  }
  const posts = server.getRequests().filter(({ method }) => method === "POST").length;
  const [month] = (await ledger.snapshot()).months;
  return { exit, posts, spent: month?.spent ?? 0, held: month?.held ?? 0 };
}

function clipsByUrl(server: ForeignServer, film: ReturnType<typeof filmOf>): void {
  for (const { id, prompt } of film.shots) {
    clips.on(`GET /${id}.mp4`, text(200, clipOf(prompt), { "content-type": "video/mp4" }));
    const url = `${clips.origin}/${id}.mp4`;
    server.onVideo(prompt, { video: { id: `video_${id}`, status: "completed", url } });
  }
}

function oneIdForAll(server: ForeignServer, film: ReturnType<typeof filmOf>): void {
  clips.on("GET /only.mp4", text(200, clipOf(film.title), { "content-type": "video/mp4" }));
  server.onVideo(/./, { video: { id: "video_abc", status: "completed", url: `${clips.origin}/only.mp4` } });
}

function cutAlways(server: ForeignServer, film: ReturnType<typeof filmOf>): void {
  clipsByUrl(server, film);
  server.setChaos({ disconnectRate: 1 });
}

function clipsByContent(server: ForeignServer, film: ReturnType<typeof filmOf>): void {
  for (const { id, prompt } of film.shots) {
    const b64 = Buffer.from(clipOf(prompt)).toString("base64");
    const cost = PRICE / 2 / 1_000_000;
    server.onVideo(prompt, { video: { id: `video_${id}`, status: "completed", b64, cost } });
  }
}

function failedJob(server: ForeignServer, film: ReturnType<typeof filmOf>): void {
  for (const { id, prompt } of film.shots)
    server.onVideo(prompt, { video: { id: `video_${id}`, status: "failed", error: "out of memory" } });
}

function clipOf(prompt: string): Uint8Array {
  return smallClip({ prompt, seconds: 4, width: 1280, height: 720 });
}
