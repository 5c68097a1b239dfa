import { recordOf } from "./reply-fields.ts";

// A certificate is judged before the first byte of a request; so is an answer that is no TLS at all.
const TLS_CODES =
  /^(?:CERT_|DEPTH_ZERO_SELF_SIGNED_CERT$|SELF_SIGNED_CERT_IN_CHAIN$|UNABLE_TO_|ERR_TLS_CERT_ALTNAME_INVALID$|ERR_SSL_WRONG_VERSION_NUMBER$)/;
const NAME_CODES = new Set(["ENOTFOUND", "EAI_AGAIN", "EAI_FAIL", "EAI_NODATA", "EAI_NONAME"]);
const CONNECT_CODES = new Set(["ECONNREFUSED", "UND_ERR_CONNECT_TIMEOUT"]);
const CONNECT_CALLS = new Set(["connect", "getaddrinfo"]);

/**
 * True when a failed `fetch` surely sent nothing: the name was not found, no connection came about, or TLS failed before
 * the request. In doubt false: a request that may have been sent may have been bought.
 */
export function nothingWasSent(error: unknown): boolean {
  const cause = recordOf(error)?.["cause"] ?? error;
  const fields = recordOf(cause);
  if (fields === undefined) return false;
  const attempts = fields["errors"];
  // Several addresses were tried: each attempt must have failed before sending.
  if (Array.isArray(attempts) && attempts.length > 0) return attempts.every(nothingWasSent);
  return failedBeforeSending(fields);
}

function failedBeforeSending(failure: Readonly<Record<string, unknown>>): boolean {
  const { code, syscall, message } = failure;
  // `fetch` itself refuses ports of other protocols.
  if (message === "bad port") return true;
  if (typeof syscall === "string" && CONNECT_CALLS.has(syscall)) return true;
  if (typeof code !== "string") return false;
  return NAME_CODES.has(code) || CONNECT_CODES.has(code) || TLS_CODES.test(code);
}
