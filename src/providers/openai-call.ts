import OpenAI from "openai";
import { exchange, type Exchange, type ExchangeLimits } from "./exchange.ts";

/** Where a server that speaks OpenAI's protocol is and how to sign in. */
export interface OpenAiServer {
  /** With the version, for instance `http://localhost:8091/v1`. */
  readonly baseUrl: string;
  /** Absent for servers that ask for none. */
  readonly apiKey?: string;
  readonly organization?: string;
  readonly project?: string;
}

/** Everything else the client adds (its version, the machine, headers from the environment) stays here. */
const SENT_HEADERS = new Set(["accept", "content-type", "idempotency-key"]);

/**
 * Lets npm `openai` build one request and sends it exactly once. The client gets an empty answer whatever came back, so
 * it has neither a reason to retry nor a body to misread; the caller gets the raw answer. Never throws.
 * @param call builds the request, for instance `(client) => client.videos.retrieve(id)`
 */
export async function openAiCall(
  server: OpenAiServer,
  limits: ExchangeLimits,
  call: (client: OpenAI) => Promise<unknown>,
): Promise<Exchange> {
  let seen: Exchange | undefined;
  const send = async (url: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    // A second request in one call would be a retry.
    seen ??= await exchange(
      url instanceof Request ? url.url : url.toString(),
      { ...init, headers: signedHeaders(server, init) },
      limits,
    );
    return Response.json({});
  };
  try {
    await call(clientOf(server, Object.assign(send, { Response })));
  } catch (error) {
    seen ??= { kind: "no-answer", sent: false, reason: String(error) };
  }
  return seen ?? { kind: "no-answer", sent: false, reason: "the client sent no request" };
}

/** Headers for requests outside the client, such as downloads. */
export function authorization(server: OpenAiServer): Readonly<Record<string, string>> {
  return {
    ...(server.apiKey !== undefined && { authorization: `Bearer ${server.apiKey}` }),
    ...(server.organization !== undefined && { "openai-organization": server.organization }),
    ...(server.project !== undefined && { "openai-project": server.project }),
  };
}

/** Address of a job, for requests outside the client. */
export function videoUrl({ baseUrl }: OpenAiServer, jobId: string, path: string): string {
  return `${baseUrl.replace(/\/+$/, "")}/videos/${encodeURIComponent(jobId)}${path}`;
}

/** Every setting is given, so that none is read from the process environment. */
function clientOf(server: OpenAiServer, send: typeof fetch): OpenAI {
  return new OpenAI({
    baseURL: server.baseUrl,
    apiKey: "sent-by-the-transport",
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    maxRetries: 0,
    logLevel: "off",
    fetch: send,
  });
}

function signedHeaders(server: OpenAiServer, init: RequestInit): Headers {
  const sent = [...new Headers(init.headers)].filter(([name]) => SENT_HEADERS.has(name));
  return new Headers([...sent, ...Object.entries(authorization(server))]);
}
