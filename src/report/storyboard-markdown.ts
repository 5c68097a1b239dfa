import type { Evidence } from "../domain/evidence.ts";
import { citation } from "../domain/evidence.ts";
import type { FilmCard, FilmPlan, FilmShot } from "../domain/film.ts";
import { printable } from "../domain/printable.ts";
import { counted, dollars, grouped, percent, repositoryLine, timecode } from "./figures.ts";
import type { FilmBeat, FilmItem } from "./film-order.ts";
import { filmBeats } from "./film-order.ts";
import { markdownText as text } from "./markdown-text.ts";

/** `storyboard.md`: cards and shots in time order, each with the lines of code it came from. */
export function storyboardMarkdown(plan: FilmPlan): string {
  return `${[...head(plan), ...filmBeats(plan).flatMap(beatLines), ...lintLines(plan), ...noticeLines(plan)].join("\n")}\n`;
}

function head({ title, repo, seconds, shots, cards, budget, cost }: FilmPlan): readonly string[] {
  return [
    `# ${text(title)}`,
    "",
    ...(repo.tagline === null ? [] : [`> ${text(repo.tagline)}`, ""]),
    `- Repository: ${text(repositoryLine(repo))}`,
    `- Film: ${seconds} s, ${counted(shots.length, "shot")}, ${counted(cards.length, "card")}`,
    `- Prompts: ${grouped(budget.tokens)} of ${grouped(budget.limit)} tokens (${text(budget.level)}), ${percent(budget.retained)} of the story kept`,
    `- Estimated cost: ${dollars(cost.totalUsd)} for ${cost.billedSeconds} s on ${text(cost.model)} ${text(cost.size)}, prices checked ${text(cost.checkedOn)}; nothing was spent`,
  ];
}

function beatLines(beat: FilmBeat): readonly string[] {
  return [
    "",
    `## ${text(beat.title ?? beat.name)} (${timecode(beat.start)} - ${timecode(beat.end)})`,
    ...beat.items.flatMap(itemLines),
  ];
}

function itemLines(item: FilmItem): readonly string[] {
  return item.type === "card" ? cardLines(item.card) : shotLines(item.shot);
}

function cardLines(card: FilmCard): readonly string[] {
  const words = card.text.split("\n").map((line) => `> **${text(line)}**`);
  const origin = card.verbatim ? `${card.kind}, verbatim` : card.kind;
  return [
    "",
    `### ${card.id} card, ${timecode(card.start)}, ${card.seconds} s (${origin})`,
    "",
    words.join("  \n"),
    "",
    ...evidenceLines(card.evidence),
  ];
}

function shotLines(shot: FilmShot): readonly string[] {
  const stretches = shot.segments
    .map((segment) => `${timecode(segment.start)} for ${segment.seconds} s`)
    .join(", then ");
  return [
    "",
    `### ${shot.id} ${text(shot.title)}`,
    "",
    text(shot.note),
    "",
    `- On screen: ${stretches}; clip of ${shot.clipSeconds} s; ${grouped(shot.tokens)} tokens`,
    `- Gag: ${text(shot.gag)} (${shot.mechanism}), prop: ${text(shot.prop)}, setting: ${text(shot.setting)}`,
    ...evidenceLines(shot.evidence),
    "",
    ...fenced(shot.prompt),
  ];
}

function evidenceLines(evidence: readonly Evidence[]): readonly string[] {
  return evidence.map((entry) => `- ${code(citation(entry))} ${code(entry.text)}`);
}

function lintLines({ lint }: FilmPlan): readonly string[] {
  const findings = [
    ...lint.errors.map((finding) => ["error", finding] as const),
    ...lint.warnings.map((finding) => ["warning", finding] as const),
  ];
  const lines = findings.map(
    ([severity, finding]) => `- ${severity} ${finding.where} ${finding.rule}: ${text(finding.message)}`,
  );
  return ["", "## Lint", "", ...(lines.length === 0 ? ["No findings."] : lines)];
}

function noticeLines({ notices }: FilmPlan): readonly string[] {
  if (notices.length === 0) return [];
  return ["", "## Notices", "", ...notices.map((notice) => `- ${notice.code}: ${text(notice.message)}`)];
}

/** A code span whose fence is longer than any run of backticks inside. */
function code(value: string): string {
  const inner = printable(value);
  const fence = "`".repeat(longestRun(inner) + 1);
  return inner.includes("`") ? `${fence} ${inner} ${fence}` : `${fence}${inner}${fence}`;
}

function fenced(value: string): readonly string[] {
  const lines = value.split("\n").map(printable);
  const fence = "`".repeat(Math.max(3, longestRun(lines.join("\n")) + 1));
  return [`${fence}text`, ...lines, fence];
}

function longestRun(value: string): number {
  return Math.max(0, ...(value.match(/`+/g) ?? []).map((run) => run.length));
}
