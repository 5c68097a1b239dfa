import { join } from "node:path";
import type { Theatre } from "./domain/staging.ts";
import { loadTheatre } from "./library/load-theatre.ts";
import { PACKAGE_ROOT } from "./package-root.ts";

let theatre: Theatre | undefined;

/** The stage directions and sets that ship with this version, read once. */
export function shippedTheatre(): Theatre {
  theatre ??= loadTheatre({
    metaphors: join(PACKAGE_ROOT, "metaphors"),
    templates: join(PACKAGE_ROOT, "templates"),
  });
  return theatre;
}
