import { longPattern } from "../domain/long-pattern.ts";
import type { Quote } from "../domain/evidence.ts";
import type { RepoFacts } from "../domain/facts.ts";
import { isFitToShow } from "../domain/fit-to-show.ts";
import { sentenceEnd } from "../domain/sentences.ts";
import { bare, OPENERS, PARTICIPLE, saysOnlyKind, words } from "./phrase-words.ts";
import { completePhrase } from "./phrases.ts";
import { addedWords, sameness } from "../domain/sameness.ts";
import { definition, offered, withoutName, withoutSubject } from "./predicates.ts";
import { joined } from "./title-name.ts";

/** Words of a subtitle. */
export const SUBTITLE_WORDS = 8;
/** Words of the shortest end of a title that says something. */
const LEAST_BEHIND = 3;
/** A phrase that is a little longer is better than no subtitle. */
const LONGEST_SUBTITLE = 10;
/** Better still too long than a bare name. */
const LAST_RESORT = 12;
/** Telling words by which a subtitle with the name in it says more than the name. */
const LEAST_ADDED_WORDS = 2;
/** ` (3.10, 3.11 tested)` */
const VERSIONS = /\s\((?=[^()]{0,60}\d\.\d)[^()]{1,80}\)/g;
/** ` (or "kettle" for those in a hurry)` before the sentence goes on. */
const ASIDE = /\s\((?:[^()\s]+\s){2,}[^()\s]+\)(?=\s\p{L})/gu;
/** `Kitchen Egg Timer (KET)` under `KET` */
const NAME_BEHIND = /\s\(([^()]{2,30})\)$/;
/** `This library provides`: what the project does without saying who does it. */
const SPEAKER = longPattern("iu")`
  ^(?:this|the) (?:crate|gem|library|module|package|project|tool) (?:contains|implements|offers|provides)\s
  |^this (?:[\p{L}.-]+ ){0,2}(?:app|application|bot|extension|plugin|server|service) (?:contains|implements|offers|provides)\s
  |^(?:this|it) is (?=an? )
  |^this (?:app|application|package|project|repo|repository|tool) is (?=(?:an?|the)\s)`;
/** `This is the repository of Egg`: what it is the repository of. */
const KEPT_HERE =
  /^[Tt]his is the (?:official )?(?:[Gg]it[Hh]ub )?(?:repository|repo|source code) (?:for|of) (?=(?:the )?\p{Lu})/u;
