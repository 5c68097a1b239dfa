import { CARD_SLOT, type CardWords, slotsOf, type SlotValues } from "../domain/card-words.ts";
import { entryOf } from "../domain/entry-of.ts";
import type { Evidence, Quote } from "../domain/evidence.ts";
import { MOST_CARD_WORDS } from "../domain/film-rules.ts";
import { meaningfulWords, splitName } from "../domain/name-words.ts";
import { isFitToShow } from "../domain/fit-to-show.ts";
import { type Gag, isSymbol, type MatchMethod, type Subject } from "../domain/gag.ts";
import { endsSentence } from "../domain/sentences.ts";
import { PLACEHOLDER } from "../domain/placeholder.ts";
import { readableWords, readingSeconds } from "../domain/reading-time.ts";
import { wit } from "../domain/card-worth.ts";
import type { CardKind } from "../domain/story.ts";
import type { CardOffer } from "./card-offer.ts";
import { words } from "./phrase-words.ts";
import { completePhrase } from "./phrases.ts";
import { addedWords, sameness } from "./sameness.ts";
import { predicateOf } from "./predicates.ts";
import { tellingOf } from "./telling.ts";
import { partsOf, wholeFirst } from "./quote-parts.ts";
import type { Texts } from "./texts.ts";

/** Shorter words (`not`, `the`) tell nothing when a name has them too. */
const LEAST_TELLING_WORD = 4;
/** A quotation may be cut, but not to less than this share of its words. */
const LEAST_OF_QUOTE = 0.5;
const LONGEST_NAME = 48;
/** Longest import line that is shown whole; of others the module is named. */
const LONGEST_IMPORT = 24;
const SHORT_QUOTE_WORDS = 9;
const QUOTE_LIMITS = [MOST_CARD_WORDS.quoted, SHORT_QUOTE_WORDS];
const DESCRIPTION_WORDS = 12;
/** Matches by which the line of a part is true of a name: what only its description mentions may be something else. */
const PLAYS_PART: ReadonlySet<MatchMethod> = new Set(["name", "ancestor"]);
/** Kinds of subjects that a number can belong to closely enough to stand below their name. */
const COUNTED: ReadonlySet<Subject["kind"]> = new Set(["error", "class", "function"]);
const MARKUP =
  /[\w)$]`[\w$]|\[\p{Lu}[\w.]*\]|&#?\w+;|[{}<>|*]|\\[nrtux'"]|%[sdrvq]|:\w+:`|``|::|\s[.,;](?=\s|$)|#\[|@\w|\$\w|https?:|\w=\S.*\w=\S/u;
/** What can be introduced: `HTTPAdapter`, `@scope/name`, `std::string`, but no `\o/` and no `Done.`. */
const NAME = /^[\p{L}\p{N}_$@]\S*(?<![.!?…])$/u;
/** `complete -c rg`: what is typed, not said. */
const COMMAND_LINE = /^[a-z][\w.-]*(?: [a-z][\w.-]*)? --?[a-z]/;
/** `Represents the color of …`, `Thrown when …`: who does it stands in the name, so the name stands above it. */
const HEADLESS =
  /^“?(?:(?:thrown|raised|returned|called|used|emitted)\s|(?!(?:this|its|always|less|thus|plus|yes|perhaps|sometimes)\s)\p{Lu}\p{Ll}+[^s\W]s\s(?:an?|the|all|any|its|this|that|each|every|some|if|whether|when|how|multiple|new|given|current|two)\s)/iu;
const BARE_CONSTANT =
  /^(?:export )?(?:const |let |var |final |static )?([\w$.]+ ?(?::[\w ]+)?= ?-?[\w.]+);?$/;

