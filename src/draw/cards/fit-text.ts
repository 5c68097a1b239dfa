import { breakWord } from "./break-word.ts";
import type { CardFace } from "./card-face.ts";
import type { CardParagraph, CardWord } from "./card-text.ts";
import { lineWidth, type MeasuredWord, wrapBalanced } from "./wrap-balanced.ts";

/** Width in pixels of a text set in a face at a size in pixels. */
export type MeasureText = (text: string, face: CardFace, pixels: number) => number;

/** A box for text and how large and small its usual text may be, in pixels. */
export interface TextBox {
  readonly width: number;
  readonly height: number;
  readonly largest: number;
  /** Below this, names are broken anywhere before the text becomes smaller still. */
  readonly smallest: number;
}

/** A line with its place: x and y from the upper left corner of the box, y of the baseline. */
interface FittedLine {
  readonly y: number;
  readonly pixels: number;
  readonly width: number;
  readonly runs: readonly {
    readonly text: string;
    readonly face: CardFace;
    readonly x: number;
    readonly width: number;
  }[];
}

/** Text that fits its box, centred. */
export interface FittedText {
  readonly lines: readonly FittedLine[];
  /** Size of the usual text in pixels. */
  readonly pixels: number;
  /** Upper and lower edge of the lines in the box. */
  readonly top: number;
  readonly bottom: number;
}

const LEADING = 1.22;
/** Baseline from the upper edge of a line, in sizes. */
const ASCENT = 0.92;
const STEP = 0.95;

/** A text of a few lines may be smaller by this much where that saves one of them. */
const CALMER = { size: 0.8, lines: 4 } as const;

/**
 * Sets the paragraphs as large as the box allows, in balanced lines. First whole words, down to two thirds of the
 * largest size; then names may break at their joints; below the smallest size they break anywhere, so that nothing is
 * ever clipped. Before all that, a paragraph that yields gives way to the others.
 */
export function fitText(
  paragraphs: readonly CardParagraph[],
  box: TextBox,
  measure: MeasureText,
): FittedText {
  const steps = yieldSteps(paragraphs);
  const least = steps.at(-1) ?? paragraphs;
  const ways = [
    ...steps.map((yielding) => ({ paragraphs: yielding, split: whole, floor: box.largest * UNYIELDING })),
    { paragraphs: least, split: whole, floor: Math.max(box.smallest, box.largest * 0.66) },
    { paragraphs: least, split: atJoints, floor: box.smallest },
    { paragraphs: least, split: anywhere, floor: 0.01 },
  ] as const;
  for (const { paragraphs: wanted, split, floor } of ways) {
    const broken = wanted.map((paragraph) => ({
      ...paragraph,
      words: paragraph.words.flatMap((word) => split(word, paragraph)),
    }));
    const search = { paragraphs: broken, box, measure };
    const largest = largestFit(search, { from: box.largest, floor, lines: Number.POSITIVE_INFINITY });
    if (largest === undefined) continue;
    const { lines, pixels } = calmerFit(search, largest, floor) ?? largest;
    return placeLines(lines, box, pixels);
  }
  return { lines: [], pixels: 0, top: 0, bottom: 0 };
}

/** While a paragraph yields, the others keep at least this share of their largest size. */
const UNYIELDING = 0.85;

/** The paragraphs with those that yield smaller step by step; none where nothing yields. */
function yieldSteps(paragraphs: readonly CardParagraph[]): (readonly CardParagraph[])[] {
  const lowest = Math.min(1, ...paragraphs.map(({ yields }) => yields ?? 1));
  const steps: (readonly CardParagraph[])[] = [];
  if (lowest === 1) return steps;
  for (let share = 1; share >= lowest; share *= STEP) {
    steps.push(
      paragraphs.map((paragraph) =>
        paragraph.yields === undefined ? paragraph : { ...paragraph, scale: paragraph.scale * share },
      ),
    );
  }
  return steps;
}

interface Search {
  readonly paragraphs: readonly CardParagraph[];
  readonly box: TextBox;
  readonly measure: MeasureText;
}

interface Fit {
  readonly lines: readonly SetLine[];
  readonly pixels: number;
}

function calmerFit(search: Search, { lines, pixels }: Fit, floor: number): Fit | undefined {
  const flowing = search.paragraphs.filter(({ single }) => single === undefined);
  if (flowing.length !== 1 || lines.length > CALMER.lines) return undefined;
  return largestFit(search, {
    from: pixels,
    floor: Math.max(floor, pixels * CALMER.size),
    lines: lines.length - 1,
  });
}

