import { stem } from "../domain/name-words.ts";

const MAX_NGRAM = 4;
/** `ErrNotExist` is no duplicate: behind such a word a word alone says the contrary. */
const DENIES: ReadonlySet<string> = new Set(["no", "non", "not", "never", "without"]);

/** Neighbouring words, as they are looked up. */
export interface Ngram {
  /** Their stems with a blank between them. */
  readonly key: string;
  /** Number of words. */
  readonly length: number;
  /** Number of words up to and including its last. */
  readonly end: number;
}

/** All runs of up to four neighbouring words. */
export function ngrams(words: readonly string[]): Ngram[] {
  const stems = words.map(stem);
  return stems.flatMap((_, start) =>
    stems.slice(start, start + MAX_NGRAM).map((_word, extra) => ({
      key: stems.slice(start, start + extra + 1).join(" "),
      length: extra + 1,
      end: start + extra + 1,
    })),
  );
}

/** `Could not connect` is about connecting all the same. */
const TRIES: ReadonlySet<string> = new Set(["can", "could"]);

/** True for a word alone behind one that denies it. */
export function isDenied({ length, end }: Ngram, words: readonly string[]): boolean {
  return length === 1 && DENIES.has(words[end - 2] ?? "") && !TRIES.has(words[end - 3] ?? "");
}
