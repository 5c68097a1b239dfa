import { entryOf } from "../domain/entry-of.ts";
import type { FilmCard } from "../domain/film.ts";
import type { PaintedFilm } from "../domain/painted-film.ts";
import { stableHash } from "../domain/stable-hash.ts";
import type { Canvas2D, Surface } from "./canvas-2d.ts";
import { paintCard } from "./cards/paint-card.ts";
import { type PlaqueText, plaqueText } from "./cards/plaque-text.ts";
import type { ClipPicture, FilmPainter, PainterOptions } from "./film-painter.ts";
import { createLook, type Look } from "./look/create-look.ts";
import { drawIris } from "./look/iris.ts";
import { LOOK_SETTINGS, type Tint } from "./look/look-settings.ts";
import { paintClip } from "./look/paint-clip.ts";
import { type IrisAim, irisOn } from "./painter/iris-at.ts";
import { paintMat } from "./painter/paint-mat.ts";
import { layOutPanel, type Panel } from "./painter/panel.ts";
import { keepRecent } from "./painter/recent.ts";
import { type Scene, sceneAt } from "./painter/scene-at.ts";
import { createStagePicture, setOf, type StagePicture } from "./painter/stage-picture.ts";
import type { Point } from "./pen.ts";
import { BACKDROPS } from "./sets/backdrops.ts";
import { castReactions } from "./stage/cast-reactions.ts";
import { withClosing } from "./stage/with-closing.ts";

/** Full pictures of cards and mats kept ready. */
const CARDS_KEPT = 2;
/** Rim that hides the wander of the frame in the gate, in shares of the height. */
const RIM = 0.006;
/**
 * Where a photographed face usually is, in shares of the picture; a hole of this radius has what happens near it, too.
 */
const CLIP_FACE = { x: 0.5, y: 0.4, radius: 0.34 } as const;

/**
 * Makes the painter of a film. Cards, sets, grain and vignettes are drawn when they are first needed and kept while
 * they are near, so that memory does not grow with the film; frames may be asked for in any order.
 */
export function createFilmPainter(options: PainterOptions): FilmPainter {
  const { film, width, height, createSurface } = options;
  const theatre = castReactions(film.shots, withClosing(film, options.theatre));
  const panel = layOutPanel({ width, height });
  const rim = Math.ceil(height * RIM);
  const studio: Studio = {
    options,
    panel,
    rim,
    look: createLook({ name: options.look, seed: printOf(film) }, { width, height }, createSurface),
    stage: createStagePicture({ theatre, film, panel, rim, createSurface }),
    surfaces: keepRecent<Surface>(CARDS_KEPT),
  };
  const { pictureRate } = LOOK_SETTINGS[options.look];
  return {
    pictureRate,
    paint: (canvas, seconds, clip) => {
      const scene = sceneAt(film, seconds);
      const frame = Math.floor(seconds * pictureRate + 1e-6);
      canvas.save();
      canvas.fillStyle = "rgb(15,15,15)";
      canvas.fillRect(0, 0, width, height);
      if (scene?.kind === "card") showCard(canvas, scene.card, { ...studio, frame });
      if (scene?.kind === "shot") showShot(canvas, scene, { ...studio, frame, clip });
      finish(canvas, scene === undefined ? "warm" : tintOf(scene, options), { ...studio, frame });
      canvas.restore();
    },
  };
}

/** The print of the film: what is scratched where depends on what is shown, and on nothing else. */
function printOf({ repo, seed }: PaintedFilm): number {
  return stableHash("print", repo.name, repo.commit ?? "", seed);
}

interface Studio {
  readonly options: PainterOptions;
  readonly panel: Panel;
  readonly rim: number;
  readonly look: Look;
  readonly stage: StagePicture;
  readonly surfaces: (key: string, make: () => Surface) => Surface;
}

function showCard(
  canvas: Canvas2D,
  card: FilmCard,
  { options, look, surfaces, frame }: Studio & FrameNumber,
): void {
  const { film, width, height, ownFont } = options;
  const picture = surfaces(`card ${card.id}`, () => {
    const surface = options.createSurface(width, height);
    paintCard(surface.canvas, card, { area: { width, height }, story: film.story, ownFont });
    return surface;
  });
  const { x, y } = look.weave(frame);
  picture.drawOnto(canvas, x, y, width, height);
}

