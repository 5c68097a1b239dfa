import type { Evidence, Quote } from "../../domain/evidence.ts";
import type { SourceFile } from "../../domain/source.ts";
import type { EvidenceGate } from "../evidence-gate.ts";
import { plainName } from "../plain-name.ts";
import { depthOf, fileNameOf, folderOf } from "../../domain/paths.ts";
import type { InstallText } from "./install-sources.ts";

/** What a Go module is fetched by. */
export interface GoModule {
  /** The line of go.mod that says where the module is. */
  readonly module: Quote;
  readonly files: readonly SourceFile[];
  readonly names: readonly string[];
  readonly readme: InstallText;
  /** What most of the project is written in; undefined where that is not known. */
  readonly mainLanguage: string | undefined;
}

/** True for a Go program that is no library besides: nobody gets it with `go get`. */
export function isOnlyGoProgram(about: GoPackageFiles, gate: EvidenceGate): boolean {
  const { program, isLibrary } = packagesOf(about, gate);
  return program !== undefined && !isLibrary;
}

/**
 * `go install path@latest` for a program at the root or in `cmd/<name>`, `go get path` for a library, also where one with a
 * program shows in its README how it is imported. Only what has an address can be fetched: `example.com/name`, not `name`;
 * no program whose go.mod replaces modules can be installed, and nobody gets by Go what is mostly made of something else.
 */
export function goInstall(about: GoModule, gate: EvidenceGate): Quote | undefined {
  const { evidence } = about.module;
  const path = /^module\s+"?([\w-]+\.[\w./~-]+)/.exec(evidence[0].text)?.[1];
  if (path === undefined || (about.mainLanguage ?? "Go") !== "Go") return undefined;
  const { program, isLibrary } = packagesOf(about, gate);
  const isImported = isLibrary && about.readme.lines.some((line) => line.includes(`"${path}"`));
  if (program === undefined || isImported) return { text: `go get ${path}`, evidence };
  if (gate.linesOf(evidence[0].path).some((line) => /^\s*replace\b/.test(line))) return undefined;
  const folder = folderOf(program.path);
  return {
    text: `go install ${folder === "" ? path : `${path}/${folder}`}@latest`,
    evidence: [...evidence, program],
  };
}

interface GoPackages {
  /** The `package main` line of the module's root, else of `cmd/<name>`. */
  readonly program: Evidence | undefined;
  readonly isLibrary: boolean;
}

type GoPackageFiles = Pick<GoModule, "files" | "names">;

function packagesOf({ files, names }: GoPackageFiles, gate: EvidenceGate): GoPackages {
  const known = new Set(names.map(plainName));
  const code = files.filter(({ path }) => path.endsWith(".go") && !path.endsWith("_test.go"));
  const packages = (wanted: readonly SourceFile[]): readonly Evidence[] =>
    wanted.flatMap(({ path }) => packageLine(path, gate) ?? []);
  const root = packages(code.filter(({ path }) => depthOf(path) === 0));
  const commands = code.filter(
    ({ path }) => /^cmd\/[^/]+\/[^/]+$/.test(path) && known.has(plainName(fileNameOf(folderOf(path)))),
  );
  const isLibrary = root.some((line) => !isMain(line));
  return { program: (isLibrary ? undefined : root[0]) ?? packages(commands).find(isMain), isLibrary };
}

function isMain({ text }: Evidence): boolean {
  return text === "package main";
}

/** The line that names a file's package, unless the file is left out of every build. */
function packageLine(path: string, gate: EvidenceGate): Evidence | undefined {
  const lines = gate.linesOf(path);
  const index = lines.findIndex((line) => /^package\s+\w/.test(line));
  if (index < 0 || lines.slice(0, index).some((line) => /^\/\/(?:go:build|\s*\+build)\s+ignore\b/.test(line)))
    return undefined;
  const text = /^package\s+\w+/.exec(lines[index] ?? "")?.[0] ?? "";
  return gate.evidence({ path, line: index + 1, text }, text);
}
