import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import OpenAI from "openai";
import type { VideoCreateParams } from "openai/resources/videos";
import type { FilmPlan, FilmShot } from "../../src/domain/film.ts";
import type { Clock } from "../../src/ports/clock.ts";
import type { Ledger } from "../../src/ports/ledger.ts";
import { reservation } from "../ledger/ledger-builder.ts";
import { openNaiveLedger } from "./naive-ledger.ts";
import type { KillWorld } from "./world-file.ts";

/** What the naive design buys with. */
interface NaiveOptions {
  readonly folder: string;
  readonly film: FilmPlan;
  readonly world: KillWorld;
  /** Different in every process. */
  readonly seed: string;
  readonly clock: Clock;
  readonly tell: (line: string) => void;
}

interface NaiveShop extends NaiveOptions {
  readonly client: OpenAI;
  readonly ledger: Ledger;
}

/**
 * What everybody writes first, for contrast: the client with its own retries, a JSON file through lowdb's adapter, a look
 * at the budget before the purchase, the money given back when a request fails, and whatever comes saved as the clip.
 */
export async function naiveBuyer(options: NaiveOptions): Promise<void> {
  const client = new OpenAI({
    baseURL: options.world.baseUrl,
    apiKey: "none",
    timeout: 800,
    logLevel: "off",
  });
  const ledger = openNaiveLedger(join(options.folder, "naive.json"), `p${options.seed}`);
  mkdirSync(join(options.folder, "clips"), { recursive: true });
  for (const shot of options.film.shots) await buyShot({ ...options, client, ledger }, shot);
}

async function buyShot(shop: NaiveShop, shot: FilmShot): Promise<void> {
  const { folder, film, client, ledger, tell, world } = shop;
  const microUsd = shot.clipSeconds * (world.choice.size.microUsd ?? 0);
  const file = join(folder, "clips", `${film.title} ${shot.id}.mp4`);
  if (existsSync(file)) return;
  const ask = reservation({ shotKey: shot.prompt, microUsd });
  const verdict = await ledger.reserve(ask, world.tight);
  if (!verdict.ok) return;
  const { attempt } = verdict;
  tell(`reserve ${attempt}`);
  try {
    const order = {
      prompt: shot.prompt,
      seconds: String(shot.clipSeconds),
      size: "1280x720",
    } as VideoCreateParams;
    const { id } = await client.videos.create(order);
    await ledger.created(attempt, id);
    tell(`created ${attempt}`);
    await whenDone(shop, id);
    const content = await client.videos.downloadContent(id);
    writeFileSync(file, Buffer.from(await content.arrayBuffer()));
    await ledger.settle(attempt, { result: "bought", paidMicroUsd: microUsd });
    tell(`settle ${attempt}`);
  } catch {
    await ledger.release(attempt, "it failed");
    tell(`release ${attempt}`);
  }
}

async function whenDone({ client, clock }: NaiveShop, id: string): Promise<void> {
  for (let polls = 0; polls < 60; polls += 1) {
    const { status } = await client.videos.retrieve(id);
    if (status === "completed") return;
    if (status === "failed") break;
    await clock.sleep(2_000);
  }
  throw new Error("there is no clip");
}

/** Job ids the naive file knows; none when it cannot be read any more. */
export function naiveJobs(folder: string): readonly string[] | undefined {
  try {
    const file = JSON.parse(readFileSync(join(folder, "naive.json"), "utf8")) as {
      readonly attempts: readonly { readonly jobId?: string }[];
    };
    return file.attempts.flatMap(({ jobId }) => jobId ?? []);
  } catch {
    return undefined;
  }
}
