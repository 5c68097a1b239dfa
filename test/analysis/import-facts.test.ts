import { describe, expect, test } from "vitest";
import { EvidenceGate } from "../../src/analysis/evidence-gate.ts";
import { fileRoles } from "../../src/analysis/files/file-roles.ts";
import { LANGUAGES } from "../../src/analysis/languages/index.ts";
import { pathAliases } from "../../src/analysis/manifest/path-aliases.ts";
import { sideDependencies } from "../../src/analysis/manifest/side-dependencies.ts";
import { isForOnePlatform, isNoIngredient } from "../../src/analysis/no-ingredients.ts";
import { RepoAnalyzer } from "../../src/analysis/repo-analyzer.ts";
import { toyLanguage, toyTree } from "./toy-repository.ts";

async function ingredients(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const cup = { ...toyLanguage(), name: "Cup", extensions: [".cup"] };
  const facts = await new RepoAnalyzer({ languages: [toyLanguage(), cup] }).analyze(toyTree(files));
  return facts.imports.map(({ module }) => module);
}

describe("ingredients", () => {
  test("are not what only a front end in another language imports", async () => {
    const main = {
      "kitchen/pan.toy": "import flour: a\nimport salt: a",
      "kitchen/pot.toy": "import flour: a",
    };
    const files = { ...main, "kitchen/table/plate.cup": "import cream: a\nimport salt: a" };
    expect(await ingredients(files)).toEqual(["flour", "salt"]);
    const beside = { ...main, "kitchen/plate.cup": "import cream: a" };
    expect(await ingredients(beside)).toEqual(["flour", "cream", "salt"]);
  });

  test("are no frameworks for tests, no annotations and nothing that one platform alone imports", async () => {
    const files = {
      "kitchen/pan.toy": "import flour: a\nimport pytest: a\nimport jspecify: a\nimport Psr: a",
      "kitchen/win32.toy": "import winflour: a",
      "kitchen/openbsd/pan.toy": "import winflour: a",
    };
    expect(await ingredients(files)).toEqual(["flour"]);
  });

  test("are not what only front ends import, though a tool in the main language lies among them", async () => {
    const main = { "kitchen/pan.toy": `import flour: a\n${"# a pan\n".repeat(90)}` };
    const table = {
      "table/plate.cup": `import cream: a\n${"# a plate\n".repeat(60)}`,
      "table/tool.toy": "x: a",
    };
    expect(await ingredients({ ...main, ...table })).toEqual(["flour"]);
    expect(await ingredients({ ...main, ...table, "table/more.toy": "# pan\n".repeat(60) })).toEqual([
      "cream",
      "flour",
    ]);
  });

  test("are not what only those need who work on a package that ships its own sources", async () => {
    const manifest = (main: string): string =>
      `{\n  "main": "${main}",\n  "dependencies": {\n    "flour": "1"\n  },\n  "devDependencies": {\n    "spoon": "1"\n  }\n}`;
    const kitchen = { "pan.toy": "import flour: a\nimport spoon: a", "dist/pan.toy": "x: a" };
    expect(await ingredients({ ...kitchen, "package.json": manifest("./pan.toy") })).toEqual(["flour"]);
    const built = await ingredients({ ...kitchen, "package.json": manifest("dist/pan.toy") });
    expect(built).toEqual(["flour", "spoon"]);
  });

  test("are nothing that is gone when the program runs", async () => {
    const read = async (source: string): Promise<readonly string[]> => {
      const facts = await new RepoAnalyzer({ languages: LANGUAGES }).analyze(
        toyTree({ "src/pan.ts": source }),
      );
      return facts.imports.map(({ module }) => module);
    };
    const types = 'import type {Egg} from "hen"\nimport {boil} from "stove"\nboil()\n';
    expect(await read(types)).toEqual(["stove"]);
    expect(await read(`${types}import {lay} from "hen"\nlay()\n`)).toEqual(["hen", "stove"]);
  });

  test("are nothing that settings of the compiler call the project's own code", async () => {
    const read = async (settings: string): Promise<readonly string[]> => {
      const source = 'import {lay} from "@hen/nest"\nimport {boil} from "stove"\nlay(boil)\n';
      const files = { "tsconfig.json": settings, "src/pan.ts": source };
      const facts = await new RepoAnalyzer({ languages: LANGUAGES }).analyze(toyTree(files));
      return facts.imports.map(({ module }) => module);
    };
    expect(await read('{ "compilerOptions": { "paths": { "@hen/*": ["src/hens/*"] } } }')).toEqual(["stove"]);
    expect(await read("{}")).toEqual(["@hen/nest", "stove"]);
  });

  test("that are options come behind what everybody gets", async () => {
    const files = {
      "package.json":
        '{\n  "dependencies": {\n    "flour": "1"\n  },\n  "devDependencies": {\n    "spoon": "1"\n  }\n}',
      "kitchen/pan.toy": "import flour: a\nimport spoon: a",
      "kitchen/pot.toy": "import spoon: a",
    };
    expect(await ingredients(files)).toEqual(["flour", "spoon"]);
    expect(await ingredients({ ...files, "package.json": "{}" })).toEqual(["spoon", "flour"]);
  });
});

