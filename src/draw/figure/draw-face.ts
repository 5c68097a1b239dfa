import type { Pen, Point } from "../pen.ts";
import type { Wear } from "./costume.ts";
import type { Face } from "./face.ts";
import type { Globe } from "./globe.ts";

/** What the drawing of a face needs besides the face itself. */
export interface FaceLook {
  readonly face: Face;
  readonly gaze: Point;
  readonly seconds: number;
  readonly lashes: boolean;
  readonly skin: number;
  readonly brow: number;
  /** Heavy lids of somebody who yawns, the nose of somebody who has to sneeze. */
  readonly mark?: Wear["mark"];
}

/** How far heavy lids let the eyes open. */
const HEAVY = 0.62;

/** Eyes, brows, nose and mouth in the space of the head: origin at its middle, y downwards. */
export function drawFace(pen: Pen, globe: Globe, look: FaceLook): void {
  const { face } = look;
  if (face.blush > 0.15) drawBlush(pen, globe, face.blush);
  for (const side of [-1, 1] as const)
    if (globe.facing(side * 25) > 0.3) drawEye(pen, globe, { ...look, side });
  drawMouth(pen, globe, face);
  drawNose(pen, globe, look.skin);
  if (look.mark === "sneeze") drawRedNose(pen, globe);
  if (face.tears > 0.1) drawTears(pen, globe, look);
}

/** The brows by themselves: they go over a visor or a fringe. */
export function drawBrows(pen: Pen, globe: Globe, look: FaceLook): void {
  const { face } = look;
  for (const side of [-1, 1] as const) {
    if (globe.facing(side * 26) <= 0.24) continue;
    const height = -2.05 - face.brow * 0.75 - face.quirk * side * 0.5;
    const slope = face.slope * 0.75;
    pen.line(
      [
        globe.point(side * 11, height - slope),
        globe.point(side * 26, height - 0.35 + slope * 0.1),
        globe.point(side * 42, height + slope * 0.75),
      ],
      { width: look.lashes ? 0.4 : 0.6, tone: look.brow, smooth: true },
    );
  }
}

function drawEye(pen: Pen, globe: Globe, look: FaceLook & { readonly side: 1 | -1 }): void {
  const { face, side } = look;
  const [x, y] = globe.point(side * 25, -0.25, 0.93);
  const narrow = Math.max(0.5, globe.facing(side * 25));
  const lids = look.mark === "yawn" ? HEAVY : 1;
  const open = Math.max(0, lids * face.eyes * (face.daze > 0.5 || face.eyes > 1.3 ? 1 : blink(look.seconds)));
  const rx = 0.98 * narrow * (open > 1.3 ? 1.12 : 1);
  if (open < 0.22) {
    const bow = face.smile > 0.3 ? -0.6 : 0.5;
    pen.line(
      [
        [x - rx * 1.15, y + 0.2],
        [x, y + 0.2 + bow],
        [x + rx * 1.15, y + 0.2],
      ],
      {
        width: 0.5,
        smooth: true,
      },
    );
    return;
  }
  const ry = 1.22 * Math.min(1.5, open);
  pen.oval({ x, y, rx, ry }, { fill: 1, line: 0.3 });
  if (look.mark === "yawn") drawBag(pen, [x, y + ry], rx);
  pen.line(
    [
      [x - rx * 0.85, y - ry * 0.55],
      [x, y - ry],
      [x + rx * 0.85, y - ry * 0.55],
    ],
    { width: 0.42, smooth: true },
  );
  if (look.lashes) drawLashes(pen, [x + side * rx * 0.8, y - ry * 0.6], side);
  if (face.daze > 0.5) drawSpiral(pen, [x, y], { size: rx, seconds: look.seconds });
  else drawPupil(pen, [x, y], { ...look, rx, ry });
}

function drawPupil(
  pen: Pen,
  [x, y]: Point,
  look: FaceLook & { readonly rx: number; readonly ry: number },
): void {
  const size = 0.52 * look.face.pupils;
  const roomX = Math.max(0, look.rx - size * 0.8);
  const roomY = Math.max(0, look.ry - size);
  const [gazeX, gazeY] = look.gaze;
  const at = { x: x + gazeX * roomX, y: y - gazeY * roomY };
  pen.oval({ ...at, rx: size, ry: Math.min(size * 1.15, look.ry) }, { fill: 0, line: 0.1 });
  pen.oval({ x: at.x - size * 0.3, y: at.y - size * 0.4, rx: size * 0.28 }, { fill: 1, line: 0 });
}

/** 1 open, 0 shut: a blink of an eighth of a second every three seconds or so. */
function blink(seconds: number): number {
  return (seconds + 1.1) % 3.1 < 0.13 ? 0.1 : 1;
}

function drawLashes(pen: Pen, [x, y]: Point, side: 1 | -1): void {
  pen.line(
    [
      [x, y],
      [x + side * 0.6, y - 0.35],
    ],
    { width: 0.35 },
  );
}

