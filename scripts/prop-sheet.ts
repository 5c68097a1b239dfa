/**
 * Contact sheet of the prop library: every kind shut, half open and open, empty and full, one and five, at rest and
 * running. `tsx scripts/prop-sheet.ts out.png [kind or part of a name ...]`; several sheets when they do not fit.
 */
import { createCanvas, type SKRSContext2D } from "@napi-rs/canvas";
import { writeFileSync } from "node:fs";

import type { Drawable, ThingLook } from "../src/draw/drawable.ts";
import { Pen, tone } from "../src/draw/pen.ts";
import { PROPS } from "../src/draw/props/index.ts";

const REST: ThingLook = { open: 0, full: 0, count: 1, turn: 0, swing: 0, lit: false, seconds: 0.3 };
const CELL = 150;
const COLUMNS = 12;
const ROWS = 12;

/** One drawing per part of the look that the kind shows. */
function looksOf(kind: Drawable): readonly ThingLook[] {
  const shows = kind.shows ?? [];
  const looks: ThingLook[] = [REST];
  if (shows.includes("open")) looks.push({ ...REST, open: 0.5 }, { ...REST, open: 1 });
  if (shows.includes("full")) looks.push({ ...REST, full: 1, open: shows.includes("open") ? 1 : 0 });
  if (shows.includes("count")) looks.push({ ...REST, count: 5 });
  if (shows.includes("turn")) looks.push({ ...REST, turn: 0.3 });
  if (shows.includes("swing")) looks.push({ ...REST, swing: 1 });
  if (shows.includes("lit")) looks.push({ ...REST, lit: true, full: 1 });
  return looks;
}

function paintCell(context: SKRSContext2D, kind: Drawable, look: ThingLook): void {
  const grow = look.count > 1 ? 4 : 1.15;
  const scale = Math.min(6, (CELL - 34) / Math.max(kind.width * grow, kind.height * grow));
  context.strokeStyle = tone(0.6);
  context.strokeRect(-CELL / 2, -CELL + 24, CELL, CELL);
  context.beginPath();
  context.moveTo(-CELL / 2, 0);
  context.lineTo(CELL / 2, 0);
  context.stroke();
  context.save();
  context.scale(scale, scale);
  kind.draw(new Pen(context, 0), look);
  context.restore();
}

function paintSheet(cells: readonly (readonly [name: string, look: ThingLook])[], file: string): void {
  const rows = Math.ceil(cells.length / COLUMNS);
  const canvas = createCanvas(CELL * COLUMNS, CELL * rows);
  const context = canvas.getContext("2d");
  context.fillStyle = tone(0.8);
  context.fillRect(0, 0, canvas.width, canvas.height);
  cells.forEach(([name, look], index) => {
    const kind = PROPS[name];
    if (kind === undefined) return;
    context.save();
    context.translate(((index % COLUMNS) + 0.5) * CELL, (Math.floor(index / COLUMNS) + 1) * CELL - 24);
    paintCell(context, kind, look);
    context.fillStyle = tone(0);
    context.font = "12px sans-serif";
    context.textAlign = "center";
    context.fillText(name, 0, 16);
    context.restore();
  });
  writeFileSync(file, canvas.toBuffer("image/png"));
}

const [file = "props.png", ...wanted] = process.argv.slice(2);
const names = Object.keys(PROPS).filter(
  (name) =>
    wanted.length === 0 ||
    wanted.some((part) => (part.endsWith("*") ? name.startsWith(part.slice(0, -1)) : name === part)),
);
const cells = names.flatMap((name) => looksOf(PROPS[name] as Drawable).map((look) => [name, look] as const));
for (let start = 0, sheet = 1; start < cells.length; start += COLUMNS * ROWS, sheet += 1) {
  paintSheet(cells.slice(start, start + COLUMNS * ROWS), file.replace(/(?=\.png$)/u, `-${sheet}`));
}
process.stdout.write(`${names.length} kinds, ${cells.length} drawings\n`);
