import type { Evidence, NonEmpty, Quote } from "../domain/evidence.ts";
import type { RepoFacts } from "../domain/facts.ts";
import { isFitToShow } from "../domain/fit-to-show.ts";
import type { Gag } from "../domain/gag.ts";
import { contentStems, splitName } from "../domain/name-words.ts";
import { bare, words } from "./phrase-words.ts";
import { sameness } from "../domain/sameness.ts";

/** Words of the shortest heading that is a sentence with a name in it. */
const LEAST_SENTENCE = 4;

/** Letters of the shortest part of a name that is one. */
const LEAST_LETTERS = 2;

/** Titles that say what kind of thing it is, or of what section they are the title. */
const OF_A_KIND =
  /^(?:admin|api|app|application|awesome|backend|book|client|command|core|dashboard|demo|design|docs|documentation|examples?|framework|frontend|guide|installation|introduction|library|manual|module|overview|package|plugin|project|readme|repository|rest|sdk|server|service|services|site|system|template|test|tests|tools?|usage|web|website)$/;
/** Letters of the longest name that is shown with its blanks. */
const LONGEST_NAME = 48;
/** Words of the longest title that stands for a name. */
const LONGEST_TITLE = 6;
/** Letters of the shortest word that a package may be known by. */
const LEAST_WORD = 4;

/** The name as the title shows it. */
export interface TitleName {
  /** `undefined` when no name there is can be shown. */
  readonly text: string | undefined;
  readonly verbatim: boolean;
  readonly evidence: NonEmpty<Evidence>;
}

/** The name as the README writes it when that is, or has in it, the project's name, else as the manifest has it, else as facts do. */
export function titleName({
  facts,
  gags,
}: {
  readonly facts: RepoFacts;
  readonly gags: NonEmpty<Gag>;
}): TitleName {
  const { name, readme, manifest } = facts;
  const heading = manifest?.name === undefined && isAnotherTopic(facts) ? undefined : readme?.title;
  // `vuejs/core` is where it is kept; its package says how it is called.
  const title = manifest?.name !== undefined && heading?.text.includes("/") === true ? undefined : heading;
  const written = [title, manifest?.name].flatMap((quote) => (quote === undefined ? [] : [quote]));
  const own = written.map((quote) => {
    const text = quote.text.split("/").at(-1) ?? quote.text;
    return {
      ...quote,
      text: quote === manifest?.name ? withoutEnding(text, name) : text.replace(BEHIND_NAME, ""),
    };
  });
  const telling = [...own, ...(readme?.title === undefined && readme?.tagline ? [readme.tagline] : [])];
  const names = [...telling.flatMap((quote) => nameWithin(quote, name)), ...own];
  const fitting = names.filter(
    (quote) => words(quote.text).length <= 4 && quote.text.length <= 32 && isFitToShow(quote.text),
  );
  const best =
    makerCalledFirst(facts) ??
    fitting.find((quote) => calledFirst(quote, facts)) ??
    fitting.find((quote) => isTitle(quote, facts) && isShortOrLong(quote.text, name)) ??
    fitting.find((quote) => isBranded(quote, name)) ??
    brandOf(title, name)[0] ??
    names.find(({ text }) => isSpelledOut(text, name)) ??
    fitting.find((quote) => isTitle(quote, facts) && isNamedInFull(quote.text, name)) ??
    programTitle(facts) ??
    fitting.find((quote) => plainCore(quote.text) === plainCore(name)) ??
    fitting.find((quote) => ` ${sameness(quote.text)} `.includes(` ${sameness(name)} `)) ??
    fitting.at(-1) ??
    own.find((quote) => isTitle(quote, facts) && isLongTitle(quote.text, name));
  if (best !== undefined) return { text: best.text, verbatim: true, evidence: best.evidence };
  const evidence = readme?.tagline?.evidence ?? gags[0].evidence;
  return {
    text: isFitToShow(name) ? name : undefined,
    verbatim: evidence.some((place) => place.text.includes(name)),
    evidence,
  };
}

/** `Egg 1.9.4` and `Egg (v1.9)`, as titles of a README are, and `egg(1)`, as those of manual pages. */
const BEHIND_NAME = /(?<=\S)\s+v?\d+\.\d\S*$|(?<=\S)\s\(v?\d+(?:\.\d+)+\)$|(?<=\w)\(\d\)$/;

/** Words that go with any project. */
const OF_ANY = /^(?:class|course|example|final|first|group|main|master|my|new|open|sample|school|side|team)$/;
/** `egg-pan-project` */
const OF_REGISTRY = /(?<=\p{L}{3})-project$/u;

