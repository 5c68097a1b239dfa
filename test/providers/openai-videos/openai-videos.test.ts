import OpenAI from "openai";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ClipRequest, VideoModel } from "../../../src/ports/video-model.ts";
import { openAiVideos } from "../../../src/providers/openai-videos/openai-videos.ts";
import { chooseProfile } from "../../../src/providers/openai-videos/choose-profile.ts";
import type { ProfileName } from "../../../src/providers/openai-videos/profiles.ts";
import { CANARY, describeHttpVideoModel, REQUEST } from "../contract.ts";
import { json, startScriptedServer, text, type ScriptedServer } from "../scripted-server.ts";

const NEVER = new AbortController().signal;

describeHttpVideoModel("openai-videos", {
  open: (origin, deadlines) =>
    openAiVideos({
      provider: "self-hosted",
      baseUrl: `${origin}/v1`,
      apiKey: CANARY,
      profile: chooseProfile("generic"),
      concurrency: 2,
      deadlines,
    }),
  createRoute: "POST /v1/videos",
  statusRoute: (jobId) => `GET /v1/videos/${jobId}`,
  contentRoute: (jobId) => `GET /v1/videos/${jobId}/content`,
  modelsRoute: "GET /v1/models",
  waiting: (id) => ({ id, object: "video", status: "queued", progress: 0 }),
  done: (id) => ({ id, object: "video", status: "completed", error: null }),
  failed: (id, message) => ({ id, status: "failed", error: { code: "job_failed", message } }),
});

