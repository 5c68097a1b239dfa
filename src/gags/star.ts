import type { RepoFacts, SymbolFact } from "../domain/facts.ts";
import { cardWorth, wit } from "../domain/card-worth.ts";
import type { ConceptMatch } from "../domain/gag.ts";
import type { Family } from "../domain/metaphor.ts";
import { isSameName } from "../domain/name-words.ts";
import { isOutspoken } from "./quotes.ts";
import type { WeighedSubject } from "./weighed-subject.ts";

/** What the name of the project and a place in the README's code are worth when the star is chosen. */
const NAMESAKE = 1.5;
const FEATURED = 1.6;
/** Less than this share of the renown of the best known is none. */
const LEAST_SHARE = 0.4;
/** Score that the best concept of a star counts as at least: that of one word at the end of a name. */
const SURE = 3;
/** Concepts of a star that are worth less than this share of its best one are not played. */
const ALMOST_BEST = 0.9;
/** Words of the longest outcry. */
const BRIEF_OUTCRY = 9;

/**
 * The class or function newcomers meet first: the one the project is named after or whose use its README shows, if it is
 * among the most central. None where neither is told.
 */
function starOf({ name: project, classes, functions }: RepoFacts): SymbolFact | undefined {
  const isNamesake = ({ name }: SymbolFact): boolean => isSameName(name, project);
  const renown = (symbol: SymbolFact): number =>
    symbol.rank * (isNamesake(symbol) ? NAMESAKE : 1) * (symbol.featured ? FEATURED : 1);
  const cast = [...classes, ...functions].filter((symbol) => !symbol.private);
  const known = cast.filter((symbol) => symbol.featured || isNamesake(symbol));
  const [first] = known.toSorted((left, right) => renown(right) - renown(left));
  const most = Math.max(...cast.map(renown));
  return first !== undefined && renown(first) >= LEAST_SHARE * most ? first : undefined;
}

/**
 * The subjects with the star in front: as heavy as the heaviest that plays a part, and its best concept as good as one its
 * name ends with, because a film of Flask without `Flask` is none.
 */
export function castStar(subjects: readonly WeighedSubject[], facts: RepoFacts): readonly WeighedSubject[] {
  const star = starOf(facts);
  if (star === undefined) return subjects;
  const roles = subjects.filter(({ subject: { kind } }) => kind === "class" || kind === "function");
  const heaviest = Math.max(...roles.map(({ weight }) => weight));
  return subjects.map((weighed) =>
    weighed.subject.evidence === star.evidence && hasPart(weighed, facts.name)
      ? { ...weighed, matches: surely(weighed.matches, "role"), weight: heaviest, starsIn: "role" as const }
      : weighed,
  );
}

/** False for a namesake of which nothing is told: the title has said its name. */
function hasPart({ subject: { name, quotes }, matches }: WeighedSubject, project: string): boolean {
  const hasConcept = matches.some(({ family, method }) => family === "role" && method !== "generic");
  return hasConcept || quotes.length > 0 || !isSameName(name, project);
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
  return isOutspoken(text) || (isBrief && wit(text) > 0 && /[!?]["'”)]?$/.test(text));
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
