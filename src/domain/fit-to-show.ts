import { holdsAddress } from "./addresses.ts";
import { UNPRINTABLE } from "./printable.ts";
import { looksSecret } from "./secret-forms.ts";

/** Longest repository text that is ever shown, in UTF-16 code units. */
const MAX_LENGTH = 300;

/** Beside what no reader could see: what stands for a character that was lost. */
const HIDDEN = new RegExp(`${UNPRINTABLE.source}|[\\ufffc\\ufffd]|\\p{Surrogate}`, "u");

const ACTIVE_MARKUP =
  /<\/?(?:script|iframe|object|embed|img|svg|style|link|meta)\b|\b(?:java|vb)script:|\bdata:\w+\//i;

const INSTRUCTION_TO_A_MODEL = [
  /\b(?:ignore|disregard|forget|override)\s+(?:(?:all|any|the|your|these|my|of)\s+){0,3}(?:previous|prior|above|earlier|preceding|former)\b/i,
  /\b(?:ignore|disregard|forget|override)\s+(?:(?:all|any|the|your|these|of)\s+){0,3}(?:instructions|prompts?|rules|guidelines)\b/i,
  /\bstop\s+(?:following|obeying)\s+(?:(?:all|any|the|your|these|previous|of)\s+){0,3}(?:instructions|prompts?|rules|guidelines)\b/i,
  /\b(?:system|developer)\s+prompt\b/i,
  /\byou\s+are\s+now\b/i,
  /\bas\s+an\s+ai\b/i,
  /\b(?:new|following)\s+instructions\s*:/i,
  /\bpretend\s+(?:to\s+be|you\s+are)\b/i,
  /<\|[a-z_]{2,20}\|>|\[\/?INST\]|<<\/?SYS>>/i,
];

const RUDE_WORDS: ReadonlySet<string> = new Set(
  `fuck fucks fucked fucker fucking motherfucker shit shits shitty bullshit wtf bitch bitches cunt asshole assholes arsehole
   dickhead wanker whore slut crap crappy nigger niggers nigga faggot faggots fag retard retarded kike spic tranny rape
   rapist nazi nazis porn`.split(/\s+/),
);

/**
 * The gate every repository text passes before it may reach an output: false for blank or over-long text, hidden
 * characters, anything that looks like a secret, web, mail
 * and network addresses, telephone numbers, active markup, rude words and instructions to a model.
 * Linear in the length of the text.
 */
export function isFitToShow(text: string): boolean {
  return whyUnfit(text) === undefined;
}

/** What keeps a text from being shown, in a few words; `undefined` for a text that {@link isFitToShow}. */
export function whyUnfit(text: string): string | undefined {
  if (text.length > MAX_LENGTH) return `more than ${MAX_LENGTH} characters`;
  if (text.trim() === "") return "nothing to see";
  if (HIDDEN.test(text)) return "control or invisible characters";
  if (ACTIVE_MARKUP.test(text)) return "active markup";
  if (looksSecret(text)) return "what looks like a secret";
  if (holdsAddress(text)) return "an address";
  if (isRude(text)) return "a rude word";
  return addressesModel(text) ? "instructions to a model" : undefined;
}

/** Whole words only; `_` and a change from small to capital letter end a word. */
function isRude(text: string): boolean {
  const words =
    text
      .replace(/([a-z])([A-Z])/g, "$1 $2")
      .toLowerCase()
      .match(/[a-z]{3,}/g) ?? [];
  return words.some((word) => RUDE_WORDS.has(word));
}

function addressesModel(text: string): boolean {
  return INSTRUCTION_TO_A_MODEL.some((pattern) => pattern.test(text));
}
