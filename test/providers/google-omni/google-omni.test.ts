import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { googleOmni } from "../../../src/providers/google-omni/google-omni.ts";
import type { VideoModel } from "../../../src/ports/video-model.ts";
import { CANARY, describeHttpVideoModel, REQUEST } from "../contract.ts";
import { json, startScriptedServer, text, type ScriptedServer } from "../scripted-server.ts";

const NEVER = new AbortController().signal;
const withVideo = (id: string, video: object): object => ({
  id,
  status: "completed",
  steps: [
    { type: "thought", content: [{ type: "text", text: "Hmm." }] },
    {
      type: "model_output",
      content: [
        { type: "text", text: "Here." },
        { type: "video", ...video },
      ],
    },
  ],
});

describeHttpVideoModel("google-omni", {
  open: (origin, deadlines) =>
    googleOmni({ baseUrl: `${origin}/v1beta`, apiKey: CANARY, concurrency: 2, deadlines }),
  createRoute: "POST /v1beta/interactions",
  statusRoute: (jobId) => `GET /v1beta/interactions/${jobId}`,
  contentRoute: () => "GET /v1beta/files/clip:download",
  modelsRoute: "GET /v1beta/models",
  waiting: (id) => ({ id, status: "in_progress" }),
  done: (id, origin) => withVideo(id, { uri: `${origin}/v1beta/files/clip:download?alt=media` }),
  failed: (id, message) => ({ id, status: "failed", error: { message } }),
});

