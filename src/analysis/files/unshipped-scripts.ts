import type { SourceFile } from "../../domain/source.ts";
import { decode } from "../decode.ts";
import { jsonStrings } from "../manifest/manifest-json.ts";
import { depthOf, stemOf, topFolderOf } from "../../domain/paths.ts";

const SCRIPT = /\.[cm]?[jt]sx?$/;
const MAX_MANIFEST_BYTES = 100_000;
/** An entry that may mean any script at the root: `*.js`, `.`, `**`. */
const ANY = /^(?:\.\/)?(?:\*.*|\.?\/?)$/;

/** What a script of the manifest runs: the folder of `node resources/pack.js`. */
const RUNS =
  /\b(?:babel-node|bun|deno run|jiti|node|ts-node|tsx)(?: -\S{1,40}){0,6} (?:\.\/)?([\w-]+)\/[\w./-]+\.[cm]?[jt]s\b/g;
/** Scripts by which a program is started, and folders of the code itself. */
const STARTS = /^(?:start|serve|dev|develop|preview|prod)/;
const CODE_FOLDER = /^(?:app|apps|bin|build|cli|dist|lib|packages|server|source|src)$/;

/**
 * Tells which scripts of an npm package are not shipped: at its root, such as `measure.js`, where its manifest lists the
 * files that are and some scripts at the root are among them, but not these, by their stems: what is listed may be compiled;
 * and in a folder at the root whose scripts the manifest runs, `node resources/pack.js`, and from which it offers nothing.
 */
export function unshippedScripts(files: readonly SourceFile[]): (path: string) => boolean {
  const manifest = files.find(({ path }) => path === "package.json");
  if (manifest === undefined || manifest.bytes > MAX_MANIFEST_BYTES) return () => false;
  const strings = jsonStrings(decode(manifest).split("\n"));
  const isUnlisted = unlistedScripts(files, strings);
  const scripts = files.map(({ path }) => path).filter((path) => SCRIPT.test(path));
  const isPart = (folder: string): boolean =>
    scripts.filter((path) => topFolderOf(path) === folder).length < MOST_OF_SCRIPTS * scripts.length;
  const folders = new Set([...foldersOfScripts(strings)].filter(isPart));
  return (path) => isUnlisted(path) || (SCRIPT.test(path) && folders.has(topFolderOf(path)));
}

/** Share of all scripts from which on a folder holds the code itself. */
const MOST_OF_SCRIPTS = 1 / 3;

type ManifestStrings = ReturnType<typeof jsonStrings>;

function foldersOfScripts(strings: ManifestStrings): ReadonlySet<string> {
  const isScript = ({ path }: ManifestStrings[number]): boolean => path[0] === "scripts";
  const run = strings
    .filter((entry) => isScript(entry) && !STARTS.test(entry.path[1] ?? ""))
    .flatMap(({ value }) => Array.from(value.matchAll(RUNS), ([, folder = ""]) => folder));
  const offered = strings.filter((entry) => !isScript(entry)).map(({ value }) => value.replace(/^\.\//, ""));
  return new Set(
    run.filter(
      (folder) => !CODE_FOLDER.test(folder) && !offered.some((value) => topFolderOf(`${value}/`) === folder),
    ),
  );
}

function unlistedScripts(files: readonly SourceFile[], strings: ManifestStrings): (path: string) => boolean {
  const listed = strings.filter(({ path }) => path.length === 2 && path[0] === "files");
  if (listed.length === 0 || listed.some(({ value }) => ANY.test(value))) return () => false;
  const named = new Set(strings.map(({ value }) => stemOf(value.replace(/^\.\//, ""))));
  const scripts = files.map(({ path }) => path).filter((path) => depthOf(path) === 0 && SCRIPT.test(path));
  const unnamed = new Set(scripts.filter((path) => !named.has(stemOf(path))));
  return unnamed.size < scripts.length ? (path) => unnamed.has(path) : () => false;
}
