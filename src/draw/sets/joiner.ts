import type { Pen, Point } from "../pen.ts";

/** Left, bottom, width, height: heights upwards from the foot, as a carpenter measures. */
export type Area = readonly [left: number, bottom: number, width: number, height: number];

/** Outline of everything that stands behind the actors: thin and grey, so that ink stays theirs. */
const LINE: { readonly width: number; readonly tone: number } = { width: 0.32, tone: 0.36 };

/** Builds furniture with a pen: heights go upwards, outlines are thin, light falls from the right. */
export class Joiner {
  readonly pen: Pen;

  constructor(pen: Pen) {
    this.pen = pen;
  }

  /** A flat board. */
  slab([left, bottom, width, height]: Area, fill: number): void {
    this.pen.box(
      { x: left, y: -(bottom + height), width, height },
      { fill, line: LINE.width, ink: LINE.tone },
    );
  }

  /** A patch of tone without an outline. */
  tint([left, bottom, width, height]: Area, fill: number): void {
    this.pen.box({ x: left, y: -(bottom + height), width, height }, { fill, line: 0 });
  }

  /** A solid: front, lighter top, and a shaded strip on the side away from the light. */
  block(area: Area, fill: number, depth = 2.4): void {
    const [left, bottom, width, height] = area;
    const [right, top] = [left + width, bottom + height];
    this.slab(area, fill);
    this.tint([left + 0.2, bottom + 0.2, Math.min(width / 5, 3), height - 0.4], fill - 0.06);
    this.form(
      [
        [left, top],
        [right, top],
        [right - depth * 0.6, top + depth],
        [left + depth * 0.6, top + depth],
      ],
      fill + 0.1,
    );
  }

  /** A closed outline through points. */
  form(points: readonly Point[], fill: number): void {
    this.pen.shape(points.map(upwards), { fill, line: LINE.width, ink: LINE.tone });
  }

  /** A closed outline with round corners. */
  blob(points: readonly Point[], fill: number): void {
    this.pen.shape(points.map(upwards), { fill, line: LINE.width, ink: LINE.tone, smooth: true });
  }

  /** A disc or, with a second radius, an oval. */
  disc([x, y, rx, ry]: readonly [x: number, y: number, rx: number, ry?: number], fill: number): void {
    this.pen.oval({ x, y: -y, rx, ry: ry ?? rx }, { fill, line: LINE.width, ink: LINE.tone });
  }

  /** A ring, seen through. */
  ring([x, y, rx, ry]: readonly [x: number, y: number, rx: number, ry?: number], width = 0.8): void {
    this.pen.oval({ x, y: -y, rx, ry: ry ?? rx }, { line: width, ink: 0.45 });
  }

  /** Thin stuff: cords, rails, wires, edges. */
  wire(points: readonly Point[], tone = LINE.tone, width = LINE.width): void {
    this.pen.line(points.map(upwards), { width, tone });
  }

  /** Thin stuff that bends. */
  bend(points: readonly Point[], tone = LINE.tone, width = LINE.width): void {
    this.pen.line(points.map(upwards), { width, tone, smooth: true });
  }

  /** Posts of one height. */
  posts(
    lefts: readonly number[],
    [bottom, height, width]: readonly [number, number, number],
    fill: number,
  ): void {
    for (const left of lefts) this.slab([left - width / 2, bottom, width, height], fill);
  }

  /** Does something in every cell of a grid, rows from below. */
  grid(
    [left, bottom, width, height]: Area,
    [columns, rows]: readonly [number, number],
    inCell: (cell: Area, index: number) => void,
  ): void {
    const [across, up] = [width / columns, height / rows];
    for (let index = 0; index < columns * rows; index += 1) {
      const [column, row] = [index % columns, Math.floor(index / columns)];
      inCell([left + column * across, bottom + row * up, across, up], index);
    }
  }

  /** A round-headed opening, `half` its width to either side. */
  arch([x, bottom, half, height]: Area, fill: number): void {
    const points: Point[] = [[x - half, bottom]];
    for (let step = 0; step <= 12; step += 1) {
      const angle = Math.PI * (1 - step / 12);
      points.push([x + Math.cos(angle) * half, bottom + height - half + Math.sin(angle) * half]);
    }
    this.form([...points, [x + half, bottom]], fill);
  }

  /** Leaves: a crown with a scalloped edge and a few strokes of shade on the side away from the light. */
  foliage([x, y, rx, ry]: readonly [x: number, y: number, rx: number, ry: number], fill: number): void {
    const points: Point[] = [];
    for (let lobe = 0; lobe < 22; lobe += 1) {
      const angle = (lobe / 22) * Math.PI * 2;
      const reach = lobe % 2 === 0 ? 1 : 0.88 + (lobe % 3) * 0.03;
      points.push([x + Math.cos(angle) * rx * reach, y + Math.sin(angle) * ry * reach]);
    }
    this.blob(points, fill);
    for (const [across, up] of [
      [-0.5, 0.1],
      [-0.3, -0.4],
      [-0.1, 0.35],
      [0.25, -0.1],
      [0.1, -0.6],
      [-0.6, -0.25],
    ] as const) {
      const [left, foot] = [x + across * rx, y + up * ry];
      this.bend(
        [
          [left - 2, foot],
          [left - 0.7, foot + 1.1],
          [left + 0.7, foot + 0.2],
          [left + 2, foot + 1.1],
        ],
        fill - 0.14,
        0.35,
      );
    }
  }

  /** A wheel with spokes. */
  wheel([x, y, radius]: readonly [x: number, y: number, radius: number], spokes: number, fill = 0.7): void {
    this.disc([x, y, radius], fill);
    this.disc([x, y, radius * 0.82], Math.min(0.95, fill + 0.14));
    for (let spoke = 0; spoke < spokes; spoke += 1) {
      const angle = (spoke / spokes) * Math.PI * 2 + 0.3;
      const rim: Point = [x + Math.cos(angle) * radius * 0.82, y + Math.sin(angle) * radius * 0.82];
      this.wire([[x, y], rim], 0.42, 0.6);
    }
    this.disc([x, y, radius * 0.16], fill - 0.08);
  }
}

/** A cell made smaller on all sides. */
export function inset([left, bottom, width, height]: Area, by: number): Area {
  return [left + by, bottom + by, width - 2 * by, height - 2 * by];
}

function upwards([x, y]: Point): Point {
  return [x, -y];
}
