import { sum } from "../domain/sum.ts";
import { type Combination, paretoFront, unbeaten, type WordingOption } from "./pareto-front.ts";

/** Choose one option of every part of every shot, and one shared option for all shots. */
export interface KnapsackProblem {
  /** Wordings of the blocks all shots share: the one taken is added to every shot, cost and value. */
  readonly shared: readonly WordingOption[];
  /** Per shot and part the options to choose from. */
  readonly shots: readonly (readonly (readonly WordingOption[])[])[];
  /** Most tokens of all shots together. */
  readonly limit: number;
  /** Most tokens and characters of one shot, shared option included. */
  readonly caps: { readonly tokens?: number; readonly characters?: number };
}

/** The best choice, or the reason why there is none. */
export type KnapsackResult =
  | {
      readonly kind: "chosen";
      /** Index of the shared option. */
      readonly shared: number;
      /** Per shot and part the index of the option. */
      readonly shots: readonly (readonly number[])[];
      readonly tokens: number;
      readonly value: number;
    }
  /** No choice brings this shot under the caps; its smallest sizes. */
  | {
      readonly kind: "shot-over-cap";
      readonly shot: number;
      readonly tokens: number;
      readonly characters: number;
    }
  /** The smallest choice is over the limit. */
  | { readonly kind: "over-limit"; readonly minimum: number };

type Chosen = Extract<KnapsackResult, { kind: "chosen" }>;

/**
 * Solves the multiple-choice knapsack exactly: no other choice within the limit and the caps is worth more, and of the
 * choices worth the same it takes one with the fewest tokens, always the same one. Per shot only the Pareto front
 * matters; the fronts are joined by dynamic programming over the total of tokens, once per shared option.
 */
export function solveKnapsack(problem: KnapsackProblem): KnapsackResult {
  const fronts = problem.shots.map((parts) => paretoFront(withNeededCosts(parts, problem)));
  let best: Chosen | undefined;
  let minimum = Infinity;
  for (const [index, shared] of problem.shared.entries()) {
    const fitting = fronts.map((front) => withinCaps(front, shared, problem.caps));
    if (fitting.some((front) => front.length === 0)) continue;
    const [least, most] = [sum(fitting.map(cheapest)), sum(fitting.map(worthiest))];
    const overhead = shared.tokens * fronts.length;
    minimum = Math.min(minimum, overhead + least);
    if (overhead + least > problem.limit || shared.value * fronts.length + most < (best?.value ?? 0))
      continue;
    const choice = bestWithin(fitting, problem.limit - overhead);
    best = better(best, {
      kind: "chosen",
      shared: index,
      shots: choice.map(({ options }) => options),
      tokens: overhead + sum(choice.map(({ tokens }) => tokens)),
      value: shared.value * fronts.length + sum(choice.map(({ value }) => value)),
    });
  }
  return best ?? (minimum < Infinity ? { kind: "over-limit", minimum } : overCap(problem));
}

/** Characters are forgotten where even the longest wordings are under the cap: the fronts are much shorter then. */
function withNeededCosts(
  parts: readonly (readonly WordingOption[])[],
  { shared, caps }: KnapsackProblem,
): (readonly WordingOption[])[] {
  const longest = sum(
    [shared, ...parts].map((options) => Math.max(...options.map(({ characters }) => characters))),
  );
  if (longest > (caps.characters ?? Infinity)) return [...parts];
  return parts.map((options) => options.map(({ tokens, value }) => ({ tokens, characters: 0, value })));
}

function withinCaps(
  front: readonly Combination[],
  shared: WordingOption,
  caps: KnapsackProblem["caps"],
): Combination[] {
  const fits = ({ tokens, characters }: Combination): boolean =>
    tokens + shared.tokens <= (caps.tokens ?? Infinity) &&
    characters + shared.characters <= (caps.characters ?? Infinity);
  return unbeaten(
    front.filter(fits).map(({ tokens, value, options }) => ({ tokens, characters: 0, value, options })),
  );
}

