import { expect, test } from "vitest";
import { toFile } from "openai";
import { MODERATION_SWITCH_WORD } from "../../../src/providers/sandbox/create-route.ts";
import { startSandbox } from "../../../src/providers/sandbox/start-sandbox.ts";
import { fakeClock } from "./fake-clock.ts";
import { renderNote, withSandbox } from "./with-sandbox.ts";

const CLIP = { prompt: "A baker slips", seconds: "8", size: "1280x720" } as const;

test("the openai client takes a clip from create to download and deletes it", async () => {
  const { client, clock, sandbox } = await withSandbox();
  const image = await toFile(new Uint8Array([1]), "first.png", { type: "image/png" });
  const created = await client.videos.create({ ...CLIP, model: "sora-2-pro", input_reference: image });
  expect(created).toMatchObject({ ...CLIP, model: "sora-2-pro", status: "queued", progress: 0, error: null });

  clock.advance(4000);
  expect(await client.videos.retrieve(created.id)).toMatchObject({ status: "in_progress", progress: 50 });
  clock.advance(4000);
  expect(await client.videos.retrieve(created.id)).toMatchObject({
    status: "completed",
    progress: 100,
    completed_at: created.created_at + 8,
  });

  const content = await client.videos.downloadContent(created.id);
  expect(content.headers.get("Content-Type")).toBe("video/mp4");
  expect(await content.json()).toEqual({ prompt: CLIP.prompt, seconds: 8, width: 1280, height: 720 });

  expect(await client.videos.delete(created.id)).toEqual({
    id: created.id,
    object: "video.deleted",
    deleted: true,
  });
  await expect(client.videos.retrieve(created.id)).rejects.toMatchObject({ status: 404 });
  expect(sandbox.meter()).toEqual({
    posts: 1,
    billedUsd: 0.8,
    jobs: [{ id: created.id, ...CLIP, seconds: 8, status: "deleted", billedUsd: 0.8 }],
  });
});

test("a job says its bill in dollars when it has ended, and not before", async () => {
  const { client, clock } = await withSandbox();
  const { id } = await client.videos.create(CLIP);
  expect(await client.videos.retrieve(id)).not.toHaveProperty("usage");
  clock.advance(8000);
  expect(await client.videos.retrieve(id)).toMatchObject({ status: "completed", usage: { cost: 0.8 } });
});

test("a list gives the newest first and is walked page by page", async () => {
  const { client, get } = await withSandbox();
  const ids: string[] = [];
  for (const prompt of ["one", "two", "three", "four", "five"]) {
    ids.push((await client.videos.create({ ...CLIP, prompt })).id);
  }
  const walked: string[] = [];
  for await (const video of client.videos.list({ limit: 2 })) walked.push(video.id);
  expect(walked).toEqual(ids.toReversed());
  const oldest = await client.videos.list({ limit: 2, order: "asc" });
  expect(oldest).toMatchObject({ has_more: true, last_id: ids[1] });
  expect(oldest.data.map((video) => video.prompt)).toEqual(["one", "two"]);
  expect((await get("/videos?limit=101")).status).toBe(400);
  expect((await get("/videos?after=video_none")).status).toBe(400);
});

test("content is given in ranges, so that a download can be resumed", async () => {
  const { client, get } = await withSandbox({ speed: Infinity });
  const { id } = await client.videos.create(CLIP);
  const whole = await (await get(`/videos/${id}/content`)).text();
  const part = async (range: string): Promise<[number, string | null, string]> => {
    const response = await get(`/videos/${id}/content`, { headers: { Range: range } });
    return [response.status, response.headers.get("Content-Range"), await response.text()];
  };
  const size = whole.length;
  expect(await part("bytes=0-9")).toEqual([206, `bytes 0-9/${size}`, whole.slice(0, 10)]);
  expect(await part("bytes=10-")).toEqual([206, `bytes 10-${size - 1}/${size}`, whole.slice(10)]);
  expect(await part("bytes=-5")).toEqual([206, `bytes ${size - 5}-${size - 1}/${size}`, whole.slice(-5)]);
  expect(await part(`bytes=${size}-`)).toMatchObject([416, `bytes */${size}`, expect.any(String)]);
});

