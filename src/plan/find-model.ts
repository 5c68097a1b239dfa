import { SoraPipelineError } from "../domain/errors.ts";
import type { ModelSpec } from "../domain/video-model.ts";
import { nearestNames } from "../domain/nearest-names.ts";

/**
 * The row a model name means: `provider/model`, or `model` alone, in any case. When several providers have it, a
 * living row goes before a dead one and the maker before a reseller.
 * @throws SoraPipelineError `UNKNOWN_MODEL` with the nearest names, or with the candidates when several are left.
 */
export function findModel(name: string, models: readonly ModelSpec[]): ModelSpec {
  const wanted = name.toLowerCase();
  const exact = models.find(({ id }) => id.toLowerCase() === wanted);
  if (exact !== undefined) return exact;
  const named = models.filter(({ model }) => model.toLowerCase() === wanted);
  const living = preferred(named, ({ status }) => status === "active");
  const made = preferred(living, ({ reseller }) => reseller !== true);
  const [first] = made;
  if (first === undefined) throw unknownModel(name, models);
  if (made.length > 1 && first.status === "active") throw severalModels(name, made);
  return first;
}

/** The rows that have the quality, or all when none has. */
function preferred(models: readonly ModelSpec[], has: (spec: ModelSpec) => boolean): readonly ModelSpec[] {
  const found = models.filter(has);
  return found.length > 0 ? found : models;
}

function unknownModel(name: string, models: readonly ModelSpec[]): SoraPipelineError {
  const known = models.map(({ id }) => id);
  const near = nearestNames({ name, known });
  return new SoraPipelineError({
    code: "UNKNOWN_MODEL",
    message: `there is no model ${JSON.stringify(name)}`,
    hint: `${near.length > 0 ? `Did you mean ${near.join(", ")}? ` : ""}\`sora-pipeline estimate\` lists all models.`,
    data: { nearest: near },
  });
}

function severalModels(name: string, candidates: readonly ModelSpec[]): SoraPipelineError {
  const ids = candidates.map(({ id }) => id);
  return new SoraPipelineError({
    code: "UNKNOWN_MODEL",
    message: `${JSON.stringify(name)} is offered by several providers`,
    hint: `Say which: ${ids.join(", ")}.`,
    data: { candidates: ids },
  });
}
