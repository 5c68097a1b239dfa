import { entryOf } from "../../domain/entry-of.ts";
import type { FilmPlan, FilmShot } from "../../domain/film.ts";
import { actedSeconds } from "../../domain/moments.ts";
import type { GagStaging, SetView, Theatre } from "../../domain/staging.ts";
import { stableHash } from "../../domain/stable-hash.ts";
import type { Canvas2D, CreateSurface, Surface } from "../canvas-2d.ts";
import { BUILDS } from "../figure/build.ts";
import { wearOf } from "../figure/costume.ts";
import { solveSkeleton } from "../figure/skeleton.ts";
import { Pen, type Point } from "../pen.ts";
import { PROPS } from "../props/index.ts";
import { BACKDROPS } from "../sets/backdrops.ts";
import { hasFront, paintSet, type SetLayer } from "../sets/paint-set.ts";
import { drawStage } from "../stage/draw-stage.ts";
import type { StageMoment } from "../stage/moment.ts";
import { rehearse, type Rehearsal } from "../stage/rehearse.ts";
import { stagingOf } from "../stage/staging-of.ts";
import { framingOf, USUAL_FRAMING } from "./framing.ts";
import { type Hole, lastLook } from "./last-look.ts";
import type { Panel } from "./panel.ts";
import { keepRecent } from "./recent.ts";
import { type CameraView, viewsOf } from "./views.ts";

/** How often in a second the drawn lines tremble. */
const TREMBLES = 6;
/** Shots whose rehearsal is kept ready, and views of sets: a card may cut a shot in two, one view follows another. */
const KEPT = 2;
/** Where one looks when nobody is on the stage, in stage units upwards from the floor. */
const NOBODY: Point = [0, 34];
/**
 * Radius of the hole in which a beat ends, in shares of the
 * picture's shorter side: a head and shoulders, half the stage.
 */
const HOLE = { least: 0.2, most: 0.42 } as const;

/** Draws moments of shots; the size of everything is that of the panel's picture and a rim that hides gate weave. */
export interface StagePicture {
  /** Draws a shot at a time in it. The surface is valid until the next call. */
  readonly draw: (shot: FilmShot, seconds: number) => StageDrawing;
}

/** A drawn moment of a shot. */
interface StageDrawing {
  readonly surface: Surface;
  /** Where the lead's face is, in pixels of the surface. */
  readonly face: Point;
  /** What one looks at when the gag is over, in pixels. */
  readonly ending: { readonly at: Point; readonly radius: number };
}

interface PictureOptions {
  readonly theatre: Theatre;
  readonly film: Pick<FilmPlan, "story" | "shots">;
  readonly panel: Panel;
  /** Width of the rim on every side, in pixels. */
  readonly rim: number;
  readonly createSurface: CreateSurface;
  /** Nothing but this second of a shot will be drawn: the camera stands for it alone. */
  readonly only?: number;
}

/** Prepares drawing for one picture size. */
export function createStagePicture(options: PictureOptions): StagePicture {
  const { picture } = options.panel;
  const surface = options.createSurface(picture.width + 2 * options.rim, picture.height + 2 * options.rim);
  const played = keepRecent<Play>(KEPT);
  const layers = keepRecent<SetLayers>(KEPT);
  return {
    draw: (shot, seconds) => {
      const play = played(shot.id, () => learn(shot, options));
      const view = { ...options, ...viewAt(play, seconds) };
      const set = layers(`${shot.id} ${view.from}`, () => buildSet(shot, view, surface));
      return {
        surface,
        face: drawMoment(surface, {
          ...view,
          acted: play.acted,
          rehearsal: play.rehearsal,
          shot,
          set,
          seconds,
        }),
        ending: endingOf(view, play.hole),
      };
    },
  };
}

/** A shot made ready: what is acted in it, if anything, where the camera stands, and what the iris closes on. */
interface Play {
  /** The seconds of the shot in which its gag is acted. */
  readonly acted: number;
  readonly rehearsal: Rehearsal | undefined;
  readonly views: readonly CameraView[];
  readonly hole: Hole;
}

