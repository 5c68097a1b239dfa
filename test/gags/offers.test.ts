import { describe, expect, it, test } from "vitest";
import { listCandidates } from "../../src/gags/candidates.ts";
import { nameKey, offersFor } from "../../src/gags/offers.ts";
import { errorType, facts, importOf, place, quote } from "./facts-builder.ts";
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

test.each([
  ["boil!", "boil", true],
  ["boiled?", "boiled", true],
  ["BaseEgg", "Egg", true],
  ["NewEgg", "Egg", true],
  ["Newt", "t", false],
  ["boil!", "boiled", false],
])("%s and %s seem the same: %s", (left, right, expected) => {
  const key = (name: string): string =>
    nameKey({ subject: { kind: "function", name, evidence: place(name), quotes: [] }, subjectKey: name });
  expect(key(left) === key(right)).toBe(expected);
});

describe("the kitchen", () => {
  it("is offered what an error says before what comes from others", () => {
    expect(firstOffered(["The kettle does not support eggs yet."])).toBe("NotImplementedYet");
  });

  it("is offered what comes from others before an error that has nothing to say", () => {
    expect(firstOffered([])).toBe("numpy");
    expect(firstOffered(["oops {} {} {}"])).toBe("numpy");
  });
});