/** `egg` of `egg-project` and `egg.org`, which only registries call so. */
function withoutEnding(text: string, name: string): string {
  if (text.startsWith(`${name}-`) || text === `${name}.org` || text === `${name}.com`) return name;
  const own = text.replace(OF_REGISTRY, "");
  return OF_A_KIND.test(own) || OF_ANY.test(own) ? text : own;
}

/** `Kettle` of `Kettle is a framework for tea` in the package `kettle/framework`. */
function makerCalledFirst({ name, readme, manifest }: RepoFacts): Quote | undefined {
  const [maker = "", own] = manifest?.name?.text.replace(/^@/, "").split("/") ?? [];
  const tagline = readme?.tagline;
  const [, text = ""] = /^(\S+) is /.exec(tagline?.text ?? "") ?? [];
  const isMaker = own !== undefined && joined(own) === joined(name) && joined(text) === joined(maker);
  return tagline !== undefined && isMaker && isFitToShow(text) ? { ...tagline, text } : undefined;
}

/** `Kettle` of the package `tea-kettle`, which another has taken, and `Kettle` of `ket`, which is shorter to type. */
function isShortOrLong(text: string, name: string): boolean {
  const [said, called] = [text.toLowerCase(), name.toLowerCase()];
  const isWord = /^\p{L}+$/u.test(said) && said.length >= LEAST_WORD && !OF_A_KIND.test(said);
  return isWord && said !== called && (called.split("-").includes(said) || said.startsWith(called));
}

/**
 * `Egg & Sons` of the package `shop-frontend`: what nobody installs by its name is called as its README is headed, unless
 * that speaks of it by its name.
 */
function programTitle({ name, readme, manifest }: RepoFacts): Quote | undefined {
  const [title, installed] = [readme?.title, readme?.install ?? readme?.registryInstall];
  if (title === undefined || manifest?.name === undefined || installed !== undefined) return undefined;
  const [before = ""] = title.text.split(HEADLINE, 1);
  const text = before.replace(BRACKETS_BEHIND, "").replace(BEHIND_NAME, "");
  // `Egg - a small pan`: one word is a name where it is said what that is.
  const isExplained =
    words(title.text.slice(before.length)).length >= LEAST_EXPLAINED && /^\p{L}{3,}$/u.test(text);
  const isKnown = readme?.words.includes(joined(name)) === true && !joined(text).includes(joined(name));
  return !isKnown && (isCalling(text, name) || (isExplained && isOwnWord(text)))
    ? { ...title, text }
    : undefined;
}

/** Words behind a name that say what it is, with the sign before them. */
const LEAST_EXPLAINED = 3;

/** True for a word with a capital that a program may be called. */
function isOwnWord(text: string): boolean {
  const isOfPage = OF_A_PAGE.test(text) || NOTICE.test(text) || OF_A_KIND.test(text.toLowerCase());
  return /^\p{Lu}/u.test(text) && !isOfPage && isFitToShow(text);
}

/** `Note: …`, `Changelog - …`: words that head a page or a notice. */
const NOTICE =
  /^(?:announcement|archived?|attention|changelog|deprecated|disclaimer|draft|important|news|notes?|notice|obsolete|roadmap|status|todo|tutorial|update|warning|wip|workshop)$/i;

/** Words of the longest heading that a program is called by. */
const LONGEST_CALLING = 5;

/** True for a heading that a program may be called by: some words with a capital, of which one at least says which program it is. */
function isCalling(text: string, name: string): boolean {
  const all = words(text);
  const isShort = all.length <= LONGEST_CALLING && text.length <= LONGEST_NAME;
  const isTelling =
    all.length === 1 ? isShortOrLong(text, name) : !all.every((word) => OF_A_KIND.test(bare(word)));
  return isShort && isTelling && /^\p{Lu}/u.test(text) && !OF_A_PAGE.test(text) && isFitToShow(text);
}