test("content is refused until the job is completed", async () => {
  const { client } = await withSandbox();
  const { id } = await client.videos.create(CLIP);
  await expect(client.videos.downloadContent(id)).rejects.toMatchObject({
    status: 409,
    code: "video_not_ready",
  });
});

test.each([
  ["no prompt", { seconds: "4" }, "prompt"],
  ["an empty prompt", { prompt: "" }, "prompt"],
  ["seconds that are no number", { prompt: "x", seconds: "long" }, "seconds"],
  ["zero seconds", { prompt: "x", seconds: "0" }, "seconds"],
  ["a size in words", { prompt: "x", size: "720p" }, "size"],
  [
    "a reference of two kinds",
    { prompt: "x", input_reference: { image_url: "u", file_id: "f" } },
    "input_reference",
  ],
  ["a list", [], "body"],
])("%s is answered with 400 that names the parameter, and bills nothing", async (_name, body, param) => {
  const { post, sandbox } = await withSandbox();
  const response = await post("/videos", body);
  expect(response.status).toBe(400);
  expect(await response.json()).toEqual({
    error: {
      type: "invalid_request_error",
      code: "invalid_value",
      param,
      message: expect.stringContaining(param),
    },
  });
  expect(sandbox.meter()).toEqual({ posts: 1, billedUsd: 0, jobs: [] });
});

test("a body that is neither JSON nor a form is answered with 400", async () => {
  const { get } = await withSandbox();
  const send = (type: string): Promise<Response> =>
    get("/videos", { method: "POST", headers: { "Content-Type": type }, body: "{oops" });
  expect((await send("application/json")).status).toBe(400);
  expect((await send("text/plain")).status).toBe(400);
});

test("a form may give its reference as an image file or by address, and no other file", async () => {
  const { client, get } = await withSandbox();
  const note = await toFile(new Uint8Array([1]), "note.txt", { type: "text/plain" });
  await expect(client.videos.create({ ...CLIP, input_reference: note })).rejects.toMatchObject({
    status: 400,
    param: "input_reference",
  });
  const form = new FormData();
  form.set("prompt", "x");
  form.set("input_reference[image_url]", "data:image/png;base64,AA==");
  expect((await get("/videos", { method: "POST", body: form })).status).toBe(200);
});

test("fields that only some servers know are let through, and seconds may be any number", async () => {
  const { post } = await withSandbox();
  const response = await post("/videos", { prompt: "x", seconds: 2.5, size: "832x480", fps: 16, seed: 7 });
  expect(await response.json()).toMatchObject({ seconds: "2.5", size: "832x480" });
});

test("a prompt with the switch word is refused by moderation and bills nothing", async () => {
  const { client, sandbox } = await withSandbox();
  await expect(
    client.videos.create({ ...CLIP, prompt: `A pie, ${MODERATION_SWITCH_WORD}` }),
  ).rejects.toMatchObject({ status: 400, code: "moderation_blocked" });
  expect(sandbox.meter().billedUsd).toBe(0);
});

test("unknown ids and addresses are answered with 404 in the protocol's form", async () => {
  const { client, get } = await withSandbox();
  await expect(client.videos.retrieve("video_none")).rejects.toMatchObject({ status: 404 });
  await expect(client.videos.delete("video_none")).rejects.toMatchObject({ status: 404 });
  const response = await get("/films");
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ error: { message: "Invalid URL (GET /v1/films)" } });
});

test("with a required key every other is answered with 401", async () => {
  const { client, get, post, sandbox } = await withSandbox({ requireKey: "sandbox-key" });
  expect((await get("/models")).status).toBe(401);
  expect((await post("/videos", CLIP, { Authorization: "Bearer wrong" })).status).toBe(401);
  expect(await client.videos.create(CLIP)).toMatchObject({ status: "queued" });
  expect(sandbox.meter()).toMatchObject({ posts: 2, billedUsd: 0.8 });
});

