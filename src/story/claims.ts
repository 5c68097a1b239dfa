import type { Quote } from "../domain/evidence.ts";
import type { RepoFacts } from "../domain/facts.ts";
import { isFitToShow } from "../domain/fit-to-show.ts";
import { pride } from "../domain/pride.ts";
import { type CardOffer, quoteOffer } from "./gag-cards.ts";
import { closingPhrase, completePhrase, words } from "./phrases.ts";
import type { Texts } from "./texts.ts";

/** Words of the longest claim, and of the longest end of a sentence that is one. */
const CLAIM_WORDS = 12;
const TAIL_WORDS = 8;

interface Speaker {
  readonly texts: Texts;
  readonly facts: RepoFacts;
}

/** What the project says of itself. */
export interface SaidOfItself {
  /** Where its name comes from. */
  readonly origins: readonly CardOffer[];
  readonly claims: readonly CardOffer[];
  /** The claims that boast. */
  readonly boasts: readonly CardOffer[];
}

/** What the project says of itself on cards, best first. */
export function saidOfItself(of: Speaker): SaidOfItself {
  const claims = claimOffers(of);
  const boasts = claims.filter(
    ({ kind, text }) => pride(text) > 0 || (kind === "tagline" && pride(text) === 0),
  );
  return { origins: originOffers(of), claims, boasts };
}

/** Where the name comes from: what opens a film best. */
function originOffers({ texts, facts }: Speaker): readonly CardOffer[] {
  const origins = (facts.readme?.origins ?? []).map(withInnerQuotes);
  return origins.flatMap((quote) => quoteOffer(texts, { quote, kind: "tagline", max: CLAIM_WORDS }) ?? []);
}

/** Sentences in which the project praises itself, best first. */
function claimOffers({ texts, facts }: Speaker): readonly CardOffer[] {
  const { readme, manifest } = facts;
  const tail = readme?.tagline && closingPhrase(readme.tagline.text, { min: 4, max: TAIL_WORDS });
  const quotes: readonly (readonly [Quote | undefined, CardOffer["kind"]])[] = [
    ...(readme?.slogans ?? []).map((slogan) => [slogan, "tagline"] as const),
    [readme?.tagline, "tagline"],
    ...(readme?.asides ?? []).map((aside) => [aside, "tagline"] as const),
    ...(readme?.sentences ?? []).map((sentence) => [sentence, "words"] as const),
    [readme?.tagline && tail ? { ...readme.tagline, text: tail } : undefined, "tagline"],
    [manifest?.description, "tagline"],
  ];
  return quotes
    .flatMap(([quote, kind]) =>
      quote === undefined || !isWholeClaim(quote.text)
        ? []
        : (quoteOffer(texts, { quote, kind, max: CLAIM_WORDS }) ?? []),
    )
    .filter((offer) => isFitToShow(offer.text));
}

/** `The name ‘SWR’` within a quotation. */
function withInnerQuotes(quote: Quote): Quote {
  return { ...quote, text: quote.text.replace(/["“]([^"“”]{1,60})["”]/g, "‘$1’") };
}

/** True for a sentence that is short enough, or whose cut is a clause that a sign ends: a half one claims something else. */
function isWholeClaim(text: string): boolean {
  const phrase = completePhrase(text, { min: 2, max: CLAIM_WORDS, mayCutClauses: false });
  const rest = phrase === undefined ? undefined : words(text).join(" ").slice(phrase.length);
  return rest === "" || /^\s?[.;:!?)(–—-]/.test(rest ?? "");
}
