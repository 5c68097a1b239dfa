import { readdirSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { CloseReader, FileReading } from "../../../src/analysis/define-language.ts";
import { loadWasm, openPython } from "../../../src/analysis/languages/python/python-parser.ts";
import { python } from "../../../src/analysis/languages/python.ts";

const SHOP = new URL("../../fixtures/python-shop/", import.meta.url);

let reader: CloseReader;
beforeAll(async () => {
  reader = await python.open();
});

function read(source: string, path = "src/example.py"): FileReading {
  const reading = reader.read(source, path);
  if (!reading) throw new Error("not read");
  return reading;
}

function messageOf(
  code: string,
): readonly [string | undefined, boolean | undefined, readonly string[] | undefined] {
  const [raise] = read(code).raises;
  return [raise?.message?.text, raise?.interpolated, raise?.message?.evidence.map((item) => item.text)];
}

function shopFiles(): readonly (readonly [path: string, source: string])[] {
  const paths = readdirSync(SHOP, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".py"),
  );
  return paths
    .map((path) => path.replaceAll("\\", "/"))
    .toSorted()
    .map((path) => [path, readFileSync(new URL(path, SHOP), "utf8")]);
}

describe("the shop fixture", () => {
  it("reads as the golden file says", async () => {
    const readings = Object.fromEntries(shopFiles().map(([path, source]) => [path, read(source, path)]));
    const golden = "../../golden/python-shop.readings.json";
    await expect(`${JSON.stringify(readings, null, 2)}\n`).toMatchFileSnapshot(golden);
  });

  it("reads the same through the WebAssembly parser", async () => {
    const wasm = await openPython({
      native: () => Promise.reject(new Error("no binding here\n/a/b")),
      wasm: loadWasm,
    });
    expect(wasm.notice).toContain("WebAssembly");
    expect(wasm.notice).toContain("(no binding here)");
    expect(wasm.version).not.toBe(reader.version);
    for (const [path, source] of shopFiles()) expect(wasm.read(source, path)).toEqual(read(source, path));
  });

  it("cites only text that stands on the cited line", () => {
    for (const [path, source] of shopFiles()) {
      for (const { line, text } of citations(read(source, path))) {
        expect(source.split("\n")[line - 1]).toContain(text);
        expect(text).toBe(text.trim());
        expect(text).not.toBe("");
      }
    }
  });
});

function citations(reading: FileReading): readonly { readonly line: number; readonly text: string }[] {
  const items = Object.values(reading).flat() as (FileReading["classes"][number] &
    FileReading["raises"][number])[];
  return items.flatMap((item) => [item, item.doc?.evidence ?? [], item.message?.evidence ?? []].flat());
}

