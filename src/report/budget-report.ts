import type { RepoFacts } from "../domain/facts.ts";
import type { Notice } from "../domain/source.ts";
import type { MicroUsd } from "../domain/units.ts";
import type { CostEstimate, FilmPlan, PriceRow, PromptSet } from "../domain/film.ts";
import type { FailedJobsBilled, ModelChoice } from "../domain/video-model.ts";
import { printable } from "../domain/printable.ts";
import { microUsdText } from "../domain/units.ts";
import { grouped, percent, repositoryLine } from "./figures.ts";
import { textTable } from "./text-table.ts";

/** What {@link budgetReport} tells about. */
export interface BudgetReportInput {
  readonly plan: FilmPlan;
  readonly prompts: PromptSet;
  readonly choice: ModelChoice;
  readonly cost: CostEstimate;
  /** Of the facts only what the user must know. */
  readonly facts: Pick<RepoFacts, "notices">;
  /** The same film on every live model. */
  readonly prices: readonly PriceRow[];
  /** What may be spent in a month. */
  readonly monthlyBudget: MicroUsd;
}

const BILLING_SENTENCE = "Tokens buy fit and adherence, not dollars: providers bill seconds of video.";
const NOT_BUYABLE = "* not to be bought here, there for comparison: no client speaks to that provider.";
const WIDTH = 100;
const FAILED_JOBS: Readonly<Record<FailedJobsBilled, string>> = {
  no: "no",
  "except-errors": "yes, except for errors of the provider's own",
  yes: "yes",
  unknown: "unknown",
};

/** `sora_budget_report.txt` and `.json`: tokens and dollars of the film, and its price on other models. */
export function budgetReport(input: BudgetReportInput): { readonly text: string; readonly json: string } {
  return { text: reportText(input), json: `${JSON.stringify(reportData(input), null, 2)}\n` };
}

