import { quoteWorth } from "../domain/card-worth.ts";
import type { Quote } from "../domain/evidence.ts";
import type { RepoFacts } from "../domain/facts.ts";
import { type ConceptMatch, isSymbol, type Subject } from "../domain/gag.ts";
import type { Family, GagRule, Metaphor, MetaphorLibrary } from "../domain/metaphor.ts";
import { byCodeUnit, stableHash } from "../domain/stable-hash.ts";
import { speaksOf } from "./fitting-quotes.ts";
import { matchDomain } from "./match-domain.ts";
import { repositorySubjects } from "./repository-subjects.ts";
import { sayingSubjects } from "./saying-subjects.ts";
import { signalSubjects } from "./signal-subjects.ts";
import { castOutspoken } from "./star.ts";
import { symbolSubjects } from "./symbol-subjects.ts";
import type { WeighedSubject } from "./weighed-subject.ts";

/** A gag that could be played: a subject, the concept found for it, and one gag of that concept. */
export interface Candidate {
  readonly subject: Subject;
  readonly match: ConceptMatch;
  readonly rule: GagRule;
  /** Above 0; comparable between families. */
  readonly score: number;
  /** Same for the same thing in the repository, whatever is said about it. */
  readonly subjectKey: string;
  /** The gag of the error's own concept, for a gag about the help with it. */
  readonly introducedBy?: GagRule;
  /** Concepts that its own one answers. */
  readonly answers: readonly string[];
  /** True for a gag about what the film is not to be without. */
  readonly isStar: boolean;
}

/** Gags that other films have already: they may come again, but count less. */
export interface AvoidedGags {
  readonly ids: ReadonlySet<string>;
  /** What is left of their score, above 0 up to 1. */
  readonly share: number;
}

/** Concepts considered for one subject and family. */
const MAX_MATCHES = 6;
/** Best candidates kept for one family. */
const MAX_PER_FAMILY = 250;
/** The Friend helps with what went wrong, so errors suit her best. */
const FRIEND_SHARE: Readonly<Partial<Record<Subject["kind"], number>>> = {
  error: 1,
  saying: 0.6,
  import: 0.35,
  class: 0.4,
  readme: 0.3,
};
const OTHER_FRIEND_SHARE = 0.2;
/** Of the gags of one concept it is a different one's turn in every repository. */
const OTHER_GAG_SHARE = 0.75;
/** Whoever writes a concept of their own wants to see it played. */
const CUSTOM_SHARE = 3;
/** A concept that fits twice as well is worth more than twice as much: it must outweigh a new mechanism or setting. */
const SURENESS = 1.2;
/** A rare concept tells more of a repository, but a part that is twice as rare does not make up for half the renown. */
const ROLE_RARITY = 0.5;
/** A part that the project's own tag line speaks of belongs in its film: the crawler of a scraping framework. */
const SPOKEN_OF = { share: 1.5, sureness: 2.5 } as const;
/** The one error that everything is raised as has one part; it counts as so many of the next, for the others are weighed by it. */
const DWARFING = 3;
/** What it is worth that the repository has words for the very thing that the shot shows. */
const FITTING = 1.3;
/** What words of the concept make up for in the worth of a card. */
const TO_THE_POINT = 0.3;
/** As much as one word of the tag line, and none that is only often in the README. */
const LEAST_SPOKEN = 1.6;
/** Share of the repositories that have such a part. */
const MOST_COMMON = 0.2;
const METHOD_SHARE = {
  import: 1,
  signal: 1,
  name: 1,
  doc: 0.9,
  message: 0.9,
  ancestor: 0.9,
  generic: 0.8,
} as const;

