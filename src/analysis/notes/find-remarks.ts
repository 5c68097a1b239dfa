import { longPattern } from "../../domain/long-pattern.ts";
import { commentMarkers } from "../comment-markers.ts";
import { beginsSentence, endsSentence, sentencesOf } from "../../domain/sentences.ts";
import type { NoteSeen } from "./find-notes.ts";
import { lineNumbers } from "../line-numbers.ts";
import { uniqueBy } from "../../domain/unique-by.ts";

/**
 * Words by which somebody speaks their mind in a comment. Left out are those that have a plain meaning in code: dirty,
 * lazy, magic, sanity, the end.
 */
const SPOKEN = longPattern("iu")`
  \b(?:I hope|hope so|hopefully|black magic|dark magic|the \w+ magic!|voodoo|ugly|I hate|we hate
  |hate (?:this|that|it)|janky|yikes|horribl[ey]|terribl[ey]|awful|nasty|yuck|ugh|sorry|weird|evil|no idea
  |silly|stupid|dumb(?![ -](?:term|tty))|crazy|insane|sadly|alas|oh well|for some reason
  |(?:never|can['’]?t|cannot|shouldn['’]t) happen|(?:never|\p{L}{2,6}n['’]t|impossible to)(?: ever)? (?:get|come|be|arrive) here
  |not sure why|no clue|whatevs|happens? anyway|never happens|cheat(?:ing)?|hacky
  |hackish|kludge|cursed|scary|lol|good luck|don['’]t panic|embarrassing|too clever|sneaky|ouch|oops
  |whoops|hooray|hurray|somehow|safe than sorry|move along|sky is the limit|who knows|nobody knows
  |believe it or not|poor man['’]s|chicken and egg|forgive|here be dragons|I guess
  |I(?:['’]m| am) (?:lazy|too|not)|famous last words|fun fact|trust me
  |pretend (?:it|this|that)\b.{0,80}(?:n['’]t|never)\b|enough is enough|it works(?=[.!,)]|$)|we lie(?:d)?
  |lied about|a lie|voil[àa]|doomed|shock! horror|yay|wtf|hell of a|must die|just kidding|gotta love
  |no luck|quite a pain|fix it yourself|cuz|dunno|gonna|I['’]ve never|I know|satirical|practically useless
  |eek|yeah,? right|blame (?!(?:it|the) (?:view|file|line|commit))
  |let['’]s be honest|to be honest|quite frankly
  |(?:not|\p{L}{2,6}n['’]t) (?:very|too|particularly|really|super) (?:happy|proud|fond|pretty))(?!\p{L})`;
