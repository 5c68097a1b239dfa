import { type Context, Hono, type MiddlewareHandler } from "hono";
import { ApiError } from "./api-error.ts";
import type { AppOptions } from "./app-options.ts";
import type { FaultPlan } from "./fault-plan.ts";
import { routeCreate } from "./create-route.ts";
import { routeReads } from "./read-routes.ts";
import { type SandboxEnv, invalidKey, strikeRequests } from "./request-faults.ts";

/** Names in `GET /models`; any other name is accepted too. */
const MODELS = ["sora-2", "sora-2-pro"];

/** The sandbox as a web application: the Videos API under `/v1`, and the billing meter, which no fault strikes. */
export function createSandboxApp(options: AppOptions): Hono<SandboxEnv> {
  const app = new Hono<SandboxEnv>();
  for (const path of ["/meter", "/v1/meter"]) app.get(path, (context) => context.json(options.book.meter()));
  app.post("*", (_context, next) => {
    options.book.countPost();
    return next();
  });
  app.use("/v1/*", strikeRequests(options.faults), checkKey(options.requireKey));
  app.get("/v1/models", (context) => context.json(modelList()));
  routeCreate(app, options);
  routeReads(app, options);
  app.notFound((context) => {
    throw new ApiError({ status: 404, message: `Invalid URL (${context.req.method} ${context.req.path})` });
  });
  app.onError((error, context) => answerError(error, context, options.faults));
  return app;
}

function checkKey(requireKey: string | undefined): MiddlewareHandler<SandboxEnv> {
  return (context, next) => {
    if (requireKey !== undefined && context.req.header("Authorization") !== `Bearer ${requireKey}`)
      throw invalidKey();
    return next();
  };
}

function modelList(): object {
  return {
    object: "list",
    data: MODELS.map((id) => ({ id, object: "model", created: 0, owned_by: "sandbox" })),
  };
}

function answerError(error: Error, context: Context<SandboxEnv>, faults: FaultPlan): Response {
  const answer =
    error instanceof ApiError
      ? error
      : new ApiError({ status: 500, type: "server_error", message: `The sandbox failed: ${error.message}` });
  const { status, message, headers } = answer.parts;
  const scope = context.get("scope") ?? context.req.path;
  const [reworded] = faults.strikingAt("error", scope);
  return context.json(reworded === undefined ? answer.body : { detail: message }, status, headers);
}
