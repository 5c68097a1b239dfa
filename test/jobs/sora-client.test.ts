import { describe, expect, it } from "vitest";
import type { FilmPlan } from "../../src/domain/film.ts";
import { SoraPipelineError } from "../../src/domain/errors.ts";
import type { JobEvent } from "../../src/jobs/job-events.ts";
import { SoraClient } from "../../src/jobs/sora-client.ts";
import { estimateCost } from "../../src/plan/cost.ts";
import {
  buildChoice,
  buildClient,
  buildFilm,
  eventsOf,
  eventsOfHeir,
  RUN,
  SHOT_PRICE,
  summaryOf,
} from "./client-builder.ts";
import { scripted } from "./fake-provider.ts";
import { Life } from "./mortal.ts";

const kindsOf = (events: readonly JobEvent[], shot?: string): readonly string[] =>
  events
    .filter((event) => shot === undefined || ("shot" in event && event.shot === shot))
    .map(({ kind }) => kind);

const outcomesOf = (events: readonly JobEvent[]): Readonly<Record<string, string>> =>
  Object.fromEntries(summaryOf(events).shots.map(({ shot, kind }) => [shot, kind]));

const many = <Way extends string>(way: Way): readonly Way[] => Array.from({ length: 200 }, () => way);

function withPrompt(film: FilmPlan, shot: string, prompt: string): FilmPlan {
  return { ...film, shots: film.shots.map((one) => (one.id === shot ? { ...one, prompt } : one)) };
}

