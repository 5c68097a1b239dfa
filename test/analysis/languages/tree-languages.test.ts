import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type {
  CloseReader,
  FileReading,
  FileSurvey,
  LanguageDefinition,
} from "../../../src/analysis/define-language.ts";
import { c, cpp } from "../../../src/analysis/languages/c.ts";
import { cSharp } from "../../../src/analysis/languages/c-sharp.ts";
import { go } from "../../../src/analysis/languages/go.ts";
import { LANGUAGES } from "../../../src/analysis/languages/index.ts";
import { java } from "../../../src/analysis/languages/java.ts";
import { php } from "../../../src/analysis/languages/php.ts";
import { ruby } from "../../../src/analysis/languages/ruby.ts";
import { rust } from "../../../src/analysis/languages/rust.ts";
import { byCodeUnit } from "../../../src/domain/stable-hash.ts";

const FIXTURES: readonly (readonly [fixture: string, language: LanguageDefinition])[] = [
  ["go-lighthouse", go],
  ["rust-bakery", rust],
  ["java-orchard", java],
  ["c-sharp-ferry", cSharp],
  ["ruby-theatre", ruby],
  ["php-hotel", php],
  ["c-kettle", c],
  ["cpp-clockwork", cpp],
];

const readers = new Map<LanguageDefinition, CloseReader>();
beforeAll(async () => {
  for (const [, language] of FIXTURES) readers.set(language, await language.open());
});

function read(
  language: LanguageDefinition,
  source: string,
  path = `a${language.extensions[0]}`,
): FileReading {
  const reading = readers.get(language)?.read(source, path);
  if (!reading) throw new Error("not read");
  return reading;
}

function named(name: string): LanguageDefinition {
  const language = LANGUAGES.find((candidate) => candidate.name === name);
  if (!language) throw new Error(`no language ${name}`);
  return language;
}

function sourcesOf(fixture: string, language: LanguageDefinition): readonly (readonly [string, string])[] {
  const root = new URL(`../../fixtures/${fixture}/`, import.meta.url);
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => language.extensions.some((extension) => path.endsWith(extension)))
    .toSorted(byCodeUnit)
    .map((path) => [path, readFileSync(new URL(path, root), "utf8")]);
}

/** What the survey and the exact parser both say: what Go takes from a package stands in no import. */
function shared(
  found: FileSurvey | FileReading,
  { packageIsFolder }: LanguageDefinition,
): Pick<FileSurvey, "classes" | "functions" | "raises" | "imports"> {
  const raises = found.raises.filter((raise) => !("declared" in raise));
  return {
    classes: found.classes.map(({ name, bases, line }) => ({ name, bases, line })),
    functions: found.functions.map(({ name, line }) => ({ name, line })),
    raises: raises.map(({ name, line }) => ({ name, line })),
    imports: found.imports.map(({ module, names, line }) => ({
      module,
      names: packageIsFolder ? [] : names,
      line,
    })),
  };
}

function citations(reading: FileReading): readonly { readonly line: number; readonly text: string }[] {
  const items = Object.values(reading).flat() as (FileReading["classes"][number] &
    FileReading["raises"][number])[];
  return items.flatMap((item) => [item, item.doc?.evidence ?? [], item.message?.evidence ?? []].flat());
}

function wrongCitations(source: string, reading: FileReading): readonly unknown[] {
  const lines = source.split(/\r?\n/);
  return citations(reading).filter(
    ({ line, text }) =>
      text === "" || text.length > 200 || text !== text.trim() || !lines[line - 1]?.includes(text),
  );
}

