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
import { type Framing, framingOf, USUAL_FRAMING } from "./framing.ts";
import type { Panel } from "./panel.ts";
import { keepRecent } from "./recent.ts";

/** How often in a second the drawn lines tremble. */
const TREMBLES = 6;
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

/** Prepares drawing for one picture size. */
export function createStagePicture(options: PictureOptions): StagePicture {
  const { picture } = options.panel;
  const surface = options.createSurface(picture.width + 2 * options.rim, picture.height + 2 * options.rim);
  const played = keepRecent<Play>(SHOTS_KEPT);
  const layers = keepRecent<SetLayers>(SHOTS_KEPT);
  return {
    draw: (shot, seconds) => {
      const play = played(shot.id, () => learn(shot, options));
      const set = layers(shot.id, () => buildSet(shot, { ...options, ...play }, surface));
      return { surface, face: drawMoment(surface, { ...options, ...play, shot, set, seconds }) };
    },
  };
}

/** A shot made ready: what is acted in it, if anything, and where the camera stands. */
interface Play {
  readonly rehearsal: Rehearsal | undefined;
  readonly framing: Framing;
}

function learn(shot: FilmShot, { theatre, panel }: PictureOptions): Play {
  const staging = stagingOf(shot, theatre);
  if (staging === undefined) return { rehearsal: undefined, framing: USUAL_FRAMING };
  const rehearsal = rehearse({ staging, drawables: PROPS, seconds: shot.seconds });
  return { rehearsal, framing: framingOf({ staging, rehearsal }, panel) };
}

interface SetLayers {
  readonly back: Surface;
  readonly front: Surface | undefined;
}

function buildSet(shot: FilmShot, options: PictureOptions & Play, { width, height }: Surface): SetLayers {
  const view = withoutDoubles(setOf(shot, options.theatre), stagingOf(shot, options.theatre));
  const layer = (name: SetLayer): Surface => {
    const made = options.createSurface(width, height);
    made.canvas.save();
    toStage(made.canvas, options);
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
  const named = sets[shot.set];
  if (named !== undefined) return named[shot.view % named.length] ?? named[0];
  const plain = plainSets[shot.setting] ?? plainSets["workshop"];
  return plain?.[stableHash(shot.id, shot.setting) % plain.length] ?? { backdrop: "plaster", pieces: [] };
}

/** What acts in the gag does not stand behind it a second time. */
function withoutDoubles(view: SetView, staging: GagStaging | undefined): SetView {
  const kinds = new Set(Object.values(staging?.things ?? {}).map(({ kind }) => kind));
  return { ...view, pieces: view.pieces.filter(({ kind }) => !kinds.has(kind)) };
}

interface Moment extends PictureOptions, Play {
  readonly shot: FilmShot;
  readonly set: SetLayers;
  /** Of the shot. */
  readonly seconds: number;
}

function drawMoment(surface: Surface, moment: Moment): Point {
  const { shot, set, seconds } = moment;
  const progress = Math.max(0, Math.min(1, seconds / shot.seconds));
  const stage = moment.rehearsal?.at(progress, seconds);
  const { canvas, width, height } = surface;
  set.back.drawOnto(canvas, 0, 0, width, height);
  if (stage !== undefined) {
    canvas.save();
    toStage(canvas, moment);
    drawStage(
      new Pen(canvas, Math.floor(seconds * TREMBLES) % 3),
      stage,
      wearOf(moment.story, stage.paidOff ?? shot.beat === "resolution"),
    );
    canvas.restore();
  }
  set.front?.drawOnto(canvas, 0, 0, width, height);
  return toPixels(faceOf(stage), moment);
}

function faceOf(stage: StageMoment | undefined): Point {
  const lead = stage?.actors[0];
  if (lead === undefined) return NOBODY;
  const { head } = solveSkeleton(BUILDS[lead.name], lead.pose);
  return [head.x, head.y];
}

/** Pixels of a stage point as the camera of the shot sees it. */
function toPixels([x, y]: Point, { panel, rim, framing }: PictureOptions & Play): Point {
  const unit = panel.unit * framing.zoom;
  return [
    rim + panel.picture.width / 2 + (x - framing.x) * unit,
    rim + panel.floor - (y + framing.raised) * unit,
  ];
}

/** From pixels to stage units. The camera is locked off, as those of the time were. */
function toStage(canvas: Canvas2D, options: PictureOptions & Play): void {
  const unit = options.panel.unit * options.framing.zoom;
  canvas.translate(...toPixels([0, 0], options));
  canvas.scale(unit, unit);
}
