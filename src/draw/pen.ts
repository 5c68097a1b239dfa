import { stableHash } from "../domain/stable-hash.ts";
import type { Canvas2D } from "./canvas-2d.ts";
import { lineWeight, weighed } from "./line-weight.ts";
import type { Joint, Point } from "./pen-paths.ts";
import { crossings, steadiness, tracePath, traceSegment, traceSmooth } from "./pen-paths.ts";

export type { Joint, Point } from "./pen-paths.ts";

/** How a shape looks. Tones run from 0 (ink) to 1 (paper). */
export interface ShapeStyle {
  /** Tone of the inside; absent: not filled. */
  readonly fill?: number;
  /** Width of the outline; 0: none. Usual: 0.7. */
  readonly line?: number;
  /** Tone of the outline; ink when absent. */
  readonly ink?: number;
  /** Distance of hatching lines drawn over the inside; absent: none. */
  readonly hatch?: number | undefined;
  /** True: corners become curves. */
  readonly smooth?: boolean;
}

/** Where and how the drawing inside {@link Pen.at} is placed. */
export interface Placement {
  readonly x?: number;
  readonly y?: number;
  readonly scale?: number;
  /** Stretch across, on top of `scale`. */
  readonly scaleX?: number;
  /** Stretch down, on top of `scale`. */
  readonly scaleY?: number;
  /** Degrees, clockwise. */
  readonly turn?: number;
  readonly mirrored?: boolean;
  readonly alpha?: number;
}

const LINE = 0.7;

/** Darker tones draw outlines, lighter ones what lies between them. */
const SOLID = 0.2;

/** How far a redrawn line strays, in stage units. */
const BOIL = 0.16;

/** Ovals with radii below this are drawn exactly. */
const FINE = 1.25;

/** Where redrawn points go, worked out once: a frame has some thousand points. 1021 is prime, so no pattern repeats. */
const STRAYS: readonly Point[] = Array.from({ length: 1021 }, (_, index) => {
  const hash = stableHash("boil", index);
  return [((hash & 255) / 127.5 - 1) * BOIL, (((hash >>> 8) & 255) / 127.5 - 1) * BOIL];
});

/**
 * Draws in ink with a living line: every line is redrawn slightly differently for each `boil` seed, never at random.
 */
export class Pen {
  readonly canvas: Canvas2D;
  /** Which of the redrawings this is; 0-2 in turn make the line breathe. Fixed furniture keeps one. */
  readonly boil: number;
  #strokes = 0;
  /** How many times larger than designed everything is drawn now, and what that makes of lines. */
  #scale: number;
  #weight: number;

  /** `scale`: how many times larger than usual all that is drawn will be seen. */
  constructor(canvas: Canvas2D, boil: number, scale = 1) {
    this.canvas = canvas;
    this.boil = boil;
    this.#scale = scale;
    this.#weight = lineWeight(scale);
  }

