import type { CardWords, FrameWords } from "../domain/card-words.ts";
import { type Evidence, nonEmpty, type NonEmpty, type Quote } from "../domain/evidence.ts";
import type { RepoFacts } from "../domain/facts.ts";
import { isFitToShow } from "../domain/fit-to-show.ts";
import type { Gag } from "../domain/gag.ts";
import { readingSeconds } from "../domain/reading-time.ts";
import { uniqueBy } from "../domain/unique-by.ts";
import { type CardOffer, type ChosenOffer, othersThan } from "./card-offer.ts";
import { addedWords, bare, completePhrase, endsPlainly, sameness, saysAgain, words } from "./phrases.ts";
import { definition, offered, withoutName } from "./predicates.ts";
import type { Texts } from "./texts.ts";

/** What the cards that frame the film are made from. */
export interface FrameRequest {
  readonly texts: Texts;
  readonly facts: RepoFacts;
  /** At least one: a card without evidence cannot be made. */
  readonly gags: NonEmpty<Gag>;
  /** The film's own words when they are not English. */
  readonly words?: CardWords | undefined;
  /** Longest reading time the card may need. */
  readonly limit: number;
}

const SUBTITLE_WORDS = 8;
/** A phrase that is a little longer is better than no subtitle. */
const LONGEST_SUBTITLE = 10;
/** Better still too long than a bare name. */
const LAST_RESORT = 12;
/** Words of the shortest heading that says more than a name. */
const LEAST_SENTENCE = 4;
/** Telling words by which a subtitle with the name in it says more than the name. */
const LEAST_ADDED_WORDS = 2;
/** ` (3.10, 3.11 tested)` */
const VERSIONS = /\s\((?=[^()]{0,60}\d\.\d)[^()]{1,80}\)/g;
/** `mgmgt`: letters that no word of small letters consists of. */
const MISSPELT = /^[B-DF-HJ-NP-TV-XZb-df-hj-np-tv-xz][b-df-hj-np-tv-xz]{3,}$/;
const MAX_INSTALL = 60;
/** `CSV`, `JSON`: words for things, before they were names. */
const ABBREVIATION = /^\p{Lu}{2,5}$/u;

/**
 * NAME — or — SUBTITLE: what the project says it is, cut to a whole phrase; the name alone when time is short. A subtitle
 * that leaves time for where the name comes from is preferred; and where the best one is also a claim, and there is time
 * for that after another, the film says both.
 */
export function titleCard(
  request: FrameRequest,
  {
    origins,
    claims,
    seconds,
  }: {
    readonly origins: readonly CardOffer[];
    readonly claims: readonly CardOffer[];
    readonly seconds: number;
  },
): ChosenOffer {
  const { texts, facts, limit } = request;
  const name = titleName(request);
  const offer = (subtitle?: Quote): CardOffer => ({
    ...inBoth(request, (frame) => {
      const context = { ...frame, name: (name.text ?? frame.repository).toUpperCase() };
      return texts.render("title", { ...context, subtitle: (subtitle?.text ?? "").toUpperCase() });
    }),
    kind: "title",
    verbatim: name.verbatim,
    evidence: eachOnce(name.evidence, subtitle?.evidence ?? []),
  });
  const phrases = subtitles(facts, name.text ?? facts.name);
  const titles = phrases.map(offer);
  const leavesTime = (title: CardOffer, { text }: CardOffer): boolean =>
    readingSeconds(title.text) + readingSeconds(text) <= seconds && !overlaps(text, title);
  const [first] = titles;
  // `A friendly Python library` leaves time, but not what it is for.
  const isStump = (place: number): boolean => {
    const phrase = phrases[place]?.text ?? "";
    const goesOn = phrases.some(({ text }) => sameness(text).startsWith(`${sameness(phrase)} `));
    return goesOn && endsPlainly(phrase);
  };
  const isAlone = first !== undefined && !claims.some((claim) => leavesTime(first, claim));
  const unsaid = isAlone ? claims.filter(({ text }) => overlaps(text, first)).slice(0, 1) : [];
  const [origin] = origins;
  const besides = [origin === undefined ? unsaid : [origin], isAlone ? claims : []];
  const beside = besides.flatMap((next) => {
    const least = next[0] === origin ? 0 : LEAST_SENTENCE;
    const fits = (title: CardOffer, place: number): boolean =>
      words(phrases[place]?.text ?? "").length >= least &&
      !isStump(place) &&
      next.some((each) => leavesTime(title, each));
    return titles.find(fits) ?? [];
  })[0];
  return firstInTime(beside === undefined ? titles : [beside, ...titles], { last: offer(), limit });
}

