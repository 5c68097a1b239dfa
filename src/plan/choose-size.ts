import type { ModelCatalogue, ModelSize, ModelSpec, Quality } from "../domain/video-model.ts";
import { QUALITIES } from "../domain/video-model.ts";

/** What picture the user wants: a size by name, else a quality. */
export interface PictureDemand {
  readonly quality: Quality;
  /** As the model spells it, or by its lines, for instance `720p`. */
  readonly size?: string;
}

/**
 * The cheapest size of a model that has the quality, or the size asked for; of equals the first of the row.
 * A size of unknown height (`*`) fits every demand. `undefined` when the model has none.
 */
export function chooseSize(
  spec: ModelSpec,
  demand: PictureDemand & Pick<ModelCatalogue, "qualities">,
): ModelSize | undefined {
  const fitting = spec.sizes.filter((size) => fits(size, demand));
  return fitting.reduce<ModelSize | undefined>(
    (best, size) =>
      best === undefined || (size.microUsd ?? Infinity) < (best.microUsd ?? Infinity) ? size : best,
    undefined,
  );
}

/** The best quality that a size of this height has; `unknown` when the height is, `draft` when it is less than that. */
export function qualityOf(
  size: ModelSize,
  { qualities }: Pick<ModelCatalogue, "qualities">,
): Quality | "unknown" {
  const { lines } = size;
  if (lines === undefined) return "unknown";
  return (
    QUALITIES.filter((quality) => qualities[quality] <= lines).toSorted(
      (left, right) => qualities[right] - qualities[left],
    )[0] ?? "draft"
  );
}

function fits(
  size: ModelSize,
  { size: wanted, quality, qualities }: PictureDemand & Pick<ModelCatalogue, "qualities">,
): boolean {
  if (wanted === undefined) return (size.lines ?? Infinity) >= qualities[quality];
  const name = wanted.toLowerCase();
  return size.name.toLowerCase() === name || size.name === "*" || `${size.lines}p` === name;
}
