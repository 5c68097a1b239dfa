import { expect, test } from "vitest";
import { RepoAnalyzer } from "../../src/analysis/repo-analyzer.ts";
import { toyTree } from "./toy-repository.ts";

async function ranked(tree: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const { classes } = await new RepoAnalyzer().analyze(toyTree(tree));
  return classes.map(({ name }) => name);
}

const pan = "struct pan { int lid; };\n";
const stove = `struct stove { int flame; };\n${"/* heat */\n".repeat(60)}`;

test("what a library in C installs comes before what lies behind it", async () => {
  const code = { "src/stove.h": stove, "src/main.c": '#include "stove.h"\nstruct stove *stove;\n' };
  expect(await ranked({ ...code, "src/pan.h": pan })).toEqual(["stove", "pan"]);
  expect(await ranked({ ...code, "include/pan.h": pan })).toEqual(["pan", "stove"]);
  expect(await ranked({ ...code, "include/kitchen/pan.hpp": pan })).toEqual(["pan", "stove"]);
  expect(await ranked({ ...code, "kitchen/include/pan.h": pan })).toEqual(["pan", "stove"]);
  expect(await ranked({ ...code, "kitchen/hob/include/pan.h": pan })).toEqual(["pan", "stove"]);
  expect(await ranked({ ...code, "kitchen/hob/ring/include/pan.h": pan })).toEqual(["stove", "pan"]);
});

test("in other languages a folder of that name means nothing", async () => {
  const tree = { "include/egg.py": "class Egg: ...\n", "src/stove.h": stove, "src/pan.h": pan };
  expect((await ranked(tree)).filter((name) => name !== "Egg")).toEqual(["stove", "pan"]);
});
