/** Draws every view of every set on sheets of PNG, to be looked at: `tsx scripts/set-sheet.ts <folder> [id ...]`. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createCanvas } from "@napi-rs/canvas";
import { load } from "js-yaml";
import type { SetView } from "../src/domain/staging.ts";
import { paintSet } from "../src/draw/sets/paint-set.ts";

const [folder = "set-sheets", ...wanted] = process.argv.slice(2);
const CELL = { width: 568, height: 320, unit: 4, columns: 3, rows: 6 } as const;

type Piece = SetView["pieces"][number];
/** Files leave out what is usual. */
type PieceInFile = Pick<Piece, "kind" | "x"> & Partial<Piece>;

interface SetFile {
  readonly sets?: Readonly<Record<string, readonly Partial<SetView>[]>>;
  readonly plainSets?: Readonly<Record<string, readonly Partial<SetView>[]>>;
}

function readViews(): readonly { readonly name: string; readonly view: SetView }[] {
  const sets = new URL("../templates/sets/", import.meta.url);
  return readdirSync(sets).flatMap((file) => {
    const found = load(readFileSync(new URL(file, sets), "utf8")) as SetFile;
    return Object.entries({ ...found.sets, ...found.plainSets })
      .filter(([id]) => wanted.length === 0 || wanted.includes(id))
      .flatMap(([id, views]) =>
        views.map((view, index) => ({ name: `${id} ${index}`, view: complete(view) })),
      );
  });
}

function complete({ backdrop = "", pieces = [] }: Partial<SetView>): SetView {
  const placed = pieces.map(({ kind, x, y = 0, size = 1, mirrored = false }: PieceInFile) => ({
    kind,
    x,
    y,
    size,
    mirrored,
  }));
  return { backdrop, pieces: placed };
}

function drawSheet(views: ReturnType<typeof readViews>): Buffer {
  const rows = Math.ceil(views.length / CELL.columns);
  const sheet = createCanvas(CELL.width * CELL.columns, CELL.height * rows);
  const onto = sheet.getContext("2d");
  views.forEach(({ name, view }, index) => {
    const cell = createCanvas(CELL.width, CELL.height);
    const canvas = cell.getContext("2d");
    canvas.setTransform(CELL.unit, 0, 0, CELL.unit, CELL.width / 2, CELL.height * 0.84);
    for (const layer of ["back", "front"] as const) paintSet(canvas, view, layer);
    const [x, y] = [(index % CELL.columns) * CELL.width, Math.floor(index / CELL.columns) * CELL.height];
    onto.drawImage(cell, x, y);
    onto.fillStyle = "#000";
    onto.font = "14px sans-serif";
    onto.fillText(name, x + 6, y + 16);
  });
  return sheet.toBuffer("image/png");
}

mkdirSync(folder, { recursive: true });
const views = readViews();
const perSheet = CELL.columns * CELL.rows;
for (let from = 0; from < views.length; from += perSheet) {
  writeFileSync(
    join(folder, `sets-${String(from / perSheet + 1).padStart(2, "0")}.png`),
    drawSheet(views.slice(from, from + perSheet)),
  );
}
