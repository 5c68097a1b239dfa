import type { PriceRow } from "../domain/film.ts";
import {
  type ClipMenu,
  type ModelCatalogue,
  type ModelSize,
  type ModelSpec,
  SPOKEN_PROTOCOLS,
} from "../domain/video-model.ts";
import { byCodeUnit } from "../domain/stable-hash.ts";
import { formatUsd, type MicroUsd, microUsd, seconds } from "../domain/units.ts";
import { chooseSize, type PictureDemand, qualityOf } from "./choose-size.ts";
import { clipPrice } from "./cost.ts";

/** What to price. */
export interface PriceTableDemand extends PictureDemand {
  readonly catalogue: ModelCatalogue;
  /** Clip lengths in seconds of the same film cut for another menu, one per shot; `undefined` when it cannot be. */
  readonly layOut: (clips: ClipMenu) => readonly number[] | undefined;
  /** What may be spent in a month. */
  readonly monthlyBudget?: MicroUsd;
}

/** Prices the same film on every model that is not shut down: cheapest first, then those whose price is not known. */
export function priceTable(demand: PriceTableDemand): PriceRow[] {
  return demand.catalogue.models
    .filter(({ status }) => status !== "shutdown")
    .map((spec) => rowOf(spec, demand))
    .toSorted(
      (left, right) =>
        (left.totalMicroUsd ?? Infinity) - (right.totalMicroUsd ?? Infinity) ||
        byCodeUnit(left.model, right.model),
    );
}

function rowOf(spec: ModelSpec, demand: PriceTableDemand): PriceRow {
  const size = chooseSize(spec, { ...demand, qualities: demand.catalogue.qualities });
  const clips = size === undefined || spec.clips === undefined ? undefined : demand.layOut(spec.clips);
  const row = {
    model: spec.id,
    size: size?.name ?? "-",
    quality: size === undefined ? ("unknown" as const) : qualityOf(size, demand.catalogue),
    checkedOn: spec.checkedOn,
    buyable: SPOKEN_PROTOCOLS.some((protocol) => protocol === spec.protocol),
  };
  const why = reasonNotPriced({ spec, size, clips, demand });
  if (why !== undefined || size === undefined || clips === undefined)
    return { ...row, why: why ?? "unknown" };
  const totalMicroUsd = microUsd(
    clips.reduce((sum, length) => sum + (clipPrice({ spec, size }, length) ?? 0), 0),
  );
  const filmsPerMonth =
    demand.monthlyBudget === undefined || totalMicroUsd === 0
      ? {}
      : { filmsPerMonth: Math.floor(demand.monthlyBudget / totalMicroUsd) };
  return {
    ...row,
    totalMicroUsd,
    billedSeconds: seconds(clips.reduce((sum, length) => sum + length, 0)),
    ...filmsPerMonth,
  };
}

function reasonNotPriced(facts: {
  readonly spec: ModelSpec;
  readonly size: ModelSize | undefined;
  readonly clips: readonly number[] | undefined;
  readonly demand: PriceTableDemand;
}): string | undefined {
  const { spec, size, clips, demand } = facts;
  if (spec.status === "unknown") return "may no longer be offered";
  if (size === undefined) return `no size ${demand.size ?? `of quality ${demand.quality}`}`;
  if (spec.clips === undefined) return "clip lengths unknown";
  if (clips === undefined) return "its clip lengths do not fit this film";
  if (clipPrice({ spec, size }, 1) !== undefined) return undefined;
  return spec.fromMicroUsd === undefined
    ? "price unknown"
    : `price unknown, from ${formatUsd(microUsd(spec.fromMicroUsd))} per second`;
}
