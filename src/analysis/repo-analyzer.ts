import { isCodeSilent, type RepoFacts, type SurveyCounts } from "../domain/facts.ts";
import { isFitToShow } from "../domain/fit-to-show.ts";
import type { History, Notice, SkippedFiles, SkipReason, SourceFile, SourceTree } from "../domain/source.ts";
import { byCodeUnit } from "../domain/stable-hash.ts";
import type { ReadingCache } from "../ports/reading-cache.ts";
import { chooseFiles, chooseTestFiles } from "./choose-files.ts";
import { type CloseReadings, readClosely } from "./close-reading.ts";
import { constantFacts } from "./constant-facts.ts";
import type { LanguageDefinition } from "./define-language.ts";
import { countDocMentions, identifiers } from "./doc-mentions.ts";
import { entryPoints } from "./entry-points.ts";
import { EvidenceGate } from "./evidence-gate.ts";
import { fileNames } from "./file-names.ts";
import { fileRoles } from "./file-roles.ts";
import { importFacts } from "./import-facts.ts";
import { languageShares, notParsedNotice } from "./language-shares.ts";
import { LANGUAGES } from "./languages/index.ts";
import { readManifests } from "./manifest/manifest.ts";
import { indexModules } from "./modules.ts";
import { littleToSay } from "./little-to-say.ts";
import { noteFacts } from "./note-facts.ts";
import { ownPackages } from "./manifest/own-packages.ts";
import { rankSymbols } from "./ranking.ts";
import { findReadme, readReadme } from "./readme/readme.ts";
import { rootExports } from "./root-exports.ts";
import { type RepoSurvey, type SurveyedFile, surveyFiles } from "./survey-files.ts";
import { otherMessages, symbolFacts } from "./symbol-facts.ts";
import { tabulateSymbols } from "./symbol-table.ts";
import { testFacts } from "./test-facts.ts";

/** How a {@link RepoAnalyzer} works. */
export interface RepoAnalyzerOptions {
  /** Remembers surveys and exact readings between runs; flushed at the end of each analysis. */
  readonly cache?: ReadingCache | undefined;
  /** Languages that can be parsed; all of the product's by default. */
  readonly languages?: readonly LanguageDefinition[] | undefined;
  /** `ranked` (default) reads the central files exactly, up to a budget; `exact` reads every file. */
  readonly engine?: "ranked" | "exact" | undefined;
  /** `always` (default), or `where-code-is-silent`: a film asks for the history only where the code has nothing to say. */
  readonly history?: "always" | "where-code-is-silent" | undefined;
  /** Budget of exact reading in bytes; 3 MB by default. A smaller repository is read as a whole. */
  readonly closeReadingBytes?: number | undefined;
}

const CLOSE_READING_BYTES = 3_000_000;
const MAX_MESSAGES = 200;

/** Turns the files of a repository into facts, each with the lines it was found on. */
export class RepoAnalyzer {
  private readonly cache: ReadingCache | undefined;
  private readonly languages: readonly LanguageDefinition[];
  private readonly history: "always" | "where-code-is-silent";
  private readonly limits: { readonly engine: "ranked" | "exact"; readonly bytes: number };

  constructor(options: RepoAnalyzerOptions = {}) {
    this.cache = options.cache;
    this.languages = options.languages ?? LANGUAGES;
    this.history = options.history ?? "always";
    this.limits = {
      engine: options.engine ?? "ranked",
      bytes: options.closeReadingBytes ?? CLOSE_READING_BYTES,
    };
  }

