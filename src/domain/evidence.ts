/** An array that has at least one element. */
export type NonEmpty<T> = readonly [T, ...T[]];

/**
 * A place in the repository that anyone can look up.
 * `text` is a verbatim, trimmed part of that one line, at most 200 characters, so that `line.includes(text)` holds.
 */
export interface Evidence {
  /** Path relative to the repository root, with forward slashes. */
  readonly path: string;
  /** 1-based line number. */
  readonly line: number;
  /** The text found on that line. */
  readonly text: string;
}

/** The repository's own words, joined over lines with single spaces, with one piece of evidence per line. */
export interface Quote {
  readonly text: string;
  readonly evidence: NonEmpty<Evidence>;
}

/** `src/app.py:12`, the form in which evidence is shown. */
export function citation(evidence: Evidence): string {
  return `${evidence.path}:${evidence.line}`;
}

/** Narrows an array to a non-empty one; `undefined` when it is empty. */
export function nonEmpty<T>(items: readonly T[]): NonEmpty<T> | undefined {
  return items.length > 0 ? (items as unknown as NonEmpty<T>) : undefined;
}

/** Maps a non-empty array; the result has as many elements. */
export function mapNonEmpty<From, To>(
  items: NonEmpty<From>,
  change: (item: From, index: number) => To,
): NonEmpty<To> {
  const [first, ...rest] = items;
  return [change(first, 0), ...rest.map((item, index) => change(item, index + 1))];
}
