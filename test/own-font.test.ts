import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import type { FilmFilesRequest } from "../src/film-files-request.ts";
import { createNativeCanvas } from "../src/media/canvas.ts";
import { editionPainter } from "../src/render-edition.ts";
import { buildPlan } from "./builders/plan-builder.ts";

const { resolve } = createRequire(import.meta.url);
const symbols = (alphabet: string): string =>
  resolve(`@fontsource/noto-sans-symbols-2/files/noto-sans-symbols-2-${alphabet}-400-normal.woff2`);
/** A sign that two bundled fonts have, each in its own shape; the mathematical one is asked first. */
const SIGN = "◆";

const plan = buildPlan();
const [first, ...others] = plan.cards;
const film = { ...plan, cards: [{ ...first, text: `EGGS ${SIGN}` }, ...others] } as typeof plan;

/** Pixels of the film's first card with a font that is brought along, or none. */
function card(font?: string): string {
  const request: FilmFilesRequest = {
    film,
    outDir: "",
    formats: ["16:9"],
    look: "clean",
    music: "none",
    draft: true,
    ...(font !== undefined && { font }),
  };
  const { context } = createNativeCanvas(640, 360);
  editionPainter(request, "16:9").paint(context, (first?.start ?? 0) + 1);
  return Buffer.from(context.getImageData(0, 0, 640, 360).data.buffer).toString("base64");
}

describe("a font that is brought along", () => {
  it("draws the film it was given for and no other of the process", () => {
    const before = card();
    const own = card(symbols("symbols"));
    expect(own).not.toBe(before);
    expect(card()).toBe(before);
    expect(card(symbols("braille"))).toBe(before);
    expect(card(symbols("symbols"))).toBe(own);
  });
});
