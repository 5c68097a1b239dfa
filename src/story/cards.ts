import type { CardWords } from "../domain/card-words.ts";
import { wit } from "../domain/card-worth.ts";
import type { NonEmpty } from "../domain/evidence.ts";
import type { RepoFacts } from "../domain/facts.ts";
import type { Gag, Subject } from "../domain/gag.ts";
import { isSameName } from "../domain/name-words.ts";
import { pride } from "../domain/pride.ts";
import { readingSeconds } from "../domain/reading-time.ts";
import type { StoryCard } from "../domain/story.ts";
import { cardLimit, cardWeight, isJoke, LONGEST, SHORTEST, TOLERANCE } from "./card-time.ts";
import { CardWriter } from "./card-writer.ts";
import { isSpare, type PlannedBeat, type PlannedSlot } from "./beats.ts";
import { type SaidOfItself, saidOfItself } from "./claims.ts";
import { endCard, type FrameRequest, overlaps, titleCard } from "./frame-cards.ts";
import type { CardOffer, ChosenOffer } from "./card-offer.ts";
import { offerCards } from "./gag-cards.ts";
import { sharesWord } from "../domain/sameness.ts";
import type { Texts } from "./texts.ts";

/** A slot that has its gag. */
export interface FilledSlot {
  readonly slot: PlannedSlot;
  readonly gag: Gag;
}

/** A beat whose slots have their gags; slots without a gag are left out. */
export interface FilledBeat {
  readonly plan: PlannedBeat;
  readonly slots: readonly FilledSlot[];
}

/** The cards of a film. */
export interface FilmCards {
  readonly title: StoryCard;
  /** By slot name. */
  readonly bySlot: ReadonlyMap<string, StoryCard>;
  readonly end: StoryCard;
}

/** Cards in the words of the library; after these, sentences of the README are preferred. */
const MAX_LIBRARY = 1;
/** Below this beat length there is no time for a shot beside the end card. */
const LAST_BEAT_WITH_SHOT = 5;
/** Time that the shortest usual clip needs when it is sped up. */
const SHOT_ROOM = 3.8;

/** Writes the cards of the film: about one per shot, of changing kinds, within the time that the beats give to cards. */
export function writeCards({
  texts,
  facts,
  beats,
  words,
}: {
  texts: Texts;
  facts: RepoFacts;
  beats: readonly FilledBeat[];
  words: CardWords | undefined;
}): FilmCards | undefined {
  const slots = beats.flatMap((beat) => beat.slots);
  const [first, ...rest] = slots.map((filled) => filled.gag);
  const [opening, closing] = [beats[0], beats.at(-1)];
  if (first === undefined || opening === undefined || closing === undefined) return undefined;
  const gags: NonEmpty<Gag> = [first, ...rest];
  const said = saidOfItself({ texts, facts });
  const { title, end } = writeFrame({ texts, facts, gags, words }, { said, opening, closing });
  const needed = slots.filter(({ slot }) => !isSpare(slot));
  const wordless = needed.filter(
    ({ gag }) => !offerCards(texts, { gag, words }).some(({ verbatim }) => verbatim),
  );
  const script: Script = {
    texts,
    words,
    gags,
    project: facts.name,
    ...said,
    writer: new CardWriter([title, end], {
      project: facts.name,
      cards: needed.length + 2,
      wordless: wordless.length,
    }),
  };
  const framed = (beat: FilledBeat): number =>
    (beat === opening ? readingSeconds(title.text) : 0) + (beat === closing ? readingSeconds(end.text) : 0);
  const tables = beats.map((beat): BeatTable => {
    const ends = { isOpening: beat === opening, isClosing: beat === closing };
    return { beat, ...ends, left: cardSeconds(beat) - framed(beat) };
  });
  // A spare may stay out of the film: what it would say must be free for all the others.
  const bySlot = [(slot: PlannedSlot) => !isSpare(slot), isSpare].flatMap((isWanted) =>
    tables.flatMap((table) => beatCards(script, table, isWanted)),
  );
  return {
    title: card(title, { placement: "before", isSpare: false }),
    bySlot: new Map(bySlot),
    end: card(end, { placement: "end", isSpare: false }),
  };
}

