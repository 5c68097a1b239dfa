import { citation } from "../domain/evidence.ts";
import type { FilmPlan } from "../domain/film.ts";
import { printable } from "../domain/printable.ts";
import type { CardCheck, CitationCheck, VerifyReport } from "../domain/verify.ts";
import { counted, repositoryLine } from "./figures.ts";

/** What {@link verifyReportText} shows. */
export interface VerifyReportInput {
  readonly plan: FilmPlan;
  readonly report: VerifyReport;
  /** Where the citations were looked up, for instance `the working tree`. */
  readonly place: string;
  /** The folder that was looked at, when its history does not have the film's commit. */
  readonly otherRepository?: string | undefined;
}

/** The result of `verify` for people: one line per citation that is not where the film says, then the sum. */
export function verifyReportText({ plan, report, place, otherRepository }: VerifyReportInput): string {
  const { ok, moved, gone, unsupportedCards } = report.totals;
  const all = ok + moved + gone;
  const lines = [
    ...(otherRepository === undefined || report.verified ? [] : [otherLine(plan, otherRepository)]),
    ...report.citations.flatMap(citationLine),
    ...report.cards.flatMap(cardLine),
    ...report.counts.map(countLine),
    printable(
      `${plan.title}: ${ok} of ${counted(all, "citation")} verified in ${place}, ${moved} moved, ${gone} gone`,
    ),
    ...(unsupportedCards === 0
      ? []
      : [`${counted(unsupportedCards, "card")} with words that the code does not say`]),
  ];
  return `${lines.join("\n")}\n`;
}

/** A shallow clone lacks commits too. */
function otherLine({ repo }: FilmPlan, folder: string): string {
  return printable(
    `This film is about ${repositoryLine(repo)}; ${folder} does not have that commit: it may be another repository`,
  );
}

function citationLine(check: CitationCheck): readonly string[] {
  const place = printable(citation(check.evidence));
  const text = printable(check.evidence.text);
  switch (check.status) {
    case "ok":
      return [];
    case "moved":
      return [`moved  ${check.where}  ${place} -> ${newPlace(check)}  ${text}`];
    case "gone":
      return [
        `gone   ${check.where}  ${place} (${check.missing === "file" ? "the file" : "the text"} is not there)  ${text}`,
      ];
  }
}

function newPlace({ path, line }: { readonly path?: string; readonly line: number }): string {
  return path === undefined ? `line ${line}` : printable(`${path}:${line}`);
}

function countLine({ where, text }: VerifyReport["counts"][number]): string {
  const said = printable(text.replaceAll("\n", " "));
  return `count  ${where}  ${said}: counted over all files, not looked up here; sora-pipeline analyze counts again`;
}

function cardLine({ where, unsupported }: CardCheck): readonly string[] {
  return unsupported.length === 0
    ? []
    : [`words  ${where}  not in the cited lines: ${printable(unsupported.join(" "))}`];
}
