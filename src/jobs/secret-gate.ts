import { SoraPipelineError } from "../domain/errors.ts";
import { secretForm, withoutDisguise } from "../domain/secret-forms.ts";

/** A secret of this machine: a variable whose name ends in KEY, TOKEN, SECRET or PASSWORD, and its value. */
export interface KnownSecret {
  readonly name: string;
  readonly value: string;
}

/** Shorter values ("test", "none") would be found in innocent words. */
const SHORTEST_VALUE = 8;
/** Random text of this length and more is taken for a key. */
const SHORTEST_RANDOM = 20;
/** Bits per character. English words joined to 20 letters have about 3.5, random base64 of 20 characters about 4.1. */
const RANDOM_BITS = 3.6;
/** A hexadecimal digit carries 4 bits at most; 32 random ones measure about 3.7. */
const RANDOM_HEX_BITS = 3;
/** Mean length of the words in a joined name; chance makes parts of about two characters. */
const WORD_LENGTH = 3.5;

/**
 * Lets a prompt pass to a provider, or stops it: nothing leaves this machine that looks like a secret or is one.
 * @throws SoraPipelineError `SECRET_IN_PROMPT` with shot and kind, never with the secret.
 */
export function assertNoSecret(outgoing: {
  readonly shot: string;
  readonly texts: readonly string[];
  readonly secrets: readonly KnownSecret[];
}): void {
  const { shot, texts, secrets } = outgoing;
  const kind = texts.map((text) => secretKind(text, secrets)).find((found) => found !== undefined);
  if (kind === undefined) return;
  throw new SoraPipelineError({
    code: "SECRET_IN_PROMPT",
    message: `the prompt of ${shot} seems to contain a secret: ${kind}`,
    hint: `Nothing was sent. Find it in the prompt of ${shot} in film.json, take it out of the repository's text, and change the key.`,
    data: { shot, kind },
  });
}

/** What kind of secret a text contains, without the secret; `undefined` when none is seen. */
export function secretKind(text: string, secrets: readonly KnownSecret[] = []): string | undefined {
  const visible = withoutDisguise(text);
  const known = knownSecret(visible, secrets);
  if (known !== undefined) return `the value of ${known.name}`;
  const isRandomText = (visible.match(/[\w+/=-]+/g) ?? []).some(isRandom);
  return secretForm(visible) ?? (isRandomText ? "a long random string" : undefined);
}

/** Spaces do not hide a value: a wrapped line would break it. */
function knownSecret(text: string, secrets: readonly KnownSecret[]): KnownSecret | undefined {
  const squeezed = text.replace(/\s+/g, "");
  return secrets.find(({ value }) => {
    const wanted = value.replace(/\s+/g, "");
    return wanted.length >= SHORTEST_VALUE && squeezed.includes(wanted);
  });
}

/** Letters with digits or of both cases, that are no words joined together and use no letter much more than another. */
function isRandom(word: string): boolean {
  if (word.length < SHORTEST_RANDOM) return false;
  if (/^[0-9a-f]{32,}$/i.test(word)) return entropy(word) >= RANDOM_HEX_BITS;
  const mixed = /\d/.test(word) && /[a-z]/i.test(word);
  const cased = /[a-z]/.test(word) && /[A-Z]/.test(word);
  return (mixed || cased) && meanPartLength(word) < WORD_LENGTH && entropy(word) >= RANDOM_BITS;
}

/** Of the words and numbers in `silent-film-1920s` or `getElementsByName`. */
function meanPartLength(word: string): number {
  const parts = word.match(/[A-Z]?[a-z]+|[A-Z]+|\d+/g) ?? [];
  return parts.reduce((sum, part) => sum + part.length, 0) / parts.length;
}

/** Shannon entropy in bits per character. */
function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => {
    const share = count / text.length;
    return sum - share * Math.log2(share);
  }, 0);
}
