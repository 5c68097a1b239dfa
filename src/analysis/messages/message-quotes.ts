import { OUTSPOKEN, wit } from "../../domain/card-worth.ts";
import type { Quote } from "../../domain/evidence.ts";
import type { RaiseRead } from "../define-language.ts";
import { hasGaps } from "../../domain/placeholder.ts";
import { beginsSentence, endsSentence, leansBack, sentencesOf } from "../../domain/sentences.ts";
import { plainName } from "../plain-name.ts";

/** A message as a reading has it. */
export type MessageRead = Pick<RaiseRead, "message" | "interpolated">;

/** Words of a message that can be quoted, and whether they have gaps that are filled at run time. */
export interface MessageQuote {
  readonly quote: Quote;
  readonly interpolated: boolean;
}

/** Messages of more words are shown a sentence at a time. */
const MAX_WORDS = 12;
const MIN_WORDS = 3;
/** What a value fills when the program runs: `{egg}`, `%s`, `0x%04X`. */
const GAP = String.raw`[$#]?\{[^{}]*\}|(?:0x)?%\d{0,2}[a-z]`;
/** What an expression at run time is announced by, with the expression: a colon, or a quotation mark that it closes. */
const ANNOUNCED = new RegExp(String.raw`(?:\s*[:=,]\s*["'\`]?(?:${GAP})?["'\`]?\.?|\s+["'\`]\.?)$`, "i");
/** After these words something is missing. */
const LEADS_ON =
  /\b(?:a|an|and|are|as|at|because|but|by|expected|following|for|found|from|given|got|has|have|if|in|instead|is|like|not|of|on|or|reason|received|than|that|the|to|value|was|were|with)$|\bthe following (?:command|list|options?|values?)$/i;

/** With these words nothing ends: the rest is put behind it. */
const STOPS_SHORT =
  /\b(?:an?|and|are|at|because|but|for|from|has|have|if|into|is|like|of|or|than|that|the|was|were|with)$/i;

/** `No pan found` is whole, `Expected a pan, found` is not. */
const NOT_FOUND = /\b(?:cannot|no|none|not)\b.*\bfound$/i;

/**
 * The quotes that a message gives: without a colon behind which the running program puts something, and of a long message
 * those sentences that stand on one line and say something by themselves. None when its words only announce something.
 * @param names what the project is called: a message need not begin with it
 */
export function quotesOf(
  { message: whole, interpolated: filled }: MessageRead,
  names: readonly string[] = [],
): readonly MessageQuote[] {
  // How a program is called says nothing of what went wrong, nor does what is still to be done.
  if (!whole || /^(?:usage|to-?do|fixme)\b/i.test(whole.text)) return [];
  const plain = withoutTags(whole);
  if (plain !== whole) return quotesOf({ message: plain, interpolated: filled }, names);
  // `pan: error: no egg` has two.
  const labelled = withoutLabel(withoutLabel(whole, names), names);
  const message = withoutAdvice(withoutLeadingGap(labelled));
  const interpolated = filled && (message.text === labelled.text || hasGaps(message.text));
  const parts = wordCount(message.text) > MAX_WORDS ? [...asidesOf(message), ...sentencesAlone(message)] : [];
  if (parts.length > 0) return parts;
  const first = interpolated ? firstLine(message) : undefined;
  if (first) return [{ quote: first, interpolated: false }];
  const announcing = ANNOUNCED.exec(message.text) ?? namedGap(message.text) ?? FAULT_GAP.exec(message.text);
  if (!announcing) return STOPS_SHORT.test(message.text) ? [] : [{ quote: message, interpolated }];
  const announced = message.text.slice(0, announcing.index);
  const text = withoutAnnouncement(
    announcing[0].includes(":") ? announced.replace(LEADING_WORD, "") : announced,
  );
  if (isComplete(text)) return [{ quote: { ...message, text }, interpolated: false }];
  return hasGaps(message.text) ? [{ quote: message, interpolated }] : [];
}

/** `Oops! The pan burnt! :(` on a line of its own above what only a run knows. */
function firstLine({ text, evidence }: Quote): Quote | undefined {
  const [line, ...below] = evidence;
  const alone = line.text.trim();
  const isWhole = beginsSentence(alone) && endsSentence(alone) && text.startsWith(alone);
  return below.length > 0 && isWhole && !hasGaps(alone) && wordCount(alone) >= MIN_WORDS
    ? { text: alone, evidence: [{ ...line, text: alone }] }
    : undefined;
}

