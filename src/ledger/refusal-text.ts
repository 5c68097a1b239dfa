import type { Caps, RefusedReason, Reservation } from "../domain/ledger.ts";
import { microUsdText } from "../domain/units.ts";
import type { LedgerState } from "./ledger-state.ts";
import { clipOf, totalsOf } from "./ledger-state.ts";

/** What was asked, and the state it was refused in. */
export interface RefusedAsk {
  readonly reservation: Reservation;
  readonly caps: Caps;
  readonly state: LedgerState;
  /** UTC month the money was asked of. */
  readonly month: string;
}

/** Says in one line, with the numbers, why money was not set aside. */
export function refusalText(reason: RefusedReason, { reservation, caps, state, month }: RefusedAsk): string {
  switch (reason) {
    case "bad-amount":
      return `${reservation.microUsd} micro-USD for ${reservation.seconds} s is not an amount that can be set aside`;
    case "overrun":
      return `${[...state.overruns].join(", ")} cost more than was set aside; say what was paid with budget resolve`;
    case "already-live":
      return `the clip is bought or under way as ${state.liveClips.get(clipOf(reservation)) ?? "another attempt"}`;
    case "month-cap":
      return (
        `${microUsdText(reservation.microUsd)} does not fit the month's ${microUsdText(caps.monthMicroUsd)}: ` +
        monthText(state, month)
      );
    case "run-cap":
      return (
        `${microUsdText(reservation.microUsd)} does not fit the run's ${microUsdText(caps.runMicroUsd ?? 0)}: ` +
        `${microUsdText(state.runTotals.get(reservation.runId) ?? 0)} is spent or set aside`
      );
  }
}

function monthText(state: LedgerState, month: string): string {
  const { spent, reserved, held } = totalsOf(state, month);
  return `${microUsdText(spent)} spent, ${microUsdText(reserved)} set aside, ${microUsdText(held)} held`;
}
