import { describe, expect, it } from "vitest";
import { listCandidates } from "../../src/gags/candidates.ts";
import { offersFor } from "../../src/gags/offers.ts";
import { errorType, facts, importOf, quote } from "./facts-builder.ts";
import { LIBRARY } from "./library.ts";

const KITCHEN = {
  slot: "a",
  beat: "breakfast",
  families: ["error", "import"],
  settings: ["kitchen"],
} as const;

/** Who is offered first for a place in the kitchen. */
function firstOffered(messages: readonly string[]): string | undefined {
  const error = errorType("NotImplementedYet", { messages: messages.map((text) => quote(text)) });
  const candidates = listCandidates({
    facts: facts({ errors: [error], imports: [importOf("numpy")] }),
    library: LIBRARY,
    seed: 1,
  });
  return offersFor(KITCHEN, candidates)[0]?.candidate.subject.name;
}

describe("the kitchen", () => {
  it("is offered what an error says before what comes from others", () => {
    expect(firstOffered(["The kettle does not support eggs yet."])).toBe("NotImplementedYet");
  });

  it("is offered what comes from others before an error that has nothing to say", () => {
    expect(firstOffered([])).toBe("numpy");
    expect(firstOffered(["oops {} {} {}"])).toBe("numpy");
  });
});