describe.each(FIXTURES)("the fixture %s", (fixture, language) => {
  it("reads as the golden file says", async () => {
    const readings = Object.fromEntries(
      sourcesOf(fixture, language).map(([path, source]) => [path, read(language, source, path)]),
    );
    const golden = `../../golden/${fixture}.readings.json`;
    await expect(`${JSON.stringify(readings, null, 2)}\n`).toMatchFileSnapshot(golden);
  });

  it("is surveyed as it is parsed", () => {
    for (const [path, source] of sourcesOf(fixture, language)) {
      const reading = read(language, source, path);
      const survey = language.survey(source, path);
      expect([path, shared(survey, language)]).toEqual([path, shared(reading, language)]);
      expect([path, survey.testCases]).toEqual([path, reading.tests.length]);
    }
  });

  it("is cited with text that stands on the cited line, whatever ends its lines", () => {
    for (const [path, source] of sourcesOf(fixture, language)) {
      for (const text of [source, source.replaceAll("\n", "\r\n")])
        expect(wrongCitations(text, read(language, text, path))).toEqual([]);
    }
  });

  it("never takes names from comments and literals", () => {
    for (const [path, source] of sourcesOf(fixture, language)) {
      const { classes, functions, raises } = language.survey(source, path);
      expect([...classes, ...functions, ...raises].filter(({ name }) => /^fake$/i.test(name))).toEqual([]);
    }
  });
});

const HOSTILE: readonly (readonly [name: string, source: string])[] = [
  ["open brackets", "(".repeat(30_000)],
  ["open braces", "{".repeat(30_000)],
  ["closing braces", "}\n".repeat(30_000)],
  ["nested calls", `${"f(".repeat(10_000)}1${")".repeat(10_000)};`],
  ["a long sum", `x = ${"'a' + ".repeat(10_000)}"a";`],
  ["much on one line", "class A { int a; } ".repeat(5000)],
  ["an open string", `"${"class A { ".repeat(5000)}`],
  ["an open comment", `/*${"class A { ".repeat(5000)}`],
  ["open raw strings", 'r#"a R"(b @"c <<<D\n <<~E\n `f """'.repeat(500)],
  ["quotes", "'\"`".repeat(5000)],
  ["signs that begin nested comments", "/*".repeat(30_000)],
  ["angle brackets", "class A<".repeat(5000)],
  ["headers without an end", "public static fn func def ".repeat(3000)],
  ["returns without an end", "return throw new raise Err".repeat(3000)],
  ["template arguments", `int ${"a<".repeat(2000)}f(${"int x, ".repeat(2000)}) {`.repeat(5)],
  ["preprocessor lines", "#if {\n#define A \\\n".repeat(3000)],
  ["groups without an end", "import (\ntype (\nuse a::{\nusing A\n".repeat(3000)],
  ["replacement characters and lone surrogates", "\ufffd\ud800 class A\udc00 { '\ufffd' }\n".repeat(100)],
  ["NUL", "class A\0 { }\n\0func b()"],
];

describe.each(FIXTURES.map(([, language]) => [language.name, language] as const))(
  "hostile %s",
  (_name, language) => {
    it.each(HOSTILE)("%s: nothing thrown, nothing invented", (_, source) => {
      const path = `a${language.extensions[0]}`;
      const survey = language.survey(source, path);
      const lines = source.split("\n").length;
      expect([...survey.classes, ...survey.functions].filter(({ line }) => line < 1 || line > lines)).toEqual(
        [],
      );
      const reading = readers.get(language)?.read(source, path);
      expect(reading ? wrongCitations(source, reading) : []).toEqual([]);
    });

    it("goes through 1 MB of one line in one pass", () => {
      const { classes } = language.survey("class A { int a; } ".repeat(55_000), `a${language.extensions[0]}`);
      expect(classes.every(({ line }) => line === 1)).toBe(true);
    });

    it("still reads the next file", () => {
      expect(read(language, "\n")).toMatchObject({ classes: [], functions: [] });
    });
  },
);

