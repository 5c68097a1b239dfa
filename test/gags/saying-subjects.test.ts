import { describe, expect, it } from "vitest";
import type { SayingFact } from "../../src/domain/facts.ts";
import { listCandidates } from "../../src/gags/candidates.ts";
import { sayingSubjects } from "../../src/gags/saying-subjects.ts";
import { symbolSubjects } from "../../src/gags/symbol-subjects.ts";
import { facts, quote, symbol } from "./facts-builder.ts";
import { LIBRARY } from "./library.ts";

function saying(text: string, complaint = false): SayingFact {
  return { quote: quote(text), complaint };
}

function namesOf(...sayings: readonly SayingFact[]): readonly string[] {
  return sayingSubjects(facts({ sayings }), LIBRARY, 1).map(({ subject }) => subject.name);
}

describe("what a program says, as a subject", () => {
  it.each([
    "Waiting for the server.",
    "Shutting down",
    "reloading the configuration",
    "Job cancelled",
    "shutdown complete",
    "Shall we go on?",
  ])("takes %j", (text) => {
    expect(namesOf(saying(text))).toEqual([text]);
  });

  it.each([
    ["a complaint", saying("The server is tired.", true)],
    ["what sounds like a complaint", saying("Connecting to the server failed.")],
    ["what makes one uneasy", saying("Certificate check disabled")],
    ["a heading", saying("Server Render Stats")],
    ["what takes too long to read", saying("Waiting for the server to come back from a very long lunch.")],
    ["words with a gap", saying("Waiting for {server}.")],
  ])("leaves out %s", (_what, fact) => {
    expect(namesOf(fact)).toEqual([]);
  });

  it("is no error, whatever it speaks of, and plays nothing that suits anything", () => {
    const sayings = [saying("Connection lost. Waiting for permission."), saying("Hm, oh well.")];
    const [first, second] = sayingSubjects(facts({ sayings }), LIBRARY, 1);
    expect(first?.matches.length).toBeGreaterThan(0);
    expect(first?.matches.map(({ family }) => family)).not.toContain("error");
    expect(second?.matches).toEqual([]);
    expect(
      listCandidates({ facts: facts({ sayings }), library: LIBRARY, seed: 1 })
        .get("error")
        ?.filter(({ subject }) => subject.kind === "saying") ?? [],
    ).toEqual([]);
  });

  it("gives words to the class that says it; only what is no complaint speaks for choosing it", () => {
    const weighed = (sayings: readonly SayingFact[]) =>
      symbolSubjects(facts({ classes: [symbol("Server", { sayings })] }), LIBRARY)[0];
    const [silent, calm, cross] = [
      [],
      [saying("Waiting for guests.")],
      [saying("Too many guests.", true)],
    ].map(weighed);
    expect(calm?.subject.quotes.map(({ text }) => text)).toEqual(["Waiting for guests."]);
    expect(cross?.subject.quotes.map(({ text }) => text)).toEqual(["Too many guests."]);
    expect(calm?.weight).toBeGreaterThan(silent?.weight ?? Infinity);
    expect(cross?.weight).toBe(silent?.weight);
  });
});
