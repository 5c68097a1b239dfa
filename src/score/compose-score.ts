import type { FilmPlan } from "../domain/film.ts";
import { createDice } from "./dice.ts";
import { finale } from "./finale.ts";
import { strikeToppers } from "./hits.ts";
import { type Bar, playLeftHand } from "./left-hand.ts";
import { filmMotif, Melody } from "./melody.ts";
import type { Score, ScoreNote, ScoreSection } from "./score.ts";
import { filmStretches, type Stretch } from "./stretches.ts";
import { CARD_CHORDS, type LeftHand, type Theme, THEMES } from "./themes.ts";

/** Tonics that lie well under the hands: C, D, E flat, F, G, B flat. */
const TONICS = [60, 62, 63, 65, 67, 70] as const;
const KEY_NAMES = [
  "C",
  "D flat",
  "D",
  "E flat",
  "E",
  "F",
  "F sharp",
  "G",
  "A flat",
  "A",
  "B flat",
  "B",
] as const;
/** Under a card the music steps back. */
const CARD_STRENGTH = 1.15;
const CARD_BEATS_PER_MINUTE = 92;
/** How much louder the escalation becomes until the topper. */
const CRESCENDO = 0.35;

/**
 * Composes the piano of a film: every cut is a downbeat, every beat of the story has its theme and key, every topper is
 * struck after a silence, and one tune made from the repository's name runs through it all. Deterministic.
 */
export function composeScore(film: FilmPlan): Score {
  const dice = createDice("score", film.repo.name, film.seed);
  const melody = new Melody(filmMotif(film.repo.name, film.seed), dice);
  const tonic = dice.pick(TONICS);
  const stretches = filmStretches(film);
  const played = stretches.map((stretch) => ({ stretch, key: keyOf(stretch, tonic) }));
  const notes = played.flatMap(({ stretch, key }) =>
    stretch.last ? finale(stretch, key) : playStretch(stretch, { key, melody, pick: dice.pick }),
  );
  const hits = stretches.flatMap(({ hit }) => (hit === undefined ? [] : [hit]));
  return {
    seconds: film.seconds,
    notes: strikeToppers(notes, { hits, tonic }).toSorted(byTime),
    sections: played.map(({ stretch, key }) => section(stretch, key)),
    hits,
  };
}

/** Tonic as a MIDI pitch of 60-71 and the theme that is played in it. */
interface StretchKey {
  readonly tonic: number;
  readonly theme: Theme;
}

function keyOf({ beat }: Stretch, tonic: number): StretchKey {
  const theme = THEMES[beat];
  return { tonic: 60 + ((tonic + theme.transposed) % 12), theme };
}

interface Players {
  readonly key: StretchKey;
  readonly melody: Melody;
  readonly pick: <Item>(items: readonly [Item, ...Item[]]) => Item;
}

function playStretch(stretch: Stretch, { key, melody, pick }: Players): readonly ScoreNote[] {
  const { theme } = key;
  const card = stretch.kind === "card";
  const style: LeftHand = card ? "arpeggio" : theme.leftHand;
  return barsOf(stretch, key).flatMap((bar) => {
    const left = playLeftHand(style, bar);
    if (card) return left;
    const octaves = bar.velocity > theme.strength * 1.15;
    return [...left, ...melody.play(bar, { rhythm: pick(theme.rhythms), octaves })];
  });
}

/** Whole beats fill the stretch exactly, so the tempo bends a little and every cut falls on a beat. */
function barsOf(stretch: Stretch, { tonic, theme }: StretchKey): readonly Bar[] {
  const card = stretch.kind === "card";
  const count = beatCount(stretch, theme);
  const beat = stretch.seconds / count;
  const chords = card ? (theme.minor ? CARD_CHORDS.minor : CARD_CHORDS.major) : theme.chords;
  const meter = card ? 4 : theme.meter;
  return Array.from({ length: Math.ceil(count / meter) }, (_, index): Bar => {
    const start = stretch.start + index * meter * beat;
    return {
      start,
      beat,
      beats: Math.min(meter, count - index * meter),
      chord: chords[index % chords.length] ?? chords[0],
      tonic,
      minor: theme.minor,
      velocity: theme.strength * (card ? CARD_STRENGTH : 1 + CRESCENDO * rise(stretch, start)),
    };
  });
}

function beatCount({ kind, seconds }: Stretch, { beatsPerMinute }: Theme): number {
  const tempo = kind === "card" ? CARD_BEATS_PER_MINUTE : beatsPerMinute;
  return Math.max(2, Math.round((seconds * tempo) / 60));
}

/** 0 before the escalation, rising to 1 at the topper; 0 again after it. */
function rise({ builds, hit, start: begin }: Stretch, time: number): number {
  if (hit === undefined || time >= hit) return 0;
  const from = builds ?? begin;
  return time <= from ? 0 : (time - from) / Math.max(0.1, hit - from);
}

function section(stretch: Stretch, { tonic, theme }: StretchKey): ScoreSection {
  const { start, seconds, kind, last } = stretch;
  return {
    start,
    seconds,
    theme: last ? "cadence" : kind === "card" ? "card" : theme.name,
    key: `${KEY_NAMES[tonic % 12] ?? ""} ${theme.minor ? "minor" : "major"}`,
    beatsPerMinute: Math.round((beatCount(stretch, theme) / seconds) * 60),
  };
}

function byTime(left: ScoreNote, right: ScoreNote): number {
  return left.start - right.start || left.pitch - right.pitch;
}
