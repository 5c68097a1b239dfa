import { beforeAll, describe, expect, it } from "vitest";
import type { CloseReader, FileReading } from "../../../src/analysis/define-language.ts";
import { javascript, typescript } from "../../../src/analysis/languages/typescript.ts";
import { fixtureSources } from "./typescript-fixtures.ts";

let reader: CloseReader;
beforeAll(async () => {
  reader = await typescript.open();
});

const read = (source: string, path = "x.ts"): FileReading => reader.read(source, path)!;
const message = (source: string): unknown => {
  const [raise] = read(source).raises;
  return raise && [raise.message?.text, raise.interpolated, raise.message?.evidence.map((item) => item.text)];
};

describe("readings of the fixture repositories", () => {
  it.each(["typescript-post", "javascript-old"])("of %s are as recorded", async (name) => {
    const readings = fixtureSources(name).map(([path, source]) => [path, read(source, path)]);
    const golden = `../../golden/${name}.readings.json`;
    await expect(`${JSON.stringify(Object.fromEntries(readings), null, 2)}\n`).toMatchFileSnapshot(golden);
  });

  it("cite text that stands on the cited line, also with other line ends", () => {
    for (const [path, original] of fixtureSources("typescript-post", "javascript-old")) {
      for (const source of [original, original.replaceAll("\n", "\r\n"), `\ufeff${original}`]) {
        const lines = source.split("\n");
        const citations = citationsOf(read(source, path));
        expect(citations.length).toBeGreaterThan(0);
        for (const { line, text } of citations) {
          expect(lines[line - 1]).toContain(text);
          expect(text).toBe(text.trim());
          expect(text).not.toBe("");
        }
      }
    }
  });
});

describe("what is not for users", () => {
  it.each([
    ["/** @internal */\nexport class Pan {}", true],
    ["/** @deprecated */\nexport function boil() {}", true],
    [
      "/** @deprecated */\nexport function boil(): void;\nexport function boil(egg?: Egg): void {}",
      undefined,
    ],
    ["/** Boils. */\nexport function boil() {}", undefined],
  ])("is marked in %j", (source, hidden) => {
    const { classes, functions } = read(source);
    expect([...classes, ...functions][0]?.hidden).toBe(hidden);
  });
});

