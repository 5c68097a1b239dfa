import { type Evidence, type Quote, nonEmpty } from "../domain/evidence.ts";
import { isFitToShow } from "../domain/fit-to-show.ts";
import type { SourceFile } from "../domain/source.ts";
import { LANGUAGE_BY_EXTENSION } from "../domain/code-languages.ts";
import { decode } from "./decode.ts";
import { extensionOf } from "../domain/paths.ts";

const MAX_EVIDENCE = 200;
/** Longer lines of code are packed by a tool, or are data. */
const MAX_CODE_LINE = 1000;

/**
 * The one door through which repository text enters the facts: it lets a piece of evidence pass only when the cited
 * line really contains it and it is fit to show. Evidence that is unfit beside the quoted part is narrowed to it.
 */
export class EvidenceGate {
  private readonly files: ReadonlyMap<string, SourceFile>;
  private readonly lines = new Map<string, readonly string[]>();

  constructor(files: readonly SourceFile[]) {
    this.files = new Map(files.map((file) => [file.path, file]));
  }

  /** A line of a file without its line break; `undefined` when there is no such line. */
  line(path: string, line: number): string | undefined {
    return this.linesOf(path)[line - 1];
  }

  /** All lines of a file; none when the file is not there. */
  linesOf(path: string): readonly string[] {
    let lines = this.lines.get(path);
    if (lines === undefined) {
      const file = this.files.get(path);
      lines = file ? decode(file).split(/\r?\n/) : [];
      this.lines.set(path, lines);
    }
    return lines;
  }

  /** Checked evidence; narrowed to `focus` when the rest of its text may not be shown. */
  evidence({ path, line, text }: Evidence, focus: string): Evidence | undefined {
    const content = this.line(path, line);
    if (content === undefined || isPacked(path, content)) return undefined;
    const whole = shorten(text.trim(), focus);
    if (content.includes(whole) && isFitToShow(whole)) return { path, line, text: whole };
    const part = shorten(focus.trim(), focus);
    return content.includes(part) && isFitToShow(part) ? { path, line, text: part } : undefined;
  }

  /** A quote whose words and evidence may all be shown. */
  quote({ text, evidence }: Quote): Quote | undefined {
    const words = text.trim();
    if (!isFitToShow(words)) return undefined;
    const checked = evidence.map((item) => this.evidence(item, words)).filter((item) => item !== undefined);
    const complete = nonEmpty(checked);
    return complete && checked.length === evidence.length ? { text: words, evidence: complete } : undefined;
  }

  /** The first quotes of a list that pass, without repetition. */
  quotes(quotes: Iterable<Quote>, limit: number): readonly Quote[] {
    const passed = new Map<string, Quote>();
    for (const quote of quotes) {
      if (passed.size >= limit) break;
      const checked = passed.has(quote.text) ? undefined : this.quote(quote);
      if (checked && !passed.has(checked.text)) passed.set(checked.text, checked);
    }
    return [...passed.values()];
  }
}

function isPacked(path: string, line: string): boolean {
  return line.length > MAX_CODE_LINE && LANGUAGE_BY_EXTENSION.has(extensionOf(path));
}

/** Cuts to the allowed length, around the focus when it would be lost otherwise. */
function shorten(text: string, focus: string): string {
  if (text.length <= MAX_EVIDENCE) return text;
  const at = text.indexOf(focus);
  const start = at + focus.length > MAX_EVIDENCE ? at : 0;
  return text
    .slice(start, start + MAX_EVIDENCE)
    .toWellFormed()
    .replace(/\ufffd/g, "")
    .trim();
}
