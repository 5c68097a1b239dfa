import type { RepoFacts } from "../domain/facts.ts";
import type { ConceptMatch, Gag, SlotDemand, Subject } from "../domain/gag.ts";
import type { GagRule, MetaphorLibrary } from "../domain/metaphor.ts";
import { uniqueBy } from "../domain/unique-by.ts";
import { type AvoidedGags, type Candidate, listCandidates } from "./candidates.ts";
import { mayReturn, nameKey, type Offer, offersFor, propKey, type Rule } from "./offers.ts";
import { mostMechanismUses } from "./select.ts";
import { type Standing, standingOf } from "./standing.ts";

/** Why a slot shows what it shows. */
export interface ShotExplanation {
  readonly subject: Subject;
  readonly standing?: Standing;
  readonly match: ConceptMatch;
  readonly rule: GagRule;
  /** Whose line may introduce the subject on the card before: the gag of what went wrong, where this one helps. */
  readonly introducedBy?: GagRule;
  /** As the slot sees it: less where it prefers another family or setting. */
  readonly score: number;
  /** What had to be given up because nothing kept it. */
  readonly concessions: readonly Objection[];
  /** The next best subjects and concepts for the slot, best first, each with its best gag. */
  readonly passedOver: readonly PassedOverGag[];
}

/** A gag that the slot could have shown. */
export interface PassedOverGag {
  readonly subject: Subject;
  readonly conceptId: string;
  readonly gagId: string;
  readonly score: number;
  /** At least one. */
  readonly objections: readonly Objection[];
}

/** What speaks against a gag. */
export interface Objection {
  /**
   * A rule of the film; `setting`, `actors`: the slot asks for another one; `gag`: the gag itself is taken; `score`: it
   * scores less than the one chosen; `variety`: the one chosen brings a mechanism or setting that the film has nowhere
   * else; `star`: the film is not to be without what the one chosen is about; `whole`: the other shots are better this way.
   */
  readonly reason: Rule | "setting" | "actors" | "gag" | "score" | "variety" | "star" | "whole";
  /** The slot that has it already. */
  readonly slot?: string;
}

/** The film in which a shot is explained. */
export interface ShotQuestion {
  readonly facts: RepoFacts;
  readonly library: MetaphorLibrary;
  readonly demands: readonly SlotDemand[];
  /** All gags of the film. */
  readonly gags: readonly Gag[];
  /** The seed that the gags were chosen with. */
  readonly seed: number;
  readonly avoid?: AvoidedGags | undefined;
  /** The slot of the shot. */
  readonly slot: string;
}

const MOST_PASSED_OVER = 5;

/** Explains the choice of a gag: what it is about, how it was matched, and what else the slot could have shown. */
export function explainShot(question: ShotQuestion): ShotExplanation | undefined {
  const { facts, gags, demands, slot } = question;
  const demand = demands.find((candidate) => candidate.slot === slot);
  const gag = gags.find((candidate) => candidate.slot === slot);
  if (demand === undefined || gag === undefined) return undefined;
  const offers = offersFor(demand, listCandidates(question));
  const isChosen = ({ candidate: { subjectKey, match, rule } }: Offer): boolean =>
    rule.id === gag.rule.id && match.conceptId === gag.match.conceptId && subjectKey === keyOf(gag);
  const chosen = offers.find(isChosen);
  if (chosen === undefined) return undefined;
  const spare = new Set(demands.filter((other) => other.spare === true).map((other) => other.slot));
  // Spares are filled last: they take nothing away from the others.
  const others = gags.filter((other) => other !== gag && (demand.spare === true || !spare.has(other.slot)));
  const film: Film = { chosen, others, mostUses: mostMechanismUses(demands) };
  const standing = standingOf(gag.subject, facts);
  return {
    subject: gag.subject,
    ...(standing === undefined ? {} : { standing }),
    match: gag.match,
    rule: gag.rule,
    ...(gag.introducedBy && { introducedBy: gag.introducedBy }),
    score: chosen.score,
    concessions: brokenRules(chosen, film),
    passedOver: nextBest(offers, chosen).map((offer) => passedOver(offer, film)),
  };
}

interface Film {
  readonly chosen: Offer;
  /** Gags of other slots that count. */
  readonly others: readonly Gag[];
  readonly mostUses: number;
}

/** The best gag of every other subject and concept. */
function nextBest(offers: readonly Offer[], chosen: Offer): Offer[] {
  const pair = ({ candidate: { subjectKey, subject, match } }: Offer): string =>
    `${subjectKey} ${subject.name} ${match.conceptId}`;
  return uniqueBy([chosen, ...offers], pair).slice(1, 1 + MOST_PASSED_OVER);
}

function passedOver(offer: Offer, film: Film): PassedOverGag {
  const { subject, match, rule } = offer.candidate;
  const broken = brokenRules(offer, film);
  return {
    subject,
    conceptId: match.conceptId,
    gagId: rule.id,
    score: offer.score,
    objections: broken.length > 0 ? broken : [{ reason: weighed(offer, film) }],
  };
}

/** The rules of the film that an offer would break, hardest first. */
function brokenRules({ candidate, family, setting, actors }: Offer, { others, mostUses }: Film): Objection[] {
  const taken = (reason: Objection["reason"], isTaken: (other: Gag) => boolean): Objection[] => {
    const other = others.find(isTaken);
    return other === undefined ? [] : [{ reason, slot: other.slot }];
  };
  const { rule, match, subjectKey } = candidate;
  const uses = others.filter((other) => other.rule.mechanism === rule.mechanism).length;
  return [
    ...taken("gag", (other) => other.rule.id === rule.id),
    ...taken("prop", (other) => other.rule.id !== rule.id && propKey(other) === propKey(candidate)),
    ...taken("concept", (other) => other.match.conceptId === match.conceptId),
    ...(uses >= mostUses ? [{ reason: "mechanism" as const }] : []),
    ...taken(
      "subject",
      (other) =>
        !mayReturn(candidate) && (keyOf(other) === subjectKey || nameOf(other) === nameKey(candidate)),
    ),
    ...(setting ? [] : [{ reason: "setting" as const }]),
    ...(actors ? [] : [{ reason: "actors" as const }]),
    ...(family ? [] : [{ reason: "family" as const }]),
  ];
}

/** Why an offer that breaks no rule was not taken. */
function weighed({ candidate, score }: Offer, { chosen, others }: Film): Objection["reason"] {
  if (score <= chosen.score) return "score";
  if (chosen.candidate.isStar) return "star";
  const isNew = ({ rule }: Pick<Candidate, "rule">, part: "mechanism" | "setting"): boolean =>
    others.every((other) => other.rule[part] !== rule[part]);
  const brings = (part: "mechanism" | "setting"): boolean =>
    isNew(chosen.candidate, part) && !isNew(candidate, part);
  return brings("mechanism") || brings("setting") ? "variety" : "whole";
}

function keyOf({ subject: { evidence } }: Gag): string {
  return `${evidence[0].path}:${evidence[0].line}`;
}

function nameOf(gag: Gag): string {
  return nameKey({ subject: gag.subject, subjectKey: keyOf(gag) });
}
