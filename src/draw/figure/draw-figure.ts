import type { ActorName } from "../../domain/staging.ts";
import type { Pen } from "../pen.ts";
import type { Build } from "./build.ts";
import { BUILDS } from "./build.ts";
import type { Costume, Wear } from "./costume.ts";
import { COSTUMES } from "./costume.ts";
import { drawHead } from "./draw-head.ts";
import { drawParcelOnString, drawString } from "./draw-parcel.ts";
import { drawHand, drawLeg, drawShoelace, drawSleeve, drawStocking, onPaper } from "./draw-limbs.ts";
import { drawApron, drawPleats, drawSkirt } from "./draw-skirt.ts";
import { drawApronBib, drawCollar, drawJacket, drawWaistcoat, trunkOf } from "./draw-trunk.ts";
import type { Pose } from "./pose.ts";
import type { Arm, Skeleton } from "./skeleton.ts";
import { along, solveSkeleton } from "./skeleton.ts";

/** A puppet ready to be drawn, with what it holds. */
export interface Figure {
  readonly actor: ActorName;
  readonly pose: Pose;
  readonly wear: Wear;
  readonly seconds: number;
  /** Without the visor of its costume. */
  readonly bare?: boolean | undefined;
  /** 0 - 1: how far its clothes are of the pattern behind them, so that only head and hands are seen. */
  readonly blended?: number | undefined;
  /** Draws what a hand holds, in stage space of the pen; called between the arm and the fingers. */
  readonly inRightHand?: (() => void) | undefined;
  readonly inLeftHand?: (() => void) | undefined;
  readonly onBack?: (() => void) | undefined;
  readonly onHead?: (() => void) | undefined;
}

interface Parts extends Figure {
  readonly build: Build;
  readonly costume: Costume;
  readonly skeleton: Skeleton;
}

/** Draws a puppet in ink, from its far arm to its near one. */
export function drawFigure(pen: Pen, figure: Figure): void {
  const build = BUILDS[figure.actor];
  const { pose } = figure;
  const skeleton = solveSkeleton(build, pose);
  const parts: Parts = { ...figure, build, costume: COSTUMES[figure.actor], skeleton };
  pen.at({ x: pose.x, y: -pose.y, scaleX: 1 / Math.sqrt(pose.squash), scaleY: pose.squash }, () =>
    pen.at({ x: -pose.x, y: pose.y }, () => drawParts(pen, parts)),
  );
}

function drawParts(pen: Pen, parts: Parts): void {
  const leftIsFar = parts.pose.yaw > 0;
  parts.onBack?.();
  if (Math.abs(parts.pose.yaw) > 0.2) drawArm(pen, parts, leftIsFar ? "left" : "right");
  clothes(pen, parts, () => drawBody(pen, parts));
  drawNeckAndHead(pen, parts);
  parts.onHead?.();
  if (Math.abs(parts.pose.yaw) <= 0.2) drawArm(pen, parts, leftIsFar ? "left" : "right");
  drawArm(pen, parts, leftIsFar ? "right" : "left");
}

/** Draws what is worn, as far as it can be told from what is behind. */
function clothes(pen: Pen, { blended = 0 }: Parts, draw: () => void): void {
  if (blended > 0) {
    if (blended < 1) pen.at({ alpha: 1 - blended }, draw);
  } else draw();
}

function drawArm(pen: Pen, parts: Parts, side: "left" | "right"): void {
  const { skeleton, costume, pose } = parts;
  const arm = side === "left" ? skeleton.left : skeleton.right;
  const limb = side === "left" ? pose.leftHand : pose.rightHand;
  clothes(pen, parts, () => drawSleeve(pen, arm, costume));
  if (side === "left" && parts.actor === "clerk") drawTie(pen, parts);
  const held = side === "left" ? parts.inLeftHand : parts.inRightHand;
  if (held !== undefined) held();
  else if (side === "left" && parts.actor === "inspector") drawHoop(pen, arm);
  drawHand(pen, arm, {
    skin: costume.skin,
    grip: held === undefined ? limb.turn : 1,
    thumb: pose.yaw < 0 ? 1 : -1,
  });
}

