import { stableHash } from "../domain/stable-hash.ts";

/** Seeded chance: the same seed and the same questions give the same answers on every machine. */
export interface Dice {
  /** A number in [0, 1). */
  readonly next: () => number;
  /** One of the items. */
  readonly pick: <Item>(items: readonly [Item, ...Item[]]) => Item;
}

/** Makes dice from anything that names the throw. */
export function createDice(...seed: readonly (string | number)[]): Dice {
  let throws = 0;
  const key = stableHash(...seed);
  const next = (): number => {
    throws += 1;
    return stableHash(key, throws) / 2 ** 32;
  };
  return { next, pick: (items) => items[Math.floor(next() * items.length)] ?? items[0] };
}
