import { describe, expect, it } from "vitest";
import type { AttemptState } from "../../src/domain/ledger.ts";
import type { ExitName } from "../../src/domain/errors.ts";
import type { JobEvent, ShotOutcome } from "../../src/jobs/job-events.ts";
import { buildClient, buildFilm, eventsOf, RUN, SHOT_PRICE, summaryOf } from "./client-builder.ts";
import { scripted } from "./fake-provider.ts";

type Script = Parameters<typeof scripted>[0];

/** What must become of one shot when one thing goes wrong. */
interface Row {
  readonly step: string;
  readonly fault: string;
  readonly script: Script;
  readonly outcome: ShotOutcome["kind"];
  readonly state: AttemptState;
  /** Counts against the cap afterwards: what was paid or stays held. */
  readonly money: number;
  readonly posts: number;
  readonly exit: ExitName;
  readonly event: JobEvent["kind"];
}

/** Unknown to two questions, known to the third, for longer in sum than a job may be unknown. */
const blinking = Array.from({ length: 12 }, (_, index): "missing" | "unknown-state" =>
  index % 3 === 2 ? "unknown-state" : "missing",
);

type Expected = Omit<Row, "step" | "fault" | "script">;

const ONCE = { money: SHOT_PRICE, posts: 1 } as const;
const BOUGHT = { ...ONCE, outcome: "bought", state: "settled", exit: "ok" } as const;
const FAILED = { ...ONCE, outcome: "failed", state: "settled", exit: "partialFilm" } as const;
const HELD = { ...ONCE, outcome: "held", state: "stalled", exit: "partialFilm" } as const;
const RUNNING = { ...ONCE, outcome: "running", state: "stalled", exit: "provider" } as const;
const FREE = { money: 0, posts: 1, state: "released" } as const;
const NOT_BOUGHT = { ...FREE, outcome: "not-bought", exit: "provider" } as const;
const REFUSED = { ...FREE, outcome: "refused", exit: "policy" } as const;
const OVERRUN = { money: SHOT_PRICE + 1, exit: "budget" } as const;

const row = (...[step, fault, script, expected]: [string, string, Script, Expected]): Row => ({
  ...expected,
  step,
  fault,
  script,
});

const many = <Way extends string>(way: Way): readonly Way[] => Array.from({ length: 200 }, () => way);

