import { describe, expect, test } from "vitest";
import { EvidenceGate } from "../../src/analysis/evidence-gate.ts";
import { LANGUAGES } from "../../src/analysis/languages/index.ts";
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
