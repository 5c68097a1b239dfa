import { CABINS } from "./backdrops/cabins.ts";
import { COUNTRY } from "./backdrops/country.ts";
import { HALLS } from "./backdrops/halls.ts";
import { ROOMS } from "./backdrops/rooms.ts";
import { TOWN } from "./backdrops/town.ts";
import type { Joiner } from "./joiner.ts";

/** What closes a set at the back, with its floor. */
export interface Backdrop {
  /** Indoors a beam of light falls through the room; outdoors light is everywhere. */
  readonly indoors: boolean;
  readonly draw: (on: Joiner) => void;
}

/** Every backdrop, by name. */
export const BACKDROPS: Readonly<Record<string, Backdrop>> = {
  ...backdrops({ ...ROOMS, ...HALLS, ...CABINS }, true),
  ...backdrops({ ...TOWN, ...COUNTRY }, false),
};

function backdrops(
  painters: Readonly<Record<string, (on: Joiner) => void>>,
  indoors: boolean,
): Readonly<Record<string, Backdrop>> {
  return Object.fromEntries(Object.entries(painters).map(([name, draw]) => [name, { indoors, draw }]));
}
