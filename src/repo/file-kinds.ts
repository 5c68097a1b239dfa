/** What the product can use a file for. */
export type FileKind = "code" | "doc" | "manifest" | "licence" | "build";

const CODE = words(`
  py pyi pyw pyx ts tsx mts cts js jsx mjs cjs go rs java kt kts scala sc groovy cs fs fsx vb rb rake php c h cc cpp cxx hpp hh hxx
  swift m mm ex exs erl hrl hs lhs ml mli clj cljs cljc edn lua pl pm r jl dart zig nim cr d v sv vhd ada adb ads
  f f90 f95 pas pp elm purs rkt scm lisp el lsp tcl vim sh bash zsh fish ps1 psm1 bat awk sql vue svelte astro css scss sass
  less html htm hbs ejs pug jinja j2 graphql gql proto thrift sol move cairo wgsl glsl hlsl metal cu cuh asm s nix tf coffee gd gleam odin hx`);
const DOCS = words("md mdx markdown mdown rst txt adoc asciidoc org textile rdoc pod");
const DOC_NAMES = words("readme changes changelog history news authors contributing todo");
const LICENCE =
  /^(license|licence|unlicense|copying|copyright|notice)([-_][\w-]*)?(\.\d)?(\.(md|rst|txt|lesser|mit|apache|bsd))?$/;
const BUILD_NAMES = words(
  "makefile gnumakefile dockerfile containerfile justfile rakefile procfile vagrantfile jenkinsfile",
);
const MANIFEST_NAMES = words(`
  package.json deno.json deno.jsonc jsr.json bower.json pyproject.toml setup.cfg pipfile requirements.txt environment.yml
  cargo.toml go.mod gemfile composer.json pom.xml build.gradle settings.gradle build.sbt pubspec.yaml project.clj
  deps.edn shard.yml rebar.config elm.json project.toml dune-project package.yaml stack.yaml cpanfile dist.ini
  vcpkg.json conanfile.txt cmakelists.txt meson.build action.yml action.yaml chart.yaml flake.nix`);
const MANIFEST_EXTENSIONS = words("gemspec cabal opam nimble rockspec csproj fsproj vbproj podspec");

const LOCK_NAMES = words(`
  package-lock.json npm-shrinkwrap.json yarn.lock pnpm-lock.yaml bun.lock bun.lockb deno.lock cargo.lock poetry.lock pdm.lock
  uv.lock pipfile.lock gemfile.lock composer.lock go.sum mix.lock pubspec.lock flake.lock podfile.lock packages.lock.json`);
const GENERATED_NAME =
  /(_pb2|_pb2_grpc)\.pyi?$|\.pb\.(go|cc|h)$|\.generated\.[^.]+$|[._]gen\.(go|ts|js|rs)$|_generated\.(go|rs|h)$|^zz_generated|\.(g|freezed)\.dart$|\.(g|designer)\.cs$/;

const VENDOR_FOLDERS = words(`
  node_modules bower_components jspm_packages vendor _vendor vendored third_party third-party thirdparty 3rdparty
  site-packages dist-packages godeps pods carthage .venv venv virtualenv __pycache__ .tox .nox .eggs .yarn`);

/** Kind by name and extension; `undefined` for data, images and everything else the product has no use for. */
export function fileKind(path: string): FileKind | undefined {
  const name = baseName(path);
  const dot = name.lastIndexOf(".");
  const extension = dot > 0 ? name.slice(dot + 1) : "";
  if (MANIFEST_NAMES.has(name) || MANIFEST_EXTENSIONS.has(extension)) return "manifest";
  if (BUILD_NAMES.has(name)) return "build";
  if (CODE.has(extension)) return "code";
  if (LICENCE.test(name)) return "licence";
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
