import { describe, expect, it } from "vitest";
import { drawnChoice } from "../../src/rehearsal-choice.ts";
import type { LedgerSnapshot } from "../../src/domain/ledger.ts";
import type { JobEvent } from "../../src/jobs/job-events.ts";
import { releaseLostJobs } from "../../src/jobs/release-lost-jobs.ts";
import { SoraClient } from "../../src/jobs/sora-client.ts";
import { estimateCost } from "../../src/plan/cost.ts";
import { animatic } from "../../src/providers/animatic/animatic.ts";
import type { Clock } from "../../src/ports/clock.ts";
import { sha256 } from "../builders/sha256.ts";
import { caps, reservation } from "../ledger/ledger-builder.ts";
import { buildChoice, buildFilm, eventsOf, eventsOfHeir, RUN, summaryOf } from "./client-builder.ts";
import { journalWorld } from "./journal-world.ts";
import { clipBytes, MemoryClips } from "./memory-clips.ts";
import { Life } from "./mortal.ts";
import { VirtualClock } from "./virtual-clock.ts";

/** A model that draws a clip in 20 seconds, as a new process has it. */
function drawing(clock: Clock): ReturnType<typeof animatic> {
  return animatic({
    renderClip: async ({ attempt, seconds }) => {
      await clock.sleep(20_000);
      return clipBytes({ jobId: attempt, seconds, width: 1280, height: 720 });
    },
  });
}

/** A book that outlives its processes, and a way to begin one that draws. */
async function studio() {
  const clock = new VirtualClock(1);
  const world = await journalWorld(clock);
  const common = { clips: new MemoryClips(), sha256, choice: drawnChoice(buildChoice()), estimateCost };
  const begin = async (name: string, life = new Life(), model = drawing(clock)): Promise<SoraClient> =>
    new SoraClient({
      ...common,
      clock: life.wrap<Clock>(clock),
      model: life.wrap(model),
      ledger: life.wrap(await world.open(name)),
      caps: { monthMicroUsd: 0 },
    });
  /** A process that is killed while its first clip is drawn. */
  const killed = async (name: string, model = drawing(clock)): Promise<void> => {
    const life = new Life();
    const client = await begin(name, life, model);
    const run = async (): Promise<void> => {
      for await (const event of client.generateFilm(buildFilm(2), RUN))
        if (event.kind === "started") life.kill();
    };
    void run();
    await clock.drive(life.death);
    await world.died(name);
  };
  return { clock, world, begin, killed };
}

const told = (events: readonly JobEvent[], shot: string): readonly string[] =>
  events.filter((event) => "shot" in event && event.shot === shot).map(({ kind }) => kind);

const statesOf = ({ attempts }: LedgerSnapshot): readonly string[] => attempts.map(({ state }) => state);

describe("a job that ended with its process", () => {
  it("is released at once when its film is run again, and its clip is made anew", async () => {
    const { clock, world, begin, killed } = await studio();
    await killed("p1");
    const heir = await begin("p2");
    const events = await eventsOf(clock, heir.generateFilm(buildFilm(2), RUN));
    expect(told(events, "S1")).toEqual(["released", "reserved", "started", "downloading", "bought"]);
    expect(summaryOf(events).exit).toBe("ok");
    expect(statesOf(await world.snapshot())).toEqual(["released", "settled", "settled"]);
  });

  it("is released by recovery, which begins no other", async () => {
    const { clock, world, begin, killed } = await studio();
    await killed("p1");
    const heir = await begin("p2");
    const events = await eventsOf(clock, heir.recover());
    expect(events.map(({ kind }) => kind)).toEqual(["released", "done"]);
    expect(summaryOf(events).exit).toBe("ok");
    expect(statesOf(await world.snapshot())).toEqual(["released"]);
  });

  it("is told as unfinished by a run that the user stops, not as running anywhere", async () => {
    const { clock, begin } = await studio();
    const client = await begin("p1");
    const abort = new AbortController();
    const events: JobEvent[] = [];
    const run = async (): Promise<void> => {
      for await (const event of client.generateFilm(buildFilm(2), { ...RUN, signal: abort.signal })) {
        events.push(event);
        if (event.kind === "started") abort.abort();
      }
    };
    await clock.drive(run());
    expect(told(events, "S1")).toEqual(["reserved", "started", "left-unfinished"]);
    expect(summaryOf(events).exit).toBe("interrupted");
  });

  it("is made anew by the process that waited for it", async () => {
    const { clock, world, begin } = await studio();
    const life = new Life();
    const dying = await begin("p1", life);
    const heir = await begin("p2");
    void dying.generateFilm(buildFilm(1), RUN).next();
    const events = await eventsOfHeir(clock, heir, () => {
      life.kill();
      void world.died("p1");
    });
    expect(told(events, "S1")).toEqual([
      "waiting-for-adoption",
      "released",
      "reserved",
      "started",
      "downloading",
      "bought",
    ]);
  });
});