describe("messages", () => {
  it.each([
    ["throw new E('plain words')", ["plain words", false, ["plain words"]]],
    ["throw new E('it\\'s')", ["it's", false, ["it\\'s"]]],
    ["throw E(`no ${a.b}`)", ["no ${a.b}", true, ["no ${a.b}"]]],
    ["throw new E('one ' +\n 'two')", ["one two", false, ["one", "two"]]],
    ["throw new E('no ' + a.b + ' here')", ["no ${a.b} here", true, ["no ' + a.b + ' here"]]],
    ["throw new E(x() + ' or ' + { a })", ["${x()} or ${value}", true, ["or"]]],
    ["throw new E(code + 1)", [undefined, false, undefined]],
    ["throw createError(404, 'no such tea')", ["no such tea", false, ["no such tea"]]],
    ["throw new E('TEA', 'no such tea')", ["no such tea", false, ["no such tea"]]],
    ["throw new E({ code: 1, message: 'no such tea' })", ["no such tea", false, ["no such tea"]]],
    ["throw new E(reason, 'TEA')", [undefined, false, undefined]],
    ["reject(new E('too late'))", ["too late", false, ["too late"]]],
    ["const e = new TeaError('too late')", ["too late", false, ["too late"]]],
    ["throw new E('')", [undefined, false, undefined]],
    ["throw new E('the egg is raw\\nhttps://a.b/c')", ["the egg is raw", false, ["the egg is raw"]]],
    ["throw new E(`no ${egg}\n  https://a.b/c\n`)", ["no ${egg}", true, ["no ${egg}"]]],
    ["throw new E('no egg today\\nhttp://a.b/c')", ["no egg today", false, ["no egg today"]]],
    ["throw new E('raw_egg\\nthe egg is raw')", ["the egg is raw", false, ["the egg is raw"]]],
    ["throw new E(`raw_egg\r\nthe egg is raw`)", ["the egg is raw", false, ["the egg is raw"]]],
    ["throw new E('raw_egg')", ["raw_egg", false, ["raw_egg"]]],
    [
      "throw new E('raw egg, see http://a.b')",
      ["raw egg, see http://a.b", false, ["raw egg, see http://a.b"]],
    ],
    [
      "throw new E('no egg at\\nhttp://a.b today')",
      ["no egg at http://a.b today", false, ["no egg at\\nhttp://a.b today"]],
    ],
    ["throw new E('egg\\nit is raw')", ["egg it is raw", false, ["egg\\nit is raw"]]],
    ["throw e", undefined],
  ])("of %j", (source, expected) => {
    expect(message(source)).toEqual(expected);
  });

  it.each([
    ["const message = 'no tea left'; throw new E(message)", "no tea left"],
    ["let message; message = `no ${tea} left`; throw new E(message, 'TEA')", "no ${tea} left"],
    ["const m = 'no tea left'; this.error(m, { code: 'tea' })", "no tea left"],
    ["const message = 'no tea left'; throw new E(message + tea)", "no tea left"],
    ["const message = 'no tea left'; throw new E(message + ' ' + tea)", "no tea left"],
    ["this.error('no tea left')", "no tea left"],
    ["throw new E(reason || 'no tea left')", "no tea left"],
    ["const m = dry ? 'no tea left' : wet; throw new E(m)", "no tea left"],
    ["function failureReason(x) { if (x) return 'no tea left'; return 'tea' }", "no tea left"],
    ["const getErrorPrefix = ({ dry }) => `no ${tea} left`", "no ${tea} left"],
    ["assert(tea, 'no tea left')", "no tea left"],
    ["assert.ok(tea, 'no tea left')", "no tea left"],
    ["invariant(tea, 'no tea left')", "no tea left"],
    ["const NO_EGG = { code: 'NO_EGG', message: 'there is no egg' }", "there is no egg"],
    ["const lids = [{ errorCode: 12, message: `there is no ${lid}` }]", "there is no ${lid}"],
    ["const noEgg = { code: 404, message: 'there is no egg' }", "there is no egg"],
    ["const noEgg = { code: codes.NO_EGG, message: 'there is no egg' }", "there is no egg"],
    ["const noEggError = { message: 'there is no egg' }", "there is no egg"],
    ["const noEgg: EggErrorDefinition = { message: 'there is no egg' }", "there is no egg"],
    ["const error = { code: 'NO_EGG', message: 'there is no egg' }", "there is no egg"],
    ["throw new EggError({ code: 'NO_EGG', message: 'there is no egg' })", "there is no egg"],
    ["reject(new Egg({ code: 'NO_EGG', message: 'there is no egg' }))", "there is no egg"],
  ])("are found in %s", (code, text) => {
    expect(read(code).raises.map((raise) => raise.message?.text)).toEqual([text]);
  });

  it.each([
    "let m = 'no tea left'; m = brew(); throw new E(m)",
    `const m = 'no tea left'; ${"brew(); ".repeat(100)} throw new E(m)`,
    "throw new E(m); const m = 'no tea left'",
    "const m = 'no tea left'; throw new E(tea + m)",
    "const m = 'no tea left'; throw new E(tea(m) + milk)",
    "assert(tea)",
    "function greeting() { return 'there is tea' }",
    "assert.equal(tea, 'the green tea')",
    "shop.ok(tea, 'no tea left')",
    "const egg = { colour: 'brown', message: 'there is an egg' }",
    "const egg: Egg = { message: 'there is an egg' }",
    "res.json({ code: 0, message: 'the egg was boiled' })",
    "const response = { code: 200, message: 'the egg was boiled' }",
    "const response = { code: 'ok', message: 'the egg was boiled' }",
    "const noErrors = { message: 'all eggs are soft' }",
    "const result: Result<Egg, EggError> = { message: 'all eggs are soft' }",
    "const error = { code: 'NO_EGG', message: 'no egg' }",
    "const error = { code: 'NO_EGG', message: noEgg, label: 'there is no egg' }",
  ])("are not found in %s", (code) => {
    expect(read(code).raises.filter((raise) => raise.message)).toEqual([]);
  });

  it("of what describes an error are raised where they stand", () => {
    const source = "const eggError = {\n  code: 12,\n  message: 'there is no egg',\n}";
    expect(read(source).raises).toEqual([
      {
        name: "Error",
        line: 3,
        text: "'there is no egg'",
        message: {
          text: "there is no egg",
          evidence: [{ path: "x.ts", line: 3, text: "there is no egg" }],
        },
        interpolated: false,
      },
    ]);
  });

  it.each([
    [590, 1],
    [610, 0],
  ])("of %i characters are read %i times", (length, times) => {
    const text = "no tea ".repeat(100).slice(0, length - 1);
    const { raises } = read(`throw new E("${text}!")`);
    expect(raises.filter((raise) => raise.message)).toHaveLength(times);
  });

  it("that errors give themselves are declared", () => {
    const source =
      "class A extends B { message = 'a a' }\nclass TeaError { constructor(message = 'c c') { super('d d'); this.message = 'e e' } }\nthrow new A()";
    const declared = read(source).raises.filter((raise) => raise.declared);
    expect(declared.map(({ name, message: found }) => [name, found?.text])).toEqual([
      ["A", "a a"],
      ["TeaError", "c c"],
      ["TeaError", "d d"],
      ["TeaError", "e e"],
    ]);
    expect(read("class Tin { constructor() { super('not an error') } }").raises).toEqual([]);
  });
});