describe("messages", () => {
  it.each([
    ['raise E("Out of tea.")', "Out of tea.", false, ["Out of tea."]],
    ['raise E(_("Out of tea."))', "Out of tea.", false, ["Out of tea."]],
    ['raise E(reason or "Out of tea.")', "Out of tea.", false, ["Out of tea."]],
    ['raise E("Out of tea." if dry else wet)', "Out of tea.", false, ["Out of tea."]],
    ['raise E(f"Out of {drink!r}.")', "Out of {drink!r}.", true, ["Out of {drink!r}."]],
    ['raise E(f"{{plain}} braces")', "{plain} braces", false, ["{{plain}} braces"]],
    ['raise E("Out of %s, 100%%." % tea)', "Out of %s, 100%.", true, ["Out of %s, 100%%."]],
    ['raise E("Out of {}.".format(tea))', "Out of {}.", true, ["Out of {}."]],
    ['raise E("Out of " + tea + "!")', "Out of {tea}!", true, ['Out of " + tea + "!']],
    ['raise E("No " "tea")', "No tea", false, ['No " "tea']],
    ['raise E(404, "Not found")', "Not found", false, ["Not found"]],
    ['raise E(code=1, detail="Not found")', "Not found", false, ["Not found"]],
    ['raise E("word", "two words")', "two words", false, ["two words"]],
    ['raise E("No tea").with_traceback(t)', "No tea", false, ["No tea"]],
    ['raise E, "No tea"', "No tea", false, ["No tea"]],
    [
      'raise E("a \\"b\\"\\n\\tc \\\\ d \\u00e9")',
      'a "b" c \\ d é',
      false,
      ['a \\"b\\"\\n\\tc \\\\ d \\u00e9'],
    ],
    ['raise E(r"a\\nb c")', "a\\nb c", false, ["a\\nb c"]],
    ['raise E("No " \\\n  "tea")', "No tea", false, ["No", "tea"]],
    ['raise E("No tea,\\n" \\\n  "no milk.")', "No tea, no milk.", false, ["No tea,\\n", "no milk."]],
    ['raise E("""\n  No tea,\n  no milk.\n""")', "No tea, no milk.", false, ["No tea,", "no milk."]],
  ])("%s", (code, text, interpolated, evidence) => {
    expect(messageOf(code)).toEqual([text, interpolated, evidence]);
  });

  it.each([
    "raise E",
    "raise E(1)",
    "raise E(name)",
    'raise E(b"bytes")',
    'raise E(":")',
    'raise E(look["up"])',
  ])("%s has none", (code) => {
    expect(messageOf(code)).toEqual([undefined, false, undefined]);
  });

  it.each([
    ['msg = "Out of tea."\nraise E(msg)', "Out of tea."],
    ['def f():\n  msg = f"Out of {drink}."\n  if dry:\n    raise E(msg) from None', "Out of {drink}."],
    ['msg = "Out of milk."\nmsg = "Out of tea."\nlog(msg)\nraise E(msg)', "Out of tea."],
    ['_NO_TEA = "Out of tea."\ndef f():\n  raise E(_NO_TEA)', "Out of tea."],
  ])("are found in the variable of %j", (code, text) => {
    expect(messageOf(code)[0]).toBe(text);
  });

  it.each([
    ["assigned in another function", 'def f():\n  msg = "Out of tea."\ndef g():\n  raise E(msg)'],
    ["assigned outside the function", 'msg = "Out of tea."\ndef g(msg):\n  raise E(msg)'],
    ["assigned long before", 'msg = "Out of tea."\na()\nb()\nc()\nd()\nraise E(msg)'],
    ["no text", 'msg = "Out of tea."\nmsg = call()\nraise E(msg)'],
  ])("are not taken from a variable that is %s", (_what, code) => {
    expect(messageOf(code)[0]).toBeUndefined();
  });

  it.each([
    ['def __init__(self):\n    message = "Out of tea."\n    super().__init__(message)', "Out of tea."],
    [
      'def __init__(self, message=None):\n    if message is None:\n      message = "Out of tea."\n    super().__init__(message)',
      "Out of tea.",
    ],
    ['def __init__(self):\n    text = "Out of tea."\n    Error.__init__(self, text)', "Out of tea."],
    ['def __str__(self):\n    return "Out of %s" % self.drink', "Out of %s"],
    ['def __init__(self, message="Out of tea."):\n    self.drink = message', "Out of tea."],
    ['def __init__(self, cup, *, msg: str = "Out of tea."):\n    self.drink = msg', "Out of tea."],
    ['def __init__(self, message="Out of tea."):\n    super().__init__("Out of milk.")', "Out of milk."],
    ['def __init__(self, message=None):\n    self.message = message or "Out of tea."', "Out of tea."],
    ['def __init__(self, drink):\n    if drink:\n      self.detail = f"Out of {drink}."', "Out of {drink}."],
  ])("are what an error is made with or shown as: %j", (method, text) => {
    const { raises } = read(`class NoTea(Error):\n  ${method}\n`);
    expect(raises).toMatchObject([{ name: "NoTea", declared: true, message: { text } }]);
  });

  it.each([
    'def __init__(self, drink="a cup of tea"):\n    self.drink = drink',
    'def __init__(self):\n    self.drink = "a cup of tea"',
    "def __init__(self, message=None):\n    self.message = message",
    'def boil(self, message="Out of tea."):\n    self.message = "Out of milk."',
  ])("are not what an error has besides: %j", (method) => {
    expect(read(`class NoTea(Error):\n  ${method}\n`).raises).toEqual([]);
  });

  it("are kept by a module under a name for them", () => {
    const source =
      '_no_tea_msg = "Out of tea."\nmissing_milk_error = "Out of milk."\ngreeting_message = "Hello there."\n';
    expect(read(source).raises.map(({ message }) => message?.text)).toEqual(["Out of tea.", "Out of milk."]);
  });

  it("are what is asserted, where it has words", () => {
    expect(read('assert tea, "Out of tea."\nassert milk\nassert cake == "a cake"').raises).toMatchObject([
      { name: "AssertionError", line: 1, message: { text: "Out of tea." } },
    ]);
  });

  it("are not claimed for classes that are no errors", () => {
    expect(read('class Command(Base):\n    description = "Builds it."\n').raises).toEqual([]);
  });

  it("are found in subclasses of an error of the same file", () => {
    const { raises } = read(
      'class Lost(KeyError): pass\nclass Gone(Lost):\n    description = "Gone for good."\n',
    );
    expect(raises).toMatchObject([{ name: "Gone", declared: true, message: { text: "Gone for good." } }]);
  });
});

