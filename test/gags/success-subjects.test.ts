import { expect, test } from "vitest";
import { proofsOf } from "../../src/gags/success-subjects.ts";
import { constant, facts, place } from "./facts-builder.ts";

test("good news from the log is about one thing that went well", () => {
  const proofs = (text: string) => {
    const quote = { text, evidence: place(`log("${text}")`) };
    return proofsOf(facts({ sayings: [{ quote, complaint: false }] }), []).map(({ name }) => name);
  };
  expect(proofs("Stove started")).toEqual(["Stove started"]);
  expect(proofs("Eggs - Boiling started")).toEqual([]);
});

test("raised arms in the code prove that all went well, those in a comment do not", () => {
  const arms = (line: string) => constant("\\o/", 0, { value: "\\o/", evidence: place(line) });
  const proofs = (line: string) =>
    proofsOf(facts({ curiosities: [arms(line)] }), []).map(({ evidence: [{ text }] }) => text);
  expect(proofs('CHEER = "\\o/"')).toContain('CHEER = "\\o/"');
  for (const comment of ["/** Raises its arms (`\\o/`). */", "* `\\o/` when done", "# prints \\o/"])
    expect(proofs(comment)).not.toContain(comment);
});
