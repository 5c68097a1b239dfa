import { nonEmpty } from "../../../domain/evidence.ts";
import type {
  ClassRead,
  ConstantRead,
  FileReading,
  FunctionRead,
  RaiseRead,
  SayingRead,
} from "../../define-language.ts";
import type { ImportSeen } from "../../define-language.ts";
import { isMarkedInCode, isMarkedInComment } from "../../not-for-use.ts";
import { type CommentSyntax, descriptionAbove, isHiddenAbove } from "./leading-comment.ts";
import {
  argumentsOf,
  literalContent,
  type Message,
  messageAmong,
  type StringSyntax,
} from "./literal-message.ts";
import { isComplaint, linesAround, type Scope } from "./speech.ts";
import type { SourceText, Span } from "./source-text.ts";
import type { SyntaxNode } from "./syntax-node.ts";

/** How a language writes what is shown of it. */
export interface ReadingSyntax {
  readonly comments: CommentSyntax;
  readonly strings: StringSyntax;
}

/** Who may use a definition. */
export interface Visibility {
  readonly exported: boolean;
  /** For its own package only. */
  readonly packageOnly?: true;
}

/** Where something stands, in offsets of UTF-16 code units. */
type Extent = Pick<SyntaxNode, "startIndex" | "endIndex">;

/** How far before a name an annotation is looked for, and behind it a comment, in characters. */
const MAX_ANNOTATIONS = 1000;
/** Evidence text keeps this much of a line before a name. */
const MAX_BEFORE_NAME = 120;

/** A string of one line without escapes, from behind its quotation mark. */
const MAX_WORDS = 300;
const WORDS = /^[^"\\\n]{1,300}(?=")/;

/** Collects what a syntax tree says, and cites it. */
export class ReadingBuilder {
  readonly source: SourceText;
  private readonly syntax: ReadingSyntax;
  private readonly classes: ClassRead[] = [];
  private readonly functions: FunctionRead[] = [];
  private readonly raises: RaiseRead[] = [];
  private readonly sayings: (Omit<SayingRead, "within"> & { readonly at: number })[] = [];
  private readonly scopes: Scope[] = [];
  private readonly silences: Extent[] = [];
  private readonly parts: (Extent & { readonly owner: string })[] = [];
  private readonly imports: (ImportSeen & { readonly text: string })[] = [];
  private readonly constants: ConstantRead[] = [];
  private readonly tests: FileReading["tests"][number][] = [];
  private readonly entryPoints: FileReading["entryPoints"][number][] = [];

  constructor(source: SourceText, syntax: ReadingSyntax) {
    this.source = source;
    this.syntax = syntax;
  }

  /** Code of a node; empty when there is none. */
  text(node: Extent | null | undefined): string {
    return node ? this.source.textOf(node) : "";
  }

  /**
   * A type. `node` is the whole definition, `name` the node that names it. An interface or trait that is described is what
   * users of a library know of it, and no mere shape.
   */
  class(
    node: SyntaxNode,
    name: Extent,
    about: Visibility & { readonly bases: readonly string[]; readonly shape?: boolean },
  ): void {
    const { bases, shape = false, ...visibility } = about;
    const definition = this.definition(node, name);
    this.classes.push({
      ...definition,
      bases,
      ...visibility,
      shape: shape && definition.doc === undefined,
    });
  }

  /** A function or public method. */
  function(node: SyntaxNode, name: SyntaxNode, visibility: Visibility): void {
    this.functions.push({ ...this.definition(node, name), ...visibility });
  }

  /** A raise or throw, or what does their work. */
  raise(node: Extent, name: string, message: Message | undefined, declared = false): void {
    this.raises.push({
      name,
      line: this.source.lineAt(node.startIndex),
      text: this.source.firstLine({ start: node.startIndex, end: node.endIndex }),
      ...(message && { message: message.quote }),
      interpolated: message?.interpolated ?? false,
      ...(declared && { declared }),
    });
  }

