import type { Evidence, NonEmpty } from "../domain/evidence.ts";
import type { RepoFacts } from "../domain/facts.ts";
import type { Subject } from "../domain/gag.ts";

/** How central a subject is in its repository. */
export interface Standing {
  /** The list of the facts that has it, for instance `errors`. */
  readonly list: string;
  /** Place in that list, most central first, from 1. */
  readonly place: number;
  /** Length of the list. */
  readonly of: number;
  /** What the place was decided by: references, raises, files, rank or score, as far as the list has them. */
  readonly figures: Readonly<Record<string, number>>;
}

/** Where the facts list a subject; `undefined` for a tag line, a title or a frequent word. */
export function standingOf({ evidence: [{ path, line }] }: Subject, facts: RepoFacts): Standing | undefined {
  for (const [list, entries] of Object.entries(listsOf(facts))) {
    const index = entries.findIndex(({ evidence: [first] }) => first.path === path && first.line === line);
    const entry = entries[index];
    if (entry !== undefined)
      return { list, place: index + 1, of: entries.length, figures: entry.figures ?? {} };
  }
  return undefined;
}

interface Entry {
  readonly evidence: NonEmpty<Evidence>;
  readonly figures?: Readonly<Record<string, number>>;
}

function listsOf(facts: RepoFacts): Readonly<Record<string, readonly Entry[]>> {
  return {
    classes: facts.classes.map(({ evidence, references, rank }) => ({
      evidence,
      figures: { references, rank },
    })),
    errors: facts.errors.map(({ evidence, references, raises, rank }) => ({
      evidence,
      figures: { references, raises, rank },
    })),
    functions: facts.functions.map(({ evidence, references, rank }) => ({
      evidence,
      figures: { references, rank },
    })),
    imports: facts.imports.map(({ evidence, files }) => ({ evidence, figures: { files } })),
    "messages of builtin errors": facts.messages,
    "log messages": facts.sayings.map(({ quote }) => quote),
    constants: facts.constants.map(({ evidence, score }) => ({ evidence, figures: { score } })),
    "curious constants": facts.curiosities.map(({ evidence, score }) => ({ evidence, figures: { score } })),
    notes: facts.notes.map(({ quote, score }) => ({ evidence: quote.evidence, figures: { score } })),
    "entry points": facts.entryPoints,
    "README sentences": facts.readme?.sentences ?? [],
    "file names": facts.fileNames,
  };
}
