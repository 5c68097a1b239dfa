import { expect, test } from "vitest";
import { isInNamesake, sidePackages } from "../../src/analysis/files/side-packages.ts";

function beside(paths: readonly string[], names: readonly string[]): readonly string[] {
  const files = paths.map((path) => ({ path, imports: [] }));
  return paths.filter(sidePackages(files, names));
}

test.each([
  [["pan/src/lib.rs", "pan-util/src/lib.rs"], "pan", ["pan-util/src/lib.rs"]],
  [["packages/pan/index.ts", "packages/upgrade/index.ts"], "pan", ["packages/upgrade/index.ts"]],
  [["src/pan/fry.py", "src/pan_server/serve.py"], "pan", ["src/pan_server/serve.py"]],
  [["pan-core/src/Pan.java", "pan-bom/src/Bom.java"], "Pan", ["pan-bom/src/Bom.java"]],
])("of %j beside %s: %j", (paths, name, expected) => {
  expect(beside(paths, [name])).toEqual(expected);
});

test.each([
  [["src/lib.rs", "lid/src/lib.rs"], ["lid/src/lib.rs"]],
  [["src/main.rs", "src/fry.rs", "crates/lid/src/lib.rs"], ["crates/lid/src/lib.rs"]],
  [["src/fry.rs", "lid/src/lib.rs"], []],
  [["src/lib.rs", "lid/fry.py"], []],
  [["src/index.ts", "lid/index.ts"], []],
  [["src/lib.rs", ...["a", "b", "c", "d", "e"].map((name) => `lid/src/${name}.rs`)], []],
])("of %j beside the crate at the root: %j", (paths, expected) => {
  expect(beside(paths, ["pan"])).toEqual(expected);
});

test("nothing lies beside where no package has the name of the repository, or one only passes others on", () => {
  expect(beside(["lid/a.ts", "pot/a.ts"], ["pan"])).toEqual([]);
  const soup = ["a", "b", "c", "d", "e"].map((name) => `packages/soup/${name}.ts`);
  expect(beside(["packages/pan/index.ts", ...soup], ["pan"])).toEqual([]);
});

test("a small package named for the core is the main one where a third of the others build on it", () => {
  const importing = (module: string) => (name: string) => ({
    path: `packages/${name}/a.ts`,
    imports: [module],
  });
  const core = { path: "packages/pan-core/a.ts", imports: [] };
  const builders = ["a", "b", "c"].map(importing("@kitchen/pan-core/lid"));
  const others = ["d", "e", "f", "g"].map(importing("./pan-core"));
  const isBeside = sidePackages([core, ...builders, ...others], ["pan"]);
  expect([isBeside("packages/pan-core/b.ts"), isBeside("packages/a/b.ts")]).toEqual([false, true]);
  const tooFew = [core, ...builders.slice(0, 1), ...others];
  expect(sidePackages(tooFew, ["pan"])("packages/a/b.ts")).toBe(false);
});

test("tools to look into the project lie beside whatever there is", () => {
  expect(beside(["pot/a.ts", "pan-devtools/a.ts"], ["soup"])).toEqual(["pan-devtools/a.ts"]);
  expect(beside(["packages/pan-devtools/a.ts"], ["pan-devtools"])).toEqual([]);
});

test.each([
  [["cmd/pan/main.go", "cmd/lid/main.go", "pot.go"], ["cmd/lid/main.go"]],
  [["cmd/pan/main.go", "cmd/main.go", "kit/cmd/lid/main.go"], []],
  [["cmd/pot/main.go", "cmd/lid/main.go"], []],
  [["cmd/pan/main.go", "cmd/internal/fire.go", "cmd/utils/fire.go"], []],
])("other programs lie beside the one that is named like the repository: of %j %j", (paths, expected) => {
  expect(beside(paths, ["Pan"])).toEqual(expected);
});

test("a package may have a dot in its name", () => {
  const core = { path: "packages/pan.io/a.ts", imports: [] };
  const pots = ["a", "b", "c", "d", "e", "f"].map((name) => ({
    path: `packages/${name}/a.ts`,
    imports: ["pan.io"],
  }));
  expect(sidePackages([core, ...pots], ["pan.io"])("packages/a/b.ts")).toBe(true);
});

test.each([
  ["packages/pan/a.ts", true],
  ["pan/a.py", true],
  ["packages/lid/a.ts", false],
  ["src/pan/a.py", false],
])("%s lies in a package of the project's own name: %s", (path, expected) => {
  expect(isInNamesake(["Pan"])(path)).toBe(expected);
});
