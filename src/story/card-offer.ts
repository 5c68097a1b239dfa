import type { Evidence, NonEmpty } from "../domain/evidence.ts";
import type { CardChoice, CardKind, PassedOverText } from "../domain/story.ts";

/** What a card could say, before it is chosen. */
export interface CardOffer {
  /** In the words of the repository or in English: cards are chosen and timed by it. */
  readonly text: string;
  /** The same in the language of the film, where that makes a difference. */
  readonly translation?: string;
  readonly kind: CardKind;
  readonly verbatim: boolean;
  readonly evidence: NonEmpty<Evidence>;
  /** True for a remark that its shot is about. */
  readonly isRemark?: boolean;
}

/** What a card says, and what else it could have said. */
export interface ChosenOffer extends CardOffer {
  readonly choice: CardChoice;
}

/** Every text but the chosen one, each once. */
export function othersThan(
  { text }: CardOffer,
  judged: readonly PassedOverText[],
): readonly PassedOverText[] {
  const seen = new Set([text]);
  return judged.filter((other) => seen.size < seen.add(other.text).size);
}
