/** Rules of every film, one place each: the stages plan by them and the lint checks what they planned. */

/** Length of a film in seconds: five beats need half a minute, and nobody watches a gag film for more than three. */
export const FILM_SECONDS = { min: 30, max: 180 } as const;

/** Per cent of the running time that cards stay below: it is a film, not a book. */
export const MOST_CARD_PERCENT = 35;

/** Words of a card: eight are read at a glance; words of the repository may be a sentence. */
export const MOST_CARD_WORDS = { own: 8, quoted: 16 } as const;

/** Share of a clip's time in which it may be shown: faster, people look like puppets; what is left out was paid for. */
export const LEAST_CLIP_SHARE = 0.75;

/** Least screen time of a clip by {@link LEAST_CLIP_SHARE}; both in tenths of a second, the timeline's grid. */
export function leastScreenTime(clip: number): number {
  return Math.ceil(clip * LEAST_CLIP_SHARE);
}

/**
 * How often one gag mechanism may be used: always as often as `always`, in a long film up to a share of its shots.
 * Plans keep to less than the lint allows, for shots may still be dropped.
 */
export const MECHANISM_USES = { always: 3, planned: 0.25, allowed: 0.3 } as const;

/** Share of its gags that a film of `--variants` has and no earlier one: less, and it is much the same film. */
export const LEAST_NEW_GAGS = 0.25;

/** Most films planned at once: the gags of a repository are used up long before. */
export const MOST_VARIANTS = 9;