describe("a film", () => {
  it("tells the story of every shot in order", async () => {
    const { client, clock } = buildClient({}, { concurrency: 1 });
    const events = await eventsOf(clock, client.generateFilm(buildFilm(2), RUN));
    const story = kindsOf(events, "S1").filter((kind) => kind !== "progress");
    expect(story).toEqual(["reserved", "started", "downloading", "bought"]);
    expect(events.at(-1)?.kind).toBe("done");
    expect(summaryOf(events)).toMatchObject({ runId: "run1", paidMicroUsd: 2 * SHOT_PRICE, exit: "ok" });
  });

  it("runs as many jobs at once as the provider allows, and no more", async () => {
    const { client, clock, model } = buildClient({}, { concurrency: 2 });
    await eventsOf(clock, client.generateFilm(buildFilm(4), RUN));
    const busyAt = (time: number): number =>
      model.jobs.filter((job) => job.createdAt <= time && time < job.doneAt).length;
    expect(Math.max(...model.jobs.map((job) => busyAt(job.createdAt)))).toBe(2);
  });

  it("is finished without a POST when it is run again", async () => {
    const { client, clock, model } = buildClient();
    await eventsOf(clock, client.generateFilm(buildFilm(), RUN));
    const again = await eventsOf(clock, client.generateFilm(buildFilm(), { ...RUN, runId: "run2" }));
    expect(model.requests).toHaveLength(3);
    expect(outcomesOf(again)).toEqual({ S1: "reused", S2: "reused", S3: "reused" });
    expect(summaryOf(again)).toMatchObject({ paidMicroUsd: 0, exit: "ok" });
  });

  it("does not believe a job id another shot has: that POST is looked for in the list", async () => {
    const { options, clock, model, book } = buildClient({}, { concurrency: 1 });
    const start: typeof model.start = async (request) => {
      const outcome = await model.start(request);
      return outcome.kind === "created" ? { kind: "created", jobId: "job1" } : outcome;
    };
    const client = new SoraClient({ ...options, model: { ...options.model, start } });
    const events = await eventsOf(clock, client.generateFilm(buildFilm(2), RUN));
    expect(kindsOf(events, "S2").filter((kind) => kind !== "progress")).toEqual([
      "reserved",
      "suspect",
      "found",
      "downloading",
      "bought",
    ]);
    expect(book.attempts.map(({ jobId }) => jobId)).toEqual(["job1", "job2"]);
  });

  it("buys only the shot whose prompt was changed", async () => {
    const { client, clock, model } = buildClient();
    await eventsOf(clock, client.generateFilm(buildFilm(), RUN));
    const edited = withPrompt(buildFilm(), "S2", "The Clerk bows.");
    expect(outcomesOf(await eventsOf(clock, client.generateFilm(edited, RUN)))).toEqual({
      S1: "reused",
      S2: "bought",
      S3: "reused",
    });
    expect(model.requests.at(-1)?.prompt).toBe("The Clerk bows.");
  });

  it("makes only the shots that are named", async () => {
    const { client, clock, model } = buildClient();
    const events = await eventsOf(clock, client.generateFilm(buildFilm(), { ...RUN, shots: ["S2"] }));
    expect(outcomesOf(events)).toEqual({ S2: "bought" });
    expect(model.requests).toHaveLength(1);
  });

  it("makes a new take when one is asked for, with a seed of its own", async () => {
    const { client, clock, model } = buildClient({ choice: buildChoice({ seed: true }) });
    await eventsOf(clock, client.generateFilm(buildFilm(1), RUN));
    const take = await client.nextTake(buildFilm(1), "S1");
    expect(take).toBe(2);
    const events = await eventsOf(clock, client.generateFilm(buildFilm(1), { ...RUN, takes: { S1: take } }));
    expect(outcomesOf(events)).toEqual({ S1: "bought" });
    expect(model.requests.map(({ seed }) => seed)).toEqual([1, 2]);
  });

  it("buys a clip once that two shots share", async () => {
    const film = withPrompt(withPrompt(buildFilm(2), "S1", "Same."), "S2", "Same.");
    const { client, clock, model } = buildClient();
    expect(outcomesOf(await eventsOf(clock, client.generateFilm(film, RUN)))).toEqual({
      S1: "bought",
      S2: "reused",
    });
    expect(model.requests).toHaveLength(1);
  });

  it("downloads a clip again whose file is gone, and does not buy it again", async () => {
    const { client, clock, clips, model } = buildClient();
    await eventsOf(clock, client.generateFilm(buildFilm(1), RUN));
    clips.files.clear();
    const events = await eventsOf(clock, client.generateFilm(buildFilm(1), RUN));
    expect(outcomesOf(events)).toEqual({ S1: "reused" });
    expect(model.requests).toHaveLength(1);
    expect(clips.finished()).toHaveLength(1);
  });

  it("takes no other bytes for a clip that was bought, and keeps them aside", async () => {
    const { client, clock, clips, model } = buildClient();
    await eventsOf(clock, client.generateFilm(buildFilm(1), RUN));
    clips.files.clear();
    model.faults = scripted({ download: ["wrong-size", "wrong-size", "wrong-size"] });
    const events = await eventsOf(clock, client.generateFilm(buildFilm(1), RUN));
    expect(outcomesOf(events)).toEqual({ S1: "not-bought" });
    expect(clips.finished()).toEqual([]);
    expect(events.find(({ kind }) => kind === "unverified")).toMatchObject({
      reason: "the bytes differ from those that were bought",
    });
  });

  it("does not download a clip again that a dead process kept but could not record", async () => {
    const { options, clock, book } = buildClient();
    const life = new Life();
    const settle = (): Promise<never> => {
      life.kill();
      return new Promise(() => {});
    };
    const dying = new SoraClient({ ...options, ledger: { ...options.ledger, settle } });
    void dying.generateFilm(buildFilm(1), RUN).next();
    await clock.drive(life.death);
    book.died("p1");
    const heir = new SoraClient({ ...options, ledger: book.open("p2") });
    const events = await eventsOf(clock, heir.generateFilm(buildFilm(1), RUN));
    expect(outcomesOf(events)).toEqual({ S1: "bought" });
    expect(kindsOf(events)).not.toContain("downloading");
  });

  it("says so when a bought clip is gone for good, and leaves it to the user to buy it again", async () => {
    const { client, clock, clips, model } = buildClient();
    await eventsOf(clock, client.generateFilm(buildFilm(1), RUN));
    clips.files.clear();
    model.jobs.splice(0);
    const events = await eventsOf(clock, client.generateFilm(buildFilm(1), RUN));
    expect(outcomesOf(events)).toEqual({ S1: "not-bought" });
    expect(events.find(({ kind }) => kind === "skipped")).toMatchObject({
      reason: expect.stringContaining("retake S1"),
    });
    expect(model.requests).toHaveLength(1);
  });

  it.each([
    ["the key is refused", many("key"), "401"],
    ["the provider does not answer", many("unreachable"), "503"],
  ] as const)("keeps a bought clip that is only out of reach: %s", async (_why, status, reason) => {
    const { client, clock, clips, model } = buildClient();
    await eventsOf(clock, client.generateFilm(buildFilm(1), RUN));
    clips.files.clear();
    model.faults = scripted({ status });
    const [shot] = summaryOf(await eventsOf(clock, client.generateFilm(buildFilm(1), RUN))).shots;
    expect(shot).toMatchObject({ kind: "running", reason: expect.stringContaining(reason) });
    expect(shot).toMatchObject({ reason: expect.not.stringContaining("retake") });
    model.faults = scripted({});
    const later = await eventsOf(clock, client.generateFilm(buildFilm(1), RUN));
    expect(outcomesOf(later)).toEqual({ S1: "reused" });
    expect(model.requests).toHaveLength(1);
  });

  it("buys nothing more when a bought clip cannot be had because the key is refused", async () => {
    const { client, clock, clips, model } = buildClient({}, { concurrency: 1 });
    await eventsOf(clock, client.generateFilm(buildFilm(1), RUN));
    clips.files.clear();
    model.faults = scripted({ status: many("key") });
    const events = await eventsOf(clock, client.generateFilm(buildFilm(2), RUN));
    expect(outcomesOf(events)).toEqual({ S1: "running", S2: "not-bought" });
    expect(summaryOf(events)).toMatchObject({ stopped: { code: "auth" }, exit: "provider" });
    expect(model.requests).toHaveLength(1);
  });

  it("goes on with a stalled job when it is run again", async () => {
    const { client, clock, model } = buildClient({}, { faults: scripted({ fate: ["stuck"] }) });
    const first = await eventsOf(clock, client.generateFilm(buildFilm(1), RUN));
    expect(summaryOf(first).exit).toBe("jobsRunning");
    model.jobs[0] = { ...model.jobs[0]!, fate: "done" };
    const second = await eventsOf(clock, client.generateFilm(buildFilm(1), RUN));
    expect(kindsOf(second)).toContain("resumed");
    expect(outcomesOf(second)).toEqual({ S1: "bought" });
    expect(model.requests).toHaveLength(1);
  });
});

