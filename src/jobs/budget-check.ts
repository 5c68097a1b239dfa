import { type Caps, isUnfinished, type LedgerSnapshot, moneyMonth, moneyOf } from "../domain/ledger.ts";
import { sum } from "../domain/sum.ts";
import { utcMonth } from "../domain/utc-time.ts";
import { type OrderTerms, shotKey } from "./purchase-order.ts";
import type { FilmAsk } from "./film-asks.ts";
import { findAttempt } from "./obtain-clip.ts";
import { isBought } from "./reuse-clip.ts";

/** How one shot stands before a run. */
export interface ShotBudget {
  readonly shot: string;
  readonly take: number;
  /** Price of a new POST, micro-USD. */
  readonly microUsd: number;
  /** `under-way` and `held` already have money set aside. */
  readonly state: "bought" | "under-way" | "held" | "to-buy";
}

/** Whether a film fits what is left; all amounts in micro-USD. */
export interface BudgetCheck {
  /** UTC month, `2026-11`. */
  readonly month: string;
  readonly limit: number;
  readonly spent: number;
  readonly reserved: number;
  readonly held: number;
  /** What is left of the month, never below 0. */
  readonly left: number;
  /** What the shots still to buy cost. */
  readonly needed: number;
  /** What the run has spent and set aside so far: its own limit counts that, too. */
  readonly runUsed: number;
  /** True when `needed` is within the month and, with `runUsed`, within the run's own limit, and no overrun is open. */
  readonly fits: boolean;
  readonly shots: readonly ShotBudget[];
}

/** Compares what a film still needs with what the ledger leaves; spends and reserves nothing. */
export function checkBudget(options: {
  /** The whole film, in its order. */
  readonly asks: readonly FilmAsk[];
  /** Names of the shots that are looked at. */
  readonly wanted: ReadonlySet<string>;
  readonly terms: Omit<OrderTerms, "runId">;
  /** The run that is to buy them, where it may have begun. */
  readonly runId?: string | undefined;
  readonly snapshot: LedgerSnapshot;
  readonly caps: Caps;
  /** Milliseconds since 1970. */
  readonly now: number;
}): BudgetCheck {
  const { snapshot, caps, now } = options;
  const month = moneyMonth(snapshot.months, utcMonth(now));
  const totals = snapshot.months.find((row) => row.month === month);
  const { spent = 0, reserved = 0, held = 0 } = totals ?? {};
  const left = Math.max(0, caps.monthMicroUsd - spent - reserved - held);
  const shots = shotBudgets(options).filter(({ shot }) => options.wanted.has(shot));
  const needed = sum(shots.filter(({ state }) => state === "to-buy").map(({ microUsd }) => microUsd));
  const runUsed = usedBy(options.runId, snapshot);
  const room = Math.min(left, (caps.runMicroUsd ?? Infinity) - runUsed);
  const fits = needed <= room && snapshot.overruns.length === 0;
  return { month, limit: caps.monthMicroUsd, spent, reserved, held, left, needed, runUsed, fits, shots };
}

/** What a run has spent and set aside, as the ledger counts it against the run's limit. */
function usedBy(runId: string | undefined, { attempts }: LedgerSnapshot): number {
  const own = attempts.filter((attempt) => attempt.runId === runId);
  return sum(own.map((attempt) => moneyOf(attempt).microUsd));
}

function shotBudgets({ asks, terms, snapshot }: Parameters<typeof checkBudget>[0]): readonly ShotBudget[] {
  const clips = new Map<string, string>();
  return asks.map((ask): ShotBudget => {
    const { shot, take, microUsd, after } = ask;
    const before = after === undefined ? undefined : clips.get(after);
    // A clip that goes on from one that is not there yet cannot have been bought.
    const attempt =
      after !== undefined && before === undefined
        ? undefined
        : findAttempt(snapshot, shotKey(ask, terms, before));
    if (attempt !== undefined && isBought(attempt)) clips.set(shot, attempt.artifact.sha256);
    return { shot, take, microUsd, state: stateOf(attempt) };
  });
}

function stateOf(attempt: ReturnType<typeof findAttempt>): ShotBudget["state"] {
  if (attempt === undefined) return "to-buy";
  if (!isUnfinished(attempt)) return "bought";
  return attempt.state === "suspect" || attempt.state === "stalled" ? "held" : "under-way";
}
