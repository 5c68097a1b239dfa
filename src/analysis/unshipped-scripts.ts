import type { SourceFile } from "../domain/source.ts";
import { decode } from "./decode.ts";
import { depthOf, stemOf } from "./paths.ts";

const SCRIPT = /\.[cm]?[jt]sx?$/;
const MAX_MANIFEST_BYTES = 100_000;
/** `"files": [...]` of a `package.json`. */
const FILES = /"files"\s*:\s*\[([^\]]*)\]/;
/** An entry that may mean any script at the root: `*.js`, `.`, `**`. */
const ANY = /"(?:\.\/)?(?:\*[^"]*|\.?\/?)"/;

/**
 * Tells which scripts at the root of an npm package are not shipped, such as `measure.js`: its manifest lists the files that
 * are, some scripts at the root are among them, and these are not. By their stems: what is listed may be compiled.
 */
export function unshippedScripts(files: readonly SourceFile[]): (path: string) => boolean {
  const manifest = files.find(({ path }) => path === "package.json");
  const text = manifest && manifest.bytes <= MAX_MANIFEST_BYTES ? decode(manifest) : "";
  const listed = FILES.exec(text)?.[1];
  if (listed === undefined || ANY.test(listed)) return () => false;
  const named = new Set([...text.matchAll(/"(?:\.\/)?([\w.-]+)"/g)].map(([, name = ""]) => stemOf(name)));
  const scripts = files.map(({ path }) => path).filter((path) => depthOf(path) === 0 && SCRIPT.test(path));
  const unnamed = new Set(scripts.filter((path) => !named.has(stemOf(path))));
  return unnamed.size < scripts.length ? (path) => unnamed.has(path) : () => false;
}
