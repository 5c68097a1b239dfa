import type { SourceFile } from "../domain/source.ts";
import { LANGUAGE_BY_EXTENSION } from "./code-languages.ts";
import { decode } from "./decode.ts";
import type { FileSurvey, LanguageDefinition } from "./define-language.ts";
import { findNotes, type NoteSeen } from "./find-notes.ts";
import { extensionOf, pathRole, type PathRole } from "./path-role.ts";

/** A code file with what the lexical scanner found in it. */
export interface SurveyedFile {
  readonly file: SourceFile;
  readonly role: PathRole;
  readonly language: LanguageDefinition;
  readonly survey: FileSurvey;
}

/** What one pass over all code found. */
export interface RepoSurvey {
  /** Files of languages with a parser, in path order. */
  readonly files: readonly SurveyedFile[];
  readonly bytes: number;
  /** TODO-like comments of all code, whatever its language, in path order. */
  readonly notes: readonly NoteSeen[];
  /** Code files too large even for the scanner. */
  readonly tooLarge: number;
}

/** Larger files are not surveyed. */
const MAX_FILE_BYTES = 4_000_000;
/** Code of languages without a parser is only read for its comments, up to this much. */
const MAX_UNPARSED_BYTES = 32_000_000;

/** Scans every code file once, without a tree; a file that cannot be scanned is counted and left out. */
export function surveyFiles(
  files: readonly SourceFile[],
  languages: readonly LanguageDefinition[],
): RepoSurvey {
  const byExtension = new Map(
    languages.flatMap((language) => language.extensions.map((ending) => [ending, language])),
  );
  const found: SurveyedFile[] = [];
  const notes: NoteSeen[] = [];
  let tooLarge = 0;
  let bytes = 0;
  let unparsedBytes = 0;
  for (const file of files) {
    const extension = extensionOf(file.path);
    const language = byExtension.get(extension);
    const name = LANGUAGE_BY_EXTENSION.get(extension) ?? language?.name;
    if (name === undefined || (language === undefined && unparsedBytes + file.bytes > MAX_UNPARSED_BYTES))
      continue;
    const role = pathRole(file.path);
    if (role === "vendored") continue;
    if (file.bytes > MAX_FILE_BYTES) {
      tooLarge += 1;
      continue;
    }
    const source = decode(file);
    if (role !== "fixture") for (const note of findNotes(source, file.path, name)) notes.push(note);
    if (language === undefined) unparsedBytes += file.bytes;
    else {
      bytes += file.bytes;
      found.push({ file, role, language, survey: survey(language, source, file.path) });
    }
  }
  return { files: found, bytes, notes, tooLarge };
}

const NOTHING: FileSurvey = { classes: [], functions: [], raises: [], imports: [], testCases: 0 };

function survey(language: LanguageDefinition, source: string, path: string): FileSurvey {
  try {
    return language.survey(source, path);
  } catch {
    return NOTHING;
  }
}
