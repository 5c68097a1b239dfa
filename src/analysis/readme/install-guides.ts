import type { SourceFile } from "../../domain/source.ts";
import { byCodeUnit } from "../../domain/stable-hash.ts";
import { plainName } from "../plain-name.ts";
import { depthOf, fileNameOf } from "../../domain/paths.ts";

/** Names of pages that say how to install, the plainest first; `02-installation.md` counts too. */
const PAGES = [
  /^(?:\d{1,3}[-_.])?install(?:ation|ing)?\.(?:md|mdx|rst|adoc|txt)$/i,
  /^(?:\d{1,3}[-_.])?(?:get(?:ting)?[-_]?started|quick[-_]?start|set[-_]?up|downloads?)\.(?:md|mdx|rst|adoc|txt)$/i,
  /^(?:\d{1,3}[-_.])?(?:user[-_]?guide|intro(?:duction)?)\.(?:md|mdx|rst|adoc|txt)$/i,
];
/** The front page of the documentation. */
const FRONT_PAGE =
  /^(?:docs?|documentation)\/(?:(?:src|source|content|build)\/)?(?:index|front)\.(?:md|mdx|rst|adoc|txt)$/i;
/** READMEs of packages that speak for the project: those named like it, and what is in its middle. */
const PACKAGE_PAGE = /^[^/]+\/([^/]+)\/readme\.(?:md|rst)$/i;
const MIDDLE = /^(?:core|server|main|cli|lib)$/i;
/** `INSTALL`, beside the README. */
const AT_ROOT = /^install(?:ation|ing)?(?:\.(?:md|rst|txt|adoc))?$/i;
const DOCS_FOLDER = /^(?:docs?|documentation|website|site)$/i;
/** Where the pages of a package lie: `packages/docs/`, `crates/egg/docs/`. */
const DOCS_WITHIN = 2;
/** Pages of others, of former versions, or of what only shows the project at work. */
const ELSEWHERE =
  /(?:^|\/)(?:vendor|third_party|node_modules|deps|external|tests?|fixtures?|examples?|demos?|contrib|archive|faqs?|versioned_docs|v?\d+(?:\.\w+)+)\//i;
const TRANSLATED = /(?:^|\/)(?!en\b)[a-z]{2}(?:[-_][A-Za-z]{2,4})?\//;

/** Pages of the documentation that say how to install, for when the README does not; the likeliest first. */
export function installGuides(files: readonly SourceFile[], names: readonly string[]): readonly string[] {
  return pages(files, names, true);
}

/** Pages that may say it beside other things: front pages of the documentation, READMEs of packages. */
export function furtherGuides(files: readonly SourceFile[], names: readonly string[]): readonly string[] {
  return pages(files, names, false);
}

/** True for a page of the documentation in the project's own language, not of others or of former versions. */
export function isDocsPage(path: string): boolean {
  const folders = path.split("/").slice(0, -1);
  const isDocs = folders.slice(0, DOCS_WITHIN + 1).some((folder) => DOCS_FOLDER.test(folder));
  return (
    isDocs && /\.(?:md|mdx|rst|adoc|txt)$/i.test(path) && !ELSEWHERE.test(path) && !TRANSLATED.test(path)
  );
}

function pages(files: readonly SourceFile[], names: readonly string[], isPlain: boolean): readonly string[] {
  const known = new Set(names.map(plainName));
  return files
    .map(({ path }) => ({ path, page: isPlain ? pageOf(path) : furtherPage(path, known) }))
    .filter(({ page }) => page !== undefined)
    .map(({ path, page = 0 }) => ({ path, order: orderOf(path, page, known) }))
    .sort((left, right) => left.order - right.order || byCodeUnit(left.path, right.path))
    .map(({ path }) => path);
}

/** How plainly a page is named for installing, 0 the plainest; `undefined` for other files. */
function pageOf(path: string): number | undefined {
  if (depthOf(path) === 0) return AT_ROOT.test(path) ? 0 : undefined;
  const folders = path.split("/").slice(0, -1);
  const docs = folders.findIndex((folder) => DOCS_FOLDER.test(folder));
  if (docs < 0 || docs > DOCS_WITHIN || ELSEWHERE.test(path)) return undefined;
  const page = PAGES.findIndex((name) => name.test(fileNameOf(path)));
  return page < 0 ? undefined : page;
}

function furtherPage(path: string, names: ReadonlySet<string>): number | undefined {
  if (FRONT_PAGE.test(path)) return 0;
  const [, folder = ""] = ELSEWHERE.test(path) ? [] : (PACKAGE_PAGE.exec(path) ?? []);
  const isMain = names.has(plainName(folder)) || MIDDLE.test(folder);
  if (folder === "" || !isMain) return undefined;
  // Many a project has a command besides.
  return /^cli$/i.test(folder) ? 2 : 1;
}

/** The project's own pages before those of its side packages, its first language before translations. */
function orderOf(path: string, page: number, names: ReadonlySet<string>): number {
  const [top = "", folder = ""] = path.split("/");
  const isSide = !DOCS_FOLDER.test(top) && !DOCS_FOLDER.test(folder) && !names.has(plainName(folder));
  return (
    (depthOf(path) > 0 && isSide ? 1000 : 0) + (TRANSLATED.test(path) ? 500 : 0) + page * 20 + depthOf(path)
  );
}
