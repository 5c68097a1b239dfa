import type { FilmPlan } from "../../domain/film.ts";
import type { ActorName } from "../../domain/staging.ts";

/** What an actor wears; tones run from 0 (ink) to 1 (paper). */
export interface Costume {
  readonly skin: number;
  readonly sleeve: number;
  /** Tone of the hem of a sleeve. */
  readonly cuff: number;
  /** A band above the elbow. */
  readonly garter: boolean;
  readonly legs: number;
  readonly shoes: number;
  readonly hair: number;
  /** How stout sleeves and legs are; 1 is the Clerk. */
  readonly cloth: number;
  readonly trunk: "waistcoat" | "apron" | "jacket" | "coat";
  readonly head: "visor" | "bun" | "hat" | "cap";
}

/** The company's wardrobe. */
export const COSTUMES: Readonly<Record<ActorName, Costume>> = {
  clerk: {
    skin: 0.96,
    sleeve: 1,
    cuff: 1,
    garter: true,
    legs: 0.26,
    shoes: 0.04,
    hair: 0.8,
    cloth: 1,
    trunk: "waistcoat",
    head: "visor",
  },
  friend: {
    skin: 0.97,
    sleeve: 0.6,
    cuff: 0.98,
    garter: false,
    legs: 0.3,
    shoes: 0.1,
    hair: 0.2,
    cloth: 1,
    trunk: "apron",
    head: "bun",
  },
  inspector: {
    skin: 0.95,
    sleeve: 0.2,
    cuff: 0.95,
    garter: false,
    legs: 0.12,
    shoes: 0.05,
    hair: 0.5,
    cloth: 1.02,
    trunk: "jacket",
    head: "hat",
  },
  extra: {
    skin: 0.93,
    sleeve: 0.45,
    cuff: 0.34,
    garter: false,
    legs: 0.18,
    shoes: 0.05,
    hair: 0.14,
    cloth: 1.18,
    trunk: "coat",
    head: "cap",
  },
};

/** Running gags of which something shows until they are paid off: a slice of toast in the pocket, a parcel on the wrist ... */
const MARKS = ["toast", "sneeze", "shoelace", "yawn", "parcel"] as const;

/** The running gag of a film, worn by the Clerk. */
export interface Wear {
  /** The gag of which something shows. */
  readonly mark?: (typeof MARKS)[number] | undefined;
  /** Buttoned one hole wrong; put right at the end of the breakfast film. */
  readonly waistcoat: "wrong" | "right";
  /** Parcel string knotted round the left wrist. */
  readonly string: boolean;
  /** Behind the left ear: safe, or about to fall, which it does until the end of the inspection. */
  readonly pencil: "firm" | "loose";
}

/**
 * What the Clerk wears in the film of a story; `resolved` from the moment its running gag is paid off, which is about
 * the waistcoat unless the film says otherwise.
 */
export function wearOf(
  { story, runningGag = "waistcoat" }: Pick<FilmPlan, "story" | "runningGag">,
  resolved: boolean,
): Wear {
  const isButtoned = resolved && runningGag === "waistcoat";
  return {
    mark: resolved ? undefined : MARKS.find((mark) => mark === runningGag),
    waistcoat: story === "breakfast" && !isButtoned ? "wrong" : "right",
    string: story === "delivery" && !resolved,
    pencil: story === "inspection" && !resolved ? "loose" : "firm",
  };
}
