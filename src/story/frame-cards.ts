import type { CardWords, FrameWords } from "../domain/card-words.ts";
import { type Evidence, nonEmpty, type NonEmpty, type Quote } from "../domain/evidence.ts";
import type { RepoFacts } from "../domain/facts.ts";
import { isFitToShow } from "../domain/fit-to-show.ts";
import type { Gag } from "../domain/gag.ts";
import { readingSeconds } from "../domain/reading-time.ts";
import { uniqueBy } from "../domain/unique-by.ts";
import { type CardOffer, type ChosenOffer, othersThan } from "./card-offer.ts";
import { endsPlainly, saysOnlyKind, words } from "./phrase-words.ts";
import { isDeed } from "./predicates.ts";
import { beginsAlike, sameness, saysAgain } from "../domain/sameness.ts";
import { isPlain, phraseOf, spellsOut, SUBTITLE_WORDS, subtitles, withoutTrimmings } from "./subtitles.ts";
import type { Texts } from "./texts.ts";
import { type TitleName, titleName } from "./title-name.ts";

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

/** What the opening may say below its title. */
interface OpeningWords {
  /** Where the name comes from. */
  readonly origins: readonly CardOffer[];
  readonly claims: readonly CardOffer[];
  /** Seconds of reading that the opening has, with its title. */
  readonly seconds: number;
}

/** A title with what stands below its name; empty where nothing does. */
interface Title {
  readonly subtitle: string;
  readonly offer: CardOffer;
}

/**
 * NAME — or — SUBTITLE: what the project says it is, cut to a whole phrase; the name alone when time is short, or where
 * only that leaves time for where the name comes from.
 */
export function titleCard(request: FrameRequest, opening: OpeningWords): ChosenOffer {
  const { facts, limit } = request;
  const name = titleName(request);
  const titleWith = (subtitle?: Quote): Title => ({
    subtitle: subtitle?.text ?? "",
    offer: titleOffer(request, name, subtitle),
  });
  const titles = subtitles(facts, name.text ?? facts.name).map(titleWith);
  const bare = titleWith();
  const roomy = roomyTitle(titles, { ...opening, bare, name: name.text ?? "" });
  const offers = (roomy === undefined ? titles : [roomy, ...titles]).map(({ offer }) => offer);
  return firstInTime(offers, { last: bare.offer, limit });
}

function titleOffer(request: FrameRequest, name: TitleName, subtitle: Quote | undefined): CardOffer {
  const said = subtitle?.text ?? "";
  const both = inBoth(request, (frame) =>
    request.texts.render("title", {
      ...frame,
      // What something does is not contained in it.
      ...(isDeed(said) && { containing: frame.or, underInspection: frame.or }),
      name: (name.text ?? frame.repository).toUpperCase(),
      subtitle: said.toUpperCase(),
    }),
  );
  const evidence = eachOnce(name.evidence, subtitle?.evidence ?? []);
  return { ...both, kind: "title", verbatim: name.verbatim, evidence };
}

/**
 * The best title that leaves time for where the name comes from; else, where the best subtitle is also a claim and no other
 * claim has time behind it, one that leaves time for that claim, or for any.
 */
function roomyTitle(
  titles: readonly Title[],
  {
    origins: [origin],
    claims,
    seconds,
    bare,
    name,
  }: OpeningWords & { readonly bare: Title; readonly name: string },
): Title | undefined {
  const leavesTime = ({ offer }: Title, { text }: CardOffer): boolean =>
    readingSeconds(offer.text) + readingSeconds(text) <= seconds && !overlaps(text, offer);
  // `A friendly Python library` leaves time, but not what it is for.
  const isStump = ({ subtitle }: Title): boolean =>
    endsPlainly(subtitle) &&
    titles.some((other) => sameness(other.subtitle).startsWith(`${sameness(subtitle)} `));
  const leaving = (others: readonly CardOffer[]) => (title: Title) =>
    !isStump(title) && others.some((other) => leavesTime(title, other));
  const [first] = titles;
  const isAlone =
    first !== undefined &&
    !spellsOut(first.subtitle, name) &&
    !claims.some((claim) => leavesTime(first, claim));
  const unsaid = claims.filter(({ text }) => isAlone && overlaps(text, first.offer)).slice(0, 1);
  const telling = titles.filter(({ subtitle }) => words(subtitle).length >= LEAST_SENTENCE);
  // Where its name comes from is worth more than what it is: the end says that, too.
  const beside =
    origin === undefined ? telling.find(leaving(unsaid)) : [...titles, bare].find(leaving([origin]));
  return beside ?? (isAlone ? telling.find(leaving(claims)) : undefined);
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
    overlaps(withoutTrimmings(text), title) ||
    saysOnlyName(text, title) ||
    claims.some((claim) => saysAgain(text, claim.text));
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

/** `The Egg Framework.` under `EGG` */
function saysOnlyName(text: string, title: CardOffer): boolean {
  const named = new Set(words(title.text.split("\n", 1)[0] ?? "").map(sameness));
  const others = words(text).filter((word) => !named.has(sameness(word)));
  return saysOnlyKind(others.join(" "));
}

/** True when the text says what the title's subtitle says, or begins like it. */
export function overlaps(text: string, title: CardOffer): boolean {
  const subtitle = title.text.split("\n").slice(2).join(" ");
  return (
    sameness(text) === "" ||
    (subtitle !== "" && (saysAgain(text, subtitle, BELOW_TITLE) || beginsAlike(text, subtitle)))
  );
}
