import { expect, test } from "vitest";
import { findRemarks, remarksInProse } from "../../src/analysis/notes/find-remarks.ts";

const remarks = (source: string, language = "Python") =>
  findRemarks(source, "pan.py", language).map(({ line, parts }) => [line, ...parts]);

test("finds what somebody says by the way, on a line of its own or behind code", () => {
  const source = "lid = 1\n\n# a bit hacky, but it works\npan = 2  # TEMPORARY, I HOPE HOPE HOPE\n";
  expect(remarks(source)).toEqual([
    [3, "a bit hacky, but it works"],
    [4, "TEMPORARY, I HOPE HOPE HOPE"],
  ]);
});

test("finds a whole sentence on a line of a longer comment", () => {
  const long = "# The pan is hot.\n# Yes, it is silly, and we know it. Then\n# the egg goes in.\n";
  expect(remarks(long)).toEqual([[2, "Yes, it is silly, and we know it."]]);
  const block = "/**\n * Fries eggs.\n * Sorry about the smell!\n */\n";
  expect(remarks(`// The pan.\n// We need to go deeper!\n${block}`, "Go")).toEqual([
    [2, "We need to go deeper!"],
  ]);
});

test.each([
  ["a sentence of three lines", "# The pan is so hot\n# that silly things\n# may happen.\n"],
  [
    "a sentence that begins before them",
    "# when it is hot. The\n# pan is so old that\n# silly things happen.\n",
  ],
  ["what speaks of the sentence before", "# The pan is hot.\n# This makes silly things\n# happen.\n"],
  ["a beginning in small letters", "# because silly things\n# happen. Beware.\n"],
  ["an order", "# Make sure we turn the stove off!\n"],
  ["a question of how it works", "# It works by frying\n"],
])("%s is none", (_, source) => {
  expect(remarks(source)).toEqual([]);
});

test("finds what is the case behind a small tag, and nothing to do", () => {
  expect(
    remarks("# todo: this is a weird pan\n\n# todo handle weird pans\n\n# TODO this is weird\n"),
  ).toEqual([[1, "this is a weird pan"]]);
});

test("one name of code does not make code of it, a call does", () => {
  expect(remarks("# weigh `egg` again cuz it may be a goose\n")).toEqual([
    [1, "weigh `egg` again cuz it may be a goose"],
  ]);
  expect(remarks("# weigh `egg.weigh()` again cuz it may be a goose\n")).toEqual([]);
});

test.each([
  ["the pan must be hot if we ever get here (no)", false],
  ["one should never get here with an egg", true],
  ["you shouldn't ever come here with an egg", true],
  ["impossible to arrive here with an egg", true],
  ["not sure why the lid is round", true],
  ["the cook isn't very happy with the lid", true],
  ["no clue what the lid is for", true],
  ["takes the lid, or whatevs", true],
  ["to be honest the lid is too small", true],
  ["let's be honest about this lid", true],
  ["quite frankly this lid is small", true],
  ["the cook does this, and I do not like it", true],
  ["the cook does not like eggs", false],
  ["the lid is for the small pan", false],
])("whoever wonders or is honest says it by the way: %s", (comment, isSaid) => {
  expect(remarks(`# ${comment}\n`)).toHaveLength(isSaid ? 1 : 0);
});

