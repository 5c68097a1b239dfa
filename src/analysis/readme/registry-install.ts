import type { Evidence, Quote } from "../../domain/evidence.ts";
import type { ManifestFacts } from "../../domain/facts.ts";
import type { EvidenceGate } from "../evidence-gate.ts";
import { MANIFEST_READERS } from "../manifest/manifest-readers.ts";
import { plainName } from "../plain-name.ts";
import { fileNameOf, folderOf, stemOf } from "../../domain/paths.ts";
import { goInstall } from "./go-install.ts";
import type { InstallSources, InstallText } from "./install-sources.ts";

/** How packages of an ecosystem are installed, and how links to their page in the registry look. */
interface Registry {
  readonly command: string;
  /** Addresses of a package without the name, as regular expressions; badges count, they are read from the registry. */
  readonly pages: string;
}

const NUGET: Registry = {
  command: "dotnet add package",
  pages: String.raw`nuget\.org/packages|img\.shields\.io/nuget/[\w-]{1,20}`,
};

const REGISTRIES: Readonly<Partial<Record<ManifestFacts["ecosystem"], Registry>>> = {
  npm: {
    command: "npm install",
    pages: String.raw`npmjs\.(?:com|org)/package|img\.shields\.io/npm/[\w-]{1,20}|badge\.fury\.io/js|npm\.im`,
  },
  pypi: {
    command: "pip install",
    pages: String.raw`pypi\.(?:org|python\.org)/(?:project|pypi)|img\.shields\.io/pypi/[\w-]{1,20}|badge\.fury\.io/py`,
  },
  cargo: {
    command: "cargo add",
    pages: String.raw`crates\.io/crates|img\.shields\.io/crates/[\w-]{1,20}`,
  },
  rubygems: {
    command: "gem install",
    pages: String.raw`rubygems\.org/gems|img\.shields\.io/gem/[\w-]{1,20}|badge\.fury\.io/rb`,
  },
  packagist: {
    command: "composer require",
    pages: String.raw`packagist\.org/packages|img\.shields\.io/packagist/[\w-]{1,20}`,
  },
  nuget: NUGET,
};

const PRIVATE = /"private"\s*:\s*true/;

/** Registries that keep programs. */
const PROGRAMS: Readonly<Partial<Record<ManifestFacts["ecosystem"], string>>> = {
  npm: "npm install",
  pypi: "pip install",
};

/**
 * The command that installs the package, for a README that gives none: its own link to the registry proves that the
 * package is there, the address of a Go module is where it is. Cites the link and the manifest; no line says the command.
 */
export function registryInstall(
  { manifest, readme, files, names, mainLanguage }: InstallSources,
  gate: EvidenceGate,
): Quote | undefined {
  const name = manifest?.name;
  if (manifest === undefined || name === undefined)
    return nugetInstall({ manifest, readme, files, names }, gate);
  if (manifest.ecosystem === "go")
    return goInstall({ module: name, files, names, readme, mainLanguage }, gate);
  const registry = REGISTRIES[manifest.ecosystem];
  const link = registry && registryLink(name.text, registry, readme, gate);
  if (!link) return undefined;
  const isCargoProgram = files.some(({ path }) => path === besideManifest(manifest.path, "src/main.rs"));
  const command = manifest.ecosystem === "cargo" && isCargoProgram ? "cargo install" : registry.command;
  return { text: `${command} ${name.text}`, evidence: [link, ...name.evidence] };
}

/** The README's link to the package of a .NET project that is named like the repository, or speaks for it. */
function nugetInstall(
  { manifest, readme, files, names }: Pick<InstallSources, "manifest" | "readme" | "files" | "names">,
  gate: EvidenceGate,
): Quote | undefined {
  const known = new Set(names.map(plainName));
  const projects = files.filter(({ path }) => /\.(?:cs|fs|vb)proj$/i.test(path));
  const project =
    projects.find(({ path }) => known.has(plainName(stemOf(path)))) ??
    projects.find(({ path }) => path === manifest?.path);
  const name = project && stemOf(project.path);
  const link = name === undefined ? undefined : registryLink(name, NUGET, readme, gate);
  return link && { text: `${NUGET.command} ${name}`, evidence: [link] };
}

function besideManifest(manifest: string, path: string): string {
  const folder = folderOf(manifest);
  return folder === "" ? path : `${folder}/${path}`;
}

/**
 * The command that installs a program from another registry than its language's: a package that is meant for it, with a
 * command named like the project. Cites the package's name and the command.
 */
export function programPackage(
  { manifest, commands, names }: InstallSources,
  gate: EvidenceGate,
): Quote | undefined {
  if (manifest?.ecosystem !== "go") return undefined;
  const known = new Set(names.map(plainName));
  for (const { kind, name, evidence } of commands) {
    if (kind === "main" || kind === "command" || !known.has(plainName(name))) continue;
    const { path } = evidence[0];
    const lines = gate.linesOf(path);
    const reader = MANIFEST_READERS.find((each) => each.name.test(fileNameOf(path)));
    const found = reader?.read(lines);
    const install = found && PROGRAMS[found.ecosystem];
    if (install === undefined || found?.name === undefined || found.version === undefined) continue;
    if (plainName(found.name.value) !== plainName(name) || lines.some((line) => PRIVATE.test(line))) continue;
    const at = gate.evidence({ path, line: found.name.line, text: found.name.text }, found.name.value);
    if (at) return { text: `${install} ${found.name.value}`, evidence: [at, ...evidence] };
  }
  return undefined;
}

function registryLink(
  name: string,
  { pages }: Registry,
  { path, lines }: InstallText,
  gate: EvidenceGate,
): Evidence | undefined {
  const link = new RegExp(`(?:${pages})/${escaped(name)}(?![\\w-]|\\.(?!svg|png)\\w)`, "i");
  for (const [index, line] of lines.entries()) {
    const [text] = link.exec(line.slice(0, 2000)) ?? [];
    const evidence = text && gate.evidence({ path, line: index + 1, text }, text);
    if (evidence) return evidence;
  }
  return undefined;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
