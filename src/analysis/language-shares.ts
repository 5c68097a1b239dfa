import type { LanguageShare } from "../domain/facts.ts";
import type { Notice, SourceFile } from "../domain/source.ts";
import { byCodeUnit } from "../domain/stable-hash.ts";
import { LANGUAGE_BY_EXTENSION } from "./code-languages.ts";
import type { LanguageDefinition } from "./define-language.ts";
import type { RoleOf } from "./file-roles.ts";
import { extensionOf } from "./paths.ts";

/**
 * Share of each programming language, largest first by bytes. Vendored files, fixtures and documentation do not count.
 * @param unavailable languages whose parser could not be loaded.
 */
export function languageShares(
  files: readonly SourceFile[],
  languages: readonly LanguageDefinition[],
  unavailable: ReadonlySet<LanguageDefinition>,
  roleOf: RoleOf,
): readonly LanguageShare[] {
  const parsers = new Map(
    languages.flatMap((language) => language.extensions.map((ending) => [ending, language])),
  );
  const shares = new Map<string, { files: number; bytes: number; parsed: boolean }>();
  for (const { path, bytes } of files) {
    const extension = extensionOf(path);
    const parser = parsers.get(extension);
    const name = LANGUAGE_BY_EXTENSION.get(extension) ?? parser?.name;
    if (name === undefined || ["vendored", "fixture", "docs"].includes(roleOf(path))) continue;
    const share = shares.get(name) ?? { files: 0, bytes: 0, parsed: false };
    share.files += 1;
    share.bytes += bytes;
    share.parsed ||= parser !== undefined && !unavailable.has(parser);
    shares.set(name, share);
  }
  return [...shares]
    .map(([name, { files: count, bytes, parsed }]) => ({ name, files: count, bytes, parsed }))
    .sort((left, right) => right.bytes - left.bytes || byCodeUnit(left.name, right.name));
}

/** Says so when the main language has no parser. */
export function notParsedNotice(
  shares: readonly LanguageShare[],
  languages: readonly LanguageDefinition[],
): Notice | undefined {
  const main = shares[0];
  if (main === undefined || main.parsed) return undefined;
  const readable = languages.map(({ name }) => name).join(", ");
  return {
    code: "code-not-parsed",
    message:
      `The code is mostly ${main.name} (${main.files} ${main.files === 1 ? "file" : "files"}), which this version does not ` +
      `parse (it parses ${readable}): facts come from the README, the manifest, comments, file names and history`,
  };
}
