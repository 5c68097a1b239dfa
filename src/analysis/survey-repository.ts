import { isFitToShow } from "../domain/fit-to-show.ts";
import type { SourceFile, SourceTree } from "../domain/source.ts";
import type { ReadingCache } from "../ports/reading-cache.ts";
import type { LanguageDefinition } from "./define-language.ts";
import { EvidenceGate } from "./evidence-gate.ts";
import { fileRoles, type RoleOf } from "./file-roles.ts";
import { type RepoSurvey, type SurveyedFile, surveyFiles } from "./survey-files.ts";

/** A repository after one pass over all its code. */
export interface SurveyedRepository {
  readonly name: string;
  /** Files whose paths may be shown. */
  readonly files: readonly SourceFile[];
  readonly gate: EvidenceGate;
  readonly roleOf: RoleOf;
  readonly languages: readonly LanguageDefinition[];
  readonly survey: RepoSurvey;
  /** Files whose symbols are cast and vote. */
  readonly cast: readonly SurveyedFile[];
}

/** Leaves out what may not be shown, and scans the rest. */
export function surveyRepository(
  tree: SourceTree,
  languages: readonly LanguageDefinition[],
  cache?: ReadingCache,
): SurveyedRepository {
  const files = tree.files.filter((file) => isFitToShow(file.path));
  const roleOf = fileRoles(files);
  const survey = surveyFiles(files, languages, cache, roleOf);
  return {
    name: isFitToShow(tree.name) ? tree.name : "repository",
    files,
    gate: new EvidenceGate(files),
    roleOf,
    languages,
    survey,
    cast: castOf(survey.files),
  };
}

/** Sources; a repository that is all examples or tests is taken as it is. */
function castOf(files: readonly SurveyedFile[]): readonly SurveyedFile[] {
  const sources = files.filter(({ role }) => role === "source");
  return sources.length > 0 ? sources : files.filter(({ role }) => role !== "fixture");
}
