import { describe, expect, test } from "vitest";
import { EvidenceGate } from "../../src/analysis/evidence-gate.ts";
import type { ManifestFacts } from "../../src/domain/facts.ts";
import { readmeBlocks } from "../../src/analysis/readme/readme-blocks.ts";
import { visibleText } from "../../src/analysis/readme/readme-markup.ts";
import { findReadme, readReadme } from "../../src/analysis/readme/readme.ts";
import { introduces } from "../../src/analysis/readme/readme-tagline.ts";
import { toyTree } from "./toy-repository.ts";
import { speaksOfOthers } from "../../src/analysis/readme/other-subjects.ts";

function read(
  path: string,
  lines: readonly string[],
  names: readonly string[] = ["egg"],
  more: Readonly<Record<string, string>> = {},
  description?: string,
) {
  const { files } = toyTree({ [path]: lines.join("\n"), ...more });
  const manifest = description === undefined ? undefined : describedAs(description);
  return readReadme(path, { names, manifest, files }, new EvidenceGate(files));
}

function describedAs(text: string): ManifestFacts {
  const evidence = [{ path: "package.json", line: 3, text }] as const;
  return { path: "package.json", ecosystem: "npm", description: { text, evidence }, keywords: [] };
}

describe("findReadme", () => {
  test.each([
    [["README.md", "README.rst", "docs/index.md"], "README.md"],
    [["README.zh.md", "readme.txt"], "readme.txt"],
    [["README"], "README"],
    [["docs/index.rst", "src/README.md"], "docs/index.rst"],
    [["packages/egg/README.md", "packages/pan/README.md"], "packages/egg/README.md"],
  ])("chooses from %j", (paths, expected) => {
    const { files } = toyTree(Object.fromEntries(paths.map((path) => [path, "x"])));
    expect(findReadme({ files }, "egg")?.path).toBe(expected);
  });

  test.each([
    ["https://egg.example/pan\n", "docs/index.md"],
    ["# Egg\n\n<https://egg.example/pans/and/lids>\n", "docs/index.md"],
    ["# Egg\n\nA round pan: https://egg.example/pan\n", "README.md"],
    [`# Egg\n\n${"<https://egg.example/pans/and/lids>\n".repeat(9)}`, "README.md"],
    ["# \u9505\n\n\u4e00\u4e2a\u5706\u9505\u3002\n", "README.md"],
  ])("passes over a page that only has an address: %j", (content, expected) => {
    const page = { "docs/index.md": "Egg is a round pan for all hens.\n" };
    const found = findReadme(toyTree({ ...page, "README.md": content }), "egg");
    expect(found?.path).toBe(expected);
    expect(findReadme(toyTree({ "README.md": content }), "egg")?.path).toBe("README.md");
  });

  test("takes what a link at the root leads to", () => {
    const { files } = toyTree({ "docs/pan.md": "x", "docs/readme.md": "x" });
    expect(findReadme({ files, linkedReadme: "docs/pan.md" }, "egg")?.path).toBe("docs/pan.md");
  });

  test("finds none in a repository without one", () => {
    expect(findReadme(toyTree({ "src/a.md": "" }), "egg")).toBeUndefined();
  });
});

describe("what the project does", () => {
  const described = (...lines: readonly string[]) =>
    read("README.md", ["# Egg.js", "", ...lines], ["egg.js"], {}, "a stove for busy kitchens").tagline?.text;

  test("introduces it, whatever its description says, with a dot in its name too", () => {
    const does = "Egg.js enables round pans.";
    expect(described("## Pans", "", does)).toBe(does);
    expect(described("## Pans", "", "Any egg can be boiled here.")).toBeUndefined();
  });

  test("is said of it, not of one of its kind", () => {
    const own = "Egg.js is an extensive library of pans for busy kitchens.";
    const instance = "An eggjs instance is a lid of many round pans.";
    const lines = ["[home](https://egg.example)", "", own, "", "## Use", "", instance];
    expect(read("README.md", lines, ["eggjs"]).tagline?.text).toBe(own);
    const kind = "Egg.js is a general-purpose library and can be used by hens.";
    const also = "Egg.js also is a stove for hens.";
    expect(introduces(also, new Set(["eggjs"]))).toBe(false);
    expect([own, kind].map((text) => introduces(text, new Set(["eggjs"])))).toEqual([true, false]);
  });

  test.each([
    "Those lids need a stove in busy kitchens.",
    "The following pan puts a stove into busy kitchens.",
  ])("is nothing that leans on what stands beside it: %s", (line) => {
    expect(described("## Pans", "", line)).toBeUndefined();
  });
});

describe("what tells how to get it", () => {
  test.each([
    ["## Installation", false],
    ["## How to install", false],
    ["## Setup", false],
    ["## Kitchens", true],
  ])("is not quoted: %s", (heading, isTold) => {
    const line = "Pull the copper kettle to boil eggs with lids.";
    const { sentences } = read("README.md", ["# Egg", "", "Egg is a pan.", "", heading, "", line]);
    expect(sentences.some(({ text }) => text === line)).toBe(isTold);
  });
});

describe("the name and the headline of a title", () => {
  test("may have a longer name than the folder, and stand below a picture", () => {
    const open = read("README.md", ["## OpenEgg&reg; - Pans Made Simple", "", "OpenEgg lets cooks boil."]);
    expect(open.title?.text).toBe("OpenEgg - Pans Made Simple");
    expect(open.tagline?.text).toBe("Pans Made Simple");
    const pictured = ["# ![Egg](egg.png)", "", "### Egg — Never use a kettle again", "", "Do you ever boil?"];
    expect(read("README.md", pictured).tagline?.text).toBe("Never use a kettle again");
  });

  test("may be called like a page of the manual", () => {
    const headlineOf = (title: string) =>
      read("README.md", [`# ${title}`, "", "Go on."], ["ox"]).tagline?.text;
    expect(headlineOf("ox(1) - boils all the eggs")).toBe("boils all the eggs");
    expect(headlineOf("ox(10) - boils all the eggs")).toBeUndefined();
    expect(headlineOf("ox(hen) - boils all the eggs")).toBeUndefined();
  });

  test("is none of something else", () => {
    expect(read("README.md", ["## Kitchen - Pans Made Simple", "", "It boils."]).title).toBeUndefined();
  });
});

