import type { LanguageDefinition, ModuleOrigin } from "./define-language.ts";
import { depthOf, fileNameOf, folderOf, stemOf } from "../domain/paths.ts";
import type { PathAliases } from "./manifest/path-aliases.ts";
import type { SurveyedFile } from "./survey-files.ts";

/** Tells the repository's own modules from others, and finds the files that own modules stand for. */
export interface Modules {
  readonly originOf: (module: string, language: LanguageDefinition) => ModuleOrigin;
  /** The file a relative import names; `undefined` when there is none. */
  readonly resolve: (module: string, from: SurveyedFile) => SurveyedFile | undefined;
}

/**
 * Indexes the modules of a repository.
 * @param packageNames names of the repository's own packages, as its manifests spell them.
 * @param aliases names under which its TypeScript imports its own code.
 */
export function indexModules(
  files: readonly SurveyedFile[],
  packageNames: readonly string[],
  aliases?: PathAliases,
): Modules {
  const byPath = new Map(files.map((file) => [file.file.path, file]));
  const endings = [...new Set(files.flatMap((file) => file.language.extensions))];
  const namespaces = files.flatMap(({ survey }) => survey.namespace ?? []);
  const own = new Set([...packageNames, ...namespaces, ...ownTopLevelNames(files)]);
  return {
    originOf: (module, language) =>
      aliases !== undefined && isAliased(module, language, aliases)
        ? { kind: "own", name: module }
        : originOf(module, language, own),
    resolve: (module, from) => resolve(module, from, { byPath, endings }),
  };
}

function isAliased(module: string, language: LanguageDefinition, aliases: PathAliases): boolean {
  const isNamed = aliases.beginnings.some((alias) => `${module}/`.startsWith(alias));
  return language.name === "TypeScript" && (isNamed || aliases.modules.has(module));
}

const ALIAS = /^(?:[.#~]|@\/|\/)/;

function originOf(module: string, language: LanguageDefinition, own: ReadonlySet<string>): ModuleOrigin {
  if (ALIAS.test(module) || module === "") return { kind: "own", name: module };
  if (language.originOf) return language.originOf(module, (name) => own.has(name));
  const scheme = /^([a-z]{2,10}):(.*)$/.exec(module);
  const path = scheme?.[2] ?? module;
  const name = topLevelName(path, language);
  if (scheme || (language.standardModules.has(name) && !own.has(name))) return { kind: "standard", name };
  return { kind: own.has(name) ? "own" : "third-party", name };
}

function topLevelName(module: string, language: LanguageDefinition): string {
  const parts = module.split(separatorOf(language));
  return module.startsWith("@") ? parts.slice(0, 2).join("/") : (parts[0] ?? module);
}

function separatorOf(language: LanguageDefinition): "." | "/" {
  return language.moduleSeparator ?? "/";
}

/** Packages (`x/__init__.py` under no package), modules outside packages, and folders at the top or under `src`. */
function ownTopLevelNames(files: readonly SurveyedFile[]): Set<string> {
  const names = new Set<string>();
  const dotted = files.filter((file) => separatorOf(file.language) === ".");
  const packages = new Set(
    dotted.filter((file) => isPackageFile(file.file.path)).map((file) => folderOf(file.file.path)),
  );
  for (const folder of packages) if (!packages.has(folderOf(folder))) names.add(fileNameOf(folder));
  for (const { file } of dotted) if (!packages.has(folderOf(file.path))) names.add(stemOf(file.path));
  for (const { file, role } of dotted) {
    const top = /^(?:(?:src|lib|python)\/)?([^/]+)\//.exec(file.path)?.[1];
    if (role === "source" && top !== undefined) names.add(top);
  }
  return names;
}

/** True for the file that stands for its folder in Python. */
function isPackageFile(path: string): boolean {
  return stemOf(path) === "__init__";
}

interface FileIndex {
  readonly byPath: ReadonlyMap<string, SurveyedFile>;
  /** Extensions of all languages: a module may be written in another language than its importer. */
  readonly endings: readonly string[];
}

function resolve(
  module: string,
  from: SurveyedFile,
  { byPath, endings }: FileIndex,
): SurveyedFile | undefined {
  const target =
    separatorOf(from.language) === "." ? dottedTarget(module, from) : slashedTarget(module, from);
  if (target === undefined) return undefined;
  const bare = target.replace(/\.[cm]?jsx?$/, "");
  const candidates = [
    target,
    ...endings.map((ending) => bare + ending),
    ...endings.map((ending) => `${target}/index${ending}`),
    ...endings.map((ending) => `${target}/__init__${ending}`),
  ];
  for (const candidate of candidates) {
    const file = byPath.get(candidate.replace(/^\//, ""));
    if (file && file !== from) return file;
  }
  return undefined;
}

/** `..x.y` seen from `a/b/c.py` is `a/x/y`. */
function dottedTarget(module: string, from: SurveyedFile): string | undefined {
  const dots = /^\.+/.exec(module)?.[0].length ?? 0;
  if (dots === 0) return undefined;
  const folder = folderOf(from.file.path).split("/");
  if (dots - 1 > folder.length) return undefined;
  const rest = module
    .slice(dots)
    .split(".")
    .filter((part) => part !== "");
  return [...folder.slice(0, folder.length - (dots - 1)), ...rest].join("/");
}

function slashedTarget(module: string, from: SurveyedFile): string | undefined {
  if (!/^\.{1,2}(?:\/|$)/.test(module)) return undefined;
  const path = folderOf(from.file.path)
    .split("/")
    .filter((part) => part !== "");
  for (const part of module.split("/")) {
    if (part === "..") {
      if (path.pop() === undefined) return undefined;
    } else if (part !== "." && part !== "") path.push(part);
  }
  return path.join("/");
}

/** Files that speak for a whole package by their place: `index.*`, `lib.rs`, `lib/<name>.rb`, Go files at the top. */
const ROOT_FILE =
  /^(?:(?:packages|libs|crates|modules)\/[^/]+\/)?(?:(?:src\/|lib\/)?index\.[cm]?[jt]sx?|src\/lib\.rs|lib\/[\w-]+\.rb)$|^[^/]+\.go$|^include\/(?:[^/]+\/)?[^/]+\.h(?:h|pp|xx)?$/;

/** Files that speak for a whole package: the shallowest `__init__.py` files and what stands at a package's root. */
export function packageRoots(files: readonly SurveyedFile[]): readonly SurveyedFile[] {
  const packages = files.filter((file) => isPackageFile(file.file.path));
  const shallowest = Math.min(...packages.map((file) => depthOf(file.file.path)));
  return [
    ...packages.filter((file) => depthOf(file.file.path) === shallowest),
    ...files.filter((file) => ROOT_FILE.test(file.file.path)),
  ];
}
