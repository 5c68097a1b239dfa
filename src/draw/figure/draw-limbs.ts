import type { StagePoint } from "../../domain/staging.ts";
import { between } from "../between.ts";
import type { Joint, Pen, Point } from "../pen.ts";
import type { Build } from "./build.ts";
import type { Costume } from "./costume.ts";
import type { Arm, Leg } from "./skeleton.ts";
import { HEEL, TOES, along } from "./skeleton.ts";

/** Turns a stage point (y upwards) into a point of the pen (y downwards). */
export function onPaper(point: StagePoint): Point {
  return [point.x, -point.y];
}

/** A sleeve with its cuff and garter; the hand is drawn by itself, over what it holds. */
export function drawSleeve(pen: Pen, arm: Arm, costume: Costume): void {
  const stout = costume.cloth;
  const wrist = between(arm.elbow, arm.hand, 0.74);
  pen.tube(
    [
      joint(arm.shoulder, 1.6 * stout),
      joint(between(arm.shoulder, arm.elbow, 0.6), 1.62 * stout),
      joint(arm.elbow, 1.45 * stout),
      joint(between(arm.elbow, arm.hand, 0.45), 1.5 * stout),
      joint(wrist, 1.2 * stout),
    ],
    { fill: costume.sleeve, line: 0.3 },
  );
  if (costume.garter) drawGarter(pen, arm);
  drawFolds(pen, arm, costume);
  if (!costume.garter) drawArmhole(pen, arm, costume);
  pen.tube([joint(wrist, 1.25 * stout), joint(between(arm.elbow, arm.hand, 0.84), 1.2 * stout)], {
    fill: costume.cuff,
    line: 0.4,
  });
}

function drawGarter(pen: Pen, arm: Arm): void {
  const across = angleOf(arm.shoulder, arm.elbow) + 90;
  const corner = (share: number, side: number): Point =>
    onPaper(along(between(arm.shoulder, arm.elbow, share), across, side * 1.75));
  pen.shape([corner(0.58, -1), corner(0.58, 1), corner(0.76, 1), corner(0.76, -1)], {
    fill: 0.08,
    line: 0.3,
  });
}

/** A sleeve of the same cloth as the trunk goes over into it without an edge. */
function drawArmhole(pen: Pen, arm: Arm, costume: Costume): void {
  const [x, y] = onPaper(arm.shoulder);
  const inside = arm.shoulder.x < arm.elbow.x ? -0.35 : 0.35;
  pen.oval(
    { x: x + inside, y: y + 0.55, rx: 1.3 * costume.cloth, ry: 1.5 * costume.cloth },
    { fill: costume.sleeve, line: 0 },
  );
}

/** Two short folds in the crook of the elbow make cloth of it. */
function drawFolds(pen: Pen, arm: Arm, costume: Costume): void {
  const ink = costume.sleeve > 0.5 ? 0.35 : 0.7;
  const crook = between(arm.elbow, between(arm.shoulder, arm.hand, 0.5), 0.12);
  const inner = between(crook, between(arm.shoulder, arm.hand, 0.5), 0.25);
  pen.line([onPaper(inner), onPaper(between(arm.elbow, arm.hand, 0.22))], { width: 0.25, tone: ink });
  pen.line([onPaper(inner), onPaper(between(arm.elbow, arm.shoulder, 0.2))], { width: 0.25, tone: ink });
}

/**
 * A hand at the end of its arm. `grip` 0 is relaxed, 1 a fist, -1 spread fingers, 2 a pointing finger; `thumb` is 1
 * when it lies clockwise of the fingers, -1 when it lies on the other side.
 */
export function drawHand(
  pen: Pen,
  arm: Arm,
  look: { readonly skin: number; readonly grip: number; readonly thumb: number },
): void {
  const { elbow, hand } = arm;
  const heading = angleOf(elbow, hand);
  const knuckles = along(hand, heading, 0.5);
  const style = { fill: look.skin, line: 0.32 };
  if (look.grip < -0.4) {
    for (const [turn, reach] of FINGERS)
      pen.tube([joint(hand, 0.5), joint(along(knuckles, heading + turn, reach), 0.4)], style);
  } else if (look.grip > 1.4) {
    pen.tube([joint(knuckles, 0.5), joint(along(knuckles, heading, 2.3), 0.36)], style);
  }
  if (look.grip > -0.4) {
    const thumb = along(hand, heading + look.thumb * 62, 1.5);
    pen.tube([joint(along(hand, heading, -0.5), 0.45), joint(thumb, 0.42)], style);
  }
  pen.tube([joint(along(hand, heading, -0.7), 0.8), joint(along(hand, heading, 0.35), 1.16)], style);
  if (look.grip > -0.4)
    for (const turn of [-24, 12])
      pen.line(
        [onPaper(along(hand, heading + turn, 0.95)), onPaper(along(hand, heading + turn * 0.8, 1.5))],
        { width: 0.22, tone: 0.25 },
      );
}