function reportText(input: BudgetReportInput): string {
  const sections = [
    heading(input),
    costSection(input),
    tokenSection(input),
    modelSection(input),
    noticeSection(input),
  ].filter((lines) => lines.length > 0);
  return `${sections.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

function heading({ plan }: BudgetReportInput): readonly string[] {
  return [
    "BUDGET REPORT - ESTIMATE, NOTHING WAS SPENT",
    ...wrapped(printable(`${plan.title} (${repositoryLine(plan.repo)}), ${plan.seconds} s`)),
    BILLING_SENTENCE,
  ];
}

function costSection({ plan, cost, choice }: BudgetReportInput): readonly string[] {
  const tokens = new Map(plan.shots.map((shot) => [shot.id, shot]));
  const rows = cost.lines.map((line) => [
    line.shot,
    tokens.get(line.shot)?.beat ?? "",
    tokens.get(line.shot)?.title ?? "",
    String(line.seconds),
    grouped(tokens.get(line.shot)?.tokens ?? 0),
    microUsdText(line.microUsd),
  ]);
  const total = [
    "film",
    "",
    "",
    String(cost.billedSeconds),
    grouped(plan.budget.tokens),
    microUsdText(cost.totalMicroUsd),
  ];
  return [
    `COST ON ${printable(cost.model)} (${printable(cost.size)}, quality ${choice.quality})`,
    ...textTable(
      [
        { title: "shot", align: "left" },
        { title: "beat", align: "left" },
        { title: "title", align: "left", maxWidth: 40 },
        { title: "seconds", align: "right" },
        { title: "tokens", align: "right" },
        { title: "USD", align: "right" },
      ],
      [...rows, total],
    ),
    ...wrapped(`Price checked ${printable(cost.checkedOn)}, from ${printable(cost.source)}.`),
    ...wrapped(
      `Failed jobs billed: ${FAILED_JOBS[choice.spec.failedJobsBilled]}. Cards are drawn on this machine and cost nothing.`,
    ),
  ];
}

function tokenSection({ plan, prompts }: BudgetReportInput): readonly string[] {
  const { level } = prompts;
  const shots = plan.shots.length;
  const left = level.tokens - prompts.tokens;
  const omitted = prompts.omitted.length === 0 ? "nothing" : prompts.omitted.join(", ");
  return [
    `TOKENS (o200k) AT LEVEL ${printable(level.name)}`,
    `used        ${grouped(prompts.tokens)} of ${grouped(level.tokens)}, ${grouped(left)} left`,
    `story kept  ${percent(prompts.retained)}, the best that fits`,
    `toppers     ${shots} of ${shots} kept`,
    ...wrapped(`left out    ${printable(omitted)}`, " ".repeat(12)),
    `wordings    ${wordingCounts(prompts)}`,
  ];
}

function wordingCounts({ prompts }: PromptSet): string {
  const used = prompts.flatMap((prompt) => Object.values(prompt.wordings));
  const kinds = ["long", "short", "min", "omit"] as const;
  return kinds.map((kind) => `${used.filter((wording) => wording === kind).length} ${kind}`).join(", ");
}

function modelSection({ prices, monthlyBudget }: BudgetReportInput): readonly string[] {
  const rows = prices.map((row) => [
    row.model,
    row.size,
    row.quality,
    row.billedSeconds === undefined ? "-" : String(row.billedSeconds),
    row.totalMicroUsd === undefined ? "-" : microUsdText(row.totalMicroUsd),
    row.filmsPerMonth === undefined ? "-" : grouped(row.filmsPerMonth),
    row.checkedOn,
    row.buyable ? "" : "*",
  ]);
  const reasons = prices.filter((row) => row.why !== undefined);
  return [
    `THE SAME FILM ON EVERY LIVE MODEL (films a month for ${microUsdText(monthlyBudget)})`,
    ...textTable(
      [
        { title: "model", align: "left", maxWidth: 40 },
        { title: "size", align: "left", maxWidth: 10 },
        { title: "quality", align: "left" },
        { title: "seconds", align: "right" },
        { title: "USD", align: "right" },
        { title: "films", align: "right" },
        { title: "checked", align: "left" },
        { title: "*", align: "left" },
      ],
      rows,
    ),
    ...(prices.every(({ buyable }) => buyable) ? [] : [NOT_BUYABLE]),
    ...reasons.flatMap((row) => wrapped(printable(`${row.model} ${row.size}: ${row.why ?? ""}`), "  ")),
  ];
}

function noticeSection(input: BudgetReportInput): readonly string[] {
  const notices = allNotices(input);
  return notices.length === 0
    ? []
    : ["NOTICES", ...notices.flatMap(({ message }) => wrapped(printable(message)))];
}

/** What depends on the content and what depends on this machine, each once. */
function allNotices({ plan, facts }: BudgetReportInput): readonly Notice[] {
  const ofMachine = facts.notices.filter(({ machine }) => machine === true);
  return [...plan.notices, ...ofMachine];
}

function reportData(input: BudgetReportInput): object {
  const { plan, prompts, choice, cost, prices, monthlyBudget } = input;
  return {
    schema: "sora-pipeline/budget-report@1",
    estimate: true,
    spentUsd: 0,
    note: BILLING_SENTENCE,
    repo: { name: plan.repo.name, commit: plan.repo.commit, dirty: plan.repo.dirty },
    film: { title: plan.title, seconds: plan.seconds },
    cost: { ...plan.cost, failedJobsBilled: choice.spec.failedJobsBilled, totalMicroUsd: cost.totalMicroUsd },
    tokens: {
      level: prompts.level.name,
      limit: prompts.level.tokens,
      used: prompts.tokens,
      retained: plan.budget.retained,
      optimal: plan.budget.optimal,
      toppersKept: plan.shots.length,
      shots: prompts.prompts.map(({ shotId, tokens, wordings }) => ({ shot: shotId, tokens, wordings })),
      omitted: prompts.omitted,
    },
    monthlyBudgetUsd: monthlyBudget / 1_000_000,
    models: prices.map(modelData),
    notices: allNotices(input).map(({ code, message }) => ({ code, message })),
  };
}

function modelData(row: PriceRow): object {
  return {
    model: row.model,
    size: row.size,
    quality: row.quality,
    billedSeconds: row.billedSeconds ?? null,
    totalUsd: row.totalMicroUsd === undefined ? null : row.totalMicroUsd / 1_000_000,
    filmsPerMonth: row.filmsPerMonth ?? null,
    checkedOn: row.checkedOn,
    buyable: row.buyable,
    why: row.why ?? null,
  };
}

/** Breaks a line at spaces so that no row is longer than {@link WIDTH}; longer words are cut. */
function wrapped(line: string, indent = ""): readonly string[] {
  const rows: string[] = [];
  let rest = line;
  while (rest.length > WIDTH) {
    const space = rest.lastIndexOf(" ", WIDTH);
    const end = space > indent.length ? space : WIDTH;
    rows.push(rest.slice(0, end).trimEnd());
    rest = `${indent}${rest.slice(end).trimStart()}`;
  }
  return [...rows, rest];
}
