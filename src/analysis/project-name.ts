import type { ManifestFacts } from "../domain/facts.ts";
import { isFitToShow } from "../domain/fit-to-show.ts";
import { isPlaceName } from "../domain/place-names.ts";
import { isScaffoldName } from "./scaffolds.ts";
import type { SourceFile } from "../domain/source.ts";
import type { EvidenceGate } from "./evidence-gate.ts";
import { MANIFEST_READERS } from "./manifest/manifest-readers.ts";
import { plainName } from "./plain-name.ts";
import { depthOf, fileNameOf } from "../domain/paths.ts";
import { findReadme, type ReadmePlaces } from "./readme/readme.ts";
import { topHeading } from "./readme/top-heading.ts";
import { titleParts } from "./readme/readme-title.ts";

/** A repository as far as its name is concerned. */
interface NamedRepository extends ReadmePlaces {
  /** As the folder or the remote is called. */
  readonly name: string;
  readonly gate: EvidenceGate;
  /** The language most of the code is in. */
  readonly mainLanguage: string | undefined;
}

const PLAIN = /^[a-z0-9][a-z0-9._-]{0,60}$/;
/** `vite-monorepo`, `playwright-internal` and plain `root` are what only their makers call it, `egg.org` where it is at home. */
const MAKERS_ENDING = /(?:^|[-_.]+)(?:monorepo|root|workspace|internal|project|repo)$|\.(?:com|org)$/;
/** Words of the longest title that is a name. */
const MOST_TITLE_WORDS = 4;
const PRIVATE = /"private"\s*:\s*true/;

/**
 * What a project calls itself, so that its film is the same from whatever folder or address it was read: the name in a
 * manifest at the root if the README knows it, else a README title of one word, else the name of the checkout, unless that
 * says nothing (`repo`) and the title has few words.
 */
export function projectName({ name, gate, mainLanguage, ...places }: NamedRepository): string {
  const { files } = places;
  const readme = findReadme(places, name);
  const lines = readme ? gate.linesOf(readme.path) : [];
  const told = plainName(lines.join(" "));
  const named = rootManifestNames(files, gate, mainLanguage).find(
    (own) => lines.length === 0 || told.includes(plainName(own)),
  );
  const heading = readme === undefined ? "" : titleParts(topHeading(readme.path, lines)).name;
  return named ?? oneWord(heading) ?? (isPlaceName(name) ? fewWords(heading) : undefined) ?? name;
}

/** `simple-egg-timer` of `Simple Egg Timer`; `undefined` for a sentence. */
function fewWords(heading: string): string | undefined {
  const all = heading.trim().split(/\s+/);
  return all.length <= MOST_TITLE_WORDS ? oneWord(all.join("-")) : undefined;
}

/**
 * The manifest without a name that is none of the project's: what only its makers call it, and what a package that is
 * never published is called where the README does not know it.
 */
export function withoutMakersName(
  manifest: ManifestFacts,
  gate: EvidenceGate,
  readmeLines: readonly string[],
): ManifestFacts {
  const { name, ...unnamed } = manifest;
  if (name === undefined) return manifest;
  if (isScaffoldName(name.text)) return unnamed;
  const isPrivate = gate.linesOf(name.evidence[0].path).some((line) => PRIVATE.test(line));
  const isUnknown = isPrivate && readmeLines.length > 0 && !tells(readmeLines, name.text);
  return isUnknown || lastPart(name.text).replace(MAKERS_ENDING, "") === "" ? unnamed : manifest;
}

/** True when a text has all of a name, as one word or as several. */
function tells(lines: readonly string[], name: string): boolean {
  const told = ` ${lines
    .join(" ")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")} `;
  const last = lastPart(name);
  return [last.replace(/[^\p{L}\p{N}]+/gu, " "), plainName(last)].some((own) => told.includes(` ${own} `));
}

/** Names that manifests at the root give; that of the main language first. */
function rootManifestNames(
  files: readonly SourceFile[],
  gate: EvidenceGate,
  mainLanguage: string | undefined,
): readonly string[] {
  const root = files.filter(({ path }) => depthOf(path) === 0);
  const isMain = (languages: string): boolean => languages.split(" ").includes(mainLanguage ?? "");
  const readers = [
    ...MANIFEST_READERS.filter(({ languages }) => isMain(languages)),
    ...MANIFEST_READERS.filter(({ languages }) => !isMain(languages)),
  ];
  return readers.flatMap((reader) =>
    root.flatMap(({ path }) =>
      reader.name.test(fileNameOf(path))
        ? (ownWord(reader.read(gate.linesOf(path)).name?.value ?? "", reader.languages) ?? [])
        : [],
    ),
  );
}

function ownWord(name: string, languages: string): string | undefined {
  return isScaffoldName(name) ? undefined : oneWord(withoutDomain(name, languages));
}

/** `miniflux` for the Go module `miniflux.app`: a module is called by its address. */
function withoutDomain(name: string, languages: string): string {
  return languages === "Go" && !name.includes("/") ? name.replace(/\.[a-z]{2,4}$/, "") : name;
}

/** The last part of a name in lower case, as registries compare them; `undefined` when it is not one plain word. */
function oneWord(name: string): string | undefined {
  const last = lastPart(name).replace(MAKERS_ENDING, "");
  return PLAIN.test(last) && isFitToShow(last) ? last : undefined;
}

/** `pan` of `@kitchen/Pan`. */
function lastPart(name: string): string {
  return name.trim().toLowerCase().split("/").at(-1) ?? "";
}
