import { readFileSync } from "node:fs";
import { systemCode } from "../disk/system-error.ts";
import { SoraPipelineError } from "../domain/errors.ts";
import type { FilmPlan } from "../domain/film.ts";
import { FILM_SCHEMA } from "../domain/film.ts";
import { printable } from "../domain/printable.ts";
import { refusedValue, shownValue } from "../domain/refused-value.ts";
import { filmSchema } from "./film-schema.ts";
import { schemaFault } from "./schema-fault.ts";
import { timelineFault } from "./timeline-fault.ts";

const PATH_NEEDED = "Give the path of a film.json made by sora-pipeline.";

/**
 * Reads and checks a `film.json`.
 * @throws SoraPipelineError `BAD_FILM_FILE` when the file cannot be read, is not JSON, has another schema version or a
 * wrong field; the message names the field and its value. Also when ids are used twice or the timeline does not hold.
 */
export function readFilm(path: string): FilmPlan {
  if (typeof path !== "string")
    throw refusedValue({ name: "path", value: path, code: "BAD_FILM_FILE", allowed: PATH_NEEDED });
  const data = parseJson(path, readText(path));
  checkSchemaId(path, data);
  const result = filmSchema.safeParse(data);
  if (result.success) return requireTimeline(path, result.data);
  const { issue, field, value } = schemaFault({ schema: filmSchema, error: result.error, data });
  throw badFilm(
    path,
    `${field || "the film"} is ${shownValue(value)}: ${issue.message}`,
    "Plan the film again (sora-pipeline --dry-run).",
  );
}

function requireTimeline(path: string, film: FilmPlan): FilmPlan {
  const fault = timelineFault(film);
  if (fault === undefined) return film;
  throw badFilm(path, fault, "Plan the film again (sora-pipeline --dry-run).");
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    const code = systemCode(cause) ?? "unreadable";
    throw badFilm(path, `it cannot be read (${code})`, PATH_NEEDED, cause);
  }
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw badFilm(path, "it is not JSON", PATH_NEEDED, cause);
  }
}

function checkSchemaId(path: string, data: unknown): void {
  const id: unknown = typeof data === "object" && data !== null && "schema" in data ? data.schema : undefined;
  if (id === FILM_SCHEMA) return;
  if (typeof id === "string" && schemaVersion(id) > schemaVersion(FILM_SCHEMA)) {
    const problem = `its schema ${shownValue(id)} is newer than the newest this version reads, ${FILM_SCHEMA}`;
    throw badFilm(path, problem, "Update sora-pipeline.");
  }
  throw badFilm(path, `schema is ${shownValue(id)}, not "${FILM_SCHEMA}"`, PATH_NEEDED);
}

/** The number after the last `@` of one of our schema ids; 0 for anything else. */
function schemaVersion(id: string): number {
  return Number(/^sora-pipeline\/film@(\d{1,6})$/.exec(id)?.[1] ?? 0);
}

function badFilm(path: string, problem: string, hint: string, cause?: unknown): SoraPipelineError {
  return new SoraPipelineError({
    code: "BAD_FILM_FILE",
    message: `${printable(path)}: ${problem}`,
    hint,
    cause,
  });
}
