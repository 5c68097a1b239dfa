import { isFarewell } from "./farewell.ts";
import type { Quote } from "../../domain/evidence.ts";
import type { EntryPointFact, ManifestFacts, ReadmeFacts } from "../../domain/facts.ts";
import { isAbout, tellingStems } from "../../domain/about.ts";
import type { SourceFile } from "../../domain/source.ts";
import { isScaffoldText } from "../scaffolds.ts";
import { frequentWords } from "../content-words.ts";
import type { EvidenceGate } from "../evidence-gate.ts";
import { depthOf, fileNameOf, folderOf } from "../../domain/paths.ts";
import { decode } from "../decode.ts";
import { plainName } from "../plain-name.ts";
import { type AboutItself, aboutItself } from "./about-itself.ts";
import { acclaimOf } from "./acclaim.ts";
import { withoutAppeals } from "./appeals.ts";
import { cardSentences } from "./card-sentences.ts";
import { featuresOf } from "./features.ts";
import { withoutForeignLinks } from "./foreign-links.ts";
import { findInstall } from "./install-line.ts";
import { ownAddress } from "./own-address.ts";
import { nameOrigins } from "./name-origin.ts";
import { codeSayings } from "./code-sayings.ts";
import { leadOf, openingBlocks, openingOf, ownQuotations, type ReadBlock } from "./opening.ts";
import { dryAnswers } from "./dry-answers.ts";
import { speaksOfOthers } from "./other-subjects.ts";
import { definedLabels } from "./defined-labels.ts";
import { type Block, readmeBlocks } from "./readme-blocks.ts";
import { type Markup, markupOf, visibleText } from "./readme-markup.ts";
import {
  introducingSections,
  ownSections,
  tellingSections,
  withoutInstallation,
  withoutOthers,
} from "./readme-sections.ts";
import { type ReadmeSentence, headingText, sentencesOf } from "./readme-sentences.ts";
import { withoutScaffolds } from "./scaffold-blocks.ts";
import { selfClaims } from "./self-claims.ts";
import { chooseTagline } from "./readme-tagline.ts";
import { callings, headline, titleOf, welcome } from "./readme-title.ts";

const MAX_SENTENCES = 40;
const MAX_SLOGANS = 4;
const MAX_ACCLAIM = 3;
const MAX_CLAIMS = 16;
const MAX_WORDS = 60;
const MAX_LINES = 3000;

const CANDIDATES = [
  /^readme\.(?:md|markdown|mdx)$/i,
  /^readme\.rst$/i,
  /^readme\.(?:adoc|asciidoc|rdoc)$/i,
  /^readme(?:\.txt|\.org)?$/i,
  /^\.github\/readme\.md$/i,
  /^docs?\/readme\.(?:md|rst)$/i,
  /^docs?\/index\.(?:md|rst)$/i,
];

/** Where a README is looked for. */
export interface ReadmePlaces {
  readonly files: readonly SourceFile[];
  /** See {@link SourceTree.linkedReadme}. */
  readonly linkedReadme?: string | undefined;
}

/**
 * The README at the root or what it is a link to, else the front page of the documentation, which also stands for a README
 * that only has its address, else the README of the package that is named like the repository; `undefined` when there is none.
 */
export function findReadme({ files, linkedReadme }: ReadmePlaces, repoName: string): SourceFile | undefined {
  const linked = files.find(({ path }) => path === linkedReadme);
  if (linked) return linked;
  const near = files.filter((file) =>
    ["", ".github", "docs", "doc"].includes(folderOf(file.path).toLowerCase()),
  );
  const candidates = CANDIDATES.flatMap((pattern) => near.find(({ path }) => pattern.test(path)) ?? []);
  const front = candidates.find((file) => !isSignpost(file)) ?? candidates[0];
  return (
    front ??
    files.find(
      ({ path }) =>
        [1, 2].includes(depthOf(path)) &&
        /\/readme\.(?:md|rst)$/i.test(path) &&
        isNamed(folderOf(path), repoName),
    )
  );
}