function learn(shot: FilmShot, { theatre, panel, film, only }: PictureOptions): Play {
  const acted = actedSeconds(film, shot);
  const staging = stagingOf(shot, theatre);
  const shorter = Math.min(panel.picture.width, panel.picture.height) / panel.unit;
  const usual: Hole = { x: NOBODY[0], y: NOBODY[1], radius: shorter * HOLE.least };
  if (staging === undefined) return { acted, rehearsal: undefined, views: [USUAL_VIEW], hole: usual };
  const rehearsal = rehearse({ staging, drawables: PROPS, seconds: acted });
  const viewing = { staging, rehearsal, panel };
  const views =
    only === undefined
      ? viewsOf(viewing, acted)
      : [{ ...USUAL_VIEW, framing: framingOf({ ...viewing, at: [only / acted] }, panel) }];
  const seen = shorter / (views.at(-1) ?? USUAL_VIEW).framing.zoom;
  const radius = { least: seen * HOLE.least, most: seen * HOLE.most };
  const hole = lastLook({ staging, stage: rehearsal.at(1, acted) }, radius) ?? usual;
  return { acted, rehearsal, views, hole };
}

/** Where the camera stands when there is nothing to follow. */
const USUAL_VIEW: CameraView = { from: 0, framing: USUAL_FRAMING, closer: false };

/** A place of the camera. */
interface View extends PictureOptions, CameraView {}

function viewAt({ acted, views }: Play, seconds: number): CameraView {
  return views.findLast(({ from }) => seconds / acted >= from - 1e-9) ?? USUAL_VIEW;
}

function endingOf(view: View, hole: Hole): StageDrawing["ending"] {
  return { at: toPixels([hole.x, hole.y], view), radius: hole.radius * view.panel.unit * view.framing.zoom };
}

interface SetLayers {
  readonly back: Surface;
  readonly front: Surface | undefined;
}

function buildSet(shot: FilmShot, options: View, { width, height }: Surface): SetLayers {
  const view = withoutDoubles(setOf(shot, options.theatre), stagingOf(shot, options.theatre));
  const layer = (name: SetLayer): Surface => {
    const made = options.createSurface(width, height);
    made.canvas.save();
    toStage(made.canvas, options);
    paintSet(made.canvas, view, name, options.framing.zoom);
    made.canvas.restore();
    return made;
  };
  // A closer camera stands beyond what is in the foreground.
  return { back: layer("back"), front: hasFront(view) && !options.closer ? layer("front") : undefined };
}

/** The set the plan names; else a plain one of its setting. */
export function setOf(
  shot: Pick<FilmShot, "id" | "set" | "view" | "setting">,
  { sets, plainSets }: Theatre,
): SetView {
  const named = entryOf(sets, shot.set);
  if (named !== undefined) return named[shot.view % named.length] ?? named[0];
  const plain = entryOf(plainSets, shot.setting) ?? plainSets["workshop"];
  return plain?.[stableHash(shot.id, shot.setting) % plain.length] ?? { backdrop: "plaster", pieces: [] };
}

/** What acts in the gag does not stand behind it a second time. */
function withoutDoubles(view: SetView, staging: GagStaging | undefined): SetView {
  const kinds = new Set(Object.values(staging?.things ?? {}).map(({ kind }) => kind));
  return { ...view, pieces: view.pieces.filter(({ kind }) => !kinds.has(kind)) };
}

interface Moment extends View, Pick<Play, "acted" | "rehearsal"> {
  readonly shot: FilmShot;
  readonly set: SetLayers;
  /** Of the shot. */
  readonly seconds: number;
}

function drawMoment(surface: Surface, moment: Moment): Point {
  const { shot, set, seconds } = moment;
  const stage = moment.rehearsal?.at(seconds / moment.acted, seconds);
  const { canvas, width, height } = surface;
  set.back.drawOnto(canvas, 0, 0, width, height);
  if (stage !== undefined) {
    canvas.save();
    toStage(canvas, moment);
    drawStage(
      new Pen(canvas, Math.floor(seconds * TREMBLES) % 3, moment.framing.zoom),
      { ...stage, outdoors: entryOf(BACKDROPS, setOf(shot, moment.theatre).backdrop)?.indoors === false },
      wearOf(moment.film, stage.paidOff ?? shot.beat === "resolution"),
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
function toPixels([x, y]: Point, { panel, rim, framing }: View): Point {
  const unit = panel.unit * framing.zoom;
  return [
    rim + panel.picture.width / 2 + (x - framing.x) * unit,
    rim + panel.floor - (y + framing.raised) * unit,
  ];
}

/** From pixels to stage units. The camera is locked off, as those of the time were. */
function toStage(canvas: Canvas2D, options: View): void {
  const unit = options.panel.unit * options.framing.zoom;
  canvas.translate(...toPixels([0, 0], options));
  canvas.scale(unit, unit);
}
