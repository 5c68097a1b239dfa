import { familyOf } from "./language-shares.ts";
import { folderOf } from "./paths.ts";
import type { SurveyedFile } from "./survey-files.ts";

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
  const folders = new Set(cast.filter(isMain).flatMap(({ file }) => foldersAbove(file.path)));
  return (file) => !isMain(file) && !folders.has(folderOf(file.file.path));
}

/** Every folder a path lies in, and the root. */
function foldersAbove(path: string): readonly string[] {
  const folder = folderOf(path);
  return folder === "" ? [""] : [folder, ...foldersAbove(folder)];
}
