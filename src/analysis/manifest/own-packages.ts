import type { SourceFile } from "../../domain/source.ts";
import type { EvidenceGate } from "../evidence-gate.ts";
import type { RoleOf } from "../files/file-roles.ts";
import { fileNameOf } from "../../domain/paths.ts";
import { MANIFEST_READERS } from "./manifest-readers.ts";

const MAX_MANIFESTS = 300;

/**
 * Names of the repository's own packages, as its manifests spell them: imports of them are own. Packages of tests,
 * fixtures, examples and vendored code do not count: they may be named like what the repository uses.
 */
export function ownPackages(
  files: readonly SourceFile[],
  gate: EvidenceGate,
  roleOf: RoleOf,
): readonly string[] {
  const manifests = files.flatMap(({ path }) => {
    const reader = MANIFEST_READERS.find(({ name }) => name.test(fileNameOf(path)));
    return reader && roleOf(path) === "source" ? [{ path, reader }] : [];
  });
  const names = manifests.slice(0, MAX_MANIFESTS).flatMap(({ path, reader }) => {
    const { name, importName = name } = reader.read(gate.linesOf(path));
    return importName ? [importName.value] : [];
  });
  return [...new Set(names)];
}
