import type { Drawable } from "../drawable.ts";
import { ANIMALS } from "./animals.ts";
import { BAKING } from "./baking.ts";
import { BELLS } from "./bells.ts";
import { BOOKS_AND_CUTTINGS } from "./books-and-cuttings.ts";
import { CLOCKS } from "./clocks.ts";
import { CLOTH } from "./cloth.ts";
import { CONTAINERS } from "./containers.ts";
import { COSTUME } from "./costume.ts";
import { CUPBOARDS } from "./cupboards.ts";
import { DOORS } from "./doors.ts";
import { FAIRGROUND } from "./fairground.ts";
import { FOOD } from "./food.ts";
import { GAMES_AND_AIR } from "./games-and-air.ts";
import { GARDEN } from "./garden.ts";
import { GREAT_MACHINES } from "./great-machines.ts";
import { HARDWARE } from "./hardware.ts";
import { HATS_AND_SHOES } from "./hats-and-shoes.ts";
import { HOUSEHOLD } from "./household.ts";
import { INSTRUMENTS } from "./instruments.ts";
import { LAMPS } from "./lamps.ts";
import { LOCKS_AND_TAGS } from "./locks-and-tags.ts";
import { PAINTED } from "./painted.ts";
import { PAPERS } from "./paper.ts";
import { PICTURES_AND_OPTICS } from "./pictures-and-optics.ts";
import { SAFES_AND_BASKETS } from "./safes-and-baskets.ts";
import { SCALES_AND_LEVERS } from "./scales-and-levers.ts";
import { SEATS } from "./seats.ts";
import { SMALL_MACHINES } from "./small-machines.ts";
import { STOVES_AND_POTS } from "./stoves-and-pots.ts";
import { STREET } from "./street.ts";
import { TABLES } from "./tables.ts";
import { TABLEWARE } from "./tableware.ts";
import { TEAPOT_DOORWAY } from "./teapot-doorway.ts";
import { TOOLS } from "./tools.ts";
import { WALLS } from "./walls.ts";
import { WATCHERS_AND_PRESSES } from "./watchers-and-presses.ts";
import { WONDER_CABINETS } from "./wonder-cabinets.ts";

/** Every kind of thing that can be drawn on the stage, by its name in stage directions. */
export const PROPS: Readonly<Record<string, Drawable>> = {
  ...ANIMALS,
  ...BAKING,
  ...BELLS,
  ...BOOKS_AND_CUTTINGS,
  ...CLOCKS,
  ...CLOTH,
  ...CONTAINERS,
  ...COSTUME,
  ...CUPBOARDS,
  ...DOORS,
  ...FAIRGROUND,
  ...FOOD,
  ...GAMES_AND_AIR,
  ...GARDEN,
  ...GREAT_MACHINES,
  ...HARDWARE,
  ...HATS_AND_SHOES,
  ...HOUSEHOLD,
  ...INSTRUMENTS,
  ...LAMPS,
  ...LOCKS_AND_TAGS,
  ...PAINTED,
  ...PAPERS,
  ...PICTURES_AND_OPTICS,
  ...SAFES_AND_BASKETS,
  ...SCALES_AND_LEVERS,
  ...SEATS,
  ...SMALL_MACHINES,
  ...STOVES_AND_POTS,
  ...STREET,
  ...TABLES,
  ...TABLEWARE,
  ...TEAPOT_DOORWAY,
  ...TOOLS,
  ...WALLS,
  ...WATCHERS_AND_PRESSES,
  ...WONDER_CABINETS,
};
