import { isFitToShow } from "../domain/fit-to-show.ts";
import type { SourceFile, SourceTree } from "../domain/source.ts";
import { byCodeUnit } from "../domain/stable-hash.ts";
import type { ReadingCache } from "../ports/reading-cache.ts";
import { languageOf } from "../domain/code-languages.ts";
import { type LanguageDefinition, languagesByExtension } from "./define-language.ts";
import { EvidenceGate } from "./evidence-gate.ts";
import { fileRoles, type RoleOf } from "./files/file-roles.ts";
import { mainLanguages } from "./files/language-shares.ts";
import { extensionOf } from "../domain/paths.ts";
import { type RepoSurvey, type SurveyedFile, surveyFiles } from "./survey-files.ts";

/** A repository after one pass over all its code. */
export interface SurveyedRepository {
  readonly name: string;
  /** Files whose paths may be shown; code is measured by its text, not by what the checkout made of it. */
  readonly files: readonly SourceFile[];
  readonly linkedReadme: string | undefined;
  readonly gate: EvidenceGate;
  readonly roleOf: RoleOf;
  readonly languages: readonly LanguageDefinition[];
  readonly survey: RepoSurvey;
  /** Files whose symbols are cast and vote. */
  readonly cast: readonly SurveyedFile[];
  /** Tells by its display name whether a language speaks for the project. */
  readonly isMain: (language: string) => boolean;
  /** True for a file of a language that has a parser. */
  readonly isParsed: (path: string) => boolean;
}

/** Leaves out what may not be shown, and scans the rest. */
export function surveyRepository(
  tree: SourceTree,
  languages: readonly LanguageDefinition[],
  cache?: ReadingCache,
): SurveyedRepository {
  const shown = tree.files.filter((file) => isFitToShow(file.path));
  const roleOf = fileRoles(shown);
  const survey = surveyFiles(shown, languages, cache, roleOf);
  const files = shown.map((file) => ({ ...file, bytes: survey.sizes.get(file.path) ?? file.bytes }));
  const isMain = mainLanguages(files, languages, roleOf);
  const parsers = languagesByExtension(languages);
  const isParsed = (path: string): boolean => parsers.has(extensionOf(path));
  const isUnread = (file: SourceFile): boolean =>
    !isParsed(file.path) && roleOf(file.path) === "source" && isMain(languageOf(file) ?? "");
  return {
    name: isFitToShow(tree.name) ? tree.name : "repository",
    files,
    linkedReadme: tree.linkedReadme,
    gate: new EvidenceGate(files),
    roleOf,
    languages,
    survey,
    cast: castOf(survey.files, isMain, () => files.some(isUnread)),
    isMain,
    isParsed,
  };
}

/**
 * Sources in the main languages; where there are none, the examples, else whatever there is but tests, else these. Where the
 * sources are in a language without a parser, the pages about them are no substitute.
 */
function castOf(
  files: readonly SurveyedFile[],
  isMain: SurveyedRepository["isMain"],
  hasUnread: () => boolean,
): readonly SurveyedFile[] {
  const sources = files.filter(({ role }) => role === "source");
  if (sources.length === 0 && !hasUnread()) {
    const others = files.filter(({ role }) => role !== "fixture");
    const examples = others.filter(({ role }) => role === "example");
    if (examples.length > 0) return examples;
    const untested = others.filter(({ role }) => role !== "test");
    return untested.length > 0 ? untested : others;
  }
  return sources.filter(({ language }) => isMain(language.name));
}

/** The messages of main languages without a parser. */
export function messagesSeen({ survey, isMain, files }: SurveyedRepository): RepoSurvey["messages"] {
  const names = new Map(files.map((file) => [file.path, languageOf(file)]));
  return survey.messages.filter(({ path }) => isMain(names.get(path) ?? ""));
}

/** Names of the languages that could be parsed, but speak for too little of the project to be cast. */
export function sideLanguages({ survey, isMain }: SurveyedRepository): readonly string[] {
  const sources = survey.files.filter(({ role }) => role === "source");
  const names = new Set(sources.map(({ language }) => language.name));
  return [...names].filter((name) => !isMain(name)).toSorted(byCodeUnit);
}
