import { describe, expect, it } from "vitest";
import { consentNeeded, isConsent, type SpendingRequest } from "../../src/cli/consent.ts";
import { microUsd } from "../../src/domain/units.ts";

function request(changes: Partial<SpendingRequest> = {}): SpendingRequest {
  return {
    total: microUsd(4_200_000),
    used: microUsd(0),
    left: microUsd(50_000_000),
    purpose: "money",
    yes: false,
    canAsk: true,
    ...changes,
  };
}

describe("consent to spending", () => {
  it("is not needed for nothing", () => {
    expect(consentNeeded(request({ total: microUsd(0), canAsk: false }))).toEqual({ kind: "given" });
  });

  it("is asked for on a terminal, also with --yes alone", () => {
    expect(consentNeeded(request())).toEqual({ kind: "ask" });
    expect(consentNeeded(request({ yes: true }))).toEqual({ kind: "ask" });
  });

  it("is given by --yes with a --max-cost that covers the run", () => {
    expect(consentNeeded(request({ yes: true, maxCost: microUsd(4_200_000), canAsk: false }))).toEqual({
      kind: "given",
    });
  });

  it.each([
    ["above $20", request({ total: microUsd(20_000_001) }), "$20.000001"],
    ["above half of what remains", request({ left: microUsd(8_000_000) }), "$4.20"],
  ])("is the typed amount when it is %s", (_, asked, amount) => {
    expect(consentNeeded(asked)).toEqual({ kind: "ask-amount", amount });
  });

  it("cannot be had without a terminal: the error names the flags to add", () => {
    expect(() => consentNeeded(request({ canAsk: false }))).toThrow(
      expect.objectContaining({
        code: "CONFIRMATION_NEEDED",
        exitStatus: 6,
        hint: "Add: --yes --max-cost 4.20",
      }),
    );
    expect(() => consentNeeded(request({ canAsk: false, yes: true }))).toThrow(
      expect.objectContaining({
        code: "CONFIRMATION_NEEDED",
        message: expect.stringContaining("--yes agrees to no amount") as string,
        hint: "Add: --max-cost 4.20",
      }),
    );
  });

  it("counts what a run that goes on has spent: --max-cost is for the whole run", () => {
    const goesOn = { total: microUsd(1_500_000), used: microUsd(3_000_000), cheaper: "--shots" };
    expect(() => consentNeeded(request({ ...goesOn, canAsk: false }))).toThrow(
      expect.objectContaining({ hint: "Add: --yes --max-cost 4.50" }),
    );
    expect(() => consentNeeded(request({ ...goesOn, yes: true, maxCost: microUsd(4_499_999) }))).toThrow(
      expect.objectContaining({
        code: "RUN_LIMIT_EXCEEDED",
        hint: "Give --max-cost 4.50, or make it cheaper with --shots.",
      }),
    );
    expect(consentNeeded(request({ ...goesOn, yes: true, maxCost: microUsd(4_500_000) })).kind).toBe("given");
  });

  it("names no flags to make a run cheaper that has none", () => {
    expect(() => consentNeeded(request({ maxCost: microUsd(1_000_000) }))).toThrow(
      expect.objectContaining({ hint: "Give --max-cost 4.20." }),
    );
    expect(() => consentNeeded(request({ left: microUsd(1) }))).toThrow(
      expect.objectContaining({ hint: expect.not.stringContaining("cheaper") as string }),
    );
  });

  it("says how the limit that was met is raised, not another one", () => {
    const hintOf = (purpose: SpendingRequest["purpose"]): Error =>
      expect.objectContaining({
        code: "BUDGET_EXCEEDED",
        hint: expect.stringContaining(
          `budget set USD${purpose === "rehearsal" ? " --rehearsal" : ""}\``,
        ) as string,
      }) as Error;
    for (const purpose of ["money", "rehearsal"] as const)
      expect(() => consentNeeded(request({ left: microUsd(1), purpose }))).toThrow(hintOf(purpose));
  });

  it("does not help against the caps", () => {
    const consented = { yes: true, canAsk: true } as const;
    expect(() => consentNeeded(request({ ...consented, maxCost: microUsd(4_199_999) }))).toThrow(
      expect.objectContaining({ code: "RUN_LIMIT_EXCEEDED", exitStatus: 5 }),
    );
    expect(() =>
      consentNeeded(request({ ...consented, maxCost: microUsd(9_000_000), left: microUsd(1) })),
    ).toThrow(expect.objectContaining({ code: "BUDGET_EXCEEDED", exitStatus: 5 }));
  });
});

describe("an answer", () => {
  it.each([
    ["y", true],
    [" YES ", true],
    ["", false],
    ["no", false],
    ["4.20", false],
    [undefined, false],
  ])("%j to a plain question is consent: %s", (answer, consent) => {
    expect(isConsent({ kind: "ask" }, answer)).toBe(consent);
  });

  it.each([
    ["4.20", true],
    ["$4.20", true],
    ["yes", false],
    ["4.2", false],
    ["42", false],
  ])("%j to the question for $4.20 is consent: %s", (answer, consent) => {
    expect(isConsent({ kind: "ask-amount", amount: "$4.20" }, answer)).toBe(consent);
  });
});