/** Somebody who speaks of themselves cries out: `We need to go deeper!` */
const OUTCRY = /^["'“]?(?:we|our|I)\s[^.!?]*!$/i;
/** Names of code, addresses, signs. */
const CODE = /[={}<>[\]()|\\_`@#*/]|;(?!\s\p{L})|\p{Ll}\p{Lu}|:\/\/|\.\w|::|\d{3}/u;
/** `todo: this is a …`: who begins so says what is the case, and not what to do. */
const SMALL_TAG =
  /^(?:(?:todo|fixme|xxx|hack|note|nb)[:,]?\s+(?=(?:this|that|these|it|I|we|an?|the|there)\s)|(?:note|nb):\s+(?=\p{Ll}))/u;
/** `:(`, `;-)` */
const FACE = /(?<=\s|^)[:;]-?[()D](?=\s|$)/g;
/** `I burnt it :(  - Anna (who boiled it)`: who signs what they say. */
const SIGNATURE = /(?<=[.!?()D])\s+(?:-|--|–|—)\s?\p{Lu}\p{L}+(?: \p{Lu}\p{L}*\.?)?(?: \([^()]*\))?\s*$/u;
/** Comments with a purpose of their own. */
const DIRECTIVE =
  /^(?:TODO|FIXME|XXX|HACK|NOTE|NB|BUG|type:|noqa|pylint|pragma|eslint|prettier|oxlint|istanbul|c8|v8|nosec|mypy|region|endregion|go:|cspell|ts-)/i;
const WORDS = { least: 3, most: 13 };
const MAX_LENGTH = 80;
const MAX_LINE = 200;
const MAX_PER_FILE = 5;
const MAX_LOOKED_AT = 50;
/** Prose that is not wrapped stands on one line per paragraph. */
const MAX_PROSE_LINE = 500;
/** A language may open a comment in several ways; those that go on over lines are left out. */
const OF_ONE_LINE: ReadonlySet<string> = new Set(["#", "//", "--", ";", "%"]);

/**
 * Finds what is said by the way in comments of one line and in sentences that stand on one line of a longer one, in any
 * language: `a bit hacky, but it works`. Linear in the length of the source.
 */
export function findRemarks(source: string, path: string, language: string): readonly NoteSeen[] {
  const markers = commentMarkers(language).filter((marker) => OF_ONE_LINE.has(marker));
  const comments = markers.flatMap((marker) => remarksBehind(source, marker));
  const first = comments.toSorted((left, right) => left.at - right.at).slice(0, MAX_PER_FILE);
  const lines = lineNumbers(
    source,
    first.map(({ at }) => at),
  );
  return first.map(({ text }, index) => ({
    tag: "REMARK",
    path,
    line: lines[index] ?? 1,
    parts: [text],
    complete: true,
  }));
}

/** The same at any place of a text. */
const SPOKEN_AT = new RegExp(SPOKEN.source, `g${SPOKEN.flags}`);
/** What says less in prose than in a comment: courtesies (`I hope you like it!`), hopes, explanations. */
const SMALL_TALK =
  /^I hope (?:it|that|this|you)\b|\b(?:I know|hopefully|for some reason|somehow|crazy)\b|\b(?:how|again,?) it works\b/i;

/** Finds whole sentences on one line in which the documentation speaks its mind: `Huh, that's weird.` */
export function remarksInProse(text: string, path: string): readonly NoteSeen[] {
  const places = [...text.matchAll(SPOKEN_AT)].slice(0, MAX_LOOKED_AT).map(({ index }) => index);
  const lines = lineNumbers(text, places);
  const found = places.flatMap((at, index): readonly NoteSeen[] => {
    const said = sentenceAround(text, at);
    return said === undefined || !isRemark(said) || SMALL_TALK.test(said) || SPEAKS_OF_IT.test(said)
      ? []
      : [{ tag: "REMARK", path, line: lines[index] ?? 1, parts: [said], complete: true }];
  });
  return uniqueBy(found, ({ line, parts: [said] }) => `${line} ${said}`).slice(0, MAX_PER_FILE);
}

/** `Really hate that.`: what that is stands in the sentence before. */
const SPEAKS_OF_IT = /^(?:\S+ ){1,3}(?:it|that|them|these|this|those)[.!]$/i;

/** Signs before the words of a line of prose. */
const LINE_START = /^\s*(?:[-*>]\s+)?/;

/** The sentence at a place, where it begins and ends on its line. */
function sentenceAround(text: string, at: number): string | undefined {
  const start = text.lastIndexOf("\n", at) + 1;
  const end = orEnd(text.indexOf("\n", at), text);
  if (end - start > MAX_PROSE_LINE) return undefined;
  // What is quoted was said by somebody else.
  if (/^\s*>/.test(text.slice(start, end))) return undefined;
  const line = text.slice(start, end).replace(LINE_START, "");
  const above = text.slice(text.lastIndexOf("\n", start - 2) + 1, Math.max(0, start - 1)).trim();
  const goesOn = /[\p{L}\p{N}]/u.test(above) && !/[.!?:]$/.test(above);
  return sentencesOf(line)
    .slice(goesOn ? 1 : 0)
    .find((sentence) => isWholeSentence(sentence) && isSpoken(sentence));
}

function isWholeSentence(sentence: string): boolean {
  const isQuotedWhole = sentence.split('"').length % 2 === 1;
  return beginsSentence(sentence) && endsSentence(sentence) && isQuotedWhole;
}

interface Remark {
  /** Offset of the sign that opens the comment. */
  readonly at: number;
  readonly text: string;
}

function remarksBehind(source: string, marker: string): readonly Remark[] {
  const found: Remark[] = [];
  for (let at = source.indexOf(marker); at !== -1 && found.length < MAX_PER_FILE;) {
    const end = orEnd(source.indexOf("\n", at), source);
    const text = source
      .slice(at + marker.length, end)
      .trim()
      .replace(SMALL_TAG, "")
      .replace(SIGNATURE, "");
    const mayRemark = text.length <= MAX_LINE && (text.includes("!") || SPOKEN.test(text));
    const remark = mayRemark ? remarkOf(source, { at, end, marker, text }) : undefined;
    if (remark !== undefined) found.push({ at, text: remark });
    at = source.indexOf(marker, end);
  }
  return found;
}

function isSpoken(text: string): boolean {
  return SPOKEN.test(text) || OUTCRY.test(text);
}

/** The comment itself, or a sentence that begins and ends on this line of a longer one. */
function remarkOf(source: string, comment: Comment): string | undefined {
  const texts = standsAlone(source, comment) ? [comment.text] : wholeSentences(source, comment);
  return texts.find((text) => isRemark(text.replace(NAMED, "$1")));
}

/** `egg` in a comment: what stands beside the code may call it by its name. */
const NAMED = /`(\w{1,20})`/g;

/** The sentences of a line in a comment of several lines that neither come from the line before nor go on below. */
function wholeSentences(source: string, { at, marker, text }: Comment): readonly string[] {
  const start = source.lastIndexOf("\n", at) + 1;
  if (source.slice(start, at).trim() !== "") return [];
  const above = source.slice(source.lastIndexOf("\n", start - 2) + 1, Math.max(0, start - 1)).trim();
  const begins = !above.startsWith(marker) || above === marker || /[.!?:]$/.test(above);
  const sentences = sentencesOf(text);
  return sentences.slice(begins ? 0 : 1).filter(isWholeSentence);
}

function isRemark(text: string): boolean {
  if (
    text.length > MAX_LENGTH ||
    !isSpoken(text) ||
    CODE.test(text.replace(FACE, "")) ||
    DIRECTIVE.test(text)
  )
    return false;
  const count = text.split(" ").length;
  return count >= WORDS.least && count <= WORDS.most && /^["'“]?\p{L}/u.test(text) && !/[,:-]$/.test(text);
}

interface Comment {
  /** Offset of its marker. */
  readonly at: number;
  /** Offset of the end of its line. */
  readonly end: number;
  readonly marker: string;
  /** What it says on its line. */
  readonly text: string;
}

/** A line that has nothing but an address: where the talk goes on. */
const POINTS_ELSEWHERE = /^\W{0,8}(?:see:? )?https?:\/\/\S+[ \t]*(?:\r?\n|$)/i;

/** True for a comment behind code or on a line of its own that goes on on no other line. */
function standsAlone(source: string, { at, end, marker }: Comment): boolean {
  const start = source.lastIndexOf("\n", at) + 1;
  const before = source.slice(start, at);
  const after = source.slice(end + 1, orEnd(source.indexOf("\n", end + 1), source)).trimStart();
  if (after.startsWith(marker) && !POINTS_ELSEWHERE.test(after)) return false;
  const previous = source.slice(source.lastIndexOf("\n", start - 2) + 1, Math.max(0, start - 1));
  const isWhole = previous.trimStart().startsWith(marker);
  if (before.trim() === "") return !isWhole;
  // Behind code a sentence may go on from line to line too.
  const beside = previous.slice(previous.lastIndexOf(marker));
  const goesOn = !isWhole && previous.includes(marker) && beside !== source.slice(at, end);
  return !goesOn && /\s$/.test(before) && !/["'`]/.test(before);
}

function orEnd(index: number, source: string): number {
  return index === -1 ? source.length : index;
}