/** Everything a gag's card could say, best first: quotations, the number, the name with the gag's line, the name, the line. */
export function offerCards(
  texts: Texts,
  { gag, words: spoken }: { gag: Gag; words?: CardWords | undefined },
): readonly CardOffer[] {
  const { subject } = gag;
  const names = nameOffers(subject);
  const lines = libraryOffers(gag, spoken?.lines.get(gag.rule.id));
  const { family, method } = gag.match;
  const isTrue = family !== "role" || PLAYS_PART.has(method);
  // The name of a test says already what is to be said of it.
  const introducing = isTrue && subject.kind !== "tests" ? lines : [];
  // A word of the README that plays a part: `string` of a builder of strings.
  const heads = subject.kind === "readme" && family === "role" ? wordOffers(subject) : names;
  const quotes = subject.quotes.flatMap((quote) => quoteOffers(texts, { subject, quote }));
  const tells = tellingOf(gag);
  const telling = quotes.filter(({ text }) => tells(text));
  const mute = quotes.filter(({ text }) => !tells(text));
  const offers = [
    ...telling.filter(({ text }) => !text.includes(OMISSION)),
    ...numberOffers(texts, subject),
    ...telling.filter(({ text }) => text.includes(OMISSION)),
    ...mute.filter(({ text }) => wit(text) > 0),
    ...heads.flatMap((name) => introducing.flatMap((line) => introductions(name, line))),
    ...mute.filter(({ text }) => wit(text) === 0),
    ...names,
    ...lines,
  ];
  return offers.filter((offer) => offer.text.split("\n").every((line) => isFitToShow(line)));
}

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

