import { messageOf, SoraPipelineError } from "../domain/errors.ts";
import type { InputAudioTrack, InputVideoTrack } from "mediabunny";
import { mainTracks, readMedia, trackExtent } from "./read-media.ts";

/** What a written video must hold. */
export interface ExpectedVideo {
  readonly frames: number;
  /** Frames per second. */
  readonly rate: number;
  /** Exact number of AAC packets; absent: no sound. */
  readonly audioPackets?: number;
}

/** Times in MP4 are rounded to its clock: half a millisecond is no error. */
const ROUNDING = 0.0005;

/**
 * Opens a written video again, reads every packet and compares it with what was meant: encoders and disks can lose
 * data without an error.
 * @throws SoraPipelineError `RENDER_FAILED` with the difference.
 */
export async function verifyVideo(file: string, expected: ExpectedVideo): Promise<void> {
  const difference = await findDifference(file, expected);
  if (difference === undefined) return;
  throw new SoraPipelineError({
    code: "RENDER_FAILED",
    message: `The written video is not whole: ${difference}`,
    hint: "Run the same command again; if it stays so, delete the folder of finished parts.",
    data: { file },
  });
}

/** What is wrong with a video, if anything. Never throws for what is in the file. */
export function findDifference(file: string, expected: ExpectedVideo): Promise<string | undefined> {
  return unlessUnreadable(() =>
    readMedia(file, async (input) => {
      const { video, audio } = await mainTracks(input);
      return (
        (await pictureDifference(video, expected)) ??
        (await soundDifference(audio, expected.audioPackets ?? 0))
      );
    }),
  );
}

/** What is wrong with a file of sound, if anything. Never throws for what is in the file. */
export function findSoundDifference(file: string, packets: number): Promise<string | undefined> {
  return unlessUnreadable(() =>
    readMedia(file, async (input) => soundDifference((await mainTracks(input)).audio, packets)),
  );
}

async function pictureDifference(
  video: InputVideoTrack | null,
  { frames, rate }: ExpectedVideo,
): Promise<string | undefined> {
  if (video === null) return "it has no picture";
  const { packets, times } = await trackExtent(video);
  if (packets !== frames) return `${packets} frames instead of ${frames}`;
  const wrong = times.findIndex((time, index) => Math.abs(time - index / rate) > ROUNDING);
  return wrong === -1 ? undefined : `frame ${wrong} is shown at ${times[wrong]} s`;
}

async function soundDifference(audio: InputAudioTrack | null, meant: number): Promise<string | undefined> {
  const packets = audio === null ? 0 : (await trackExtent(audio)).packets;
  return packets === meant ? undefined : `${packets} packets of sound instead of ${meant}`;
}

async function unlessUnreadable(compare: () => Promise<string | undefined>): Promise<string | undefined> {
  try {
    return await compare();
  } catch (error) {
    return messageOf(error);
  }
}
