import type { SourceFile } from "../domain/source.ts";
import { LANGUAGE_BY_EXTENSION } from "./code-languages.ts";
import { pathRole, type PathRole } from "./path-role.ts";
import { depthOf, extensionOf, fileNameOf, folderOf } from "./paths.ts";

/** Tells what a file is for. */
export type RoleOf = (path: string) => PathRole;

const LICENCE = /^(?:[a-z]{2,8}-)?(?:licen[cs]e|copying)(?:-[\w.]+)?(?:\.(?:txt|md|rst))?$/i;
const MANIFEST =
  /^(?:package\.json|pyproject\.toml|setup\.(?:py|cfg)|cargo\.toml|go\.mod|composer\.json|pom\.xml|build\.gradle(?:\.kts)?|mix\.exs|pubspec\.yaml|package\.swift)$|\.(?:gemspec|cabal|nuspec|(?:cs|fs|vb)proj)$/i;
/** The code of a package whose licence happens to lie within. */
const CODE_FOLDER = /(?:^|\/)(?:src|lib|source|sources|main)$/i;

/**
 * The roles of a repository's files: {@link pathRole}, and where the whole list says more than a path: code below a folder
 * that has a licence of its own, but is no package of the project, was taken over from another project.
 */
export function fileRoles(files: readonly SourceFile[]): RoleOf {
  const foreign = foreignFolders(files).map((folder) => `${folder}/`);
  return (path) => {
    const role = pathRole(path);
    return role === "source" && foreign.some((folder) => path.startsWith(folder)) ? "vendored" : role;
  };
}

function foreignFolders(files: readonly SourceFile[]): readonly string[] {
  const licences = files.filter(({ path }) => LICENCE.test(fileNameOf(path)));
  const own = new Set(licences.filter(({ path }) => depthOf(path) === 0).map(({ contentId }) => contentId));
  const packages = new Set(
    files.filter(({ path }) => MANIFEST.test(fileNameOf(path))).map(({ path }) => folderOf(path)),
  );
  const folders = new Set(
    licences
      .filter(({ path, contentId }) => depthOf(path) >= 2 && !own.has(contentId))
      .map(({ path }) => folderOf(path)),
  );
  const code = files.map(({ path }) => path).filter(isSource);
  return [...folders].filter(
    (folder) => !packages.has(folder) && !CODE_FOLDER.test(folder) && isMinority(`${folder}/`, code),
  );
}

function isSource(path: string): boolean {
  return LANGUAGE_BY_EXTENSION.has(extensionOf(path)) && pathRole(path) === "source";
}

/** What makes up half of the code is the project itself. */
function isMinority(folder: string, code: readonly string[]): boolean {
  return code.filter((path) => path.startsWith(folder)).length * 2 < code.length;
}
