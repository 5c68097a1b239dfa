import { expect, it } from "vitest";
import { withoutPictographs } from "../../src/analysis/pictographs.ts";

it.each([
  ["🐻 Bear necessities", "Bear necessities"],
  ["Fast ⚡️", "Fast"],
  ["Fish 🐟 and chips", "Fish 🐟 and chips"],
  ["🐻", "🐻"],
  ["© The hens", "© The hens"],
  ["Egg™ pans", "Egg™ pans"],
  ["OpenEgg®", "OpenEgg"],
])("%s is read as %s", (text, plain) => {
  expect(withoutPictographs(text)).toBe(plain);
});
