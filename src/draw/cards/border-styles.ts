import type { Pen, Point } from "../pen.ts";

/** Tone of the border's main lines. */
export const LIGHT = 0.84;
/** Tone of its finer lines. */
export const DIM = 0.5;
/** Distance of the outer line from the edge, in hundredths of the shorter side. */
export const MARGIN = 5.2;

/** A frame to decorate: size in hundredths of the picture's shorter side. */
export interface Frame {
  readonly pen: Pen;
  readonly width: number;
  readonly height: number;
}

/** The parts of a border that belong to a story. */
export interface BorderStyle {
  readonly lines: (frame: Frame) => void;
  /** Drawn in the upper left corner and mirrored into the others; the origin is the corner of the outer line. */
  readonly corner: (pen: Pen) => void;
  /** Breaks the upper line; the origin is its middle. */
  readonly emblem: (pen: Pen) => void;
}

/** Tendrils and a boiled egg. */
export const BREAKFAST: BorderStyle = {
  lines: (frame) => {
    rounded(frame, MARGIN, { radius: 2, width: 0.55, tone: LIGHT });
    rounded(frame, MARGIN + 1.7, { radius: 1.2, width: 0.2, tone: DIM });
  },
  corner: (pen) => {
    vine(pen, 1);
    pen.at({ turn: 90, scaleY: -1 }, () => vine(pen, 1));
    pen.oval({ x: 3.5, y: 3.5, rx: 0.55 }, { fill: LIGHT, line: 0 });
  },
  emblem: (pen) => {
    pen.shape(
      [
        [-1.7, 0.3],
        [-1.5, -1.6],
        [0, -3],
        [1.5, -1.6],
        [1.7, 0.3],
      ],
      { fill: 0.95, line: 0, smooth: true },
    );
    pen.shape(
      [
        [-2.2, -0.1],
        [2.2, -0.1],
        [1.3, 1.6],
        [0.4, 2.1],
        [1.3, 2.7],
        [-1.3, 2.7],
        [-0.4, 2.1],
        [-1.3, 1.6],
      ],
      { fill: 0.1, line: 0.3, ink: LIGHT },
    );
    for (const side of [-1, 1]) {
      pen.line(
        [
          [side * 3.4, 2.2],
          [side * 4.6, -1],
        ],
        { width: 0.3, tone: LIGHT },
      );
      pen.oval({ x: side * 4.9, y: -1.8, rx: 0.55, ry: 0.95 }, { fill: LIGHT, line: 0 });
    }
  },
};

/** Rope, knots and a winged letter. */
const DELIVERY: BorderStyle = {
  lines: (frame) => {
    rope(frame);
    rounded(frame, MARGIN + 2, { radius: 0.8, width: 0.2, tone: DIM });
  },
  corner: (pen) => {
    for (const [x, y] of [
      [1.4, 1.4],
      [3.4, 1],
      [1, 3.4],
    ] as const)
      pen.oval({ x, y, rx: 1.5 }, { line: 0.42, ink: LIGHT });
    pen.line(
      [
        [3.6, 2.6],
        [5.8, 4.4],
        [6.6, 6.4],
      ],
      { width: 0.36, tone: LIGHT, smooth: true },
    );
    pen.line(
      [
        [2.6, 3.6],
        [4.4, 5.8],
        [6.4, 6.6],
      ],
      { width: 0.36, tone: LIGHT, smooth: true },
    );
  },
  emblem: (pen) => {
    pen.box({ x: -2.4, y: -1.8, width: 4.8, height: 3.4 }, { fill: 0.92, line: 0.2, ink: 0.2 });
    pen.line(
      [
        [-2.4, -1.8],
        [0, 0.3],
        [2.4, -1.8],
      ],
      { width: 0.25, tone: 0.1 },
    );
    for (const side of [-1, 1])
      for (const feather of [0, 1, 2]) {
        pen.line(
          [
            [side * 2.6, -0.2 + feather * 0.3],
            [side * (4.6 - feather * 0.3), -2 + feather * 0.9],
            [side * (6.8 - feather * 1.1), -2.2 + feather * 1.3],
          ],
          { width: 0.32, tone: LIGHT, smooth: true },
        );
      }
  },
};

