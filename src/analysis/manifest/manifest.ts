import type { Quote } from "../../domain/evidence.ts";
import type { EntryPointFact, ManifestFacts } from "../../domain/facts.ts";
import { isFitToShow } from "../../domain/fit-to-show.ts";
import { isScaffoldDescription } from "../scaffolds.ts";
import type { SourceFile } from "../../domain/source.ts";
import type { EvidenceGate } from "../evidence-gate.ts";
import { findLicence } from "./licence.ts";
import type { Located, ManifestReading } from "./manifest-reading.ts";
import { manPage } from "./man-page.ts";
import { MANIFEST_READERS } from "./manifest-readers.ts";
import { packageDoc } from "./package-doc.ts";
import { pathRole } from "../files/path-role.ts";
import { depthOf, fileNameOf, folderOf, stemOf } from "../../domain/paths.ts";
import { withoutPictographs } from "../pictographs.ts";
import { plainName } from "../plain-name.ts";

/** What the manifests say, and the commands they declare. */
export interface Manifests {
  readonly facts?: ManifestFacts;
  readonly commands: readonly EntryPointFact[];
}

/** What is known of a repository before its manifests are read. */
interface Repository {
  readonly name: string;
  readonly mainLanguage: string | undefined;
  /** Names of its own packages. */
  readonly packages: readonly string[];
}

interface ManifestFile {
  readonly path: string;
  readonly reading: ManifestReading;
}

const MAX_KEYWORDS = 30;
const MAX_COMMANDS = 40;

/**
 * Reads the manifests at the root and in a folder named like the repository or like the scope of its packages. The main
 * language's manifest speaks first; the others fill in what it leaves out; the licence file speaks last.
 */
export function readManifests(files: readonly SourceFile[], repo: Repository, gate: EvidenceGate): Manifests {
  const manifests = manifestFiles(files, repo, gate);
  const first = <Field>(pick: (manifest: ManifestFile) => Field | undefined) =>
    manifests.map(pick).find((field) => field !== undefined);
  const quote = (key: "name" | "licence" | "version") =>
    first(({ path, reading }) => located(path, reading[key], gate));
  const licence = quote("licence") ?? findLicence(files, gate);
  const leading = manifests.find(({ reading }) => reading.name !== undefined) ?? manifests[0];
  const path = leading?.path ?? licence?.evidence[0].path;
  if (path === undefined) return { commands: [] };
  const [name, version] = [quote("name"), quote("version")];
  const description =
    plainly(descriptionOf(manifests, repo.name, gate)) ??
    packageDoc(files, repo.name, gate) ??
    manPage(files, repo.name, gate);
  return {
    facts: {
      path,
      ecosystem: leading?.reading.ecosystem ?? "other",
      ...(name && { name }),
      ...(description && { description }),
      keywords: keywordsOf(manifests, gate),
      ...(licence && { licence }),
      ...(version && { version }),
    },
    commands: commandsOf(manifests, gate),
  };
}

/** `Parent Maven project for Egg modules`, `Monorepo of Egg`: says how it is built, not what it is. */
const ABOUT_THE_BUILD =
  /^(?:the |an? )?(?:(?:parent|root|aggregator|umbrella|top-level|multi-module)\b.*\b(?:pom|project|modules?|packages?|build|workspace|monorepo)\b|(?:monorepo|workspace) (?:for|of)\b|build (?:scripts?|tools?) for \w+ing the\b)/i;
/** `Build system for egg`: what is built is the project. */
const BUILDS_IT =
  /^(?:the |an? )?build (?:files|scripts?|system|tools?) (?:for|of) (?:the )?(\S{2,40}?)\.?$/i;
/** `Egg Build`, `egg-pan root`; a square root is none. */
const NAME_OF_THE_BUILD = /^[\w.-]+ (?:Build|Parent|Root)$|^\w+[.-][\w.-]+ (?:build|parent|root)$/;

function descriptionOf(
  manifests: readonly ManifestFile[],
  name: string,
  gate: EvidenceGate,
): Quote | undefined {
  return manifests
    .map(({ path, reading }) => located(path, reading.description, gate))
    .find(
      (description) =>
        description !== undefined &&
        !isAboutTheBuild(description.text, name) &&
        !isScaffoldDescription(description.text, [name]),
    );
}

function isAboutTheBuild(text: string, name: string): boolean {
  const [, built = ""] = BUILDS_IT.exec(text) ?? [];
  const isOwn = built !== "" && plainName(built) === plainName(name);
  return isOwn || ABOUT_THE_BUILD.test(text) || NAME_OF_THE_BUILD.test(text);
}