describe("the survey of Go", () => {
  it("knows whose a method is", () => {
    const source =
      "package a\nfunc (p *Pan[K, V]) Boil() {\n}\nfunc (Pan) Fry() {\n}\nfunc ( p * Lid ) Shut() {\n}\nfunc Lay(p Pan) {\n}\n";
    expect(go.survey(source, "a.go").functions).toEqual([
      { name: "Boil", of: "Pan", line: 2 },
      { name: "Fry", of: "Pan", line: 4 },
      { name: "Shut", of: "Lid", line: 6 },
      { name: "Lay", line: 8 },
    ]);
  });

  it("tells names of the package from what belongs to a value", () => {
    const { mentions, members } = go.survey("package a\nvar lid = Pan{}.Lid\nvar egg = hen.Egg()\n", "a.go");
    expect([mentions, members]).toEqual([["Pan"], ["Lid", "Egg"]]);
  });

  it.each([
    ['import "hen.example/egg"', "egg.Boil(egg.Pan)", ["Boil", "Pan"]],
    ['import "hen.example/egg/v2"', "egg.Boil()", ["Boil"]],
    ['import "hen.example/egg.v3"', "egg.Boil()", ["Boil"]],
    ['import "hen.example/go-egg"', "egg.Boil()", ["Boil"]],
    ['import "hen.example/egg-go"', "egg.Boil()", ["Boil"]],
    ['import soft "hen.example/egg"', "soft.Boil(egg.Pan)", ["Boil"]],
    ['import (\n\tsoft "hen.example/egg"\n)', "soft.Boil()", ["Boil"]],
    ['import "hen.example/egg"', "func(pans ...egg.Pan) {}", ["Pan"]],
    ['import _ "hen.example/egg"', "egg.Boil()", []],
    ['import "hen.example/egg"', "pan.egg.Boil(); egg.boil()", []],
  ])("knows what is taken by %j in %j", (imported, code, names) => {
    const { imports } = go.survey(`package a\n${imported}\nfunc f() { ${code} }\n`, "a.go");
    expect(imports.map((item) => item.names)).toEqual([names]);
  });
});

describe("error values of Go", () => {
  const valuesIn = (source: string) =>
    [go.survey(source, "a.go").classes, read(go, source).classes].map((classes) =>
      classes.map(({ name, bases, line }) => [name, bases, line]),
    );

  it.each([
    ['var ErrNoEgg = EggError("no egg")', "ErrNoEgg", 2],
    ['var errHot = PanErr("too hot")', "errHot", 2],
    ['var ErrNoEgg error = EggError("no egg")', "ErrNoEgg", 2],
    ['const ErrNoEgg = EggError("no egg")', "ErrNoEgg", 2],
    ['const (\n\tErrNoEgg = EggError("no egg")\n)', "ErrNoEgg", 3],
    ['var (\n\tErrNoEgg   = NewEggError("no egg")\n)', "ErrNoEgg", 3],
  ])("may be made of a text by a type of the project's own: %j", (source, name, line) => {
    const found = [[name, ["error"], line]];
    expect(valuesIn(`package a\n${source}\n`)).toEqual([found, found]);
  });

  it.each([
    'var egg = EggError("no egg")',
    'var ErrNoEgg = boilError("no egg")',
    'var ErrNoEgg = EggErrors("no egg")',
    'var ErrNoEgg = Boil("no egg")',
    'func f() error {\n\treturn EggError("no egg")\n}',
  ])("are not %j", (source) => {
    const whole = `package a\n${source}\n`;
    expect(valuesIn(whole)).toEqual([[], []]);
    expect(go.survey(whole, "a.go").raises).toHaveLength(read(go, whole).raises.length);
  });
});

describe("names that a file uses", () => {
  it.each<[LanguageDefinition, string, readonly string[]]>([
    [php, "<?php\nnamespace Kitchen\\Pans;\nuse Hen\\Egg;\nnew Egg();\n", ["Egg"]],
    [php, "<?php\nnew Hen\\Egg();\n", ["Egg"]],
    [php, "<?php\nuse function Hen\\Cook\\boil;\nboil(Pan::class);\n", ["Pan"]],
    [cSharp, "using Hen.Eggs;\nnamespace Kitchen.Pans;\nvar egg = new Egg();\n", ["Egg"]],
    [cSharp, "global using static Hen.Eggs;\nusing var lid = new Lid();\n", ["Lid"]],
    [java, "package com.Kitchen;\nimport com.Hen.Egg;\nclass Pan extends Lid {}\n", ["Pan", "Lid"]],
  ])("are not those of the places it takes them from in %#", (language, source, names) => {
    expect(language.survey(source, "a").mentions).toEqual(names);
  });
});