const TABLE: readonly Row[] = [
  row("all", "nothing", {}, { ...BOUGHT, event: "bought" }),

  row("start", "429 once", { start: ["429"] }, { ...BOUGHT, posts: 2, event: "not-created" }),
  row("start", "429 for ever", { start: many("429") }, { ...NOT_BOUGHT, posts: 5, event: "released" }),
  row("start", "nobody there once", { start: ["dead"] }, { ...BOUGHT, posts: 2, event: "not-created" }),
  row("start", "nobody there", { start: many("dead") }, { ...NOT_BOUGHT, posts: 5, event: "run-stopped" }),
  row("start", "moderation", { start: ["refused"] }, { ...REFUSED, event: "refused" }),
  row("start", "wrong key", { start: ["key"] }, { ...NOT_BOUGHT, event: "run-stopped" }),
  row("start", "no money there", { start: ["quota"] }, { ...NOT_BOUGHT, event: "run-stopped" }),
  row("start", "reset, job made", { start: ["reset-after"] }, { ...BOUGHT, event: "found" }),
  row("start", "no answer, job made", { start: ["hang"] }, { ...BOUGHT, event: "found" }),
  row("start", "job made later", { start: ["late"] }, { ...BOUGHT, event: "found" }),
  row("start", "adapter throws, job made", { start: ["throws"] }, { ...BOUGHT, event: "found" }),
  row("start", "reset, no job", { start: ["reset-before"] }, { ...HELD, state: "suspect", event: "held" }),

  row(
    "reconcile",
    "no list",
    { start: ["hang"], list: many("none") },
    { ...HELD, state: "suspect", event: "held" },
  ),
  row("reconcile", "list fails once", { start: ["hang"], list: ["throws"] }, { ...BOUGHT, event: "found" }),
  row(
    "reconcile",
    "list of prompts only",
    { start: ["hang"], list: ["bare"] },
    { ...BOUGHT, event: "found" },
  ),

  row("poll", "503", { status: ["unreachable"] }, { ...BOUGHT, event: "warning" }),
  row("poll", "adapter throws", { status: ["throws"] }, { ...BOUGHT, event: "warning" }),
  row("poll", "404 at first", { status: ["missing"] }, { ...BOUGHT, event: "warning" }),
  row("poll", "404 now and then", { status: blinking }, { ...BOUGHT, event: "warning" }),
  row("poll", "unknown state", { status: ["unknown-state"] }, { ...BOUGHT, event: "warning" }),
  row("poll", "404 for ever", { fate: ["lost"] }, { ...HELD, event: "stalled" }),
  row("poll", "stuck at 99 %", { fate: ["stuck"] }, { ...RUNNING, exit: "jobsRunning", event: "stalled" }),
  row("poll", "wrong key", { status: ["key"] }, { ...RUNNING, state: "created", event: "left-running" }),

  row("job", "failed", { fate: ["failed"] }, { ...FAILED, event: "failed" }),
  row("job", "moderation", { fate: ["moderation"] }, { ...FAILED, exit: "policy", event: "failed" }),
  row("job", "expired", { fate: ["expired"] }, { ...FAILED, event: "failed" }),

  row("price", "less", { price: ["less"] }, { ...BOUGHT, money: SHOT_PRICE / 2, event: "bought" }),
  row("price", "not a number", { price: ["not-a-number"] }, { ...BOUGHT, event: "warning" }),
  row("price", "more than reserved", { price: ["more"] }, { ...BOUGHT, ...OVERRUN, event: "overrun" }),

  row("download", "425", { download: ["not-yet"] }, { ...BOUGHT, event: "bought" }),
  row("download", "connection breaks", { download: ["breaks"] }, { ...BOUGHT, event: "bought" }),
  row("download", "adapter throws", { download: ["throws"] }, { ...BOUGHT, event: "bought" }),
  row("download", "gone", { fate: ["gone"] }, { ...FAILED, event: "failed" }),

  row("verify", "cut once", { download: ["cut"] }, { ...BOUGHT, event: "unverified" }),
  row("verify", "a web page", { download: ["html"] }, { ...BOUGHT, event: "unverified" }),
  row("verify", "always cut", { download: many("cut") }, { ...HELD, event: "stalled" }),
  row("verify", "wrong length", { download: ["wrong-size"] }, { ...BOUGHT, event: "mismatch" }),
];

describe("step x fault", () => {
  it.each(TABLE)("$step: $fault -> $outcome, $state", async (expected) => {
    const { client, clock, book, model } = buildClient({}, { faults: scripted(expected.script) });
    const events = await eventsOf(clock, client.generateFilm(buildFilm(1), RUN));
    const [attempt] = book.attempts;
    const [totals] = book.snapshot().months;
    expect({
      outcome: summaryOf(events).shots[0]?.kind,
      exit: summaryOf(events).exit,
      state: attempt?.state,
      money: (totals?.spent ?? 0) + (totals?.reserved ?? 0) + (totals?.held ?? 0),
      posts: model.requests.length,
    }).toEqual({
      outcome: expected.outcome,
      exit: expected.exit,
      state: expected.state,
      money: expected.money,
      posts: expected.posts,
    });
    expect(events.map(({ kind }) => kind)).toContain(expected.event);
    expect(model.billed).toBeLessThanOrEqual(Math.max(SHOT_PRICE, expected.money));
  });

  it("sends the same idempotency name with every POST of one reservation", async () => {
    const { client, clock, model } = buildClient({}, { faults: scripted({ start: ["429", "429"] }) });
    await eventsOf(clock, client.generateFilm(buildFilm(1), RUN));
    expect(model.requests.map(({ attempt }) => attempt)).toEqual(["a1", "a1", "a1"]);
  });
});
