import { listOf, recordOf, textOf } from "./reply-fields.ts";

const URL_FIELDS = ["url", "video_url", "download_url", "output_url"];
const LIST_FIELDS = ["urls", "unsigned_urls", "data", "output", "outputs", "videos"];

/**
 * Addresses of the clip that a finished job names: in `url`, `video_url`, `download_url` or `output_url`, or in the
 * usual lists and objects around them. HTTP addresses and paths only, each once, in that order.
 */
export function clipUrls(job: unknown): readonly string[] {
  const fields = recordOf(job) ?? {};
  const nested = LIST_FIELDS.flatMap((name) => {
    const value = fields[name];
    return Array.isArray(value) ? listOf(value) : [value];
  });
  const found = [fields, ...nested].flatMap(addressesIn);
  return [...new Set(found)].filter((address) => /^(?:https?:\/\/|\/)/i.test(address));
}

function addressesIn(value: unknown): readonly string[] {
  const plain = textOf(value);
  if (plain !== undefined) return [plain];
  const fields = recordOf(value) ?? {};
  return URL_FIELDS.flatMap((name) => textOf(fields[name]) ?? []);
}
