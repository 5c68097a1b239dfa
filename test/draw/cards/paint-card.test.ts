import { beforeAll, describe, expect, it } from "vitest";
import { readFileSync } from "node:fs";
import type { FilmCard, FilmPlan } from "../../../src/domain/film.ts";
import { BORDER } from "../../../src/draw/cards/border.ts";
import { layOutCard, paintCard } from "../../../src/draw/cards/paint-card.ts";
import { measureOn, setType } from "../../../src/draw/cards/set-type.ts";
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

  it("has the project's name clearly larger than its subtitle, in every format", () => {
    const measure = measureOn(createCanvasSurface(8, 8).canvas);
    for (const name of ["HTTPIE", "TINY-INVARIANT", "SWIFT ARGUMENT PARSER"]) {
      const subtitle = "A FRAMEWORK FOR MANAGING AND MAINTAINING MULTI-LANGUAGE HOOKS";
      const title = { ...first, kind: "title", text: `${name}\n— or —\n${subtitle}` } as const;
      for (const [, area] of formats) {
        const { lines } = layOutCard(title, area, measure).words;
        const size = (face: string): number =>
          Math.max(...lines.filter(({ runs }) => runs[0]?.face === face).map(({ pixels }) => pixels));
        expect(size("title") / size("caps")).toBeGreaterThan(1.1);
        expect(size("caps") / Math.min(area.width, area.height)).toBeGreaterThan(0.05);
      }
    }
  });

  it("keeps a name on a line of its own above its words", () => {
    const measure = measureOn(createCanvasSurface(8, 8).canvas);
    const text = "NetworkXError:\n“Cannot reverse an undirected graph.”";
    for (const [, area] of formats) {
      const { lines } = layOutCard({ ...first, kind: "quote", text }, area, measure).words;
      expect(lines[0]?.runs.map((run) => run.text)).toEqual(["NetworkXError:"]);
      expect(lines[0]?.pixels).toBeLessThan(0.8 * (lines[1]?.pixels ?? 0));
    }
  });

  it("shrinks what one types rather than break it, and breaks it after a slash at last", () => {
    const measure = measureOn(createCanvasSurface(8, 8).canvas);
    const typed = (install: string): string[] =>
      layOutCard({ ...first, kind: "end", text: `${install}\nTHE END` }, formats[1][1], measure)
        .words.lines.map(({ runs }) => runs.map((run) => run.text).join(""))
        .filter((line) => !/THE|END/u.test(line));
    expect(typed("go get -u github.com/spf13/cobra@latest")).toEqual([
      "go get -u github.com/spf13/cobra@latest",
    ]);
    const long = typed(
      "go get -u github.com/an-organisation-of-many/repositories-of-all-sorts/with/a-name@latest",
    );
    expect(long.length).toBeGreaterThan(1);
    for (const line of long.slice(0, -1)) expect(line).toMatch(/\/$|^go|-u$/u);
  });

  it("has figures as high as its capitals", () => {
    const height = (text: string): { readonly up: number; readonly down: number } => {
      const surface = createCanvasSurface(200, 200);
      surface.canvas.fillStyle = "white";
      setType(surface.canvas, text, { face: "title", pixels: 100, x: 20, y: 120 });
      const pixels = surface.pixels();
      const lit = Array.from({ length: 200 }, (_, y) => y).filter((y) =>
        pixels.subarray(y * 800, (y + 1) * 800).some((value, at) => at % 4 === 3 && value > 127),
      );
      return { up: 120 - (lit[0] ?? 0), down: (lit.at(-1) ?? 0) - 120 };
    };
    const capital = height("H");
    for (const digit of "0123456789") {
      const { up, down } = height(digit);
      expect(Math.abs(up - capital.up)).toBeLessThan(7);
      expect(down).toBeLessThan(7);
    }
  });

  it("keeps two capital Ts apart", () => {
    const measure = measureOn(createCanvasSurface(8, 8).canvas);
    expect(measure("TT", "title", 100)).toBeGreaterThan(2 * 53 + 8);
  });

  it("keeps its ornaments out of the edge that some screens cut off", () => {
    for (const story of ["breakfast", "delivery", "inspection"]) {
      const surface = createCanvasSurface(640, 360);
      paintCard(surface.canvas, first, { area: { width: 640, height: 360 }, story });
      const edge = surface.pixels().subarray(0, 4 * 640 * Math.floor(360 * 0.035));
      expect(Math.max(...edge)).toBe(255);
      expect(Math.max(...edge.filter((_, at) => at % 4 !== 3))).toBeLessThan(60);
    }
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
