import * as fc from "fast-check";
import { encode } from "gpt-tokenizer/encoding/o200k_base";
import { expect, test } from "vitest";
import { loadTokenCounter } from "../../src/prompt/tokens.ts";

const counter = await loadTokenCounter();
const exactly = (text: string): number => encode(text, { disallowedSpecial: new Set() }).length;

test("counts are those of the o200k_base encoding", () => {
  expect(counter.count("Style: Black-and-white silent comedy.\nSound: quiet room tone only.")).toBe(15);
  expect(counter.count("")).toBe(0);
});

test("counting line by line is exact for any text, however it breaks lines", () => {
  const fragment = fc.constantFrom(
    "\n",
    "\n\n",
    " \n",
    "\n ",
    "\r\n",
    "/",
    "//",
    " ",
    "\t",
    ".",
    "…",
    "a",
    "Z",
    "9",
    "'s",
    "-",
    "é",
    "\u{1f370}",
    "\ud83c",
    "the Clerk",
  );
  const text = fc
    .array(fc.oneof(fragment, fc.string({ unit: "binary", maxLength: 5 })))
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, (sample) => {
      expect(counter.count(sample)).toBe(exactly(sample));
    }),
    { numRuns: 1000 },
  );
});

test("special tokens count as ordinary text and do not throw", () => {
  for (const text of ["<|endoftext|>", "a <|im_start|> b\n<|endofprompt|>"])
    expect(counter.count(text)).toBe(exactly(text));
  expect(counter.count("<|endoftext|>")).toBeGreaterThan(1);
});