/** What it is, unless the opening says it, how to install it, THE END. */
export function endCard(
  request: FrameRequest,
  { title, claims }: { readonly title: CardOffer; readonly claims: readonly CardOffer[] },
): ChosenOffer {
  const { texts, facts, gags, limit } = request;
  const { install: written, registryInstall } = facts.readme ?? {};
  const install = written ?? registryInstall;
  const isShort = install !== undefined && install.text.length <= MAX_INSTALL && isFitToShow(install.text);
  const descriptions = [facts.manifest?.description, facts.readme?.tagline].flatMap((quote) =>
    phraseOf(quote, SUBTITLE_WORDS, halfOf(quote)),
  );
  const isSaid = (text: string): boolean =>
    overlaps(text, title) || claims.some((claim) => saysAgain(text, claim.text));
  const fresh = descriptions.filter(({ text }) => isPlain(text) && !isSaid(text));
  const variants: readonly (readonly Quote[])[] = [
    ...fresh.map((description) => (isShort ? [description, install] : [description])),
    ...(isShort ? [[install]] : []),
  ];
  const render = (frame: FrameWords, lines: readonly Quote[]): string => {
    const described = lines.find((line) => line !== install);
    return texts.render("end", {
      ...frame,
      description: described?.text ?? "",
      install: lines.includes(install as Quote) ? (install?.text ?? "") : "",
    });
  };
  const offer = (lines: readonly Quote[]): CardOffer => {
    const evidence = nonEmpty(lines.flatMap((line) => line.evidence));
    return {
      ...inBoth(request, (frame) => render(frame, lines)),
      kind: "end",
      verbatim: evidence !== undefined && !lines.includes(registryInstall as Quote),
      evidence: evidence ?? gags[0].evidence,
    };
  };
  return firstInTime(variants.map(offer), { last: offer([]), limit });
}

/** A card in English and, where the film speaks another language and that makes a difference, in it. */
function inBoth(
  { texts, words: spoken }: FrameRequest,
  render: (frame: FrameWords) => string,
): Pick<CardOffer, "text" | "translation"> {
  const text = render(texts.frame);
  const translation = spoken && render(spoken.frame);
  return { text, ...(translation !== undefined && translation !== text && { translation }) };
}

/** The first text that can be read in time; the last resort where none can. */
function firstInTime(
  offers: readonly CardOffer[],
  { last, limit }: { last: CardOffer; limit: number },
): ChosenOffer {
  const fits = ({ text }: CardOffer): boolean => readingSeconds(text) <= limit;
  const chosen = offers.find(fits) ?? last;
  const judged = offers.map((offer) => ({ ...offer, reason: fits(offer) ? "worse" : "too-long" }) as const);
  return { ...chosen, choice: { limitSeconds: limit, passedOver: othersThan(chosen, judged) } };
}

/** Name and subtitle often stand on one line. */
function eachOnce(first: NonEmpty<Evidence>, then: readonly Evidence[]): NonEmpty<Evidence> {
  const places = uniqueBy([...first, ...then], ({ path, line, text }) => `${path}:${line} ${text}`);
  return nonEmpty(places) ?? first;
}

interface TitleName {
  /** `undefined` when no name there is can be shown. */
  readonly text: string | undefined;
  readonly verbatim: boolean;
  readonly evidence: NonEmpty<Evidence>;
}

/** The name as the README writes it when that is, or has in it, the project's name, else as the manifest has it, else as facts do. */
function titleName({ facts, gags }: FrameRequest): TitleName {
  const { name, readme, manifest } = facts;
  const heading = manifest?.name === undefined && isAnotherTopic(facts) ? undefined : readme?.title;
  // `vuejs/core` is where it is kept; its package says how it is called.
  const title = manifest?.name !== undefined && heading?.text.includes("/") === true ? undefined : heading;
  const written = [title, manifest?.name].flatMap((quote) => (quote === undefined ? [] : [quote]));
  const own = written.map((quote) => ({ ...quote, text: quote.text.split("/").at(-1) ?? quote.text }));
  const telling = [...own, ...(readme?.title === undefined && readme?.tagline ? [readme.tagline] : [])];
  const names = [...telling.flatMap((quote) => nameWithin(quote, name)), ...own];
  const fitting = names.filter(
    (quote) => words(quote.text).length <= 4 && quote.text.length <= 32 && isFitToShow(quote.text),
  );
  const best =
    fitting.find((quote) => plainCore(quote.text) === plainCore(name)) ??
    fitting.find((quote) => ` ${sameness(quote.text)} `.includes(` ${sameness(name)} `)) ??
    fitting.at(-1);
  if (best !== undefined) return { text: best.text, verbatim: true, evidence: best.evidence };
  const evidence = readme?.tagline?.evidence ?? gags[0].evidence;
  return {
    text: isFitToShow(name) ? name : undefined,
    verbatim: evidence.some((place) => place.text.includes(name)),
    evidence,
  };
}

