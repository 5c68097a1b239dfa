import type { FilmPlan } from "../domain/film.ts";
import { tenths } from "../domain/units.ts";

/** A card or a segment of a shot; times in tenths of a second, the grid of the timeline. */
interface Stretch {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

/** What no film can be drawn from: an id used twice, or stretches that overlap or end after the film. */
export function timelineFault({ cards, shots, seconds }: FilmPlan): string | undefined {
  const ids = [...cards, ...shots].map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) return `the id ${twice} is used twice`;
  const stretches = [
    ...cards.map((card) => stretch(card.id, card)),
    ...shots.flatMap(({ id, segments }) => segments.map((segment) => stretch(id, segment))),
  ].toSorted((left, right) => left.start - right.start || left.end - right.end);
  const late = stretches.find(({ end }) => end > tenths(seconds));
  if (late !== undefined) return `${late.id} ends at ${late.end / 10} s, the film at ${seconds} s`;
  const torn = shots.find((shot) => stretch("", shot).start !== stretch("", shot.segments[0]).start);
  if (torn !== undefined)
    return `${torn.id} starts at ${torn.start} s, its first segment at ${torn.segments[0].start} s`;
  const long = shots.find((shot) =>
    shot.segments.some(({ from, seconds: shown }) => tenths(from) + tenths(shown) > tenths(shot.clipSeconds)),
  );
  if (long !== undefined) return `${long.id} shows more than the ${long.clipSeconds} s of its clip`;
  const clash = stretches.slice(1).flatMap((later, index) => {
    const earlier = stretches[index];
    return earlier !== undefined && earlier.end > later.start ? [{ earlier, later }] : [];
  })[0];
  return (
    clash &&
    `${clash.later.id} starts at ${clash.later.start / 10} s, before ${clash.earlier.id} ends at ${clash.earlier.end / 10} s`
  );
}

function stretch(
  id: string,
  { start, seconds }: { readonly start: number; readonly seconds: number },
): Stretch {
  return { id, start: tenths(start), end: tenths(start) + tenths(seconds) };
}
