const FUNNY_WORDS = new Set(
  `again alas already apparently arbitrary awful broken cannot careful confused crazy dance dead death disaster dragon dragons
   dumb empty enough eventually evil ever everything exactly expected exploded explode forever forgot friends ghost gone
   good guess happily happy hate hell honest hope horrible hungry hurt impossible infinite insane joy kill kitten kludge
   lazy lie lies life lonely lost love lucky mad madness magic magical maybe mess meow miracle missing mystery naughty never
   nobody nonsense nothing oops ouch pain panic patience perfect please poor pretend promise really sad sadly scary
   secret seriously shame sigh silly simple sleep slow sometimes somehow sorry stupid surprise surprised suspicious
   teapot terrible tired tragic trick trust ugly unexpected unfortunately universe unhappy wait weird why wicked wish
   worry wrong yay yikes zombie`.split(/\s+/),
);

/** How well a sentence does on a card, 0-1: a few plain words, a beginning and an end, something to smile at. */
export function cardWorth(text: string): number {
  const words = text.split(" ").length;
  let worth = lengthWorth(words);
  if (/^["'`“]?\p{Lu}/u.test(text)) worth += 0.1;
  if (/[.!?…]["'”)]?$/.test(text)) worth += 0.1;
  worth += Math.min(0.3, 0.15 * funnyWords(text));
  worth -= Math.min(0.3, 0.1 * (text.match(/[{}<>[\]|=\\_/%$]/g)?.length ?? 0));
  return Math.round(Math.min(1, Math.max(0, worth)) * 1000) / 1000;
}

/** Number of words that make people smile in code. */
export function funnyWords(text: string): number {
  const words = text.toLowerCase().match(/\p{L}{2,}/gu) ?? [];
  return words.filter((word) => FUNNY_WORDS.has(word)).length;
}

/** Three to eight words are best; one word says too little, and more than sixteen cannot be read in time. */
function lengthWorth(words: number): number {
  if (words <= 1) return 0.1;
  if (words === 2) return 0.3;
  if (words <= 8) return 0.5;
  return words <= 12 ? 0.4 : words <= 16 ? 0.25 : 0.05;
}