  /** Raises whose words are the string that begins where a match ends, by what its first group names. */
  raisesBehind(pattern: RegExp, masked: string): void {
    for (const { 0: whole, 1: name = "", index } of masked.matchAll(pattern)) {
      const start = index + whole.length + 1;
      const [words = ""] = WORDS.exec(this.source.text.slice(start, start + MAX_WORDS + 1)) ?? [];
      const end = start + words.length;
      const message = words === "" ? undefined : this.literalMessage({ start, end });
      if (message) this.raise({ startIndex: index, endIndex: end + 1 }, name, message);
    }
  }

  /** What is said by a call to the log or the user. */
  saying(call: SyntaxNode, words: readonly SyntaxNode[]): void {
    const message = this.messageIn(words);
    if (!message) return;
    const { quote, interpolated } = message;
    const complaint = isComplaint(this.text(call));
    this.sayings.push({
      ...this.place(call),
      message: quote,
      interpolated,
      complaint,
      at: call.startIndex,
    });
  }

  /** Code outside the definition of a type that belongs to it: its methods in another place. */
  partOf(node: Extent, owner: string): void {
    this.parts.push({ startIndex: node.startIndex, endIndex: node.endIndex, owner });
  }

  /** Code that is not for users, such as tests beside the code they test: nothing is kept of it but its tests. */
  silent(node: Extent): void {
    this.silences.push({ startIndex: node.startIndex, endIndex: node.endIndex });
  }

  /** The message among the arguments of a call. */
  message(call: SyntaxNode): Message | undefined {
    const list = argumentsOf(call);
    return list && this.messageIn(list.namedChildren);
  }

  /** The message among some expressions. */
  messageIn(nodes: readonly SyntaxNode[]): Message | undefined {
    return messageAmong(nodes, this.source, this.syntax.strings);
  }

  /** Words without escapes that stand between two offsets of one line, as a message. */
  literalMessage(words: Span): Message | undefined {
    const evidence = nonEmpty(this.source.evidence([words]));
    const text = this.source.text.slice(words.start, words.end).trim();
    return evidence && { quote: { text, evidence }, interpolated: this.syntax.strings.gap.test(text) };
  }

  /** An import; `from` is the node that is cited. */
  import(from: Extent, module: string, names: readonly string[] = []): void {
    const { line, text } = this.place(from);
    if (module !== "") this.imports.push({ module, names, line, text });
  }

  /** A constant, when its value is a number or a string literal on one line. */
  constant(node: SyntaxNode, name: SyntaxNode, value: SyntaxNode | null | undefined): void {
    const literal = value && this.literalValue(value);
    const place = this.nameLine(node, name);
    if (literal && place.text.includes(literal.value))
      this.constants.push({ name: this.text(name), ...literal, ...place });
  }

  /** A test; `at` is the node whose line is cited. */
  test(name: string, at: Extent): void {
    if (name !== "") this.tests.push({ name, ...this.place(at) });
  }

  /** A main function or declared command. */
  entryPoint(kind: "main" | "command", name: string, at: SyntaxNode): void {
    if (name !== "") this.entryPoints.push({ kind, name, ...this.place(at) });
  }

  /** Content of a string literal without gaps; empty for anything else. */
  words(node: SyntaxNode | null | undefined): string {
    const content =
      node && this.syntax.strings.literals.has(node.type) ? literalContent(node, this.source) : undefined;
    const words = content ? this.source.text.slice(content.start, content.end) : "";
    return words.includes("\n") ? "" : words;
  }

  /** Everything found, in source order. */
  reading(): FileReading {
    const { classes, functions, raises, imports, constants, tests, entryPoints } = this;
    const silent = this.silences.map(({ startIndex, endIndex }) => ({
      first: this.source.lineAt(startIndex),
      last: this.source.lineAt(endIndex),
    }));
    const sorted = <T extends { readonly line: number }>(items: readonly T[]) =>
      items
        .filter(({ line }) => !silent.some(({ first, last }) => first <= line && line <= last))
        .toSorted((left, right) => left.line - right.line);
    return {
      classes: sorted(classes),
      functions: sorted(functions),
      raises: sorted(raises),
      sayings: sorted(this.heard()),
      imports: sorted(imports),
      constants: sorted(constants),
      tests: tests.toSorted((left, right) => left.line - right.line),
      entryPoints: sorted(entryPoints),
    };
  }