describe("a string of Ruby that goes on in the next line", () => {
  it.each([
    ['egg = "boil, \\"raise Cold\n', []],
    ['egg = "boil, \\\nraise Cold\n', ["Cold"]],
    ["egg = 'boil # raise Cold\nraise Hot\n", ["Hot"]],
    ['raise Cold, "boil\n', ["Cold"]],
    ['egg = "\n', []],
  ])("is no code to its line's end: %j", (source, raised) => {
    expect(ruby.survey(source, "a.rb").raises.map(({ name }) => name)).toEqual(raised);
  });

  it.each(['\\"', "\\'", "\\`"])("is surveyed however many quotes it escapes: %s", (quote) => {
    const line = quote.repeat(10_000);
    const source = `${`${line}\\\n`.repeat(500)}raise Cold\n`;
    expect(ruby.survey(source, "a.rb").raises).toHaveLength(1);
  });
});

describe("messages of Ruby", () => {
  it.each([
    ["over several lines", 'raise Cold, "The pan is " \\\n  "cold."\n', "The pan is cold.", [1, 2]],
    ["without a type", 'raise "The pan is " \\\n  "cold."\n', "The pan is cold.", [1, 2]],
    ["in a here-document", "raise Cold, <<~TEXT\n  The pan\n  is cold.\nTEXT\n", "The pan is cold.", [2, 3]],
    ["that is shortened", "raise <<-'EOS'.strip\n  The pan is cold.\n  EOS\n", "The pan is cold.", [2]],
  ])("are read %s", (_, source, text, lines) => {
    const [raise] = read(ruby, source).raises;
    expect(raise?.message?.text).toBe(text);
    expect(raise?.message?.evidence.map(({ line }) => line)).toEqual(lines);
  });

  it("are none where a here-document has no end", () => {
    expect(read(ruby, "raise Cold, <<~TEXT\n  The pan is cold.\n").raises[0]?.message).toBeUndefined();
  });
});