describe("the sentence that says what the project is", () => {
  test.each([
    [["Do you ever boil an egg?", "", "It boils eggs for you."], "It boils eggs for you."],
    [["However, there is an egg called Pan.", "", "It boils eggs for you."], "It boils eggs for you."],
    [["single-file (or MIT licensed) pans for cooks"], "single-file (or MIT licensed) pans for cooks"],
    [["Documentation: latest pan and main pan", "", "It boils eggs for you."], "It boils eggs for you."],
    [
      ["Egg is a Python library.", "", "Egg is a pan for all the hens of the farm."],
      "Egg is a pan for all the hens of the farm.",
    ],
    [
      ["Egg is an example of breakfast in a pan.", "", "Egg is a pan for all the hens of the farm."],
      "Egg is a pan for all the hens of the farm.",
    ],
    [
      ["Egg is an exemplary breakfast in a pan.", "", "Egg is a pan for all the hens of the farm."],
      "Egg is an exemplary breakfast in a pan.",
    ],
    [["© The hens of the farm", "", "It boils eggs for you."], "It boils eggs for you."],
    [["The hens of the farm © 2019", "", "It boils eggs."], "The hens of the farm © 2019"],
    [
      ["Egg is a pan of 10.0.", "", "Egg is a pan for all the hens of the farm."],
      "Egg is a pan for all the hens of the farm.",
    ],
    [["Egg is a pan of iron.", "", "Egg is a pan for all the hens of the farm."], "Egg is a pan of iron."],
    [["Round pans for hens.", "", "Egg empowers all hens to boil."], "Egg empowers all hens to boil."],
    [["Round pans for hens.", "", "Egg empowered all hens to boil."], "Round pans for hens."],
  ])("is found in %j", (lines, expected) => {
    expect(read("README.md", ["# Egg", "", ...lines]).tagline?.text).toBe(expected);
  });

  test("goes on in the next line with what it is for", () => {
    const lines = ['<p align="center">', "  A simple way  <br/>", "  to boil eggs.", "</p>"];
    const { tagline } = read("README.md", lines);
    expect(tagline?.text).toBe("A simple way to boil eggs.");
    // The sign that breaks the line is no part of what it says.
    expect(tagline?.evidence.map(({ line, text }) => [line, text])).toEqual([
      [2, "A simple way"],
      [3, "to boil eggs."],
    ]);
  });

  test.each([
    ["Egg is a pan for small kitchens released under the MIT licence.", "Egg is a pan for small kitchens"],
    [
      "Egg is a pan for small kitchens, which is licensed under the GPL, version 3.0",
      "Egg is a pan for small kitchens",
    ],
    [
      "Egg is a pan for small kitchens that is distributed under two licences.",
      "Egg is a pan for small kitchens",
    ],
    ["Egg is a pan for small kitchens, published under one licence.", "Egg is a pan for small kitchens"],
    ["Egg is a small, MIT licensed pan for hens.", "Egg is a small, MIT licensed pan for hens."],
    ["Egg is a small, GPL-3.0-licensed, round pan.", "Egg is a small, GPL-3.0-licensed, round pan."],
    ["Egg is an MIT licensed pan for hens.", undefined],
    ["Egg is a small pan, MIT licensed.", undefined],
    ["Egg is a pan released under the MIT licence.", undefined],
    ["Egg is a pan for small kitchens released under the MIT licence; see below.", undefined],
  ])("may say in passing how it is licensed: %s", (line, tagline) => {
    expect(read("README.md", ["# Egg", "", line]).tagline?.text).toBe(tagline);
  });

  test.each([
    ["The hens answer questions about the pan.", "The hens answer questions about the pan."],
    ["The hens are happy to hear of the pan.", undefined],
    ["The hens are glad to help with the pan.", undefined],
    ["Every hen should feel free to fry.", undefined],
    ["Hens let us know about the pan.", undefined],
    ["Hens let me know about the pan.", undefined],
    ["The hens answered all of the questions.", "The hens answered all of the questions."],
    ["The happy hens help with the pan.", "The happy hens help with the pan."],
    ["Every hen should feel at home.", "Every hen should feel at home."],
    ["Hens let the cook know about it.", "Hens let the cook know about it."],
  ])("is no offer of help: %s", (line, tagline) => {
    expect(read("README.md", ["# Egg", "", line]).tagline?.text).toBe(tagline);
  });

  test.each([
    ["You'll be asked to boil an egg.", false],
    ["We will boil an egg together.", false],
    ["Start the stove with a match.", false],
    ["Start using Egg with old pans.", false],
    ["Start boiling eggs with open pans.", true],
  ])("gives no instructions: %s", (line, isTagline) => {
    expect(read("README.md", ["# Egg", "", line]).tagline?.text).toBe(isTagline ? line : undefined);
  });

  test.each([
    ["There is more than one way to help the hens.", false],
    ["The hens have many ways to contribute eggs.", false],
    ["The hens have many ways to boil eggs.", true],
    ["The hens get some help with the pan.", false],
    ["The hens need help with the pan.", false],
    ["The hens need more room in the pan.", true],
    ["The hens help each other with the pan.", true],
    ["For a lid please ask any of the hens.", false],
    ["For a lid ask any of the hens.", true],
  ])("does not ask for help or tell where to find it: %s", (line, isTagline) => {
    expect(read("README.md", ["# Egg", "", line]).tagline?.text).toBe(isTagline ? line : undefined);
  });

  test.each([
    ["I boil all of the eggs at home.", false],
    ["My hens boil all of the eggs.", false],
    ["If a hen has a pan, it boils.", false],
    ["Once a hen has a pan, it boils.", false],
    ["Second, a hen boils all of the eggs.", false],
    ["Iron pans for all of the hens.", true],
    ["Mystic pans for all of the hens.", true],
    ["Iffy pans for all of the hens.", true],
    ["Hens boil eggs once they have a pan.", true],
    ["Seconds are all that the hens need.", true],
    ["Second-hand pans for all of the hens.", true],
    ["I/O pans for all of the hens.", true],
    ["My-egg pans for all of the hens.", true],
  ])("tells nothing of somebody, and is no step or condition: %s", (line, isTagline) => {
    expect(read("README.md", ["# Egg", "", line]).tagline?.text).toBe(isTagline ? line : undefined);
  });

  test.each([
    ["Find pans and lids on eggs.example", false],
    ["Browse all of the lids at eggs.example/lids.", false],
    ["Learn how the hens boil in lids.eggs.example.", false],
    ["Find pans and lids on every farm.", true],
    ["Find the lids of eggs.example in any kitchen.", true],
    ["Hens boil with the pans at eggs.example", true],
    ["Read and write eggs in Pan.js.", true],
  ])("is no sign that says where things are: %s", (line, isTagline) => {
    expect(read("README.md", ["# Egg", "", line]).tagline?.text).toBe(isTagline ? line : undefined);
  });

  test.each([
    ["This pan is not an official pan of the farm.", false],
    ["This pan is not a official pan of the farm.", false],
    ["Round pans that are not officially sold.", true],
    ["The newest pan runs on version 3.", true],
    ["The pan runs on one good old version.", true],
    ["This pan runs on lid version 3.", false],
    ["Egg is a pan for hens that runs on any version of the stove.", true],
  ])("is no notice of what it is not, or where it runs: %s", (line, isTagline) => {
    expect(read("README.md", ["# Egg", "", line]).tagline?.text).toBe(isTagline ? line : undefined);
  });

  test.each([
    ["Round pans, no longer maintained at all.", false],
    ["The pan of hens is not actively maintained.", false],
    ["This pan is less maintained than a lid.", false],
    ["The round pan of hens is unmaintained.", false],
    ["The round pan of hens is un-maintained.", false],
    ["The round pan of hens is well maintained.", true],
    ["The actively maintained pan of all hens.", true],
    ["A round pan that hens do not maintain.", true],
    ["Egg is a round pan in place of the unmaintained pan of hens.", true],
    ["A maintained copy of the no longer maintained pan.", true],
  ])("is no notice that nobody looks after it: %s", (line, isTagline) => {
    expect(read("README.md", ["# Egg", "", line]).tagline?.text).toBe(isTagline ? line : undefined);
  });

  test.each([
    ["Egg makes it a problem of pans.", false],
    ["Egg turns them into breakfasts.", false],
    ["Egg solves that for all hens.", false],
    ["Egg does this for all hens.", false],
    ["Egg fixes those for all hens.", false],
    ["The old Egg brings these to hens.", false],
    ["Egg makes it easy to boil eggs.", true],
    ["Egg makes it fast and easy to boil eggs.", true],
    ["Egg makes it really fun to boil eggs.", true],
    ["Egg turns these recipes into breakfasts.", true],
    ["Egg solves this problem for all hens.", true],
    ["Egg makes it possible to boil eggs.", true],
    ["Egg makes this project a pan.", true],
    ["Egg makes its own round pans.", true],
    ["Egg makes round pans for hens.", true],
    ["Egg, which boils, makes it a breakfast.", true],
    ["Egg and all the hens makes it a breakfast.", true],
    ["Egg is a pan that makes it a breakfast.", true],
  ])("does not lean on what stands before: %s", (line, isTagline) => {
    expect(read("README.md", ["# Egg", "", line]).tagline?.text).toBe(isTagline ? line : undefined);
  });

  test.each([
    [["egg is a round pan for hens. egg supports lids of brass."], "egg is a round pan for hens."],
    [
      ["egg is a round pan for hens, incl. eggs for kings."],
      "egg is a round pan for hens, incl. eggs for kings.",
    ],
    [["egg is a round pan for hens vs. hens for kings."], "egg is a round pan for hens vs. hens for kings."],
  ])("ends where the next sentence begins with a name in small letters: %j", (lines, tagline) => {
    expect(read("README.md", ["# egg", "", ...lines], ["egg"]).tagline?.text).toBe(tagline);
  });

  test.each([
    ["A round pan for all hens, see docs.", "A round pan for all hens"],
    ["A round pan for all hens, see docs", "A round pan for all hens"],
    ["A round pan for hens who hear, see and smell.", "A round pan for hens who hear, see and smell."],
    ["A round pan that all hens see.", "A round pan that all hens see."],
  ])("ends before where to read on: %s", (line, tagline) => {
    expect(read("README.md", ["# Egg", "", line]).tagline?.text).toBe(tagline);
  });

  test.each([
    [["A round pan that opens by `<Tab>` for hens."], "A round pan that opens by <Tab> for hens."],
    [["A round pan with `<b>` and <b>lids</b> for hens."], "A round pan with <b> and lids for hens."],
    [["A round <Pan> for all of the hens."], "A round for all of the hens."],
    [["A round pan with ``lids`` <b>and</b> ``eggs`` for hens."], "A round pan with lids and eggs for hens."],
    [["A round pan for all of the hens\\", "Boils eggs in no time"], "A round pan for all of the hens"],
    [["A round \\*pan\\* for all", "of the hens."], "A round *pan* for all of the hens."],
  ])("shows signs of code, and ends where a line is broken on purpose: %j", (lines, tagline) => {
    expect(read("README.md", ["# Egg", "", ...lines]).tagline?.text).toBe(tagline);
  });

  test.each([
    ["(This pan is only for hens.)", false],
    ["(This pan is only for hens).", false],
    ["(Common) pans are only for hens.", true],
    ["Pans are only for hens (for now).", true],
    ["Egg version: all of the old ones.", false],
    ["Egg language: that of all hens.", false],
    ["Old farm back-end : iron pans.", false],
    ["Date the hens: pans for everybody.", false],
    ["Clients of hens boil iron pans.", true],
    ["A server of eggs is at home here.", true],
    ["Egg: clients for all of the hens.", true],
    ["that boils all of the eggs.", false],
    ["and boils all of the eggs.", false],
    ["That pan boils all of the eggs.", true],
    ["thatched pans for all of the hens.", true],
    ["To boil eggs for hens, take a lid.", false],
    ["To boil, take a lid and an egg.", true],
    ["Tools to boil eggs, pans and lids.", true],
    ["This pan is made with iron and love.", false],
    ["This round pan was written in iron.", false],
    ["This is built on all of the hens.", false],
    ["This pan is made for all of the hens.", true],
    ["This one great big old pan is made of iron.", true],
    ["This project was created in order to bring pans to hens.", true],
    ["This pan is written with slow hens in mind.", true],
    ["To boil eggs for hens, Egg is the pan of all kitchens.", true],
    ["Egg server: a round pan for all of the kitchens.", true],
    ["Round server: a pan for all of the kitchens.", false],
    ["(Round) pans for all of the kitchens (and hens)", true],
    ["Submit a PR to have your kitchen listed.", false],
    ["A short project description.", false],
    ["Egg is a pan that was written in iron.", true],
    ["Butter pans for all of the hens.", true],
    ["Alsoran pans for all of the hens.", true],
    ["Built with iron and love", false],
    ["Created using old iron.", false],
    ["Built on old iron.", false],
    ["Made by one hen.", false],
    ["Powered by gas.", false],
    ["Written in iron alone.", false],
    ["Built with love and iron for all of the hens.", true],
    ["Pans built with iron and love", true],
    ["Alternatively, hens boil eggs in pans.", false],
    ["Alternative pans for all of the hens.", true],
    ["Because hens like the round pans.", false],
    ["... so better boil all of this", false],
    ["…so better boil all of this", false],
    ["Pans for eggs ... and all of the hens.", true],
  ])("is no aside, no fact beside others and no rest of a sentence: %s", (line, isTagline) => {
    expect(read("README.md", ["# Egg", "", line]).tagline?.text).toBe(isTagline ? line : undefined);
  });

  test.each([
    [["Egg is a round pan for hens, designed to:"], "Egg is a round pan for hens"],
    [["A round pan for hens, built as a lid that:"], "A round pan for hens"],
    [["A round pan for hens, made with lids; it has:"], undefined],
    [["A round pan for hens, which has:"], undefined],
    [["Round pans.", "", "A round pan for hens, built as a lid that:"], undefined],
    [["Egg is a round pan for hens, designed to boil."], "Egg is a round pan for hens, designed to boil."],
  ])("ends before a list of what it is made for: %j", (lines, tagline) => {
    expect(read("README.md", ["# Egg", "", ...lines, "", "- boil"]).tagline?.text).toBe(tagline);
  });

  test("may stand behind the name and a colon, behind no other label", () => {
    const iron = "The lid is the best friend of any pan.";
    const tagline = (...lines: readonly string[]) => read("README.md", ["# Egg", "", ...lines]).tagline?.text;
    expect(tagline("Egg: a round pan for hens.", "", iron)).toBe("Egg: a round pan for hens.");
    expect(tagline("Lids: a round pan for hens.", "", iron)).toBe(iron);
    expect(tagline("Lids: a round pan for hens.")).toBeUndefined();
  });

  test("may stand under a heading that says that it is about it", () => {
    const lead = "Round pans for all breakfasts.";
    const iron = "The lid is the best friend of any pan.";
    const tagline = (...headings: readonly string[]) =>
      read("README.md", [...headings, "", lead, "", iron]).tagline?.text;
    expect(tagline("# About")).toBe(lead);
    expect(tagline("# Egg", "", "## About")).toBe(lead);
    expect(tagline("# Egg", "", "## About lids")).toBe(iron);
    expect(tagline("# Egg", "", "About", "")).toBe(iron);
  });

  test("is rather the one under the title than what defines something further down", () => {
    const lead = "Round pans for all breakfasts.";
    const iron = "The lid is the best friend of any pan.";
    const tagline = (...lines: readonly string[]) => read("README.md", lines).tagline?.text;
    expect(tagline("# Egg", "", lead, "", iron)).toBe(lead);
    expect(tagline("# Egg", "", "Go to the hens for pans.", "", iron)).toBe(iron);
    expect(tagline("# Egg", "", lead, "", "Egg is the best friend of any hen.")).toBe(
      "Egg is the best friend of any hen.",
    );
  });
});