/** `Welcome to The Tiny Compiler!`, `jsoup: Java HTML Parser`: the words of a sentence that are the project's name. */
function nameWithin(heading: Quote, name: string): readonly Quote[] {
  const all = words(heading.text);
  // `Eclipse Mosquitto` is a name as it is.
  if (all.length < LEAST_SENTENCE && !/[:!]/.test(heading.text)) return [];
  for (const [start] of all.entries()) {
    for (let end = all.length; end > start; end -= 1) {
      const text = all
        .slice(start, end)
        .join(" ")
        .replace(/[^\p{L}\p{N})]+$/u, "");
      if (plainCore(text) === plainCore(name) && /^[\p{L}\p{N}]/u.test(text)) return [{ ...heading, text }];
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

/** Whole phrases first, then cut ones; the longer cuts before the very short ones. */
function subtitles({ name: folder, readme, manifest }: RepoFacts, name: string): readonly Quote[] {
  const own = [...(readme?.slogans ?? []), readme?.tagline, manifest?.description].flatMap((quote) =>
    quote === undefined ? [] : [quote],
  );
  // `dateutil - powerful extensions` under `PYTHON-DATEUTIL`.
  const heads = own.flatMap(({ text }) => /^(\p{L}\S{2,}) [-–—] /u.exec(text)?.[1] ?? []);
  const parts = heads.filter((head) => joined(name).includes(joined(head)));
  const names = [name, folder, ...(readme?.title === undefined ? [] : [readme.title.text]), ...parts];
  // `JUnit 4` calls itself JUnit.
  const called = [...names, ...names.map((text) => text.replace(/[\s-]*\d+$/, ""))].filter(Boolean);
  const said = own.map((quote) => ({
    ...quote,
    text: called
      .reduce(
        withoutName,
        called.reduce(offered, called.reduce(definition, quote.text.replace(VERSIONS, ""))),
      )
      .replace(/[.!]+$/, ""),
  }));
  const isMisspelt = ({ text }: Quote): boolean =>
    words(text).some((word) => MISSPELT.test(word) && readme?.words.includes(word.toLowerCase()) !== true);
  const clear = cutsOf(said.filter((quote) => !isMisspelt(quote)));
  const cuts = clear.length > 0 ? clear : cutsOf(said);
  return cuts.filter(({ text }) => words(text).length >= 2 && isPlain(text) && !repeatsName(text, name));
}

function cutsOf(quotes: readonly Quote[]): readonly Quote[] {
  return [
    ...quotes.filter((quote) => words(quote.text).length <= SUBTITLE_WORDS),
    ...quotes.filter((quote) => words(quote.text).length <= LONGEST_SUBTITLE),
    ...quotes.flatMap((quote) => phraseOf(quote, SUBTITLE_WORDS, 4)),
    ...quotes.flatMap((quote) => phraseOf(quote, SUBTITLE_WORDS)),
    ...quotes.flatMap((quote) => phraseOf(quote, LONGEST_SUBTITLE, SUBTITLE_WORDS)),
    ...quotes.flatMap((quote) => phraseOf(quote, LAST_RESORT, LONGEST_SUBTITLE)),
  ];
}

/**
 * `Welcome to Pan` under `PAN`, `Java parser` under `JSOUP JAVA PARSER`: a subtitle that says the name again, and no more.
 * None begins with the name, unless that is the thing itself: `CSV data made easy`, `Boil eggs in any pan` of BoilEggs.
 */
function repeatsName(text: string, name: string): boolean {
  const [said, called] = [joined(text), joined(name)];
  const isThing = ABBREVIATION.test(name) || bare(words(text)[0]) !== called;
  if (said.startsWith(called) && !(isThing && addedWords(text, name) >= 2 * LEAST_ADDED_WORDS)) return true;
  return called.includes(said) || (said.includes(called) && addedWords(text, name) < LEAST_ADDED_WORDS);
}

/** `Commander.js` and `commander`, `JUnit 4` and `junit` are one name. */
function plainCore(name: string): string {
  return joined(name).replace(/(?<=.)(?:js|\d+)$/, "");
}

/** `Bubble Tea` and `bubbletea` are one name. */
function joined(name: string): string {
  return sameness(name).replaceAll(" ", "");
}

function isPlain(text: string): boolean {
  return isFitToShow(text) && !/[`{}<>[\]]|&#?\w+;/.test(text);
}

function halfOf(quote: Quote | undefined): number {
  return Math.max(2, Math.ceil(words(quote?.text ?? "").length / 2));
}

function phraseOf(quote: Quote | undefined, max: number, min = 2): readonly Quote[] {
  const text = quote && completePhrase(quote.text, { min, max });
  return quote === undefined || text === undefined ? [] : [{ ...quote, text }];
}

/** True when the text says what the title's subtitle says. */
export function overlaps(text: string, title: CardOffer): boolean {
  const subtitle = title.text.split("\n").slice(2).join(" ");
  return sameness(text) === "" || (subtitle !== "" && saysAgain(text, subtitle));
}
