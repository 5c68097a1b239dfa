import type { Evidence, Quote } from "../domain/evidence.ts";
import { MOST_CARD_WORDS } from "../domain/film-rules.ts";
import { isSymbol, type Subject } from "../domain/gag.ts";
import { splitName } from "../domain/name-words.ts";
import { PLACEHOLDER } from "../domain/placeholder.ts";
import { endsSentence } from "../domain/sentences.ts";
import type { CardKind } from "../domain/story.ts";
import type { CardOffer } from "./card-offer.ts";
import { words } from "./phrase-words.ts";
import { completePhrase } from "./phrases.ts";
import { predicateOf } from "./predicates.ts";
import { partsOf, wholeFirst } from "./quote-parts.ts";
import { addedWords, sameness } from "../domain/sameness.ts";
import type { Texts } from "./texts.ts";

/** A quotation may be cut, but not to less than this share of its words. */
const LEAST_OF_QUOTE = 0.5;
const SHORT_QUOTE_WORDS = 9;
const QUOTE_LIMITS = [MOST_CARD_WORDS.quoted, SHORT_QUOTE_WORDS];
const DESCRIPTION_WORDS = 12;
/** Signs of markup and code, which are not read aloud. */
export const MARKUP =
  /[\w)$]`[\w$]|\[\p{Lu}[\w.]*\]|&#?\w+;|[{}<>|*]|\\[nrtux'"]|%[sdrvq]|:\w+:`|``|(?<!\p{Lu}\w{1,40})::|::(?!\p{Lu}\w+(?![\w(]))|\s[.,;](?=\s|$)|#\[|@(?!\p{Lu}\p{L}+(?![\w(]))\w|\$\w|https?:|\w=\S.*\w=\S|(?<![^\s("'])`[^\p{L}\p{N}`]+`|^[\w.]+ = \p{L}/u;
/** `complete -c rg`: what is typed, not said. */
const COMMAND_LINE = /^[a-z][\w.-]*(?: [a-z][\w.-]*)? --?[a-z]/;
/** `Represents the color of …`, `Thrown when …`: who does it stands in the name, so the name stands above it. */
const HEADLESS =
  /^“?(?:(?:thrown|raised|returned|called|used|emitted)\s|(?!(?:this|its|always|less|thus|plus|yes|perhaps|sometimes)\s)\p{Lu}\p{Ll}+[^s\W]s\s(?:an?|the|all|any|its|this|that|each|every|some|if|whether|when|how|multiple|new|given|current|two)\s)/iu;

/** A quotation in typographic quotes, cut to a whole phrase of at most so many words. */
export function quoteOffer(
  texts: Texts,
  { quote, kind, max }: { quote: Quote; kind: CardKind; max: number },
): CardOffer | undefined {
  const phrase = quotable(quote.text, max);
  if (phrase === undefined) return undefined;
  return {
    text: texts.render("quote", { identifier: "", words: phrase }),
    kind,
    verbatim: true,
    evidence: quote.evidence,
  };
}

/** What a quotation about a subject makes for cards, best first: with the name above it where that is due, cut where it is long. */
export function quoteOffers(
  texts: Texts,
  { subject, quote }: { subject: Subject; quote: Quote },
): readonly CardOffer[] {
  const said = isSymbol(subject)
    ? quote
    : { ...quote, text: withOmittedHead(withOmissions(quote.text.trim()), quote.evidence[0]) };
  // The name of a test says what is right in the case that stands at its end.
  const isWhole = subject.kind !== "tests" || words(said.text).length <= SHORT_QUOTE_WORDS;
  const cuts = (isWhole ? QUOTE_LIMITS : []).map((max) => ({ quote: said, max }));
  const most = isSymbol(subject) ? DESCRIPTION_WORDS : SHORT_QUOTE_WORDS;
  const sentences = partsOf(said).map((sentence) => ({ quote: sentence, max: most }));
  const found = [...cuts, ...sentences]
    .map((cut) => quoteOffer(texts, { ...cut, kind: "quote" }))
    .filter((offer) => offer !== undefined);
  // A message without a type of its own is named by its words.
  const isMessage = quote.text === subject.name;
  const named = isMessage ? [] : found.map((offer) => withName(texts, { subject, offer }));
  const alone = found.filter(({ text }) => isMessage || !HEADLESS.test(text));
  const below = isSymbol(subject) ? predicateOf(said.text, subject.name) : undefined;
  const shorter =
    below === undefined
      ? undefined
      : quoteOffer(texts, { quote: { ...said, text: below }, kind: "quote", max: MOST_CARD_WORDS.quoted });
  const inOrder = isSymbol(subject)
    ? wholeFirst([...named, ...alone], said.text, shorter && withName(texts, { subject, offer: shorter }))
    : found.flatMap((offer, index) => [named[index], ...alone.filter((other) => other === offer)]);
  return inOrder.filter((offer) => offer !== undefined);
}

/** The name above the words: always for what describes itself, only above short words for what is said by others. */
function withName(
  texts: Texts,
  { subject, offer }: { subject: Subject; offer: CardOffer },
): CardOffer | undefined {
  const spoken = offer.text.replace(/[“”]/g, "");
  if (!isSymbol(subject) && subject.kind !== "error") return undefined;
  if (
    !isShown(subject.name, subject.evidence) ||
    sameness(spoken.replace(/^The /, "")).startsWith(sameness(subject.name))
  )
    return undefined;
  if (subject.kind === "error" && addedWords(spoken, splitName(subject.name).join(" ")) === 0)
    return undefined;
  const isDescription = isSymbol(subject) || HEADLESS.test(offer.text);
  if (words(spoken).length > (isDescription ? DESCRIPTION_WORDS : SHORT_QUOTE_WORDS)) return undefined;
  const text = texts.render("quote", { identifier: subject.name, words: spoken });
  return { ...offer, text, evidence: [...offer.evidence, subject.evidence[0]] };
}

function quotable(text: string, max: number): string | undefined {
  // What somebody says in quotes stands in quotes already.
  const clean = text.trim().replace(/^“([^“”]+)”$/, "$1");
  if (words(clean).length < 2 || !/\p{L}{2}/u.test(clean) || /[“”]/.test(clean) || COMMAND_LINE.test(clean))
    return undefined;
  const count = words(clean).length;
  const phrase = completePhrase(clean, {
    min: Math.max(2, Math.ceil(count * LEAST_OF_QUOTE)),
    max,
    mayCutClauses: false,
  });
  // Half a question asks something else.
  const isHalfQuestion = phrase !== undefined && /\?["'”)]*$/.test(clean) && !endsSentence(phrase);
  return phrase === undefined || isHalfQuestion || MARKUP.test(phrase)
    ? undefined
    : withInnerQuotes(phrase.replaceAll("`", "").trim());
}

const DOUBLE_QUOTES = /(?<![\w(=[])"([^"]{1,60})"(?![\w)\]])/g;
/** No apostrophes: `the hens' eggs`, `'tis`. */
const SINGLE_QUOTES = /(?<![\p{L}\p{N}(=[])'([^'\s](?:[^']{0,58}[^'\s])?)'(?![\p{L}\p{N})\]])/gu;

/** `The "type" is missing.` as `The ‘type’ is missing.`: a quotation stands in quotes itself. Code keeps its own. */
function withInnerQuotes(text: string): string {
  return text.replace(DOUBLE_QUOTES, "‘$1’").replace(SINGLE_QUOTES, "‘$1’");
}

/** `{{label}} must be a pan`, of which `must be a pan` is quoted: what it is stands before. */
const VALUE_FIRST = /^["'`]?(?:\{|[$#]\{|%[(sqrv])/;

function withOmittedHead(text: string, { text: cited }: Evidence): string {
  return VALUE_FIRST.test(cited) && /^\p{Ll}/u.test(text) && !cited.startsWith(text)
    ? `${OMISSION}${text}`
    : text;
}

/** Stands where the running program fills in a value. */
export const OMISSION = "…";
const MOST_OMISSIONS = 2;
const LEAST_WORDS_BESIDE = 3;
/** `No pan … at …`: where it happened adds nothing when neither is known. */
const LAST_PLACE = /(?<=….*)\s(?:at|by|for|from|in|of|on|to|with)\s…$/;

/** `No idea what '{}' is!` as `No idea what … is!`; unchanged where too little would be left, or a name is missing first. */
function withOmissions(text: string): string {
  const shown = text
    .replace(PLACEHOLDER, OMISSION)
    .replace(/["'`([]…["'`)\]]/g, OMISSION)
    .replace(/…(?:\s*…)+/g, OMISSION)
    .replace(/…\.$/, OMISSION)
    .replace(/…:\s*…$/, OMISSION)
    .replace(/\s-{1,2}\s?…$/, ` ${OMISSION}`)
    .replace(/(?<=\p{L}{3})\s[-–—]{1,2}\s…(?=\.\s)/u, ` ${OMISSION}`)
    .replace(/(?<=[\p{L}…])\?\.$/u, "?")
    .replace(LAST_PLACE, "");
  const omissions = shown.split(OMISSION).length - 1;
  const beside = words(shown).filter((word) => /^\p{L}+[.,!?]?$/u.test(word)).length;
  const isPlain = omissions <= MOST_OMISSIONS && !/[\w=]…|…\w|^…|…:|:\s*…|…!$/u.test(shown);
  return isPlain && beside >= LEAST_WORDS_BESIDE ? shown : text;
}

/** True for a text that stands on a cited line, or is the file itself. */
export function isShown(text: string, evidence: readonly Evidence[]): boolean {
  return evidence.some((place) => place.text.includes(text) || place.path.endsWith(text));
}
