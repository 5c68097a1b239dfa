import { SoraPipelineError } from "../domain/errors.ts";
import type { Notice } from "../domain/source.ts";
import type { ReadingCache } from "../ports/reading-cache.ts";
import { decode } from "./decode.ts";
import type { CloseReader, FileReading, LanguageDefinition } from "./define-language.ts";
import { EXTRACTOR_VERSION } from "./extractor-version.ts";
import type { SurveyedFile } from "./survey-files.ts";

/** Native parsers are given a chance to free their trees this often. */
const SETTLE_EVERY_BYTES = 4_000_000;

/** Exact readings of the chosen files. */
export interface CloseReadings {
  /** In the order the files were given in; files the parser gave up on are missing. */
  readonly readings: ReadonlyMap<SurveyedFile, FileReading>;
  readonly parsed: number;
  readonly cached: number;
  /** Files the parser gave up on. */
  readonly notParsed: number;
  /** Languages whose parser could not be loaded. */
  readonly unavailable: ReadonlySet<LanguageDefinition>;
  readonly notices: readonly Notice[];
}

/** Reads files exactly, from the cache where possible. A parser is loaded only for files that are not in the cache. */
export async function readClosely(
  files: readonly SurveyedFile[],
  cache?: ReadingCache,
): Promise<CloseReadings> {
  const session = new ReadingSession(cache);
  for (const language of new Set(files.map((file) => file.language))) {
    await session.readLanguage(
      language,
      files.filter((file) => file.language === language),
    );
  }
  const readings = new Map<SurveyedFile, FileReading>();
  for (const file of files) {
    const reading = session.found.get(file);
    if (reading) readings.set(file, reading);
  }
  const { parsed, cached, notParsed, unavailable, notices } = session;
  return { readings, parsed, cached, notParsed, unavailable, notices };
}

class ReadingSession {
  readonly found = new Map<SurveyedFile, FileReading>();
  readonly unavailable = new Set<LanguageDefinition>();
  readonly notices: Notice[] = [];
  parsed = 0;
  cached = 0;
  notParsed = 0;
  private readonly cache: ReadingCache | undefined;

  constructor(cache: ReadingCache | undefined) {
    this.cache = cache;
  }

  async readLanguage(language: LanguageDefinition, files: readonly SurveyedFile[]): Promise<void> {
    // The parser's version is part of the key, but asking the parser would mean loading it: the last one is remembered.
    const versionKey = `version|${EXTRACTOR_VERSION}|${language.name}`;
    const known = this.cache?.get(versionKey);
    let missing = typeof known === "string" ? this.takeCached(files, known) : files;
    if (missing.length === 0) return;
    const reader = await this.open(language);
    if (reader === undefined) return;
    if (reader.version !== known) {
      for (const file of files) this.cached -= this.found.delete(file) ? 1 : 0;
      missing = this.takeCached(files, reader.version);
      this.cache?.set(versionKey, reader.version);
    }
    await this.parse(missing, reader);
  }

  /** Takes what the cache has; returns the files it does not have. */
  private takeCached(files: readonly SurveyedFile[], version: string): readonly SurveyedFile[] {
    return files.filter((file) => {
      const stored = this.cache?.get(readingKey(file, version));
      if (!isFileReading(stored)) return true;
      this.found.set(file, stored);
      this.cached += 1;
      return false;
    });
  }

  private async open(language: LanguageDefinition): Promise<CloseReader | undefined> {
    try {
      const reader = await language.open();
      if (reader.notice !== undefined)
        this.notices.push({ code: "parser-fallback", machine: true, message: reader.notice });
      return reader;
    } catch (error) {
      this.unavailable.add(language);
      // Other errors may name paths of this machine, which have no place in a film.
      const reason = error instanceof SoraPipelineError ? `: ${error.message}` : "";
      this.notices.push({
        code: "parser-unavailable",
        message: `The ${language.name} parser could not be loaded, so its code gave no facts${reason}`,
      });
      return undefined;
    }
  }

  private async parse(files: readonly SurveyedFile[], reader: CloseReader): Promise<void> {
    let bytes = 0;
    for (const file of files) {
      const reading = reader.read(decode(file.file), file.file.path);
      if (reading === undefined) this.notParsed += 1;
      else {
        this.parsed += 1;
        this.found.set(file, reading);
        this.cache?.set(readingKey(file, reader.version), reading);
      }
      bytes += file.file.bytes;
      if (bytes < SETTLE_EVERY_BYTES) continue;
      bytes = 0;
      await reader.settle?.();
    }
  }
}

function readingKey(file: SurveyedFile, version: string): string {
  return `${version}|${EXTRACTOR_VERSION}|${file.file.contentId}|${file.file.path}`;
}

const LISTS = [
  "classes",
  "functions",
  "raises",
  "sayings",
  "imports",
  "constants",
  "tests",
  "entryPoints",
] as const;

/** A guard against a damaged cache, not a full check: what is cited is compared with the file later. */
function isFileReading(value: unknown): value is FileReading {
  if (typeof value !== "object" || value === null) return false;
  const record: Readonly<Record<string, unknown>> = { ...value };
  return LISTS.every((list) => Array.isArray(record[list]));
}
