import type { Quote } from "../domain/evidence.ts";
import { citation } from "../domain/evidence.ts";
import type { RepoFacts, SymbolFact } from "../domain/facts.ts";
import { printable } from "../domain/printable.ts";
import { counted, grouped, repositoryLine } from "./figures.ts";
import { textTable } from "./text-table.ts";

const TOP = 8;

/** What the analyzer found, as text for `analyze`: the facts that a film can be made of, most central first. */
export function analysisReport(facts: RepoFacts): string {
  const sections = [
    overview(facts),
    readmeSection(facts),
    symbolSection("Classes", facts.classes),
    symbolSection("Errors", facts.errors),
    symbolSection("Functions", facts.functions),
    importSection(facts),
    quoteSection("Messages", facts.messages),
    quoteSection(
      "Log messages",
      facts.sayings.map((saying) => saying.quote),
    ),
    constantSection(facts),
    quoteSection(
      "Notes",
      facts.notes.map((note) => note.quote),
    ),
    entryPointSection(facts),
    historySection(facts),
    facts.notices.map((notice) => `Notice: ${printable(notice.message)}`),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function overview(facts: RepoFacts): readonly string[] {
  const { counts, tests } = facts;
  const languages = facts.languages.map(
    ({ name, files, parsed }) => `${name} ${grouped(files)}${parsed ? "" : " (not parsed)"}`,
  );
  const skipped = facts.skipped.map(({ reason, files }) => `${reason} ${grouped(files)}`);
  return [
    printable(repositoryLine({ ...facts, languages: [], tagline: null })),
    `Languages: ${languages.length === 0 ? "none" : languages.join(", ")}`,
    `Files: ${grouped(counts.surveyedFiles)} surveyed, ${grouped(counts.parsedFiles)} parsed, ${grouped(counts.cachedFiles)} from the cache`,
    ...(skipped.length === 0 ? [] : [`Skipped: ${skipped.join(", ")}`]),
    `Tests: ${counted(tests.cases, "case")} in ${counted(tests.files, "file")}`,
  ].map(printable);
}

function readmeSection({ readme, manifest }: RepoFacts): readonly string[] {
  const quotes: readonly (readonly [string, Quote | undefined])[] = [
    ["Title", readme?.title],
    ["Tag line", readme?.tagline],
    ["Install", readme?.install ?? readme?.registryInstall],
    ["Package", manifest?.name],
    ["Description", manifest?.description],
    ["Licence", manifest?.licence],
  ];
  return quotes.flatMap(([label, quote]) => (quote === undefined ? [] : [`${label}: ${quoteText(quote)}`]));
}

function symbolSection(title: string, symbols: readonly SymbolFact[]): readonly string[] {
  if (symbols.length === 0) return [];
  const rows = symbols
    .slice(0, TOP)
    .map((symbol) => [
      symbol.name,
      String(symbol.references),
      (symbol.doc ?? symbol.messages[0])?.text ?? "",
      citation(symbol.evidence[0]),
    ]);
  return [
    `${title} (${grouped(symbols.length)})`,
    ...textTable(
      [
        { title: "name", align: "left", maxWidth: 32 },
        { title: "used by", align: "right" },
        { title: "says", align: "left", maxWidth: 60 },
        { title: "where", align: "left" },
      ],
      rows,
    ),
  ];
}

function importSection({ imports }: RepoFacts): readonly string[] {
  if (imports.length === 0) return [];
  const shown = imports.slice(0, 2 * TOP).map(({ module, files }) => `${printable(module)} ${files}`);
  return [`Imports (${grouped(imports.length)}): ${shown.join(", ")}`];
}

function quoteSection(title: string, quotes: readonly Quote[]): readonly string[] {
  if (quotes.length === 0) return [];
  return [
    `${title} (${grouped(quotes.length)})`,
    ...quotes.slice(0, TOP).map((quote) => `  ${quoteText(quote)}`),
  ];
}

function constantSection({ constants, curiosities }: RepoFacts): readonly string[] {
  const all = [...constants.slice(0, TOP), ...curiosities.slice(0, TOP)];
  if (all.length === 0) return [];
  const lines = all.map(
    ({ name, value, evidence }) =>
      `  ${printable(name)} = ${printable(value).slice(0, 60)}  ${printable(citation(evidence[0]))}`,
  );
  return [
    `Constants (${grouped(constants.length)}) and curiosities (${grouped(curiosities.length)})`,
    ...lines,
  ];
}

function entryPointSection({ entryPoints }: RepoFacts): readonly string[] {
  if (entryPoints.length === 0) return [];
  const shown = entryPoints.slice(0, TOP).map(({ kind, name }) => printable(`${name} (${kind})`));
  return [`Entry points (${grouped(entryPoints.length)}): ${shown.join(", ")}`];
}

function historySection({ history }: RepoFacts): readonly string[] {
  if (history === undefined) return [];
  const since = history.firstYear === undefined ? "" : `, since ${history.firstYear}`;
  const hottest = history.hottestFile;
  const hot =
    hottest === undefined
      ? ""
      : `, most changed: ${printable(hottest.path)} (${counted(hottest.commits, "commit")})`;
  return [
    `History: ${counted(history.commits, "commit")} by ${counted(history.contributors, "contributor")}${since}${hot}`,
  ];
}

function quoteText(quote: Quote): string {
  return printable(`${quote.text}  ${citation(quote.evidence[0])}`);
}
