import { describe, expect, test } from "vitest";
import { readDocuments } from "../../../src/analysis/read-documents.ts";
import { Documentation } from "../../../src/analysis/pages/documentation.ts";
import { EvidenceGate } from "../../../src/analysis/evidence-gate.ts";
import { RepoAnalyzer } from "../../../src/analysis/repo-analyzer.ts";
import { toyLanguage, toyTree } from "../toy-repository.ts";

const NAMES = new Set(["boil", "useEgg", "eggTimer", "Pan", "fry"]);

function documentation(contents: Readonly<Record<string, string>>): Documentation {
  const { files } = toyTree(contents);
  const isSymbol = (word: string) => NAMES.has(word);
  return new Documentation({
    files,
    isSymbol,
    pages: readDocuments(files, isSymbol).mentions,
    gate: new EvidenceGate(files),
  });
}

function said(page: string, name: string, path = "README.md"): string | undefined {
  return documentation({ [path]: page }).describe(name, "src/kitchen.ts")?.text;
}

test("pages for assistants are no documentation", () => {
  const page = "The `boil` function cooks an egg in hot water.\n";
  expect(said(page, "boil", "docs/CLAUDE.md")).toBeUndefined();
  expect(said(page, "boil", "docs/kitchen.md")).toBe("The boil function cooks an egg in hot water.");
});

describe("what the documentation says of a name", () => {
  test("is cited with its page and line", () => {
    const page =
      "---\ntitle: Guide\n---\n\n## boil\n\nThe `boil` function cooks an egg\nin hot water. More.\n";
    expect(documentation({ "docs/guide.mdx": page }).describe("boil", "src/boil.ts")).toEqual({
      text: "The boil function cooks an egg in hot water.",
      evidence: [
        { path: "docs/guide.mdx", line: 7, text: "The `boil` function cooks an egg" },
        { path: "docs/guide.mdx", line: 8, text: "in hot water." },
      ],
    });
  });

  test.each([
    ["an item in bold", "- **boil** - Cooks an egg in water.\n"],
    ["an item in code", "* `boil(egg, pan?)`: Cooks an egg in water.\n"],
    ["an item that is a link", "- [`boil`](boil.md) — Cooks an egg in water.\n"],
    ["a row of a table", "| Name | Description |\n|--|--|\n| `boil(egg)` | Cooks an egg in water. |\n"],
    [
      "a row without outer bars",
      "Name | What it does\n--- | ---\n**boil(egg [, pan])**   | Cooks an egg in water.<br/>`pan` is a pan.\n",
    ],
    ["a heading in code", "### `boil`\n\nCooks an egg in water. Uses `boil`.\n"],
    ["a heading with a call", "### boil(egg)\n\n```js\nboil(3);\n```\n\nCooks an egg in water.\n"],
    ["a sentence anywhere", "# Guide\n\nEggs are good.\n\n`boil` cooks an egg in water.\n"],
    ["a sentence that leads up to code", "## boil\n\n`boil` lets you cook an egg:\n"],
    ["how it is used", "## Guide\n\nUse the `boil` function to cook an egg in water.\n"],
    [
      "what stands below a heading that is no word",
      "## useEgg\n\nThis hook returns the egg in the pan.\n",
      "useEgg",
    ],
  ])("is heard in %s", (_, page, name = "boil") => {
    expect(said(page, name)).toMatch(/cook|egg in the pan/i);
  });

  test("is heard in an entry of reStructuredText", () => {
    const page =
      ".. py:class:: kitchen.Pan(size)\n\n   :param size: Its size.\n\n   Holds up to twelve eggs.\n";
    expect(said(page, "Pan", "docs/api.rst")).toBe("Holds up to twelve eggs.");
  });

  test.each([
    ["a word of a heading", "## Boil\n\nCooks an egg in water, see `boil`.\n"],
    ["a heading that may be a word", "## boil\n\nWater gets hot first, then `boil(egg)` is safe.\n"],
    ["things called by it", "`boil` timers run in every kitchen.\n"],
    ["an article before it", "## Guide\n\nA `boil` lets eggs get hard.\n"],
    ["a state", "`boil` is now available in every kitchen.\n"],
    ["a remark on other versions", "`boil` returns an egg instead of a pan.\n"],
    ["what it does not do", "`boil` does not break the eggs.\n"],
    ["what it needs", "`boil` requires a pan and water.\n"],
    ["some case", "## `boil`\n\nIf the pan is hot, eggs are cooked.\n"],
    ["half a sentence", "`boil` cooks eggs and\n\n- pans\n"],
    ["a table of something else", "| Name | Type |\n|--|--|\n| `boil` | A function of the egg |\n"],
    ["a cut item", "- `boil`: eggs only\n"],
    ["one of the options of something else", "## Options (Object)\n\n### `boil`\n\nCooks an egg in water.\n"],
    ["what an option does", "The `boil` option cooks an egg in water.\n"],
    ["what a part of it is", "## `boil`\n\nThe pan argument is a round pan for eggs.\n"],
    ["letters that cards do not have", "`boil` cooks the яйцо in water.\n"],
  ])("is not %s", (_, page) => {
    expect(said(page, "boil")).toBeUndefined();
  });

  test("comes from the page called like it before others, and from the plainest place", () => {
    const pages = {
      "docs/a.md": "`useEgg` returns an egg that is hot.\n\n- `useEgg`: Gives you the egg of the pan.\n",
      "docs/hooks/use-egg.md": "# useEgg\n\n`useEgg` lets you hold the egg.\n",
    };
    const describeEgg = (contents: Readonly<Record<string, string>>) =>
      documentation(contents).describe("useEgg", "src/egg.ts")?.text;
    expect(describeEgg(pages)).toBe("useEgg lets you hold the egg.");
    expect(describeEgg({ "docs/a.md": pages["docs/a.md"] })).toBe("Gives you the egg of the pan.");
  });

  test("stands in the project's own pages, and in those of its own package", () => {
    const page = "# Pan\n\n`boil` cooks an egg in water.\n";
    const describeIn = (path: string, code: string) =>
      documentation({ [path]: page }).describe("boil", code)?.text;
    expect(describeIn("packages/pan/README.md", "packages/pan/boil.ts")).toBeDefined();
    expect(describeIn("packages/pan/docs/a.md", "packages/pan/boil.ts")).toBeDefined();
    expect(describeIn("packages/pan/README.md", "packages/lid/boil.ts")).toBeUndefined();
    for (const path of ["docs/de/guide.md", "examples/docs/guide.md", "versioned_docs/docs/guide.md"])
      expect(describeIn(path, "boil.ts")).toBeUndefined();
  });

  test("gives words to what is for users and has no comment of its own", async () => {
    const files = {
      "README.md":
        "# Kitchen\n\n- **Pan**: Holds up to twelve eggs.\n- **Lid**: Keeps the steam in the pan.\n",
      "k/a.toy": "class Pan\nclass Lid: Covers a pan.\nclass _Knob",
      "k/b.toy": "import .a: Pan Lid",
    };
    const { classes } = await new RepoAnalyzer({ languages: [toyLanguage()] }).analyze(toyTree(files));
    expect(classes.map(({ name, doc }) => [name, doc?.text])).toEqual([
      ["Lid", "Covers a pan."],
      ["Pan", "Holds up to twelve eggs."],
      ["_Knob", undefined],
    ]);
  });
});
