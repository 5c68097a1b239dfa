import type { FilmPlan } from "../../src/domain/film.ts";
import type { ModelChoice } from "../../src/domain/video-model.ts";
import { parseFaults } from "../../src/providers/sandbox/parse-faults.ts";
import { type Sandbox, startSandbox } from "../../src/providers/sandbox/start-sandbox.ts";
import { buildModel, buildPlan } from "../builders/plan-builder.ts";
import { fastClock } from "./fast-clock.ts";
import { smallClip } from "./small-clip.ts";
import { type KillWorld, writeWorld } from "./world-file.ts";

/** Seconds of every shot, and micro-USD a second. */
const SECONDS = 4;
const PER_SECOND = 1_000;
const FILMS = 4;
/** Shots of a film; with those bought anew they stay within one page of the sandbox's list. */
const SHOTS = 12;
/** Every fault the sandbox knows, but those that only slow the proof down. */
const FAULTS = [
  "reset-before:0.03,429:0.05,500:0.03,html-error-page:0.02,unauthorized:0.003,quota:0.01",
  "accept-then-reset:0.06,accept-then-hang:0.02,500-accepted:0.05,integer-seconds:0.2,no-in-progress:0.2",
  "failed-job:0.04,late-moderation:0.02,expired:0.02,stuck-99:0.02,lost-job:0.02,early-404:0.1",
  "wrong-size:0.05,wrong-length:0.05,truncated-body:0.1,broken-body:0.1,detail-errors:0.2",
].join();

/** Starts a faulty provider and writes the world down for the processes that will buy from it. */
export async function startWorld(options: {
  readonly folder: string;
  readonly seed: number;
}): Promise<{ readonly world: KillWorld; readonly sandbox: Sandbox }> {
  const { folder, seed } = options;
  const start = Date.now();
  const sandbox = await startSandbox({
    seed,
    faults: parseFaults(FAULTS),
    priceMicroUsdPerSecond: PER_SECOND,
    speed: 1,
    renderClip: async (request) => smallClip(request),
    clock: fastClock(start),
  });
  const films = Array.from({ length: FILMS }, (_, index) => filmOf(`film ${index + 1} of world ${seed}`));
  const price = FILMS * SHOTS * SECONDS * PER_SECOND;
  const caps = { tight: { monthMicroUsd: (price * 3) / 4 }, ample: { monthMicroUsd: price * 4 } };
  const world = { baseUrl: sandbox.baseURL, start, choice: sandboxChoice(PER_SECOND), films, ...caps };
  writeWorld(folder, world);
  return { world, sandbox };
}

/** A film of short shots, every one with a prompt of its own. */
export function filmOf(title: string, shots = SHOTS): FilmPlan {
  const plan = buildPlan({ title });
  const [sample] = plan.shots;
  if (sample === undefined) throw new Error("the sample film has no shots");
  const shotAt = (index: number): FilmPlan["shots"][number] => ({
    ...sample,
    id: `S${index + 1}`,
    prompt: `${title}: the Clerk bows for the ${index + 1}th time.`,
    clipSeconds: SECONDS,
  });
  return { ...plan, shots: Array.from({ length: shots }, (_, index) => shotAt(index)) };
}

/** A model of the sandbox; jobs that fail are paid, as the sandbox bills them. */
export function sandboxChoice(perSecond: number): ModelChoice {
  const size = { name: "1280x720", lines: 720, microUsd: perSecond };
  const spec = buildModel({ provider: "sandbox", failedJobsBilled: "yes", sizes: [size] });
  return { spec, size, quality: "standard" };
}
