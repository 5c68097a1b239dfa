import type { Canvas, SKRSContext2D } from "@napi-rs/canvas";
import { createNativeCanvas } from "./canvas.ts";
import { type Exposure, SHEET_COLUMNS } from "./film-exposures.ts";
import { JPEG_QUALITY } from "./stills.ts";

/** Pixels. */
const WIDTH = 320;
const LABEL = 26;
const GAP = 8;

/** Cards and shots of a finished film in one picture, each with its time and id. */
export class ContactSheet {
  readonly #exposures: readonly Exposure[];
  #sheet: { readonly canvas: Canvas; readonly context: SKRSContext2D } | undefined;

  constructor(exposures: readonly Exposure[]) {
    this.#exposures = exposures;
  }

  /** Takes the picture of an exposure; of one that is not on the sheet it takes nothing. */
  add(still: Canvas, { id }: Exposure): void {
    const place = this.#exposures.findIndex((exposure) => exposure.id === id);
    if (place === -1) return;
    const height = Math.round((WIDTH * still.height) / still.width);
    this.#sheet ??= emptySheet(this.#exposures.length, height);
    const { context } = this.#sheet;
    const x = GAP + (place % SHEET_COLUMNS) * (WIDTH + GAP);
    const y = GAP + Math.floor(place / SHEET_COLUMNS) * (height + LABEL + GAP);
    context.drawImage(still, x, y, WIDTH, height);
    context.fillText(label(this.#exposures[place]), x, y + height + LABEL - 8);
  }

  /** The sheet as JPEG; empty when no picture was taken. */
  finish(): Promise<Uint8Array> {
    return this.#sheet?.canvas.encode("jpeg", JPEG_QUALITY) ?? Promise.resolve(new Uint8Array());
  }
}

function emptySheet(count: number, height: number): ReturnType<typeof createNativeCanvas> {
  const columns = Math.min(count, SHEET_COLUMNS);
  const rows = Math.ceil(count / columns);
  const sheet = createNativeCanvas(columns * (WIDTH + GAP) + GAP, rows * (height + LABEL + GAP) + GAP);
  const { canvas, context } = sheet;
  context.fillStyle = "#1b1713";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = "#e8dcc3";
  context.font = `15px "Special Elite"`;
  return sheet;
}

function label(exposure: Exposure | undefined): string {
  if (exposure === undefined) return "";
  const minutes = Math.floor(exposure.start / 60);
  const seconds = (exposure.start - minutes * 60).toFixed(1).padStart(4, "0");
  return `${minutes}:${seconds}  ${exposure.id}`;
}