  /** What is said, with the definitions around it. */
  private heard(): readonly SayingRead[] {
    const scopes = [...this.scopes, ...this.partsOfTypes()];
    return this.sayings.map(({ at, ...saying }) => ({ ...saying, within: linesAround(at, scopes) }));
  }

  private partsOfTypes(): readonly Scope[] {
    const lines = new Map(this.classes.map(({ name, line }) => [name, line]));
    return this.parts.flatMap(({ startIndex, endIndex, owner }) => {
      const line = lines.get(owner);
      return line === undefined ? [] : [{ start: startIndex, end: endIndex, line }];
    });
  }

  private definition(
    node: SyntaxNode,
    name: Extent,
  ): Pick<FunctionRead, "name" | "line" | "text" | "doc" | "remark" | "hidden"> {
    const hidden = this.isHidden(node, name);
    const { line, text } = this.nameLine(node, name);
    this.scopes.push({ start: node.startIndex, end: node.endIndex, line });
    return {
      name: this.text(name),
      line,
      text,
      ...descriptionAbove(this.source, this.source.lineAt(node.startIndex), this.syntax.comments),
      ...(hidden && { hidden }),
    };
  }

  /** Says so above, in an annotation before the name, or in a comment behind it. */
  private isHidden(node: SyntaxNode, name: Extent): boolean {
    const before = Math.max(node.startIndex, name.startIndex - MAX_ANNOTATIONS);
    const { end } = this.source.lineSpan(this.source.lineAt(name.startIndex));
    const after = this.source.text.slice(name.endIndex, Math.min(end, name.endIndex + MAX_ANNOTATIONS));
    return (
      isMarkedInCode(this.source.text.slice(before, Math.max(before, name.startIndex))) ||
      isMarkedInComment(/(?:#|\/\/|\/\*)(?!\[).*/.exec(after)?.[0] ?? "") ||
      isHiddenAbove(this.source, this.source.lineAt(node.startIndex), this.syntax.comments)
    );
  }

  /** The line that names a definition, up to its body. */
  private nameLine(node: SyntaxNode, name: Extent): { readonly line: number; readonly text: string } {
    const line = this.source.lineAt(name.startIndex);
    const span = this.source.lineSpan(line);
    const body = node.childForFieldName("body")?.startIndex ?? span.end;
    const near =
      name.startIndex - span.start > MAX_BEFORE_NAME
        ? Math.max(span.start, Math.min(node.startIndex, name.startIndex))
        : span.start;
    const start = name.startIndex - near > MAX_BEFORE_NAME ? name.startIndex : near;
    const end = body > name.endIndex ? Math.min(span.end, body) : span.end;
    const text = this.source.firstLine({ start, end }).replace(/(?<!\s)\s*\{$/, "");
    return { line, text };
  }

  private place(node: Extent): { readonly line: number; readonly text: string } {
    return {
      line: this.source.lineAt(node.startIndex),
      text: this.source.firstLine({ start: node.startIndex, end: node.endIndex }),
    };
  }

  private literalValue(node: SyntaxNode): Pick<ConstantRead, "value" | "kind"> | undefined {
    const string = this.words(node);
    if (string !== "") return { value: string, kind: "string" };
    const number = this.source.text.slice(
      node.startIndex,
      Math.min(node.endIndex, node.startIndex + MAX_NUMBER),
    );
    return NUMBER.test(number) ? { value: number.replace(SUFFIX, ""), kind: "number" } : undefined;
  }
}

const MAX_NUMBER = 40;
const NUMBER =
  /^-?(?:0[xX][\da-fA-F_]+|0[bB][01_]+|\d[\d_]*(?:\.\d+)?(?:[eE][+-]?\d+)?)(?:[uUlLfFdDmM]{1,3}|_?[iu](?:8|16|32|64|128|size)|_?f(?:32|64))?$/;
/** Suffixes that say the type of a number; letters that can be digits of a hexadecimal number are left alone. */
const SUFFIX = /(?:[uUlL]{1,3}|_?[iu](?:8|16|32|64|128|size)|_?f(?:32|64)|(?<=^-?\d[\d_.]*)[fFdDmM])$/;
