import { byCodeUnit } from "../../domain/stable-hash.ts";
import { isErrorType } from "./error-types.ts";
import { isHandyPath, isHelpingPath } from "../not-for-use.ts";
import { plainName } from "../plain-name.ts";
import { type Definition, moduleStem, type SymbolTable } from "./symbol-table.ts";

/** A name with its place in the ranking. */
export interface RankedSymbol {
  readonly kind: "class" | "error" | "function";
  readonly name: string;
  readonly rank: number;
  /** The definition people import first. */
  readonly definition: Definition;
  /** True for a function of a module of helpers that the project does not offer: it stars in no film. */
  readonly isHelper: boolean;
}

/** What the ranking looks at beside the symbols themselves. */
export interface RankingContext {
  readonly symbols: SymbolTable;
  /** Documents that have a name in code font. */
  readonly docMentions: ReadonlyMap<string, number>;
  /** Words of the README. */
  readonly readmeWords: ReadonlySet<string>;
  /** True for what code for newcomers uses. */
  readonly isFeatured: (symbol: Pick<RankedSymbol, "kind" | "name">) => boolean;
  readonly rootExports: ReadonlySet<string>;
  /** Folder name and package names of the repository. */
  readonly repoNames: readonly string[];
  /** True for code beside the main package of a workspace. */
  readonly isBeside: (path: string) => boolean;
  /** True for code that users do not see: in private places, behind the headers of C or C++. */
  readonly isBehind: (path: string) => boolean;
}

/** Names that every project has, in lower case. */
const GENERIC_NAMES = new Set(
  `args base clone common config configuration constants copy data default defaults dummy entry equals factory handler hashcode
   helper helpers impl info item kind manager meta mixin model node object options params props service settings state tojson tostring
   type types util utils value valueof version wrapper main run get set init setup parse create update add remove test call
   apply handle process start stop load save`.split(/\s+/),
);
/** What every program can be asked, what does nothing, and where it begins. */
const ASIDE = /^(?:(?:get|print|show)?_?(?:help|usage|version)|noop|main)$/i;
const PLUMBING_NAME =
  /^_?(?:Base|Abstract)[A-Z_]|(?:Base|Mixin|Options|Config|Utils?|Utilities|Helpers?|Extensions|Statistics|Stats|Info)$/;

/** What libraries in C do with memory, whatever they are for. */
const OF_MEMORY =
  /(?:^|_)(?:(?:[cmxz]|re)?alloc(?:_\w{1,20})?|free|strdup|mem(?:cpy|move|set)|(?:un|inc|dec)?ref)$|RefCount$/;

/** `isEggError`: the error itself is who goes wrong. */
const ASKS_FOR_ERROR = /^[Ii]s(?:_\w*|[A-Z]\w*)?(?:[Ee]rror|[Ee]xception)$/;

/** A definition of this length counts half as much again as one that takes no room. */
const HANDFUL_OF_LINES = 40;
/** What remains of the rank of a name beside the main package. */
const SIDE_FACTOR = 0.4;
/** What remains of the rank of a name in a folder of helpers. */
const HELPING_FACTOR = 0.5;
/** What remains of the rank of a name that is not for users. */
export const PRIVATE_FACTOR = 0.3;

/** Ranks classes, error types and functions; see docs/ranking.md. Best first, then by name. */
export function rankSymbols(context: RankingContext): readonly RankedSymbol[] {
  const { classes, functions } = context.symbols;
  const repoNames = new Set(context.repoNames.map(plainName));
  const ranked: RankedSymbol[] = [];
  for (const [name, definitions] of classes) {
    const definition = definitions[0];
    if (definition === undefined || isShapeByName(definition.bases)) continue;
    const kind = isErrorType(name, definition, context.symbols) ? "error" : "class";
    const rank = rounded(rankOf({ name, kind, definitions }, context, repoNames));
    ranked.push({ kind, name, definition, rank, isHelper: false });
  }
  for (const [name, definitions] of functions) {
    const definition = definitions[0];
    if (definition === undefined || name.startsWith("__") || ASIDE.test(name) || ASKS_FOR_ERROR.test(name))
      continue;
    if (name === "init" && definition.file.language.name === "Go") continue;
    const rank = rankOf({ name, kind: "function", definitions }, context, repoNames);
    const isHelper = isHandyPath(definition.file.file.path) && !context.rootExports.has(name);
    ranked.push({
      kind: "function",
      name,
      definition,
      rank: rounded(rank * (isHelper ? PRIVATE_FACTOR : 1)),
      isHelper,
    });
  }
  return ranked.sort((left, right) => right.rank - left.rank || byCodeUnit(left.name, right.name));
}

function rounded(rank: number): number {
  return Math.round(rank * 10_000) / 10_000;
}

/** Bases that make a class a shape even before it is read closely. */
function isShapeByName(bases: readonly string[]): boolean {
  return bases.includes("TypedDict") || bases.includes("Protocol");
}

function rankOf(
  { name, kind, definitions }: Pick<RankedSymbol, "name" | "kind"> & { definitions: readonly Definition[] },
  context: RankingContext,
  repoNames: ReadonlySet<string>,
): number {
  const importers = context.symbols.importers.get(name) ?? 0;
  const path = definitions[0]?.file.file.path ?? "";
  const raises = kind === "error" ? (context.symbols.raises.get(name) ?? 0) : 0;
  const mentions = context.docMentions.get(name) ?? 0;
  const isOffered = context.rootExports.has(name);
  const isToldOf = context.readmeWords.has(name);
  let rank = Math.log2(2 + importers + raises) * (1 + 0.5 * Math.log2(1 + mentions));
  if (kind !== "error") rank *= 1 + 0.5 * Math.log2(1 + (definitions[0]?.lines ?? 1) / HANDFUL_OF_LINES);
  if (context.isFeatured({ kind, name })) rank *= 2;
  if (isToldOf) rank *= 1.5;
  if (isOffered) rank *= 1.7;
  if (repoNames.has(plainName(name))) rank *= 1.5;
  if (plainName(moduleStem(path)) === plainName(name)) rank *= 1.4;
  rank /= Math.sqrt(definitions.length);
  if (GENERIC_NAMES.has(name.toLowerCase())) rank *= 0.7;
  if (PLUMBING_NAME.test(name)) rank *= 0.7;
  if (context.isBehind(path) && !isOffered) rank *= PRIVATE_FACTOR;
  if (isHelpingPath(path) && !isOffered && !isToldOf) rank *= HELPING_FACTOR;
  if (context.isBeside(path)) rank *= SIDE_FACTOR;
  const isC = /^C(?:\+\+)?$/.test(definitions[0]?.file.language.name ?? "");
  if (kind === "function" && (mentions === 0 || (isC && OF_MEMORY.test(name)))) rank *= 0.3;
  return rank;
}
