import { errorTexts } from "./c-error-texts.ts";
import {
  ASSERTION,
  COMPLAINT,
  cTypeHeader,
  isHeaderFile,
  LEFT_MESSAGE,
  TEST,
  THROW,
  thrownType,
} from "./c-headers.ts";
import { prepareForGrammar } from "./c-prepare.ts";
import { C_LEXICAL, includedModule } from "./c-survey.ts";
import { type FoundNode, isWithin } from "../kit/find-nodes.ts";
import { maskSource } from "../kit/masked-source.ts";
import type { ReadingBuilder } from "../kit/reading-builder.ts";
import type { SyntaxNode } from "../kit/syntax-node.ts";
import type { TreeLanguage } from "../kit/tree-language.ts";

const TYPES = new Set(["class_specifier", "struct_specifier", "union_specifier", "enum_specifier"]);
const FUNCTIONS = new Set(["function_definition", "lambda_expression"]);

/** How C and C++ are read: the grammar of C++ reads C as well as that of C does (docs/languages.md). */
export const C_TREE: TreeLanguage = {
  grammar: "cpp",
  kinds: [
    ...TYPES,
    ...FUNCTIONS,
    "type_definition",
    "declaration",
    "throw_statement",
    "call_expression",
    "preproc_include",
    "preproc_def",
    "field_initializer",
  ],
  comments: { line: "//", between: /^(?:template\s*<.*>|\[\[.*\]\]|[A-Z][A-Z0-9_]*(?:\(.*\))?)$/ },
  strings: {
    literals: new Set(["string_literal", "preproc_arg"]),
    sums: new Set(["binary_expression", "concatenated_string"]),
    wrappers: new Set(["parenthesized_expression"]),
    calls: new Set(["call_expression"]),
    gap: /%[-+# 0']*[\d.*]*[a-zA-Z]|\{\d*\}/,
  },
  speech: {
    calls: new Set(["call_expression"]),
    speaks:
      /\b(?:\w{0,30}(?:Log|_log|[lL]ogger|LOG)|syslog|\w{0,30}log_(?:info|notice|warn|warning|msg)|(?:info|warn|note)f|\w{0,30}(?:[sS]tatus|[sS]how)_?[mM]essage(?:_set)?)(?=\s{0,4}\((?![^"]{0,80}(?:DEBUG|VERBOSE|TRACE|_[dD]ebug|_[tT]race))[^";{}]{0,80}")/g,
  },
  prepare: prepareForGrammar,
  read: (nodes, builder) => {
    const reader = new CReader(builder);
    for (const found of nodes) reader.read(found);
    reader.tests();
    reader.errorTexts();
    reader.writtenMessages();
  },
};

class CReader {
  private readonly builder: ReadingBuilder;
  private readonly masked: string;
  private readonly declarations: boolean;
  private readonly throwAt = new RegExp(THROW.source, "yu");
  private readonly complaintAt = new RegExp(COMPLAINT.source, "yu");

  constructor(builder: ReadingBuilder) {
    this.builder = builder;
    this.masked = maskSource(builder.source.text, C_LEXICAL);
    this.declarations = isHeaderFile(builder.source.path);
  }

  read(found: FoundNode): void {
    const { node } = found;
    switch (node.type) {
      case "preproc_include":
        this.include(node);
        break;
      case "preproc_def":
        this.define(node);
        break;
      case "throw_statement":
      case "call_expression":
        this.raised(node);
        break;
      case "field_initializer":
        this.baseMessage(found);
        break;
      default:
        if (!isWithin(found, FUNCTIONS)) this.declared(found);
    }
  }

  /** Tests are macros, which the grammar takes for whatever they look like. */
  tests(): void {
    for (const match of this.masked.matchAll(TEST)) {
      const startIndex = match.index + match[0].search(/\S/);
      const endIndex = startIndex + 200;
      const name = /"([^"\n]*)"|(?:,\s*|\()(\w+)\s*\)|\b(test_\w+)/.exec(
        this.builder.source.text.slice(startIndex, endIndex),
      );
      this.builder.test(name?.[1] ?? name?.[2] ?? name?.[3] ?? "", { startIndex, endIndex });
    }
  }

  /** Tables and switches that put errors into words. */
  errorTexts(): void {
    for (const { name, row, words } of errorTexts(this.builder.source)) {
      const message = this.builder.literalMessage(words);
      const node = { startIndex: row.start, endIndex: row.end };
      if (message) this.builder.raise(node, name, message, true);
    }
  }

  /** Messages that are left where the caller looks for them, and what is said when something does not hold. */
  writtenMessages(): void {
    for (const pattern of [LEFT_MESSAGE, ASSERTION]) this.builder.raisesBehind(pattern, this.masked);
  }

  private declared(found: FoundNode): void {
    const { node, owner } = found;
    const inType = owner !== undefined && TYPES.has(owner.node.type);
    if (TYPES.has(node.type)) this.type(found);
    else if (node.type === "type_definition") this.typedef(node);
    else if (node.type === "function_definition" && inType) this.what(node, owner.node);
    else if (node.type === "function_definition") this.function(node);
    else if (node.type === "declaration" && !inType) this.declaration(node);
  }

  private type({ node, owner }: FoundNode): void {
    const body = node.childForFieldName("body");
    if (!body || owner?.node.type === "type_definition") return;
    const header = cTypeHeader(
      this.masked.slice(node.startIndex, Math.min(body.startIndex, node.startIndex + 1500)),
    );
    if (!header) return;
    const startIndex = node.startIndex + header.at;
    const named = { startIndex, endIndex: startIndex + header.name.length };
    this.builder.class(node, named, { bases: header.bases, exported: true });
  }

  /** `typedef struct { … } name;` */
  private typedef(node: SyntaxNode): void {
    const type = node.childForFieldName("type");
    const name = node.childForFieldName("declarator");
    if (type && TYPES.has(type.type) && type.childForFieldName("body") && name?.type === "type_identifier")
      this.builder.class(node, name, { bases: [], exported: true });
  }

  /** `const char* what() const noexcept override { return "…"; }` */
  private what(node: SyntaxNode, type: SyntaxNode): void {
    const code = this.builder.source.text.slice(
      node.startIndex,
      Math.min(node.endIndex, node.startIndex + MAX_WHAT),
    );
    const found = WHAT.exec(code);
    const name = type.childForFieldName("name");
    if (!found || !name) return;
    const start = node.startIndex + found[0].indexOf(found[1] ?? "", found[0].indexOf('"'));
    const message = this.builder.literalMessage({ start, end: start + (found[1] ?? "").length });
    if (message) this.builder.raise(node, this.builder.text(name), message, true);
  }

  private function(node: SyntaxNode): void {
    const name = functionName(node);
    if (!name || !node.childForFieldName("type")) return;
    const text = this.builder.text(name);
    if (/^[A-Z_][A-Z0-9_]*$/.test(text)) return;
    const hidden = /\bstatic\b/.test(this.masked.slice(node.startIndex, name.startIndex));
    this.builder.function(node, name, { exported: !hidden });
    if (text === "main") this.builder.entryPoint("main", "main", name);
  }

  private declaration(node: SyntaxNode): void {
    const name = this.declarations ? functionName(node) : undefined;
    if (name) {
      if (!/^[A-Z_][A-Z0-9_]*$/.test(this.builder.text(name)))
        this.builder.function(node, name, { exported: true });
      return;
    }
    const declarator = node.childForFieldName("declarator");
    const constant = declarator?.childForFieldName("declarator");
    if (declarator?.type !== "init_declarator" || constant?.type !== "identifier") return;
    if (/\b(?:const|constexpr)\b/.test(this.masked.slice(node.startIndex, constant.startIndex)))
      this.builder.constant(node, constant, declarator.childForFieldName("value"));
  }

  /** `overwound() : runtime_error("…") {}` */
  private baseMessage({ node, owner }: FoundNode): void {
    const base = this.builder.text(node.namedChild(0));
    const type = owner?.owner?.node;
    const name = type && TYPES.has(type.type) ? type.childForFieldName("name") : null;
    const message = name && /(?:error|exception)$/i.test(base) ? this.builder.message(node) : undefined;
    if (name && message) this.builder.raise(node, this.builder.text(name), message, true);
  }

  /** Cited without its angle brackets, which look like a tag of a page. */
  private include(node: SyntaxNode): void {
    const path = node.childForFieldName("path");
    const sign = this.builder.text(path).charAt(0);
    if (!path || (sign !== "<" && sign !== '"') || this.isOptional(node)) return;
    const inner = { startIndex: path.startIndex + 1, endIndex: path.endIndex - 1 };
    this.builder.import(sign === "<" ? inner : node, includedModule(sign, this.builder.text(inner)));
  }

  /** True for what only some builds include: within a condition that is not the guard of a header. */
  private isOptional(node: SyntaxNode): boolean {
    let conditions = this.declarations ? -1 : 0;
    for (let { parent } = node; parent !== null; { parent } = parent)
      if (/^preproc_(?:if|ifdef|elif|else)$/.test(parent.type)) conditions += 1;
    return conditions > 0;
  }

  private define(node: SyntaxNode): void {
    const name = node.childForFieldName("name");
    const value = node.childForFieldName("value");
    if (!name || !value || this.builder.text(value).slice(1, -1).includes('"')) return;
    this.builder.constant(node, name, value);
  }

  private raised(node: SyntaxNode): void {
    this.throwAt.lastIndex = node.startIndex;
    const thrown = this.throwAt.exec(this.masked);
    if (thrown) {
      const made =
        node.type === "throw_statement"
          ? node.namedChild(0)
          : node.childForFieldName("arguments")?.namedChild(0);
      this.builder.raise(node, thrownType(thrown[1] ?? ""), made ? this.builder.message(made) : undefined);
      return;
    }
    this.complaintAt.lastIndex = node.startIndex;
    const complaint = node.type === "call_expression" ? this.complaintAt.exec(this.masked) : null;
    const message = complaint && this.builder.message(node);
    if (complaint && message && !isOnlyWork(complaint[1], message.quote.text))
      this.builder.raise(node, complaint[1] ?? "", message);
  }
}

/** `perror("Connecting to server")` says at what work it failed; the system adds the failure. */
function isOnlyWork(name: string | undefined, text: string): boolean {
  return name === "perror" && /^\p{L}+ing\b/u.test(text);
}

const MAX_WHAT = 400;
const WHAT = /^[^"{}]{0,200}\bwhat\s*\(\s*\)[^"{};]{0,80}\{\s*return\s*"([^"\\\n]{1,200})"\s*;/;
const MAX_DECLARATORS = 6;

/** The name of a free function, through pointers; `undefined` for members and for variables. */
function functionName(node: SyntaxNode): SyntaxNode | undefined {
  let declarator = node.childForFieldName("declarator");
  for (let depth = 0; declarator && depth < MAX_DECLARATORS; depth += 1) {
    if (declarator.type === "function_declarator") {
      const name = declarator.childForFieldName("declarator");
      return name?.type === "identifier" ? name : undefined;
    }
    declarator =
      declarator.childForFieldName("declarator") ??
      (declarator.type === "reference_declarator" ? declarator.namedChild(0) : null);
  }
  return undefined;
}
