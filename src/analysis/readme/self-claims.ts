import { longPattern } from "../../domain/long-pattern.ts";
import { cardWorth } from "../../domain/card-worth.ts";
import type { Quote } from "../../domain/evidence.ts";
import { pride } from "../../domain/pride.ts";
import { plainName } from "../plain-name.ts";
import type { AboutItself } from "./about-itself.ts";
import { isFitForCard } from "./card-sentences.ts";
import { clausesOf } from "./clause.ts";
import type { ReadmeSentence } from "./readme-sentences.ts";

/** Sentences with another subject than the project, or said to the reader. */
const ANOTHER_SUBJECT = longPattern("i")`
  ^(?:both|they|these|those
  |this(?! (?:\w+ )?(?:app|crate|extension|framework|gem|library|module|package|plugin|program|project|tool|utility)\b)
  |that|each|such|some|many|most|there|he|she|here|we|i|you|your|let|if|when|for|to|unless|until|while
  |after|before|once|in|see|by|with|as|on|at|because|since|example|get (?:started|going)|right now
  |at the moment|for now|currently|internally|under|other|all|any|every|no one|perhaps|maybe|well|but|and
  |thus|hence|therefore|so|an? \w+ (?:function|method|class|instance|object|option)|doc(?:s|umentation)
  |that|define|declare|choose|select|pick|prefer|consider|try|wrap|tutorial
  |please|the (?:container|image|script|folder|directory)
  |the (?:first|second|third|last|next|other|rest|following|above|part|middle))(?=[\s,:]|['’])`;
/** How far it has come, who pays for it, where to read on, details. */
const NO_CLAIM = longPattern("i")`
  \b(?:beta|alpha|experimental|work in progress|prototype|readiness|funding|wiki|website|tutorials?
  |overview|guide|book|examples? (?:in|of|for)|of them|these|those|by default|bug ?fixes|maintenance
  |located|found (?:in|at|under)|available (?:in|at|on|under|as)|published|(?:the|its) default|should|must
  |will(?! never (?!be\b))|would|may|might)\b`;
/** One of several that are counted, and what somebody wrote: `Advantage #2: …`, `… written by A. Hen` */
const COUNTED_OR_SIGNED =
  /^\p{Lu}\p{Ll}+ #?\d+:|\b(?:written|created|made|maintained) by \p{Lu}|\b\p{Lu}\.\s?\p{Lu}\./u;
/** What it is measured by is another project. */
const COMPARED =
  /\b(?:unlike|(?:closely|roughly) (?:related|similar)|compared? (?:to|with)|alternatives?|instead of|rather than|(?:better|faster|slower|more) than)\b/i;
/** `Egg is written in C.`: no more than what it is written in. */
const ONLY_LANGUAGE =
  /^(?:\S+ ){1,3}(?:is|was) (?:entirely |mostly |mainly )?(?:written|implemented|coded|programmed) in (?:\S+ ){0,2}\S+$/i;
/** A name of two words, which may be somebody else's: `Pan Maker ships with Egg.` */
const PROPER_NAME = /^\p{Lu}\p{L}+ \p{Lu}\p{L}+\b/u;
/** `Lids have been left out`: what stands before the verb is somebody or something. */
const HAS_SUBJECT =
  /^(?:[^\s,;:.]+ ){1,5}?(?:is|are|was|were|has|have|had|can|could|does|do|did|allow|let|make|provide|help|give)\b/i;
