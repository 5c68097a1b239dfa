import OpenAI from "openai";
import type { VideoModel } from "../../src/ports/video-model.ts";
import type { Deadlines } from "../../src/providers/deadlines.ts";
import { googleOmni } from "../../src/providers/google-omni/google-omni.ts";
import { openRouter } from "../../src/providers/openrouter/openrouter.ts";
import { openProvider } from "../../src/providers/registry.ts";
import { journalWorld } from "../jobs/journal-world.ts";
import { MUTANTS } from "../jobs/mutants.ts";
import { simulate, type SimulationOptions } from "../jobs/simulation.ts";
import { CREATE_FAULTS, type CreateFault } from "../providers/create-faults.ts";
import { startScriptedServer } from "../providers/scripted-server.ts";
import { inScratch } from "./in-scratch.ts";
import { type KilledWorld, killBuyers } from "./kill-buyers.ts";
import { firstLife } from "./ledger-proofs.ts";
import type { Proof, ProofResult } from "./proof.ts";
import { soak } from "./soak.ts";

/** Kills in one world: about as many as its money lasts for. */
const KILLS_PER_WORLD = 50;
/** Real milliseconds: long enough for a busy machine, and for faults that only a deadline ends. */
const PATIENT = { startMs: 20_000, askMs: 20_000, stallMs: 20_000 };
const SHORT = { startMs: 80, askMs: 80, stallMs: 80 };

/** What is proved of the code that spends. */
export const CLIENT_PROOFS: readonly Proof[] = [
  {
    name: "client-lives",
    title: "T1 simulated lives of a film, ledger in memory",
    sizes: { full: 10_000, fast: 500 },
    run: (lives, seed) => proveLives(lives, seed, {}),
  },
  {
    name: "journal-lives",
    title: "T1 simulated lives of a film, the shipped ledger",
    sizes: { full: 10_000, fast: 100 },
    run: (lives, seed) => proveLives(lives, seed, { ledger: journalWorld }),
  },
  {
    name: "real-kills",
    title: "T2 kill -9 of 8 real processes on the whole real path",
    sizes: { full: 1_000, fast: 25 },
    run: proveKills,
  },
  {
    name: "client-mutants",
    title: "T4 planted mistakes are noticed",
    sizes: { full: 300, fast: 300 },
    run: proveMutants,
  },
  {
    name: "sdk-retries",
    title: "T4 the client library with its own 2 retries is noticed",
    sizes: { full: 1, fast: 1 },
    run: proveRetriesAreNoticed,
  },
  {
    name: "post-counts",
    title: "T7 at most one POST for every fault of a create",
    sizes: { full: 1, fast: 1 },
    run: provePostCounts,
  },
  {
    name: "soak",
    title: "T10 soak: flat memory and descriptors",
    sizes: { full: 500, fast: 60 },
    run: (jobs, seed) => inScratch((folder) => soak({ folder, jobs, seed })),
  },
];

async function proveLives(
  lives: number,
  seed: number,
  options: Pick<SimulationOptions, "ledger">,
): Promise<ProofResult> {
  const sums = { deaths: 0, posts: 0, bought: 0 };
  const violations: string[] = [];
  for (let life = seed; life < seed + lives; life += 1) {
    const report = await simulate({ ...options, seed: life });
    violations.push(...report.violations.map((violation) => `seed ${life}: ${violation}`));
    for (const what of Object.keys(sums) as (keyof typeof sums)[]) sums[what] += report[what];
  }
  const { deaths, posts, bought } = sums;
  return { done: `${lives} lives: ${deaths} deaths, ${posts} POSTs, ${bought} clips`, violations };
}

async function proveKills(kills: number, seed: number): Promise<ProofResult> {
  const worlds: KilledWorld[] = [];
  for (let left = kills; left > 0; left -= KILLS_PER_WORLD) {
    const options = { seed: seed + worlds.length, processes: 8, kills: Math.min(KILLS_PER_WORLD, left) };
    const world = await inScratch((folder) => killBuyers({ ...options, folder }));
    worlds.push(world);
    if (kills > KILLS_PER_WORLD) console.error(`world ${worlds.length}: ${JSON.stringify(world)}`);
  }
  const sum = (what: "killed" | "posts" | "jobs" | "clips" | "acknowledged"): number =>
    worlds.reduce((total, world) => total + world[what], 0);
  const bought = `${sum("posts")} POSTs, ${sum("jobs")} jobs billed, ${sum("clips")} clips bought`;
  return {
    done: `${sum("killed")} kills in ${worlds.length} worlds: ${bought}, ${sum("acknowledged")} acknowledged records`,
    violations: worlds.flatMap(({ violations }, index) =>
      violations.map((violation) => `world ${seed + index}: ${violation}`),
    ),
  };
}