describe("comments above definitions", () => {
  it("end where tags begin", () => {
    const { classes } = read(
      java,
      "/**\n * @deprecated Included for old code. Will be\n * removed in the next release.\n */\nclass Pan {}\n",
    );
    expect(classes[0]?.doc).toBeUndefined();
    expect(classes[0]?.hidden).toBe(true);
  });

  it("give no sentence from the rest of a note", () => {
    const { functions } = read(
      go,
      "package p\n\n// TODO: warm this up so that\n// the soup is hot.\nfunc Warm() {}\n",
    );
    expect(functions[0]?.doc).toBeUndefined();
  });

  it("may begin with a tag that is none", () => {
    const { functions } = read(
      c,
      "/**\n * @brief Warms the soup.\n * @param soup what is warmed\n */\nint warm(int soup) { return soup; }\n",
    );
    expect(functions[0]?.doc?.text).toBe("Warms the soup.");
  });

  it.each([
    ["/// \\brief Warms the soup.\n", "Warms the soup."],
    ["//! @brief Warms the soup.\n", "Warms the soup."],
    ["/// Warms the soup\n/// \\param soup what is warmed\n", "Warms the soup"],
    ["/// \\param soup what is warmed. A pot.\n", undefined],
    ["/// Warms the soup of\n/// a hen.\n", "Warms the soup of a hen."],
    ["/// Warms the \\brief soup.\n", "Warms the \\brief soup."],
    ["/// Warms the soup of\n/// \\c HEN once.\n", "Warms the soup of \\c HEN once."],
  ])("end where tags begin in lines as well, and may begin with one that is none: %j", (comment, text) => {
    const { functions } = read(c, `${comment}int warm(int soup) { return soup; }\n`);
    expect(functions[0]?.doc?.text).toBe(text);
  });

  it.each([
    [ruby, "# @since 2.1\n#\n# Warms the soup.\ndef warm\nend\n", "Warms the soup."],
    [c, "/// @since 2.1\n///\n/// Warms the soup.\nint warm(int soup) { return soup; }\n", undefined],
  ])("go on behind a tag in Ruby alone: %#", (language, source, text) => {
    expect(read(language, source).functions[0]?.doc?.text).toBe(text);
  });

  it("begin with their first line, however long they are", () => {
    const lines = ["/// Fries eggs.", ...Array.from({ length: 90 }, (_, index) => `/// and ${index} more`)];
    expect(read(rust, `${lines.join("\n")}\npub struct Pan {}\n`).classes[0]?.doc?.text).toBe("Fries eggs.");
  });

  it("stand above attributes that go on over several lines", () => {
    const source =
      '/// Fries eggs.\n#[cfg_attr(\n    not(raw),\n    diagnostic(\n        message = "no pan",\n    )\n)]\n#[derive(Debug)]\npub struct Pan {}\n';
    expect(read(rust, source).classes[0]?.doc?.text).toBe("Fries eggs.");
    expect(read(rust, "/// Fries eggs.\nfn fry() {\n}\npub struct Pan {}\n").classes[0]?.doc).toBeUndefined();
  });

  it("stand above lines for tools", () => {
    const source = "/// Fries eggs.\n// ReSharper disable once UnusedType\npublic class Pan {}\n";
    expect(read(cSharp, source).classes[0]?.doc?.text).toBe("Fries eggs.");
  });

  it.each([
    [go, "package a\n\n// Pan fries eggs.\ntype Pan interface{}\n\ntype Lid interface{}\n"],
    [rust, "/// Pan fries eggs.\npub trait Pan {}\n\npub trait Lid {}\n"],
    [java, "/** Pan fries eggs. */\npublic interface Pan {}\n\ninterface Lid {}\n"],
    [
      cSharp,
      "///<summary>\n/// Pan fries eggs.\n///</summary>\npublic interface Pan {}\n\npublic interface Lid {}\n",
    ],
    [cSharp, "/// <summary>Pan fries eggs.</summary>\npublic interface Pan {}\n\npublic interface Lid {}\n"],
    [php, "<?php\n/** Pan fries eggs. */\ninterface Pan {}\n\ninterface Lid {}\n"],
  ])("make more of an interface than a shape in %#", (language, source) => {
    expect(read(language, source).classes.map(({ shape }) => shape)).toEqual([false, true]);
  });

  it("take the summary of C# for what is said, not the rest of the documentation", () => {
    const source =
      '/// <summary>Fries eggs.</summary>\n/// <param name="egg">An egg.</param>\n/// <returns>A meal.</returns>\npublic class Pan {}\n';
    const [pan] = read(cSharp, source).classes;
    expect([pan?.doc?.text, pan?.remark]).toEqual(["Fries eggs.", undefined]);
  });

  it.each([
    [rust, "#[doc(hidden)]\npub struct Pan {}\n"],
    [rust, "#[cfg_attr(\n    raw,\n    doc(hidden)\n)]\n#[doc(hidden)]\npub struct Pan {}\n"],
    [rust, '/// Pan.\n#[deprecated(since = "1")]\npub struct Pan {}\n'],
    [cSharp, "[Obsolete]\npublic class Pan {}\n"],
    [java, "@Deprecated\npublic class Pan {}\n"],
    [ruby, "module Pan # :nodoc:\nend\n"],
    [ruby, "# @api private\nclass Pan\nend\n"],
    [php, "<?php\n/** @internal */\nclass Pan {}\n"],
  ])("mark what is not for users in %#", (language, source) => {
    expect(read(language, source).classes[0]?.hidden).toBe(true);
  });
});

