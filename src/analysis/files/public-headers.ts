import { familyOf } from "./language-shares.ts";
import type { SurveyedFile } from "../survey-files.ts";

const INSTALLED = /^(?:[^/]+\/){0,2}include\/(?:.*\/)?[^/]+\.h(?:h|pp|xx)?$/;

/**
 * Tells which files of a library in C or C++ lie behind what is installed: where there is a folder `include/`, users are
 * given the headers in it and nothing else.
 */
export function behindHeaders(cast: readonly SurveyedFile[]): (path: string) => boolean {
  const files = cast.filter(({ language }) => familyOf(language.name) === "C").map(({ file }) => file.path);
  const behind = new Set(
    files.some((path) => INSTALLED.test(path)) ? files.filter((path) => !INSTALLED.test(path)) : [],
  );
  return (path) => behind.has(path);
}
