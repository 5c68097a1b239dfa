import { areKin } from "../define-language.ts";
import { type Extents, extentsOf } from "./extents.ts";
import type { Modules } from "../modules.ts";
import { depthOf, fileNameOf, folderOf, stemOf } from "../../domain/paths.ts";
import type { SurveyedFile } from "../survey-files.ts";
import { byCodeUnit } from "../../domain/stable-hash.ts";

/** One definition of a class or function, as the survey saw it. */
export interface Definition {
  readonly file: SurveyedFile;
  readonly line: number;
  readonly bases: readonly string[];
  /** About how many lines it takes. */
  readonly lines: number;
  /** True where one class may be written in many places, and this may be any of them. */
  readonly open?: true;
}

/** Who defines, imports and raises what; names are as written. */
export interface SymbolTable {
  /** Definitions by class name, the most importable first. */
  readonly classes: ReadonlyMap<string, readonly Definition[]>;
  readonly functions: ReadonlyMap<string, readonly Definition[]>;
  /** Files that import a name from the repository itself. */
  readonly importers: ReadonlyMap<string, number>;
  readonly raises: ReadonlyMap<string, number>;
}

/** What is known of the code before its symbols are collected. */
export interface SymbolContext {
  /** Names that code in the README calls: what a call makes is a function only if it is among them. */
  readonly called?: ReadonlySet<string>;
  /** How far code lies from the heart of the project: of several definitions of a name the nearest is meant. */
  readonly distanceOf?: (path: string) => number;
}

/** Collects the symbols of the files that are cast. */
export function tabulateSymbols(
  files: readonly SurveyedFile[],
  modules: Modules,
  { called = new Set(), distanceOf = () => 0 }: SymbolContext = {},
): SymbolTable {
  const imports = countImporters(files, modules);
  const classes = new Map<string, Definition[]>();
  const functions = new Map<string, Definition[]>();
  const extents = new Map(files.map((file) => [file, extentsOf(file)]));
  const apart = linesApart(extents);
  for (const [file, { classes: ofClasses, functions: ofFunctions }] of extents) {
    for (const { name, line, bases, open } of file.survey.classes) {
      const lines = (ofClasses.get(line) ?? 1) + (apart.get(inPackage(file, name)) ?? 0);
      add(classes, name, { file, line, bases, lines, ...(open && { open }) });
    }
    for (const { name, line, made } of file.survey.functions)
      if (made !== true || called.has(name))
        add(functions, name, { file, line, bases: [], lines: ofFunctions.get(line) ?? 1 });
  }
  const raises = countRaises(files, classes);
  countMentions(files, imports.files, { classes, functions });
  for (const symbols of [classes, functions])
    for (const [name, definitions] of symbols) {
      const stems = imports.stems.get(name);
      const inOrder = sorted(withoutDeclarations(definitions), { stems, distanceOf });
      symbols.set(name, eachOnce(name, inOrder));
    }
  return { classes, functions, importers: imports.files, raises };
}

/** How often each error is raised; what one language raises is no class of another: an `Error` of Python is not that of TypeScript. */
function countRaises(
  files: readonly SurveyedFile[],
  classes: ReadonlyMap<string, readonly Definition[]>,
): ReadonlyMap<string, number> {
  const raises = new Map<string, number>();
  for (const { survey, language } of files)
    for (const { name } of survey.raises)
      if (classes.get(name)?.some(({ file }) => areKin(file.language, language)) ?? true)
        raises.set(name, (raises.get(name) ?? 0) + 1);
  return raises;
}

/** Lines of the methods that stand apart from their type, by folder and type: a package of Go is a folder. */
function linesApart(extents: ReadonlyMap<SurveyedFile, Extents>): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (const [file, { apart }] of extents)
    for (const [type, more] of apart) {
      const key = inPackage(file, type);
      lines.set(key, (lines.get(key) ?? 0) + more);
    }
  return lines;
}

function inPackage({ file }: SurveyedFile, type: string): string {
  return `${folderOf(file.path)}\0${type}`;
}

interface Importers {
  /** Importing files by name. */
  readonly files: Map<string, number>;
  /** By name: how often it was taken from a module whose last part is the key. */
  readonly stems: Map<string, Map<string, number>>;
}

function countImporters(files: readonly SurveyedFile[], modules: Modules): Importers {
  const importers: Importers = { files: new Map(), stems: new Map() };
  for (const file of files) {
    const seen = new Set<string>();
    for (const { module, names } of file.survey.imports) {
      if (modules.originOf(module, file.language).kind !== "own") continue;
      const stem = stemOfModule(module);
      for (const name of names.length > 0 ? names : [stem, capitalised(stem)]) {
        seen.add(name);
        const stems = importers.stems.get(name) ?? new Map<string, number>();
        importers.stems.set(name, stems.set(stem, (stems.get(stem) ?? 0) + 1));
      }
    }
    for (const name of seen) importers.files.set(name, (importers.files.get(name) ?? 0) + 1);
  }
  return importers;
}