/** `a pan by Anna Hen and contributors`: who made it stands in no title. */
const BYLINE =
  /(?:,?\s(?:built|created|designed|developed|made|maintained|written))?\sby\s\p{Lu}[\p{L}.]*(?:\s["'‘“]?\p{Lu}[\p{L}.]*["'’”]?){1,3}(?:\s(?:and|&)\s(?:the\s)?(?:community|contributors|friends|others|team))?\.?$/u;
/** `a pan, originally made at the Egg House`: where it comes from. */
const ORIGIN =
  /,\soriginally\s(?:built|created|designed|developed|made|started|written)\s(?:at|by|for|in)\s.+$/i;
/** `egg(1): a pan`: the section of the manual. */
const MANUAL = /(?<=^[\w-]{1,30})\(\d\)(?=:|\s[-–—]\s)/;
/** `mainly a pan` */
const ADVERB = /^(?:basically|essentially|mainly|mostly|primarily) (?=(?:an?|the) )/;
/** `Never open your oven | to look for eggs`: what is denied is known at the end. */
const DENIED = /\b(?:not|never)\b|n['’]t\b/i;
/** Code and markup. */
const NOT_TEXT = /[`{}<>[\]]|&#?\w+;/;
/** People, and what stands on the page around it: `Maintainers: @hen`, `a wrapper around these pans`. */
const NOT_ALONE = /@\w|^(?:maintainers?|authors?):|\b(?:these|the following|below)\b/i;
/** How far it has come is no description. */
const UNFINISHED = /(?:^|\b(?:an?|currently|is|it['’]s|its|still) )work[- ]in[- ]progress\b/i;
const UNFINISHED_BEHIND = /,\s(?:but )?(?:currently |still )?(?:an? )?work[- ]in[- ]progress\.?$/i;
/** A sentence that was broken off: `a pan for boiling and`. */
const HANGS = /\s(?:an?|and|as|at|by|for|from|in|of|or|that|the|to|which|with)$/i;
/** `This is the repository of Egg`, `used by cooks`: no description. */
const POINTS = /^(?:this|these|here|it) (?:is|are)\b|^used (?:by|in)\b/i;
/** `mgmgt`: letters that no word of small letters consists of. */
const MISSPELT = /^[B-DF-HJ-NP-TV-XZb-df-hj-np-tv-xz][b-df-hj-np-tv-xz]{3,}$/;
/** What it was made from, or is one of, says least, as does `a Python library`. */
const FORK = /^(?:an?|the) (?:[\p{L}-]+ )?(?:example|fork|successor) (?:of|to)\b/iu;
/** `CSV`, `JSON`: words for things, before they were names. */
const ABBREVIATION = /^\p{Lu}{2,5}$/u;

/** Whole phrases first, then cut ones; the longer cuts before the very short ones. */
export function subtitles({ name: folder, readme, manifest }: RepoFacts, name: string): readonly Quote[] {
  const own = [
    ...headlineOf(readme),
    ...(readme?.slogans ?? []),
    readme?.title && behindName(readme.title, name),
    readme?.tagline,
    ...firstOf(manifest?.description),
  ].flatMap((quote) => (quote === undefined ? [] : [...expansionsIn(quote, name), quote]));
  // `dateutil - powerful extensions` under `PYTHON-DATEUTIL`.
  const heads = own.flatMap(({ text }) => /^(\p{L}\S{2,}) [-–—] /u.exec(text)?.[1] ?? []);
  const parts = heads.filter((head) => joined(name).includes(joined(head)));
  const title = readme?.title === undefined ? [] : withInitials(readme.title.text);
  const names = [name, folder, ...title, ...parts];
  // `JUnit 4` calls itself JUnit, `libegg` Egg.
  const called = [
    ...names,
    ...names.map((text) => text.replace(/[\s-]*\d+$|^lib(?=\p{L}{3})|(?: programming)? language$/giu, "")),
  ].filter(Boolean);
  // `Egg is a pan` of `egg-server`, but not `Python Pans` of `python-pans`.
  const defined = [...called, ...names.flatMap((text) => /^(\p{L}{3,})-\p{L}/u.exec(text)?.[1] ?? [])];
  const told = own.map((quote) => ({
    ...quote,
    text: called
      .reduce(withoutName, called.reduce(offered, defined.reduce(definition, withoutTrimmings(quote.text))))
      .replace(/\.+$|(?<!!)!$/, "")
      .replace(NAME_BEHIND, (behind, inner: string) =>
        names.some((known) => joined(known) === joined(inner)) ? "" : behind,
      ),
  }));
  const said = told.filter(({ text }) => !UNFINISHED.test(text));
  const isMisspelt = ({ text }: Quote): boolean =>
    words(text).some((word) => MISSPELT.test(word) && readme?.words.includes(word.toLowerCase()) !== true);
  const clear = cutsOf(said.filter((quote) => !isMisspelt(quote)));
  const cuts = clear.length > 0 ? clear : cutsOf(said);
  const fit = cuts.filter(
    ({ text }) => words(text).length >= 2 && isPlain(text) && !repeatsName(text, name) && !HANGS.test(text),
  );
  const worth = ({ text }: Quote): number => Number(spellsOut(text, name)) - Number(isLeftOver(text, own));
  const telling = fit.filter(({ text }) => !FORK.test(text) && !saysOnlyKind(text));
  return (telling.length > 0 ? telling : fit).toSorted((left, right) => worth(right) - worth(left));
}

/** What stands in the heading itself is what the project is called before anything else. */
function headlineOf(readme: RepoFacts["readme"]): readonly Quote[] {
  const { title, tagline } = readme ?? {};
  const isInTitle = title !== undefined && tagline !== undefined && title.text.endsWith(` ${tagline.text}`);
  return isInTitle ? [tagline] : [];
}

/** `Kitchen Egg Timer (KET)`, and `KET` beside it. */
function withInitials(title: string): readonly string[] {
  const [, initials] = /\s\((\p{Lu}[\p{Lu}\d]{1,7})\)$/u.exec(title) ?? [];
  return initials === undefined ? [title] : [title, initials];
}

/** `a pan for hens` of the titles `Egg a pan for hens` and `Egg, a pan for hens`: what goes on in small letters behind the name. */
function behindName(title: Quote, name: string): Quote | undefined {
  const text = title.text.slice(name.length).replace(/^,?\s/, "");
  const isBehind =
    title.text.startsWith(name) && title.text !== `${name}${text}` && /^(?!(?:and|or)\b)\p{Ll}/u.test(text);
  return isBehind && words(text).length >= LEAST_BEHIND ? { ...title, text } : undefined;
}

/** A text and, where there are more, its first sentence: that comes first, unless there is room for `No pans. But eggs!` */
function firstOf(quote: Quote | undefined): readonly Quote[] {
  if (quote === undefined) return [];
  const text = quote.text.slice(0, sentenceEnd(quote.text));
  if (text === quote.text) return [quote];
  const first = { ...quote, text };
  return words(quote.text).length <= SUBTITLE_WORDS ? [quote, first] : [first, quote];
}

/** `Data collections` of `Egg data collections`: two words that said more together with the name. */
function isLeftOver(text: string, own: readonly Quote[]): boolean {
  return words(text).length === 2 && !own.some((quote) => sameness(quote.text) === sameness(text));
}

/** `Kitchen Egg Timer` of `KET (Kitchen Egg Timer) is a clock`. */
function expansionsIn(quote: Quote, name: string): readonly Quote[] {
  const inBrackets = [...quote.text.matchAll(/\(([^()]{5,60})\)/g)].map(([, text = ""]) => text);
  return inBrackets.filter((text) => spellsOut(text, name)).map((text) => ({ ...quote, text }));
}

/** `Kitchen Egg Timer` of `KET`: what the letters of the name stand for. */
export function spellsOut(text: string, name: string): boolean {
  const initials = words(text).map((word) => bare(word)[0] ?? "");
  const letters = joined(name);
  return letters.length >= LEAST_INITIALS && initials.join("") === letters;
}

/** What it says without versions, asides and `This library provides`. */
export function withoutTrimmings(text: string): string {
  return [UNFINISHED_BEHIND, VERSIONS, ASIDE, SPEAKER, KEPT_HERE, MANUAL, ADVERB, ORIGIN, BYLINE].reduce(
    (rest, trimming) => rest.replace(trimming, ""),
    withoutSubject(text),
  );
}

function cutsOf(quotes: readonly Quote[]): readonly Quote[] {
  return [
    ...quotes.filter((quote) => words(quote.text).length <= SUBTITLE_WORDS),
    ...quotes.filter((quote) => words(quote.text).length <= LONGEST_SUBTITLE),
    ...quotes.flatMap(deedsOf),
    ...quotes.flatMap(withoutMaking),
    ...quotes.flatMap((quote) => phraseOf(quote, SUBTITLE_WORDS, 4)),
    ...quotes.flatMap(firstOfList),
    ...quotes.flatMap((quote) => phraseOf(quote, SUBTITLE_WORDS)),
    ...quotes.flatMap((quote) => phraseOf(quote, LONGEST_SUBTITLE, SUBTITLE_WORDS)),
    ...quotes.flatMap((quote) => phraseOf(quote, LAST_RESORT, LONGEST_SUBTITLE)),
  ];
}

/**
 * `a small and quick egg timer` of `a small and quick egg timer, kettle, and lamp`: the list is shorter, every word still
 * true.
 */
function firstOfList(quote: Quote): readonly Quote[] {
  if (quote.text.length > LONGEST_LISTED) return [];
  const [, first = ""] = AND_MORE.exec(quote.text) ?? LISTED.exec(quote.text) ?? [];
  const all = words(first);
  const count = all.length;
  // `a tool for boiling, frying, and baking eggs`: all of them do it to the same.
  const isOpen = PARTICIPLE.test(bare(all.at(-1))) && OPENERS.has(bare(all.at(-2)));
  return count >= LEAST_OF_LIST && count <= LONGEST_SUBTITLE && !isOpen ? [{ ...quote, text: first }] : [];
}

/**
 * `a quiet lamp for both pans and eggs` of `…, written in Brass with two hands`: the material is left out, not the
 * purpose.
 */
function withoutMaking(quote: Quote): readonly Quote[] {
  const [, made = ""] = MADE.exec(quote.text) ?? [];
  const count = words(made).length;
  return count >= LEAST_OF_LIST && count <= LONGEST_SUBTITLE ? [{ ...quote, text: made }] : [];
}

const MADE = /^([^,;:.()]+), (?:written|implemented|built|made|coded|inspired|powered)\b/u;

/**
 * What stands before the commas of a list that ends the sentence: with an article, behind adjectives that "and" closes,
 * with at least three words that say what it is for, or with what something is done to.
 */
const LISTED =
  /^((?:[^;:.()]+? and |[^,;:.()]+?\b(?:an?|the) |the (?:[^\s,;:.()]+ ){0,2}most [^\s,;:.()]+ |[^,;:.()]+? for (?:[^\s,;:.()]+ ){2,}|[^,;:.()]+? to [^\s,;:.()]+ (?=[^,]*[^\siSsu]s,))[^,;:.()]+?), (?:(?!\b(?:into|from|between|as|that|which)\b)[^;:.()])+,? and [^,;:.()]+$/u;
/** `Boil fresh brown eggs, potatoes, and more in any pan`: the list was open. */
const AND_MORE =
  /^([^,;:.()]+?), [^;:.()]{3,200},? and more(?:$|[.,;:]| (?:at|by|for|from|in|of|on|through|to|using|via|with|without) )/;
const LEAST_OF_LIST = 4;
/** Letters of the longest sentence that is looked through for lists: the patterns are not linear. */
const LONGEST_LISTED = 300;

/**
 * `boil eggs together` of `a tool that allows any two cooks to boil eggs together`, `boils eggs in any kitchen` of `a library
 * and command-line interface which boils eggs in any kitchen`.
 */
function deedsOf(quote: Quote): readonly Quote[] {
  const [, enabled] = ENABLED.exec(quote.text) ?? EASED.exec(quote.text) ?? [];
  const [, kind = "", done] = DOING.exec(quote.text) ?? [];
  const deed = enabled ?? (saysOnlyKind(kind) ? done : undefined);
  if (deed === undefined || words(deed).length < LEAST_DEED) return [];
  return words(deed).length <= LONGEST_SUBTITLE
    ? [{ ...quote, text: deed }]
    : phraseOf({ ...quote, text: deed }, LONGEST_SUBTITLE, LEAST_DEED);
}

/** Whom a tool allows to do something, up to four words, and what; of a list of deeds the first. */
const ENABLED =
  /^[^,;:.]{1,40}\b(?:(?:allow|empower|enable|help)s? (?:(?!to )[\p{L}-]+ ){0,4}to|helps? (?:developers|people|teams|users|you)|lets? (?:anyone|developers|people|users|you)) (?!be\b)([^,;:.()]+)(?:$|, (?:by|in|using|with)\b|, (?:\p{Ll}+ [^,;:.()]{1,80}, ){1,4}and \p{Ll}+ \p{Ll})/u;
/** What it makes easier. */
const EASED =
  /^[^,;:.]{1,60}\bmakes? it (?:eas(?:y|ier)|possible|simpler?)(?: for \p{L}+)? to ([^,;:.()]+?)(?: (?:by|using|while|without) .*)?$/u;
/** What kind of thing it is, and what it does. */
const DOING =
  /^([^,;:.]{3,60}?) (?:that|which) ((?!(?:has|is|was)\b)\p{Ll}{2,}s [^,;:.()]+?)(?:,? (?:including|such as) [^;:.()]+)?$/u;
const LEAST_DEED = 3;
/** Two letters begin many phrases by chance. */
const LEAST_INITIALS = 3;

/**
 * `Welcome to Pan` under `PAN`, `Java parser` under `JSOUP JAVA PARSER`: a subtitle that says the name again, and no more.
 * None begins with the name, unless that is the thing itself: `CSV data made easy`, `Boil eggs in any pan` of BoilEggs.
 */
function repeatsName(text: string, name: string): boolean {
  const [said, called] = [joined(text), joined(name)];
  const isThing =
    ABBREVIATION.test(name) || (bare(words(text)[0]) !== called && !text.startsWith(`${name} `));
  if (said.startsWith(called) && !(isThing && addedWords(text, name) >= 2 * LEAST_ADDED_WORDS)) return true;
  const isReordered = addedWords(text, name) === 0 && words(text).length > 1;
  return (
    isReordered ||
    called.includes(said) ||
    (said.includes(called) && addedWords(text, name) < LEAST_ADDED_WORDS)
  );
}

/** True for words that can stand on a card of the frame. */
export function isPlain(text: string): boolean {
  return isFitToShow(text) && ![NOT_TEXT, NOT_ALONE, POINTS].some((pattern) => pattern.test(text));
}

/** The text or its longest beginning of so many words that is a whole phrase and cuts no denial short; empty when there is none. */
export function phraseOf(quote: Quote | undefined, max: number, min = 2): readonly Quote[] {
  const text = quote && completePhrase(quote.text, { min, max });
  if (quote === undefined || text === undefined) return [];
  const isCut = words(text).length < words(quote.text).length;
  return isCut && DENIED.test(text) ? [] : [{ ...quote, text }];
}
