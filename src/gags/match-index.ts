import type { Family, Metaphor, MetaphorLibrary } from "../domain/metaphor.ts";
import { stemPhrase } from "../domain/name-words.ts";

/** A phrase of the library and the concept it belongs to. */
export interface IndexedPhrase {
  readonly metaphor: Metaphor;
  /** As it stands in the library. */
  readonly phrase: string;
}

/** The library turned round: from a phrase, base or module to the concepts that ask for it. Keys of phrases are stems. */
export interface MatchIndex {
  readonly tokens: ReadonlyMap<string, readonly IndexedPhrase[]>;
  readonly messages: ReadonlyMap<string, readonly IndexedPhrase[]>;
  readonly bases: ReadonlyMap<string, readonly IndexedPhrase[]>;
  /** Keys are lower case, `_` for `-`. */
  readonly imports: ReadonlyMap<string, readonly IndexedPhrase[]>;
}

const INDEXES = new WeakMap<MetaphorLibrary, MatchIndex>();

/** The index of a library, built at the first call. */
export function matchIndex(library: MetaphorLibrary): MatchIndex {
  const known = INDEXES.get(library);
  if (known !== undefined) return known;
  const index = {
    tokens: collect(library, (metaphor) => metaphor.match.tokens, stemPhrase),
    messages: collect(library, (metaphor) => metaphor.match.messages, stemPhrase),
    bases: collect(
      library,
      (metaphor) => metaphor.match.bases,
      (base) => base,
    ),
    imports: collect(library, (metaphor) => metaphor.match.imports, moduleKey),
  };
  INDEXES.set(library, index);
  return index;
}

/** A module name as a key: lower case, `_` for `-`. */
export function moduleKey(module: string): string {
  return module.toLowerCase().replaceAll("-", "_");
}

/** The family of a concept: the first part of its id. */
export function familyOf(metaphor: Metaphor): Family {
  return metaphor.id.slice(0, metaphor.id.indexOf(".")) as Family;
}

function collect(
  library: MetaphorLibrary,
  phrasesOf: (metaphor: Metaphor) => readonly string[],
  keyOf: (phrase: string) => string,
): ReadonlyMap<string, readonly IndexedPhrase[]> {
  const found = new Map<string, IndexedPhrase[]>();
  for (const metaphor of library.metaphors) {
    for (const phrase of phrasesOf(metaphor)) {
      const key = keyOf(phrase);
      const list = found.get(key);
      if (list === undefined) found.set(key, [{ metaphor, phrase }]);
      else list.push({ metaphor, phrase });
    }
  }
  return found;
}
