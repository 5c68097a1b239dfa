import type { EntryPointFact, ManifestFacts, ReadmeFacts } from "../domain/facts.ts";
import { languageShares } from "./files/language-shares.ts";
import { readManifests } from "./manifest/manifest.ts";
import { ownPackages } from "./manifest/own-packages.ts";
import { type PathAliases, pathAliases } from "./manifest/path-aliases.ts";
import { sideDependencies } from "./manifest/side-dependencies.ts";
import { projectName, withoutMakersName } from "./project-name.ts";
import { findReadme, readReadme } from "./readme/readme.ts";
import type { SurveyedRepository } from "./survey-repository.ts";

/** What the project says about itself outside its code. */
export interface RepositoryTexts {
  /** What the project calls itself, else how the checkout is called. */
  readonly name: string;
  /** Names of all packages of the repository: imports of them are own. */
  readonly packages: readonly string[];
  /** Names under which its TypeScript imports its own code. */
  readonly aliases: PathAliases;
  /** Plain names of packages that are for development or options only. */
  readonly side: ReadonlySet<string>;
  /** What the project may be called. */
  readonly names: readonly string[];
  readonly manifest: ManifestFacts | undefined;
  /** Commands that the manifests declare. */
  readonly commands: readonly EntryPointFact[];
  readonly readme: ReadmeFacts | undefined;
  /** Lines of the README; none when there is none. */
  readonly readmeLines: readonly string[];
}

/** Reads manifests and README. */
export function readTexts(repository: SurveyedRepository): RepositoryTexts {
  const { files, linkedReadme, gate, roleOf, languages } = repository;
  const mainLanguage = languageShares(files, languages, new Set(), roleOf)[0]?.name;
  const name = projectName({ ...repository, mainLanguage });
  const packages = ownPackages(files, gate, roleOf);
  const { facts, commands } = readManifests(files, { name, mainLanguage, packages }, gate);
  const file = findReadme({ files, linkedReadme }, name);
  const readmeLines = file ? gate.linesOf(file.path) : [];
  const manifest = facts && withoutMakersName(facts, gate, readmeLines);
  const known = [name, ...(manifest?.name ? [manifest.name.text] : [])];
  const names = [...new Set([...known, ...commandsWithin(known, commands)])];
  return {
    name,
    packages,
    aliases: pathAliases(files, gate, roleOf),
    side: sideDependencies(files, gate, roleOf),
    names,
    manifest,
    commands,
    readme: file && readReadme(file.path, { names, packages, manifest, commands, files, mainLanguage }, gate),
    readmeLines,
  };
}

/** Letters of the shortest command that is a name. */
const LEAST_LETTERS = 3;

/** `egg` of `git-egg`: the command by which a README calls what is installed under a longer name. */
function commandsWithin(names: readonly string[], commands: readonly EntryPointFact[]): readonly string[] {
  const parts = new Set(names.flatMap((name) => name.split(/[-_.]/)));
  return commands
    .filter(({ kind, name }) => kind === "bin" && name.length >= LEAST_LETTERS && parts.has(name))
    .map(({ name }) => name);
}
