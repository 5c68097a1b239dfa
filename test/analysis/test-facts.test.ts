import { expect, test } from "vitest";
import { RepoAnalyzer } from "../../src/analysis/repo-analyzer.ts";
import { toyLanguage, toyTree } from "./toy-repository.ts";

async function testsOf(files: Readonly<Record<string, string>>) {
  const analyzer = new RepoAnalyzer({ languages: [toyLanguage()] });
  const { tests } = await analyzer.analyze(toyTree({ "pan.toy": "class Pan", ...files }));
  return tests;
}

test.each([
  ["a suite at the root", { "test.js": "assert(true)" }],
  ["a folder of tests in another language", { "tests/run.sh": "./egg" }],
  ["a section of the README", { "README.md": "# Egg\n\n### Running the tests\n" }],
  ["a command of the README", { "README.md": "# Egg\n\nRun with `node test.js`." }],
])("tests are likely where there is %s", async (_, files) => {
  expect(await testsOf(files)).toEqual({ files: 0, cases: 0, likely: true });
});

test("tests are not likely where nothing speaks of them", async () => {
  expect(await testsOf({ "README.md": "# Egg\n\nThe latest pan." })).toEqual({ files: 0, cases: 0 });
});

test("tests that were counted need no sign", async () => {
  const tests = await testsOf({ "tests/test_pan.toy": "test test_pan", "test.js": "" });
  expect(tests).toMatchObject({ files: 1, cases: 1 });
  expect(tests.likely).toBeUndefined();
});
