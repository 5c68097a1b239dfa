import type { SourceFile } from "../../domain/source.ts";
import type { EvidenceGate } from "../evidence-gate.ts";
import { plainName } from "../plain-name.ts";
import { jsonStrings } from "./manifest-json.ts";

/** A package that is put together before it is shipped may have anything in it. */
const BUILT = /^(?:\.\/)?(?:build|dist|out)\//;

/**
 * Plain names of the npm packages that only those use who work on the project: what is listed for development, where the
 * package ships its own sources, as its `main` is one of them. Nothing that is shipped can import them.
 */
export function makersDependencies(files: readonly SourceFile[], gate: EvidenceGate): ReadonlySet<string> {
  const strings = jsonStrings(gate.linesOf("package.json"));
  const main = strings.find(({ path }) => path.length === 1 && path[0] === "main");
  if (main === undefined || BUILT.test(main.value)) return new Set();
  const stem = main.value.replace(/^\.\//, "");
  const shipped = new Set([stem, `${stem}.js`, `${stem}/index.js`]);
  if (!files.some(({ path }) => shipped.has(path))) return new Set();
  const below = (key: string): readonly string[] =>
    strings
      .filter(({ path }) => path.length === 2 && path[0] === key)
      .map(({ path }) => plainName(path[1] ?? ""));
  const used = new Set(["dependencies", "peerDependencies", "optionalDependencies"].flatMap(below));
  return new Set(below("devDependencies").filter((name) => !used.has(name)));
}
