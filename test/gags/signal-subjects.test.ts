import { expect, test } from "vitest";
import type { TestFacts } from "../../src/domain/facts.ts";
import { signalSubjects } from "../../src/gags/signal-subjects.ts";
import { facts, quote, symbol } from "./facts-builder.ts";
import { LIBRARY } from "./library.ts";

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
  expect(score("I kinda hate this.")).toBeGreaterThan(5 * score("Use the new table here."));
});
