import { describe, expect, test } from "vitest";
import { ancestorsOf, isErrorType } from "../../src/analysis/ranking/error-types.ts";
import type { LanguageDefinition } from "../../src/analysis/define-language.ts";
import { c, cpp } from "../../src/analysis/languages/c.ts";
import { go } from "../../src/analysis/languages/go.ts";
import { java } from "../../src/analysis/languages/java.ts";
import { ruby } from "../../src/analysis/languages/ruby.ts";
import { indexModules } from "../../src/analysis/modules.ts";
import { rankSymbols } from "../../src/analysis/ranking/ranking.ts";
import { RepoAnalyzer } from "../../src/analysis/repo-analyzer.ts";
import { rootExports } from "../../src/analysis/ranking/root-exports.ts";
import { surveyFiles } from "../../src/analysis/survey-files.ts";
import { tabulateSymbols } from "../../src/analysis/ranking/symbol-table.ts";
import { codeBlocks, codeSpans } from "../../src/analysis/code-spans.ts";
import { namesInExamples, namesOnFirstPage } from "../../src/analysis/ranking/names-for-newcomers.ts";
import { namesUsed, type OwnModules } from "../../src/analysis/ranking/names-used.ts";
import { pathRole } from "../../src/analysis/files/path-role.ts";
import { toyLanguage, toyTree } from "./toy-repository.ts";

const toy = toyLanguage();

function ownModules(...names: readonly string[]): OwnModules {
  return { names, has: () => false };
}

function survey(
  contents: Readonly<Record<string, string>>,
  packageNames: readonly string[] = [],
  language: LanguageDefinition = toy,
) {
  const { files } = surveyFiles(toyTree(contents).files, [language]);
  const modules = indexModules(files, packageNames);
  return { files, modules, symbols: tabulateSymbols(files, modules) };
}