describe("openai-videos beside the contract", () => {
  let server: ScriptedServer;
  beforeEach(async () => {
    server = await startScriptedServer();
    server.on("POST /v1/videos", json(200, { id: "job-1", status: "queued" }));
  });
  afterEach(() => server.close());

  const open = (profile: ProfileName = "generic", changes: object = {}, more = {}): VideoModel =>
    openAiVideos({
      provider: "self-hosted",
      baseUrl: `${server.origin}/v1`,
      profile: chooseProfile(profile, changes),
      concurrency: 1,
      ...more,
    });
  const sent = async (model: VideoModel, request: Partial<ClipRequest> = {}): Promise<string> => {
    await model.start({ ...REQUEST, ...request });
    return server.seen.at(-1)!.body;
  };
  const field = (name: string, value: string): string => `name="${name}"\r\n\r\n${value}\r\n`;

  test("sends multipart with seconds as text, and the attempt as Idempotency-Key", async () => {
    const body = await sent(open());
    expect(body).toContain(field("seconds", "8"));
    expect(body).toContain(field("size", "1280x720"));
    expect(server.seen[0]!.headers["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
    expect(server.seen[0]!.headers["idempotency-key"]).toBe("attempt-7");
  });

  test("keeps the client from buying three times, as it does by default", async () => {
    const busy = json(500, { error: { message: "busy" } }, { "retry-after-ms": "0" });
    server.on("POST /v1/videos", busy);
    const byDefault = new OpenAI({ baseURL: `${server.origin}/v1`, apiKey: "sk-one", logLevel: "off" });
    await expect(byDefault.videos.create({ prompt: "p" })).rejects.toThrow("busy");
    expect(server.posts()).toBe(3);
    expect(await open().start(REQUEST)).toMatchObject({ kind: "ambiguous" });
    expect(server.posts()).toBe(4);
  });

  test("says nothing about itself or the machine", async () => {
    await sent(open());
    expect(Object.keys(server.seen[0]!.headers).filter((name) => name.startsWith("x-stainless"))).toEqual([]);
    expect(server.seen[0]!.headers["user-agent"]).not.toContain("OpenAI");
  });

  test("signs with key, organisation and project, and not at all without a key", async () => {
    await sent(open("generic", {}, { apiKey: "sk-one", organization: "org-1", project: "proj-1" }));
    expect(server.seen[0]!.headers).toMatchObject({
      authorization: "Bearer sk-one",
      "openai-organization": "org-1",
      "openai-project": "proj-1",
    });
    await sent(open());
    expect(server.seen[1]!.headers).not.toHaveProperty("authorization");
    expect(server.seen[1]!.headers).not.toHaveProperty("openai-organization");
  });

  test("uploads the first frame as a file", async () => {
    const firstFrame = { bytes: new Uint8Array([1, 2, 3]), contentType: "image/png" } as const;
    const body = await sent(open(), { firstFrame });
    expect(body).toContain('name="input_reference"; filename="first-frame.png"');
    expect(body).toContain("Content-Type: image/png");
    expect(server.posts()).toBe(1);
  });

  test("refuses a first frame the server would ignore, without a request", async () => {
    const firstFrame = { bytes: new Uint8Array([1]), contentType: "image/png" } as const;
    const model = open("generic", { imageMode: "none" });
    expect(model.takesFirstFrame).toBe(false);
    expect(await model.start({ ...REQUEST, firstFrame })).toMatchObject({ kind: "refused" });
    expect(server.seen).toEqual([]);
  });

  test("gives vLLM-Omni frames per second, seed and negative prompt", async () => {
    const body = await sent(open("vllm-omni", { extraFields: { fps: 24 } }), {
      seed: 7,
      negativePrompt: "text",
    });
    expect(body).toContain(field("fps", "24"));
    expect(body).toContain(field("seed", "7"));
    expect(body).toContain(field("negative_prompt", "text"));
  });

  test("sends no field the profile does not name", async () => {
    const body = await sent(open(), { seed: 7, negativePrompt: "text" });
    expect(body).not.toContain("seed");
    expect(body).not.toContain("negative");
  });

  test("sends JSON where the server wants JSON, with seconds as the profile types them", async () => {
    expect(JSON.parse(await sent(open("litellm")))).toEqual({
      model: "test-model",
      prompt: REQUEST.prompt,
      seconds: "8",
      size: "1280x720",
    });
    const custom = open("generic", { encoding: "json", secondsType: "integer", imageMode: "data-url" });
    const firstFrame = { bytes: new Uint8Array([1, 2, 3]), contentType: "image/jpeg" } as const;
    expect(JSON.parse(await sent(custom, { firstFrame }))).toMatchObject({
      seconds: 8,
      input_reference: { image_url: "data:image/jpeg;base64,AQID" },
    });
  });

  test("reads the states a configuration adds", async () => {
    server.on("GET /v1/videos/job-1", json(200, { id: "job-1", status: "BAKED" }));
    const model = open("generic", { states: { baked: "done" } });
    expect(await model.status("job-1", NEVER)).toEqual({ kind: "done" });
  });

  test("names the words of the prompt that a refusal quotes", async () => {
    server.on(
      "POST /v1/videos",
      json(400, { error: { code: "content_policy_violation", message: "Blocked for 'brick' and 'gun'." } }),
    );
    expect(await open().start(REQUEST)).toEqual({
      kind: "refused",
      code: "moderation",
      reason: "HTTP 400: Blocked for 'brick' and 'gun'.",
      words: ["brick"],
    });
  });

  test("lists jobs newest first, whatever units and types they come in", async () => {
    server.on(
      "GET /v1/videos",
      json(200, {
        data: [
          { id: "old", prompt: "p", seconds: "8", size: "1280x720", created_at: 1_700_000_000 },
          { id: "new", seconds: 4, created_at: 1_700_000_100_000, prompt: null },
          { noId: true },
        ],
      }),
    );
    expect(await open().list?.(NEVER)).toEqual([
      { jobId: "new", seconds: 4, createdAt: 1_700_000_100_000 },
      { jobId: "old", prompt: "p", seconds: 8, size: "1280x720", createdAt: 1_700_000_000_000 },
    ]);
  });

  test("knows no list where there is none", async () => {
    expect(await open().list?.(NEVER)).toBeUndefined();
    expect(open("generic", { supports: { list: false } }).list).toBeUndefined();
  });

  test("falls back to the address the job names, without the key", async () => {
    const storage = await startScriptedServer();
    storage.on("GET /clip.mp4", text(200, "bytes", { "content-type": "video/mp4" }));
    const job = { id: "job-1", status: "completed", video_url: `${storage.origin}/clip.mp4` };
    server.on("GET /v1/videos/job-1", json(200, job));
    const model = open("generic", {}, { apiKey: CANARY });
    expect(await model.download("job-1", NEVER)).toMatchObject({ kind: "body" });
    expect(JSON.stringify(storage.seen)).not.toContain(CANARY);
    await storage.close();
  });

  test("is gone when the server knows neither content nor job", async () => {
    expect(await open().download("job-1", NEVER)).toMatchObject({ kind: "gone" });
  });

  test("asks for the variant where the server has variants", async () => {
    server.on("GET /v1/videos/job-1/content", text(200, "bytes", { "content-type": "video/mp4" }));
    await open("generic", { supports: { variant: true } }).download("job-1", NEVER);
    expect(server.seen[0]!.url).toBe("/v1/videos/job-1/content?variant=video");
  });

  test("is alive without a list of models", async () => {
    expect(await open().check(NEVER)).toEqual({ alive: true, detail: "answers; it has no list of models" });
  });
});
