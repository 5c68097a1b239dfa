import type { Attempt, LedgerSnapshot } from "../../src/domain/ledger.ts";

/** 2026-11-20 12:00:00 UTC. */
export const NOON = Date.UTC(2026, 10, 20, 12);

/** An attempt that bought a clip for $0.28, with changes. */
export function buildAttempt(changes: Partial<Attempt> = {}): Attempt {
  return {
    id: "a1",
    runId: "run-1",
    shot: "S1",
    shotKey: "key-1",
    take: 1,
    provider: "google",
    model: "gemini-omni-1.2-flash",
    seconds: 4,
    size: "720p",
    promptTokens: 210,
    promptHash: "hash-1",
    microUsd: 280_000,
    state: "settled",
    month: "2026-11",
    reservedAt: NOON,
    changedAt: NOON + 60_000,
    jobId: "video_1",
    paidMicroUsd: 280_000,
    result: "bought",
    artifact: { file: "key-1.mp4", sha256: "0".repeat(64), bytes: 1000 },
    owner: "boot 1 1",
    ...changes,
  };
}

/** A snapshot whose months agree with its attempts. */
export function buildSnapshot(attempts: readonly Attempt[]): LedgerSnapshot {
  const money = (states: readonly Attempt["state"][]): number =>
    attempts
      .filter(({ state }) => states.includes(state))
      .reduce((sum, attempt) => sum + (attempt.paidMicroUsd ?? attempt.microUsd), 0);
  return {
    attempts,
    runs: [
      {
        id: "run-1",
        startedAt: NOON,
        repo: "requests",
        commit: "1f6589e0000",
        title: "REQUESTS",
        filmHash: "f".repeat(64),
        outDir: "out",
      },
    ],
    months: [
      {
        month: "2026-11",
        spent: money(["settled"]),
        reserved: money(["reserved", "created"]),
        held: money(["suspect", "stalled"]),
      },
    ],
    overruns: [],
  };
}
