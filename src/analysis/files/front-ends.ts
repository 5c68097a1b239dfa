import { familyOf } from "./language-shares.ts";
import { folderOf } from "../../domain/paths.ts";
import type { SurveyedFile } from "../survey-files.ts";

/**
 * Tells which files stand apart from the code in the main language: they are written in one that is no kin of it, in a
 * folder in which, or below which, the main language is not used, such as the web front end of a program in Python.
 */
export function standsApart(cast: readonly SurveyedFile[]): (file: SurveyedFile) => boolean {
  const bytes = new Map<string, number>();
  for (const { file, language } of cast) {
    const family = familyOf(language.name);
    bytes.set(family, (bytes.get(family) ?? 0) + file.bytes);
  }
  const main = [...bytes].reduce<readonly [string, number]>(
    (most, family) => (family[1] > most[1] ? family : most),
    ["", 0],
  )[0];
  const isMain = ({ language }: SurveyedFile): boolean => familyOf(language.name) === main;
  const [whole, ofMain] = [cast, cast.filter(isMain)].map(bytesByFolder);
  const hardlyIn = (folder: string): boolean =>
    (ofMain?.get(folder) ?? 0) < LEAST_SHARE * (whole?.get(folder) ?? 0);
  return (file) => !isMain(file) && hardlyIn(folderOf(file.file.path));
}

/** Files for browsers that stand apart. */
export function pathsOfFrontEnd(cast: readonly SurveyedFile[]): ReadonlySet<string> {
  const isApart = standsApart(cast);
  const isForBrowsers = ({ language }: SurveyedFile): boolean =>
    familyOf(language.name) === familyOf("TypeScript");
  return new Set(cast.filter((file) => isForBrowsers(file) && isApart(file)).map(({ file }) => file.path));
}

/** A tool or two in the main language make no part of it of a front end. */
const LEAST_SHARE = 0.1;

/** How much lies in or below every folder. */
function bytesByFolder(files: readonly SurveyedFile[]): ReadonlyMap<string, number> {
  const bytes = new Map<string, number>();
  for (const { file } of files)
    for (const folder of foldersAbove(file.path)) bytes.set(folder, (bytes.get(folder) ?? 0) + file.bytes);
  return bytes;
}

/** Every folder a path lies in, and the root. */
function foldersAbove(path: string): readonly string[] {
  const folder = folderOf(path);
  return folder === "" ? [""] : [folder, ...foldersAbove(folder)];
}
