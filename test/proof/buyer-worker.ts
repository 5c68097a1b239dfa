import { sha256 } from "../builders/sha256.ts";
/**
 * One process of the kill proof, on the real path: SoraClient, the shipped ledger, clips on disk, npm `openai`, HTTP. Its
 * output is what it did, in the order it happened; words of the ledger's records are what the ledger has acknowledged.
 * Usage: node --import tsx buyer-worker.ts FOLDER TASK SEED
 * TASK is `buy` or `naive` with the number of one film (`buy-2`), or `finish` or `recover` for all films.
 */
import { writeSync } from "node:fs";
import { join } from "node:path";
import { openDiskClipStore } from "../../src/clips/disk-clip-store.ts";
import type { JobEvent } from "../../src/jobs/job-events.ts";
import { SoraClient } from "../../src/jobs/sora-client.ts";
import { openLedger } from "../../src/ledger/open-ledger.ts";
import { estimateCost } from "../../src/plan/cost.ts";
import { openProvider } from "../../src/providers/registry.ts";
import { fastClock } from "./fast-clock.ts";
import { naiveBuyer } from "./naive-buyer.ts";
import { inspectSmallClip } from "./small-clip.ts";
import { readWorld } from "./world-file.ts";

const [folder = "", task = "", seed = ""] = process.argv.slice(2);
const [kind = "", number] = task.split("-");
const world = readWorld(folder);
const films = number === undefined ? world.films : world.films.slice(Number(number), Number(number) + 1);
/** Real milliseconds. */
const DEADLINES = { startMs: 800, askMs: 2_000, stallMs: 1_000 };
/** Of the fast clock: a stuck job is given up after 2.4 s. */
const LIMITS = { jobMs: 120_000 };
const clock = fastClock(world.start, Number(seed));

tell("ready");
if (kind === "naive") for (const film of films) await naiveBuyer({ folder, film, world, seed, clock, tell });
else await tellAll(await openClient());

async function openClient(): Promise<SoraClient> {
  return new SoraClient({
    clock,
    estimateCost,
    choice: world.choice,
    limits: LIMITS,
    model: openProvider("sandbox", { environment: {}, baseUrl: world.baseUrl, deadlines: DEADLINES }),
    ledger: await openLedger({ directory: join(folder, "ledger"), clock }),
    clips: openDiskClipStore({ directory: join(folder, "clips"), inspect: inspectSmallClip }),
    sha256,
    caps: kind === "buy" ? world.tight : world.ample,
  });
}

async function tellAll(client: SoraClient): Promise<void> {
  const runs =
    kind === "recover"
      ? [client.recover()]
      : films.map((film) => client.generateFilm(film, { runId: film.title, filmHash: "", outDir: folder }));
  await Promise.all(
    runs.map(async (events) => {
      for await (const event of events) tell(acknowledged(event));
    }),
  );
}

/** What an event says that the ledger has on disk, in the words of its records; else the event's own name. */
function acknowledged(event: JobEvent): string {
  switch (event.kind) {
    case "reserved":
      return `reserve ${event.attempt}`;
    case "started":
    case "found":
      return `created ${event.attempt}`;
    case "released":
      return `release ${event.attempt}`;
    case "suspect":
      return `suspect ${event.attempt}`;
    case "stalled":
      return `stalled ${event.attempt}`;
    case "bought":
    case "failed":
      return `settle ${event.attempt}`;
    case "done":
      return `done ${event.summary.exit}`;
    default:
      return event.kind;
  }
}

function tell(line: string): void {
  writeSync(1, `${line}\n`);
}