it.each([
  [8_000, "8 s"],
  [119_000, "119 s"],
  [120_000, "2 minutes"],
  [1_200_000, "20 minutes"],
])("says of a job that is not done after %s ms how long it was waited for", async (jobMs, text) => {
  const { client, clock } = buildClient({ limits: { jobMs } }, { faults: scripted({ fate: ["stuck"] }) });
  const events = await eventsOf(clock, client.generateFilm(buildFilm(1), RUN));
  const reasons = events.flatMap((event) => (event.kind === "stalled" ? [event.reason] : []));
  expect(reasons).toEqual([expect.stringContaining(`not done after ${text}: `)]);
});

it("waits for a provider that answers a POST when the clip is made", async () => {
  const { options, clock, book, model } = buildClient();
  const { provider, concurrency, takesFirstFrame, status, download, check } = model;
  const start: typeof model.start = async (request) => {
    await clock.sleep(599_000);
    return model.start(request);
  };
  const patient = { provider, concurrency, takesFirstFrame, start, status, download, check };
  const client = new SoraClient({ ...options, model: patient });
  const events = await eventsOf(clock, client.generateFilm(buildFilm(1), RUN));
  expect(outcomesOf(events)).toEqual({ S1: "bought" });
  expect(book.attempts).toMatchObject([{ state: "settled" }]);
});

