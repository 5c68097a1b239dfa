import { join } from "node:path";
import { sha256 } from "../disk/sha256.ts";
import { encodeAudio } from "./encode-audio.ts";
import { audioPackets, CHANNELS, SAMPLE_RATE } from "./film-audio.ts";
import { findSoundDifference } from "./verify-video.ts";
import { writeWhole } from "../disk/whole-file.ts";

/** The encoded sound of a film. */
export interface FilmSound {
  readonly file: string;
  readonly packets: number;
}

/**
 * Encodes the film's sound, interleaved stereo of 48 kHz, into its working folder, unless it is there already. Sound
 * that is too short ends in silence, too long is cut. The samples are given away. A failure may be looked at later:
 * rendering waits for the sound at its end.
 */
export function prepareSound(
  samples: Float32Array<ArrayBuffer>,
  seconds: number,
  folder: string,
): Promise<FilmSound> {
  const sound = encoded(ofLength(samples, Math.round(seconds * SAMPLE_RATE) * CHANNELS), { seconds, folder });
  sound.catch(() => undefined);
  return sound;
}

function ofLength(samples: Float32Array<ArrayBuffer>, length: number): Float32Array<ArrayBuffer> {
  if (samples.length === length) return samples;
  const exact = new Float32Array(length);
  exact.set(samples.subarray(0, length));
  return exact;
}

async function encoded(
  exact: Float32Array<ArrayBuffer>,
  { seconds, folder }: { readonly seconds: number; readonly folder: string },
): Promise<FilmSound> {
  const name = sha256(new Uint8Array(exact.buffer)).slice(0, 40);
  const sound = { file: join(folder, `${name}.m4a`), packets: audioPackets(seconds) };
  if ((await findSoundDifference(sound.file, sound.packets)) !== undefined)
    await writeWhole(sound.file, (temporary) => encodeAudio(temporary, exact));
  return sound;
}