describe("who may use a type", () => {
  it.each([
    [java, "class Pan {}", false, true],
    [java, "public class Pan {}", true, undefined],
    [java, "class Pan { private class Lid {} }", false, undefined],
    [java, "class Pan { protected static class Lid {} }", false, undefined],
    [java, "public interface Pan { class Lid {} }", true, undefined],
    [java, "interface Pan { class Lid {} }", false, true],
    [cSharp, "class Pan {}", false, true],
    [cSharp, "internal sealed class Pan {}", false, true],
    [cSharp, "public class Pan {}", true, undefined],
    [cSharp, "class Pan { private class Lid {} }", false, undefined],
    [php, "<?php\nclass Pan {}", true, undefined],
    [php, "<?php\nfinal class Pan {}", true, undefined],
  ])(
    "is its package where nothing is said of it, but everybody in PHP: %#",
    (language, source, exported, packageOnly) => {
      const last = read(language, `${source}\n`).classes.at(-1);
      expect([last?.exported, last?.packageOnly]).toEqual([exported, packageOnly]);
    },
  );
});

describe("errors in words", () => {
  const words = (source: string) =>
    read(c, source).raises.map(({ name, line, message }) => [name, line, message?.text]);

  it("stand in tables of errors", () => {
    const table =
      '#define POT_ERRNO_MAP(XX) \\\n  XX(ELID, "lid is missing") \\\n  XX(3, EHOT, "pot is too hot")\nXX(E, "no row")\n';
    expect(words(table)).toEqual([
      ["ELID", 2, "lid is missing"],
      ["EHOT", 3, "pot is too hot"],
    ]);
    expect(words('#define SOUP_MAP(XX) \\\n  XX(PEA, "pea and mint")\n')).toEqual([]);
  });

  it("stand in functions named for them", () => {
    const body = `(int code)\n{\n  switch (code) {\n  case PREFIX(lid): return "lid is missing";\n  case EHOT:\n    return _("pot is too hot");\n  default: return "who knows";\n  }\n}\n`;
    expect(words(`const char* pot_strerror${body}`)).toEqual([
      ["lid", 4, "lid is missing"],
      ["EHOT", 6, "pot is too hot"],
    ]);
    expect(words(`const char* soup_name${body}`)).toEqual([]);
  });
});

