import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeLine, encodeRecord } from "../../src/ledger/journal-codec.ts";
import type { JournalEntry, JournalRecord } from "../../src/ledger/journal-record.ts";
import { caps, NOVEMBER, reservation, run } from "./ledger-builder.ts";
import { lineOf, survivesTheJournal } from "./fuzz-properties.ts";
import { journalEntry } from "./journal-entries.ts";

const stamped = (entry: JournalEntry): JournalRecord => ({ ...entry, w: "writer", s: 1, at: NOVEMBER });
const RESERVE = stamped({ t: "reserve", reservation: reservation(), caps: caps(), owner: "me" });

describe("a record of the journal", () => {
  it("comes back as it was written, whatever its text", () => {
    fc.assert(
      fc.property(journalEntry, (entry) => {
        const bytes = encodeRecord(stamped(entry));
        expect(bytes[0]).toBe(10);
        expect(bytes.at(-1)).toBe(10);
        expect(bytes.subarray(1, -1)).not.toContain(10);
        expect(decodeLine(lineOf(stamped(entry)))).toEqual({ kind: "record", record: stamped(entry) });
      }),
      { numRuns: 500 },
    );
  });

  it("is torn, not damaged, wherever the write was cut off", () => {
    const line = lineOf(RESERVE);
    for (let length = 1; length < line.length; length += 1) {
      expect(decodeLine(line.slice(0, length))).toEqual({ kind: "torn" });
    }
  });

  it("is torn when the power loss left blank pages in it", () => {
    const line = lineOf(RESERVE);
    expect(decodeLine(`${line.slice(0, 100)}${"\0".repeat(50)}${line.slice(150)}`)).toEqual({ kind: "torn" });
  });

  it("is never taken for another record when one character is changed", () => {
    const change = fc.record({ at: fc.nat(5_000), code: fc.integer({ min: 32, max: 126 }) });
    fc.assert(
      fc.property(journalEntry, change, (entry, changed) => {
        expect(survivesTheJournal(stamped(entry), changed)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it("survives any text as a line without an error", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (line) => {
        expect(decodeLine(line).kind).not.toBe("record");
      }),
      { numRuns: 1_000 },
    );
  });

  it.each(["null", "{}", "[]", "garbage", "0", '{"attempts":[]}', "\0".repeat(70_000)])(
    "is not what an altered file holds: %.20j",
    (line) => {
      expect(decodeLine(line)).toEqual({ kind: "damaged" });
    },
  );

  it("of a newer format is known for one, even with another checksum", () => {
    expect(decodeLine('{"v":2,"what":"ever","sum":"1"}')).toEqual({ kind: "newer", version: 2 });
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, -1, 0.5, Number.MAX_SAFE_INTEGER + 1])(
    "is not made with %d micro-dollars",
    (amount) => {
      const entries: JournalEntry[] = [
        { t: "reserve", reservation: reservation({ microUsd: amount }), caps: caps(), owner: "me" },
        { t: "reserve", reservation: reservation(), caps: caps({ monthMicroUsd: amount }), owner: "me" },
        { t: "reserve", reservation: reservation(), caps: caps({ runMicroUsd: amount }), owner: "me" },
        { t: "settle", attempt: "a", settlement: { result: "bought", paidMicroUsd: amount } },
        { t: "resolve", attempt: "a", paidMicroUsd: amount },
        { t: "run", run: run({ maxMicroUsd: amount }) },
        { t: "cap", monthMicroUsd: amount },
      ];
      for (const entry of entries) {
        expect(() => encodeRecord(stamped(entry))).toThrow(expect.objectContaining({ code: "BAD_AMOUNT" }));
      }
    },
  );

  it("is not made with a time no month can be made of", () => {
    for (const at of [Number.NaN, -1, 1e15]) {
      expect(() => encodeRecord({ ...RESERVE, at })).toThrow(expect.objectContaining({ code: "BAD_AMOUNT" }));
    }
  });
});