  /** Surveys every file, reads the central ones exactly, and collects what is worth showing. Never throws for content. */
  async analyze(tree: SourceTree): Promise<RepoFacts> {
    const files = tree.files.filter((file) => isFitToShow(file.path));
    const gate = new EvidenceGate(files);
    const name = isFitToShow(tree.name) ? tree.name : "repository";

    const roleOf = fileRoles(files);
    const survey = surveyFiles(files, this.languages, this.cache, roleOf);
    const cast = castOf(survey.files);
    const mainLanguage = languageShares(files, this.languages, new Set(), roleOf)[0]?.name;
    const packages = ownPackages(files, gate, roleOf);
    const manifests = readManifests(files, { name, mainLanguage, packages }, gate);
    const repoNames = [name, ...(manifests.facts?.name ? [manifests.facts.name.text] : [])];
    const readmeFile = findReadme(files, name);
    const readme =
      readmeFile && readReadme(readmeFile.path, { names: repoNames, manifest: manifests.facts, files }, gate);

    const modules = indexModules(survey.files, packages);
    const symbols = tabulateSymbols(cast, modules);
    const ranked = rankSymbols({
      symbols,
      docMentions: countDocMentions(
        files,
        (word) => symbols.classes.has(word) || symbols.functions.has(word),
      ),
      readmeWords: new Set(readmeFile ? gate.linesOf(readmeFile.path).flatMap(identifiers) : []),
      rootExports: rootExports(cast, modules),
      repoNames,
    });

    const chosen = new Set([...chooseFiles(cast, ranked, this.limits), ...chooseTestFiles(survey.files)]);
    const close = await readClosely([...chosen], this.cache);
    const inCast = new Set(cast);
    const readings = new Map([...close.readings].filter(([file]) => inCast.has(file)));
    const lists = symbolFacts({ ranked, symbols, readings, gate });
    const whole = this.history === "always" || isCodeSilent(lists) ? await withHistory(tree) : tree;
    this.cache?.flush();
    const languages = languageShares(files, this.languages, close.unavailable, roleOf);
    const notParsed = notParsedNotice(languages, this.languages);
    const history = whole.history && shownHistory(whole.history);
    const errorNames = new Set(lists.errors.map((error) => error.name));
    const messages = otherMessages(readings, errorNames, gate, MAX_MESSAGES);
    const thin = littleToSay({ ...lists, messages, readme, manifest: manifests.facts });

    return {
      name,
      commit: tree.commit,
      dirty: tree.dirty,
      languages,
      ...lists,
      imports: importFacts(cast, readings, modules, gate),
      messages,
      ...constantFacts(readings, gate),
      notes: noteFacts(survey.notes, gate),
      tests: testFacts(survey.files, close.readings, gate),
      entryPoints: entryPoints(manifests.commands, readings, gate),
      ...(readme && { readme }),
      ...(manifests.facts && { manifest: manifests.facts }),
      ...(history && { history }),
      fileNames: notParsed || thin ? fileNames(files, gate, roleOf) : [],
      skipped: skippedFiles(whole, survey, close),
      counts: countsOf(survey, close),
      notices: [...whole.notices, ...given(pathNotice(tree.files, files), notParsed, thin), ...close.notices],
    };
  }
}

async function withHistory(tree: SourceTree): Promise<SourceTree> {
  return (await tree.withHistory?.()) ?? tree;
}

/** The files whose symbols are cast and vote; a repository that is all examples or tests is taken as it is. */
function castOf(files: readonly SurveyedFile[]): readonly SurveyedFile[] {
  const sources = files.filter(({ role }) => role === "source");
  return sources.length > 0 ? sources : files.filter(({ role }) => role !== "fixture");
}

function shownHistory(history: History): History {
  const { firstSubject, hottestFile, ...numbers } = history;
  return {
    ...numbers,
    ...(firstSubject !== undefined && isFitToShow(firstSubject) && { firstSubject }),
    ...(hottestFile !== undefined && isFitToShow(hottestFile.path) && { hottestFile }),
  };
}

function skippedFiles(tree: SourceTree, survey: RepoSurvey, close: CloseReadings): readonly SkippedFiles[] {
  const counts = new Map<SkipReason, number>();
  const found: readonly SkippedFiles[] = [
    ...tree.skipped,
    { reason: "too-large", files: survey.tooLarge },
    { reason: "timed-out", files: close.timedOut },
  ];
  for (const { reason, files } of found) counts.set(reason, (counts.get(reason) ?? 0) + files);
  return [...counts]
    .filter(([, files]) => files > 0)
    .map(([reason, files]) => ({ reason, files }))
    .sort((left, right) => byCodeUnit(left.reason, right.reason));
}

function countsOf(survey: RepoSurvey, close: CloseReadings): SurveyCounts {
  return {
    surveyedFiles: survey.files.length,
    surveyedBytes: survey.bytes,
    parsedFiles: close.parsed,
    cachedFiles: close.cached,
  };
}

function given(...notices: readonly (Notice | undefined)[]): readonly Notice[] {
  return notices.filter((notice) => notice !== undefined);
}

function pathNotice(all: readonly SourceFile[], shown: readonly SourceFile[]): Notice | undefined {
  const hidden = all.length - shown.length;
  if (hidden === 0) return undefined;
  const subject =
    hidden === 1
      ? "1 file was left out because its path is"
      : `${hidden} files were left out because their paths are`;
  return { code: "paths-not-shown", message: `${subject} not fit to show` };
}
