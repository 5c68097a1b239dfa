import { defineLanguage } from "../define-language.ts";
import { builtinErrors } from "./kit/builtin-errors.ts";
import { C_SHARP_ERRORS } from "./c-sharp/c-sharp-errors.ts";
import type { ClassSyntax } from "./kit/class-headers.ts";
import { readClassLanguage } from "./kit/class-reading.ts";
import { surveyClasses } from "./kit/class-survey.ts";
import type { FoundNode } from "./kit/find-nodes.ts";
import { afterQuoted, lineEnd, orEnd } from "./kit/masked-source.ts";
import type { ReadingBuilder } from "./kit/reading-builder.ts";
import { LOGGER } from "./kit/speech.ts";
import type { SurveyFindings } from "./kit/survey-findings.ts";
import { openTreeLanguage, type TreeLanguage } from "./kit/tree-language.ts";

const SYNTAX: ClassSyntax = {
  lexical: { singleQuote: "character", special: afterSpecialString, specialSigns: "@$#" },
  annotation: /\[[^[\]]*(?:\[[^[\]]*\][^[\]]*)*\]/g,
  type: /(?:^|\s)(class|interface|enum|struct|record(?:\s+(?:class|struct))?)\s+(?!class\b|struct\b|where\b)([\p{L}_][\p{L}\p{N}_]*)(?=\s*(?:$|[<({:;]|where\b))/u,
  shapes: new Set(["interface"]),
  bases: /^\s*:([^{]*?)(?=\bwhere\b|$)/g,
  method: /([\p{L}_][\p{L}\p{N}_]*)\s*(?:<[^<>()]*>\s*)?\(/u,
  namespace: /(?:^|\s)namespace\s+([\w.]+)\s*$/,
  test: /\[\s*(?:\w+\.)*(?:Fact|Theory|Test|TestMethod|TestCase|DataTestMethod|Property)(?:Attribute)?\b/,
  thrown:
    /\bthrow\s+(?:new\s+([\w.]+)|([A-Z]\w*Exception)(?=\.\w+\s*\()|(\w+)(?=\s*\())|\bThrow(?:Helper)?\.([A-Z]\w*Exception)(?=\s*\()/gu,
};

const TYPES = new Set([
  "class_declaration",
  "interface_declaration",
  "enum_declaration",
  "struct_declaration",
  "record_declaration",
]);
const BODIES = new Set([
  "method_declaration",
  "constructor_declaration",
  "destructor_declaration",
  "operator_declaration",
  "conversion_operator_declaration",
  "property_declaration",
  "indexer_declaration",
  "field_declaration",
  "lambda_expression",
]);

const TREE: TreeLanguage = {
  grammar: "c-sharp",
  kinds: [
    ...TYPES,
    ...BODIES,
    "throw_statement",
    "throw_expression",
    "invocation_expression",
    "constructor_initializer",
    "using_directive",
  ],
  comments: { line: "///", between: /^\[/ },
  strings: {
    literals: new Set([
      "string_literal",
      "verbatim_string_literal",
      "raw_string_literal",
      "interpolated_string_expression",
    ]),
    sums: new Set(["binary_expression"]),
    wrappers: new Set(["parenthesized_expression", "argument"]),
    calls: new Set(["invocation_expression"]),
    gap: /\{[^{}"]+\}/,
  },
  speech: {
    calls: new Set(["invocation_expression"]),
    speaks: new RegExp(
      String.raw`(?:${LOGGER}\??\.(?:Log)?(?:Info|Information|Warn|Warning|Error|Critical|Fatal)|\bConsole(?:\.Error|\.Out)?\.Write(?:Line)?)(?=\s*\()`,
      "g",
    ),
  },
  read: readClassLanguage(SYNTAX, {
    types: TYPES,
    methods: new Set(["method_declaration"]),
    bodies: BODIES,
    throws: new Set(["throw_statement", "throw_expression", "invocation_expression"]),
    baseCalls: new Set(["constructor_initializer"]),
    other: readOther,
  }),
};

/** C#: namespaces are own when a file declares them. */
export const cSharp = defineLanguage({
  name: "C#",
  extensions: [".cs"],
  survey: (source) => surveyClasses(source, SYNTAX, findImports),
  open: () => openTreeLanguage(TREE),
  standardModules: new Set(),
  originOf: (module, isOwn) => {
    const parts = module.split(".");
    if (parts[0] === "System") return { kind: "standard", name: parts.at(-1) ?? module };
    const own = parts.some((_part, index) => isOwn(parts.slice(0, index + 1).join(".")));
    return { kind: own ? "own" : "third-party", name: libraryName(parts) ?? module };
  },
  builtinErrors: builtinErrors(C_SHARP_ERRORS),
});

/** `Newtonsoft` in `Newtonsoft.Json`, `Build` in `Microsoft.Build`, `Logging` in `Microsoft.Extensions.Logging`. */
function libraryName([publisher, product, part]: readonly string[]): string | undefined {
  if (publisher !== "Microsoft") return publisher;
  return product === "Extensions" ? (part ?? product) : (product ?? publisher);
}

const USING = /\busing\s+(?:static\s+)?(?:\w+\s*=\s*)?((?:\w+\.)*\w+)\s*;/g;

function findImports(masked: string, findings: SurveyFindings): void {
  for (const match of masked.matchAll(USING))
    findings.import(match[1] ?? "", [], match.index + match[0].search(/\S/));
}

function readOther({ node }: FoundNode, builder: ReadingBuilder, masked: string): void {
  if (node.type === "using_directive") {
    const text = masked.slice(node.startIndex, Math.min(node.endIndex, node.startIndex + 500));
    for (const match of text.matchAll(USING)) builder.import(node, match[1] ?? "");
  } else if (node.type === "field_declaration") {
    const declarator = node.namedChildren
      .find((child) => child.type === "variable_declaration")
      ?.namedChildren.at(-1);
    const name = declarator?.childForFieldName("name");
    const modifiers = masked.slice(node.startIndex, name?.startIndex ?? node.startIndex);
    if (name && /\bconst\b|\bstatic\s+readonly\b/.test(modifiers))
      builder.constant(node, name, declarator?.namedChild(1));
  }
}

/** Deepest indentation of a preprocessor line. */
const MAX_INDENT = 80;

/** Offset behind a verbatim, interpolated or raw string, or a preprocessor line. */
function afterSpecialString(source: string, index: number): number {
  const code = source.charCodeAt(index);
  if (code === 35) {
    const before = source.slice(Math.max(0, index - MAX_INDENT), index);
    return /(?:^|\n)[ \t]*$/.test(before) ? lineEnd(source, index) : 0;
  }
  if (code !== 34 && code !== 36 && code !== 64) return 0;
  const [opening = "", signs = "", quotes = ""] =
    /^([$@]{0,4})("{3,}|")/.exec(source.slice(index, index + 12)) ?? [];
  if (opening === "") return 0;
  if (quotes.length > 2) return orEnd(source, source.indexOf(quotes, index + opening.length), quotes.length);
  const quote = index + opening.length - 1;
  if (signs.includes("$")) return afterInterpolated(source, quote, signs.includes("@"));
  return signs.includes("@") ? afterVerbatim(source, quote) : afterQuoted(source, quote, false);
}

/** An interpolated string ends at the first quotation mark that is not in braces. */
function afterInterpolated(source: string, quote: number, verbatim: boolean): number {
  let depth = 0;
  for (let index = quote + 1; index < source.length; index += 1) {
    const character = source.charAt(index);
    if (character === '"' && depth > 0) index = afterQuoted(source, index, false) - 1;
    else if (character === '"' && verbatim && source.charAt(index + 1) === '"') index += 1;
    else if (character === '"') return index + 1;
    else if (character === "{" && source.charAt(index + 1) === "{" && depth === 0) index += 1;
    else if (character === "{") depth += 1;
    else if (character === "}" && depth > 0) depth -= 1;
    else if (character === "\\" && !verbatim) index += 1;
    else if (character === "\n" && !verbatim) return index;
  }
  return source.length;
}

/** A verbatim string ends at a quotation mark that is not doubled. */
function afterVerbatim(source: string, quote: number): number {
  for (let end = source.indexOf('"', quote + 1); end >= 0; end = source.indexOf('"', end + 2))
    if (source.charCodeAt(end + 1) !== 34) return end + 1;
  return source.length;
}
