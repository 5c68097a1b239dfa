/**
 * Draws sheets of the actors at work, for looking at: every verb of the stage directions in a row, from its beginning to
 * its end. `npx tsx scripts/pose-sheet.ts FOLDER [ACTOR [VERB ...]]`
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createCanvas } from "@napi-rs/canvas";
import type { ActorName, ActorVerb, GagStaging, ThingStart } from "../src/domain/staging.ts";
import { ACTORS, ACTOR_VERBS } from "../src/domain/staging.ts";
import type { Canvas2D } from "../src/draw/canvas-2d.ts";
import type { Drawable } from "../src/draw/drawable.ts";
import { wearOf } from "../src/draw/figure/costume.ts";
import { Pen } from "../src/draw/pen.ts";
import { drawStage } from "../src/draw/stage/draw-stage.ts";
import { rehearse } from "../src/draw/stage/rehearse.ts";

const SHARES = [0.02, 0.15, 0.3, 0.42, 0.55, 0.7, 0.85, 1];
const CELL = { width: 230, height: 250, scale: 4.6 };
const ROWS_A_SHEET = 8;

/** Plain stand-ins: a box to work at, a stool, a cup. */
const DRAWABLES: Readonly<Record<string, Drawable>> = {
  box: {
    width: 9,
    height: 16,
    draw: (pen) => pen.box({ x: -4.5, y: -16, width: 9, height: 16 }, { fill: 0.55 }),
  },
  stool: {
    width: 8,
    height: 9,
    draw: (pen) => {
      pen.box({ x: -4, y: -9, width: 8, height: 1.6 }, { fill: 0.5 });
      pen.line([
        [-3, -7],
        [-3.6, 0],
      ]);
      pen.line([
        [3, -7],
        [3.6, 0],
      ]);
    },
  },
  cup: {
    width: 3,
    height: 3.4,
    draw: (pen) => pen.box({ x: -1.5, y: -3.4, width: 3, height: 3.4 }, { fill: 0.95 }),
  },
  bar: {
    width: 16,
    height: 2,
    grip: { x: 0, y: 1 },
    draw: (pen) => pen.box({ x: -8, y: -2, width: 16, height: 2 }, { fill: 0.3 }),
  },
};

const HELD: ReadonlySet<ActorVerb> = new Set<ActorVerb>([
  "drop",
  "throw",
  "eat",
  "drink",
  "put",
  "give",
  "carry",
  "read",
]);
const FAR: ReadonlySet<ActorVerb> = new Set<ActorVerb>([
  "walk",
  "run",
  "sneak",
  "back",
  "slide",
  "jump",
  "carry",
  "throw",
  "look",
  "point",
]);

const [folder = "pose-sheets", only, ...verbs] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
for (const actor of ACTORS) if (only === undefined || only === actor) drawSheets(actor);

function drawSheets(actor: ActorName): void {
  const all = Object.keys(ACTOR_VERBS) as ActorVerb[];
  const wanted = verbs.length > 0 ? all.filter((verb) => verbs.includes(verb)) : all;
  for (let first = 0; first < wanted.length; first += ROWS_A_SHEET) {
    const rows = wanted.slice(first, first + ROWS_A_SHEET);
    const canvas = createCanvas(CELL.width * SHARES.length, CELL.height * rows.length);
    const context = canvas.getContext("2d") as unknown as Canvas2D;
    context.fillStyle = "#dcdcdc";
    context.fillRect(0, 0, canvas.width, canvas.height);
    rows.forEach((verb, row) => drawRow(context, { actor, verb, row }));
    writeFileSync(join(folder, `${actor}-${first / ROWS_A_SHEET}.png`), canvas.toBuffer("image/png"));
  }
}

function drawRow(
  context: Canvas2D,
  of: { readonly actor: ActorName; readonly verb: ActorVerb; readonly row: number },
): void {
  const rehearsal = rehearse({ staging: stagingOf(of.actor, of.verb), drawables: DRAWABLES, seconds: 6 });
  SHARES.forEach((share, column) => {
    const progress = 0.34 + 0.36 * share;
    context.save();
    context.translate((column + 0.5) * CELL.width, (of.row + 0.94) * CELL.height);
    context.fillStyle = "#555";
    context.font = "13px monospace";
    context.fillText(column === 0 ? of.verb : String(share), -CELL.width / 2 + 4, 12);
    context.scale(CELL.scale, CELL.scale);
    drawStage(
      new Pen(context, column % 3),
      rehearsal.at(progress, progress * 6),
      wearOf({ story: "breakfast" }, false),
    );
    context.restore();
  });
}

/** One actor doing one thing with whatever that needs. */
function stagingOf(actor: ActorName, verb: ActorVerb): GagStaging {
  const held = HELD.has(verb);
  const thing = (kind: string, x: number, more: Partial<ThingStart> = {}): ThingStart => ({
    kind,
    x,
    y: 0,
    size: 1,
    tilt: 0,
    count: 1,
    layer: "middle",
    hidden: false,
    open: false,
    mirrored: false,
    ...more,
  });
  const hang = verb === "hang";
  const far = FAR.has(verb);
  const aim = hang ? "bar" : verb === "sit" || verb === "climb" ? "stool" : verb === "float" ? "14" : "box";
  const action = ACTOR_VERBS[verb].startsWith("thing")
    ? [verb, verb === "hide" ? "box" : "cup", "box"]
    : ACTOR_VERBS[verb] === ""
      ? [verb]
      : [verb, ACTOR_VERBS[verb].startsWith("side") ? "right" : aim];
  return {
    gag: verb,
    actors: { [actor]: { x: far ? -18 : -8, y: 0, faces: "right", present: verb !== "enter" } },
    things: {
      ...(aim === "box" && action.includes("box") ? { box: thing("box", far ? 16 : 10) } : {}),
      ...(aim === "stool" ? { stool: thing("stool", verb === "climb" ? 8 : -8) } : {}),
      ...(hang ? { bar: thing("bar", 0, { y: 44 }) } : {}),
      ...(action.includes("cup")
        ? { cup: held ? thing("cup", 0, { on: `${actor}.hand` }) : thing("cup", 4) }
        : {}),
    },
    setup: [{ weight: 1, actions: {} }],
    escalation: [{ weight: 1, actions: { [actor]: action as [string, ...string[]] } }],
    topper: [{ weight: 1, actions: {} }],
  };
}
