import type { Pen, Point } from "../pen.ts";
import type { Build } from "./build.ts";
import type { Wear } from "./costume.ts";
import { between } from "../between.ts";
import { onPaper } from "./draw-limbs.ts";
import type { Skeleton } from "./skeleton.ts";
import { along } from "./skeleton.ts";

/** The trunk as a surface: `up` 0 at the hips and 1 at the collar, `across` -1 left and 1 right edge of the picture. */
export interface Trunk {
  readonly point: (up: number, across: number) => Point;
  /** Where the middle of the chest shows, across; 0 from the front, near 1 from the side. */
  readonly front: number;
}

/** Lays a surface over the spine. */
export function trunkOf(options: {
  readonly build: Build;
  readonly skeleton: Skeleton;
  readonly yaw: number;
}): Trunk {
  const { build, skeleton, yaw } = options;
  const angle = (yaw * Math.PI) / 2;
  const wide = (front: number, side: number): number =>
    build.girth * Math.hypot(front * Math.cos(angle), side * Math.sin(angle));
  const [hips, waist, chest] = [wide(3.25, 2.8), wide(3.1, 2.6), wide(4.25, 3.1)];
  const lower = skeleton.back * 0.5;
  const point = (up: number, across: number): Point => {
    const low = up < 0.4;
    const share = low ? up / 0.4 : (up - 0.4) / 0.6;
    const centre = low
      ? between(skeleton.hip, skeleton.waist, share)
      : between(skeleton.waist, skeleton.chest, share);
    const half = low ? hips + (waist - hips) * share : waist + (chest - waist) * Math.min(1, share);
    const slope = low ? lower + (skeleton.back - lower) * share : skeleton.back;
    return onPaper(along(centre, slope + 90, half * across));
  };
  return { point, front: Math.sin(angle) * 0.62 };
}

/**
 * A checked waistcoat over a white shirt: collar, narrow tie, six buttons, one hole wrong until the film puts it right.
 */
export function drawWaistcoat(pen: Pen, trunk: Trunk, wear: Wear): void {
  const { point, front } = trunk;
  const slip = wear.waistcoat === "wrong" ? 0.11 : 0;
  const outline: Point[] = [
    point(-0.06 - slip * 0.9, -0.96),
    point(0.35, -1.0),
    point(0.8, -1.02),
    point(1.04, -0.82),
    point(1.1, -0.3),
    point(1.1, 0.3),
    point(1.04, 0.82),
    point(0.8, 1.02),
    point(0.35, 1.0),
    point(-0.06 + slip * 0.6, 0.96),
    point(-0.16 + slip * 0.9, front + 0.3),
    point(-0.08, front),
    point(-0.17 - slip, front - 0.32),
  ];
  pen.shape(outline, { fill: 0.66, line: 0.4, smooth: true });
  pen.inside(outline, () => drawChecks(pen, point));
  drawShirtFront(pen, trunk, slip);
  drawButtons(pen, trunk, slip);
  if (wear.mark === "toast") drawPocketToast(pen, trunk);
}

/** A slice of toast that looks out of the trouser pocket in front, where no arm hides it for long. */
function drawPocketToast(pen: Pen, { point, front }: Trunk): void {
  const middle = front * 0.95 + (front >= 0 ? 0.06 : -0.06);
  const slice = [
    point(-0.34, middle - 0.4),
    point(0, middle - 0.46),
    point(0.13, middle - 0.26),
    point(0.13, middle + 0.26),
    point(0, middle + 0.46),
    point(-0.34, middle + 0.4),
  ];
  pen.shape(slice, { fill: 0.94, line: 0.45 });
  pen.line([point(-0.2, middle - 0.22), point(0.02, middle - 0.22), point(0.02, middle + 0.2)], {
    width: 0.25,
    tone: 0.55,
  });
  pen.line([point(-0.32, middle - 0.52), point(-0.32, middle + 0.52)], { width: 0.6, tone: 0.05 });
}

function drawChecks(pen: Pen, point: Trunk["point"]): void {
  const lines: Point[][] = [];
  for (let across = -0.84; across < 1; across += 0.34)
    lines.push([point(-0.2, across), point(0.4, across), point(1.1, across)]);
  for (let up = -0.14; up < 1.1; up += 0.145) lines.push([point(up, -1.05), point(up, 1.05)]);
  pen.lines(lines, { width: 0.34, tone: 0.38 });
}

function drawShirtFront(pen: Pen, { point, front }: Trunk, slip: number): void {
  const open = 0.44;
  pen.shape(
    [
      point(1.12, front * 0.8 - open),
      point(1.12, front * 0.8 + open),
      point(0.86 + slip * 0.5, front + 0.26),
      point(0.62 + slip, front),
      point(0.86 - slip * 0.5, front - 0.26),
    ],
    { fill: 1, line: 0.4 },
  );
  pen.shape(
    [
      point(1.08, front - 0.1),
      point(1.08, front + 0.1),
      point(0.8, front + 0.1),
      point(0.63 + slip, front),
      point(0.8, front - 0.1),
    ],
    { fill: 0.1, line: 0.2 },
  );
}