describe("what an error is called with", () => {
  it("is no message where its constructor has one of its own, nor under a name that is not for words", () => {
    const own = "class Gone(Exception):\n  def __init__(self, pan): super().__init__(f'{pan} is gone.')\n";
    expect(read(own).raises[0]).toMatchObject({ declared: true, fixed: true });
    const open = "class Gone(Exception):\n  def __init__(self, reason): super().__init__('It is gone.')\n";
    expect(read(open).raises[0]?.fixed).toBeUndefined();
    expect(read('raise Gone(place="the old fridge")').raises[0]?.message).toBeUndefined();
    expect(read('raise Gone(message="It is gone.")').raises[0]?.message?.text).toBe("It is gone.");
  });
});

describe("definitions", () => {
  it("are exported when public and, where there is a literal __all__, listed", () => {
    const listed = read('class A: pass\nclass B:\n  class C: pass\ndef _d(): pass\n__all__ = ["B"]\n');
    expect(listed.classes.map((item) => [item.name, item.exported])).toEqual([
      ["A", false],
      ["B", true],
      ["C", true],
    ]);
    const computed = read("class A: pass\n__all__ = names()\n");
    expect(computed.classes[0]?.exported).toBe(true);
  });

  it("are hidden below a decorator that deprecates them", () => {
    const { classes } = read("@final\n@warnings.deprecated('old')\nclass A: pass\n\n@final\nclass B: pass\n");
    expect(classes.map((item) => item.hidden)).toEqual([true, undefined]);
  });

  it("leaves out imports that may be missing", () => {
    const source =
      "import pan\ntry:\n  import lid\nexcept ImportError:\n  lid = None\ntry:\n  import egg\nexcept ValueError:\n  pass\n";
    expect(reader.read(source, "kitchen.py")?.imports.map(({ module }) => module)).toEqual(["pan", "egg"]);
  });

  it("are none where they only stand in for something else", () => {
    const names = (source: string) => read(source).classes.map(({ name }) => name);
    const fallback =
      "try:\n  from kitchen import Pan\nexcept ImportError:\n  class Pan: pass\n  def fry(): pass\n";
    expect(names(fallback)).toEqual([]);
    expect(read(fallback).functions).toEqual([]);
    expect(names("try:\n  class Pan: pass\nexcept E:\n  pass\n")).toEqual(["Pan"]);
    expect(names("if TYPE_CHECKING:\n  class Pan: pass\nclass Egg: pass\n")).toEqual(["Egg"]);
    expect(names("if NEW:\n  from kitchen import Pan, Egg\nelse:\n  @hot\n  class Egg: pass\n")).toEqual([]);
    expect(names("if NEW:\n  class Pan: pass\nelse:\n  class Egg: pass\n")).toEqual(["Pan", "Egg"]);
  });

  it("drop type arguments, keywords and stars from the bases", () => {
    const [read0] = read("class A(http.Error, Generic[T], make(x), *more, metaclass=M): pass").classes;
    expect(read0?.bases).toEqual(["Error", "Generic", "make"]);
    expect(read0?.text).toBe("class A(http.Error, Generic[T], make(x), *more, metaclass=M):");
  });

  it("are shapes only when every base is one", () => {
    const { classes } = read(
      "class A(Protocol, Generic[T]): ...\nclass B(TypedDict, Base): ...\nclass C(Generic[T]): ...",
    );
    expect(classes.map((item) => item.shape)).toEqual([true, false, false]);
    const protocols = read("class A(t.Protocol): ...\nclass B(asyncio.Protocol): ...").classes;
    expect(protocols.map(({ bases, shape }) => [bases, shape])).toEqual([
      [["Protocol"], true],
      [["asyncio.Protocol"], false],
    ]);
  });
});