/** Every gag that could be played, by family, best first. A seed only moves what is nearly equal. */
export function listCandidates({
  facts,
  library,
  seed,
  avoid,
}: {
  readonly facts: RepoFacts;
  readonly library: MetaphorLibrary;
  readonly seed: number;
  readonly avoid?: AvoidedGags | undefined;
}): ReadonlyMap<Family, readonly Candidate[]> {
  const symbols = symbolSubjects(facts, library);
  const subjects = castOutspoken([
    ...symbols,
    ...sayingSubjects(facts, library, thirdRole(symbols)),
    ...repositorySubjects(facts, library),
    ...signalSubjects(facts, library),
  ]);
  const metaphors = new Map(library.metaphors.map((metaphor) => [metaphor.id, metaphor]));
  const heaviest = heaviestByFamily(subjects);
  const spokenOf = conceptsSpokenOf(facts, library);
  const byFamily = new Map<Family, Candidate[]>();
  for (const weighed of subjects) {
    for (const match of fewPerFamily(weighed.matches)) {
      const metaphor = metaphors.get(match.conceptId);
      if (metaphor === undefined) continue;
      const share =
        Math.min(1, weighed.weight / (heaviest.get(match.family) ?? 1)) *
        kindShare(match.family, weighed.subject.kind);
      const family = slotFamily(match.family, weighed.subject.kind);
      const list = byFamily.get(family) ?? [];
      const isSpokenOf = isSymbol(weighed.subject) && spokenOf.has(match.conceptId);
      list.push(
        ...candidatesOf({
          weighed,
          match,
          metaphor,
          share,
          isSpokenOf,
          introducedBy: failureOf(weighed, match, metaphors),
          salt: [seed, facts.name],
          avoid,
        }),
      );
      byFamily.set(family, list);
    }
  }
  return new Map(
    [...byFamily].map(([family, list]) => [
      family,
      list.toSorted(compareCandidates).slice(0, MAX_PER_FAMILY),
    ]),
  );
}

/** What went wrong, by the error's own concept, where the gag shows how it is helped. */
function failureOf(
  { subject, matches }: WeighedSubject,
  { family }: ConceptMatch,
  metaphors: ReadonlyMap<string, Metaphor>,
): GagRule | undefined {
  if (family !== "friend" || subject.kind !== "error") return undefined;
  const own = matches.find((match) => match.family === "error" && match.method !== "generic");
  return own && metaphors.get(own.conceptId)?.gags[0];
}

/** Parts that the project speaks of where it says what it is, unless every other project has them. */
function conceptsSpokenOf(facts: RepoFacts, library: MetaphorLibrary): ReadonlySet<string> {
  const rare = library.metaphors.filter(({ frequency }) => frequency <= MOST_COMMON);
  const parts = matchDomain({ facts, library: { ...library, metaphors: rare }, family: "role" });
  return new Set(parts.filter(({ score }) => score >= LEAST_SPOKEN).map(({ conceptId }) => conceptId));
}

/** Best first; equal scores by subject and gag, so that the order never depends on the machine. */
export function compareCandidates(left: Candidate, right: Candidate): number {
  return (
    right.score - left.score ||
    byCodeUnit(left.subjectKey, right.subjectKey) ||
    byCodeUnit(left.rule.id, right.rule.id)
  );
}

interface CandidateParts {
  readonly weighed: WeighedSubject;
  readonly match: ConceptMatch;
  readonly metaphor: Metaphor;
  /** Weight of the subject compared with the heaviest of the family, above 0 up to 1. */
  readonly share: number;
  /** True for a part that the project itself speaks of. */
  readonly isSpokenOf: boolean;
  readonly introducedBy: GagRule | undefined;
  readonly salt: readonly [number, string];
  readonly avoid: AvoidedGags | undefined;
}