/** Bytes of the longest page, and words of the shortest one beside addresses, that says something. */
const SIGNPOST_BYTES = 300;
const LEAST_WORDS = 3;

/** Scripts that put no blanks between words, among others. */
const OTHER_SCRIPT = /(?!\p{Script=Latin})\p{L}/u;

/** True for a page that only says where to read, and what it is called. */
function isSignpost(file: SourceFile): boolean {
  if (file.bytes > SIGNPOST_BYTES) return false;
  const words =
    decode(file)
      .replace(/https?:\S+/g, " ")
      .match(/\p{L}{2,}/gu) ?? [];
  return words.length < LEAST_WORDS && !OTHER_SCRIPT.test(words.join(""));
}

function isNamed(folder: string, name: string): boolean {
  return plainName(fileNameOf(folder)) === plainName(name);
}

/** Further down, what `it` is stands in the sentence before. */
const SPEAKS_OF_IT = /^(?:it|they)\b/i;

/** What is known of the project before its README is read. */
export interface ReadmeContext {
  /** What the project may be called: its folder, its packages. */
  readonly names: readonly string[];
  /** What its manifest says it is. */
  readonly manifest: ManifestFacts | undefined;
  /** Names of all packages of the repository. */
  readonly packages?: readonly string[];
  /** Commands that its manifests declare. */
  readonly commands?: readonly EntryPointFact[];
  readonly files: readonly SourceFile[];
  /** What most of the project is written in. */
  readonly mainLanguage?: string | undefined;
}

/** Reads what the README says about the project. */
export function readReadme(path: string, about: ReadmeContext, gate: EvidenceGate): ReadmeFacts {
  const { names, manifest, files, packages = [], commands = [], mainLanguage } = about;
  const page = openPage(path, about, gate);
  const { lines, markup, labels, blocks, title, called, told, read, prose, isOther } = page;
  const { slogans, asides } = openingOf(read, isOther, called);
  const itself = aboutItself(read, called);
  const welcomed = welcome(
    read.flatMap((each) => each.sentences),
    called,
  );
  const tagline =
    headline(title, called) ?? (welcomed && gate.quote(welcomed)) ?? taglineOf(page, itself, about, gate);
  const isOwn = isOwnWord(read, [...names, ...told]);
  const telling = within(read, tellingSections(withoutInstallation(blocks, names), names));
  const own = new Set(itself.blocks.flatMap((each) => each.sentences));
  const isClear = (each: ReadmeSentence): boolean => own.has(each) || !SPEAKS_OF_IT.test(each.quote.text);
  const sentences = ownSentences(read, telling, (each) => isOwn(each) && !isOther(each) && isClear(each));
  const features = featuresOf(itself, { markup, labels });
  const address = ownAddress([path, ...(manifest === undefined ? [] : [manifest.path])], called, gate);
  const claims = selfClaims({ about: itself, features, others: sentences, names: called, isOther });
  return {
    path,
    ...(title && { title }),
    ...(tagline && { tagline }),
    slogans: gate.quotes(slogans, MAX_SLOGANS),
    asides: gate.quotes([...asides, ...dryAnswers(read)], MAX_SLOGANS),
    claims: gate.quotes(
      claims.filter(({ text }) => text !== tagline?.text),
      MAX_CLAIMS,
    ),
    acclaim: gate.quotes(acclaimOf(read), MAX_ACCLAIM),
    origins: nameOrigins(path, { files, names: called }, gate),
    ...findInstall(
      { readme: { path, lines }, names, packages, manifest, commands, files, mainLanguage },
      gate,
    ),
    ...(address && { address }),
    sentences: gate.quotes(cardSentences([...sentences, ...codeSayings({ path, lines })]), MAX_SENTENCES),
    words: frequentWords(prose, MAX_WORDS),
  };
}

