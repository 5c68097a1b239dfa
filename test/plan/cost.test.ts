import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { ModelChoice } from "../../src/domain/video-model.ts";
import { estimateCost } from "../../src/plan/cost.ts";
import { choiceOf } from "./model-builder.ts";

const tenths = fc.integer({ min: 10, max: 300 }).map((count) => count / 10);
const shots = fc
  .array(tenths, { maxLength: 30 })
  .map((lengths) => lengths.map((clipSeconds, index) => ({ id: `S${index + 1}`, clipSeconds })));
const rate = fc.integer({ min: 0, max: 2_000_000 });

test("every clip is priced in whole micro-dollars, rounded up, at the length bought", () => {
  fc.assert(
    fc.property(shots, rate, (film, microUsd) => {
      const estimate = estimateCost({ shots: film, choice: choiceOf({}, { microUsd }) });
      for (const [index, line] of estimate.lines.entries()) {
        const exact = BigInt(microUsd) * BigInt(Math.round(film[index]!.clipSeconds * 10));
        expect(BigInt(line.microUsd)).toBe((exact + 9n) / 10n);
      }
      expect(estimate.totalMicroUsd).toBe(estimate.lines.reduce((sum, line) => sum + line.microUsd, 0));
      expect(estimate.billedSeconds).toBeCloseTo(
        film.reduce((sum, { clipSeconds }) => sum + clipSeconds, 0),
        6,
      );
    }),
  );
});

test("one more clip, a longer clip or a higher price never costs less", () => {
  fc.assert(
    fc.property(shots, rate, tenths, fc.nat(1000), (film, microUsd, clipSeconds, more) => {
      const total = (list: typeof film, price: number): number =>
        estimateCost({ shots: list, choice: choiceOf({}, { microUsd: price }) }).totalMicroUsd;
      const before = total(film, microUsd);
      expect(total([...film, { id: "X", clipSeconds }], microUsd)).toBeGreaterThanOrEqual(before);
      expect(
        total(
          film.map((shot) => ({ ...shot, clipSeconds: shot.clipSeconds + 1 })),
          microUsd,
        ),
      ).toBeGreaterThanOrEqual(before);
      expect(total(film, microUsd + more)).toBeGreaterThanOrEqual(before);
    }),
  );
});

test("per-video prices do not depend on the length, self-hosted models cost nothing", () => {
  const film = [
    { id: "S1", clipSeconds: 4 },
    { id: "S2", clipSeconds: 8 },
  ];
  const total = (choice: ModelChoice): number => estimateCost({ shots: film, choice }).totalMicroUsd;
  expect(total(choiceOf({ billing: "per-video" }, { microUsd: 300_000 }))).toBe(600_000);
  expect(total(choiceOf({ billing: "gpu-time" }, {}))).toBe(0);
});

test("an unknown price is refused, a lower bound is not taken for a price", () => {
  const film = [{ id: "S1", clipSeconds: 4 }];
  expect(() => estimateCost({ shots: film, choice: choiceOf({ fromMicroUsd: 42_500 }, {}) })).toThrow(
    expect.objectContaining({ code: "MODEL_PRICE_UNKNOWN", message: expect.stringContaining("$0.0425") }),
  );
});