test("an idempotency key is ignored, as living servers do, unless it is to be honoured", async () => {
  const key = { "Idempotency-Key": "attempt-1" };
  const usual = await withSandbox();
  await usual.post("/videos", CLIP, key);
  await usual.post("/videos", CLIP, key);
  expect(usual.sandbox.meter()).toMatchObject({ posts: 2, billedUsd: 1.6 });
  const careful = await withSandbox({ honourIdempotencyKey: true });
  await careful.post("/videos", CLIP, key);
  await careful.post("/videos", CLIP, key);
  await careful.post("/videos", CLIP, { "Idempotency-Key": "attempt-2" });
  expect(careful.sandbox.meter()).toMatchObject({ posts: 3, billedUsd: 1.6 });
});

test("models and the meter are served", async () => {
  const { client, get, sandbox } = await withSandbox({ speed: Infinity });
  const models: string[] = [];
  for await (const model of client.models.list()) models.push(model.id);
  expect(models).toEqual(["sora-2", "sora-2-pro"]);
  await client.videos.create(CLIP);
  expect(await (await get("/meter")).json()).toEqual(sandbox.meter());
  const root = new URL("/meter", sandbox.baseURL);
  expect(await (await fetch(root)).json()).toMatchObject({ posts: 1, billedUsd: 0.8 });
});

test("bills are rounded up to the next micro-dollar", async () => {
  const { post, sandbox } = await withSandbox({ priceMicroUsdPerSecond: 333_333 });
  await post("/videos", { prompt: "x", seconds: 2.5 });
  expect(sandbox.meter().billedUsd).toBe(0.833333);
  await post("/videos", { prompt: "x", seconds: 0.7 });
  expect(sandbox.meter().billedUsd).toBe(0.833333 + 0.233334);
});

test("the price a request names is billed where no other one was set", async () => {
  const body = { prompt: "x", seconds: 4, sandbox_micro_usd_per_second: "70000" };
  const own = await withSandbox({ takesNamedPrices: true, speed: Infinity });
  await own.post("/videos", body);
  await own.post("/videos", { prompt: "x", seconds: 4 });
  expect(own.sandbox.meter().jobs.map(({ billedUsd }) => billedUsd)).toEqual([0.28, 0.4]);
  const fixed = await withSandbox();
  await fixed.post("/videos", body);
  expect(fixed.sandbox.meter().billedUsd).toBe(0.4);
  const wrong = { ...body, sandbox_micro_usd_per_second: "-1" };
  expect((await own.post("/videos", wrong)).status).toBe(400);
});

test("a renderer that fails is an error of the server, and the next download tries again", async () => {
  let failures = 1;
  const { client } = await withSandbox({
    speed: Infinity,
    renderClip: (request) => {
      failures -= 1;
      return failures >= 0 ? Promise.reject(new Error("no ink")) : renderNote(request);
    },
  });
  const { id } = await client.videos.create(CLIP);
  await expect(client.videos.downloadContent(id)).rejects.toThrow("no ink");
  expect((await client.videos.downloadContent(id)).status).toBe(200);
});

test("a bad price, a bad speed and a port in use are refused before anything listens", async () => {
  const options = { clock: fakeClock(), priceMicroUsdPerSecond: 100_000, speed: 1, renderClip: renderNote };
  await expect(startSandbox({ ...options, priceMicroUsdPerSecond: 0.5 })).rejects.toMatchObject({
    code: "BAD_AMOUNT",
  });
  await expect(startSandbox({ ...options, speed: Number.NaN })).rejects.toMatchObject({ code: "BAD_FLAG" });
  const { sandbox } = await withSandbox();
  const port = Number(new URL(sandbox.baseURL).port);
  await expect(startSandbox({ ...options, port })).rejects.toThrow(`port ${port}`);
});

test("it listens on the loopback interface only", async () => {
  const { sandbox } = await withSandbox();
  expect(sandbox.baseURL).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v1$/);
  const port = new URL(sandbox.baseURL).port;
  await expect(fetch(`http://[::1]:${port}/meter`)).rejects.toThrow("fetch failed");
});
