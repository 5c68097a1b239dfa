import type { ReadingBuilder } from "./reading-builder.ts";
import { type ClassSyntax, methodHeader, typeHeader } from "./class-headers.ts";
import { thrownName } from "./class-survey.ts";
import { type FoundNode, isWithin } from "./find-nodes.ts";
import { maskSource } from "./masked-source.ts";
import type { SyntaxNode } from "./syntax-node.ts";

/** The kinds of nodes that matter in the grammar of a class language. */
export interface ClassKinds {
  readonly types: ReadonlySet<string>;
  /** Methods and functions. */
  readonly methods: ReadonlySet<string>;
  /** Whatever holds code rather than declarations, methods included. */
  readonly bodies: ReadonlySet<string>;
  readonly throws: ReadonlySet<string>;
  /** Calls by which an error hands its message to its base. */
  readonly baseCalls: ReadonlySet<string>;
  /** Reads every other kind. */
  readonly other: (found: FoundNode, builder: ReadingBuilder, masked: string) => void;
}

/** Reads the files of a class language. */
export function readClassLanguage(
  syntax: ClassSyntax,
  kinds: ClassKinds,
): (nodes: readonly FoundNode[], builder: ReadingBuilder) => void {
  return (nodes, builder) => {
    const reader = new ClassReader(syntax, kinds, builder);
    for (const found of nodes) reader.read(found);
    reader.assertions();
  };
}

const ERROR_NAME = /(?:Exception|Error)$/;

class ClassReader {
  private readonly syntax: ClassSyntax;
  private readonly kinds: ClassKinds;
  private readonly builder: ReadingBuilder;
  private readonly masked: string;
  private readonly throwAt: RegExp;

  constructor(syntax: ClassSyntax, kinds: ClassKinds, builder: ReadingBuilder) {
    this.syntax = syntax;
    this.kinds = kinds;
    this.builder = builder;
    this.masked = maskSource(builder.source.text, syntax.lexical);
    this.throwAt = new RegExp(syntax.thrown.source, "yu");
  }

  read(found: FoundNode): void {
    const { types, methods, throws, baseCalls, other } = this.kinds;
    const kind = found.node.type;
    if (types.has(kind)) this.type(found);
    else if (methods.has(kind)) this.method(found);
    else if (throws.has(kind)) this.thrown(found.node);
    else if (baseCalls.has(kind)) this.declaredMessage(found);
    else other(found, this.builder, this.masked);
  }

  assertions(): void {
    if (this.syntax.asserted) this.builder.raisesBehind(this.syntax.asserted, this.masked);
  }

  private type(found: FoundNode): void {
    const { node } = found;
    const name = node.childForFieldName("name");
    const header = typeHeader(this.header(node), this.syntax);
    if (!name || !header || isWithin(found, this.kinds.bodies)) return;
    const shape = this.syntax.shapes.has(header.keyword);
    const around = found.owner && typeHeader(this.header(found.owner.node), this.syntax);
    // What an interface has in it is as public as itself.
    const visibility = around?.keyword === "interface" ? around.visibility : header.visibility;
    this.builder.class(node, name, { bases: header.bases, ...visibility, shape });
  }

  private method(found: FoundNode): void {
    const { node, owner } = found;
    const name = node.childForFieldName("name");
    if (!name || (owner && !this.kinds.types.has(owner.node.type)) || isWithin(found, this.kinds.bodies))
      return;
    const around = owner && typeHeader(this.header(owner.node), this.syntax);
    const header = this.header(node);
    const method = methodHeader(header, around, this.syntax);
    const text = this.builder.text(name);
    if (this.syntax.test.test(header)) this.builder.test(text, name);
    if (!method) return;
    this.builder.function(node, name, { exported: true });
    if (around && /^main$/i.test(text) && /\bstatic\b/.test(header))
      this.builder.entryPoint("main", around.name, name);
  }

  private thrown(node: SyntaxNode): void {
    this.throwAt.lastIndex = node.startIndex;
    const match = this.throwAt.exec(this.masked);
    if (!match) return;
    // What throws is a call itself where a helper does it: `Throw.EggException("…")`.
    const made = match[0].startsWith("throw")
      ? node.namedChildren.find((child) => !child.type.includes("comment"))
      : node;
    this.builder.raise(node, thrownName(match), made && this.builder.message(made));
  }

  /** The message that the constructor of an error gives to its base. */
  private declaredMessage(found: FoundNode): void {
    let around = found.owner;
    while (around && !this.kinds.types.has(around.node.type)) around = around.owner;
    const type = around && typeHeader(this.header(around.node), this.syntax);
    if (!type?.bases.some((base) => ERROR_NAME.test(base))) return;
    const message = this.builder.message(found.node);
    if (message) this.builder.raise(found.node, type.name, message, true);
  }

  /** What stands before the body of a definition, without comments and the words of literals. */
  private header(node: SyntaxNode): string {
    const body = node.childForFieldName("body");
    const end = body && body.startIndex > node.startIndex ? body.startIndex : node.endIndex;
    return this.masked.slice(node.startIndex, Math.min(end, node.startIndex + MAX_HEADER));
  }
}

const MAX_HEADER = 1500;
