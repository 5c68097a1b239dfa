import { describe, expect, test } from "vitest";
import { isOfMakers } from "../../src/analysis/of-makers.ts";
import { printedSuccesses } from "../../src/analysis/printed-successes.ts";
import { readmeCheers } from "../../src/analysis/readme/readme-cheers.ts";
import { readmeResults } from "../../src/analysis/readme/readme-results.ts";
import { RepoAnalyzer } from "../../src/analysis/repo-analyzer.ts";
import { toyLanguage, toyTree, wrongEvidence } from "./toy-repository.ts";

test("what is printed unless something went wrong is good news, without its pictographs", () => {
  const line = 'out(burnt if pan.hot else "All done! ✨ 🍰 ✨")';
  expect(printedSuccesses([line], "egg.py").map(({ quote }) => quote.text)).toEqual(["All done!"]);
});

describe("results in a README", () => {
  const resultsOf = (...lines: readonly string[]): readonly string[] =>
    readmeResults({ path: "README.md", lines: ["```", ...lines, "```"] }).map(({ quote }) => quote.text);

  test.each([
    ["egg.boil()  # => ok", "ok"],
    ["echo $response->getStatusCode(); // 200", "200"],
    ["print(f'{egg.data:.4f}') # prints 24.7041, the weight of the egg", "24.7041"],
    ['egg.id = make() //=> "V1StGXR8_Z5jdHi6B-myT"', "V1StGXR8_Z5jdHi6B-myT"],
    ["@note #=> 'Hi!'", "Hi!"],
    ["egg.laid() // => '2014-02-11'", "2014-02-11"],
    ["  [####################################]  100%", "100%"],
    ["✓ Boiled all the eggs...", "Boiled all the eggs..."],
    ["✓ Boiling eggs", "Boiling eggs"],
    ["✓ Boiling eggs... all done", "Boiling eggs... all done"],
    ["✓ Nothing left to boil...", "Nothing left to boil..."],
    ["Boiling eggs [=====>] 100 %", "100 %"],
    ["egg.age() # 'an hour ago'", "an hour ago"],
    ['self.assertEqual(r, "this-is-an-egg")', "this-is-an-egg"],
    ["expect(egg.say()).toBe('Good morning');", "Good morning"],
    ['assert_eq!(egg.name(), "soft boiled");', "soft boiled"],
    ['assert egg.name == "soft boiled"', "soft boiled"],
    ["egg.say() # => 'hello egg'", "hello egg"],
    ["egg.weigh() // 1234", "1234"],
    ["egg.weigh() // 12.34", "12.34"],
  ])("are taken from %s", (line, expected) => {
    expect(resultsOf(line)).toEqual([expected]);
  });

  test("are not what a debugger prints", () => {
    expect(resultsOf("$ dlv debug --headless .", "API server listening at: 127.0.0.1:43000")).toEqual([]);
    expect(resultsOf("$ egg serve", "API server listening at: 127.0.0.1:43000")).toHaveLength(1);
  });

  test("are taken from what follows a prompt", () => {
    expect(
      resultsOf(">>> r = egg.boil()", ">>> r.status_code", "200", ">>> r.text", "'{\"egg\": true, ...'"),
    ).toEqual(["200"]);
  });

  test.each([
    "boil(egg) // 404",
    "boil(egg) # => ValueError: no egg",
    "boil(egg) //=> 'lorem ipsum dolor'",
    "boil(egg) // false",
    "typeof egg //=> 'string'",
    "egg.laid() // => '2014-99'",
    "[##------]  25%",
    "const eggs = [all] 100%",
    "boil(egg) // true if the egg is whole",
    "isEgg(0xff);        // true",
    "boil(egg) // 3 minutes",
    "address() // 127.0.0.1",
    "// 200",
    "type(egg) # 'application/json; charset=utf8'",
    'assert egg.boil("soft boiled")["weight"]',
    "import { assert, egg } from 'soft boiled'",
    'assert egg.kind == "string"',
    "egg.say() # => 'hello'",
    "egg.say() # => 'Goodbye'",
    "egg.count() // 144",
    "egg.share() // 0.25",
    "egg.chill() // -12.5",
  ])("are not made of %s", (line) => {
    expect(resultsOf(line)).toEqual([]);
  });

  test.each([
    [["egg('a', b)", "//=> 'a soft egg and more'"], "a soft egg and more"],
    [["s = boil(egg)", '// s == "The egg is 42."'], "The egg is 42."],
    [["egg.name", "# Output: 'Soft Boiled'"], "Soft Boiled"],
    [["s = boil(egg)", `// s == "I'd rather be fried than boiled."`], "I'd rather be fried than boiled."],
    [[".. testoutput::", "   :hide:", "", "   Splendid egg!"], "Splendid egg!"],
    [[">>> 3 * egg", 'Quantity(3.04, "egg")'], 'Quantity(3.04, "egg")'],
    [['print(egg["name"])', "# sunny side"], "sunny side"],
    [[">>> print(egg)", "Hello egg"], "Hello egg"],
    [["PASS ./egg.test.js", "✓ adds 1 + 2 to equal 3 (5ms)"], "adds 1 + 2 to equal 3"],
    [["$ egg use 24", "Now using egg v24.1 (pan v11.9)"], "Now using egg v24.1 (pan v11.9)"],
  ])("are taken from the line below in %j", (lines, expected) => {
    expect(resultsOf(...lines)).toEqual([expected]);
  });

  test.each([
    [["const a = 1;", "// 'the second egg'"]],
    [["print(egg)", "# Now boil it", "boil(egg)"]],
    [["print(egg)", "# true"]],
    [["print(egg)", "", "# sunny side"]],
    [["- ✓ [a list](x.md) of many things"]],
    [["Passed to `boil` for later"]],
    [["columns:", "- READY"]],
    [["✓ Boiling eggs..."]],
    [["✔ Boiling all of the eggs… (5ms)"]],
  ])("are not made of %j", (lines) => {
    expect(resultsOf(...lines)).toEqual([]);
  });

  test.each([
    ['info("Welcome to Egg!")', "Welcome to Egg!"],
    ['    println!("Welcome to the Egg Pan!");', "Welcome to the Egg Pan!"],
    ['console.log("Welcome to Egg 2.0!");', "Welcome to Egg 2.0!"],
  ])("are with what the first lines of a program say, as in %s", (line, expected) => {
    expect(resultsOf(line)).toEqual([expected]);
  });

  test.each(['info("Welcome to " + name)', 'boil("Welcome to Egg!")', 'info("Welcome back to Egg!")'])(
    "are without what is no welcome: %s",
    (line) => {
      expect(resultsOf(line)).toEqual([]);
    },
  );

  test.each(["Lorem ipsum egg!", "the dolor of eggs", "Quia autem eggs."])(
    "are without the Latin that fills a space: %s",
    (text) => {
      expect(resultsOf(`egg.say() # => "${text}"`)).toEqual([]);
    },
  );

  test("that are words after a prompt tell more than others", () => {
    const scoreOf = (...lines: readonly string[]) =>
      readmeResults({ path: "README.md", lines: ["```", ...lines, "```"] })[0]?.score ?? 0;
    const prompted = scoreOf(">>> egg.state", "'saving the world'");
    expect(prompted).toBeGreaterThan(0.6);
    expect(prompted).toBeGreaterThan(scoreOf("egg.state # 'saving the world'"));
    expect(scoreOf(">>> egg.weight", "24.70")).toBeLessThan(0.6);
    expect(scoreOf(">>> print(egg)", "Hello")).toBeLessThan(0.6);
    expect(scoreOf(">>> print(egg)", "Hello!")).toBeGreaterThan(0.6);
  });

  test("of more words come first", () => {
    const seen = readmeResults({
      path: "README.md",
      lines: ["```", "a()", "//=> 'foo bar'", "b()", "//=> 'foo bar hello world cya'", "```"],
    });
    expect(seen[1]?.score).toBeGreaterThan(seen[0]?.score ?? 1);
  });

  test("stand in code, not in prose", () => {
    expect(readmeResults({ path: "README.md", lines: ["It was (good) # 200"] })).toEqual([]);
  });

  test.each([
    ['  "All eggs boiled and done",', ["All eggs boiled and done"]],
    ['"All eggs passed!"', ["All eggs passed!"]],
    ['"All eggs are cold",', []],
    ['"state": "All eggs passed!",', []],
    ["'All eggs passed!',", []],
  ])("are without the quotation marks of a line of its own: %s", (line, expected) => {
    expect(resultsOf(line)).toEqual(expected);
  });
});

