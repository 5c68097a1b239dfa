import type { FilmShot } from "../domain/film.ts";
import { leastScreenTime } from "../domain/film-rules.ts";
import { BEAT_NAMES } from "../domain/gag.ts";
import type { BeatName } from "../domain/gag.ts";
import { tenths } from "../domain/units.ts";
import type { RawFinding } from "./lint-catalogue.ts";
import type { LintInput } from "./lint-input.ts";

/** A card or a segment of a shot. */
interface Stretch {
  readonly id: string;
  readonly beat: BeatName;
  readonly start: number;
  readonly seconds: number;
}

/** The timeline tiles the film exactly, in tenths of a second, with the five beats in order. */
export function timelineRules({ film }: LintInput): readonly RawFinding[] {
  const stretches = stretchesOf(film);
  return [
    ...sharedIds(film),
    ...gaps(stretches, film.seconds),
    ...film.shots.flatMap((shot) => [...segmentSum(shot), ...clipBounds(shot), ...clipSpeed(shot)]),
    ...beatOrder(stretches),
    ...missingBeats(stretches),
  ];
}

function stretchesOf(film: LintInput["film"]): readonly Stretch[] {
  const segments = film.shots.flatMap(({ id, beat, segments: parts }) =>
    parts.map(({ start, seconds }) => ({ id, beat, start, seconds })),
  );
  return [...film.cards, ...segments].toSorted((left, right) => left.start - right.start);
}

function sharedIds(film: LintInput["film"]): readonly RawFinding[] {
  const ids = [...film.cards, ...film.shots].map((item) => item.id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  return twice.map((id) => ({ rule: "shared-id", where: "film", found: id }));
}

function gaps(stretches: readonly Stretch[], filmSeconds: number): readonly RawFinding[] {
  const ends = [0, ...stretches.map((stretch) => tenths(stretch.start) + tenths(stretch.seconds))];
  const found = stretches.filter((stretch, index) => tenths(stretch.start) !== ends[index]);
  const gapsBetween = found.map((stretch) =>
    gap(stretch.id, ends[stretches.indexOf(stretch)] ?? 0, tenths(stretch.start)),
  );
  const end = ends.at(-1) ?? 0;
  return end === tenths(filmSeconds) ? gapsBetween : [...gapsBetween, gap("film", end, tenths(filmSeconds))];
}

function gap(where: string, from: number, to: number): RawFinding {
  return { rule: "timeline-gap", where, found: `${from / 10} s is followed by ${to / 10} s` };
}

function segmentSum(shot: FilmShot): readonly RawFinding[] {
  const sum = shot.segments.reduce((total, segment) => total + tenths(segment.seconds), 0);
  const agrees = sum === tenths(shot.seconds) && tenths(shot.segments[0].start) === tenths(shot.start);
  const found = `${shot.start} s + ${shot.seconds} s, segments from ${shot.segments[0].start} s, ${sum / 10} s long`;
  return agrees ? [] : [{ rule: "segment-sum", where: shot.id, found }];
}

function clipBounds(shot: FilmShot): readonly RawFinding[] {
  const beyond = shot.segments.filter(
    ({ from, seconds }) => tenths(from) + tenths(seconds) > tenths(shot.clipSeconds),
  );
  return beyond.map(({ from, seconds }) => ({
    rule: "clip-bounds",
    where: shot.id,
    found: `${from} s + ${seconds} s of ${shot.clipSeconds} s`,
  }));
}

function clipSpeed(shot: FilmShot): readonly RawFinding[] {
  if (tenths(shot.seconds) >= leastScreenTime(tenths(shot.clipSeconds))) return [];
  return [{ rule: "clip-speed", where: shot.id, found: `${shot.seconds} s of ${shot.clipSeconds} s` }];
}

function beatOrder(stretches: readonly Stretch[]): readonly RawFinding[] {
  return stretches.slice(1).flatMap((stretch, index) => {
    const before = stretches[index]?.beat ?? stretch.beat;
    const ordered = BEAT_NAMES.indexOf(before) <= BEAT_NAMES.indexOf(stretch.beat);
    return ordered
      ? []
      : [{ rule: "beat-order" as const, where: stretch.id, found: `${before}, ${stretch.beat}` }];
  });
}

function missingBeats(stretches: readonly Stretch[]): readonly RawFinding[] {
  const missing = BEAT_NAMES.filter((beat) => !stretches.some((stretch) => stretch.beat === beat));
  return missing.map((beat) => ({ rule: "beat-missing", where: "film", found: beat }));
}
