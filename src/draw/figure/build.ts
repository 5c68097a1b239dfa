import type { ActorName } from "../../domain/staging.ts";

/** The measures of a puppet in stage units. Lengths of bones never change; squash is laid over the whole figure. */
export interface Build {
  /** Height of the hips when it stands at ease. */
  readonly hip: number;
  readonly thigh: number;
  readonly shin: number;
  /** Height of the ankle over the sole. */
  readonly ankle: number;
  readonly foot: number;
  readonly torso: number;
  readonly neck: number;
  /** Radius of the skull. */
  readonly head: number;
  readonly upperArm: number;
  /** From the elbow to the palm. */
  readonly foreArm: number;
  /** Half the width over the shoulders and over the hip joints. */
  readonly shoulder: number;
  readonly pelvis: number;
  /** How far the back sways, in degrees: a lanky man slouches. */
  readonly slouch: number;
  /** How stout the trunk is; 1 is the Clerk. */
  readonly girth: number;
}

/**
 * The Clerk is lanky; his Friend is a little smaller and softer, the Inspector straight as a ruler, the extra stout.
 */
export const BUILDS: Readonly<Record<ActorName, Build>> = {
  clerk: {
    hip: 19.5,
    thigh: 9.2,
    shin: 8.9,
    ankle: 1.5,
    foot: 4.4,
    torso: 9.6,
    neck: 1.9,
    head: 4.4,
    upperArm: 7.1,
    foreArm: 7.5,
    shoulder: 3.75,
    pelvis: 1.9,
    slouch: 5,
    girth: 1,
  },
  friend: {
    hip: 18.2,
    thigh: 8.6,
    shin: 8.3,
    ankle: 1.5,
    foot: 3.8,
    torso: 9,
    neck: 1.9,
    head: 4.4,
    upperArm: 6.5,
    foreArm: 6.9,
    shoulder: 3.35,
    pelvis: 1.9,
    slouch: 2,
    girth: 1.02,
  },
  inspector: {
    hip: 19.6,
    thigh: 9.3,
    shin: 9,
    ankle: 1.5,
    foot: 3.9,
    torso: 10,
    neck: 2.3,
    head: 4.2,
    upperArm: 6.9,
    foreArm: 7.3,
    shoulder: 3.6,
    pelvis: 1.8,
    slouch: -1,
    girth: 0.95,
  },
  extra: {
    hip: 17.2,
    thigh: 8.1,
    shin: 7.9,
    ankle: 1.5,
    foot: 4.6,
    torso: 10,
    neck: 1.6,
    head: 4.5,
    upperArm: 6.8,
    foreArm: 7.2,
    shoulder: 4.2,
    pelvis: 2.1,
    slouch: 1,
    girth: 1.28,
  },
};

/** How far a hand comes from its shoulder. */
export function armLength(build: Build): number {
  return build.upperArm + build.foreArm;
}