test.each([
  ["oops, the wrong pan is hot", true],
  ["oops: the wrong pan is hot", true],
  ["whoops! the wrong pan is hot", true],
  ["writes an oops of the pan down", false],
  ["counts every whoops of the cook", false],
  ["a hella big lid for one egg", true],
  ["this lid is a monstrosity", true],
  ["a hilarious way to lift a lid", true],
  ["only a madman fries it twice", true],
  ["how the heck does the lid fit", true],
  ["where the hell is the lid", true],
  ["puts the hen into the shell", false],
  ["takes the lid out of thin air", true],
  ["takes the lid out of thin glass", false],
  ["something went really wrong with the egg", true],
  ["something went wrong with the egg", false],
  ["the funny lid is on", true],
  ["no kidding about this lid", true],
  ["amateur hour for the pan", true],
  ["an amateur fries the egg", false],
  ["this is the heart of the beast", true],
  ["this is the heart of the egg", false],
  ["only weirdos fry it", true],
  ["a weirdo fries it", true],
  ["cringing at this lid", true],
  ["cringe at this lid now", false],
  ["hard to believe, but it fits", true],
  ["it is difficult to believe", true],
  ["easy to believe, it fits", false],
  ["do not shoot yourself today", true],
  ["we are shooting ourselves here", true],
  ["shooting in our own foot", true],
  ["one more shoot in the foot", true],
  ["one more shoot of the bean", false],
])("some words are never said without a thought: %s", (comment, isSaid) => {
  expect(remarks(`# ${comment}\n`)).toHaveLength(isSaid ? 1 : 0);
});

test.each([
  ["black magic", true],
  ["dark magic", true],
  ["good luck", true],
  ["oh well", true],
  ["trust me", true],
  ["Don't panic!", true],
  ["no idea...", true],
  ["move along", true],
  ["silly lid", false],
  ["black magic:", false],
  ["panic", false],
])("two words are enough for a proverb: %s", (comment, isSaid) => {
  expect(remarks(`# ${comment}\n`)).toHaveLength(isSaid ? 1 : 0);
});

test("has thirteen words at most", () => {
  const long = "sorry about the one old lid that is on top of the pan";
  expect(remarks(`# ${long}\n`)).toEqual([[1, long]]);
  expect(remarks(`# ${long} now\n`)).toEqual([]);
});

test("a face and a signature do not make code of it", () => {
  expect(remarks("# I hate pans like this :( - Anna (who bought it)\n")).toEqual([
    [1, "I hate pans like this :("],
  ]);
  expect(remarks("# weird; maybe no lid?\n\n# weird;pan is hot\n")).toEqual([[1, "weird; maybe no lid?"]]);
});

test("a face may touch the end of a sentence, not a word", () => {
  expect(remarks("# sorry about the pan!:)\n")).toEqual([[1, "sorry about the pan!:)"]]);
  expect(remarks("# sorry about the pan:)\n")).toEqual([]);
});

test.each([
  ["the lid fits now :)", true],
  ["the lid fits, somewhat. ;-)", true],
  ["no lid fits :(", true],
  ["the lid :) fits now", false],
  ["the lid fits 2 :)", false],
  ["the lid fits :]", false],
])("what is meant with a smile is said by the way: %s", (comment, isSaid) => {
  expect(remarks(`# ${comment}\n`)).toHaveLength(isSaid ? 1 : 0);
  expect(remarks(`int lid; /* ${comment} */\n`, "C")).toHaveLength(isSaid ? 1 : 0);
});

test.each([
  ["this lid is _really_ silly", true],
  ["this lid is *really* silly", true],
  ["this lid is _Really_ silly", false],
  ["this _lid is silly", false],
  ["this __lid__ is silly", false],
])("a word that is dwelt on does not make code of it: %s", (comment, isSaid) => {
  expect(remarks(`# ${comment}\n`)).toEqual(isSaid ? [[1, comment]] : []);
});

test("a note in small letters is one, with an address below it or not", () => {
  const note = "# note: this lid is satirical\n";
  expect(remarks(note)).toEqual([[1, "this lid is satirical"]]);
  expect(remarks(`${note}# https://lids.example/why\n`)).toHaveLength(1);
  expect(remarks(`${note}# and so is the pan\n`)).toEqual([]);
  expect(remarks("# I'm not too happy with this lid\n")).toHaveLength(1);
});

test("a dumb terminal is none", () => {
  expect(remarks("# draws it on dumb terminals too\n")).toEqual([]);
  expect(remarks("# draws it on dumb waiters too\n")).toHaveLength(1);
});

