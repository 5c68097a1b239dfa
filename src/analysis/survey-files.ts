import type { SourceFile } from "../domain/source.ts";
import type { ReadingCache } from "../ports/reading-cache.ts";
import { languageOf } from "../domain/code-languages.ts";
import { decode, sizeOf } from "./decode.ts";
import { type FileSurvey, type LanguageDefinition, languagesByExtension } from "./define-language.ts";
import { EXTRACTOR_VERSION } from "./extractor-version.ts";
import { isTakenOver } from "./files/foreign-header.ts";
import { findMessages, type MessageSeen } from "./messages/find-messages.ts";
import { findNotes, type NoteSeen } from "./notes/find-notes.ts";
import { findRemarks } from "./notes/find-remarks.ts";
import type { RoleOf } from "./files/file-roles.ts";
import { pathRole, type PathRole } from "./files/path-role.ts";
import { extensionOf } from "../domain/paths.ts";

/** A code file with what the lexical scanner found in it. */
export interface SurveyedFile {
  /** Measured by its text. */
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
  /** Size in bytes of the text of every scanned file, by its path: the same in every checkout. */
  readonly sizes: ReadonlyMap<string, number>;
  /** TODO-like comments of all sources, whatever their language, in path order. */
  readonly notes: readonly NoteSeen[];
  /** Messages of sources in languages without a parser, in path order. */
  readonly messages: readonly MessageSeen[];
  /** Code files too large even for the scanner. */
  readonly tooLarge: number;
  /** Files the scanner could not make anything of. */
  readonly notParsed: number;
}

/** Larger files are not surveyed. */
const MAX_FILE_BYTES = 4_000_000;
/** Code of languages without a parser is only read for its comments and messages, until it is this much. */
const MAX_UNPARSED_BYTES = 32_000_000;

/**
 * Scans every code file once, without a tree; a file that cannot be scanned is counted and left out. What the cache has
 * is not even opened.
 * @param roleOf tells what each file is for; by its path alone when absent.
 */
export function surveyFiles(
  files: readonly SourceFile[],
  languages: readonly LanguageDefinition[],
  cache?: ReadingCache,
  roleOf: RoleOf = pathRole,
): RepoSurvey {
  const byExtension = languagesByExtension(languages);
  const found: SurveyedFile[] = [];
  const notes: NoteSeen[] = [];
  const messages: MessageSeen[] = [];
  const foreign = new Set<string>();
  const sizes = new Map<string, number>();
  let [tooLarge, notParsed] = [0, 0];
  let bytes = 0;
  let unparsedBytes = 0;
  for (const file of files) {
    const language = byExtension.get(extensionOf(file.path));
    const name = languageOf(file) ?? language?.name;
    if (name === undefined || (language === undefined && unparsedBytes >= MAX_UNPARSED_BYTES)) continue;
    const role = roleOf(file.path);
    if (role === "vendored") continue;
    if (file.bytes > MAX_FILE_BYTES) {
      tooLarge += 1;
      continue;
    }
    const seen = scan({ file, name, language }, cache);
    if (seen === undefined) {
      notParsed += 1;
      continue;
    }
    sizes.set(file.path, seen.bytes);
    if (seen.foreign === true) foreign.add(file.path);
    if (role === "source") {
      for (const note of seen.notes) notes.push(note);
      for (const message of seen.messages) messages.push(message);
    }
    if (language === undefined) unparsedBytes += seen.bytes;
    else {
      bytes += seen.bytes;
      found.push({ file: { ...file, bytes: seen.bytes }, role, language, survey: seen.survey });
    }
  }
  return withoutForeign({ files: found, bytes, sizes, notes, messages, tooLarge, notParsed }, foreign);
}

/** Leaves out what was taken over from other projects, unless that is most of the code. */
function withoutForeign(survey: RepoSurvey, foreign: ReadonlySet<string>): RepoSurvey {
  const sources = survey.files.filter(({ role }) => role === "source");
  if (sources.filter(({ file }) => foreign.has(file.path)).length * 2 >= sources.length) return survey;
  return {
    ...survey,
    files: survey.files.filter(({ file }) => !foreign.has(file.path)),
    notes: survey.notes.filter(({ path }) => !foreign.has(path)),
    messages: survey.messages.filter(({ path }) => !foreign.has(path)),
  };
}

/** A file to scan; `name` is that of its language, which need not have a parser. */
interface CodeFile {
  readonly file: SourceFile;
  readonly name: string;
  readonly language: LanguageDefinition | undefined;
}

/** What one file says. Plain JSON: it is cached on disk. */
interface FileScan {
  /** Size of the text. */
  readonly bytes: number;
  readonly survey: FileSurvey;
  readonly notes: readonly NoteSeen[];
  readonly messages: readonly MessageSeen[];
  /** True when its head says that it was taken over from another project. */
  readonly foreign?: true;
}

const NOTHING: FileSurvey = { classes: [], functions: [], raises: [], imports: [], testCases: 0 };

/** Takes what the cache has, else reads the file and remembers what it says; `undefined` for what cannot be scanned. */
function scan(code: CodeFile, cache: ReadingCache | undefined): FileScan | undefined {
  const { file, name } = code;
  const key = `survey|${EXTRACTOR_VERSION}|${name}|${file.contentId}|${file.path}`;
  const stored = cache?.get(key);
  if (isFileScan(stored)) return stored;
  const source = decode(file);
  try {
    const seen = scanned(code, source);
    // A file that could not be read gives no text either, and may be readable next time.
    if (source !== "") cache?.set(key, seen);
    return seen;
  } catch {
    return undefined;
  }
}

function scanned({ file, name, language }: CodeFile, source: string): FileScan {
  const survey = language ? language.survey(source, file.path) : NOTHING;
  const isTest = (at: number) =>
    survey.testLines?.some(([first, last]) => first <= at && at <= last) === true;
  return {
    bytes: sizeOf(source),
    survey,
    notes: [...findNotes(source, file.path, name), ...findRemarks(source, file.path, name)].filter(
      ({ line }) => !isTest(line),
    ),
    messages: language ? [] : findMessages(source, file.path, name),
    ...(isTakenOver(source, name) && { foreign: true }),
  };
}

const LISTS = ["classes", "functions", "raises", "imports"] as const;

/** A guard against a damaged cache, not a full check: what is cited is compared with the file later. */
function isFileScan(value: unknown): value is FileScan {
  const { bytes, survey: seen, notes, messages } = (value ?? {}) as Partial<FileScan>;
  return (
    typeof bytes === "number" &&
    Array.isArray(notes) &&
    Array.isArray(messages) &&
    LISTS.every((list) => Array.isArray(seen?.[list]))
  );
}
