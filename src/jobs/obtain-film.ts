import type { Artifact } from "../domain/ledger.ts";
import {
  buildOrder,
  type PurchaseOrder,
  type OrderTerms,
  type Reference,
  shotKey,
} from "./purchase-order.ts";
import type { FilmAsk } from "./film-asks.ts";
import type { JobContext } from "./job-context.ts";
import type { ShotOutcome, ShotResult } from "./job-events.ts";
import type { Limiter } from "./limiter.ts";
import { findAttempt, obtainClip } from "./obtain-clip.ts";
import { isBought } from "./reuse-clip.ts";
import { guardShot } from "./run-jobs.ts";
import { messageOf } from "../domain/errors.ts";

/** Takes the last picture out of a clip, as PNG bytes. */
export type LastFrame = (path: string) => Promise<Uint8Array>;

/** What a film's clips are obtained with. */
export interface FilmTerms extends OrderTerms {
  /** Every shot of the film, in its order. */
  readonly asks: readonly FilmAsk[];
  /** Names of the shots to obtain. */
  readonly wanted: ReadonlySet<string>;
  readonly limiter: Limiter;
  readonly lastFrame?: LastFrame | undefined;
}

/**
 * Obtains the wanted shots, as many at once as the provider allows. A shot that begins with the last picture of another
 * waits for it; without that picture it is not bought, because it would be another clip.
 */
export function obtainFilm(terms: FilmTerms, context: JobContext): Promise<readonly ShotResult[]> {
  return new FilmPurchase(terms, context).obtain();
}

interface Clip {
  readonly path: string;
  readonly artifact: Artifact;
}

class FilmPurchase {
  readonly #terms: FilmTerms;
  readonly #context: JobContext;
  readonly #outcomes = new Map<string, Promise<ShotResult>>();

  constructor(terms: FilmTerms, context: JobContext) {
    this.#terms = terms;
    this.#context = context;
  }

  async obtain(): Promise<readonly ShotResult[]> {
    const { asks, wanted } = this.#terms;
    for (const ask of asks.filter(({ shot }) => wanted.has(shot)))
      this.#outcomes.set(ask.shot, this.#guarded(ask));
    return Promise.all(this.#outcomes.values());
  }

  #guarded(ask: FilmAsk): Promise<ShotResult> {
    const { shot } = ask;
    return guardShot(this.#context, shot, async () => ({ ...(await this.#obtainShot(ask)), shot }));
  }

  /** A fault is known to the run before the place is given to the next shot, which else would still be bought. */
  #obtainInTurn(order: PurchaseOrder): Promise<ShotResult> {
    const { shot, shotKey: key } = order.reservation;
    const obtain = async (): Promise<ShotResult> => ({ ...(await obtainClip(order, this.#context)), shot });
    return this.#context.desk.alone(key, () =>
      this.#terms.limiter.run(() => guardShot(this.#context, shot, obtain)),
    );
  }

  async #obtainShot(ask: FilmAsk): Promise<ShotOutcome> {
    const before = await this.#clipBefore(ask);
    if (before === "none") return this.#skip(ask.shot, `there is no clip of ${ask.after} to go on from`);
    const reference = await this.#referenceTo(before);
    if (typeof reference === "string") return this.#skip(ask.shot, reference);
    return this.#obtainInTurn(buildOrder(ask, this.#terms, reference));
  }

  /** The clip this shot goes on from; `undefined` when it begins with a cut. */
  async #clipBefore({ after }: FilmAsk): Promise<Clip | "none" | undefined> {
    if (after === undefined) return undefined;
    const outcome = await this.#outcomes.get(after);
    if (outcome === undefined) return (await this.#clipOfOtherRun(after)) ?? "none";
    return outcome.kind === "bought" || outcome.kind === "reused" ? outcome : "none";
  }

  /** The clip of a shot that is not wanted now, when it was bought before. */
  async #clipOfOtherRun(shot: string): Promise<Clip | undefined> {
    const { ledger, clips } = this.#context;
    const ask = this.#terms.asks.find((other) => other.shot === shot);
    const before = ask === undefined ? "none" : await this.#clipBefore(ask);
    if (ask === undefined || before === "none") return undefined;
    const key = shotKey(ask, this.#terms, before?.artifact.sha256);
    const attempt = findAttempt(await ledger.snapshot(), key);
    if (attempt === undefined || !isBought(attempt)) return undefined;
    const path = await clips.find(attempt.artifact);
    return path === undefined ? undefined : { path, artifact: attempt.artifact };
  }

  /** The picture to begin with, or why it cannot be had. */
  async #referenceTo(clip: Clip | undefined): Promise<Reference | string | undefined> {
    const { lastFrame } = this.#terms;
    if (clip === undefined || lastFrame === undefined) return undefined;
    try {
      const bytes = await lastFrame(clip.path);
      return { clipSha256: clip.artifact.sha256, frame: { bytes, contentType: "image/png" } };
    } catch (error) {
      return `the last picture of ${clip.artifact.file} cannot be read: ${messageOf(error)}`;
    }
  }

  #skip(shot: string, reason: string): ShotOutcome {
    this.#context.emit({ kind: "skipped", shot, reason });
    return { kind: "not-bought", reason };
  }
}
