import { OUTSPOKEN, wit } from "../domain/card-worth.ts";
import { splitName, stem } from "../domain/name-words.ts";
import { readingSeconds } from "../domain/reading-time.ts";
import type { CardKind, PassedOverText } from "../domain/story.ts";
import { type CardOffer, type ChosenOffer, othersThan } from "./card-offer.ts";
import { beginsAlike, sameness, saysAgain } from "../domain/sameness.ts";

/** Cards that introduce a name in the words of the library; the film stays mostly in the words of the repository. */
const MAX_INTRODUCTIONS = 5;
const MOST_IN_BEAT = 2;
/** Share of the cards that need not be in the words of the repository; after these, names stand alone. */
const MAX_OWN_WORDS = 0.45;
/** A film with so many sentences of the repository may have one card more in other words. */
const MANY_QUOTES = 4;
/** Names that may stand alone on their cards. */
const MOST_NAMES = 2;
/** Seconds that a joke is granted. */
const GRACE = 0.3;
/** The shortest film may have so many. */
const LEAST_OWN_WORDS = 3;

/** Keeps account of what has been shown, so that no two cards say the same and kinds take turns. */
export class CardWriter {
  readonly #shown: ShownLine[] = [];
  #kinds: readonly CardKind[] = [];
  /** How many cards so far speak in the words of the library. */
  libraryCards = 0;
  #introductions = 0;
  #quotes = 0;
  /** Names that stood alone. */
  #names = 0;
  #introducedInBeat = 0;
  /** Cards so far that are not in the words of the repository. */
  #ownWords: number;
  readonly #mostOwnWords: number;
  /** Cards to come for which the repository has no words. */
  #wordless: number;
  /** Stems of the words of the project's name, which may stand on any card. */
  readonly #projectStems: ReadonlySet<string>;

  /**
   * @param shown the cards that frame the film
   * @param plan name of the project, how many cards the film is to have, with its frame, and for how many of them the
   * repository has no words
   */
  constructor(
    shown: readonly CardOffer[],
    { project, cards, wordless }: { project: string; cards: number; wordless: number },
  ) {
    this.#projectStems = new Set(splitName(project).map(stem));
    for (const offer of shown) this.#remember(offer, { isFrame: true });
    this.#ownWords = shown.filter(({ verbatim }) => !verbatim).length;
    this.#mostOwnWords = Math.max(LEAST_OWN_WORDS, MAX_OWN_WORDS * cards);
    this.#wordless = wordless;
  }

  /** Called before the cards of each beat. */
  beginBeat(): void {
    this.#introducedInBeat = 0;
  }

  /** The best offer that is new, short enough and, unless it is a quotation, not the third of its kind; cards of spares do not count. */
  choose(
    offers: readonly CardOffer[],
    { limit, counts }: { limit: number; counts: boolean },
  ): ChosenOffer | undefined {
    const judged = offers.map((candidate) => ({ ...candidate, reason: this.#objection(candidate, limit) }));
    const fresh = judged.filter(({ reason }) => reason !== "said" && reason !== "too-long");
    const others = fresh.filter(({ reason }) => reason !== "third-of-kind");
    const varied = others.length > 0 ? others : fresh;
    const ofRepository = (list: typeof judged) => list.find(({ reason }) => reason !== "library");
    // Once the library has spoken enough, a third name in a row is better than its words again.
    const best = ofRepository(varied) ?? (this.#hasSpoken() ? ofRepository(fresh) : undefined) ?? fresh[0];
    const chosen = (best?.kind === "identifier" ? this.#instead(fresh) : undefined) ?? best;
    if (chosen === undefined) return undefined;
    const { reason, ...offer } = chosen;
    // What speaks against the chosen text too is no reason against another.
    const passedOver = othersThan(chosen, judged).map((other) =>
      other.reason === reason ? { ...other, reason: "worse" as const } : other,
    );
    this.#remember(offer, { isFrame: false });
    if (offer.kind === "library") this.libraryCards += 1;
    if (counts) this.#count(offer);
    if (counts && !offers.some(({ verbatim }) => verbatim)) this.#wordless -= 1;
    return { ...offer, choice: { limitSeconds: limit, passedOver } };
  }

  #count({ kind, verbatim }: CardOffer): void {
    this.#kinds = [...this.#kinds.slice(-1), kind];
    if (!verbatim) this.#ownWords += 1;
    if (kind === "quote") this.#quotes += 1;
    if (kind === "identifier") this.#names += 1;
    if (kind !== "introduction") return;
    this.#introductions += 1;
    this.#introducedInBeat += 1;
  }

  /** Instead of a name alone: once enough stood alone, whatever the library has said; and where only variety spoke for it. */
  #instead<Offer extends CardOffer>(offers: readonly Offer[]): Offer | undefined {
    const mayStandAlone = this.#names < MOST_NAMES && this.#isIntroduced();
    return mayStandAlone ? undefined : offers.find(({ kind }) => kind === "introduction");
  }

  /** What speaks against a text whatever else is offered; `worse` when nothing does. */
  #objection(offer: CardOffer, limit: number): PassedOverText["reason"] {
    if (this.#isKnown(offer)) return "said";
    if (readingSeconds(offer.text) > limit + graceFor(offer)) return "too-long";
    if (this.#isThirdOfKind(offer)) return "third-of-kind";
    if (offer.kind === "introduction" && this.#isIntroduced()) return "library";
    return offer.kind === "library" ? "library" : "worse";
  }

  /** True for the same kind of card three times in a row; of what the repository says there is never too much. */
  #isThirdOfKind({ kind }: CardOffer): boolean {
    return kind !== "quote" && this.#kinds.length >= 2 && this.#kinds.every((known) => known === kind);
  }

  /** True when the film has its introductions, or the beat has enough: the next beat has names too. */
  #isIntroduced(): boolean {
    return (
      this.#introducedInBeat >= MOST_IN_BEAT || this.#introductions >= MAX_INTRODUCTIONS || this.#hasSpoken()
    );
  }

  #hasSpoken(): boolean {
    const more = this.#quotes >= MANY_QUOTES ? 1 : 0;
    return this.#ownWords + this.#wordless + 1 > this.#mostOwnWords + more;
  }

  #remember({ text, kind, verbatim }: CardOffer, { isFrame }: { readonly isFrame: boolean }): void {
    const [first = "", ...under] = text.split("\n");
    // The name of an introduction is the repository's, what is said of it the film's.
    this.#shown.push(
      { line: sameness(first), isOwn: verbatim || kind === "introduction", isFrame },
      // What a title says under the name is the repository's, wherever the name is from.
      ...[text, ...under].map((line) => ({ line: sameness(line), isOwn: verbatim || isFrame, isFrame })),
    );
  }