describe("cheers in a README", () => {
  const cheersOf = (...lines: readonly string[]): readonly string[] =>
    readmeCheers({ path: "README.md", lines }).map(({ quote }) => quote.text);

  test.each([
    ["Boil it. Simple as that!", "Simple as that!"],
    ["Enjoy Egg Timer!", "Enjoy Egg Timer!"],
    ["And that's it!", "And that's it!"],
    ["You just successfully boiled your first egg!", "You just successfully boiled your first egg!"],
    ["If you like the defaults, enjoy!", "If you like the defaults, enjoy!"],
    [
      "Now put all of the eggs in the pan with the round lid and watch the magic happen.",
      "watch the magic happen.",
    ],
    ["That's it, we're done!", "That's it, we're done!"],
  ])("are heard in %s", (line, expected) => {
    expect(cheersOf(line)).toEqual([expected]);
  });

  test.each([
    "We'd love to hear your thoughts!",
    "Enjoy maximum heat.",
    "Put it there and watch the pan that is on the stove.",
    "Simple as that pan is.",
    "# Enjoy Egg!",
    "Thanks!",
  ])("are not %s", (line) => {
    expect(cheersOf(line)).toEqual([]);
  });
});

describe("printed words", () => {
  test.each([
    ["console.log('All Passed!');", "All Passed!"],
    ['print("Done.\\n")', "Done."],
    ['  puts "Bye!"', "Bye!"],
    ['report.append("\\tNo issues identified.")', "No issues identified."],
    ['print("No problems were found")', "No problems were found"],
    ['self.line("All set!")', "All set!"],
    ['logger.Info("See you next time!")', "See you next time!"],
    ['fmt.Println("✔ Eggs boiled successfully")', "Eggs boiled successfully"],
    ['print("Nonstop boiling completed")', "Nonstop boiling completed"],
    ['printf("\\x1b[32mOK\\x1b[0m\\n");', "OK"],
    ['print(_("build succeeded."))', "build succeeded."],
    [
      'echo(bold(green("No problems detected, your pan seems healthy!")))',
      "No problems detected, your pan seems healthy!",
    ],
    ['console.log("Egg Server started on PORT :3000")', "Egg Server started on PORT :3000"],
    ['console.log("\\n🎉 All tests passed successfully!\\n");', "All tests passed successfully!"],
    ['print("Now we are all done with eggs.")', "Now we are all done with eggs."],
    ["$this->info('All set!');", "All set!"],
    ["$this->components->success('All set!');", "All set!"],
    ['fprintf(stdout, "All set!\\n");', "All set!"],
    ['fputs("All set!", stdout);', "All set!"],
    ['return fmt.Sprintf("All set!")', "All set!"],
    ['warn "All set!"', "All set!"],
    ['table.WriteString("All set!")', "All set!"],
    ['print("Everything up-to-date")', "Everything up-to-date"],
    ['print("Everything is up to date.")', "Everything is up to date."],
    ['print("All eggs are up to date.")', "All eggs are up to date."],
    ['info!("All set!");', "All set!"],
    ['console.print("All set!")', "All set!"],
    ['UI.success("All set!")', "All set!"],
    ['UI.message "All set!"', "All set!"],
    ['UI.important("All set!")', "All set!"],
    ['_print("All set!")', "All set!"],
    ['print("Success: no issues found")', "Success: no issues found"],
    ['return f"Success: no issues found in {eggs} eggs"', "Success: no issues found"],
    ['return f"No problems detected in {pan}"', "No problems detected"],
    ['print("finished :)")', "finished :)"],
    ['print("passed ;-D")', "passed ;-D"],
    ['print("Bravo, what an egg!")', "Bravo, what an egg!"],
    ['print("A standing ovation for the egg")', "A standing ovation for the egg"],
    ['print("Breakfast is now live!")', "Breakfast is now live!"],
    ['print("no problems found")', "no problems found"],
    ['report.append("no issues identified.")', "no issues identified."],
    ['report.append("No issues found\\n")', "No issues found"],
    ['report.append("All checks passed!")', "All checks passed!"],
    ["report.append('\\tAll tests passed.\\n')", "All tests passed."],
    ['print("The stove is back online")', "The stove is back online"],
    ['print("Breakfast complete")', "Breakfast complete"],
    ['print("Dinner complete! Eggs: %d boiled")', "Dinner complete!"],
    ['print("All done (see you soon)")', "All done (see you soon)"],
    ['print("All done (%d eggs)")', "All done"],
    ["  [green]The egg successfully reached the pan![reset]", "The egg successfully reached the pan!"],
  ])("say that all went well: %s", (line, expected) => {
    const [seen] = printedSuccesses([line], "egg.js");
    expect(seen?.quote).toEqual({
      text: expected,
      evidence: [{ path: "egg.js", line: 1, text: line.trim() }],
    });
  });

  test.each([
    'print("Not done yet.")',
    'raise Hunger("No eggs found")',
    'print("Waiting until the egg is ready")',
    'print("Done: {} eggs")',
    'console.log("done")',
    'console.log("boiling is done")',
    'print(hot("All done."))',
    'print("Build finished with problems.")',
    'console.log("All %d eggs passed")',
    "// console.log('All Passed!');",
    'const text = "All Passed!";',
    'print("The cook has finished with all of the eggs of the day")',
    'print("Successfully uninstalled the pan")',
    "echo \"'success': true,\"",
    'print("All done,")',
    'print("Everything up-to-date but the eggs")',
    'print("Breakfast is live at the stove")',
    'print("Breakfast complete without eggs")',
    "  The egg successfully reached the pan!, says the cook",
    'print("Please do what is still to be done, all well")',
    'print("All is up to date but eggs")',
    'print("Eggs are up to date")',
    'UI.header("All set!")',
    'say_print("All set!")',
    'print("Success: no eggs found")',
    'print("no eggs found")',
    'report.append("no eggs found")',
    'report.append("All eggs passed!")',
    'report.append("All tests passed the pan")',
    'return f"No eggs found in {pan}"',
    'return "No problems found in the pan"',
    'print("finished :(")',
    'print("finished :) at last")',
    'print("Boiled a fake egg successfully")',
    'print("Finished with a non-success code")',
    'print("All set to simulate eggs")',
    'print("explicitly passed as eggs")',
    'print("Round flag passed")',
    'print("Expected success of eggs")',
  ])("do not count: %s", (line) => {
    expect(printedSuccesses([line], "egg.js")).toEqual([]);
  });

  test.each([
    ['logger.info("Egg server started on port %s")', "Egg server started"],
    ['log.info("Egg boiled successfully panId {}")', "Egg boiled successfully"],
    ['print("Egg boiled successfully Pan {}")', "Egg boiled successfully Pan"],
  ])("end before what only names the value: %s", (line, text) => {
    expect(printedSuccesses([line], "egg.py")[0]?.quote.text).toBe(text);
  });

  test("end where a value is filled in, and count for less then", () => {
    const [whole, cut] = [
      'print("Egg boiled successfully")',
      'print(f"Egg served successfully to {name}")',
    ].map((line) => printedSuccesses([line], "egg.py")[0]);
    expect(cut?.quote.text).toBe("Egg served successfully");
    expect(cut?.score).toBeLessThan(whole?.score ?? 0);
  });

  test("count for more where they boast than where they report", () => {
    const [boast, report] = ['print("Egg successfully boiled!")', 'print("Egg successfully boiled")'].map(
      (line) => printedSuccesses([line], "egg.py")[0]?.score ?? 0,
    );
    expect(boast).toBeGreaterThan(report ?? 1);
  });

  test.each([
    [["#[cfg(test)]", "mod tests {"], "egg.rs", ["All done."]],
    [["    #[cfg(test)]", "    pub mod lids {"], "egg.rs", ["All done."]],
    [["#[cfg(test)]", "mod tests {"], "egg.go", ["All done.", "All set!"]],
    [["#[cfg(test)]", "mod tests;"], "egg.rs", ["All done.", "All set!"]],
    [["#[cfg(test)]", "use lids;"], "egg.rs", ["All done.", "All set!"]],
    [["mod tests {"], "egg.rs", ["All done.", "All set!"]],
  ])("do not count in the tests that end a file of Rust: behind %j in %s", (between, path, expected) => {
    const lines = ['println!("All done.");', ...between, 'println!("All set!");'];
    expect(printedSuccesses(lines, path).map(({ quote }) => quote.text)).toEqual(expected);
  });

  test("do not count as an example in a docstring", () => {
    const example = ['"""Boils.', '    print("Done.")', '"""', 'print("All done.")'];
    expect(printedSuccesses(example, "egg.py").map(({ quote }) => quote.text)).toEqual(["All done."]);
  });
});

