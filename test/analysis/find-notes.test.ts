import { describe, expect, test } from "vitest";
import { EvidenceGate } from "../../src/analysis/evidence-gate.ts";
import { findNotes } from "../../src/analysis/notes/find-notes.ts";
import { findRemarks } from "../../src/analysis/notes/find-remarks.ts";
import { noteFacts } from "../../src/analysis/notes/note-facts.ts";
import { toyTree } from "./toy-repository.ts";

const texts = (source: string, language = "Python") =>
  findNotes(source, "a", language).map(({ parts }) => parts.join(" "));

describe("findNotes", () => {
  test.each([
    ["x = 1  # TODO: why is this here?", "Python", "why is this here?"],
    ["// FIXME(somebody): sometimes broken", "Go", "sometimes broken"],
    ["/* HACK - never touch this */", "C", "never touch this"],
    ["-- XXX ugly but works", "Lua", "ugly but works"],
    [" * TODO: remove the magic number. Soon.", "TypeScript", "remove the magic number."],
    ["// 4. Hide the egg (TODO: drop the old pan)", "C", "drop the old pan"],
    ["// TODO: drop the old pan (soon)", "C", "drop the old pan (soon)"],
    [
      "# XXX -- Anna: Mend this pan because\n# I am tired of it.",
      "Python",
      "Mend this pan because I am tired of it.",
    ],
    ["# TODO: Speed: boil less", "Python", "Speed: boil less"],
    ["// TODO-anna; Why is the lid here?", "TypeScript", "Why is the lid here?"],
  ])("reads %s", (source, language, expected) => {
    expect(texts(source, language)).toEqual([expected]);
  });

  test.each([
    ['print("TODO: buy milk")', "Python"],
    ["TODOS = [1, 2, 3] # AUTODOC TODOLIST here", "Python"],
    ["# TODO", "Python"],
    ["#define TODO some other thing", "C"],
    ['" TODO, FIXME and XXX', "Vim script"],
    ["# TODO ask @somebody about the eggs", "Python"],
  ])("leaves %s alone", (source, language) => {
    expect(texts(source, language)).toEqual([]);
  });

  test("follows a sentence over the next lines, and stops where another one begins", () => {
    const source =
      "a\n# TODO: this should really not\n# depend on the moon. Or the sun.\n# TODO: one thing\n# Another thing\n";
    expect(findNotes(source, "a.py", "Python")).toEqual([
      {
        tag: "TODO",
        path: "a.py",
        line: 2,
        parts: ["this should really not", "depend on the moon."],
        complete: true,
      },
      { tag: "TODO", path: "a.py", line: 4, parts: ["one thing"], complete: true },
    ]);
  });

  test("is bounded on hostile files", () => {
    expect(findNotes("# TODO fix it now\n".repeat(50_000), "a", "Python")).toHaveLength(20);
    expect(findNotes(`# ${"TODO ".repeat(400_000)}`, "a", "Python").length).toBeLessThan(21);
  });
});

