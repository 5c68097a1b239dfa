import type { SandboxJob } from "./sandbox-job.ts";

/** Draws a clip as MP4 bytes; equal requests must give equal bytes, because a clip may be drawn again. */
export type RenderClip = (request: {
  readonly prompt: string;
  readonly seconds: number;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}) => Promise<Uint8Array>;

/** Clips kept in memory: enough for the parts and repeats of downloads under way, few enough for a long run. */
const MOST_CLIPS_KEPT = 8;

/** Gives the clip of a job, drawn when it is first downloaded; only the last few are kept. */
export function createClipSource(renderClip: RenderClip): (job: SandboxJob) => Promise<Uint8Array> {
  const kept = new Map<string, Promise<Uint8Array>>();
  return async (job) => {
    const clip = kept.get(job.id) ?? renderClip(clipRequest(job));
    kept.delete(job.id);
    kept.set(job.id, clip);
    for (const id of [...kept.keys()].slice(0, -MOST_CLIPS_KEPT)) kept.delete(id);
    try {
      return await clip;
    } catch (error) {
      kept.delete(job.id);
      throw error;
    }
  };
}

function clipRequest(job: SandboxJob): Parameters<RenderClip>[0] {
  const [width = 0, height = 0] = job.size.split("x").map(Number);
  const scale = job.faults.has("wrong-size") ? 0.5 : 1;
  return {
    prompt: job.prompt,
    seconds: job.faults.has("wrong-length") ? job.seconds / 2 : job.seconds,
    width: evenPixels(width * scale),
    height: evenPixels(height * scale),
  };
}

/** H.264 stores colour for squares of 2 x 2 pixels. */
function evenPixels(pixels: number): number {
  return Math.max(2, Math.round(pixels / 2) * 2);
}