/** What the cards of all beats are written from. */
interface Script extends SaidOfItself {
  readonly texts: Texts;
  readonly words: CardWords | undefined;
  readonly gags: readonly Gag[];
  /** Name of the project. */
  readonly project: string;
  readonly writer: CardWriter;
}

/** The first card of the film and the last: what one says, with the claim behind it, the other leaves out. */
function writeFrame(
  request: Omit<FrameRequest, "limit">,
  {
    said: { origins, claims },
    opening,
    closing,
  }: { readonly said: SaidOfItself; readonly opening: FilledBeat; readonly closing: FilledBeat },
): { readonly title: ChosenOffer; readonly end: ChosenOffer } {
  const seconds = cardSeconds(opening) + TOLERANCE;
  const title = titleCard({ ...request, limit: titleLimit(opening) }, { origins, claims, seconds });
  const left = seconds - readingSeconds(title.text);
  const next = [...origins, ...claims].find(
    ({ text }) => readingSeconds(text) <= left && !overlaps(text, title),
  );
  const gag = closing.slots.at(-1)?.gag ?? request.gags[0];
  const own = offerCards(request.texts, { gag, words: request.words });
  const isProven = closingOffers(own, { claims, gag }).length > 0;
  const end = endCard(
    { ...request, limit: endLimit(closing, isProven) },
    { title, claims: next === undefined ? [] : [next] },
  );
  return { title, end };
}

/** A beat whose cards are being written. */
interface BeatTable {
  readonly beat: FilledBeat;
  readonly isOpening: boolean;
  readonly isClosing: boolean;
  /** Seconds of reading that are left for its cards. */
  left: number;
}

/** The cards of some slots of a beat; their reading time is taken from what is left of it. */
function beatCards(
  script: Script,
  table: BeatTable,
  isWanted: (slot: PlannedSlot) => boolean,
): readonly (readonly [string, StoryCard])[] {
  const slots = table.beat.slots.filter(({ slot }) => isWanted(slot));
  script.writer.beginBeat();
  return slots.flatMap((filled, index) => {
    const { gag, slot } = filled;
    const placement = placementOf(filled, table);
    const sharing = placement === "split" || isSpare(slot) ? [filled] : slots.slice(index);
    const [offers = [], ...later] = sharing.map((each) => offersFor(script, { filled: each, table }));
    const isFree = index === 0 || isSpare(slot);
    const limit = cardLimit({ offers, later, left: table.left, isFree });
    const offer = script.writer.choose(offers, { limit, counts: !isSpare(slot) });
    if (offer === undefined) return [];
    table.left -= readingSeconds(offer.text);
    return [[gag.slot, card(offer, { placement, isSpare: isSpare(slot) })] as const];
  });
}

/** What a card may say, best first: boasts lead the opening and end the film, between them the gag's own words come first. */
function offersFor(
  { texts, words, gags, project, origins, claims, others, writer }: Script,
  { filled, table }: { readonly filled: FilledSlot; readonly table: BeatTable },
): readonly CardOffer[] {
  const { subject } = filled.gag;
  const isNamesake = isSameName(subject.name, project);
  const isRemark = subject.kind === "note" && subject.name === "REMARK";
  const elsewhere = gags.map((gag) => gag.subject).filter((other) => !isAtPlace(other, subject));
  const offered = offerCards(texts, { gag: filled.gag, words })
    .filter((offer) => !elsewhere.some((other) => isWordsOf(offer, other)))
    .map((offer) => ({ ...offer, isRemark }));
  // The title has just introduced it.
  const all = table.isOpening && isNamesake ? offered.filter(({ kind }) => kind !== "introduction") : offered;
  // One boast of the film's own is enough for an opening.
  const hasBoasted = table.isOpening && writer.libraryCards > 0;
  const own = hasBoasted ? all.filter(({ kind }) => kind !== "library") : all;
  const placement = placementOf(filled, table);
  if (placement === "split") return [...origins, ...claims, ...own];
  if (placement === "end") return closingOffers(own, { claims, gag: filled.gag });
  const fitting = (name: string): readonly CardOffer[] => [
    ...claims.filter((claim) => pride(claim.text) > 0 || isAtHome(claim, subject.name, name)),
    ...others.filter((other) => isAtHome(other, subject.name, name)),
  ];
  // A shot of the project itself, with nothing of its own to say, is interrupted by nothing that the project says.
  const isMute = subject.kind === "readme" && own.every(({ kind }) => kind === "library");
  if (isMute && !table.isOpening) return [...claims, ...others, ...own];
  if (isNamesake) return withClaims(own, fitting(""));
  // What the project says of itself opens a film better than a boast of the film's own.
  if (table.isOpening)
    return [
      ...own.filter(({ kind }) => kind !== "library"),
      ...claims,
      ...own.filter(({ kind }) => kind === "library"),
    ];
  return writer.libraryCards < MAX_LIBRARY ? own : [...own, ...fitting(project)];
}

