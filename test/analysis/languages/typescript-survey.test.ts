import { array, assert, constantFrom, property } from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { CloseReader, FileReading, FileSurvey } from "../../../src/analysis/define-language.ts";
import { javascript, typescript } from "../../../src/analysis/languages/typescript.ts";
import { fixtureSources } from "./typescript-fixtures.ts";

const survey = (source: string): FileSurvey => typescript.survey(source, "x.ts");
const names = (items: readonly { readonly name: string }[]): readonly string[] =>
  items.map((item) => item.name);

const seen = ({ classes, raises, imports }: FileSurvey | FileReading): unknown => ({
  classes: classes.map(({ name, bases, line }) => [name, bases, line]),
  raises: raises.filter((raise) => !("declared" in raise)).map(({ name, line }) => [name, line]),
  imports: imports.map(({ module, names: taken, line }) => [module, taken, line]),
});

const seenFunctions = (found: FileSurvey | FileReading): unknown =>
  found.functions.map(({ name, line }) => [name, line]);

describe("survey of classes", () => {
  it("gives the last segment of the base and the line of the name", () => {
    expect(survey("\n\nexport class\n A<T extends B<{}>> extends c.d.E<T> implements F {}").classes).toEqual([
      { name: "A", bases: ["E"], line: 4 },
    ]);
  });

  it("knows a class by the name it is assigned to", () => {
    expect(names(survey("const A = class extends B {};\nexports.C = class {};").classes)).toEqual(["A", "C"]);
  });

  it("makes classes of constructors with a base or a prototype, and then no functions", () => {
    const source = [
      "function A() {}",
      "util.inherits(A, b.Error)",
      "function C() {}",
      "C.prototype = Object.create(A.prototype)",
      "function D() {}",
      "D.prototype.e = function () {}",
      "function f() {}",
    ].join("\n");
    const { classes, functions } = survey(source);
    expect(classes).toEqual([
      { name: "A", bases: ["Error"], line: 1 },
      { name: "C", bases: ["A"], line: 3 },
      { name: "D", bases: [], line: 5 },
    ]);
    expect(names(functions)).toEqual(["f"]);
  });

  it("is not misled by properties and attributes called class", () => {
    expect(survey('x.class = { class: 1 }; y = <a class="b" />').classes).toEqual([]);
  });
});

describe("survey of functions", () => {
  it.each([
    ["function a() {}", ["a"]],
    ["export default async function* a() {}", ["a"]],
    ["export const a = async (b: Map<c, d>): Promise<e> => b", ["a"]],
    ["const a: (b: c) => d = (b) => b", ["a"]],
    ["const a = <T,>(b: T) => b", ["a"]],
    ["const a = b => b", ["a"]],
    ["exports.a = function () {}", ["a"]],
    ["module.exports = function a() {}", ["a"]],
    ["a.b = c.d = function e() {}", ["d"]],
    ["function a(): b;\nfunction a(c?: d): b {}", ["a"]],
    ["export const a = ((b) => (b ? c(b) : c)) as D", ["a"]],
    ["export const a = (<T, U>(b: E<T> | F): G<U> => c) as D", ["a"]],
    ["const a = (async (b) => c) as D", ["a"]],
    ["const a = (b => c) as D", ["a"]],
    ["const a = <T>(b: T) => c\nexport const d = a as unknown as E", ["a", "d"]],
    ["export const d = a as E\nfunction a() {}", ["d", "a"]],
  ])("finds the function of %j", (source, expected) => {
    expect(names(survey(source).functions)).toEqual(expected);
  });

  it.each([
    "use(function a() {})",
    "if (a) { function b() {} }",
    "const a = b.map((c) => c)",
    "const a = new Set<() => void>()",
    "const a = b ? (c) => c : d",
    "let a: (b: c) => d;",
    "module.exports = () => {}",
    "const a = (b ? () => c : d) as E",
    "const a = (b.map((c) => d)) as E",
    "const a = b as unknown as E",
    "const a = (b + c) as E",
  ])("finds none in %j", (source) => {
    expect(survey(source).functions).toEqual([]);
  });
});

