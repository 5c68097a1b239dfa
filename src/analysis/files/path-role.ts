import { longPattern } from "../../domain/long-pattern.ts";

/** What a file is for, judged by its path alone. Only `source` files are cast and vote in the ranking. */
export type PathRole = "source" | "test" | "docs" | "example" | "tooling" | "fixture" | "vendored";

const FOLDER_ROLES: ReadonlyMap<string, PathRole> = new Map([
  ...folders(
    "vendored",
    "vendor vendored vendors _vendor bundled embeddedlibraries patched typeshed third_party thirdparty third-party node_modules extern external externals deps single_include .vim",
  ),
  // Of Unity.
  ...["standard assets", "third party", "assetstorepackages", "textmesh pro"].map(
    (name): [string, PathRole] => [name, "vendored"],
  ),
  ...folders(
    "fixture",
    "fixtures fixture __fixtures__ testfixtures testdata test_data test-data __mocks__ __snapshots__ snapshots golden",
  ),
  ...folders(
    "test",
    "test tests testing testutil testutils __tests__ spec specs e2e cypress test-d type-tests typetests integration-tests",
  ),
  ...folders(
    "example",
    "example examples sample samples demo demos tutorial tutorials bench benches benchmark benchmarks playground archive attic deprecated obsolete unused",
  ),
  ...folders("docs", "doc docs docs_src docs-src documentation website site www"),
  ...folders("tooling", "scripts build dist ci make tooling codemods xtask"),
]);

/** Roles of folders at the root, which are a part of the code further down: `django/contrib/`. */
const ROOT_FOLDER_ROLES: ReadonlyMap<string, PathRole> = new Map([
  ...folders("example", "archives contrib perf toys"),
  ...folders("tooling", "eng min tasks script"),
  ...folders(
    "test",
    "api_test regress regression regressions fuzz fuzzing fuzzers ossfuzz t testes unittests xt",
  ),
]);

/** Roles of packages and folders that are named for what they bring: `pan-codemods`, `test_fixtures`. */
const ENDING_ROLES: ReadonlyMap<string, PathRole> = new Map([
  ...folders("fixture", "fixtures testdata"),
  ...folders("example", "bkp demo demos example examples sample samples"),
  ...folders("tooling", "codemod codemods dist"),
]);

/** Roles that win over others when a path has several: a fixture within tests is a fixture. */
const STRENGTH: readonly PathRole[] = ["vendored", "fixture", "test", "docs", "example", "tooling", "source"];

const TEST_FILE =
  /^(?:test(?:ing)?_?(?:utils?|helpers?)|_?test_.*|.*_tests?|.*_tester|.*_test_(?:cases?|data|fixtures?|mocks?)|.*_spec|conftest|.*\.(?:tests?|spec|test-d|e2e))\.(?!(?:adoc|html|md|rst|txt)$)[a-z]+$/i;
/** Programs of C that only test. */
const TEST_PROGRAM = /^tests?_?(?:app|driver|er|main|prog(?:ram)?|runner|s|suite)\.(?:c|cc|cpp)$/i;
/** A test of its own, as JavaScript names them too; within the code it may be a part of a tool for tests. */
const DASHED_TEST = /^tests?-[\w.-]+\.[cm]?[jt]sx?$/i;
/** A whole suite: at the root, or beside what it tests. */
const TEST_SUITE = /^tests?\.[cm]?[jt]sx?$/i;
/** A whole suite at the root, in languages in which a module may be named so. */
const ROOT_SUITE = /^tests?\.[a-z]+$/i;
/** The tests of a module of Rust, and what they put in the place of others, in a file beside it. */
const TEST_MODULE = /^(?:tests|mocks)\.rs$|^(?:mocks?_\w+|\w+_mocks?)\.go$/;
/** Test classes, by which Java, C#, PHP and their like name their files. */
const TEST_CLASS =
  /^\w+(?:(?:Tests?|TestCase|IT)\.(?:java|cs|php|kt|scala|groovy|swift)|Spec\.(?:scala|groovy|hs))$/;
/** `Library.Tests` and `Library.UnitTests` of .NET, `UnitTests`, `fuzzTest`. */
const TEST_FOLDER =
  /\.(?:[Uu]nit|[Ii]ntegration|[Ff]unctional)?[Tt]ests?$|(?:[a-z0-9]|UI)Test(?:s|Framework|Helpers|Support|Utils)?$/;
/** `httptest`: what a package of Go is tested with. */
const GO_TEST_PACKAGE =
  /^(?!(?:at|back|brigh|con|fas|grea|la|ligh|load|pen|pro|quie|shor|speed|tigh)tests?$)[a-z]{2,}tests?$/;
