import type { ts } from "ts-morph";
import type { Evidence } from "../../../domain/evidence.ts";
import { lineAt } from "../../line-starts.ts";

/** The compiler's parser, as ts-morph hands it on. */
export type TypeScript = typeof ts;

/** One parsed file with what is needed to cite it. */
export interface ParsedFile {
  readonly ts: TypeScript;
  readonly path: string;
  readonly source: string;
  readonly tree: ts.SourceFile;
  /** Offset of the first character of each line; lines end with a line feed, as git counts them. */
  readonly lineStarts: readonly number[];
}

const MAX_TEXT = 200;

/** 1-based line of an offset. */
export function lineOf(file: ParsedFile, position: number): number {
  return lineAt(file.lineStarts, position);
}

/** Offset of a node's first token. */
export function startOf(file: ParsedFile, node: ts.Node): number {
  return node.getStart(file.tree);
}

/** Part of a node as it stands on the one line that holds `anchor`: verbatim, trimmed, at most 200 characters. */
export function citeLine(
  file: ParsedFile,
  range: { start: number; end: number; anchor: number },
): { line: number; text: string } {
  const line = lineOf(file, range.anchor);
  const lineStart = file.lineStarts[line - 1] ?? 0;
  const lineEnd = (file.lineStarts[line] ?? file.source.length + 1) - 1;
  let start = Math.max(range.start, lineStart);
  if (range.anchor - start > MAX_TEXT / 2) start = range.anchor;
  return { line, text: citable(file.source.slice(start, Math.min(range.end, lineEnd))) };
}

/** One piece of evidence per physical line that a range of the source covers. */
export function citeLines(file: ParsedFile, start: number, end: number): readonly Evidence[] {
  const evidence: Evidence[] = [];
  const first = lineOf(file, start);
  for (let line = first; line - first <= 20 && (file.lineStarts[line - 1] ?? end) < end; line += 1) {
    const from = Math.max(start, file.lineStarts[line - 1] ?? 0);
    const text = citable(
      file.source.slice(from, Math.min(end, (file.lineStarts[line] ?? end + 1) - 1)).replace(/\\\r?$/, ""),
    );
    if (text !== "") evidence.push({ path: file.path, line, text });
  }
  return evidence;
}

/** Trims to what may be shown as one line; the result is still a part of the input. */
function citable(text: string): string {
  const lineEnd = text.search(/[\r\u2028\u2029]/);
  const line = (lineEnd < 0 ? text : text.slice(0, lineEnd)).trim();
  if (line.length <= MAX_TEXT) return line;
  const cut = line.slice(0, MAX_TEXT);
  // Half a surrogate pair is not a character.
  return (/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut).trim();
}
