/** The hands a card is set in. */
export type CardFace = "title" | "text" | "italic" | "caps" | "code";

/** Font family of each face; the media adapter registers them under these names. */
export const CARD_FAMILIES: Readonly<Record<CardFace, string>> = {
  title: "Elsie",
  text: "IM Fell English",
  italic: "IM Fell English",
  caps: "IM Fell English SC",
  code: "Special Elite",
};

/**
 * Families asked, in this order, for characters that the face itself lacks: Japanese, Chinese, arrows, symbols, emoji.
 * A font that the user brings along, `ownFont`, goes before those that the machine may happen to have.
 * None of them has to be there; `missingGlyphs` tells what then cannot be drawn.
 */
export function fallbackFamilies(ownFont: string | undefined): readonly string[] {
  return [
    "IM Fell English",
    "Special Elite",
    ...(ownFont === undefined ? [] : [ownFont]),
    "Shippori Mincho",
    "Noto Serif JP",
    "Noto Serif SC",
    "Noto Sans Math",
    "Noto Sans Symbols 2",
    "Noto Emoji",
  ];
}

/** CSS font of a face at a size in pixels, with its chain of fallbacks. */
export function cardFont(face: CardFace, pixels: number, ownFont: string | undefined): string {
  const chain = [CARD_FAMILIES[face], ...fallbackFamilies(ownFont)].map((family) => `"${family}"`);
  const style = face === "italic" ? "italic " : "";
  return `${style}${Math.round(pixels * 100) / 100}px ${chain.join(", ")}, serif`;
}
