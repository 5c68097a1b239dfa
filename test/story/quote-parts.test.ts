import { expect, test } from "vitest";
import { partsOf, wholeFirst } from "../../src/story/quote-parts.ts";

test.each([
  ["The pan is hot. The egg is cold.", ["The pan is hot.", "The egg is cold."]],
  ["The egg was not boiled. Please report this error!", ["The egg was not boiled."]],
  ["The pan is hot now: use the other one", ["The pan is hot now"]],
  ["Pan error: use the other one", []],
  ["The pan boils all eggs, which is what it was made for", ["The pan boils all eggs"]],
  ["The pan, which is hot, boils all eggs", []],
  ["The pan boils all eggs, including: the soft ones", ["The pan boils all eggs"]],
  ["The pan boils all eggs such as: the soft ones", ["The pan boils all eggs"]],
  ["All eggs are boiled as follows: the soft ones first", ["All eggs are boiled"]],
  ["The pan boils eggs, namely: the soft ones", ["The pan boils eggs"]],
  ["Boils all eggs including: the soft ones", []],
  ["The pan boils including lids: it is hot", ["The pan boils including lids"]],
  ["The pan is hot. There is no egg of the name ….", ["The pan is hot."]],
])("%j comes apart as %j", (text, parts) => {
  const evidence = [{ path: "a.js", line: 1, text }] as const;
  expect(partsOf({ text, evidence }).map((part) => part.text)).toEqual(parts);
});

test("a shorter whole comes before what is cut", () => {
  const [whole, cut, shorter] = ["“The pan is for an egg.”", "“The pan is”", "pan: “for an egg.”"].map(
    (text) => ({ text }),
  );
  const sentence = "The pan is for an egg.";
  expect(wholeFirst([cut, whole], sentence, shorter)).toEqual([whole, shorter, cut]);
  expect(wholeFirst([cut, whole], sentence, undefined)).toEqual([cut, whole]);
});