const FINGERS: readonly (readonly [turn: number, reach: number])[] = [
  [-75, 1.5],
  [-32, 2.1],
  [0, 2.3],
  [32, 2.1],
];

/** A trouser leg with its shoe. */
export function drawLeg(
  pen: Pen,
  leg: Leg,
  look: { readonly costume: Costume; readonly build: Build; readonly toes: number },
): void {
  const { costume } = look;
  const stout = costume.cloth;
  const hem = between(leg.knee, leg.ankle, 0.78);
  pen.tube([joint(between(leg.knee, leg.ankle, 0.8), 0.8), joint(leg.ankle, 0.85)], {
    fill: 0.9,
    line: 0.4,
  });
  drawShoe(pen, leg, look);
  pen.tube(
    [
      joint(leg.hip, 2.35 * stout),
      joint(between(leg.hip, leg.knee, 0.5), 2.05 * stout),
      joint(leg.knee, 1.68 * stout),
      joint(between(leg.knee, leg.ankle, 0.5), 1.5 * stout),
      joint(hem, 1.55 * stout),
    ],
    { fill: costume.legs, line: 0.3 },
  );
  drawTurnUp(pen, leg, costume);
  const crease = [leg.knee, between(leg.knee, leg.ankle, 0.75)].map(onPaper);
  pen.line(crease, { width: 0.25, tone: costume.legs + 0.28 });
}

/** A shoelace that has come undone: two ends on the floor behind the shoe. */
export function drawShoelace(pen: Pen, leg: Leg, toes: number): void {
  const back = toes < 0 ? 1 : -1;
  const [x, y] = onPaper(leg.sole);
  for (const [reach, lift] of LACES)
    pen.line(
      [
        [x - back * 0.8, y - 2],
        [x + back * reach * 0.4, y - 1.4 - lift],
        [x + back * reach * 0.7, y - 0.2],
        [x + back * reach, y - 0.5 - lift],
      ],
      { width: 0.42, tone: 0.05, smooth: true },
    );
}

/** How far each end lies behind the shoe, and how high it curls. */
const LACES: readonly (readonly [reach: number, lift: number])[] = [
  [6.4, 0.2],
  [4.2, 0.9],
];

/** A stocking and a shoe, below a skirt. */
export function drawStocking(
  pen: Pen,
  leg: Leg,
  look: { readonly costume: Costume; readonly build: Build; readonly toes: number },
): void {
  drawShoe(pen, leg, look);
  pen.tube([joint(leg.knee, 1.25), joint(between(leg.knee, leg.ankle, 0.4), 1.3), joint(leg.ankle, 0.75)], {
    fill: look.costume.legs,
    line: 0.3,
  });
}

/** The hem of a trouser leg, turned up once. */
function drawTurnUp(pen: Pen, leg: Leg, costume: Costume): void {
  const across = angleOf(leg.knee, leg.ankle) + 90;
  const half = 1.85 * costume.cloth;
  const corner = (share: number, side: number): Point =>
    onPaper(along(between(leg.knee, leg.ankle, share), across, side * half));
  pen.shape([corner(0.76, -0.94), corner(0.76, 0.94), corner(0.96, 1), corner(0.96, -1)], {
    fill: costume.legs + 0.06,
    line: 0.34,
  });
}

/** A shoe under its ankle; `toes` runs from -1 (left) over 0 (towards us) to 1 (right). */
function drawShoe(
  pen: Pen,
  leg: Leg,
  look: { readonly costume: Costume; readonly build: Build; readonly toes: number },
): void {
  const { build, toes, costume } = look;
  const forward = (share: number): Point => onPaper(along(leg.sole, leg.tilt + 90, build.foot * share));
  const raised = (share: number, height: number): Point =>
    onPaper(along(along(leg.sole, leg.tilt + 90, build.foot * share), leg.tilt, height));
  const tip = Math.sign(toes) * Math.max(0.3, Math.abs(toes)) * TOES;
  const heel = -Math.sign(toes) * Math.max(0.3, Math.abs(toes)) * HEEL * 1.25;
  pen.shape(
    [
      forward(heel),
      raised(heel * 1.1, 1),
      raised(heel * 0.7, 2.1),
      raised(tip * 0.28, 2),
      raised(tip * 0.6, 1.45),
      raised(tip * 1.02, 1.15),
      raised(tip * 1.16, 0.5),
      forward(tip * 1.06),
    ],
    { fill: costume.shoes, line: 0.4, smooth: true },
  );
  pen.line([raised(tip * 0.62, 1.05), raised(tip * 0.92, 0.85)], { width: 0.3, tone: 0.75 });
}

/** Degrees, clockwise from straight up, of the way from one point to another. */
function angleOf(from: StagePoint, to: StagePoint): number {
  return (Math.atan2(to.x - from.x, to.y - from.y) * 180) / Math.PI;
}

function joint(point: StagePoint, radius: number): Joint {
  return [point.x, -point.y, radius];
}
