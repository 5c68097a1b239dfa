import { describe, expect, it } from "vitest";
import { checkJournal } from "../../src/ledger/check-journal.ts";
import { decodeLine, encodeRecord } from "../../src/ledger/journal-codec.ts";
import type { JournalEntry } from "../../src/ledger/journal-record.ts";
import { caps, NOVEMBER, reservation } from "./ledger-builder.ts";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The n-th entry is record n of writer `w`. */
function journalOf(...entries: readonly JournalEntry[]): Uint8Array {
  return Buffer.concat(
    entries.map((entry, index) => encodeRecord({ ...entry, w: "w", s: index + 1, at: NOVEMBER })),
  );
}

const HEADER: JournalEntry = { t: "journal", id: "journal" };
const reserve = (shotKey: string, microUsd = 100_000): JournalEntry => ({
  t: "reserve",
  reservation: reservation({ shotKey, microUsd }),
  caps: caps(),
  owner: "me",
});
const created = (attempt: string, jobId: string): JournalEntry => ({ t: "created", attempt, jobId });

describe("the independent checker", () => {
  it("has a problem with every record that the ledger refuses to read, whichever bit of it was turned", () => {
    const sound = journalOf(HEADER, reserve("a"));
    const last = journalOf(reserve("a")).length;
    const isSeen: boolean[] = [];
    for (let bit = 0; bit < last * 8; bit += 1) {
      const turned = Uint8Array.from(sound);
      const at = sound.length - last + (bit >> 3);
      turned[at] = (turned[at] ?? 0) ^ (1 << (bit & 7));
      const lines = new TextDecoder().decode(turned).split("\n");
      if (lines.some((line) => line !== "" && decodeLine(line).kind === "damaged"))
        isSeen.push(checkJournal({ journal: turned }).problems.length > 0);
    }
    expect(isSeen.length).toBeGreaterThan(1000);
    expect(isSeen).not.toContain(false);
  });

  it("takes more blank pages than one write has for damage", () => {
    const blanked = (length: number): Uint8Array =>
      Buffer.concat([journalOf(HEADER), bytesOf(`\n{"v":1${"\0".repeat(length)}\n`)]);
    expect(checkJournal({ journal: blanked(60_000) }).problems).toEqual([]);
    expect(checkJournal({ journal: blanked(70_000) }).problems).toHaveLength(1);
  });

  it("finds nothing in a sound journal", () => {
    const journal = journalOf(
      HEADER,
      reserve("a"),
      reserve("a"),
      created("w-2", "job"),
      reserve("b", 900_000),
    );
    const { records, torn, attempts, problems } = checkJournal({ journal });
    expect({ records, torn, problems }).toEqual({ records: 5, torn: 0, problems: [] });
    expect([...attempts.keys()]).toEqual(["w-2", "w-5"]);
  });

  it("lets the first of two attempts have a job, and counts the second as if it had not spoken", () => {
    const journal = journalOf(
      HEADER,
      reserve("a"),
      reserve("b"),
      created("w-2", "job"),
      created("w-3", "job"),
    );
    const { attempts, problems } = checkJournal({ journal });
    expect(problems).toEqual([]);
    expect([...attempts.values()].map(({ state }) => state)).toEqual(["created", "reserved"]);
  });

  it.each([
    [
      "a job for money that was refused",
      [HEADER, reserve("a", 1_000_001), created("w-2", "job")],
      /was refused/,
    ],
    [
      "a job for a clip that is under way",
      [HEADER, reserve("a"), reserve("a"), created("w-3", "x")],
      /was refused/,
    ],
    ["a job nobody reserved for", [HEADER, created("w-9", "job")], /never made/],
    [
      "two jobs for one reservation",
      [HEADER, reserve("a"), created("w-2", "x"), created("w-2", "y")],
      /x and y/,
    ],
  ] as const)("tells %s", (_, entries, problem) => {
    expect(checkJournal({ journal: journalOf(...entries) }).problems).toEqual([
      expect.stringMatching(problem),
    ]);
  });

  it("tells a missing, an altered, a foreign and a newer line by its number", () => {
    const text = new TextDecoder().decode(journalOf(HEADER, reserve("a"), reserve("b")));
    const lines = text.split("\n");
    const without = lines.toSpliced(3, 1).join("\n");
    expect(checkJournal({ journal: bytesOf(without) }).problems).toEqual([
      "line 5: record 3 of w, expected 2",
    ]);
    const altered = text.replace("100000", "100001");
    expect(checkJournal({ journal: bytesOf(altered) }).problems[0]).toBe("line 4: this line was altered");
    expect(checkJournal({ journal: bytesOf(`${text}null\n`) }).problems).toEqual([
      "line 7: this line is no record",
    ]);
    expect(checkJournal({ journal: bytesOf(`${text}{"v":2}\n`) }).problems).toEqual([
      "line 7: this line is of a newer format",
    ]);
  });

  it("counts torn lines without a complaint", () => {
    const journal = Buffer.concat([journalOf(HEADER), bytesOf('\n{"v":1,"w":"to\n'), bytesOf('\n{"v":1,')]);
    expect(checkJournal({ journal })).toMatchObject({ records: 1, torn: 1, problems: [] });
  });

  it("does not take a copy for sound that it cannot read", () => {
    const { problems } = checkJournal({ journal: journalOf(HEADER), store: bytesOf("null") });
    expect(problems).toEqual([expect.stringContaining("ledger.json is not readable")]);
  });
});
