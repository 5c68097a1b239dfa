import { entryOf } from "../../domain/entry-of.ts";
import type { FilmShot } from "../../domain/film.ts";
import { stableHash } from "../../domain/stable-hash.ts";
import { ACTORS, REACTIONS } from "../../domain/staging.ts";
import type { GagStaging, Reaction, StageAction, StageStep, Theatre } from "../../domain/staging.ts";

/** How often the big reaction is shown in a film. */
const BIG_ONES = 2;

const [BIG, ...SMALL] = REACTIONS;

/**
 * The theatre of one film: every `take` is cast as one of the reactions, in the order of the film. The Clerk starts
 * with his whole body at two toppers at most; everybody else, and he at all other times, goes round the smaller ones.
 */
export function castReactions(
  shots: readonly Pick<FilmShot, "id" | "gag" | "mechanism">[],
  theatre: Theatre,
): Theatre {
  const big = bigShots(shots, theatre);
  let turn = stableHash("reactions", ...shots.map(({ gag }) => gag));
  const next = (): Reaction => SMALL[(turn += 1) % SMALL.length] ?? BIG;
  const cast = (staging: GagStaging, gag: string): GagStaging => ({
    ...staging,
    setup: castSteps(staging.setup, next),
    escalation: castSteps(staging.escalation, next),
    topper: castSteps(staging.topper, next, big.has(gag)),
  });
  const stagings = { ...theatre.stagings };
  for (const { gag } of shots) {
    const staging = entryOf(theatre.stagings, gag);
    if (staging !== undefined) stagings[gag] = cast(staging, gag);
  }
  const fallbacks = Object.entries(theatre.fallbacks).map(([name, staging]) => [name, cast(staging, name)]);
  return { ...theatre, stagings, fallbacks: Object.fromEntries(fallbacks) as Theatre["fallbacks"] };
}

/** The gags whose topper deserves the big reaction, spread by the film rather than always the first ones. */
function bigShots(shots: readonly Pick<FilmShot, "gag">[], theatre: Theatre): ReadonlySet<string> {
  const gags = shots
    .map(({ gag }) => gag)
    .filter((gag) => entryOf(theatre.stagings, gag)?.topper.some(isTaken) === true);
  const seed = gags.join();
  const drawn = gags.toSorted((left, right) => stableHash(seed, left) - stableHash(seed, right));
  return new Set(drawn.slice(0, BIG_ONES));
}

function isTaken({ actions }: StageStep): boolean {
  return actions["clerk"]?.[0] === "take";
}

/** With `big`, the Clerk's last take of these steps is the big one. */
function castSteps<Steps extends readonly StageStep[]>(
  steps: Steps,
  next: () => Reaction,
  big = false,
): Steps {
  const last = big ? steps.findLastIndex(isTaken) : -1;
  return steps.map((step, index) => ({
    ...step,
    actions: Object.fromEntries(
      Object.entries(step.actions).map(([key, action]) => [
        key,
        castAction(action, { key, next: index === last && key === "clerk" ? () => BIG : next }),
      ]),
    ),
  })) as readonly StageStep[] as Steps;
}

function castAction(
  action: StageAction,
  by: { readonly key: string; readonly next: () => Reaction },
): StageAction {
  const acts = action[0] === "take" && ACTORS.some((actor) => actor === by.key);
  return acts ? [by.next()] : action;
}
