import type { FoundNode } from "../kit/find-nodes.ts";
import { isWithin } from "../kit/find-nodes.ts";
import { DUTY, ERROR_VALUE, TEST_NAME } from "./go-survey.ts";
import type { ReadingBuilder } from "../kit/reading-builder.ts";
import { LOGGER } from "../kit/speech.ts";
import type { SyntaxNode } from "../kit/syntax-node.ts";
import type { TreeLanguage } from "../kit/tree-language.ts";

/** How Go is read through its grammar. */
export const GO_TREE: TreeLanguage = {
  grammar: "go",
  kinds: [
    "package_clause",
    "type_spec",
    "type_alias",
    "function_declaration",
    "method_declaration",
    "func_literal",
    "import_spec",
    "const_spec",
    "var_spec",
    "return_statement",
    "call_expression",
    "keyed_element",
  ],
  comments: { line: "//" },
  strings: {
    literals: new Set(["interpreted_string_literal", "raw_string_literal"]),
    sums: new Set(["binary_expression"]),
    wrappers: new Set(["parenthesized_expression", "keyed_element", "literal_element"]),
    calls: new Set(["call_expression"]),
    gap: /%[-+# 0]*[\d.*[\]]*[a-zA-Z]/,
  },
  speech: {
    calls: new Set(["call_expression"]),
    speaks: new RegExp(
      String.raw`${LOGGER}\.(?:Info|Warn|Error)\(\)(?:\.\w{1,30}\([^()\n]{0,80}\)){0,4}\.Msgf?(?=\()|(?:${LOGGER}|\b(?:slog|klog|glog|logrus|zap))(?:\.\w{1,30}\([^()\n]{0,80}\))?\.(?:(?:Info|Notice|Warn|Warning|Error)(?:f|w|Context)?(?=\()|(?:Print|Info|Warn|Warning|Error)(?:f|ln)?(?=\("[^"\n]*"\)))|\b(?:[dD]ie|[fF]ail|[fF]atal)(?:f|ln)?(?=\((?:\w{1,20},[ ])?"[^"\n]*"[,)])|(?<![.\w])[a-z]\w{0,20}Print(?:f|ln)?(?=\()|\b(?:http\.|return|report|raise|send|write)Error(?=\()`,
      "g",
    ),
  },
  read: (nodes, builder) => {
    const reader = new GoReader(nodes, builder);
    for (const found of nodes) reader.read(found);
  },
};

const BODIES = new Set(["function_declaration", "method_declaration", "func_literal"]);
const EXPORTED = /^\p{Lu}/u;

class GoReader {
  private readonly builder: ReadingBuilder;
  private readonly errors: ReadonlySet<string>;
  private packageName = "";

  constructor(nodes: readonly FoundNode[], builder: ReadingBuilder) {
    this.builder = builder;
    this.errors = new Set(
      nodes.flatMap(({ node }) => (node.type === "method_declaration" ? this.errorType(node) : [])),
    );
  }

  read(found: FoundNode): void {
    const { node } = found;
    switch (node.type) {
      case "package_clause":
        this.packageName = this.builder.text(node.namedChild(0));
        break;
      case "import_spec":
        this.builder.import(node, this.builder.words(node.childForFieldName("path")));
        break;
      case "return_statement":
        this.returned(node);
        this.errorText(found);
        break;
      case "call_expression":
        this.called(node, found);
        break;
      case "keyed_element":
        this.command(node);
        break;
      case "function_declaration":
      case "method_declaration":
        this.function(node);
        break;
      default:
        if (!isWithin(found, BODIES)) this.declared(node);
    }
  }

  /** The type whose method `Error() string` this is. */
  private errorType(node: SyntaxNode): readonly string[] {
    if (this.builder.text(node.childForFieldName("name")) !== "Error") return [];
    if (this.builder.text(node.childForFieldName("result")) !== "string") return [];
    return [this.receiverOf(node)].filter((name) => name !== "");
  }

  /** The type that a method belongs to. */
  private receiverOf(node: SyntaxNode): string {
    const receiver = this.builder.text(node.childForFieldName("receiver"));
    return /\*?(\w+)(?:\[[^\]]*\])?\s*,?\s*\)$/.exec(receiver.slice(-200))?.[1] ?? "";
  }

  private declared(node: SyntaxNode): void {
    const name = node.childForFieldName("name");
    if (!name) return;
    const text = this.builder.text(name);
    const exported = EXPORTED.test(text);
    const value = node.childForFieldName("value")?.namedChild(0);
    if (node.type === "const_spec" || node.type === "var_spec") this.errorValue(node, name, value);
    else if (node.type === "type_spec" || node.type === "type_alias") {
      const error = this.errors.has(text) || text.endsWith("Error");
      const shape = node.childForFieldName("type")?.type === "interface_type";
      this.builder.class(node, name, { bases: error ? ["error"] : [], exported, shape });
    }
  }

  /** `var ErrClosed = errors.New("…")` is an error with its message. */
  private errorValue(node: SyntaxNode, name: SyntaxNode, value: SyntaxNode | null | undefined): void {
    const text = this.builder.text(name);
    if (value?.type !== "call_expression" || !ERROR_VALUE.test(text)) {
      this.builder.constant(node, name, value);
      return;
    }
    if (!ERROR_MAKER.test(this.builder.text(value.childForFieldName("function")))) return;
    this.builder.class(node, name, { bases: ["error"], exported: EXPORTED.test(text) });
    this.builder.raise(node, text, this.builder.message(value), true);
  }

  private function(node: SyntaxNode): void {
    const name = node.childForFieldName("name");
    if (!name || node.childForFieldName("body") === null) return;
    const text = this.builder.text(name);
    const isMethod = node.type === "method_declaration";
    if (isMethod) this.builder.partOf(node, this.receiverOf(node));
    if (!isMethod || !DUTY.test(text)) this.builder.function(node, name, { exported: EXPORTED.test(text) });
    if (isMethod) return;
    if (TEST_NAME.test(text)) this.builder.test(text, node);
    if (text === "main" && this.packageName === "main") this.builder.entryPoint("main", "main", node);
  }

  private returned(node: SyntaxNode): void {
    for (const value of node.namedChild(0)?.namedChildren ?? []) {
      const inner = value.type === "unary_expression" ? value.childForFieldName("operand") : value;
      const type = inner?.type === "composite_literal" ? inner.childForFieldName("type") : undefined;
      const name = this.builder
        .text(type ?? inner)
        .slice(0, 200)
        .replace(/^\w+\./, "");
      if (type ? !/^\w*Error$/.test(name) : !ERROR_VALUE.test(name)) continue;
      const fields = inner?.childForFieldName("body")?.namedChildren ?? [];
      this.builder.raise(node, name, type ? this.builder.messageIn(fields) : undefined);
    }
  }

  /** `return "…"` in the method `Error() string` of a type. */
  private errorText({ node, owner }: FoundNode): void {
    const [name] = owner?.node.type === "method_declaration" ? this.errorType(owner.node) : [];
    const message =
      name === undefined ? undefined : this.builder.messageIn(node.namedChild(0)?.namedChildren ?? []);
    if (name !== undefined && message) this.builder.raise(node, name, message, true);
  }

  private called(node: SyntaxNode, found: FoundNode): void {
    const match = ERROR_CALL.exec(this.builder.source.text.slice(node.startIndex, node.startIndex + 16));
    if (!match || (found.owner?.node.type === "var_spec" && this.isErrorValue(found.owner.node))) return;
    this.builder.raise(node, match[0] === "panic(" ? "panic" : "error", this.builder.message(node));
  }

  private isErrorValue(node: SyntaxNode): boolean {
    return ERROR_VALUE.test(this.builder.text(node.childForFieldName("name")));
  }

  /** `Use: "name …"` in a cobra command. */
  private command(node: SyntaxNode): void {
    const text = this.builder.source.text.slice(node.startIndex, node.startIndex + 8);
    if (!/^Use\s*:/.test(text)) return;
    const value = node.namedChild(1);
    const words = this.builder.words(value?.namedChild(0) ?? null) || this.builder.words(value);
    this.builder.entryPoint("command", words.split(/\s/, 1)[0] ?? "", node);
  }
}

const ERROR_CALL = /^(?:fmt\.Errorf|errors\.New|errors\.Errorf|panic|log\.Fatalf?|log\.Fatalln)\(/;
/** What makes an error: functions of the standard library, and a type of the project's own that a text is turned into. */
const ERROR_MAKER = /^(?:errors\.New|fmt\.Errorf|[A-Z]\w{0,40}Err(?:or)?)$/;
