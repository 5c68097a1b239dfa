import type { SourceFile } from "../../domain/source.ts";
import { decode } from "../decode.ts";
import { jsonStrings } from "../manifest/manifest-json.ts";
import { depthOf, stemOf } from "../../domain/paths.ts";

const SCRIPT = /\.[cm]?[jt]sx?$/;
const MAX_MANIFEST_BYTES = 100_000;
/** An entry that may mean any script at the root: `*.js`, `.`, `**`. */
const ANY = /^(?:\.\/)?(?:\*.*|\.?\/?)$/;

/**
 * Tells which scripts at the root of an npm package are not shipped, such as `measure.js`: its manifest lists the files that
 * are, some scripts at the root are among them, and these are not. By their stems: what is listed may be compiled.
 */
export function unshippedScripts(files: readonly SourceFile[]): (path: string) => boolean {
  const manifest = files.find(({ path }) => path === "package.json");
  if (manifest === undefined || manifest.bytes > MAX_MANIFEST_BYTES) return () => false;
  const strings = jsonStrings(decode(manifest).split("\n"));
  const listed = strings.filter(({ path }) => path.length === 2 && path[0] === "files");
  if (listed.length === 0 || listed.some(({ value }) => ANY.test(value))) return () => false;
  const named = new Set(strings.map(({ value }) => stemOf(value.replace(/^\.\//, ""))));
  const scripts = files.map(({ path }) => path).filter((path) => depthOf(path) === 0 && SCRIPT.test(path));
  const unnamed = new Set(scripts.filter((path) => !named.has(stemOf(path))));
  return unnamed.size < scripts.length ? (path) => unnamed.has(path) : () => false;
}
