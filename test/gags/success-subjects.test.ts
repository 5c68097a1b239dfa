import { expect, test } from "vitest";
import type { Subject } from "../../src/domain/gag.ts";
import { proofsOf } from "../../src/gags/success-subjects.ts";
import { constant, facts, place } from "./facts-builder.ts";

test("good news from the log is about one thing that went well", () => {
  const proofs = (text: string) => {
    const quote = { text, evidence: place(`log("${text}")`) };
    return proofsOf(facts({ sayings: [{ quote, complaint: false }] }), []).map(({ name }) => name);
  };
  expect(proofs("Stove started")).toEqual(["Stove started"]);
  expect(proofs("Eggs - Boiling started")).toEqual([]);
  expect(proofs("All eggs found, boiling them...")).toEqual([]);
  expect(proofs("Your breakfast should be available shortly.")).toHaveLength(1);
});

test("raised arms in the code prove that all went well, those in a comment do not", () => {
  const arms = (line: string) => constant("\\o/", 0, { value: "\\o/", evidence: place(line) });
  const proofs = (line: string) =>
    proofsOf(facts({ curiosities: [arms(line)] }), []).map(({ evidence: [{ text }] }) => text);
  expect(proofs('CHEER = "\\o/"')).toContain('CHEER = "\\o/"');
  for (const comment of ["/** Raises its arms (`\\o/`). */", "* `\\o/` when done", "# prints \\o/"])
    expect(proofs(comment)).not.toContain(comment);
});

test("what others say of it comes before what it says itself, and after raised arms", () => {
  const said = { text: "At least the name is good.", evidence: place("> At least the name is good.") };
  const readme = { path: "README.md", acclaim: [said], sentences: [], words: [] };
  const arms = constant("\\o/", 0, { value: "\\o/", evidence: place('CHEER = "\\o/"') });
  const started = { text: "Stove started", evidence: place('log("Stove started")') };
  const proofs = proofsOf(
    facts({ readme, curiosities: [arms], sayings: [{ quote: started, complaint: false }] }),
    [],
  );
  expect(proofs.slice(0, 3).map(({ evidence: [{ text }] }) => text)).toEqual([
    'CHEER = "\\o/"',
    "> At least the name is good.",
    'log("Stove started")',
  ]);
});

test("a boast that the description makes again closes no film", () => {
  const promise = (text: string): Subject => ({
    kind: "readme",
    name: "egg",
    evidence: place(text),
    quotes: [{ text, evidence: place(text) }],
  });
  const opening = ["The fastest egg timer for every kitchen", "It has three lids."].map(promise);
  const proofs = (...texts: readonly string[]) =>
    proofsOf(facts(), [...opening, ...texts.map(promise)]).flatMap(({ quotes }) =>
      quotes.map(({ text }) => text),
    );
  const boast = "Incredibly easy to clean.";
  expect(proofs(boast)).toEqual([boast]);
  expect(proofs("The fastest egg timer", boast)).toEqual([boast]);
  expect(proofs(boast, boast)).toEqual([boast]);
});
