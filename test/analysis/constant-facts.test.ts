import { expect, test } from "vitest";
import { RepoAnalyzer } from "../../src/analysis/repo-analyzer.ts";
import { toyLanguage, toyTree } from "./toy-repository.ts";

async function analyze(lines: readonly string[]) {
  return new RepoAnalyzer({ languages: [toyLanguage()] }).analyze(toyTree({ "pan.toy": lines.join("\n") }));
}

const table = (row: (index: number) => string): string[] =>
  Array.from({ length: 25 }, (_, index) => row(index));

test("no row of a table is a curiosity, but what is written for fun is", async () => {
  const alone = 'const GREETING = "Beware of the dragon!"';
  const rows = table((index) => `"banana ${index}": "#0${index}",`);
  const { curiosities } = await analyze([alone, ...rows, '"\\\\o/": "#00",']);
  const words = new Set(curiosities.map(({ value }) => value.replaceAll('"', "")));
  expect(words).toEqual(new Set(["Beware of the dragon!", String.raw`\\o/`]));
});

test("the code name of a release is a curiosity, another name is none", async () => {
  const { curiosities } = await analyze([
    'const CODE_NAME = "Into the Oven"',
    'const FILE_NAME = "Into the Pan"',
  ]);
  expect(curiosities.map(({ name }) => name)).toEqual(["CODE_NAME"]);
});

test("no number of a table is a constant, unless it limits something", async () => {
  const { constants } = await analyze(
    table((index) => `const ${index === 3 ? "MAX" : "KEY"}_${index} = ${index + 40}`),
  );
  expect(constants.map(({ name }) => name)).toEqual(["MAX_3"]);
});

test("the status of a good end is a constant although it is nothing", async () => {
  const { constants } = await analyze(["const EXIT_SUCCESS = 0", "const EXIT_EARLY = 0", "const EGGS = 0"]);
  expect(constants.map(({ name }) => name)).toEqual(["EXIT_SUCCESS"]);
});

test.each(["boils #{egg} for long", "boils ${egg} for long", "boils %s for long", "boils {} for long"])(
  "a test name with gaps is no sentence: %s",
  async (name) => {
    const tree = toyTree({ "tests/test_pan.toy": `test ${name.replaceAll(" ", "_")}\ntest boils` });
    const { tests } = await new RepoAnalyzer({ languages: [toyLanguage()] }).analyze(tree);
    expect(tests.longestName?.text).toBe("boils");
  },
);
