import fc from "fast-check";
import { expect, test } from "vitest";
import { parseFaults } from "../../../src/providers/sandbox/parse-faults.ts";
import { SANDBOX_FAULTS } from "../../../src/providers/sandbox/sandbox-faults.ts";

const NAMES = SANDBOX_FAULTS.map((fault) => fault.name);

test("a list of names and rates is read, spaces and empty entries aside", () => {
  expect(parseFaults(" 429:0.2, lost-job:1 ,500:.5,")).toEqual([
    { name: "429", rate: 0.2 },
    { name: "lost-job", rate: 1 },
    { name: "500", rate: 0.5 },
  ]);
  expect(parseFaults("")).toEqual([]);
});

test("the last of equal names counts", () => {
  expect(parseFaults("429:1,429:0")).toEqual([{ name: "429", rate: 0 }]);
});

test("an unknown name is refused with the list of all names", () => {
  expect(() => parseFaults("529:1")).toThrow(
    expect.objectContaining({
      code: "BAD_FLAG",
      message: 'there is no fault "529"',
      hint: `Faults are ${NAMES.join(", ")}.`,
    }),
  );
});

test.each(["429", "429:", "429:2", "429:-1", "429:1e-1", "429:NaN", "429:0.5:1", "429:1.5", "429:0x1"])(
  "%s has no rate and is refused with an example",
  (text) => {
    expect(() => parseFaults(text)).toThrow(
      expect.objectContaining({
        code: "BAD_FLAG",
        message: expect.stringContaining(`"${text}"`),
        hint: "Write NAME:RATE, for instance 429:0.2.",
      }),
    );
  },
);

test("every fault of the table can be asked for at every rate", () => {
  const rate = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);
  fc.assert(
    fc.property(fc.constantFrom(...NAMES), rate, (name, chance) => {
      expect(parseFaults(`${name}:${chance}`)).toEqual([{ name, rate: chance }]);
    }),
  );
});

test("names are unique and descriptions fit one line of help", () => {
  expect(new Set(NAMES).size).toBe(NAMES.length);
  for (const { description } of SANDBOX_FAULTS) expect(description.length).toBeLessThan(90);
});
