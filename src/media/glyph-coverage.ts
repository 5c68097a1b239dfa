import type { SKRSContext2D } from "@napi-rs/canvas";
import { createNativeCanvas } from "./canvas.ts";

/** Pixels: large enough that no two characters look alike. */
const SIZE = 48;
/** Not assigned in Unicode, so that every font shows its sign for a missing character. */
const UNASSIGNED = "\u0378";

/**
 * Tells whether a character can be drawn in a font family, as this machine draws it: it does not look like a missing
 * character. Fonts of the machine that step in by themselves count.
 */
export function glyphCoverage(): (family: string, character: string) => boolean {
  const { context } = createNativeCanvas(2 * SIZE, 2 * SIZE);
  const missing = new Map<string, string>();
  return (family, character) => {
    const sign = missing.get(family) ?? shapeOf(context, family, UNASSIGNED);
    missing.set(family, sign);
    return shapeOf(context, family, character) !== sign;
  };
}

function shapeOf(context: SKRSContext2D, family: string, character: string): string {
  context.clearRect(0, 0, 2 * SIZE, 2 * SIZE);
  context.font = `${SIZE}px "${family}"`;
  context.fillText(character, SIZE / 4, 1.5 * SIZE);
  const { data } = context.getImageData(0, 0, 2 * SIZE, 2 * SIZE);
  return Buffer.from(data.buffer).toString("base64");
}
