import type { NonEmpty } from "../domain/evidence.ts";
import { MECHANISM_USES } from "../domain/film-rules.ts";
import type { SlotDemand } from "../domain/gag.ts";
import type { Family, Mechanism, Setting } from "../domain/metaphor.ts";
import { textWords } from "../domain/name-words.ts";
import { type Candidate, compareCandidates } from "./candidates.ts";
import {
  FRAME_FAMILIES,
  mayReturn,
  nameKey,
  type Offer,
  offersFor,
  propKey,
  type Rule,
  RULES,
} from "./offers.ts";

/** A slot with the candidate that fills it. */
export interface Choice {
  readonly demand: SlotDemand;
  readonly candidate: Candidate;
}

/** Films kept in mind while the slots are filled, those first that have least to choose from. */
const BEAM_WIDTH = 16;
/** Continuations tried for each of them. */
const BRANCHES = 8;
/** How far down the list the stand-in for a slot's best offer is looked for. */
const STAND_IN = 12;
/** A concept with this score suits the repository well enough to open its film. */
const SUITED = 4;
/** What a concept of another family than the first counts for there. */
const UNSUITED = 0.1;
const NEW_MECHANISM = 0.3;
const NEW_SETTING = 0.15;
/** What a second gag on one topic loses: a path, a path that is not found, and a path that is found again. */
const SAME_TOPIC = 0.5;
/** Words of the shortest message whose end is compared with others. */
const LEAST_MESSAGE = 3;
/** What it is worth that the film ends on what it began with: as much as a gag that suits almost twice as well. */
const ANSWERING = 0.6;
/**
 * What it is worth that the film shows its star, in a part of its own: more than any variety. The opening is the project's,
 * and short of time.
 */
const STARRING = 1.5;

/**
 * Fills the slots so that the film is good as a whole: no concept, subject or prop twice, no mechanism more
 * than three times (a quarter of a long film), many mechanisms and settings. A slot that nothing fits takes the next best thing: a gag
 * of another family, then one that repeats a subject, a concept or a mechanism, never a gag. A setting or a cast that the slot
 * does not ask for counts against an offer.
 */
export function selectGags(
  demands: readonly SlotDemand[],
  candidates: ReadonlyMap<Family, readonly Candidate[]>,
): Choice[] {
  const needed = demands.filter(({ spare }) => spare !== true);
  const spares = demands.filter(({ spare }) => spare === true);
  const mostUses = mostMechanismUses(demands);
  let beam: NonEmpty<Film> = [EMPTY_FILM];
  for (const { demand, offers } of [
    ...hardestFirst(needed, candidates),
    ...hardestFirst(spares, candidates),
  ]) {
    const opens = demand === needed[0];
    const groups = [offers.filter(({ isStray }) => !isStray), offers];
    const next = beam
      .flatMap((film) => continuations(film, { demand, groups, mostUses, opens }))
      .toSorted(compareContinuations);
    const [best, ...others] = next.slice(0, BEAM_WIDTH).map(filmOf);
    if (best !== undefined) beam = [best, ...others];
  }
  return beam[0].choices.toSorted(
    (left, right) => demands.indexOf(left.demand) - demands.indexOf(right.demand),
  );
}

/** How often a film may use one mechanism. */
export function mostMechanismUses(demands: readonly SlotDemand[]): number {
  const needed = demands.filter(({ spare }) => spare !== true);
  return Math.max(MECHANISM_USES.always, Math.floor(needed.length * MECHANISM_USES.planned));
}

interface Film {
  readonly choices: readonly Choice[];
  /** Sum of the logarithms of the scores, plus how well the opening suits, plus what variety and the star are worth. */
  readonly value: number;
  readonly used: ReadonlySet<string>;
  readonly mechanisms: ReadonlyMap<Mechanism, number>;
  readonly settings: ReadonlySet<Setting>;
}

const EMPTY_FILM: Film = {
  choices: [],
  value: 0,
  used: new Set(),
  mechanisms: new Map(),
  settings: new Set(),
};

/**
 * The opening and the end come first, by which a film is known, then slots for the star, then those whose best offer is hard
 * to replace; equally hard ones in film order.
 */
function hardestFirst(
  demands: readonly SlotDemand[],
  candidates: ReadonlyMap<Family, readonly Candidate[]>,
): { readonly demand: SlotDemand; readonly offers: readonly Offer[] }[] {
  return demands
    .map((demand) => {
      const offers = offersFor(demand, candidates);
      const fitting = offers.filter(({ family, setting, actors }) => family && setting && actors);
      const regret = (fitting[0]?.score ?? 0) / (fitting[STAND_IN]?.score ?? 0.01);
      const isForStar = fitting.slice(0, STAND_IN).some(({ candidate }) => candidate.isStar);
      const rank = FRAME_FAMILIES.has(demand.families[0]) ? 2 : Number(isForStar);
      return { demand, offers, rank, regret };
    })
    .toSorted((left, right) => right.rank - left.rank || right.regret - left.regret);
}

interface SlotOffers {
  readonly demand: SlotDemand;
  /** Those of the slot's beat, then all, best first. */
  readonly groups: readonly (readonly Offer[])[];
  readonly mostUses: number;
  /** A film is judged by how it begins: there counts once more how well the concept suits the repository. */
  readonly opens: boolean;
}

/** A film and what it could go on with; the film that comes of it is made when it is kept. */
interface Continuation {
  readonly film: Film;
  readonly choice: Choice;
  /** Of the film with the choice. */
  readonly value: number;
}

