import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { registerAacEncoder } from "@mediabunny/aac-encoder";
import type * as WebCodecsModule from "@napi-rs/webcodecs";
import { SoraPipelineError } from "../domain/errors.ts";

/** Who encodes the pictures: the optional npm package, or a system ffmpeg. Shown in the report of a render. */
export type CodecBackend = "webcodecs" | "ffmpeg";

type WebCodecs = typeof WebCodecsModule;

/** The exact version that is measured and works on Node 20; newer ones need Node 22. */
const INSTALL = "npm install @napi-rs/webcodecs@1.3.1";

/**
 * What mediabunny looks for in a browser's global scope. `AudioEncoder` is left out on purpose: that of webcodecs
 * 1.3.1 sometimes loses packets without an error, so AAC is always encoded by the WASM encoder.
 */
const GLOBALS = [
  "VideoEncoder",
  "VideoDecoder",
  "VideoFrame",
  "VideoColorSpace",
  "EncodedVideoChunk",
  "AudioDecoder",
  "AudioData",
  "EncodedAudioChunk",
] as const satisfies readonly (keyof WebCodecs)[];

let loading: Promise<CodecBackend> | undefined;

/**
 * Makes codecs ready, once per process.
 * @throws SoraPipelineError `RENDERER_UNAVAILABLE` when neither the npm package nor ffmpeg is there.
 */
export function loadCodecs(): Promise<CodecBackend> {
  loading ??= findCodecs().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/**
 * Makes decoders ready: pictures of a video can only be read with the npm package.
 * @throws SoraPipelineError `RENDERER_UNAVAILABLE` without it.
 */
export async function loadDecoders(): Promise<void> {
  if ((await loadCodecs()) === "webcodecs") return;
  throw new SoraPipelineError({
    code: "RENDERER_UNAVAILABLE",
    message: "Videos cannot be read: the optional package @napi-rs/webcodecs is not installed",
    hint: `Run: ${INSTALL}.`,
  });
}

/** How codecs are looked for; replaceable by tests. */
export interface CodecSearch {
  readonly importWebCodecs?: () => Promise<WebCodecs>;
  readonly ffmpegAnswers?: () => Promise<boolean>;
}

/**
 * Looks for codecs: the npm package first, then ffmpeg on PATH.
 * @throws SoraPipelineError `RENDERER_UNAVAILABLE` when there is neither.
 */
export async function findCodecs({
  importWebCodecs = () => import("@napi-rs/webcodecs"),
  ffmpegAnswers = systemFfmpegAnswers,
}: CodecSearch = {}): Promise<CodecBackend> {
  registerAac();
  const codecs = await importWebCodecs().catch((error: unknown) => error);
  if (isWebCodecs(codecs)) {
    for (const name of GLOBALS) Reflect.set(globalThis, name, codecs[name]);
    return "webcodecs";
  }
  if (await ffmpegAnswers()) return "ffmpeg";
  throw new SoraPipelineError({
    code: "RENDERER_UNAVAILABLE",
    message:
      "No video encoder: the optional package @napi-rs/webcodecs is not installed and ffmpeg is not on PATH",
    hint: `Run: ${INSTALL}. Or install ffmpeg with the package manager of your system.`,
    cause: codecs,
  });
}

let aacRegistered = false;

function registerAac(): void {
  if (!aacRegistered) registerAacEncoder();
  aacRegistered = true;
}

function isWebCodecs(codecs: unknown): codecs is WebCodecs {
  return typeof codecs === "object" && codecs !== null && "VideoEncoder" in codecs;
}

async function systemFfmpegAnswers(): Promise<boolean> {
  try {
    await promisify(execFile)("ffmpeg", ["-hide_banner", "-version"]);
    return true;
  } catch {
    return false;
  }
}
