import { apply, type Apply } from "../../src/ledger/fold.ts";
import type { LedgerMutant } from "./simulated-world.ts";

/** Ledgers that each break one rule; the simulation has to find a broken promise in every one. */
export const LEDGER_MUTANTS: readonly LedgerMutant[] = [
  { name: "no-fsync", syncs: false },
  { name: "ignore-verdict", parts: (parts) => ({ ...parts, apply: takeEverything }) },
  {
    name: "adopt-alive",
    parts: (parts) => ({ ...parts, owners: { ...parts.owners, lifeOf: () => "dead" as const } }),
  },
  { name: "float-money", parts: (parts) => ({ ...parts, apply: floatMoney }) },
];

/** Buys whatever the fold said. */
const takeEverything: Apply = (state, record) => {
  apply(state, record);
  return "ok";
};

/** Judges month caps in dollars, as a sum of floating-point numbers. */
const floatMoney: Apply = (state, record) => {
  if (record.t !== "reserve") return apply(state, record);
  const { reservation, caps } = record;
  const dollars = [...state.attempts.values()]
    .filter((attempt) => attempt.month === state.newestMonth && attempt.state !== "released")
    .reduce((sum, attempt) => sum + (attempt.paidMicroUsd ?? attempt.microUsd) / 1_000_000, 0);
  if (dollars + reservation.microUsd / 1_000_000 > caps.monthMicroUsd / 1_000_000) return "month-cap";
  return apply(state, { ...record, caps: { ...caps, monthMicroUsd: Number.MAX_SAFE_INTEGER } });
};
