import type { FilmPlan } from "../../src/domain/film.ts";
import type { ModelChoice, ModelSpec } from "../../src/domain/video-model.ts";
import type { JobEvent, RunSummary } from "../../src/jobs/job-events.ts";
import { SoraClient } from "../../src/jobs/sora-client.ts";
import type { SoraClientOptions } from "../../src/jobs/sora-client-options.ts";
import { estimateCost } from "../../src/plan/cost.ts";
import { buildModel, buildPlan } from "../builders/plan-builder.ts";
import { FakeProvider, type FakeProviderOptions, type Faults, scripted } from "./fake-provider.ts";
import { MemoryBook } from "./memory-ledger.ts";
import { sha256 } from "../builders/sha256.ts";
import { MemoryClips } from "./memory-clips.ts";
import { VirtualClock } from "./virtual-clock.ts";

const PLAN = buildPlan();

/** The first shots of the sample film: 8 s each, $0.56 at the sample model. */
export function buildFilm(shots = 3): FilmPlan {
  return { ...PLAN, shots: PLAN.shots.slice(0, shots) };
}

/** Price of one such shot, micro-USD. */
export const SHOT_PRICE = 560_000;

/** What a run is started with. */
export const RUN = { runId: "run1", filmHash: "film", outDir: "/films/requests" };

/** The sample model, with changes. */
export function buildChoice(changes: Partial<ModelSpec> = {}): ModelChoice {
  const size = { name: "720p", lines: 720, microUsd: 70_000 };
  return { spec: buildModel({ failedJobsBilled: "unknown", ...changes }), size, quality: "standard" };
}

/** A client in a world of memory, and that world. */
export function buildClient(
  changes: Partial<SoraClientOptions> = {},
  { faults = scripted({}), ...provider }: Partial<FakeProviderOptions> & { readonly faults?: Faults } = {},
) {
  const clock = new VirtualClock(1);
  const book = new MemoryBook(clock);
  const clips = new MemoryClips();
  const model = new FakeProvider({ clock, faults, ...provider });
  const ledger = book.open("p1");
  const common = { clock, clips, sha256, choice: buildChoice(), estimateCost };
  const caps = { monthMicroUsd: 50_000_000 };
  const options: SoraClientOptions = { ...common, model, ledger, caps, ...changes };
  return { client: new SoraClient(options), options, clock, book, clips, model };
}

/** All events of a run, in order; time passes as needed. */
export function eventsOf(clock: VirtualClock, run: AsyncIterable<JobEvent>): Promise<JobEvent[]> {
  return clock.drive(collect(run));
}

/** What a process tells of a film that another one began before it, which is killed while this one waits for it. */
export async function eventsOfHeir(
  clock: VirtualClock,
  heir: SoraClient,
  kill: () => void,
): Promise<readonly JobEvent[]> {
  const events: JobEvent[] = [];
  const inherit = async (): Promise<void> => {
    await clock.sleep(2_000);
    for await (const event of heir.generateFilm(buildFilm(1), RUN)) {
      events.push(event);
      if (event.kind === "waiting-for-adoption") kill();
    }
  };
  await clock.drive(inherit());
  return events;
}

async function collect(run: AsyncIterable<JobEvent>): Promise<JobEvent[]> {
  const events: JobEvent[] = [];
  for await (const event of run) events.push(event);
  return events;
}

/** The summary that ends a run. */
export function summaryOf(events: readonly JobEvent[]): RunSummary {
  const last = events.at(-1);
  if (last?.kind !== "done") throw new Error("the run did not end with a summary");
  return last.summary;
}
