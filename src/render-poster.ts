import type { FilmPlan } from "./domain/film.ts";
import { paintPoster } from "./draw/poster/paint-poster.ts";
import { posterMoment } from "./draw/poster/poster-moment.ts";
import { createNativeCanvas, createSurface, pictureOf } from "./media/canvas.ts";
import type { PictureSize } from "./media/picture.ts";
import { eachStill } from "./media/stills.ts";
import { shippedTheatre } from "./shipped-theatre.ts";

/** Share of a clip after which most of it has happened. */
const CLIP_MOMENT = 0.8;

/** What a poster is painted with besides its film. */
interface PosterWishes {
  readonly size: PictureSize;
  /** Files by shot id. */
  readonly clips: ReadonlyMap<string, string>;
  /** Family of a font that the user brings along. */
  readonly ownFont: string | undefined;
}

/**
 * The poster of a film as PNG, painted afresh in the size of the film. Where a clip is shown in place of its shot, so
 * it is here.
 * @throws SoraPipelineError `FONT_MISSING`, or `BAD_CLIP` when the clip cannot be decoded.
 */
export async function renderPoster(
  film: FilmPlan,
  { size, clips, ownFont }: PosterWishes,
): Promise<Uint8Array> {
  const { canvas, context } = createNativeCanvas(size.width, size.height);
  const options = { film, theatre: shippedTheatre(), ...size, createSurface, ownFont };
  const shot = posterMoment(film, options.theatre)?.shot;
  const clip = shot && clips.get(shot.id);
  if (shot === undefined || clip === undefined) paintPoster(context, options);
  else
    await eachStill(clip, [shot.clipSeconds * CLIP_MOMENT], (still) =>
      paintPoster(context, { ...options, clip: pictureOf(still) }),
    );
  return new Uint8Array(await canvas.encode("png"));
}
