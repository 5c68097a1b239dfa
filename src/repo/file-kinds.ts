import { LANGUAGE_BY_EXTENSION } from "../domain/code-languages.ts";
import { isLicenceFile } from "../domain/licence-files.ts";

/** What the product can use a file for. */
export type FileKind = "code" | "doc" | "manifest" | "licence" | "build";

const CODE: ReadonlySet<string> = new Set([
  ...[...LANGUAGE_BY_EXTENSION.keys()].map((extension) => extension.slice(1)),
  ...words(
    "pyw vb edn ada pas pp purs rkt lsp tcl bat awk sql astro css scss sass less html htm hbs ejs pug jinja j2 graphql gql proto thrift move cairo wgsl glsl hlsl metal tf gd odin hx",
  ),
]);
const DOCS = words("md mdx markdown mdown rst txt adoc asciidoc org textile rdoc pod");
const DOC_NAMES = words("readme changes changelog history news authors contributing todo");
const NOTICE = /^(?:copyright|notice)(?:[-_][\w-]*)?(?:\.\w+)?$/;
const BUILD_NAMES = words(
  "makefile gnumakefile dockerfile containerfile justfile rakefile procfile vagrantfile jenkinsfile",
);
const MANIFEST_NAMES = words(`
  package.json deno.json deno.jsonc jsr.json bower.json pyproject.toml setup.cfg pipfile requirements.txt environment.yml
  cargo.toml go.mod gemfile composer.json pom.xml build.gradle settings.gradle build.sbt pubspec.yaml project.clj
  deps.edn shard.yml rebar.config elm.json project.toml dune-project package.yaml stack.yaml cpanfile dist.ini
  vcpkg.json conanfile.txt tsconfig.json tsconfig.app.json tsconfig.base.json jsconfig.json project.godot cmakelists.txt meson.build action.yml action.yaml snapcraft.yaml chart.yaml flake.nix`);
const MANIFEST_EXTENSIONS = words("gemspec cabal opam nimble rockspec csproj fsproj vbproj nuspec podspec");

const LOCK_NAMES = words(`
  package-lock.json npm-shrinkwrap.json yarn.lock pnpm-lock.yaml bun.lock bun.lockb deno.lock cargo.lock poetry.lock pdm.lock
  uv.lock pipfile.lock gemfile.lock composer.lock go.sum mix.lock pubspec.lock flake.lock podfile.lock packages.lock.json`);
const GENERATED_NAME =
  /(_pb2|_pb2_grpc)\.pyi?$|\.pb\.(go|cc|h)$|\.generated\.[^.]+$|[._]gen\.(go|ts|js|rs)$|_generated\.(go|rs|h)$|^zz_generated|\.(g|freezed)\.dart$|\.(g|designer)\.cs$/;

const VENDOR_FOLDERS = words(`
  node_modules bower_components jspm_packages vendor _vendor vendored third_party third-party thirdparty 3rdparty
  site-packages dist-packages godeps pods carthage .venv venv __pycache__ .tox .nox .eggs .yarn`);

/** Kind by name and extension; `undefined` for data, images and everything else the product has no use for. */
export function fileKind(path: string): FileKind | undefined {
  const name = baseName(path);
  const dot = name.lastIndexOf(".");
  const extension = dot > 0 ? name.slice(dot + 1) : "";
  if (MANIFEST_NAMES.has(name) || MANIFEST_EXTENSIONS.has(extension)) return "manifest";
  if (BUILD_NAMES.has(name)) return "build";
  if (CODE.has(extension)) return "code";
  if (isLicenceFile(name) || NOTICE.test(name)) return "licence";
  if (DOCS.has(extension) || (extension === "" && DOC_NAMES.has(name))) return "doc";
  return undefined;
}

/** True for `*.min.js` and the like. */
export function isMinifiedName(path: string): boolean {
  return /\.min\.(m?js|css)$/i.test(path);
}

/** True for the name of a folder that holds other people's code. */
export function isVendorFolder(name: string): boolean {
  return VENDOR_FOLDERS.has(name.toLowerCase());
}

/** True for lock files and for names that code generators give. */
export function isGeneratedName(path: string): boolean {
  const name = baseName(path);
  return LOCK_NAMES.has(name) || GENERATED_NAME.test(name);
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).toLowerCase();
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
