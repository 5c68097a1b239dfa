import { type FoundNode, isWithin } from "../kit/find-nodes.ts";
import { argumentsOf } from "../kit/literal-message.ts";
import type { ReadingBuilder } from "../kit/reading-builder.ts";
import { CLASS_MAKER, lastSegment, requiredModule, TEST_CALL } from "./ruby-survey.ts";
import { LOGGER } from "../kit/speech.ts";
import type { SyntaxNode } from "../kit/syntax-node.ts";
import type { TreeLanguage } from "../kit/tree-language.ts";

/** How Ruby is read through its grammar. */
export const RUBY_TREE: TreeLanguage = {
  grammar: "ruby",
  kinds: ["class", "module", "method", "singleton_method", "assignment", "call", "optional_parameter", "if"],
  comments: { line: "#" },
  strings: {
    literals: new Set(["string", "heredoc_beginning"]),
    sums: new Set(["binary", "chained_string"]),
    wrappers: new Set(["parenthesized_statements"]),
    calls: new Set(["call"]),
    gap: /#\{|%[-+0]*[\d.]*[a-zA-Z]/,
  },
  speech: {
    calls: new Set(["call"]),
    speaks: new RegExp(
      String.raw`(?:${LOGGER}&?\.(?:info|warn|error|fatal)|\b(?:UI|ui|shell|out)\.(?:confirm|crash!|error|header|important|info|message|say|success|user_error!|warn)|(?<![.\w:])(?:warn|puts|say))(?=\s*\(|[ \t]+["'{])`,
      "g",
    ),
  },
  read: (nodes, builder) => {
    const reader = new RubyReader(builder);
    for (const found of nodes) reader.read(found);
  },
};

const TYPES = new Set(["class", "module"]);
const TEXTS = new Set(["string", "chained_string", "heredoc_beginning"]);
const METHODS = new Set(["method", "singleton_method"]);
const ERROR_NAME = /(?:Error|Exception)$/;
const REFUSAL = "errors.add";

class RubyReader {
  private readonly builder: ReadingBuilder;
  /** Where the private part of each class begins, by the offset of the class. */
  private readonly privateFrom = new Map<number, number>();

  constructor(builder: ReadingBuilder) {
    this.builder = builder;
  }

  read(found: FoundNode): void {
    const { node } = found;
    switch (node.type) {
      case "class":
      case "module":
        this.type(node);
        break;
      case "method":
      case "singleton_method":
        this.method(found);
        break;
      case "assignment":
        this.assignment(found);
        break;
      case "call":
        this.call(found);
        break;
      case "optional_parameter":
        this.parameter(found);
        break;
      default:
        this.mainGuard(node);
    }
  }

  private type(node: SyntaxNode): void {
    const name = node.childForFieldName("name");
    if (!name) return;
    const last = name.childForFieldName("name") ?? name;
    this.builder.class(node, last, { bases: this.basesOf(node), exported: true });
    const marker = node
      .childForFieldName("body")
      ?.namedChildren.find(
        (child) => child.type === "identifier" && /^(?:private|protected)$/.test(this.builder.text(child)),
      );
    if (marker) this.privateFrom.set(node.startIndex, marker.startIndex);
  }

