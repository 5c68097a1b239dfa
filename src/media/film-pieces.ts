import type { FilmPlan, FilmShot, Segment } from "../domain/film.ts";

/** A stretch of film between two cuts: a card, a stretch of a shot, or nothing planned. */
export interface FilmPiece {
  /** Id of the card or shot; `-` where nothing is planned. */
  readonly id: string;
  /** First frame of the film that belongs to it. */
  readonly first: number;
  /** First frame that does not any more. */
  readonly end: number;
  /** The shot it is a stretch of. */
  readonly shot?: { readonly shot: FilmShot; readonly segment: Segment };
}

/** Noise of binary fractions: a cut at frame 364.9999999 is one at frame 365. */
const NOISE = 1e-6;

/** The film as frames, cut where the plan cuts: frame k shows the film at k / rate seconds. Gapless, in order. */
export function filmPieces(film: FilmPlan, rate: number): readonly FilmPiece[] {
  const total = frameAt(film.seconds, rate);
  const pieces: FilmPiece[] = [];
  let time = 0;
  for (const piece of plannedPieces(film, rate)) {
    const first = Math.max(time, piece.first);
    const end = Math.min(total, piece.end);
    if (end <= first) continue;
    if (first > time) pieces.push({ id: "-", first: time, end: first });
    pieces.push({ ...piece, first, end });
    time = end;
  }
  if (time < total) pieces.push({ id: "-", first: time, end: total });
  return pieces;
}

/** First frame at or after a film time in seconds. */
export function frameAt(seconds: number, rate: number): number {
  return Math.ceil(seconds * rate - NOISE);
}

function plannedPieces(film: FilmPlan, rate: number): FilmPiece[] {
  const frames = ({ start, seconds }: { start: number; seconds: number }) => ({
    first: frameAt(start, rate),
    end: frameAt(start + seconds, rate),
  });
  const cards = film.cards.map((card) => ({ id: card.id, ...frames(card) }));
  const shots = film.shots.flatMap((shot) =>
    shot.segments.map((segment) => ({ id: shot.id, ...frames(segment), shot: { shot, segment } })),
  );
  return [...cards, ...shots].sort((left, right) => left.first - right.first);
}
