import type { Canvas2D, Gradient } from "../../../src/draw/canvas-2d.ts";

/** A canvas that paints nothing and remembers where everything would have been painted, in stage units. */
export interface RecordingCanvas extends Canvas2D {
  /** Extent of everything painted; infinite the wrong way round while nothing is. */
  readonly extent: { left: number; right: number; top: number; bottom: number };
  /** Every painted path and how it was painted, as text: equal texts are equal pictures. */
  readonly trace: string[];
}

type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

const NO_GRADIENT: Gradient = { addColorStop: () => undefined };

/** A fresh recording canvas. Paths painted inside a clip do not count for the extent. */
export function recordingCanvas(): RecordingCanvas {
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  let clipped = false;
  let path: number[] = [];
  const stack: (readonly [Matrix, boolean, number])[] = [];
  const extent = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  const trace: string[] = [];
  const times = ([a, b, c, d, e, f]: Matrix): void => {
    const [A, B, C, D, E, F] = matrix;
    matrix = [
      A * a + C * b,
      B * a + D * b,
      A * c + C * d,
      B * c + D * d,
      A * e + C * f + E,
      B * e + D * f + F,
    ];
  };
  const point = (x: number, y: number): void => {
    const [a, b, c, d, e, f] = matrix;
    path.push(a * x + c * y + e, b * x + d * y + f);
  };
  const ring = (x: number, y: number, rx: number, ry: number): void => {
    for (const [dx, dy] of [
      [-rx, -ry],
      [rx, -ry],
      [rx, ry],
      [-rx, ry],
    ] as const)
      point(x + dx, y + dy);
  };
  const paint = (how: string): void => {
    trace.push(`${how} ${path.map((value) => Math.round(value * 100)).join(" ")}`);
    if (clipped) return;
    for (let index = 0; index + 1 < path.length; index += 2) {
      extent.left = Math.min(extent.left, path[index]!);
      extent.right = Math.max(extent.right, path[index]!);
      extent.top = Math.min(extent.top, path[index + 1]!);
      extent.bottom = Math.max(extent.bottom, path[index + 1]!);
    }
  };
  const canvas: RecordingCanvas = {
    extent,
    trace,
    fillStyle: "",
    strokeStyle: "",
    lineWidth: 1,
    lineCap: "butt",
    lineJoin: "miter",
    letterSpacing: "0px",
    globalAlpha: 1,
    globalCompositeOperation: "source-over",
    font: "",
    textAlign: "left",
    textBaseline: "alphabetic",
    save: () => stack.push([matrix, clipped, canvas.globalAlpha]),
    restore: () => {
      const saved = stack.pop();
      if (saved === undefined) throw new Error("restore without save");
      [matrix, clipped, canvas.globalAlpha] = saved;
    },
    translate: (x, y) => times([1, 0, 0, 1, x, y]),
    rotate: (angle) => times([Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0]),
    scale: (x, y) => times([x, 0, 0, y, 0, 0]),
    setTransform: (...to) => (matrix = to),
    beginPath: () => (path = []),
    closePath: () => undefined,
    moveTo: point,
    lineTo: point,
    quadraticCurveTo: (_cx, _cy, x, y) => point(x, y),
    bezierCurveTo: (_ax, _ay, _bx, _by, x, y) => point(x, y),
    arc: (x, y, radius) => ring(x, y, radius, radius),
    ellipse: (x, y, rx, ry) => ring(x, y, rx, ry),
    rect: (x, y, width, height) => ring(x + width / 2, y + height / 2, width / 2, height / 2),
    fill: () => paint(`fill ${String(canvas.fillStyle)} ${canvas.globalAlpha}`),
    stroke: () => paint(`stroke ${String(canvas.strokeStyle)} ${canvas.lineWidth}`),
    clip: () => (clipped = true),
    fillRect: (x, y, width, height) => {
      path = [];
      ring(x + width / 2, y + height / 2, width / 2, height / 2);
      paint("rect");
    },
    clearRect: () => undefined,
    fillText: (text, x, y) => {
      path = [];
      point(x, y);
      paint(`text ${text}`);
    },
    measureText: () => ({ width: 0, actualBoundingBoxAscent: 0, actualBoundingBoxDescent: 0 }),
    createLinearGradient: () => NO_GRADIENT,
    createRadialGradient: () => NO_GRADIENT,
  };
  return canvas;
}
