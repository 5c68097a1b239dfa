import type { Quote } from "../domain/evidence.ts";
import type { ReadmeFacts } from "../domain/facts.ts";
import type { SourceFile } from "../domain/source.ts";
import { byCodeUnit } from "../domain/stable-hash.ts";
import { cardWorth } from "./card-worth.ts";
import { frequentWords } from "./content-words.ts";
import type { EvidenceGate } from "./evidence-gate.ts";
import { depthOf, fileNameOf, folderOf } from "./path-role.ts";
import { plainName } from "./ranking.ts";
import { type Block, readmeBlocks } from "./readme-blocks.ts";
import { findInstallLine } from "./readme-install.ts";
import { type Markup, visibleText } from "./readme-markup.ts";
import { type ReadmeSentence, headingText, sentencesOf } from "./readme-sentences.ts";
import { chooseTagline } from "./readme-tagline.ts";

const MAX_SENTENCES = 40;
const MAX_WORDS = 60;
const MAX_LINES = 3000;

const CANDIDATES = [
  /^readme\.(?:md|markdown|mdx)$/i,
  /^readme\.rst$/i,
  /^readme\.(?:adoc|asciidoc)$/i,
  /^readme(?:\.txt|\.org)?$/i,
  /^\.github\/readme\.md$/i,
  /^docs?\/readme\.(?:md|rst)$/i,
  /^docs?\/index\.(?:md|rst)$/i,
];

/**
 * The README at the root, else the front page of the documentation, else the README of the package that is named like
 * the repository; `undefined` when there is none.
 */
export function findReadme(files: readonly SourceFile[], repoName: string): SourceFile | undefined {
  const near = files.filter((file) =>
    ["", ".github", "docs", "doc"].includes(folderOf(file.path).toLowerCase()),
  );
  for (const pattern of CANDIDATES) {
    const found = near.find((file) => pattern.test(file.path));
    if (found) return found;
  }
  return files.find(
    ({ path }) =>
      depthOf(path) === 2 && /\/readme\.(?:md|rst)$/i.test(path) && isNamed(folderOf(path), repoName),
  );
}

function isNamed(folder: string, name: string): boolean {
  return plainName(fileNameOf(folder)) === plainName(name);
}

/**
 * Reads what the README says about the project.
 * `names` is what the project may be called: its folder, its packages.
 */
export function readReadme(
  path: string,
  { names, files }: { readonly names: readonly string[]; readonly files: readonly SourceFile[] },
  gate: EvidenceGate,
): ReadmeFacts {
  const markup = markupOf(path);
  const lines = gate.linesOf(path).slice(0, MAX_LINES);
  const labels = definedLabels(lines);
  const blocks = readmeBlocks(lines, markup);
  const sentences = blocks
    .filter((block) => block.kind !== "heading")
    .flatMap((block) => sentencesOf(block, path, markup, labels));
  const title = titleOf(blocks, path, markup, labels, gate);
  const tagline = chooseTagline(sentences, title ? [title.text, ...names] : names, gate);
  const install = installLine([path, ...installGuides(files)], names, gate);
  return {
    path,
    ...(title && { title }),
    ...(tagline && { tagline }),
    ...(install && { install }),
    sentences: gate.quotes(cardSentences(sentences), MAX_SENTENCES),
    words: frequentWords(proseOf(blocks, markup, labels), MAX_WORDS),
  };
}

const INSTALL_GUIDE =
  /^docs?\/(?:[^/]{1,60}\/){0,2}(?:install(?:ation|ing)?|getting[-_]?started|quick[-_]?start|intro(?:duction)?)\.(?:md|mdx|rst)$/i;

/** Pages of the documentation that say how to install, for when the README does not. */
function installGuides(files: readonly SourceFile[]): readonly string[] {
  return files.map((file) => file.path).filter((path) => INSTALL_GUIDE.test(path));
}

function installLine(
  paths: readonly string[],
  names: readonly string[],
  gate: EvidenceGate,
): Quote | undefined {
  for (const path of paths.slice(0, 6)) {
    const line = findInstallLine(gate.linesOf(path).slice(0, MAX_LINES), path, names, gate);
    if (line) return line;
  }
  return undefined;
}

function markupOf(path: string): Markup {
  if (/\.rst$/i.test(path)) return "rst";
  if (/\.(?:adoc|asciidoc)$/i.test(path)) return "asciidoc";
  return /\.(?:md|markdown|mdx)$/i.test(path) ? "markdown" : "plain";
}

/** Labels of link definitions, `[label]: address`, in lower case. */
function definedLabels(lines: readonly string[]): ReadonlySet<string> {
  const labels = lines.map((line) => /^ {0,3}\[([^\]]{1,200})\]:\s/.exec(line)?.[1]?.toLowerCase());
  return new Set(labels.filter((label) => label !== undefined));
}

const SECTION_TITLE =
  /^(?:install\w*|introduction|about|overview|usage|getting started|quick ?start|features?|contents|table of contents|documentation|readme|description|news|license|status|contributing)$/i;

/** The first heading of the highest level, unless it names a section every README has. */
function titleOf(
  blocks: readonly Block[],
  path: string,
  markup: Markup,
  labels: ReadonlySet<string>,
  gate: EvidenceGate,
): Quote | undefined {
  for (const block of blocks.filter(({ kind, level }) => kind === "heading" && level <= 2).slice(0, 3)) {
    const quote = headingText(block, path, markup, labels);
    const title =
      quote && !SECTION_TITLE.test(quote.text) && quote.text.length <= 80 ? gate.quote(quote) : undefined;
    if (title) return title;
  }
  return undefined;
}

const HANGING =
  /\b(?:click|below|above|following|see|here|this (?:page|section|guide|link|file|document|readme)|the docs?|documentation|example|install\w*|badge|sponsor\w*|contribut\w*|pull requests?|issues?|licen[cs]ed?|copyright|please note|contact|participat\w*|code of conduct|vulnerabilit\w*|maintain(?:er|ed)\w*|github|discord|slack|twitter|mailing list)\b/i;

/** Complete sentences of four to sixteen words that stand on their own, best card first. */
function cardSentences(sentences: readonly ReadmeSentence[]): readonly Quote[] {
  return sentences
    .filter(({ quote, stopped }) => stopped && isCardSentence(quote.text))
    .map(({ quote, kind }, index) => ({
      quote,
      worth: cardWorth(quote.text) - (kind === "item" ? 0.1 : 0) - index * 0.002,
    }))
    .sort((left, right) => right.worth - left.worth || byCodeUnit(left.quote.text, right.quote.text))
    .map(({ quote }) => quote);
}

function isCardSentence(text: string): boolean {
  const words = text.split(" ").length;
  if (words < 4 || words > 16 || !/^["'“]?[\p{Lu}\p{N}]/u.test(text) || /[:;,]["')]?$/.test(text))
    return false;
  return !HANGING.test(text) && !/[[\]{}<>|]|\(\)|--|\.\.\.$|[^()]\)$/.test(text) && !hasOpenBracket(text);
}

function hasOpenBracket(text: string): boolean {
  return text.split("(").length !== text.split(")").length || (text.match(/["“”]/g)?.length ?? 0) % 2 === 1;
}

/** Prose and headings; list items that are mostly links are lists of people and places. */
function proseOf(blocks: readonly Block[], markup: Markup, labels: ReadonlySet<string>): string {
  return blocks
    .map((block) => ({ kind: block.kind, ...visibleText(block.source.slice(0, 5000), markup, labels) }))
    .filter(({ kind, linked }) => kind !== "item" || linked < 0.2)
    .map(({ text }) => text)
    .join("\n");
}
