import type { Quote } from "../../domain/evidence.ts";
import type { EntryPointFact, ManifestFacts, ReadmeFacts } from "../../domain/facts.ts";
import type { SourceFile } from "../../domain/source.ts";
import { byCodeUnit } from "../../domain/stable-hash.ts";
import { pride } from "../../domain/pride.ts";
import { cardWorth } from "../../domain/card-worth.ts";
import { frequentWords } from "../content-words.ts";
import type { EvidenceGate } from "../evidence-gate.ts";
import { depthOf, fileNameOf, folderOf } from "../paths.ts";
import { plainName } from "../names.ts";
import { type Block, readmeBlocks } from "./readme-blocks.ts";
import { findInstall } from "./install-line.ts";
import { type Markup, visibleText } from "./readme-markup.ts";
import { type ReadmeSentence, headingText, sentencesOf } from "./readme-sentences.ts";
import { chooseTagline, contentWords, headline, introduces, isAbout } from "./readme-tagline.ts";

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
      [1, 2].includes(depthOf(path)) &&
      /\/readme\.(?:md|rst)$/i.test(path) &&
      isNamed(folderOf(path), repoName),
  );
}

function isNamed(folder: string, name: string): boolean {
  return plainName(fileNameOf(folder)) === plainName(name);
}

/** Lines within which a README's own title stands; later headings are those of sections. */
const TITLE_LINES = 10;

/** The title at the top of a README as readers see it, unless every README has such a one; empty when there is none. */
export function topHeading(path: string, lines: readonly string[]): string {
  const markup = markupOf(path);
  const heading = readmeBlocks(lines.slice(0, TITLE_LINES), markup).find(({ kind }) => kind === "heading");
  const text = (heading?.level === 1 && headingText(heading, path, markup, new Set())?.text) || "";
  return SECTION_TITLE.test(text) ? "" : text;
}

/** What is known of the project before its README is read. */
export interface ReadmeContext {
  /** What the project may be called: its folder, its packages. */
  readonly names: readonly string[];
  /** What its manifest says it is. */
  readonly manifest: ManifestFacts | undefined;
  /** Commands that its manifests declare. */
  readonly commands?: readonly EntryPointFact[];
  readonly files: readonly SourceFile[];
}

/**
 * Reads what the README says about the project.
 */
