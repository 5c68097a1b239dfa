import type { NonEmpty } from "../domain/evidence.ts";
import type { SlotDemand } from "../domain/gag.ts";
import type { Family, Mechanism, Setting } from "../domain/metaphor.ts";
import { type Candidate, compareCandidates } from "./candidates.ts";

/** A slot with the candidate that fills it. */
export interface Choice {
  readonly demand: SlotDemand;
  readonly candidate: Candidate;
}

/** Films kept in mind while the slots are filled one after the other. */
const BEAM_WIDTH = 12;
/** Continuations tried for each of them. */
const BRANCHES = 8;
const NEW_MECHANISM = 0.5;
const NEW_SETTING = 0.3;
const OTHER_FAMILY = 0.02;
const LATER_FAMILY = 0.25;
const LATER_SETTING = 0.9;

/**
 * Fills the slots in order so that the film is good as a whole: no concept, subject or prop twice, no mechanism more
 * than three times in ten shots, many mechanisms and settings. A slot that nothing fits takes the next best thing: a gag
 * of another family, then of another setting, then one that repeats a mechanism, a subject or a concept, never a gag.
 */
export function selectGags(demands: readonly SlotDemand[], candidates: ReadonlyMap<Family, readonly Candidate[]>): Choice[] {
  const mostUses = Math.max(3, Math.ceil(demands.length * 0.3));
  let beam: NonEmpty<Film> = [EMPTY_FILM];
  for (const demand of demands) {
    const offers = offersFor(demand, candidates);
    const next = beam.flatMap((film) => continuations(film, { demand, offers, mostUses })).toSorted(compareFilms);
    const [best, ...others] = next;
    if (best !== undefined) beam = [best, ...others.slice(0, BEAM_WIDTH - 1)];
  }
  return [...beam[0].choices];
}

interface Film {
  readonly choices: readonly Choice[];
  /** Sum of the logarithms of the scores, plus what variety is worth. */
  readonly value: number;
  readonly used: ReadonlySet<string>;
  readonly mechanisms: ReadonlyMap<Mechanism, number>;
  readonly settings: ReadonlySet<Setting>;
}

const EMPTY_FILM: Film = { choices: [], value: 0, used: new Set(), mechanisms: new Map(), settings: new Set() };

interface Offer {
  readonly candidate: Candidate;
  readonly score: number;
  readonly family: boolean;
  readonly setting: boolean;
  readonly actors: boolean;
}

/** What may be given up to fill a slot, one step after the other. */
const RULES = ["family", "actors", "setting", "mechanism", "subject", "concept", "prop"] as const;
type Rule = (typeof RULES)[number];

function offersFor(demand: SlotDemand, candidates: ReadonlyMap<Family, readonly Candidate[]>): Offer[] {
  const places = new Map(demand.families.map((family, place) => [family, place]));
  return [...candidates]
    .flatMap(([family, list]) => {
      const place = places.get(family);
      const share = place === undefined ? OTHER_FAMILY : LATER_FAMILY ** place;
      return list.map((candidate) => offer({ demand, candidate, share, family: place !== undefined }));
    })
    .toSorted((left, right) => right.score - left.score || compareCandidates(left.candidate, right.candidate));
}

function offer({ demand, candidate, share, family }: { readonly demand: SlotDemand; readonly candidate: Candidate; readonly share: number; readonly family: boolean }): Offer {
  const { setting, actors } = candidate.rule;
  const place = setting === "any" ? 0 : demand.settings.indexOf(setting);
  return {
    candidate,
    score: candidate.score * share * LATER_SETTING ** Math.max(place, 0),
    family,
    setting: place >= 0,
    actors: demand.actors === undefined || demand.actors === actors,
  };
}

interface SlotOffers {
  readonly demand: SlotDemand;
  readonly offers: readonly Offer[];
  readonly mostUses: number;
}

function continuations(film: Film, { demand, offers, mostUses }: SlotOffers): Film[] {
  for (let given = 0; given <= RULES.length; given += 1) {
    const kept = RULES.slice(given);
    const fitting: Offer[] = [];
    for (const candidate of offers) {
      if (!film.used.has(candidate.candidate.rule.id) && kept.every((rule) => keeps(rule, { film, offer: candidate, mostUses }))) fitting.push(candidate);
      if (fitting.length === BRANCHES) break;
    }
    if (fitting.length > 0) return fitting.map((found) => extend(film, demand, found));
  }
  return [];
}

function keeps(rule: Rule, { film, offer, mostUses }: { readonly film: Film; readonly offer: Offer; readonly mostUses: number }): boolean {
  const { candidate } = offer;
  switch (rule) {
    case "family":
      return offer.family;
    case "actors":
      return offer.actors;
    case "setting":
      return offer.setting;
    case "mechanism":
      return (film.mechanisms.get(candidate.rule.mechanism) ?? 0) < mostUses;
    case "subject":
      return !film.used.has(candidate.subjectKey) && !film.used.has(nameKey(candidate));
    case "concept":
      return !film.used.has(candidate.match.conceptId);
    case "prop":
      return !film.used.has(propKey(candidate));
  }
}

function extend(film: Film, demand: SlotDemand, { candidate, score }: Offer): Film {
  const { mechanism, setting, id } = candidate.rule;
  const place = setting === "any" ? (demand.settings[0] as Setting | undefined) ?? setting : setting;
  const variety = (film.mechanisms.has(mechanism) ? 0 : NEW_MECHANISM) + (film.settings.has(place) ? 0 : NEW_SETTING);
  return {
    choices: [...film.choices, { demand, candidate }],
    value: film.value + Math.log(score) + variety,
    used: new Set([...film.used, id, candidate.subjectKey, nameKey(candidate), candidate.match.conceptId, propKey(candidate)]),
    mechanisms: new Map(film.mechanisms).set(mechanism, (film.mechanisms.get(mechanism) ?? 0) + 1),
    settings: new Set([...film.settings, place]),
  };
}

function nameKey({ subject, subjectKey }: Candidate): string {
  // The repository itself may be spoken of more than once, in different words.
  return subject.kind === "readme" ? subjectKey : `name ${subject.name.toLowerCase()}`;
}

function propKey({ rule }: Candidate): string {
  return `prop ${rule.prop.toLowerCase()}`;
}

function compareFilms(left: Film, right: Film): number {
  return right.choices.length - left.choices.length || right.value - left.value || compareChoices(left, right);
}

function compareChoices(left: Film, right: Film): number {
  for (const [index, { candidate }] of left.choices.entries()) {
    const other = right.choices[index]?.candidate;
    const order = other === undefined ? 0 : compareCandidates(candidate, other);
    if (order !== 0) return order;
  }
  return 0;
}
