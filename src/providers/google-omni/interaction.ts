import type { ClipRequest } from "../../ports/video-model.ts";
import { listOf, recordOf, textOf } from "../reply-fields.ts";

/**
 * The body of a create request of the Interactions API. The call answers when the clip is made (`background: false` is
 * what Google documents for video); `store` keeps the interaction, so that a later process can fetch the clip.
 * Source: ai.google.dev/gemini-api/docs/omni and ai.google.dev/api/interactions, copies of 2026-09.
 */
export function interactionBody(request: ClipRequest): Readonly<Record<string, unknown>> {
  const { prompt, firstFrame } = request;
  const text = { type: "text", text: prompt };
  return {
    model: request.model,
    input: firstFrame === undefined ? [text] : [imagePart(firstFrame), text],
    // The field adds strict constraints, so it is given only where it decides what the picture is for.
    ...(firstFrame !== undefined && { generation_config: { video_config: { task: "image_to_video" } } }),
    response_format: {
      type: "video",
      aspect_ratio: request.aspectRatio,
      resolution: request.size,
      duration: `${request.seconds}s`,
      // Inline answers end at about 4 MB.
      delivery: "uri",
    },
    store: true,
    background: false,
    stream: false,
  };
}

/** The video of an interaction: an address at the Files API, or the bytes as base64. */
export interface InteractionVideo {
  readonly uri?: string;
  readonly data?: string;
}

/** The first video among the output steps of an interaction; `undefined` when there is none. */
export function videoOf(interaction: unknown): InteractionVideo | undefined {
  const steps = listOf(recordOf(interaction)?.["steps"]).map(recordOf);
  const parts = steps
    .filter((step) => step?.["type"] === "model_output")
    .flatMap((step) => listOf(step?.["content"]).map(recordOf));
  const video = parts.find((part) => part?.["type"] === "video");
  const uri = textOf(video?.["uri"]);
  const data = textOf(video?.["data"]);
  if (uri === undefined && data === undefined) return undefined;
  return { ...(uri !== undefined && { uri }), ...(data !== undefined && { data }) };
}

/** What the model wrote instead of a video, for the reason of a failure. */
export function wordsOf(interaction: unknown): string | undefined {
  const steps = listOf(recordOf(interaction)?.["steps"]).map(recordOf);
  const texts = steps
    .filter((step) => step?.["type"] === "model_output")
    .flatMap((step) => listOf(step?.["content"]).map((part) => textOf(recordOf(part)?.["text"])));
  return texts.find((text) => text !== undefined);
}

function imagePart({ bytes, contentType }: NonNullable<ClipRequest["firstFrame"]>): unknown {
  return { type: "image", data: Buffer.from(bytes).toString("base64"), mime_type: contentType };
}
