import { describe, expect, test } from "vitest";
import { isCommonplace, pride } from "../../src/domain/pride.ts";

describe("pride", () => {
  test.each(["A simple, yet elegant, HTTP library.", "Made just for fun.", "Easy as cake."])(
    "hears a boast: %s",
    (text) => {
      expect(pride(text)).toBeGreaterThan(0);
    },
  );

  test.each([
    "The list of all tests is in test-list.h.",
    "In that case, it would not perform any fast lookups.",
    "It isn't simple.",
    "The dynamic_limit is set in a fast way.",
    "It reads a file.",
  ])("hears none in a quantifier, a reservation or an explanation: %s", (text) => {
    expect(pride(text)).toBe(0);
  });

  test.each([
    ["Boils eggs for humans.", 0.15],
    ["Human-readable eggs.", 0.15],
    ["Eggs in human readable rows.", 0.15],
    ["Human-friendly eggs.", 0.15],
    ["A human boils every egg.", 0],
    ["Human-like hens.", 0],
  ])("hears a boast in what is made for people, not in who is one: %s", (text, boast) => {
    expect(pride(text)).toBe(boast);
  });

  test.each(["Requires Node.js 20.", "Only version 2 is supported."])("wants no housekeeping: %s", (text) => {
    expect(pride(text)).toBe(-1);
  });
});

test.each(["A text editor in less than 1000 lines of code.", "Ten commands, 10-100x faster than before."])(
  "hears a boast in figures: %s",
  (text) => {
    expect(pride(text)).toBeGreaterThan(0);
  },
);

test.each([
  "We'd love to hear your thoughts on this project.",
  "If you enjoy it, please give it a star!",
  "Thank you for all the eggs.",
  "Welcome to Egg!",
  "PRs are welcome!",
])("nobody boasts with what thanks or asks the reader: %s", (text) => {
  expect(pride(text)).toBe(-1);
});

test.each(["Easy to use", "Highly performant", "Using Egg is easy.", "Focus on high performance"])(
  "knows what any project could say: %s",
  (text) => {
    expect(isCommonplace(text, "egg")).toBe(true);
    expect(isCommonplace(`${text} in the kitchen`, "egg")).toBe(false);
  },
);
