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

const PROUD =
  /\b(?:all|any(?:thing)?|beautiful\w*|best|blazing\w*|delightful|ease|easily|easy|effortless\w*|elegant\w*|every(?:thing|one)?|extremely|fast\w*|friendly|fun|humans?|just|lightning|magic\w*|never|only|painless\w*|perfect\w*|powerful|really|simple|simply|tiny|whole|wonderful)\b/gi;
const HOUSEKEEPING =
  /\b(?:requires?|required|requirement|support(?:s|ed)?|version|versions|released?|binary|binaries|deprecated|timings?|benchmark\w*|available|module|package includes|node(?:\.js)?|python \d|utf-\d+|\d+\.\d+|subscription|chat with us|backers)\b/i;

/** How much a sentence promises, -0.4 to 0.3: the myth needs boasts, not requirements. */
export function pride(text: string): number {
  const boasts = Math.min(0.3, 0.15 * (text.match(PROUD)?.length ?? 0));
  return boasts - (HOUSEKEEPING.test(text) ? 0.4 : 0);
}

/** Three to eight words are best; one word says too little, and more than sixteen cannot be read in time. */
function lengthWorth(words: number): number {
  if (words <= 1) return 0.1;
  if (words === 2) return 0.3;
  if (words <= 8) return 0.5;
  return words <= 12 ? 0.4 : words <= 16 ? 0.25 : 0.05;
}
