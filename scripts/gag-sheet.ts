/**
 * Draws gags as rows of frames, to be looked at:
 * `tsx scripts/gag-sheet.ts [--gags id,id ...] [--file errors.yaml] [--from 0] [--count 10] [--frames 8] [--out sheet.png]`;
 * `--closing toast` adds the payoff of that running gag, as at the end of its film.
 */
import { writeFileSync } from "node:fs";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { type Canvas, createCanvas } from "@napi-rs/canvas";
import type { GagStaging } from "../src/domain/staging.ts";
import type { Canvas2D } from "../src/draw/canvas-2d.ts";
import type { Drawable } from "../src/draw/drawable.ts";
import { wearOf } from "../src/draw/figure/costume.ts";
import { Pen } from "../src/draw/pen.ts";
import { PROPS } from "../src/draw/props/index.ts";
import { paintSet } from "../src/draw/sets/paint-set.ts";
import { drawStage } from "../src/draw/stage/draw-stage.ts";
import { rehearse } from "../src/draw/stage/rehearse.ts";
import { closedStaging } from "../src/draw/stage/with-closing.ts";
import { loadMetaphors } from "../src/library/load-metaphors.ts";
import { loadStageFile, loadTheatre } from "../src/library/load-theatre.ts";

const { values } = parseArgs({
  options: {
    gags: { type: "string" },
    file: { type: "string" },
    from: { type: "string", default: "0" },
    count: { type: "string", default: "10" },
    frames: { type: "string", default: "8" },
    out: { type: "string", default: "gag-sheet.png" },
    closing: { type: "string" },
  },
});

const CELL = { width: 284, height: 160, unit: 2 } as const;
const SECONDS = 8;
const FRAMES = Number(values.frames);

const theatre = loadTheatre({ metaphors: "metaphors", templates: "templates" });
const rules = new Map(
  loadMetaphors({ directory: "metaphors" }).metaphors.flatMap(({ gags }) =>
    gags.map((rule) => [rule.id, rule] as const),
  ),
);

/** One file alone is read without the others, which may be half-written. */
function stagings(): readonly GagStaging[] {
  const all =
    values.file === undefined ? theatre.stagings : loadStageFile(`metaphors/stage/${basename(values.file)}`);
  const wanted = values.gags?.split(",");
  if (wanted !== undefined) return wanted.flatMap((id) => all[id] ?? []);
  const from = Number(values.from);
  return Object.values(all).slice(from, from + Number(values.count));
}

/** A crossed box for every kind that has no drawing yet. */
function missingKinds({ gag, things }: GagStaging): Readonly<Record<string, Drawable>> {
  const missing = Object.values(things).filter(({ kind }) => PROPS[kind] === undefined);
  for (const { kind } of missing) process.stderr.write(`${gag}: no drawing of ${kind}\n`);
  return Object.fromEntries(missing.map(({ kind }) => [kind, CROSSED_BOX]));
}

const CROSSED_BOX: Drawable = {
  width: 14,
  height: 14,
  draw: (pen) => {
    pen.box({ x: -7, y: -14, width: 14, height: 14 }, { fill: 0.9 });
    pen.line([
      [-7, -14],
      [7, 0],
    ]);
  },
};

function drawRow(staging: GagStaging): Canvas {
  const row = createCanvas(CELL.width * FRAMES, CELL.height + 16);
  const onto = row.getContext("2d");
  const setting = rules.get(staging.gag)?.setting ?? "workshop";
  const views = theatre.plainSets[setting] ?? theatre.plainSets["workshop"];
  const runningGag = values.closing ?? "waistcoat";
  const rehearsal = rehearse({
    staging: values.closing === undefined ? staging : closedStaging(staging, theatre.closings?.[runningGag]),
    drawables: { ...PROPS, ...missingKinds(staging) },
    seconds: SECONDS,
  });
  for (let frame = 0; frame < FRAMES; frame += 1) {
    const progress = 0.05 + (0.94 * frame) / (FRAMES - 1);
    const cell = createCanvas(CELL.width, CELL.height);
    const canvas = cell.getContext("2d") as unknown as Canvas2D;
    canvas.setTransform(CELL.unit, 0, 0, CELL.unit, CELL.width / 2, CELL.height * 0.84);
    if (views !== undefined) paintSet(canvas, views[0], "back");
    const moment = rehearsal.at(progress, progress * SECONDS);
    drawStage(
      new Pen(canvas, frame % 3),
      moment,
      wearOf({ story: "breakfast", runningGag }, moment.paidOff === true),
    );
    if (views !== undefined) paintSet(canvas, views[0], "front");
    onto.drawImage(cell, frame * CELL.width, 0);
  }
  const rule = rules.get(staging.gag);
  onto.fillStyle = "#fff";
  onto.fillRect(0, CELL.height, row.width, 16);
  onto.fillStyle = "#000";
  onto.font = "12px sans-serif";
  onto.fillText(
    `${staging.gag}: ${rule === undefined ? "" : `${rule.setup} / ${rule.escalation} / ${rule.topper}`}`,
    4,
    CELL.height + 12,
  );
  return row;
}

const rows = stagings().map(drawRow);
const sheet = createCanvas(CELL.width * FRAMES, Math.max(1, rows.length) * (CELL.height + 16));
rows.forEach((row, index) => sheet.getContext("2d").drawImage(row, 0, index * (CELL.height + 16)));
writeFileSync(values.out, sheet.toBuffer("image/png"));