describe("modules within a function", () => {
  const body =
    "\n  function boil(egg) {\n    return hot(egg);\n  }\n  function Pan() {}\n  Pan.prototype.lid = 1;\n";
  let reader: CloseReader;
  beforeAll(async () => {
    reader = await javascript.open();
  });

  it.each([
    `;(function () {${body}}.call(this));\n`,
    `(function () {${body}})();`,
    `!function () {${body}}();`,
    `(() => {${body}})();`,
    `var Kitchen = (function () {${body}  return boil;\n})();`,
    `(function (root, factory) {\n  f(root);\n})(this, function () {${body}${body}});`,
    `(function (factory) {\n  f(factory);\n})(function () {${body}${body}});`,
    `(function (factory) {\n  f(factory);\n})((hot) => {${body}${body}});`,
    `define(["hot"], function (hot) {${body}});`,
    `$(function () {${body}});`,
    `;(function () {\n  var all = (function all() {\n${body.repeat(20)}  });\n}.call(this));\n`,
  ])("are seen in %j", (source) => {
    for (const found of [survey(source), reader.read(source, "x.js")]) {
      expect(names(found?.functions ?? [])).toContain("boil");
      expect(names(found?.classes ?? [])).toContain("Pan");
    }
  });

  it.each([
    `function all() {${body}}`,
    `if (x) {${body}}`,
    `export const All = memo(function () {${body}});`,
    `module.exports = function () {${body}};`,
    `(function (factory) {\n  f(factory);\n})(hot, function () {${body}${body}});`,
    `${"first();\n".repeat(40)}define(function () {${body}});`,
  ])("are not taken from %j", (source) => {
    expect(names(survey(source).functions)).not.toContain("boil");
    expect(names(reader.read(source, "x.js")?.functions ?? [])).not.toContain("boil");
  });
});

describe("survey of throws", () => {
  it("lists thrown, rejected and newly made errors by name", () => {
    const source =
      "throw new a.B(1);\nthrow createError(404);\nreject(new Late());\nnext(new HttpError());\nthrow e;";
    expect(survey(source).raises).toEqual([
      { name: "B", line: 1 },
      { name: "createError", line: 2 },
      { name: "Late", line: 3 },
      { name: "HttpError", line: 4 },
    ]);
  });
});

describe("survey of imports", () => {
  it.each([
    ['import "a"', "a", []],
    ['import a, { b as c, type d, default as e } from "f"', "f", ["a", "b", "d", "default"]],
    ['import type { a } from "@b/c/d"', "@b/c/d", ["a"]],
    ['import * as a from "b"', "b", []],
    ['import type from "a"', "a", ["type"]],
    ['import a = require("b")', "b", ["a"]],
    ['export { a as b } from "c"', "c", ["a"]],
    ['export * as a from "b"', "b", []],
    ['const { a, b: c } = require("d")', "d", ["a", "b"]],
    ['var a = 1, b = require("c")', "c", ["b"]],
    ['const a = require("b").c', "b", ["c"]],
    ['const a = require("b")("c")', "b", []],
    ['const { a } = await import("b")', "b", ["a"]],
    ['module.exports = require("a")', "a", []],
  ])("reads %j", (source, module, taken) => {
    expect(survey(source).imports).toEqual([{ module, names: taken, line: 1 }]);
  });

  it.each(["import.meta.url", "x.require('a')", "require(a)", "// import 'a'", "`import 'a'`"])(
    "finds none in %j",
    (source) => {
      expect(survey(source).imports).toEqual([]);
    },
  );
});

describe("survey of tests", () => {
  it("counts calls with a title and tables, and nothing else", () => {
    const source = [
      "it('a', b); test(`c`, d); it.only('e'); test.each([1])('f'); it.each`g``h`; test.skipIf(i)('j')",
      "x.test('y'); test.describe('z'); it(k); test.beforeEach(() => {}); { test() {} }",
    ].join("\n");
    expect(survey(source).testCases).toBe(6);
  });
});

