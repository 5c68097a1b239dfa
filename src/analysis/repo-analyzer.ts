import { farewellNotice } from "./readme/farewell.ts";
import { isCodeSilent, type RepoFacts, type SurveyCounts } from "../domain/facts.ts";
import { isFitToShow } from "../domain/fit-to-show.ts";
import type { History, Notice, SkippedFiles, SkipReason, SourceFile, SourceTree } from "../domain/source.ts";
import { byCodeUnit } from "../domain/stable-hash.ts";
import type { ReadingCache } from "../ports/reading-cache.ts";
import { chooseFiles, chooseTestFiles } from "./files/choose-files.ts";
import { type CloseReadings, readClosely } from "./close-reading.ts";
import { constantFacts } from "./constant-facts.ts";
import type { LanguageDefinition } from "./define-language.ts";
import { Documentation } from "./pages/documentation.ts";
import { entryPoints } from "./entry-points.ts";
import { fileNames } from "./files/file-names.ts";
import { importFacts } from "./import-facts.ts";
import { languageShares, notParsedNotice, sideLanguagesNotice } from "./files/language-shares.ts";
import { LANGUAGES } from "./languages/index.ts";
import { littleToSay } from "./little-to-say.ts";
import { noteFacts } from "./notes/note-facts.ts";
import { type RankedCast, rankCast } from "./ranking/rank-cast.ts";
import { readTexts, type RepositoryTexts } from "./read-texts.ts";
import type { RepoSurvey } from "./survey-files.ts";
import {
  messagesSeen,
  sideLanguages,
  type SurveyedRepository,
  surveyRepository,
} from "./survey-repository.ts";
import { allSayings } from "./messages/sayings.ts";
import { makersDependencies } from "./manifest/makers-dependencies.ts";
import { otherMessages } from "./messages/other-messages.ts";
import { saidBy } from "./messages/said-by.ts";
import { fileStanding, symbolFacts, type SymbolLists } from "./symbol-facts.ts";
import { successFacts } from "./success-facts.ts";
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
    const repository = surveyRepository(tree, this.languages, this.cache);
    const texts = readTexts(repository);
    const cast = rankCast(repository, texts);
    const close = await this.readCentral(repository, cast);
    const { files, gate } = repository;
    const { documents, isSymbol } = cast;
    const documentation = new Documentation({ files, gate, pages: documents.mentions, isSymbol });
    const lists = symbolFacts({ ...cast, ...close, gate, documentation, names: texts.names });
    const whole = this.history === "always" || isCodeSilent(lists) ? await withHistory(tree) : tree;
    this.cache?.flush();
    return factsOf({ tree: whole, repository, texts, cast, close, lists });
  }

  private async readCentral({ survey, cast }: SurveyedRepository, { ranked }: RankedCast): Promise<Central> {
    const chosen = new Set([...chooseFiles(cast, ranked, this.limits), ...chooseTestFiles(survey.files)]);
    const all = await readClosely([...chosen], this.cache);
    const inCast = new Set(cast);
    return { all, readings: new Map([...all.readings].filter(([file]) => inCast.has(file))) };
  }
}

/** The exact readings. */
interface Central {
  readonly all: CloseReadings;
  /** Those of the cast, without its tests. */
  readonly readings: CloseReadings["readings"];
}

/** All that was found out, before it becomes facts. */
interface Findings {
  readonly tree: SourceTree;
  readonly repository: SurveyedRepository;
  readonly texts: RepositoryTexts;
  readonly cast: RankedCast;
  readonly close: Central;
  readonly lists: SymbolLists;
}

function factsOf(findings: Findings): RepoFacts {
  const { tree, repository, texts, cast, close, lists } = findings;
  const { files, gate, roleOf, isParsed, survey } = repository;
  const { all, readings } = close;
  const { name, readme, manifest, readmeLines } = texts;
  const languages = languageShares(files, repository.languages, all.unavailable, roleOf);
  const notParsed = notParsedNotice(languages, repository.languages);
  const history = tree.history && shownHistory(tree.history);
  const isBeside = cast.speaksForPart;
  const { sayings, messages } = spokenOf(findings);
  const thin = littleToSay({ ...lists, messages, readme, manifest });
  return {
    name,
    commit: tree.commit,
    dirty: tree.dirty,
    languages,
    ...lists,
    imports: importFacts(
      {
        cast: repository.cast,
        readings,
        modules: cast.modules,
        side: texts.side,
        makers: makersDependencies(files, gate),
      },
      gate,
    ),
    messages,
    sayings,
    ...constantFacts(readings, gate),
    successes: successFacts(
      { readings, rest: repository.cast, readmePath: readme?.path, readmeLines, isBeside },
      gate,
    ),
    notes: noteFacts([...survey.notes, ...cast.documents.remarks], { gate, isBeside }),
    tests: testFacts(
      { surveyed: survey.files, readings: all.readings, files, roleOf, readmeLines, name },
      gate,
    ),
    entryPoints: entryPoints(texts.commands, readings, gate),
    ...(readme && { readme }),
    ...(manifest && { manifest }),
    ...(history && { history }),
    fileNames: notParsed || thin ? fileNames(files, { gate, roleOf, featured: cast.featured, isParsed }) : [],
    skipped: skippedFiles(tree, survey, all),
    counts: countsOf(survey, all),
    notices: [
      ...tree.notices,
      ...given(
        pathNotice(tree.files, files),
        notParsed,
        sideLanguagesNotice(sideLanguages(repository)),
        readme && farewellNotice(readme.path, readmeLines),
        thin,
      ),
      ...all.notices,
    ],
  };
}

/** What the code says, and what went wrong that no error of its own says. */
function spokenOf({
  repository,
  texts,
  cast,
  close,
  lists,
}: Findings): Pick<RepoFacts, "messages" | "sayings"> {
  const { readings } = close;
  const speakers = new Map(
    lists.errors.map((error) => [error.name, saidBy(error, cast.symbols, readings.keys())]),
  );
  const context = {
    gate: repository.gate,
    names: texts.names,
    standingOf: fileStanding(cast.ranked),
    isBeside: cast.speaksForPart,
  };
  const sayings = allSayings(readings, { ...context, limit: MAX_MESSAGES });
  const complaints = sayings.filter(({ complaint }) => complaint).map(({ quote }) => quote);
  const seen = [...messagesSeen(repository), ...cast.documents.thrown];
  const messages = otherMessages({ ...context, readings, seen, complaints, speakers }, MAX_MESSAGES);
  return { sayings, messages };
}

async function withHistory(tree: SourceTree): Promise<SourceTree> {
  return (await tree.withHistory?.()) ?? tree;
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
    { reason: "not-parsed", files: survey.notParsed + close.notParsed },
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
