import type { RepoFacts } from "../domain/facts.ts";
import type { RawFinding } from "./lint-catalogue.ts";
import type { LintInput } from "./lint-input.ts";
import { spaced } from "./lint-words.ts";

// camelCase, PascalCase with two humps, HTTPAdapter, snake_case, __dunder__, call(), dotted.name()
const CODE_TOKEN =
  /[\p{L}\p{N}_$]*(?:\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}|[\p{L}\p{N}]_+[\p{L}\p{N}]|__\p{L})[\p{L}\p{N}_$]*|\b[\p{L}\p{N}_]+\(\)/u;

/** Phrases shorter than this may meet library words by chance. */
const MIN_PHRASE_WORDS = 4;

/** Repository text stays on cards: it makes pictures of letters, and it could carry instructions to the model. */
export function repositoryTextRules({ film, facts }: LintInput): readonly RawFinding[] {
  const shared = spaced(`${film.style} ${film.character}`);
  const phrases = [...cardPhrases(film), ...evidencePhrases(film)].filter(
    (phrase) => !shared.includes(phrase),
  );
  const identifiers = longIdentifiers(facts);
  return film.shots.flatMap((shot) => {
    const words = spaced(shot.prompt);
    const found =
      CODE_TOKEN.exec(shot.prompt)?.[0] ??
      identifiers.find((identifier) => shot.prompt.includes(identifier)) ??
      phrases.find((phrase) => words.includes(phrase))?.trim();
    return found === undefined ? [] : [{ rule: "repository-text", where: shot.id, found }];
  });
}

function cardPhrases(film: LintInput["film"]): readonly string[] {
  return film.cards.filter((card) => card.kind !== "library").flatMap((card) => longPhrases([card.text]));
}

function evidencePhrases(film: LintInput["film"]): readonly string[] {
  return [...film.cards, ...film.shots].flatMap((item) =>
    longPhrases(item.evidence.map((entry) => entry.text)),
  );
}

function longPhrases(texts: readonly string[]): readonly string[] {
  return texts.map(spaced).filter((phrase) => phrase.trim().split(" ").length >= MIN_PHRASE_WORDS);
}

/** Names that no library word can equal by chance: several words joined by `_`, `.`, `-`, `/` or capitals. */
function longIdentifiers(facts: RepoFacts): readonly string[] {
  const names = [
    ...[...facts.classes, ...facts.errors, ...facts.functions, ...facts.constants, ...facts.curiosities].map(
      (fact) => fact.name,
    ),
    ...facts.imports.map((fact) => fact.module),
    ...facts.entryPoints.map((fact) => fact.name),
  ];
  return names.filter((name) => /[\p{L}\p{N}][_./][\p{L}\p{N}]|\p{Ll}\p{Lu}|\p{L}-\p{L}+-\p{L}/u.test(name));
}
