import type { Input, InputVideoTrack } from "mediabunny";
import { VideoSampleSink } from "mediabunny";
import type { ClipInspection } from "../ports/clip-store.ts";
import { ClipFault, clipReason, unreadableClip } from "./clip-fault.ts";
import { clipHeadFault } from "./clip-head.ts";
import { loadCodecs } from "./codecs.ts";
import { keepAlive } from "./keep-alive.ts";
import { mainTracks, readMedia, trackExtent } from "./read-media.ts";

/**
 * Looks whether a file is a whole, playable clip: its boxes fill it, its packets can all be read, and its first picture
 * decodes. Never throws for what is in the file, nor for one that is gone.
 * @throws SoraPipelineError `BAD_CLIP` when the system does not let it
 * be read, `RENDERER_UNAVAILABLE` when there are no codecs to look with.
 */
export async function inspectClip(path: string): Promise<ClipInspection> {
  const backend = await loadCodecs();
  try {
    const fault = await clipHeadFault(path);
    if (fault !== undefined) return { ok: false, reason: fault };
    return await keepAlive(() => readMedia(path, (input) => inspectInput(input, backend === "webcodecs")));
  } catch (error) {
    const unreadable = unreadableClip(path, error);
    if (unreadable !== undefined) throw unreadable;
    return { ok: false, reason: clipReason(error) };
  }
}

async function inspectInput(input: Input, canDecode: boolean): Promise<ClipInspection> {
  const { video } = await mainTracks(input);
  if (video === null) throw new ClipFault("it holds no picture track");
  const { packets, first, end } = await trackExtent(video);
  if (packets === 0) throw new ClipFault("it holds no pictures");
  const declared = await video.getDurationFromMetadata();
  const seconds = end - first;
  if (seconds <= 0) throw new ClipFault("it lasts 0 seconds");
  // A header may tell of more than the file holds; a frame or two are rounding.
  const missing = declared === null ? 0 : declared - end;
  if (missing > Math.max(0.2, (2 * seconds) / packets))
    throw new ClipFault(
      `it is cut off: ${seconds.toFixed(2)} of ${(declared ?? 0).toFixed(2)} s can be read`,
    );
  if (canDecode) await decodeFirst(video);
  return {
    ok: true,
    seconds,
    width: await video.getDisplayWidth(),
    height: await video.getDisplayHeight(),
  };
}

async function decodeFirst(video: InputVideoTrack): Promise<void> {
  const codec = (await video.getCodecParameterString()) ?? "unknown";
  if (!(await video.canDecode())) throw new ClipFault(`its codec ${codec} cannot be decoded here`);
  const sample = await new VideoSampleSink(video).getSample(await video.getFirstTimestamp());
  if (sample === null) throw new ClipFault(`its first picture (${codec}) cannot be decoded`);
  sample.close();
}
