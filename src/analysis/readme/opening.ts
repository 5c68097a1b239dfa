import { funnyWords } from "../../domain/card-worth.ts";
import type { Quote } from "../../domain/evidence.ts";
import { isScaffoldDescription } from "../scaffolds.ts";
import { LAST_FACE } from "../../domain/faces.ts";
import { plainName } from "../plain-name.ts";
import type { Block } from "./readme-blocks.ts";
import { hasOpenBracket, isFitForCard } from "./card-sentences.ts";
import { nameOrigin } from "./name-origin.ts";
import { SECTION_TITLE } from "./readme-sections.ts";
import { punchlineOf } from "./punchlines.ts";
import type { ReadmeSentence } from "./readme-sentences.ts";
import { hasName, titleParts } from "./readme-title.ts";
import { ANNOUNCEMENT, LABELLED, SIGNPOST } from "./readme-tagline.ts";

/** What the project calls out before its README gets to the point. */
export interface Opening {
  /** Short lines that say what it is or what it promises, best first. */
  readonly slogans: readonly Quote[];
  /** Remarks it makes by the way: `Don't disregard it because it's cute.` */
  readonly asides: readonly Quote[];
}

/** A block with the sentences in it. */
export interface ReadBlock {
  readonly block: Block;
  readonly sentences: readonly ReadmeSentence[];
}

