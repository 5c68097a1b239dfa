import type { Canvas2D, CreateSurface, Surface } from "../canvas-2d.ts";
import type { LookName } from "../film-painter.ts";
import { createGrain, GRAIN_SHIFT } from "./grain.ts";
import { LOOK_SETTINGS, type LookSettings, type Tint, TINTS } from "./look-settings.ts";
import { noise } from "./noise.ts";

/** Ages finished frames, drawn and photographed alike. */
export interface Look {
  /** Where the frame lies in the gate at this moment, in whole pixels. */
  readonly weave: (frame: number) => { readonly x: number; readonly y: number };
  /** Tints, shades and scratches the picture on the canvas. */
  readonly finish: (canvas: Canvas2D, frame: number, tint: Tint) => void;
}

interface Picture {
  readonly width: number;
  readonly height: number;
}

/**
 * Makes the look for one picture size; no two films, which differ in `seed`, have the same scratches and dust. What
 * does not change from frame to frame is drawn once, when it is first needed.
 */
export function createLook(
  { name, seed }: { readonly name: LookName; readonly seed: number },
  picture: Picture,
  createSurface: CreateSurface,
): Look {
  const settings = LOOK_SETTINGS[name];
  const grain =
    settings.grain > 0 ? createGrain(createSurface, { ...picture, strength: settings.grain }) : undefined;
  const shades = new Map<Tint, Surface>();
  return {
    weave: (frame) => weave(frame, settings.weave * picture.height),
    finish: (canvas, frame, tint) => {
      const shade =
        shades.get(tint) ?? createShade(createSurface, picture, { tint, vignette: settings.vignette });
      shades.set(tint, shade);
      canvas.save();
      if (grain !== undefined) drawGrain(canvas, grain, frame);
      drawDamage(canvas, picture, { settings, seed, frame });
      drawTint(canvas, picture, { shade, tint });
      drawFlicker(canvas, picture, settings.flicker * noise("flicker", frame) ** 2);
      canvas.restore();
    },
  };
}

/** A slow wander and a small jitter, never more than the whole of the amplitude (in thousandths of a pixel). */
function weave(frame: number, amplitude: number): { readonly x: number; readonly y: number } {
  const wander = Math.sin(frame * 0.11) * 0.5 + Math.sin(frame * 0.043 + 1) * 0.3;
  return {
    x: Math.round((amplitude / 1000) * (wander + (noise("weave x", frame) - 0.5) * 0.4)) + 0,
    y: Math.round((amplitude / 1000) * (wander * 0.5 + (noise("weave y", frame) - 0.5) * 1)) + 0,
  };
}

/** Paper tint and dark corners in one picture that is multiplied onto the frame. */
function createShade(
  createSurface: CreateSurface,
  { width, height }: Picture,
  { tint, vignette }: { readonly tint: Tint; readonly vignette: number },
): Surface {
  const surface = createSurface(width, height);
  const { canvas } = surface;
  canvas.fillStyle = TINTS[tint].paper;
  canvas.fillRect(0, 0, width, height);
  canvas.save();
  canvas.translate(width / 2, height / 2);
  canvas.scale(width / 2, height / 2);
  const corners = canvas.createRadialGradient(0, 0, 0.62, 0, 0, 1.42);
  corners.addColorStop(0, "rgba(0,0,0,0)");
  corners.addColorStop(0.45, `rgba(0,0,0,${vignette * 0.3})`);
  corners.addColorStop(1, `rgba(0,0,0,${vignette})`);
  canvas.fillStyle = corners;
  canvas.fillRect(-1, -1, 2, 2);
  canvas.restore();
  return surface;
}

/** Laid over the frame, lighter than middle grey: brightens paper and keeps ink. */
const EXPOSURE = "rgb(158,158,158)";

function drawTint(
  canvas: Canvas2D,
  { width, height }: Picture,
  { shade, tint }: { readonly shade: Surface; readonly tint: Tint },
): void {
  canvas.globalCompositeOperation = "overlay";
  canvas.fillStyle = EXPOSURE;
  canvas.fillRect(0, 0, width, height);
  canvas.globalCompositeOperation = "multiply";
  shade.drawOnto(canvas, 0, 0, width, height);
  canvas.globalCompositeOperation = "screen";
  canvas.fillStyle = TINTS[tint].ink;
  canvas.fillRect(0, 0, width, height);
  canvas.globalCompositeOperation = "source-over";
}

function drawFlicker(canvas: Canvas2D, { width, height }: Picture, dark: number): void {
  if (dark <= 0) return;
  canvas.fillStyle = `rgba(0,0,0,${dark.toFixed(4)})`;
  canvas.fillRect(0, 0, width, height);
}

function drawGrain(canvas: Canvas2D, grain: Surface, frame: number): void {
  const [x, y] = [
    Math.floor(noise("grain x", frame) * GRAIN_SHIFT),
    Math.floor(noise("grain y", frame) * GRAIN_SHIFT),
  ];
  grain.drawOnto(canvas, -x, -y, grain.width, grain.height);
}

/** Pictures for which a scratch stays. */
const RUN = 6;

interface Damage {
  readonly settings: LookSettings;
  readonly seed: number;
  readonly frame: number;
}

/** Scratches stay for a third of a second and drift; dust is new in every frame. */
function drawDamage(canvas: Canvas2D, picture: Picture, { settings, seed, frame }: Damage): void {
  const run = `${seed} ${Math.floor(frame / RUN)}`;
  for (let scratch = 0; scratch < 3; scratch += 1) {
    if (noise("scratch", run, scratch) < settings.scratches)
      drawScratch(canvas, picture, { frame, run, scratch });
  }
  const specks = Math.floor(settings.dust * 2 * noise("dust", seed, frame));
  for (let speck = 0; speck < specks; speck += 1)
    drawSpeck(canvas, picture, noise("speck", seed, frame, speck));
}

function drawScratch(
  canvas: Canvas2D,
  { width, height }: Picture,
  { frame, run, scratch }: { readonly frame: number; readonly run: string; readonly scratch: number },
): void {
  const x = width * (0.06 + 0.88 * noise("scratch x", run, scratch)) + (frame % RUN) * 0.3;
  const top = height * (noise("scratch top", run, scratch) - 0.4);
  const light = noise("scratch tone", run, scratch) > 0.4 ? 240 : 20;
  canvas.strokeStyle = `rgba(${light},${light},${light},0.34)`;
  canvas.lineWidth = Math.max(0.7, height / 900);
  canvas.beginPath();
  canvas.moveTo(x, top);
  canvas.quadraticCurveTo(x + height / 300, top + height * 0.4, x - height / 400, top + height * 0.9);
  canvas.stroke();
}

function drawSpeck(canvas: Canvas2D, { width, height }: Picture, seed: number): void {
  const [x, y, size] = [
    noise("x", seed) * width,
    noise("y", seed) * height,
    height * (0.0012 + 0.0022 * noise("size", seed)),
  ];
  const light = seed > 0.5 ? 236 : 18;
  canvas.fillStyle = `rgba(${light},${light},${light},0.6)`;
  canvas.beginPath();
  canvas.ellipse(
    x,
    y,
    size * (1 + noise("long", seed) * 2),
    size,
    noise("turn", seed) * Math.PI,
    0,
    Math.PI * 2,
  );
  canvas.fill();
}
