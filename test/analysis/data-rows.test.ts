import { expect, test } from "vitest";
import { DataRows } from "../../src/analysis/data-rows.ts";

const many = (row: (index: number) => string): string[] =>
  Array.from({ length: 30 }, (_, index) => row(index));

test.each([
  ["a dictionary", many((index) => `    "Egg ${index}": '#00${index}',`)],
  ["an enumeration", many((index) => `  EGG_${index} = ${index}, "egg number ${index}"`)],
  ["a list", many((index) => `["egg", "pan ${index}"],`)],
])("the lines of %s are rows of a table", (_, lines) => {
  expect(new DataRows(lines).has(7)).toBe(true);
});

test("a record of several lines is a row too", () => {
  const lines = many((index) => `{\n  name: "egg ${index}",\n  aliases: ["ei", "oeuf"],\n},`).flatMap(
    (text) => text.split("\n"),
  );
  const rows = new DataRows(lines);
  expect([rows.has(2), rows.has(3), rows.has(1)]).toEqual([true, true, false]);
});

test("what stands among other lines is no row", () => {
  const lines = [
    ...many((index) => `"egg ${index}",`).slice(0, 8),
    'say("Yay, breakfast!")',
    ...many(() => "stir()"),
  ];
  const rows = new DataRows(lines);
  expect([rows.has(3), rows.has(9), rows.has(20)]).toEqual([false, false, false]);
});