/** A message that a shot of its own is about is said there. */
function isWordsOf(offer: CardOffer, other: Subject): boolean {
  return offer.kind === "quote" && other.kind === "error" && isAtPlace(offer, other);
}

type Cited = Pick<Subject, "evidence">;

function isAtPlace({ evidence: [one] }: Cited, { evidence: [other] }: Cited): boolean {
  return one.path === other.path && one.line === other.line;
}

/**
 * What the last card may say: what shows that all went well, else what the project is proud of. Words of the library
 * need a proof: that it has a name, a version or an install line proves nothing.
 */
function closingOffers(
  own: readonly CardOffer[],
  { claims, gag: { subject } }: { readonly claims: readonly CardOffer[]; readonly gag: Gag },
): readonly CardOffer[] {
  const isProof = subject.kind !== "readme" && subject.kind !== "entry-point";
  const said = isProof ? own : own.filter(({ kind }) => kind === "quote");
  const isProud = ({ text }: CardOffer): boolean => pride(text) > 0 || /!”?$/.test(text);
  return [...said, ...claims.filter(isProud)];
}

/**
 * The class that bears the project's name is introduced like any other. What the README says of the project it says of
 * the class, where that has no words of its own and the film none that suit it.
 */
function withClaims(own: readonly CardOffer[], claims: readonly CardOffer[]): readonly CardOffer[] {
  const isSaid = ({ kind }: CardOffer): boolean => kind === "quote" || kind === "introduction";
  return [...own.filter(isSaid), ...claims, ...own.filter((offer) => !isSaid(offer))];
}

/** In the middle of the film a sentence of the README interrupts the shot, unless it jokes or speaks of the same. */
function isAtHome({ text }: CardOffer, name: string, project: string): boolean {
  return wit(text) > 0 || sharesWord(text, name, project);
}

/** The claim is cut into the first shot, the success stands after the last one, all others come before their shot. */
function placementOf(filled: FilledSlot, place: BeatTable): StoryCard["placement"] {
  const { slots } = place.beat;
  if (place.isOpening && filled === slots[0]) return "split";
  return place.isClosing && filled === slots.at(-1) ? "end" : "before";
}

/** Everything so far was judged by the English wording; from here on the card speaks the language of the film. */
function card(
  { translation, isRemark = false, ...offer }: ChosenOffer,
  { placement, isSpare: ofSpare }: { placement: StoryCard["placement"]; isSpare: boolean },
): StoryCard {
  const judged = { ...offer, isRemark };
  // Without its card a joke is none, wherever it stands.
  const weight = ofSpare && !isJoke(judged) ? 0 : cardWeight(judged);
  return {
    type: "card",
    ...offer,
    ...(translation !== undefined && { text: translation, original: offer.text }),
    weight,
    placement,
  };
}

function cardSeconds({ plan }: FilledBeat): number {
  return (plan.endSeconds - plan.startSeconds) * plan.rule.cardShare;
}

function titleLimit(beat: FilledBeat): number {
  const length = beat.plan.endSeconds - beat.plan.startSeconds;
  return Math.min(LONGEST, Math.max(SHORTEST, Math.min(cardSeconds(beat), length - SHOT_ROOM)));
}

/** Long enough for the end card alone when the beat is short; otherwise with room left for a card about the success, if any. */
function endLimit(beat: FilledBeat, isProven: boolean): number {
  const length = beat.plan.endSeconds - beat.plan.startSeconds;
  if (length < LAST_BEAT_WITH_SHOT) return length;
  const share = cardSeconds(beat);
  const isShared = isProven && share >= 4.6;
  return Math.min(LONGEST, Math.max(SHORTEST + 0.3, isShared ? share - SHORTEST : share));
}