  /** Draws inside a moved, scaled, turned or mirrored frame; what is drawn larger has lines that are hardly thicker. */
  at(place: Placement, draw: () => void): void {
    const { canvas } = this;
    const [outer, weight] = [this.#scale, this.#weight];
    canvas.save();
    canvas.translate(place.x ?? 0, place.y ?? 0);
    if (place.turn !== undefined) canvas.rotate((place.turn * Math.PI) / 180);
    const [across, down] = [
      (place.scale ?? 1) * (place.scaleX ?? 1),
      (place.scale ?? 1) * (place.scaleY ?? 1),
    ];
    canvas.scale(across * (place.mirrored === true ? -1 : 1), down);
    this.#scale = outer * Math.sqrt(Math.abs(across * down));
    this.#weight = this.#scale === outer ? weight : lineWeight(this.#scale);
    if (place.alpha !== undefined) canvas.globalAlpha *= place.alpha;
    draw();
    canvas.restore();
    [this.#scale, this.#weight] = [outer, weight];
  }

  /** A closed shape through the points. */
  shape(points: readonly Point[], style: ShapeStyle = {}): void {
    const trace = this.#strayedAll(points);
    const path = (): void => tracePath(this.canvas, trace, { closed: true, smooth: style.smooth === true });
    path();
    this.#fill(style);
    if (style.hatch !== undefined) {
      this.#hatch(trace, style.hatch);
      path();
    }
    this.#outline(style);
  }

  /** An open line through the points. */
  line(
    points: readonly Point[],
    style: { readonly width?: number; readonly tone?: number; readonly smooth?: boolean } = {},
  ): void {
    tracePath(this.canvas, this.#strayedAll(points), { closed: false, smooth: style.smooth === true });
    this.#stroke(style.width ?? LINE, style.tone ?? 0);
  }

  /** A rectangle by its top left corner. */
  box(
    at: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
    style: ShapeStyle = {},
  ): void {
    const { x, y, width, height } = at;
    this.shape(
      [
        [x, y],
        [x + width, y],
        [x + width, y + height],
        [x, y + height],
      ],
      style,
    );
  }

  /** An ellipse by its centre. */
  oval(
    at: { readonly x: number; readonly y: number; readonly rx: number; readonly ry?: number },
    style: ShapeStyle = {},
  ): void {
    const { x, y, rx } = at;
    const ry = at.ry ?? rx;
    if (Math.max(rx, ry) < FINE) {
      this.#dot({ x, y, rx, ry }, style);
      return;
    }
    const points: Point[] = [];
    for (let step = 0; step < 12; step += 1) {
      const angle = (step / 12) * Math.PI * 2;
      points.push([x + Math.cos(angle) * rx, y + Math.sin(angle) * ry]);
    }
    this.shape(points, { ...style, smooth: true });
  }

  /** A limb of changing thickness through the joints, with one outline round all of it however it is bent. */
  tube(joints: readonly Joint[], style: ShapeStyle = {}): void {
    const strayed = joints.map(([x, y, radius], index): Joint => {
      const [movedX, movedY] = this.#strayed([x, y], index, 0.6);
      return [movedX, movedY, radius];
    });
    this.#strokes += 1;
    const width = style.line ?? LINE;
    // A thicker limb in ink below one of cloth: filling twice is much faster than stroking so many overlapping pieces.
    if (width > 0) this.#fillTube(strayed, width * this.#weight, style.ink ?? 0);
    this.#fillTube(strayed, 0, style.fill ?? 1);
  }

  /** Many open lines with one stroke of the pen: checks, pleats, folds. */
  lines(
    paths: readonly (readonly Point[])[],
    style: { readonly width?: number; readonly tone?: number } = {},
  ): void {
    const { canvas } = this;
    canvas.beginPath();
    for (const path of paths) {
      path.forEach((point, index) => {
        const [x, y] = this.#strayed(point, index, 0.6);
        if (index === 0) canvas.moveTo(x, y);
        else canvas.lineTo(x, y);
      });
      this.#strokes += 1;
    }
    this.#stroke(style.width ?? LINE, style.tone ?? 0);
  }

  #fillTube(joints: readonly Joint[], wider: number, of: number): void {
    const { canvas } = this;
    canvas.beginPath();
    joints.forEach((joint, index) => traceSegment(canvas, joint, joints[index + 1] ?? joint, wider));
    canvas.fillStyle = tone(of);
    canvas.fill();
  }

  /** Draws only where it falls inside the closed curve through the points. */
  inside(points: readonly Point[], draw: () => void): void {
    const { canvas } = this;
    canvas.save();
    canvas.beginPath();
    traceSmooth(canvas, points, true);
    canvas.closePath();
    canvas.clip();
    draw();
    canvas.restore();
  }

  #strayedAll(points: readonly Point[]): readonly Point[] {
    const share = steadiness(points);
    const moved = points.map((point, index) => this.#strayed(point, index, share));
    this.#strokes += 1;
    return moved;
  }

  /** Small ovals, such as pupils and buttons, keep their form. */
  #dot(
    at: { readonly x: number; readonly y: number; readonly rx: number; readonly ry: number },
    style: ShapeStyle,
  ): void {
    const { canvas } = this;
    const [x, y] = this.#strayed([at.x, at.y], 0, Math.min(0.5, at.rx / 4));
    this.#strokes += 1;
    canvas.beginPath();
    canvas.ellipse(x, y, Math.max(0, at.rx), Math.max(0, at.ry), 0, 0, Math.PI * 2);
    canvas.closePath();
    this.#fill(style);
    this.#outline(style);
  }

  #strayed([x, y]: Point, index: number, share = 1): Point {
    const at = (this.boil * 389 + this.#strokes * 31 + index * 7) % STRAYS.length;
    const [strayX, strayY] = STRAYS[at] ?? [0, 0];
    const far = share * this.#weight;
    return [x + strayX * far, y + strayY * far];
  }

  #fill(style: ShapeStyle): void {
    if (style.fill === undefined) return;
    this.canvas.fillStyle = tone(style.fill);
    this.canvas.fill();
  }

  #outline(style: ShapeStyle): void {
    const width = style.line ?? LINE;
    if (width > 0) this.#stroke(width, style.ink ?? 0);
  }

  #stroke(width: number, of: number): void {
    const { canvas } = this;
    canvas.strokeStyle = tone(of);
    canvas.lineWidth = weighed(width, { weight: this.#weight, ink: of < SOLID });
    canvas.lineCap = "round";
    canvas.lineJoin = "round";
    canvas.stroke();
  }

  /** Diagonal lines inside a shape: cut at its edges by hand, which is much faster than a clip. */
  #hatch(points: readonly Point[], distance: number): void {
    const { canvas } = this;
    const sums = points.map(([x, y]) => x + y);
    const last = Math.max(...sums);
    canvas.beginPath();
    const step = distance * this.#weight;
    for (let sum = Math.min(...sums) + step / 2; sum < last; sum += step) {
      const cuts = crossings(points, sum);
      for (let index = 0; index + 1 < cuts.length; index += 2) {
        const [from, end] = [cuts[index] ?? 0, cuts[index + 1] ?? 0];
        canvas.moveTo(from, sum - from);
        canvas.lineTo(end, sum - end);
      }
    }
    this.#stroke(0.25, 0.25);
    this.#strokes += 1;
  }
}

/** CSS colour of a tone, 0 (ink) to 1 (paper). Always neutral grey: tints belong to the look. */
export function tone(value: number): string {
  return TONES[Math.round(Math.max(0, Math.min(1, value)) * 214)] ?? "black";
}

const TONES: readonly string[] = Array.from({ length: 215 }, (_, step) => {
  const level = 24 + step;
  return `rgb(${level},${level},${level})`;
});