  /**
   * True when the whole card or one of its longer lines has been said, in these words or mostly in them. Nobody is
   * introduced twice; the title names, and introduces nobody. Words of the film silence none of the repository's.
   */
  #isKnown({ text, kind, verbatim }: CardOffer): boolean {
    const [name = "", ...others] = text.split("\n").map(sameness);
    const isMet = this.#shown.some(({ line, isFrame }) => line === name && !isFrame);
    if (this.#shown.some(({ line }) => line === sameness(text))) return true;
    if (kind === "introduction" && isMet) return true;
    const heard = this.#shown.flatMap(({ line, isOwn, isFrame }) => {
      const said = this.#withoutProject(line);
      return isLong(said) && (isOwn || !verbatim) ? [{ said, isFrame }] : [];
    });
    const isSaid = (line: string): boolean =>
      heard.some(({ said, isFrame }) => saysAgain(line, said) || (isFrame && beginsAlike(line, said)));
    const isSentence = kind !== "introduction" && kind !== "identifier";
    const isWithin = (line: string): boolean => heard.some(({ said }) => ` ${said} `.includes(` ${line} `));
    // `boil_the_egg` is what something is called, whoever has said so before.
    const isName = !isSentence && !/\s/.test(text.split("\n", 1)[0] ?? "");
    return (isName ? others : [name, ...others])
      .map((line) => this.#withoutProject(line))
      .some((line) => (isLong(line) ? isSaid(line) : isSentence && isPair(line) && isWithin(line)));
  }

  /** `oh my zsh isn t for everyone` of Oh My Zsh as `isn t for everyone`. */
  #withoutProject(line: string): string {
    const others = line.split(" ").filter((word) => !this.#projectStems.has(stem(word)));
    return others.join(" ");
  }
}

/** Seconds that a card may take beyond its limit: a joke or a boast is not left out for the blink of an eye. */
function graceFor({ kind, text }: CardOffer): number {
  if (kind === "tagline") return GRACE;
  if (kind !== "quote") return 0;
  const voice = wit(text);
  return voice >= OUTSPOKEN ? GRACE : voice > 0 ? GRACE / 2 : 0;
}

/** A line of a card that has been shown, in the form in which lines are compared. */
interface ShownLine {
  readonly line: string;
  /** True for words of the repository. */
  readonly isOwn: boolean;
  /** True for words of the title and of the end. */
  readonly isFrame: boolean;
}

function isLong(line: string): boolean {
  return line.split(" ").length >= 3;
}

/** Two words, which a longer line may have said: `no eggs` after `pan has no eggs`. */
function isPair(line: string): boolean {
  return line.split(" ").length === 2;
}
