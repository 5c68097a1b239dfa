import { once } from "node:events";
import type { Worker } from "node:worker_threads";
import { SoraPipelineError } from "../domain/errors.ts";
import type { AudioReply, AudioRequest } from "./audio-worker.ts";
import { startWorker } from "./start-worker.ts";

/**
 * Encodes interleaved 48 kHz stereo as AAC into an MP4 file of its own, in a thread beside the drawing: 90 s take
 * about two seconds.
 * The samples are given away.
 * @throws SoraPipelineError `RENDER_FAILED` when the encoder fails; the file system's error when the disk does.
 */
export async function encodeAudio(file: string, samples: Float32Array<ArrayBuffer>): Promise<void> {
  const worker = startWorker("audio-worker");
  try {
    const request: AudioRequest = { file, samples };
    worker.postMessage(request, [samples.buffer]);
    const [reply] = await Promise.race([
      once(worker, "message") as Promise<[AudioReply]>,
      answerAtEnd(worker),
    ]);
    if (reply.failure !== undefined) throw audioFailed(reply.failure);
  } finally {
    await worker.terminate();
  }
}

/** What a thread that ends without an answer comes to; one that answers ends later. */
async function answerAtEnd(worker: Worker): Promise<[AudioReply]> {
  await once(worker, "exit");
  return [{ failure: { message: "the encoding thread ended" } }];
}

function audioFailed({ message, code }: NonNullable<AudioReply["failure"]>): Error {
  if (code !== undefined) return Object.assign(new Error(message), { code });
  return new SoraPipelineError({
    code: "RENDER_FAILED",
    message: `The music could not be encoded: ${message}`,
    hint: "Render the film without music (--no-music).",
  });
}
