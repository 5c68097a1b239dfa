import { entryOf } from "../../domain/entry-of.ts";
import type { FilmShot } from "../../domain/film.ts";
import type { GagStaging, Theatre, ThingStart } from "../../domain/staging.ts";

/** The kind that stands for the gag's own prop in the directions of a mechanism. */
const OWN_PROP = "prop";
/** What is shown of a prop the library has never heard of. */
const UNKNOWN_PROP = "contraption";

/** The stage directions of a shot: those of its gag, else those of its mechanism with the gag's own prop. */
export function stagingOf(
  { gag, mechanism, prop }: Pick<FilmShot, "gag" | "mechanism" | "prop">,
  { stagings, fallbacks, props }: Theatre,
): GagStaging | undefined {
  const own = entryOf(stagings, gag);
  if (own !== undefined) return own;
  const general = fallbacks[mechanism];
  return general === undefined ? undefined : withProp(general, entryOf(props, prop)?.[0] ?? UNKNOWN_PROP);
}

/** True when the gag has stage directions of its own. */
export function hasOwnStaging({ gag }: Pick<FilmShot, "gag">, { stagings }: Theatre): boolean {
  return Object.hasOwn(stagings, gag);
}

function withProp(staging: GagStaging, kind: string): GagStaging {
  const cast = (thing: ThingStart): ThingStart => (thing.kind === OWN_PROP ? { ...thing, kind } : thing);
  const things = Object.entries(staging.things).map(([name, thing]) => [name, cast(thing)] as const);
  return { ...staging, things: Object.fromEntries(things) };
}