describe("the variable that a constructor hands to its base", () => {
  it.each([
    ["() { const message = 'no tea left'; super(message) }", ["no tea left"]],
    ["(tea) { const message = `no ${tea} left`, code = 1; super(message, code) }", ["no ${tea} left"]],
    ["() { const message = brew(); super(message) }", []],
    ["(message) { const other = 'no tea left'; super(message) }", []],
    ["(message) { super(message); const other = 'no tea left' }", []],
  ])("gives its words to an error in %s", (constructor, texts) => {
    const { raises } = read(`class NoTea extends Error { constructor${constructor} }`);
    expect(raises.map(({ declared, message: found }) => declared && found?.text)).toEqual(texts);
  });
});

describe("what is exported", () => {
  it.each([
    ["export class A {}\nclass B {}", [true, false]],
    ["class A {}\nclass B {}\nexport { A as C }", [true, false]],
    ["class A {}\nclass B {}\nmodule.exports = { A, b: B }", [true, true]],
    ["class A {}\nclass B {}\nexports = module.exports = B", [false, true]],
    ["exports.A = class {}\nexports.B = class C {}", [true, true]],
    ["class A {}\nclass _B {}", [true, false]],
  ])("in %j", (source, expected) => {
    expect(read(source).classes.map((item) => item.exported)).toEqual(expected);
  });
});

describe("documentation", () => {
  it("is the first sentence of the comment before the statement", () => {
    const source =
      "let b;\n/**\n * Pours `tea`.\n * Twice.\n * @returns tea\n */\n\nexport const pour = () => {}";
    expect(read(source).functions[0]?.doc).toEqual({
      text: "Pours tea.",
      evidence: [{ path: "x.ts", line: 3, text: "Pours `tea`." }],
    });
  });

  it("is not the file's own comment or a list of tags", () => {
    expect(read("/** About the file. */\n\nfunction a() {}").functions[0]?.doc).toBeUndefined();
    expect(read("let b;\n/** Module dependencies. */\n\nfunction a() {}").functions[0]?.doc).toBeUndefined();
    expect(read("let b;\n/** Expose `Pan` class. */\n\nfunction a() {}").functions[0]?.doc).toBeUndefined();
    expect(read("let b;\n/** Expose the pan. */\nfunction a() {}").functions[0]?.doc).toBeDefined();
    expect(
      read("let b;\n/** A pan.\n * @typedef {object} Pan */\nfunction a() {}").functions[0]?.doc,
    ).toBeUndefined();
    expect(read("let b;\n/** @param a tea */\nfunction a() {}").functions[0]?.doc).toBeUndefined();
    const tagged =
      "let b;\n/**\n * @name boil\n * more\n * @summary Boil an egg.\n * @param a tea\n */\nfunction a() {}";
    expect(read(tagged).functions[0]?.doc).toEqual({
      text: "Boil an egg.",
      evidence: [{ path: "x.ts", line: 5, text: "Boil an egg." }],
    });
    const long =
      "let b;\n/**\n * @description Boil an egg\n * until it is done.\n * @returns it\n */\nfunction a() {}";
    expect(read(long).functions[0]?.doc?.text).toBe("Boil an egg until it is done.");
  });
});

describe("classes", () => {
  it("are shapes when they only declare", () => {
    const source =
      "abstract class A { abstract b(): void }\ndeclare class C {}\nabstract class D { e() {} }\nclass F {}";
    expect(read(source).classes.map((item) => item.shape)).toEqual([true, true, false, false]);
  });

  it("take their base from the end of the expression", () => {
    const source =
      "class A extends b.C<D> {}\nclass E extends Mixin(F) {}\nclass G extends (H as any) {}\nclass I extends null {}";
    expect(read(source).classes.map((item) => item.bases)).toEqual([["C"], ["Mixin"], ["H"], []]);
  });
});

describe("constants", () => {
  it("are literals with a telling name", () => {
    const source = [
      "const MAX_TEA = 4, minCups = -1, cups = 2, NAME = 'tea', BIG = 1_000",
      "export const LIMITS = Object.freeze({ spoons: 3, none: null })",
      "const table = { a: 1 }",
      "let MAX_MILK = 2",
      "class Pot { static readonly size = 9; static LIDS = 1; spout = 1 }",
    ].join("\n");
    expect(read(source).constants.map(({ name, value }) => [name, value])).toEqual([
      ["MAX_TEA", "4"],
      ["minCups", "-1"],
      ["NAME", "tea"],
      ["BIG", "1_000"],
      ["LIMITS.spoons", "3"],
      ["Pot.size", "9"],
      ["Pot.LIDS", "1"],
    ]);
  });
});