describe("a stop", () => {
  it("refuses what cannot be right before anything is reserved", async () => {
    const film = buildFilm(2);
    const cases: readonly [FilmPlan, ReturnType<typeof buildChoice>, string][] = [
      [withPrompt(film, "S2", `hf_${"a1B2c3".repeat(6)}`), buildChoice(), "SECRET_IN_PROMPT"],
      [film, buildChoice({ status: "shutdown", shutdownDate: "2026-09-24" }), "MODEL_SHUT_DOWN"],
      [film, buildChoice({ clips: { kind: "list", seconds: [4] } }), "MODEL_CANNOT_FIT"],
      [film, { ...buildChoice(), size: { name: "1080p" } }, "MODEL_PRICE_UNKNOWN"],
    ];
    for (const [plan, choice, code] of cases) {
      const { client, clock, book, model } = buildClient({ choice });
      const run = eventsOf(clock, client.generateFilm(plan, RUN));
      await expect(run).rejects.toMatchObject({ code });
      expect([book.attempts, book.runs, model.requests]).toEqual([[], [], []]);
    }
  });

  it.each([Number.NaN, Infinity, -1, 0.5])("lets no price of %d reach the ledger", async (price) => {
    const { client, clock, book } = buildClient({
      estimateCost: (options) => {
        const cost = estimateCost(options);
        return { ...cost, lines: cost.lines.map((line) => ({ ...line, microUsd: price })) };
      },
    });
    await expect(eventsOf(clock, client.generateFilm(buildFilm(1), RUN))).rejects.toMatchObject({
      code: "BAD_AMOUNT",
    });
    expect(book.attempts).toEqual([]);
  });

  it("names the shots a film has when one is asked for that it has not", async () => {
    const { client, clock } = buildClient();
    const run = eventsOf(clock, client.generateFilm(buildFilm(), { ...RUN, shots: ["S9"] }));
    await expect(run).rejects.toMatchObject({ code: "UNKNOWN_SHOT", hint: "It has S1, S2, S3." });
  });

  it("at the month's limit buys what fits and says why the rest is not bought", async () => {
    const { client, clock, model } = buildClient(
      { caps: { monthMicroUsd: 2 * SHOT_PRICE } },
      { concurrency: 1 },
    );
    const events = await eventsOf(clock, client.generateFilm(buildFilm(), RUN));
    expect(outcomesOf(events)).toEqual({ S1: "bought", S2: "bought", S3: "not-bought" });
    expect(summaryOf(events)).toMatchObject({ exit: "budget", stopped: { code: "month-cap" } });
    expect(model.billed).toBe(2 * SHOT_PRICE);
  });

  it("writes down which shots of which repository the run is for", async () => {
    const { client, clock, book } = buildClient();
    await eventsOf(clock, client.generateFilm(buildFilm(), { ...RUN, shots: ["S2"], repository: "/shop" }));
    expect(book.runs).toMatchObject([{ id: "run1", shots: ["S2"], repository: "/shop" }]);
  });

  it("at the run's limit leaves the month's money alone", async () => {
    const caps = { monthMicroUsd: 50_000_000, runMicroUsd: SHOT_PRICE };
    const { client, clock, book } = buildClient({ caps });
    const events = await eventsOf(clock, client.generateFilm(buildFilm(), RUN));
    expect(summaryOf(events)).toMatchObject({ exit: "budget", stopped: { code: "run-cap" } });
    expect(book.runs).toMatchObject([{ id: "run1", maxMicroUsd: SHOT_PRICE }]);
    expect(book.runs[0]?.shots).toBeUndefined();
    expect(book.attempts.filter(({ state }) => state === "settled")).toHaveLength(1);
  });

  it("after a job that cost more than was reserved buys nothing, in this run and the next", async () => {
    const { client, clock } = buildClient({}, { faults: scripted({ price: ["more"] }), concurrency: 1 });
    const first = await eventsOf(clock, client.generateFilm(buildFilm(2), RUN));
    expect(outcomesOf(first)).toEqual({ S1: "bought", S2: "not-bought" });
    const second = await eventsOf(clock, client.generateFilm(buildFilm(2), RUN));
    expect(outcomesOf(second)).toEqual({ S1: "reused", S2: "not-bought" });
    expect(summaryOf(second).stopped?.code).toBe("overrun");
  });

  it("by a wrong key lets paid jobs go on to their clips", async () => {
    const { client, clock } = buildClient(
      {},
      { faults: scripted({ start: ["fine", "key"] }), concurrency: 2 },
    );
    const events = await eventsOf(clock, client.generateFilm(buildFilm(3), RUN));
    expect(outcomesOf(events)).toEqual({ S1: "bought", S2: "not-bought", S3: "not-bought" });
    expect(summaryOf(events).exit).toBe("provider");
  });

  it("by the user records the POST that is in flight and sends no other", async () => {
    const abort = new AbortController();
    const { client, clock, book, model } = buildClient({}, { concurrency: 1 });
    const run = client.generateFilm(buildFilm(), { ...RUN, signal: abort.signal });
    const events: JobEvent[] = [];
    await clock.drive(
      (async () => {
        for await (const event of run) {
          events.push(event);
          if (event.kind === "reserved") abort.abort();
        }
      })(),
    );
    expect(model.requests).toHaveLength(1);
    expect(book.attempts).toMatchObject([{ state: "created", jobId: "job1" }]);
    expect(outcomesOf(events)).toEqual({ S1: "running", S2: "not-bought", S3: "not-bought" });
    expect(summaryOf(events).exit).toBe("interrupted");
    expect(kindsOf(events)).toContain("left-running");
  });

  it("by the user while a POST waits to be sent again gives its money free", async () => {
    const abort = new AbortController();
    const { client, clock, book, model } = buildClient({}, { faults: scripted({ start: ["429"] }) });
    const read = async (): Promise<void> => {
      for await (const event of client.generateFilm(buildFilm(1), { ...RUN, signal: abort.signal }))
        if (event.kind === "not-created") abort.abort();
    };
    await clock.drive(read());
    expect(model.requests).toHaveLength(1);
    expect(book.attempts).toMatchObject([{ state: "released" }]);
  });

  it("by the user between reservation and POST sends nothing and gives the money free", async () => {
    const abort = new AbortController();
    const { options, clock, book, model } = buildClient();
    const reserve: typeof options.ledger.reserve = async (...asked) => {
      const verdict = await options.ledger.reserve(...asked);
      abort.abort();
      return verdict;
    };
    const client = new SoraClient({ ...options, ledger: { ...options.ledger, reserve } });
    await eventsOf(clock, client.generateFilm(buildFilm(1), { ...RUN, signal: abort.signal }));
    expect(model.requests).toEqual([]);
    expect(book.attempts).toMatchObject([{ state: "released" }]);
  });

  it("before the start sends nothing", async () => {
    const { client, clock, book, model } = buildClient();
    const signal = AbortSignal.abort();
    const events = await eventsOf(clock, client.generateFilm(buildFilm(), { ...RUN, signal }));
    expect(model.requests).toEqual([]);
    expect(book.attempts).toEqual([]);
    expect(summaryOf(events).exit).toBe("interrupted");
  });

  it("by a reader who stops reading records what is in flight", async () => {
    const { client, clock, book, model } = buildClient({}, { concurrency: 1 });
    await clock.drive(
      (async () => {
        for await (const event of client.generateFilm(buildFilm(), RUN)) if (event.kind === "reserved") break;
      })(),
    );
    expect(model.requests).toHaveLength(1);
    expect(book.attempts).toMatchObject([{ state: "created" }]);
  });

  it("by a full disk ends with the disk's error, and the paid clip is fetched later", async () => {
    const { client, clock, clips, book, model } = buildClient();
    clips.broken = new SoraPipelineError({ code: "DISK_FULL", message: "full", hint: "make room" });
    await expect(eventsOf(clock, client.generateFilm(buildFilm(1), RUN))).rejects.toMatchObject({
      code: "DISK_FULL",
    });
    expect(book.attempts).toMatchObject([{ state: "created" }]);
    clips.broken = undefined;
    const events = await eventsOf(clock, client.generateFilm(buildFilm(1), RUN));
    expect(outcomesOf(events)).toEqual({ S1: "bought" });
    expect(model.requests).toHaveLength(1);
  });

  it("by a full disk does not wait for the other jobs: nothing could be kept", async () => {
    const { client, clock, clips, book, model } = buildClient(
      {},
      { faults: scripted({ fate: ["done", "stuck"] }) },
    );
    clips.broken = new SoraPipelineError({ code: "DISK_FULL", message: "full", hint: "make room" });
    const start = clock.now();
    await expect(eventsOf(clock, client.generateFilm(buildFilm(3), RUN))).rejects.toMatchObject({
      code: "DISK_FULL",
    });
    expect(clock.now() - start).toBeLessThan(5 * 60_000);
    expect(book.attempts).toMatchObject([{ state: "created" }, { state: "created" }]);
    expect(model.requests).toHaveLength(2);
  });

  it("by a ledger that cannot be written after the POST keeps the money set aside", async () => {
    const { options, clock, book, model } = buildClient();
    const full = new SoraPipelineError({ code: "LEDGER_UNWRITABLE", message: "full", hint: "make room" });
    const ledger = { ...options.ledger, created: () => Promise.reject(full) };
    const run = new SoraClient({ ...options, ledger }).generateFilm(buildFilm(2), RUN);
    await expect(eventsOf(clock, run)).rejects.toMatchObject({ code: "LEDGER_UNWRITABLE" });
    expect(book.attempts.every(({ state }) => state === "reserved")).toBe(true);
    expect(book.attempts.length).toBe(model.requests.length);
  });
});

