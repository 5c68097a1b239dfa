import { expect, test } from "vitest";
import { predicateOf } from "../../src/story/predicate.ts";

test.each([
  ["useEgg is a kitchen hook that lets you boil.", "useEgg", "lets you boil."],
  ["The egg function is to boil it.", "egg", "to boil it."],
  ["The Pan can be used to boil eggs.", "Pan", "used to boil eggs."],
  ["This function is to fry an egg.", "fry", "to fry an egg."],
  ["Pan is the storage for eggs.", "Pan", "the storage for eggs."],
])("of %j stands below %s", (sentence, name, predicate) => {
  expect(predicateOf(sentence, name)).toBe(predicate);
});

test.each([
  ["Pan is not a storage for eggs.", "Pan"],
  ["Pan is hot.", "Pan"],
  ["Pans can be used to boil eggs.", "Pan"],
  ["Pan holds eggs.", "Pan"],
])("%j has none for %s that says enough", (sentence, name) => {
  expect(predicateOf(sentence, name)).toBeUndefined();
});
