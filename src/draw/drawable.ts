import type { Pen } from "./pen.ts";

/** Moving state of a thing while it is drawn. All of it comes from the stage directions. */
export interface ThingLook {
  /** 0 shut - 1 open: doors, lids, drawers, curtains, books, umbrellas. */
  readonly open: number;
  /** 0 empty - 1 full: cups, bottles, baskets, sand-glasses. */
  readonly full: number;
  /** How many: books in a pile, plates in a column, doors in a row. At least 1, may be fractional while it grows. */
  readonly count: number;
  /** Turns of what turns in it: wheels, hands of a clock, reels, cranks. */
  readonly turn: number;
  /** -1 - 1: how far it swings, rings or shakes now. */
  readonly swing: number;
  /** True while it runs, burns or shines. */
  readonly lit: boolean;
  /** Seconds since the shot began, for small life of its own. */
  readonly seconds: number;
}

/** A kind of thing the film can draw: a prop that acts or a piece of a set. */
export interface Drawable {
  /** Natural size in stage units, for placing, gripping and lying on. The Clerk is 42 tall. */
  readonly width: number;
  readonly height: number;
  /** Where hands take it, in its own space; the middle when absent. */
  readonly grip?: { readonly x: number; readonly y: number };
  /** Where something stands, lies or hangs on it; the top middle when absent. y is upwards from its foot. */
  readonly top?: { readonly x: number; readonly y: number };
  /** True: it starts the shot empty (`full` 0) because filling it is what happens; other things start full. */
  readonly startsEmpty?: boolean;
  /** The parts of the look that change how it is drawn; absent: unknown. */
  readonly shows?: readonly (keyof ThingLook)[];
  /** What it looks like between two ends: a band of paper; by its height a thread, a rope or a scarf when absent. */
  readonly strand?: "paper";
  /** What it hangs by when nothing holds it: a cord or a tube that goes up out of the picture. */
  readonly hangs?: "cord" | "tube";
  /**
   * Draws it standing on the floor at the origin: x to the right
   * from its middle, y downwards, so its top is at -height.
   */
  readonly draw: (pen: Pen, look: ThingLook) => void;
}