function drawSpiral(pen: Pen, [x, y]: Point, of: { readonly size: number; readonly seconds: number }): void {
  const points: Point[] = [];
  for (let step = 0; step < 12; step += 1) {
    const angle = step * 1.05 + of.seconds * 5;
    points.push([x + (Math.cos(angle) * of.size * step) / 13, y + (Math.sin(angle) * of.size * step) / 11]);
  }
  pen.line(points, { width: 0.3, smooth: true });
}

function drawBlush(pen: Pen, globe: Globe, strength: number): void {
  for (const side of [-1, 1]) {
    if (globe.facing(side * 38) < 0.3) continue;
    const [x, y] = globe.point(side * 38, 1.7, 0.9);
    for (const shift of [-0.5, 0, 0.5])
      pen.line(
        [
          [x + shift - 0.2, y + 0.4],
          [x + shift + 0.2, y - 0.4],
        ],
        { width: 0.22, tone: 0.75 - strength * 0.2 },
      );
  }
}

function drawNose(pen: Pen, globe: Globe, skin: number): void {
  const { sine } = globe;
  const side = sine < 0 ? -1 : 1;
  const turned = Math.abs(sine);
  const root = globe.across(0, 0.86);
  const tip = globe.across(0, 1.02 + turned * 0.22) + side * 0.3;
  if (turned < 0.3) {
    pen.line(
      [
        [root - 0.55, 1],
        [root + side * 0.1, 1.65],
        [root + 0.65, 1],
      ],
      { width: 0.4, smooth: true },
    );
    return;
  }
  pen.shape(
    [
      [root, -0.5],
      [tip - side * 0.25, 0.65],
      [tip, 1.2],
      [tip - side * 0.55, 1.62],
      [root - side * 0.3, 1.4],
    ],
    {
      fill: skin,
      line: 0,
      smooth: true,
    },
  );
  // Without the bridge: a line between the eyes reads as a frown.
  pen.line(
    [
      [tip - side * 0.42, 0.35],
      [tip - side * 0.25, 0.65],
      [tip, 1.2],
      [tip - side * 0.6, 1.65],
      [root - side * 0.1, 1.45],
    ],
    {
      width: 0.42,
      smooth: true,
    },
  );
}

/** On black-and-white film a red nose is a dark one. */
function drawRedNose(pen: Pen, globe: Globe): void {
  const { sine } = globe;
  const side = sine < 0 ? -1 : 1;
  const turned = Math.abs(sine);
  const x = turned < 0.3 ? globe.across(0, 0.86) : globe.across(0, 1.02 + turned * 0.22) - side * 0.1;
  pen.oval({ x, y: 1.1, rx: 0.75, ry: 0.62 }, { fill: 0.42, line: 0.3 });
}

/** What a night without sleep leaves under an eye. */
function drawBag(pen: Pen, [x, y]: Point, rx: number): void {
  pen.line(
    [
      [x - rx * 0.8, y + 0.35],
      [x, y + 0.75],
      [x + rx * 0.8, y + 0.35],
    ],
    { width: 0.28, tone: 0.4, smooth: true },
  );
}

function drawMouth(pen: Pen, globe: Globe, face: Face): void {
  const x = globe.across(0, 0.74);
  const y = 2.75;
  const half = 1.55 * face.width * Math.max(0.5, globe.facing(0));
  const skew = face.smirk * 0.45;
  const left: Point = [x - half, y - face.smile * 0.75 + skew];
  const right: Point = [x + half, y - face.smile * 0.75 - skew];
  const middle: Point = [x, y + face.smile * 0.55];
  if (face.mouth < 0.08) {
    pen.line([left, middle, right], { width: 0.48, smooth: true });
    if (Math.abs(face.smirk) > 0.3) pen.line([right, [right[0] + 0.4, right[1] - 0.5]], { width: 0.35 });
    return;
  }
  const drop = face.mouth * 2.1;
  const lip: Point = [x, y + face.smile * 0.35 - face.mouth * 0.35];
  const outline: Point[] = [
    left,
    lip,
    right,
    [x + half * 0.6, y + drop * 0.8],
    [x, y + drop],
    [x - half * 0.6, y + drop * 0.8],
  ];
  pen.shape(outline, { fill: 0.06, line: 0.4, smooth: true });
  if (face.mouth > 0.45)
    pen.inside(outline, () =>
      pen.oval({ x, y: y + drop, rx: half * 0.7, ry: drop * 0.35 }, { fill: 0.62, line: 0 }),
    );
}

function drawTears(pen: Pen, globe: Globe, look: FaceLook): void {
  for (const side of [-1, 1]) {
    if (globe.facing(side * 28) < 0.2) continue;
    const [x, y] = globe.point(side * 30, 0.7, 0.95);
    for (let drop = 0; drop < 3; drop += 1) {
      const fall = (look.seconds * 1.3 + drop / 3) % 1;
      const at = { x: x + side * fall * 1.6, y: y + fall * fall * 4.2 };
      pen.oval({ ...at, rx: 0.4 * look.face.tears, ry: 0.62 * look.face.tears }, { fill: 1, line: 0.28 });
    }
  }
}
