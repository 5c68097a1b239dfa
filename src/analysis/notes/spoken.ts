import { FACE } from "../../domain/faces.ts";
import { longPattern } from "../../domain/long-pattern.ts";
import { withoutEmphasis } from "./emphasis.ts";

/**
 * Words by which somebody speaks their mind in a comment. Left out are those that have a plain meaning in code: dirty,
 * lazy, magic, sanity, the end.
 */
export const SPOKEN = longPattern("iu")`
  \b(?:I hope|hope so|hopefully|black magic|dark magic|the \w+ magic!|voodoo|ugly|I hate|we hate
  |hate (?:this|that|it)|janky|yikes|horribl[ey]|terribl[ey]|awful|nasty|yuck|ugh|sorry|weird|evil|no idea
  |silly|stupid|dumb(?![ -](?:term|tty))|crazy|insane|sadly|alas|oh well|for some reason
  |(?:never|can['’]?t|cannot|shouldn['’]t) happen|(?:never|\p{L}{2,6}n['’]t|impossible to)(?: ever)? (?:get|come|be|arrive) here
  |not sure why|no clue|whatevs|happens? anyway|never happens|cheat(?:ing)?|hacky
  |hackish|kludge|cursed|scary|lol|good luck|don['’]t panic|embarrassing|too clever|sneaky|ouch|(?:wh)?oops(?=[!,:])
  |hooray|hurray|somehow|safe than sorry|move along|sky is the limit|who knows|nobody knows
  |believe it or not|poor man['’]s|chicken and egg|forgive|here be dragons|I guess
  |I(?:['’]m| am) (?:lazy|too|not)|famous last words|fun fact|trust me
  |pretend (?:it|this|that)\b.{0,80}(?:n['’]t|never)\b|enough is enough|it works(?=[.!,)]|$)|we lie(?:d)?
  |lied about|a lie|voil[àa]|doomed|shock! horror|yay|wtf|hell of a|must die|just kidding|gotta love
  |no luck|quite a pain|fix it yourself|cuz|dunno|gonna|I['’]ve never|I know|satirical|practically useless
  |eek|yeah,? right|hella|monstrosity|hilarious|madman|(?:how|what|why|where|who) the h(?:eck|ell)
  |out of thin air|went really wrong|blame (?!(?:it|the) (?:view|file|line|commit))
  |(?:do not|don['’]t) like (?:it|that|this)|let['’]s be honest|to be honest|quite frankly
  |funny|kidding|amateur hour|heart of the beast|weirdos?|cringing|(?:hard|difficult) to believe
  |shoot(?:ing)? (?:yourself|ourselves|(?:of|in) (?:(?:your|our|the|its|my) )?(?:own )?foot)
  |(?:not|\p{L}{2,6}n['’]t) (?:very|too|particularly|really|super) (?:happy|proud|fond|pretty))(?!\p{L})`;
/** Somebody who speaks of themselves cries out: `We need to go deeper!` */
const OUTCRY = /^["'“]?(?:we|our|I)\s[^.!?]*!$/i;
/** Names of code, addresses, signs. */
const CODE = /[={}<>[\]()|\\_`@#*/]|;(?!\s\p{L})|\p{Ll}\p{Lu}|:\/\/|\.\w|::|\d{3}/u;
const FACES = new RegExp(FACE.source, "g");
/** What is meant with a smile, or without. */
const SMILING = /(?<!\p{L})\p{L}+[,.!?]? \p{L}+[,.!?]? [:;]-?[()D]$/u;
/** Comments with a purpose of their own. */
const DIRECTIVE =
  /^(?:TODO|FIXME|XXX|HACK|NOTE|NB|BUG|type:|noqa|pylint|pragma|eslint|prettier|oxlint|istanbul|c8|v8|nosec|mypy|region|endregion|go:|cspell|ts-)/i;
/** Said to those who would help. */
const INVITES = /\bcontribute\b|\bcontributions? (?:are|from|to)\b|\bpull requests?\b/i;
const WORDS = { least: 3, most: 13 };
/** Says all in two words. */
const PROVERBIAL =
  /^(?:(?:black|dark) magic|don['’]t panic|good luck|oh well|trust me|no idea|move along)[.!]*$/i;
const MAX_LENGTH = 80;

/** False for a text in which nobody can speak their mind, whatever its lines and sentences are: cheap to ask. */
export function mayBeSpoken(text: string): boolean {
  return text.includes("!") || FACE.test(text) || SPOKEN.test(text);
}

/** True for words with a sign that somebody speaks their mind. */
export function isSpoken(text: string): boolean {
  return SPOKEN.test(text) || OUTCRY.test(text) || SMILING.test(text);
}

/** True for words by which somebody speaks their mind, and that are fit for a card. */
export function isRemark(text: string): boolean {
  if (
    text.length > MAX_LENGTH ||
    !isSpoken(text) ||
    CODE.test(withoutEmphasis(text.replace(FACES, ""))) ||
    INVITES.test(text) ||
    DIRECTIVE.test(text)
  )
    return false;
  const count = text.split(" ").length;
  const least = PROVERBIAL.test(text) ? 2 : WORDS.least;
  // `in the next !`: what was marked up there is gone.
  const isWhole = /^["'“]?\p{L}/u.test(text) && !/[,:-]$|\s[.,;!?](?:\s|$)/.test(text);
  return count >= least && count <= WORDS.most && isWhole;
}

/** `egg` in a comment: what stands beside the code may call it by its name. */
const NAMED = /`(\w{1,20})`/g;

/** {@link isRemark} of a comment, which may call one thing by its name in the code. */
export function isRemarkInCode(text: string): boolean {
  return isRemark(text.replace(NAMED, "$1"));
}
