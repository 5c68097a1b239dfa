import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** Answers one request; a reply that never ends the response hangs until the server closes. */
export type Reply = (response: ServerResponse, request: SeenRequest) => void;

/** One request as it arrived. */
interface SeenRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
}

/** A loopback server that answers as scripted and remembers what it was asked. */
export interface ScriptedServer {
  readonly origin: string;
  readonly seen: readonly SeenRequest[];
  /** Requests seen with POST. */
  readonly posts: () => number;
  /** Replies for `METHOD /path` (the query does not count), in order; the last one repeats. */
  readonly on: (route: string, ...replies: readonly Reply[]) => void;
  readonly close: () => Promise<void>;
}

/** Starts a server on a free port of 127.0.0.1; what is not scripted is answered with 404. */
export async function startScriptedServer(): Promise<ScriptedServer> {
  const seen: SeenRequest[] = [];
  const scripts = new Map<string, Reply[]>();
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = "", url = "", headers } = request;
    const arrived = { method, url, headers, body: await readBody(request) };
    seen.push(arrived);
    const script = scripts.get(`${method} ${url.split("?")[0]}`) ?? [];
    const reply = script.length > 1 ? script.shift() : script[0];
    (reply ?? json(404, { error: { message: "not scripted" } }))(response, arrived);
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    posts: () => seen.filter(({ method }) => method === "POST").length,
    on: (route, ...replies) => void scripts.set(route, [...replies]),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A JSON answer. */
export function json(status: number, body: unknown, headers: Record<string, string> = {}): Reply {
  return text(status, JSON.stringify(body), { "content-type": "application/json", ...headers });
}

/** An answer of any kind. */
export function text(status: number, body: string | Uint8Array, headers: Record<string, string> = {}): Reply {
  return (response) => void response.writeHead(status, headers).end(body);
}

/** Bytes straight onto the socket, which is then closed. */
export function raw(bytes: string): Reply {
  return (response) => void response.socket?.end(bytes);
}

/** Accepts the request and never answers. */
export const hang: Reply = () => undefined;

/** Accepts the request and resets the connection. */
export const reset: Reply = (response) => void response.socket?.resetAndDestroy();

async function readBody(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const chunk of request) body += (chunk as Buffer).toString("latin1");
  return body;
}