describe("entry points", () => {
  it("are shebang lines and commands of a command line package", () => {
    const commands = "program.command('serve [port]'); program.command(['pour', 'p'])";
    expect(read(`#!/usr/bin/env node\nimport 'yargs'; ${commands}`, "bin/tea.mjs").entryPoints).toEqual([
      { kind: "main", name: "tea", line: 1, text: "#!/usr/bin/env node" },
      { kind: "command", name: "serve", line: 2, text: "serve [port]" },
      { kind: "command", name: "pour", line: 2, text: "pour" },
    ]);
    expect(read(commands).entryPoints).toEqual([]);
  });
});

it("a function under a type of its own is one by each of its names", () => {
  const source =
    "const inner = (b) => b\n/** Boils an egg. */\nexport const boil = inner as unknown as Boil\nexport const fry = ((b) => b) as Fry\nexport const egg = other as Egg";
  const functions = read(source).functions.map(({ name, exported, doc }) => [name, exported, doc?.text]);
  expect(functions).toEqual([
    ["inner", false, undefined],
    ["boil", true, "Boils an egg."],
    ["fry", true, undefined],
  ]);
});

describe("functions of wrapped modules", () => {
  it("count as module level", () => {
    const wrapped =
      "(function () { function a() {} }.call(this)); !function () { function b() {} }(); namespace c { export function d() {} }";
    expect(read(wrapped).functions.map((item) => item.name)).toEqual(["a", "b", "d"]);
  });
});

describe("hostile sources", () => {
  it.each([
    ["100,000 open brackets", "(".repeat(100_000)],
    ["100,000 pairs of brackets", `x = ${"(".repeat(100_000)}1${")".repeat(100_000)}`],
    ["100,000 functions in each other", "(function(){".repeat(100_000)],
    ["more than a million characters", "a;".repeat(600_000)],
  ])("%s are given up", (_, source) => {
    expect(reader.read(source, "x.ts")).toBeUndefined();
  });

  it.each([
    ["open templates", "`${".repeat(500)],
    ["an open class", "class {"],
    ["half a throw", "throw new"],
    ["an open string", "'"],
    ["an open comment", "/*"],
    ["half an import", "import {"],
    ["a null character", "\0"],
    ["half a surrogate pair", "\ud800"],
    ["5,000 added strings", `throw new E(${"'a' + ".repeat(5000)}'b')`],
  ])("%s are read as far as it goes", (_, source) => {
    for (const path of ["x.ts", "x.tsx", "x.js", "x.cts"]) expect(reader.read(source, path)).toBeDefined();
  });

  it("keeps citations short and on one line", () => {
    const source = `/* ${"x".repeat(500)} */ throw new E('a\\\n b', "${"word ".repeat(100)}"); class A\u2028{}`;
    for (const { text } of citationsOf(read(source))) {
      expect(text.length).toBeLessThanOrEqual(200);
      expect(text).not.toMatch(/[\n\r\u2028]/);
    }
  });
});

describe("the definitions", () => {
  it("share one implementation for all extensions", () => {
    expect([...typescript.extensions, ...javascript.extensions]).toEqual([
      ".ts",
      ".tsx",
      ".mts",
      ".cts",
      ".js",
      ".jsx",
      ".mjs",
      ".cjs",
    ]);
    expect(javascript.survey).toBe(typescript.survey);
    expect(reader.version).toMatch(/^ts-morph-typescript@\d+\.\d+\.\d+$/);
  });

  it("know Node's modules and the builtin errors", () => {
    expect(
      ["fs", "node:fs", "node:test", "test", "express"].map((name) => typescript.standardModules.has(name)),
    ).toEqual([true, true, true, false, false]);
    expect(typescript.builtinErrors.get("TypeError")).toEqual(["Error"]);
  });
});

function citationsOf(reading: FileReading): readonly { readonly line: number; readonly text: string }[] {
  const { classes, functions, raises, imports, constants, tests, entryPoints } = reading;
  const quotes = [...classes, ...functions]
    .map((item) => item.doc)
    .concat(raises.map((item) => item.message));
  const evidence = quotes.flatMap((quote) => quote?.evidence ?? []);
  return [
    ...classes,
    ...functions,
    ...raises,
    ...imports,
    ...constants,
    ...tests,
    ...entryPoints,
    ...evidence,
  ];
}