describe("noteFacts", () => {
  const scoreOf = (comment: string): number => {
    const source = `# TODO: ${comment}\n`;
    const { files } = toyTree({ "pan.py": source });
    const context = { gate: new EvidenceGate(files), isBeside: () => false };
    return noteFacts(findNotes(source, "pan.py", "Python"), context)[0]?.score ?? 0;
  };

  test.each([
    ["this lid should _really_ not be *so* hot", "this lid should really not be so hot"],
    ["drop _pan_egg and __lid__ and _Hen_", "drop _pan_egg and __lid__ and _Hen_"],
    ["see why _value_ never changes here", "see why _value_ never changes here"],
    ["boil 2 * egg * pan here", "boil 2 * egg * pan here"],
    ["drop the *pans and the **lid**", "drop the *pans and the **lid**"],
    ["weigh egg*pan* lid and egg_pan_ lid", "weigh egg*pan* lid and egg_pan_ lid"],
  ])("says what %s dwells on without its signs", (comment, said) => {
    const line = `# TODO: ${comment}`;
    const { files } = toyTree({ "pan.py": `${line}\n` });
    const context = { gate: new EvidenceGate(files), isBeside: () => false };
    const facts = noteFacts(findNotes(`${line}\n`, "pan.py", "Python"), context);
    expect(facts.map(({ quote }) => quote)).toEqual([
      { text: said, evidence: [{ path: "pan.py", line: 1, text: line.slice(2) }] },
    ]);
  });

  test("puts what somebody does not like before what is only odd", () => {
    const source = "# The weird pan is hot.\n\n# The pan is weird and we do not like it.\n";
    const { files } = toyTree({ "pan.py": source });
    const context = { gate: new EvidenceGate(files), isBeside: () => false };
    const facts = noteFacts(findRemarks(source, "pan.py", "Python"), context);
    expect(facts.map(({ quote }) => quote.text)).toEqual([
      "The pan is weird and we do not like it.",
      "The weird pan is hot.",
    ]);
  });

  test.each([
    ["this should never happen", "this will never happen", true],
    ["that really can't happen", "that really won't happen", true],
    ["this could never happen", "this will never happen", true],
    ["this must never ever happen", "this will never ever happen", true],
    ["it shouldn’t happen in a pan", "it doesn’t happen in a pan", true],
    ["we should never get here", "we will never get here", true],
    ["we should never have gotten here", "we will never have gotten here", true],
    ["it must not ever reach here", "it does not ever reach here", true],
    ["this pan is better safe than sorry", "this pan is better sorry than safe", true],
    ["is there a better way to boil this", "is there a better lid to boil this", true],
    ["the lid should never happen", "the lid will never happen", false],
    ["this should never happen, yet it did", "this will never happen, yet it did", false],
    ["this should never happen to the eggs of hens", "this will never happen to the eggs of hens", false],
    ["we should never get there", "we will never get there", false],
    ["there is a better way to boil this", "there is a better lid to boil this", false],
  ])("puts what every project says behind what is its own: %s, %s: %s", (said, own, isBehind) => {
    expect(scoreOf(said) < scoreOf(own)).toBe(isBehind);
  });

  test.each([
    ["the funny pan is hot", "the bizarre pan is hot", true],
    ["no kidding with this pan", "no joke with this pan", true],
    ["burns our own foot", "burns our own pan", true],
    ["a lid of weirdos", "a lid of hens", true],
    ["a weirdo put the lid on", "a hen put the lid on", true],
    ["only an amateur fries this", "only an uncle fries this", true],
    ["cringing at this lid", "looking at this lid", true],
    ["burns our other foot", "burns our other pan", false],
    ["only amateurish hens fry this", "only motherly hens fry this", false],
  ])("puts what somebody admits before what is only said: %s, %s: %s", (admitted, said, isBefore) => {
    expect(scoreOf(admitted) > scoreOf(said)).toBe(isBefore);
  });

  test.each([
    ["# (TODO: this should never", "# touch the lid.)", "this should never touch the lid."],
    ["# TODO: this should never", "# touch the lid (of iron)", "this should never touch the lid (of iron)"],
    ["# TODO: this should (well, never", "# touch it)", "this should (well, never touch it)"],
    ["# TODO: this should never", "# touch the lid :)", "this should never touch the lid :)"],
    ["# (TODO: this should :) never", "# touch the lid.)", "this should :) never touch the lid."],
  ])("ends before a bracket that opened before the note: %s %s", (first, second, said) => {
    const source = `${first}\n${second}\n`;
    const { files } = toyTree({ "pan.py": source });
    const context = { gate: new EvidenceGate(files), isBeside: () => false };
    const facts = noteFacts(findNotes(source, "pan.py", "Python"), context);
    expect(facts.map(({ quote }) => quote.text)).toEqual([said]);
  });
});
