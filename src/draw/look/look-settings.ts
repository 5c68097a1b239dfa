import type { LookName } from "../film-painter.ts";

/** Tint of a scene: `warm` for cards and rooms, `cold` for streets and the night. */
export type Tint = "warm" | "cold";

/** Colours of a tint: paper takes the first by multiplication, ink is lifted to the second. */
export const TINTS: Readonly<Record<Tint, { readonly paper: string; readonly ink: string }>> = {
  warm: { paper: "rgb(255,241,214)", ink: "rgb(15,11,6)" },
  cold: { paper: "rgb(228,238,251)", ink: "rgb(9,12,18)" },
};

/** How strongly a look shows its age. */
export interface LookSettings {
  /** Pictures in a second, each with grain of its own. Silent films were mostly shot at 16 to 20. */
  readonly pictureRate: number;
  /** Opacity of the strongest grain, 0-255. */
  readonly grain: number;
  /** Darkest flicker, 0-1. */
  readonly flicker: number;
  /** Chance that six pictures have a scratch, 0-1. */
  readonly scratches: number;
  /** Specks of dust in a frame, on average. */
  readonly dust: number;
  /** Greatest wander of the frame in the gate, in thousandths of the picture's height. */
  readonly weave: number;
  /** Darkness of the corners, 0-1. */
  readonly vignette: number;
}

/** What the names of the looks mean. */
export const LOOK_SETTINGS: Readonly<Record<LookName, LookSettings>> = {
  clean: { pictureRate: 24, grain: 0, flicker: 0, scratches: 0, dust: 0, weave: 0, vignette: 0.2 },
  silent: {
    pictureRate: 18,
    grain: 30,
    flicker: 0.05,
    scratches: 0.14,
    dust: 1.2,
    weave: 1.2,
    vignette: 0.5,
  },
  worn: { pictureRate: 18, grain: 52, flicker: 0.13, scratches: 0.55, dust: 5, weave: 2.6, vignette: 0.66 },
};
