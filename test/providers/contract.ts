import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Deadlines } from "../../src/providers/deadlines.ts";
import type { ClipRequest, DownloadOutcome, VideoModel } from "../../src/ports/video-model.ts";
import { CREATE_FAULTS } from "./create-faults.ts";
import {
  hang,
  json,
  reset,
  startScriptedServer,
  text,
  type Reply,
  type ScriptedServer,
} from "./scripted-server.ts";

/** The key every adapter is opened with; it must never come back out. */
export const CANARY = "sk-canary-4f9a1c7e5b2d8063-TELLTALE";

/** How one adapter's protocol looks on the wire. */
export interface ProviderWire {
  readonly open: (origin: string, deadlines: Deadlines) => VideoModel;
  readonly createRoute: string;
  readonly statusRoute: (jobId: string) => string;
  readonly contentRoute: (jobId: string) => string;
  readonly modelsRoute: string;
  /** Body of the answer to a create request, and of the question for a job that waits. */
  readonly waiting: (jobId: string) => object;
  /** Body for a job that is done; its clip is at the content route. */
  readonly done: (jobId: string, origin: string) => object;
  readonly failed: (jobId: string, message: string) => object;
}

/** Long enough for a busy machine; only tests about silence use {@link SHORT}. */
const PATIENT: Deadlines = { startMs: 20_000, askMs: 20_000, stallMs: 20_000 };
const SHORT: Deadlines = { startMs: 80, askMs: 80, stallMs: 80 };
const NEVER = new AbortController().signal;

/** A request any adapter can send. */
export const REQUEST: ClipRequest = {
  prompt: "A clerk drops a brick into a drawer.",
  model: "test-model",
  seconds: 8,
  size: "1280x720",
  aspectRatio: "16:9",
  attempt: "attempt-7",
};

