import { type ClientRequest, type IncomingMessage, request as requestOpenly } from "node:http";
import { request as requestSecurely } from "node:https";
import { Readable } from "node:stream";

/** Longest wait for a connection, in milliseconds. */
const CONNECT_MS = 10_000;
/** Answers that have no body by definition; `Response` wants none for them. */
const BODILESS = new Set([204, 205, 304]);

/** A request that surely never left: no connection came about, or TLS failed before it. */
export class NothingSent extends Error {}

/**
 * Sends exactly one HTTP request over a connection of its own, so that it meets no socket
 * the server is just closing, and gives the answer when its headers are there. Redirects are
 * answers. Only the signal limits the wait: `fetch` gives up after 300 s of silence whatever
 * it is told, and a create call that answers when the clip is made may take longer.
 * @throws NothingSent, or the system's error when the request may have been sent
 */
export async function sendOnce(url: string, init: RequestInit, signal: AbortSignal): Promise<Response> {
  // Spells the body out: a form gets its boundary.
  const asked = new Request(url, { ...init, signal: null });
  const body = asked.body === null ? undefined : Buffer.from(await asked.arrayBuffer());
  const isSecure = asked.url.startsWith("https:");
  const headers = { accept: "*/*", "user-agent": "node", ...Object.fromEntries(asked.headers) };
  const options = { method: asked.method, headers, agent: false, signal } as const;
  const request = (isSecure ? requestSecurely : requestOpenly)(asked.url, options);
  const answer = answerTo(request, isSecure ? "secureConnect" : "connect");
  request.end(body);
  return responseOf(await answer);
}

/** Until the connection is there nothing is sent: a certificate is judged before the first byte of a request. */
function answerTo(request: ClientRequest, connected: "connect" | "secureConnect"): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    let isConnected = false;
    const timer = setTimeout(() => {
      request.destroy(new Error(`no connection within ${CONNECT_MS / 1000} s`));
    }, CONNECT_MS);
    request.once("socket", (socket) => {
      socket.once(connected, () => {
        isConnected = true;
        clearTimeout(timer);
      });
    });
    request.once("response", resolve);
    request.on("error", (error) => {
      clearTimeout(timer);
      reject(isConnected ? error : new NothingSent(error.message, { cause: error }));
    });
  });
}

function responseOf(answer: IncomingMessage): Response {
  const { statusCode: status = 0, headersDistinct } = answer;
  const headers = new Headers();
  for (const [name, values = []] of Object.entries(headersDistinct))
    for (const value of values) headers.append(name, value);
  if (!BODILESS.has(status))
    return new Response(Readable.toWeb(answer) as ReadableStream<Uint8Array>, { status, headers });
  answer.resume();
  return new Response(null, { status, headers });
}