describe("survey of ambiguous text", () => {
  it.each([
    ["a regular expression", "x = /class A {'\"`/;"],
    ["a regular expression with a slash in a class", "x = y || /[/'] class A {/g;"],
    ["a regular expression after a condition", "if (x) /'class A {/.test(y);"],
    ["a regular expression after return", "() => { return /`/ }"],
    ["a division after a bracket", "x = (a) / 2 + '/' + b[0] / 3;"],
    ["a division after a step", "x = i++ / 2; y = '/';"],
    ["nested templates", "x = `a ${ `class A { ${ '}' }` } b`;"],
    ["JSX text", "x = <p>don't {`class A {`} isn't</p>;"],
    ["an unterminated string", "x = 'class A {"],
    ["comments", "// class A {\n/* class A { */"],
  ])("sees through %s", (_, source) => {
    expect(names(survey(`${source}\nclass Real {}\nfunction real() {}`).classes)).toEqual(["Real"]);
    expect(names(survey(`${source}\nfunction real() {}`).functions)).toEqual(["real"]);
  });

  it("gets through long lines of open questions", () => {
    for (const piece of [
      "/[ (",
      "}/ ",
      "= /a",
      "`${",
      "class ",
      "const {",
      "a.prototype = ",
      "throw new a.",
      "'",
      "/*",
    ]) {
      expect(survey(piece.repeat(100_000)).testCases).toBe(0);
    }
  });

  it("never throws", () => {
    const pieces =
      "class|A|{|}|(|)|=>|=|'|\"|`|${|/|//|/*|*/|\\|\n|\r|\u2028|<|>|import|from|require|extends|const|export|function|.|,|\0|\ud800|it|throw|new";
    const text = array(constantFrom(...pieces.split("|"), " "), { maxLength: 60 }).map((parts) =>
      parts.join(""),
    );
    assert(
      property(text, (source) => {
        expect(survey(source).testCases).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("survey against the exact parser", () => {
  let reader: CloseReader;
  beforeAll(async () => {
    reader = await javascript.open();
  });

  it("finds the same classes, throws and imports in the fixtures", () => {
    for (const [path, source] of fixtureSources("typescript-post", "javascript-old")) {
      expect({ path, seen: seen(typescript.survey(source, path)) }).toEqual({
        path,
        seen: seen(reader.read(source, path)!),
      });
    }
  });

  it.each([
    "_.extend(Pan.prototype, { lid: 1 })",
    "Object.assign(kitchen.Pan.prototype, Lid);",
    "mixin(Pan.prototype, Lid)",
  ])("makes a class of a constructor whose prototype is given more by %s", (statement) => {
    const source = `function Pan() {}\n${statement}\nfunction fry() {}`;
    for (const found of [survey(source), reader.read(source, "x.js")]) {
      expect(found?.classes).toMatchObject([{ name: "Pan", bases: [], line: 1 }]);
      expect(names(found?.functions ?? [])).toEqual(["fry"]);
    }
  });

  it.each([
    "boil(Pan.prototype, { lid: 1 })",
    "_.extendAll(Pan.prototype, { lid: 1 })",
    "_.extend(Pan, { lid: 1 })",
    "_.extend({ lid: 1 }, Pan.prototype)",
    "Object.assign(Pan.prototype.lid, Lid)",
    "use(_.extend(Pan.prototype, { lid: 1 }))",
  ])("makes none of a constructor for %s", (statement) => {
    const source = `function Pan() {}\n${statement}\n`;
    for (const found of [survey(source), reader.read(source, "x.js")]) {
      expect(found?.classes).toEqual([]);
      expect(names(found?.functions ?? [])).toEqual(["Pan"]);
    }
  });

  it("finds the same in generated modules", () => {
    const statement = constantFrom(
      "class A extends b.C { d = /[/]'/g; e() { throw new A('f') } }",
      "export const g = async (h = { i: 1 }): Promise<j> => { await import('k') };",
      "export default function l() { return `m ${n ? `class O {}` : '}'} p` }",
      "const { q, r: s } = require('t'), u = v / 2 / w",
      'import x, { y as z } from "aa";',
      "function bb() { if (cc) /class/.test('dd'); throw ee }",
      "export * from './ff' // class GG {}",
      "/* throw new HH() */ export class II<T = {}> extends JJ<T> {}",
      "const KK = class extends Error { constructor() { super('ll') } }",
      "if (mm < nn) { reject(new OO(`pp`)) } else { qq.push((rr) => new SSError()) }",
      'const tt = <div className="uu">isn\'t {vv} <b>/</b></div>;',
      "label: for (const ww of xx) { yy[0]++ / 3; continue label }",
    );
    assert(
      property(
        array(statement, { maxLength: 8 }),
        constantFrom("\n", "\r\n", "\n\n"),
        (statements, newline) => {
          const source = statements.join(newline);
          const exact = reader.read(source, "x.tsx")!;
          const found = survey(source);
          expect([seen(found), seenFunctions(found)]).toEqual([seen(exact), seenFunctions(exact)]);
        },
      ),
      { numRuns: 300 },
    );
  });
});
