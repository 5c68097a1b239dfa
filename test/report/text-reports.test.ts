import { microUsd } from "../../src/domain/units.ts";
import { describe, expect, it } from "vitest";
import type { FilmPlan } from "../../src/domain/film.ts";
import { analysisReport } from "../../src/report/analysis-report.ts";
import { budgetReport } from "../../src/report/budget-report.ts";
import { dryRunSummary } from "../../src/report/dry-run-summary.ts";
import { promptText } from "../../src/report/prompt-text.ts";
import { storyboardMarkdown } from "../../src/report/storyboard-markdown.ts";
import { buildFacts, buildParts, buildPlan, buildPriceTable } from "../builders/plan-builder.ts";

const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/;
const plain = (text: string) => text;
const PLAIN_PAINT = { bold: plain, dim: plain, red: plain, yellow: plain, green: plain };

describe("promptText", () => {
  it("is the file it was", async () => {
    await expect(promptText(buildPlan())).toMatchFileSnapshot("../golden/report/prompt.txt");
  });

  it("contains every prompt unchanged and in order", () => {
    const plan = buildPlan();
    const text = promptText(plan);
    const places = plan.shots.map((shot) => text.indexOf(shot.prompt));
    expect(places).toEqual(places.toSorted((left, right) => left - right));
    expect(Math.min(...places)).toBeGreaterThan(0);
  });
});

describe("storyboardMarkdown", () => {
  it("is the file it was", async () => {
    await expect(storyboardMarkdown(buildPlan())).toMatchFileSnapshot("../golden/report/storyboard.md");
  });

  it("escapes markup of the repository", () => {
    const text = storyboardMarkdown(withText("<script>*x*</script> [a](b) `c`"));
    expect(text).toContain(String.raw`&lt;script\>\*x\*&lt;/script\> \[a\](b) \`c\``);
    const outsideCode = text.replace(/```text[^]*?```/g, "").replace(/(`+)[^\n]*?\1/g, "");
    expect(outsideCode).not.toContain("<script>");
  });

  it("fences code that contains backticks", () => {
    const plan = buildPlan();
    const cards = plan.cards.map((card) => ({
      ...card,
      evidence: [{ path: "a.md", line: 1, text: "``x`" }] as const,
    }));
    expect(storyboardMarkdown({ ...plan, cards })).toContain("``` ``x` ```");
  });
});

describe("budgetReport", () => {
  it("is the file it was", async () => {
    await expect(report().text).toMatchFileSnapshot("../golden/report/sora_budget_report.txt");
    await expect(report().json).toMatchFileSnapshot("../golden/report/sora_budget_report.json");
  });

  it("says that nothing was spent and that providers bill seconds", () => {
    expect(report().text).toContain("ESTIMATE, NOTHING WAS SPENT");
    expect(report().text).toContain("providers bill seconds");
    expect(JSON.parse(report().json)).toMatchObject({ estimate: true, spentUsd: 0 });
  });

  it("is never wider than 100 columns", () => {
    const long = "word ".repeat(60) + "x".repeat(300);
    const parts = buildParts();
    const cost = { ...parts.cost, source: long };
    const prompts = {
      ...parts.prompts,
      omitted: Array.from({ length: 40 }, (_, index) => `S${index} escalation`),
    };
    const prices = buildPriceTable().map((row) =>
      Object.assign({}, row, { model: long, size: long, why: long }),
    );
    const plan = { ...withText(long), cost: buildPlan().cost };
    const { text } = budgetReport({
      ...parts,
      plan,
      cost,
      prompts,
      prices,
      monthlyBudget: microUsd(100_000_000),
    });
    expect(Math.max(...text.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it("leaves unknown prices empty instead of zero", () => {
    const { models }: { models: { totalUsd: number | null }[] } = JSON.parse(report().json);
    expect(models.map((row) => row.totalUsd)).toEqual([4.48, 0, null]);
    expect(report().text).toContain("other/lantern 1080p: price unknown");
  });
});

describe("dryRunSummary", () => {
  it("is the text it was", async () => {
    const text = dryRunSummary({ plan: buildPlan(), files: ["sora-out/film.json"], paint: PLAIN_PAINT });
    await expect(text).toMatchFileSnapshot("../golden/report/dry-run.txt");
  });

  it("paints errors red and counts those it does not show", () => {
    const finding = { rule: "two-actors", where: "S1", message: "more than two" };
    const plan = buildPlan({ lint: { errors: Array.from({ length: 7 }, () => finding), warnings: [] } });
    const text = dryRunSummary({
      plan,
      files: [],
      paint: { ...PLAIN_PAINT, red: (line) => `<red>${line}</red>` },
    });
    expect(text).toContain("<red>Lint     7 errors, 0 warnings</red>");
    expect(text).toContain("and 2 more in film.json");
  });
});

describe("analysisReport", () => {
  it("lists facts with the place they were found", () => {
    const evidence = [{ path: "src/a.py", line: 7, text: "class PathNotFound(Exception):" }] as const;
    const doc = { text: "The path is lost.", evidence };
    const error = {
      kind: "error" as const,
      name: "PathNotFound",
      evidence,
      bases: [],
      ancestors: [],
      doc,
      messages: [],
      sayings: [],
    };
    const facts = buildFacts({
      errors: [{ ...error, featured: false, references: 3, raises: 2, private: false, rank: 1 }],
    });
    expect(analysisReport(facts)).toContain("PathNotFound        3  The path is lost.  src/a.py:7");
  });

  it("says which languages were not parsed", () => {
    const facts = buildFacts({ languages: [{ name: "Go", files: 1200, bytes: 1, parsed: false }] });
    expect(analysisReport(facts)).toContain("Languages: Go 1,200 (not parsed)");
  });
});

it("no report lets control characters of the repository through", () => {
  const plan = withText("a\u001b[31m\u009b\u202eb\rc");
  const texts = [
    promptText(plan),
    storyboardMarkdown(plan),
    dryRunSummary({ plan, files: [], paint: PLAIN_PAINT }),
    budgetReport({ ...buildParts(), plan, prices: [], monthlyBudget: microUsd(1) }).text,
    analysisReport(buildFacts({ name: "a\u001b[31m\u009b\u202eb" })),
  ];
  for (const text of texts) expect(text).not.toMatch(CONTROLS);
});

function report() {
  return budgetReport({
    ...buildParts(),
    plan: buildPlan(),
    prices: buildPriceTable(),
    monthlyBudget: microUsd(100_000_000),
  });
}

function withText(text: string): FilmPlan {
  const plan = buildPlan();
  const evidence = [{ path: text, line: 1, text }] as const;
  return {
    ...plan,
    title: text,
    repo: { ...plan.repo, name: text, tagline: text },
    cards: plan.cards.map((card) => ({ ...card, text, evidence })),
    shots: plan.shots.map((shot) => ({ ...shot, title: text, note: text, prompt: text, evidence })),
    notices: [{ code: "note", message: text }],
    cost: { ...plan.cost, model: text, source: text },
  };
}
