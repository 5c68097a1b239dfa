import { secretForm } from "./secret-forms.ts";

/** Longest repository text that is ever shown, in UTF-16 code units. */
const MAX_LENGTH = 300;

// C0 and C1 controls, soft hyphen, zero-width, bidirectional and tag characters, the replacement character.
const HIDDEN =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffd\u{e0000}-\u{e007f}]|\p{Surrogate}/u;

/** What begins like a key is not shown either, however short: a documentation's own example, or a key cut by a line. */
const SECRET_PREFIX =
  /(?:^|[^A-Za-z0-9])(?:sk-[A-Za-z0-9_-]{8}|[sr]k_(?:live|test)_|gh[opsur]_[A-Za-z0-9]{8}|github_pat_|glpat-|A[KS]IA[A-Z0-9]{8}|AIza[\w-]{8}|xox[a-z]-|npm_[A-Za-z0-9]{16}|pypi-Ag[A-Za-z0-9]{6}|hf_[A-Za-z0-9]{16}|eyJ[\w-]{8}|SG\.[\w-]{16}|dop_v1_)|-----BEGIN/;

const SECRET_ASSIGNMENT =
  /(?:passwords?|passwd|pwd|secrets?|tokens?|(?:api|access|private|secret)[_-]?keys?|credentials?)["']?\s{0,4}(?::=|=>|[=:])\s{0,4}["'`]?[^\s"'`,;(){}<>[\]]{4}/i;
/** `The password is hunter2`: told in words, with a figure in it as no adjective has. */
const SECRET_TOLD =
  /\b(?:password|passphrase|passwd|secret|token|api key|credentials?) (?:is|was|are)\s{0,3}:?\s{0,3}["'`]?(?=[^\s"'`]{0,40}\d)[^\s"'`]{6}/i;
const BEARER = /\bbearer\s+[\w.~+/-]{12}/i;
const CREDENTIALS_IN_ADDRESS = /[^\s:@/]{1,80}:[^\s:@/]{1,80}@[\w[-]/;

const WEB_ADDRESS = /[a-z][a-z0-9+.-]{1,20}:\/\/|\bwww\.[a-z0-9-]|\bmailto:/i;
/** `logo@2x.png` is a picture for fine screens. */
const MAIL_ADDRESS = /[\w.+-]{1,64}@(?!\dx\.)[\w-]{1,63}\.[A-Za-z]{2}/;

const ACTIVE_MARKUP =
  /<\/?(?:script|iframe|object|embed|img|svg|style|link|meta)\b|\b(?:java|vb)script:|\bdata:\w+\//i;

const INSTRUCTION_TO_A_MODEL = [
  /\b(?:ignore|disregard|forget|override)\s+(?:(?:all|any|the|your|these|my|of)\s+){0,3}(?:previous|prior|above|earlier|preceding|former)\b/i,
  /\b(?:ignore|disregard|forget|override)\s+(?:(?:all|any|the|your|these|of)\s+){0,3}(?:instructions|prompts?|rules|guidelines)\b/i,
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
 * characters, anything that looks like a secret, web and mail addresses, active markup, rude words and instructions to a
 * model.
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
  if (isAddress(text)) return "an address";
  if (isRude(text)) return "a rude word";
  return addressesModel(text) ? "instructions to a model" : undefined;
}

function looksSecret(text: string): boolean {
  if ([SECRET_PREFIX, SECRET_ASSIGNMENT, SECRET_TOLD, BEARER].some((form) => form.test(text))) return true;
  if (secretForm(text) !== undefined) return true;
  if (text.length < 20) return false;
  return (text.match(/[A-Za-z0-9+=]{20,}/g) ?? []).some(isRandom) || hasDashedToken(text);
}

/** Tokens of base64url and UUIDs: long runs whose separators do not divide words. */
function hasDashedToken(text: string): boolean {
  for (const token of text.match(/[A-Za-z0-9_-]{20,}/g) ?? []) {
    if (/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-/i.test(token)) return true;
    const separators = token.match(/[_-]/g)?.length ?? 0;
    if (separators > 0 && separators * 10 <= token.length && isRandom(token.replace(/[_-]/g, "")))
      return true;
  }
  return false;
}

/**
 * Random letters and digits change their class far more often than words and numbers do. Milder than the gate of prompts
 * (`secretKind`), which hold no code: `TLS_AES_128_GCM_SHA256` may stand on a card.
 */
function isRandom(token: string): boolean {
  const digitGroups = token.match(/[0-9]+/g)?.length ?? 0;
  if (/^[0-9a-f]+$/i.test(token)) return digitGroups >= 3;
  if (digitGroups === 0 || !/[a-z]/i.test(token) || isMadeOfWords(token)) return false;
  let changes = 0;
  for (let index = 1; index < token.length; index += 1) {
    if (characterClass(token.charCodeAt(index)) !== characterClass(token.charCodeAt(index - 1))) changes += 1;
  }
  return changes >= token.length * 0.38;
}

/** `BlockJUnit4ClassRunner`: capitalised words take up most of a name, and a quarter of a random token. */
function isMadeOfWords(token: string): boolean {
  const words = token.match(/[A-Z][a-z]{2,}/g) ?? [];
  return words.join("").length >= token.length * 0.75;
}

function characterClass(code: number): number {
  if (code >= 97) return 0;
  return code >= 65 ? 1 : 2;
}

function isAddress(text: string): boolean {
  if (text.includes("@") && (MAIL_ADDRESS.test(text) || CREDENTIALS_IN_ADDRESS.test(text))) return true;
  return WEB_ADDRESS.test(text);
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
