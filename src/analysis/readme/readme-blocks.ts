import { indentOf } from "../indent.ts";
import type { Markup } from "./readme-markup.ts";

/** A stretch of a README. */
export interface Block {
  readonly kind: "heading" | "prose" | "item" | "quotation";
  /** 1 for the title; only for headings. */
  readonly level: number;
  /** 1-based line of the first character of `source`. */
  readonly line: number;
  /** The source, lines joined with `\n`; a list item's bullet is left out. */
  readonly source: string;
  /** True for a quotation under which its speaker stands; the source is without it. */
  readonly signed?: true;
}

/** Splits a README into headings, paragraphs and list items and quotations; code, tables and directives are left out. */
export function readmeBlocks(lines: readonly string[], markup: Markup): readonly Block[] {
  const splitter = new Splitter(withoutComments(lines), markup);
  return splitter.blocks();
}

/** Blanks out HTML comments and a front matter, keeping the line numbers. */
function withoutComments(lines: readonly string[]): readonly string[] {
  const front = lines[0] === "---" ? lines.indexOf("---", 1) : -1;
  let open = false;
  return lines.map((line, index) => {
    if (index <= front) return "";
    const start = open ? 0 : line.indexOf("<!--");
    if (start === -1) return line;
    const end = line.indexOf("-->", start);
    open = end === -1;
    return open
      ? line.slice(0, start)
      : `${line.slice(0, start)}${" ".repeat(end + 3 - start)}${line.slice(end + 3)}`;
  });
}

const FENCES = { markdown: /^\s*(```+|~~~+)/, asciidoc: /^(----+|\.\.\.\.+|```+)$/ };
const MARKDOWN_HEADING = /^\s{0,3}(#{1,6})\s+(?!\s)(.*)$/;
/** `## Title ##`. */
const CLOSING_SIGNS = /(?<!#)#+$/;
const EQUALS_HEADING = /^(={1,6})\s+(.*)$/;
/** Markups whose headings begin with equals signs. */
const EQUALS: ReadonlySet<Markup> = new Set(["asciidoc", "rdoc"]);
const HTML_HEADING = /<h([1-6])\b/i;
const RULE = /^\s{0,3}([=\-~^*#"'+`:.])\1{2,}\s*$/;
const ITEM = /^\s*(?:[-*+•]|\d{1,3}[.)])\s+/;
const HTML_BLOCK =
  /^\s*<\/?(?:p|div|table|tr|td|th|ul|ol|li|details|summary|center|picture|source|img|section|h[1-6])\b/i;
const SKIPPED = /^\s*(?:>|\||\[[^\]]{1,200}\]:\s|\/\/|\[[A-Z]+\]$|include::|import\s|export\s)/;
const QUOTED = /^\s{0,3}>\s?/;
/** `> [!NOTE]` and links to others begin no quotation. */
const QUOTATION = /^\s{0,3}>\s?[^[\s]/;
/** `-- Officer Murphy` */
const SIGNATURE = /^\s*(?:--|[—–―])\s*\S/;
/** Longer ones are notes and warnings. */
const MOST_QUOTED = 3;
const FIELD = /^\s*:\w[\w -]{0,40}:/;

/** A picture and a line in italics. */
const WITH_ITALICS =
  /^(?:<[^<>]{0,1000}>|!\[[^\]]{0,300}\]\([^()\s]{0,500}\)|\s)*(?:<(em|i|small|sub|figcaption)>([^<>]{1,300})<\/\1>|\*([^*\n]{1,300})\*|_([^_\n]{1,300})_)(?:<[^<>]{0,100}>|\s)*$/i;
const ALT = /<img\b[^<>]{0,1000}\balt="([^"<>]{1,300})"|!\[([^\]]{1,300})\]\(/i;
/** Longer ones are no captions; the bound also keeps the patterns cheap. */
const LONGEST_CAPTION = 2000;
const LEAST_OF_ALT = 3;
const SHARE_OF_ALT = 0.6;