/** The largest size from `from` down to `floor` at which the text fits the box in at most so many lines. */
function largestFit(
  { paragraphs, box, measure }: Search,
  limits: { readonly from: number; readonly floor: number; readonly lines: number },
): Fit | undefined {
  for (let pixels = limits.from; pixels >= limits.floor; pixels *= STEP) {
    const lines = setLines(paragraphs, { pixels, width: box.width, measure });
    if (lines !== undefined && lines.length <= limits.lines && heightOf(lines) <= box.height)
      return { lines, pixels };
  }
  return undefined;
}

function whole(word: CardWord): readonly CardWord[] {
  return [word];
}

/** Shorter words stay whole as long as they can. */
const JOINTED = 12;

function atJoints(word: CardWord, { joints }: CardParagraph): readonly CardWord[] {
  if (joints === "slashes") return pieces(word, word.text.split(/(?<=\/)(?=[^/])/u));
  return word.text.length < JOINTED ? [word] : pieces(word, breakWord(word.text));
}

function anywhere(word: CardWord): readonly CardWord[] {
  return pieces(word, Array.from(word.text));
}

function pieces(word: CardWord, texts: readonly string[]): readonly CardWord[] {
  return texts.map((text, index) => ({ ...word, text, spaced: index === 0 && word.spaced }));
}

interface SetLine {
  readonly words: readonly MeasuredWord<CardWord>[];
  readonly pixels: number;
  readonly above: number;
}

function setLines(
  paragraphs: readonly CardParagraph[],
  {
    pixels,
    width,
    measure,
  }: { readonly pixels: number; readonly width: number; readonly measure: MeasureText },
): readonly SetLine[] | undefined {
  const lines: SetLine[] = [];
  for (const paragraph of paragraphs) {
    const room = Math.min(width, pixels * (paragraph.widest ?? Number.POSITIVE_INFINITY));
    const full = pixels * paragraph.scale;
    const size = full * singleShare(paragraph, measureWords(paragraph, full, measure), room);
    const wrapped = wrapBalanced(measureWords(paragraph, size, measure), room);
    if (wrapped === undefined) return undefined;
    wrapped.forEach((line, index) =>
      lines.push({ words: line, pixels: size, above: index === 0 ? paragraph.above : 0 }),
    );
  }
  return lines;
}

function measureWords(
  { words }: CardParagraph,
  size: number,
  measure: MeasureText,
): readonly MeasuredWord<CardWord>[] {
  return words.map((word) => ({
    word,
    width: measure(word.text, word.face, size),
    space: word.spaced ? measure(" ", word.face, size) : 0,
    breakCost: breakCostAfter(word.text),
  }));
}

/** The share of its size at which a single line has room; if that is too little, the least share, and it wraps. */
function singleShare(
  { single }: CardParagraph,
  words: readonly MeasuredWord<CardWord>[],
  room: number,
): number {
  if (single === undefined) return 1;
  return Math.max(single, Math.min(1, (room / lineWidth(words)) * 0.9999));
}

/** A line likes to end with a name and its colon, and not with a word as short as an article. */
function breakCostAfter(text: string): number {
  if (text.endsWith(":")) return -0.5;
  return /^[“"'(]?\p{L}{1,2}$/u.test(text) ? 0.25 : 0;
}

function heightOf(lines: readonly SetLine[]): number {
  return lines.reduce((sum, { pixels, above }) => sum + pixels * (LEADING + above), 0);
}

function placeLines(lines: readonly SetLine[], box: TextBox, pixels: number): FittedText {
  const top = (box.height - heightOf(lines)) / 2;
  let y = top;
  const placed = lines.map((line) => {
    y += line.pixels * line.above;
    const baseline = y + line.pixels * ASCENT;
    y += line.pixels * LEADING;
    return placeRuns(line, baseline, box.width);
  });
  return { lines: placed, pixels, top, bottom: y };
}

/** Words of one hand that follow each other become one run, so that the font can kern them. */
function placeRuns({ words, pixels }: SetLine, y: number, boxWidth: number): FittedLine {
  const width = lineWidth(words);
  const runs: { text: string; face: CardFace; x: number; width: number }[] = [];
  let x = (boxWidth - width) / 2;
  words.forEach(({ word, width: wide, space }, index) => {
    if (index > 0) x += space;
    const last = runs.at(-1);
    if (last !== undefined && last.face === word.face) {
      last.text += (space > 0 ? " " : "") + word.text;
      last.width = x + wide - last.x;
    } else runs.push({ text: word.text, face: word.face, x, width: wide });
    x += wide;
  });
  return { y, pixels, width, runs };
}