describe("readReadme", () => {
  test("prefers the sentence that says what the project is over announcements, badges and quotations", () => {
    const facts = read("README.md", [
      "# :egg: Egg 🥚",
      "[![ci](https://x.example/b.svg)](https://x.example)",
      "> **Note** We are looking for sponsors.",
      "",
      "Version 3 was released last week.",
      "",
      "Fast and simple. **Egg** is a *tiny* [breakfast](https://x.example/very/long) tool with `yolk` support.",
    ]);
    expect(facts.title?.text).toBe("Egg");
    expect(facts.tagline).toEqual({
      text: "Egg is a tiny breakfast tool with yolk support.",
      evidence: [
        { path: "README.md", line: 7, text: "**Egg** is a *tiny* [breakfast" },
        { path: "README.md", line: 7, text: "tool with `yolk` support." },
      ],
    });
  });

  test("takes no title for a section about money", () => {
    const facts = read("README.md", [
      "# Egg - Enterprise Pan Scheduler",
      "",
      "Egg is a breakfast tool for cooks.",
    ]);
    expect(facts.title?.text).toBe("Egg - Enterprise Pan Scheduler");
    expect(facts.tagline?.text).toBe("Enterprise Pan Scheduler");
  });

  test("takes no comparison of versions for what it is", () => {
    const facts = read("README.md", [
      "# Egg",
      "",
      "Egg v2 is a rewrite with many improvements compared to v1.",
      "",
      "Egg is a breakfast tool.",
    ]);
    expect(facts.tagline?.text).toBe("Egg is a breakfast tool.");
  });

  test.each([
    ["README.rst", "Egg is a pure [#]_ implementation of breakfast [#]_, with toast [1]_."],
    ["README.md", "Egg is a pure [^1] implementation of breakfast [^b], with toast[^3]."],
  ])("leaves no blank before the comma after a footnote in %s", (name, line) => {
    const title = name.endsWith("rst") ? ["Egg", "==="] : ["# Egg"];
    expect(read(name, [...title, "", line]).tagline?.text).toBe(
      "Egg is a pure implementation of breakfast, with toast.",
    );
  });

  test("joins a sentence over lines, with one piece of evidence per line and around addresses", () => {
    const facts = read("README.md", [
      "# Egg",
      "",
      "Egg is a machine that searches [every",
      "kitchen](https://x.example) for a spoon. More.",
    ]);
    expect(facts.tagline?.text).toBe("Egg is a machine that searches every kitchen for a spoon.");
    expect(facts.tagline?.evidence.map(({ line, text }) => [line, text])).toEqual([
      [3, "Egg is a machine that searches [every"],
      [4, "kitchen"],
      [4, "for a spoon."],
    ]);
  });

  test("takes what stands right under the title, whatever the description says, and no comparison further down", () => {
    const compared = "Egg shells are as strong below as they are the best above.";
    const lines = [
      "# Egg",
      "![](x.png)",
      "",
      "Cook whole breakfasts in one pan.",
      "",
      "## Shells",
      "",
      compared,
    ];
    const tagline = (...more: readonly string[]) =>
      read("README.md", more, ["egg"], {}, "Modern kitchen framework").tagline?.text;
    expect(tagline(...lines)).toBe("Cook whole breakfasts in one pan.");
    expect(tagline("# Egg", "", "## Shells", ...lines.slice(3))).toBeUndefined();
    expect(tagline("# Egg", "", "Go to the hen for most things.")).toBeUndefined();
    expect(tagline("# Egg", "", "A tiny pan (with a bite! :)).")).toBeUndefined();
    // Without a title it stands at the top; a title further down has others under it.
    expect(tagline("![](x.png)", "", ...lines.slice(3))).toBe("Cook whole breakfasts in one pan.");
    expect(tagline("## Shells", ...lines.slice(2))).toBeUndefined();
    expect(tagline("Cook whole breakfasts in one pan.", "", "## Egg", "", compared)).toBeUndefined();
  });

  test("is none of a part far below where only keywords tell what the project is", () => {
    const words = ["pan", "kitchen"].map((text) => ({
      text,
      evidence: [{ path: "package.json", line: 4, text }] as const,
    }));
    const keywords: ManifestFacts = { path: "package.json", ecosystem: "npm", keywords: words };
    const tagline = (...lines: readonly string[]) => {
      const { files } = toyTree({ "README.md": lines.join("\n") });
      const context = { names: ["egg"], manifest: keywords, files };
      return readReadme("README.md", context, new EvidenceGate(files)).tagline?.text;
    };
    const below = Array.from({ length: 60 }, () => "");
    const about = "A pan for any kitchen that boils in no time.";
    expect(tagline("# Egg", "", about)).toBe(about);
    expect(
      tagline("# Egg", ...below, "## Lids", "", "_lid takes a pan and warms the kitchen."),
    ).toBeUndefined();
  });

  test("takes a quotation that says what the description says", () => {
    const lines = [
      "# egg",
      "> Returns true if the value is a whole egg.",
      "",
      "It is common to use a spoon to cast an egg value to a number of whole pieces.",
    ];
    const description =
      "Returns true if a thing or value is a whole egg. Useful for pieces, spoons, numbers.";
    expect(read("README.md", lines, ["egg"], {}, description).tagline?.text).toBe(
      "Returns true if the value is a whole egg.",
    );
  });

  test("reads headings and paragraphs of HTML, without the line of links", () => {
    const facts = read("README.md", [
      '<div align="center">',
      '  <h1 align="center">Egg</h1>',
      '  <p align="center">Breakfast with static yolk inference<br/>by <a href="https://x.example">@cook</a></p>',
      '  <a href="https://a.example">Docs</a> • <a href="https://b.example">Chat</a>',
      "</div>",
    ]);
    expect(facts.title?.text).toBe("Egg");
    expect(facts.tagline?.text).toBe("Breakfast with static yolk inference");
  });

  test("reads reStructuredText: titles by their rules, roles, substitutions, literal blocks", () => {
    const facts = read("README.rst", [
      "===",
      "Egg",
      "===",
      "",
      "|badge| |docs|",
      "",
      ".. |badge| image:: https://x.example/b.svg",
      "   :alt: Egg is a badge.",
      "",
      "``Egg`` is a :class:`~kitchen.Tool` for `cooks <https://x.example>`_::",
      "",
      "    $ pip install egg",
      "",
    ]);
    expect(facts.title?.text).toBe("Egg");
    expect(facts.tagline?.text).toBe("Egg is a kitchen.Tool for cooks");
    expect(facts.install).toEqual({
      text: "pip install egg",
      evidence: [{ path: "README.rst", line: 12, text: "pip install egg" }],
    });
    expect(
      read("README.rst", [
        "Egg",
        "---",
        "",
        "``Egg`` is a :class:`~kitchen.Tool` for `cooks <https://x.example>`_.",
      ]).tagline?.text,
    ).toBe("Egg is a kitchen.Tool for cooks.");
  });

  test("names underscores and stars of code as they are", () => {
    const facts = read("README.md", ["Egg is a wrapper around `__init__` and *args, not a __mess__."]);
    expect(facts.tagline?.text).toBe("Egg is a wrapper around __init__ and *args, not a mess.");
  });

  test.each([
    [["pip install -e .", "pip install other", "$ pip install egg[all]"], "pip install egg[all]"],
    [["Run `npm i egg` now."], "npm i egg"],
    [["- cargo install egg --locked  # the tool", "brew install egg"], "brew install egg"],
    [["pip install --user egg", "uv add egg"], "pip install --user egg"],
    [["pip install --user egg", "pip install egg"], "pip install egg"],
    [["> npm install"], undefined],
    [["Windows also needs `pip install wheel`."], undefined],
    [["go get example.com/egg@version"], undefined],
    [["npm install egg@<tag>"], undefined],
    [["dotnet add package Egg.Core"], "dotnet add package Egg.Core"],
    [["go install github.com/cook/egg@latest"], "go install github.com/cook/egg@latest"],
  ])("finds the install line in %j", (lines, expected) => {
    expect(read("README.md", lines).install?.text).toBe(expected);
  });

  test("takes no claim from instructions, from answers to questions, or whose subject stands elsewhere", () => {
    const facts = read("README.md", [
      "# Egg",
      "Import it before the pan. You can boil it wherever you want. This will create the shell.",
      "That egg is fake, by the way. Returns a limit function.",
      "## FAQ",
      "Yes, an egg floats when it is old.",
      "## Problems?",
      "Eggs that float are best written to by e-mail.",
      "## boilTime",
      "The interval between each egg.",
      "## Running the tests",
      "The list of eggs is in the basket.",
    ]);
    expect(facts.sentences.map(({ text }) => text)).toEqual(["That egg is fake, by the way."]);
  });

  test.each([
    ["Get in touch", false],
    ["Telemetry", true],
    ["How to build from source", false],
    ["How to build a nest", true],
    ["Run tests", false],
    ["How to run the unit tests", false],
    ["Running the egg tests with a lid", false],
    ["Touch", true],
    ["How to rebuild", true],
    ["Run the testers", true],
    ["How to run", true],
    ["Who runs tests", true],
    ["Scripts", false],
    ["npm scripts", false],
    ["Package scripts", false],
    ["Useful scripts", false],
    ["Yarn Scripts", false],
    ["Kitchen scripts", true],
    ["Scripts of hens", true],
    ["Launch your kitchen career today", false],
    ["Boot camps for cooks", false],
    ["Career of an egg", true],
    ["E2E tests", false],
    ["End-to-end testing in the kitchen", false],
    ["End to end test", false],
    ["From end to end", true],
    ["Linting", false],
    ["Linting the kitchen", false],
    ["Glinting", true],
    ["CI", false],
    ["CI/CD", false],
    ["CI & Deployment", false],
    ["CI/CD & deploys", false],
    ["Cider", true],
    ["Code structure", false],
    ["Directory structure", false],
    ["File structure", false],
    ["Folder structure", false],
    ["Monorepo structure", false],
    ["Project structure", false],
    ["Repo structure", false],
    ["Repository structure", false],
    ["Pan structure", true],
    ["Structure", true],
    ["To-do", false],
    ["TODOs", false],
    ["Todo list", false],
    ["To-do lists of hens", true],
  ])("may tell of itself below %j: %s", (heading, isHeard) => {
    const said = "No egg is ever the same twice!";
    const facts = read("README.md", ["# Egg", "", "Round.", "", `## ${heading}`, "", said]);
    expect(facts.sentences.map(({ text }) => text)).toEqual(isHeard ? [said] : []);
  });

  test("is introduced by its first sentence, not by how it is set up or licensed", () => {
    const tagline = (...lines: string[]) => read("README.md", ["# Egg", ...lines]).tagline?.text;
    expect(
      tagline(
        "The round way to breakfast.",
        "",
        "Among those is a pan for eggs.",
        "## Install",
        "Put it in.",
      ),
    ).toBe("The round way to breakfast.");
    expect(tagline("Egg is released under the MIT license & supports modern pans.")).toBeUndefined();
    expect(
      tagline("Maintainers: [@hen](https://hen.example), [@cook](https://cook.example)"),
    ).toBeUndefined();
    expect(tagline("## Installation", "Your pan is a good place to start.")).toBeUndefined();
    expect(tagline("## Contributing", "Egg is an **OPEN Open Kitchen Project**.")).toBeUndefined();
    expect(tagline("## Hen Foundation", "Egg is a Hen Foundation project.")).toBeUndefined();
    expect(tagline("## Documentation", "Contents of this kitchen are kept in a pan.")).toBeUndefined();
    expect(tagline("hen/egg is a round pan for all hens, featuring:", "", "- a lid")).toBe(
      "hen/egg is a round pan for all hens",
    );
    expect(tagline("## Development", "Egg is an open kitchen for hens.")).toBeDefined();
    expect(tagline("By default, the pan is a round one.")).toBeUndefined();
  });

  test("is introduced by what the sentence defines itself, also in a heading that is broken within", () => {
    const tagline = (...lines: string[]) => read("README.md", lines).tagline?.text;
    const plain = ["# Egg", "", "Simple pan for breakfasts.", ""];
    expect(tagline(...plain, "Egg also comes with a lid that is a plate for toast.")).toBe(plain[2]);
    expect(tagline(...plain, "Hens love Egg and iron is a good thing.")).toBe(plain[2]);
    expect(tagline("## egg is a pan that makes boiling and<br>frying easy.", "", "More than one lid.")).toBe(
      "egg is a pan that makes boiling and frying easy.",
    );
  });

  test("leaves out what a generator wrote, unless it is that of the generator itself", () => {
    const lines = [
      "# Egg",
      "",
      "It boils all of the eggs at once.",
      "",
      "Your app is ready to be deployed! It keeps the yolk.",
      "",
      "All hens love the round lid. Your app is ready to be deployed!",
      "",
      "- Let people know what your project can do with a shell.",
      "- The pan gets very hot on a stove.",
    ];
    const own = [
      "All hens love the round lid.",
      "It boils all of the eggs at once.",
      "The pan gets very hot on a stove.",
    ];
    const facts = read("README.md", lines);
    expect(facts.sentences.map(({ text }) => text)).toEqual(own);
    expect(facts.words).not.toContain("yolk");
    expect(facts.words).not.toContain("shell");
    const generator = read("README.md", lines, ["egg", "readme-template"]);
    expect(generator.words).toContain("shell");
    expect(generator.words).not.toContain("yolk");
  });

  test("ends a section with a heading that a generator wrote, which is no title", () => {
    const hot = "The pan gets very hot on a stove.";
    const facts = read("README.md", [
      "# Premium Partners",
      "",
      "Egg is a pan.",
      "",
      "## Sponsors",
      "",
      "The hens get very old on a farm.",
      "",
      "## Available Scripts",
      "",
      hot,
    ]);
    expect(facts.title).toBeUndefined();
    expect(facts.sentences.map(({ text }) => text)).toContain(hot);
    expect(facts.sentences.map(({ text }) => text)).not.toContain("The hens get very old on a farm.");
    expect(facts.words).not.toContain("scripts");
  });

  test("keeps complete sentences of up to sixteen words, and none that hangs on a link", () => {
    const facts = read("README.md", [
      "# Egg",
      "Eggs break. No egg is ever the same twice! See the documentation for more eggs.",
      "It boils, it fries (and poaches. The pan does the rest:",
      "```",
      "Code is never a sentence in this film.",
      "```",
      "| Table | rows are no sentences either. |",
      "",
      "- Lists can hold a good sentence too.",
      "- How can I boil the egg?",
      "- Who uses this old pan?",
      "- Fortunately, the pan offers an easy way to turn eggs.",
      "- Every egg is waiting for you at <http://localhost:8080/>.",
    ]);
    expect(facts.sentences.map(({ text }) => text)).toEqual([
      "No egg is ever the same twice!",
      "Lists can hold a good sentence too.",
    ]);
  });

  test.each([
    ["View all of the eggs in the pan.", false],
    ["Browse all of the eggs in the pan.", false],
    ["Views of the pan are round and bright.", true],
    ["Browsing hens are round and bright.", true],
  ])("keeps nothing that tells readers where to look: %s", (line, isHeard) => {
    const lines = ["# Egg", "", "Round.", "", "## Kitchen", "", line];
    expect(read("README.md", lines).sentences.map(({ text }) => text)).toEqual(isHeard ? [line] : []);
  });

  const SAID = "No egg is ever the same twice!";

  test.each([
    [['<p align="center"><img src="pan.png" alt="ever the same egg"><br/><em>', SAID, "</em></p>"], false],
    [['<div><img alt="the same egg" src="pan.png" width="9"> <I>', SAID, "</I></div>"], false],
    [['<img src="pan.png" alt="No Egg is Ever the Same"><small>', SAID, "</small>"], false],
    [['<img src="pan.png" alt="no egg twice"><sub>', SAID, "</sub>"], false],
    [['<figure><img src="pan.png" alt="no egg twice"><figcaption>', SAID, "</figcaption></figure>"], false],
    [["![ever the same egg](pan.png)\n*", SAID, "*"], false],
    [["![ever the same egg](pan.png) _", SAID, "_"], false],
    [['<p align="center"><img src="pan.png"><br/><em>', SAID, "</em></p>"], true],
    [["![egg](pan.png)\n*", SAID, "*"], true],
    [["![old hens in a pan, egg](pan.png)\n*", SAID, "*"], true],
    [["![ever the same egg](pan.png)\n", SAID, ""], true],
    [["![ever the same egg](pan.png)\n**", SAID, "**"], true],
    [['<img src="pan.png" alt="ever the same egg"><b>', SAID, "</b>"], true],
    [["![ever the same egg](pan.png)\n\n*", SAID, "*"], true],
    [["![ever the same egg](pan.png)\n*", SAID, "* Hens know."], true],
    [["Hens know. ![ever the same egg](pan.png) *", SAID, "*"], true],
    [["*", SAID, "*"], true],
    [["<p><em>", SAID, "</em></p>"], true],
  ])("keeps nothing that only says what a picture shows: %j", (parts, isHeard) => {
    const lines = ["# Egg", "", "Round.", "", "## Kitchen", "", ...parts.join("").split("\n")];
    const said = read("README.md", lines).sentences.map(({ text }) => text);
    expect(said.includes(SAID)).toBe(isHeard);
  });

  test("says nothing half of what is useful in some case", () => {
    const said = (line: string) => read("README.md", ["# Egg", "", line]).sentences.map(({ text }) => text);
    expect(said("Useful when you can't find the lid of the pan.")).toEqual([]);
    expect(said("Useful for lids, pans, and very old eggs.")).toHaveLength(1);
  });

  test.each([
    ["The pan is © the hens of the farm.", "The pan is © the hens of the farm."],
    ["The pan is called OpenEgg® by the hens.", "The pan is called OpenEgg by the hens."],
  ])("tells whose something is, and wears no other signs: %s", (line, said) => {
    expect(read("README.md", ["# Egg", "", line]).sentences.map(({ text }) => text)).toEqual([said]);
  });

  test("takes nobody for an owner who is none", () => {
    const isOther = speaksOfOthers("Egg is a pan.", ["egg"]);
    const linked = (text: string) =>
      isOther({ linked: true, quote: { text, evidence: [{ path: "README.md", line: 1, text }] } });
    expect(linked("Hen's lid was the very first one.")).toBe(true);
    expect(linked("It's over nine thousand eggs!")).toBe(false);
  });

  test("has the heading that says the description for its tagline, without where the demo is", () => {
    const lines = ["# Egg", "", "## A quiet pan for eggs and toast", "", "More is more."];
    const tagline = (...more: readonly string[]) =>
      read("README.md", more, ["egg"], {}, "A quiet pan for eggs").tagline?.text;
    expect(tagline(...lines)).toBe("A quiet pan for eggs and toast");
    expect(tagline("# Egg", "", "A quiet pan for all eggs — demo")).toBe("A quiet pan for all eggs");
  });

  test("counts no words of sections about others", () => {
    const words = (heading: string) =>
      read("README.md", ["# Egg", "The yolk.", `## ${heading}`, "- A whisk for databases"]).words;
    expect(words("Notable projects using Egg")).toEqual(["yolk"]);
    expect(words("See also")).toEqual(["yolk"]);
    expect(words("Whisks")).toContain("whisk");
  });

  test("hides links behind a colon that only prove what is said", () => {
    const lines = [
      "# Egg",
      "",
      "Egg passes the whole of the hen test: [pan][1], [lid][2].",
      "",
      "[1]: https://a.example",
    ];
    expect(read("README.md", lines).tagline?.text).toBe("Egg passes the whole of the hen test.");
  });

  test.each([
    ["Status", undefined],
    ["Current status", undefined],
    ["Project Status", undefined],
    ["Pan status", "Pan status"],
    ["Current status of pans", "Current status of pans"],
  ])("is not called after what every README has for a section: %s", (heading, title) => {
    expect(read("README.md", [`# ${heading}`, "", "It boils."]).title?.text).toBe(title);
  });

  test("is called after no section that only begins with its name", () => {
    const title = (...lines: readonly string[]) => read("README.md", lines).title?.text;
    const sections = [
      "The pan.",
      "",
      "## Egg internals",
      "",
      "## @egg/store: simple boiling",
      "",
      "## Egg.com",
    ];
    expect(title(...sections)).toBeUndefined();
    expect(title("# Egg Pan Kit", ...sections)).toBe("Egg Pan Kit");
    expect(title("## About", ...sections, "## Egg - a pan")).toBe("Egg - a pan");
    // A line under dashes is a section, also where no line stands under signs of equality before it.
    expect(title("The pan.", "", "Egg laws", "---", "", "Egg internals", "===")).toBeUndefined();
  });

  test("is introduced by no sentence that lacks its end, leads to a list or tells what a part does", () => {
    const tagline = (...lines: readonly string[]) => read("README.md", ["# Egg", "", ...lines]).tagline?.text;
    expect(tagline("The goals of Egg are", "", "- to boil", "", "Egg boils what it can.")).toBe(
      "Egg boils what it can.",
    );
    const part = ["A round pan for hens.", "", "## Kitchen", "", "Egg supports gas."];
    expect(tagline(...part)).toBe("A round pan for hens.");
    expect(tagline("A round pan for hens.", "", "## Lids", "Egg is a pan with two lids:", "", "- red")).toBe(
      "A round pan for hens.",
    );
  });

  test("reads emphasis within emphasis and words, pictures with labels, and lines broken behind a comma", () => {
    const facts = read("README.md", [
      "# Egg [![build]][page]",
      "",
      "**Egg is a pan for *boil*ing and *fry*ing,<br>with two lids.**",
      "",
      "[page]: https://x.example",
    ]);
    expect(facts.title?.text).toBe("Egg");
    expect(facts.tagline?.text).toBe("Egg is a pan for boiling and frying, with two lids.");
  });

  test("reads bold letters within a word", () => {
    const facts = read("README.md", ["# Egg", "", "Egg is **sc**rambled by **h**e**ns**, 2 ** 3 times."]);
    expect(facts.tagline?.text).toBe("Egg is scrambled by hens, 2 ** 3 times.");
  });

  test("counts content words of the prose", () => {
    const facts = read("README.md", [
      "# Egg",
      "The yolk and the yolk with butter.",
      "```",
      "shell shell shell",
      "```",
    ]);
    expect(facts.words).toEqual(["yolk", "butter"]);
  });

  test("counts no words that are about where the project lives", () => {
    const facts = read("README.md", [
      "# Egg",
      "The yolk is on the Play Store. Fork this yolk, star it and open a pull request if a bug exists.",
      "## Contributing",
      "Every yolk needs a request and a queue.",
      "## Code coverage",
      "The coverage of a line is measured by the cook. Coverage is good.",
      "## Unit tests",
      "A cook and a pan test the oven.",
    ]);
    expect(facts.words).toEqual(["yolk"]);
  });

  test("hears what others say of the project, and who uses it", () => {
    const facts = read("README.md", [
      "# Egg",
      "",
      "Egg is a pan. Trusted by hens on the Moon since 2020!",
      "",
      "> Egg is a note to cooks.",
      "",
      "## Testimonials",
      "",
      "**A hen**, layer of eggs:",
      "",
      "> At least the name is good.",
      "",
      "> It is round.",
      "",
      "## Usage",
      "",
      "> Boil it for three minutes.",
    ]);
    expect(facts.acclaim?.map(({ text }) => text).toSorted()).toEqual([
      "At least the name is good.",
      "Trusted by hens on the Moon since 2020!",
    ]);
  });

  test.each([
    ["This is awesome for my eggs.", true],
    ["This is a pan for all hens.", false],
    ["This is why hens are round.", false],
    ["This was awesome for my eggs.", false],
    ["Have you seen such an egg?", false],
    ["Because no egg is like it.", false],
    ["Just boiled my first egg in Egg.", false],
    ["Mainly hens of the farm use it.", false],
    ["Hens of the farm mainly use it.", true],
  ])("ends with the praise of others where that stands alone: %s", (said, isAcclaim) => {
    const lines = ["# Egg", "", "Egg is a pan.", "", "## Testimonials", "", `> ${said}`];
    expect(read("README.md", lines).acclaim?.map(({ text }) => text)).toEqual(isAcclaim ? [said] : []);
  });

  test("takes links of reStructuredText for links, and code for code", () => {
    const said = (line: string) =>
      read("README.rst", ["Egg", "===", "", "Egg is a pan.", "", line]).sentences.map(({ text }) => text);
    expect(said("`The best pan of all the kitchens`_ and more.")).toEqual(["Egg is a pan."]);
    expect(said("The best `pan` of all the kitchens.")).toContain("The best pan of all the kitchens.");
  });

  test("takes a term of reStructuredText and what it means for two things", () => {
    const lines = [
      "Egg",
      "===",
      "",
      "The lid",
      "    Be very careful with the lid.",
      "",
      "A pan that is heavy,",
      "and round.",
    ];
    expect(read("README.rst", lines).sentences.map(({ text }) => text)).toContain(
      "Be very careful with the lid.",
    );
    const blocks = readmeBlocks(lines, "rst").map(({ source }) => source.trim());
    expect(blocks).toEqual([
      "Egg",
      "The lid",
      "Be very careful with the lid.",
      "A pan that is heavy,\nand round.",
    ]);
  });

  test("reads RDoc: headings, indented code, links and code in the text", () => {
    const facts = read("README.rdoc", [
      "= Pan: Eggs, quickly",
      "",
      "Be very careful with {the handle}[https://pan.example], as +fry+ heats all of it.",
      "",
      "  Pan.fry eggs",
      "",
      "== License",
    ]);
    expect(facts.title?.text).toBe("Pan: Eggs, quickly");
    expect(facts.sentences.map(({ text }) => text)).toEqual([
      "Be very careful with the handle, as fry heats all of it.",
    ]);
  });

  test("takes hostile input in linear time", () => {
    const lines = [
      "[".repeat(20_000),
      "*_`".repeat(20_000),
      "<a ".repeat(10_000),
      "`".repeat(9_999),
      "![](".repeat(5_000),
      "|a".repeat(9_000),
    ];
    for (const path of ["README.md", "README.rst", "README.adoc", "README.rdoc"])
      expect(read(path, [...lines, "", lines.join("")]).path).toBe(path);
  });

  test.each([
    ["Primarily, because the pan is hot in summer.", false],
    ["Simply because the pan is hot in summer.", false],
    ["Primarily, hens like the pan in summer.", true],
    ["Hens like the pan simply because it is hot.", true],
  ])("says nothing that only answers why: %s", (line, isSaid) => {
    const facts = read("README.md", ["# Egg", "", "Round.", "", "## Kitchen", "", line]);
    expect(facts.sentences.map(({ text }) => text)).toEqual(isSaid ? [line] : []);
  });

  test.each([
    ["The main branch requires a stove of iron.", false],
    ["The newest version now requires a stove of iron.", false],
    ["The hen requires a stove of iron.", true],
    ["Each version required a stove of iron.", true],
  ])("is introduced by nothing that only one branch requires: %s", (line, isTagline) => {
    const { tagline } = read("README.md", ["# Egg", "", line]);
    expect(tagline?.text).toBe(isTagline ? line : undefined);
  });

  test.each([
    ["on one line", true, ["> Round pans for all of the hens."]],
    ["of two sentences", true, ["> Round pans for all of the hens. Old ones."]],
    ["of three sentences", false, ["> Round pans for all of the hens. Old ones. Good ones."]],
    ["with a signature", false, ["> Round pans for all of the hens.", "> -- Officer Hen"]],
    ["that is a notice", false, ["> [!NOTE]", "> Round pans for all of the hens."]],
    ["below another paragraph", false, ["Boil it.", "", "> Round pans for all of the hens."]],
  ])("is introduced by what is set off under its title like a quotation %s: %s", (_, isTagline, lines) => {
    const { tagline } = read("README.md", ["# Egg", "", ...lines, "", "## Use"]);
    expect(tagline?.text === "Round pans for all of the hens.").toBe(isTagline);
  });

  test.each([
    ["Welcome to Egg, a pan for everybody!", "a pan for everybody"],
    ["Welcome to the Egg – a pan for everybody.", "a pan for everybody"],
    ["Welcome to Egg - a pan for all", "a pan for all"],
    ["Welcome to Toast, a pan for everybody!", "Egg is a lid for hens."],
    ["Welcome to Egg, dear hens!", "Egg is a lid for hens."],
    ["Welcome to Egg - please read the recipe first.", "Egg is a lid for hens."],
    ["Welcome to Egg, we hope you enjoy it!", "Egg is a lid for hens."],
    ["Welcome to Egg, Hen's pan for everybody!", "Hen's pan for everybody"],
    ["Welcome back to Egg, a pan for everybody!", "Egg is a lid for hens."],
  ])("is introduced by what it says behind its name when it welcomes its readers: %s", (line, tagline) => {
    const facts = read("README.md", ["# Egg", "", line, "", "Egg is a lid for hens."]);
    expect(facts.tagline?.text).toBe(tagline);
  });

  test("is introduced by its headline before its welcome, and by no welcome far below", () => {
    const tagline = (...lines: readonly string[]) => read("README.md", lines).tagline?.text;
    const line = "Welcome to Egg, a pan for everybody!";
    expect(tagline("# Egg - the lid of lids", "", line)).toBe("the lid of lids");
    const below = (count: number) => Array.from({ length: count }, () => "Boil it.\n");
    const lid = "Egg is a lid for hens.";
    expect(tagline("# Egg", "", lid, "", ...below(17), line)).toBe("a pan for everybody");
    expect(tagline("# Egg", "", lid, "", ...below(18), line)).toBe(lid);
  });
});

describe("a long README", () => {
  test.each(["markdown", "rst"] as const)("has all lines of a paragraph in %s", (markup) => {
    const lines = Array.from({ length: 500_000 }, () => "egg");
    const blocks = readmeBlocks(lines, markup);
    expect(blocks.map(({ source }) => source.length)).toEqual([4 * lines.length - 1]);
  });

  test("is seen with all words of a heading", () => {
    const { text } = visibleText("egg ".repeat(1_000_000), "markdown", new Set());
    expect(text.length).toBe(4_000_000);
  });
});