/** A README taken apart. */
interface Page {
  readonly lines: readonly string[];
  readonly markup: Markup;
  readonly labels: ReadonlySet<string>;
  readonly blocks: readonly Block[];
  readonly title: Quote | undefined;
  /** What the project may be called, by its title first. */
  readonly called: readonly string[];
  /** What the manifest says it is: description, then keywords. */
  readonly told: readonly string[];
  readonly read: readonly ReadBlock[];
  readonly prose: string;
  /** Tells sentences that speak of something else. */
  readonly isOther: (sentence: ReadmeSentence) => boolean;
}

function openPage(path: string, { names, manifest }: ReadmeContext, gate: EvidenceGate): Page {
  const described = manifest?.description === undefined ? [] : [manifest.description.text];
  const markup = markupOf(path);
  const lines = gate.linesOf(path).slice(0, MAX_LINES);
  const labels = definedLabels(lines);
  const all = readmeBlocks(withoutForeignLinks(lines, names), markup);
  const blocks = ownSections(withoutAppeals(withoutScaffolds(all, names)), names);
  const title = titleOf(
    blocks,
    { names, quoteOf: (block) => headingText(block, path, markup, labels) },
    gate,
  );
  const called = title ? callings(title.text, names) : names;
  const prose = proseOf(blocks, markup, labels);
  return {
    lines,
    markup,
    labels,
    blocks,
    title,
    called,
    told: [...described, ...(manifest?.keywords.map(({ text }) => text) ?? [])],
    read: blocks.map((block) => ({
      block,
      sentences: sentencesOf(block, path, markup, labels).filter(
        ({ quote }) => !isScaffoldText(quote.text, names),
      ),
    })),
    prose,
    isOther: speaksOfOthers(prose, [...called, ...described]),
  };
}

function taglineOf(
  { blocks, title, called, told, read, isOther }: Page,
  itself: AboutItself,
  { names, manifest }: ReadmeContext,
  gate: EvidenceGate,
): Quote | undefined {
  const introducing = within(read, introducingSections(blocks, names));
  return chooseTagline(
    introducing.flatMap(({ sentences }) => sentences),
    {
      names: called,
      told,
      description: manifest?.description?.text,
      lead: leadOf(read, title, called),
      aboutItself: new Set(itself.blocks.flatMap((each) => each.sentences)),
      isOther,
    },
    gate,
  );
}

function within(read: readonly ReadBlock[], kept: readonly Block[]): readonly ReadBlock[] {
  const wanted = new Set(kept);
  return read.filter(({ block }) => wanted.has(block));
}

/** Sentences that may be quoted: not the end of the project; what the opening quotes is the project's own. */
function ownSentences(
  read: readonly ReadBlock[],
  telling: readonly ReadBlock[],
  isOwn: (sentence: ReadmeSentence) => boolean,
): readonly ReadmeSentence[] {
  const quoted = ownQuotations(read);
  return telling
    .flatMap(({ sentences }) => sentences)
    .filter((sentence) => isOwn(sentence) && !isFarewell(sentence.quote.text))
    .map((sentence) => (quoted.has(sentence) ? { ...sentence, kind: "prose" as const } : sentence));
}

/**
 * Before the first heading stand the advertisements: there a sentence must share a word with the project's own, unless it
 * stands in the opening.
 */
function isOwnWord(
  read: readonly ReadBlock[],
  told: readonly string[],
): (sentence: ReadmeSentence) => boolean {
  const first = read.find(({ block: { kind, level } }) => kind === "heading" && level > 1)?.block.line ?? 0;
  const telling = tellingStems(...told);
  const opening = new Set(openingBlocks(read).flatMap(({ sentences }) => sentences));
  return (sentence) =>
    sentence.quote.evidence[0].line >= first ||
    opening.has(sentence) ||
    isAbout(sentence.quote.text, telling);
}

/** Prose and headings; list items that are mostly links are lists of people and places. */
function proseOf(blocks: readonly Block[], markup: Markup, labels: ReadonlySet<string>): string {
  return withoutOthers(blocks)
    .map((block) => ({ kind: block.kind, ...visibleText(block.source.slice(0, 5000), markup, labels) }))
    .filter(({ kind, linked }) => kind !== "item" || linked < 0.2)
    .map(({ text }) => text)
    .join("\n");
}