/** `Library.Examples.Web` of .NET. */
const DOTTED_EXAMPLE = /\.(?:Benchmarks?|Demos?|Examples?|Samples?)(?:\.|$)/;
/** `external-crates`: named for where they come from. */
const FOREIGN_FOLDER =
  /^(?:external|third[-_]?party|vendored)[-_](?:code|crates|deps|gems|includes?|libs?|libraries|modules|packages|projects|sources?|src)$/;
/** `perf-testing`, `__performance_tests__`, `smoke-benchmarks`, `test-utils`, `pan-testing-support`: named for what they measure or try. */
const TRIAL_FOLDER =
  /^[\w-]+[-_](?:tests|testing|bench|benchmarks)_*$|^(?:integration|regression|smoke|unit)[-_]test$|^tests?[-_]\w|^e2e[-_](?:cypress|playwright|scenarios|specs?|suites?|tests?|utils?)$|[-_]test(?:ing)?[-_](?:support|helpers?|utils?)$/;
/** Named like the address of the project's site, as `apps/library.dev`; packages may be called so: `packages/socket.io`. */
const SITE_FOLDER = /^(?:(?:apps|sites|websites)\/)?[a-z][a-z0-9-]*\.(?:dev|io|org)$/;
/** Shows how it is used, at the root. */
const EXAMPLE_FILE = /^examples?(?:[-_.].*)?\.[a-z]+$/i;
/** Teaches how it is used, wherever it lies. */
const TUTORIAL_FILE = /^(?:demo|tutorials?)\.[a-z]+$/i;
/** Programs by which a Go project is made. */
const INTERNAL_TOOL = /(?:^|\/)internal\/(?:readme|tools?|codegen|scripts?)\//;
/** Measures the project, beside its code at the root or beside what it measures. */
const BENCHMARK_FILE = /^(?:bench|benchmarks?|perf)\.[a-z]+$|\.bench\.[cm]?[jt]sx?$/i;
/** What Unity adds to its editor. */
const OF_UNITY_EDITOR = /(?:^|\/)Assets\/(?:.*\/)?Editor\//;
/** Within the code itself a folder such as `src/build/` or Unity's `Assets/Scripts/` is a part of it. */
const CODE_FOLDER = /^(?:src|lib|Assets)$/;
/** Folders there whose code does what they are named for: a tool that measures, one that packs. */
const PARTS_OF_CODE: ReadonlySet<string> = new Set(["archive", "benchmark"]);
/** Below it folders are packages, whose names begin with an address: `com/example/demo`, `org/springframework/samples`. */
const PACKAGES = /^(?:.*\/)?src\/main\/(?:groovy|java|kotlin|scala)(?=\/)/;
/** What a package may be called without being it. */
const OF_PACKAGE_NAMES: ReadonlySet<PathRole> = new Set(["docs", "example"]);
/** Settings of tools that are written as code, and what builds and releases the project. */
const TOOLING_FILE =
  /^(?:(?:[\w.-]+\.conf(?:ig)?|(?:babel|eslint|rollup|vite|webpack)-config|\.[\w-]+|gulpfile|gruntfile|jakefile|makefile)\.[cm]?[jt]s|(?:setup|noxfile|fabfile)\.py|jest[-.]?(?:preprocessor|resolver|setup|transform(?:er)?)\.[cm]?[jt]s)$/i;
/** Builds the project, at its root. */
const BUILD_FILE = /^build(?:[-_.][\w-]+)?\.(?:[cm]?[jt]s|py|rs)$/i;

/** Libraries as pages of the web bring them along: `static/backbone.js`. */
const BROUGHT_ALONG =
  /(?:^|\/)(?:static|public|assets|wwwroot|webapp|webroot|js\/libs?)\/(?:.*\/)?(?:angular|backbone|bootstrap|chai|codemirror|d3|ember|handlebars|highlight|jquery|knockout|leaflet|lodash|modernizr|moment|mustache|prism|prototype|react|require|sinon|underscore|vue|zepto)(?:[.-][\w.-]*)?\.js$/i;

/** What Phoenix packs for browsers, what others have packed, Android's tools, and what C++ brings along. */
const PACKED = longPattern("")`
  (?:^|\/)priv\/static\/
  |(?:^|\/)(?:build-tools|ndk)\/\d+\.\d
  |(?:^|\/)(?:static|public|assets|wwwroot|libs?)\/(?:.*\/)?[\w.-]+(?:\.(?:bundle|umd)|-built)\.js$
  |^dependencies\/.*\.(?:cc?|cpp|cxx|hh?|hpp|hxx|inl)$
  |^(?!google(?:mock|test)\/)(?:.*\/)?(?:gmock|gtest)\/(?:.*\/)?g(?:mock|test)[\w-]*\.\w+$`;

