import { listOf, recordOf, textOf } from "./reply-fields.ts";

/** What a provider says went wrong, in whichever of the usual forms it says it. */
export interface ProviderError {
  readonly message: string;
  /** Machine-readable names it gives, in lower case: `code`, `type`, `status` and `reason` fields. */
  readonly codes: readonly string[];
  /** Pieces of the prompt it names: quoted in the message, or in a field for them. */
  readonly named: readonly string[];
}

/**
 * Reads `{error: {message, code, type, …}}`, `{error: "text"}`, `{detail: "text" | [{msg, loc}]}`, `{message}`, the
 * same inside a list, HTML pages and plain text. `undefined` when nothing is wrong: no such field, or an empty one.
 */
export function readProviderError(json: unknown, text: string): ProviderError | undefined {
  const body = recordOf(Array.isArray(json) ? json[0] : json);
  if (body === undefined) return fromText(text);
  return fromValue(body["error"]) ?? fromDetail(body["detail"]) ?? fromValue(textOf(body["message"]));
}

/** Reads the `error` field of a reply or a job; `undefined` when it is missing, null or empty. */
export function fromValue(error: unknown): ProviderError | undefined {
  const plain = textOf(error);
  if (plain !== undefined) return { message: plain, codes: [], named: quotedIn(plain) };
  const fields = recordOf(error);
  if (fields === undefined || Object.keys(fields).length === 0) return undefined;
  const codes = codesOf(fields);
  const message = textOf(fields["message"]) ?? textOf(fields["detail"]) ?? codes[0] ?? JSON.stringify(fields);
  return { message: message + reasonsOf(fields), codes, named: [...quotedIn(message), ...flaggedIn(fields)] };
}

/** FastAPI's form: a text, an object, or a list of validation errors. */
function fromDetail(detail: unknown): ProviderError | undefined {
  if (!Array.isArray(detail)) return fromValue(detail);
  const lines = detail.flatMap((item) => {
    const message = textOf(recordOf(item)?.["msg"]) ?? textOf(item);
    const place = listOf(recordOf(item)?.["loc"]).join(".");
    return message === undefined ? [] : [place === "" ? message : `${place}: ${message}`];
  });
  return fromValue(lines.join("; "));
}

function fromText(text: string): ProviderError | undefined {
  const title = /<title[^>]*>([^<]{1,200})/i.exec(text)?.[1];
  const isPage = /^\s*<(?:!doctype|html)/i.test(text);
  return fromValue(isPage ? `an HTML page: ${title?.trim() ?? "without a title"}` : text.slice(0, 2000));
}

function codesOf(fields: Readonly<Record<string, unknown>>): readonly string[] {
  const reasons = listOf(fields["details"]).map((detail) => recordOf(detail)?.["reason"]);
  // OpenRouter's mark of a refused input: a 403 without a word of its own.
  const flagged = Object.hasOwn(recordOf(fields["metadata"]) ?? {}, "flagged_input") ? ["moderation"] : [];
  return [fields["code"], fields["type"], fields["status"], ...reasons, ...flagged]
    .filter((code) => typeof code === "string" || typeof code === "number")
    .map((code) => String(code).toLowerCase());
}

/** OpenRouter names the categories of a refusal in `metadata.reasons`. */
function reasonsOf(fields: Readonly<Record<string, unknown>>): string {
  const reasons = listOf(recordOf(fields["metadata"])?.["reasons"]).filter(
    (reason) => typeof reason === "string",
  );
  return reasons.length === 0 ? "" : ` (${reasons.join(", ")})`;
}

function flaggedIn(fields: Readonly<Record<string, unknown>>): readonly string[] {
  const flagged = textOf(recordOf(fields["metadata"])?.["flagged_input"]);
  return flagged === undefined ? [] : [flagged];
}

function quotedIn(message: string): readonly string[] {
  const quoted = message.matchAll(
    /"([^"]{2,80})"|“([^”]{2,80})”|`([^`]{2,80})`|(?<!\w)'([^']{2,80})'(?!\w)/g,
  );
  return [...quoted].flatMap(([, ...groups]) => groups.filter((group) => group !== undefined));
}
