import type { ModelSpec } from "../domain/video-model.ts";
import type { Notice } from "../domain/source.ts";
import { daysBetween } from "../domain/utc-time.ts";

/** Prices older than this are called stale. */
const FRESH_DAYS = 60;

/**
 * What the user should know about a model's row as of a day: an old price, a model that may be gone. Depends on the
 * day, so it never goes into `film.json`.
 * @param options.today ISO date, `2026-11-20`
 */
export function modelNotices(options: { readonly spec: ModelSpec; readonly today: string }): Notice[] {
  const { spec, today } = options;
  const age = daysBetween(spec.checkedOn, today);
  const notices: Notice[] = [];
  if (age > FRESH_DAYS && spec.billing !== "gpu-time") {
    notices.push({
      code: "price-stale",
      message: `the price of ${spec.id} was last checked on ${spec.checkedOn}, ${age} days ago; look it up before spending`,
    });
  }
  if (spec.status === "unknown") {
    notices.push({
      code: "model-state-unknown",
      message: `whether ${spec.id} is still offered is not known (${spec.notes ?? spec.confidence})`,
    });
  }
  return notices;
}
