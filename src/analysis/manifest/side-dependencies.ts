import type { SourceFile } from "../../domain/source.ts";
import type { EvidenceGate } from "../evidence-gate.ts";
import type { RoleOf } from "../files/file-roles.ts";
import { plainName } from "../plain-name.ts";
import { fileNameOf } from "../../domain/paths.ts";

const MAX_MANIFESTS = 300;
/** The start of a list of dependencies: a section of TOML, or a key of JSON or TOML with a list or an object. */
const LIST = /^\s*(?:\[{1,2}([^\]]+)\]{1,2}\s*$|"?([\w.-]+)"?\s*[:=]\s*[[{])/;
const SIDE = /dev|optional|extras|group|test|lint|docs|build-?dependencies/i;
const MAIN =
  /^(?:project|package|tool\.poetry\.dependencies|(?:target\..*\.|workspace\.)?dependencies|peerDependencies|dependencies|install_requires)$/i;
/** `"name": "^1"`, `name = "1"`, `"name>=1"`, `name.workspace = true`. */
const ENTRY = /^\s*["']?(@?[\w./-]+?)["']?(?:\.workspace)?\s*(?:[:=<>~!;[,"']|$)/;

/**
 * Names of the packages that the manifests list for development or as options only, plain as {@link plainName} has them;
 * what any manifest lists for everybody is not among them.
 */
export function sideDependencies(
  files: readonly SourceFile[],
  gate: EvidenceGate,
  roleOf: RoleOf,
): ReadonlySet<string> {
  const manifests = files.filter(
    ({ path }) =>
      /^(?:package\.json|pyproject\.toml|cargo\.toml)$/i.test(fileNameOf(path)) && roleOf(path) === "source",
  );
  const main = new Set<string>();
  const side = new Set<string>();
  for (const { path } of manifests.slice(0, MAX_MANIFESTS)) listed(gate.linesOf(path), { main, side });
  return new Set([...side].filter((name) => !main.has(name)));
}

/** Sorts the entries of one manifest. */
function listed(
  lines: readonly string[],
  { main, side }: { readonly main: Set<string>; readonly side: Set<string> },
): void {
  let section = "";
  let list = "";
  for (const line of lines) {
    const [whole, header, key] = LIST.exec(line) ?? [];
    const table = header?.trim();
    if (table !== undefined) [section, list] = [table, table];
    else if (key !== undefined && !/^\s*"?[\w.-]+"?\s*=\s*\{/.test(line))
      list = section === "" ? key : `${section}.${key}`;
    const isSide = SIDE.test(list);
    const isMain = !isSide && (MAIN.test(list) || /(?:^|\.)dependencies$/.test(list));
    if (!isSide && !isMain) continue;
    const names = whole !== undefined && key !== undefined ? inlineNames(line) : [ENTRY.exec(line)?.[1]];
    for (const name of names) if (name !== undefined) (isSide ? side : main).add(plainName(name));
  }
}

/** `name = { version = "1" }` is an entry, `dev = ["pytest>=7"]` a list on one line. */
function inlineNames(line: string): readonly (string | undefined)[] {
  const table = /^\s*([\w-]+)\s*=\s*\{/.exec(line)?.[1];
  return table === undefined
    ? [...line.matchAll(/["'](@?[A-Za-z][\w./-]*)(?![\w./-])[^"']*["'](?!\s*:)/g)].map((match) => match[1])
    : [table];
}
