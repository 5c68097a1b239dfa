import type { CardWords, FrameWords } from "../domain/card-words.ts";
import { type Evidence, nonEmpty, type NonEmpty, type Quote } from "../domain/evidence.ts";
import type { RepoFacts } from "../domain/facts.ts";
import { isFitToShow } from "../domain/fit-to-show.ts";
import type { Gag } from "../domain/gag.ts";
import { readingSeconds } from "../domain/reading-time.ts";
import { uniqueBy } from "../domain/unique-by.ts";
import { type CardOffer, type ChosenOffer, othersThan } from "./card-offer.ts";
import { endsPlainly, words } from "./phrases.ts";
import { isDeed } from "./predicates.ts";
import { beginsAlike, sameness, saysAgain } from "./sameness.ts";
import { isPlain, phraseOf, spellsOut, SUBTITLE_WORDS, subtitles, withoutTrimmings } from "./subtitles.ts";
import type { Texts } from "./texts.ts";
import { titleName } from "./title-name.ts";

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

/** Words of the shortest phrase that says more than a name. */
const LEAST_SENTENCE = 4;
const MAX_INSTALL = 60;
/** Under the title, half of its words are too many to be said again. */
const BELOW_TITLE = 0.49;

/**
 * NAME — or — SUBTITLE: what the project says it is, cut to a whole phrase; the name alone when time is short, or where
 * only that leaves time for where the name comes from. A subtitle that leaves time for that is preferred; and where the best
 * one is also a claim, and there is time for that after another, the film says both.
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
      const context = {
        ...frame,
        // What something does is not contained in it.
        ...(isDeed(subtitle?.text ?? "") && { containing: frame.or, underInspection: frame.or }),
        name: (name.text ?? frame.repository).toUpperCase(),
      };
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
  const isSpelt = spellsOut(phrases[0]?.text ?? "", name.text ?? "");
  const isAlone = first !== undefined && !isSpelt && !claims.some((claim) => leavesTime(first, claim));
  const unsaid = isAlone ? claims.filter(({ text }) => overlaps(text, first)).slice(0, 1) : [];
  const [origin] = origins;
  const besides = [origin === undefined ? unsaid : [origin], isAlone ? claims : []];
  const beside = besides.flatMap((next) => {
    const least = next[0] === origin ? 0 : LEAST_SENTENCE;
    const fits = (title: CardOffer, place: number): boolean =>
      words(phrases[place]?.text ?? "").length >= least &&
      !isStump(place) &&
      next.some((each) => leavesTime(title, each));
    // Where its name comes from is worth more than what it is: the end says that, too.
    return (next[0] === origin ? [...titles, offer()] : titles).find(fits) ?? [];
  })[0];
  return firstInTime(beside === undefined ? titles : [beside, ...titles], { last: offer(), limit });
}

/** What it is, unless the opening says it, how to install it or where to find it, THE END. */
export function endCard(
  request: FrameRequest,
  { title, claims }: { readonly title: CardOffer; readonly claims: readonly CardOffer[] },
): ChosenOffer {
  const { texts, facts, gags, limit } = request;
  const { install: written, registryInstall, address } = facts.readme ?? {};
  const install = written ?? registryInstall ?? address;
  const isShort = install !== undefined && install.text.length <= MAX_INSTALL && isFitToShow(install.text);
  const descriptions = [facts.manifest?.description, facts.readme?.tagline].flatMap((quote) =>
    phraseOf(quote, SUBTITLE_WORDS, halfOf(quote)),
  );
  const isSaid = (text: string): boolean =>
    overlaps(withoutTrimmings(text), title) || claims.some((claim) => saysAgain(text, claim.text));
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

function halfOf(quote: Quote | undefined): number {
  return Math.max(2, Math.ceil(words(quote?.text ?? "").length / 2));
}

/** True when the text says what the title's subtitle says, or begins like it. */
export function overlaps(text: string, title: CardOffer): boolean {
  const subtitle = title.text.split("\n").slice(2).join(" ");
  return (
    sameness(text) === "" ||
    (subtitle !== "" && (saysAgain(text, subtitle, BELOW_TITLE) || beginsAlike(text, subtitle)))
  );
}
