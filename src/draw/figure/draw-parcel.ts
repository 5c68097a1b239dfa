import { between } from "../between.ts";
import type { Pen, Point } from "../pen.ts";
import { onPaper } from "./draw-limbs.ts";
import type { Arm } from "./skeleton.ts";

/** Width and height of the parcel, and how far its string lets it hang, in stage units. */
const PARCEL = { width: 7.6, height: 5.4, string: 6 } as const;
/** Degrees to which it swings to either side, and seconds from one side to the other and back. */
const SWING = { most: 5, seconds: 1.9 } as const;

/** Parcel string, knotted round the wrist, both ends hanging. */
export function drawString(pen: Pen, arm: Arm): void {
  const [x, y] = drawKnot(pen, arm);
  pen.line(
    [
      [x, y + 0.4],
      [x + 0.8, y + 2.4],
      [x + 0.3, y + 3.6],
    ],
    { width: 0.35, tone: 0.3, smooth: true },
  );
  pen.line(
    [
      [x, y + 0.4],
      [x - 0.9, y + 1.9],
    ],
    { width: 0.35, tone: 0.3 },
  );
}

/**
 * The parcel on its string: it hangs from the wrist and swings, or stands on the floor where the wrist is near it.
 * @param at arm it is tied to, the floor as a height on the paper, and the seconds of the film
 */
export function drawParcelOnString(
  pen: Pen,
  { arm, floor, seconds }: { readonly arm: Arm; readonly floor: number; readonly seconds: number },
): void {
  const [x, y] = drawKnot(pen, arm);
  const room = floor - y - PARCEL.height;
  const hangs = room > PARCEL.string;
  const turn = hangs ? SWING.most * Math.sin((seconds / SWING.seconds) * Math.PI * 2) : 0;
  pen.at({ x, y, turn }, () => drawParcel(pen, Math.min(PARCEL.string, room)));
}

/** Tied, but without the bow that it gets at the end. Below the knot, which is at the origin; `top` may be above it where the hand is on the floor. */
function drawParcel(pen: Pen, top: number): void {
  const { width, height } = PARCEL;
  const slack = Math.max(0, PARCEL.string - Math.abs(top)) * 0.3;
  pen.line(
    [
      [0, 0.4],
      [slack, top / 2],
      [0, top],
    ],
    { width: 0.4, tone: 0.2, smooth: true },
  );
  pen.box({ x: -width / 2, y: top, width, height }, { fill: 0.62, line: 0.6 });
  pen.line(
    [
      [0, top],
      [0, top + height],
    ],
    { width: 0.45, tone: 0.2 },
  );
  pen.line(
    [
      [-width / 2, top + height / 2],
      [width / 2, top + height / 2],
    ],
    { width: 0.45, tone: 0.2 },
  );
}

/** The loop round the wrist; gives its place. */
function drawKnot(pen: Pen, arm: Arm): Point {
  const [x, y] = onPaper(between(arm.elbow, arm.hand, 0.82));
  pen.oval({ x, y, rx: 1.5, ry: 0.5 }, { line: 0.4, ink: 0.3 });
  return [x, y];
}
