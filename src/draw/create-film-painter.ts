import type { FilmCard } from "../domain/film.ts";
import type { Canvas2D, Surface } from "./canvas-2d.ts";
import { paintCard } from "./cards/paint-card.ts";
import type { ClipPicture, FilmPainter, PainterOptions } from "./film-painter.ts";
import { createLook, type Look } from "./look/create-look.ts";
import { drawIris } from "./look/iris.ts";
import { LOOK_SETTINGS, type Tint } from "./look/look-settings.ts";
import { paintClip } from "./look/paint-clip.ts";
import { irisAt } from "./painter/iris-at.ts";
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
/** Where a photographed face usually is, in shares of the picture. */
const CLIP_FACE = { x: 0.5, y: 0.4 } as const;

/**
 * Makes the painter of a film. Cards, sets, grain and vignettes are drawn when they are first needed and kept while they
 * are near, so that memory does not grow with the film; frames may be asked for in any order.
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
    look: createLook(options.look, { width, height }, createSurface),
    stage: createStagePicture({ theatre, story: film.story, panel, rim, createSurface }),
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
      studio.look.finish(canvas, frame, scene === undefined ? "warm" : tintOf(scene, options));
      canvas.restore();
    },
  };
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
  { options, look, surfaces, frame }: Studio & { readonly frame: number },
): void {
  const { film, width, height } = options;
  const picture = surfaces(`card ${card.id}`, () => {
    const surface = options.createSurface(width, height);
    paintCard(surface.canvas, card, { area: { width, height }, story: film.story });
    return surface;
  });
  const { x, y } = look.weave(frame);
  picture.drawOnto(canvas, x, y, width, height);
}

interface ShotFrame extends Studio {
  readonly frame: number;
  readonly clip: ClipPicture | undefined;
}

function showShot(canvas: Canvas2D, scene: Extract<Scene, { kind: "shot" }>, studio: ShotFrame): void {
  const { panel, options } = studio;
  const { picture } = panel;
  if (panel.plaque !== undefined) showMat(canvas, scene.card, studio);
  canvas.save();
  canvas.translate(picture.x, picture.y);
  canvas.beginPath();
  canvas.rect(0, 0, picture.width, picture.height);
  canvas.clip();
  const [x, y] =
    studio.clip === undefined ? showDrawing(canvas, scene, studio) : showClip(canvas, studio.clip, studio);
  drawIris(canvas, { x, y, open: irisAt(options.film, scene) }, picture);
  canvas.restore();
}

function showMat(canvas: Canvas2D, card: FilmCard | undefined, { options, panel, surfaces }: Studio): void {
  const { film, width, height } = options;
  const mat = surfaces(`mat ${card?.id}`, () => {
    const surface = options.createSurface(width, height);
    paintMat(surface.canvas, { width, height }, { panel, card, story: film.story });
    return surface;
  });
  mat.drawOnto(canvas, 0, 0, width, height);
}

/** Shows the drawn shot in the gate; returns where the face is in the picture. */
function showDrawing(canvas: Canvas2D, scene: Extract<Scene, { kind: "shot" }>, studio: ShotFrame): Point {
  const { surface, face } = studio.stage.draw(scene.shot, scene.seconds);
  const { x, y } = studio.look.weave(studio.frame);
  const [left, top] = [x - studio.rim, y - studio.rim];
  surface.drawOnto(canvas, left, top, surface.width, surface.height);
  return [face[0] + left, face[1] + top];
}

function showClip(canvas: Canvas2D, clip: ClipPicture, { panel, rim, look, frame }: ShotFrame): Point {
  const { width, height } = panel.picture;
  const { x, y } = look.weave(frame);
  canvas.save();
  canvas.translate(x - rim, y - rim);
  paintClip(canvas, clip, { width: width + 2 * rim, height: height + 2 * rim });
  canvas.restore();
  return [width * CLIP_FACE.x, height * CLIP_FACE.y];
}

/** Rooms and cards are warm, the open air is cold. */
function tintOf(scene: Scene, { theatre }: PainterOptions): Tint {
  if (scene.kind === "card") return "warm";
  return BACKDROPS[setOf(scene.shot, theatre).backdrop]?.indoors === false ? "cold" : "warm";
}
