import { describe, expect, it } from "vitest";
import { failurePrice } from "../../src/jobs/failure-price.ts";
import { shipped } from "../plan/model-builder.ts";

const PRICE = 560_000;

describe("what a job without a clip counts as", () => {
  it.each([
    ["no", "error", 0],
    ["no", "moderation", 0],
    ["no (refunded)", "cancelled", 0],
    ["no (server errors)", "error", 0],
    ["no (server errors)", "moderation", PRICE],
    ["unknown", "error", PRICE],
    ["n/a", "error", PRICE],
    ["YES for moderation: status completed", "moderation", PRICE],
    ["moderation-blocked jobs are billed", "error", PRICE],
    ["nobody knows", "error", PRICE],
    ["no", "expired", PRICE],
  ] as const)("%s, %s: %i", (rule, code, price) => {
    expect(failurePrice({ rule, code, reservedMicroUsd: PRICE })).toBe(price);
  });

  it("reads every rule of the shipped table without giving money away that is not promised", () => {
    const free = shipped.models
      .map(({ failedJobsBilled }) => failedJobsBilled)
      .filter((rule) => failurePrice({ rule, code: "moderation", reservedMicroUsd: PRICE }) === 0);
    expect([...new Set(free)].toSorted()).toEqual(["no", "no (refunded)"]);
  });
});
