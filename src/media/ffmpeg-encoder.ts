import { spawn } from "node:child_process";
import type { ChildProcessByStdio } from "node:child_process";
import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import { SoraPipelineError } from "../domain/errors.ts";
import type { EncodeSettings } from "./encode-settings.ts";
import { i420Bytes, writeI420 } from "./i420.ts";
import type { SegmentEncoder, SegmentSink } from "./segment-encoder.ts";

type Ffmpeg = ChildProcessByStdio<Writable, null, Readable>;

/** Milliseconds between asking ffmpeg to end and ending it. */
const PATIENCE = 2000;
/** Characters of ffmpeg's last words that go into an error message. */
const LAST_WORDS = 300;

/** The second backend: pipes raw frames into the system's ffmpeg, one process per segment. */
export function createFfmpegEncoder(): SegmentEncoder {
  const running = new Set<Ffmpeg>();
  return {
    begin: async (file, settings) => {
      const ffmpeg = spawn("ffmpeg", ffmpegArguments(file, settings), { stdio: ["pipe", "ignore", "pipe"] });
      running.add(ffmpeg);
      ffmpeg.once("close", () => running.delete(ffmpeg));
      await once(ffmpeg, "spawn");
      return createSink(ffmpeg, settings);
    },
    close: async () => {
      await Promise.all([...running].map(endProcess));
    },
  };
}

function createSink(ffmpeg: Ffmpeg, { width, height }: EncodeSettings): SegmentSink {
  let words = "";
  ffmpeg.stderr.on("data", (data: Buffer) => (words = (words + data.toString()).slice(-LAST_WORDS)));
  const ended = new Promise<void>((resolve, reject) => {
    ffmpeg.stdin.once("error", () => undefined);
    ffmpeg.once("close", (code) => (code === 0 ? resolve() : reject(encodingFailed(words))));
  });
  ended.catch(() => undefined);
  let last = new Uint8Array(0);
  const repeat = async (): Promise<void> => {
    // A pipe that breaks says only that ffmpeg is gone; why it went comes with its end.
    if (!ffmpeg.stdin.write(last))
      await Promise.race([once(ffmpeg.stdin, "drain").catch(() => ended), ended]);
    await setImmediate();
  };
  return {
    write: (pixels) => {
      // Fresh memory: the frame before may not be piped yet.
      last = new Uint8Array(i420Bytes(width, height));
      writeI420(pixels, { width, height }, last);
      return repeat();
    },
    repeat,
    finish: async () => {
      ffmpeg.stdin.end();
      await ended;
    },
    discard: () => endProcess(ffmpeg),
  };
}

function ffmpegArguments(file: string, { width, height, rate, bitrate }: EncodeSettings): string[] {
  const input = [
    "-f",
    "rawvideo",
    "-pix_fmt",
    "yuv420p",
    "-s",
    `${width}x${height}`,
    "-r",
    String(rate),
    "-i",
    "-",
  ];
  const colour = ["-color_primaries", "bt709", "-color_trc", "bt709", "-colorspace", "bt709"];
  const codec = ["-c:v", "libx264", "-preset", "superfast", "-b:v", String(bitrate)];
  const groups = ["-g", String(Math.round(rate * 5)), "-flags", "+cgop"];
  return ["-nostdin", "-v", "error", "-y", ...input, ...codec, ...colour, ...groups, "-f", "mp4", file];
}

async function endProcess(ffmpeg: Ffmpeg): Promise<void> {
  if (ffmpeg.exitCode !== null || ffmpeg.signalCode !== null) return;
  const closed = once(ffmpeg, "close");
  ffmpeg.kill("SIGTERM");
  const timer = setTimeout(() => ffmpeg.kill("SIGKILL"), PATIENCE);
  await closed;
  clearTimeout(timer);
}

function encodingFailed(words: string): SoraPipelineError {
  return new SoraPipelineError({
    code: "RENDER_FAILED",
    message: `ffmpeg failed: ${words.trim() || "it said nothing"}`,
    hint: "Run the same command again: finished parts of the film are kept.",
  });
}
