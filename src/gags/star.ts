import type { RepoFacts, SymbolFact } from "../domain/facts.ts";
import { cardWorth, wit } from "../domain/card-worth.ts";
import { type ConceptMatch, isSymbol } from "../domain/gag.ts";
import type { Family } from "../domain/metaphor.ts";
import { isSameName } from "../domain/name-words.ts";
import { endsLoud } from "../domain/sentences.ts";
import { isOutspoken } from "./quotes.ts";
import type { WeighedSubject } from "./weighed-subject.ts";

/** What the name of the project is worth when the star is chosen. */
const NAMESAKE = 1.5;
/** Less than this share of the renown of the best known is none. */
const LEAST_SHARE = 0.25;
/** What the README shows at work is known better than its rank says. */
const LEAST_FEATURED = 0.15;
/** Less than this share makes a namesake no star: `Egg`, which holds the version of Egg. */
const LEAST_OF_NAMESAKE = 0.5;
/** Score that the best concept of a star counts as at least: that of one word at the end of a name. */
const SURE = 3;
/** Concepts of a star that are worth less than this share of its best one are not played. */
const ALMOST_BEST = 0.9;
/** Words of the longest outcry. */
const BRIEF_OUTCRY = 9;

/** A class that the README uses; functions are in every example. */
function isShown({ kind, featured }: SymbolFact): boolean {
  return kind === "class" && featured;
}

/** The classes and functions a film could star in, the most renowned first. */
function renowned({ name: project, classes, functions }: RepoFacts): readonly SymbolFact[] {
  const renown = (symbol: SymbolFact): number =>
    symbol.rank * (isSameName(symbol.name, project) ? NAMESAKE : 1);
  const cast = [...classes, ...functions]
    .filter((symbol) => !symbol.private)
    .toSorted((left, right) => renown(right) - renown(left));
  const most = cast[0] === undefined ? 0 : renown(cast[0]);
  return cast.filter((symbol) => renown(symbol) >= (isShown(symbol) ? LEAST_FEATURED : LEAST_SHARE) * most);
}

/**
 * The class or function newcomers meet first: the most renowned that the project is named after or whose use its README
 * shows; where neither is told, or nothing is told of it, the most renowned that a concept has a word for, if there is one.
 */
function starOf(roles: readonly WeighedSubject[], facts: RepoFacts): WeighedSubject | undefined {
  const symbols = renowned(facts);
  const partOf = (symbol: SymbolFact | undefined): WeighedSubject | undefined =>
    roles.find(({ subject }) => subject.evidence === symbol?.evidence);
  const most = symbols[0]?.rank ?? 0;
  const isNamesake = ({ name, rank }: SymbolFact): boolean =>
    isSameName(name, facts.name) && rank * NAMESAKE >= LEAST_OF_NAMESAKE * most;
  const known = partOf(symbols.find((symbol) => symbol.featured || isNamesake(symbol)));
  if (known !== undefined && hasPart(known, facts.name)) return known;
  const next = symbols.map(partOf).find((weighed) => weighed !== undefined && hasConcept(weighed));
  return next ?? partOf(symbols.find(({ featured }) => featured));
}

/**
 * The subjects with the star in front: as heavy as the heaviest that plays a part, and its best concept as good as one its
 * name ends with, because a film of Flask without `Flask` is none.
 */
export function castStar(subjects: readonly WeighedSubject[], facts: RepoFacts): readonly WeighedSubject[] {
  const roles = subjects.filter(({ subject }) => isSymbol(subject));
  const star = starOf(roles, facts);
  const heaviest = Math.max(...roles.map(({ weight }) => weight));
  return subjects.map((weighed) =>
    weighed === star
      ? { ...weighed, matches: surely(weighed.matches, "role"), weight: heaviest, starsIn: "role" as const }
      : weighed,
  );
}

/** False for a namesake of which nothing is told: the title has said its name. */
function hasPart(weighed: WeighedSubject, project: string): boolean {
  const { name, quotes } = weighed.subject;
  return hasConcept(weighed) || quotes.length > 0 || !isSameName(name, project);
}

function hasConcept({ matches }: WeighedSubject): boolean {
  return matches.some(({ family, method }) => family === "role" && method !== "generic");
}

/**
 * The subjects with the failure in front about which the program speaks its mind, `Oh no! We never placed the Core back`,
 * if there is one: the best line of a repository is not left out for want of a concept.
 */
export function castOutspoken(subjects: readonly WeighedSubject[]): readonly WeighedSubject[] {
  const failures = subjects.filter(({ subject: { kind } }) => kind === "error");
  const heaviest = Math.max(...failures.map(({ weight }) => weight));
  const [loudest] = failures
    .filter(({ subject: { quotes } }) => quotes[0] !== undefined && isLoud(quotes[0].text))
    .toSorted((left, right) => frankness(right) - frankness(left));
  return subjects.map((weighed) =>
    weighed === loudest
      ? { ...weighed, matches: surely(weighed.matches, "error"), weight: heaviest, starsIn: "error" as const }
      : weighed,
  );
}

/** Somebody speaks their mind, or at least cries out: `Perhaps you don't have permissions here?` */
function isLoud(text: string): boolean {
  const isBrief = text.split(" ").length <= BRIEF_OUTCRY;
  // With names of code in it, it is said to programmers, and seldom fits on a card.
  return (isOutspoken(text) && !/\w_\w|\w\(\)/.test(text)) || (isBrief && wit(text) > 0 && endsLoud(text));
}

function frankness({ subject: { quotes } }: WeighedSubject): number {
  return quotes[0] === undefined ? 0 : wit(quotes[0].text) + cardWorth(quotes[0].text);
}

/** What suits it best, made sure; a star that no concept has a word for is no odds and ends. */
function surely(matches: readonly ConceptMatch[], part: Family): readonly ConceptMatch[] {
  const best = Math.max(...matches.map(({ family, score }) => (family === part ? score : 0)));
  return matches
    .filter(({ family, score }) => family !== part || score >= ALMOST_BEST * best)
    .map((match) =>
      match.family === part ? { ...match, score: match.score * Math.max(1, SURE / best) } : match,
    );
}
