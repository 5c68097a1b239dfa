import { describe, expect, test } from "vitest";
import { ancestorsOf, isErrorType } from "../../src/analysis/error-types.ts";
import { indexModules } from "../../src/analysis/modules.ts";
import { rankSymbols } from "../../src/analysis/ranking.ts";
import { RepoAnalyzer } from "../../src/analysis/repo-analyzer.ts";
import { rootExports } from "../../src/analysis/root-exports.ts";
import { surveyFiles } from "../../src/analysis/survey-files.ts";
import { tabulateSymbols } from "../../src/analysis/symbol-table.ts";
import { codeSpans, namesOnFirstPage, namesUsed } from "../../src/analysis/doc-mentions.ts";
import { pathRole } from "../../src/analysis/path-role.ts";
import { toyLanguage, toyTree } from "./toy-repository.ts";

const toy = toyLanguage();

function survey(contents: Readonly<Record<string, string>>, packageNames: readonly string[] = []) {
  const { files } = surveyFiles(toyTree(contents).files, [toy]);
  const modules = indexModules(files, packageNames);
  return { files, modules, symbols: tabulateSymbols(files, modules) };
}

function ranks(contents: Readonly<Record<string, string>>, overrides = {}) {
  const { files, modules, symbols } = survey(contents);
  const context = {
    symbols,
    docMentions: new Map(),
    readmeWords: new Set<string>(),
    rootExports: rootExports(files, modules),
    repoNames: [],
    isBeside: () => false,
  };
  return new Map(rankSymbols({ ...context, ...overrides }).map(({ name, rank }) => [name, rank]));
}

test("what a call makes is a function where the README calls it", async () => {
  const files = {
    "README.md": "# Egg\n\n```js\nawait boil(`soft`);\nawait fry`hard`;\n```\n",
    "index.js":
      "import {make} from './make.js';\n\nexport const boil = make(() => 3);\nexport const fry = make();\nexport const pan = make();\n",
    "make.js": "export function make() {}\n",
  };
  const { functions } = await new RepoAnalyzer().analyze(toyTree(files));
  expect(functions.map(({ name }) => name).toSorted()).toEqual(["boil", "fry", "make"]);
  expect(functions.find(({ name }) => name === "fry")?.evidence[0]).toMatchObject({
    path: "index.js",
    line: 4,
  });
});

describe("rankSymbols", () => {
  const code = {
    "k/a.toy": "class Pan\nclass Egg",
    "k/b.toy": "import .a: Pan",
    "k/c.toy": "import .a: Pan\nimport other: Egg",
  };

  test("counts the files that import a name from an own module", () => {
    expect(ranks(code)).toEqual(
      new Map([
        ["Pan", 2],
        ["Egg", 1],
      ]),
    );
  });

  test.each([
    ["documents that mention it", { docMentions: new Map([["Egg", 3]]) }, 2],
    ["the name of the repository", { repoNames: ["e-g-g"] }, 1.5],
    ["an export of the root", { rootExports: new Set(["Egg"]) }, 1.4],
    ["a mention in the README only with importers", { readmeWords: new Set(["Egg"]) }, 1],
  ])("weighs %s", (_what, overrides, expected) => {
    expect(ranks(code, overrides).get("Egg")).toBe(expected);
  });

  test("lowers what lies in a folder of helpers, unless the README names it", () => {
    const helping = { "k/mixin/deep/a.toy": "class Pan", "k/b.toy": "class Egg" };
    const [pan, egg] = [ranks(helping).get("Pan"), ranks(helping).get("Egg")];
    expect(pan).toBe((egg ?? 0) / 2);
    expect(ranks(helping, { readmeWords: new Set(["Pan"]) }).get("Pan")).toBe(egg);
  });

  test("lowers what lies in a private folder, unless the root offers it", () => {
    const hidden = { "k/internal/a.toy": "class Pan", "k/b.toy": "class Egg" };
    expect(ranks(hidden).get("Pan")).toBe(0.3);
    expect(ranks(hidden, { rootExports: new Set(["Pan"]) }).get("Pan")).toBe(1.4);
    expect(ranks(hidden).get("Egg")).toBe(1);
  });

  test("lowers what lies beside the main package", () => {
    expect(ranks(code, { isBeside: (path: string) => path === "k/a.toy" }).get("Pan")).toBe(0.8);
  });

  test("divides by the root of the definitions, and damps generic, plumbing and undocumented names", () => {
    const found = ranks({
      "k/a.toy": "class Dup\nclass Dup\nclass Dup\nclass Dup\nclass Config\nclass PanMixin\nfn whisk\nfn Add",
    });
    expect(Object.fromEntries(found)).toEqual({
      Dup: 0.5,
      Config: 0.35,
      PanMixin: 0.7,
      whisk: 0.3,
      Add: 0.15,
    });
  });

  test("cites the definition that is imported", () => {
    const { symbols } = survey({
      "k/a.toy": "class Pan",
      "k/z/pan.toy": "class Pan",
      "k/b.toy": "import k.z.pan: Pan",
    });
    expect(symbols.classes.get("Pan")?.[0]?.file.file.path).toBe("k/z/pan.toy");
  });
});

