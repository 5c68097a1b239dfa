import { describe, expect, it } from "vitest";
import { failurePrice } from "../../src/jobs/failure-price.ts";

const PRICE = 560_000;

describe("what a job without a clip counts as", () => {
  it.each([
    ["no", "error", 0],
    ["no", "moderation", 0],
    ["no", "cancelled", 0],
    ["except-errors", "error", 0],
    ["except-errors", "moderation", PRICE],
    ["except-errors", "cancelled", PRICE],
    ["yes", "error", PRICE],
    ["unknown", "error", PRICE],
    ["unknown", "moderation", PRICE],
    ["no", "expired", PRICE],
  ] as const)("%s, %s: %i", (rule, code, price) => {
    expect(failurePrice({ rule, code, reservedMicroUsd: PRICE })).toBe(price);
  });
});
