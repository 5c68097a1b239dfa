import type { FilmCard } from "../../domain/film.ts";
import type { Canvas2D } from "../canvas-2d.ts";
import { drawText, measureOn } from "../cards/set-type.ts";
import { readCardText } from "../cards/card-text.ts";
import { fitText, type TextBox } from "../cards/fit-text.ts";
import type { ClipPicture, PainterOptions } from "../film-painter.ts";
import { createLook } from "../look/create-look.ts";
import { paintClip } from "../look/paint-clip.ts";
import type { Panel } from "../painter/panel.ts";
import { createStagePicture } from "../painter/stage-picture.ts";
import { Pen } from "../pen.ts";
import { posterMoment } from "./poster-moment.ts";

/** What a poster is painted from. */
export type PosterOptions = Omit<PainterOptions, "look"> & {
  /** A picture of the clip that stands in place of the drawn shot. */
  readonly clip?: ClipPicture;
};

/**
 * Paints the poster of a film over the whole canvas: the tableau of its best shot, and below the floor the title. It is
 * painted afresh, without grain, dust or scratches.
 */
export function paintPoster(canvas: Canvas2D, options: PosterOptions): void {
  const { film, width, height, createSurface, ownFont } = options;
  const sheet = layOutPoster(options);
  canvas.save();
  canvas.fillStyle = GROUND;
  canvas.fillRect(0, 0, width, height);
  paintPicture(canvas, sheet.panel, options);
  paintGround(canvas, { width, height }, sheet);
  const title = film.cards.find(({ kind }) => kind === "title");
  if (title !== undefined) paintTitle(canvas, title, { ...sheet.words, ownFont });
  frame(canvas, { width, height });
  createLook({ name: "clean", seed: 0 }, { width, height }, createSurface).finish(canvas, 0, "warm");
  canvas.restore();
}

const GROUND = "rgb(15,15,15)";

/** Where everything is on a poster, in pixels. */
interface PosterSheet {
  readonly panel: Panel;
  readonly words: TextBox & { readonly x: number; readonly y: number };
}

/** How far about the actors' line the floor runs into the dark, in shares of the height. */
const SHADED = { above: 0.03, below: 0.05 } as const;
/** Room at the edges, in shares of the shorter side. */
const MARGIN = { side: 0.09, bottom: 0.06 } as const;
/** The actors' line from the top, in shares of the height, and the stage units across or down that one sees. */
const SHAPES = {
  wide: { floor: 0.61, high: 80 },
  square: { floor: 0.62, high: 100 },
  tall: { floor: 0.62, across: 104 },
} as const;

/** Lays a poster out by its shape: the stage above, the title below, whatever the format. */
function layOutPoster({ width, height }: { readonly width: number; readonly height: number }): PosterSheet {
  const shape = width > height * 1.3 ? SHAPES.wide : height > width * 1.3 ? SHAPES.tall : SHAPES.square;
  const unit = "across" in shape ? width / shape.across : height / shape.high;
  const floor = height * shape.floor;
  const short = Math.min(width, height);
  const [x, y] = [MARGIN.side * short, floor + SHADED.below * height];
  const words = { x, y, width: width - 2 * x, height: height - MARGIN.bottom * short - y };
  const largest = Math.min(words.height * 0.215, words.width * 0.09);
  return {
    // What is acted is framed above the words, not behind them.
    panel: { picture: { x: 0, y: 0, width, height: Math.ceil(y) }, unit, floor },
    words: { ...words, largest, smallest: largest * 0.5 },
  };
}

function paintPicture(canvas: Canvas2D, panel: Panel, options: PosterOptions): void {
  const { film, theatre, createSurface, clip } = options;
  if (clip !== undefined) return paintClip(canvas, clip, { ...options, height: panel.floor * 1.2 });
  const moment = posterMoment(film, theatre);
  if (moment === undefined) return;
  const stage = createStagePicture({
    theatre,
    film,
    panel,
    rim: 0,
    createSurface,
    only: moment.seconds,
  });
  const { surface } = stage.draw(moment.shot, moment.seconds);
  surface.drawOnto(canvas, 0, 0, surface.width, surface.height);
}

/** The floor runs into the dark on which the title stands. */
function paintGround(
  canvas: Canvas2D,
  { width, height }: { readonly width: number; readonly height: number },
  { panel: { floor }, words }: PosterSheet,
): void {
  const shade = canvas.createLinearGradient(0, floor - SHADED.above * height, 0, words.y);
  shade.addColorStop(0, "rgba(15,15,15,0)");
  shade.addColorStop(0.4, "rgba(15,15,15,0.3)");
  shade.addColorStop(1, GROUND);
  canvas.fillStyle = shade;
  canvas.fillRect(0, 0, width, height);
}

/** The words of the title card, as wide as the poster allows. */
function paintTitle(
  canvas: Canvas2D,
  card: FilmCard,
  box: PosterSheet["words"] & Pick<PosterOptions, "ownFont">,
): void {
  const paragraphs = readCardText(card).map(({ widest: _, ...paragraph }) => paragraph);
  drawText(canvas, fitText(paragraphs, box, measureOn(canvas, box.ownFont)), box);
}

/** A double line around the whole, as around the cards. */
function frame(
  canvas: Canvas2D,
  { width, height }: { readonly width: number; readonly height: number },
): void {
  const unit = Math.min(width, height) / 100;
  canvas.save();
  canvas.scale(unit, unit);
  const pen = new Pen(canvas, 0);
  for (const [inset, line, ink] of LINES)
    pen.box(
      { x: inset, y: inset, width: width / unit - 2 * inset, height: height / unit - 2 * inset },
      { line, ink },
    );
  canvas.restore();
}

const LINES = [
  [2, 0.5, 0.84],
  [3.2, 0.2, 0.5],
] as const;
