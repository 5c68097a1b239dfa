import { commentMarkers } from "../comment-markers.ts";
import { beginsSentence, endsSentence, sentencesOf } from "../../domain/sentences.ts";
import type { NoteSeen } from "./find-notes.ts";
import { beginsAnew, sentenceOver } from "./sentence-over-lines.ts";
import { lineNumbers } from "../line-numbers.ts";
import { isRemark, isRemarkInCode, isSpoken, mayBeSpoken, SPOKEN } from "./spoken.ts";
import { uniqueBy } from "../../domain/unique-by.ts";

/** `todo: this is a …`: who begins so says what is the case, and not what to do. */
const SMALL_TAG =
  /^(?:(?:todo|fixme|xxx|hack|note|nb)[:,]?\s+(?=(?:this|that|these|it|I|we|an?|the|there)\s)|(?:note|nb):\s+(?=\p{Ll}))/u;
/** `I burnt it :(  - Anna (who boiled it)`: who signs what they say. */
const SIGNATURE = /(?<=[.!?()D])\s+(?:-|--|–|—)\s?\p{Lu}\p{L}+(?: \p{Lu}\p{L}*\.?)?(?: \([^()]*\))?\s*$/u;
const MAX_LINE = 200;
const MAX_PER_FILE = 5;
const MAX_LOOKED_AT = 50;
/** Prose that is not wrapped stands on one line per paragraph. */
const MAX_PROSE_LINE = 500;
/** Signs of comments that end with their line. */
const OF_ONE_LINE: ReadonlySet<string> = new Set(["#", "//", "--", ";", "%"]);

/**
 * Finds what is said by the way in comments of one line and in sentences of longer ones that take no more than two lines,
 * but not in documentation, in any language: `a bit hacky, but it works`. Linear in the length of the source.
 */
export function findRemarks(source: string, path: string, language: string): readonly NoteSeen[] {
  const markers = commentMarkers(language);
  const comments = [
    ...markers.filter((marker) => OF_ONE_LINE.has(marker)).flatMap((marker) => remarksBehind(source, marker)),
    ...(markers.includes(BLOCK.open) ? remarksBetween(source) : []),
  ];
  const remarks = uniqueBy(comments, ({ at, parts }) => `${at} ${parts.join(" ")}`);
  const first = remarks.toSorted((left, right) => left.at - right.at).slice(0, MAX_PER_FILE);
  const lines = lineNumbers(
    source,
    first.map(({ at }) => at),
  );
  return first.map(({ parts }, index) => ({
    tag: "REMARK",
    path,
    line: lines[index] ?? 1,
    parts,
    complete: true,
  }));
}

/** The same at any place of a text. */
const SPOKEN_AT = new RegExp(SPOKEN.source, `g${SPOKEN.flags}`);
/** What says less in prose than in a comment: courtesies (`I hope you like it!`), hopes, explanations. */
const SMALL_TALK =
  /^I hope (?:it|that|this|you)\b|\b(?:I know|hopefully|for some reason|somehow|crazy)\b|\b(?:how|again,?) it works\b/i;

/** Finds whole sentences on one line in which the documentation speaks its mind: `Huh, that's weird.` */
export function remarksInProse(text: string, path: string): readonly NoteSeen[] {
  const places = [...text.matchAll(SPOKEN_AT)].slice(0, MAX_LOOKED_AT).map(({ index }) => index);
  const lines = lineNumbers(text, places);
  const found = places.flatMap((at, index): readonly NoteSeen[] => {
    const said = sentenceAround(text, at);
    return said === undefined || !isRemark(said) || SMALL_TALK.test(said) || SPEAKS_OF_IT.test(said)
      ? []
      : [{ tag: "REMARK", path, line: lines[index] ?? 1, parts: [said], complete: true }];
  });
  return uniqueBy(found, ({ line, parts: [said] }) => `${line} ${said}`).slice(0, MAX_PER_FILE);
}

/** `Really hate that.`: what that is stands in the sentence before. */
const SPEAKS_OF_IT = /^(?:\S+ ){1,3}(?:it|that|them|these|this|those)[.!]$/i;

