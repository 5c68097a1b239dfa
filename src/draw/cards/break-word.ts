/**
 * Pieces of a long name, in order, so that a line may end between them: after dots, slashes, underscores and hyphens,
 * and before capitals (`HTTPAdapterFactory` -> `HTTP`, `Adapter`, `Factory`). Joined they are the name.
 */
export function breakWord(word: string): readonly string[] {
  return word.match(PIECES) ?? [word];
}

const PIECES =
  /[^\p{L}\p{N}]*(?:\p{Lu}+(?!\p{Ll})|\p{Lu}?[^\p{Lu}\s._/\\:@-]+|[\p{Lu}])(?:[._/\\:@-]+|[^\p{L}\p{N}\s]+)*|[^\p{L}\p{N}]+/gu;