function ranks(contents: Readonly<Record<string, string>>, overrides = {}, language?: LanguageDefinition) {
  const { files, modules, symbols } = survey(contents, [], language);
  const context = {
    symbols,
    docMentions: new Map(),
    readmeWords: new Set<string>(),
    isFeatured: () => false,
    rootExports: rootExports(files, modules),
    repoNames: [],
    isBeside: () => false,
    isBehind: () => false,
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

test("of several definitions that nearest to the heart of the project is meant", () => {
  const { files, modules } = survey({ "a/pan.toy": "class Pan", "b/pan.toy": "class Pan" });
  const distanceOf = (path: string): number => (path.startsWith("b/") ? 0 : 1);
  const first = (context: object) =>
    tabulateSymbols(files, modules, context).classes.get("Pan")?.[0]?.file.file.path;
  expect([first({}), first({ distanceOf })]).toEqual(["a/pan.toy", "b/pan.toy"]);
});

describe("rankSymbols", () => {
  const code = {
    "k/a.toy": "class Pan\nclass Egg",
    "k/b.toy": "import .a: Pan",
    "k/c.toy": "import .a: Pan\nimport other: Egg",
  };

  /** What a name of the code is worth with the overrides, compared with what it is worth without. */
  const gain = (name: string, overrides: object, of: Readonly<Record<string, string>> = code): number =>
    (ranks(of, overrides).get(name) ?? 0) / (ranks(of).get(name) ?? 0);

  test("counts the files that import a name from an own module", () => {
    const found = ranks(code);
    expect([...found.keys()]).toEqual(["Pan", "Egg"]);
    expect((found.get("Pan") ?? 0) / (found.get("Egg") ?? 1)).toBeCloseTo(2, 3);
  });

  test.each([
    ["documents that mention it", { docMentions: new Map([["Egg", 3]]) }, 2],
    ["the name of the repository", { repoNames: ["e-g-g"] }, 1.5],
    ["an export of the root", { rootExports: new Set(["Egg"]) }, 1.7],
    ["a mention in the README", { readmeWords: new Set(["Egg"]) }, 1.5],
    ["code for newcomers that uses it", { isFeatured: ({ name }: { name: string }) => name === "Egg" }, 2],
  ])("weighs %s", (_what, overrides, expected) => {
    expect(gain("Egg", overrides)).toBeCloseTo(expected, 3);
  });

  test("weighs how much room a class takes, and the file that is named after it", () => {
    const long = `class Pan\n${"\n".repeat(39)}class Lid\nclass Egg`;
    const found = ranks({ "k/a.toy": long });
    expect((found.get("Pan") ?? 0) / (found.get("Lid") ?? 1)).toBeCloseTo(
      1.5 / (1 + 0.5 * Math.log2(41 / 40)),
      3,
    );
    const named = ranks({ "k/a.toy": "class Pan", "k/egg.toy": "class Egg", "k/lid/index.toy": "class Lid" });
    expect((named.get("Egg") ?? 0) / (named.get("Pan") ?? 1)).toBeCloseTo(1.4, 3);
    expect(named.get("Lid")).toBe(named.get("Egg"));
  });

  test("lowers what lies in a folder of helpers, unless the README names it", () => {
    const helping = { "k/mixin/deep/a.toy": "class Pan", "k/b.toy": "class Egg" };
    const [pan, egg] = [ranks(helping).get("Pan"), ranks(helping).get("Egg")];
    expect(pan).toBeCloseTo((egg ?? 0) / 2, 3);
    expect(gain("Pan", { readmeWords: new Set(["Pan"]) }, helping)).toBeCloseTo(3, 2);
  });

  test("lowers what users do not see, unless the root offers it", () => {
    const isBehind = (path: string): boolean => path === "k/a.toy";
    expect(gain("Pan", { isBehind })).toBeCloseTo(0.3, 3);
    expect(gain("Pan", { isBehind, rootExports: new Set(["Pan"]) })).toBeCloseTo(1.7, 3);
  });

  test("lowers what lies beside the main package", () => {
    expect(gain("Pan", { isBeside: (path: string) => path === "k/a.toy" })).toBeCloseTo(0.4, 3);
  });

  test("leaves out what every program can be asked", () => {
    expect([...ranks({ "k/a.toy": "fn printVersion\nfn noop\nfn versions" }).keys()]).toEqual(["versions"]);
  });

  test("leaves out where a program begins, not what is called after it, nor a class", () => {
    const begun = "fn main\nfn mainPan\nfn init\nclass Main";
    expect([...ranks({ "k/a.toy": begun }).keys()].toSorted()).toEqual(["Main", "init", "mainPan"]);
  });

  test("lowers the functions of a module of helpers, unless the root offers them", () => {
    const [helpers, plain] = [
      { "k/egg_utils.toy": "fn fry\nclass Pan" },
      { "k/eggs.toy": "fn fry\nclass Pan" },
    ];
    const share = (name: string): number => (ranks(helpers).get(name) ?? 0) / (ranks(plain).get(name) ?? 1);
    expect(share("fry")).toBeCloseTo(0.3, 3);
    expect(share("Pan")).toBeCloseTo(1, 3);
    expect(gain("fry", { rootExports: new Set(["fry"]) }, helpers)).toBeCloseTo(1.7 / 0.3, 2);
  });

  test("leaves out what only asks for an error, not what begins with the same letters", () => {
    const asked = "fn isEggError\nfn is_egg_exception\nfn IsError\nfn issueError\nfn isEgg";
    expect([...ranks({ "k/a.toy": asked }).keys()].toSorted()).toEqual(["isEgg", "issueError"]);
  });

  test("divides by the root of the definitions, and damps generic, plumbing and undocumented names", () => {
    const found = ranks({
      "k/a.toy":
        "class Egg\nclass Dup\nclass Dup\nclass Dup\nclass Dup\nclass Config\nclass PanMixin\nfn whisk\nfn Add",
    });
    const egg = found.get("Egg") ?? 1;
    const share = (name: string): number => Math.round(1000 * ((found.get(name) ?? 0) / egg)) / 1000;
    expect(["Dup", "Config", "whisk", "Add"].map(share)).toEqual([0.5, 0.49, 0.3, 0.21]);
    // It takes three lines.
    expect(share("PanMixin")).toBeLessThan(0.75);
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

describe("symbols of Go", () => {
  const pan =
    "package k\n\ntype Pan struct{}\n\ntype Lid struct{}\n\nfunc (p *Pan) Boil() {\n\n\n\n}\n\nfunc stir() {\n}\n";
  const symbolsOf = (contents: Readonly<Record<string, string>>) =>
    survey(contents, ["hen.example/kitchen"], go).symbols;

  test("have the methods that stand behind another type, or in another file of their folder", () => {
    const linesOf = (more: Readonly<Record<string, string>>) => {
      const { classes } = symbolsOf({ "k/pan.go": pan, ...more });
      return ["Pan", "Lid"].map((name) => classes.get(name)?.[0]?.lines);
    };
    const fry = "package k\n\nfunc (p *Pan) Fry() {\n}\n";
    expect(linesOf({})).toEqual([8, 3]);
    expect(linesOf({ "k/fry.go": fry })).toEqual([9, 3]);
    expect(linesOf({ "m/fry.go": fry })).toEqual([8, 3]);
  });

  test.each([
    ["in its folder by its name", "k/cook.go", "package k\n\nfunc cook(p Pan) {\n}\n", 1],
    ["in another folder by a name that is no type of it", "m/cook.go", "package m\n\nvar cook Pan\n", 0],
    ["as any number of them", "k/cook.go", "package k\n\nfunc cook(pans ...Pan) {\n}\n", 1],
    ["as a field", "k/cook.go", "package k\n\nvar cook = stove.Pan\n", 0],
    [
      "through its package",
      "m/cook.go",
      'package m\n\nimport "hen.example/kitchen/k"\n\nvar cook = k.Pan{}\n',
      1,
    ],
    [
      "not by what takes something else from its package",
      "m/cook.go",
      'package m\n\nimport "hen.example/kitchen/k"\n\nvar cook = k.Lid{}\n',
      0,
    ],
  ])("are used %s", (_how, path, cook, expected) => {
    const { importers } = symbolsOf({ "k/pan.go": pan, [path]: cook });
    expect(importers.get("Pan") ?? 0).toBe(expected);
  });

  test("are used as methods wherever they are called", () => {
    const cook = "package m\n\nfunc cook() {\n\tpan.Boil()\n}\n";
    expect(symbolsOf({ "k/pan.go": pan, "m/cook.go": cook }).importers.get("Boil")).toBe(1);
  });

  test("are no functions that Go itself calls first", () => {
    const source = "package k\n\nfunc init() {\n}\n\nfunc initPan() {\n}\n";
    expect([...ranks({ "pan.go": source }, {}, go).keys()]).toEqual(["initPan"]);
    expect([...ranks({ "pan.toy": "fn init" }).keys()]).toEqual(["init"]);
  });

  test("are shown by the README that makes one with their function", async () => {
    const featured = async (call: string) => {
      const files = {
        "README.md": `# Kitchen\n\n\`\`\`go\np := kitchen.${call}()\n\`\`\`\n`,
        "go.mod": "module hen.example/kitchen\n",
        "pan.go": "package kitchen\n\ntype Pan struct{}\n\nfunc NewPan() Pan {\n\treturn Pan{}\n}\n",
      };
      const { classes } = await new RepoAnalyzer().analyze(toyTree(files));
      return classes.map(({ name, featured: isShown }) => [name, isShown]);
    };
    expect(await featured("NewPan")).toEqual([["Pan", true]]);
    expect(await featured("NewLid")).toEqual([["Pan", false]]);
  });
});

test.each([
  ["k/misc.toy", {}, false],
  ["k/helpers.toy", {}, false],
  ["k/misc.toy", { "k/__init__.toy": "import .misc: fry" }, true],
  ["k/stove.toy", {}, true],
])("a function of %s stars where the README shows it, and the root has %j: %s", async (path, root, stars) => {
  const files = { "README.md": "# Kitchen\n\n```\nfry(2)\n```\n", [path]: "fn fry\n", ...root };
  const { functions } = await new RepoAnalyzer({ languages: [toy] }).analyze(toyTree(files));
  expect(functions.map(({ name, featured }) => [name, featured])).toEqual([["fry", stars]]);
});

describe("what lies in a private folder", () => {
  const share = async (files: Readonly<Record<string, string>>, [hidden, shown] = ["Pan", "Egg"]) => {
    const { classes } = await new RepoAnalyzer({ languages: [toy, go] }).analyze(toyTree(files));
    const rankOf = (name: string): number => classes.find((found) => found.name === name)?.rank ?? 0;
    return rankOf(hidden) / rankOf(shown);
  };
  const type = (name: string, lines = 0): string =>
    `${"// An egg is no hen.\n".repeat(lines)}\npackage k\n\ntype ${name} struct{}\n`;

  test("is worth less, unless the root offers it", async () => {
    const hidden = { "k/internal/a.toy": "class Pan", "k/b.toy": "class Egg" };
    expect(await share(hidden)).toBeCloseTo(0.3, 3);
    expect(await share({ ...hidden, "k/__init__.toy": "import .internal.a: Pan" })).toBeGreaterThan(1);
  });

  test("is worth as much where most of a program in Go lies there, and where other languages have less", async () => {
    expect(await share({ "internal/a.go": type("Pan"), "k/b.go": type("Egg", 9) })).toBeCloseTo(0.3, 3);
    const most = { "internal/a.go": type("Pan", 9), "k/b.go": type("Egg") };
    expect(await share(most)).toBeCloseTo(1, 3);
    const toys = { "k/internal/c.toy": "class Lid", "k/d.toy": "class Hen" };
    expect(await share({ ...most, ...toys }, ["Lid", "Hen"])).toBeCloseTo(0.3, 3);
    expect(await share({ ...most, "k/d.toy": `class Hen${" ".repeat(999)}` })).toBeCloseTo(1, 3);
  });
});

describe("symbols of several languages", () => {
  const symbolsOf = (contents: Readonly<Record<string, string>>) => {
    const { files } = surveyFiles(toyTree(contents).files, [go, java, ruby]);
    return tabulateSymbols(files, indexModules(files, []));
  };
  const burnt = { "k/BurntError.java": "public class BurntError extends Exception {}\n" };

  test("are raised in their own", () => {
    const raises = (more: Readonly<Record<string, string>>) =>
      symbolsOf({ ...burnt, ...more }).raises.get("BurntError");
    const raised = { "k/cook.rb": 'raise BurntError, "the egg is black"\n' };
    expect(raises(raised)).toBeUndefined();
    expect(raises({ ...raised, "k/lid.rb": "class BurntError < StandardError\nend\n" })).toBe(1);
    const thrown = 'class Cook { void fry() { throw new BurntError("the egg is black"); } }\n';
    expect(raises({ ...raised, "k/Cook.java": thrown })).toBe(1);
  });

  test.each([
    ["pan.h", "class BurntError {};\n", "pan.cpp", 'void fry() { throw BurntError("the egg is black"); }\n'],
    [
      "pan.ts",
      "export class BurntError extends Error {}\n",
      "fry.js",
      'throw new BurntError("black egg");\n',
    ],
  ])("are one where their languages are kin: %s", async (header, definition, path, use) => {
    const files = { [header]: definition, [path]: use };
    const { errors } = await new RepoAnalyzer().analyze(toyTree(files));
    expect(errors.map(({ name, raises, messages }) => [name, raises, messages.length])).toEqual([
      ["BurntError", 1, 1],
    ]);
  });

  test("are raised by any of them where none defines them", () => {
    const { raises } = symbolsOf({ ...burnt, "k/cook.rb": 'raise ArgumentError, "the egg is black"\n' });
    expect([...raises]).toEqual([["ArgumentError", 1]]);
  });

  test("are used in their own", () => {
    const users = (more: Readonly<Record<string, string>>) =>
      symbolsOf({ "k/Pan.java": "class Pan {}\n", ...more }).importers.get("Pan");
    const cook = { "k/cook.go": "package k\n\nfunc cook(p Pan) {\n}\n" };
    expect(users(cook)).toBeUndefined();
    expect(users({ ...cook, "k/pan.go": "package k\n\ntype Pan struct{}\n" })).toBe(1);
    expect(users({ ...cook, "k/Cook.java": "class Cook { Pan pan; }\n" })).toBe(1);
  });
});

describe("structures of C", () => {
  const users = (header: string, use: string) => {
    const code = { "pan.h": header, "cook.c": `void cook(${use} *pan) {}\n` };
    const { importers } = survey(code, [], c).symbols;
    return ["pan_s", "pan_t"].map((name) => importers.get(name) ?? 0);
  };
  const struct = "struct pan_s { int eggs; };\n";

  test.each([
    ["by their own name", struct, "struct pan_s", [1, 0]],
    ["by the name of their type", `${struct}typedef struct pan_s pan_t;\n`, "pan_t", [1, 0]],
    ["not by a name that is another's", `${struct}struct pan_t { int lids; };\n`, "pan_t", [0, 1]],
    ["not by a name that only begins so", struct, "pan_type", [0, 0]],
  ])("are used %s", (_how, header, use, expected) => {
    expect(users(header, use)).toEqual(expected);
  });
});

test.each([
  ["calls what makes one", "kitchen.pan()", "class Pan", true],
  ["calls something longer", "kitchen.panini()", "class Pan", false],
  ["calls a function that is called so", "kitchen.pan()", "class Pan\nfn pan", false],
  ["calls something of another module", "stove.pan()", "class Pan", false],
  ["calls what is taken from nowhere", "pan()", "class Pan", false],
  ["calls nothing", "kitchen.pan", "class Pan", false],
])("the README shows a type where it %s", async (_how, call, code, isShown) => {
  const files = { "README.md": `# Kitchen\n\n\`\`\`\nboil(${call})\n\`\`\`\n`, "a.toy": `${code}\n` };
  const { classes } = await new RepoAnalyzer({ languages: [toy] }).analyze(toyTree(files));
  expect(classes.map(({ name, featured }) => [name, featured])).toEqual([["Pan", isShown]]);
});

test.each([
  ["reads it of a value", "pan.Boil", "fn Boil", false],
  ["calls it on a value", "pan.Boil()", "fn Boil", true],
  ["reads and calls it", "pan.Boil, lid.Boil()", "fn Boil", true],
  ["takes it from the project", "kitchen.Boil", "fn Boil", true],
  ["reads another", "pan.Fry, Boil()", "fn Boil", true],
])(
  "the README shows a function only where it is more than a field: it %s",
  async (_how, use, code, isShown) => {
    const files = { "README.md": `# Kitchen\n\n\`\`\`\nshow(${use})\n\`\`\`\n`, "a.toy": `${code}\n` };
    const { functions } = await new RepoAnalyzer({ languages: [toy] }).analyze(toyTree(files));
    expect(functions.find(({ name }) => name === "Boil")?.featured).toBe(isShown);
  },
);

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

  const ALIASES = { beginnings: ["@pan/"], modules: new Set(["lids/round"]) };
  const typescript = { ...toy, name: "TypeScript", moduleSeparator: "/" as const };

  test.each([
    ["@pan/lid", "own", "@pan/lid"],
    ["@pan", "own", "@pan"],
    ["lids/round", "own", "lids/round"],
    ["@pancake/egg", "third-party", "@pancake/egg"],
    ["lids/square", "third-party", "lids"],
  ])("knows where %s comes from by the names under which code imports its own", (module, kind, name) => {
    expect(indexModules([], [], ALIASES).originOf(module, typescript)).toEqual({ kind, name });
  });

  test("asks them for TypeScript alone", () => {
    const { originOf } = indexModules([], [], ALIASES);
    expect(originOf("@pan/lid", { ...typescript, name: "Toy" }).kind).toBe("third-party");
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

test("codeSpans takes no placeholder for an element that goes on in the text below", () => {
  const text = "```\negg boil <code>\n```\n\n#### Keep both Pans\n\nAnd <tt>Lid</tt>";
  expect(codeSpans(text)).toEqual(["\negg boil <code>\n", "<tt>Lid"]);
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

test("code in a text uses types by their capital letter, what it calls, what that is called on, and decorators", () => {
  const text =
    "Run `npm run build`.\n\n```py\nlid = cover()\n@app.route('/')\ndef egg():\n    lid.put()\n    return Pan(fry(2))\n```\nSee boil().";
  expect([...namesUsed(codeSpans(text), ownModules()).names].toSorted()).toEqual([
    "Pan",
    "app",
    "cover",
    "fry",
    "put",
    "route",
  ]);
  const got = "```js\nconst got = require('got');\nconst soup = await got.post(bowl);\nsoup.stir();\n```";
  expect([...namesUsed(codeSpans(got), ownModules()).names].toSorted()).toEqual([
    "got",
    "post",
    "require",
    "stir",
  ]);
});

/** What the code of a README only calls on something, or finds in it. */
function methodsIn(code: string): readonly string[] {
  return [...namesUsed(codeSpans(`\`\`\`cs\n${code}\n\`\`\``), ownModules()).methods];
}

test("what code takes from the modules of others is theirs, and what is called on something is no type", () => {
  const router =
    '```go\nimport (\n\t"net/http"\n\t"github.com/hen/egg/v5"\n)\nfunc main() {\n\tr := egg.Router()\n\tr.Use(http.Handler(f))\n\tctx := r.Context()\n}\n```';
  const used = namesUsed(codeSpans(router), ownModules("egg"));
  expect([...used.names].toSorted()).toEqual(["Context", "Router", "Use", "egg"]);
  expect([...used.methods].toSorted()).toEqual(["Context", "Use"]);
  for (const short of ["egg => egg.Shell.Peel()", "(egg) => egg.Shell", "async egg => egg.Shell"])
    expect(methodsIn(`pan.boil(${short})`)).toContain("Shell");
  for (const typed of ["egg => hen.Shell", "egg.Shell", "egg => egg.Shell, new Shell()"])
    expect(methodsIn(`pan.boil(${typed})`)).not.toContain("Shell");
  const python = "```py\nimport numpy as np\nfrom pan import lids\nnp.Array(lids.Lid())\n```";
  const taken = namesUsed(codeSpans(python), { ...ownModules("kitchen"), has: (module) => module === "pan" });
  expect([...taken.names].toSorted()).toEqual(["Lid", "lids"]);
  expect([...taken.methods]).toEqual([]);
  const printed = "```py\nfrom print import show\nfrom kitchen import boil\nshow(boil(2))\n```";
  expect([...namesUsed(codeSpans(printed), ownModules("kitchen")).names].toSorted()).toEqual(["boil"]);
  const rust = "```rust\nuse std::io::{Read, Write};\nfn f() -> Result<Egg, std::error::Error> {}\n```";
  expect([...namesUsed(codeSpans(rust), ownModules()).names]).not.toContain("Error");
  expect([...namesUsed(codeSpans(rust), ownModules()).names]).toContain("Egg");
});

/** The names that a piece of code uses, in order. */
function namesIn(code: string): readonly string[] {
  return [...namesUsed(codeSpans(`\`\`\`js\n${code}\n\`\`\``), ownModules()).names].toSorted();
}

test.each([
  ['import { boil as cook } from "kitchen";', ["boil"]],
  ['import { fry, boil as cook, heat as warm } from "kitchen";', ["boil", "heat"]],
  ['import {\n  fry,\n  boil as cook,\n} from "kitchen";', ["boil"]],
  ['import { fry } from "kitchen";', []],
  ['import * as boil from "kitchen";', []],
  ["const { boil } = egg as pan;", []],
])("code uses what it imports under another name: %j %j", (code, names) => {
  expect(namesIn(code)).toEqual(names);
});

test.each([
  ['  Name: "egg",', []],
  ['fry({\n\tName: "egg",\n\tLid: Pan(2),\n});', ["Pan", "fry"]],
  ['fry(Name: "egg");', ["Name", "fry"]],
  ["Name::boil();", ["Name", "boil"]],
  ["hot ? Name : Lid", ["Lid", "Name"]],
  ["Name:", ["Name"]],
])("code uses no key on a line of its own: %j %j", (code, names) => {
  expect(namesIn(code)).toEqual(names);
});

test.each([
  ["show(pan.Name);", ["Name"]],
  ["show(pans[0].Name);", ["Name"]],
  ["show(pan.Name, lid.Name);", ["Name"]],
  ["show(pan.Name());", []],
  ["pan.Name<Lid>(egg);", []],
  ["show(pan.Name);\nshow(lid.Name());", []],
  ["show(pan.Name, Name);", []],
  ["show(Pan.Name);", []],
  ["show(kitchen.Name);", []],
])("code only reads a field of a value: %j %j", (code, fields) => {
  expect([...namesUsed([code], ownModules("kitchen")).fields]).toEqual(fields);
});

test("what stands in a comment of code is not used", () => {
  const text = "```cs\npan.Fry(); // Return it.\n# Add an egg\n#Boil(2);\n```";
  expect([...namesUsed(codeSpans(text), ownModules()).names].toSorted()).toEqual(["Boil", "Fry", "pan"]);
});

test("code blocks of reStructuredText are indented, those of AsciiDoc framed; links are no code", () => {
  const rst =
    "Fry::\n\n    pan = Pan()\n\n    pan.fry()\n\nProse.\n\n.. code-block:: python\n   :linenos:\n\n   Egg(2)\n\nSee `Lid shop <https://lids.example>`_.\n";
  expect(codeSpans(rst)).toEqual(["\n    pan = Pan()\n\n    pan.fry()\n", "\n   Egg(2)\n"]);
  const adoc = "= Pan\n\n[source,java]\n.Frying\n----\nnew Pan();\n----\nProse.\n";
  expect(codeSpans(adoc)).toEqual(["new Pan();"]);
});

test("codeBlocks finds fences, literal blocks, elements and doctests, and no code in running text", () => {
  const text =
    "See `Pan` and <code>Lid</code>.\n\n```py\nEgg()\n```\n~~~\nSalt()\n~~~\n<pre>Oven()</pre>\n>>> Spoon()\nFry::\n\n  Butter()\n";
  expect(codeBlocks(text)).toEqual(["Egg()\n", "Salt()\n", "\n  Butter()\n", "<pre>Oven()", ">>> Spoon()"]);
});

test("where the README shows no code of the project, its first page for newcomers does", () => {
  const { files } = toyTree({
    "docs/guide/tutorial.md": "```\nLid()\n```\n",
    "docs/quickstart.rst": "Cook::\n\n    Pan(Salt())\n",
    "docs/usage.md": "No code.\n",
  });
  const isName = (word: string) => word === "Pan" || word === "Lid";
  expect([...(namesOnFirstPage(files, { isName, ownModules: ownModules() })?.names ?? [])]).toEqual(["Pan"]);
  expect(namesOnFirstPage(files, { isName: () => false, ownModules: ownModules() })).toBeUndefined();
});

test("a page for newcomers to an older version shows nothing", () => {
  const isName = (word: string) => /^(?:Pan|Lid|Pot)$/.test(word);
  const shown = (contents: Readonly<Record<string, string>>) =>
    namesOnFirstPage(toyTree(contents).files, { isName, ownModules: ownModules() })?.names;
  const old = { "docs/v1/tutorial.md": "```\nLid()\n```\n" };
  expect([...(shown({ ...old, "docs/v2/tutorial.md": "```\nPan()\n```\n" }) ?? [])]).toEqual(["Pan"]);
  expect([...(shown({ ...old, "docs/v2/pans.md": "```\nPan()\n```\n" }) ?? [])]).toEqual(["Lid"]);
  expect(shown({ ...old, "docs/v2/tutorial.md": "No code.\n" })).toBeUndefined();
});

describe("what the examples of a project have in common", () => {
  const shown = (examples: readonly string[], folder = "examples", extension = ".toy") => {
    const contents = examples.map((code, index) => [`${folder}/${index}${extension}`, code]);
    return namesInExamples(toyTree(Object.fromEntries(contents)).files, {
      isName: (word) => /^(?:Pan|Lid|boil|fry|Name)$/.test(word),
      isType: (name) => /^(?:Pan|Lid)$/.test(name),
      ownModules: ownModules("kitchen"),
      extensions: new Set([".toy"]),
    });
  };
  const names = (...of: Parameters<typeof shown>) => [...(shown(...of)?.names ?? [])].toSorted();
  const times = (count: number, code: string) => Array.from({ length: count }, () => code);

  test("is what at least three of them use, and a third", () => {
    expect(names(times(3, "Pan()"))).toEqual(["Pan"]);
    expect(shown(times(2, "Pan()"))).toBeUndefined();
    expect(names([...times(4, "Pan()"), ...times(8, "Egg()")])).toEqual(["Pan"]);
    expect(names([...times(4, "Pan()"), ...times(9, "Egg()")])).toEqual([]);
    expect(names([...times(3, "Pan()"), ...times(2, "Lid()")])).toEqual(["Pan"]);
    expect(names(["Pan(Pan(), Pan())"])).toEqual([]);
  });

  test("is functions only where it is no types", () => {
    expect(names(times(3, "boil(2)\nfry(3)"))).toEqual(["boil", "fry"]);
    expect(names(times(3, "boil(Pan())"))).toEqual(["Pan"]);
    expect(names([...times(3, "boil(2)"), ...times(2, "Pan()")])).toEqual(["boil"]);
  });

  test("is read in examples of its own languages alone", () => {
    const three = times(3, "Pan()");
    for (const folder of ["demo", "kit/samples", "tutorials"]) expect(names(three, folder)).toEqual(["Pan"]);
    for (const folder of ["benchmarks", "playground", "kit", "vendor/examples"])
      expect(names(three, folder)).toEqual([]);
    expect(names(three, "examples", ".js")).toEqual([]);
  });

  test("is a field or a method only where it is one in all of them", () => {
    const read = "show(pan.Name)";
    expect([...(shown(times(3, read))?.fields ?? [])]).toEqual(["Name"]);
    expect([...(shown([...times(3, read), "show(pan.Name())"])?.fields ?? [])]).toEqual([]);
    expect([...(shown([...times(3, read), "Pan()"])?.fields ?? [])]).toEqual(["Name"]);
    expect([...(shown(times(3, "egg.Pan()"))?.methods ?? [])]).toEqual(["Pan"]);
    expect([...(shown([...times(3, "egg.Pan()"), "Pan()"])?.methods ?? [])]).toEqual([]);
  });

  test.each([
    ["where nothing else shows any", {}, "Pan", true],
    ["not where the README shows some", { "README.md": "# K\n\n```\nLid()\n```\n" }, "Pan", false],
    ["not where a first page shows some", { "docs/usage.md": "```\nLid()\n```\n" }, "Pan", false],
  ])("is shown %s", async (_where, more, name, isShown) => {
    const examples = { "examples/a.toy": "Pan()", "examples/b.toy": "Pan()", "examples/c.toy": "Pan()" };
    const files = { "README.md": "# K\n", "k.toy": "class Pan\nclass Lid", ...examples, ...more };
    const { classes } = await new RepoAnalyzer({ languages: [toy] }).analyze(toyTree(files));
    expect(classes.find((found) => found.name === name)?.featured).toBe(isShown);
  });
});

describe("functions that only deal with memory", () => {
  const inC = (name: string): string => `int ${name}(int eggs) {\n  return eggs;\n}\n`;
  const inGo = (name: string): string => `package pan\n\nfunc ${name}(eggs int) int {\n\treturn eggs\n}\n`;
  const share = (name: string, path: string, language: LanguageDefinition, write = inC): number => {
    const rankOf = (called: string): number =>
      ranks({ [path]: write(called) }, { docMentions: new Map([[called, 1]]) }, language).get(called) ?? 0;
    return rankOf(name) / rankOf("egg_boil");
  };

  test.each([
    ["egg_free", 0.3],
    ["egg_alloc", 0.3],
    ["egg_realloc_lid", 0.3],
    ["pan_memcpy", 0.3],
    ["egg_strdup", 0.3],
    ["egg_unref", 0.3],
    ["EggRefCount", 0.3],
    ["egg_freeze", 1],
    ["egg_carefree", 1],
    ["egg_prefer", 1],
    ["egg_memory", 1],
  ])("are lowered in C even where documents mention them: %s", (name, expected) => {
    expect(share(name, "pan.c", c)).toBeCloseTo(expected, 3);
  });

  test("are lowered in C++ too, and in no other language", () => {
    expect(share("egg_free", "pan.cpp", cpp)).toBeCloseTo(0.3, 3);
    expect(share("egg_free", "pan.go", go, inGo)).toBeCloseTo(1, 3);
  });

  test("are not lowered twice where no document mentions them", () => {
    const rankOf = (name: string) => ranks({ "pan.c": inC(name) }, {}, c).get(name);
    expect(rankOf("egg_boil")).toBeGreaterThan(0);
    expect(rankOf("egg_free")).toBe(rankOf("egg_boil"));
  });
});
