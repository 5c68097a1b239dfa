const WIDE_STOPS = "。！？";
const CLOSERS = "\"'’”)]*_`";
/** Longer texts are data, not prose. */
const MAX_TEXT = 600;

/** True for words that begin like a sentence, with a capital letter. */
export function beginsSentence(text: string): boolean {
  return /^["'`“]?\p{Lu}/u.test(text);
}

/** True for words that end like a sentence. */
export function endsSentence(text: string): boolean {
  return /[.!?…](?:["'”)]|\s[:;]-?[()])?$/.test(text);
}

/** True for words that end in a cry or a question, a face behind it or not: `Oops! :(`. */
export function endsLoud(text: string): boolean {
  return /[!?](?:["'”)]|\s[:;]-?[()])?$/.test(text);
}

/** Sentences that lean on the one before. */
const LEANS_BACK =
  /^(?:also|alternatively|and|because|but|example|furthermore|he|hence|however|instead|it|its|moreover|note|or|otherwise|please|see|she|so|that|then|therefore|these|they|this|those|thus)\b/i;

/** True for a sentence that begins by referring to the one before: `This is why.` */
export function leansBack(sentence: string): boolean {
  return LEANS_BACK.test(sentence);
}

/** The sentences of a text in one line, in order; what comes after the last end of a sentence is the last. */
export function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = [];
  for (let rest = text.slice(0, MAX_TEXT).trim(); rest !== "";) {
    const end = sentenceEnd(rest);
    sentences.push(rest.slice(0, end));
    rest = rest.slice(end).trim();
  }
  return sentences;
}

/** Offset behind the first sentence of a paragraph; its length when nothing ends it earlier. */
export function sentenceEnd(paragraph: string): number {
  let insideCode = false;
  for (let index = 0; index < paragraph.length; index += 1) {
    const character = paragraph.charAt(index);
    if (character === "`" && paragraph.charAt(index + 1) !== "`") insideCode = !insideCode;
    if (insideCode) continue;
    if (WIDE_STOPS.includes(character)) return index + 1;
    if (character !== "." && character !== "!" && character !== "?") continue;
    let end = index + 1;
    while (end < paragraph.length && CLOSERS.includes(paragraph.charAt(end))) end += 1;
    if (end >= paragraph.length) return paragraph.length;
    const goesOn = character === "." ? isAbbreviation(paragraph, index, end + 1) : isAside(paragraph, index);
    if (paragraph.charAt(end) === " " && !goesOn) return end;
  }
  return paragraph.length;
}

/** True within brackets that are closed later on: `an engine (with a bite! :)).`, `It sings (loudly!) and dances.` */
function isAside(paragraph: string, stop: number): boolean {
  const [before, after] = [paragraph.slice(0, stop), paragraph.slice(stop + 1)];
  const isWithin = openBrackets(before) > 0 && openBrackets(after) < 0;
  return isWithin && (!after.startsWith(")") || /^\)+ \p{Ll}/u.test(after));
}

const ABBREVIATIONS = new Set(
  "e.g i.e eg ie vs cf al approx ca resp incl inc ltd mr mrs ms dr st fig eq sec".split(" "),
);

/** True when the full stop at `stop` belongs to an abbreviation, an initial or an ellipsis inside a sentence. */
function isAbbreviation(paragraph: string, stop: number, next: number): boolean {
  const word = paragraph.slice(paragraph.lastIndexOf(" ", stop) + 1, stop).replace(/^["'([]+/, "");
  const lowerCaseFollows = /^\p{Ll}/u.test(paragraph.slice(next, next + 2));
  if (word === "etc" || word.endsWith("..")) return lowerCaseFollows;
  return ABBREVIATIONS.has(word.toLowerCase()) || /^(?:[A-Z]\.)*[A-Z]$/.test(word);
}

/** How many round brackets a text leaves open; below zero when it closes some that it does not open. */
export function openBrackets(text: string): number {
  return text.split("(").length - text.split(")").length;
}
