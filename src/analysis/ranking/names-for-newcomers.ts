import type { SourceFile } from "../../domain/source.ts";
import { depthOf, extensionOf, stemOf } from "../../domain/paths.ts";
import { byCodeUnit } from "../../domain/stable-hash.ts";
import { codeSpans } from "../code-spans.ts";
import { decode } from "../decode.ts";
import { pathRole } from "../files/path-role.ts";
import { supersededVersions } from "../files/superseded-versions.ts";
import { isDocument } from "../read-documents.ts";
import { namesUsed, type OwnModules, type UsedNames } from "./names-used.ts";

/** What tells names of the project from others. */
interface Known {
  readonly isName: (word: string) => boolean;
  readonly ownModules: OwnModules;
}

/** The page that shows newcomers how to use the project. */
const FIRST_PAGE =
  /^(?:quick[-_ ]?start|getting[-_ ]?started|tutorial|introduction|intro|first[-_ ]?steps|basic[-_ ]?usage|usage|basics)$/i;

/** What the code on the project's first page for newcomers uses of it, nearest to the root; `undefined` where there is none. */
export function namesOnFirstPage(
  files: readonly SourceFile[],
  { isName, ownModules }: Known,
): UsedNames | undefined {
  const first = files.filter((file) => FIRST_PAGE.test(stemOf(file.path)) && isDocument(file));
  const isOld = supersededVersions(first.map(({ path }) => path));
  const pages = first
    .filter(({ path }) => !isOld(path))
    .toSorted((left, right) => depthOf(left.path) - depthOf(right.path) || byCodeUnit(left.path, right.path));
  for (const page of pages) {
    const used = namesUsed(codeSpans(decode(page)), ownModules);
    const names = [...used.names].filter(isName);
    if (names.length > 0) return { ...used, names: new Set(names) };
  }
  return undefined;
}

/** Folders of examples, not of measurements and playgrounds. */
const EXAMPLES = /(?:^|\/)(?:demo|example|sample|tutorial)s?\//i;
/** Examples that are looked at, and bytes of the longest. */
const MOST_EXAMPLES = 60;
const MAX_BYTES = 100_000;
/** What so many examples have in common, and such a share of them, few can do without. */
const LEAST_EXAMPLES = 3;
const COMMON = 1 / 3;

/**
 * What at least a third of the project's examples use of it, where there are several in its own languages; else `undefined`.
 * Where those are types, only these: what is called on a value may be anybody's.
 * @param extensions those of the languages that are cast
 */
export function namesInExamples(
  files: readonly SourceFile[],
  {
    isName,
    isType,
    ownModules,
    extensions,
  }: Known & {
    readonly isType: (name: string) => boolean;
    readonly extensions: ReadonlySet<string>;
  },
): UsedNames | undefined {
  const examples = files
    .filter(({ path, bytes }) => extensions.has(extensionOf(path)) && bytes <= MAX_BYTES)
    .filter(({ path }) => EXAMPLES.test(path) && pathRole(path) === "example")
    .slice(0, MOST_EXAMPLES)
    .map((file) => namesUsed([decode(file)], ownModules));
  const least = Math.max(LEAST_EXAMPLES, COMMON * examples.length);
  const counts = new Map<string, number>();
  for (const { names } of examples)
    for (const name of names) if (isName(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const common = [...counts].filter(([, count]) => count >= least).map(([name]) => name);
  const types = common.filter(isType);
  const shown = types.length > 0 ? types : common;
  if (shown.length === 0) return undefined;
  const everywhere = (of: "methods" | "fields"): ReadonlySet<string> =>
    new Set(shown.filter((name) => examples.every((each) => !each.names.has(name) || each[of].has(name))));
  return {
    names: new Set(shown),
    methods: everywhere("methods"),
    fields: everywhere("fields"),
    taken: new Set(),
  };
}