describe("the budget check", () => {
  it("prices a film by its clips", () => {
    const { client } = buildClient();
    expect(client.estimateCost(buildFilm())).toMatchObject({
      totalMicroUsd: 3 * SHOT_PRICE,
      billedSeconds: 24,
    });
  });

  it("says what is bought, what is left and whether the rest fits", async () => {
    const { client, clock } = buildClient({ caps: { monthMicroUsd: 3 * SHOT_PRICE - 1 } });
    expect(await client.checkBudget(buildFilm())).toMatchObject({ fits: false, needed: 3 * SHOT_PRICE });
    await eventsOf(clock, client.generateFilm(buildFilm(), { ...RUN, shots: ["S1"] }));
    const check = await client.checkBudget(buildFilm(2));
    expect(check).toMatchObject({
      month: "2026-11",
      spent: SHOT_PRICE,
      left: 2 * SHOT_PRICE - 1,
      fits: true,
    });
    expect(check.shots.map(({ state }) => state)).toEqual(["bought", "to-buy"]);
    expect((await client.checkBudget(buildFilm(), { shots: ["S1"] })).needed).toBe(0);
  });

  it("does not let a film fit that exceeds the run's own limit", async () => {
    const { client } = buildClient({ caps: { monthMicroUsd: 50_000_000, runMicroUsd: SHOT_PRICE } });
    expect((await client.checkBudget(buildFilm(2))).fits).toBe(false);
    expect((await client.checkBudget(buildFilm(1))).fits).toBe(true);
  });

  it("counts against that limit what the run has spent before", async () => {
    const { client, clock } = buildClient({
      caps: { monthMicroUsd: 50_000_000, runMicroUsd: 2 * SHOT_PRICE },
    });
    await eventsOf(clock, client.generateFilm(buildFilm(), { ...RUN, shots: ["S1"] }));
    const rest = { shots: ["S2", "S3"] };
    expect(await client.checkBudget(buildFilm(), { ...rest, runId: RUN.runId })).toMatchObject({
      needed: 2 * SHOT_PRICE,
      runUsed: SHOT_PRICE,
      fits: false,
    });
    expect(await client.checkBudget(buildFilm(), { ...rest, runId: "other" })).toMatchObject({
      runUsed: 0,
      fits: true,
    });
  });

  it("writes down what a run was begun for", async () => {
    const { client, clock, book } = buildClient({ lastFrame: () => Promise.reject(new Error("none")) });
    await eventsOf(clock, client.generateFilm(buildFilm(1), { ...RUN, takes: { S1: 2 }, retake: true }));
    const plain = buildClient();
    await eventsOf(plain.clock, plain.client.generateFilm(buildFilm(1), { ...RUN, takes: {} }));
    const [run] = (await book.open("p2").snapshot()).runs;
    expect(run).toMatchObject({ takes: { S1: 2 }, continuity: true, retake: true });
    const [other] = (await plain.book.open("p2").snapshot()).runs;
    expect([other?.takes, other?.continuity, other?.retake]).toEqual([undefined, undefined, undefined]);
  });

  it("lets nothing fit while a job that cost too much is not resolved", async () => {
    const { client, clock } = buildClient({}, { faults: scripted({ price: ["more"] }) });
    await eventsOf(clock, client.generateFilm(buildFilm(1), RUN));
    expect((await client.checkBudget(buildFilm(2))).fits).toBe(false);
  });

  it("shows money that is held", async () => {
    const { client, clock } = buildClient({}, { faults: scripted({ start: ["reset-before"] }) });
    await eventsOf(clock, client.generateFilm(buildFilm(1), RUN));
    const check = await client.checkBudget(buildFilm(1));
    expect(check).toMatchObject({ held: SHOT_PRICE, needed: 0 });
    expect(check.shots).toMatchObject([{ shot: "S1", state: "held" }]);
  });
});