interface FrameNumber {
  readonly frame: number;
}

interface ShotFrame extends Studio, FrameNumber {
  readonly clip: ClipPicture | undefined;
}

function showShot(canvas: Canvas2D, scene: Extract<Scene, { kind: "shot" }>, studio: ShotFrame): void {
  const { panel, options } = studio;
  const { picture } = panel;
  if (panel.plaque !== undefined) showMat(canvas, plaqueText(options.film, scene), studio);
  canvas.save();
  canvas.translate(picture.x, picture.y);
  canvas.beginPath();
  canvas.rect(0, 0, picture.width, picture.height);
  canvas.clip();
  const aim =
    studio.clip === undefined ? showDrawing(canvas, scene, studio) : showClip(canvas, studio.clip, studio);
  drawIris(canvas, irisOn(options.film, scene, { aim, picture }), picture);
  canvas.restore();
}

function showMat(
  canvas: Canvas2D,
  words: PlaqueText | undefined,
  { options, panel, surfaces }: Studio,
): void {
  const { film, width, height, ownFont } = options;
  const mat = surfaces(`mat ${words?.id}`, () => {
    const surface = options.createSurface(width, height);
    paintMat(surface.canvas, { width, height }, { panel, words, story: film.story, ownFont });
    return surface;
  });
  mat.drawOnto(canvas, 0, 0, width, height);
}

/** Shows the drawn shot in the gate; returns what an iris looks at in the picture. */
function showDrawing(canvas: Canvas2D, scene: Extract<Scene, { kind: "shot" }>, studio: ShotFrame): IrisAim {
  const { surface, face, ending } = studio.stage.draw(scene.shot, scene.seconds);
  const { x, y } = studio.look.weave(studio.frame);
  const [left, top] = [x - studio.rim, y - studio.rim];
  surface.drawOnto(canvas, left, top, surface.width, surface.height);
  const inGate = ([across, down]: Point): Point => [across + left, down + top];
  return { face: inGate(face), ending: { at: inGate(ending.at), radius: ending.radius } };
}

function showClip(canvas: Canvas2D, clip: ClipPicture, { panel, rim, look, frame }: ShotFrame): IrisAim {
  const { width, height } = panel.picture;
  const { x, y } = look.weave(frame);
  canvas.save();
  canvas.translate(x - rim, y - rim);
  paintClip(canvas, clip, { width: width + 2 * rim, height: height + 2 * rim });
  canvas.restore();
  const at: Point = [width * CLIP_FACE.x, height * CLIP_FACE.y];
  return { face: at, ending: { at, radius: Math.min(width, height) * CLIP_FACE.radius } };
}

/** Ages the frame; around a cold picture the mat of a tall frame stays warm like the cards. */
function finish(canvas: Canvas2D, tint: Tint, { look, panel, options, frame }: Studio & FrameNumber): void {
  if (tint === "warm" || panel.plaque === undefined) return look.finish(canvas, frame, tint);
  const { x, y, width, height } = panel.picture;
  canvas.save();
  canvas.beginPath();
  canvas.rect(x, y, width, height);
  canvas.clip();
  look.finish(canvas, frame, tint);
  canvas.restore();
  canvas.save();
  canvas.beginPath();
  canvas.rect(0, 0, options.width, options.height);
  // The other way round: a hole.
  canvas.moveTo(x, y);
  canvas.lineTo(x, y + height);
  canvas.lineTo(x + width, y + height);
  canvas.lineTo(x + width, y);
  canvas.closePath();
  canvas.clip();
  look.finish(canvas, frame, "warm");
  canvas.restore();
}

/** Rooms and cards are warm, the open air is cold. */
function tintOf(scene: Scene, { theatre }: PainterOptions): Tint {
  if (scene.kind === "card") return "warm";
  return entryOf(BACKDROPS, setOf(scene.shot, theatre).backdrop)?.indoors === false ? "cold" : "warm";
}
