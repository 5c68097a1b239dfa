import type { LanguageShare } from "../../domain/facts.ts";
import type { Notice, SourceFile } from "../../domain/source.ts";
import { byCodeUnit } from "../../domain/stable-hash.ts";
import { languageOf } from "../../domain/code-languages.ts";
import { type LanguageDefinition, languagesByExtension } from "../define-language.ts";
import type { RoleOf } from "./file-roles.ts";
import { extensionOf } from "../../domain/paths.ts";

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
  const parsers = languagesByExtension(languages);
  const shares = new Map<string, { files: number; bytes: number; parsed: boolean }>();
  for (const file of files) {
    const { path, bytes } = file;
    const parser = parsers.get(extensionOf(path));
    const name = languageOf(file) ?? parser?.name;
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

/** Languages that one project mixes, under one name. */
const KIN: ReadonlyMap<string, string> = new Map([
  ...kin("JavaScript", "CoffeeScript Svelte TypeScript Vue"),
  ...kin("C", "Assembly C++ CUDA Objective-C"),
  ...kin("Java", "Groovy Kotlin Scala"),
]);
/** What a language must make up of the sources, by bytes or by files, to speak for the project. */
const FAIR_SHARE = 0.2;

/**
 * Tells by the display name of a language whether it makes up, with its kin, at least a fifth of the repository's own
 * sources: of their bytes, or of their number where one generated file is larger than all that people wrote.
 */
export function mainLanguages(
  files: readonly SourceFile[],
  languages: readonly LanguageDefinition[],
  roleOf: RoleOf,
): (name: string) => boolean {
  const parsers = languagesByExtension(languages);
  const families = new Map<string, Share>();
  const whole: Share = { files: 0, bytes: 0 };
  for (const file of files) {
    const { path, bytes } = file;
    const name = languageOf(file) ?? parsers.get(extensionOf(path))?.name;
    if (name === undefined || roleOf(path) !== "source") continue;
    const family = families.get(familyOf(name)) ?? { files: 0, bytes: 0 };
    families.set(familyOf(name), family);
    for (const share of [family, whole]) {
      share.files += 1;
      share.bytes += bytes;
    }
  }
  return (name) => {
    const share = families.get(familyOf(name));
    if (share === undefined) return false;
    return share.files >= FAIR_SHARE * whole.files || share.bytes >= FAIR_SHARE * whole.bytes;
  };
}

interface Share {
  files: number;
  bytes: number;
}

/** The name under which a language counts together with its kin. */
export function familyOf(name: string): string {
  return KIN.get(name) ?? name;
}

function kin(family: string, names: string): [string, string][] {
  return names.split(" ").map((name) => [name, family]);
}

/** Says which languages speak for too little of the project to be cast. */
export function sideLanguagesNotice(names: readonly string[]): Notice | undefined {
  if (names.length === 0) return undefined;
  const message = `Less than a fifth of the code is ${names.join(", ")}: none of that was cast`;
  return { code: "side-languages", message };
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
      `parse (it parses ${readable}): facts come from the README, the manifest, comments, error messages, file names and history`,
  };
}
