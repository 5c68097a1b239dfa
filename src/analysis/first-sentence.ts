import { longPattern } from "../domain/long-pattern.ts";
import { type Evidence, type Quote, nonEmpty } from "../domain/evidence.ts";
import { beginsSentence, endsSentence, leansBack, sentenceEnd } from "../domain/sentences.ts";
import { plainText } from "./plain-text.ts";
import { indentOf } from "./indent.ts";

/** One line of a docstring, JSDoc comment or README, without the comment's own signs, as it stands in the file. */
export interface DocLine {
  /** A part of the physical line, verbatim; may have leading and trailing white space. */
  readonly text: string;
  /** 1-based line number in the file. */
  readonly line: number;
}

/**
 * Finds the first prose sentence of a text: blank lines, headings, tags, doctests, directives, lists, tables and code
 * fences are skipped. The quote's text is shown without inline markup; its evidence is verbatim, one piece per line.
 * `undefined` when there is no sentence, or when it takes more than three lines or 200 characters.
 */
export function firstSentence(lines: readonly DocLine[], path: string): Quote | undefined {
  const start = findProse(lines);
  if (start === undefined) return undefined;
  const paragraph = paragraphAt(lines, start);
  const end = sentenceEnd(paragraph.text);
  if (end === paragraph.text.length && paragraph.cutShort) return undefined;
  const sentence = paragraph.text.slice(0, end);
  const text = plainText(sentence);
  if (isRemainder(lines, start)) return undefined;
  if (text.length > MAX_CHARACTERS || text.endsWith(":")) return undefined;
  if ([STILL_TO_WRITE, SIGNED, LICENCE, VISIBILITY, ELSEWHERE, IMPLEMENTS].some((empty) => empty.test(text)))
    return undefined;
  const evidence = nonEmpty(verbatimLines(lines.slice(start, start + paragraph.count), end, path));
  if (!evidence || evidence.some((item) => item.text.length > MAX_CHARACTERS)) return undefined;
  return { text, evidence };
}

/** What documentation says of what it stands beside. */
export interface Description {
  /** Its first sentence. */
  readonly doc?: Quote;
  /** The sentence after that, when it can stand by itself. */
  readonly remark?: Quote;
}

/** Finds the first sentence as {@link firstSentence} does, and the one after it. */
export function descriptionIn(lines: readonly DocLine[], path: string): Description {
  const doc = firstSentence(lines, path);
  if (doc === undefined) return {};
  const rest = linesAfter(lines, doc.evidence);
  const start = rest.findIndex(({ text }) => text.trim() !== "");
  const follows = start >= 0 && kindOf(rest, start) === "prose";
  const remark = follows ? firstSentence(rest, path) : undefined;
  return { doc, ...(remark && standsAlone(remark.text) && { remark }) };
}

/** A description with other words for the same lines. */
export function mapQuotes({ doc, remark }: Description, wording: (text: string) => string): Description {
  const reworded = (quote: Quote): Quote => ({ ...quote, text: wording(quote.text) });
  return { ...(doc && { doc: reworded(doc) }), ...(remark && { remark: reworded(remark) }) };
}

/** What is left of the lines behind a piece of them. */
function linesAfter(lines: readonly DocLine[], piece: Quote["evidence"]): readonly DocLine[] {
  const last = piece.at(-1) ?? piece[0];
  const index = lines.findIndex(({ line }) => line === last.line);
  const { text = "", line = 0 } = lines[index] ?? {};
  const cut = text.indexOf(last.text) + last.text.length;
  return [{ text: text.slice(cut), line }, ...lines.slice(index + 1)];
}

const MIN_ALONE = 4;
/** What tells a programmer what to do, when, or about versions. */
const INSTRUCTS = longPattern("i")`
  ^(?:add|avoid|by default|call|check|create|currently|define|do not|don't|e\.g|extend|for|however|if|in
  |inherit|instances?|make|most|must|on|only|override|pass|set|should|similar|since|subclass|there|to|use
  |used|users?|when|you)\b
  |\b(?:it|this|these|they|them|above|below|following|you|your|see|e\.g)\b`;