test("finds it in a language that nothing here parses", () => {
  expect(remarks("-- sorry, the soup was too hot\n", "Haskell")).toEqual([
    [1, "sorry, the soup was too hot"],
  ]);
  expect(
    remarks("TC LID # TEMPORARY, I HOPE HOPE HOPE\nCADR PAN # TEMPORARY, I HOPE HOPE HOPE\n", "Assembly"),
  ).toHaveLength(2);
});

test.each([
  ["a comment that goes on", "# sorry, this is weird\n# because of the pan\n"],
  ["the end of a comment", "# The pan is hot and\n# weird things happen then\n"],
  ["the end of a comment behind code", "a = 1  # PLEASE CRANK THE\nb = 2  # SILLY THING AROUND\n"],
  ["names of code", "# weird that pan.fry is hot\n"],
  ["a task", "# TODO sorry about this weird pan\n"],
  ["a sober comment", "# fries the egg in a pan\n"],
  ["two words", "# oops, hot\n"],
  ["a string", 'pan = "see # sorry about that"\n'],
  ["an announcement", "# this is weird and ugly:\n"],
])("%s is no remark", (_, source) => {
  expect(remarks(source)).toEqual([]);
});

test("finds what stands between signs, alone on a line or in whole sentences", () => {
  const alone = "int lid;\nint pan; /* sorry about this pan */\n";
  expect(remarks(alone, "C")).toEqual([[2, "sorry about this pan"]]);
  const long =
    "int lid;\n/*\n * Boils.\n * Sorry about `lid` here. It is\n ** hot.\n\n   This pan is ugly!\n */\n";
  expect(remarks(long, "C")).toEqual([
    [4, "Sorry about `lid` here."],
    [7, "This pan is ugly!"],
  ]);
});

test("finds a sentence that takes two lines", () => {
  expect(remarks("pan = 1\n# The pan is hot. Silly things may happen when\n# it falls. Beware.\n")).toEqual([
    [2, "Silly things may happen when", "it falls."],
  ]);
  expect(remarks("# We know how old it is.\n# The pan is round and\n# weird, of course.\n")).toEqual([
    [2, "The pan is round and", "weird, of course."],
  ]);
  expect(remarks("int pan;\n/* The pan is hot. A lid is\n * an ugly thing. */\n", "C")).toEqual([
    [2, "A lid is", "an ugly thing."],
  ]);
});

test("between signs a small tag is left out, and a cry is heard", () => {
  expect(remarks("/* note: this lid is satirical */\n", "C")).toEqual([[1, "this lid is satirical"]]);
  expect(remarks("/* We need to go deeper! */\n", "C")).toEqual([[1, "We need to go deeper!"]]);
});

test("one sentence of a comment that stands alone is enough", () => {
  const source = "# If you read this lid, I am so sorry. We did all that we could for the pan and for it.\n";
  expect(remarks(source)).toEqual([[1, "If you read this lid, I am so sorry."]]);
});

test.each([
  ["documentation", "/** sorry about this pan */\n"],
  ["a sentence of three lines", "/* The pan was made\n * by Silly Hens\n * and Sons. */\n"],
  ["documentation with another sign", "/*! sorry about this pan */\n"],
  ["a text in quotation marks", 'pan = "/* sorry about this pan */";\n'],
  ["a pattern of file names", 'fry("eggs/*.json")\nSorry about the smell!\nfry("pans/*/lid")\n'],
  ["a line that is too long", `/* ${"x".repeat(200)}\n   sorry about this pan\n*/\n`],
  ["a line without an end", "/* The pan is hot.\n * sorry about this pan\n */\n"],
  ["names of code", "/* weird that pan.fry is hot */\n"],
  ["a sober comment", "/* fries the egg in a pan */\n"],
  ["a comment that never ends", "/* sorry about this pan\n"],
  ["a very long one", `/*\n * Sorry about this pan.\n${" * It fries.\n".repeat(400)} */\n`],
])("%s between signs is no remark", (_, source) => {
  expect(remarks(source, "C")).toEqual([]);
});

