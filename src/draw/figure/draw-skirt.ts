import type { StagePoint } from "../../domain/staging.ts";
import type { Pen, Point } from "../pen.ts";
import { between } from "../between.ts";
import { onPaper } from "./draw-limbs.ts";
import type { Skeleton } from "./skeleton.ts";
import { along } from "./skeleton.ts";
import type { Trunk } from "./draw-trunk.ts";

/** A skirt draped over hips, knees and shins, however she stands or sits; returns its outline. */
export function drawSkirt(
  pen: Pen,
  skeleton: Skeleton,
  look: { readonly fill: number; readonly length: number; readonly flare: number; readonly knees: number },
): readonly Point[] {
  const { hip, waist, rightLeg, leftLeg } = skeleton;
  const points: Point[] = [...ring(between(hip, waist, 0.5), 2.9), ...ring(hip, 3.5)];
  for (const leg of [rightLeg, leftLeg]) {
    points.push(...ring(leg.knee, look.knees));
    points.push(...hemOf(leg.knee, between(leg.knee, leg.ankle, look.length), 1.7 + look.flare));
  }
  const outline = hull(points);
  pen.shape(outline, { fill: look.fill, line: 0.4 });
  return outline;
}

/** Folds from the waist to the hem. */
export function drawPleats(
  pen: Pen,
  skeleton: Skeleton,
  look: { readonly length: number; readonly tone: number },
): void {
  const { hip, rightLeg, leftLeg } = skeleton;
  for (const share of [0.15, 0.5, 0.85]) {
    const knee = between(rightLeg.knee, leftLeg.knee, share);
    const hem = between(
      between(rightLeg.knee, rightLeg.ankle, look.length),
      between(leftLeg.knee, leftLeg.ankle, look.length),
      share,
    );
    const start = between(between(hip, knee, 0.45), { x: hip.x + (share - 0.5) * 5, y: hip.y }, 0.2);
    pen.line([start, knee, between(knee, hem, 0.97)].map(onPaper), {
      width: 0.28,
      tone: look.tone,
      smooth: true,
    });
  }
}

/** The lower part of an apron, hanging from the waist within the skirt. */
export function drawApron(
  pen: Pen,
  skeleton: Skeleton,
  look: { readonly outline: readonly Point[]; readonly trunk: Trunk },
): void {
  const { rightLeg, leftLeg } = skeleton;
  const { trunk } = look;
  const knee = between(rightLeg.knee, leftLeg.knee, 0.5);
  const hem = between(knee, between(rightLeg.ankle, leftLeg.ankle, 0.5), 0.55);
  const shift = trunk.front * 3.4;
  pen.inside(look.outline, () => {
    pen.shape(
      [
        trunk.point(0.29, trunk.front - 0.8),
        trunk.point(0.29, trunk.front + 0.8),
        onPaper({ x: knee.x + shift + 3.1, y: knee.y }),
        onPaper({ x: hem.x + shift + 3.3, y: hem.y }),
        onPaper({ x: hem.x + shift - 3.3, y: hem.y }),
        onPaper({ x: knee.x + shift - 3.1, y: knee.y }),
      ],
      { fill: 0.99, line: 0.3 },
    );
    const [x, y] = onPaper({ x: knee.x + shift, y: knee.y + 3 });
    pen.shape(
      [
        [x - 1.6, y],
        [x + 1.6, y],
        [x + 1.4, y + 2.8],
        [x - 1.4, y + 2.8],
      ],
      { line: 0.28, ink: 0.3 },
    );
  });
}

/** A straight hem across the end of a shin. */
function hemOf(knee: StagePoint, end: StagePoint, half: number): Point[] {
  const heading = (Math.atan2(end.x - knee.x, end.y - knee.y) * 180) / Math.PI;
  return [along(end, heading + 90, half), along(end, heading - 90, half)].map(onPaper);
}

function ring(centre: StagePoint, radius: number): Point[] {
  return [0, 45, 90, 135, 180, 225, 270, 315].map((degrees) => onPaper(along(centre, degrees, radius)));
}

/** Convex hull by Andrew's monotone chain. */
function hull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((left, right) => left[0] - right[0] || left[1] - right[1]);
  const half = (chain: readonly Point[]): Point[] => {
    const kept: Point[] = [];
    for (const point of chain) {
      while (kept.length > 1 && !turnsLeft(kept.at(-2), kept.at(-1), point)) kept.pop();
      kept.push(point);
    }
    return kept.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.toReversed())];
}

function turnsLeft(from: Point | undefined, over: Point | undefined, to: Point): boolean {
  if (from === undefined || over === undefined) return true;
  return (over[0] - from[0]) * (to[1] - from[1]) - (over[1] - from[1]) * (to[0] - from[0]) > 0;
}
