import { readdirSync, readFileSync } from "node:fs";
import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { CloseReader, FileSurvey } from "../../../src/analysis/define-language.ts";
import {
  PYTHON_BUILTIN_ERRORS,
  PYTHON_STANDARD_MODULES,
} from "../../../src/analysis/languages/python/python-data.ts";
import { surveyPython } from "../../../src/analysis/languages/python/python-survey.ts";
import { python } from "../../../src/analysis/languages/python.ts";

let reader: CloseReader;
beforeAll(async () => {
  reader = await python.open();
});

/** What the survey and the exact parser both say about code without definitions inside functions. */
function fromSurvey(source: string): Pick<FileSurvey, "classes" | "raises" | "imports"> {
  const { classes, raises, imports } = surveyPython(source);
  return { classes, raises, imports };
}

function fromParser(source: string): Pick<FileSurvey, "classes" | "raises" | "imports"> {
  const reading = reader.read(source, "a.py");
  return {
    classes: (reading?.classes ?? []).map(({ name, bases, line }) => ({ name, bases, line })),
    raises: (reading?.raises ?? []).flatMap(({ name, line, declared }) => (declared ? [] : [{ name, line }])),
    imports: (reading?.imports ?? []).map(({ module, names, line }) => ({ module, names, line })),
  };
}

describe("the survey agrees with the parser", () => {
  it("on the shop fixture", () => {
    const shop = new URL("../../fixtures/python-shop/", import.meta.url);
    const paths = readdirSync(shop, { recursive: true, encoding: "utf8" }).filter((path) =>
      path.endsWith(".py"),
    );
    expect(paths.length).toBeGreaterThan(4);
    for (const path of paths) {
      const source = readFileSync(new URL(path, shop), "utf8");
      expect(fromSurvey(source)).toEqual(fromParser(source));
    }
  });

  it("on generated modules", () => {
    fc.assert(
      fc.property(
        fc.array(statement(), { maxLength: 12 }),
        fc.constantFrom("\n", "\r\n"),
        (statements, lineEnd) => {
          const source = `${statements.join("\n")}\n`.replaceAll("\n", lineEnd);
          expect(fromSurvey(source)).toEqual(fromParser(source));
        },
      ),
      { numRuns: 300 },
    );
  });
});

const NAMES = ["a", "Tea", "raised", "classy", "definition", "importer", "fromage", "été", "f", "_x1"];

/** One line or block of Python that is valid at module level. */
function statement(): fc.Arbitrary<string> {
  const name = fc.constantFrom(...NAMES);
  const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => names.join("."));
  const blank = fc.constantFrom(" ", "\t", " \\\n ", "  ");
  const literal = fc.constantFrom(
    '"class A: pass"',
    "'raise B'",
    '"""\nclass A(B):\n  raise C\nimport d\n"""',
    "'''it's \\''' class A: pass'''",
    'rb"\\" raise"',
    "f\"{x['class']} raise {y!r:>{width}} {{def}}\"",
    "f\"{f'{a}'}\"",
    'f"""{\n  a["def"]\n}\nclass A: pass\n"""',
    '"it\\\n raise A"',
    "''",
    '"#"',
  );
  const comment = fc.constantFrom("", "  # class A(B): raise C", "  # it's \"quoted", "\f");
  const base = fc.oneof(
    path,
    path.map((text) => `${text}[int, "str"]`),
    path.map((text) => `metaclass=${text}`),
    path.map((text) => `${text}(1, key=2)`),
  );
  const bases = fc
    .array(base, { maxLength: 3 })
    .map((list) => (list.length > 0 ? `(${list.join(",\n   ")})` : ""));
  const imported = fc.tuple(name, fc.constantFrom("", " as z")).map(([first, alias]) => first + alias);
  const importedNames = fc.array(imported, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    fc.tuple(name, literal, comment).map(([left, right, end]) => `${left} = ${right}${end}`),
    fc
      .tuple(blank, name, bases, comment)
      .map(([gap, own, list, end]) => `class${gap}${own}${list}: pass${end}`),
    fc
      .tuple(name, bases, literal)
      .map(([own, list, doc]) => `class ${own}${list}:\n    ${doc}\n    def f(self): return 1`),
    fc
      .tuple(blank, path, literal, comment)
      .map(([gap, own, text, end]) => `raise${gap}${own}(${text})${end}`),
    fc.tuple(path, path).map(([own, cause]) => `if x: raise ${own} from ${cause}\nelse: raise`),
    fc.tuple(path, path).map(([first, second]) => `import ${first} as q, ${second}; raise ${first}`),
    fc
      .tuple(fc.constantFrom("", ".", "..", ". "), path, importedNames)
      .map(([dots, own, names]) => `from ${dots}${own} import ${names.join(", ")}`),
    importedNames.map((names) => `from . import (\n  ${names.join(", # why\n  ")},\n)`),
    fc.constant("def f():\n    x = yield from (class_, raise_)\n    import late\n    raise Late"),
    fc.constant("from a import *"),
    literal.map((text) => `x = [${text}, {1: ${text}}, (\n${text})]`),
  );
}