describe("two processes with one film", () => {
  it("wait for each other's clips instead of buying them twice", async () => {
    const one = buildClient({}, { concurrency: 3 });
    const two = new SoraClient({ ...one.options, ledger: one.book.open("p2") });
    const runs = [one.client, two].map((client) =>
      eventsOf(one.clock, client.generateFilm(buildFilm(), RUN)),
    );
    const [first = [], second = []] = await Promise.all(runs);
    expect(one.model.requests).toHaveLength(3);
    expect(kindsOf(second)).toContain("waiting-for-adoption");
    expect(summaryOf(first).exit).toBe("ok");
    expect(outcomesOf(second)).toEqual({ S1: "reused", S2: "reused", S3: "reused" });
  });

  it("take over from one another when one dies while the other waits", async () => {
    const { options, clock, book, model } = buildClient({}, { concurrency: 1 });
    const life = new Life();
    const [ledger, provider] = [life.wrap(options.ledger), life.wrap(options.model)];
    const dying = new SoraClient({ ...options, ledger, model: provider, clock: life.wrap(clock) });
    void dying.generateFilm(buildFilm(1), RUN).next();
    const heir = new SoraClient({ ...options, ledger: book.open("p2") });
    const events = await eventsOfHeir(clock, heir, () => {
      life.kill();
      book.died("p1");
    });
    expect(kindsOf(events)).toContain("resumed");
    expect(outcomesOf(events)).toEqual({ S1: "bought" });
    expect(model.requests).toHaveLength(1);
  });

  it("leave alone what a living one holds", async () => {
    const one = buildClient({}, { faults: scripted({ start: ["reset-before"] }) });
    await eventsOf(one.clock, one.client.generateFilm(buildFilm(1), RUN));
    const two = new SoraClient({ ...one.options, ledger: one.book.open("p2") });
    const events = await eventsOf(one.clock, two.generateFilm(buildFilm(1), RUN));
    expect(summaryOf(events).shots).toMatchObject([{ kind: "held", reason: expect.stringContaining("p1") }]);
    expect(one.model.requests).toHaveLength(1);
  });
});

