import type { Reservation } from "../domain/ledger.ts";
import type { ModelSpec } from "../domain/video-model.ts";
import type { ClipRequest } from "../ports/video-model.ts";

/** A clip somebody wants, priced and let through by the secret gate. */
export interface ClipAsk {
  /** `S1`, `S2` ... */
  readonly shot: string;
  readonly prompt: string;
  readonly negativePrompt?: string;
  readonly seconds: number;
  /** 1, 2 ... */
  readonly take: number;
  readonly seed?: number;
  readonly promptTokens: number;
  /** Most it can cost, integer micro-USD. */
  readonly microUsd: number;
}

/** The picture a clip begins with: the last one of the clip before it. */
export interface Reference {
  /** SHA-256 of the clip the picture is from: the same clip gives the same picture. */
  readonly clipSha256: string;
  readonly frame: NonNullable<ClipRequest["firstFrame"]>;
}

/** What asks of one run have in common. */
export interface OrderTerms {
  readonly runId: string;
  readonly spec: ModelSpec;
  readonly size: string;
  readonly aspectRatio: string;
  readonly sha256: (text: string) => string;
}

/** One clip ready to be bought: the same facts as a reservation of money and as a request. */
export interface PurchaseOrder {
  readonly reservation: Reservation;
  readonly request: Omit<ClipRequest, "attempt">;
}

/** Makes the order for an ask. */
export function buildOrder(ask: ClipAsk, terms: OrderTerms, reference?: Reference): PurchaseOrder {
  const { spec, size, aspectRatio } = terms;
  const { shot, prompt, negativePrompt, seconds, take, seed, promptTokens, microUsd } = ask;
  return {
    reservation: {
      runId: terms.runId,
      shot,
      take,
      shotKey: shotKey(ask, terms, reference?.clipSha256),
      provider: spec.provider,
      model: spec.model,
      seconds,
      size,
      promptTokens,
      promptHash: terms.sha256(prompt),
      microUsd,
    },
    request: {
      prompt,
      model: spec.model,
      seconds,
      size,
      aspectRatio,
      ...(negativePrompt !== undefined && { negativePrompt }),
      ...(seed !== undefined && { seed }),
      ...(reference !== undefined && { firstFrame: reference.frame }),
    },
  };
}

/**
 * A clip as content: equal keys are equal clips, whichever film, run or repository asks. The seed is no part of it:
 * where a model has one it follows from the take.
 * @param referenceSha256 of the clip whose last picture is the first of this one
 */
export function shotKey(
  ask: ClipAsk,
  { spec, size, aspectRatio, sha256 }: Omit<OrderTerms, "runId">,
  referenceSha256?: string,
): string {
  const { prompt, negativePrompt = null, seconds, take } = ask;
  const references = referenceSha256 === undefined ? [] : [referenceSha256];
  const { provider, model } = spec;
  return sha256(
    JSON.stringify([prompt, negativePrompt, provider, model, seconds, size, aspectRatio, references, take]),
  );
}
