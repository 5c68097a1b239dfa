import { CARD_FAMILIES, fallbackFamilies } from "./card-face.ts";

/**
 * Characters of the texts that no font of a card can draw, in order of appearance, each once.
 *
 * @param covers - True when the family is there and has the character.
 * @param ownFont - Family of a font that the user brings along.
 */
export function missingGlyphs(
  texts: readonly string[],
  covers: (family: string, character: string) => boolean,
  ownFont?: string,
): readonly string[] {
  const families = [...new Set([...Object.values(CARD_FAMILIES), ...fallbackFamilies(ownFont)])];
  const characters = new Set(texts.flatMap((text) => Array.from(text)));
  return [...characters].filter(
    (character) => !INVISIBLE.test(character) && !families.some((family) => covers(family, character)),
  );
}

/** Spaces, joiners and variation selectors have no shape of their own. */
const INVISIBLE = /^[\s\p{Cc}\p{Cf}\p{Mn}]$/u;