export function readReadme(path: string, about: ReadmeContext, gate: EvidenceGate): ReadmeFacts {
  const { names, manifest, files, commands = [] } = about;
  const description = manifest?.description?.text;
  const keywords = manifest?.keywords.map(({ text }) => text) ?? [];
  const told = [...(description === undefined ? [] : [description]), ...keywords];
  const markup = markupOf(path);
  const lines = gate.linesOf(path).slice(0, MAX_LINES);
  const labels = definedLabels(lines);
  const blocks = withoutSections(readmeBlocks(lines, markup), isForeign, names);
  const introducing = new Set(withoutSections(blocks, (heading) => SETUP_SECTION.test(heading), names));
  const sentencesIn = (block: Block): readonly ReadmeSentence[] =>
    block.kind === "heading" ? [] : sentencesOf(block, path, markup, labels);
  const isReference = (heading: string): boolean =>
    REFERENCE_SECTION.test(heading) && !SECTION_TITLE.test(heading.replace(/\W/g, ""));
  const sentences = withoutSections(blocks, isReference, names).flatMap(sentencesIn);
  const title = titleOf(
    blocks,
    { names, quoteOf: (block) => headingText(block, path, markup, labels) },
    gate,
  );
  const called = title ? [title.text, ...names] : names;
  const chosen = chooseTagline(
    blocks.filter((block) => introducing.has(block)).flatMap(sentencesIn),
    { names: called, told, description },
    gate,
  );
  const tagline = headline(title, names) ?? chosen;
  return {
    path,
    ...(title && { title }),
    ...(tagline && { tagline }),
    ...findInstall({ readme: { path, lines }, names, manifest, commands, files }, gate),
    sentences: gate.quotes(cardSentences(sentences, isOwn(blocks, [...names, ...told])), MAX_SENTENCES),
    words: frequentWords(proseOf(blocks, markup, labels), MAX_WORDS),
  };
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

/** The heading with the project's name, else the only heading of the highest level; sections every README has do not count. */
function titleOf(
  blocks: readonly Block[],
  about: { readonly names: readonly string[]; readonly quoteOf: (block: Block) => Quote | undefined },
  gate: EvidenceGate,
): Quote | undefined {
  const headings = blocks.filter(({ kind, level }) => kind === "heading" && level <= 2);
  const highest = headings.filter(({ level }) => level === 1);
  const known = about.names.map(plainName).filter((name) => name !== "");
  const titles = headings.map((block) => ({ block, quote: about.quoteOf(block) }));
  const fit = titles.filter(
    ({ quote }) =>
      quote !== undefined &&
      !SECTION_TITLE.test(quote.text) &&
      quote.text.length <= 80 &&
      !/[.:…?]$/.test(quote.text),
  );
  const named = fit.find(({ quote }) => known.some((name) => plainName(quote?.text ?? "").startsWith(name)));
  const only = fit.find(({ block }) => highest.length === 1 && block === highest[0]);
  const title = named ?? only;
  return title?.quote && gate.quote(title.quote);
}

/** Sections about people and money. */
const FOREIGN_SECTION =
  /\b(?:sponsor\w*|donat\w*|backers?|funding|enterprise|supporters?|thanks|acknowledge?ments?|credits|contribut\w*|authors?|partners?|community|licen[cs]e)\b/i;
/** Sections for those who work on the project or are stuck. */
const WORKSHOP_SECTION =
  /^\W*(?:faqs?|frequently asked questions|troubleshooting|known (?:issues|bugs|limitations)|limitations|caveats|(?:running |running the )?tests?(?:ing)?|build(?:ing)?(?: (?:from source|instructions|steps|documentation))?|compil(?:e|ing)|(?:local )?develop(?:ment|ing)|formatting|(?:code|coding) style|code of conduct|contribut\w*|how to contribute|change ?log|release(?: notes|s)?|road ?map|security(?: policy)?|support|getting help|help|prerequisites?|requirements?|dependencies|migrat\w*.{0,30}|upgrad\w*.{0,30}|versioning)\W*$/i;

/** Sections named after an option or a function, `.prefixText` or `interval`: each sentence is about that alone. */
const REFERENCE_SECTION = /^\W*\.?[a-z]\w*(?:[.(][\w.,()[\] ]*)?`?\W*$/;
/** Sections about setting it up: they introduce nothing. */
const SETUP_SECTION = /^\W*(?:install\w*|set ?up|usage|getting started|quick ?start|download)\W*$/i;

/**
 * The blocks without the sections of a kind, subsections included; but `<Name> is a …` speaks of the project wherever it
 * stands.
 */
function withoutSections(
  blocks: readonly Block[],
  isUnwanted: (heading: string) => boolean,
  names: readonly string[],
): readonly Block[] {
  const known = new Set(names.map(plainName));
  let unwanted = Number.POSITIVE_INFINITY;
  return blocks.filter(({ kind, level, source }) => {
    if (kind === "heading" && level <= unwanted)
      unwanted = isUnwanted(source.replace(/<[^>]{0,200}>/g, "")) ? level : Number.POSITIVE_INFINITY;
    return unwanted === Number.POSITIVE_INFINITY || (kind !== "heading" && introduces(source, known));
  });
}

function isForeign(heading: string): boolean {
  return FOREIGN_SECTION.test(heading) || WORKSHOP_SECTION.test(heading);
}

/** Before the first heading stand the advertisements: there a sentence must share a word with the project's own. */
function isOwn(blocks: readonly Block[], told: readonly string[]): (quote: Quote) => boolean {
  const first = blocks.find(({ kind, level }) => kind === "heading" && level > 1)?.line ?? 0;
  const telling = contentWords(told);
  return ({ text, evidence }) => evidence[0].line > first || isAbout(text, telling);
}

const HANGING =
  /\b(?:click|below|above|following|see|here|this (?:page|section|guide|link|file|document|readme)|the docs?|documentation|example|install\w*|badge|sponsor\w*|contribut\w*|pull requests?|issues?|licen[cs]ed?|copyright|please note|contact|participat\w*|code of conduct|vulnerabilit\w*|maintain(?:er|ed)\w*|github|discord|slack|twitter|mailing list)\b/i;

/** Complete sentences of four to sixteen words that stand on their own, best card first. */
function cardSentences(
  sentences: readonly ReadmeSentence[],
  isOwnWord: (quote: Quote) => boolean,
): readonly Quote[] {
  return sentences
    .filter(
      ({ quote, kind, stopped }) =>
        stopped &&
        kind !== "quotation" &&
        isCardSentence(quote.text) &&
        isOwnWord(quote) &&
        pride(quote.text) >= 0,
    )
    .map(({ quote, kind }, index) => ({
      quote,
      worth: cardWorth(quote.text) + pride(quote.text) - (kind === "item" ? 0.1 : 0) - index * 0.002,
    }))
    .sort((left, right) => right.worth - left.worth || byCodeUnit(left.quote.text, right.quote.text))
    .map(({ quote }) => quote);
}

/** `This will create it.`, `Returns a function.`: what it speaks of stands somewhere else. */
const DANGLING =
  /^(?:such|then|also|instead|however|but|and|or|so|otherwise|alternatively|note|warning|tip|caution|in (?:that|this|such) case|returns|gets|sets|takes|accepts|throws|resolves|rejects|defaults|represents)\b|^(?:this|that|these|those) (?:\w+ly )?(?:is|are|was|were|will|would|can|could|may|might|should|must|does|do|has|have|means?|makes?|allows?|lets?|gives?|requires?|needs?|works?|way)\b|\b(?:that|this) (?:command|option|flag|file|way|step|method|function)\b/i;
/** `Import it first.`, `You can clone it wherever you want.` */
const INSTRUCTION =
  /^(?:(?:you|we) (?:can|may|could|need|must|should|have)|add|append|begin|build|call|change|check|clone|configure|copy|create|download|edit|ensure|execute|import|install|load|make sure|now|open|pass|press|put|refer|remember|replace|review|run|see|set|start|use|first|next|finally|follow|modify|update|visit)\b/i;

function isCardSentence(text: string): boolean {
  if (DANGLING.test(text) || INSTRUCTION.test(text)) return false;
  const words = text.split(" ").length;
  if (words < 4 || words > 16 || !/^["'“]?[\p{Lu}\p{N}]/u.test(text) || /[:;,]["')]?$/.test(text))
    return false;
  // `You can find it at .`: the link it spoke of is gone.
  if (/\s[.,;!?](?:\s|$)/.test(text)) return false;
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