describe("messages", () => {
  it.each<[string, string, string | undefined, string | undefined, boolean | undefined]>([
    ["Go", 'package a\nfunc f() { panic("no " + "tea") }', "panic", "no tea", false],
    ["Go", "package a\nfunc f() error { return fmt.Errorf(`no %s`, x) }", "error", "no %s", true],
    ["Go", 'package a\nvar errTea = errors.New("no \\"tea\\"")', "errTea", 'no "tea"', false],
    ["Go", 'package a\nvar errTea = TeaError("no tea")', "errTea", "no tea", false],
    ["Go", "package a\nfunc f() error { return ErrTea }", "ErrTea", undefined, false],
    ["Rust", 'fn f() { panic!("no {}", tea) }', "panic", "no {}", true],
    ["Rust", 'fn f() -> R { Err(TeaError::new("no tea")) }', "TeaError", "no tea", false],
    ["Rust", 'fn f() { x.expect("tea in the pot") }', "expect", "tea in the pot", false],
    ["Rust", 'fn f() -> R { x.context("no tea is left") }', "context", "no tea is left", false],
    [
      "Rust",
      'enum TeaError { None }\nimpl TeaError { fn text(&self) -> &str { match self { Self::None => "no tea" } } }',
      "TeaError",
      "no tea",
      false,
    ],
    [
      "Rust",
      'impl TeaErrorKind { fn text(&self) -> &str { match self { Self::None => "no tea" } } }',
      "TeaErrorKind",
      "no tea",
      false,
    ],
    [
      "Rust",
      'impl Tea { fn text(&self) -> &str { match self { Self::None => "no tea" } } }',
      undefined,
      undefined,
      undefined,
    ],
    [
      "Rust",
      'impl TeaDisplay for TeaError { fn show(&self, f: F) -> R { write!(f, "no tea") } }',
      "TeaError",
      "no tea",
      false,
    ],
    ["Rust", '#[derive(Error)]\n#[error("no {}", tea.name())]\nstruct NoTea;', "NoTea", "no {}", true],
    [
      "Rust",
      '#[derive(Snafu)]\nenum TeaError { #[snafu(display("no tea"))] None }',
      "TeaError",
      "no tea",
      false,
    ],
    [
      "Rust",
      '#[derive(Snafu)]\nenum TeaError { #[snafu(display("no {}", tea.name()), visibility(pub))] None }',
      "TeaError",
      "no {}",
      true,
    ],
    ["Rust", 'enum TeaError { #[display("no tea")] None }', "TeaError", "no tea", false],
    ["Rust", 'enum TeaError { #[doc("no tea")] None }', undefined, undefined, undefined],
    ["Rust", 'fn f() { x.with_context(|| "no tea")? }', "with_context", "no tea", false],
    ["Rust", 'fn f() { x.with_context(|| format!("no {}", tea))? }', "with_context", "no {}", true],
    ["Rust", 'fn f() -> R { Err("no tea".into()) }', "Err", "no tea", false],
    [
      "Rust",
      'impl fmt::Display for TeaWarnings { fn fmt(&self, f: F) -> R { write!(f, "tea is cold") } }',
      "TeaWarnings",
      "tea is cold",
      false,
    ],
    ["Rust", 'fn f() -> R { Err(E::custom("no tea")) }', "Err", "no tea", false],
    ["Rust", "fn f() -> R { Err(tea) }", undefined, undefined, undefined],
    ["Rust", 'fn f() -> R { x.ok_or("no tea") }', "ok_or", "no tea", false],
    ["Rust", 'fn f() -> R { x.map_err(|_| E::custom("no tea")) }', "map_err", "no tea", false],
    [
      "Java",
      'class A { void f() { throw new TeaException(1, "no " + x); } }',
      "TeaException",
      "no {x}",
      true,
    ],
    ["Java", "class A { void f() { throw new a.b.TeaException(x); } }", "TeaException", undefined, false],
    ["Java", 'class A { void f() { throw Tea.failure(x, "no tea"); } }', "failure", "no tea", false],
    ["Java", "class A { void f() { throw tea; } }", undefined, undefined, undefined],
    ["C#", 'class A { int F() => throw new TeaException($"no {x}"); }', "TeaException", "no {x}", true],
    [
      "C#",
      'class A { void F() { throw TeaException.Create(r, "no tea".FormatWith(x)); } }',
      "TeaException",
      "no tea",
      false,
    ],
    ["C#", 'class A { void F() { Throw.TeaException("no tea"); } }', "TeaException", "no tea", false],
    ["C#", 'class A { void F() { Throw.Away("no tea"); } }', undefined, undefined, undefined],
    ["C#", 'class A { void F() { throw NoTea(x, "no tea"); } }', "NoTea", "no tea", false],
    ["PHP", "<?php throw $this->noTea('no tea');", "noTea", "no tea", false],
    ["Ruby", 'raise Tea::Error, "no tea" if x', "Error", "no tea", false],
    ["Ruby", 'raise Tea::Error.new(pot), "no tea"', "Error", "no tea", false],
    ["Ruby", 'raise Tea::Error.new("no tea"), "no pot"', "Error", "no tea", false],
    ["Ruby", 'raise "no #{tea}"', "RuntimeError", "no #{tea}", true],
    ["PHP", "<?php throw new TeaException(sprintf('no %s', $x));", "TeaException", "no %s", true],
    ["Ruby", 'def f; errors.add(:pot, "has no tea"); end', "errors", "has no tea", false],
    ["Ruby", 'def f; terrors.add(:pot, "has tea"); end', undefined, undefined, undefined],
    ["PHP", '<?php throw new \\A\\TeaException("no tea");', "TeaException", "no tea", false],
    [
      "PHP",
      "<?php class TeaException extends E { static function none() { return new self('no tea'); } }",
      "TeaException",
      "no tea",
      false,
    ],
    [
      "PHP",
      "<?php class Tea { static function none() { return new self('no tea'); } }",
      undefined,
      undefined,
      undefined,
    ],
    ["C++", 'void f() { throw std::runtime_error("no tea"); }', "runtime_error", "no tea", false],
    ["C", 'void f(void) { fprintf(stderr, "no " "tea\\n"); }', "fprintf", "no tea", false],
  ])("%s: %j", (language, source, name, message, interpolated) => {
    const [raise] = read(named(language), source).raises;
    expect([raise?.name, raise?.message?.text, raise?.interpolated]).toEqual([name, message, interpolated]);
  });
});