function continuations(film: Film, slot: SlotOffers): Continuation[] {
  for (const most of [RULES.length - 1, RULES.length])
    for (const offers of slot.groups) {
      const found = bestFitting(film, slot, { offers, most });
      if (found.length > 0) return found;
    }
  return [];
}

/** Goes on with the best offers, giving up as few rules as possible and so many at most; none when nothing fits. */
function bestFitting(
  film: Film,
  slot: SlotOffers,
  { offers, most }: { readonly offers: readonly Offer[]; readonly most: number },
): Continuation[] {
  const { mostUses } = slot;
  for (let given = 0; given <= most; given += 1) {
    const kept = RULES.slice(given);
    const fitting: Offer[] = [];
    for (const offer of offers) {
      const isNew = !film.used.has(offer.candidate.rule.id);
      if (isNew && kept.every((rule) => keeps(rule, { film, offer, mostUses }))) fitting.push(offer);
      if (fitting.length === BRANCHES) break;
    }
    if (fitting.length > 0) return fitting.map((found) => continuation(film, slot, found));
  }
  return [];
}

function keeps(
  rule: Rule,
  { film, offer, mostUses }: { readonly film: Film; readonly offer: Offer; readonly mostUses: number },
): boolean {
  const { candidate } = offer;
  switch (rule) {
    case "family":
      return offer.family;
    case "mechanism":
      return (film.mechanisms.get(candidate.rule.mechanism) ?? 0) < mostUses;
    case "subject":
      return (
        mayReturn(candidate) || (!film.used.has(candidate.subjectKey) && !film.used.has(nameKey(candidate)))
      );
    case "concept":
      return !film.used.has(candidate.match.conceptId);
    case "prop":
      return !film.used.has(propKey(candidate));
  }
}

function continuation(film: Film, { demand, opens }: SlotOffers, { candidate, score }: Offer): Continuation {
  const choice = { demand, candidate };
  const variety =
    (film.mechanisms.has(candidate.rule.mechanism) ? 0 : NEW_MECHANISM) +
    (film.settings.has(placeOf(choice)) ? 0 : NEW_SETTING) -
    (topicKeys(candidate).some((key) => film.used.has(key)) ? SAME_TOPIC : 0);
  // What cries out does so anywhere; whoever the project is known for stands among the tools.
  const isPart = demand.beat !== "myth" && ["error", demand.families[0]].includes(candidate.match.family);
  const starring = candidate.isStar ? (isPart ? STARRING : -STARRING) : 0;
  const answering = film.choices.some((other) => isAnswered(other.candidate, candidate)) ? ANSWERING : 0;
  const opening = opens ? openingWorth(candidate, demand) : 0;
  return { film, choice, value: film.value + Math.log(score) + opening + variety + starring + answering };
}

/** Where it plays: what plays anywhere, where the slot would like it best. */
function placeOf({ demand, candidate: { rule } }: Choice): Setting {
  return rule.setting === "any"
    ? ((demand.settings[0] as Setting | undefined) ?? rule.setting)
    : rule.setting;
}

function filmOf({ film, choice, value }: Continuation): Film {
  const { candidate } = choice;
  const { mechanism, id } = candidate.rule;
  return {
    choices: [...film.choices, choice],
    value,
    used: new Set([
      ...film.used,
      id,
      candidate.subjectKey,
      nameKey(candidate),
      candidate.match.conceptId,
      ...topicKeys(candidate),
      propKey(candidate),
    ]),
    mechanisms: new Map(film.mechanisms).set(mechanism, (film.mechanisms.get(mechanism) ?? 0) + 1),
    settings: new Set([...film.settings, placeOf(choice)]),
  };
}

/**
 * `path` of `error.path-not-found`, which `role.path` and `friend.path` have too; how a message ends: `pan not found!` and
 * `lid not found!` are one joke; and what others have made, of which one is enough.
 */
function topicKeys({ match: { conceptId }, subject }: Candidate): readonly string[] {
  const topic = `topic ${/(?<=[.])[^-]*/.exec(conceptId)?.[0] ?? conceptId}`;
  if (subject.kind === "import") return [topic, "what others have made"];
  const said = textWords(subject.name);
  return said.length < LEAST_MESSAGE ? [topic] : [topic, `end ${said.slice(-2).join(" ")}`];
}

/** True for two gags of which one answers the other, whichever was chosen first. */
function isAnswered(one: Candidate, other: Candidate): boolean {
  return one.answers.includes(other.match.conceptId) || other.answers.includes(one.match.conceptId);
}

/** How well it suits as an opening, as a logarithm. */
function openingWorth({ match }: Candidate, { families }: SlotDemand): number {
  return Math.log(match.family === families[0] ? Math.min(match.score, SUITED) : UNSUITED);
}

function compareContinuations(left: Continuation, right: Continuation): number {
  const length = ({ film }: Continuation): number => film.choices.length;
  return length(right) - length(left) || right.value - left.value || compareChoices(left, right);
}

function compareChoices(left: Continuation, right: Continuation): number {
  const [choices, others] = [left, right].map(({ film, choice }) => [...film.choices, choice]);
  for (const [index, { candidate }] of (choices ?? []).entries()) {
    const other = others?.[index]?.candidate;
    const order = other === undefined ? 0 : compareCandidates(candidate, other);
    if (order !== 0) return order;
  }
  return 0;
}
