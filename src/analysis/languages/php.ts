import { defineLanguage } from "../define-language.ts";
import { builtinErrors } from "./kit/builtin-errors.ts";
import type { ClassSyntax } from "./kit/class-headers.ts";
import { readClassLanguage } from "./kit/class-reading.ts";
import { surveyClasses } from "./kit/class-survey.ts";
import type { FoundNode } from "./kit/find-nodes.ts";
import { argumentsOf } from "./kit/literal-message.ts";
import { orEnd } from "./kit/masked-source.ts";
import { PHP_ERRORS } from "./php/php-errors.ts";
import type { ReadingBuilder } from "./kit/reading-builder.ts";
import { LOGGER } from "./kit/speech.ts";
import type { SurveyFindings } from "./kit/survey-findings.ts";
import type { SyntaxNode } from "./kit/syntax-node.ts";
import { openTreeLanguage, type TreeLanguage } from "./kit/tree-language.ts";

const SYNTAX: ClassSyntax = {
  lexical: {
    prepare: withoutPage,
    singleQuote: "string",
    multilineStrings: true,
    hashComments: true,
    special: afterHeredoc,
    specialSigns: "<",
  },
  annotation: /#\[[^[\]]*(?:\[[^[\]]*\][^[\]]*)*\]/g,
  type: /(?:^|[\s>])(class|interface|trait|enum)\s+([\p{L}_][\p{L}\p{N}_]*)(?=\s*(?:$|:|extends\b|implements\b))/u,
  shapes: new Set(["interface"]),
  bases: /\b(?:extends|implements)\b([^{]*?)(?=\b(?:extends|implements)\b|$)/g,
  method: /\bfunction\s+(?:&\s*)?([\p{L}_][\p{L}\p{N}_]*)\s*\(/u,
  publicByDefault: true,
  namespace: /(?:^|[\s>])(?:namespace\s+([\w\\]+)\s*$|if\s*\()/,
  test: /#\[\s*(?:\w+\\)*Test\b|\bfunction\s+test\w*\s*\(|^\s*(?:it|test)\s*\(\s*["'][^$]*$/,
  thrown: /\bthrow\s+(?:new\s+([\w\\]+)|([\w\\]*(?:Exception|Error))(?=::\w+\s*\()|\$this->(\w+)(?=\s*\())/gu,
};

/** How commands of Symfony and Laravel speak to whoever runs them. */
const CONSOLE = String.raw`\b(?:[eE]rror)?(?:[iI][oO]|[oO]utput|getIO\(\)|getErrorStyle\(\))\s*->\s*(?:write(?:ln|Error|Raw)?|success|error|warning|caution|note|text|block)|\$this->(?:components->)?(?:info|warn|error|line|comment|alert)`;

const TYPES = new Set([
  "class_declaration",
  "interface_declaration",
  "trait_declaration",
  "enum_declaration",
]);
const BODIES = new Set(["method_declaration", "function_definition", "anonymous_function", "arrow_function"]);

const TREE: TreeLanguage = {
  grammar: "php",
  kinds: [
    ...TYPES,
    ...BODIES,
    "throw_expression",
    "scoped_call_expression",
    "object_creation_expression",
    "function_call_expression",
    "namespace_use_declaration",
    "const_declaration",
    "property_declaration",
  ],
  comments: { line: "///", between: /^#\[/ },
  strings: {
    literals: new Set(["string", "encapsed_string"]),
    sums: new Set(["binary_expression"]),
    wrappers: new Set(["parenthesized_expression", "argument"]),
    calls: new Set(["function_call_expression"]),
    gap: /\$\w|%[-+0]*[\d.$]*[a-zA-Z]/,
  },
  speech: {
    calls: new Set(["member_call_expression", "nullsafe_member_call_expression", "scoped_call_expression"]),
    speaks: new RegExp(
      String.raw`(?:${LOGGER}\s*(?:\??->|::)\s*(?:info|notice|warning|error|critical|alert|emergency)|${CONSOLE})(?=\s*\()`,
      "g",
    ),
  },
  read: readClassLanguage(SYNTAX, {
    types: TYPES,
    methods: new Set(["method_declaration", "function_definition"]),
    bodies: BODIES,
    throws: new Set(["throw_expression"]),
    baseCalls: new Set(),
    other: readOther,
  }),
};

/** PHP: namespaces are own when a file declares them; classes without a namespace are the language's own. */
export const php = defineLanguage({
  name: "PHP",
  extensions: [".php"],
  survey: (source) => surveyClasses(source, SYNTAX, findImports),
  open: () => openTreeLanguage(TREE),
  standardModules: new Set(),
  originOf: (module, isOwn) => {
    const parts = module.replace(/^\\/, "").split("\\");
    if (parts.length === 1) return { kind: "standard", name: parts[0] ?? module };
    const own = parts.some((_part, index) => isOwn(parts.slice(0, index + 1).join("\\")));
    return { kind: own ? "own" : "third-party", name: libraryName(parts) ?? module };
  },
  builtinErrors: builtinErrors(PHP_ERRORS),
});

/** Publishers of many libraries; `React` alone would be the library of user interfaces. */
const PUBLISHERS = new Set(["League", "React", "Symfony"]);
/** What `Symfony` calls the kinds of its libraries. */
const KIND = /^(?:Bridge|Bundle|Component|Contracts|Polyfill)$/;

/** `Twig` in `Twig\Loader`, `Promise` in `React\Promise\Deferred`, `Console` in `Symfony\Component\Console\Command`. */
function libraryName([publisher, ...path]: readonly string[]): string | undefined {
  const [product, ...inside] = path.filter((part) => !KIND.test(part));
  return publisher !== undefined && PUBLISHERS.has(publisher) && inside.length > 0 ? product : publisher;
}

const USE = /^use\s+(?:function\s+|const\s+)?(\\?[\w\\]+)(?:\s+as\s+\w+)?\s*[;,{]/gm;

function findImports(masked: string, findings: SurveyFindings): void {
  for (const match of masked.matchAll(USE))
    findings.import(match[1] ?? "", namesOf(match[1] ?? ""), match.index);
}

/** `A\B\C` brings the name `C`. */
function namesOf(path: string): readonly string[] {
  return [path.slice(path.lastIndexOf("\\") + 1)].filter((name) => name !== "" && name !== path);
}

function readOther({ node, owner }: FoundNode, builder: ReadingBuilder, masked: string): void {
  const text = masked.slice(node.startIndex, Math.min(node.endIndex, node.startIndex + 500));
  if (node.type === "namespace_use_declaration") {
    for (const match of text.matchAll(USE)) builder.import(node, match[1] ?? "", namesOf(match[1] ?? ""));
  } else if (node.type === "const_declaration") {
    for (const element of node.namedChildren) {
      const name = element.type === "const_element" ? element.namedChild(0) : null;
      if (name) builder.constant(element, name, element.namedChild(1));
    }
  } else if (node.type === "function_call_expression") called(node, builder, text);
  else if (node.type === "property_declaration" && owner) declaredMessage(node, owner.node, builder, text);
  else if (owner && MAKES_ITSELF.test(text)) ownMessage(node, owner, builder);
}

function called(node: SyntaxNode, builder: ReadingBuilder, text: string): void {
  const [first, second] = node.childForFieldName("arguments")?.namedChildren ?? [];
  const word = first?.namedChild(0);
  if (!first || !word) return;
  if (/^define\s*\(/.test(text)) {
    const name = word.namedChild(0);
    if (name) builder.constant(node, name, second?.namedChild(0));
  } else if (/^(?:it|test)\s*\(/.test(text)) builder.test(builder.words(word), word);
}

/** `protected $message = '…'` in an exception. */
function declaredMessage(node: SyntaxNode, type: SyntaxNode, builder: ReadingBuilder, text: string): void {
  if (!/\$message\s*=/.test(text)) return;
  const value = node.namedChildren
    .find((child) => child.type === "property_element")
    ?.childForFieldName("default_value");
  declare(node, type, value ? [value] : [], builder);
}

/** How an exception is given its words within its own class. */
const MAKES_ITSELF = /^(?:parent::__construct|new\s+(?:self|static))\s*\(/;

/** `parent::__construct('…')` and `new self('…')` in an exception. */
function ownMessage(node: SyntaxNode, owner: FoundNode, builder: ReadingBuilder): void {
  const words = argumentsOf(node)?.namedChildren ?? [];
  if (owner.owner) declare(node, owner.owner.node, words, builder);
}

function declare(
  node: SyntaxNode,
  type: SyntaxNode,
  words: readonly SyntaxNode[],
  builder: ReadingBuilder,
): void {
  const name = type.childForFieldName("name");
  const message =
    name && /(?:Exception|Error)$/.test(builder.text(name)) ? builder.messageIn(words) : undefined;
  if (name && message) builder.raise(node, builder.text(name), message, true);
}

/** The source with blanks for the page around the code, `?>…<?php`. */
function withoutPage(source: string): string {
  const first = source.search(/<\?(?:php\b|=)/);
  const start = first < 0 ? source.length : first;
  const code = " ".repeat(start) + source.slice(start);
  return code.replace(/\?>[^]*?(?:<\?(?:php\b|=)?|$)/g, (page) => page.replace(/[^\n]/g, " "));
}

/** Offset behind a heredoc. */
function afterHeredoc(source: string, index: number): number {
  if (source.charCodeAt(index) !== 60 || !source.startsWith("<<<", index)) return 0;
  const label = /^<<<[ \t]*(["']?)(\w+)\1\r?\n/.exec(source.slice(index, index + 100))?.[2];
  if (label === undefined) return 0;
  const end = source.slice(index).search(new RegExp(`\\n[ \\t]*${label}\\b`));
  return end < 0 ? source.length : orEnd(source, source.indexOf(label, index + end), label.length);
}