/** What every adapter over HTTP owes the code that spends; run once per adapter. */
export function describeHttpVideoModel(name: string, wire: ProviderWire): void {
  describe(`the contract of ${name}`, () => {
    let server: ScriptedServer;
    let model: VideoModel;
    const start = (opened: VideoModel = model): ReturnType<VideoModel["start"]> => opened.start(REQUEST);

    beforeEach(async () => {
      server = await startScriptedServer();
      model = wire.open(server.origin, PATIENT);
    });
    afterEach(() => server.close());

    describe("start", () => {
      test("sends one POST with prompt and model and gives the job id", async () => {
        server.on(wire.createRoute, json(200, wire.waiting("job-1")));
        expect(await start()).toEqual({ kind: "created", jobId: "job-1" });
        expect(server.seen).toHaveLength(1);
        expect(server.seen[0]!.body).toContain(REQUEST.prompt);
        expect(server.seen[0]!.body).toContain(REQUEST.model);
      });

      test.each(CREATE_FAULTS)("sends one POST when the server $name: $expected", async (fault) => {
        server.on(wire.createRoute, fault.reply);
        const outcome = await start(fault.needsDeadline ? wire.open(server.origin, SHORT) : model);
        expect(outcome).toMatchObject({ kind: fault.expected, ...(fault.code && { code: fault.code }) });
        // On a busy machine a short deadline may pass before the request has arrived.
        if (!fault.needsDeadline) expect(server.posts()).toBe(1);
        expect(server.seen.length).toBeLessThanOrEqual(1);
      });

      test("hands Retry-After on in milliseconds", async () => {
        server.on(wire.createRoute, json(429, { error: { message: "slow" } }, { "retry-after": "7" }));
        expect(await start()).toMatchObject({ kind: "not-created", retryAfterMs: 7000 });
      });

      test("is surely not created when the name does not exist", async () => {
        expect(await start(wire.open("http://no-such-host.invalid", PATIENT))).toMatchObject({
          kind: "not-created",
        });
      });

      test("is surely not created when nobody listens", async () => {
        const { origin } = server;
        await server.close();
        expect(await start(wire.open(origin, PATIENT))).toMatchObject({ kind: "not-created" });
      });

      test("is surely not created when TLS fails before the request", async () => {
        const secure = wire.open(server.origin.replace("http:", "https:"), PATIENT);
        expect(await start(secure)).toMatchObject({ kind: "not-created" });
        expect(server.seen).toEqual([]);
      });
    });

    describe("status", () => {
      const statusAfter = (reply: Reply): ReturnType<VideoModel["status"]> => {
        server.on(wire.statusRoute("job-1"), reply);
        return model.status("job-1", NEVER);
      };

      test("waits, finishes and fails as the job does", async () => {
        expect(await statusAfter(json(200, wire.waiting("job-1")))).toMatchObject({ kind: "waiting" });
        expect(await statusAfter(json(200, wire.done("job-1", server.origin)))).toMatchObject({
          kind: "done",
        });
        expect(await statusAfter(json(200, wire.failed("job-1", "out of memory")))).toEqual({
          kind: "failed",
          code: "error",
          reason: "out of memory",
        });
      });

      test("tells a moderation refusal from other failures", async () => {
        expect(
          await statusAfter(json(200, wire.failed("job-1", "Blocked by our moderation system."))),
        ).toMatchObject({ kind: "failed", code: "moderation" });
      });

      test("keeps waiting in a state nobody knows, and names it", async () => {
        expect(
          await statusAfter(json(200, { ...wire.waiting("job-1"), status: "rehearsing" })),
        ).toMatchObject({ kind: "waiting", unknownState: "rehearsing" });
      });

      test("fails a job that is completed with an error", async () => {
        const job = { ...wire.done("job-1", server.origin), error: { message: "empty" } };
        expect(await statusAfter(json(200, job))).toMatchObject({ kind: "failed", reason: "empty" });
      });

      test.each<[string, Reply, string]>([
        ["404", json(404, { error: { message: "no such video" } }), "missing"],
        ["401", json(401, { error: { message: "bad key" } }), "stopped"],
        ["402", json(402, { error: { message: "no credits" } }), "stopped"],
        ["429", json(429, { detail: "slow" }, { "retry-after": "3" }), "unreachable"],
        ["500", text(500, "oops"), "unreachable"],
        ["HTML", text(200, "<html>", { "content-type": "text/html" }), "unreachable"],
        ["a redirect", text(302, "", { location: "/login" }), "unreachable"],
        ["a reset", reset, "unreachable"],
        ["an empty body", text(200, ""), "unreachable"],
      ])("reads %s", async (_name, reply, kind) => {
        expect(await statusAfter(reply)).toMatchObject({ kind });
      });

      test("gives up on a server that does not answer", async () => {
        server.on(wire.statusRoute("job-1"), hang);
        const status = await wire.open(server.origin, SHORT).status("job-1", NEVER);
        expect(status).toMatchObject({ kind: "unreachable", reason: expect.stringContaining("0.08 s") });
      });

      test.each([
        ["dots", ".."],
        ["nothing", ""],
        ["a path", "a/b?c#d"],
        ["a bidirectional mark", "\u202e"],
        ["2000 letters", "x".repeat(2000)],
      ])("throws nothing for %s as job id", async (_name, jobId) => {
        expect(await model.status(jobId, NEVER)).toMatchObject({ kind: expect.any(String) });
        expect(server.posts()).toBe(0);
      });
    });

    describe("download", () => {
      const CLIP = new Uint8Array([0, 0, 0, 24, 102, 116, 121, 112, 255, 254]);
      const downloadAfter = (reply: Reply, opened: VideoModel = model): Promise<DownloadOutcome> => {
        server.on(wire.statusRoute("job-1"), json(200, wire.done("job-1", server.origin)));
        server.on(wire.contentRoute("job-1"), reply);
        return opened.download("job-1", NEVER);
      };

      test("streams the bytes with type and length", async () => {
        const outcome = await downloadAfter(
          text(200, CLIP, { "content-type": "video/mp4", "content-length": "10" }),
        );
        expect(outcome).toMatchObject({ kind: "body", contentType: "video/mp4", bytes: 10 });
        expect(await bytesOf(outcome)).toEqual([...CLIP]);
      });

      test.each([404, 409, 425])("asks to come again after %i", async (status) => {
        expect(
          await downloadAfter(json(status, { detail: "not ready" }, { "retry-after": "2" })),
        ).toMatchObject({ kind: "not-yet", retryAfterMs: 2000 });
      });

      test.each<[string, Reply, string]>([
        ["410", json(410, { error: { message: "expired" } }), "gone"],
        ["500", text(500, "oops"), "unreachable"],
        ["an HTML page", text(200, "<html>", { "content-type": "text/html" }), "unreachable"],
        ["a reset", reset, "unreachable"],
      ])("reads %s", async (_name, reply, kind) => {
        expect(await downloadAfter(reply)).toMatchObject({ kind });
      });

      test("follows a redirect to storage without showing it the key", async () => {
        const storage = await startScriptedServer();
        storage.on("GET /clip.mp4", text(200, CLIP, { "content-type": "video/mp4" }));
        const outcome = await downloadAfter(text(302, "", { location: `${storage.origin}/clip.mp4` }));
        expect(await bytesOf(outcome)).toEqual([...CLIP]);
        expect(JSON.stringify(storage.seen)).not.toContain(CANARY);
        expect(JSON.stringify(server.seen)).toContain(CANARY);
        await storage.close();
      });

      test("throws from the body when it breaks off", async () => {
        const outcome = await downloadAfter((response) => {
          response.writeHead(200, { "content-length": "100", "content-type": "video/mp4" });
          response.write(CLIP, () => response.socket?.resetAndDestroy());
        });
        await expect(bytesOf(outcome)).rejects.toThrow("the download broke off");
      });

      test("throws from the body when it falls silent", async () => {
        const outcome = await downloadAfter(
          (response) => void response.writeHead(200, { "content-type": "video/mp4" }).write(CLIP),
          wire.open(server.origin, { ...PATIENT, stallMs: 80 }),
        );
        await expect(bytesOf(outcome)).rejects.toThrow("silent for 0.08 s");
      });

      test("stops when the user does", async () => {
        const controller = new AbortController();
        server.on(wire.statusRoute("job-1"), json(200, wire.done("job-1", server.origin)));
        server.on(
          wire.contentRoute("job-1"),
          (response) => void response.writeHead(200, { "content-type": "video/mp4" }).write(CLIP),
        );
        const outcome = await model.download("job-1", controller.signal);
        controller.abort();
        await expect(bytesOf(outcome)).rejects.toThrow("cancelled");
      });
    });

    describe("check", () => {
      test("is alive with the models the server names", async () => {
        server.on(wire.modelsRoute, json(200, { data: [{ id: "test-model" }] }));
        expect(await model.check(NEVER)).toMatchObject({ alive: true, models: ["test-model"] });
        expect(server.posts()).toBe(0);
      });

      test("is not alive when the key is refused or nobody answers", async () => {
        server.on(wire.modelsRoute, json(401, { error: { message: "who?" } }), reset);
        expect(await model.check(NEVER)).toMatchObject({
          alive: false,
          detail: expect.stringContaining("refuses the key"),
        });
        expect(await model.check(NEVER)).toMatchObject({ alive: false });
      });
    });

    test("lets the key out to no one, whatever the server echoes", async () => {
      const echo: Reply = (response, request) => {
        const said = `${JSON.stringify(request.headers)} ${CANARY} ${CANARY.slice(0, 20)}\u200b`;
        response.writeHead(echoed.shift() ?? 500, { "content-type": "application/json" });
        response.end(JSON.stringify({ id: CANARY, status: said, error: { message: said, code: CANARY } }));
      };
      const statuses = [200, 400, 401, 403, 404, 422, 429, 500];
      const echoed: number[] = [];
      const outcomes: unknown[] = [];
      for (const route of [
        wire.createRoute,
        wire.statusRoute("job-1"),
        wire.contentRoute("job-1"),
        wire.modelsRoute,
      ]) {
        server.on(route, echo);
      }
      for (const status of statuses) {
        echoed.splice(0, Infinity, ...Array.from({ length: 12 }, () => status));
        outcomes.push(await start(), await model.status("job-1", NEVER));
        outcomes.push(await model.download("job-1", NEVER), await model.check(NEVER));
      }
      expect(JSON.stringify(server.seen)).toContain(CANARY);
      expect(JSON.stringify(outcomes)).not.toContain("canary-4f9a");
      expect(JSON.stringify(outcomes)).not.toContain("TELLTALE");
    });
  });
}

async function bytesOf(outcome: DownloadOutcome): Promise<number[]> {
  const bytes: number[] = [];
  if (outcome.kind !== "body") throw new Error(`no body: ${JSON.stringify(outcome)}`);
  for await (const chunk of outcome.body) bytes.push(...chunk);
  return bytes;
}