async function proveMutants(lives: number, seed: number): Promise<ProofResult> {
  const noticed: string[] = [];
  const violations: string[] = [];
  for (const { name, breaks, mutate } of MUTANTS) {
    const life = await firstLife(lives, async (offset) => {
      const report = await simulate({ seed: seed + offset, mutate });
      return report.violations.some((violation) => breaks.includes(violation.slice(0, 2)));
    });
    if (life === undefined) violations.push(`${name}: not noticed in ${lives} lives`);
    else noticed.push(`${name.split(":")[0]} in life ${life + 1}`);
  }
  return { done: noticed.join(", "), violations };
}

const ADAPTERS: Readonly<Record<string, (baseUrl: string, fault: CreateFault) => VideoModel>> = {
  "self-hosted": (baseUrl, fault) => openProvider("self-hosted", { ...settings(baseUrl, fault) }),
  litellm: (baseUrl, fault) =>
    openProvider("self-hosted", { ...settings(baseUrl, fault), profile: "litellm" }),
  openrouter: (baseUrl, fault) => openRouter({ ...hostOf(baseUrl), deadlines: deadlinesOf(fault) }),
  google: (baseUrl, fault) => googleOmni({ ...hostOf(baseUrl), deadlines: deadlinesOf(fault) }),
};

async function provePostCounts(_size: number, _seed: number): Promise<ProofResult> {
  const violations: string[] = [];
  for (const [name, open] of Object.entries(ADAPTERS)) {
    for (const fault of CREATE_FAULTS) {
      let outcome = "";
      const posts = await postsFor(fault, async (baseUrl) => {
        ({ kind: outcome } = await open(baseUrl, fault).start(REQUEST));
      });
      if (posts > 1) violations.push(`${name}: ${posts} POSTs when the server ${fault.name}`);
      if (outcome !== fault.expected) violations.push(`${name}: ${outcome} when the server ${fault.name}`);
    }
  }
  const { length } = CREATE_FAULTS;
  return { done: `${length} faults x ${Object.keys(ADAPTERS).length} adapters`, violations };
}

async function proveRetriesAreNoticed(_size: number, _seed: number): Promise<ProofResult> {
  let repeated = 0;
  const faults = CREATE_FAULTS.filter(({ needsDeadline }) => needsDeadline !== true);
  for (const fault of faults) {
    const posts = await postsFor(fault, async (baseURL) => {
      const client = new OpenAI({ baseURL, apiKey: "none", maxRetries: 2, logLevel: "off" });
      await client.post("/videos", { body: REQUEST }).catch(() => undefined);
    });
    if (posts > 1) repeated += 1;
  }
  return {
    done: `${repeated} of ${faults.length} faults cost more than one POST`,
    violations: repeated === 0 ? ["the count of POSTs does not see retries"] : [],
  };
}

const REQUEST = {
  prompt: "A clerk drops a brick into a drawer.",
  model: "test-model",
  seconds: 8,
  size: "1280x720",
  aspectRatio: "16:9",
  attempt: "attempt-7",
};

/** POSTs that arrive while somebody creates a clip at a server with one fault. */
async function postsFor(fault: CreateFault, create: (baseUrl: string) => Promise<void>): Promise<number> {
  const server = await startScriptedServer();
  for (const route of ["POST /v1/videos", "POST /v1/interactions"]) server.on(route, fault.reply);
  await create(`${server.origin}/v1`);
  const posts = server.posts();
  await server.close();
  return posts;
}

function settings(baseUrl: string, fault: CreateFault): Parameters<typeof openProvider>[1] {
  return { environment: {}, baseUrl, deadlines: deadlinesOf(fault) };
}

/** A hosted provider at an address that is not its own. */
function hostOf(baseUrl: string): { baseUrl: string; apiKey: string; concurrency: number } {
  return { baseUrl, apiKey: "none", concurrency: 1 };
}

function deadlinesOf({ needsDeadline }: CreateFault): Deadlines {
  return needsDeadline === true ? SHORT : PATIENT;
}
