import { longPattern } from "../domain/long-pattern.ts";
import { wit } from "../domain/card-worth.ts";
import type { Quote } from "../domain/evidence.ts";
import type { RepoFacts } from "../domain/facts.ts";
import { isFitToShow } from "../domain/fit-to-show.ts";
import { contentStems, splitName } from "../domain/name-words.ts";
import { isCommonplace, pride } from "../domain/pride.ts";
import { uniqueBy } from "../domain/unique-by.ts";
import type { CardOffer } from "./card-offer.ts";
import { quoteOffer } from "./quote-offers.ts";
import { saysOnlyKind, words } from "./phrase-words.ts";
import { definition } from "./predicates.ts";
import { closingPhrase, completePhrase } from "./phrases.ts";
import { joined } from "./title-name.ts";
import { addedWords } from "../domain/sameness.ts";
import type { Texts } from "./texts.ts";

/** Words of the longest claim, and of the longest end of a sentence that is one. */
const CLAIM_WORDS = 12;
const TAIL_WORDS = 8;

/** Words of the shortest item of a list that says anything by itself. */
const LEAST_ITEM = 3;

/** `Gson JSON library` says too little beside the name. */
const LEAST_ADDED = 3;

interface Speaker {
  readonly texts: Texts;
  readonly facts: RepoFacts;
}

/** What the project says on cards. */
export interface SaidOfItself {
  /** Where its name comes from. */
  readonly origins: readonly CardOffer[];
  /** What it says of itself, for the opening of the film. */
  readonly claims: readonly CardOffer[];
  /** Items of its lists that neither boast nor say anything whole, `Small memory usage`, and other sentences of its README. */
  readonly others: readonly CardOffer[];
}

/** What the project says of itself on cards, best first. */
export function saidOfItself(of: Speaker): SaidOfItself {
  const { claims: said = [], sentences = [] } = of.facts.readme ?? {};
  const isDry = (quote: Quote): boolean => isDryItem(quote, of.facts.name);
  const claims = claimOffers(
    of,
    said.filter((quote) => !isDry(quote)),
  );
  const others = offersOf(of, [
    ...said.filter((quote) => isDry(quote) && !isLabel(quote.text)).map(asTagline),
    ...sentences.map((quote): Claim => ({ quote, kind: "words" })),
  ]);
  const isNew = ({ text }: CardOffer): boolean => !claims.some((claim) => claim.text === text);
  return { origins: originOffers(of), claims, others: others.filter(isNew) };
}

/** Where the name comes from: what opens a film best. */
function originOffers({ texts, facts }: Speaker): readonly CardOffer[] {
  const origins = (facts.readme?.origins ?? []).map(withPlainQuotes);
  return origins.flatMap((quote) => quoteOffer(texts, { quote, kind: "tagline", max: CLAIM_WORDS }) ?? []);
}

/** A quotation and what card it would make. */
interface Claim {
  readonly quote: Quote;
  readonly kind: CardOffer["kind"];
}

function asTagline(quote: Quote): Claim {
  return { quote, kind: "tagline" };
}

/**
 * Its slogans and remarks, then what the world suffers from without it, then what it boasts with, then what else it says
 * of itself, then what any project says; an end of its tagline that says something alone comes last.
 */
function claimOffers(of: Speaker, claims: readonly Quote[]): readonly CardOffer[] {
  const { readme, manifest } = of.facts;
  const introductions = [readme?.tagline, manifest?.description].flatMap((quote) =>
    quote === undefined || addedWords(quote.text, splitName(of.facts.name).join(" ")) < LEAST_ADDED
      ? []
      : [asTagline(quote)],
  );
  const isEmpty = ({ text }: Quote): boolean => {
    const told = definition(text, of.facts.name);
    return told !== text && saysOnlyKind(told);
  };
  const said = claims.filter((quote) => !isEmpty(quote)).map(asTagline);
  const isBland = ({ quote }: Claim): boolean => isCommonplace(quote.text, of.facts.name);
  const [proud, plain] = [
    [...introductions, ...said].filter(({ quote }) => pride(quote.text) > 0),
    [...said, ...introductions].filter(({ quote }) => pride(quote.text) === 0),
  ];
  const blandLast = [...proud, ...plain].toSorted(
    (left, right) => Number(isBland(left)) - Number(isBland(right)),
  );
  const called = [...(readme?.slogans ?? []), ...(readme?.asides ?? [])].map(asTagline);
  const troubles = (readme?.sentences ?? []).filter(({ text }) => isTrouble(text)).map(asTagline);
  return offersOf(of, [
    ...called.filter(({ quote }) => pride(quote.text) >= 0 && !isName(quote.text, of.facts)),
    ...troubles,
    ...blandLast,
    ...tailOf(readme?.tagline).map(asTagline),
  ]);
}

