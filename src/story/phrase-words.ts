/** Words before which a phrase may end and still be whole. */
export const OPENERS: ReadonlySet<string> = new Set(
  "for with to in by using from written built designed based on inspired powered as so akin similar such versus vs".split(
    " ",
  ),
);
/** Words that open a clause which may restrict what stands before it: a title may end here, a quotation may not. */
export const RESTRICTING: ReadonlySet<string> = new Set(
  "that thats which who whose where when while because if unless until".split(" "),
);
/** Words that leave a phrase hanging. */
export const HANGING: ReadonlySet<string> = new Set(
  "i we he she they a an the many several more other any all some each every both of is are was be and or but yet with to in by for from on at as that thats which its their your our this these very compatible able available written based due than into via can will should could may must such along together akin according similar prior necessary needed built written powered inspired designed made meant created developed maintained released used still just even only depends depend relies rely consists consist refers refer except aiming trying".split(
    " ",
  ),
);
/** Nouns that say nothing without what follows: `a Python package` could be anything. */
export const PLAIN_NOUNS: ReadonlySet<string> = new Set(
  "alternative package library module framework dsl tool toolkit project utility set collection".split(" "),
);
export const ARTICLES: ReadonlySet<string> = new Set(["a", "an", "the"]);
/** `a database optimized` is no end before `for`. */
export const PASSIVE = /^\p{Ll}{3,}ed$/u;
/** `easy` is no end before what is easy. */
export const PRAISE =
  /^(?:able|easy|easier|easily|fast|free|good|great|hard|quick|ready|simple|trivial|way|ways)$/;
/** Endings of words that describe what comes after them: `for predictable` is no end. */
export const DESCRIBING = /(?:able|ible|ful|less|ous|ive|ical)$/;
/** After a comma, one adds what can be left out: `…, targeting real-time scenarios`. */
export const PARTICIPLE = /^\p{Ll}{2,}ing$/u;
/** What the subject of a sentence does: `acts`, `provides`. */
export const VERB = /^\p{Ll}{3,}s$/u;
/** What such a thing may be called besides, and what joins two of them: `a CLI utility and Python library`. */
const KINDS =
  /^(?:and|or|apps?|applications?|cli|command|commandline|interface|line|programs?|c|go|golang|java|javascript|js|net|node|nodejs|opensource|php|python\d?|ruby|rust|software|typescript)$/;
/** Words that tell too little about such a noun: `a simple little library` is no end. */
const SMALL_TALK =
  /^(?:an?|the|little|small|tiny|light|lightweight|micro|mini|modern|minimal|minimalist|minimalistic|new|nice|easytouse)$/;

/** The words of a text. */
export function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

/** A word without its punctuation, in small letters. */
export function bare(word: string | undefined): string {
  return (word ?? "").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** True for a phrase that ends with what could be anything, `a friendly Python library`, `a multi-tool`: it is for something. */
export function endsPlainly(phrase: string): boolean {
  return PLAIN_NOUNS.has(bare(words(phrase).at(-1)?.split("-").at(-1)));
}

/** `a Python library and command-line interface`: true for what could be anything. */
export function saysOnlyKind(phrase: string): boolean {
  return words(phrase).every(isKind);
}

function isKind(word: string): boolean {
  return (
    saysLittle(word) ||
    PLAIN_NOUNS.has(bare(word)) ||
    /^\d[\d.+]*$/.test(word) ||
    word.split("-").every((part) => KINDS.test(bare(part)) || PLAIN_NOUNS.has(bare(part)) || saysLittle(part))
  );
}

/** True for a word that tells too little about a thing of a plain kind: `simple`, `little`. */
export function saysLittle(word: string): boolean {
  return SMALL_TALK.test(bare(word)) || PRAISE.test(bare(word));
}
