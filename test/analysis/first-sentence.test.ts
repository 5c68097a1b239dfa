import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { descriptionIn, firstSentence } from "../../src/analysis/first-sentence.ts";
import { plainText } from "../../src/analysis/plain-text.ts";

function sentenceOf(text: string): ReturnType<typeof firstSentence> {
  return firstSentence(
    text.split("\n").map((line, index) => ({ text: line, line: index + 1 })),
    "README.md",
  );
}

describe("firstSentence", () => {
  it.each(["public (for pans that are reheated)", "Private API.", "internal"])(
    "%j is no description",
    (text) => {
      expect(sentenceOf(text)).toBeUndefined();
    },
  );

  it.each([
    ["Opens a file. Then closes it.", "Opens a file."],
    ["Opens a file, e.g. a log, i.e. text vs. bytes. Then", "Opens a file, e.g. a log, i.e. text vs. bytes."],
    ["Reads files, pipes, etc. and more. Then", "Reads files, pipes, etc. and more."],
    ["Needs version 1.2.3 of foo.bar. Then", "Needs version 1.2.3 of foo.bar."],
    ["Made by A.M. Cook for pans. Then", "Made by A.M. Cook for pans."],
    ["Is it broken? Yes.", "Is it broken?"],
    ['He said "Stop it!" and left. Then', 'He said "Stop it!"'],
    ["A tiny engine (with a bite! :)). Then", "A tiny engine (with a bite! :))."],
    ["It sings (loudly!) and dances. Then", "It sings (loudly!) and dances."],
    ["A sentence without an end", "A sentence without an end"],
    ["壊れている。はい。", "壊れている。"],
    ["Split over\n  two lines. More", "Split over two lines."],
    ["The pan\nIt boils eggs.", "The pan"],
    ["The pan\nA lid lies on it.", "The pan"],
    ["The pan\nI boil eggs in.", "The pan I boil eggs in."],
    ["Boils the eggs using\nIron pans, and peels them.", "Boils the eggs using Iron pans, and peels them."],
    ["Boils eggs\nIt is round\nThe lids\nUse it.", "Boils eggs"],
    ["Boils\neggs in\niron pans\nThe lids lie on them.", "Boils eggs in iron pans"],
    ["Boils eggs in a\nDutch oven.", "Boils eggs in a Dutch oven."],
    ["Boils eggs, says\nhen Anna.", "Boils eggs, says hen Anna."],
    ["Boils eggs (\nDutch ones).", "Boils eggs ( Dutch ones)."],
    ["Boils eggs over\nUSB pans.", "Boils eggs over USB pans."],
    ["Boils eggs of Dr.\nCook in pans.", "Boils eggs of Dr. Cook in pans."],
    [`${"eggs ".repeat(12)}\nThe ${"pans ".repeat(12)}`, "eggs ".repeat(12).trim()],
    [`${"eggs ".repeat(11)}over\nDutch pans.`, `${"eggs ".repeat(11)}over Dutch pans.`],
    ["Yes. Boils eggs", "Yes."],
    ['!!! abstract "Usage"\n    [Eggs](eggs.md)\n\nBoils an egg.', "Boils an egg."],
    ["Calls ``a. B`` first. Then", "Calls a. B first."],
  ])("%j gives %j", (text, sentence) => {
    expect(sentenceOf(text)?.text).toBe(sentence);
  });

  it.each(["TODO: add class description.", "Add a description here.", "No documentation yet."])(
    "takes no promise of a description for one: %s",
    (text) => {
      expect(sentenceOf(text)).toBeUndefined();
    },
  );

  it.each([
    "Created on 27/10/07",
    "Created by Anna Hen.",
    "Created by: A. Hen",
    "Created on Tue, Mar 5 2010",
    "Created: 2007",
    "Author: Anna Hen",
    "Authors : Anna Hen and Bob Pan",
    "Date: 27/10/07",
    "Since: 1.2",
    "VERSION: 1.2",
  ])("takes no word of who wrote it, or when, for a description: %s", (text) => {
    expect(sentenceOf(text)).toBeUndefined();
  });

  it.each([
    "Author of a recipe.",
    "Dates: all of those of the eggs.",
    "Version of a pan.",
    "Since:the lid of a pan.",
    "Eggs, created by hens.",
    "Created on the first call of boil.",
    "Created on demand.",
    "Created by the oven when an egg is hot.",
    "Creates eggs by the dozen.",
  ])("takes what speaks of makers and dates for a description: %s", (text) => {
    expect(sentenceOf(text)?.text).toBe(text);
  });

  it.each([
    "See the pan.",
    "Lid class, see module documentation for more information.",
    "A lid (see its docs).",
    "Fries eggs; see the manual.",
    "Table name: eggs",
    "Pan implements kitchen.lids.Lid",
    "Pan implements the kitchen.Lid interface.",
  ])("takes nothing that only sends away for a description: %s", (text) => {
    expect(sentenceOf(text)).toBeUndefined();
  });

  it.each([
    "Seeds the pan with salt.",
    "Lets hens see the pan.",
    "Oversee documentation of the hens.",
    "Shows the manual of a pan.",
    "See-through lid of a pan.",
    "Lets hens see documentation of a pan.",
    "Table names of all pans.",
    "Finds the table name: eggs or hens.",
    "Pan implements the lid of a kettle.",
    "This pan implements kitchen.Lid for hens.",
  ])("takes what speaks of looking for a description: %s", (text) => {
    expect(sentenceOf(text)?.text).toBe(text);
  });

  it.each([
    "Copyright (c) The Bakery, Inc. and affiliates.",
    "(c) 2012-2020 The Bakery",
    "SPDX-License-Identifier: MIT",
    "This source code is licensed under the MIT license found in the LICENSE file.",
    "All rights reserved.",
    "Use of this source code is governed by a BSD-style license.",
    "This file is part of the bakery.",
    "Permission is hereby granted, free of charge, to any person.",
  ])("takes no words for lawyers for a description: %s", (text) => {
    expect(sentenceOf(text)).toBeUndefined();
  });

  it.each(["Finds the licence of a loaf.", "Removes copyrighted crumbs.", "This file is free of crumbs."])(
    "takes words about law for a description: %s",
    (text) => {
      expect(sentenceOf(text)?.text).toBe(text);
    },
  );

  it.each([
    ["a heading", "# Title\n\nProse."],
    ["a heading of RDoc", "== Title\n\nProse."],
    ["an underlined heading", "Title\n=====\n\nProse."],
    ["a badge", "[![build](https://a/b.svg)](https://a)\n\nProse."],
    ["a directive with its body", ".. note::\n   Not this.\n\n   Nor this.\n\nProse."],
    ["tags", ":param x: not this\n   nor this\n\nProse."],
    ["doctests", ">>> f(x). G\nnot this\n\nProse."],
    ["a code fence", "```\nNot this. No.\n```\nProse."],
    ["a list", "- not this\n  nor this\n\nProse."],
    ["an HTML line", '<p align="center"><img src="a.png"></p>\n\nProse.'],
  ])("skips %s", (_, text) => {
    expect(sentenceOf(text)?.text).toBe("Prose.");
  });

  it("takes what begins with a sign of equality for prose where no blank follows, or too many stand there", () => {
    for (const text of ["=egg is an egg.", "======= eggs are hot."])
      expect(sentenceOf(`${text}\n\nProse.`)?.text).toBe(text);
  });

  it("does not begin in the middle of what was skipped", () => {
    expect(sentenceOf("<br>\nremoved in the next release.")).toBeUndefined();
    expect(sentenceOf("<br>\n\nremoves the next release.")?.text).toBe("removes the next release.");
  });

  it("ends a paragraph at tags that follow without a blank line", () => {
    expect(sentenceOf("Opens a file\n@param path where\n")?.text).toBe("Opens a file");
  });

  it.each([
    ["nothing", ""],
    ["sections only", "Args:\n    x: the thing."],
    ["a sentence over four lines", "a\nb\nc\nd."],
    ["more than 200 characters", `${"word ".repeat(60)}.`],
    ["an introduction to something else", "The options are:"],
  ])("gives nothing for %s", (_, text) => {
    expect(sentenceOf(text)).toBeUndefined();
  });

  it("shows text without markup and cites it verbatim, line by line", () => {
    expect(sentenceOf("\n   A :class:`~a.b.Foo` is\n   a **good** `thing`. More")).toEqual({
      text: "A Foo is a good thing.",
      evidence: [
        { path: "README.md", line: 2, text: "A :class:`~a.b.Foo` is" },
        { path: "README.md", line: 3, text: "a **good** `thing`." },
      ],
    });
  });

  it("cites text that stands on the cited line, whatever the text", () => {
    const piece = fc.constantFrom(
      "Foo",
      " ",
      "\n",
      ".",
      "! ",
      "`",
      "``",
      "*",
      "**",
      "[",
      "](",
      ")",
      ":a:`",
      "<b>",
      "e.g.",
      "- ",
      "#",
      "===",
      "\\",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join("");
        for (const item of sentenceOf(text)?.evidence ?? []) {
          expect(text.split("\n")[item.line - 1]).toContain(item.text);
          expect(item.text).toBe(item.text.trim());
        }
      }),
    );
  });

  it.each(["`", "*", "[", "<a ", "{@a ", ":a", "[a](", "\\", "![", ":a:`~a.", "a. ", "e.g. "])(
    "takes a long text of %j",
    (text) => {
      const line = text.repeat(Math.floor(590 / text.length));
      expect(() => sentenceOf(`${line}\n`.repeat(5_000) + text.repeat(500_000))).not.toThrow();
    },
  );
});