/** `Egg Timer (ET)` of `pan-egg-timer`: a heading that only says the name. */
function isName(text: string, { name, readme }: RepoFacts): boolean {
  const said = text.replace(/\s\([^()]{1,20}\)$/, "");
  const added = addedWords(said, name);
  // `Egg Timer Server` of `egg-timer`.
  const isTitle = text === readme?.title?.text && added <= 1;
  const isRepeated = added === 0 && contentStems(said).size > 0;
  return joined(name).includes(joined(said)) || isRepeated || isTitle;
}

/** Signs of somebody who does something. */
const VERBS = longPattern("iu")`
  \b(?:is|are|was|can|has|have|does|do|did|will|supports?|works?|runs?|makes?|lets?|gives?|provides?|uses
  |comes?|needs?|takes?|helps?|keeps?|allows? (?:you|us)|you|yours?|we|no|zero|never|without)\b
  |\b\p{L}+['’](?:s|re)\b
  |^(?:it|they|this)\b
  |^\p{Lu}\p{Ll}+s (?:an?|all|any|every|the|your)\b
  |^\p{Lu}\p{Ll}+ed to\b
  |\b(?:millions?|billions?|milliseconds?)\b`;

/** True for what something is called: `Help tab`. */
function isLabel(text: string): boolean {
  return words(text).length < LEAST_ITEM && !/[.!?]$/.test(text);
}

/** True for an item of a list that says nothing whole and boasts of nothing, or of what anybody does: the film has a better line. */
function isDryItem({ text }: Quote, name: string): boolean {
  const isPlain = pride(text) === 0 && wit(text) === 0;
  return isCommonplace(text, name) || (isPlain && (isLabel(text) || !VERBS.test(text)));
}

/** `Boiling eggs is hard.`, `What a mess!`, `You probably don't want to boil.` */
const TROUBLE = longPattern("iu")`
  ^(?!(?:it|this|that|these|those|they|i|if|when|while)\b)[^,:;?]{4,80}? (?:is|are|gets?
  |can be) (?:(?:\p{L}+ly|often|so|too|near|just|an?|very) )*(?:hard|impossible|tedious|boring|annoying
  |painful|pain|headache|nightmare|mess|messy|scary|ugly|cumbersome)\.$
  |^what an? \p{L}+!$
  |^(?:an?|the) \p{L}+ (?:doesn['’]t|does not|shouldn['’]t|should not) (?:have|need) to\b[^,:;?]{3,60}\.$
  |^you (?:probably|almost certainly) (?:don['’]t|do not) (?:want|need)\b`;

/** `In most cases, you should choose a different pan.`, `The best tool for this job is a good old spoon.` */
const SENDS_ELSEWHERE =
  /\byou should (?:probably )?(?:choose|consider|try|use) (?:a different|another|something else)\b|^there are (?:certainly|surely|plenty of|much|many) [^.]*\b(?:better|faster)\b|\bgood old\b/iu;

/** True for a sentence that tells how hard life is, before the film does, or that others do better. */
function isTrouble(text: string): boolean {
  return words(text).length <= CLAIM_WORDS && (TROUBLE.test(text) || SENDS_ELSEWHERE.test(text));
}

/** `with little code`: an end of the tagline that needs nothing before it; `for` and `to` need what is for it. */
function tailOf(quote: Quote | undefined): readonly Quote[] {
  const text = quote && closingPhrase(quote.text, { min: 4, max: TAIL_WORDS });
  return quote === undefined ||
    text === undefined ||
    /^(?:for|to) |^with (?:\p{Lu}|th(?:at|ese|is|ose) )|[()]/u.test(text)
    ? []
    : [{ ...quote, text }];
}

function offersOf({ texts }: Speaker, claims: readonly Claim[]): readonly CardOffer[] {
  const offers = claims.flatMap(({ quote, kind }) =>
    isWholeClaim(quote.text) ? (quoteOffer(texts, { quote, kind, max: CLAIM_WORDS }) ?? []) : [],
  );
  return uniqueBy(
    offers.filter(({ text }) => isFitToShow(text)),
    ({ text }) => text,
  );
}

/** Typographic quotes within a quotation as plain ones, which its card turns into inner ones: `The name “SWR”`. */
function withPlainQuotes(quote: Quote): Quote {
  return { ...quote, text: quote.text.replace(/[“”]/g, '"') };
}

/** True for a sentence that is short enough, or whose cut is a clause that a sign ends: a half one claims something else. */
function isWholeClaim(text: string): boolean {
  const phrase = completePhrase(text, { min: 2, max: CLAIM_WORDS, mayCutClauses: false });
  const rest = phrase === undefined ? undefined : words(text).join(" ").slice(phrase.length);
  return rest === "" || /^\s?[.;:!?)(–—-]/.test(rest ?? "");
}
