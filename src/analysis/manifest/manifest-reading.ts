import type { EntryPointFact, ManifestFacts } from "../../domain/facts.ts";

/** A value with the place it was read from. */
export interface Located {
  readonly value: string;
  /** 1-based. */
  readonly line: number;
  /** Verbatim part of that line. */
  readonly text: string;
  /** Further lines of a value that takes several. */
  readonly more?: readonly { readonly line: number; readonly text: string }[];
}

/** What one manifest says, not yet checked for being fit to show. */
export interface ManifestReading {
  readonly ecosystem: ManifestFacts["ecosystem"];
  readonly name?: Located | undefined;
  /** How imports spell it, where that is not the name. */
  readonly importName?: Located | undefined;
  readonly description?: Located | undefined;
  readonly licence?: Located | undefined;
  readonly version?: Located | undefined;
  readonly keywords: readonly Located[];
  readonly commands: readonly {
    readonly kind: EntryPointFact["kind"];
    readonly name: string;
    readonly at: Located;
  }[];
}
