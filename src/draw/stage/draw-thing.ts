import type { Pen } from "../pen.ts";
import type { ThingLook } from "../drawable.ts";
import { drawLine } from "./draw-line.ts";
import type { ThingMoment } from "./moment.ts";
import { gripOf, sizeOf, tiltOf } from "./thing-state.ts";

/** Draws a thing where it is, with its tilt, its stretch, and whole, in halves or in pieces. */
export function drawThing(pen: Pen, thing: ThingMoment, seconds: number): void {
  const { state } = thing;
  if (thing.ends !== undefined) drawLine(pen, thing, thing.ends);
  else if (state.scattered > 0) drawPieces(pen, thing, seconds);
  else if (state.halved > 0) for (const side of [-1, 1] as const) drawHalf(pen, thing, { side, seconds });
  else if (thing.juggled) drawJuggled(pen, thing, seconds);
  else drawWhole(pen, thing, seconds);
}

function lookOf(thing: ThingMoment, seconds: number): ThingLook {
  const { open, full, count, turn, swing, lit } = thing.state;
  return { open, full, count, turn, swing, lit, seconds };
}

/** What has shrunk to this size is gone: nothing is left of it but a speck. */
const SPECK = 0.06;

function drawWhole(pen: Pen, thing: ThingMoment, seconds: number): void {
  const { state, foot } = thing;
  if (state.size <= SPECK) return;
  const pivot = pivotOf(thing);
  pen.at(
    {
      x: foot.x + pivot.x,
      y: -(foot.y + pivot.y + pivot.lift),
      turn: tiltOf(state, thing.drawable),
      alpha: state.alpha,
    },
    () =>
      pen.at(
        {
          x: -pivot.x,
          y: pivot.y,
          scale: state.size,
          scaleX: state.scaleX,
          scaleY: state.scaleY,
          mirrored: state.mirrored,
        },
        () => thing.drawable.draw(pen, lookOf(thing, seconds)),
      ),
  );
}

/**
 * A held thing turns about the hand, a heap about its foot; a single thing that
 * stands turns about its middle, lifted so that no corner sinks into the floor.
 */
function pivotOf(thing: ThingMoment): { readonly x: number; readonly y: number; readonly lift: number } {
  const { state, drawable, hold } = thing;
  if (hold !== undefined && hold.part !== "head") return { ...gripOf(state, drawable), lift: 0 };
  if (state.count > 1) return { x: 0, y: 0, lift: 0 };
  const { width, height } = sizeOf(state, drawable);
  const angle = (tiltOf(state, drawable) * Math.PI) / 180;
  const half = Math.abs(Math.cos(angle)) * height + Math.abs(Math.sin(angle)) * width;
  return { x: 0, y: height / 2, lift: Math.min(half - height, Math.abs(width - height) + width * 0.42) / 2 };
}

/** One half behind a straight cut, leaning away from the other. */
function drawHalf(
  pen: Pen,
  thing: ThingMoment,
  half: { readonly side: 1 | -1; readonly seconds: number },
): void {
  const { width, height } = sizeOf(thing.state, thing.drawable);
  const { foot, state } = thing;
  const apart = half.side * state.halved;
  pen.at({ x: foot.x + apart * width * 0.16, y: -foot.y, turn: apart * 13 }, () => {
    pen.canvas.save();
    pen.canvas.beginPath();
    pen.canvas.rect(half.side === 1 ? 0 : -width, -height * 1.5, width, height * 1.7);
    pen.canvas.clip();
    drawWhole(pen, { ...thing, foot: { x: 0, y: 0 }, hold: undefined }, half.seconds);
    pen.canvas.restore();
  });
}

/** Five of it, smaller, thrown about and come to rest on the floor. */
function drawPieces(pen: Pen, thing: ThingMoment, seconds: number): void {
  const { foot, state } = thing;
  const share = state.scattered;
  for (let piece = 0; piece < 5; piece += 1) {
    const away = (piece - 2) * 8 + ((piece * 37) % 5) - 2;
    const arc = 4 * share * (1 - share) * (9 + ((piece * 53) % 7));
    const at = { x: foot.x + away * share, y: foot.y * (1 - share) + arc };
    const shrunk = { ...state, scattered: 0, size: state.size * (1 - 0.35 * share), count: 1 };
    const tilt = state.tilt + away * share * 14;
    drawWhole(pen, { ...thing, foot: at, hold: undefined, state: { ...shrunk, tilt } }, seconds);
  }
}

/** Three of it on their way round between two hands. */
function drawJuggled(pen: Pen, thing: ThingMoment, seconds: number): void {
  const { foot, state } = thing;
  for (let ball = 0; ball < 3; ball += 1) {
    const turn = (seconds * 1.1 + ball / 3) % 1;
    const up = turn < 0.7;
    const share = up ? turn / 0.7 : (turn - 0.7) / 0.3;
    const x = up ? -4 + share * 8 : 4 - share * 8;
    const y = up ? 4 * share * (1 - share) * 15 : -0.8;
    const one = { ...state, tilt: turn * 360, count: 1 };
    drawWhole(
      pen,
      { ...thing, foot: { x: foot.x + x, y: foot.y + y }, hold: undefined, state: one },
      seconds,
    );
  }
}
