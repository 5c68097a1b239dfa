import type { Quote } from "../../domain/evidence.ts";
import type { EvidenceGate } from "../evidence-gate.ts";
import type { SourceFile } from "../../domain/source.ts";
import { byCodeUnit } from "../../domain/stable-hash.ts";
import { isDocsPage } from "./install-guides.ts";
import { type Block, readmeBlocks } from "./readme-blocks.ts";
import { plainName } from "../plain-name.ts";
import { type Markup, markupOf } from "./readme-markup.ts";
import { sentencesOf } from "./readme-sentences.ts";

/** What is said of a name, and of nothing else. */
const OF_A_NAME =
  /^(?:gets|got|takes|took) its name from (?!.*(?:`|\b(?:argument|field|file|option|parameter|setting)\b))|^(?:is|was) (?:named (?:after|for)|short for|derived from|pronounced|an? (?:acronym|abbreviation|pun|play|reference))\b|^(?:stands for|derives? from|comes from the \p{L}+ (?:word|name|term))\b|^means (?:["'“]|.{1,40} in \p{Lu})/u;
/** The same, where the subject says that it is a name. */
const OF_THE_NAME = /^(?:(?:is|was) (?:derived|taken|short|a|an)|comes|came|derives?|refers|stands|means)\b/u;
/** `Named after a hen.` in a README, whose subject is the project. */
const NAMED_AFTER = /^Named (?:after|for)\s/;
/** Letters that the cards of a film do not have. */
const FOREIGN = /[^\p{Script=Latin}\P{L}]/u;
const FOREIGN_BRACKET = /\s\((?=[^()]*[^\p{Script=Latin}\P{L}])[^()]{1,60}\)/gu;
const BEHIND_LEAD = /\bthat |, /g;
/** What a page with such a sentence has in it. */
const A_PAGE =
  /\b(?:[Nn]amed (?:after|for)|name\b|short for|stands for|means|deriv|pronounced|acronym|abbreviation|pun |comes from)/;
const MAX_PAGES = 300;
const MAX_PAGE_BYTES = 100_000;
const MAX_ORIGINS = 2;
/** Longer sentences are cut. */
const [LEAST_WORDS, MOST_WORDS] = [4, 12];

/** Sentences that say where the name of the project comes from, those of the README first: `Egg is named after a hen.` */
export function nameOrigins(
  readme: string,
  { files, names }: { readonly files: readonly SourceFile[]; readonly names: readonly string[] },
  gate: EvidenceGate,
): readonly Quote[] {
  const pages = files
    .filter(({ path, bytes }) => path !== readme && bytes <= MAX_PAGE_BYTES && isDocsPage(path))
    .map(({ path }) => path)
    .sort(byCodeUnit)
    .slice(0, MAX_PAGES);
  const found = [readme, ...pages].flatMap((path) =>
    originsIn(path, gate.linesOf(path), { names, isReadme: path === readme }),
  );
  return gate.quotes(found, MAX_ORIGINS);
}

function originsIn(
  path: string,
  lines: readonly string[],
  { names, isReadme }: { readonly names: readonly string[]; readonly isReadme: boolean },
): readonly Quote[] {
  if (!lines.some((line) => [A_PAGE, ASKS_WHY, ASKS_MEANING].some((sign) => sign.test(line)))) return [];
  const markup = markupOf(path);
  const blocks = readmeBlocks(lines, markup);
  return [
    ...(isReadme ? explained(blocks, path, { markup, names }) : []),
    ...blocks
      .filter(({ kind, source }) => kind !== "heading" && A_PAGE.test(source))
      .flatMap((block) => sentencesOf(block, path, markup, new Set()))
      .filter(({ stopped }) => stopped)
      .flatMap(({ quote }) => {
        const text = isReadme && NAMED_AFTER.test(quote.text) ? quote.text : nameOrigin(quote.text, names);
        const told = text === undefined ? undefined : mainClause(text.replace(FOREIGN_BRACKET, ""));
        return told === undefined || FOREIGN.test(told) ? [] : [{ ...quote, text: told }];
      }),
  ];
}

/** `Because it is round.`, `It's short.` */
const POINTS_BACK = /^(?:because|it(?:['’]s| is)(?!.*\bname\b)|this|that)\b/i;
/** `## Why is it called Egg?`: what stands below says it. */
const ASKS_WHY =
  /^\W*(?:why (?:did|do|is|the|this|was)\b.{0,30}\b(?:called|named?)\b|(?:about|origin of|meaning of) the name\b|(?:the|what['’]s in an?|what is in an?) name\W*$|etymology\b)/i;

/** `## What does Egg mean?`: what is asked about. */
const ASKS_MEANING = /^\W*what does (\S{1,30}) (?:mean|stand for)\W*$/i;

/** `So perhaps Egg is a small hen.` */
const WONDERS =
  /\b(?:apparently|maybe|perhaps|probably|meant|means|named?|pronounced|short for|stands for|supposedly)\b/i;

/** The first sentence under such a heading, when it needs nothing beside it, and those that wonder about the name. */
function explained(
  blocks: readonly Block[],
  path: string,
  { markup, names }: { readonly markup: Markup; readonly names: readonly string[] },
): readonly Quote[] {
  const known = new Set(names.map(plainName));
  const isNamed = (text: string): boolean => text.split(" ").some((word) => known.has(plainName(word)));
  return blocks.flatMap(({ kind, source }, index) => {
    const next = blocks[index + 1];
    const [, meant = ""] = ASKS_MEANING.exec(source) ?? [];
    const asks = ASKS_WHY.test(source) || known.has(plainName(meant));
    if (kind !== "heading" || !asks || next?.kind !== "prose") return [];
    return sentencesOf(next, path, markup, new Set())
      .filter(
        ({ quote: { text }, first, stopped }) =>
          stopped && standsAlone(text) && (first || (isNamed(text) && WONDERS.test(text))),
      )
      .map(({ quote }) => quote);
  });
}

function standsAlone(text: string): boolean {
  const count = text.split(" ").length;
  return count >= LEAST_WORDS && count <= MOST_WORDS && !FOREIGN.test(text) && !POINTS_BACK.test(text);
}

/** What a sentence says of where one of the names comes from: `Mind that Egg is named after a hen.` from the name on. */
export function nameOrigin(text: string, names: readonly string[]): string | undefined {
  const starts = [0, ...[...text.matchAll(BEHIND_LEAD)].map(({ index, 0: lead }) => index + lead.length)];
  return starts.map((start) => text.slice(start)).find((part) => isOrigin(part, names));
}

function isOrigin(text: string, names: readonly string[]): boolean {
  const plain = text.toLowerCase().replace(/["“”*]/g, "");
  return names
    .map((name) => name.toLowerCase())
    .some((name) => {
      const the = [`the name ${name} `, `the word ${name} `].find((lead) => plain.startsWith(lead));
      if (the !== undefined) return OF_THE_NAME.test(plain.slice(the.length));
      const rest = text.split(" ").slice(name.split(" ").length).join(" ");
      return plain.startsWith(`${name} `) && OF_A_NAME.test(rest);
    });
}

/** `… and is an abbreviation for "two eggs" in Spanish`: what is quoted is what people remember. */
const QUOTING =
  /\band (?:is|was) (an? (?:abbreviation|acronym|pun|play|reference)\s[^"“().]{1,40}["“][^"”]{2,60}["”][^().,]{0,30})/;

/** A long sentence up to where it goes on to explain itself, or the clause that quotes what the name says. */
function mainClause(text: string): string {
  if (text.split(" ").length <= MOST_WORDS) return text;
  const quoting = QUOTING.exec(text)?.[1]?.trim();
  if (quoting !== undefined && quoting.split(" ").length <= MOST_WORDS) return quoting;
  const [main = text] = /^.+?(?=, | which | and (?:is|was|it|also) )/.exec(text) ?? [];
  return main;
}
