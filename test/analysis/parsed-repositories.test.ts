import { readdirSync, readFileSync, statSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { pathRole } from "../../src/analysis/files/path-role.ts";
import { RepoAnalyzer } from "../../src/analysis/repo-analyzer.ts";
import type { RepoFacts } from "../../src/domain/facts.ts";
import { toyTree, wrongEvidence } from "./toy-repository.ts";

function filesOf(fixture: string): Readonly<Record<string, string>> {
  const root = new URL(`../fixtures/${fixture}/`, import.meta.url);
  const paths = readdirSync(root, { recursive: true, encoding: "utf8" }).map((path) =>
    path.replaceAll("\\", "/"),
  );
  const files = paths.filter((path) => statSync(new URL(path, root)).isFile());
  return Object.fromEntries(files.map((path) => [path, readFileSync(new URL(path, root), "utf8")]));
}

async function factsOf(fixture: string): Promise<RepoFacts> {
  const files = filesOf(fixture);
  const facts = await new RepoAnalyzer().analyze(toyTree(files, { name: fixture.replace(/^.*-/, "") }));
  expect(wrongEvidence(facts, files)).toEqual([]);
  expect(facts.languages[0]?.parsed).toBe(true);
  expect(facts.notices.map(({ code }) => code)).not.toContain("code-not-parsed");
  return facts;
}

const FIXTURES = readdirSync(new URL("../fixtures/", import.meta.url), { withFileTypes: true }).filter(
  (entry) => entry.isDirectory(),
);

it.each(FIXTURES.map(({ name }) => name))(
  "%s gives the same facts with lines that end as on Windows",
  async (fixture) => {
    const files = filesOf(fixture);
    const analyzed = (end: string) => {
      const texts = Object.entries(files).map(([path, text]) => [path, text.replaceAll("\n", end)] as const);
      return new RepoAnalyzer().analyze(toyTree(Object.fromEntries(texts)));
    };
    expect(await analyzed("\r\n")).toEqual(await analyzed("\n"));
  },
);

function names(items: readonly { readonly name: string }[]): readonly string[] {
  return items.map(({ name }) => name).toSorted();
}

describe("the facts of a repository in", () => {
  it("Go: error values and error types, uses as references, modules by their package", async () => {
    const facts = await factsOf("go-lighthouse");
    expect(names(facts.errors)).toEqual(["ErrFog", "RockError", "StormWarning"]);
    const fog = facts.errors.find(({ name }) => name === "ErrFog");
    expect(fog).toMatchObject({ raises: 1, ancestors: ["error"] });
    expect(fog?.messages[0]?.text).toBe("the fog is thicker than the lamp is bright");
    expect(facts.classes.find(({ name }) => name === "Lamp")?.references).toBe(1);
    // An interface that is described is no mere shape.
    expect(facts.classes.map(({ name }) => name)).toContain("Turner");
    expect(facts.imports.map(({ module, kind }) => `${module} ${kind}`).toSorted()).toEqual([
      "cobra third-party",
      "errors standard",
      "fmt standard",
      "fog third-party",
    ]);
    expect(facts.tests).toMatchObject({ files: 1, cases: 1 });
    expect(facts.entryPoints.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      "command lighthouse",
      "main main",
    ]);
  });

  it("Rust: messages from attributes and displays, tests beside the code, the own crate by its name", async () => {
    const facts = await factsOf("rust-bakery");
    expect(names(facts.errors)).toEqual(["BreadError", "DoorStuck", "OvenError"]);
    const messages = facts.errors.flatMap((error) => error.messages.map(({ text }) => text));
    expect(messages).toContain("the dough is still asleep");
    expect(messages).toContain("the gas bill was a paper plane");
    expect(messages).toContain("the door is stuck with jam");
    expect(facts.messages.map(({ text }) => text)).toContain("the oven is cold, and so is the baker");
    expect(facts.imports.map(({ module }) => module)).toContain("serde");
    expect(facts.imports.map(({ module }) => module)).not.toContain("rust_bakery");
    expect(facts.tests).toMatchObject({ files: 2, cases: 2 });
  });

  it("Java: ancestors through the language's own hierarchy, packages that it declares", async () => {
    const facts = await factsOf("java-orchard");
    expect(facts.errors[0]).toMatchObject({
      name: "RottenException",
      ancestors: ["RuntimeException", "Exception", "Throwable"],
      raises: 1,
    });
    expect(facts.imports.map(({ module, kind }) => `${module} ${kind}`)).toEqual([
      "common third-party",
      "util standard",
    ]);
    expect(facts.tests.longestName?.text).toBe("reachesTheAppleThatIsOutOfReach");
  });

  it("C#: messages of factories and base constructors, test projects by their folder", async () => {
    const facts = await factsOf("c-sharp-ferry");
    expect(facts.errors[0]?.messages.map(({ text }) => text)).toContain("The river has moved.");
    expect(facts.errors[0]?.doc?.text).toBe("The water has come aboard.");
    expect(facts.imports.map(({ module }) => module)).not.toContain("Ferry");
    expect(facts.tests).toMatchObject({ files: 1, cases: 1 });
    expect(names(facts.classes)).not.toContain("BoatTests");
  });

  it("Ruby: error trees, constants, the own library by its folder", async () => {
    const facts = await factsOf("ruby-theatre");
    expect(names(facts.errors)).toEqual(["Booed", "Error", "TooManyGuests"]);
    expect(facts.errors.find(({ name }) => name === "Booed")?.ancestors).toEqual([
      "Error",
      "StandardError",
      "Exception",
    ]);
    expect(facts.imports.map(({ module }) => module)).toEqual(["json"]);
    expect(facts.tests).toMatchObject({ files: 1, cases: 2 });
  });

  it("PHP: messages of properties and parents, namespaces that it declares", async () => {
    const facts = await factsOf("php-hotel");
    expect(facts.errors[0]?.messages.map(({ text }) => text)).toContain("no room at the inn");
    expect(facts.imports.map(({ module, kind }) => `${module} ${kind}`)).toEqual([
      "InvalidArgumentException standard",
    ]);
  });

  it("C: the declaration with its words, complaints as messages", async () => {
    const facts = await factsOf("c-kettle");
    expect(facts.classes.find(({ name }) => name === "kettle")?.doc?.text).toBe(
      "A vessel that sings when it is ready.",
    );
    expect(facts.functions.find(({ name }) => name === "kettle_boil")?.doc?.text).toBe(
      "Boils the water, and nothing else.",
    );
    expect(facts.messages.map(({ text }) => text)).toContain("too many cups");
    expect(facts.imports.find(({ module }) => module === "openssl")?.kind).toBe("third-party");
  });

  it("C++: exceptions of the standard library, the own include folder", async () => {
    const facts = await factsOf("cpp-clockwork");
    expect(facts.errors[0]).toMatchObject({ name: "overwound", ancestors: ["runtime_error", "exception"] });
    expect(facts.errors[0]?.messages.map(({ text }) => text)).toContain("the spring has left the building");
    expect(facts.imports.map(({ module }) => module)).not.toContain("clockwork");
    expect(facts.tests.cases).toBe(2);
  });
});

