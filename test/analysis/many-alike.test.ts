import { expect, test } from "vitest";
import { manyAlike } from "../../src/analysis/messages/many-alike.ts";

test("adapters and plugins are many alike where most of ten files or more have a class of the same base", () => {
  const folder = (name: string, base: string, count: number) =>
    Array.from({ length: count }, (_, index) => ({ path: `${name}/egg${index}.py`, bases: [base] }));
  const files = [
    ...folder("cook/plugins", "Recipe", 10),
    { path: "cook/plugins/shared.py", bases: [] },
    ...folder("cook/hens", "HenAdapter", 12),
    ...folder("cook/few-plugins", "Recipe", 9),
    ...folder("cook/commands", "Command", 30),
  ];
  const isAlike = manyAlike(files);
  expect([
    ...new Set(files.filter(({ path }) => isAlike(path)).map(({ path }) => path.split("/")[1])),
  ]).toEqual(["plugins", "hens"]);
});