  private basesOf(node: SyntaxNode): readonly string[] {
    const base = lastSegment(
      this.builder.text(node.childForFieldName("superclass")?.namedChild(0)).split(/[\s(.]/, 1)[0] ?? "",
    );
    return /^[A-Z]/.test(base) ? [base] : [];
  }

  private method(found: FoundNode): void {
    const { node } = found;
    const name = node.childForFieldName("name");
    const text = this.builder.text(name);
    if (!name || isWithin(found, METHODS) || !/^[\p{L}_]/u.test(text)) return;
    if (text.startsWith("test_")) this.builder.test(text, name);
    if (text !== "initialize") this.builder.function(node, name, { exported: !this.isPrivate(found) });
  }

  private isPrivate({ node, owner }: FoundNode): boolean {
    if (owner?.node.type === "call")
      return this.builder.text(owner.node.childForFieldName("method")).startsWith("private");
    const from =
      owner && TYPES.has(owner.node.type) ? this.privateFrom.get(owner.node.startIndex) : undefined;
    return from !== undefined && node.startIndex > from && node.type === "method";
  }

  private assignment(found: FoundNode): void {
    const { node } = found;
    const name = node.childForFieldName("left");
    const value = node.childForFieldName("right");
    if (name?.type !== "constant" || !value || isWithin(found, METHODS)) return;
    if (value.type !== "call") {
      this.builder.constant(node, name, value);
      return;
    }
    const maker = CLASS_MAKER.exec(this.builder.source.text.slice(value.startIndex, value.startIndex + 20));
    if (!maker) {
      const frozen = this.builder.text(value.childForFieldName("method")) === "freeze";
      if (frozen) this.builder.constant(node, name, value.childForFieldName("receiver"));
      return;
    }
    const base = maker[0] === "Class.new" ? this.errorName(argumentsOf(value)?.namedChild(0)) : undefined;
    this.builder.class(node, name, { bases: base === undefined ? [] : [base], exported: true });
  }

  private call(found: FoundNode): void {
    const { node } = found;
    const method = node.childForFieldName("method");
    if (!method) return;
    const receiver = node.childForFieldName("receiver");
    if (receiver) {
      this.refused(node, [receiver, method]);
      return;
    }
    const name = method.endIndex - method.startIndex > 20 ? "" : this.builder.text(method);
    const first = argumentsOf(node)?.namedChild(0);
    if (name === "raise" || name === "fail") this.raised(node, first);
    else if (name === "require" || name === "require_relative")
      this.required(node, name, this.builder.words(first));
    else if (TEST_CALL.test(name)) this.builder.test(this.builder.words(first), node);
    else if (name === "super") this.declaredMessage(found, argumentsOf(node)?.namedChildren ?? []);
    else if (name === "desc" && argumentsOf(node)?.namedChild(1)?.type === "string") {
      this.builder.entryPoint("command", this.builder.words(first).split(" ", 1)[0] ?? "", node);
    }
  }

  /** `errors.add(:name, "…")`, by which a record of Rails is refused. */
  private refused(node: SyntaxNode, [receiver, method]: readonly [SyntaxNode, SyntaxNode]): void {
    if (
      this.builder.source.text.startsWith(REFUSAL, receiver.startIndex) &&
      method.endIndex - receiver.startIndex === REFUSAL.length
    )
      this.builder.raise(node, "errors", this.builder.message(node));
  }

  private required(node: SyntaxNode, method: string, module: string): void {
    if (module !== "" && !/[\s#]/.test(module)) this.builder.import(node, requiredModule(method, module));
  }

  private raised(node: SyntaxNode, first: SyntaxNode | null | undefined): void {
    if (first && (TEXTS.has(first.type) || this.builder.source.text.startsWith("<<", first.startIndex))) {
      this.builder.raise(node, "RuntimeError", this.builder.message(node));
      return;
    }
    const name = this.errorName(first);
    if (!first || name === undefined) return;
    // `raise Tea::Error.new(pot), "no tea"` says it beside the error.
    const own = first.type === "call" ? this.builder.message(first) : undefined;
    this.builder.raise(node, name, own ?? this.builder.message(node));
  }

  /** Last name of `A::B`, `A::B.new(…)`. */
  private errorName(node: SyntaxNode | null | undefined): string | undefined {
    const path = this.builder.text(node).slice(0, 200);
    const match = /^(?:::)?((?:\w+::)*[A-Z]\w*)/.exec(path)?.[1];
    return match === undefined ? undefined : lastSegment(match);
  }

  /** `def initialize(message = "…")` of an error. */
  private parameter(found: FoundNode): void {
    const value = found.node.childForFieldName("value");
    const method = found.owner?.node;
    if (value?.type !== "string" || method?.type !== "method") return;
    if (this.builder.text(method.childForFieldName("name")) === "initialize")
      this.declaredMessage(found, [value]);
  }

  private declaredMessage(found: FoundNode, words: readonly SyntaxNode[]): void {
    let around = found.owner;
    while (around && !TYPES.has(around.node.type)) around = around.owner;
    if (!around || !this.basesOf(around.node).some((base) => ERROR_NAME.test(base))) return;
    const message = this.builder.messageIn(words);
    const name = lastSegment(this.builder.text(around.node.childForFieldName("name")));
    if (message) this.builder.raise(found.node, name, message, true);
  }

  private mainGuard(node: SyntaxNode): void {
    const condition = this.builder.text(node.childForFieldName("condition")).slice(0, 60);
    if (!/^(?:__FILE__\s*==\s*\$(?:0|PROGRAM_NAME)|\$(?:0|PROGRAM_NAME)\s*==\s*__FILE__)$/.test(condition))
      return;
    this.builder.entryPoint("main", /([^/]*?)(?:\.rb)?$/.exec(this.builder.source.path)?.[1] ?? "", node);
  }
}
