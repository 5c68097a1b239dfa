import type { SourceFile } from "../../domain/source.ts";
import type { EvidenceGate } from "../evidence-gate.ts";
import { packageNames } from "./manifest.ts";
import { fileNameOf, pathRole } from "../path-role.ts";

const MAX_MANIFESTS = 200;

/** Names of the repository's own packages in package.json, go.mod and Cargo.toml files. */
export function ownPackages(files: readonly SourceFile[], gate: EvidenceGate): readonly string[] {
  const manifests = files.filter(
    ({ path }) => /^(?:go\.mod|Cargo\.toml)$/.test(fileNameOf(path)) && pathRole(path) !== "vendored",
  );
  const others = manifests.slice(0, MAX_MANIFESTS).flatMap(({ path }) => {
    for (const line of gate.linesOf(path)) {
      const name =
        /^module\s+"?([\w./~-]+)"?\s*$/.exec(line)?.[1] ?? /^name\s*=\s*"([\w-]+)"/.exec(line)?.[1];
      if (name !== undefined) return [name];
    }
    return [];
  });
  return [...packageNames(files, gate), ...others];
}