describe("surveyPython", () => {
  it("lists functions, methods and nested ones, and counts tests", () => {
    const survey = surveyPython(
      "async def a():\n  def b(): pass\nclass C:\n  def test_c(self): pass\ndef test_d(): pass\n",
    );
    expect(survey.functions.map((item) => [item.name, item.line])).toEqual([
      ["a", 1],
      ["b", 2],
      ["test_c", 4],
      ["test_d", 5],
    ]);
    expect(survey.testCases).toBe(2);
  });

  it("reads generic classes with type parameters", () => {
    expect(surveyPython("class A[T: (int, str) = int](Base[T]): pass").classes).toEqual([
      { name: "A", bases: ["Base"], line: 1 },
    ]);
  });

  it("goes on after code that is broken", () => {
    const broken =
      "x = (1,\n'never closed\nclass A(B, \nclass C: pass\nfrom x y\nimport z\nf'{a' + 1\nraise D\n";
    const survey = surveyPython(broken);
    expect(survey.classes.map((item) => item.name)).toEqual(["A", "C"]);
    expect(survey.imports.map((item) => item.module)).toEqual(["z"]);
    expect(survey.raises).toEqual([{ name: "D", line: 8 }]);
  });

  it("never throws and cites lines that exist", () => {
    const token = fc.constantFrom(
      "class",
      "def ",
      "raise ",
      "from ",
      "import ",
      "A",
      ".",
      ",",
      "(",
      ")",
      "[",
      "{",
      "}",
      '"',
      "'",
      '"""',
      "f'",
      "\\",
      "\n",
      "\r",
      " ",
      "#",
      ":",
      "1",
      "\ufffd",
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(token, fc.string({ unit: "binary", maxLength: 3 })), { maxLength: 60 }),
        (tokens) => {
          const source = tokens.join("");
          const { classes, functions, raises, imports } = surveyPython(source);
          const lines = source.split("\n").length;
          for (const { line } of [...classes, ...functions, ...raises, ...imports]) {
            expect(line).toBeGreaterThan(0);
            expect(line).toBeLessThanOrEqual(lines);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  // A pass that is not linear would take hours on these.
  it.each([
    "(",
    "\\\n",
    "class A(",
    "class A[",
    'f"{',
    'f"""{',
    'f\'{"""',
    '"""\\',
    '"',
    "from (",
    "from . ",
    "from a import ",
    "raise a.",
    "raise \\\n",
    "def ",
    "import a,",
    "a.",
    "\ufffd",
  ])("takes a million times %j", (text) => {
    expect(surveyPython(text.repeat(1_000_000)).testCases).toBe(0);
  });
});

describe("the language's data", () => {
  it("knows standard modules of old and new Pythons", () => {
    for (const name of [
      "os",
      "asyncio",
      "tomllib",
      "imp",
      "distutils",
      "annotationlib",
      "urllib2",
      "__future__",
    ]) {
      expect(PYTHON_STANDARD_MODULES).toContain(name);
    }
    expect(PYTHON_STANDARD_MODULES).not.toContain("numpy");
  });

  it("knows the ancestors of builtin errors, nearest first", () => {
    expect(PYTHON_BUILTIN_ERRORS.get("KeyError")).toEqual(["LookupError", "Exception", "BaseException"]);
    expect(PYTHON_BUILTIN_ERRORS.get("BrokenPipeError")).toEqual([
      "ConnectionError",
      "OSError",
      "Exception",
      "BaseException",
    ]);
    expect(PYTHON_BUILTIN_ERRORS.get("KeyboardInterrupt")).toEqual(["BaseException"]);
    expect(PYTHON_BUILTIN_ERRORS.get("ExceptionGroup")).toEqual([
      "BaseExceptionGroup",
      "Exception",
      "BaseException",
    ]);
  });
});
