import { CABINETS } from "./furniture/cabinets.ts";
import { CLOCKS } from "./furniture/clocks.ts";
import { DESKS } from "./furniture/desks.ts";
import { DOORS } from "./furniture/doors.ts";
import { FOREGROUND } from "./furniture/foreground.ts";
import { GYMNASIUM } from "./furniture/gymnasium.ts";
import { HARBOUR } from "./furniture/harbour.ts";
import { HATCHES } from "./furniture/hatches.ts";
import { INSTRUMENTS } from "./furniture/instruments.ts";
import { KITCHEN } from "./furniture/kitchen.ts";
import { LAMPS } from "./furniture/lamps.ts";
import { LINES } from "./furniture/lines.ts";
import { LUGGAGE } from "./furniture/luggage.ts";
import { PACKAGES } from "./furniture/packages.ts";
import { PAVEMENT } from "./furniture/pavement.ts";
import { PLANTS } from "./furniture/plants.ts";
import { PRESSES } from "./furniture/presses.ts";
import { PROPERTIES } from "./furniture/properties.ts";
import { RACKS } from "./furniture/racks.ts";
import { SEATS } from "./furniture/seats.ts";
import { STAIRS } from "./furniture/stairs.ts";
import { STATIONS } from "./furniture/stations.ts";
import { STOVES } from "./furniture/stoves.ts";
import { STREETS } from "./furniture/streets.ts";
import { TABLES } from "./furniture/tables.ts";
import { VEHICLES } from "./furniture/vehicles.ts";
import { WATERSIDE } from "./furniture/waterside.ts";
import { WINDOWS } from "./furniture/windows.ts";
import { WORKROOM } from "./furniture/workroom.ts";
import type { SetPiece } from "./set-piece.ts";

/** Every piece a set can be built of, by kind. */
export const FURNITURE: Readonly<Record<string, SetPiece>> = {
  ...CABINETS,
  ...CLOCKS,
  ...DESKS,
  ...DOORS,
  ...FOREGROUND,
  ...GYMNASIUM,
  ...HARBOUR,
  ...HATCHES,
  ...INSTRUMENTS,
  ...KITCHEN,
  ...LAMPS,
  ...LINES,
  ...LUGGAGE,
  ...PACKAGES,
  ...PAVEMENT,
  ...PLANTS,
  ...PRESSES,
  ...PROPERTIES,
  ...RACKS,
  ...SEATS,
  ...STAIRS,
  ...STATIONS,
  ...STOVES,
  ...STREETS,
  ...TABLES,
  ...VEHICLES,
  ...WATERSIDE,
  ...WINDOWS,
  ...WORKROOM,
};
