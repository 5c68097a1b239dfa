import type { Canvas } from "@napi-rs/canvas";
import type { FilmPlan, FilmShot, Segment } from "../../src/domain/film.ts";
import type { NonEmpty } from "../../src/domain/evidence.ts";
import type { FramePainter, Picture } from "../../src/media/picture.ts";
import { eachStill } from "../../src/media/stills.ts";
import { buildPlan } from "../builders/plan-builder.ts";

export const SIZE = { width: 160, height: 90 };
export const RATE = 24;

/** Tone of every stretch of {@link tinyFilm}, in the order of the film. */
export const TONES = [
  { id: "C1", start: 0, tone: 40 },
  { id: "S1", start: 1, tone: 110 },
  { id: "C2", start: 1.7, tone: 220 },
  { id: "S1", start: 2.3, tone: 70 },
  { id: "S2", start: 3.4, tone: 180 },
] as const;

/** 4.2 s: a card, a shot that a second card cuts in two, and another shot; cuts lie between frames. */
export function tinyFilm(): FilmPlan {
  const plan = buildPlan();
  const [card] = plan.cards;
  const [shot] = plan.shots;
  if (card === undefined || shot === undefined) throw new Error("the sample film is empty");
  return {
    ...plan,
    seconds: 4.2,
    cards: [
      { ...card, id: "C1", start: 0, seconds: 1 },
      { ...card, id: "C2", start: 1.7, seconds: 0.6 },
    ],
    shots: [
      placed(shot, "S1", [
        { start: 1, seconds: 0.7, from: 0 },
        { start: 2.3, seconds: 1.1, from: 0.7 },
      ]),
      placed(shot, "S2", [{ start: 3.4, seconds: 0.8, from: 0 }]),
    ],
  };
}

function placed(shot: FilmShot, id: string, segments: NonEmpty<Segment>): FilmShot {
  const seconds = segments.reduce((sum, segment) => sum + segment.seconds, 0);
  return { ...shot, id, start: segments[0].start, seconds, clipSeconds: Math.ceil(seconds), segments };
}

/** Paints each stretch in its flat tone; clips are drawn as they are. */
export function tonePainter(onPaint: (seconds: number) => void = () => undefined): FramePainter {
  return {
    pictureRate: 24,
    paint: (canvas, seconds, clip?: Picture) => {
      onPaint(seconds);
      const stretch = TONES.findLast(({ start }) => start <= seconds + 1e-9) ?? TONES[0];
      canvas.fillStyle = `rgb(${stretch.tone},${stretch.tone},${stretch.tone})`;
      canvas.fillRect(0, 0, SIZE.width, SIZE.height);
      clip?.drawOnto(canvas, 0, 0, SIZE.width, SIZE.height);
    },
  };
}

/** Tone in the middle of every frame of a video. */
export async function frameTones(file: string, frames: number): Promise<readonly number[]> {
  const times = Array.from({ length: frames }, (_, frame) => (frame + 0.5) / RATE);
  const tones: number[] = [];
  await eachStill(file, times, (still) => void tones.push(middleTone(still)));
  return tones;
}

/** Green value of the middle pixel. */
export function middleTone(canvas: Canvas): number {
  const { width, height } = canvas;
  return canvas.getContext("2d").getImageData(width >> 1, height >> 1, 1, 1).data[1] ?? 0;
}
