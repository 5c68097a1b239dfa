import { plainName } from "../plain-name.ts";
import { fileNameOf } from "../../domain/paths.ts";

/** Where packages of a workspace lie: `packages/pan`, `crates/pan`, `src/pan`, or a folder at the root. */
const PACKAGE = /^(?:(?:packages|crates|libs|modules|src)\/)?[^/]+(?=\/)/;
/** What the main package must make up of the code; a smaller one only passes others on. */
const FAIR_SHARE = 0.2;
/** A smaller one that so many of the others build on is the main package all the same. */
const MANY_OTHERS = 1 / 3;
/** Packages for those who look into the project. */
const FOR_INSIGHT = /[-_]devtools?$/;

/** A file of a workspace, with the modules it imports as they are written. */
export interface PackageFile {
  readonly path: string;
  readonly imports: readonly string[];
}

/**
 * Tells which code lies beside the main package of a workspace: the one that is named like the repository (`tokio/` of tokio,
 * `mockito-core/` of mockito), or the crate at the root of a workspace of Rust, if there is one that holds at least a fifth of
 * the code, or on which at least a third of the other packages build. `pan-devtools/` lies beside whatever there is, and so do
 * programs beside the one that is named like the repository: `cmd/lid/` beside `cmd/pan/`.
 */
export function sidePackages(
  files: readonly PackageFile[],
  names: readonly string[],
): (path: string) => boolean {
  const isNamed = isNamesake(names);
  const isAtRoot = rootCrate(files);
  const isMain = (path: string): boolean => isNamed(path) || isAtRoot(path);
  const isOtherProgram = otherPrograms(files, names);
  const isAside = (path: string): boolean =>
    isOtherProgram(path) || (FOR_INSIGHT.test(packageOf(path)) && !isMain(path));
  const main = files.filter(({ path }) => isMain(path));
  const isFair = main.length >= FAIR_SHARE * files.length;
  return main.length > 0 && (isFair || isBuiltOn(main, files)) ? (path) => !isMain(path) : isAside;
}

/** Tells which code lies in a folder of programs, where one is named like the repository, but not in that. */
function otherPrograms(files: readonly PackageFile[], names: readonly string[]): (path: string) => boolean {
  const known = new Set(names.map(plainName));
  const isOwn = (path: string): boolean => known.has(plainName(PROGRAM.exec(path)?.[1] ?? ""));
  return files.some(({ path }) => isOwn(path)) ? (path) => PROGRAM.test(path) && !isOwn(path) : () => false;
}

/** What programs share lies among them. */
const PROGRAM = /^cmd\/(?!(?:common|internal|lib|pkg|shared|utils?)\/)([^/]+)\//;

/** Tells which code is that of the crate at the root of a workspace of Rust. */
function rootCrate(files: readonly PackageFile[]): (path: string) => boolean {
  const isRoot = files.some(({ path }) => ROOT_OF_CRATE.test(path));
  const isWorkspace = files.some(({ path }) => path.endsWith(".rs") && !path.startsWith("src/"));
  return (path) => isRoot && isWorkspace && path.startsWith("src/");
}

const ROOT_OF_CRATE = /^src\/(?:lib|main)\.rs$/;

/** Tells which code lies in a package that is named like the repository, however small; `src/pan/` is a module. */
export function isInNamesake(names: readonly string[]): (path: string) => boolean {
  const isMain = isNamesake(names);
  return (path) => isMain(path) && !path.startsWith("src/");
}

function isNamesake(names: readonly string[]): (path: string) => boolean {
  const known = new Set(names.flatMap((name) => [plainName(name), plainName(`${name}-core`)]));
  return (path) => known.has(plainName(fileNameOf(packageOf(path))));
}

/** Folder of the package that a path lies in; empty at the root. */
function packageOf(path: string): string {
  return PACKAGE.exec(path)?.[0] ?? "";
}

function isBuiltOn(main: readonly PackageFile[], files: readonly PackageFile[]): boolean {
  const own = new Set(main.map(({ path }) => packageOf(path)));
  const spellings = new Set([...own].map((folder) => plainName(fileNameOf(folder))));
  const others = new Set<string>();
  const builders = new Set<string>();
  for (const { path, imports } of files) {
    const folder = packageOf(path);
    if (own.has(folder) || folder === "") continue;
    others.add(folder);
    if (imports.some((module) => packageNames(module).some((name) => spellings.has(plainName(name)))))
      builders.add(folder);
  }
  return builders.size >= Math.max(2, MANY_OTHERS * others.size);
}

/** `pan-core` of `@kitchen/pan-core/lid`, `pan` of `pan::lid`, `pan` or `pan.lid` of `pan.lid`; none of a relative path. */
function packageNames(module: string): readonly string[] {
  const [, dotted = ""] = /^(?:@[^/]+\/)?([\w-][\w.-]*)/.exec(module) ?? [];
  return [dotted, dotted.replace(/\..*/, "")];
}
