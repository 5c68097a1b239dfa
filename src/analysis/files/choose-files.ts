import { byCodeUnit } from "../../domain/stable-hash.ts";
import { packageRoots } from "../modules.ts";
import { stemOf } from "../../domain/paths.ts";
import type { RankedSymbol } from "../ranking/ranking.ts";
import type { SurveyedFile } from "../survey-files.ts";

/** The largest file an exact parser is given. */
const MAX_CLOSE_FILE_BYTES = 1_500_000;

/** How much is read closely. */
export interface CloseReadingLimits {
  /** `exact` reads every file that can be cited, whatever its size together. */
  readonly engine: "ranked" | "exact";
  readonly bytes: number;
}

const TOP_SYMBOLS = { class: 80, error: 60, function: 60 };
const MOST_RAISES = 30;
const ENTRY_STEM = /^(?:__main__|main|cli|app|server|index|constants?|status_codes|defaults|settings)$/;
/** Where the words of errors are kept, whether anything is raised there or not: `exceptions.py`, `errors/types.rs`, `pan_errors.h`. */
const ERROR_PLACE =
  /(?:^|\/)(?:[\w-]{1,40}[_-])?(?:errors?|exceptions?|exc)(?:[_-][\w-]{1,40})?(?:\/[^/]+)?\.\w+$/i;
/** Small files of errors cost little, and nothing is funnier: only the roots of packages are read before them. */
const MAX_ERROR_FILE_BYTES = 30_000;
/** `types.d.ts` says again what other files define. */
const DECLARES = /\.d\.[cm]?ts$/;
const MAX_TEST_FILES = 6;
const MAX_TEST_BYTES = 600_000;

/** Files worth an exact reading, in path order: what defines the cast, the package roots, entry points, errors, most raises. */
export function chooseFiles(
  cast: readonly SurveyedFile[],
  ranked: readonly RankedSymbol[],
  limits: CloseReadingLimits,
): readonly SurveyedFile[] {
  const readable = cast.filter((file) => file.file.bytes <= MAX_CLOSE_FILE_BYTES);
  if (limits.engine === "exact" || totalBytes(readable) <= limits.bytes) return readable;
  const chosen = new Set<SurveyedFile>();
  const fits = new Set(readable);
  let bytes = 0;
  const inOrder = byImportance(readable, ranked).toSorted((left, right) => declares(left) - declares(right));
  for (const file of inOrder) {
    if (chosen.has(file) || !fits.has(file) || bytes + file.file.bytes > limits.bytes) continue;
    chosen.add(file);
    bytes += file.file.bytes;
  }
  return readable.filter((file) => chosen.has(file));
}

/** 1 for a file that declares what others define, else 0. */
function declares({ file }: SurveyedFile): number {
  return Number(DECLARES.test(file.path));
}

function totalBytes(files: readonly SurveyedFile[]): number {
  return files.reduce((sum, { file }) => sum + file.bytes, 0);
}

/** Most important first; may name a file twice. */
function byImportance(
  cast: readonly SurveyedFile[],
  ranked: readonly RankedSymbol[],
): readonly SurveyedFile[] {
  const value = new Map<SurveyedFile, number>();
  for (const { definition, rank } of ranked)
    value.set(definition.file, (value.get(definition.file) ?? 0) + rank);
  return [
    ...packageRoots(cast),
    ...smallErrorFiles(cast, ranked),
    ...topDefinitions(ranked),
    ...cast.filter(({ file }) => ENTRY_STEM.test(stemOf(file.path))),
    ...cast.filter(({ file }) => ERROR_PLACE.test(file.path)),
    ...mostRaises(cast),
    ...sortedBy(cast, (file) => (value.get(file) ?? 0) / (1000 + file.file.bytes)),
  ];
}

function smallErrorFiles(
  cast: readonly SurveyedFile[],
  ranked: readonly RankedSymbol[],
): readonly SurveyedFile[] {
  const errors = topDefinitions(ranked.filter(({ kind }) => kind === "error"));
  const places = cast.filter(({ file }) => ERROR_PLACE.test(file.path));
  return [...errors, ...places].filter(({ file }) => file.bytes <= MAX_ERROR_FILE_BYTES);
}

function topDefinitions(ranked: readonly RankedSymbol[]): readonly SurveyedFile[] {
  const left = { ...TOP_SYMBOLS };
  return ranked.filter(({ kind }) => left[kind]-- > 0).map(({ definition }) => definition.file);
}

function mostRaises(cast: readonly SurveyedFile[]): readonly SurveyedFile[] {
  return sortedBy(cast, ({ survey }) => survey.raises.length).slice(0, MOST_RAISES);
}

/** The few test files where the longest test name may be. */
export function chooseTestFiles(files: readonly SurveyedFile[]): readonly SurveyedFile[] {
  const tests = files.filter(
    ({ role, file, survey }) => role === "test" && survey.testCases > 0 && file.bytes <= MAX_TEST_BYTES,
  );
  const candidates = [
    ...sortedBy(tests, ({ survey }) => longestTestFunction(survey.functions)).slice(0, MAX_TEST_FILES / 2),
    ...sortedBy(tests, ({ survey }) => survey.testCases),
  ];
  const chosen = new Set<SurveyedFile>();
  let bytes = 0;
  for (const file of candidates) {
    if (chosen.size >= MAX_TEST_FILES) break;
    if (chosen.has(file) || bytes + file.file.bytes > MAX_TEST_BYTES) continue;
    chosen.add(file);
    bytes += file.file.bytes;
  }
  return [...chosen];
}

function longestTestFunction(functions: readonly { readonly name: string }[]): number {
  return functions.reduce(
    (longest, { name }) => (name.startsWith("test") ? Math.max(longest, name.length) : longest),
    0,
  );
}

function sortedBy(
  files: readonly SurveyedFile[],
  value: (file: SurveyedFile) => number,
): readonly SurveyedFile[] {
  const values = new Map(files.map((file) => [file, value(file)]));
  return files.toSorted(
    (left, right) =>
      (values.get(right) ?? 0) - (values.get(left) ?? 0) || byCodeUnit(left.file.path, right.file.path),
  );
}