test("the best come first, from program and README alike, with the lines they stand on", async () => {
  const files = {
    "README.md": "# Egg\n\n```js\nboil(1); // 200\n```\n",
    "kitchen/pan.toy": 'class Pan\nfn boil\nprint("Done.")\n',
    "test.toy": 'print("All eggs passed!")\n',
    "tests/test_pan.toy": 'print("All eggs passed!")\n',
    "vendor/spoon.toy": 'print("All spoons passed!")\n',
  };
  const facts = await new RepoAnalyzer({ languages: [toyLanguage()] }).analyze(toyTree(files));
  expect(facts.successes.map(({ text }) => text)).toEqual(["200", "Done."]);
  expect(wrongEvidence(facts, files)).toEqual([]);
});

test("far from the middle a line must say it better, unless there is nothing else", async () => {
  const successesOf = async (near: string) => {
    const pan = `class Pan\n${near}\n`;
    const far = [
      'print("Bravo, what an egg!")',
      'print("All is done.")',
      'print("Egg boiled successfully")',
      'print("Finished")',
      'print("No problems found")',
      "# a far corner",
    ];
    const heap = `print("Bravo, what a heap!")\n${"# a heap of lids\n".repeat(9000)}`;
    const files = {
      "kitchen/pan.toy": pan,
      "kitchen/corner/far.toy": far.join("\n"),
      "kitchen/corner/heap.toy": heap,
    };
    const languages = [toyLanguage()];
    const facts = await new RepoAnalyzer({ languages, closeReadingBytes: pan.length }).analyze(
      toyTree(files),
    );
    expect(wrongEvidence(facts, files)).toEqual([]);
    return facts.successes.map(({ text }) => text);
  };
  expect(await successesOf('print("Done.")')).toEqual(["Bravo, what an egg!", "Done."]);
  expect(await successesOf("")).toEqual([
    "Bravo, what an egg!",
    "All is done.",
    "No problems found",
    "Egg boiled successfully",
  ]);
});

