import { plainName } from "./names.ts";
import { fileNameOf } from "./paths.ts";

/** Where packages of a workspace lie: `packages/pan`, `crates/pan`, or a folder at the root. */
const PACKAGE = /^(?:(?:packages|crates|libs|modules)\/)?[^/]+(?=\/)/;
/** What the main package must make up of the code; a smaller one only passes others on. */
const FAIR_SHARE = 0.2;

/**
 * Tells which code lies beside the main package of a workspace: the one that is named like the repository (`tokio/` of tokio,
 * `mockito-core/` of mockito), if there is one that holds at least a fifth of the code.
 */
export function sidePackages(paths: readonly string[], names: readonly string[]): (path: string) => boolean {
  const known = new Set(names.flatMap((name) => [plainName(name), plainName(`${name}-core`)]));
  const isMain = (path: string): boolean => {
    const folder = PACKAGE.exec(path)?.[0];
    return folder !== undefined && known.has(plainName(fileNameOf(folder)));
  };
  const main = paths.filter(isMain).length;
  return main >= FAIR_SHARE * paths.length && main > 0 ? (path) => !isMain(path) : () => false;
}
