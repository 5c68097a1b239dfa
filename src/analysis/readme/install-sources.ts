import type { EntryPointFact, ManifestFacts } from "../../domain/facts.ts";
import type { SourceFile } from "../../domain/source.ts";

/** A text to look for install lines in. */
export interface InstallText {
  readonly path: string;
  readonly lines: readonly string[];
}

/** What tells how a project is installed. */
export interface InstallSources {
  readonly readme: InstallText;
  /** What the project may be called. */
  readonly names: readonly string[];
  /** Names of all packages of the repository. */
  readonly packages: readonly string[];
  readonly manifest: ManifestFacts | undefined;
  /** Commands that its manifests declare. */
  readonly commands: readonly EntryPointFact[];
  readonly files: readonly SourceFile[];
  /** What most of the project is written in; undefined where that is not known. */
  readonly mainLanguage: string | undefined;
}
