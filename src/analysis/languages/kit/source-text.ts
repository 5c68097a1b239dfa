import type { Evidence } from "../../../domain/evidence.ts";
import { lineAt, lineStartsOf } from "../../line-starts.ts";
import type { SyntaxNode } from "./syntax-node.ts";

/** Longest text of a piece of evidence, in characters. */
const MAX_EVIDENCE = 200;

/** Part of a source between two offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A source text that knows its lines. */
export class SourceText {
  readonly text: string;
  readonly path: string;
  private readonly lineStarts: readonly number[];

  constructor(text: string, path: string) {
    this.text = text;
    this.path = path;
    this.lineStarts = lineStartsOf(text);
  }

  /** Code of a node. */
  textOf(node: Pick<SyntaxNode, "startIndex" | "endIndex">): string {
    return this.text.slice(node.startIndex, node.endIndex);
  }

  /** 1-based number of the line an offset is on. */
  lineAt(index: number): number {
    return lineAt(this.lineStarts, index);
  }

  /** A line without its line break, as a span. */
  lineSpan(line: number): Span {
    return { start: this.lineStarts[line - 1] ?? this.text.length, end: this.endOfLine(line) };
  }

  /** The part of a span that is on its first line, trimmed, at most 200 characters. */
  firstLine({ start, end }: Span): string {
    return fitEvidence(this.text.slice(start, Math.min(end, this.endOfLine(this.lineAt(start)))));
  }

  /** Cuts spans, in source order, into one piece per line; pieces of the same line become one. */
  lines(spans: readonly Span[]): readonly (Span & { readonly line: number })[] {
    const pieces: { start: number; end: number; readonly line: number }[] = [];
    for (const { start, end } of spans) {
      let from = start;
      for (let line = this.lineAt(start); from <= end && line <= this.lineStarts.length; line += 1) {
        const last = pieces.at(-1);
        const until = Math.min(end, this.endOfLine(line));
        if (last?.line === line) last.end = until;
        else pieces.push({ start: from, end: until, line });
        from = this.endOfLine(line) + 1;
      }
    }
    return pieces;
  }

  /** One piece of evidence for each line of the spans that is not blank. */
  evidence(spans: readonly Span[]): readonly Evidence[] {
    return this.lines(spans).flatMap(({ start, end, line }) => {
      const text = fitEvidence(this.text.slice(start, end));
      return text === "" ? [] : [{ path: this.path, line, text }];
    });
  }

  private endOfLine(line: number): number {
    const next = this.lineStarts[line];
    return next === undefined ? this.text.length : next - 1;
  }
}

/** Trims, and cuts what is too long at the last blank that fits. */
function fitEvidence(text: string): string {
  const trimmed = text.slice(0, 4 * MAX_EVIDENCE).trim();
  if (trimmed.length <= MAX_EVIDENCE) return trimmed;
  const blank = trimmed.lastIndexOf(" ", MAX_EVIDENCE);
  const cut = trimmed.slice(0, blank > 0 ? blank : MAX_EVIDENCE).trimEnd();
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}
