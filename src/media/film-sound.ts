import { createHash } from "node:crypto";
import { join } from "node:path";
import { encodeAudio } from "./encode-audio.ts";
import { audioPackets, CHANNELS, SAMPLE_RATE } from "./film-audio.ts";
import { findSoundDifference } from "./verify-video.ts";
import { writeWhole } from "./whole-file.ts";

/** The encoded sound of a film. */
export interface FilmSound {
  readonly file: string;
  readonly packets: number;
}

/**
 * Encodes the film's sound into its working folder, unless it is there already. Sound that is too short ends in
 * silence, too long is cut.
 */
export async function prepareSound(
  samples: Float32Array,
  seconds: number,
  folder: string,
): Promise<FilmSound> {
  const exact = new Float32Array(Math.round(seconds * SAMPLE_RATE) * CHANNELS);
  exact.set(samples.subarray(0, exact.length));
  const name = createHash("sha256").update(new Uint8Array(exact.buffer)).digest("hex").slice(0, 40);
  const sound = { file: join(folder, `${name}.m4a`), packets: audioPackets(seconds) };
  if ((await findSoundDifference(sound.file, sound.packets)) !== undefined)
    await writeWhole(sound.file, (temporary) => encodeAudio(temporary, exact));
  return sound;
}
