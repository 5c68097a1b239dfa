import { messageOf } from "../domain/errors.ts";
import type { JobEvent, StopCode } from "./job-events.ts";

/** Why a run buys no more. */
export interface StopReason {
  readonly code: StopCode;
  readonly reason: string;
}

/**
 * How a run comes to a halt, in two steps: it can stop buying (no money, no permission) while paid jobs go on to their
 * end, or stop altogether (the user's signal, a full disk), which also ends all waiting. The first reason stays.
 */
export class RunStop {
  readonly #halt = new AbortController();
  readonly #emit: (event: JobEvent) => void;
  readonly #outer: AbortSignal | undefined;
  readonly #interrupt = (): void => this.interrupt();
  #reason: StopReason | undefined;
  #error: unknown;

  constructor(emit: (event: JobEvent) => void, outer?: AbortSignal) {
    this.#emit = emit;
    this.#outer = outer;
    outer?.addEventListener("abort", this.#interrupt, { once: true });
    if (outer?.aborted === true) this.interrupt();
  }

  /** Aborted when nothing is to be waited for any more. */
  get signal(): AbortSignal {
    return this.#halt.signal;
  }

  /** Set when no new POST may be sent. */
  get reason(): StopReason | undefined {
    return this.#reason;
  }

  /** What ended the run as a fault, if anything did. */
  get error(): unknown {
    return this.#error;
  }

  /** No new POST; what is paid for goes on. */
  buyNoMore(code: StopCode, reason: string): void {
    if (this.#reason !== undefined) return;
    this.#reason = { code, reason };
    this.#emit({ kind: "run-stopped", code, reason });
  }

  /** No new POST and no waiting: what runs at the provider is left for a later run. */
  interrupt(): void {
    this.buyNoMore("interrupted", "interrupted by the user");
    this.#halt.abort();
  }

  /** A fault of the ledger or the disk: nothing more can be recorded. */
  fail(error: unknown): void {
    this.#error ??= error;
    this.buyNoMore("fatal", messageOf(error));
    this.#halt.abort();
  }

  /** Lets go of the user's signal. */
  dispose(): void {
    this.#outer?.removeEventListener("abort", this.#interrupt);
  }
}
