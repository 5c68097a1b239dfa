import type { Quote } from "../../domain/evidence.ts";
import type { EvidenceGate } from "../evidence-gate.ts";
import { plainName } from "../plain-name.ts";
import { isFarewell } from "./farewell.ts";
import type { Block } from "./readme-blocks.ts";
import { SECTION_TITLE } from "./readme-sections.ts";
import type { ReadmeSentence } from "./readme-sentences.ts";

/** A headline in the title says what the project is in at least so many words. */
const LEAST_HEADLINE = 3;
/** Letters of the shortest name that is told from a part of another by chance. */
const LEAST_NAME = 3;

/**
 * The heading that is the project's name, alone, before what it is (`Egg - a pan`) or, at the top, before more words; else
 * the only one of the highest level, where none stands before it. Sections every README has do not count.
 */
export function titleOf(
  blocks: readonly Block[],
  about: { readonly names: readonly string[]; readonly quoteOf: (block: Block) => Quote | undefined },
  gate: EvidenceGate,
): Quote | undefined {
  const all = blocks.filter(({ kind }) => kind === "heading");
  // Above the first heading with words there may be one with a picture.
  const first = all.find((block) => (about.quoteOf(block)?.text ?? "") !== "");
  const headings = all.filter((block) => block.level <= 2 || (block === first && block.level === 3));
  const highest = headings.filter(({ level }) => level === 1);
  const known = about.names.map(plainName).filter((name) => name !== "");
  const titles = headings.map((block) => ({ block, quote: about.quoteOf(block) }));
  const fit = titles.filter(
    ({ quote }) =>
      quote !== undefined &&
      !SECTION_TITLE.test(quote.text) &&
      // What says that the project has ended is no name of it.
      !isFarewell(quote.text) &&
      quote.text.length <= 80 &&
      !/[.:…?]$/.test(quote.text),
  );
  const isTop = (block: Block): boolean =>
    block === headings[0] && (block.level === 1 || block === blocks[0]);
  const named = fit.find(
    ({ block, quote }) => quote !== undefined && isNamedLike(quote.text, known, isTop(block)),
  );
  const only = fit.find(({ block }) => highest.length === 1 && block === highest[0] && block === headings[0]);
  const title = named ?? only;
  return title?.quote && gate.quote(title.quote);
}

/** True for a heading that consists of a name or puts it before what it is; one at the top may go on with other words. */
function isNamedLike(heading: string, names: readonly string[], isTop: boolean): boolean {
  const [name = ""] = heading.split(/\s[-–—|]\s|:\s|\s\(/u, 1);
  if (names.includes(plainName(name))) return true;
  if (isTop && titleParts(heading).text !== "" && hasName(name, names)) return true;
  const words = heading.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
  const beginnings = words.map((_, index) => plainName(words.slice(0, index + 1).join("")));
  // `Egg Table` of `table`: the makers' name stands before it.
  const isBranded = words.length === 2 && names.includes(plainName(words[1] ?? ""));
  return isTop && (isBranded || beginnings.some((beginning) => names.includes(beginning)));
}

/** The title, its name where that has one of the names in it (`OpenEgg - a pan` of `egg`), and the names. */
export function callings(title: string, names: readonly string[]): readonly string[] {
  const { name, text } = titleParts(title);
  return text !== "" && hasName(name, names) ? [title, name, ...names] : [title, ...names];
}

/** True when a name has one of the names in it, or is part of one. */
export function hasName(name: string, names: readonly string[]): boolean {
  const own = plainName(name);
  return names
    .map(plainName)
    .some(
      (known) =>
        Math.min(own.length, known.length) >= LEAST_NAME && (own.includes(known) || known.includes(own)),
    );
}

/** `# Name - what it is`: the part of the title after the name. */
export function headline(title: Quote | undefined, names: readonly string[]): Quote | undefined {
  const { name, text } = titleParts(title?.text ?? "");
  // `egg(1)` is what its manual page is called.
  const isNamed = names.some((known) => plainName(known) === plainName(name.replace(/\(\d\)$/, "")));
  if (title === undefined || !isNamed || text.split(" ").length < LEAST_HEADLINE) return undefined;
  return { text, evidence: title.evidence };
}

/** `Welcome to Egg, a pan for everybody!`: what it says behind the name. */
export function welcome(sentences: readonly ReadmeSentence[], names: readonly string[]): Quote | undefined {
  const known = new Set(names.map(plainName));
  for (const { quote } of sentences.slice(0, WELCOMED_WITHIN)) {
    const [, name = "", text = ""] = WELCOME.exec(quote.text) ?? [];
    if (known.has(plainName(name)) && text.split(" ").length >= LEAST_HEADLINE) return { ...quote, text };
  }
  return undefined;
}

const WELCOMED_WITHIN = 20;
const WELCOME =
  /^welcome to (?:the )?([^,–—]{2,40}?)(?:,| [-–—]) ((?:an?|our|the|your|\S{2,30}['’]s) .+?)[!.]?$/iu;

/** A title's name and what it says behind a dash or a colon; without such a sign there is only a name. */
export function titleParts(title: string): { readonly name: string; readonly text: string } {
  const [, name = title, text = ""] = /^(.{1,60}?)\s*(?:\s[-–—|]\s|:\s)\s*(.+)$/u.exec(title) ?? [];
  return { name, text };
}
