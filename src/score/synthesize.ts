import { limit } from "./limiter.ts";
import { renderVoice, type Voice } from "./piano-voice.ts";
import { addRoom } from "./room.ts";
import type { Score, ScoreNote } from "./score.ts";
import type { Sound } from "./sound.ts";

/** How long the dampers take to silence a string to a tenth, in seconds. */
const DAMPER_SECONDS = 0.09;
/** Touches between which the tone differs; a key is rendered once for each. */
const TOUCHES = 4;
/** How far low and high keys lie apart in the room, 0-1. */
const WIDTH = 0.35;

/** Plays a score on the piano: notes, room and limiter. The sound is exactly as long as the score. Deterministic. */
export function synthesize(score: Score, sampleRate = 48_000): Sound {
  const length = Math.round(score.seconds * sampleRate);
  const sound: Sound = { sampleRate, left: new Float32Array(length), right: new Float32Array(length) };
  const voices = new Map<string, Voice>();
  for (const note of score.notes) addNote(sound, note, voiceFor(note, { voices, sampleRate }));
  addRoom(sound);
  limit(sound);
  return sound;
}

function voiceFor(
  { pitch, velocity }: ScoreNote,
  { voices, sampleRate }: { readonly voices: Map<string, Voice>; readonly sampleRate: number },
): Voice {
  const touch = Math.round(velocity * (TOUCHES - 1));
  const name = `${pitch} ${touch}`;
  const known = voices.get(name);
  if (known !== undefined) return known;
  const voice = renderVoice(pitch, touch / (TOUCHES - 1), sampleRate);
  voices.set(name, voice);
  return voice;
}

function addNote({ sampleRate, left, right }: Sound, note: ScoreNote, voice: Voice): void {
  const begin = Math.round(note.start * sampleRate);
  const held = Math.round(note.seconds * sampleRate);
  const end = Math.min(voice.length, left.length - begin, held + Math.round(DAMPER_SECONDS * 3 * sampleRate));
  const pan = Math.max(-1, Math.min(1, ((note.pitch - 60) / 36) * WIDTH));
  const gain = 0.5 * note.velocity ** 1.4;
  const [toLeft, toRight] = [gain * (1 - pan), gain * (1 + pan)];
  const damper = 0.1 ** (1 / (DAMPER_SECONDS * sampleRate));
  let level = 1;
  for (let index = Math.max(0, -begin); index < end; index += 1) {
    if (index > held) level *= damper;
    const sample = (voice[index] ?? 0) * level;
    left[begin + index] = (left[begin + index] ?? 0) + sample * toLeft;
    right[begin + index] = (right[begin + index] ?? 0) + sample * toRight;
  }
}
