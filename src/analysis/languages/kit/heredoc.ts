import type { SourceText, Span } from "./source-text.ts";

const OPENING = /^<<[~-]?(["']?)(\w{1,40})\1/;
/** Longer ones are pages, not messages. */
const MOST_LINES = 12;

/** What stands between the line on which a here-document is named, `<<~TEXT`, and the one that ends it. */
export function heredocContent(source: SourceText, start: number): Span | undefined {
  if (source.text.charAt(start) !== "<") return undefined;
  const [, , label] = OPENING.exec(source.text.slice(start, start + 60)) ?? [];
  if (label === undefined) return undefined;
  const first = source.lineAt(start) + 1;
  for (let line = first; line <= first + MOST_LINES; line += 1) {
    const { start: from, end } = source.lineSpan(line);
    if (source.text.slice(from, end).trim() !== label) continue;
    return line === first ? undefined : { start: source.lineSpan(first).start, end: from };
  }
  return undefined;
}
