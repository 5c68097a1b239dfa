import { toFile } from "openai";
import type { ClipRequest } from "../../ports/video-model.ts";
import type { ServerProfile } from "./server-profile.ts";

/** Fields of a create request; the client writes them as JSON or multipart. */
export type CreateFields = Readonly<Record<string, unknown>>;

/** The fields of a create request as a server's profile wants them, without the first frame. */
export function createFields(request: ClipRequest, profile: ServerProfile): CreateFields {
  const { fields, extraFields, secondsType } = profile;
  const optional: readonly (readonly [string | undefined, string | number | undefined])[] = [
    [fields.negativePrompt, request.negativePrompt],
    [fields.seed, request.seed],
    [fields.aspectRatio, request.aspectRatio],
  ];
  const known = optional.filter(([name, value]) => name !== undefined && value !== undefined);
  return {
    model: request.model,
    prompt: request.prompt,
    seconds: secondsType === "integer" ? request.seconds : String(request.seconds),
    ...(request.size !== "*" && { size: request.size }),
    ...Object.fromEntries(known),
    ...extraFields,
  };
}

/** True when the request must be multipart: the server wants it so, or a picture is uploaded. */
export function isMultipart(request: ClipRequest, { encoding, imageMode }: ServerProfile): boolean {
  return encoding === "multipart" || (request.firstFrame !== undefined && imageMode === "file");
}

/** The field for the first frame: an upload in multipart, a data URL in JSON; none without a frame. */
export async function firstFrameField(request: ClipRequest, profile: ServerProfile): Promise<CreateFields> {
  const { firstFrame } = request;
  if (firstFrame === undefined) return {};
  const { bytes, contentType } = firstFrame;
  if (isMultipart(request, profile)) {
    const name = contentType === "image/png" ? "first-frame.png" : "first-frame.jpg";
    return { input_reference: await toFile(bytes, name, { type: contentType }) };
  }
  const base64 = Buffer.from(bytes).toString("base64");
  return { input_reference: { image_url: `data:${contentType};base64,${base64}` } };
}
