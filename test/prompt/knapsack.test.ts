import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type KnapsackProblem, solveKnapsack } from "../../src/prompt/knapsack.ts";
import { paretoFront, type WordingOption } from "../../src/prompt/pareto-front.ts";

const option = fc.record({ tokens: fc.nat(12), characters: fc.nat(30), value: fc.nat(20) });
const part = fc.array(option, { minLength: 1, maxLength: 3 });
const problem = fc.record({
  shared: fc.array(option, { minLength: 1, maxLength: 3 }),
  shots: fc.array(fc.array(part, { minLength: 1, maxLength: 2 }), { maxLength: 3 }),
  limit: fc.nat(90),
  caps: fc.record({ tokens: fc.nat(40), characters: fc.nat(90) }, { requiredKeys: [] }),
});

test("the choice is as good as the best of all choices, with as few tokens, and none is found only when there is none", () => {
  fc.assert(
    fc.property(problem, (sample) => {
      const best = bestByTrying(sample);
      const result = solveKnapsack(sample);
      const found = result.kind === "chosen" ? { tokens: result.tokens, value: result.value } : undefined;
      expect(found).toEqual(best === undefined ? undefined : { tokens: best.tokens, value: best.value });
    }),
    { numRuns: 3000 },
  );
});

test("what is reported is what the chosen options add up to, within limit and caps", () => {
  fc.assert(
    fc.property(problem, (sample) => {
      const result = solveKnapsack(sample);
      fc.pre(result.kind === "chosen");
      const totals = sample.shots.map((parts, shot) =>
        added([
          sample.shared[result.shared]!,
          ...parts.map((options, at) => options[result.shots[shot]![at]!]!),
        ]),
      );
      for (const total of totals) expect(underCaps(total, sample.caps)).toBe(true);
      const film = added(totals);
      expect({ tokens: film.tokens, value: film.value }).toEqual({
        tokens: result.tokens,
        value: result.value,
      });
      expect(result.tokens).toBeLessThanOrEqual(sample.limit);
    }),
    { numRuns: 500 },
  );
});

test("a higher limit is never worth less", () => {
  fc.assert(
    fc.property(problem, fc.nat(40), (sample, more) => {
      const low = solveKnapsack(sample);
      const high = solveKnapsack({ ...sample, limit: sample.limit + more });
      fc.pre(low.kind === "chosen");
      expect(high.kind === "chosen" ? high.value : -1).toBeGreaterThanOrEqual(low.value);
    }),
    { numRuns: 500 },
  );
});

test("the stated minimum is the least limit that has a solution", () => {
  fc.assert(
    fc.property(problem, (sample) => {
      const result = solveKnapsack(sample);
      fc.pre(result.kind === "over-limit");
      expect(solveKnapsack({ ...sample, limit: result.minimum }).kind).toBe("chosen");
      expect(solveKnapsack({ ...sample, limit: result.minimum - 1 }).kind).toBe("over-limit");
    }),
    { numRuns: 500 },
  );
});

test("a shot that cannot be brought under a cap is named with its smallest sizes", () => {
  const small = [{ tokens: 1, characters: 5, value: 1 }];
  const large = [
    { tokens: 9, characters: 50, value: 9 },
    { tokens: 8, characters: 60, value: 8 },
  ];
  const result = solveKnapsack({
    shared: [{ tokens: 2, characters: 3, value: 0 }],
    shots: [[small], [small, large]],
    limit: 100,
    caps: { characters: 40 },
  });
  expect(result).toEqual({ kind: "shot-over-cap", shot: 1, tokens: 11, characters: 58 });
});

test("thirty shots at 9,000 tokens are solved over short fronts, not over 65,536 choices per shot", () => {
  const lengths = [30, 14, 10, 25, 28, 28, 12, 14];
  const parts = lengths.map((length, index) =>
    [1, 0.6, 0.3, 0].map((share, wording) => ({
      tokens: Math.round(length * share),
      characters: 0,
      value: [100, 85, 60, 0][wording]! * (index + 3),
    })),
  );
  expect(paretoFront(parts).length).toBeLessThan(tokensOfLongest(parts) + 1);
  const result = solveKnapsack({
    shared: [{ tokens: 200, characters: 0, value: 0 }],
    shots: Array.from({ length: 30 }, () => parts),
    limit: 9000,
    caps: {},
  });
  expect(result).toMatchObject({ kind: "chosen", tokens: 9000 });
});

/** Tokens of the longest choice: a front has at most one combination per token count. */
function tokensOfLongest(parts: readonly (readonly WordingOption[])[]): number {
  return parts.reduce((sum, options) => sum + Math.max(...options.map(({ tokens }) => tokens)), 0);
}

function bestByTrying({ shared, shots, limit, caps }: KnapsackProblem): WordingOption | undefined {
  const films = shared.flatMap((block) => {
    const choices = shots.map((parts) =>
      product([[block], ...parts])
        .map(added)
        .filter((total) => underCaps(total, caps)),
    );
    return product(choices).map(added);
  });
  return films
    .filter(({ tokens }) => tokens <= limit)
    .toSorted((left, right) => right.value - left.value || left.tokens - right.tokens)[0];
}

function product<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists.reduce<T[][]>((rows, list) => rows.flatMap((row) => list.map((item) => [...row, item])), [[]]);
}

function added(options: readonly WordingOption[]): WordingOption {
  return options.reduce(
    (sum, { tokens, characters, value }) => ({
      tokens: sum.tokens + tokens,
      characters: sum.characters + characters,
      value: sum.value + value,
    }),
    { tokens: 0, characters: 0, value: 0 },
  );
}

function underCaps({ tokens, characters }: WordingOption, caps: KnapsackProblem["caps"]): boolean {
  return tokens <= (caps.tokens ?? Infinity) && characters <= (caps.characters ?? Infinity);
}
