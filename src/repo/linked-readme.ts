import { readdirSync, readlinkSync } from "node:fs";
import { posix } from "node:path";
import type { SourceFile } from "../domain/source.ts";
import { byCodeUnit } from "../domain/stable-hash.ts";

const README = /^readme(?:\.\w+)?$/i;

/**
 * The path among `files` that a README at the root is a symbolic link to, as `README.rst -> docs/index.rst`;
 * `undefined` when there is none. A link elsewhere is not followed. Never throws.
 */
export function linkedReadme(root: string, files: readonly SourceFile[]): string | undefined {
  const paths = new Set(files.map(({ path }) => path));
  const targets = readmeLinks(root).flatMap((name) => targetOf(`${root}/${name}`));
  return targets.find((target) => paths.has(target));
}

function readmeLinks(root: string): readonly string[] {
  try {
    const entries = readdirSync(root, { withFileTypes: true });
    const links = entries.filter((entry) => entry.isSymbolicLink() && README.test(entry.name));
    return links.map(({ name }) => name).toSorted(byCodeUnit);
  } catch {
    return [];
  }
}

function targetOf(link: string): readonly string[] {
  try {
    return [posix.normalize(readlinkSync(link))];
  } catch {
    return [];
  }
}
