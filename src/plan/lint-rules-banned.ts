import type { FilmCard } from "../domain/film.ts";
import type { RawFinding } from "./lint-catalogue.ts";
import type { LintInput } from "./lint-input.ts";
import { PROTECTED_COSTUME, PROTECTED_NAMES } from "../domain/film-lexicon.ts";
import { firstPhrase } from "./lint-words.ts";

/**
 * Protected persons, characters, costumes and trademarks. In prompts they are errors. On cards only names count, and
 * a card that quotes the repository gets a warning: a project may well be called Chaplin.
 */
export function bannedWordRules({ film }: LintInput): readonly RawFinding[] {
  return [
    ...film.shots.flatMap((shot) =>
      banned(shot.id, { text: shot.prompt, lexicon: [...PROTECTED_NAMES, ...PROTECTED_COSTUME] }),
    ),
    ...film.shots.flatMap((shot) => banned(shot.id, { text: shot.title, lexicon: PROTECTED_NAMES })),
    ...film.cards.flatMap((card) =>
      banned(card.id, { text: card.text, lexicon: PROTECTED_NAMES, severity: cardSeverity(card) }),
    ),
  ];
}

interface Search {
  readonly text: string;
  readonly lexicon: readonly string[];
  readonly severity?: "error" | "warning";
}

function banned(where: string, { text, lexicon, severity = "error" }: Search): readonly RawFinding[] {
  const found = firstPhrase(text, lexicon);
  return found === undefined ? [] : [{ rule: "banned-word", where, found, severity }];
}

function cardSeverity(card: FilmCard): "error" | "warning" {
  return card.kind === "library" ? "error" : "warning";
}
