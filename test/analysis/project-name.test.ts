import { describe, expect, test } from "vitest";
import { EvidenceGate } from "../../src/analysis/evidence-gate.ts";
import { projectName, withoutMakersName } from "../../src/analysis/project-name.ts";
import { toyTree } from "./toy-repository.ts";

function nameOf(
  contents: Readonly<Record<string, string>>,
  mainLanguage = "Python",
  name = "cellar",
): string {
  const { files } = toyTree(contents);
  return projectName({ name, files, gate: new EvidenceGate(files), mainLanguage });
}

const PYPROJECT = '[project]\nname = "Frying-Pan"\n';

describe("projectName", () => {
  test("is the name in the manifest, in lower case and without scope", () => {
    expect(nameOf({ "pyproject.toml": PYPROJECT })).toBe("frying-pan");
    expect(nameOf({ "package.json": '{ "name": "@kitchen/frying-pan" }' })).toBe("frying-pan");
  });

  test("prefers the manifest of the main language", () => {
    const both = { "pyproject.toml": PYPROJECT, "package.json": '{ "name": "pan-docs" }' };
    expect(nameOf(both, "Python")).toBe("frying-pan");
    expect(nameOf(both, "TypeScript")).toBe("pan-docs");
  });

  test("takes no name that the README does not know", () => {
    const files = { "package.json": '{ "name": "assets" }', "README.md": "# Frying Pan\n\nIt fries.\n" };
    expect(nameOf(files, "Elixir")).toBe("cellar");
    expect(nameOf({ ...files, "README.md": "# Pan\n\nIt fries.\n" }, "Elixir")).toBe("pan");
  });

  test("is a title of few words where the checkout is only called by its place", () => {
    const readme = { "README.md": "# Frying Pan Theatre\n\nIt fries.\n" };
    expect(nameOf(readme, "C", "repo")).toBe("frying-pan-theatre");
    expect(nameOf(readme, "C", "cellar")).toBe("cellar");
    expect(nameOf({ "README.md": "# A pan that fries every egg\n" }, "C", "repo")).toBe("repo");
  });

  test("leaves out what only the makers call it", () => {
    const names = ["vite-monorepo", "play-internal", "egg_workspace", "pan--root"];
    expect(names.map((name) => nameOf({ "package.json": JSON.stringify({ name }) }))).toEqual([
      "vite",
      "play",
      "egg",
      "pan",
    ]);
  });

  test.each([
    ["egg.org", "egg"],
    ["frying-pan.com", "frying-pan"],
    ["egg.io", "egg.io"],
    ["egg.organic", "egg.organic"],
    ["egg-org", "egg-org"],
  ])("leaves out where it is at home: %s is %s", (name, expected) => {
    expect(nameOf({ "package.json": JSON.stringify({ name }) })).toBe(expected);
  });

  test("is not that of a workspace", () => {
    const names = ["root", "@egg/monorepo", "workspace"];
    expect(names.map((name) => nameOf({ "package.json": JSON.stringify({ name }) }))).toEqual([
      "cellar",
      "cellar",
      "cellar",
    ]);
  });

  test.each([
    ["my-app", "cellar"],
    ["Frontend", "cellar"],
    ["@hen/frontend", "frontend"],
    ["my-pan", "my-pan"],
  ])("is none that nobody chose: %s is %s", (name, expected) => {
    const manifest = { "package.json": JSON.stringify({ name }) };
    expect(nameOf(manifest)).toBe(expected);
    expect(nameOf({ ...manifest, "README.md": `Run ${name} in the kitchen.\n` })).toBe(expected);
  });

  test("is that of another manifest where nobody chose the first", () => {
    const both = { "package.json": '{ "name": "frontend" }', "pyproject.toml": PYPROJECT };
    expect(nameOf(both, "TypeScript")).toBe("frying-pan");
  });

  test("is no title that a generator wrote", () => {
    expect(nameOf({ "README.md": "# Welcome to Rails\n" }, "C", "repo")).toBe("repo");
    expect(nameOf({ "README.md": "# Welcome to Pans\n" }, "C", "repo")).toBe("welcome-to-pans");
    expect(nameOf({ "README.md": "# Premium Partners\n" }, "C", "repo")).toBe("repo");
  });

  test("does not look below the root, nor at a heading that is no title", () => {
    expect(nameOf({ "tools/package.json": '{ "name": "tools" }' })).toBe("cellar");
    expect(nameOf({ "README.md": "# Installation\n\nRun it.\n" })).toBe("cellar");
    expect(nameOf({ "README.md": `${"Long before.\n\n".repeat(8)}# Benchmarks\n` })).toBe("cellar");
  });

  test.each([
    ["# News\n\nNew lids.\n\n# Welcome to Pan\n", "pan"],
    ["# News\n\nNew lids.\n\n# Welcome to the Pan\n", "pan"],
    ["## New lids\n\nRound ones.\n\n# Welcome to Pan\n", "pan"],
    ["# Premium Partners\n\n# Recipes\n\n# Welcome to Pan\n", "pan"],
    [`# News\n\n${"New lids.\n\n".repeat(28)}# Welcome to Pan\n`, "pan"],
    [`# News\n\n${"New lids.\n\n".repeat(29)}# Welcome to Pan\n`, "cellar"],
    [`${"New lids.\n\n".repeat(8)}# Welcome to Pan!\n`, "pan"],
    ["# News\n\n# Welcome to Rails\n", "cellar"],
    ["# News\n\n## Welcome to Pan\n", "cellar"],
    ["# News\n\n# Welcome to round pans\n", "cellar"],
    ["# News\n\n# Welcome back to Pan\n", "cellar"],
    ["# News\n\nWelcome to Pan\n", "cellar"],
    ["# Eggs, lids and hens\n\n# Welcome to Pan\n", "cellar"],
  ])("is the one by which readers are greeted where there is no title: %j", (readme, expected) => {
    expect(nameOf({ "README.md": readme })).toBe(expected);
  });

  test("stands in the title before what the project is, also beside badges", () => {
    expect(nameOf({ "README.md": "# Pan - what one cooks in\n" })).toBe("pan");
    const badge = [
      "# Pan [![build]][page]",
      "",
      "[build]: https://x.example/b.svg",
      "[page]: https://x.example",
    ];
    expect(nameOf({ "README.md": badge.join("\n") })).toBe("pan");
  });

  test("leads out of no folder", () => {
    expect(nameOf({ "package.json": '{ "name": "../../.." }' })).toBe("cellar");
    expect(nameOf({ "package.json": '{ "name": "..\\\\pan" }' })).toBe("cellar");
  });

  test("is never a text that may not be shown", () => {
    expect(nameOf({ "package.json": '{ "name": "ghp_abcdefghijklmnopqrstuvwx" }' })).toBe("cellar");
  });
});

