/** One way to word a part of a prompt: what it costs and what it is worth. Whole numbers, zero or more. */
export interface WordingOption {
  readonly tokens: number;
  readonly characters: number;
  readonly value: number;
}

/** A choice of one option per part. */
export interface Combination extends WordingOption {
  /** Index of the option taken in each part. */
  readonly options: readonly number[];
}

/**
 * All choices of one option per part that no other choice beats, cheapest first: a choice is beaten by one that costs
 * no more tokens, no more characters and is worth at least as much. Of equals the first in option order stays.
 */
export function paretoFront(parts: readonly (readonly WordingOption[])[]): Combination[] {
  return parts
    .map(frontOfPart)
    .reduce((front, part) => unbeaten(front.flatMap((left) => part.map((right) => join(left, right)))), [
      { tokens: 0, characters: 0, value: 0, options: [] },
    ] as Combination[]);
}

/** The combinations of a list that no other one beats, by fewest tokens, then fewest characters. */
export function unbeaten<T extends WordingOption>(combinations: readonly T[]): T[] {
  const sorted = combinations.toSorted(
    (left, right) =>
      left.tokens - right.tokens || left.characters - right.characters || right.value - left.value,
  );
  const staircase: WordingOption[] = [];
  return sorted.filter((candidate) => climb(staircase, candidate));
}

function frontOfPart(options: readonly WordingOption[]): Combination[] {
  return unbeaten(options.map((option, index) => ({ ...option, options: [index] })));
}

function join(left: Combination, right: Combination): Combination {
  return {
    tokens: left.tokens + right.tokens,
    characters: left.characters + right.characters,
    value: left.value + right.value,
    options: [...left.options, ...right.options],
  };
}

/**
 * The staircase holds what was seen so far with fewer tokens: characters and value both rise along it.
 * Returns false when the candidate is beaten by a step, else makes it a step.
 */
function climb(staircase: WordingOption[], candidate: WordingOption): boolean {
  const after = firstAbove(staircase, candidate.characters);
  const below = staircase[after - 1];
  if (below !== undefined && below.value >= candidate.value) return false;
  let end = after;
  while ((staircase[end]?.value ?? Infinity) <= candidate.value) end += 1;
  const start = below?.characters === candidate.characters ? after - 1 : after;
  staircase.splice(start, end - start, candidate);
  return true;
}

/** Index of the first step with more characters. */
function firstAbove(staircase: readonly WordingOption[], characters: number): number {
  let low = 0;
  let high = staircase.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((staircase[middle]?.characters ?? 0) <= characters) low = middle + 1;
    else high = middle;
  }
  return low;
}