describe("plainText", () => {
  it("takes a long run of backslashes", () => {
    const text = `${"\\".repeat(500_000)} eggs`;
    expect(plainText(text).length).toBe(text.length);
  });

  it.each([
    ["see [the docs](https://a/b) and [more][1]", "see the docs and more"],
    ["`link <https://a>`_ and `name`_", "link and name"],
    ["to :class:`.Signer`, :py:meth:`~.Signer.sign`, :file:`.env`", "to Signer, sign, .env"],
    [":py:meth:`Foo.bar`, :class:`~a.Foo`, :ref:`title <target>`", "Foo.bar, Foo, title"],
    ["{@link Foo} {@link Foo|the foo} {@code x} {@link a.b.Foo#c}", "Foo the foo x Foo#c"],
    ["like [`boil`]{@link module:Kitchen.boil} and [the pan]{@link Pan}", "like boil and the pan"],
    ["**bold** *slanted* but a * b * c and **kwargs", "bold slanted but a * b * c and **kwargs"],
    ["some `Option`\\s", "some Options"],
    ["the [`Pan`] of a [frying hen], not of lids[0]", "the Pan of a frying hen, not of lids[0]"],
    ["{Pan} and {Kitchen::Pan} at &#64;home", "Pan and Pan at @home"],
    ["<b>fat</b> &lt; a < b", "fat &lt; a < b"],
    ["__init__ and `foo_bar_`", "__init__ and foo_bar_"],
    ["use run(options)`boil` or $`boil`", "use run(options)`boil` or $`boil`"],
    [String.raw`\\*eggs\_ and pans\x`, String.raw`*eggs_ and pans\x`],
    [":external+kitchen:py:class:`~kitchen.Pan` and :external+kitchen:py:func:`fry`", "Pan and fry"],
  ])("%j becomes %j", (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });

  it.each([
    ["fries in `~kitchen.Pan` now", "fries in Pan now"],
    ["fries by `~/kitchen/pan.toml` now", "fries by ~/kitchen/pan.toml now"],
    ["fries with `~1.2.3` now", "fries with ~1.2.3 now"],
    ["fries in :class:`~kitchen.Pan` now", "fries in Pan now"],
    ["fries in `kitchen.Pan` now", "fries in kitchen.Pan now"],
    ["fries in `a ~kitchen.Pan` now", "fries in a ~kitchen.Pan now"],
    ["fries for ~kitchen.Pan now", "fries for ~kitchen.Pan now"],
  ])("%j has only the last part of a name behind a tilde: %j", (text, plain) => {
    expect(plainText(text)).toBe(plain);
  });
});