describe("the name in a manifest", () => {
  function keptName(name: string, rest: string, readme: readonly string[]): string | undefined {
    const text = `"name": "${name}"`;
    const { files } = toyTree({ "package.json": `{ ${text}${rest} }` });
    const quote = { text: name, evidence: [{ path: "package.json", line: 1, text }] } as const;
    const manifest = { path: "package.json", ecosystem: "npm", name: quote, keywords: [] } as const;
    return withoutMakersName(manifest, new EvidenceGate(files), readme).name?.text;
  }

  test("is none of the project's when only its makers use it", () => {
    const readme = ["# Frying Pan", "Boils the eggs of everybody."];
    expect(keptName("root", "", ["The root of all"])).toBeUndefined();
    expect(keptName("kitchen", ', "private": true', readme)).toBeUndefined();
    expect(keptName("egg", ', "private": true', readme)).toBeUndefined();
    expect(keptName("frontend", "", ["The frontend of all"])).toBeUndefined();
    expect(keptName("My-App", "", [])).toBeUndefined();
  });

  test("stays where it is published, or where the README or nobody knows it", () => {
    const readme = ["# Frying Pan", "Boils the eggs of everybody."];
    expect(keptName("kitchen", "", readme)).toBe("kitchen");
    expect(keptName("@hen/frying-pan", ', "private": true', readme)).toBe("@hen/frying-pan");
    expect(keptName("kitchen", ', "private": true', [])).toBe("kitchen");
    expect(keptName("@hen/frontend", "", readme)).toBe("@hen/frontend");
    expect(keptName("my-pan", "", readme)).toBe("my-pan");
  });
});
