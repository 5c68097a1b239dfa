import { type Evidence, type Quote, nonEmpty } from "../../domain/evidence.ts";
import { LAST_FACE } from "../../domain/faces.ts";
import { isFitToShow } from "../../domain/fit-to-show.ts";
import type { Block } from "./readme-blocks.ts";
import { type Markup, SENTENCE_BREAK, type VisibleText, visibleText } from "./readme-markup.ts";

/** A sentence of the README with what is around it. */
export interface ReadmeSentence {
  readonly quote: Quote;
  readonly kind: Block["kind"];
  /** True for the first sentence of its paragraph. */
  readonly first: boolean;
  /** True when something ends it: a full stop, or the end of a paragraph that is no list of links. */
  readonly stopped: boolean;
  /** True when it begins with a link. */
  readonly linked: boolean;
}

/** The end of what stands before the text of a link. */
const LINK_BEFORE = /(?:\[|<a\s[^<>]{0,500}>)[*_`]{0,4}$/i;
const LINK_LOOK_BACK = 520;
const MAX_BLOCK = 5000;
/** Paragraphs with more link text than this are navigation. */
const MAX_LINKED = 0.6;

/** All sentences of a block, in order, as far as they are prose. */
export function sentencesOf(
  block: Block,
  path: string,
  markup: Markup,
  labels: ReadonlySet<string>,
): readonly ReadmeSentence[] {
  if (block.source.length > MAX_BLOCK) return [];
  const visible = visibleText(block.source, markup, labels);
  if (visible.linked > MAX_LINKED) return [];
  const sentences: ReadmeSentence[] = [];
  for (const [index, [start, end]] of sentenceRanges(visible.text, block.kind === "heading").entries()) {
    const quote = quoteOf(visible, start, end, block, path);
    if (quote === undefined) continue;
    sentences.push({
      quote,
      kind: block.kind,
      first: index === 0,
      stopped: STOPS.test(quote.text) || LAST_FACE.test(quote.text),
      linked: LINK_BEFORE.test(block.source.slice(0, visible.offsets[start] ?? 0).slice(-LINK_LOOK_BACK)),
    });
  }
  return sentences;
}

/** The end of a sentence, behind which a face may be. */
const STOPS = /[.!?…。！？]["'”’)]*$/;

/** The whole visible text of a heading. */
export function headingText(
  block: Block,
  path: string,
  markup: Markup,
  labels: ReadonlySet<string>,
): Quote | undefined {
  const visible = visibleText(block.source, markup, labels);
  return quoteOf(visible, 0, visible.text.length, block, path);
}

const ABBREVIATION =
  /(?:^|[\s("'])(?:e\.g|i\.e|eg|ie|vs|cf|al|approx|mr|mrs|ms|dr|st|no|incl|inc|ltd|[A-Z])\.$/i;

/** Says that what follows is short. */
const IN_SHORT = /^\s*(?:tl;?dr|in short)\s*[:;,–—-]\s*(?=\p{Lu})/iu;

/** Letters within which a name in small letters ends. */
const LONGEST_SUBJECT = 40;

function sentenceRanges(text: string, isHeading: boolean): readonly (readonly [number, number])[] {
  const ranges: (readonly [number, number])[] = [];
  const begin = IN_SHORT.exec(text)?.[0].length ?? 0;
  let start = begin;
  // `egg is a pan. egg boils`: a name in small letters, with which the text began.
  const [, subject] =
    /^(\p{Ll}[\w.-]{2,30}) (?:is|are|can|has|supports|provides|helps|lets|allows)\b/u.exec(
      text.slice(begin),
    ) ?? [];
  const close = (end: number, next: number) => {
    if (text.slice(start, end).trim() !== "") ranges.push([start, end]);
    start = next;
  };
  for (let index = begin; index < text.length; index += 1) {
    const character = text.charAt(index);
    if (character === SENTENCE_BREAK) {
      if (!goesOn(text, index, isHeading)) close(index, index + 1);
    } else if ("。！？".includes(character)) close(index + 1, index + 1);
    else if (".!?".includes(character)) {
      const end = index + 1 + (/^["'”’)\]]*/.exec(text.slice(index + 1, index + 5))?.[0].length ?? 0);
      const abbreviated =
        character === "." && ABBREVIATION.test(text.slice(Math.max(0, index - 12), index + 1));
      const next = text.slice(end + 1, end + 1 + LONGEST_SUBJECT);
      const isNext = !/^\p{Ll}/u.test(next) || (subject !== undefined && next.startsWith(`${subject} `));
      if (text.charAt(end) === " " && !abbreviated && isNext) close(end, end + 1);
    }
  }
  close(text.length, text.length);
  return ranges;
}

/** A line that begins like this goes on with the sentence before it. */
const JOINT = /^\s?(?:and|as|for|in|of|on|or|that|to|which|with)\s/;

/**
 * A line that is broken behind a comma goes on in the next, and so does a heading that goes on in small letters, and a
 * sentence that goes on with what it is for.
 */
function goesOn(text: string, at: number, isHeading: boolean): boolean {
  const [before, after] = [text.slice(Math.max(0, at - 2), at), text.slice(at + 1, at + 8)];
  const isOpen = /,\s?$/.test(before) || (isHeading && /^\s?\p{Ll}/u.test(after));
  return isOpen || (!/[.:;!?]\s?$/.test(before) && JOINT.test(after));
}

/** A range of visible text with one piece of evidence per line it touches. */
function quoteOf(
  visible: VisibleText,
  from: number,
  to: number,
  block: Block,
  path: string,
): Quote | undefined {
  const slice = visible.text.slice(from, to);
  const start = from + slice.length - slice.trimStart().length;
  const text = slice.trim();
  const first = visible.offsets[start];
  const last = visible.offsets[start + text.length - 1];
  if (first === undefined || last === undefined) return undefined;
  const range = { visible, start, end: start + text.length };
  const evidence: Evidence[] = [];
  let lineStart = 0;
  for (const [index, source] of block.source.split("\n").entries()) {
    const lineEnd = lineStart + source.length;
    const isTouched = lineEnd > first && lineStart <= last;
    const pieces = isTouched ? evidenceTexts(block.source, lineStart, lineEnd, range) : [];
    evidence.push(...pieces.map((piece) => ({ path, line: block.line + index, text: piece })));
    lineStart = lineEnd + 1;
  }
  const found = nonEmpty(evidence);
  return found && { text: text.replaceAll(SENTENCE_BREAK, " ").replace(/ {2,}/g, " "), evidence: found };
}

interface VisibleRange {
  readonly visible: VisibleText;
  readonly start: number;
  readonly end: number;
}

const MAX_EVIDENCE = 200;
/** What no evidence consists of. */
const BLANKS = ` ${SENTENCE_BREAK}`;

/** The sentence's part of a line with its markup; in pieces where markup carries an address or is too long. */
function evidenceTexts(
  source: string,
  lineStart: number,
  lineEnd: number,
  range: VisibleRange,
): readonly string[] {
  const { offsets, text } = range.visible;
  const shown: number[] = [];
  for (let index = range.start; index < range.end; index += 1) {
    const offset = offsets[index] ?? -1;
    if (offset >= lineStart && offset < lineEnd && !BLANKS.includes(text.charAt(index))) shown.push(offset);
  }
  const first = shown[0];
  const last = shown.at(-1);
  if (first === undefined || last === undefined) return [];
  const whole = withMarks(source, first, last + 1, lineStart, lineEnd);
  if (whole.length <= MAX_EVIDENCE && isFitToShow(whole)) return [whole];
  return fitParts(source, shown, lineStart, lineEnd);
}

/** Takes in emphasis signs that touch the part. */
function withMarks(source: string, from: number, to: number, lineStart: number, lineEnd: number): string {
  let start = from;
  let end = to;
  while (start > lineStart && "*_`".includes(source.charAt(start - 1))) start -= 1;
  while (end < lineEnd && "*_`".includes(source.charAt(end))) end += 1;
  return source.slice(start, end).trim();
}

/** The parts that may be shown, with the markup in them; a link's address ends a part. */
function fitParts(
  source: string,
  shown: readonly number[],
  lineStart: number,
  lineEnd: number,
): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  for (let index = 1; index <= shown.length; index += 1) {
    const end = (shown[index - 1] ?? 0) + 1;
    const here = shown[index];
    if (here !== undefined && source.slice(end, here).trim() === "") continue;
    const part = source.slice(shown[start] ?? 0, end);
    const extended = here !== undefined && isFitToShow(source.slice(shown[start] ?? 0, here + 1));
    if (extended && part.length <= MAX_EVIDENCE) continue;
    const marked = withMarks(source, shown[start] ?? 0, end, lineStart, lineEnd);
    const shownPart = marked.length <= MAX_EVIDENCE ? marked : part.slice(0, MAX_EVIDENCE).trim();
    if (/\w/u.test(shownPart) && isFitToShow(shownPart)) parts.push(shownPart);
    start = index;
  }
  return parts;
}
