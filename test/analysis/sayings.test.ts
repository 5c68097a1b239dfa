import { describe, expect, it } from "vitest";
import type { FileReading } from "../../src/analysis/define-language.ts";
import { EvidenceGate } from "../../src/analysis/evidence-gate.ts";
import { allSayings, sayingsOf } from "../../src/analysis/messages/sayings.ts";
import { toyTree } from "./toy-repository.ts";

const PATH = "oven.py";

interface Said {
  readonly text: string;
  readonly line?: number;
  readonly complaint?: boolean;
  readonly interpolated?: boolean;
  readonly within?: readonly number[];
}

function readingOf(said: readonly Said[], definitions: Partial<FileReading> = {}): FileReading {
  return {
    classes: [],
    functions: [],
    raises: [],
    imports: [],
    constants: [],
    tests: [],
    entryPoints: [],
    ...definitions,
    sayings: said.map(
      ({ text, line = 1, complaint = false, interpolated = false, within = [100] }, index) => ({
        line,
        text: `log(${index})`,
        message: { text, evidence: [{ path: PATH, line: index + 1, text }] },
        complaint,
        interpolated,
        within,
      }),
    ),
  };
}

function shown(said: readonly Said[], limit = 10): { readonly gate: EvidenceGate; readonly limit: number } {
  const content = said.map(({ text }) => text).join("\n");
  return { gate: new EvidenceGate(toyTree({ [PATH]: content }).files), limit };
}

function heard(said: readonly Said[], definitions?: Partial<FileReading>): readonly string[] {
  const readings = new Map([[PATH, readingOf(said, definitions)]]);
  return allSayings(readings, shown(said)).map(({ quote }) => quote.text);
}

describe("the facts of what a program says", () => {
  it("come best card first, each once, up to a limit", () => {
    const said = [
      { text: "Shutting down" },
      { text: "Waiting for the bread." },
      { text: "Shutting down" },
      { text: "Heating up the oven" },
    ];
    expect(heard(said)).toEqual(["Waiting for the bread.", "Heating up the oven", "Shutting down"]);
    expect(heard([{ text: "the oven is off, bye 👋" }, { text: "the oven is off, and >" }])).toEqual([
      "the oven is off, bye 👋",
    ]);
    const readings = new Map([[PATH, readingOf(said)]]);
    expect(allSayings(readings, shown(said, 1))).toHaveLength(1);
  });

  it.each([
    "Oven",
    "Heating up to %s degrees",
    "Heating up to {degrees} degrees",
    "Listening on",
    "Using the oven:",
    "Error while heating",
    "Request handling failed",
    "cargo:rustc-cfg=oven",
    "the bread that was forgotten.",
    "Oven.heat is deprecated.",
    "This oven will be removed in the next version.",
    "Send it to baker@example.com",
    "token = abcdefgh12345678",
  ])("leave out %j", (text) => {
    expect(heard([{ text }])).toEqual([]);
  });

  it("leave out what is said outside of all definitions, and in those that are not for users", () => {
    const hidden = { name: "old", line: 7, text: "def old():", exported: true, hidden: true as const };
    const said = [
      { text: "Nobody is at home here", within: [] },
      { text: "Something old is going on", within: [7] },
      { text: "Heating up the oven", within: [3] },
    ];
    expect(heard(said, { functions: [hidden] })).toEqual(["Heating up the oven"]);
  });

  it("have what is complained of outside of all definitions, but not in those that are not for users", () => {
    const hidden = { name: "old", line: 7, text: "def old():", exported: true, hidden: true as const };
    const said = [
      { text: "There is no egg in here", within: [], complaint: true },
      { text: "There is no hen in here", within: [], complaint: false },
      { text: "There is no pan in here", within: [7], complaint: true },
    ];
    expect(heard(said, { functions: [hidden] })).toEqual(["There is no egg in here"]);
  });

  it("belong to the definitions around them", () => {
    const said = [
      { text: "Heating up the oven", within: [5, 3] },
      { text: "Waiting for the bread", within: [9], complaint: true },
    ];
    const oven = { name: "Oven", line: 3, text: "class Oven:", exported: true, bases: [], shape: false };
    const own = sayingsOf(readingOf(said, { classes: [oven] }), oven, shown(said));
    expect(own.map(({ quote, complaint }) => [quote.text, complaint])).toEqual([
      ["Heating up the oven", false],
    ]);
  });

  it("may end in a face, but not where something is to come", () => {
    const said = [
      { text: "There is no egg without a hen =(", complaint: true },
      { text: "There is no pan in (", complaint: true },
    ];
    expect(heard(said)).toEqual(["There is no egg without a hen =("]);
  });

  it("are complaints when they are said as one anywhere", () => {
    const said = [{ text: "The bread is late" }, { text: "The bread is late", complaint: true }];
    const readings = new Map([[PATH, readingOf(said)]]);
    expect(allSayings(readings, shown(said)).map(({ complaint }) => complaint)).toEqual([true]);
  });
});
