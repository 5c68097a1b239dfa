import type { LexicalSyntax } from "./masked-source.ts";
import type { Visibility } from "./reading-builder.ts";

/** How a language of classes and methods writes its declarations; both the survey and the exact reading go by it. */
export interface ClassSyntax {
  readonly lexical: LexicalSyntax;
  /** Annotations and attributes, which are not looked at when a declaration is recognised. Global. */
  readonly annotation: RegExp;
  /** Keyword and name of a type. */
  readonly type: RegExp;
  /** Keywords of types that do nothing. */
  readonly shapes: ReadonlySet<string>;
  /** What begins a list of bases behind the name of a type. Global. */
  readonly bases: RegExp;
  /** A public method's name is the last group; the text has no annotations. */
  readonly method: RegExp;
  /** True when a method without a word about it is public. */
  readonly publicByDefault?: true;
  /** A namespace; the first group is its name. */
  readonly namespace: RegExp;
  /** A test among the annotations of a method, or its name. */
  readonly test: RegExp;
  /** A throw: the last group that matched is the name of the error. Global. */
  readonly thrown: RegExp;
  /** Calls that raise what they say when something does not hold, up to where it is said; their name is the first group. */
  readonly asserted?: RegExp;
}

/** A type as its header says. */
export interface TypeHeader {
  readonly keyword: string;
  readonly name: string;
  /** Offset of the name in the header. */
  readonly at: number;
  readonly bases: readonly string[];
  readonly visibility: Visibility;
}

/** A method as its header says. */
export interface MethodHeader {
  readonly name: string;
  readonly at: number;
}

/** Reads the header of a type; `undefined` when it is something else. */
export function typeHeader(header: string, syntax: ClassSyntax): TypeHeader | undefined {
  const plain = withoutAnnotations(header, syntax);
  const match = syntax.type.exec(plain);
  if (!match || /[=()]/.test(plain.slice(0, match.index))) return undefined;
  const [whole, keyword = "", name = ""] = match;
  const at = match.index + whole.lastIndexOf(name);
  const bases = basesOf(plain.slice(at + name.length), syntax);
  const modifiers = plain.slice(0, match.index + whole.length - name.length);
  return { keyword, name, at, bases, visibility: visibilityOf(modifiers, syntax) };
}

/** What is neither public nor said to be for its class alone is for its package, or its assembly. */
function visibilityOf(modifiers: string, { publicByDefault }: ClassSyntax): Visibility {
  if (publicByDefault === true || /\bpublic\b/.test(modifiers)) return { exported: true };
  return { exported: false, ...(!/\bpr(?:ivate|otected)\b/.test(modifiers) && { packageOnly: true }) };
}

/** Reads the header of a public method or function; `undefined` when it is something else. */
export function methodHeader(
  header: string,
  owner: { readonly name: string; readonly keyword: string } | undefined,
  syntax: ClassSyntax,
): MethodHeader | undefined {
  const plain = withoutAnnotations(header, syntax);
  const match = syntax.method.exec(plain);
  if (!match || OVERRIDE.test(header)) return undefined;
  const name = match.slice(1).findLast((group) => group !== undefined) ?? "";
  const at = match.index + match[0].lastIndexOf(name);
  const before = plain.slice(0, at);
  if (/[=~]|\b(?:operator|delegate|private|protected|internal)\b/.test(before)) return undefined;
  const isPublic =
    syntax.publicByDefault === true || owner?.keyword === "interface" || /\bpublic\b/.test(before);
  return !isPublic || name === owner?.name || NO_NAMES.has(name) || name.startsWith("__")
    ? undefined
    : { name, at };
}

/** Words that stand before a bracket and name no method, and methods that every class has. */
const NO_NAMES = new Set(
  "public static final if for foreach while switch catch return new using lock fixed synchronized assert throw function fn match default equals hashCode toString Equals GetHashCode ToString compareTo CompareTo clone Clone finalize Dispose close".split(
    " ",
  ),
);
const OVERRIDE = /@Override\b|\boverride\b/;

/** The header with blanks for annotations, so that offsets stay. */
function withoutAnnotations(header: string, { annotation }: ClassSyntax): string {
  return header.replace(annotation, (whole) => " ".repeat(whole.length));
}

const MAX_NESTED = 6;

/** Last names of the bases in what follows the name of a type. */
function basesOf(rest: string, { bases }: ClassSyntax): readonly string[] {
  let plain = rest;
  for (let depth = 0; depth < MAX_NESTED && /[<(]/.test(plain); depth += 1) {
    plain = plain.replace(/<[^<>]*>|\([^()]*\)/g, "");
  }
  return Array.from(plain.matchAll(bases), ([, list = ""]) => list)
    .flatMap((list) => list.split(","))
    .flatMap((base) => /([\p{L}_$][\p{L}\p{N}_$]*)\s*$/u.exec(base.slice(-200))?.[1] ?? []);
}
