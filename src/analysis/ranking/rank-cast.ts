import { extensionOf } from "../../domain/paths.ts";
import { codeBlocks, codeSpans, identifiers } from "../code-spans.ts";
import { type DocumentsRead, readDocuments } from "../read-documents.ts";
import { pathsOfFrontEnd } from "../files/front-ends.ts";
import { manyAlike } from "../messages/many-alike.ts";
import { indexModules, type Modules } from "../modules.ts";
import { isForOnePlatform } from "../no-ingredients.ts";
import { isPrivatePath } from "../not-for-use.ts";
import { behindHeaders } from "../files/public-headers.ts";
import { type RankedSymbol, rankSymbols } from "./ranking.ts";
import { namesInExamples, namesOnFirstPage } from "./names-for-newcomers.ts";
import { namesUsed, type OwnModules, type UsedNames } from "./names-used.ts";
import type { RepositoryTexts } from "../read-texts.ts";
import { rootExports } from "./root-exports.ts";
import { isInNamesake, sidePackages } from "../files/side-packages.ts";
import { supersededVersions } from "../files/superseded-versions.ts";
import type { SurveyedFile } from "../survey-files.ts";
import type { SurveyedRepository } from "../survey-repository.ts";
import { type SymbolTable, tabulateSymbols } from "./symbol-table.ts";

/** The symbols of a repository in the order of their importance. */
export interface RankedCast {
  readonly modules: Modules;
  readonly symbols: SymbolTable;
  readonly ranked: readonly RankedSymbol[];
  /** Names that code in the README uses; where it uses none of the project's, those of the first page for newcomers, or of examples. */
  readonly featured: ReadonlySet<string>;
  /** True for a type or function that such code uses as one. */
  readonly isFeatured: (symbol: Pick<RankedSymbol, "kind" | "name">) => boolean;
  readonly documents: DocumentsRead;
  /** True for a name of a class or function. */
  readonly isSymbol: (word: string) => boolean;
  /**
   * True for code beside the main package of a workspace, of the front end of a program in another language, in an older
   * version of what lies beside it, or for one system alone.
   */
  readonly isBeside: (path: string) => boolean;
  /** True for such code, and for one of many files alike: what it says is not said of the whole project. */
  readonly speaksForPart: (path: string) => boolean;
}

/** Ranks what the survey found by imports, documentation, README and exports. */
export function rankCast(repository: SurveyedRepository, texts: RepositoryTexts): RankedCast {
  const { files, survey, cast } = repository;
  const modules = indexModules(survey.files, texts.packages, texts.aliases);
  const ownModules = ownModulesOf(cast, modules, texts.names);
  const readmeText = texts.readmeLines.join("\n");
  const used = namesUsed(codeSpans(readmeText), ownModules);
  const isSide = sidePackages(
    cast.map(({ file, survey: { imports } }) => ({
      path: file.path,
      imports: imports.map(({ module }) => module),
    })),
    texts.names,
  );
  const isSuperseded = supersededVersions(cast.map(({ file }) => file.path));
  const frontEnd = pathsOfFrontEnd(cast);
  const isBeside = (path: string): boolean =>
    isSide(path) || isSuperseded(path) || isForOnePlatform(path) || frontEnd.has(path);
  const isMain = isInNamesake(texts.names);
  const distanceOf = (path: string): number => (isBeside(path) ? 2 : isMain(path) ? 0 : 1);
  const symbols = tabulateSymbols(cast, modules, { called: used.names, distanceOf });
  const isSymbol = (word: string): boolean => symbols.classes.has(word) || symbols.functions.has(word);
  const isUsedInBlocks = [...namesUsed(codeBlocks(readmeText), ownModules).names].some(isSymbol);
  const known = { isName: isSymbol, ownModules };
  const extensions = new Set(cast.map(({ file }) => extensionOf(file.path)));
  const shown =
    (isUsedInBlocks ? used : undefined) ??
    namesOnFirstPage(files, known) ??
    namesInExamples(files, { ...known, isType: (name) => symbols.classes.has(name), extensions }) ??
    used;
  const isFeatured = featuring(shown, symbols);
  const isOneOfMany = manyAlike(
    cast.map(({ file, survey: { classes } }) => ({
      path: file.path,
      bases: classes.flatMap(({ bases }) => bases),
    })),
  );
  const speaksForPart = (path: string): boolean => isBeside(path) || isOneOfMany(path);
  const documents = readDocuments(files, isSymbol);
  const ranked = rankSymbols({
    symbols,
    docMentions: new Map([...documents.mentions].map(([name, pages]) => [name, pages.length])),
    isFeatured,
    readmeWords: new Set(texts.readmeLines.flatMap(identifiers)),
    rootExports: rootExports(cast, modules),
    repoNames: texts.names,
    isBeside,
    isBehind: outOfSight(cast),
  });
  return {
    modules,
    symbols,
    ranked,
    featured: shown.names,
    isFeatured,
    documents,
    isSymbol,
    isBeside,
    speaksForPart,
  };
}

/** Tells what such code uses as a type or function; a type also where it calls what makes one: `NewPan()`, `kitchen.pan()`. */
function featuring(
  { names, methods, fields, taken }: UsedNames,
  { functions }: Pick<SymbolTable, "functions">,
): RankedCast["isFeatured"] {
  const isMade = (type: string): boolean => {
    const [maker, call] = [`New${type}`, type.charAt(0).toLowerCase() + type.slice(1)];
    const isCalled = call !== type && taken.has(call) && !functions.has(call);
    return isCalled || (names.has(maker) && functions.has(maker));
  };
  return ({ kind, name }) =>
    kind === "function"
      ? names.has(name) && !fields.has(name)
      : (names.has(name) && !methods.has(name)) || isMade(name);
}

/** What `internal/` holds at most, where it tells anything: in Go more than that is the program itself. */
const MOST_INTERNAL = 0.5;

/** Tells which code its users do not see: in private places and behind public headers. */
function outOfSight(cast: readonly SurveyedFile[]): (path: string) => boolean {
  const isBehind = behindHeaders(cast);
  const go = cast.filter(({ language }) => language.name === "Go");
  const bytes = (files: readonly SurveyedFile[]): number =>
    files.reduce((sum, { file }) => sum + file.bytes, 0);
  const isProgram = bytes(go.filter(({ file }) => isPrivatePath(file.path))) > MOST_INTERNAL * bytes(go);
  const isPrivate = (path: string): boolean => isPrivatePath(path) && !(isProgram && path.endsWith(".go"));
  return (path) => isPrivate(path) || isBehind(path);
}

function ownModulesOf(cast: readonly SurveyedFile[], modules: Modules, names: readonly string[]): OwnModules {
  const languages = [...new Set(cast.map(({ language }) => language))];
  const has = (module: string): boolean =>
    languages.some((language) => modules.originOf(module, language).kind === "own");
  return { names, has };
}