function candidatesOf(parts: CandidateParts): Candidate[] {
  const { match, metaphor, share, isSpokenOf, salt, avoid } = parts;
  const fitting = parts.weighed.subject.quotes.filter((quote) => speaksOf(quote, metaphor));
  const subject = speakingFirst(parts.weighed.subject, { match, fitting });
  const [{ path, line }] = subject.evidence;
  const told = Math.log(1 + 1 / Math.max(metaphor.frequency, 0.01));
  const rarity = match.family === "role" ? told ** ROLE_RARITY : told;
  const sureness = isSpokenOf ? Math.max(match.score, SPOKEN_OF.sureness) : match.score;
  const base =
    share *
    (isSpokenOf ? SPOKEN_OF.share : 1) *
    (fitting.length > 0 ? FITTING : 1) *
    sureness ** SURENESS *
    METHOD_SHARE[match.method] *
    rarity *
    nudge(0.02, [...salt, subject.name, match.conceptId]);
  const turn = stableHash(...salt, metaphor.id) % metaphor.gags.length;
  return metaphor.gags.map((rule, place) => ({
    subject,
    match,
    rule,
    score:
      base *
      nudge(0.05, [...salt, rule.id]) *
      (place === turn ? 1 : OTHER_GAG_SHARE) *
      (avoid?.ids.has(rule.id) === true ? avoid.share : 1),
    subjectKey: `${path}:${line}`,
    ...(parts.introducedBy && { introducedBy: parts.introducedBy }),
    answers: metaphor.answers ?? [],
    isStar: parts.weighed.starsIn === match.family,
  }));
}

/**
 * What makes the best card first, where the message that the gag was found by, and what speaks of its concept, count for
 * more: the card before a shot says what the shot shows.
 */
function speakingFirst(
  subject: Subject,
  { match, fitting }: { readonly match: ConceptMatch; readonly fitting: readonly Quote[] },
): Subject {
  const decisive = subject.quotes.filter(({ text }) => text === match.message);
  const first = new Set([...decisive, ...fitting]);
  if (first.size === 0) return subject;
  const others = subject.quotes.filter((quote) => !first.has(quote));
  const worth = (quote: Quote): number => quoteWorth(quote.text) + (first.has(quote) ? TO_THE_POINT : 0);
  return { ...subject, quotes: [...first, ...others].toSorted((left, right) => worth(right) - worth(left)) };
}

/** A factor close to 1 that depends on nothing but its parts. */
function nudge(width: number, parts: readonly (string | number)[]): number {
  return 1 + width * (stableHash(...parts) / 0x1_0000_0000 - 0.5);
}

function kindShare(family: Family, kind: Subject["kind"]): number {
  if (family === "custom") return CUSTOM_SHARE;
  if (family === "friend") return FRIEND_SHARE[kind] ?? OTHER_FRIEND_SHARE;
  return 1;
}

/** A user's own concepts compete in the slots of what they are about. */
function slotFamily(family: Family, kind: Subject["kind"]): Family {
  if (family !== "custom") return family;
  if (kind === "error" || kind === "import") return kind;
  return kind === "note" || kind === "tests" ? "signal" : "role";
}

function heaviestByFamily(subjects: readonly WeighedSubject[]): ReadonlyMap<Family, number> {
  const weights = new Map<Family, number[]>();
  for (const { matches, weight } of subjects)
    for (const family of new Set(matches.map((match) => match.family)))
      weights.set(family, [...(weights.get(family) ?? []), weight]);
  return new Map([...weights].map(([family, list]) => [family, heaviestOf(family, list)]));
}

function heaviestOf(family: Family, weights: readonly number[]): number {
  const [first = 1, second = first] = weights.toSorted((left, right) => right - left);
  return family === "error" ? Math.min(first, DWARFING * second) : first;
}

/** Weight of the third class or function, the last that has a place among the tools; 1 when there is none. */
function thirdRole(symbols: readonly WeighedSubject[]): number {
  const roles = symbols.filter(({ subject }) => isSymbol(subject));
  const weights = roles.map(({ weight }) => weight).toSorted((left, right) => right - left);
  return weights[2] ?? weights.at(-1) ?? 1;
}

function fewPerFamily(matches: readonly ConceptMatch[]): ConceptMatch[] {
  const taken = new Map<Family, number>();
  return matches.filter(({ family }) => {
    const count = (taken.get(family) ?? 0) + 1;
    taken.set(family, count);
    return count <= (family === "myth" || family === "finale" ? Number.POSITIVE_INFINITY : MAX_MATCHES);
  });
}
