import type { Pen, Point } from "../pen.ts";
import type { Wear } from "./costume.ts";
import type { Globe } from "./globe.ts";

/** How hair is drawn. */
export interface HairLook {
  readonly globe: Globe;
  readonly tone: number;
  readonly fright: number;
  readonly seconds: number;
}

/** Short hair: a mop of strands that never lies down and stands on end in fright, or tidy under a cap. */
export function drawMop(pen: Pen, look: HairLook & { readonly tidy: boolean }): void {
  const { globe, fright, tidy } = look;
  const { sine } = globe;
  const turn = Math.abs(sine);
  const side = sine < 0 ? -1 : 1;
  const [fore, nape] = [76 - turn * 26, 82 + turn * 46];
  const points: Point[] = [];
  LOCKS.forEach((lock, index) => {
    const from = side * (fore - ((fore + nape) * index) / LOCKS.length);
    const to = side * (fore - ((fore + nape) * (index + 1)) / LOCKS.length);
    const reach = 1.05 + (tidy ? 0 : lock * (1 + fright * 1.7));
    // Every lock rises slowly, is blown over to the back, and falls off steeply.
    points.push(rim(globe, from, 1.03), rim(globe, from + (to - from) * 0.5, 1.05 + (reach - 1.05) * 0.8));
    if (!tidy) points.push(rim(globe, from + (to - from) * (0.96 - fright * 0.4), reach));
  });
  points.push(
    [globe.across(side * -104, 0.82), 2],
    [globe.across(side * -84, 0.9), 1],
    [globe.across(side * -68, 0.96), -0.4],
    [globe.across(side * -56, 0.96), -2.6],
    [globe.across(side * -12, 0.9), -2.9],
    [globe.across(side * 30, 0.95), -2.6],
    [globe.across(side * 62, 0.97), -1.7],
  );
  pen.shape(points, { fill: look.tone, line: 0.36, smooth: fright < 0.4 });
  if (!tidy) drawStrands(pen, globe);
}

/** How far each lock sticks out, as a share of the radius: untidy, but always the same. */
const LOCKS: readonly number[] = [0.14, 0.26, 0.17, 0.32, 0.2, 0.3, 0.16, 0.24, 0.14];

function drawStrands(pen: Pen, globe: Globe): void {
  const side = globe.sine < 0 ? -1 : 1;
  for (const degrees of [28, 2, -26, -56]) {
    const style = { width: 0.26, tone: 0.5, smooth: true };
    pen.line(
      [
        rim(globe, side * degrees, 1.06),
        rim(globe, side * (degrees + 9), 0.86),
        rim(globe, side * (degrees + 13), 0.72),
      ],
      style,
    );
  }
}

function rim(globe: Globe, degrees: number, reach: number): Point {
  const angle = (degrees * Math.PI) / 180;
  const { radius, sine } = globe;
  return [Math.sin(angle) * radius * reach - sine * 0.3, -Math.cos(angle) * radius * reach - 0.35];
}

/** Long hair gathered at the back of the head; goes behind the face. */
export function drawBun(pen: Pen, look: HairLook): void {
  const { globe } = look;
  const x = -globe.sine * globe.radius * 1.05;
  pen.oval({ x, y: -2.4 + Math.abs(globe.sine) * 1.6, rx: 2.3, ry: 2.1 }, { fill: look.tone, line: 0.3 });
  pen.oval(
    { x: x * 0.3, y: 0, rx: globe.radius * 1.02, ry: globe.radius * 1.03 },
    { fill: look.tone, line: 0.3 },
  );
}

/** A clear eyeshade on a dark band: one sees the brow through it. */
export function drawVisor(pen: Pen, globe: Globe): void {
  const band: Point[] = [];
  const brim: Point[] = [];
  for (let step = 0; step <= 10; step += 1) {
    const longitude = -95 + step * 19;
    const front = globe.facing(longitude);
    if (front < -0.12) continue;
    band.push([globe.across(longitude, 1.03), -3.05 + front * 0.35]);
    const reach = Math.cos((longitude * Math.PI) / 190);
    brim.push([
      globe.across(longitude, 1.03 + 0.6 * reach),
      -3.05 + reach * (0.35 + Math.max(0, front) * 0.95),
    ]);
  }
  pen.at({ alpha: 0.55 }, () => pen.shape([...band, ...brim.toReversed()], { fill: 0.8, line: 0 }));
  pen.shape([...band, ...brim.toReversed()], { line: 0.32, ink: 0.05 });
  pen.line(band, { width: 0.8, tone: 0.1, smooth: true });
}

