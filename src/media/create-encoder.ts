import { loadCodecs } from "./codecs.ts";
import type { CodecBackend } from "./codecs.ts";
import { createFfmpegEncoder } from "./ffmpeg-encoder.ts";
import type { SegmentEncoder } from "./segment-encoder.ts";
import { createThreadEncoder } from "./thread-encoder.ts";

/**
 * Starts the encoder of this installation; whoever starts it must close it.
 * @throws SoraPipelineError `RENDERER_UNAVAILABLE` when there is none.
 */
export async function createEncoder(): Promise<{
  readonly encoder: SegmentEncoder;
  readonly backend: CodecBackend;
}> {
  const backend = await loadCodecs();
  return { backend, encoder: backend === "webcodecs" ? createThreadEncoder() : createFfmpegEncoder() };
}
