import { citation } from "../domain/evidence.ts";
import type { FilmShot } from "../domain/film.ts";
import type { ConceptMatch, MatchMethod } from "../domain/gag.ts";
import { printable } from "../domain/printable.ts";
import type { Objection, PassedOverGag, ShotExplanation } from "../gags/explain-shot.ts";
import type { Standing } from "../gags/standing.ts";

/** What {@link whyShotText} tells. */
export interface WhyShot {
  readonly shot: FilmShot;
  readonly explanation: ShotExplanation;
  /** Shot ids by slot; slots without a shot on the timeline are missing. */
  readonly shotOf: ReadonlyMap<string, string>;
}

/** Why a shot shows what it shows, for people. */
export function whyShotText({ shot, explanation, shotOf }: WhyShot): string {
  const { subject, standing, match, rule, introducedBy, score, concessions, passedOver } = explanation;
  const [place] = subject.evidence;
  const told = (objections: readonly Objection[]): string => objectionsText(objections, shotOf);
  const lines = [
    `${shot.id} ${shot.title}`,
    `  about     ${subject.kind} ${subject.name}, ${citation(place)}: ${place.text}`,
    `  central   ${standing === undefined ? "the repository itself" : standingText(standing)}`,
    `  concept   ${match.conceptTitle} (${match.conceptId}), ${matchText(match)}, score ${match.score.toFixed(2)}`,
    `  gag       ${rule.id}: ${rule.prop}; ${rule.mechanism}, setting ${rule.setting}, score ${score.toFixed(3)}`,
    ...(introducedBy ? [`  card      may introduce ${subject.name} by a line of ${introducedBy.id}`] : []),
    ...(concessions.length === 0 ? [] : [`  although  ${told(concessions)} (nothing better was left)`]),
    passedOver.length === 0 ? "  nothing else fits" : "  passed over, best first:",
    ...passedOver.map((other) => `    ${otherText(other)}: ${told(other.objections)}`),
  ];
  return lines.map(printable).join("\n");
}

function standingText({ list, place, of, figures }: Standing): string {
  const parts = Object.entries(figures).map(([name, figure]) => `${name} ${figure}`);
  return [`${place}. of ${of} ${list}`, ...parts].join(", ");
}

const METHODS: Readonly<Record<MatchMethod, string>> = {
  name: "by its name",
  doc: "by its description",
  message: "by a message",
  ancestor: "by its base",
  import: "by the module",
  signal: "by the signal",
  generic: "suits anything",
};

function matchText({ method, matched }: ConceptMatch): string {
  return matched === "" ? METHODS[method] : `${METHODS[method]}: “${matched}”`;
}

function otherText({ subject, gagId, score }: PassedOverGag): string {
  return `${score.toFixed(3)}  ${subject.kind} ${subject.name} (${citation(subject.evidence[0])}) as ${gagId}`;
}

const OBJECTIONS: Readonly<Record<Objection["reason"], string>> = {
  gag: "gag",
  subject: "subject",
  concept: "concept",
  prop: "prop",
  mechanism: "the film has enough gags of its mechanism",
  setting: "its setting does not fit the slot",
  actors: "its cast does not fit the slot",
  family: "its family does not fit the slot",
  score: "lower score",
  variety: "the gag chosen brings a mechanism or setting that is nowhere else in the film",
  star: "the film is not to be without what the one chosen is about",
  whole: "the other shots are better this way",
};

/** `concept, subject used in S2; its setting does not fit the slot`. */
function objectionsText(objections: readonly Objection[], shotOf: ReadonlyMap<string, string>): string {
  const slots = [...new Set(objections.flatMap(({ slot }) => slot ?? []))];
  const used = slots.map((slot) => {
    const things = objections.filter((objection) => objection.slot === slot);
    const names = things.map(({ reason }) => OBJECTIONS[reason]).join(", ");
    return `${names} used in ${shotOf.get(slot) ?? "a shot that was left out"}`;
  });
  const others = objections.filter(({ slot }) => slot === undefined);
  return [...used, ...others.map(({ reason }) => OBJECTIONS[reason])].join("; ");
}