test.each([
  ["kitchen-util/lid.toy", ["Done.", "Bravo, what a lid!"]],
  ["kitchen/lid.toy", ["Bravo, what a lid!", "Done."]],
])("what a package beside the main one prints counts for less: %s gives %j", async (path, expected) => {
  const files = {
    "kitchen/pan.toy": 'class Pan\nprint("Done.")\n',
    [path]: 'class Lid\nprint("Bravo, what a lid!")\n',
  };
  const facts = await new RepoAnalyzer({ languages: [toyLanguage()] }).analyze(toyTree(files));
  expect(facts.successes.map(({ text }) => text)).toEqual(expected);
});

test("what tests print, and what is said to those who leave, is no success of the program; what could be any value is marked", async () => {
  const successesOf = async (readme: string) => {
    const files = {
      "README.md": readme,
      "kitchen/pan.toy": "class Pan",
      "test.toy": 'print("All eggs passed!")',
      "kitchen/upgrade/move.toy": 'print("All eggs moved, done!")',
      "kitchen/leave.toy": 'print("All is well again.")\nprint("You can uninstall Egg now.")',
      "kitchen/_tools/gen_lids.toy": 'class Lid print("Made all lids successfully.")',
    };
    const facts = await new RepoAnalyzer({ languages: [toyLanguage()] }).analyze(toyTree(files));
    return facts.successes.map(({ text, isPlain = false }) => [text, isPlain]);
  };
  expect(await successesOf("# Egg")).toEqual([]);
  expect(await successesOf("# Egg\n\n```\nboil() // 'foo bar'\n```\n")).toEqual([["foo bar", true]]);
});

test.each([
  ["kitchen/self_update.toy", false],
  ["kitchen/selfupdate.toy", false],
  ["kitchen/self-update/lid.toy", false],
  ["kitchen/update.toy", true],
  ["kitchen/itself_update.toy", true],
])("whoever gets a new version of it hears of another success: %s counts: %s", async (path, isHeard) => {
  const files = { [path]: 'class Lid\nprint("All done!")\n' };
  const { successes } = await new RepoAnalyzer({ languages: [toyLanguage()] }).analyze(toyTree(files));
  expect(successes.map(({ text }) => text)).toEqual(isHeard ? ["All done!"] : []);
});

test.each([
  ["src/egg/_tools/gen_lids.py", true],
  ["pkg/hack/boil.go", true],
  ["pkg/gen-lids.go", true],
  ["src/egg/tools/boil.py", false],
  ["src/build/boil.ts", false],
  ["kitchen/update_lids.py", false],
  ["src/toolbox/boil.py", false],
  ["src/generator.py", false],
])("%s is a program of the makers: %s", (path, expected) => {
  expect(isOfMakers(path)).toBe(expected);
});
