import { expect, test } from "vitest";
import { loadLevels } from "../../src/library/load-budgets.ts";
import { chooseLevel } from "../../src/plan/choose-level.ts";

const levels = loadLevels({ path: new URL("../../budgets/levels.yaml", import.meta.url).pathname });

test("a level is taken by name, low by default, and a number makes one of its own", () => {
  expect(chooseLevel({ levels })).toEqual({ name: "low", tokens: 2500 });
  expect(chooseLevel({ levels, name: "high" })).toEqual({ name: "high", tokens: 9000 });
  expect(chooseLevel({ levels, name: "high", maxPromptTokens: 1750 })).toEqual({
    name: "custom",
    tokens: 1750,
  });
});

test("an unknown level is refused with the nearest name and all names", () => {
  expect(() => chooseLevel({ levels, name: "hihg" })).toThrow(
    expect.objectContaining({
      code: "UNKNOWN_LEVEL",
      hint: "Did you mean high? Levels: ultra-low, low, medium, high; or give a number of tokens (--max-prompt-tokens).",
    }),
  );
});

test("a number of tokens that is none is refused", () => {
  for (const maxPromptTokens of [Number.NaN, -1, 1.5, Infinity]) {
    expect(() => chooseLevel({ levels, maxPromptTokens })).toThrow(
      expect.objectContaining({ code: "BAD_AMOUNT" }),
    );
  }
});
