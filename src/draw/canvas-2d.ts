/**
 * The part of the standard CanvasRenderingContext2D that the drawing uses: satisfied by a browser's canvas and by a
 * canvas on the server, so that the same code draws the film in both.
 */
export interface Canvas2D {
  fillStyle: unknown;
  strokeStyle: unknown;
  lineWidth: number;
  lineCap: "butt" | "round" | "square";
  lineJoin: "bevel" | "round" | "miter";
  globalAlpha: number;
  globalCompositeOperation: string;
  font: string;
  /** Room after every letter, as a CSS length: `2px`. A canvas without it sets the letters as the font does. */
  letterSpacing: string;
  textAlign: "left" | "right" | "center" | "start" | "end";
  textBaseline: "top" | "hanging" | "middle" | "alphabetic" | "ideographic" | "bottom";
  save(): void;
  restore(): void;
  translate(x: number, y: number): void;
  rotate(radians: number): void;
  scale(x: number, y: number): void;
  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void;
  beginPath(): void;
  closePath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  quadraticCurveTo(cpx: number, cpy: number, x: number, y: number): void;
  bezierCurveTo(cp1x: number, cp1y: number, cp2x: number, cp2y: number, x: number, y: number): void;
  arc(
    x: number,
    y: number,
    radius: number,
    startAngle: number,
    endAngle: number,
    counterclockwise?: boolean,
  ): void;
  ellipse(
    x: number,
    y: number,
    rx: number,
    ry: number,
    rotation: number,
    startAngle: number,
    endAngle: number,
  ): void;
  rect(x: number, y: number, width: number, height: number): void;
  fill(): void;
  stroke(): void;
  clip(): void;
  fillRect(x: number, y: number, width: number, height: number): void;
  clearRect(x: number, y: number, width: number, height: number): void;
  fillText(text: string, x: number, y: number): void;
  measureText(text: string): {
    readonly width: number;
    readonly actualBoundingBoxAscent: number;
    readonly actualBoundingBoxDescent: number;
  };
  createLinearGradient(x0: number, y0: number, x1: number, y1: number): Gradient;
  createRadialGradient(x0: number, y0: number, r0: number, x1: number, y1: number, r1: number): Gradient;
}

/** Stops of a gradient. */
export interface Gradient {
  addColorStop(offset: number, color: string): void;
}

/** An off-screen picture that can be drawn into and drawn onto another one. */
export interface Surface {
  readonly width: number;
  readonly height: number;
  readonly canvas: Canvas2D;
  /** Draws this picture onto another canvas, scaled to the given rectangle. */
  readonly drawOnto: (target: Canvas2D, x: number, y: number, width: number, height: number) => void;
  /** RGBA bytes, row by row; for making grain once. */
  readonly setPixels: (rgba: Uint8ClampedArray) => void;
}

/** Makes off-screen pictures; sizes in pixels. */
export type CreateSurface = (width: number, height: number) => Surface;