/** What stands behind it says what the project is. */
const HEADLINE = /\s[-–—|]\s|:\s/u;
/** `Getting started`, `[ARCHIVED] Egg Timer`. */
const OF_A_PAGE =
  /^\[|^(?:about|building|contributing|getting|how|installing|introducing|running|setting|using|welcome|what|why)\b/i;
const BRACKETS_BEHIND = /\s\([^()]{1,40}\)$/;

function isTitle({ evidence }: Quote, { readme }: RepoFacts): boolean {
  return evidence === readme?.title?.evidence;
}

/** `Anna's Egg Timer` of `egg-timer`, `Egg Timer` of `eggtimer-pan`: a README's title that has more of the name, or less. */
function isNamedInFull(text: string, name: string): boolean {
  const [said, called] = [sameness(text), sameness(name)];
  const isMore = called.includes(" ") && said.endsWith(` ${called}`);
  const isLess = said.includes(" ") && joined(name).startsWith(joined(text));
  return !OF_A_PAGE.test(text) && (isMore || isLess);
}

/** `Small Brass Timer for Boiling Eggs` of `brass_timer`, which no package is called. */
function isLongTitle(text: string, name: string): boolean {
  const heard = contentStems(...splitName(name));
  if (OF_A_PAGE.test(text)) return false;
  const isAbout = [...contentStems(text)].some((word) => heard.has(word));
  return isAbout && words(text).length <= LONGEST_TITLE && text.length <= LONGEST_NAME && isFitToShow(text);
}

/** `Timers and Other Clocks for Eggs` of `timers-and-other-clocks-for-eggs`: words with blanks between them. */
function isSpelledOut(text: string, name: string): boolean {
  const isName = joined(text) === joined(name) && text.includes(" ");
  return isName && text.length <= LONGEST_NAME && isFitToShow(text);
}

/** `TanStack Table` of `table`: two names, of which the first is that of the makers. */
function isBranded({ text }: Quote, name: string): boolean {
  const [brand = "", own = "", more] = words(text);
  return more === undefined && /^\p{Lu}\p{Ll}+\p{Lu}/u.test(brand) && sameness(own) === sameness(name);
}

/** `OpenEgg` of `OpenEgg - a pan` in `egg`: how it is written where it is presented. */
function brandOf(title: Quote | undefined, name: string): readonly Quote[] {
  const [, text = ""] =
    /^(\p{Lu}\p{L}*\p{Ll}\p{Lu}\p{L}*)\s*(?:\s[-–—|]\s|:\s)/u.exec(title?.text ?? "") ?? [];
  const isLonger = joined(text).length > joined(name).length && joined(text).endsWith(joined(name));
  return title !== undefined && isLonger && isFitToShow(text) ? [{ ...title, text }] : [];
}

/** True for a heading that is part of the package's name, and with which the README begins to speak: `Egg is a pan` of `egg-pan`. */
function calledFirst({ text, evidence }: Quote, { name, readme }: RepoFacts): boolean {
  const isHeading =
    readme?.title?.evidence[0].line === evidence[0].line &&
    readme.title.evidence[0].path === evidence[0].path;
  const isPart = joined(name).includes(joined(text)) && joined(text).length >= LEAST_LETTERS;
  return isHeading && isPart && ` ${sameness(readme.tagline?.text ?? "")} `.startsWith(` ${sameness(text)} `);
}

/** `Welcome to The Tiny Compiler!`, `jsoup: Java HTML Parser`: the words of a sentence that are the project's name. */
function nameWithin(heading: Quote, name: string): readonly Quote[] {
  const all = words(heading.text);
  // `Eclipse Mosquitto` is a name as it is.
  if (all.length < LEAST_SENTENCE && !/[:!]|^welcome to /i.test(heading.text)) return [];
  for (const [start] of all.entries()) {
    for (let end = all.length; end > start; end -= 1) {
      const text = all
        .slice(start, end)
        .join(" ")
        .replace(/[^\p{L}\p{N})]+$/u, "")
        .replace(/^\(([^()]+)\)$|^([^(]*)\)$/, "$1$2");
      if (plainCore(text) === plainCore(name) && /^[\p{L}\p{N}]/u.test(text))
        return [{ ...heading, text: text.replace(BEHIND_NAME, "") }];
    }
  }
  return [];
}

/** True when the README speaks of the project by the folder's name and its first sentence leaves out the heading. */
function isAnotherTopic({ name, readme }: RepoFacts): boolean {
  if (readme?.title === undefined || joined(readme.title.text).includes(joined(name))) return false;
  const isInTagline = ` ${sameness(readme.tagline?.text ?? "")} `.includes(
    ` ${sameness(readme.title.text)} `,
  );
  return !isInTagline && readme.words.includes(name.toLowerCase());
}

/** `Commander.js` and `commander`, `JUnit 4` and `junit` are one name. */
function plainCore(name: string): string {
  return joined(name).replace(/(?<=.)(?:js|\d+)$/, "");
}

/** `Bubble Tea` and `bubbletea` are one name. */
export function joined(name: string): string {
  return sameness(name).replaceAll(" ", "");
}
