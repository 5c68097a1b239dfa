import { describe, expect, it, test } from "vitest";
import { listCandidates } from "../../src/gags/candidates.ts";
import { nameKey, offersFor } from "../../src/gags/offers.ts";
import type { SlotDemand } from "../../src/domain/gag.ts";
import { buildRule } from "../builders/story-builder.ts";
import { errorType, facts, importOf, place, quote, symbol } from "./facts-builder.ts";
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

describe("a slot", () => {
  const candidates = listCandidates({
    facts: facts({ classes: [symbol("Session")] }),
    library: LIBRARY,
    seed: 1,
  });
  /** What the first gag of a class is worth where a slot asks for this. */
  const scoreWhere = (changes: Partial<SlotDemand>): number => {
    const demand = { slot: "a", beat: "tools", families: ["role"], ...changes } as const;
    const [candidate] = candidates.get("role") ?? [];
    const found = offersFor({ settings: [], ...demand }, candidates);
    return found.find((offer) => offer.candidate === candidate)?.score ?? 0;
  };
  const { setting, actors } = candidates.get("role")?.[0]?.rule ?? buildRule();
  const other = setting === "street" ? "kitchen" : "street";

  it("is offered a fifth of what plays elsewhere, of what has another cast, and of each", () => {
    const fitting = scoreWhere({ settings: [setting], actors });
    expect(scoreWhere({ settings: [setting] })).toBe(fitting);
    expect(scoreWhere({ settings: [other], actors }) / fitting).toBeCloseTo(0.2);
    const more = actors === 1 ? 2 : 1;
    expect(scoreWhere({ settings: [setting], actors: more }) / fitting).toBeCloseTo(0.2);
    expect(scoreWhere({ settings: [other], actors: more }) / fitting).toBeCloseTo(0.04);
  });

  it("prefers what plays in a later setting of its own to what plays elsewhere", () => {
    const fitting = scoreWhere({ settings: [setting] });
    expect(scoreWhere({ settings: [other, setting] }) / fitting).toBeCloseTo(0.9);
  });
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
