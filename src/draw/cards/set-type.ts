import type { Canvas2D } from "../canvas-2d.ts";
import { tone } from "../pen.ts";
import { type CardFace, cardFont } from "./card-face.ts";
import type { FittedText, MeasureText } from "./fit-text.ts";

/** Room after every letter in sizes: without it the serifs of two capital Ts run into each other. */
const TRACKING: Readonly<Partial<Record<CardFace, number>>> = { title: 0.06, caps: 0.02 };

/** A run of a text that is set at one size and height. */
interface TypeRun {
  readonly text: string;
  readonly face: CardFace;
  /** Of the text's size. */
  readonly size: number;
  /** How much higher than the text it stands, in sizes of the text. */
  readonly lift: number;
}

/** In which hand, how large and where a text is set; `ownFont` is the family of a font that the user brings along. */
interface TypePlace {
  readonly face: CardFace;
  readonly pixels: number;
  readonly x: number;
  readonly y: number;
  readonly ownFont?: string | undefined;
}

/**
 * Sets a text from `x` on the baseline `y`; `pixels` is its size. Figures are as high as the capitals beside them: the
 * old hands have none of their own, so those of the title are brought to one height.
 */
export function setType(canvas: Canvas2D, text: string, { face, pixels, x, y, ownFont }: TypePlace): void {
  let at = x + (spacing(face) * pixels) / 2;
  for (const run of typeRuns(text, face)) {
    choose(canvas, run, { pixels, ownFont });
    canvas.fillText(run.text, at, y - run.lift * pixels);
    at += canvas.measureText(run.text).width;
  }
  canvas.letterSpacing = "0px";
}

/** Draws fitted text in the light of the cards; `at` is the upper left corner of its box. */
export function drawText(
  canvas: Canvas2D,
  { lines }: FittedText,
  at: Pick<TypePlace, "x" | "y" | "ownFont">,
): void {
  canvas.textAlign = "left";
  canvas.textBaseline = "alphabetic";
  canvas.fillStyle = tone(0.98);
  for (const line of lines) {
    for (const run of line.runs) {
      const place = { x: at.x + run.x, y: at.y + line.y, ownFont: at.ownFont };
      setType(canvas, run.text, { face: run.face, pixels: line.pixels, ...place });
    }
  }
}

/** Measures with the canvas; widths are taken once per text and face, at a size that no hinting disturbs. */
export function measureOn(canvas: Canvas2D, ownFont?: string): MeasureText {
  const known = new Map<string, number>();
  return (text, face, pixels) => {
    const key = `${face} ${text}`;
    const width = known.get(key) ?? measureOnce(canvas, text, { face, ownFont });
    known.set(key, width);
    return (width * pixels) / MEASURED_AT;
  };
}

const MEASURED_AT = 100;

function measureOnce(
  canvas: Canvas2D,
  text: string,
  { face, ownFont }: Pick<TypePlace, "face" | "ownFont">,
): number {
  let width = 0;
  for (const run of typeRuns(text, face)) {
    choose(canvas, run, { pixels: MEASURED_AT, ownFont });
    width += canvas.measureText(run.text).width;
  }
  canvas.letterSpacing = "0px";
  return width;
}

function choose(
  canvas: Canvas2D,
  { face, size }: TypeRun,
  { pixels, ownFont }: Pick<TypePlace, "pixels" | "ownFont">,
): void {
  canvas.font = cardFont(face, pixels * size, ownFont);
  canvas.letterSpacing = `${(spacing(face) * pixels * size).toFixed(3)}px`;
}

function spacing(face: CardFace): number {
  return TRACKING[face] ?? 0;
}

/** Height of small capitals, in that of capitals. */
const SMALL = 0.74;
/** The title face has 0 to 2 as low as small letters, 6 and 8 as high as capitals, and lets the others hang. */
const LOW = 1.36;
const HANGING = 0.17;

/** Type has figures that stand on the line; in all other hands each figure is a run of its own. */
function typeRuns(text: string, face: CardFace): readonly TypeRun[] {
  if (face === "code") return [{ text, face, size: 1, lift: 0 }];
  return (text.match(/[0-9]|[^0-9]+/gu) ?? []).map((part) =>
    /[0-9]/u.test(part) ? figure(part, face) : { text: part, face, size: 1, lift: 0 },
  );
}

function figure(text: string, face: CardFace): TypeRun {
  const height = face === "caps" ? SMALL : 1;
  return {
    text,
    face: "title",
    size: height * (/[012]/u.test(text) ? LOW : 1),
    lift: height * (/[34579]/u.test(text) ? HANGING : 0),
  };
}
