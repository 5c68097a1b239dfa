import type { SourceFile } from "../../domain/source.ts";
import { decode } from "../decode.ts";
import { depthOf, extensionOf, fileNameOf, folderOf, stemOf } from "../../domain/paths.ts";

/** The whole path, so at the root: tells that the project is shipped, and which modules are. */
const MANIFEST = /^(?:setup\.(?:py|cfg)|pyproject\.toml)$/;
const MAX_MANIFEST_BYTES = 100_000;
/** Where packages without an `__init__.py` may lie. */
const CODE_ROOT = /^(?:src|lib)\//;
/** Least share of the Python code in packages, from which on code outside of them is not shipped. */
const PACKAGED = 1 / 2;

/**
 * Tells what Python code lies outside the packages of a project that ships packages: scripts of its makers, such as
 * `lab/goals.py` or `igor.py`. A module at the root that a manifest names in quotes is shipped (`py_modules = ["peewee"]`).
 *
 * @param isSource false for tests, documentation and their like, which have no say
 */
export function looseScripts(
  files: readonly SourceFile[],
  isSource: (path: string) => boolean,
): (path: string) => boolean {
  const modules = files.filter(({ path }) => extensionOf(path) === ".py");
  const packages = new Set(
    modules.filter(({ path }) => fileNameOf(path) === "__init__.py").map(({ path }) => folderOf(path)),
  );
  const code = modules.map(({ path }) => path).filter(isSource);
  const isPackaged = (path: string): boolean => packages.has(folderOf(path)) || CODE_ROOT.test(path);
  const manifests = files
    .filter(({ path, bytes }) => MANIFEST.test(path) && bytes <= MAX_MANIFEST_BYTES)
    .map(decode);
  if (manifests.length === 0 || code.filter(isPackaged).length < PACKAGED * code.length) return () => false;
  const isNamed = (path: string): boolean =>
    depthOf(path) === 0 && manifests.some((text) => names(text, stemOf(path)));
  return (path) => extensionOf(path) === ".py" && !isPackaged(path) && !isNamed(path);
}

function names(manifest: string, module: string): boolean {
  return [`"${module}"`, `'${module}'`].some((quoted) => manifest.includes(quoted));
}
