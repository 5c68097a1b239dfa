import { beforeAll, describe, expect, it } from "vitest";
import { readFileSync } from "node:fs";
import type { FilmCard, FilmPlan } from "../../../src/domain/film.ts";
import { BORDER } from "../../../src/draw/cards/border.ts";
import { layOutCard, measureOn, paintCard } from "../../../src/draw/cards/paint-card.ts";
import { createCanvasSurface, registerCardFonts } from "../canvas-surface.ts";

const film = JSON.parse(
  readFileSync(new URL("../../builders/sample-film.json", import.meta.url), "utf8"),
) as FilmPlan;
const [first] = film.cards as [FilmCard, ...FilmCard[]];
const far = [
  { path: `${"deep/".repeat(30)}implementation_of_everything.py`, line: 12_345, text: "" },
] as const;
const hard: FilmCard[] = [
  {
    ...first,
    kind: "quote",
    text: `“${"The quick brown fox waits for the remote end to close. ".repeat(4).slice(0, 180)}”`,
    evidence: [...far],
  },
  {
    ...first,
    kind: "identifier",
    text: "abstract_singletonProxyFactoryBean.ConfigurationRegistrarImplementation__handler",
    evidence: [...far],
  },
  {
    ...first,
    kind: "end",
    text: "IT RUNS.\nnpm install --save-dev @a-very-long-scope/some-quite-long-package-name\nTHE END",
  },
  { ...first, kind: "title", text: "DONAUDAMPFSCHIFFFAHRTSGESELLSCHAFTSKAPITÄN\n— oder —\nある書庫 → 完" },
];
const formats = [
  ["16:9", { width: 640, height: 360 }],
  ["9:16", { width: 360, height: 640 }],
  ["1:1", { width: 400, height: 400 }],
] as const;

describe("a card", () => {
  beforeAll(registerCardFonts);

  it.each(formats)("keeps all words and the cited place inside its border in %s", (_name, area) => {
    const measure = measureOn(createCanvasSurface(8, 8).canvas);
    const margin = (BORDER * Math.min(area.width, area.height)) / 100;
    for (const card of [...film.cards, ...hard]) {
      const { x, y, words, source } = layOutCard(card, area, measure);
      expect(words.lines.length).toBeGreaterThan(0);
      for (const line of words.lines) {
        expect(y + line.y - line.pixels).toBeGreaterThanOrEqual(margin - line.pixels * 0.1);
        expect(y + line.y + line.pixels * 0.3).toBeLessThan(source.y - source.pixels);
        for (const run of line.runs) {
          expect(x + run.x).toBeGreaterThanOrEqual(margin);
          expect(x + run.x + measure(run.text, run.face, line.pixels)).toBeLessThanOrEqual(
            area.width - margin,
          );
        }
      }
      expect(measure(source.text, "code", source.pixels)).toBeLessThanOrEqual(area.width - 2 * margin);
    }
  });

  it("cites the first evidence, shortened from the left", () => {
    const measure = measureOn(createCanvasSurface(8, 8).canvas);
    const area = { width: 640, height: 360 };
    expect(layOutCard(first, area, measure).source.text).toBe("README.md:9");
    expect(layOutCard({ ...first, evidence: [...far] }, area, measure).source.text).toMatch(
      /^….*everything\.py:12345$/u,
    );
  });

  it("is large enough to be read on a phone", () => {
    const measure = measureOn(createCanvasSurface(8, 8).canvas);
    for (const [, area] of formats) {
      for (const card of film.cards) {
        expect(
          layOutCard(card, area, measure).words.pixels / Math.min(area.width, area.height),
        ).toBeGreaterThan(0.055);
      }
    }
  });

  it("has a border of its own for every story, and the same pixels every time", () => {
    const paint = (story: string): string => {
      const surface = createCanvasSurface(320, 180);
      paintCard(surface.canvas, first, { area: { width: 320, height: 180 }, story });
      return surface.pixels().join();
    };
    const all = ["breakfast", "delivery", "inspection"].map(paint);
    expect(new Set(all).size).toBe(3);
    expect(paint("breakfast")).toBe(all[0]);
  });
});
