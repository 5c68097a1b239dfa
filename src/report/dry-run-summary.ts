import { citation } from "../domain/evidence.ts";
import type { FilmCard, FilmPlan, FilmShot } from "../domain/film.ts";
import { printable } from "../domain/printable.ts";
import { counted, dollars, grouped, percent, repositoryLine, timecode } from "./figures.ts";
import type { FilmBeat, FilmItem } from "./film-order.ts";
import { filmBeats, oneLine } from "./film-order.ts";

/** Colours for a terminal; the caller decides whether they do anything. */
interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly red: (text: string) => string;
  readonly yellow: (text: string) => string;
  readonly green: (text: string) => string;
}

/** What {@link dryRunSummary} shows. */
export interface DryRunInput {
  readonly plan: FilmPlan;
  /** Why this story was chosen, when it was. */
  readonly storyWhy?: string | undefined;
  /** Paths of the files that were written, as the user may type them. */
  readonly files: readonly string[];
  readonly paint: Paint;
}

const TEXT_WIDTH = 54;

/** What the command line prints after a dry run: the film at a glance, tokens, cost, findings and files. */
export function dryRunSummary({ plan, storyWhy, files, paint }: DryRunInput): string {
  const lines = [
    paint.bold(printable(plan.title)),
    printable(
      `${repositoryLine(plan.repo)}: ${plan.seconds} s, ${counted(plan.shots.length, "shot")}, ${counted(plan.cards.length, "card")}`,
    ),
    ...filmBeats(plan).flatMap((beat) => beatLines(beat, paint)),
    "",
    ...(storyWhy === undefined ? [] : [printable(`Story    ${plan.story}: ${storyWhy}`)]),
    ...figureLines(plan),
    lintLine(plan, paint),
    ...findingLines(plan, paint),
    ...plan.notices.map((notice) => paint.yellow(`Notice   ${printable(notice.message)}`)),
    ...(files.length === 0 ? [] : [`Written  ${files.map(printable).join("\n         ")}`]),
  ];
  return `${lines.join("\n")}\n`;
}

function beatLines(beat: FilmBeat, paint: Paint): readonly string[] {
  return [paint.bold(printable(beat.title ?? beat.name)), ...beat.items.map((item) => itemLine(item, paint))];
}

function itemLine(item: FilmItem, paint: Paint): string {
  return item.type === "card" ? cardLine(item.card, paint) : shotLine(item.shot, paint);
}

function cardLine(card: FilmCard, paint: Paint): string {
  return row(card, `[ ${shortened(oneLine(printable(card.text)), TEXT_WIDTH - 4)} ]`, paint);
}

function shotLine(shot: FilmShot, paint: Paint): string {
  return row(shot, shortened(printable(shot.title), TEXT_WIDTH), paint);
}

function row(item: FilmCard | FilmShot, text: string, paint: Paint): string {
  const source = paint.dim(printable(citation(item.evidence[0])));
  return `  ${timecode(item.start)}  ${item.id.padEnd(4)} ${text.padEnd(TEXT_WIDTH)}  ${source}`;
}

function figureLines({ budget, cost }: FilmPlan): readonly string[] {
  return [
    `Tokens   ${grouped(budget.tokens)} of ${grouped(budget.limit)} (${printable(budget.level)}), ${percent(budget.retained)} of the story kept, the best that fits`,
    printable(
      `Cost     ${dollars(cost.totalUsd)} for ${cost.billedSeconds} s on ${cost.model} ${cost.size}; an estimate, nothing was spent (price of ${cost.checkedOn})`,
    ),
  ];
}

function lintLine({ lint }: FilmPlan, paint: Paint): string {
  const { errors, warnings } = lint;
  if (errors.length > 0)
    return paint.red(`Lint     ${counted(errors.length, "error")}, ${counted(warnings.length, "warning")}`);
  if (warnings.length > 0) return paint.yellow(`Lint     ${counted(warnings.length, "warning")}`);
  return paint.green("Lint     clean");
}

const MAX_FINDINGS = 5;

function findingLines({ lint }: FilmPlan, paint: Paint): readonly string[] {
  const findings = [...lint.errors, ...lint.warnings];
  const shown = findings
    .slice(0, MAX_FINDINGS)
    .map((finding) => `         ${finding.where} ${finding.rule}: ${printable(finding.message)}`);
  const more = findings.length - MAX_FINDINGS;
  return more > 0 ? [...shown, paint.dim(`         and ${more} more in film.json`)] : shown;
}

function shortened(text: string, width: number): string {
  return text.length > width ? `${text.slice(0, width - 3).trimEnd()}...` : text;
}