/** Adds the files that use a name without importing it by name, where the language allows that. */
function countMentions(
  files: readonly SurveyedFile[],
  importers: Map<string, number>,
  { classes, functions }: Pick<SymbolTable, "classes" | "functions">,
): void {
  for (const { file, survey, language } of files) {
    const known = new Set(
      [
        ...survey.classes,
        ...survey.functions,
        ...survey.imports.flatMap(({ names }) => names.map((name) => ({ name }))),
      ].map(({ name }) => name),
    );
    const isNear = ({ file: other }: Definition): boolean =>
      areKin(other.language, language) &&
      (language.packageIsFolder !== true || folderOf(other.file.path) === folderOf(file.path));
    const isMeant = (name: string): boolean =>
      [...(classes.get(name) ?? []), ...(functions.get(name) ?? [])].some(isNear);
    const isMethod = (name: string): boolean => !classes.has(name) && functions.has(name);
    const used = [
      ...(survey.mentions ?? []).map((name) => (isMeant(name) ? name : structOf(name))).filter(isMeant),
      ...(survey.members ?? []).filter(isMethod),
    ];
    for (const name of new Set(used))
      if (!known.has(name)) importers.set(name, (importers.get(name) ?? 0) + 1);
  }
}

/** `pan_s` of `pan_t`, as C calls a structure by another name: `typedef struct pan_s pan_t`. */
function structOf(name: string): string {
  return name.replace(/_t$/, "_s");
}

/** Last part of a module path without its extension: `.models`, `./lib/models.js` and `a.models` give `models`. */
function stemOfModule(module: string): string {
  return /([\w-]+)(?:\.[cm]?[jt]sx?)?$/.exec(module.slice(-200))?.[1] ?? module;
}

/** A whole-module import of `./route` or `./view-engine` names the class `Route` or `ViewEngine`. */
function capitalised(stem: string): string {
  return stem.replace(/(?:^|-)([a-z])/g, (_whole, letter: string) => letter.toUpperCase());
}

/** `index.d.ts`, `__init__.pyi`: what they declare is defined elsewhere. */
const DECLARATIONS = /\.(?:d\.[cm]?ts|pyi)$/;

/** Definitions without their declarations, unless there is nothing else. */
function withoutDeclarations(definitions: Definition[]): Definition[] {
  const defined = definitions.filter(({ file }) => !DECLARATIONS.test(file.file.path));
  return defined.length > 0 ? defined : definitions;
}

/** Of the places in which one class is written only the first, and its specialisations of the same name not at all. */
function eachOnce(name: string, definitions: readonly Definition[]): Definition[] {
  const first = definitions.find(({ open }) => open);
  if (!first) return [...definitions];
  return definitions.filter(
    (definition) => definition === first || !(definition.open || definition.bases.includes(name)),
  );
}

/** The definition nearest to the heart of the project first, then that which people import most, then the one nearest to the root. */
function sorted(
  definitions: Definition[],
  {
    stems,
    distanceOf,
  }: {
    readonly stems: ReadonlyMap<string, number> | undefined;
    readonly distanceOf: (path: string) => number;
  },
): Definition[] {
  const pathOf = ({ file }: Definition): string => file.file.path;
  const votes = (definition: Definition): number => stems?.get(moduleStem(pathOf(definition))) ?? 0;
  return definitions.toSorted(
    (left, right) =>
      distanceOf(pathOf(left)) - distanceOf(pathOf(right)) ||
      votes(right) - votes(left) ||
      depthOf(pathOf(left)) - depthOf(pathOf(right)) ||
      partOrder(left, right) ||
      byCodeUnit(pathOf(left), pathOf(right)) ||
      left.line - right.line,
  );
}

/** Of a class in parts the first is in `Pan.cs`, not in `Pan.Async.cs`. */
function partOrder(left: Definition, right: Definition): number {
  if (left.open !== true || right.open !== true) return 0;
  const [one, other] = [stemOf(left.file.file.path), stemOf(right.file.file.path)];
  return other.startsWith(`${one}.`) ? -1 : one.startsWith(`${other}.`) ? 1 : 0;
}

/** Files that stand for their folder: in Python, JavaScript, Rust. */
const STANDS_FOR_FOLDER: ReadonlySet<string> = new Set(["__init__", "index", "mod"]);

/** What a module is called: the folder it stands for, else its file. */
export function moduleStem(path: string): string {
  const stem = stemOf(path);
  return STANDS_FOR_FOLDER.has(stem) ? fileNameOf(folderOf(path)) : stem;
}

function add(definitions: Map<string, Definition[]>, name: string, definition: Definition): void {
  const known = definitions.get(name);
  if (known) known.push(definition);
  else definitions.set(name, [definition]);
}