/** `Using a good old pan.` */
const HALF_SAID = /^using\b(?!.*\b(?:is|are|makes?|gives?|lets?)\b)|^(?:yes|no|nope|sure)[.,!]/i;
const ITSELF = /^it(?:s|['’]s)?\b/i;
const CODE = /[{}<>[\]|=@\\_]|\(\)/;
/** Words among which the name stands in a sentence about the project: `Using Egg is easy.` */
const SUBJECT_WORDS = 4;
const MOST_WORDS = 12;
/** Earlier claims before later ones. */
const EARLIER = 0.01;

/** What claims are found in. */
export interface ClaimSources {
  readonly about: AboutItself;
  /** Items of its lists of features. */
  readonly features: readonly Quote[];
  /** Sentences of all sections that may be quoted. */
  readonly others: readonly ReadmeSentence[];
  /** What the project is called. */
  readonly names: readonly string[];
  readonly isOther: (sentence: ReadmeSentence) => boolean;
}

/**
 * What a project says of itself, best first: boasts - of its opening, of sections and lists that tell what it is good at, and
 * wherever it names itself -, then sentences that go on in its opening, then plain features.
 */
export function selfClaims({ about, features, others, names, isOther }: ClaimSources): readonly Quote[] {
  const known = new Set(names.map(plainName).filter((name) => name !== ""));
  const own = sentencesAboutItself(about, known).filter(
    (sentence) => !isOther(sentence) && !isByAnother(sentence.quote.text, known),
  );
  const named = others.filter((sentence) => isNamed(sentence.quote.text, known) && isStatement(sentence));
  const said = own.flatMap(wordings);
  const boasts = [...said, ...features, ...named.flatMap(wordings)].filter(({ text }) => pride(text) > 0);
  return [...byWorth(boasts), ...said, ...byWorth(features)];
}

function byWorth(quotes: readonly Quote[]): readonly Quote[] {
  return quotes
    .map((quote, index) => ({ quote, worth: cardWorth(quote.text) + pride(quote.text) - index * EARLIER }))
    .sort((left, right) => right.worth - left.worth)
    .map(({ quote }) => quote);
}

/** Statements of the prose whose subject is the project: it is named, left out, or `It` after such a one. */
function sentencesAboutItself(
  { blocks }: AboutItself,
  names: ReadonlySet<string>,
): readonly ReadmeSentence[] {
  let isMeant = false;
  return blocks.flatMap(({ block, sentences }) => {
    if (block.kind === "heading") isMeant = false;
    if (block.kind !== "prose") return [];
    return sentences.filter((sentence) => {
      const { text } = sentence.quote;
      const isIt = ITSELF.test(text);
      isMeant = isIt ? isMeant : isNamed(text, names) || !hasAnotherSubject(text);
      return isMeant && isStatement(sentence);
    });
  });
}

/** Unless it boasts, a sentence that says who or what it speaks of speaks of that. */
function hasAnotherSubject(text: string): boolean {
  return ANOTHER_SUBJECT.test(text) || (HAS_SUBJECT.test(text) && pride(text) <= 0);
}

/** True for a sentence that begins with a name and has that of the project only later. */
function isByAnother(text: string, names: ReadonlySet<string>): boolean {
  const isMentioned = text.split(/[^\p{L}\p{N}]+/u).some((word) => names.has(plainName(word)));
  return PROPER_NAME.test(text) && isMentioned && !isNamed(text, names);
}

function isStatement(sentence: ReadmeSentence): boolean {
  const { text } = sentence.quote;
  const isSaid = ![
    ANOTHER_SUBJECT,
    HALF_SAID,
    NO_CLAIM,
    COUNTED_OR_SIGNED,
    COMPARED,
    ONLY_LANGUAGE,
    CODE,
  ].some((pattern) => pattern.test(text));
  return isSaid && !/\?["”]?$/.test(text) && wordings(sentence).length > 0;
}

function isNamed(text: string, names: ReadonlySet<string>): boolean {
  const words = text
    .split(" ")
    .slice(0, SUBJECT_WORDS)
    .map((word) => plainName(word.replace(/['’]s$/, "")));
  return words.some((word, index) => names.has(word) || names.has(word + (words[index + 1] ?? "")));
}

/** The sentence, and what it says first, as far as they can stand alone. */
function wordings(sentence: ReadmeSentence): readonly Quote[] {
  const { quote } = sentence;
  const isWhole = isFitForCard(sentence) && quote.text.split(" ").length <= MOST_WORDS;
  const clauses = clausesOf(quote.text).filter(
    (clause) =>
      !ONLY_LANGUAGE.test(clause) && isFitForCard({ ...sentence, quote: { ...quote, text: `${clause}.` } }),
  );
  return [...(isWhole ? [quote] : []), ...clauses.map((text) => ({ ...quote, text }))];
}
