import { expect, test } from "vitest";
import { RepoAnalyzer } from "../../src/analysis/repo-analyzer.ts";
import { LANGUAGES } from "../../src/analysis/languages/index.ts";
import { toyTree } from "./toy-repository.ts";

async function working(...names: readonly string[]): Promise<readonly string[] | undefined> {
  const tests = names.map((name) => `it(${JSON.stringify(name)}, () => {});`).join("\n");
  const tree = toyTree({
    "README.md": "# Pan\n\nA pan of use that may have two stacked lids.\n",
    "src/pan.js": "export function fry() {}",
    "test/pan.test.js": tests,
  });
  const { tests: facts } = await new RepoAnalyzer({ languages: LANGUAGES }).analyze(tree);
  return facts.working?.map(({ text }) => text);
}

test("tests say what works: with the thing first, then with what, longer names first", async () => {
  const names = ["fries", "works with a lid", "should work with two lids", "a cold pan works"];
  expect(await working(...names)).toEqual([
    "a cold pan works",
    "should work with two lids",
    "works with a lid",
  ]);
});

test("of things that work what the project is named after comes first, then what its README speaks of", async () => {
  const names = ["a very cold cellar works", "stacked lids work", "the pans work"];
  expect(await working(...names)).toEqual(["the pans work", "stacked lids work", "a very cold cellar works"]);
});

test.each([
  "works",
  "should work with use",
  "works unless the pan is cold",
  "does not work with a lid",
  "works with badEggs",
  "should pass the egg on",
  "works for issue 1234",
  "works with a very long list of eggs and lids",
  "should work with a nested spoon",
  "works in an integration test with lids",
  "returns the lid once the pan works",
  "should successfully boil an egg",
  "it should successfully use a lid",
])("%j says nothing that a film could end on", async (name) => {
  expect(await working(name, "boils an egg")).toBeUndefined();
});

test.each([
  "successfully boils an egg",
  "can successfully boil an egg",
  "should boil an egg successfully",
  "a pan should successfully boil an egg",
])("%j says that something works", async (name) => {
  expect(await working(name)).toEqual([name]);
});

test.each([
  ["the README", { "README.md": "# Pan\n\nThis pan has been tested on gas.\n" }],
  ["a workflow", { ".github/workflows/ci.yml": "jobs:\n  - run: meson.exe test -v\n" }],
  ["the build", { "meson.build": "subdir('tests')\n" }],
])("where %s speaks of tests, nobody says that there are none", async (_, files) => {
  const likely = async (tree: Readonly<Record<string, string>>): Promise<boolean | undefined> => {
    const facts = await new RepoAnalyzer({ languages: LANGUAGES }).analyze(toyTree(tree));
    return facts.tests.likely;
  };
  const code = { "src/pan.js": "export function fry() {}" };
  expect(await likely({ ...code, ...files })).toBe(true);
  expect(await likely({ ...code, "README.md": "# Pan\n" })).toBeUndefined();
});
