import { type CardWorth, weighCard } from "../domain/card-worth.ts";
import type { PlacedCard } from "../domain/film.ts";
import { pride } from "../domain/pride.ts";
import { readingSeconds } from "../domain/reading-time.ts";
import type { PassedOverText, Story, StoryCard } from "../domain/story.ts";

/** Why a card says what it says. */
export interface CardExplanation {
  /** Time its words take to read, in seconds. */
  readonly readingSeconds: number;
  /** Longest reading time it could have, in seconds. */
  readonly limitSeconds: number;
  /** Of sentences of the repository: how good a card they make. */
  readonly worth?: SentenceWorth;
  /** The other texts, in the order in which they would have been taken. */
  readonly passedOver: readonly WeighedText[];
}

/** A text that the card could have had, weighed. */
export interface WeighedText extends PassedOverText {
  readonly readingSeconds: number;
  readonly worth?: SentenceWorth;
}

/** How good a card a sentence makes; see docs/cards.md. */
export interface SentenceWorth extends CardWorth {
  /** What it boasts of, 0-0.3; -1 for housekeeping. Counts among sentences of the README only. */
  readonly pride: number;
}

const SENTENCES: ReadonlySet<StoryCard["kind"]> = new Set(["quote", "tagline", "words"]);

/** Explains the text of a card on the timeline; `undefined` when the story does not have it. */
export function explainCard(story: Story, placed: PlacedCard): CardExplanation | undefined {
  const items = story.beats.filter(({ name }) => name === placed.beat).flatMap((beat) => beat.items);
  const card = items.find(
    (item): item is StoryCard =>
      item.type === "card" && item.text === placed.text && item.kind === placed.kind,
  );
  if (card?.choice === undefined) return undefined;
  const { limitSeconds, passedOver } = card.choice;
  return {
    ...weighed(card),
    limitSeconds,
    passedOver: passedOver.map((text) => ({ ...text, ...weighed(text) })),
  };
}

/** A translated card is timed by its English wording. */
function weighed({
  text,
  original = text,
  kind,
}: Pick<StoryCard, "text" | "original" | "kind">): Pick<WeighedText, "readingSeconds" | "worth"> {
  const seconds = readingSeconds(original);
  if (!SENTENCES.has(kind)) return { readingSeconds: seconds };
  const spoken = /“([^”]*)”/.exec(text)?.[1] ?? text;
  return { readingSeconds: seconds, worth: { ...weighCard(spoken), pride: pride(spoken) } };
}
