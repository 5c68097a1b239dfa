import { printable } from "../domain/printable.ts";

/** Makes a message of a provider or the network fit to show and keep. */
export type Redact = (text: string) => string;

/** What stands where a key stood. */
const MASK = "[key]";
/** Longest message that is kept, in characters. */
const LONGEST = 500;
/** Shortest piece of a key that gives it away. */
const TELLING = 8;
// Prefixes of the keys of OpenAI, OpenRouter, Google, Hugging Face, xAI and Groq, masked ones (`sk-***abc`) included.
const KEY_SHAPE = /\b(?:sk|pk|rk|hf|gsk|xai)[-_][\w*.-]{4,}|\bAIza[\w-]{8,}/g;
const BEARER = /\b(bearer|basic)\s+[\w.~+/=*-]{4,}/gi;
// Each alternative begins with another character than the word before it may hold, so the pattern stays linear.
const LABELLED =
  /\b((?:x-goog-)?api[-_ ]?key|access[-_]token|secret|key)(["']?\s*[=:]\s*["']?)[\w.~+/*-]{8,}/gi;
const KEY_CHARACTERS = /[\w.~+/=-]{8,}/g;

/**
 * One function that takes the given secrets, pieces of them, and anything else shaped like a key out of a message,
 * makes it printable, and cuts it to 500 characters.
 * @param secrets the keys in use; empty and missing ones do not count
 */
export function redactor(secrets: readonly (string | undefined)[]): Redact {
  const known = secrets.flatMap((secret) => (secret === undefined || secret === "" ? [] : [secret]));
  return (text) => {
    const bare = known.reduce(withoutSecret, text);
    const clean = bare
      .replace(BEARER, `$1 ${MASK}`)
      .replace(KEY_SHAPE, MASK)
      .replace(LABELLED, `$1$2${MASK}`);
    return shortened(printable(clean).replace(/\s+/g, " ").trim());
  };
}

function withoutSecret(text: string, secret: string): string {
  const whole = text.replaceAll(secret, MASK).replaceAll(encodeURIComponent(secret), MASK);
  return whole.replace(KEY_CHARACTERS, (run) => (givesAway(run, secret) ? MASK : run));
}

function givesAway(run: string, secret: string): boolean {
  return secret.length >= TELLING && (secret.includes(run) || run.includes(secret.slice(0, 2 * TELLING)));
}

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).toWellFormed()}…`;
}