/** True for a whole sentence that says something without the one before it. */
function standsAlone(sentence: string): boolean {
  const isWhole = beginsSentence(sentence) && endsSentence(sentence);
  const enough = sentence.split(" ").length >= MIN_ALONE;
  return isWhole && enough && !leansBack(sentence) && !INSTRUCTS.test(sentence);
}

/** A description that is promised, not given. */
const STILL_TO_WRITE =
  /^(?:todo|fixme|xxx|tbd|undocumented|lorem|(?:add|no|missing|insert|write) (?:a )?(?:\w+ )?(?:description|documentation|docs?)\b)/i;

/** `public (for pans that are reheated)`, `Private API`: for whom it is, not what. */
const VISIBILITY = /^(?:public|private|internal|protected)(?: api)?(?: \(.*|[.]?)$/i;

/** `Lid class, see module documentation for more information.` */
const ELSEWHERE =
  /^table name: |^see\b(?!-)|[,;:.(] ?see (?:the |its )?(?:\w+ )?(?:documentation|docs|manual)\b/i;

/** `Boil implements kitchen.Boiler`: what it is said to be is described there. */
const IMPLEMENTS = /^\w+ implements (?:the )?[a-z]\w*(?:\.[A-Za-z]\w*)+/;

/** `Created on 27/10/07`, `Created by A. Hen`, `Author: A. Hen`: who wrote it, and when. */
const SIGNED = longPattern("iu")`
  ^created on:? (?:\p{L}{3,9},? ){0,2}\d
  |^created by:? (?:\p{L}\.|\p{L}{2,20})(?: (?:\p{L}\.|\p{L}{2,20}))?(?: on \d.*)?[.]?$
  |^(?:authors?|created|date|since|version)\s?:\s`;

/** What heads a file for lawyers. */
const LICENCE = longPattern("i")`
  ^(?:portions )?(?:copyright|©|\(c\) ?\d)
  |\bcopyright (?:\(c\)|©|\d{4})
  |\bSPDX-
  |\ball rights reserved\b
  |\blicen[cs]ed (?:under|to)\b
  |^(?:permission is hereby|redistribution and use|use of this source code
  |(?:distributed|released) under the)\b
  |\b(?:this|the) (?:file|program|project|software|source code|library) is (?:free software|part of
  |licen[cs]ed|distributed|released|subject to)\b`;

/** What begins with a small letter directly below something that was jumped over goes on with it. */
function isRemainder(lines: readonly DocLine[], start: number): boolean {
  return start > 0 && trimmed(lines, start - 1) !== "" && /^\p{Ll}/u.test(trimmed(lines, start));
}

const MAX_CHARACTERS = 200;
const MAX_LINES = 3;
/** Longer lines are data, not prose; the bound also keeps every pattern below cheap. */
const MAX_LINE = 600;

type LineKind = "prose" | "blank" | "fence" | "single" | "block" | "directive" | "section";

/** Index of the first prose line, jumping over everything that is not a sentence. */
function findProse(lines: readonly DocLine[]): number | undefined {
  let index = 0;
  while (index < lines.length) {
    const kind = kindOf(lines, index);
    if (kind === "prose") return index;
    if (kind === "section") return undefined;
    index = afterSkipped(lines, index, kind);
  }
  return undefined;
}

function afterSkipped(lines: readonly DocLine[], index: number, kind: LineKind): number {
  let next = index + 1;
  if (kind === "fence") {
    while (next < lines.length && !FENCE.test(trimmed(lines, next))) next += 1;
    return next + 1;
  }
  if (kind === "block") while (next < lines.length && trimmed(lines, next) !== "") next += 1;
  if (kind === "directive") {
    const margin = indent(lines, index);
    while (next < lines.length && (trimmed(lines, next) === "" || indent(lines, next) > margin)) next += 1;
  }
  return next;
}

const FENCE = /^(?:```|~~~)/;
const RULE = /^([=\-~^*#"'+.:_`])\1{2,}$/;
const HEADING = /^#{1,6}\s|^={1,6}\s+\p{Lu}/u;
const DIRECTIVE = /^\.\.(?:\s|$)/;
const BLOCK = /^(?::\w[^`:]{0,80}:(?:\s|$)|@\w|>>>|\.\.\.\s|[-*+•]\s|\d{1,3}[.)]\s|\||(?:!!!|\?\?\?)\+?\s)/;
const SECTION =
  /^(?:args|arguments|parameters|params|returns?|raises|yields?|attributes|examples?|notes?|usage|see also|keyword arg(?:ument)?s|methods|references)\s*:{0,2}$/i;

function kindOf(lines: readonly DocLine[], index: number): LineKind {
  const text = trimmed(lines, index);
  if (text === "") return "blank";
  if (FENCE.test(text)) return "fence";
  if (DIRECTIVE.test(text)) return "directive";
  const underlined = index + 1 < lines.length && RULE.test(trimmed(lines, index + 1));
  if (SECTION.test(text) && (underlined || text.endsWith(":"))) return "section";
  if (underlined || RULE.test(text) || HEADING.test(text) || text.length > MAX_LINE) return "single";
  if (BLOCK.test(text)) return "block";
  return /\p{L}/u.test(plainText(text)) ? "prose" : "single";
}

function trimmed(lines: readonly DocLine[], index: number): string {
  return (lines[index]?.text ?? "").trim();
}

function indent(lines: readonly DocLine[], index: number): number {
  return indentOf(lines[index]?.text ?? "");
}

/** Up to three prose lines joined with single spaces; `cutShort` when the paragraph goes on after them. */
function paragraphAt(
  lines: readonly DocLine[],
  start: number,
): { readonly text: string; readonly count: number; readonly cutShort: boolean } {
  let end = start + 1;
  const near = lines.slice(start, start + MAX_LINES + 1);
  const width = Math.max(LEAST_WIDTH, ...near.map(({ text }) => text.trim().length));
  while (
    end < lines.length &&
    end - start < MAX_LINES &&
    kindOf(lines, end) === "prose" &&
    !isLineOfItsOwn(trimmed(lines, end - 1), trimmed(lines, end), width)
  )
    end += 1;
  const texts = lines.slice(start, end).map((line) => line.text.trim());
  const isCut = end - start === MAX_LINES && end < lines.length && kindOf(lines, end) === "prose";
  const cutShort = isCut && !isLineOfItsOwn(trimmed(lines, end - 1), trimmed(lines, end), width);
  return { text: texts.join(" "), count: texts.length, cutShort };
}

/** Nobody breaks lines earlier that go on. */
const LEAST_WIDTH = 60;
/** With these signs and words no line ends that says something whole. */
const GOES_ON =
  /[,;:(–—-]$|\b(?:an?|and|are|as|at|be|but|by|for|from|if|in|into|is|its|not|of|on|or|that|the|this|to|was|when|which|with)$/i;
/** What begins a sentence, and no name. */
const BEGINS_ANEW = longPattern("u")`
  ^(?:An?|Also|Can|Does|Has|Have|If|Is|It|Its|Must|Only|Should|That|The|There|These|They|This|Use[ds]?|We|When|Will|You
  |(?:Add|Allow|Build|Check|Contain|Convert|Create|Define|Ensure|Generate|Get|Handle|Hold|Implement|Keep|Load|Make|Manage
  |Parse|Provide|Read|Represent|Return|Run|Send|Set|Store|Support|Track|Validate|Wrap|Write)s?) \p{L}`;

/**
 * `The pan` above `It boils eggs`: a line that was broken although the next word had room in it, before a new sentence.
 * @param width letters of the longest line around it
 */
function isLineOfItsOwn(line: string, next: string, width: number): boolean {
  const [word = ""] = next.split(/\s/, 1);
  const hadRoom = line.length + 1 + word.length <= width;
  return hadRoom && BEGINS_ANEW.test(next) && !endsSentence(line) && !GOES_ON.test(line);
}

/** Evidence for the lines that the first `length` characters of their joined text touch. */
function verbatimLines(lines: readonly DocLine[], length: number, path: string): readonly Evidence[] {
  const evidence: Evidence[] = [];
  let left = length;
  for (const { text, line } of lines) {
    const part = text.trim().slice(0, Math.max(0, left)).trim();
    if (part !== "") evidence.push({ path, line, text: part });
    left -= text.trim().length + 1;
  }
  return evidence;
}
