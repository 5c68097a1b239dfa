import type { Quote } from "../../domain/evidence.ts";
import type { ReadmeFacts } from "../../domain/facts.ts";
import { depthOf, fileNameOf } from "../../domain/paths.ts";
import type { EvidenceGate } from "../evidence-gate.ts";
import { isOnlyGoProgram } from "./go-install.ts";
import { furtherGuides, installGuides } from "./install-guides.ts";
import type { InstallSources } from "./install-sources.ts";
import { type InstallTargets, installTargets } from "./install-targets.ts";
import { jvmCoordinates } from "./jvm-coordinates.ts";
import { makeLine } from "./make-line.ts";
import { findInstallLine } from "./readme-install.ts";
import { programPackage, registryInstall } from "./registry-install.ts";

/** How it is installed: as a line says, else by what can be put together from several. */
export type InstallFacts = Pick<ReadmeFacts, "install" | "registryInstall">;

const MAX_LINES = 3000;
const MAX_GUIDES = 8;

/** How the project is installed: a line of the README or of a guide, else what its registry or build takes. */
export function findInstall(about: InstallSources, gate: EvidenceGate): InstallFacts {
  const { readme, files, names } = about;
  const written = writtenLine(about, gate);
  if (written) return { install: written };
  const coordinates = jvmCoordinates(readme, names, gate);
  if (coordinates.written) return { install: coordinates.written };
  const derived = coordinates.derived ?? programPackage(about, gate) ?? registryInstall(about, gate);
  if (derived) return { registryInstall: derived };
  const isUnfit = unfitCommands(about, gate);
  const further =
    lineIn(furtherGuides(files, names), about, { gate, isUnfit: installsNothing(isUnfit) }) ??
    lineIn(installGuides(files, names), about, { gate, isUnfit });
  if (further) return { install: further };
  const make = about.manifest?.name === undefined ? makeLine(readme, files, gate) : undefined;
  return make ? { install: make } : {};
}

/** The README's own line, else one of a guide that installs. */
function writtenLine(about: InstallSources, gate: EvidenceGate): Quote | undefined {
  const { readme, names } = about;
  const isUnfit = unfitCommands(about, gate);
  const own = findInstallLine(readme, targetsOf(about), gate, isUnfit);
  return own ?? lineIn(installGuides(about.files, names), about, { gate, isUnfit: installsNothing(isUnfit) });
}

/** Commands that start something once and install nothing. */
const RUNS_ONLY = /^(?:npx|uvx|docker run|npm (?:create|init))\b/;

function installsNothing(isUnfit: (command: string) => boolean): (command: string) => boolean {
  return (command) => RUNS_ONLY.test(command) || isUnfit(command);
}

/** The first line that installs it in any of some pages. */
function lineIn(
  paths: readonly string[],
  about: InstallSources,
  { gate, isUnfit }: { readonly gate: EvidenceGate; readonly isUnfit: (command: string) => boolean },
): Quote | undefined {
  const targets = targetsOf(about);
  for (const path of paths.slice(0, MAX_GUIDES)) {
    const text = { path, lines: gate.linesOf(path).slice(0, MAX_LINES) };
    const line = findInstallLine(text, targets, gate, isUnfit);
    if (line) return line;
  }
  return undefined;
}

function targetsOf({ readme, names, packages }: InstallSources): InstallTargets {
  return installTargets(readme, names, packages);
}

/** What packages are made from, and the commands that fetch those. */
const MADE_FROM: readonly (readonly [manifest: RegExp, managers: RegExp])[] = [
  [/^(?:pyproject\.toml|setup\.(?:py|cfg)|requirements[\w-]*\.txt|Pipfile)$/, /^(?:pip3?|pipx|uv|poetry)\b/],
  [/^package\.json$/, /^(?:npm|npx|yarn|pnpm|bun)\b/],
  [/^Cargo\.toml$/, /^cargo\b/],
];
/** What a module of Go is made from; those of old had nothing. */
const GO_MODULE = "go.mod";
/** So many folders down a manifest is that of some part. */
const MAX_DEPTH = 2;

/**
 * `go get` fetches libraries: it is no way to a program. A package of a kind that is not made here, where others are,
 * belongs to a project beside it.
 */
function unfitCommands(about: InstallSources, gate: EvidenceGate): (command: string) => boolean {
  const isProgram = isOnlyGoProgram(about, gate);
  const near = about.files
    .filter(({ path }) => depthOf(path) <= MAX_DEPTH)
    .map(({ path }) => fileNameOf(path));
  const absent = MADE_FROM.filter(([manifest]) => !near.some((name) => manifest.test(name)));
  const isMadeHere = absent.length < MADE_FROM.length || near.includes(GO_MODULE);
  const foreign = isMadeHere ? absent : [];
  const isOwn = (command: string): boolean =>
    command.split(" ").some((word) => about.packages.includes(word));
  return (command) =>
    (isProgram && /^go get\b/.test(command)) ||
    (foreign.some(([, managers]) => managers.test(command)) && !isOwn(command));
}