test.each([
  ["vitest", true],
  ["@types/node", true],
  ["pretty_assertions", true],
  ["pytest_docker", true],
  ["typing_extensions", true],
  ["tslib", true],
  ["tomli", false],
  ["vite", false],
  ["numpy", false],
])("a list of ingredients leaves out %s: %s", (module, expected) => {
  expect(isNoIngredient(module)).toBe(expected);
});

test.each([
  ["internal/logger_darwin.go", true],
  ["src/win/pipe.c", true],
  ["click/_winconsole.py", true],
  ["src/pan-win32.cpp", true],
  ["src/pan_macos.hpp", true],
  ["src/android_lid.cc", true],
  ["src/windows-pan.h", true],
  ["linux/pan.c", true],
  ["src/posix/pan.h", false],
  ["unix/pan.c", false],
  ["linux/pan/lid.c", false],
  ["src/linux/pan.py", false],
  ["lib/linux/pan.c", false],
  ["src/unixes/pan.c", false],
  ["src/darwin.lid.cc", false],
  ["src/macos_lid.py", false],
  ["internal/logger.go", false],
  ["src/window/pipe.c", false],
  ["lib/darwinism.py", false],
])("%s counts on one platform alone: %s", (path, expected) => {
  expect(isForOnePlatform(path)).toBe(expected);
});

describe("sideDependencies", () => {
  const sideOf = (path: string, lines: readonly string[]): readonly string[] => {
    const { files } = toyTree({ [path]: lines.join("\n") });
    return [...sideDependencies(files, new EvidenceGate(files), () => "source")].toSorted();
  };

  test("reads Cargo.toml", () => {
    const lines = [
      "[package]",
      'name = "egg"',
      "[dependencies]",
      'flour = "1"',
      'salt = { version = "1" }',
      "[dev-dependencies]",
      'spoon = "1"',
      'salt = "1"',
    ];
    expect(sideOf("Cargo.toml", lines)).toEqual(["spoon"]);
  });

  test("reads pyproject.toml", () => {
    const lines = [
      "[project]",
      "dependencies = [",
      '  "flour>=1",',
      "]",
      "[project.optional-dependencies]",
      'sweet = ["sugar[fine]>=2"]',
      "dev = [",
      '  "py-spoon",',
      "]",
    ];
    expect(sideOf("pyproject.toml", lines)).toEqual(["pyspoon", "sugar"]);
  });
});