/** Signs before the words of a line of prose. */
const LINE_START = /^\s*(?:[-*>]\s+)?/;

/** The sentence at a place, where it begins and ends on its line. */
function sentenceAround(text: string, at: number): string | undefined {
  const start = text.lastIndexOf("\n", at) + 1;
  const end = orEnd(text.indexOf("\n", at), text);
  if (end - start > MAX_PROSE_LINE) return undefined;
  // What is quoted was said by somebody else.
  if (/^\s*>/.test(text.slice(start, end))) return undefined;
  const line = text.slice(start, end).replace(LINE_START, "");
  const above = text.slice(text.lastIndexOf("\n", start - 2) + 1, Math.max(0, start - 1)).trim();
  const goesOn = /[\p{L}\p{N}]/u.test(above) && !/[.!?:]$/.test(above);
  return sentencesOf(line)
    .slice(goesOn ? 1 : 0)
    .find((sentence) => isWholeSentence(sentence) && isSpoken(sentence));
}

function isWholeSentence(sentence: string): boolean {
  const isQuotedWhole = sentence.split('"').length % 2 === 1;
  return beginsSentence(sentence) && endsSentence(sentence) && isQuotedWhole;
}

interface Remark {
  /** Offset within the line on which it begins. */
  readonly at: number;
  /** What it says, line by line. */
  readonly parts: readonly string[];
}

/** A comment without its small tag and who signs it. */
function trimmed(text: string): string {
  return text.replace(SMALL_TAG, "").replace(SIGNATURE, "");
}

function remarksBehind(source: string, marker: string): readonly Remark[] {
  const found: Remark[] = [];
  for (let at = source.indexOf(marker); at !== -1 && found.length < MAX_PER_FILE;) {
    const end = orEnd(source.indexOf("\n", at), source);
    const text = trimmed(source.slice(at + marker.length, end).trim());
    const remark =
      text.length <= MAX_LINE && mayBeSpoken(text) ? remarkOf(source, { at, end, marker, text }) : undefined;
    if (remark !== undefined) found.push(remark);
    at = source.indexOf(marker, end);
  }
  return found;
}

