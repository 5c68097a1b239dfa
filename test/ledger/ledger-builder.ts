import type { Caps, LedgerRun, Reservation } from "../../src/domain/ledger.ts";

/** A reservation of ten cents for a clip of its own, unless told otherwise. */
export function reservation(part: Partial<Reservation> = {}): Reservation {
  return {
    shotKey: "a".repeat(64),
    take: 1,
    runId: "run-1",
    shot: "S1",
    provider: "sandbox",
    model: "sora-2",
    seconds: 8,
    size: "1280x720",
    promptTokens: 300,
    promptHash: "b".repeat(64),
    microUsd: 100_000,
    ...part,
  };
}

/** Caps of one dollar a month. */
export function caps(part: Partial<Caps> = {}): Caps {
  return { monthMicroUsd: 1_000_000, ...part };
}

/** A run as `startRun` takes it. */
export function run(part: Partial<Omit<LedgerRun, "startedAt">> = {}): Omit<LedgerRun, "startedAt"> {
  return {
    id: "run-1",
    repo: "https://example.org/shop.git",
    commit: null,
    title: "The Shop",
    filmHash: "c".repeat(64),
    outDir: "/out",
    ...part,
  };
}

/** 20 November 2026, 12:00 UTC, in milliseconds since 1970. */
export const NOVEMBER = Date.UTC(2026, 10, 20, 12);

/** A clock that stands still until it is set. */
export function heldClock(at = NOVEMBER): { now: () => number; at: number } {
  const clock = { at, now: () => clock.at };
  return clock;
}

/** Month cap of the real processes that are killed: 80 clips, which many more processes ask for. Micro-USD. */
export const KILL_CAP = 8_000_000;
