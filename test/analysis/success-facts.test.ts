import { describe, expect, test } from "vitest";
import { printedSuccesses } from "../../src/analysis/printed-successes.ts";
import { readmeResults } from "../../src/analysis/readme/readme-results.ts";
import { RepoAnalyzer } from "../../src/analysis/repo-analyzer.ts";
import { toyLanguage, toyTree, wrongEvidence } from "./toy-repository.ts";

describe("results in a README", () => {
  const resultsOf = (...lines: readonly string[]): readonly string[] =>
    readmeResults({ path: "README.md", lines: ["```", ...lines, "```"] }).map(({ quote }) => quote.text);

  test.each([
    ["egg.boil()  # => ok", "ok"],
    ["echo $response->getStatusCode(); // 200", "200"],
    ["print(f'{egg.data:.4f}') # prints 24.7041, the weight of the egg", "prints 24.7041"],
    ['egg.id = make() //=> "V1StGXR8_Z5jdHi6B-myT"', "V1StGXR8_Z5jdHi6B-myT"],
    ["@note #=> 'Hi!'", "Hi!"],
    ["egg.age() # 'an hour ago'", "an hour ago"],
  ])("are taken from %s", (line, expected) => {
    expect(resultsOf(line)).toEqual([expected]);
  });

  test("are taken from what follows a prompt", () => {
    expect(
      resultsOf(">>> r = egg.boil()", ">>> r.status_code", "200", ">>> r.text", "'{\"egg\": true, ...'"),
    ).toEqual(["200"]);
  });

  test.each([
    "boil(egg) // 404",
    "boil(egg) # => ValueError: no egg",
    "boil(egg) // false",
    "typeof egg //=> 'string'",
    "boil(egg) // true if the egg is whole",
    "isEgg(0xff);        // true",
    "boil(egg) // 3 minutes",
    "address() // 127.0.0.1",
    "// 200",
    "type(egg) # 'application/json; charset=utf8'",
  ])("are not made of %s", (line) => {
    expect(resultsOf(line)).toEqual([]);
  });

  test("stand in code, not in prose", () => {
    expect(readmeResults({ path: "README.md", lines: ["It was (good) # 200"] })).toEqual([]);
  });
});

describe("printed words", () => {
  test.each([
    ["console.log('All Passed!');", "All Passed!"],
    ['print("Done.\\n")', "Done."],
    ['  puts "Bye!"', "Bye!"],
    ['fmt.Println("✔ Eggs boiled successfully")', "Eggs boiled successfully"],
    ['printf("\\x1b[32mOK\\x1b[0m\\n");', "OK"],
    ['console.log("\\n🎉 All tests passed successfully!\\n");', "All tests passed successfully!"],
  ])("say that all went well: %s", (line, expected) => {
    const [seen] = printedSuccesses([line], "egg.js");
    expect(seen?.quote).toEqual({
      text: expected,
      evidence: [{ path: "egg.js", line: 1, text: line.trim() }],
    });
  });

  test.each([
    'print("Not done yet.")',
    'print("Waiting until the egg is ready")',
    'print("Done: {} eggs")',
    'console.log("done")',
    'console.log("All %d eggs passed")',
    "// console.log('All Passed!');",
    'const text = "All Passed!";',
    'print("The cook has finished with all of the eggs of the day")',
  ])("do not count: %s", (line) => {
    expect(printedSuccesses([line], "egg.js")).toEqual([]);
  });
});

test("the best come first, from tests and README alike, with the lines they stand on", async () => {
  const files = {
    "README.md": "# Egg\n\n```js\nboil(1); // 200\n```\n",
    "kitchen/pan.toy": 'class Pan\nfn boil\nprint("Done.")\n',
    "test.toy": 'print("All eggs passed!")\n',
    "tests/test_pan.toy": 'print("All eggs passed!")\n',
    "vendor/spoon.toy": 'print("All spoons passed!")\n',
  };
  const facts = await new RepoAnalyzer({ languages: [toyLanguage()] }).analyze(toyTree(files));
  expect(facts.successes.map(({ text }) => text)).toEqual(["All eggs passed!", "200", "Done."]);
  expect(wrongEvidence(facts, files)).toEqual([]);
});