function remarkOf(text: string): ReturnType<typeof firstSentence> {
  return descriptionIn(
    text.split("\n").map((line, index) => ({ text: line, line: index + 1 })),
    "README.md",
  ).remark;
}

describe("the sentence after the first", () => {
  it.each([
    ["on the same line", "A session.  Keeps cookies between all requests.", 1],
    ["on the next line", "A session.\nKeeps cookies between all requests. Always.", 2],
    ["in the next paragraph", "A session.\n\nKeeps cookies between all requests.", 3],
  ])("is found %s, with its own line", (_place, text, line) => {
    expect(remarkOf(text)).toEqual({
      text: "Keeps cookies between all requests.",
      evidence: [{ path: "README.md", line, text: "Keeps cookies between all requests." }],
    });
  });

  it.each([
    ["leans on the first", "A session. It keeps cookies between requests."],
    ["refers to something elsewhere", "A session. Keeps cookies as described below."],
    ["tells what to do", "A session. Use one for each of your users."],
    ["has no end", "A session. Keeps cookies between requests"],
    ["is too short to say anything", "A session. Keeps cookies."],
    ["comes after something else", "A session.\n\n- a list\n\nKeeps cookies between all requests."],
  ])("is left out when it %s", (_reason, text) => {
    expect(remarkOf(text)).toBeUndefined();
  });
});