function drawButtons(pen: Pen, { point, front }: Trunk, slip: number): void {
  pen.line([point(0.62 + slip, front), point(0.25, front * 1.02), point(-0.08, front)], {
    width: 0.35,
    tone: 0.1,
  });
  for (let row = 0; row < 5; row += 1) {
    const up = 0.54 + slip - row * 0.135;
    const [x, y] = point(up, front + 0.02 + (slip > 0 ? 0.07 : 0));
    pen.oval({ x, y, rx: 0.34 }, { fill: 0.05, line: 0.15 });
  }
  if (slip > 0) {
    // The button that is left over at the top, and the pucker below it.
    const [x, y] = point(0.74, front + 0.34);
    pen.oval({ x, y, rx: 0.36 }, { fill: 0.05, line: 0.15 });
    pen.line([point(0.6, front + 0.4), point(0.5, front + 0.1), point(0.46, front - 0.35)], {
      width: 0.3,
      tone: 0.15,
      smooth: true,
    });
  }
}

/** The stiff collar, over the neck. */
export function drawCollar(pen: Pen, trunk: Trunk, fill: number): void {
  const { point, front } = trunk;
  const middle = front * 0.75;
  pen.shape(
    [
      point(1.09, middle - 0.52),
      point(1.22, middle - 0.45),
      point(1.22, middle + 0.45),
      point(1.09, middle + 0.52),
      point(1.01, middle + 0.2),
      point(1.1, middle + 0.02),
      point(1.01, middle - 0.2),
    ],
    { fill, line: 0.32 },
  );
}

/** The outline of a trunk in a plain garment. */
function bodice({ point }: Trunk): Point[] {
  return [
    point(-0.05, -1),
    point(0.35, -0.96),
    point(0.8, -1.02),
    point(1.04, -0.8),
    point(1.12, -0.3),
    point(1.12, 0.3),
    point(1.04, 0.8),
    point(0.8, 1.02),
    point(0.35, 0.96),
    point(-0.05, 1),
  ];
}

/** A dress with the bib of an apron. */
export function drawApronBib(pen: Pen, trunk: Trunk): void {
  const { point, front } = trunk;
  const outline = bodice(trunk);
  pen.shape(outline, { fill: 0.6, line: 0.4, smooth: true });
  pen.inside(outline, () => {
    pen.shape(
      [
        point(0.8, front - 0.55),
        point(0.8, front + 0.55),
        point(0.3, front + 0.75),
        point(-0.1, front + 0.9),
        point(-0.1, front - 0.9),
        point(0.3, front - 0.75),
      ],
      { fill: 0.99, line: 0.4 },
    );
    pen.line([point(0.8, front - 0.5), point(1.15, front * 0.5 - 0.6)], { width: 0.9, tone: 0.97 });
    pen.line([point(0.8, front + 0.5), point(1.15, front * 0.5 + 0.6)], { width: 0.9, tone: 0.97 });
  });
  pen.line([point(0.27, -0.97), point(0.27, 0.97)], { width: 0.9, tone: 0.92 });
  pen.line([point(0.32, -0.97), point(0.32, 0.97)], { width: 0.25, tone: 0.2 });
}

/** A jacket (dark, with lapels and a brooch) or a coat (with one row of large buttons). */
export function drawJacket(
  pen: Pen,
  trunk: Trunk,
  look: { readonly fill: number; readonly brooch: boolean },
): void {
  const { point, front } = trunk;
  pen.shape(bodice(trunk), { fill: look.fill, line: 0.4, smooth: true });
  const seam = look.fill < 0.3 ? 0.6 : 0.1;
  pen.shape([point(1.12, front * 0.8 - 0.3), point(1.12, front * 0.8 + 0.3), point(0.74, front)], {
    fill: 0.96,
    line: 0.3,
  });
  for (const side of [-1, 1])
    pen.shape(
      [
        point(1.13, front * 0.8 + side * 0.34),
        point(0.92, front + side * 0.55),
        point(0.6, front + side * 0.04),
        point(0.76, front + side * 0.06),
      ],
      { fill: look.fill + 0.08, line: 0.3, ink: seam },
    );
  pen.line([point(0.6, front), point(-0.08, front)], { width: 0.3, tone: seam });
  for (const up of [0.48, 0.28, 0.08]) {
    const [x, y] = point(up, front + 0.12);
    pen.oval({ x, y, rx: 0.32 }, { fill: seam, line: 0 });
  }
  if (!look.brooch) return;
  const [x, y] = point(1.02, front * 0.85);
  pen.oval({ x, y, rx: 0.6, ry: 0.5 }, { fill: 0.85, line: 0.3 });
}
