import { readJsonManifest } from "./manifest-json.ts";
import {
  readCMake,
  readCsproj,
  readGemspec,
  readGradleProperties,
  readKeys,
  readMix,
  readGoMod,
  readPom,
  readSetupPy,
  readSnapcraft,
} from "./manifest-lines.ts";
import type { ManifestReading } from "./manifest-reading.ts";
import { readCargo, readPyproject, readSetupCfg } from "./manifest-sections.ts";

/** How the manifests of a kind are read. */
export interface ManifestReader {
  readonly name: RegExp;
  /** Display names of the languages whose manifest this is. */
  readonly languages: string;
  readonly read: (lines: readonly string[]) => ManifestReading;
}

/** All kinds of manifests; of those of one language the first speaks first. */
export const MANIFEST_READERS: readonly ManifestReader[] = [
  { name: /^pyproject\.toml$/i, languages: "Python", read: readPyproject },
  { name: /^setup\.cfg$/i, languages: "Python", read: readSetupCfg },
  { name: /^setup\.py$/i, languages: "Python", read: readSetupPy },
  {
    name: /^package\.json$/i,
    languages: "TypeScript JavaScript Vue Svelte",
    read: (lines) => readJsonManifest(lines, "npm"),
  },
  {
    name: /^(?:deno|jsr)\.jsonc?$/i,
    languages: "TypeScript JavaScript",
    read: (lines) => readJsonManifest(lines, "other"),
  },
  { name: /^cargo\.toml$/i, languages: "Rust", read: readCargo },
  { name: /^go\.mod$/i, languages: "Go", read: readGoMod },
  { name: /\.gemspec$/i, languages: "Ruby", read: readGemspec },
  { name: /^composer\.json$/i, languages: "PHP", read: (lines) => readJsonManifest(lines, "packagist") },
  { name: /^pom\.xml$/i, languages: "Java Kotlin Scala", read: readPom },
  { name: /^gradle\.properties$/, languages: "Java Kotlin", read: readGradleProperties },
  { name: /^CMakeLists\.txt$/, languages: "C C++", read: readCMake },
  { name: /\.csproj$/i, languages: "C#", read: readCsproj },
  { name: /^mix\.exs$/, languages: "Elixir", read: readMix },
  { name: /^pubspec\.yaml$/, languages: "Dart", read: (lines) => readKeys(lines, "description") },
  { name: /\.cabal$/, languages: "Haskell", read: (lines) => readKeys(lines, "synopsis") },
  { name: /^snapcraft\.yaml$/, languages: "", read: readSnapcraft },
];