it.each([
  [590, 1],
  [610, 0],
])("a message of %i characters is read %i times", (length, times) => {
  const said = (source: string) => read(go, source).raises.filter(({ message }) => message);
  const text = "no tea ".repeat(100).slice(0, length - 1);
  expect(said(`package a\nfunc f() { panic("${text}!") }`)).toHaveLength(times);
});

describe("origins of modules", () => {
  it.each<[string, string, string, string]>([
    ["Go", "net/http", "standard", "http"],
    ["Go", "gopkg.in/yaml.v3", "third-party", "yaml"],
    ["Go", "github.com/spf13/cobra/v2", "third-party", "cobra"],
    ["Go", "github.com/hen/kitchen/types", "third-party", "kitchen"],
    ["Go", "go/types", "standard", "types"],
    ["Go", "own/part", "own", "part"],
    ["Rust", "std::collections", "standard", "collections"],
    ["Rust", "crate::oven", "own", "crate"],
    ["Rust", "serde", "third-party", "serde"],
    ["Java", "java.util.concurrent", "standard", "concurrent"],
    ["Java", "org.junit.jupiter.api", "third-party", "junit"],
    ["Java", "com.fasterxml.jackson.databind", "third-party", "jackson"],
    ["Java", "own.part.inner", "own", "part"],
    ["C#", "System.Net.Http", "standard", "Http"],
    ["C#", "Newtonsoft.Json", "third-party", "Newtonsoft"],
    ["PHP", "InvalidArgumentException", "standard", "InvalidArgumentException"],
    ["PHP", "Psr\\Log\\LoggerInterface", "third-party", "Psr"],
    ["PHP", "React\\Promise\\PromiseInterface", "third-party", "Promise"],
    ["PHP", "Symfony\\Component\\Console\\Command", "third-party", "Console"],
    ["PHP", "League\\Pan", "third-party", "League"],
    ["C", "sys/socket.h", "standard", "socket"],
    ["C", "openssl/sha.h", "third-party", "openssl"],
    ["C++", "own/part.hpp", "own", "own"],
  ])("%s: %s is %s", (language, module, kind, name) => {
    const own = new Set(["own", "own.part"]);
    expect(named(language).originOf?.(module, (candidate) => own.has(candidate))).toEqual({ kind, name });
  });
});

describe("builtin errors", () => {
  it("are listed with their ancestors, nearest first", () => {
    expect(java.builtinErrors.get("NumberFormatException")).toEqual([
      "IllegalArgumentException",
      "RuntimeException",
      "Exception",
      "Throwable",
    ]);
    expect(ruby.builtinErrors.get("KeyError")).toEqual(["IndexError", "StandardError", "Exception"]);
  });

  it.each(FIXTURES)("of %s: every ancestor is builtin itself", (_, { builtinErrors }) => {
    expect(builtinErrors.size).toBeGreaterThan(0);
    for (const ancestors of builtinErrors.values())
      for (const [index, ancestor] of ancestors.entries())
        expect(builtinErrors.get(ancestor)).toEqual(ancestors.slice(index + 1));
  });
});

describe("the registry", () => {
  it("gives every extension to one language", () => {
    const extensions = LANGUAGES.flatMap((language) => language.extensions);
    expect(new Set(extensions).size).toBe(extensions.length);
  });

  it("names the package of the grammars that is installed", () => {
    const manifest = new URL("../../../node_modules/@vscode/tree-sitter-wasm/package.json", import.meta.url);
    const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };
    for (const reader of readers.values())
      expect(reader.version).toContain(`@vscode/tree-sitter-wasm@${version}/`);
  });
});
