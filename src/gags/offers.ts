import { quoteWorth } from "../domain/card-worth.ts";
import type { SlotDemand } from "../domain/gag.ts";
import type { Family } from "../domain/metaphor.ts";
import { type Candidate, compareCandidates } from "./candidates.ts";

/* Factors of what an offer is worth in a slot: matters of judgement, whose outcome docs/quality.md measures. */

/** Of a family that the slot does not ask for. */
const OTHER_FAMILY = 0.02;
/** What a film begins and ends with. */
export const FRAME_FAMILIES: ReadonlySet<Family> = new Set(["myth", "finale"]);
/** The end of the story is told at its end: elsewhere its families stand in last of all. */
const STORY_FAMILIES: ReadonlySet<Family> = new Set(["myth", "friend", "finale"]);
/** For each place further down in the families that the slot asks for. */
const LATER_FAMILY = 0.1;
/** What others have made may stand in for what the project says, and is not far behind. */
const INGREDIENT = 0.3;
/** Worth of a text below which it says nothing that an ingredient would not say better. */
const LEAST_SAID = 0.4;
/** For each place further down in the settings that the slot asks for. */
const LATER_SETTING = 0.9;
/** What an offer is worth in a setting or with a cast that the slot does not ask for: far less, but more than one that hardly suits. */
const OUT_OF_PLACE = 0.2;

/** A candidate as one slot sees it. */
export interface Offer {
  readonly candidate: Candidate;
  /** Score of the candidate, less where the slot prefers another family or setting. */
  readonly score: number;
  /** Whether the slot asks for its family, setting and cast. */
  readonly family: boolean;
  readonly setting: boolean;
  readonly actors: boolean;
  /** True for what belongs to another beat of the story: a film that ends in the middle has no end. */
  readonly isStray: boolean;
}

/** What may be given up to fill a slot, one step after the other; the last one only when nothing else is left at all. */
export const RULES = ["family", "subject", "concept", "prop", "mechanism"] as const;
/** One of {@link RULES}. */
export type Rule = (typeof RULES)[number];

/** All candidates as a slot sees them, best first. */
export function offersFor(
  demand: SlotDemand,
  candidates: ReadonlyMap<Family, readonly Candidate[]>,
): Offer[] {
  const places = new Map(demand.families.map((family, place) => [family, place]));
  return [...candidates]
    .flatMap(([family, list]) => {
      const place = places.get(family);
      const later = family === "import" ? INGREDIENT : LATER_FAMILY;
      const share = place === undefined ? OTHER_FAMILY : later ** place;
      const isStray = place === undefined && STORY_FAMILIES.has(family);
      return list.map((candidate) =>
        weighOffer({ demand, candidate, share, family: place !== undefined, isStray }),
      );
    })
    .toSorted(
      (left, right) => right.score - left.score || compareCandidates(left.candidate, right.candidate),
    );
}

function weighOffer({
  demand,
  candidate,
  share,
  family,
  isStray,
}: {
  readonly demand: SlotDemand;
  readonly candidate: Candidate;
  readonly share: number;
  readonly family: boolean;
  readonly isStray: boolean;
}): Offer {
  const { setting, actors } = candidate.rule;
  const place = setting === "any" ? 0 : demand.settings.indexOf(setting);
  const told = demand.families.includes("import") && isMute(candidate) ? LATER_FAMILY * INGREDIENT : 1;
  const inPlace = { setting: place >= 0, actors: demand.actors === undefined || demand.actors === actors };
  const missing = Object.values(inPlace).filter((is) => !is).length;
  const placed = LATER_SETTING ** Math.max(place, 0) * OUT_OF_PLACE ** missing;
  return { candidate, score: candidate.score * share * told * placed, family, isStray, ...inPlace };
}

/** True for an error that has nothing to say for itself. */
function isMute({ match, subject: { quotes } }: Candidate): boolean {
  const [first] = quotes;
  return match.family === "error" && (first === undefined || quoteWorth(first.text) < LEAST_SAID);
}

/** `is null` of `args is null` and `spec is null`: messages that only differ in what they are about. */
const COMPLAINT =
  /(?<=\S )(?:is|are|was|were|must|should|can|cannot|can't|could|may|has|have|does|do|will|requires?|needs?) .+$/;

/** Same for subjects that would seem the same to a viewer. */
export function nameKey({ subject, subjectKey }: Pick<Candidate, "subject" | "subjectKey">): string {
  // The repository itself, and the command called like it, may be spoken of more than once, in different words.
  const isProject = subject.kind === "readme" || subject.kind === "entry-point";
  const [complaint] = subject.kind === "error" ? (COMPLAINT.exec(subject.name) ?? []) : [];
  if (complaint !== undefined) return `complaint ${complaint.toLowerCase()}`;
  // All remarks are called `remark`. Of `BaseEgg`, `NewEgg` and `Egg` one is enough.
  return isProject || subject.kind === "note"
    ? subjectKey
    : `name ${subject.name
        .replace(/^(?:Base|Abstract|New)(?=\p{Lu})/u, "")
        .replace(/[!?]$/, "")
        .toLowerCase()}`;
}

/** A film may begin and end with the project itself. */
export function mayReturn({ subject, match }: Pick<Candidate, "subject" | "match">): boolean {
  return subject.kind === "readme" && FRAME_FAMILIES.has(match.family);
}

/** Same for gags with the same prop. */
export function propKey({ rule }: Pick<Candidate, "rule">): string {
  return `prop ${rule.prop.toLowerCase()}`;
}