test("signs of other languages open no comment", () => {
  expect(remarks("/* sorry about this pan */\n")).toEqual([]);
});

test("comments between signs and behind one stand in the order of the file, five at most", () => {
  const source = "/* sorry about this pan */\n\n// sorry about this lid\n\n";
  expect(remarks(source.repeat(4), "C").map(([line]) => line)).toEqual([1, 3, 5, 7, 9]);
});

test("counts the lines anew for each sign that opens a comment", () => {
  const source = "<?php\n# sorry about this pan\n\n\n// oops, the wrong pan\n";
  expect(remarks(source, "PHP")).toEqual([
    [2, "sorry about this pan"],
    [5, "oops, the wrong pan"],
  ]);
});

test("a file has five at most", () => {
  expect(remarks("# sorry about this pan\n\n".repeat(9))).toHaveLength(5);
});

test("finds whole sentences on one line in which the documentation speaks its mind", () => {
  const page = [
    "# Frying",
    "",
    "- The pan is round. Huh, that's weird.",
    "The egg is so soft that",
    "Sorry eggs break. This is a terrible egg.",
    'He said "Silly eggs are best.',
    "I hope you like it, sorry!",
    "Sadly, the pan `lid` is gone.",
    "It has a lid. Really hate that.",
  ].join("\n");
  expect(remarksInProse(page, "docs/pan.md")).toEqual([
    { tag: "REMARK", path: "docs/pan.md", line: 3, parts: ["Huh, that's weird."], complete: true },
    { tag: "REMARK", path: "docs/pan.md", line: 5, parts: ["This is a terrible egg."], complete: true },
  ]);
});

test("a page says nothing itself in what it quotes, and a line of signs above a sentence is not its beginning", () => {
  const said = (...lines: readonly string[]) =>
    remarksInProse(lines.join("\n"), "docs/pan.md").map(({ line, parts: [text] }) => [line, text]);
  expect(said("The hen:", "", "> This is a terrible egg.")).toEqual([]);
  expect(said("---", "This is a terrible egg.")).toEqual([[2, "This is a terrible egg."]]);
  expect(said("The egg is so hot that", "This is a terrible egg.")).toEqual([]);
});

test.each([
  ["sorry, no contributions to this pan", false],
  ["sorry, we never contribute any eggs", false],
  ["sorry, pull requests need a lid", false],
  ["sorry, the hens distribute the eggs", true],
  ["sorry, we pull the lid on request", true],
])("an invitation to help is none: %s: %s", (comment, isSaid) => {
  expect(remarks(`# ${comment}\n`)).toHaveLength(isSaid ? 1 : 0);
});

test.each([
  ["sorry about the egg in the next !", false],
  ["sorry about the egg , and the lid", false],
  ["sorry about the egg in the next!", true],
  ["sorry about the egg ... and the lid", true],
  ["sorry about the egg :(", true],
])("a sign with a gap before it shows that something is gone: %s: %s", (comment, isSaid) => {
  expect(remarks(`# ${comment}\n`)).toHaveLength(isSaid ? 1 : 0);
});

test.each([
  ["///", "pan here."],
  ["//!", "pan here."],
  ["//", "pan here."],
])("a sentence goes on behind all of the signs of the next line: %s %s", (marker, end) => {
  expect(remarks(`${marker} The egg is hot. We lie about the\n${marker} ${end}\n`, "Rust")).toEqual([
    [1, "We lie about the", end],
  ]);
});

test("a sign that touches the word behind it is a part of what is said", () => {
  const source = "// The egg is hot. We lie about the\n//!hot pan here.\n";
  expect(remarks(source, "Rust")).toEqual([[1, "We lie about the", "!hot pan here."]]);
});
