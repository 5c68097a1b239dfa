import type { ClipRequest } from "../../ports/video-model.ts";

/**
 * The body of a create request. `480p` goes out as `resolution`, `1280x720` as `size`. Sound is switched off: the film
 * is silent, and sound costs more where it has a price. Source: openrouter.ai/docs/api_reference/videos and
 * OpenRouterTeam/typescript-sdk videogenerationrequest.ts, read 2026-11-20.
 */
export function createBody(request: ClipRequest): Readonly<Record<string, unknown>> {
  const { size, firstFrame } = request;
  const isPixels = /^\d+x\d+$/.test(size);
  return {
    model: request.model,
    prompt: request.prompt,
    duration: request.seconds,
    // `size` already says the aspect ratio.
    ...(isPixels ? { size } : { resolution: size, aspect_ratio: request.aspectRatio }),
    generate_audio: false,
    ...(request.seed !== undefined && { seed: request.seed }),
    ...(firstFrame !== undefined && { frame_images: [frameImage(firstFrame)] }),
  };
}

function frameImage({ bytes, contentType }: NonNullable<ClipRequest["firstFrame"]>): unknown {
  const url = `data:${contentType};base64,${Buffer.from(bytes).toString("base64")}`;
  return { type: "image_url", image_url: { url }, frame_type: "first_frame" };
}