describe("rootExports", () => {
  test("follows modules that are passed on as a whole", () => {
    const { files, modules } = survey({
      "k/__init__.toy": "import .a: *\nimport .b: Pan",
      "k/a.toy": "class Egg",
      "k/b.toy": "class Pan\nclass Lid",
    });
    expect([...rootExports(files, modules)].toSorted()).toEqual(["*", "Egg", "Pan"]);
  });
});

describe("indexModules", () => {
  const { modules } = survey({ "src/k/__init__.toy": "", "src/k/a.toy": "", "tool.toy": "" }, ["@cook/egg"]);

  test.each([
    [".a", "own", ".a"],
    ["k.a.b", "own", "k"],
    ["tool", "own", "tool"],
    ["std.time", "standard", "std"],
    ["numpy.linalg", "third-party", "numpy"],
    ["node:fs", "standard", "fs"],
  ])("knows where %s comes from", (module, kind, name) => {
    expect(modules.originOf(module, toy)).toEqual({ kind, name });
  });

  test.each([
    ["@cook/egg/sub", "own"],
    ["@other/egg/sub", "third-party"],
    ["@/components", "own"],
    ["~/x", "own"],
    ["#internal", "own"],
    ["./a", "own"],
  ])("knows where %s comes from where paths have slashes", (module, kind) => {
    expect(modules.originOf(module, { ...toy, moduleSeparator: "/" }).kind).toBe(kind);
  });
});

describe("error types", () => {
  const { symbols } = survey({
    "a.toy":
      "class A(B)\nclass B(ValueError)\nclass ValueError(ValueError)\nclass Loop(Loop2)\nclass Loop2(Loop)\nclass Exit(Foreign)\nclass Bad(ForeignError)\nraise Exit\nclass Terror",
  });
  const isError = (name: string) => isErrorType(name, symbols.classes.get(name)![0]!, symbols);

  test("follow the bases through the repository to the builtin ones, nearest first", () => {
    expect(ancestorsOf("A", ["B"], toy, symbols.classes)).toEqual(["B", "ValueError", "Exception"]);
    expect(ancestorsOf("ValueError", ["ValueError"], toy, symbols.classes)).toEqual([
      "ValueError",
      "Exception",
    ]);
    expect(ancestorsOf("Loop", ["Loop2"], toy, symbols.classes)).toEqual(["Loop2", "Loop"]);
  });

  test("need more than a name that sounds like one", () => {
    expect(["A", "Exit", "Bad", "Terror", "Loop"].map(isError)).toEqual([true, true, true, false, false]);
  });
});

test("codeSpans finds inline code, fences, elements and autodoc lines, and no prose", () => {
  const text =
    "See `Pan` and ``Lid``.\n\nA lone ` here\n\n```\nEgg()\n```\n<code>Oven</code>\n.. autoclass:: Stove\nProse `";
  expect(codeSpans(text)).toEqual(["Pan", "Lid", "\nEgg()\n", "<code>Oven", ".. autoclass:: Stove"]);
});

test.each([
  ["src/a.py", "source"],
  ["tests/a.py", "test"],
  ["src/a.test.ts", "test"],
  ["tests/fixtures/a.py", "fixture"],
  ["docs/conf.py", "docs"],
  ["examples/vendor/a.js", "vendored"],
  ["contest/latest.py", "source"],
])("pathRole of %s is %s", (path, role) => {
  expect(pathRole(path)).toBe(role);
});

test("code in a text uses types by their capital letter, and what it calls or decorates with", () => {
  const text =
    "Run `npm run build`.\n\n```py\n@app.route('/')\ndef egg():\n    return Pan(fry(2))\n```\nSee boil().";
  expect([...namesUsed(text)].toSorted()).toEqual(["Pan", "fry", "route"]);
});

test("code blocks of reStructuredText are indented, those of AsciiDoc framed; links are no code", () => {
  const rst =
    "Fry::\n\n    pan = Pan()\n\n    pan.fry()\n\nProse.\n\n.. code-block:: python\n   :linenos:\n\n   Egg(2)\n\nSee `Lid shop <https://lids.example>`_.\n";
  expect(codeSpans(rst)).toEqual(["\n    pan = Pan()\n\n    pan.fry()\n", "\n   Egg(2)\n"]);
  const adoc = "= Pan\n\n[source,java]\n.Frying\n----\nnew Pan();\n----\nProse.\n";
  expect(codeSpans(adoc)).toEqual(["new Pan();"]);
});

test("where the README shows no code of the project, its first page for newcomers does", () => {
  const { files } = toyTree({
    "docs/guide/tutorial.md": "```\nLid()\n```\n",
    "docs/quickstart.rst": "Cook::\n\n    Pan(Salt())\n",
    "docs/usage.md": "No code.\n",
  });
  const isName = (word: string) => word === "Pan" || word === "Lid";
  expect([...namesOnFirstPage(files, isName)]).toEqual(["Pan"]);
  expect([...namesOnFirstPage(files, () => false)]).toEqual([]);
});
