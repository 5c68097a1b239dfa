import { setImmediate as nextTurn } from "node:timers/promises";

/**
 * Ctrl-C pressed during the work is heard here, before anything is written. Two turns: the first one may end before
 * the loop looks for signals, the second cannot.
 */
export async function hearSignals(): Promise<void> {
  await nextTurn();
  await nextTurn();
}