/** True for a picture and, in italics, what its description says as well. */
function isCaption(source: string): boolean {
  if (source.length > LONGEST_CAPTION) return false;
  const [, html, image] = ALT.exec(source) ?? [];
  const [, , tagged, starred, underlined] = WITH_ITALICS.exec(source) ?? [];
  const described = wordsOf(html ?? image ?? "");
  const said = new Set(wordsOf(tagged ?? starred ?? underlined ?? ""));
  const shared = described.filter((word) => said.has(word)).length;
  return described.length >= LEAST_OF_ALT && shared >= SHARE_OF_ALT * described.length;
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

class Splitter {
  private readonly lines: readonly string[];
  private readonly markup: Markup;
  private readonly found: Block[] = [];
  private readonly ruleStyles: string[] = [];
  private paragraph: string[] = [];
  private paragraphLine = 0;
  private isItem = false;

  constructor(lines: readonly string[], markup: Markup) {
    this.lines = lines;
    this.markup = markup;
  }

  blocks(): readonly Block[] {
    let index = 0;
    while (index < this.lines.length) index = this.take(index);
    this.endParagraph();
    return this.found;
  }

  /** Takes in what begins on a line; returns the line to go on with. */
  private take(index: number): number {
    const line = this.line(index);
    if (line.trim() === "") return this.blank(index);
    const fence = FENCES[this.markup === "asciidoc" ? "asciidoc" : "markdown"].exec(line)?.[1];
    if (fence !== undefined) return this.afterFence(index, fence);
    return this.takeHeading(index) ?? this.takeText(index, line);
  }

  private line(index: number): string {
    return this.lines[index] ?? "";
  }

  private blank(index: number): number {
    const literal = this.paragraph.at(-1)?.trimEnd().endsWith("::") === true;
    this.endParagraph();
    const next = this.line(index + 1);
    const isCode =
      this.markup === "rst"
        ? literal && /^\s+\S/.test(next)
        : (this.markup === "rdoc" ? /^\s+\S/ : /^(?: {4}|\t)/).test(next) && !this.lastWasItem();
    return isCode ? this.afterIndented(index + 1) : index + 1;
  }

  private lastWasItem(): boolean {
    return this.found.at(-1)?.kind === "item";
  }

  private afterFence(index: number, fence: string): number {
    this.endParagraph();
    let next = index + 1;
    while (next < this.lines.length && !this.line(next).trimStart().startsWith(fence)) next += 1;
    return next + 1;
  }

  /** Line after a run of indented and blank lines. */
  private afterIndented(index: number): number {
    let next = index;
    while (next < this.lines.length && /^(?:\s|$)/.test(this.line(next))) next += 1;
    return next;
  }

  private takeHeading(index: number): number | undefined {
    const line = this.line(index);
    const isEquals = EQUALS.has(this.markup);
    const sign = (isEquals ? EQUALS_HEADING : MARKDOWN_HEADING).exec(line);
    if (sign && this.markup !== "rst") {
      const [, signs = "", text = ""] = sign;
      const title = isEquals ? text : text.replace(CLOSING_SIGNS, "").trimEnd();
      return this.heading(signs.length, index, title, index + 1);
    }
    const html = HTML_HEADING.exec(line);
    if (html) return this.htmlHeading(Number(html[1]), index);
    const overline = RULE.exec(line)?.[1];
    if (overline !== undefined) {
      const framed = this.markup === "rst" && RULE.exec(this.line(index + 2))?.[1] === overline;
      if (framed)
        return this.heading(
          this.levelOf(`${overline}${overline}`),
          index + 1,
          this.line(index + 1),
          index + 3,
        );
      this.endParagraph();
      return index + 1;
    }
    const underline = RULE.exec(this.line(index + 1))?.[1];
    if (underline === undefined || this.paragraph.length > 0 || SKIPPED.test(line) || ITEM.test(line))
      return undefined;
    if (this.markup === "markdown" && underline !== "=" && underline !== "-") return undefined;
    return this.heading(this.underlinedLevel(underline), index, line, index + 2);
  }

  private underlinedLevel(underline: string): number {
    if (this.markup !== "markdown") return this.levelOf(underline);
    return underline === "=" ? 1 : 2;
  }

  private levelOf(style: string): number {
    if (!this.ruleStyles.includes(style)) this.ruleStyles.push(style);
    return this.ruleStyles.indexOf(style) + 1;
  }

  private htmlHeading(level: number, index: number): number {
    let last = index;
    while (last < index + 5 && !/<\/h[1-6]>/i.test(this.line(last))) last += 1;
    return this.heading(level, index, this.lines.slice(index, last + 1).join("\n"), last + 1);
  }

  private heading(level: number, index: number, source: string, next: number): number {
    this.endParagraph();
    this.found.push({ kind: "heading", level, line: index + 1, source });
    return next;
  }

  private takeText(index: number, line: string): number {
    if (this.markup === "rst" && /^\s*(?:\.\.(?:\s|$)|>>>)/.test(line)) {
      this.endParagraph();
      return this.afterIndented(index + 1);
    }
    if (this.markup !== "markdown" && FIELD.test(line)) return this.afterField(index);
    if (this.markup === "markdown" && QUOTED.test(line)) return this.quotation(index);
    if (SKIPPED.test(line)) {
      this.endParagraph();
      return index + 1;
    }
    const item = ITEM.exec(line)?.[0];
    if (item !== undefined || HTML_BLOCK.test(line) || this.definesTerm(line)) this.endParagraph();
    if (this.paragraph.length === 0) {
      this.paragraphLine = index + 1;
      this.isItem = item !== undefined;
    }
    this.paragraph.push(item === undefined ? line : line.slice(item.length));
    if (/<\/(?:p|div|li|td|th)>\s*$/i.test(line)) this.endParagraph();
    return index + 1;
  }

  /** True for the first line of what a term of reStructuredText means: further to the right than the term above. */
  private definesTerm(line: string): boolean {
    if (this.markup !== "rst" || this.isItem || this.paragraph.length !== 1) return false;
    return indentOf(line) > indentOf(this.paragraph[0] ?? "");
  }

  /** Line after a field and the indented lines that go on with it. */
  private afterField(index: number): number {
    this.endParagraph();
    let next = index + 1;
    while (/^\s+\S/.test(this.line(next))) next += 1;
    return next;
  }

  /** A quotation of a few lines, with those that go on with it unmarked. */
  private quotation(index: number): number {
    this.endParagraph();
    let next = index + 1;
    while (QUOTED.test(this.line(next)) || this.goesOn(next)) next += 1;
    const lines = this.lines.slice(index, next).map((line) => line.replace(QUOTED, ""));
    const signed = lines.length > 1 && SIGNATURE.test(lines.at(-1) ?? "");
    const said = signed ? lines.slice(0, -1) : lines;
    const isSaid = QUOTATION.test(this.line(index)) && said.length <= MOST_QUOTED;
    const block = { kind: "quotation", level: 0, line: index + 1, source: said.join("\n") } as const;
    if (isSaid) this.found.push(signed ? { ...block, signed } : block);
    return next;
  }

  private goesOn(index: number): boolean {
    const line = this.line(index);
    const begins = [SKIPPED, ITEM, HTML_BLOCK, RULE, MARKDOWN_HEADING, FENCES.markdown];
    return line.trim() !== "" && !begins.some((pattern) => pattern.test(line));
  }

  private endParagraph(): void {
    if (this.paragraph.length === 0) return;
    const kind = this.isItem ? "item" : "prose";
    const source = this.paragraph.join("\n");
    if (!isCaption(source)) this.found.push({ kind, level: 0, line: this.paragraphLine, source });
    this.paragraph = [];
  }
}