function plainly(quote: Quote | undefined): Quote | undefined {
  return quote && { ...quote, text: withoutPictographs(quote.text) };
}

function manifestFiles(
  files: readonly SourceFile[],
  repo: Repository,
  gate: EvidenceGate,
): readonly ManifestFile[] {
  const names = [repo.name, ...scopesWithPackage(repo.packages)];
  const near = manifestsWhere((path) => isNear(path, names), { files, repo, gate });
  if (near.length > 0) return near;
  // `Src/Egg.Net/Egg.Net.csproj` of a project that is called otherwise: the only one that says what it is, or all others are
  // named after it.
  const isProject = (path: string): boolean =>
    /\.csproj$/i.test(path) && depthOf(path) <= 2 && pathRole(path) === "source";
  const told = manifestsWhere(isProject, { files, repo, gate }).filter(
    ({ reading }) => reading.description !== undefined,
  );
  const [first] = told.toSorted((left, right) => left.path.length - right.path.length);
  const own = stemOf(first?.path ?? "");
  return first && told.every(({ path }) => stemOf(path).startsWith(own)) ? [first] : [];
}

function manifestsWhere(
  isWanted: (path: string) => boolean,
  {
    files,
    repo,
    gate,
  }: { readonly files: readonly SourceFile[]; readonly repo: Repository; readonly gate: EvidenceGate },
): readonly ManifestFile[] {
  const found: (ManifestFile & { readonly order: number })[] = [];
  for (const [index, reader] of MANIFEST_READERS.entries()) {
    const isMain = reader.languages.split(" ").includes(repo.mainLanguage ?? "");
    for (const file of files) {
      if (!reader.name.test(fileNameOf(file.path)) || !isWanted(file.path)) continue;
      const reading = reader.read(gate.linesOf(file.path));
      // The root of a workspace often says nothing; then the package named like the repository speaks first.
      const silent = reading.name === undefined || reading.description === undefined;
      const order = (isMain ? 0 : 1000) + index * 10 + (silent ? 6 : 0) + (depthOf(file.path) > 0 ? 3 : 0);
      found.push({ path: file.path, reading, order });
    }
  }
  return found.sort((left, right) => left.order - right.order);
}

function isNear(path: string, names: readonly string[]): boolean {
  if (depthOf(path) === 0 || path === "snap/snapcraft.yaml") return true;
  const folder = plainName(fileNameOf(folderOf(path)));
  const isNamed = names.some((name) => plainName(name) === folder);
  return depthOf(path) <= 2 && isNamed && pathRole(path) === "source";
}

/** A package named like a scope is what the packages of the scope are for: `vue` beside `@vue/shared`. */
function scopesWithPackage(names: readonly string[]): readonly string[] {
  const scopes = new Set(names.flatMap((name) => /^@([^/]+)\//.exec(name)?.[1] ?? []));
  return names.filter((name) => scopes.has(name));
}

function located(path: string, at: Located | undefined, gate: EvidenceGate): Quote | undefined {
  if (at === undefined) return undefined;
  const { value, line, text, more = [] } = at;
  const evidence = [
    { path, line, text },
    ...more.map((next) => ({ path, line: next.line, text: next.text })),
  ] as const;
  return gate.quote({ text: value.replace(/\s+/g, " ").trim(), evidence });
}

function keywordsOf(manifests: readonly ManifestFile[], gate: EvidenceGate): readonly Quote[] {
  const speaking = manifests.find(({ reading }) => reading.keywords.length > 0);
  if (speaking === undefined) return [];
  const quotes = speaking.reading.keywords.map((keyword) => located(speaking.path, keyword, gate));
  return quotes.filter((quote) => quote !== undefined).slice(0, MAX_KEYWORDS);
}

function commandsOf(manifests: readonly ManifestFile[], gate: EvidenceGate): readonly EntryPointFact[] {
  const commands = new Map<string, EntryPointFact>();
  for (const { path, reading } of manifests) {
    for (const { kind, name, at } of reading.commands) {
      const evidence = isFitToShow(name)
        ? gate.evidence({ path, line: at.line, text: at.text }, name)
        : undefined;
      if (evidence && !commands.has(name) && commands.size < MAX_COMMANDS)
        commands.set(name, { kind, name, evidence: [evidence] });
    }
  }
  return [...commands.values()];
}