/** Comments between signs. */
const BLOCK = { open: "/*", close: "*/", longest: 4000 };
/** Documentation opens with one more sign. */
const DOCUMENTS = /^[*!]/;
/** What stands before a comment on its line: nothing, or code without quotation marks, in which signs are no comment. */
const BEFORE_BLOCK = /^(?:\s*|[^"'`\n]{0,200}[\s{(])$/;

function remarksBetween(source: string): readonly Remark[] {
  const found: Remark[] = [];
  for (let at = source.indexOf(BLOCK.open); at !== -1 && found.length < MAX_PER_FILE;) {
    const start = at + BLOCK.open.length;
    const end = opensComment(source, at) ? source.indexOf(BLOCK.close, start) : start;
    if (end === -1) break;
    const body = source.slice(start, end);
    if (body.length <= BLOCK.longest && !DOCUMENTS.test(body) && mayBeSpoken(body))
      found.push(...remarksOfBlock(body).map((remark) => ({ ...remark, at: start + remark.at })));
    at = source.indexOf(BLOCK.open, end);
  }
  return found;
}

function opensComment(source: string, at: number): boolean {
  const before = source.slice(Math.max(0, at - MAX_LINE), at);
  return BEFORE_BLOCK.test(before.slice(before.lastIndexOf("\n") + 1));
}

/** What one line says alone, or the sentences of several lines that take no more than two of them. */
function remarksOfBlock(body: string): readonly Remark[] {
  const lines = body.split("\n");
  const texts = lines.map((line) =>
    line.length > MAX_LINE ? "" : trimmed(line.trim().replace(/^\*+\s*/, "")),
  );
  let at = 0;
  return lines.flatMap((line, index) => {
    const start = at;
    at += line.length + 1;
    const [above = "", text = "", below = ""] = [texts[index - 1], texts[index], texts[index + 1]];
    const alone = lines.length === 1 ? [text] : [];
    const parts = remarkAmong(
      [...alone, ...wholeSentences(above, text)],
      sentenceOver({ above, text, below }),
    );
    return parts === undefined ? [] : [{ at: start, parts }];
  });
}

/** The first sentence by which somebody speaks their mind: of those on one line, else the one that takes two. */
function remarkAmong(
  sentences: readonly string[],
  over: readonly string[] | undefined,
): readonly string[] | undefined {
  const said = [...sentences.map((sentence) => [sentence]), ...(over === undefined ? [] : [over])];
  return said.find((parts) => isRemarkInCode(parts.join(" ")));
}

/** The comment itself, or a sentence of it that takes no more than this line and the one before or behind it. */
function remarkOf(source: string, comment: Comment): Remark | undefined {
  const { at, end, marker, text } = comment;
  const isAlone = standsAlone(source, comment);
  const start = source.lastIndexOf("\n", at) + 1;
  const isOwnLine = source.slice(start, at).trim() === "";
  const above = isOwnLine ? lineAbove(source, start, marker) : NO_LINE;
  const sentences = isOwnLine || isAlone ? wholeSentences(above.text, text) : [];
  const below = isOwnLine ? commentOn(source, end + 1, marker) : "";
  const parts = remarkAmong(
    [...(isAlone ? [text] : []), ...sentences],
    isOwnLine ? sentenceOver({ above: above.text, text, below }) : undefined,
  );
  if (parts !== undefined) return { at, parts };
  if (above.text === "") return undefined;
  const before = lineAbove(source, above.start, marker).text;
  const over = remarkAmong([], sentenceOver({ above: before, text: above.text, below: text }));
  return over && { at: above.start, parts: over };
}

const NO_LINE = { start: 0, text: "" };

/** The line before that which begins at an offset, as far as it is a comment of its own. */
function lineAbove(
  source: string,
  start: number,
  marker: string,
): { readonly start: number; readonly text: string } {
  if (start === 0) return NO_LINE;
  const above = source.lastIndexOf("\n", start - 2) + 1;
  return { start: above, text: commentOn(source, above, marker) };
}

/** `///` and `//!`, where the marker is `//`. */
const FURTHER_SIGNS = /^[!/](?=\s|$)/;

/** What the comment on a line of its own says; empty where the line has none. */
function commentOn(source: string, start: number, marker: string): string {
  const line = source
    .slice(start, Math.min(orEnd(source.indexOf("\n", start), source), start + MAX_LINE))
    .trim();
  return line.startsWith(marker) ? line.slice(marker.length).replace(FURTHER_SIGNS, "").trim() : "";
}

/** The sentences of a line in a comment that neither come from the line before nor go on below. */
function wholeSentences(above: string, text: string): readonly string[] {
  return sentencesOf(text)
    .slice(beginsAnew(above) ? 0 : 1)
    .filter(isWholeSentence);
}

interface Comment {
  /** Offset of its marker. */
  readonly at: number;
  /** Offset of the end of its line. */
  readonly end: number;
  readonly marker: string;
  /** What it says on its line. */
  readonly text: string;
}

/** A line that has nothing but an address: where the talk goes on. */
const POINTS_ELSEWHERE = /^\W{0,8}(?:see:? )?https?:\/\/\S+[ \t]*(?:\r?\n|$)/i;

/** True for a comment behind code or on a line of its own that goes on on no other line. */
function standsAlone(source: string, { at, end, marker }: Comment): boolean {
  const start = source.lastIndexOf("\n", at) + 1;
  const before = source.slice(start, at);
  const after = source.slice(end + 1, orEnd(source.indexOf("\n", end + 1), source)).trimStart();
  if (after.startsWith(marker) && !POINTS_ELSEWHERE.test(after)) return false;
  const previous = source.slice(source.lastIndexOf("\n", start - 2) + 1, Math.max(0, start - 1));
  const isWhole = previous.trimStart().startsWith(marker);
  if (before.trim() === "") return !isWhole;
  // Behind code a sentence may go on from line to line too.
  const beside = previous.slice(previous.lastIndexOf(marker));
  const goesOn = !isWhole && previous.includes(marker) && beside !== source.slice(at, end);
  return !goesOn && /\s$/.test(before) && !/["'`]/.test(before);
}

function orEnd(index: number, source: string): number {
  return index === -1 ? source.length : index;
}
