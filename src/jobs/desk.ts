import type { AttemptId } from "../domain/ledger.ts";
import type { Ledger } from "../ports/ledger.ts";

/** What this process works on. All clients of one ledger share it, so that no attempt is worked on twice. */
export class Desk {
  /** Attempts this process reserved or took over. */
  readonly own = new Set<AttemptId>();
  readonly #busy = new Map<string, Promise<unknown>>();

  /** Runs work on a shot key after all earlier work on the same key. */
  async alone<Result>(shotKey: string, work: () => Promise<Result>): Promise<Result> {
    const turn = Promise.resolve(this.#busy.get(shotKey)).then(work, work);
    this.#busy.set(shotKey, turn);
    try {
      return await turn;
    } finally {
      if (this.#busy.get(shotKey) === turn) this.#busy.delete(shotKey);
    }
  }
}

const desks = new WeakMap<Ledger, Desk>();

/** The desk of a ledger. */
export function deskOf(ledger: Ledger): Desk {
  const desk = desks.get(ledger) ?? new Desk();
  desks.set(ledger, desk);
  return desk;
}