/** Tells readers what to do with the page. */
const SENDS_AWAY = /^(?:use|go|get|click|head|look|welcome)\b/i;
/** `(pronounced "egg")`: how the name is said. */
const PRONOUNCED = /^pronounced\b/i;
const SLOGAN_WORDS = { min: 3, max: 10 };
const ASIDE_WORDS = { min: 3, max: 10 };
const THANKS = /\b(?:sponsor\w*|thanks? to|thank you|backers?|brought to you|supported by|advert\w*)\b/i;
/** Answers to questions that somebody seems to ask, and what is said to readers. */
const ANSWERS =
  /^(?:simple as|well|I|you|that|sorry|cool|awesome|great|hi|hello|hey|ugh|sure|yes|no|ok(?:ay)?|ha)(?=[\s,!.]|['’])/i;
/** What begins a section of which every README could have one. */
const EVERYDAY =
  /^(?:for (?:additional|further|more)|welcome to (?:the|our|my|this)|how|why|what|when|where|who|quick|getting|get|key|main|table|about|more|latest|current|new|first|supported|build|installation|documentation|usage|features?|demo|examples?|version|status|building|running|read|visit|see|view|available|english|translations?|this|these|those|it|there|we|i|you)\b/i;
/** `“Any color you like.”` */
const QUOTED = /^["“]([^"“”]*)["”]$/;
/** Versions, names of code, addresses. */
const TECHNICAL = /\d\.\d|[`{}<>[\]|=@/\\_•·→]|\w\.\w|\b[a-z]+[A-Z]/;

/** Blocks in which the project introduces itself: before its first section, and before it thanks anybody. */
export function openingBlocks(blocks: readonly ReadBlock[]): readonly ReadBlock[] {
  const from = blocks.findIndex(isProse);
  const end = blocks.findIndex(
    ({ block, sentences }, index) =>
      (block.kind === "heading" && block.level > 1 && (index > from || beginsList(blocks, index))) ||
      sentences.some(({ quote }) => THANKS.test(quote.text)),
  );
  return end === -1 ? blocks : blocks.slice(0, end);
}

/** True for a heading that stands above a list, as those of sections do. */
function beginsList(blocks: readonly ReadBlock[], heading: number): boolean {
  return blocks.slice(heading + 1).find(({ sentences }) => sentences.length > 0)?.block.kind === "item";
}

/** The first sentence of the paragraph under the title, or of a README without one, with at most pictures before it. */
export function leadOf(
  blocks: readonly ReadBlock[],
  title: Quote | undefined,
  names: readonly string[],
): ReadmeSentence | undefined {
  const line = title?.evidence[0].line;
  const under = blocks.findIndex(
    ({ block: { kind, level, line: at } }) => kind === "heading" && level === 1 && at === line,
  );
  const next =
    under === -1 && title !== undefined
      ? undefined
      : blocks.slice(under + 1).find((each) => each.sentences.length > 0 && !isAbout(each));
  const lead = next !== undefined && leads(next) ? next.sentences[0] : undefined;
  const isAlone = next?.sentences.length === 1 && lead?.stopped === false;
  const isStatement =
    lead !== undefined &&
    (isAlone || /^\p{Lu}/u.test(lead.quote.text)) &&
    !SENDS_AWAY.test(lead.quote.text) &&
    !PRONOUNCED.test(lead.quote.text) &&
    (!LABELLED.test(lead.quote.text) || hasName(titleParts(lead.quote.text).name, names));
  return isStatement && !hasOpenBracket(lead.quote.text) && nameOrigin(lead.quote.text, names) === undefined
    ? lead
    : undefined;
}

/** `# About`, in the place of a title. */
function isAbout({ block, sentences }: ReadBlock): boolean {
  return (
    block.kind === "heading" && /^(?:about|introduction|overview)$/i.test(sentences[0]?.quote.text ?? "")
  );
}

/** Sentences of the longest quotation that is no quotation. */
const MOST_SET_OFF = 2;

/** True for a paragraph, and for one set off as a quotation, `> a pan for eggs`. */
function leads({ block: { kind, signed }, sentences }: ReadBlock): boolean {
  const isSetOff = kind === "quotation" && signed !== true && sentences.length <= MOST_SET_OFF;
  return kind === "prose" || isSetOff;
}

/** Reads slogans and asides from the opening. */
export function openingOf(
  blocks: readonly ReadBlock[],
  isOther: (sentence: ReadmeSentence) => boolean,
  names: readonly string[],
): Opening {
  const opening = openingBlocks(blocks).filter(({ sentences }) => sentences.length > 0);
  const known = new Set(names.map(plainName));
  const first = opening.findIndex(isProse);
  const headings = opening
    .slice(0, first === -1 ? opening.length : first)
    .filter(({ block }) => block.kind === "heading");
  const lead = opening[first]?.block.signed === true ? undefined : opening[first]?.sentences[0];
  const slogans = [...headings.flatMap(({ sentences }) => sentences), ...(lead === undefined ? [] : [lead])];
  const isNamed = (text: string): boolean => text.split(" ").some((word) => known.has(plainName(word)));
  const quoted = ownQuotations(blocks);
  const prose = opening.filter(isProse).flatMap(({ sentences }) => [...together(sentences), ...sentences]);
  return {
    slogans: slogans
      .filter((sentence) => isSlogan(sentence) && !isOther(sentence))
      .filter(({ quote: { text } }) => isCalledOut(text) || !isNamed(text))
      .map(({ quote }) => ({ ...quote, text: quote.text.replace(QUOTED, "$1").replace(SIGNPOST, "") })),
    asides: prose.flatMap((sentence) => {
      if (isOther(sentence)) return [];
      const isQuoted = quoted.has(sentence);
      if (isQuoted ? isMotto(sentence) : isAside(sentence)) return [sentence.quote];
      return (isQuoted ? headOfMotto(sentence) : undefined) ?? punchlineOf(sentence) ?? [];
    }),
  };
}

/** `egg your pans, so you don't have to.`: a motto that plays with the name. */
function isCalledOut(text: string): boolean {
  return /[.!]$/.test(text) && /,\s.*\b(?:you|your|we|our)\b/i.test(text);
}

/** A quotation of so many words is a motto, whoever signs it. */
const MOTTO_WORDS = 8;
const SIGNED = /^\s*(?:--|[—–―])/;

/** What the opening quotes is said by the project itself, unless it is linked or somebody signs more than a motto. */
export function ownQuotations(blocks: readonly ReadBlock[]): ReadonlySet<ReadmeSentence> {
  const opening = openingBlocks(blocks);
  const own = opening.filter(({ block, sentences }, index) => {
    const signed = block.signed === true || SIGNED.test(opening[index + 1]?.block.source ?? "");
    const count = sentences.reduce((sum, { quote }) => sum + quote.text.split(" ").length, 0);
    return (
      block.kind === "quotation" && !/https?:|<a\s/.test(block.source) && (!signed || count <= MOTTO_WORDS)
    );
  });
  return new Set(own.flatMap(({ sentences }) => sentences));
}

/** Pictures and links say nothing. */
function isProse({ block: { kind }, sentences }: ReadBlock): boolean {
  return (kind === "prose" || kind === "quotation") && sentences.length > 0;
}

function isSlogan({ quote: { text }, linked }: ReadmeSentence): boolean {
  if (linked || !hasWords(text, SLOGAN_WORDS) || /[:?,;]$/.test(text) || hasOpenBracket(text)) return false;
  if (ANNOUNCEMENT.test(text) || LABELLED.test(text) || isScaffoldDescription(text, [])) return false;
  return (
    !EVERYDAY.test(text) &&
    !/\b(?:compatibility|list)$/i.test(text) &&
    !SECTION_TITLE.test(text) &&
    !TECHNICAL.test(text)
  );
}

/** `Sounds boring. Let's try again.`: two sentences that are a whole paragraph on one line, as one. */
function together(sentences: readonly ReadmeSentence[]): readonly ReadmeSentence[] {
  const [first, second] = sentences;
  if (first === undefined || second === undefined || sentences.length > 2) return [];
  const [one, other] = [first.quote.evidence[0], second.quote.evidence[0]];
  const isOneLine = one.path === other.path && one.line === other.line;
  const text = `${first.quote.text} ${second.quote.text}`;
  const evidence = { ...one, text: `${one.text} ${other.text}` };
  return isOneLine ? [{ ...first, quote: { text, evidence: [evidence] } }] : [];
}

/** What is called out, what contradicts somebody, and what makes people smile. */
function isAside(sentence: ReadmeSentence): boolean {
  const { text } = sentence.quote;
  const isSaid =
    text.endsWith("!") ||
    LAST_FACE.test(text) ||
    /^don['’]t\b/i.test(text) ||
    (!text.endsWith("?") && funnyWords(text) > 0);
  if (ANNOUNCEMENT.test(text) || ANSWERS.test(text)) return false;
  return isSaid && hasWords(text, ASIDE_WORDS) && isFitForCard(sentence);
}

function isMotto(sentence: ReadmeSentence): boolean {
  const { text } = sentence.quote;
  return (
    hasWords(text, ASIDE_WORDS) &&
    !ANNOUNCEMENT.test(text) &&
    !ANSWERS.test(text) &&
    isFitForCard({ ...sentence, kind: "prose" })
  );
}

/** `A pan of great beauty` of `“A pan of great beauty, which no egg resists.”` */
function headOfMotto(sentence: ReadmeSentence): Quote | undefined {
  const [, text] = /^["“]?([^,"“”]+), (?:which|who|that) [^"“”]+["”]?$/.exec(sentence.quote.text) ?? [];
  if (text === undefined) return undefined;
  const { quote } = sentence;
  return isMotto({ ...sentence, quote: { ...quote, text: `${text}.` } }) ? { ...quote, text } : undefined;
}

function hasWords(text: string, { min, max }: { readonly min: number; readonly max: number }): boolean {
  const count = text.split(" ").filter((word) => /\p{L}/u.test(word)).length;
  return count >= min && count <= max;
}