it("a class of C# in parts is one class, and its first part is the one that is cited", async () => {
  const part = (text: string): string => `namespace Inn;\n${text}\npublic partial class Pan\n{\n}\n`;
  const files = {
    "Pan.Async.cs": part("/// <summary>Waits for the egg.</summary>"),
    "Pan.cs": part("/// <summary>Holds the egg.</summary>"),
    "Lid.cs": "namespace Inn;\npublic class Lid { Pan pan; }\n",
  };
  const facts = await new RepoAnalyzer().analyze(toyTree(files));
  const pans = facts.classes.filter(({ name }) => name === "Pan");
  expect(pans.map(({ evidence, doc }) => [evidence[0].path, doc?.text])).toEqual([
    ["Pan.cs", "Holds the egg."],
  ]);
});

describe("roles of files", () => {
  it.each([
    ["src/test/java/orchard/TreeTest.java", "test"],
    ["orchard/TreeIT.java", "test"],
    ["orchard/Latest.java", "source"],
    ["Ferry.Tests/Boat.cs", "test"],
    ["Ferry.UnitTests/Boat.cs", "test"],
    ["Ferry.Contests/Boat.cs", "source"],
    ["beam/beam_test.go", "test"],
    ["spec/stage_spec.rb", "test"],
    ["deps/lua/src/lapi.c", "vendored"],
  ])("%s: %s", (path, role) => {
    expect(pathRole(path)).toBe(role);
  });
});

it("a type that is declared for what another file defines is no second one", async () => {
  const files = {
    "package.json": '{ "name": "egg", "types": "index.d.ts" }',
    "index.d.ts": "export class EggError extends Error {}\nexport class Pan {}\n",
    "lib/error.js": "class EggError extends Error {}\nmodule.exports = EggError;\n",
    "lib/pan.js": "const EggError = require('./error');\nthrow new EggError('The egg is still asleep');\n",
  };
  const facts = await new RepoAnalyzer().analyze(toyTree(files, { name: "egg" }));
  expect(facts.errors).toMatchObject([
    {
      name: "EggError",
      evidence: [{ path: "lib/error.js" }],
      messages: [{ text: "The egg is still asleep" }],
    },
  ]);
  expect(facts.classes.map(({ evidence: [{ path }] }) => path)).toEqual(["index.d.ts"]);
});

it("a Ruby class that is opened in many files is one, and adding to a class of Ruby defines none", async () => {
  const reopened = ["pan/lid.rb", "pan/egg.rb", "pan/oil.rb"].map((path, index) => [
    `lib/${path}`,
    `module Kitchen\n  class Pan\n    def step_${index}; end\n  end\nend\n`,
  ]);
  const files = {
    "lib/pan.rb": "module Kitchen\n  # Holds the eggs.\n  class Pan\n    def fry; end\n  end\nend\n",
    "lib/oven.rb": "module Kitchen\n  class Oven\n    def bake; end\n  end\nend\n",
    "lib/tin.rb": "module Tin\n  class Pan < Kitchen::Pan\n    def rattle; end\n  end\nend\n",
    "lib/core.rb": "class Array\n  def fry_all; end\nend\nclass Time < ::Time\nend\n",
    ...(Object.fromEntries(reopened) as Record<string, string>),
  };
  const { classes } = await new RepoAnalyzer().analyze(toyTree(files, { name: "kitchen" }));
  const rank = (name: string): number => classes.find((fact) => fact.name === name)?.rank ?? 0;
  expect(classes.map(({ name }) => name)).not.toContain("Array");
  expect(classes.map(({ name }) => name)).not.toContain("Time");
  expect(classes.find(({ name }) => name === "Pan")?.doc?.text).toBe("Holds the eggs.");
  expect(rank("Pan")).toBeGreaterThan(rank("Oven") * 0.9);
});
