import { expect, test } from "vitest";
import type { TestFacts } from "../../src/domain/facts.ts";
import { signalSubjects } from "../../src/gags/signal-subjects.ts";
import { facts, quote, symbol } from "./facts-builder.ts";
import { LIBRARY } from "./library.ts";

test("a test with a long name is one only as far as the name can be read", () => {
  const words = (text: string): readonly string[] => {
    const tests: TestFacts = { files: 1, cases: 1, longestName: quote(text, "test/a.py") };
    return signalSubjects(facts({ tests }), LIBRARY).map(({ matches }) => matches[0]?.matched ?? "");
  };
  expect(words("test_interchangeableness_of_unreasonably_scrambled_breakfasts")).toContain("long");
  expect(words("test_that_an_egg_is_in_a_pan_and_the_pan_is_on_the_stove_and_hot")).not.toContain("long");
});

function isCalledUntested(tests: TestFacts): boolean {
  const readme = { path: "README.md", title: quote("Egg", "README.md"), sentences: [], words: [] };
  const found = signalSubjects(facts({ classes: [symbol("Pan")], readme, tests }), LIBRARY);
  return found.some(({ matches }) => matches.some(({ matched }) => matched.startsWith("untest")));
}

test("a project is called untested only where nothing speaks of tests", () => {
  expect(isCalledUntested({ files: 0, cases: 0 })).toBe(true);
  expect(isCalledUntested({ files: 0, cases: 0, likely: true })).toBe(false);
  expect(isCalledUntested({ files: 1, cases: 3 })).toBe(false);
});

test("a note in which somebody speaks their mind suits its gag better than others", () => {
  const score = (text: string): number => {
    const notes = [{ tag: "TODO" as const, quote: quote(text, "src/a.py"), score: 0.5 }];
    const found = signalSubjects(facts({ notes }), LIBRARY).find(({ subject }) => subject.kind === "note");
    return found?.matches[0]?.score ?? 0;
  };
  const plain = score("Use the new table here.");
  expect(score("I kinda hate this.")).toBeGreaterThan(5 * plain);
  expect(score("Not very happy with the name of this pan.")).toBeGreaterThan(5 * plain);
  expect(score("I somehow burnt this pan.")).toBeGreaterThan(5 * plain);
  expect(score("Why isn't eggs[0] a pan with a lid?")).toBe(plain);
  expect(score("Maybe set the PanContext to never, sorry.")).toBe(plain);
  expect(score("Should we boil this?")).toBe(plain);
  expect(score("We should probably never boil this.")).toBe(plain);
  expect(score("We somehow boil this twice.")).toBe(plain);
  expect(score("Do we really need to boil this, maybe?")).toBe(plain);
  expect(score("Make sure that I hate this!")).toBe(plain);
});

test("a note in which somebody speaks their mind comes before any number of others", () => {
  const notes = ["Use eggs.", "Use pans.", "Use lids.", "I kinda hate this."].map((text) => ({
    tag: "TODO" as const,
    quote: quote(text, "src/a.py"),
    score: 0.5,
  }));
  const first = signalSubjects(facts({ notes }), LIBRARY).find(({ subject }) => subject.kind === "note");
  expect(first?.subject.quotes[0]?.text).toBe("I kinda hate this.");
});

test("a remark suits its gag, a great one the better", () => {
  const score = (worth: number): number => {
    const notes = [
      { tag: "REMARK" as const, quote: quote("This should never happen.", "src/a.py"), score: worth },
    ];
    const found = signalSubjects(facts({ notes }), LIBRARY).find(({ subject }) => subject.kind === "note");
    return found?.matches[0]?.score ?? 0;
  };
  expect(score(0.5)).toBeGreaterThan(0);
  expect(score(0.9)).toBeGreaterThan(score(0.5));
});
