import type { FilmCard } from "../../domain/film.ts";
import type { Canvas2D } from "../canvas-2d.ts";
import { Pen, tone } from "../pen.ts";
import { BORDER, drawBorder, drawFlourish } from "./border.ts";
import { cardFont } from "./card-face.ts";
import { readCardText } from "./card-text.ts";
import { type FittedText, fitText, type MeasureText, type TextBox } from "./fit-text.ts";
import type { PlaqueText } from "./plaque-text.ts";
import { drawText, measureOn } from "./set-type.ts";

/** A rectangle of the picture in pixels. */
export interface CardArea {
  readonly width: number;
  readonly height: number;
}

/** What of the film a card is painted with; `ownFont` is the family of a font that the user brings along. */
interface CardSurroundings {
  readonly area: CardArea;
  readonly story: string;
  readonly ownFont?: string | undefined;
}

/** Paints a whole card with its upper left corner at the origin: ground, border, words and the place they come from. */
export function paintCard(
  canvas: Canvas2D,
  card: FilmCard,
  { area, story, ownFont }: CardSurroundings,
): void {
  paintGround(canvas, area);
  drawBorder(canvas, area, story);
  const text = layOutCard(card, area, measureOn(canvas, ownFont));
  drawText(canvas, text.words, { ...text, ownFont });
  flourish(canvas, area, text.y + text.words.bottom);
  canvas.textAlign = "center";
  canvas.fillStyle = tone(0.62);
  canvas.font = cardFont("code", text.source.pixels, ownFont);
  canvas.fillText(text.source.text, area.width / 2, text.source.y);
}

/** Paints words alone, as the plaque under the picture of the tall format; without words a flourish. */
export function paintPlaque(
  canvas: Canvas2D,
  words: PlaqueText | undefined,
  { area, ownFont }: Omit<CardSurroundings, "story">,
): void {
  if (words === undefined) return flourish(canvas, area, area.height / 2 - (4 * area.height) / 100);
  const [x, y] = [area.width * PLAQUE.side, area.height * PLAQUE.top];
  const box = {
    width: area.width - 2 * x,
    height: area.height - 2 * y,
    largest: area.height * 0.19,
    smallest: area.height * 0.07,
  };
  drawText(canvas, fitCard(words, box, measureOn(canvas, ownFont)), { x, y, ownFont });
}

/** Room for the plaque's border, in shares of its width and height. */
const PLAQUE = { side: 0.075, top: 0.09 } as const;

/** Where everything on a card stands: the box of its words from the upper left of the card, and the cited line. */
export interface CardLayout {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly words: FittedText;
  readonly source: { readonly text: string; readonly pixels: number; readonly y: number };
}

/** Lays out a card's words and its first evidence inside the border, whatever the format. */
export function layOutCard(card: FilmCard, area: CardArea, measure: MeasureText): CardLayout {
  const unit = Math.min(area.width, area.height) / 100;
  const [x, y] = [(BORDER + 1) * unit, (BORDER + 2) * unit];
  const [width, height] = [area.width - 2 * x, area.height - y - (BORDER + 9 + FLOURISH) * unit];
  const isShort = card.kind !== "title" && Array.from(card.text).length <= SHORT;
  const largest = (isShort ? 11.5 : 10) * unit;
  const words = fitCard(card, { width, height, largest, smallest: 4 * unit }, measure);
  const pixels = 3 * unit;
  const text = shortenPath(
    sourceOf(card),
    (candidate) => measure(candidate, "code", pixels) <= width - 2 * CORNER * unit,
  );
  return { x, y, width, height, words, source: { text, pixels, y: area.height - (BORDER + 1) * unit } };
}

/** Room that the ornaments of the lower corners take beside the cited place, in hundredths of the shorter side. */
const CORNER = 7;

/** Room for the flourish under the words, in hundredths of the shorter side. */
const FLOURISH = 6;

/** A card of so few characters may stand a little larger. */
const SHORT = 24;

/**
 * Keeps the card's own lines where each fits on one; else flows them as one text, but for titles, names and endings.
 */
function fitCard(card: PlaqueText, box: TextBox, measure: MeasureText): FittedText {
  const paragraphs = readCardText(card);
  const kept = fitText(paragraphs, box, measure);
  const [first] = paragraphs;
  if (first === undefined || first.single !== undefined || card.kind === "title" || card.kind === "end")
    return kept;
  if (kept.lines.length === paragraphs.length) return kept;
  return fitText([{ ...first, words: paragraphs.flatMap(({ words }) => words) }], box, measure);
}

function sourceOf({ evidence: [first] }: FilmCard): string {
  return `${first.path}:${first.line}`;
}

/** Drops leading folders, then leading characters, until the path fits. */
function shortenPath(path: string, fits: (candidate: string) => boolean): string {
  if (fits(path)) return path;
  const folders = path.split("/");
  for (let skip = 1; skip < folders.length; skip += 1) {
    const candidate = `…/${folders.slice(skip).join("/")}`;
    if (fits(candidate)) return candidate;
  }
  const characters = Array.from(folders.at(-1) ?? "");
  while (characters.length > 0 && !fits(`…${characters.join("")}`)) characters.shift();
  return characters.length === 0 ? "" : `…${characters.join("")}`;
}

function paintGround(canvas: Canvas2D, { width, height }: CardArea): void {
  const glow = canvas.createRadialGradient(
    width / 2,
    height * 0.46,
    0,
    width / 2,
    height * 0.46,
    Math.max(width, height) * 0.62,
  );
  glow.addColorStop(0, "rgb(28,28,28)");
  glow.addColorStop(1, "rgb(12,12,12)");
  canvas.fillStyle = glow;
  canvas.fillRect(0, 0, width, height);
}

function flourish(canvas: Canvas2D, area: CardArea, y: number): void {
  const unit = Math.min(area.width, area.height) / 100;
  canvas.save();
  canvas.translate(area.width / 2, y + 4 * unit);
  canvas.scale(unit, unit);
  drawFlourish(new Pen(canvas, 0));
  canvas.restore();
}