/** Begins a film and stops it at its first job. */
async function stopWhenStarted({ client, clock }: Pick<ReturnType<typeof buildClient>, "client" | "clock">) {
  const abort = new AbortController();
  const run = client.generateFilm(buildFilm(), { ...RUN, signal: abort.signal });
  await clock.drive(
    (async () => {
      for await (const event of run) if (event.kind === "started") abort.abort();
    })(),
  );
}

describe("recovery", () => {
  it("finishes what a dead process left, without a POST, and of its own provider only", async () => {
    const { client, options, clock, book, model } = buildClient({}, { concurrency: 3 });
    await stopWhenStarted({ client, clock });
    book.attempts.push({
      ...book.attempts[0]!,
      id: "foreign",
      provider: "other",
      shotKey: "x",
      state: "reserved",
    });
    book.died("p1");
    const posts = model.requests.length;
    const heir = new SoraClient({ ...options, ledger: book.open("p2") });
    const events = await eventsOf(clock, heir.recover());
    expect(model.requests).toHaveLength(posts);
    expect(summaryOf(events).shots.map(({ kind }) => kind)).toEqual(
      Array.from({ length: posts }, () => "bought"),
    );
    expect(book.attempts.find(({ id }) => id === "foreign")?.state).toBe("reserved");
  });

  it.each([
    ["pictures-1", 0],
    ["pictures-2", SHOT_PRICE],
  ])(
    "believes the price row of %s about a failed job of pictures-1 only when it is its own: %i",
    async (name, paid) => {
      const faults = scripted({ fate: ["failed"], status: ["key"] });
      const { client, options, clock, book } = buildClient({}, { faults });
      await eventsOf(clock, client.generateFilm(buildFilm(1), RUN));
      book.died("p1");
      const choice = buildChoice({ model: name, failedJobsBilled: "no" });
      const heir = new SoraClient({ ...options, choice, ledger: book.open("p2") });
      await eventsOf(clock, heir.recover());
      expect(book.attempts).toMatchObject([{ state: "settled", result: "failed", paidMicroUsd: paid }]);
    },
  );

  it("says of a living process that its jobs are running", async () => {
    const { client, options, clock, book } = buildClient({}, { concurrency: 3 });
    await stopWhenStarted({ client, clock });
    const other = new SoraClient({ ...options, ledger: book.open("p2") });
    const summary = summaryOf(await eventsOf(clock, other.recover()));
    expect(summary.exit).toBe("jobsRunning");
    expect(summary.shots).toContainEqual(expect.objectContaining({ reason: "process p1 works on it" }));
  });

  it("has nothing to do in an empty ledger", async () => {
    const { client, clock } = buildClient();
    expect(await eventsOf(clock, client.recover())).toEqual([
      { kind: "done", summary: { shots: [], paidMicroUsd: 0, exit: "ok" } },
    ]);
  });
});

