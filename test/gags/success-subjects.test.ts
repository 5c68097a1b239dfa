import { expect, test } from "vitest";
import { proofsOf } from "../../src/gags/success-subjects.ts";
import { constant, facts, place } from "./facts-builder.ts";

test("raised arms in the code prove that all went well, those in a comment do not", () => {
  const arms = (line: string) => constant("\\o/", 0, { value: "\\o/", evidence: place(line) });
  const proofs = (line: string) =>
    proofsOf(facts({ curiosities: [arms(line)] }), []).map(({ evidence: [{ text }] }) => text);
  expect(proofs('CHEER = "\\o/"')).toContain('CHEER = "\\o/"');
  for (const comment of ["/** Raises its arms (`\\o/`). */", "* `\\o/` when done", "# prints \\o/"])
    expect(proofs(comment)).not.toContain(comment);
});