describe("google-omni beside the contract", () => {
  let server: ScriptedServer;
  let model: VideoModel;
  beforeEach(async () => {
    server = await startScriptedServer();
    model = googleOmni({ baseUrl: `${server.origin}/v1beta`, apiKey: "AIza-1", concurrency: 1 });
  });
  afterEach(() => server.close());
  const fileUri = (): string => `${server.origin}/v1beta/files/clip:download?alt=media`;

  test("asks for a stored, synchronous video of the wanted size and length, key in the header", async () => {
    server.on("POST /v1beta/interactions", json(200, { id: "v1_a", status: "completed" }));
    await model.start({ ...REQUEST, size: "360p" });
    expect(JSON.parse(server.seen[0]!.body)).toEqual({
      model: "test-model",
      input: [{ type: "text", text: REQUEST.prompt }],
      response_format: {
        type: "video",
        aspect_ratio: "16:9",
        resolution: "360p",
        duration: "8s",
        delivery: "uri",
      },
      store: true,
      background: false,
      stream: false,
    });
    expect(server.seen[0]!.headers["x-goog-api-key"]).toBe("AIza-1");
    expect(server.seen[0]!.url).not.toContain("AIza");
  });

  describe("the wait for a clip that is being made", () => {
    beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
    afterEach(() => void vi.useRealTimers().restoreAllMocks());

    /** The create call, when it has arrived, and the way to answer it. */
    async function sent(): Promise<{ outcome: Promise<unknown>; answer: () => void }> {
      let outcome: Promise<unknown> | undefined;
      const answer = await new Promise<() => void>((resolve) => {
        server.on("POST /v1beta/interactions", (response, request) =>
          resolve(() => json(200, { id: "v1_a", status: "completed" })(response, request)),
        );
        outcome = model.start(REQUEST);
      });
      return { outcome: Promise.resolve(outcome), answer };
    }

    test("lasts ten minutes; fetch, which gives up after five, has no part in it", async () => {
      const fetch = vi.spyOn(globalThis, "fetch").mockRejectedValue(new TypeError("UND_ERR_HEADERS_TIMEOUT"));
      const { outcome, answer } = await sent();
      await vi.advanceTimersByTimeAsync(599_000);
      answer();
      expect(await outcome).toEqual({ kind: "created", jobId: "v1_a" });
      expect(fetch).not.toHaveBeenCalled();
    });

    test("ends then, and nobody knows whether there is a job", async () => {
      const { outcome } = await sent();
      await vi.advanceTimersByTimeAsync(600_000);
      expect(await outcome).toEqual({ kind: "ambiguous", reason: "no whole answer within 600 s" });
    });
  });

  test("puts the first frame before the words and says what it is for", async () => {
    const firstFrame = { bytes: new Uint8Array([1, 2, 3]), contentType: "image/png" } as const;
    await model.start({ ...REQUEST, firstFrame });
    expect(JSON.parse(server.seen[0]!.body)).toMatchObject({
      input: [{ type: "image", data: "AQID", mime_type: "image/png" }, { type: "text" }],
      generation_config: { video_config: { task: "image_to_video" } },
    });
  });

  test("fetches what the create answer named without asking for the interaction again", async () => {
    server.on("POST /v1beta/interactions", json(200, withVideo("v1_a", { uri: fileUri() })));
    server.on("GET /v1beta/files/clip", json(200, { state: "PROCESSING" }), json(200, { state: "ACTIVE" }));
    server.on("GET /v1beta/files/clip:download", text(200, "bytes", { "content-type": "video/mp4" }));
    expect(await model.start(REQUEST)).toEqual({ kind: "created", jobId: "v1_a" });
    expect(await model.status("v1_a", NEVER)).toEqual({ kind: "done" });
    expect(await model.download("v1_a", NEVER)).toMatchObject({ kind: "not-yet" });
    expect(await model.download("v1_a", NEVER)).toMatchObject({ kind: "body" });
    expect(server.seen.filter(({ url }) => url.includes("/interactions/"))).toEqual([]);
  });

  test("reads the clip of an earlier process out of the stored interaction", async () => {
    const data = Buffer.from("clip bytes").toString("base64");
    server.on("GET /v1beta/interactions/v1_a", json(200, withVideo("v1_a", { data })));
    expect(await model.status("v1_a", NEVER)).toEqual({ kind: "done" });
    const outcome = await model.download("v1_a", NEVER);
    expect(outcome).toMatchObject({ kind: "body", bytes: 10, contentType: "video/mp4" });
  });

  test("reads an answer that holds a clip of 4 MB, and none without end", async () => {
    const stored = (megabytes: number): object =>
      withVideo("v1_a", { data: Buffer.alloc(megabytes * 1024 * 1024).toString("base64") });
    server.on("GET /v1beta/interactions/v1_a", json(200, stored(4)), json(200, stored(56)));
    expect(await model.download("v1_a", NEVER)).toMatchObject({ kind: "body", bytes: 4 * 1024 * 1024 });
    expect(await model.download("v1_a", NEVER)).toMatchObject({ kind: "unreachable" });
  });

  test("takes a completed interaction without a video for a refusal, in the model's words", async () => {
    const steps = [{ type: "model_output", content: [{ type: "text", text: "I cannot show that." }] }];
    server.on(
      "GET /v1beta/interactions/v1_a",
      json(200, { id: "v1_a", status: "completed", steps }),
      json(200, { id: "v1_a", status: "completed" }),
    );
    expect(await model.status("v1_a", NEVER)).toEqual({
      kind: "failed",
      code: "moderation",
      reason: "I cannot show that.",
    });
    expect(await model.status("v1_a", NEVER)).toMatchObject({
      kind: "failed",
      reason: expect.stringContaining("gives no reason"),
    });
    expect(await model.download("v1_a", NEVER)).toMatchObject({ kind: "gone" });
  });

  test("knows a wrong key although Google answers 400", async () => {
    const details = [{ "@type": "ErrorInfo", reason: "API_KEY_INVALID" }];
    const error = { code: 400, message: "API key not valid.", status: "INVALID_ARGUMENT", details };
    server.on("POST /v1beta/interactions", json(400, { error }));
    expect(await model.start(REQUEST)).toMatchObject({ kind: "stopped", code: "auth" });
  });

  test("takes an ordinary rate limit for no empty account", async () => {
    const error = { code: 429, message: "You exceeded your current quota.", status: "RESOURCE_EXHAUSTED" };
    server.on("POST /v1beta/interactions", json(429, { error }));
    expect(await model.start(REQUEST)).toMatchObject({ kind: "not-created" });
  });

  test("names models as Google does, without the folder", async () => {
    server.on("GET /v1beta/models", json(200, { models: [{ name: "models/gemini-omni-1.2-flash" }] }));
    expect(await model.check(NEVER)).toMatchObject({ models: ["gemini-omni-1.2-flash"] });
  });
});
