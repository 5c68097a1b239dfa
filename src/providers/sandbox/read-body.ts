import type { HonoRequest } from "hono";
import { z } from "zod";
import { ApiError } from "./api-error.ts";
import { PRICE_FIELD } from "./price-field.ts";

/** Limits of the prompt in OpenAI's published description of `/videos`. */
const prompt = z.string().min(1).max(32_000);
/** Text or number; an hour is far over what any server makes and keeps a slip from drawing for days. */
const seconds = z
  .union([z.string(), z.number()])
  .transform(Number)
  .pipe(z.number("Expected a number of seconds.").positive().max(3600));
const size = z.string().regex(/^[1-9]\d{1,3}x[1-9]\d{1,3}$/, "Expected WIDTHxHEIGHT in pixels.");
const reference = z.union(
  [
    z.instanceof(File).refine((file) => file.type.startsWith("image/")),
    z.strictObject({ image_url: z.string() }),
    z.strictObject({ file_id: z.string() }),
  ],
  "Expected an image file, or exactly one of image_url and file_id.",
);
/** Body of `POST /videos`. Fields that only some servers know are let through. */
export const createBody = z.object({
  prompt,
  model: z.string().default("sora-2"),
  seconds: seconds.default(4),
  size: size.default("720x1280"),
  input_reference: reference.optional(),
  [PRICE_FIELD]: z.coerce.number().int().nonnegative().max(1_000_000_000).optional(),
});
/**
 * Reads a JSON or multipart body.
 * @throws ApiError 400 naming the parameter that is wrong.
 */
export async function readBody<Body>(request: HonoRequest, schema: z.ZodType<Body>): Promise<Body> {
  return checkFields(await readFields(request), schema);
}

/**
 * Checks the fields of a body or query.
 * @throws ApiError 400 naming the parameter that is wrong.
 */
export function checkFields<Fields>(fields: unknown, schema: z.ZodType<Fields>): Fields {
  const result = schema.safeParse(fields);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const param = String(issue?.path[0] ?? "body");
  throw new ApiError({ status: 400, code: "invalid_value", param, message: `'${param}': ${issue?.message}` });
}

async function readFields(request: HonoRequest): Promise<unknown> {
  const contentType = request.header("Content-Type") ?? "none";
  try {
    if (contentType.startsWith("application/json")) return await request.json();
    if (contentType.startsWith("multipart/form-data")) return nestFields(await request.parseBody());
  } catch {
    throw new ApiError({ status: 400, message: `The body is not valid ${contentType}.` });
  }
  const message = `The content type is ${contentType}; send application/json or multipart/form-data.`;
  throw new ApiError({ status: 400, message });
}

/** Turns the field names `video[id]` of a form into the object `{video: {id}}`. */
function nestFields(fields: Readonly<Record<string, unknown>>): object {
  const nested = new Map<string, unknown>();
  for (const [name, value] of Object.entries(fields)) {
    const [, outer, inner] = /^(\w+)\[(\w+)\]$/.exec(name) ?? [];
    if (outer === undefined || inner === undefined) nested.set(name, value);
    else nested.set(outer, { ...Object(nested.get(outer)), [inner]: value });
  }
  return Object.fromEntries(nested);
}
