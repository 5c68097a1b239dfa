import type { HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { Context, MiddlewareHandler } from "hono";
import { ApiError } from "./api-error.ts";
import type { FaultPlan } from "./fault-plan.ts";
import type { FaultNameAt } from "./sandbox-faults.ts";

/** What the sandbox's handlers find in their context. */
export interface SandboxEnv {
  Bindings: HttpBindings;
  Variables: {
    /** Names the request for the fault plan: method, path and how many came before, `POST /v1/videos 3`. */
    scope: string;
    /** 1 for the first request of its method and path. */
    ordinal: number;
  };
}

type SandboxContext = Context<SandboxEnv>;

/**
 * Names each request and lets the faults of the plan strike it: before it is handled, or after its job was accepted.
 */
export function strikeRequests(faults: FaultPlan): MiddlewareHandler<SandboxEnv> {
  const seen = new Map<string, number>();
  return async (context, next) => {
    const name = `${context.req.method} ${pathWithoutTime(context.req.path)}`;
    const ordinal = (seen.get(name) ?? 0) + 1;
    seen.set(name, ordinal);
    const scope = `${name} ${ordinal}`;
    context.set("ordinal", ordinal);
    context.set("scope", scope);
    const isPost = context.req.method === "POST";
    const [before] = [
      ...faults.strikingAt("request", scope),
      ...(isPost ? faults.strikingAt("create", scope) : []),
    ];
    if (before !== undefined) {
      // Answered before the body is read, a client may see a broken connection instead of the answer.
      if (before !== "reset-before") await context.req.arrayBuffer();
      return answerBefore(before, context);
    }
    await next();
    const [after] = isPost && context.res.ok ? faults.strikingAt("accepted", scope) : [];
    if (after !== undefined) context.res = answerAfter(after, context);
    return undefined;
  };
}

/** Job ids carry the time the sandbox was opened; faults must not depend on it. */
function pathWithoutTime(path: string): string {
  return path.replace(/video_[0-9a-z]+_/, "video_");
}

function answerBefore(fault: FaultNameAt<"request" | "create">, context: SandboxContext): Response {
  switch (fault) {
    case "reset-before":
      return resetConnection(context);
    case "html-error-page":
      return context.html("<!doctype html><title>502 Bad Gateway</title><h1>502 Bad Gateway</h1>", 502);
    case "unauthorized":
      throw invalidKey();
    case "429":
      throw new ApiError({
        status: 429,
        type: "requests",
        code: "rate_limit_exceeded",
        message: "Rate limit reached, as the sandbox was asked to answer. Try again in 1s.",
        headers: { "Retry-After": "1" },
      });
    case "quota":
      throw new ApiError({
        status: 429,
        type: "insufficient_quota",
        code: "insufficient_quota",
        message: "You exceeded your current quota, as the sandbox was asked to answer.",
      });
    case "500":
      throw serverError();
  }
}

function answerAfter(fault: FaultNameAt<"accepted">, context: SandboxContext): Response {
  switch (fault) {
    case "accept-then-reset":
      return resetConnection(context);
    case "accept-then-hang":
      // The server believes that somebody else answers; nobody does until one side closes the connection.
      return RESPONSE_ALREADY_SENT;
    case "500-accepted":
      throw serverError();
  }
}

function resetConnection(context: SandboxContext): Response {
  context.env.incoming.socket.resetAndDestroy();
  return RESPONSE_ALREADY_SENT;
}

function serverError(): ApiError {
  const message = "The server had an error, as the sandbox was asked to answer.";
  return new ApiError({ status: 500, type: "server_error", code: "server_error", message });
}

/** The answer to a wrong or missing key. */
export function invalidKey(): ApiError {
  return new ApiError({ status: 401, code: "invalid_api_key", message: "Incorrect API key provided." });
}
