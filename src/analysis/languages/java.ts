import { defineLanguage } from "../define-language.ts";
import type { ClassSyntax } from "./kit/class-headers.ts";
import { readClassLanguage } from "./kit/class-reading.ts";
import { surveyClasses } from "./kit/class-survey.ts";
import { builtinErrors } from "./kit/builtin-errors.ts";
import { CONDITION } from "./kit/condition.ts";
import type { FoundNode } from "./kit/find-nodes.ts";
import { JAVA_ERRORS } from "./java/java-errors.ts";
import { orEnd } from "./kit/masked-source.ts";
import type { ReadingBuilder } from "./kit/reading-builder.ts";
import { LOGGER } from "./kit/speech.ts";
import type { SurveyFindings } from "./kit/survey-findings.ts";
import { openTreeLanguage, type TreeLanguage } from "./kit/tree-language.ts";

const SYNTAX: ClassSyntax = {
  lexical: { singleQuote: "character", special: afterTextBlock },
  annotation: /@(?!interface\b)[\w.]+(?:\s*\([^()]*(?:\([^()]*\)[^()]*)*\))?/g,
  type: /(?:^|\s)(class|interface|enum|@interface|record(?=\s+\w+\s*[(<]))\s+([\p{L}_$][\p{L}\p{N}_$]*)/u,
  shapes: new Set(["interface", "@interface"]),
  bases: /\b(?:extends|implements)\b([^{]*?)(?=\b(?:extends|implements|permits)\b|$)/g,
  method: /([\p{L}_$][\p{L}\p{N}_$]*)\s*\(/u,
  namespace: /^\s*package\s+([\w.]+)\s*$/,
  test: /@(?:Test|ParameterizedTest|RepeatedTest|TestFactory)\b|\bvoid\s+test[A-Z]\w*\s*\(/,
  thrown: /\bthrow\s+(?:new\s+([\w.]+)|([\w.]+)(?=\s*\())/gu,
  asserted: new RegExp(
    String.raw`\b(check(?:Argument|State|NotNull)|requireNonNull|(?:Validate|Assert|Require|Preconditions|Ensure|Args)\.(?:is|not|no|has|state|require|check|expect|valid|matches)\w{0,30})\s{0,4}\(${CONDITION},\s{0,40}(?=")`,
    "g",
  ),
};

const TREE: TreeLanguage = {
  grammar: "java",
  kinds: [
    "class_declaration",
    "interface_declaration",
    "enum_declaration",
    "record_declaration",
    "annotation_type_declaration",
    "enum_constant",
    "method_declaration",
    "constructor_declaration",
    "compact_constructor_declaration",
    "static_initializer",
    "field_declaration",
    "constant_declaration",
    "lambda_expression",
    "throw_statement",
    "explicit_constructor_invocation",
    "import_declaration",
  ],
  comments: { line: "///" },
  strings: {
    literals: new Set(["string_literal"]),
    sums: new Set(["binary_expression"]),
    wrappers: new Set(["parenthesized_expression"]),
    calls: new Set(["method_invocation"]),
    gap: /%[-+# 0,]*[\d.$]*[a-zA-Z]|\{\d*\}/,
  },
  speech: {
    calls: new Set(["method_invocation"]),
    speaks: new RegExp(
      String.raw`(?:${LOGGER}\.(?:info|warn|warning|error|severe)|\bSystem\.(?:out|err)\.print(?:ln|f)?)(?=\s*\()`,
      "g",
    ),
  },
  read: readClassLanguage(SYNTAX, {
    types: new Set([
      "class_declaration",
      "interface_declaration",
      "enum_declaration",
      "record_declaration",
      "annotation_type_declaration",
    ]),
    methods: new Set(["method_declaration"]),
    bodies: new Set([
      "method_declaration",
      "constructor_declaration",
      "compact_constructor_declaration",
      "static_initializer",
      "field_declaration",
      "constant_declaration",
      "enum_constant",
      "lambda_expression",
    ]),
    throws: new Set(["throw_statement"]),
    baseCalls: new Set(["explicit_constructor_invocation"]),
    other: readOther,
  }),
};

/** Java: packages are own when a file declares them. */
export const java = defineLanguage({
  name: "Java",
  extensions: [".java"],
  survey: (source) => surveyClasses(source, SYNTAX, findImports),
  open: () => openTreeLanguage(TREE),
  standardModules: new Set(),
  originOf: (module, isOwn) => {
    const parts = module.split(".").filter((part) => !/^\p{Lu}/u.test(part));
    if (/^(?:javax?|jdk|sun|com\.sun|org\.w3c\.dom|org\.xml\.sax)(?:\.|$)/.test(module))
      return { kind: "standard", name: parts.at(-1) ?? module };
    const own = parts.some((_part, index) => isOwn(parts.slice(0, index + 1).join(".")));
    return { kind: own ? "own" : "third-party", name: packageName(parts) ?? module };
  },
  builtinErrors: builtinErrors(JAVA_ERRORS),
});

/** Groups that publish many unrelated libraries. */
const PUBLISHERS = new Set(
  "google apache fasterxml github microsoft amazonaws eclipse squareup facebook jetbrains netflix oracle alibaba".split(
    " ",
  ),
);

/** The first part of a package that is an address turned round: `org.junit`, `io.micrometer`; not `android.os`. */
const ADDRESS = /^(?:[a-z]{2,3}|info|name)$/;

/** The part of a package that names the library: `junit` in `org.junit.jupiter`, `jackson` in `com.fasterxml.jackson`. */
function packageName(parts: readonly string[]): string | undefined {
  if (!ADDRESS.test(parts[0] ?? "")) return parts[0];
  return PUBLISHERS.has(parts[1] ?? "") ? (parts[2] ?? parts[1]) : (parts[1] ?? parts[0]);
}

const IMPORT = /\bimport\s+(?:static\s+)?([\w.]+?)\.(\w+|\*)\s*;/g;

function findImports(masked: string, findings: SurveyFindings): void {
  for (const match of masked.matchAll(IMPORT))
    findings.import(match[1] ?? "", [match[2] ?? ""], match.index + match[0].search(/\S/));
}

function readOther({ node }: FoundNode, builder: ReadingBuilder, masked: string): void {
  if (node.type === "import_declaration") {
    const text = masked.slice(node.startIndex, Math.min(node.endIndex, node.startIndex + 500));
    for (const match of text.matchAll(IMPORT)) builder.import(node, match[1] ?? "", [match[2] ?? ""]);
  } else if (node.type === "field_declaration" || node.type === "constant_declaration") {
    const declarator = node.childForFieldName("declarator");
    const name = declarator?.childForFieldName("name");
    const modifiers = masked.slice(node.startIndex, name?.startIndex ?? node.startIndex);
    const constant =
      node.type === "constant_declaration" || (/\bstatic\b/.test(modifiers) && /\bfinal\b/.test(modifiers));
    if (name && constant) builder.constant(node, name, declarator?.childForFieldName("value"));
  }
}

/** Offset behind a text block. */
function afterTextBlock(source: string, index: number): number {
  return source.startsWith('"""', index) ? orEnd(source, source.indexOf('"""', index + 3), 3) : 0;
}