/** One combination per front, together worth the most within the limit; the cheapest of each always fit. */
function bestWithin(fronts: readonly (readonly Combination[])[], limit: number): Combination[] {
  const last = fronts.map((front) => front.at(-1)).filter((combination) => combination !== undefined);
  if (sum(last.map(({ tokens }) => tokens)) <= limit) return last;
  const room = limit - sum(fronts.map(cheapest));
  const picks: Uint16Array[] = [];
  let values = new Int32Array(room + 1).fill(-1);
  values[0] = 0;
  let reached = 0;
  for (const front of fronts) {
    const added = addFront({ values, reached, front, room });
    ({ values, reached } = added);
    picks.push(added.picks);
  }
  return readBack({
    fronts,
    picks,
    extra: values.indexOf(values.reduce((most, value) => Math.max(most, value))),
  });
}

/**
 * `values[extra]` is the most that the fronts so far are worth with exactly that many tokens above their cheapest
 * combinations, or -1. Adds one front, and says for every `extra` which of its combinations was taken.
 */
function addFront(step: {
  readonly values: Int32Array<ArrayBuffer>;
  readonly reached: number;
  readonly front: readonly Combination[];
  readonly room: number;
}): { values: Int32Array<ArrayBuffer>; reached: number; picks: Uint16Array } {
  const { front, room, reached } = step;
  const values = new Int32Array(room + 1).fill(-1);
  const picks = new Uint16Array(room + 1);
  for (const [index, { tokens, value }] of front.entries()) {
    const extra = tokens - cheapest(front);
    for (let before = 0; before <= Math.min(reached, room - extra); before += 1) {
      const worth = step.values[before] ?? -1;
      if (worth >= 0 && worth + value > (values[before + extra] ?? -1)) {
        values[before + extra] = worth + value;
        picks[before + extra] = index;
      }
    }
  }
  const widest = (front.at(-1)?.tokens ?? 0) - cheapest(front);
  return { values, picks, reached: Math.min(room, reached + widest) };
}

function readBack(table: {
  readonly fronts: readonly (readonly Combination[])[];
  readonly picks: readonly Uint16Array[];
  readonly extra: number;
}): Combination[] {
  const choice: Combination[] = [];
  let { extra } = table;
  for (let shot = table.fronts.length - 1; shot >= 0; shot -= 1) {
    const front = table.fronts[shot] ?? [];
    const combination = front[table.picks[shot]?.[extra] ?? 0];
    if (combination === undefined) continue;
    choice.unshift(combination);
    extra -= combination.tokens - cheapest(front);
  }
  return choice;
}

function better(best: Chosen | undefined, candidate: Chosen): Chosen {
  if (best === undefined || candidate.value > best.value) return candidate;
  return candidate.value === best.value && candidate.tokens < best.tokens ? candidate : best;
}

/** The first shot that no shared option brings under the caps, or else the largest when all are at their smallest. */
function overCap({ shared, shots, caps }: KnapsackProblem): KnapsackResult {
  const sizes = shots.map((parts, shot) => ({
    shot,
    tokens: smallest([shared, ...parts], "tokens"),
    characters: smallest([shared, ...parts], "characters"),
  }));
  const over = sizes.find(
    ({ tokens, characters }) =>
      tokens > (caps.tokens ?? Infinity) || characters > (caps.characters ?? Infinity),
  );
  const [largest] = sizes.toSorted((left, right) => right.characters - left.characters);
  return { kind: "shot-over-cap", ...(over ?? largest ?? { shot: 0, tokens: 0, characters: 0 }) };
}

function smallest(parts: readonly (readonly WordingOption[])[], cost: "tokens" | "characters"): number {
  return sum(parts.map((options) => Math.min(...options.map((option) => option[cost]))));
}

function cheapest(front: readonly Combination[]): number {
  return front[0]?.tokens ?? 0;
}

function worthiest(front: readonly Combination[]): number {
  return front.at(-1)?.value ?? 0;
}
