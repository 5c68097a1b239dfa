import { createDice } from "./dice.ts";

/** How long a string of the voice rings, in seconds; longer notes are let ring out. */
const RING_SECONDS = 4.5;
/** Highest partial, as a share of the sample rate; anything above would alias. */
const NYQUIST_SHARE = 0.45;
const PARTIALS = 14;
/** Two strings a little apart make the tone sing; three in the treble would be true, but are not worth the time. */
const DETUNE_CENTS = [-0.9, 0.8] as const;
const HAMMER_SECONDS = 0.018;

/** A rendered key: mono samples of a note that is never damped. */
export type Voice = Float32Array;

/**
 * A struck piano string as a sum of damped partials with inharmonicity, and the knock of the hammer.
 * Partial n of a stiff string lies at n f sqrt(1 + B n^2) (Fletcher, "Normal vibration frequencies of a stiff piano
 * string", 1964). Hard touches have more high partials.
 * @param pitch MIDI number.
 * @param hardness 0 soft - 1 hard.
 */
export function renderVoice(pitch: number, hardness: number, sampleRate: number): Voice {
  const samples = new Float32Array(Math.round(ringSeconds(pitch) * sampleRate));
  const fundamental = 440 * 2 ** ((pitch - 69) / 12);
  for (const cents of DETUNE_CENTS) {
    const frequency = fundamental * 2 ** (cents / 1200);
    for (let partial = 1; partial <= PARTIALS; partial += 1) {
      addPartial(samples, partialOf({ frequency, partial, pitch, hardness, sampleRate }));
    }
  }
  addHammer(samples, { pitch, hardness, sampleRate });
  return samples;
}

function ringSeconds(pitch: number): number {
  return Math.min(RING_SECONDS, Math.max(1.2, RING_SECONDS - (pitch - 48) * 0.06));
}

interface Partial {
  /** Radians per sample; 0 when it lies too high. */
  readonly step: number;
  readonly amplitude: number;
  /** Factor per sample. */
  readonly decay: number;
}

function partialOf(of: {
  readonly frequency: number;
  readonly partial: number;
  readonly pitch: number;
  readonly hardness: number;
  readonly sampleRate: number;
}): Partial {
  const { frequency, partial, pitch, hardness, sampleRate } = of;
  const stiffness = 0.00035 * 2 ** ((pitch - 60) / 18);
  const heard = partial * frequency * Math.sqrt(1 + stiffness * partial * partial);
  const tooHigh = heard > sampleRate * NYQUIST_SHARE;
  const brightness = 1.75 - 0.75 * hardness + Math.max(0, pitch - 72) * 0.02;
  // The hammer strikes an eighth of the string: the eighth partial is nearly silent.
  const strikePoint = 0.15 + 0.85 * Math.abs(Math.sin((Math.PI * partial) / 8.2));
  const halfLife = (1.1 * 2 ** ((60 - pitch) / 20)) / (1 + 0.28 * (partial - 1));
  return {
    step: tooHigh ? 0 : (2 * Math.PI * heard) / sampleRate,
    amplitude: (0.5 * strikePoint) / partial ** brightness,
    decay: 0.5 ** (1 / (halfLife * sampleRate)),
  };
}

/** A damped sine by the two-term recurrence: no sine per sample. */
function addPartial(samples: Float32Array, { step, amplitude, decay }: Partial): void {
  if (step === 0) return;
  const feedback = 2 * Math.cos(step) * decay;
  const damping = decay * decay;
  let before = 0;
  let now = Math.sin(step) * amplitude;
  for (let index = 0; index < samples.length; index += 1) {
    samples[index] = (samples[index] ?? 0) + before;
    const next = feedback * now - damping * before;
    before = now;
    now = next;
    // Inaudible from here on: 1/20,000 of full scale.
    if ((index & 2047) === 2047 && Math.abs(now) + Math.abs(before) < 5e-5) break;
  }
}

function addHammer(
  samples: Float32Array,
  {
    pitch,
    hardness,
    sampleRate,
  }: { readonly pitch: number; readonly hardness: number; readonly sampleRate: number },
): void {
  const dice = createDice("hammer", pitch);
  const length = Math.round(HAMMER_SECONDS * sampleRate);
  const smoothing = 0.22 + 0.3 * hardness;
  let noise = 0;
  for (let index = 0; index < length; index += 1) {
    noise += smoothing * (dice.next() * 2 - 1 - noise);
    samples[index] = (samples[index] ?? 0) + noise * 0.12 * (0.4 + hardness) * (1 - index / length) ** 2;
  }
}
