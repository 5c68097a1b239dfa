/** A word with its width and that of the space before it, in pixels. */
export interface MeasuredWord<Word> {
  readonly word: Word;
  readonly width: number;
  /** 0 when it joins the word before it. */
  readonly space: number;
  /** What a line that ends with it costs beside its raggedness, in squared line widths; below 0 where one pauses. */
  readonly breakCost: number;
}

/** What a last line of a single short word costs, as {@link MeasuredWord.breakCost}. */
const WIDOW = 0.5;

/**
 * Breaks words into as few lines as the width allows, all about equally long, without a lonely last word where it can
 * be helped. Undefined when a word is wider than the line.
 */
export function wrapBalanced<Word>(
  words: readonly MeasuredWord<Word>[],
  width: number,
): readonly (readonly MeasuredWord<Word>[])[] | undefined {
  if (words.some((word) => word.width > width)) return undefined;
  const count = fewestLines(words, width);
  if (count <= 1) return words.length === 0 ? [] : [words];
  const even = lineWidth(words) / count;
  return cheapest(words, { width, count, even });
}

function fewestLines<Word>(words: readonly MeasuredWord<Word>[], width: number): number {
  let [lines, used] = [0, Number.POSITIVE_INFINITY];
  for (const word of words) {
    if (used + word.space + word.width <= width) used += word.space + word.width;
    else [lines, used] = [lines + 1, word.width];
  }
  return lines;
}

/** Width of words on one line. */
export function lineWidth<Word>(words: readonly MeasuredWord<Word>[]): number {
  return words.reduce((sum, word, index) => sum + word.width + (index === 0 ? 0 : word.space), 0);
}

interface Wanted {
  readonly width: number;
  readonly count: number;
  readonly even: number;
}

/** Dynamic programme: `best[lines][end]` is the cheapest way to set the first `end` words in so many lines. */
function cheapest<Word>(
  words: readonly MeasuredWord<Word>[],
  wanted: Wanted,
): readonly (readonly MeasuredWord<Word>[])[] {
  const { count } = wanted;
  const size = words.length + 1;
  const best = Array.from({ length: count + 1 }, () =>
    Array.from({ length: size }, () => Number.POSITIVE_INFINITY),
  );
  const from = Array.from({ length: count + 1 }, () => Array.from({ length: size }, () => 0));
  (best[0] ?? [])[0] = 0;
  for (let line = 1; line <= count; line += 1) {
    for (let end = line; end < size; end += 1) fillCell(words, { wanted, best, from, line, end });
  }
  const lines: (readonly MeasuredWord<Word>[])[] = [];
  for (let [line, end] = [count, words.length]; line > 0; line -= 1) {
    const start = from[line]?.[end] ?? 0;
    lines.unshift(words.slice(start, end));
    end = start;
  }
  return lines;
}

interface Cell {
  readonly wanted: Wanted;
  readonly best: readonly number[][];
  readonly from: readonly number[][];
  readonly line: number;
  readonly end: number;
}

function fillCell<Word>(words: readonly MeasuredWord<Word>[], { wanted, best, from, line, end }: Cell): void {
  let used = 0;
  for (let start = end - 1; start >= line - 1; start -= 1) {
    used += (words[start]?.width ?? 0) + (start + 1 < end ? (words[start + 1]?.space ?? 0) : 0);
    if (used > wanted.width) return;
    const lonely = end === words.length && start === end - 1 && used < wanted.even * 0.5;
    const ragged = (used / wanted.even - 1) ** 2 + (lonely ? WIDOW : 0);
    const after = end < words.length ? (words[end - 1]?.breakCost ?? 0) : 0;
    const cost = (best[line - 1]?.[start] ?? Number.POSITIVE_INFINITY) + ragged + after;
    if (cost < (best[line]?.[end] ?? 0)) {
      (best[line] ?? [])[end] = cost;
      (from[line] ?? [])[end] = start;
    }
  }
}
