import { CONDITION } from "../kit/condition.ts";

/** A type or function as the text before its body says; offsets are those of the name in the text. */
export interface NamedHeader {
  readonly name: string;
  readonly at: number;
}

const TYPE =
  /(?:^|[\s>;:])(class|struct|union|enum(?:\s+(?:class|struct))?)\s+(?:[A-Z_][A-Z0-9_]*(?:\([^()]*\))?\s+|alignas\s*\([^()]*\)\s*|__attribute__\s*\(\([^()]*\)\)\s*|\[\[[^\]]*\]\]\s*)?((?:\w+::)*)([\p{L}_]\w*)\s*(?:<[^{}]*>\s*)?(?:final\s*)?(?::([^:].*))?$/su;

/** Reads the header of a type with a body; `undefined` when it is something else. */
export function cTypeHeader(
  header: string,
): (NamedHeader & { readonly bases: readonly string[] }) | undefined {
  const match = TYPE.exec(header.trimEnd());
  if (!match || /[=(]/.test(header.slice(0, match.index).replace(TEMPLATE, ""))) return undefined;
  const [whole, keyword = "", , name = "", bases = ""] = match;
  const tail = keyword.startsWith("enum") ? "" : bases;
  const at =
    match.index + whole.lastIndexOf(name, bases === "" ? undefined : whole.length - bases.length - 1);
  return { name, at, bases: basesOf(tail) };
}

const TEMPLATE =
  /template\s*<[^;{}]*>|__attribute__\s*\(\([^()]*\)\)|__declspec\s*\([^()]*\)|alignas\s*\([^()]*\)/g;
const MAX_NESTED = 6;

/** Last names in a list of bases, without access and template arguments. */
function basesOf(list: string): readonly string[] {
  let plain = list;
  for (let depth = 0; depth < MAX_NESTED && plain.includes("<"); depth += 1)
    plain = plain.replace(/<[^<>]*>/g, "");
  return plain.split(",").flatMap((base) => /([\p{L}_]\w*)\s*$/u.exec(base.slice(-200))?.[1] ?? []);
}

const CALL = /([\p{L}_]\w*)\s*\(/gu;
const NO_NAMES = new Set(
  "if for while switch return sizeof catch defined alignas decltype noexcept operator throw new delete typeof __attribute__ __declspec static_assert requires else do case".split(
    " ",
  ),
);

/** Reads the header of a free function: a name in front of a bracket with a type before it. */
export function cFunctionHeader(header: string): NamedHeader | undefined {
  const plain = withoutTemplates(header);
  for (const match of plain.matchAll(CALL)) {
    const name = match[1] ?? "";
    const before = plain.slice(0, match.index);
    if (/=|\btypedef\b|\boperator\b|\busing\b/.test(before)) return undefined;
    if (NO_NAMES.has(name) || /^[A-Z_][A-Z0-9_]*$/.test(name)) continue;
    if (/(?:::|~)\s*$/.test(before) || !/[\w>][\s*&]*$/.test(before) || !/[\p{L}_]/u.test(before))
      return undefined;
    return { name, at: match.index };
  }
  return undefined;
}

/** Blanks for template arguments. */
function withoutTemplates(header: string): string {
  let plain = header;
  for (let depth = 0; depth < MAX_NESTED && plain.includes("<"); depth += 1) {
    plain = plain.replace(/<[^<>;{}]*>/g, (list) => " ".repeat(list.length));
  }
  return plain;
}

/** True for files whose declarations are what users see. */
export function isHeaderFile(path: string): boolean {
  return /\.(?:h|hh|hpp|hxx)$/i.test(path);
}

/** Throws, and macros that throw; the name is that of the type, or of the type whose `create` is called. */
export const THROW = /\b(?:throw\s+|\w{0,60}THROW\w{0,60}\s*\(\s*)((?:\w+::)*\w+)\s*(?:<[^<>;]*>\s*)?[({]/gu;

/** Name of an error in a path that {@link THROW} found. */
export function thrownType(path: string): string {
  const parts = path.split("::");
  const last = parts.at(-1) ?? "";
  return /^(?:create|make)\w*$/.test(last) ? (parts.at(-2) ?? last) : last;
}

/** Calls that say what went wrong: `fprintf(stderr, …)`, `die(…)`, `luaL_error(…)`, `Status::NotFound(…)`, `absl::DataLossError(…)`, `throw_egg_error(…)`. */
export const COMPLAINT =
  /(?<!std::)\b(?!std::)(?:\w{1,60}::){0,3}(?:throw_)?((?<=throw_)\w{1,60}|(?<=Status::)(?!OK\b)[A-Z]\w{0,60}|fprintf(?=\s*\(\s*stderr\b)|perror|die|(?:\w{1,40}_)?errx?|warnx?|\w{0,60}(?:[eE]rror|[pP]anic|[fF]atal|_with_msg)\w{0,60})(?=\s*\((?![^;{}"]{0,80}(?:LOG|LVL|LEVEL)_(?:\w{1,20}_)?(?:DEBUG|INFO|NOTICE|VERBOSE)\b)[^;{}"]{0,120}")/gu;

/** What is left for the caller to read: `strm->msg = (char *)"invalid block type"`, `error_message = "…"`. Its end is where the string begins. */
export const LEFT_MESSAGE =
  /(?:->|[\w)\]]\.|(?<![\w.>])(?=err(?:or)?_m))((?:err(?:or)?_?)?(?:msg|message)|err(?:or)?_?str)\s{0,4}=\s{0,4}(?:\(\s?(?:const\s)?char\s?\*\s?\)\s?)?(?=")/g;

/** `assert(pan && "No pan!")`, `EGG_ASSERT(pan, "No pan!")`, with what is said when it does not hold. Its end is where the string begins. */
export const ASSERTION = new RegExp(
  String.raw`\b(?!static_assert)(\w{0,30}(?:ASSERT|[aA]ssert)\w{0,30})\s{0,4}\((?=[^\s")])${CONDITION}(?:&&|,)\s{0,40}(?=")`,
  "g",
);

/** Test functions and the macros of test libraries. */
export const TEST =
  /^[ \t]*(?:TEST(?:_F|_P|_CASE|_METHOD)?|BOOST_AUTO_TEST_CASE|SCENARIO)[ \t]*\(|^(?:static[ \t]+)?(?:void|int|bool)[ \t]+test_\w+[ \t]*\(/gm;
