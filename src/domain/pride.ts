import { longPattern } from "./long-pattern.ts";

const PROUD = longPattern("gi")`
  \b(?:amazing\w*|anything|batteries|battle[- ]tested|beautiful\w*|best|blazing\w*|delightful|done right
  |ease|easily|easy|effortless\w*|elegant\w*|everything|everyone|expressive|extremely|fast\w*|flexible
  |friendly|fully|fun|high(?:ly)?[- ]perform\w+|humans|human[- ](?:friendly|readable)|incredibl[ey]|intuitive|lightning|lightweight
  |loved?|magic\w*|never|no (?:\w+ )?(?:dependenc(?:y|ies)|boilerplate|config\w*|setup)|out of the box
  |painless\w*|perfect\w*|powerful|production[- ]ready|reliable|robust|simple|simply|tiny|type[- ]safe\w*
  |ultra\w+|wonderful|zero)\b`;
/** `less than 1K lines`, `10-100x faster`, `4 kB`. */
const FIGURES =
  /\b100%|\b(?:less than|under|only|just) \d[\d.,]*\s?(?:[kKM]B?|bytes|lines)?\b|\b\d[\d.]*(?:-\d+)?x\b/g;
/** What is not so, or not yet, or only here and there. */
const QUALIFIED =
  /\b(?:not|cannot|unfortunately|although|however|in (?:that|this|such) case|would|needs? to|unless|but)\b|n['’]t\b/i;
const HOUSEKEEPING = longPattern("i")`
  ^(?:thus|hence|therefore|consequently|accordingly)\b
  |\b(?:do not use|don['’]t use|forks? of|documented|requires?|required|requirement|support(?:s|ed)?
  |version|versions|released?|binary|binaries|deprecated|timings?|benchmark\w*|available|module
  |package includes|node(?:\.js)?|python \d|utf-\d+|\d+\.\d+|subscription|chat with us|backers
  |important(?![.!])|worth noting|otherwise|for more|more information|website|check|if you have|ideas on
  |feedback|contribut\w+|feel free|let us know|applies|or (?:newer|later|above|higher)|java \d+
  |possible values|one of|defaults? to|still on|v\d|maintenance mode|what['’]s new|learn (?:more|about))\b`;
/** What is said to whoever reads along: thanks, greetings, and what they are asked for. */
const TO_READERS = longPattern("i")`
  ^(?:please|learn (?:how|to)|(?:jump|skip) to|tell your|spread the|try (?:it|out|the))\b
  |^(?:why (?:are|do|did|don['’]t)|why not|are|do) you\b.*\?$
  |^(?:want (?:to|an?)|found (?:an?|something)|looking for|need (?:help|an?|more)|interested in|curious
  |have you|are we missing)\b.*\?$
  |\bwe (?:hope|encourage|recommend|suggest|invite|appreciate)\b
  |^you['’]re the\b
  |\bask (?:a )?questions?\b
  |\b(?:(?:love|like|glad|happy|want) to (?:hear|know)|your (?:thoughts|opinions?|support)|thank you
  |thanks(?! to)|bug reports?|feature requests?|to report|an? PR|PRs|pull requests?|member of the
  |welcome(?= to|!)|are welcome|give (?:it|us) a star)\b`;

/**
 * How much a sentence of a README promises: from 0 to 0.3 for what a film can boast with, -1 for housekeeping
 * (versions, requirements, notes) and for what asks or thanks the reader, which no card wants.
 */
export function pride(text: string): number {
  if (HOUSEKEEPING.test(text) || TO_READERS.test(text)) return -1;
  // A sentence with names of code in it explains.
  if (QUALIFIED.test(text) || /\w_\w|\b[a-z]{3,}[A-Z]/.test(text)) return 0;
  const boasts = (text.match(PROUD)?.length ?? 0) + (text.match(FIGURES)?.length ?? 0);
  return Math.min(0.3, 0.15 * boasts);
}

/** What every project says of itself. */
const COMMONPLACE: ReadonlySet<string> = new Set(
  `api apis clean code complete coverage design developer easily easy efficient elegant experience expressive fast features flexible focus
   friendly fully good great has high highly intuitive library lightweight maintain modern performance performant powerful quick
   really reliable robust safe simple simply small speed start stable support syntax test tested tests typed types use user using very well
   a an and are as be for is it its of on the to with`.split(/\s+/),
);

/**
 * True for a promise that any project could make: `Easy to use`,
 * `High performance`. Of the names given it says nothing.
 */
export function isCommonplace(text: string, ...names: readonly string[]): boolean {
  const known = new Set(names.map((name) => name.toLowerCase()));
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.every((word) => COMMONPLACE.has(word) || known.has(word));
}
