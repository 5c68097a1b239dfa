import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SoraPipelineError } from "../../src/domain/errors.ts";
import { readFilm } from "../../src/library/read-film.ts";
import { filmJson } from "../../src/plan/film-json.ts";
import { buildPlan } from "../builders/plan-builder.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "read-film-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("readFilm", () => {
  it("reads back what was written, byte for byte", () => {
    const text = filmJson(buildPlan());
    expect(filmJson(readFilm(written(text)))).toBe(text);
  });

  it("ignores fields that it does not know", () => {
    const plan = buildPlan();
    expect(readFilm(written(JSON.stringify({ ...plan, poster: "later" })))).toEqual(plan);
  });

  it.each([
    ['shots[1].seconds is "eight"', (film: Film) => (film.shots[1]!["seconds"] = "eight")],
    [
      "cards[0].evidence[0].line is 0",
      (film: Film) => (film.cards[0]!["evidence"] = [{ path: "a.py", line: 0, text: "x" }]),
    ],
    ["cards[2].evidence[0] is missing", (film: Film) => (film.cards[2]!["evidence"] = [])],
    ['shots[0].beat is "prologue"', (film: Film) => (film.shots[0]!["beat"] = "prologue")],
    ["shots[0].prompt is missing", (film: Film) => delete film.shots[0]!["prompt"]],
    ["seconds is 1000000000000", (film: Film) => (film.seconds = 1e12)],
    ["seconds is 0", (film: Film) => (film.seconds = 0)],
    ["shots[0].seconds is 1000000000", (film: Film) => (film.shots[0]!["seconds"] = 1e9)],
    ["the id S1 is used twice", (film: Film) => (film.shots[1]!["id"] = "S1")],
    ["cards is []", (film: Film) => film.cards.splice(0)],
    ["shots is []", (film: Film) => film.shots.splice(0)],
    ["s, the film at 40 s", (film: Film) => (film.seconds = 40)],
    ["before C1 ends at 9 s", (film: Film) => (film.cards[0]!["seconds"] = 9)],
    ["its first segment at", (film: Film) => (film.shots[0]!["start"] = 1)],
    ["shows more than the 1 s of its clip", (film: Film) => (film.shots[0]!["clipSeconds"] = 1)],
  ])("says that %s", (message, change) => {
    const film: Film = JSON.parse(filmJson(buildPlan()));
    change(film);
    const error = failure(JSON.stringify(film));
    expect(error.code).toBe("BAD_FILM_FILE");
    expect(error.message).toContain(message);
  });

  it("names a schema newer than its own", () => {
    const error = failure(JSON.stringify({ ...buildPlan(), schema: "sora-pipeline/film@2" }));
    expect(error.message).toContain('"sora-pipeline/film@2" is newer than');
    expect(error.hint).toBe("Update sora-pipeline.");
  });

  it.each([
    ["another schema", '{"schema": "other/film@9"}', 'schema is "other/film@9"'],
    ["no schema", "[]", "schema is missing"],
    ["a null", "null", "schema is missing"],
    ["text that is not JSON", "{", "it is not JSON"],
  ])("refuses %s", (_what, text, message) => {
    expect(failure(text).message).toContain(message);
  });

  it("refuses a file that is not there", () => {
    expect(() => readFilm(join(folder, "missing.json"))).toThrow("cannot be read (ENOENT)");
  });

  it("shows no terminal escapes of a bad value", () => {
    expect(failure(JSON.stringify({ schema: "\u009b31m" })).message).not.toContain("\u009b");
  });
});

interface Film {
  seconds: number;
  readonly cards: Record<string, unknown>[];
  readonly shots: Record<string, unknown>[];
}

function written(text: string): string {
  const path = join(folder, "film.json");
  writeFileSync(path, text);
  return path;
}

function failure(text: string): SoraPipelineError {
  try {
    readFilm(written(text));
  } catch (error) {
    if (error instanceof SoraPipelineError) return error;
    throw error;
  }
  throw new Error("the film was read");
}