describe("hostile files", () => {
  it.each([
    ["100,000 nested brackets", `x = ${"(".repeat(100_000)}${")".repeat(100_000)}\n`],
    ["a raise in 100,000 brackets", `raise ${"(".repeat(100_000)}`],
    ["a long chain of calls", `raise X${"()".repeat(100_000)}`],
    ["a long sum", `raise X(${"'a' + ".repeat(50_000)}'a')`],
    ["many literals side by side", `raise X(${"'a' ".repeat(50_000)})`],
    ["an unterminated string", `x = """class A: pass\n`],
    ["replacement characters and lone surrogates", "\ufffd\ufffd\ud800 = '\udc00'\nclass A: pass\n"],
    ["NUL", "x = 1\0class A: pass\n"],
  ])("%s: read, and nothing thrown", (_, source) => {
    expect(reader.read(source, "a.py")).toBeDefined();
  });

  it("gives up on endless continuation lines", () => {
    expect(reader.read("\\\n".repeat(500_000), "a.py")).toBeUndefined();
    expect(reader.read("class A: pass\n", "a.py")?.classes).toHaveLength(1);
  });

  it("reads files beyond the parser's default buffer", () => {
    expect(reader.read(`${"x = 1\n".repeat(20_000)}class A: pass\n`, "a.py")?.classes[0]?.line).toBe(20_001);
  });

  it("cites lines of files with a byte order mark, CRLF and form feeds", () => {
    const { classes, constants } = read(
      '\ufeffclass A:\r\n    """Doc\r\n    here."""\r\n\f\r\nMAX_A = 1\r\n',
    );
    expect(classes[0]).toMatchObject({ line: 1, text: "class A:", doc: { text: "Doc here." } });
    expect(classes[0]?.doc?.evidence.map((item) => [item.line, item.text])).toEqual([
      [2, "Doc"],
      [3, "here."],
    ]);
    expect(constants).toMatchObject([{ line: 5, text: "MAX_A = 1" }]);
  });
});

describe("opening", () => {
  it("says so when no build can be loaded", async () => {
    const broken = {
      native: () => Promise.reject(new Error("one")),
      wasm: () => Promise.reject(new Error("two")),
    };
    await expect(openPython(broken)).rejects.toMatchObject({
      code: "PARSER_UNAVAILABLE",
      message: expect.stringContaining("two"),
    });
  });

  it("names the grammar that is installed", () => {
    const manifest = new URL("../../../node_modules/tree-sitter-python/package.json", import.meta.url);
    const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };
    expect(reader.version).toBe(`tree-sitter-python@${version}`);
  });

  it("gives native memory back on a turn of the event loop", async () => {
    await expect(reader.settle?.()).resolves.toBeUndefined();
  });
});
