import { isLicenceFile } from "../../domain/licence-files.ts";
import type { SourceFile } from "../../domain/source.ts";
import { LANGUAGE_BY_EXTENSION } from "../../domain/code-languages.ts";
import { longPattern } from "../../domain/long-pattern.ts";
import { pathRole, type PathRole } from "./path-role.ts";
import { decode } from "../decode.ts";
import { gameCode } from "./game-code.ts";
import { looseScripts } from "./loose-scripts.ts";
import { unshippedScripts } from "./unshipped-scripts.ts";
import { depthOf, extensionOf, fileNameOf, folderOf, topFolderOf } from "../../domain/paths.ts";

/** Tells what a file is for. */
export type RoleOf = (path: string) => PathRole;

const MANIFEST =
  /^(?:package\.json|pyproject\.toml|setup\.(?:py|cfg)|cargo\.toml|go\.mod|composer\.json|pom\.xml|build\.gradle(?:\.kts)?|mix\.exs|pubspec\.yaml|package\.swift)$|\.(?:gemspec|cabal|nuspec|(?:cs|fs|vb)proj)$/i;
/** The code of a package whose licence happens to lie within. */
const CODE_FOLDER = /(?:^|\/)(?:src|lib|source|sources|main)$/i;

/** Folders at the root whose code serves the project, unless it is most of the project. */
const SERVICE_FOLDER =
  /^(?:tools?|support|hack|hacking|dev|devscripts|misc|extras?|releases?|packaging|profiling|performance|simulator|integrations?|extension|editors?|\w*wrappers?)$/i;
/** Where the packages of a workspace lie; code beside these folders, at the root, keeps house. */
const WORKSPACES = ["packages/", "crates/"];
const SCRIPT = /(?:^|\/)bin\/[^/]+\.[cm]?[jt]s$/;
const NPM_MANIFEST = /(^|\/)package\.json$/;
const MAX_MANIFEST_BYTES = 100_000;

/**
 * The roles of a repository's files: {@link pathRole}, and where the whole list says more than a path. Code below a folder
 * that has a licence of its own, but is no package of the project, was taken over from another project; folders at the root
 * such as `tools/`, scripts in the `bin/` of a package that offers no command, those at the root of a workspace, those
 * outside the packages of Python and those that an npm package does not ship serve the project.
 */
export function fileRoles(files: readonly SourceFile[]): RoleOf {
  const code = files.map(({ path }) => path).filter(isSource);
  const isBelow = (folders: readonly string[], most: number) => {
    const starts = folders.map((folder) => `${folder}/`).filter((folder) => shareOf(folder, code) < most);
    return (path: string): boolean => starts.some((start) => path.startsWith(start));
  };
  const isForeign = isBelow(foreignFolders(files), 1 / 2);
  const services = new Set(code.map(topFolderOf).filter((folder) => SERVICE_FOLDER.test(folder)));
  const serves = isBelow([...services, ...silentBins(files)], 2 / 3);
  const [isLoose, isUnshipped] = [looseScripts(files, isSource), unshippedScripts(files)];
  const game = gameCode(
    files.map(({ path }) => path),
    code,
  );
  const isWorkspace = WORKSPACES.some((folder) => shareOf(folder, code) >= 2 / 3);
  const roles = new Map<string, PathRole>();
  const roleOf = (path: string): PathRole => {
    if (isForeign(path) || game.isBroughtAlong(path)) return "vendored";
    const role = pathRole(path);
    if (role === "tooling" && game.isScript(path)) return "source";
    if (role !== "source") return role;
    const keepsHouse = serves(path) || isLoose(path) || isUnshipped(path);
    return keepsHouse || (isWorkspace && !path.includes("/")) ? "tooling" : role;
  };
  return (path) => {
    const known = roles.get(path);
    if (known !== undefined) return known;
    const role = roleOf(path);
    roles.set(path, role);
    return role;
  };
}

/** Folders `bin` with scripts, in packages of npm that offer no command. */
function silentBins(files: readonly SourceFile[]): readonly string[] {
  const bins = new Set(files.filter(({ path }) => SCRIPT.test(path)).map(({ path }) => folderOf(path)));
  return files
    .filter(({ path, bytes }) => NPM_MANIFEST.test(path) && bytes <= MAX_MANIFEST_BYTES)
    .filter((manifest) => bins.has(binBeside(manifest)) && !decode(manifest).includes('"bin"'))
    .map(binBeside);
}

function binBeside({ path }: SourceFile): string {
  return path.replace(NPM_MANIFEST, "$1bin");
}

function foreignFolders(files: readonly SourceFile[]): readonly string[] {
  const licences = files.filter(({ path }) => isLicenceFile(fileNameOf(path)));
  const own = new Set(licences.filter(({ path }) => depthOf(path) === 0).map(({ contentId }) => contentId));
  const packages = new Set(
    files.filter(({ path }) => MANIFEST.test(fileNameOf(path))).map(({ path }) => folderOf(path)),
  );
  const folders = new Set(
    licences
      .filter(({ path, contentId }) => depthOf(path) >= 2 && !own.has(contentId))
      .map(({ path }) => folderOf(path)),
  );
  for (const { path } of files.filter(saysForeign)) folders.add(folderOf(path));
  return [...folders].filter((folder) => !packages.has(folder) && !CODE_FOLDER.test(folder));
}

/** `Changes to the pans should go through the upstream project`: what the README of a folder says of it. */
const FOREIGN_README = longPattern("i")`
  \b(?:does|do|will|can) not (?:accept|take) (?:pull requests|patches|changes)\b(?! in(?:to)? (?:account|consideration)\b)
  |\b(?:changes|contributions?|fix(?:es)?|patch(?:es)?|pull requests?|PRs?)\b[^.]{0,60}
  \b(?:go|made|submitted|sent) (?:through|to|in) (?:the |its )?upstream\b`;
const NESTED_README = /\/readme(?:\.\w+)?$/i;
const MAX_README_BYTES = 20_000;

function saysForeign(file: SourceFile): boolean {
  const isNested = depthOf(file.path) >= 1 && NESTED_README.test(file.path) && file.bytes <= MAX_README_BYTES;
  return isNested && FOREIGN_README.test(decode(file).replace(/\s+/g, " "));
}

function isSource(path: string): boolean {
  return LANGUAGE_BY_EXTENSION.has(extensionOf(path)) && pathRole(path) === "source";
}

/** Share of the code: what makes up most of it is the project itself. */
function shareOf(folder: string, code: readonly string[]): number {
  return code.filter((path) => path.startsWith(folder)).length / code.length;
}