/** A pencil behind the left ear: foreshortened when it points at us; a loose one hangs down by its tip. */
export function drawPencil(pen: Pen, globe: Globe, wear: Wear): void {
  const way = globe.sine < 0 ? -1 : 1;
  const turned = Math.abs(globe.sine);
  const loose = wear.pencil === "loose";
  const long = 1.3 + 1.9 * turned;
  const slant = way * (loose ? 64 : -14 - 40 * (1 - turned));
  pen.at({ x: globe.across(96, 1.04), y: loose ? 0 : -1, turn: slant }, () => {
    pen.box({ x: -long, y: -0.36, width: long * 2, height: 0.72 }, { fill: 0.5, line: 0.28 });
    pen.shape(
      [
        [way * long, -0.36],
        [way * (long + 1.1), 0],
        [way * long, 0.36],
      ],
      { fill: 0.95, line: 0.26 },
    );
    pen.box({ x: -way * long - 0.4, y: -0.36, width: 0.8, height: 0.72 }, { fill: 0.15, line: 0.2 });
  });
}

/** A flat cap with its peak to the front. */
export function drawCap(pen: Pen, globe: Globe): void {
  const { radius, sine } = globe;
  const side = sine < 0 ? -1 : 1;
  const turn = Math.abs(sine);
  const peak = globe.across(0, 1.5);
  pen.shape(
    [
      [globe.across(-34, 1), -2.1],
      [peak - side * 0.2 - (1 - turn) * 2.6, -1.5],
      [peak + side * turn * 0.4, -1.25],
      [peak + (1 - turn) * 2.6, -1.5],
      [globe.across(34, 1), -2.1],
    ],
    { fill: 0.22, line: 0.42, smooth: true },
  );
  pen.shape(
    [
      [-radius * 1.12 - sine * 0.3, -1.7],
      [-radius * 1.16 - sine * 0.6, -3.4],
      [-radius * 0.4, -radius * 1.26],
      [radius * 0.4, -radius * 1.26],
      [radius * 1.16 - sine * 0.6, -3.4],
      [radius * 1.12 - sine * 0.3, -1.7],
      [0, -2.2],
    ],
    { fill: 0.36, line: 0.3, smooth: true, hatch: 1.1 },
  );
  pen.oval({ x: 0, y: -radius * 1.27, rx: 0.6, ry: 0.4 }, { fill: 0.3, line: 0.3 });
}

/** A small flat-brimmed hat with a ribbon and a long pin. */
export function drawFlatHat(pen: Pen, globe: Globe): void {
  const { radius, sine } = globe;
  const shift = sine * 0.5;
  pen.line(
    [
      [shift - radius * 1.15, -radius * 1.28],
      [shift + radius * 1.1, -radius * 1.02],
    ],
    { width: 0.35, tone: 0.1 },
  );
  pen.shape(
    [
      [shift - radius * 0.72, -radius * 0.72],
      [shift - radius * 0.64, -radius * 1.42],
      [shift + radius * 0.64, -radius * 1.42],
      [shift + radius * 0.72, -radius * 0.72],
    ],
    { fill: 0.1, line: 0.4 },
  );
  pen.box(
    { x: shift - radius * 0.72, y: -radius * 0.98, width: radius * 1.44, height: 0.9 },
    { fill: 0.72, line: 0.3 },
  );
  pen.oval({ x: shift, y: -radius * 0.73, rx: radius * 1.22, ry: 0.72 }, { fill: 0.12, line: 0.4 });
  pen.oval({ x: shift - radius * 1.15, y: -radius * 1.28, rx: 0.5 }, { fill: 0.95, line: 0.3 });
}
