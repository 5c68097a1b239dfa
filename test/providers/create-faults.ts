import type { StartOutcome } from "../../src/ports/video-model.ts";
import { hang, json, raw, reset, text, type Reply } from "./scripted-server.ts";

/** One way a create request can go wrong, and the only outcome that is right for it. */
export interface CreateFault {
  readonly name: string;
  readonly reply: Reply;
  readonly expected: StartOutcome["kind"];
  readonly code?: string;
  /** Only the deadline ends it. */
  readonly needsDeadline?: boolean;
}

const error = (message: string, more: object = {}): object => ({ error: { message, ...more } });

/** Faults of the create request; every one may cost at most one POST. */
export const CREATE_FAULTS: readonly CreateFault[] = [
  { name: "accepts and resets", reply: reset, expected: "ambiguous" },
  { name: "accepts and hangs", reply: hang, expected: "ambiguous", needsDeadline: true },
  { name: "closes without a word", reply: raw(""), expected: "ambiguous" },
  { name: "closes inside the headers", reply: raw("HTTP/1.1 200 OK\r\ncontent-le"), expected: "ambiguous" },
  {
    name: "closes after the headers",
    reply: raw("HTTP/1.1 200 OK\r\ncontent-length: 40\r\n\r\n"),
    expected: "ambiguous",
  },
  {
    name: "answers with something that is not HTTP",
    reply: raw("SSH-2.0-OpenSSH\r\n\r\n"),
    expected: "ambiguous",
  },
  {
    name: "stalls inside the body",
    reply: (response) => void response.writeHead(200).write('{"id":"job'),
    expected: "ambiguous",
    needsDeadline: true,
  },
  { name: "sends cut JSON", reply: text(200, '{"id":"job-1","sta'), expected: "ambiguous" },
  {
    name: "sends an HTML page with 200",
    reply: text(200, "<html><title>Welcome</title>", { "content-type": "text/html" }),
    expected: "ambiguous",
  },
  { name: "sends nothing with 200", reply: text(200, ""), expected: "ambiguous" },
  { name: "sends 204", reply: text(204, ""), expected: "ambiguous" },
  { name: "sends no id", reply: json(200, { status: "queued" }), expected: "ambiguous" },
  { name: "sends a number as id", reply: json(200, { id: 17, status: "queued" }), expected: "ambiguous" },
  { name: "sends an empty id", reply: json(200, { id: "" }), expected: "ambiguous" },
  { name: "sends a path as id", reply: json(200, { id: ".." }), expected: "ambiguous" },
  { name: "sends an id with a line end", reply: json(200, { id: "job\r\nx: y" }), expected: "ambiguous" },
  { name: "sends a list", reply: json(200, [{ id: "job-1" }]), expected: "ambiguous" },
  { name: "sends null", reply: json(200, null), expected: "ambiguous" },
  { name: "sends an error with 200", reply: json(200, error("overloaded")), expected: "ambiguous" },
  { name: "redirects with 302", reply: text(302, "", { location: "/elsewhere" }), expected: "ambiguous" },
  { name: "redirects with 307", reply: text(307, "", { location: "/videos" }), expected: "ambiguous" },
  { name: "redirects with 308", reply: text(308, "", { location: "/videos" }), expected: "ambiguous" },
  {
    name: "answers 400",
    reply: json(400, error("size must be 1280x720")),
    expected: "refused",
    code: "bad-request",
  },
  {
    name: "answers 400 for moderation",
    reply: json(400, error("Blocked.", { code: "moderation_blocked" })),
    expected: "refused",
    code: "moderation",
  },
  {
    name: "answers 400 for the billing limit",
    reply: json(400, error("Limit reached", { code: "billing_hard_limit_reached" })),
    expected: "stopped",
    code: "quota",
  },
  { name: "answers 401", reply: json(401, error("Incorrect API key")), expected: "stopped", code: "auth" },
  {
    name: "answers 402",
    reply: json(402, error("Insufficient credits")),
    expected: "stopped",
    code: "quota",
  },
  { name: "answers 403", reply: json(403, error("Not allowed")), expected: "stopped", code: "auth" },
  {
    name: "answers 403 for moderation",
    reply: json(
      403,
      error("Your input was flagged", { metadata: { reasons: ["violence"], flagged_input: "brick" } }),
    ),
    expected: "refused",
    code: "moderation",
  },
  { name: "answers 404", reply: json(404, error("No such model")), expected: "refused", code: "not-found" },
  { name: "answers 408", reply: json(408, error("Request timeout")), expected: "ambiguous" },
  { name: "answers 409", reply: json(409, error("Conflict")), expected: "ambiguous" },
  {
    name: "answers 422 with a validation list",
    reply: json(422, { detail: [{ loc: ["body", "seconds"], msg: "not a number" }] }),
    expected: "refused",
    code: "bad-request",
  },
  {
    name: "answers 429 with Retry-After",
    reply: json(429, error("Slow down"), { "retry-after": "0" }),
    expected: "not-created",
  },
  {
    name: "answers 429 for an empty account",
    reply: json(429, error("Pay", { code: "insufficient_quota" })),
    expected: "stopped",
    code: "quota",
  },
  { name: "answers 500", reply: json(500, error("Oops")), expected: "ambiguous" },
  {
    name: "answers 500 and asks to retry",
    reply: json(500, error("Oops"), { "x-should-retry": "true", "retry-after": "0" }),
    expected: "ambiguous",
  },
  {
    name: "answers 502 with HTML",
    reply: text(502, "<html><title>Bad gateway</title>", { "content-type": "text/html" }),
    expected: "ambiguous",
  },
  {
    name: "answers 503 with Retry-After",
    reply: json(503, error("Busy"), { "retry-after": "0" }),
    expected: "ambiguous",
  },
  { name: "answers 504", reply: text(504, "upstream timed out"), expected: "ambiguous" },
  { name: "answers 418", reply: text(418, "teapot"), expected: "ambiguous" },
];