/** Ruled lines, a measure and an eye. */
const INSPECTION: BorderStyle = {
  lines: (frame) => {
    rounded(frame, MARGIN, { radius: 0, width: 0.5, tone: LIGHT });
    rounded(frame, MARGIN + 1.3, { radius: 0, width: 0.18, tone: DIM });
    rounded(frame, MARGIN + 2.2, { radius: 0, width: 0.18, tone: DIM });
    ruler(frame);
  },
  corner: (pen) => {
    for (const step of [1.6, 3.2, 4.8])
      pen.line(
        [
          [0, 8 - step],
          [step, 8 - step],
          [step, step],
          [8 - step, step],
          [8 - step, 0],
        ],
        { width: 0.26, tone: LIGHT },
      );
    pen.oval({ x: 6.2, y: 6.2, rx: 0.9 }, { line: 0.28, ink: LIGHT });
    pen.oval({ x: 6.2, y: 6.2, rx: 0.3 }, { fill: LIGHT, line: 0 });
  },
  emblem: (pen) => {
    pen.shape(
      [
        [-4.4, 0],
        [-2, -1.8],
        [0, -2.3],
        [2, -1.8],
        [4.4, 0],
        [2, 1.8],
        [0, 2.3],
        [-2, 1.8],
      ],
      { fill: 0.05, line: 0.34, ink: LIGHT, smooth: true },
    );
    pen.oval({ x: 0, y: 0, rx: 1.5 }, { line: 0.34, ink: LIGHT });
    pen.oval({ x: 0, y: 0, rx: 0.6 }, { fill: 0.95, line: 0 });
  },
};

/** The border of every story; the breakfast one serves those without their own. */
export const BORDER_STYLES: Readonly<Record<string, BorderStyle>> = {
  breakfast: BREAKFAST,
  delivery: DELIVERY,
  inspection: INSPECTION,
};

function rounded(
  { pen, width, height }: Frame,
  inset: number,
  { radius, width: line, tone }: { readonly radius: number; readonly width: number; readonly tone: number },
): void {
  const [left, top, right, bottom] = [inset, inset, width - inset, height - inset];
  const points: Point[] = [];
  for (const [x, y, from] of [
    [right - radius, top + radius, -90],
    [right - radius, bottom - radius, 0],
    [left + radius, bottom - radius, 90],
    [left + radius, top + radius, 180],
  ] as const) {
    for (let step = 0; step <= 4; step += 1) {
      const angle = ((from + step * 22.5) * Math.PI) / 180;
      points.push([x + Math.cos(angle) * radius, y + Math.sin(angle) * radius]);
    }
  }
  pen.shape(points, { line, ink: tone });
}

function vine(pen: Pen, width: number): void {
  pen.line(
    [
      [3.4, 3.4],
      [5.4, 3],
      [7.6, 4.2],
      [9.4, 3.6],
      [9.6, 2.6],
      [8.8, 2.4],
    ],
    { width: 0.3 * width, tone: LIGHT, smooth: true },
  );
  for (const [x, y, lean] of [
    [5.8, 2.9, -1],
    [7.4, 4.3, 1],
    [8.7, 4.3, 1],
  ] as const) {
    pen.shape(
      [
        [x, y],
        [x + 0.5, y + lean * 0.9],
        [x + 1.6, y + lean * 1.2],
        [x + 1.1, y + lean * 0.3],
      ],
      { fill: LIGHT, line: 0, smooth: true },
    );
  }
}

function rope({ pen, width, height }: Frame): void {
  const strand = 1.15;
  const along = (length: number, draw: (at: number) => void): void => {
    const count = Math.floor(length / strand);
    for (let index = 0; index < count; index += 1) draw((index * length) / count);
  };
  for (const y of [MARGIN, height - MARGIN])
    along(width - 2 * MARGIN, (x) =>
      pen.line(
        [
          [MARGIN + x, y + 0.5],
          [MARGIN + x + 1.2, y - 0.5],
        ],
        { width: 0.42, tone: LIGHT },
      ),
    );
  for (const x of [MARGIN, width - MARGIN])
    along(height - 2 * MARGIN, (y) =>
      pen.line(
        [
          [x - 0.5, MARGIN + y],
          [x + 0.5, MARGIN + y + 1.2],
        ],
        { width: 0.42, tone: LIGHT },
      ),
    );
}

function ruler({ pen, width, height }: Frame): void {
  const bottom = height - MARGIN - 2.2;
  for (let x = MARGIN + 12, mark = 0; x < width - MARGIN - 12; x += 1.5, mark += 1) {
    pen.line(
      [
        [x, bottom],
        [x, bottom - (mark % 5 === 0 ? 1.3 : 0.7)],
      ],
      { width: 0.16, tone: DIM },
    );
  }
}
