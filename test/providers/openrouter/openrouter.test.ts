import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openRouter } from "../../../src/providers/openrouter/openrouter.ts";
import type { VideoModel } from "../../../src/ports/video-model.ts";
import { CANARY, describeHttpVideoModel, REQUEST } from "../contract.ts";
import { json, startScriptedServer, text, type ScriptedServer } from "../scripted-server.ts";

const NEVER = new AbortController().signal;

describeHttpVideoModel("openrouter", {
  open: (origin, deadlines) =>
    openRouter({ baseUrl: `${origin}/api/v1`, apiKey: CANARY, concurrency: 2, deadlines }),
  createRoute: "POST /api/v1/videos",
  statusRoute: (jobId) => `GET /api/v1/videos/${jobId}`,
  contentRoute: (jobId) => `GET /api/v1/videos/${jobId}/content`,
  modelsRoute: "GET /api/v1/videos/models",
  waiting: (id) => ({ id, polling_url: `/api/v1/videos/${id}`, status: "pending" }),
  done: (id) => ({ id, status: "completed", generation_id: "gen-1" }),
  failed: (id, message) => ({ id, status: "failed", error: message }),
});

describe("openrouter beside the contract", () => {
  let server: ScriptedServer;
  let model: VideoModel;
  beforeEach(async () => {
    server = await startScriptedServer();
    model = openRouter({ baseUrl: `${server.origin}/api/v1`, apiKey: "sk-or-1", concurrency: 1 });
    server.on("POST /api/v1/videos", json(202, { id: "job-1", status: "pending" }));
  });
  afterEach(() => server.close());

  test("sends JSON with pixels as size and without sound", async () => {
    await model.start({ ...REQUEST, seed: 3 });
    expect(JSON.parse(server.seen[0]!.body)).toEqual({
      model: "test-model",
      prompt: REQUEST.prompt,
      duration: 8,
      size: "1280x720",
      generate_audio: false,
      seed: 3,
    });
    expect(server.seen[0]!.headers).toMatchObject({
      authorization: "Bearer sk-or-1",
      "idempotency-key": "attempt-7",
    });
  });

  test("sends a tier as resolution with the aspect ratio, and the first frame as a data URL", async () => {
    const firstFrame = { bytes: new Uint8Array([1, 2, 3]), contentType: "image/png" } as const;
    await model.start({ ...REQUEST, size: "720p", firstFrame });
    const body = JSON.parse(server.seen[0]!.body) as object;
    expect(body).toMatchObject({
      resolution: "720p",
      aspect_ratio: "16:9",
      frame_images: [
        { type: "image_url", image_url: { url: "data:image/png;base64,AQID" }, frame_type: "first_frame" },
      ],
    });
    expect(body).not.toHaveProperty("size");
  });

  test.each<[unknown, number | undefined]>([
    [{ cost: 0.5, is_byok: false }, 500_000],
    [{ cost: 0.0000001 }, 1],
    [{ cost: 0 }, 0],
    [{ cost: 0.02, is_byok: true }, undefined],
    [{ cost: -1 }, undefined],
    [{ cost: 1e300 }, undefined],
    [{ cost: "free" }, undefined],
    [null, undefined],
  ])("reads usage %j as %s micro-USD", async (usage, expected) => {
    server.on("GET /api/v1/videos/job-1", json(200, { id: "job-1", status: "completed", usage }));
    const status = await model.status("job-1", NEVER);
    expect(status).toEqual({ kind: "done", ...(expected !== undefined && { actualMicroUsd: expected }) });
  });

  test("says what a failed job cost", async () => {
    const job = { id: "job-1", status: "expired", error: "too old", usage: { cost: 0.1 } };
    server.on("GET /api/v1/videos/job-1", json(200, job));
    expect(await model.status("job-1", NEVER)).toEqual({
      kind: "failed",
      code: "expired",
      reason: "too old",
      actualMicroUsd: 100_000,
    });
  });

  test("names the flagged input of a moderation refusal", async () => {
    const metadata = { reasons: ["violence"], flagged_input: "drops a brick" };
    server.on("POST /api/v1/videos", json(403, { error: { code: 403, message: "Refused", metadata } }));
    expect(await model.start(REQUEST)).toEqual({
      kind: "refused",
      code: "moderation",
      reason: "HTTP 403: Refused (violence)",
      words: ["drops a brick"],
    });
  });

  test("takes the signed address when the content is not there", async () => {
    const storage = await startScriptedServer();
    storage.on("GET /signed.mp4", text(200, "bytes", { "content-type": "video/mp4" }));
    const job = { id: "job-1", status: "completed", urls: [`${storage.origin}/signed.mp4`] };
    server.on("GET /api/v1/videos/job-1", json(200, job));
    expect(await model.download("job-1", NEVER)).toMatchObject({ kind: "body" });
    await storage.close();
  });

  test("lists no jobs", () => {
    expect(model.list).toBeUndefined();
  });
});
