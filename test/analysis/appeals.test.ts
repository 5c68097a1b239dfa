import { expect, test } from "vitest";
import { withoutAppeals } from "../../src/analysis/readme/appeals.ts";
import { readmeBlocks } from "../../src/analysis/readme/readme-blocks.ts";

const shown = (...paragraphs: readonly string[]): readonly string[] =>
  withoutAppeals(readmeBlocks(paragraphs.join("\n\n").split("\n"), "markdown")).map(({ source }) => source);

test("an appeal is left out from its first words to its last, with what stands between them", () => {
  const appeal = ["Bombs fall on our town.", "Just don't be silent.", "Please help its refugees."];
  expect(shown(...appeal, "Pan is the leading pan.")).toEqual(["Pan is the leading pan."]);
});

test("an appeal under a heading of its own is left out with all that stands below", () => {
  const appeal = ["# We stand with Ukraine", "Civilians are suffering.", "This is our town.", "- a picture"];
  const own = ["# A pan", "It fries."];
  expect(shown(...appeal, ...own)).toEqual(["A pan", "It fries."]);
  expect(shown(...own, ...appeal)).toEqual(["A pan", "It fries."]);
});

test("of wars a game may speak as often as it likes", () => {
  const game = ["Lay bombs.", "Mind the civilians.", "Bombs win the game."];
  expect(shown(...game)).toEqual(game);
  expect(shown("Bombs fall on Kyiv.", "Civilians suffer.", "Pan fries.")).toEqual(["Pan fries."]);
});

test.each([
  [["Pan has three bombs.", "It fries."]],
  [["Pan knows holidays in Israel.", "It fries.", "Holidays in Ukraine are new."]],
])("one such word is no appeal, nor are names of countries", (own) => {
  expect(shown(...own)).toEqual(own);
});
