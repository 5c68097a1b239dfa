import { CARD_SLOT, type CardWords, slotsOf, type SlotValues } from "../domain/card-words.ts";
import { wit } from "../domain/card-worth.ts";
import { entryOf } from "../domain/entry-of.ts";
import type { Quote } from "../domain/evidence.ts";
import { MOST_CARD_WORDS } from "../domain/film-rules.ts";
import { isFitToShow } from "../domain/fit-to-show.ts";
import type { Gag, MatchMethod, Subject } from "../domain/gag.ts";
import type { GagRule } from "../domain/metaphor.ts";
import { meaningfulWords, splitName } from "../domain/name-words.ts";
import { PLACEHOLDER } from "../domain/placeholder.ts";
import { readableWords, readingSeconds } from "../domain/reading-time.ts";
import type { CardOffer } from "./card-offer.ts";
import { words } from "./phrase-words.ts";
import { isShown, MARKUP, OMISSION, quoteOffers } from "./quote-offers.ts";
import { sameness } from "../domain/sameness.ts";
import { isDry, tellingOf } from "./telling.ts";
import type { Texts } from "./texts.ts";

/** Shorter words (`not`, `the`) tell nothing when a name has them too. */
const LEAST_TELLING_WORD = 4;
const LONGEST_NAME = 48;
/** Longest import line that is shown whole; of others the module is named. */
const LONGEST_IMPORT = 24;
/** Matches by which the line of a part is true of a name: what only its description mentions may be something else. */
const PLAYS_PART: ReadonlySet<MatchMethod> = new Set(["name", "ancestor"]);
/** Kinds of subjects that a number can belong to closely enough to stand below their name. */
const COUNTED: ReadonlySet<Subject["kind"]> = new Set(["error", "class", "function"]);
/** What can be introduced: `HTTPAdapter`, `@scope/name`, `std::string`, but no `\o/` and no `Done.`. */
const NAME = /^[\p{L}\p{N}_$@]\S*(?<![.!?…])$/u;
const BARE_CONSTANT =
  /^(?:export )?(?:const |let |var |final |static )?([\w$.]+ ?(?::[\w ]+)?= ?-?[\w.]+);?$/;

/** Everything a gag's card could say, best first: quotations, the number, the name with the gag's line, the name, the line. */
export function offerCards(
  texts: Texts,
  { gag, words: spoken }: { gag: Gag; words?: CardWords | undefined },
): readonly CardOffer[] {
  const { subject } = gag;
  const introducing = introducingLines(gag, spoken);
  const spokenIn = (quotes: readonly Quote[]): readonly CardOffer[] =>
    quotes.flatMap((quote) => quoteOffers(texts, { subject, quote }));
  const complains = ({ text }: Quote): boolean =>
    subject.complaints?.includes(text) === true && wit(text) === 0;
  const quotes = spokenIn(subject.quotes.filter((quote) => !complains(quote)));
  const names = tellingOf(gag);
  const tells = (text: string): boolean => names(text) && !isDry(text);
  const telling = quotes.filter(({ text }) => tells(text));
  const mute = quotes.filter(({ text }) => !tells(text));
  const plain = telling.filter((offer) => !isWitty(offer));
  const offers = [
    ...telling.filter(isWitty),
    ...plain.filter(({ text }) => !text.includes(OMISSION)),
    ...numberOffers(texts, subject),
    ...plain.filter(({ text }) => text.includes(OMISSION)),
    ...mute.filter(isWitty),
    ...introducible(gag).flatMap((name) => introducing.flatMap((line) => introductions(name, line))),
    ...mute.filter((offer) => !isWitty(offer)),
    ...spokenIn(subject.quotes.filter(complains)),
    ...nameOffers(subject),
    ...libraryOffers(gag, { rule: gag.rule, words: spoken }),
  ];
  return offers.filter((offer) => offer.text.split("\n").every((line) => isFitToShow(line)));
}

/** Somebody speaks: that what a run fills in is missing does no harm, `No idea what … is!` */
function isWitty({ text }: CardOffer): boolean {
  return wit(text) > 0;
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
  const isImport = kind === "import" && line.length <= LONGEST_IMPORT && /^import \w+$/.test(line);
  if (kind === "readme" || kind === "tests" || kind === "note" || kind === "saying") return [];
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

/** What is said below a name: true of whoever bears it. */
function introducingLines(gag: Gag, spoken: CardWords | undefined): readonly CardOffer[] {
  const { subject, match, rule, introducedBy } = gag;
  if (match.family === "friend" && subject.kind === "error")
    return introducedBy === undefined ? [] : libraryOffers(gag, { rule: introducedBy, words: spoken });
  return match.family !== "role" || PLAYS_PART.has(match.method)
    ? libraryOffers(gag, { rule, words: spoken })
    : [];
}

/** What can be introduced: a module by its name, whatever its line looks like, and a word of the README that plays a part. */
function introducible({ subject, match }: Gag): readonly CardOffer[] {
  if (subject.kind === "import") return [nameOffer(subject, subject.name)];
  return subject.kind === "readme" && match.family === "role" ? wordOffers(subject) : nameOffers(subject);
}

function libraryOffers(
  { subject, pun, evidence }: Gag,
  { rule, words: spoken }: { readonly rule: GagRule; readonly words: CardWords | undefined },
): readonly CardOffer[] {
  const slots: SlotValues = {
    ident: subject.name,
    words: slotWords(subject.name),
    n: subject.number === undefined ? undefined : String(subject.number.value),
    pun: pun?.toUpperCase(),
  };
  const text = fillSlots(rule.card, slots);
  if (text === undefined || text.trim() === "" || words(text).length > MOST_CARD_WORDS.own) return [];
  const translated = spoken?.lines.get(rule.id);
  const translation = translated && fillSlots(translated, slots);
  return [{ text, ...(translation && { translation }), kind: "library", verbatim: false, evidence }];
}

/** A card line with its slots filled in; `undefined` when there is nothing to fill one with. */
function fillSlots(line: string, slots: SlotValues): string | undefined {
  const filled = (slot: string): string | undefined => entryOf(slots, slot);
  if (slotsOf(line).map(filled).includes(undefined)) return undefined;
  return line.replace(CARD_SLOT, (_, slot: string) => filled(slot) ?? "");
}

/** `%s`, `{0}`: unlike `{pan}`, these say nothing of what fills them. */
const NAMELESS_GAP = /%\d{0,2}[sdvrqixX](?![a-z])|\{\d{0,2}\}/g;
/** So many of them leave no name. */
const MOST_GAPS = 2;

/** `PathNotFoundError` as `PATH NOT FOUND`; a message may be its own name, unless it is mostly gaps. */
function slotWords(name: string): string | undefined {
  return (name.match(NAMELESS_GAP)?.length ?? 0) > MOST_GAPS ? undefined : nameWords(name);
}

function nameWords(name: string): string {
  const said = name.replace(NAMELESS_GAP, " ");
  const meaning = meaningfulWords(said);
  return (meaning.length > 0 ? meaning : splitName(said)).join(" ").toUpperCase();
}
