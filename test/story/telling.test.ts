import { expect, test } from "vitest";
import { isDry } from "../../src/story/telling.ts";

test.each([
  "“Declare a pan for a kitchen.”",
  "fry:\n“Decorator to fry whatever is given.”",
  "Pan:\n“The pan object implements a kitchen.”",
  "BurntPan:\n“An internal exception that signals a burnt pan.”",
])("%j could stand in any manual", (card) => {
  expect(isDry(card)).toBe(true);
});

test.each([
  "“Decorator to fry eggs, sorry.”",
  "“A pan declares itself hot.”",
  "“Internal server error”",
  "Pan:\n“Fries whatever is given.”",
])("%j has a voice or says something", (card) => {
  expect(isDry(card)).toBe(false);
});
