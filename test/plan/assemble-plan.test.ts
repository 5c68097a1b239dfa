import { describe, expect, it } from "vitest";
import type { PlanParts } from "../../src/plan/assemble-plan.ts";
import { assemblePlan } from "../../src/plan/assemble-plan.ts";
import { filmJson } from "../../src/plan/film-json.ts";
import { buildFacts, buildParts, buildPlan } from "../builders/plan-builder.ts";

describe("assemblePlan", () => {
  it("writes the fields of the contract in a fixed order", () => {
    expect(Object.keys(assemblePlan(buildParts()))).toEqual(
      "schema version repo title seconds seed story runningGag lang budget dialect style character negative cards shots lint cost notices".split(
        " ",
      ),
    );
  });

  it("gives the same bytes for equal parts whatever the order of their keys", () => {
    const parts = buildParts();
    const reversed: PlanParts = JSON.parse(JSON.stringify(parts), (_key, value: unknown) =>
      typeof value === "object" && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).toReversed())
        : value,
    );
    expect(filmJson(assemblePlan(reversed))).toBe(filmJson(assemblePlan(parts)));
  });

  it("joins shots and prompts by id, not by position", () => {
    const parts = buildParts();
    const prompts = { ...parts.prompts, prompts: parts.prompts.prompts.toReversed() };
    expect(assemblePlan({ ...parts, prompts })).toEqual(assemblePlan(parts));
  });

  it("puts times on the grid of a tenth of a second", () => {
    const parts = buildParts();
    const cards = parts.storyboard.cards.map((card, index) =>
      index === 0 ? { ...card, seconds: 3.1 + 0.3 } : card,
    );
    const plan = assemblePlan({ ...parts, storyboard: { ...parts.storyboard, cards } });
    expect(plan.cards[0]?.seconds).toBe(3.4);
  });

  it("takes the tag line from the manifest when the README has none", () => {
    const description = {
      text: "HTTP for Humans.",
      evidence: [{ path: "setup.cfg", line: 3, text: "HTTP for Humans." }] as const,
    };
    const manifest = { path: "setup.cfg", ecosystem: "pypi" as const, keywords: [], description };
    expect(assemblePlan(buildParts({ facts: buildFacts({ manifest }) })).repo.tagline).toBe(
      "HTTP for Humans.",
    );
    expect(assemblePlan(buildParts()).repo.tagline).toBeNull();
  });

  it("states the price in dollars", () => {
    const { cost } = buildPlan();
    expect(cost.totalUsd).toBe(4.2);
    expect(cost.lines[0]).toEqual({ shot: "S1", seconds: 8, usd: 0.56 });
  });

  it("keeps the notices of the analysis and of the storyboard", () => {
    const parts = buildParts({ facts: buildFacts({ notices: [{ code: "no-git", message: "no git" }] }) });
    const storyboard = { ...parts.storyboard, notices: [{ code: "card-dropped", message: "C9" }] };
    expect(assemblePlan({ ...parts, storyboard }).notices.map((entry) => entry.code)).toEqual([
      "no-git",
      "card-dropped",
    ]);
  });

  it("refuses a shot without a prompt", () => {
    const parts = buildParts();
    expect(() => assemblePlan({ ...parts, prompts: { ...parts.prompts, prompts: [] } })).toThrow(
      "shot S1 has no prompt",
    );
  });
});

describe("filmJson", () => {
  it("escapes what a terminal could obey and keeps the value", () => {
    const plan = buildPlan({ title: "a\u202eb\u009bc\u0007d\u{e0041}" });
    const text = filmJson(plan);
    expect(text).toContain(String.raw`"a\u202eb\u009bc\u0007d\udb40\udc41"`);
    expect(JSON.parse(text)).toEqual(plan);
    expect(text.endsWith("}\n")).toBe(true);
  });
});
