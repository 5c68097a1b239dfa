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
  const block = "/*\n * Fries eggs.\n * Sorry about the smell!\n */\n";
  expect(remarks(`// The pan.\n// We need to go deeper!\n${block}`, "Go")).toEqual([
    [2, "We need to go deeper!"],
  ]);
});

test.each([
  ["a sentence from the line before", "# The pan is so hot that\n# silly things happen. Beware.\n"],
  ["a sentence that goes on", "# The pan is hot.\n# Silly things may happen when\n# it falls.\n"],
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
  ["the lid is for the small pan", false],
])("whoever wonders or is honest says it by the way: %s", (comment, isSaid) => {
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
