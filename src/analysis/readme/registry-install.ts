import type { Evidence, Quote } from "../../domain/evidence.ts";
import type { ManifestFacts } from "../../domain/facts.ts";
import type { EvidenceGate } from "../evidence-gate.ts";

/** How packages of an ecosystem are installed, and how links to their page in the registry look. */
interface Registry {
  readonly command: string;
  /** Addresses of a package without the name, as regular expressions; badges count, they are read from the registry. */
  readonly pages: string;
}

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
};

/**
 * The command that installs the package, for a README that gives none: its own link to the registry proves that the
 * package is there, the address of a Go module is where it is. Cites the link and the manifest; no line says the command.
 */
export function registryInstall(
  { name, ecosystem }: ManifestFacts,
  readme: { readonly path: string; readonly lines: readonly string[] },
  gate: EvidenceGate,
): Quote | undefined {
  if (name === undefined) return undefined;
  if (ecosystem === "go") return goInstall(name);
  const registry = REGISTRIES[ecosystem];
  const link = registry && registryLink(name.text, registry, readme, gate);
  return link && { text: `${registry.command} ${name.text}`, evidence: [link, ...name.evidence] };
}

function registryLink(
  name: string,
  { pages }: Registry,
  { path, lines }: { readonly path: string; readonly lines: readonly string[] },
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

/** Only what has an address can be fetched: `example.com/name`, not `name`. */
function goInstall({ evidence }: Quote): Quote | undefined {
  const module = /^module\s+"?([\w-]+\.[\w./~-]+)/.exec(evidence[0].text)?.[1];
  return module === undefined ? undefined : { text: `go get ${module}`, evidence };
}
