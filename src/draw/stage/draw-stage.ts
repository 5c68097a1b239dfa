import type { Wear } from "../figure/costume.ts";
import { drawFigure, type Figure } from "../figure/draw-figure.ts";
import { solveSkeleton } from "../figure/skeleton.ts";
import { BUILDS } from "../figure/build.ts";
import type { Pen } from "../pen.ts";
import { drawEffect } from "./effects/draw-effect.ts";
import { drawThing } from "./draw-thing.ts";
import type { ActorMoment, StageMoment, ThingMoment } from "./moment.ts";
import type { HoldPart } from "./thing-state.ts";
import { sizeOf } from "./thing-state.ts";

/**
 * Draws a moment of the stage, back to front: things in the back, whoever hides, things in the middle, the actors with
 * what they hold, things in front, signs in the air. The pen's origin is the middle of the floor.
 */
export function drawStage(pen: Pen, moment: StageMoment, wear: Wear): void {
  const loose = moment.things.filter(({ hold }) => hold === undefined);
  const layer = (name: ThingMoment["layer"]): void => {
    for (const thing of loose) if (thing.layer === name) drawStanding(pen, thing, moment);
  };
  const act = (behind: boolean): void => {
    for (const actor of inDepth(moment.actors))
      if (actor.behind === behind) drawActor(pen, moment, { actor, wear });
  };
  layer("back");
  act(true);
  layer("middle");
  act(false);
  layer("front");
  for (const effect of moment.effects) drawEffect(pen, effect, moment.seconds);
}

/** The lead is nearest to us. */
function inDepth(actors: readonly ActorMoment[]): ActorMoment[] {
  return actors.toReversed();
}

function drawStanding(
  pen: Pen,
  thing: ThingMoment,
  { seconds, outdoors = false }: Pick<StageMoment, "seconds" | "outdoors">,
): void {
  if (
    thing.ends === undefined &&
    thing.layer !== "back" &&
    thing.state.hold === undefined &&
    thing.state.scattered === 0
  ) {
    const { width } = sizeOf(thing.state, thing.drawable);
    drawShadow(pen, { x: thing.foot.x, half: width * 0.5, above: thing.foot.y });
  }
  drawHanger(pen, thing, outdoors);
  drawThing(pen, thing, seconds);
}

/**
 * The cord or tube by which something hangs, from its upper edge out of the
 * picture; under the open sky, from a wire that is slung from side to side.
 */
function drawHanger(pen: Pen, { drawable, state, foot }: ThingMoment, outdoors: boolean): void {
  if (drawable.hangs === undefined || state.hold !== undefined || state.scattered > 0) return;
  const top = -foot.y - sizeOf(state, drawable).height;
  if (drawable.hangs === "tube") {
    const half = 2.4 * state.size;
    pen.box(
      { x: foot.x - half, y: -OUT_OF_SIGHT, width: half * 2, height: OUT_OF_SIGHT + top },
      { fill: 0.66 },
    );
  } else {
    const above = outdoors ? top - BELOW_WIRE : -OUT_OF_SIGHT;
    pen.line([
      [foot.x, above],
      [foot.x, top],
    ]);
    if (!outdoors) return;
    const wire = [-1, 0, 1].map(
      (side) => [foot.x + side * OUT_OF_SIGHT, above - 6 * Math.abs(side)] as const,
    );
    pen.line(wire, { width: 0.6 });
  }
}

/** How far below its wire something hangs outdoors. */
const BELOW_WIRE = 3;

/** A height above every picture. */
const OUT_OF_SIGHT = 160;

/** A soft shadow on the floor below something; fainter and smaller the higher it is. */
function drawShadow(
  pen: Pen,
  of: { readonly x: number; readonly half: number; readonly above: number },
): void {
  const far = Math.max(0, Math.min(1, of.above / 40));
  const { canvas } = pen;
  canvas.save();
  canvas.fillStyle = "black";
  for (const share of [1, 0.72]) {
    canvas.globalAlpha = 0.13 * (1 - far);
    canvas.beginPath();
    canvas.ellipse(
      of.x,
      0.25,
      Math.max(1.2, of.half * share * (1 - far * 0.4)),
      0.95 * share,
      0,
      0,
      Math.PI * 2,
    );
    canvas.fill();
  }
  canvas.restore();
}

function drawActor(
  pen: Pen,
  moment: StageMoment,
  of: { readonly actor: ActorMoment; readonly wear: Wear },
): void {
  const { actor, wear } = of;
  const sunk = actor.pose.y < -0.01;
  if (!sunk && actor.blended === 0) drawFootShadows(pen, actor);
  const held = moment.things.filter(({ hold }) => hold?.owner === actor.name);
  const draw = (...parts: readonly HoldPart[]): (() => void) | undefined => {
    const things = held.filter(({ hold }) => hold?.part !== undefined && parts.includes(hold.part));
    return things.length === 0
      ? undefined
      : () => things.forEach((thing) => drawThing(pen, thing, moment.seconds));
  };
  const rightIsNear = actor.pose.yaw > 0;
  const figure: Figure = {
    actor: actor.name,
    pose: actor.pose,
    wear,
    bare: actor.bare,
    blended: actor.blended,
    seconds: moment.seconds,
    inRightHand: rightIsNear ? draw("hand", "hands") : draw("hand"),
    inLeftHand: rightIsNear ? draw("left-hand") : draw("left-hand", "hands"),
    onBack: draw("back"),
    onHead: draw("head"),
  };
  if (sunk) aboveFloor(pen, () => drawFigure(pen, figure));
  else drawFigure(pen, figure);
  draw("foot")?.();
}

/** What is below the floor is in a hole and unseen. */
function aboveFloor(pen: Pen, draw: () => void): void {
  const { canvas } = pen;
  canvas.save();
  canvas.beginPath();
  canvas.rect(-200, -200, 400, 200);
  canvas.clip();
  draw();
  canvas.restore();
}

function drawFootShadows(pen: Pen, { name, pose }: ActorMoment): void {
  const { hip, rightLeg, leftLeg } = solveSkeleton(BUILDS[name], pose);
  if (pose.spin % 360 !== 0) {
    drawShadow(pen, { x: hip.x, half: 13, above: pose.y });
    return;
  }
  drawShadow(pen, { x: hip.x, half: 5.5, above: Math.min(rightLeg.sole.y, leftLeg.sole.y) });
  for (const { sole } of [rightLeg, leftLeg])
    drawShadow(pen, { x: sole.x + Math.sign(pose.yaw), half: 3.2, above: sole.y * 2 });
}
