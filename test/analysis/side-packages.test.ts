import { expect, test } from "vitest";
import { sidePackages } from "../../src/analysis/side-packages.ts";

function beside(paths: readonly string[], names: readonly string[]): readonly string[] {
  return paths.filter(sidePackages(paths, names));
}

test.each([
  [["pan/src/lib.rs", "pan-util/src/lib.rs"], "pan", ["pan-util/src/lib.rs"]],
  [["packages/pan/index.ts", "packages/upgrade/index.ts"], "pan", ["packages/upgrade/index.ts"]],
  [["pan-core/src/Pan.java", "pan-bom/src/Bom.java"], "Pan", ["pan-bom/src/Bom.java"]],
])("of %j beside %s: %j", (paths, name, expected) => {
  expect(beside(paths, [name])).toEqual(expected);
});

test("nothing lies beside where no package has the name of the repository, or one only passes others on", () => {
  expect(beside(["lid/a.ts", "pot/a.ts"], ["pan"])).toEqual([]);
  const soup = ["a", "b", "c", "d", "e"].map((name) => `packages/soup/${name}.ts`);
  expect(beside(["packages/pan/index.ts", ...soup], ["pan"])).toEqual([]);
});
