import { describe, expect, test } from "vitest";
import { EvidenceGate } from "../../src/analysis/evidence-gate.ts";
import { nameOrigin, nameOrigins } from "../../src/analysis/readme/name-origin.ts";
import { toyTree } from "./toy-repository.ts";

describe("where the name comes from", () => {
  test.each([
    "Egg is named after a very famous hen.",
    "Egg means eleven in Italian.",
    "Egg stands for Every Good Gear.",
    "Egg is an acronym of three hens.",
    'The name "Egg" is derived from an old word.',
    "Egg derives from the Arabic word for it.",
    "Egg gets its name from a hen.",
    "Egg got its name from a hen.",
    "Egg takes its name from a hen.",
    "Egg took its name from a hen.",
  ])("is heard in %j", (text) => {
    expect(nameOrigin(text, ["pan", "egg"])).toBe(text);
    expect(nameOrigin(`Also, mind that ${text}`, ["pan", "egg"])).toBe(text);
  });

  test.each([
    "Egg means less work for you.",
    "Egg comes from the hen that you have bought.",
    "Egg is a pan.",
    "Egg gets its water from a hen.",
    "Egg gets its name in the pan.",
    "The name is derived from the file.",
    "Bean is named after a very famous cook.",
    "The name of an egg is a short word.",
  ])("is not heard in %j", (text) => {
    expect(nameOrigin(text, ["pan", "egg"])).toBeUndefined();
  });

  test("is told in letters that a card can show", () => {
    const said = (line: string) => {
      const { files } = toyTree({ "README.md": `# Egg\n\n${line}\n` });
      return nameOrigins("README.md", { files, names: ["egg"] }, new EvidenceGate(files)).map(
        ({ text }) => text,
      );
    };
    expect(said("Egg derives from the word ovo (яйцо).")).toEqual(["Egg derives from the word ovo."]);
    expect(said("Egg is an abbreviation for яйцо.")).toEqual([]);
    expect(
      said(
        'Egg derives from the old word ovo which can mean "round," and is an abbreviation for "every good gear" in Spanish (no).',
      ),
    ).toEqual(['an abbreviation for "every good gear" in Spanish']);
    expect(said("> Named after [Hen](https://hen.example), which one should not watch.")).toEqual([
      "Named after Hen, which one should not watch.",
    ]);
  });

  test.each([
    "Why is it called Egg?",
    "Why the name?",
    "About the name",
    "Origin of the name Egg",
    "The name",
    "What's in a name?",
    "Etymology",
    "What does Egg mean?",
    "What does Egg stand for?",
  ])("is the first sentence under %j in the README", (heading) => {
    const told = (...lines: readonly string[]) => {
      const { files } = toyTree({ "README.md": ["# Egg", "", ...lines].join("\n") });
      return nameOrigins("README.md", { files, names: ["egg"] }, new EvidenceGate(files));
    };
    const said = "Eggs are round and so are we. There is more.";
    expect(told(`## ${heading}`, "", said)).toEqual([
      {
        text: "Eggs are round and so are we.",
        evidence: [{ path: "README.md", line: 5, text: "Eggs are round and so are we." }],
      },
    ]);
    expect(told("## Lids", "", said)).toEqual([]);
    expect(told(`## ${heading}`, "", "- Eggs are round and so are we.")).toEqual([]);
    for (const leaning of ["Because eggs are round.", "It's a short word.", "That is how hens call it."])
      expect(told(`## ${heading}`, "", leaning)).toEqual([]);
    expect(told(`## ${heading}`, "", "Ask a hen.")).toEqual([]);
    expect(told(`## ${heading}`, "", `Eggs are round ${"and round ".repeat(5)}again.`)).toEqual([]);
    expect(told(`## ${heading}`, "", "Eggs are яйца in the pan.")).toEqual([]);
  });

  test("may go on below such a heading, in sentences that wonder about the name", () => {
    const told = (said: string) => {
      const { files } = toyTree({ "README.md": `# Egg\n\n## Why the name?\n\n${said}\n` });
      return nameOrigins("README.md", { files, names: ["egg"] }, new EvidenceGate(files)).map(
        ({ text }) => text,
      );
    };
    const round = "Eggs are round and so are we.";
    const short = "So perhaps *Egg* is a small hen.";
    expect(told(`${round} Hens are round as well. ${short}`)).toEqual([
      round,
      "So perhaps Egg is a small hen.",
    ]);
    expect(told(`It is a short word. ${short}`)).toEqual(["So perhaps Egg is a small hen."]);
    expect(told(`${round} Install Egg with one word today.`)).toEqual([round]);
    expect(told(`${round} No eggs are square here.`)).toEqual([round]);
    expect(told(`${round} That is why Egg is round.`)).toEqual([round]);
    expect(told(`${round} Egg is a short word`)).toEqual([round]);
  });

  test.each([
    ["It is the name of a very old hen.", true],
    ["It's an old name for a hen.", true],
    ["It is a very old hen.", false],
    ["It's all renamed for the hens.", false],
  ])("is below such a heading what says that it is a name: %s", (said, isTold) => {
    const { files } = toyTree({ "README.md": `# Egg\n\n## Why the name?\n\n${said}\n` });
    const origins = nameOrigins("README.md", { files, names: ["egg"] }, new EvidenceGate(files));
    expect(origins.map(({ text }) => text)).toEqual(isTold ? [said] : []);
  });

  test.each([
    "Why use named lids?",
    "The name option",
    "Why lids?",
    "What does the lid mean?",
    "What does Egg do?",
  ])("is not what stands under %j", (heading) => {
    const { files } = toyTree({ "README.md": `# Egg\n\n## ${heading}\n\nEggs are round and so are we.\n` });
    expect(nameOrigins("README.md", { files, names: ["egg"] }, new EvidenceGate(files))).toEqual([]);
  });

  test("is not told by headings of the documentation, nor by answers to questions", () => {
    const { files } = toyTree({
      "README.md": "# Egg\n",
      "docs/about.md": "# Etymology\n\nEggs are round and so are we.\n",
      "docs/faq/hens.md": "Egg is named after a hen.\n",
      "docs/faqs/hens.md": "Egg is named after a hen.\n",
    });
    expect(nameOrigins("README.md", { files, names: ["egg"] }, new EvidenceGate(files))).toEqual([]);
  });

  test("stands in the README or the documentation, without what a comma explains in a long sentence", () => {
    const { files } = toyTree({
      "README.md":
        "# Egg\n\nThe name “Egg” is derived from ovum, a word that is popular in several very old kitchens.\n",
      "docs/about.rst":
        "About\n=====\n\nEgg is named after a hen which is older than all of the others and that is all.\n",
      "docs/de/about.rst": "Egg is named after a goose.\n",
      "examples/docs/about.md": "Egg is named after a duck.\n",
    });
    const origins = nameOrigins("README.md", { files, names: ["egg"] }, new EvidenceGate(files));
    expect(origins.map(({ text }) => text)).toEqual([
      "The name “Egg” is derived from ovum",
      "Egg is named after a hen",
    ]);
    expect(origins[1]?.evidence[0]).toMatchObject({ path: "docs/about.rst", line: 4 });
  });
});