describe("pathAliases", () => {
  const read = (contents: Readonly<Record<string, string>>) => {
    const { files } = toyTree(contents);
    return pathAliases(files, new EvidenceGate(files), fileRoles(files));
  };
  const aliasesOf = (contents: Readonly<Record<string, string>>): readonly string[] =>
    read(contents).beginnings;
  const PAN = '{ "paths": { "@pan/*": ["src/pan/*"] } }';

  test.each([
    [PAN, ["@pan/"]],
    [
      '{\n  "paths" : {\n    "@pan/*": [\n      "src/pan/*"\n    ],\n    "~lid/*": ["lids/*"]\n  }\n}',
      ["@pan/", "~lid/"],
    ],
    ['{ "paths": { "pan/*": ["./node_modules/pan/*"], "@lid/*": ["lids/*"] } }', ["@lid/"]],
    ['{ "paths": { "@pan/*": ["src/pan/*"], "@lid/*": ["./node_modules/lid/*"] } }', ["@pan/"]],
    ['{ "paths": { "pan": ["src/pan"], "@lid-*": ["lids/*"] } }', ["pan/", "@lid-"]],
    ['{ "paths": { "*": ["src/*"], "./*": ["src/*"], "/*": ["src/*"] } }', []],
    ['{\n  // "paths": { "@pan/*": ["src/pan/*"] }\n}', []],
    ['{ "pans": { "@pan/*": ["src/pan/*"] } }', []],
    ['{ "paths": {}, "pans": { "@pan/*": ["src/pan/*"] } }', []],
    ["", []],
  ])("reads %j", (settings, aliases) => {
    expect(aliasesOf({ "tsconfig.json": settings, "src/pan/pan.ts": "" })).toEqual(aliases);
  });

  test.each([
    ["src", ["hen", "pans", "pans/pan"]],
    ["./src/", ["hen", "pans", "pans/pan"]],
    [".", ["lids/lid", "src/hen", "src/pans", "src/pans/pan"]],
    ["./", ["lids/lid", "src/hen", "src/pans", "src/pans/pan"]],
    ["eggs", []],
  ])("has the modules below the base %s", (base, modules) => {
    const code = { "src/pans/pan.d.ts": "", "src/pans/index.tsx": "", "src/hen.mjs": "", "lids/lid.ts": "" };
    const settings = { "tsconfig.json": `{ "baseUrl": "${base}" }` };
    expect([...read({ ...code, "src/hen.md": "", ...settings }).modules].toSorted()).toEqual(modules);
  });

  test("has the modules below a base beside the settings, and what these name", () => {
    const settings = `{ "baseUrl": "./src", ${PAN.slice(1)}`;
    const code = { "apps/web/src/eggs/egg.ts": "", "apps/src/lids/lid.ts": "", "src/hens/hen.ts": "" };
    const { beginnings, modules } = read({ ...code, "apps/web/tsconfig.json": settings });
    expect([beginnings, [...modules]]).toEqual([["@pan/"], ["eggs/egg"]]);
  });

  test.each([
    ["tsconfig.json", true],
    ["tsconfig.app.json", true],
    ["tsconfig.base.json", true],
    ["jsconfig.json", true],
    ["apps/web/tsconfig.json", true],
    ["scripts/tsconfig.json", true],
    ["tsconfig.build.json", false],
    ["my-tsconfig.json", false],
    ["package.json", false],
    ["vendor/pan/tsconfig.json", false],
    ["tests/tsconfig.json", false],
    ["examples/pan/tsconfig.json", false],
  ])("looks into %s: %s", (path, isRead) => {
    expect(aliasesOf({ [path]: PAN })).toEqual(isRead ? ["@pan/"] : []);
  });

  test("has each beginning once, of the first fifty settings", () => {
    const settings = (count: number, name: (index: number) => string) =>
      Array.from({ length: count }, (_, index) => [
        `apps/a${index}/tsconfig.json`,
        PAN.replace("pan", name(index)),
      ]);
    expect(aliasesOf(Object.fromEntries(settings(2, () => "lid")))).toEqual(["@lid/"]);
    expect(aliasesOf(Object.fromEntries(settings(51, (index) => `lid${index}`)))).toHaveLength(50);
  });
});