function quoteOffers(
  texts: Texts,
  { subject, quote }: { subject: Subject; quote: Quote },
): readonly CardOffer[] {
  const said = isSymbol(subject) ? quote : { ...quote, text: withOmissions(quote.text.trim()) };
  // The name of a test says what is right in the case that stands at its end.
  const isWhole = subject.kind !== "tests" || words(said.text).length <= SHORT_QUOTE_WORDS;
  const cuts = (isWhole ? QUOTE_LIMITS : []).map((max) => ({ quote: said, max }));
  const sentences = partsOf(said).map((sentence) => ({ quote: sentence, max: SHORT_QUOTE_WORDS }));
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
  const clean = text.trim();
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

/** `The "type" is missing.` as `The ‘type’ is missing.`: a quotation stands in quotes itself. Code keeps its own. */
function withInnerQuotes(text: string): string {
  return text.replace(/(?<![\w(=[])"([^"]{1,60})"(?![\w)\]])/g, "‘$1’");
}

/** Stands where the running program fills in a value. */
const OMISSION = "…";
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
    .replace(LAST_PLACE, "");
  const omissions = shown.split(OMISSION).length - 1;
  const beside = words(shown).filter((word) => /^\p{L}+[.,!?]?$/u.test(word)).length;
  const isPlain = omissions <= MOST_OMISSIONS && !/[\w=]…|…\w|^…|…:|:\s*…/u.test(shown);
  return isPlain && beside >= LEAST_WORDS_BESIDE ? shown : text;
}

/** `DEFAULT_LIMIT = 30` as written, a message with its number filled in, or the name with the number below it. */
function numberOffers(texts: Texts, subject: Subject): readonly CardOffer[] {
  const { number, name, evidence } = subject;
  if (number === undefined) return [];
  const kind = "number";
  const constant = BARE_CONSTANT.exec(number.evidence.text)?.[1];
  const filled = subject.quotes.flatMap(({ text, evidence: places }): CardOffer[] => {
    const spoken = text.replace(PLACEHOLDER, String(number.value));
    const isOne = text.match(PLACEHOLDER)?.length === 1 && words(spoken).length <= MOST_CARD_WORDS.own;
    return isOne && readableWords(spoken) <= MOST_CARD_WORDS.own && !MARKUP.test(spoken)
      ? [{ text: `“${spoken}”`, kind, verbatim: false, evidence: [...places, number.evidence] }]
      : [];
  });
  const asWritten: CardOffer[] =
    constant === undefined || constant.length > 40
      ? []
      : [{ text: constant, kind, verbatim: true, evidence: [number.evidence] }];
  const below: CardOffer = {
    text: texts.render("number", { name, number: number.value }),
    kind,
    verbatim: isShown(name, evidence) && isShown(String(number.value), [number.evidence]),
    evidence: [evidence[0], number.evidence],
  };
  const isNamed = COUNTED.has(subject.kind) && name.length <= LONGEST_NAME;
  return [...filled, ...asWritten, ...(isNamed ? [below] : [])];
}

/** The name exactly as written, or the whole import line when it is short and plain. */
function nameOffers(subject: Subject): readonly CardOffer[] {
  const { kind, name, evidence } = subject;
  const line = evidence[0].text.replace(/;$/, "");
  const isImport = kind === "import" && line.length <= LONGEST_IMPORT && /^import [\w.]+$/.test(line);
  if (kind === "readme" || kind === "note" || kind === "saying") return [];
  // Where all tests are counted, one of them is only an example.
  if (kind === "tests" && (subject.number !== undefined || /\s/.test(name))) return [];
  const text = isImport ? line : name;
  // A message without a type is named by its words; with gaps in it, it is no name.
  if (text.length > LONGEST_NAME || (/\s/.test(text) && !isImport && MARKUP.test(text))) return [];
  return [nameOffer(subject, text)];
}

/** A word of a sentence, with the line of the sentence that has it in this form; none where none has. */
function wordOffers({ name, evidence }: Subject): readonly CardOffer[] {
  const place = evidence.find(({ text }) => text.split(/[^\p{L}\p{N}]+/u).includes(name));
  return place === undefined ? [] : [{ text: name, kind: "identifier", verbatim: true, evidence: [place] }];
}

function nameOffer({ evidence }: Subject, text: string): CardOffer {
  return { text, kind: "identifier", verbatim: isShown(text, evidence), evidence: [evidence[0]] };
}

/**
 * A name and, under it, what the film has to say about it: `HTTPAdapter:` / `ONE SIZE FITS MOST`. None where the line
 * would only say the name again.
 */
function introductions(name: CardOffer, line: CardOffer): readonly CardOffer[] {
  const under = (said: string): string => `${name.text}:\n${said}`;
  const text = under(line.text);
  if (!NAME.test(name.text) || saysName(line.text, name.text) || words(text).length > MOST_CARD_WORDS.own)
    return [];
  const translated = line.translation && under(line.translation);
  // The English wording gives the time: where more is to be read, the name stands alone.
  const translation =
    translated && readingSeconds(translated) > readingSeconds(text) ? name.text : translated;
  return [{ ...name, text, ...(translation && { translation }), kind: "introduction", verbatim: false }];
}

/** True when a line has the name in it, or a telling word of it. */
function saysName(line: string, name: string): boolean {
  const named = new Set(sameness(nameWords(name)).split(" "));
  const said = sameness(line).split(" ");
  return (
    sameness(line).includes(sameness(name)) ||
    said.some(
      (word) => word.length >= LEAST_TELLING_WORD && [...named].some((part) => isAlike(word, part)),
    ) ||
    [...named].every((word) => said.includes(word))
  );
}

/** `configured` and `config`: one begins like the other. */
function isAlike(word: string, part: string): boolean {
  return (
    word === part || (part.length >= LEAST_TELLING_WORD && (word.startsWith(part) || part.startsWith(word)))
  );
}

function libraryOffers(gag: Gag, translated: string | undefined): readonly CardOffer[] {
  const { subject, rule, pun, evidence } = gag;
  const slots: SlotValues = {
    ident: subject.name,
    words: nameWords(subject.name),
    n: subject.number === undefined ? undefined : String(subject.number.value),
    pun: pun?.toUpperCase(),
  };
  const text = fillSlots(rule.card, slots);
  if (text === undefined || text.trim() === "" || words(text).length > MOST_CARD_WORDS.own) return [];
  const translation = translated && fillSlots(translated, slots);
  return [{ text, ...(translation && { translation }), kind: "library", verbatim: false, evidence }];
}

/** A card line with its slots filled in; `undefined` when there is nothing to fill one with. */
function fillSlots(line: string, slots: SlotValues): string | undefined {
  const filled = (slot: string): string | undefined => entryOf(slots, slot);
  if (slotsOf(line).map(filled).includes(undefined)) return undefined;
  return line.replace(CARD_SLOT, (_, slot: string) => filled(slot) ?? "");
}

/** `PathNotFoundError` as `PATH NOT FOUND`. */
function nameWords(name: string): string {
  const meaning = meaningfulWords(name);
  return (meaning.length > 0 ? meaning : splitName(name)).join(" ").toUpperCase();
}

function isShown(text: string, evidence: readonly Evidence[]): boolean {
  return evidence.some((place) => place.text.includes(text) || place.path.endsWith(text));
}
