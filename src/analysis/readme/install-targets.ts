import { plainName } from "../plain-name.ts";
import type { InstallText } from "./install-sources.ts";

/** By what names a project is installed. */
export interface InstallTargets {
  /** Plain names of the project itself. */
  readonly called: ReadonlySet<string>;
  /** Plain names that registries may have it under: `libegg`, `egg-cli`, `cook-egg`. */
  readonly alike: ReadonlySet<string>;
  /** Packages of the project, as they are written. */
  readonly packages: ReadonlySet<string>;
}

/** A badge about one package of a registry: somebody shows it for a package of their own. */
const BADGE =
  /(?:img\.shields\.io\/(?:npm|pypi|crates|gem|packagist|nuget)\/\w{1,20}|badge\.fury\.io\/(?:js|py|rb))\/((?:(?:@|%40)[\w-]{1,80}(?:\/|%2F))?[\w-]{1,80}(?:\.(?!svg\b|png\b)[\w-]{1,40}){0,4})/gi;
/** Where the sources are: `github.com/cook/egg`. */
const ADDRESS = /\b(?:github|gitlab)\.com\/([\w-]{1,40})\/([\w.-]{1,80})/g;
const MAX_LINE = 2000;

/**
 * The names under which a project may be found in registries: its own, `libegg`, `egg-cli`, `cook-egg` where the README has
 * the address `cook/egg`; besides, packages that a badge of the README shows, and those of its workspace it speaks of.
 */
export function installTargets(
  { lines }: InstallText,
  names: readonly string[],
  workspace: readonly string[],
): InstallTargets {
  const text = lines.map((line) => line.slice(0, MAX_LINE)).join("\n");
  const known = new Set(names.map(plainName));
  const owners = [...text.matchAll(ADDRESS)].flatMap(([, owner = "", name = ""]) =>
    known.has(plainName(name.replace(/\.git$/, ""))) ? [owner] : [],
  );
  const forms = [...known].flatMap((name) => [
    `lib${name}`,
    `${name}cli`,
    ...owners.map((owner) => plainName(owner) + name),
  ]);
  const badges = [...text.matchAll(BADGE)].map(([, name = ""]) =>
    name.replace("%40", "@").replace("%2F", "/"),
  );
  return {
    called: known,
    alike: new Set(forms),
    packages: new Set([...badges, ...workspace.filter((name) => /[@/-]/.test(name) && text.includes(name))]),
  };
}