/** What is tied to the Clerk's wrist. */
function drawTie(pen: Pen, { skeleton: { left }, pose, wear, seconds }: Parts): void {
  if (wear.mark === "parcel") drawParcelOnString(pen, { arm: left, floor: -pose.y, seconds });
  else if (wear.string) drawString(pen, left);
}

/** The Inspector's brass hoop, through which everything must fit. */
function drawHoop(pen: Pen, arm: Arm): void {
  const [x, y] = onPaper(arm.hand);
  pen.oval({ x, y: y + 3.4, rx: 3.2, ry: 3.3 }, { line: 1.3, ink: 0.1 });
  pen.oval({ x, y: y + 3.4, rx: 3.2, ry: 3.3 }, { line: 0.6, ink: 0.78 });
}

function drawBody(pen: Pen, parts: Parts): void {
  const { skeleton, costume, build, pose, wear } = parts;
  const trunk = trunkOf({ build, skeleton, yaw: pose.yaw });
  switch (costume.trunk) {
    case "waistcoat":
      drawLegs(pen, parts, drawLeg);
      drawShirt(pen, parts);
      drawWaistcoat(pen, trunk, wear);
      break;
    case "apron": {
      drawLegs(pen, parts, drawStocking);
      const outline = drawSkirt(pen, skeleton, { fill: 0.6, length: 0.9, flare: 2, knees: 2.6 });
      drawPleats(pen, skeleton, { length: 0.9, tone: 0.35 });
      drawApron(pen, skeleton, { outline, trunk });
      drawApronBib(pen, trunk);
      break;
    }
    case "jacket":
      drawLegs(pen, parts, drawStocking);
      drawSkirt(pen, skeleton, { fill: 0.2, length: 0.62, flare: 0.8, knees: 2.2 });
      drawPleats(pen, skeleton, { length: 0.62, tone: 0.45 });
      drawJacket(pen, trunk, { fill: 0.2, brooch: true });
      break;
    case "coat":
      drawLegs(pen, parts, drawLeg);
      drawSkirt(pen, skeleton, { fill: 0.45, length: 0.02, flare: 1.7, knees: 1 });
      drawJacket(pen, trunk, { fill: 0.45, brooch: false });
      break;
  }
  drawNeck(pen, parts);
  drawCollar(pen, trunk, costume.trunk === "coat" ? 0.36 : 1);
}

function drawLegs(pen: Pen, parts: Parts, draw: typeof drawLeg): void {
  const { actor, skeleton, pose, wear } = parts;
  const legs = [
    { leg: skeleton.leftLeg, side: 1 },
    { leg: skeleton.rightLeg, side: -1 },
  ];
  if (pose.yaw < 0) legs.reverse();
  for (const { leg, side } of legs) draw(pen, leg, { ...parts, toes: toesOf(pose.yaw, side) });
  if (actor === "clerk" && wear.mark === "shoelace")
    drawShoelace(pen, skeleton.rightLeg, toesOf(pose.yaw, -1));
}

/** From the side toes point ahead; from the front they point a little outwards. */
function toesOf(yaw: number, side: number): number {
  return Math.abs(yaw) < 0.25 ? side * 0.55 : Math.sign(yaw) * (0.55 + Math.abs(yaw) * 0.45);
}

function drawShirt(pen: Pen, { skeleton, build }: Parts): void {
  const [x, y] = onPaper(skeleton.hip);
  const [waistX, waistY] = onPaper(skeleton.waist);
  pen.tube(
    [
      [x, y, 2.7 * build.girth],
      [waistX, waistY, 2.5],
    ],
    { fill: 0.26, line: 0.3 },
  );
}

function drawNeck(pen: Pen, { skeleton, costume }: Parts): void {
  const [x, y] = onPaper(along(skeleton.chest, skeleton.back, 0.5));
  const [topX, topY] = onPaper(along(skeleton.neck, skeleton.tilt, 1.2));
  pen.tube(
    [
      [x, y, 1.15],
      [topX, topY, 1.35],
    ],
    { fill: costume.skin - 0.1, line: 0.4 },
  );
}

function drawNeckAndHead(pen: Pen, parts: Parts): void {
  const { skeleton } = parts;
  const [x, y] = onPaper(skeleton.head);
  pen.at({ x, y, turn: skeleton.tilt }, () => drawHead(pen, parts));
}