describe("the release of lost jobs", () => {
  const ENDS = { provider: "animatic", jobsEndWithProcess: true };

  /** A book in which a process died with attempts in every state at a provider that is paid and at one that is not. */
  async function left() {
    const world = await journalWorld(new VirtualClock(1));
    const dead = await world.open("dead");
    const living = await world.open("living");
    const begun = async (provider: string, shot: string, ledger = dead): Promise<string> => {
      const verdict = await ledger.reserve(
        reservation({ provider, shot, shotKey: `${provider} ${shot}` }),
        caps(),
      );
      if (!verdict.ok) throw new Error(verdict.detail);
      return verdict.attempt;
    };
    for (const provider of ["google", "animatic"]) {
      await begun(provider, "reserved");
      await dead.created(await begun(provider, "created"), "job-1");
      await dead.suspect(await begun(provider, "suspect"), "timeout");
      await dead.stalled(await begun(provider, "stalled"), "missing");
    }
    await begun("animatic", "alive", living);
    await world.died("dead");
    return { world, heir: await world.open("heir") };
  }

  it("frees every state of the dead at its provider, and neither the living nor who is paid", async () => {
    const { world, heir } = await left();
    const released = await releaseLostJobs(heir, ENDS);
    const states = (await world.snapshot()).attempts.map(({ provider, shot, state }) => [
      provider,
      shot,
      state,
    ]);
    expect(released.map(({ shot }) => shot)).toEqual(["reserved", "created", "suspect", "stalled"]);
    expect(states).toEqual([
      ["google", "reserved", "reserved"],
      ["google", "created", "created"],
      ["google", "suspect", "suspect"],
      ["google", "stalled", "stalled"],
      ["animatic", "reserved", "released"],
      ["animatic", "created", "released"],
      ["animatic", "suspect", "released"],
      ["animatic", "stalled", "released"],
      ["animatic", "alive", "reserved"],
    ]);
  });

  it("leaves to the provider that is paid what it may still deliver", async () => {
    const { heir } = await left();
    await releaseLostJobs(heir, ENDS);
    expect(await heir.adopt("google")).toHaveLength(4);
  });

  it("leaves a job alone that is at a sandbox of its own", async () => {
    const { clock, world, begin, killed } = await studio();
    await killed("p1", { ...drawing(clock), sandboxUrl: "http://127.0.0.1:8190/v1" });
    const client = await begin("p2");
    const events = await eventsOf(clock, client.generateFilm(buildFilm(1), RUN));
    expect(told(events, "S1")).toEqual(["held"]);
    const [attempt] = (await world.snapshot()).attempts;
    expect(attempt).toMatchObject({
      state: "created",
      owner: "p1",
      sandboxUrl: "http://127.0.0.1:8190/v1",
    });
  });

  it("writes nothing where jobs outlive their process", async () => {
    const { world, heir } = await left();
    const before = await world.snapshot();
    expect(await releaseLostJobs(heir, { provider: "google" })).toEqual([]);
    expect(await world.snapshot()).toEqual(before);
  });
});
