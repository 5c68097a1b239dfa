import { type FoundNode, isWithin } from "../kit/find-nodes.ts";
import { argumentsOf } from "../kit/literal-message.ts";
import type { ReadingBuilder, Visibility } from "../kit/reading-builder.ts";
import { ERROR_DERIVE, maskRust, ownPath, useOf } from "./rust-survey.ts";
import { TEST_ATTRIBUTE, testSpans } from "./rust-tests.ts";
import type { SyntaxNode } from "../kit/syntax-node.ts";
import type { TreeLanguage } from "../kit/tree-language.ts";
import { errorIn } from "./rust-errors.ts";

const TYPES = ["struct_item", "enum_item", "union_item", "trait_item"];

/** How Rust is read through its grammar. */
export const RUST_TREE: TreeLanguage = {
  grammar: "rust",
  kinds: [
    ...TYPES,
    "enum_variant",
    "attribute_item",
    "function_item",
    "closure_expression",
    "impl_item",
    "mod_item",
    "use_declaration",
    "const_item",
    "static_item",
    "macro_definition",
    "macro_invocation",
    "call_expression",
    "match_arm",
  ],
  comments: { line: "///", between: /^#!?\[/ },
  strings: {
    literals: new Set(["string_literal", "raw_string_literal"]),
    sums: new Set(),
    wrappers: new Set(["parenthesized_expression", "reference_expression"]),
    calls: new Set(["call_expression", "macro_invocation"]),
    gap: /\{[^{}"]*\}/,
  },
  speech: {
    calls: new Set(["macro_invocation"]),
    speaks: /\b(?:info|warn|error|e?println)(?=!\s*[([{])/g,
  },
  read: (nodes, builder) => {
    const reader = new RustReader(nodes, builder);
    for (const found of nodes) reader.read(found);
    for (const { start, end } of testSpans(maskRust(builder.source.text)))
      builder.silent({ startIndex: start, endIndex: end });
  },
};

/** `error("…")` of thiserror, `snafu(display("…"))`, `display("…")` of derive_more. */
const DECLARES_MESSAGE = /^(?:error\b|snafu\(\s*display\(|display\()/;
const EXPRESSIONS = new Set(["macro_invocation", "call_expression", "match_arm"]);
const BODIES = new Set(["function_item", "closure_expression"]);
const NO_FUNCTIONS = new Set([...BODIES, "trait_item"]);
const FAILURES = new Set(["assert", "panic", "bail", "anyhow", "ensure", "unreachable", "unimplemented"]);
const WRITES = new Set(["write", "writeln"]);
/** Methods that write what they are called on, or what they are given: `"…".fmt(f)`, `f.write_str("…")`. */
const WRITING = /\.(?:fmt|pad|write_str)$/;

/** Methods that say what went wrong, should it go wrong. */
const EXPLAINS = new Set(["expect", "context", "with_context", "ok_or", "ok_or_else", "map_err"]);
/** What such a method may be given: words, what formats them, what turns them into an error. */
const EXPLANATIONS = new Set(["string_literal", "macro_invocation", "call_expression"]);
/** Words instead of an error type: `Err("…".into())`, `Err(format!("…"))`, `Err(E::custom("…"))`. */
const PLAIN_FAILURE = /^\(\s*(?:"|format!|String::from\(|(?:\w+::){1,4}(?:custom|msg|other)\()/;

class RustReader {
  private readonly builder: ReadingBuilder;
  private readonly errors = new Set<string>();
  private readonly modules = new Set<string>();
  /** Attributes that stand before the next item. */
  private attributes: SyntaxNode[] = [];

  constructor(nodes: readonly FoundNode[], builder: ReadingBuilder) {
    this.builder = builder;
    for (const { node } of nodes) {
      if (node.type === "mod_item") this.modules.add(this.nameOf(node));
      else if (node.type === "impl_item" && /\bError$/.test(this.traitOf(node)))
        this.errors.add(this.implemented(node));
    }
  }

  read(found: FoundNode): void {
    const { node } = found;
    if (node.type === "attribute_item") {
      this.attributes.push(node);
      return;
    }
    this.item(found);
    if (!EXPRESSIONS.has(node.type)) this.attributes = [];
  }

  private item(found: FoundNode): void {
    const { node } = found;
    switch (node.type) {
      case "function_item":
        this.function(found);
        break;
      case "macro_definition":
        this.macro(node);
        break;
      case "use_declaration":
        this.use(node);
        break;
      case "const_item":
      case "static_item":
        this.constant(node);
        break;
      case "enum_variant":
        if (found.owner) this.declaredMessage(this.nameOf(found.owner.node));
        break;
      case "impl_item":
        this.builder.partOf(node, this.implemented(node));
        break;
      case "macro_invocation":
        this.invoked(found);
        break;
      case "call_expression":
        this.called(found);
        break;
      case "match_arm":
        this.displayed(found, [node.childForFieldName("value")]);
        break;
      default:
        if (TYPES.includes(node.type) && !isWithin(found, BODIES)) this.type(node);
    }
  }

  private type(node: SyntaxNode): void {
    const name = node.childForFieldName("name");
    if (!name) return;
    const text = this.builder.text(name);
    const shape = node.type === "trait_item";
    const derived = this.attributes.some((attribute) => ERROR_DERIVE.test(this.builder.text(attribute)));
    const error = !shape && (text.endsWith("Error") || this.errors.has(text) || derived);
    if (error) this.errors.add(text);
    this.builder.class(node, name, {
      bases: error ? ["Error"] : [],
      shape,
      ...visibilityOf(this.builder, node),
    });
    this.declaredMessage(text);
  }

  /** `#[error("…")]` before a type or variant. */
  private declaredMessage(name: string): void {
    if (!this.errors.has(name)) return;
    for (const attribute of this.attributes) {
      const inner = attribute.namedChild(0);
      const kind = inner && DECLARES_MESSAGE.exec(this.builder.text(inner))?.[0];
      if (!inner || !kind) continue;
      const given = argumentsOf(inner)?.namedChildren ?? [];
      // `error("no egg in {}", pan.name())` has brackets too.
      const nested = kind.startsWith("snafu") ? given.find((node) => node.type === "token_tree") : undefined;
      const message = this.builder.messageIn(nested ? nested.namedChildren : given);
      if (message) this.builder.raise(attribute, name, message, true);
    }
  }

  private function(found: FoundNode): void {
    const { node } = found;
    const name = node.childForFieldName("name");
    if (!name) return;
    const text = this.builder.text(name);
    if (this.attributes.some((attribute) => TEST_ATTRIBUTE.test(this.builder.text(attribute))))
      this.builder.test(text, name);
    if (isWithin(found, NO_FUNCTIONS) || this.isOfTrait(found)) return;
    this.builder.function(node, name, visibilityOf(this.builder, node));
    if (text === "main" && !found.owner) this.builder.entryPoint("main", "main", node);
  }

  /** Macros for users of the crate are called as functions are. */
  private macro(node: SyntaxNode): void {
    const name = node.childForFieldName("name");
    const isExported = this.attributes.some((attribute) =>
      /\bmacro_export\b/.test(this.builder.text(attribute)),
    );
    if (name && isExported) this.builder.function(node, name, { exported: true });
  }

  /** True in implementations of traits. */
  private isOfTrait({ owner }: FoundNode): boolean {
    for (let around = owner; around; around = around.owner) {
      const { node } = around;
      if (node.type === "impl_item" && this.traitOf(node) !== "") return true;
    }
    return false;
  }

  private use(node: SyntaxNode): void {
    const { module, names } = useOf(this.builder.text(node.childForFieldName("argument")).slice(0, 2000));
    this.builder.import(node, ownPath(module, this.modules), names);
  }

  private constant(node: SyntaxNode): void {
    const name = node.childForFieldName("name");
    if (name) this.builder.constant(node, name, node.childForFieldName("value"));
  }

  private invoked(found: FoundNode): void {
    const { node } = found;
    const macro = this.builder.text(node.childForFieldName("macro")).replace(/^.*::/, "");
    if (FAILURES.has(macro)) this.builder.raise(node, macro, this.builder.message(node));
    else if (WRITES.has(macro)) this.displayed(found, argumentsOf(node)?.namedChildren ?? []);
  }

  /** `write!(f, "…")`, `A => "…"` where an error type says how it is displayed; `A => "…"` in methods of its own too. */
  private displayed({ node, owner }: FoundNode, words: readonly (SyntaxNode | null)[]): void {
    let around = owner;
    while (around && around.node.type !== "impl_item") around = around.owner;
    if (!around) return;
    const trait = this.traitOf(around.node);
    if (!trait.endsWith("Display") && !(trait === "" && node.type === "match_arm")) return;
    const name = this.implemented(around.node);
    if (!this.errors.has(name) && !/Error|Warnings?$/.test(name)) return;
    const message = this.builder.messageIn(words.flatMap((word) => (word ? this.given(word) : [])));
    if (message) this.builder.raise(node, name, message, true);
  }

  /** What an expression gives: what is in `{ Some("…") }`. */
  private given(node: SyntaxNode): readonly SyntaxNode[] {
    const inner = (node.type === "block" && node.namedChildren.length === 1 && node.namedChild(0)) || node;
    const isSome = this.builder.text(inner.childForFieldName("function")) === "Some";
    return isSome ? (argumentsOf(inner)?.namedChildren ?? []) : [inner];
  }

  private called(found: FoundNode): void {
    const { node } = found;
    const callee = node.childForFieldName("function");
    if (!callee) return;
    const end = callee.endIndex;
    const text = this.builder.source.text.slice(Math.max(callee.startIndex, end - 10), end);
    if (WRITING.test(text)) {
      const given = node.childForFieldName("arguments")?.namedChildren ?? [];
      this.displayed(found, [callee.childForFieldName("value"), ...given]);
      return;
    }
    if (callee.endIndex - callee.startIndex === 3 && text === "Err") {
      const argument = this.builder.source.text.slice(end, end + 120);
      const typed = errorIn(/^\(\s*((?:\w+::){0,4}?\w*Error)\b/.exec(argument)?.[1]);
      const name = typed ?? (PLAIN_FAILURE.test(argument) ? "Err" : undefined);
      if (name !== undefined) this.builder.raise(node, name, this.builder.message(node));
      return;
    }
    const method = callee.childForFieldName("field");
    const words = node.childForFieldName("arguments")?.namedChild(0);
    if (method && words && EXPLAINS.has(this.builder.text(method))) this.explained(method, words);
  }

  /** `.expect("…")`, `.ok_or("…")`, `.map_err(|_| E::custom("…"))`, and `.with_context(|| format!("…"))` of anyhow. */
  private explained(method: SyntaxNode, given: SyntaxNode): void {
    const words = given.type === "closure_expression" ? given.childForFieldName("body") : given;
    if (!words || !EXPLANATIONS.has(words.type)) return;
    const message = this.builder.messageIn([words]);
    if (message) this.builder.raise(method, this.builder.text(method), message);
  }

  private nameOf(node: SyntaxNode): string {
    return this.builder.text(node.childForFieldName("name"));
  }

  /** The trait of an implementation without type arguments; empty for inherent ones. */
  private traitOf(node: SyntaxNode): string {
    return this.builder.text(node.childForFieldName("trait")).slice(0, 200).replace(/<.*/s, "");
  }

  private implemented(node: SyntaxNode): string {
    const type = this.builder.text(node.childForFieldName("type")).slice(0, 200);
    return type.replace(/<.*/s, "").replace(/^.*::/, "");
  }
}

/** `pub` is for everybody, `pub(crate)` and its like are for the package. */
function visibilityOf(builder: ReadingBuilder, node: SyntaxNode): Visibility {
  const modifier = node.namedChildren.slice(0, 2).find((child) => child.type === "visibility_modifier");
  const exported = builder.text(modifier) === "pub";
  return { exported, ...(modifier && !exported && { packageOnly: true }) };
}
