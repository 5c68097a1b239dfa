import { describe, expect, it } from "vitest";
import type { FilmPlan } from "../../src/domain/film.ts";
import { dryRunSummary } from "../../src/report/dry-run-summary.ts";
import { storyboardHtml } from "../../src/report/storyboard-html.ts";
import { storyboardMarkdown } from "../../src/report/storyboard-markdown.ts";
import { buildPlan } from "../builders/plan-builder.ts";

const plain = (text: string): string => text;
const paint = { bold: plain, dim: plain, red: plain, yellow: plain, green: plain };
const REPORTS: readonly (readonly [string, (plan: FilmPlan) => string])[] = [
  ["storyboard.html", storyboardHtml],
  ["storyboard.md", storyboardMarkdown],
  ["the summary of the command line", (plan) => dryRunSummary({ plan, files: [], paint })],
];

describe("the titles of beats", () => {
  it.each(REPORTS)("stand in %s as the story has them", (_, report) => {
    const plan: FilmPlan = { ...buildPlan(), beatTitles: { myth: "The Order", resolution: "The Doorstep" } };
    const text = report(plan);
    expect(text).toContain("The Order");
    expect(text).toContain("The Doorstep");
    expect(text.toLowerCase()).toContain("attempt");
  });

  it.each(REPORTS)("are shown as text in %s, whatever a film file says", (_, report) => {
    const attack = "<script>\u001b[31m";
    const text = report({ ...buildPlan(), beatTitles: { myth: attack } });
    expect(text).not.toContain("\u001b");
    if (text.startsWith("<!doctype") || text.startsWith("#")) expect(text).not.toContain("<script>");
  });
});