/** `The oven is hot, set $PAN to go on`: what to type is not said, and what goes before says what is wrong. */
const ADVICE =
  /[,;:]\s+(?:please\s+)?(?:add|call|pass|provide|remove|run|see|set|specify|try|unset|use)\b[^.]{0,120}(?:\$\w|\s--?\w|`)[^.]{0,120}\.?$/i;

function withoutAdvice(message: Quote): Quote {
  const text = message.text.replace(ADVICE, "");
  return text !== message.text && wordCount(text) > MIN_WORDS && isComplete(text)
    ? { ...message, text }
    : message;
}

/** What names the kind of thing that is announced: `… with prefix`, `… for key`. */
const NAMES_KIND =
  /\s(?:at|by|for|from|in|of|on|to|with)(?:\s(?:an?|its|the))?\s(?:address|code|command|directory|field|file|folder|host|id|index|key|line|message|module|name|option|package|path|port|prefix|status|type|url|value)$/i;

/** `boiling failed err`: what would have been filled in has gone. `could not read code` is about a code. */
const NAMES_REASON =
  /\s(?<=\b(?:fail(?:ed|ure)|(?:is|are|was|were) invalid)\s)(?:err(?:no|msg|or)?|reason|code)$|\s(?<=\b(?:could not|unable to) \w+\s)err(?:no|msg)?$/i;
/** What is announced with its kind, and the value behind it: `… for key {key}`. */
const NAMED_GAP = new RegExp(
  String.raw`${NAMES_KIND.source.slice(0, -1)}\s["'\`]?(?:${GAP})["'\`]?[.!]?$`,
  "i",
);
/** What is wrong with a thing is said before the value is: `Invalid port '%s'.` */
const FAULT_GAP = new RegExp(
  String.raw`(?<=^(?:bad|duplicate|illegal|invalid|malformed|missing|no such|undefined|unexpected|unknown|unrecognized|unsupported)(?: \p{L}+){1,3})\s["'\x60]?(?:${GAP})["'\x60]?(?:${GAP})?\.?$`,
  "iu",
);
/** `failed to read`, `could not read`: what the verb is about must not go. */
const VERB_LAST = /\b(?:to|not|cannot|\w+n['’]t)\s\w+$/i;

/** `Could not create a pan from: …` says what could not be done. */
const LEADING_WORD = /(?<!\b(?:to|not|cannot|\w+n['’]t)\s\w+)\s(?:at|by|for|from|in|on)$/i;

/** Without a sentence that has only begun, and without what names the announced thing where enough is left. */
function withoutAnnouncement(text: string): string {
  const sentences = sentencesOf(text);
  const last = sentences.at(-1) ?? "";
  const whole =
    sentences.length > 1 && !endsSentence(last) ? text.slice(0, text.lastIndexOf(last)).trim() : text;
  const shorter = whole.replace(NAMES_KIND, "").replace(NAMES_REASON, "");
  return whole === text && isComplete(shorter) ? shorter : whole;
}

function namedGap(text: string): RegExpExecArray | null {
  const found = NAMED_GAP.exec(text);
  return found && !VERB_LAST.test(text.slice(0, found.index)) ? found : null;
}

/** `<error>No egg.</error>`, as consoles of PHP are told how to colour it. */
const TAGGED = /^\s*<([a-z]+)>([^<>]+)<\/(?:\1)?>\s*$/;

function withoutTags(whole: Quote): Quote {
  const [, , text] = TAGGED.exec(whole.text) ?? [];
  return text === undefined ? whole : { ...whole, text: text.trim() };
}

/** `[WARNING] `, `ERROR: `. */
const LEVEL =
  /^(?:(?:[Ii]nternal|INTERNAL) (?:[Ee]rror|ERROR):|\[(?:WARN(?:ING)?|ERROR|FATAL|INFO)\]:?|(?:WARN(?:ING)?|ERROR|FATAL|INFO):) +(?=\S+ +\S)/;

/** `== The pan is taken`, `--> No egg`: signs that only lead the eye. */
const BULLET = /^(?:[=*>#+~-]{1,4}|[-=]+>)\s+(?=\p{L})/u;

/** `KITCHEN: Failed to light`: the part of the program that speaks. */
const SPEAKER_BEFORE = /^(?!HINT|NOTE|TIP)\p{Lu}[\p{Lu}\d]{2,14}: +(?=\p{Lu}\p{Ll}+ \S)/u;

/** `egg: no such pan`, as Go has it, without the name of the project, the package or the file, and without a level. */
function withoutLabel(whole: Quote, names: readonly string[]): Quote {
  const text = [BULLET, LEVEL, SPEAKER_BEFORE].reduce((rest, label) => rest.replace(label, ""), whole.text);
  const message = { ...whole, text };
  const [label, name = ""] = /^([A-Za-z][\w./-]{0,40}): +(?=\S+ +\S)/.exec(message.text) ?? [];
  if (label === undefined) return message;
  const places = [...names, "error", ...message.evidence[0].path.replace(/\.\w+$/, "").split("/")];
  const known = new Set(places.map(plainName));
  const isOwn = name.split("/").every((part) => known.has(plainName(part)));
  return isOwn ? { ...message, text: message.text.slice(label.length) } : message;
}

/** Who or what is complained of, where only a run knows it, and what it must, is or does. */
const LEADING_GAP =
  /^["'`]?(?:\{\{[^{}]{1,60}\}\}|[$#]?\{[^{}]{1,60}\}|%(?:\(\w{1,40}\))?[sqrv])["'`]?\s+(?=(?:must|should|can(?:not|['’]t)?|could|may|is|isn['’]t|are|was|has|have|does|doesn['’]t|did|didn['’]t|needs?|requires?|expects?|contains?|exceeds?|failed)\s+\S+\s+\S|already\s+\p{L}{4})/u;

/** `{{label}} must be a pan` says `must be a pan`. */
function withoutLeadingGap(message: Quote): Quote {
  const [gap = ""] = LEADING_GAP.exec(message.text) ?? [];
  return { ...message, text: message.text.slice(gap.length) };
}

/** `If you really want it, let us know!`: what it is stands in another sentence. */
const SPEAKS_OF_IT = /^(?:if|when|unless|to)\b[^.]*\b(?:it|them|this|these)\b/i;

/** `The allowed values are hot and cold.`: for whoever knows what was asked. */
const GIVES_CHOICE =
  /^(?:(?:the )?(?:allowed|possible|supported|valid)|must be|for example|see|consider using|(?:you can|instead,?|please) use)\b|^use ["'`]/i;

/** `Avoid using it.`, `You need to boil it first.`: what it is stands in the sentence before. */
const ORDERS_IT = /^(?!(?:did|do|does|is|was|has|have|are|can)\b)(?:\S+ ){0,4}(?:it|them)(?: \p{L}+)?[.!]$/iu;

/** Somebody speaks, or is spoken to; `maybe the lid?` only wonders. */
const SPEAKER = /\b(?:I|we|my|our|you|your)\b/i;

/** What is said in brackets. */
const IN_BRACKETS = /\(([^()]{12,100})\)/g;

/** `… is shut (I was too lazy to open it for you)`: what somebody remarks in brackets about a long complaint. */
function asidesOf({ text, evidence }: Quote): readonly MessageQuote[] {
  return [...text.matchAll(IN_BRACKETS)].flatMap(([, aside = ""]) => {
    const line = evidence.find((item) => item.text.includes(aside));
    const count = wordCount(aside);
    const isBrief = count > MIN_WORDS && count <= MAX_WORDS;
    const isSpoken = wit(aside) >= OUTSPOKEN && (SPEAKER.test(aside) || beginsSentence(aside));
    if (!line || !isBrief || hasGaps(aside) || !isSpoken) return [];
    return [{ quote: { text: aside, evidence: [{ ...line, text: aside }] }, interpolated: false }];
  });
}

/** Whole sentences without gaps, each with the line it stands on. */
function sentencesAlone({ text, evidence }: Quote): readonly MessageQuote[] {
  const sentences = sentencesOf(text);
  if (sentences.length < 2) return [];
  return sentences.flatMap((sentence, place) => {
    const line = evidence.find((item) => item.text.includes(sentence));
    const isWhole = beginsSentence(sentence) && endsSentence(sentence);
    if (!line || !isWhole || hasGaps(sentence) || leansBack(sentence)) return [];
    if (wordCount(sentence) < MIN_WORDS || SPEAKS_OF_IT.test(sentence)) return [];
    if (place > 0 && (GIVES_CHOICE.test(sentence) || ORDERS_IT.test(sentence))) return [];
    return [{ quote: { text: sentence, evidence: [{ ...line, text: sentence }] }, interpolated: false }];
  });
}

/** True for words that lead up to something else: `Listening on`, `Using: %s`. */
export function leadsOn(text: string): boolean {
  return LEADS_ON.test(text) || ANNOUNCED.test(text);
}

/** True for words without gaps that say what is wrong before what is announced. */
function isComplete(text: string): boolean {
  const isOpen = (LEADS_ON.test(text) || /\bexactly one$/i.test(text)) && !NOT_FOUND.test(text);
  const isClosed = !/[([{]$/.test(text) && (text.match(/`/g)?.length ?? 0) % 2 === 0;
  return saysEnough(text) && !hasGaps(text) && !isOpen && isClosed;
}

/** Two words that name no mere kind: `Invalid port`, not `Pan error`. */
const KIND_ONLY = /(?:errors?|exception|failure|info|result|status|usage|values?|warnings?)$/i;

function saysEnough(text: string): boolean {
  const count = wordCount(text);
  return count >= MIN_WORDS || (count === MIN_WORDS - 1 && !KIND_ONLY.test(text));
}

function wordCount(text: string): number {
  return text.split(" ").length;
}