describe("continuity", () => {
  const lastFrame = async (path: string): Promise<Uint8Array> => new TextEncoder().encode(`last of ${path}`);
  const inPlaces = (...places: readonly string[]): FilmPlan => {
    const film = buildFilm(places.length);
    return { ...film, shots: film.shots.map((shot, index) => ({ ...shot, setting: places[index] ?? "" })) };
  };

  it("begins a shot with the last picture of the one before it in the same place", async () => {
    const { client, clock, model } = buildClient({ lastFrame }, { takesFirstFrame: true, concurrency: 3 });
    await eventsOf(clock, client.generateFilm(inPlaces("shop", "shop", "street"), RUN));
    const frames = model.requests.map(({ prompt, firstFrame }) => [prompt, firstFrame !== undefined]);
    const [one, two, three] = buildFilm(3).shots.map(({ prompt }) => prompt);
    expect(Object.fromEntries(frames)).toEqual({ [one!]: false, [two!]: true, [three!]: false });
  });

  it("is finished without a POST when it is run again, also for one shot alone", async () => {
    const { client, clock, model } = buildClient({ lastFrame }, { takesFirstFrame: true });
    const film = inPlaces("shop", "shop", "shop");
    await eventsOf(clock, client.generateFilm(film, RUN));
    const all = await eventsOf(clock, client.generateFilm(film, RUN));
    const last = await eventsOf(clock, client.generateFilm(film, { ...RUN, shots: ["S3"] }));
    expect([outcomesOf(all)["S3"], outcomesOf(last)["S3"]]).toEqual(["reused", "reused"]);
    expect(model.requests).toHaveLength(3);
    expect((await client.checkBudget(film)).shots.map(({ state }) => state)).toEqual([
      "bought",
      "bought",
      "bought",
    ]);
  });

  it("does not buy a shot whose beginning is missing: it would be another clip", async () => {
    const { client, clock, model } = buildClient({ lastFrame }, { takesFirstFrame: true });
    const alone = { ...RUN, shots: ["S2"] };
    const events = await eventsOf(clock, client.generateFilm(inPlaces("shop", "shop"), alone));
    expect(outcomesOf(events)).toEqual({ S2: "not-bought" });
    expect(model.requests).toEqual([]);
    const broken = buildClient(
      { lastFrame: () => Promise.reject(new Error("no such codec")) },
      { takesFirstFrame: true },
    );
    const unreadable = await eventsOf(
      broken.clock,
      broken.client.generateFilm(inPlaces("shop", "shop"), RUN),
    );
    expect(unreadable.find(({ kind }) => kind === "skipped")).toMatchObject({
      reason: expect.stringContaining("no such codec"),
    });
  });

  it("is off for models that take no picture", async () => {
    const { client, clock, model } = buildClient({ lastFrame });
    await eventsOf(clock, client.generateFilm(inPlaces("shop", "shop"), RUN));
    expect(model.requests.every(({ firstFrame }) => firstFrame === undefined)).toBe(true);
  });
});

describe("one clip from a prompt", () => {
  it("is bought, and found when it is asked for again", async () => {
    const { client, clock, model } = buildClient();
    const seen: string[] = [];
    const request = {
      prompt: "A cat bows.",
      seconds: 4,
      onEvent: (event: JobEvent) => seen.push(event.kind),
    };
    const clip = await clock.drive(client.generateVideo(request));
    expect(clip).toMatchObject({ paidMicroUsd: 280_000, artifact: { file: clip.path } });
    expect(seen.at(-1)).toBe("done");
    expect(await clock.drive(client.generateVideo(request))).toEqual({ ...clip, paidMicroUsd: 0 });
    expect(model.requests).toHaveLength(1);
  });

  it.each([
    ["refused", "CLIP_REFUSED"],
    ["key", "KEY_REFUSED"],
    ["quota", "QUOTA_EXCEEDED"],
    ["reset-before", "JOBS_RUNNING"],
  ] as const)("that is not made (%s) is an error with a code", async (fault, code) => {
    const { client, clock } = buildClient({}, { faults: scripted({ start: [fault] }) });
    const clip = clock.drive(client.generateVideo({ prompt: "A cat bows.", seconds: 4 }));
    await expect(clip).rejects.toMatchObject({ code });
  });

  it("is refused over the budget, for a size or length the model has not, and for a secret", async () => {
    const { client, clock } = buildClient({ caps: { monthMicroUsd: 1 } });
    const ask = (request: object): Promise<unknown> =>
      clock.drive(client.generateVideo({ prompt: "A cat bows.", seconds: 4, ...request }));
    await expect(ask({})).rejects.toMatchObject({ code: "BUDGET_EXCEEDED" });
    await expect(ask({ size: "8k" })).rejects.toMatchObject({ code: "MODEL_CANNOT_FIT" });
    await expect(ask({ seconds: 5 })).rejects.toMatchObject({ code: "MODEL_CANNOT_FIT" });
    await expect(ask({ prompt: `hf_${"a1B2c3".repeat(6)}` })).rejects.toMatchObject({
      code: "SECRET_IN_PROMPT",
    });
  });
});
