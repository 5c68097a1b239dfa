import type { EffectName } from "../../../domain/staging.ts";
import type { Pen, Point } from "../../pen.ts";
import { ease } from "../ease.ts";
import type { EffectMoment } from "../moment.ts";
import type { Sign } from "./sign.ts";
import { IMPACT_SIGNS } from "./impact-signs.ts";
import { MOOD_SIGNS } from "./mood-signs.ts";

/** Draws a sign in the air. */
export function drawEffect(pen: Pen, moment: EffectMoment, seconds: number): void {
  const { effect, at, share, size } = moment;
  if (effect === "pour") drawStream(pen, moment);
  else pen.at({ x: at.x, y: -at.y, scale: size }, () => SIGNS[effect](pen, share, seconds));
}

/** A stream from a lip to a cup. */
function drawStream(pen: Pen, { at, source, share }: EffectMoment): void {
  if (source === undefined) return;
  const from: Point = [source.x + Math.sign(at.x - source.x) * 2, -source.y];
  const to: Point = [at.x, -at.y + 1];
  const down = ease(share / 0.12);
  const end: Point = [from[0] + (to[0] - from[0]) * down, from[1] + (to[1] - from[1]) * down];
  const middle: Point = [from[0] + (end[0] - from[0]) * 0.8, from[1] + (end[1] - from[1]) * 0.3];
  pen.line([from, middle, end], { width: 1.5, tone: 0.1, smooth: true });
  pen.line([from, middle, end], { width: 0.85, tone: 0.95, smooth: true });
}

const SIGNS: Readonly<Record<EffectName, Sign>> = { ...IMPACT_SIGNS, ...MOOD_SIGNS };