/** What editors declare for their extensions. */
const OF_EDITOR = /^(?!src\/vscode-dts\/)(?:.*\/)?vscode(?:\.proposed(?:\.\w+)?)?\.d\.ts$/;

/** What editors of PHP look names up in. */
const FOR_EDITORS = /(?:^|\/)_ide_helper\w*\.php$/;

/** As generators write them: where a PHP framework takes requests, how a page works offline and is measured. */
const GENERATED =
  /(?:^|\/)(?:public\/index\.php|(?:registerServiceWorker|reportWebVitals|serviceWorkerRegistration|setupTests)\.[jt]sx?)$/;

/** The module by which Python 2 and 3 understood each other, as packages bring it along. */
const SIX = /(?<!^src)\/six(?:\.py|\/__init__\.py)$/;

/** The role of a file. */
export function pathRole(path: string): PathRole {
  if ([BROUGHT_ALONG, PACKED, SIX, OF_EDITOR, FOR_EDITORS].some((pattern) => pattern.test(path)))
    return "vendored";
  const segments = path.split("/");
  const file = segments.pop() ?? "";
  const roles = new Set<PathRole>([fileRole(file, segments.at(-1))]);
  roles.add(ROOT_FOLDER_ROLES.get(segments[0]?.toLowerCase() ?? "") ?? "source");
  if ([INTERNAL_TOOL, OF_UNITY_EDITOR, GENERATED].some((pattern) => pattern.test(path))) roles.add("tooling");
  if (file.endsWith(".go") && segments.some((folder) => GO_TEST_PACKAGE.test(folder))) roles.add("test");
  if (file === "build.rs" && !segments.some((folder) => CODE_FOLDER.test(folder))) roles.add("tooling");
  const packages = PACKAGES.exec(path)?.[0].split("/").length ?? Infinity;
  for (const [depth, segment] of segments.entries()) {
    const role = folderRole(segment);
    if (depth >= packages && OF_PACKAGE_NAMES.has(role)) continue;
    const isWithinCode = segments.slice(0, depth).some((folder) => CODE_FOLDER.test(folder));
    if (!isWithinCode || (role !== "tooling" && !PARTS_OF_CODE.has(segment))) roles.add(role);
    if (/^features\/(?:support|step_definitions)$/.test(segments.slice(depth, depth + 2).join("/")))
      roles.add("test");
    if (depth < 2 && SITE_FOLDER.test(segments.slice(0, depth + 1).join("/"))) roles.add("docs");
  }
  return STRENGTH.find((role) => roles.has(role)) ?? "source";
}

/** @param parent name of the folder it lies in; `undefined` at the root */
function fileRole(file: string, parent: string | undefined): PathRole {
  const isAtRoot = parent === undefined;
  const isSuite = isAtRoot ? ROOT_SUITE.test(file) : TEST_SUITE.test(file) && !CODE_FOLDER.test(parent);
  const isDashed = DASHED_TEST.test(file) && !CODE_FOLDER.test(parent ?? "");
  if (
    [TEST_FILE, TEST_CLASS, TEST_MODULE, TEST_PROGRAM].some((pattern) => pattern.test(file)) ||
    isSuite ||
    isDashed
  )
    return "test";
  if (BENCHMARK_FILE.test(file) && (isAtRoot || file.includes(".bench."))) return "example";
  if ((isAtRoot && EXAMPLE_FILE.test(file)) || TUTORIAL_FILE.test(file)) return "example";
  return TOOLING_FILE.test(file) || (isAtRoot && BUILD_FILE.test(file)) ? "tooling" : "source";
}

function folderRole(name: string): PathRole {
  const folder = name.toLowerCase();
  if (folder.startsWith("template-")) return "example";
  if (FOREIGN_FOLDER.test(folder)) return "vendored";
  const bare = folder.replace(/^_+|_+$/g, "");
  const known = FOLDER_ROLES.get(folder) ?? FOLDER_ROLES.get(bare) ?? ENDING_ROLES.get(lastWord(bare));
  const isTrial = TEST_FOLDER.test(name) || TRIAL_FOLDER.test(folder);
  if (known === undefined && DOTTED_EXAMPLE.test(name)) return "example";
  return known ?? (isTrial ? "test" : folder.startsWith(".") ? "tooling" : "source");
}

/** What stands behind the last dash or underscore of a name. */
function lastWord(name: string): string {
  return name.slice(Math.max(name.lastIndexOf("-"), name.lastIndexOf("_")) + 1);
}

function folders(role: PathRole, names: string): [string, PathRole][] {
  return names.split(" ").map((name) => [name, role]);
}
