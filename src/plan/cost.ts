import { SoraPipelineError } from "../domain/errors.ts";
import type { CostEstimate, CostLine, PlacedShot } from "../domain/film.ts";
import type { ModelChoice } from "../domain/video-model.ts";
import { formatUsd, type MicroUsd, microUsd, seconds } from "../domain/units.ts";

/** What is billed of a shot. */
export type BilledShot = Pick<PlacedShot, "id" | "clipSeconds">;

/**
 * Prices every clip of a film in whole micro-dollars, each rounded up, from the model's price row. Clips are billed at
 * the length bought, not at the screen time. Self-hosted models cost 0 by declaration.
 * @throws SoraPipelineError `MODEL_PRICE_UNKNOWN` when the row has no exact price: it is never guessed.
 */
export function estimateCost(options: {
  readonly shots: readonly BilledShot[];
  readonly choice: ModelChoice;
}): CostEstimate {
  const { shots, choice } = options;
  const lines = shots.map((shot): CostLine => {
    const price = clipPrice(choice, shot.clipSeconds);
    if (price === undefined) throw priceUnknown(choice);
    return { shot: shot.id, seconds: shot.clipSeconds, microUsd: price };
  });
  return {
    model: choice.spec.id,
    size: choice.size.name,
    billedSeconds: seconds(lines.reduce((sum, line) => sum + line.seconds, 0)),
    totalMicroUsd: microUsd(lines.reduce((sum, line) => sum + line.microUsd, 0)),
    lines,
    checkedOn: choice.spec.checkedOn,
    source: choice.spec.source,
  };
}

/** Price of one clip, rounded up to the next micro-dollar; `undefined` when it is not known. */
export function clipPrice(
  { spec, size }: Pick<ModelChoice, "spec" | "size">,
  clipSeconds: number,
): MicroUsd | undefined {
  if (spec.billing === "gpu-time") return microUsd(0);
  if (size.microUsd === undefined) return undefined;
  if (spec.billing === "per-video") return microUsd(size.microUsd);
  // Lengths are tenths of a second at the finest; whole tenths keep the product free of binary noise.
  return microUsd(Math.ceil((size.microUsd * Math.round(clipSeconds * 10)) / 10));
}

function priceUnknown({ spec, size }: ModelChoice): SoraPipelineError {
  const least =
    spec.fromMicroUsd === undefined
      ? ""
      : `; only a lower bound of ${formatUsd(microUsd(spec.fromMicroUsd))} per second is`;
  return new SoraPipelineError({
    code: "MODEL_PRICE_UNKNOWN",
    message: `the price of ${spec.id} at ${size.name} is not known${least}`,
    hint: "Choose another model or size; `sora-pipeline estimate` lists the prices that are known, and a file adds your own (--prices FILE).",
    data: { model: spec.id, size: size.name },
  });
}
