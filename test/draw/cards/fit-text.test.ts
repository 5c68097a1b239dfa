import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { breakWord } from "../../../src/draw/cards/break-word.ts";
import type { CardParagraph } from "../../../src/draw/cards/card-text.ts";
import { fitText, type MeasureText } from "../../../src/draw/cards/fit-text.ts";
import { wrapBalanced } from "../../../src/draw/cards/wrap-balanced.ts";

/** Wide letters and narrow ones, type of one width. */
const measure: MeasureText = (text, face, pixels) =>
  Array.from(text).reduce(
    (sum, letter) => sum + (face === "code" ? 0.6 : /[il.,' ]/u.test(letter) ? 0.28 : 0.55),
    0,
  ) * pixels;

const words = (text: string): CardParagraph => ({
  words: text
    .split(/\s+/u)
    .filter((word) => word !== "")
    .map((word) => ({ text: word, face: "text", spaced: true })),
  scale: 1,
  above: 0,
});
const box = { width: 800, height: 400, largest: 72, smallest: 28 };
const linesOf = (text: string, inside = box): string[] =>
  fitText([words(text)], inside, measure).lines.map(({ runs }) => runs.map((run) => run.text).join(""));

describe("fitting text into a box", () => {
  it("never leaves the box, whatever the words", () => {
    const paragraphs = fc.array(
      fc.record({
        text: fc.string({ unit: "grapheme", maxLength: 180 }),
        scale: fc.double({ min: 0.5, max: 1.8, noNaN: true }),
        above: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      { minLength: 1, maxLength: 4 },
    );
    const boxes = fc.record({
      width: fc.integer({ min: 60, max: 1600 }),
      height: fc.integer({ min: 60, max: 1600 }),
      largest: fc.integer({ min: 20, max: 150 }),
      smallest: fc.integer({ min: 6, max: 20 }),
    });
    fc.assert(
      fc.property(paragraphs, boxes, (texts, inside) => {
        const fitted = fitText(
          texts.map(({ text, scale, above }) => ({ ...words(text), scale, above })),
          inside,
          measure,
        );
        const inBox = fitted.lines.every(
          ({ runs, y, pixels }) =>
            y - pixels <= inside.height + 1e-6 &&
            y <= inside.height + 1e-6 &&
            y - pixels * 0.92 >= -1e-6 &&
            runs.every((run) => run.x >= -1e-6 && run.x + run.width <= inside.width + 1e-6),
        );
        const said = fitted.lines
          .flatMap(({ runs }) => runs.map((run) => run.text))
          .join("")
          .replace(/\s/gu, "");
        expect(inBox).toBe(true);
        expect(said).toBe(
          texts
            .map(({ text }) => text)
            .join("")
            .replace(/\s/gu, ""),
        );
      }),
      { numRuns: 150 },
    );
  });

  it("sets a short text at the largest size on one line", () => {
    const fitted = fitText([words("It runs.")], box, measure);
    expect(fitted.pixels).toBe(72);
    expect(fitted.lines).toHaveLength(1);
  });

  it("balances its lines instead of leaving one word alone", () => {
    const lines = linesOf("The server did not send any data in the allotted amount of time.");
    const widths = lines.map((line) => measure(line, "text", 1));
    expect(lines.length).toBeGreaterThan(1);
    expect(Math.min(...widths) / Math.max(...widths)).toBeGreaterThan(0.7);
  });

  it("is a little smaller where that saves a line", () => {
    expect(linesOf("EXCEEDED 30 REDIRECTS.", { ...box, width: 560 })).toEqual(["EXCEEDED 30", "REDIRECTS."]);
  });

  it("ends a line after the colon of a name", () => {
    const lines = linesOf("UnsupportedError: “a schema whose subtree has a cycle”", { ...box, width: 460 });
    expect(lines[0]).toBe("UnsupportedError:");
  });

  it("breaks long names at their joints before it becomes unreadable", () => {
    const lines = linesOf("AbstractSingletonProxyFactoryBeanConfigurationRegistrar_default_handler");
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines.slice(1)) expect(line).toMatch(/^[A-Z]|^[a-z]+(_|$)/u);
  });
});

describe("breaking a name", () => {
  it.each([
    ["HTTPAdapterFactory", ["HTTP", "Adapter", "Factory"]],
    ["max_redirect_limit", ["max_", "redirect_", "limit"]],
    ["requests.exceptions.Timeout", ["requests.", "exceptions.", "Timeout"]],
    ["std::vec", ["std::", "vec"]],
    ["plain", ["plain"]],
  ])("breaks %s at its joints", (name, pieces) => {
    expect(breakWord(name)).toEqual(pieces);
  });

  it("loses no character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (name) => {
        expect(breakWord(name).join("")).toBe(name);
      }),
    );
  });
});

describe("wrapping words", () => {
  const measured = (widths: readonly number[]) =>
    widths.map((width, index) => ({ word: index, width, space: 1, breakCost: 0 }));

  it("uses as few lines as the width allows", () => {
    expect(wrapBalanced(measured([4, 4, 4, 4]), 9)).toHaveLength(2);
    expect(wrapBalanced(measured([4, 4, 4, 4]), 19)).toHaveLength(1);
  });

  it("ends its lines where that costs least", () => {
    const even = measured([4, 4, 1, 4, 4]);
    const costly = even.map((word, index) => ({ ...word, breakCost: index === 2 ? 0.3 : 0 }));
    const ends = (line: readonly { readonly word: number }[] | undefined): number | undefined =>
      line?.at(-1)?.word;
    expect(ends(wrapBalanced(even, 12)?.[0])).toBe(2);
    expect(ends(wrapBalanced(costly, 12)?.[0])).toBe(1);
  });

  it("does not set a word that is wider than the line", () => {
    expect(wrapBalanced(measured([4, 12]), 9)).toBeUndefined();
  });

  it("keeps every word, in order, within the width", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 40 }),
        fc.integer({ min: 20, max: 90 }),
        (widths, width) => {
          const lines = wrapBalanced(measured(widths), width) ?? [];
          const fits = lines.every(
            (line) =>
              line.reduce((sum, word, index) => sum + word.width + (index > 0 ? word.space : 0), 0) <= width,
          );
          expect(fits).toBe(true);
          expect(
            lines
              .flat()
              .map(({ word }) => word)
              .join(),
          ).toBe(widths.map((_, index) => index).join());
        },
      ),
    );
  });
});
