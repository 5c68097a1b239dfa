import type { FilmShot } from "../../domain/film.ts";
import type { GagStaging, SetView, Theatre } from "../../domain/staging.ts";
import { stableHash } from "../../domain/stable-hash.ts";
import type { Canvas2D, CreateSurface, Surface } from "../canvas-2d.ts";
import { BUILDS } from "../figure/build.ts";
import { wearOf } from "../figure/costume.ts";
import { solveSkeleton } from "../figure/skeleton.ts";
import { Pen, type Point } from "../pen.ts";
import { PROPS } from "../props/index.ts";
import { hasFront, paintSet, type SetLayer } from "../sets/paint-set.ts";
import { drawStage } from "../stage/draw-stage.ts";
import type { StageMoment } from "../stage/moment.ts";
import { rehearse, type Rehearsal } from "../stage/rehearse.ts";
import { stagingOf } from "../stage/staging-of.ts";
import { PHASES } from "../stage/timeline.ts";
import type { Panel } from "./panel.ts";
import { keepRecent } from "./recent.ts";

/** Drawings in a second: the stage is drawn on twos. */
const DRAWING_RATE = 12;
/** How much nearer the camera comes during the topper. */
const PUSH_IN = 0.03;
/** Shots whose rehearsal and set are kept ready: a card may cut a shot in two. */
const SHOTS_KEPT = 2;
/** Where one looks when nobody is on the stage, in stage units upwards from the floor. */
const NOBODY: Point = [0, 34];

/** Draws moments of shots; the size of everything is that of the panel's picture and a rim that hides gate weave. */
export interface StagePicture {
  /** The drawing of a shot at a time in it, and where in the picture its lead's face is, in pixels. Valid until the next call. */
  readonly draw: (shot: FilmShot, seconds: number) => { readonly surface: Surface; readonly face: Point };
}

interface PictureOptions {
  readonly theatre: Theatre;
  readonly story: string;
  readonly panel: Panel;
  /** Width of the rim on every side, in pixels. */
  readonly rim: number;
  readonly createSurface: CreateSurface;
}

/** Prepares drawing for one picture size. The last drawing is kept, for it stands for two frames. */
export function createStagePicture(options: PictureOptions): StagePicture {
  const { picture } = options.panel;
  const surface = options.createSurface(picture.width + 2 * options.rim, picture.height + 2 * options.rim);
  const rehearsals = keepRecent<Rehearsal | undefined>(SHOTS_KEPT);
  const layers = keepRecent<SetLayers>(SHOTS_KEPT);
  let drawn = "";
  let face: Point = NOBODY;
  return {
    draw: (shot, seconds) => {
      const drawing = Math.floor(seconds * DRAWING_RATE + 1e-6);
      if (drawn === `${shot.id} ${drawing}`) return { surface, face };
      drawn = `${shot.id} ${drawing}`;
      const rehearsal = rehearsals(shot.id, () => learn(shot, options.theatre));
      const set = layers(shot.id, () => buildSet(shot, options, surface));
      face = drawMoment(surface, { ...options, shot, set, rehearsal, drawing });
      return { surface, face };
    },
  };
}

function learn(shot: FilmShot, theatre: Theatre): Rehearsal | undefined {
  const staging = stagingOf(shot, theatre);
  return staging === undefined ? undefined : rehearse({ staging, drawables: PROPS, seconds: shot.seconds });
}

interface SetLayers {
  readonly back: Surface;
  readonly front: Surface | undefined;
}

function buildSet(shot: FilmShot, options: PictureOptions, { width, height }: Surface): SetLayers {
  const view = withoutDoubles(setOf(shot, options.theatre), stagingOf(shot, options.theatre));
  const layer = (name: SetLayer): Surface => {
    const made = options.createSurface(width, height);
    made.canvas.save();
    toStage(made.canvas, options, 1, NOBODY);
    paintSet(made.canvas, view, name);
    made.canvas.restore();
    return made;
  };
  return { back: layer("back"), front: hasFront(view) ? layer("front") : undefined };
}

/** The set the plan names; else a plain one of its setting. */
export function setOf(
  shot: Pick<FilmShot, "id" | "set" | "view" | "setting">,
  { sets, plainSets }: Theatre,
): SetView {
  const named = shot.set === undefined ? undefined : sets[shot.set];
  if (named !== undefined) return named[(shot.view ?? 0) % named.length] ?? named[0];
  const plain = plainSets[shot.setting] ?? plainSets["workshop"];
  return plain?.[stableHash(shot.id, shot.setting) % plain.length] ?? { backdrop: "plaster", pieces: [] };
}

/** What acts in the gag does not stand behind it a second time. */
function withoutDoubles(view: SetView, staging: GagStaging | undefined): SetView {
  const kinds = new Set(Object.values(staging?.things ?? {}).map(({ kind }) => kind));
  return { ...view, pieces: view.pieces.filter(({ kind }) => !kinds.has(kind)) };
}

interface Moment extends PictureOptions {
  readonly shot: FilmShot;
  readonly set: SetLayers;
  readonly rehearsal: Rehearsal | undefined;
  readonly drawing: number;
}

function drawMoment(surface: Surface, moment: Moment): Point {
  const { shot, set, panel, rim, drawing } = moment;
  const seconds = drawing / DRAWING_RATE;
  const progress = Math.max(0, Math.min(1, seconds / shot.seconds));
  const stage = moment.rehearsal?.at(progress, seconds);
  const zoom = 1 + PUSH_IN * nearness(progress);
  const middle = faceOf(stage);
  const { canvas, width, height } = surface;
  const [atX, atY] = toPixels(middle, panel, rim);
  const box = [atX * (1 - zoom), atY * (1 - zoom), width * zoom, height * zoom] as const;
  set.back.drawOnto(canvas, ...box);
  if (stage !== undefined) {
    canvas.save();
    toStage(canvas, moment, zoom, middle);
    drawStage(
      new Pen(canvas, Math.floor(drawing / 2) % 3),
      stage,
      wearOf(moment.story, shot.beat === "resolution"),
    );
    canvas.restore();
  }
  set.front?.drawOnto(canvas, ...box);
  return [atX, atY];
}

/** 0 until the topper begins, 1 at its end; the camera starts and stops softly. */
function nearness(progress: number): number {
  const { start, end } = PHASES.topper;
  const share = Math.max(0, Math.min(1, (progress - start) / (end - start)));
  return share * share * (3 - 2 * share);
}

function faceOf(stage: StageMoment | undefined): Point {
  const lead = stage?.actors[0];
  if (lead === undefined) return NOBODY;
  const { head } = solveSkeleton(BUILDS[lead.name], lead.pose);
  return [head.x, head.y];
}

function toPixels([x, y]: Point, panel: Panel, rim: number): Point {
  return [rim + panel.picture.width / 2 + x * panel.unit, rim + panel.floor - y * panel.unit];
}

/** From pixels to stage units, drawn nearer around a point of the stage. */
function toStage(canvas: Canvas2D, { panel, rim }: PictureOptions, zoom: number, [x, y]: Point): void {
  const [originX, originY] = toPixels([0, 0], panel, rim);
  canvas.translate(originX, originY);
  canvas.scale(panel.unit, panel.unit);
  canvas.translate(x * (1 - zoom), -y * (1 - zoom));
  canvas.scale(zoom, zoom);
}
