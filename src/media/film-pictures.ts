import type { Canvas } from "@napi-rs/canvas";
import type { FilmPlan } from "../domain/film.ts";
import { createNativeCanvas } from "./canvas.ts";
import { ContactSheet } from "./contact-sheet.ts";
import { filmExposures, sheetExposures } from "./film-exposures.ts";
import type { Exposure } from "./film-exposures.ts";
import type { FramePainter, PictureSize } from "./picture.ts";
import { eachStill, jpegOf } from "./stills.ts";
import { Teaser, teaserTimes } from "./teaser.ts";

/** The pictures that go with a finished film. */
export interface FilmPictures {
  /** Every card and shot as JPEG, by id. */
  readonly stills: ReadonlyMap<string, Uint8Array>;
  /** Every shot and some cards in one JPEG, with times and ids. */
  readonly contactSheet: Uint8Array;
  /** A looping GIF of a few toppers of shots. */
  readonly teaser: Uint8Array;
}

/** Visits the film's picture at each of the times, in rising order; a picture is drawn over by the next one. */
export type PictureSource = (
  times: readonly number[],
  visit: (picture: Canvas, index: number) => Promise<void> | void,
) => Promise<void>;

/** The pictures of a finished film: an MP4 that can be decoded here. */
export function filmedPictures(file: string): PictureSource {
  return (times, visit) => eachStill(file, times, visit);
}

/** The pictures of a film as they are painted: for films without clips, where nothing decodes videos. */
export function paintedPictures(painter: FramePainter, { width, height }: PictureSize): PictureSource {
  return async (times, visit) => {
    const { canvas, context } = createNativeCanvas(width, height);
    for (const [index, seconds] of times.entries()) {
      painter.paint(context, seconds);
      await visit(canvas, index);
    }
  };
}

/**
 * Takes all pictures of a film in one pass through it; `width` is that of the stills, in pixels.
 * @throws SoraPipelineError `BAD_CLIP` when the film cannot be read.
 */
export async function filmPictures(
  film: FilmPlan,
  { source, width }: { readonly source: PictureSource; readonly width: number },
): Promise<FilmPictures> {
  const exposures = filmExposures(film);
  const stills = new Map<string, Uint8Array>();
  const sheet = new ContactSheet(sheetExposures(film));
  const teaser = new Teaser();
  const expose = async (still: Canvas, exposure: Exposure): Promise<void> => {
    stills.set(exposure.id, await jpegOf(still, width));
    sheet.add(still, exposure);
  };
  await takeInOrder(source, [
    ...exposures.map((exposure) => ({
      seconds: exposure.seconds,
      take: (still: Canvas) => expose(still, exposure),
    })),
    ...teaserTimes(film).map((seconds) => ({ seconds, take: (still: Canvas) => teaser.add(still) })),
  ]);
  return { stills, contactSheet: await sheet.finish(), teaser: teaser.finish() };
}

/** A moment of the film and what is done with its picture. */
interface Taking {
  readonly seconds: number;
  readonly take: (still: Canvas) => Promise<void> | void;
}

function takeInOrder(source: PictureSource, takings: readonly Taking[]): Promise<void> {
  const inOrder = takings.toSorted((left, right) => left.seconds - right.seconds);
  const times = inOrder.map(({ seconds }) => seconds);
  return source(times, (still, index) => inOrder[index]?.take(still));
}
