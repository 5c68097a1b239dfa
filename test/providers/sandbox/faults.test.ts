import { expect, test, vi } from "vitest";
import { withSandbox } from "./with-sandbox.ts";

const CLIP = { prompt: "A baker slips", seconds: "8", size: "1280x720" } as const;
const EIGHT_SECONDS = 8000;

test.each([
  ["unauthorized", 401, "invalid_api_key"],
  ["429", 429, "rate_limit_exceeded"],
  ["quota", 429, "insufficient_quota"],
  ["500", 500, "server_error"],
])("%s answers a create with %i %s and bills nothing", async (fault, status, code) => {
  const { client, sandbox } = await withSandbox({ faultList: `${fault}:1` });
  await expect(client.videos.create(CLIP)).rejects.toMatchObject({ status, code });
  expect(sandbox.meter()).toEqual({ posts: 1, billedUsd: 0, jobs: [] });
});

test("429 says when to come back", async () => {
  const { get } = await withSandbox({ faultList: "429:1" });
  expect((await get("/videos")).headers.get("Retry-After")).toBe("1");
});

test("quota stops creates only", async () => {
  const { get } = await withSandbox({ faultList: "quota:1" });
  expect((await get("/videos")).status).toBe(200);
});

test("html-error-page answers with a page of a gateway", async () => {
  const { post, sandbox } = await withSandbox({ faultList: "html-error-page:1" });
  const response = await post("/videos", CLIP);
  expect(response.status).toBe(502);
  expect(response.headers.get("Content-Type")).toContain("text/html");
  expect(await response.text()).toContain("<h1>");
  expect(sandbox.meter().billedUsd).toBe(0);
});

test("reset-before cuts the connection and makes no job", async () => {
  const { client, post, sandbox } = await withSandbox({ faultList: "reset-before:1" });
  await expect(post("/videos", CLIP)).rejects.toMatchObject({ cause: { code: "ECONNRESET" } });
  await expect(client.videos.create(CLIP)).rejects.toThrow("Connection error");
  expect(sandbox.meter()).toEqual({ posts: 2, billedUsd: 0, jobs: [] });
});

test("accept-then-reset cuts the connection after the job was billed", async () => {
  const { post, client, sandbox } = await withSandbox({ faultList: "accept-then-reset:1" });
  await expect(post("/videos", CLIP)).rejects.toMatchObject({ cause: { code: "ECONNRESET" } });
  expect(sandbox.meter()).toMatchObject({ posts: 1, billedUsd: 0.8 });
  expect((await client.videos.list()).data).toMatchObject([{ prompt: CLIP.prompt }]);
});

test("accept-then-hang bills the job and never answers", async () => {
  const { get, client, sandbox } = await withSandbox({ faultList: "accept-then-hang:1" });
  const impatience = new AbortController();
  const answered = vi.fn<() => void>();
  const create = client.videos.create(CLIP, { signal: impatience.signal }).then(answered);
  await vi.waitFor(() => expect(sandbox.meter()).toMatchObject({ posts: 1, billedUsd: 0.8 }));
  await get("/videos");
  expect(answered).not.toHaveBeenCalled();
  impatience.abort();
  await expect(create).rejects.toThrow("aborted");
});

test("a sandbox that hangs can still be closed", async () => {
  const { post, sandbox } = await withSandbox({ faultList: "accept-then-hang:1" });
  const create = post("/videos", CLIP);
  const closed = vi.waitFor(() => expect(sandbox.meter().posts).toBe(1)).then(() => sandbox.close());
  await expect(create).rejects.toThrow("fetch failed");
  await closed;
});

test("500-accepted bills the job and says it failed", async () => {
  const { client, sandbox } = await withSandbox({ faultList: "500-accepted:1" });
  await expect(client.videos.create(CLIP)).rejects.toMatchObject({ status: 500, code: "server_error" });
  expect(sandbox.meter()).toMatchObject({ billedUsd: 0.8, jobs: [{ status: "queued" }] });
});

test("faults after acceptance leave a refused create as it is", async () => {
  const { post } = await withSandbox({ faultList: "500-accepted:1" });
  expect((await post("/videos", {})).status).toBe(400);
});

test("integer-seconds gives seconds as a number", async () => {
  const { client } = await withSandbox({ faultList: "integer-seconds:1" });
  expect((await client.videos.create(CLIP)).seconds).toBe(8);
});

test("no-in-progress stays queued until it is completed", async () => {
  const { client, clock } = await withSandbox({ faultList: "no-in-progress:1" });
  const { id } = await client.videos.create(CLIP);
  clock.advance(EIGHT_SECONDS - 1);
  expect(await client.videos.retrieve(id)).toMatchObject({ status: "queued", progress: 0 });
  clock.advance(1);
  expect(await client.videos.retrieve(id)).toMatchObject({ status: "completed" });
});

test("stuck-99 never ends", async () => {
  const { client, clock } = await withSandbox({ faultList: "stuck-99:1" });
  const { id } = await client.videos.create(CLIP);
  clock.advance(1000 * EIGHT_SECONDS);
  expect(await client.videos.retrieve(id)).toMatchObject({ status: "in_progress", progress: 99 });
});

test.each([
  ["failed-job", "failed", "internal_error", 0],
  ["late-moderation", "failed", "moderation_blocked", 0],
  ["completed-with-error", "completed", "internal_error", 0],
  ["expired", "expired", "video_expired", 0.8],
])("%s ends as %s with %s and no content", async (fault, status, code, billedWhenFailuresAreFree) => {
  for (const billFailedJobs of [true, false]) {
    const { client, clock, sandbox } = await withSandbox({ faultList: `${fault}:1`, billFailedJobs });
    const { id } = await client.videos.create(CLIP);
    expect(sandbox.meter().billedUsd).toBe(0.8);
    clock.advance(EIGHT_SECONDS);
    expect(await client.videos.retrieve(id)).toMatchObject({ status, error: { code } });
    await expect(client.videos.downloadContent(id)).rejects.toMatchObject({ status: 404 });
    expect(sandbox.meter().billedUsd).toBe(billFailedJobs ? 0.8 : billedWhenFailuresAreFree);
  }
});

test("lost-job is forgotten once it would start, and stays billed", async () => {
  const { client, clock, sandbox } = await withSandbox({ faultList: "lost-job:1" });
  const { id } = await client.videos.create(CLIP);
  expect(await client.videos.retrieve(id)).toMatchObject({ status: "queued" });
  clock.advance(EIGHT_SECONDS);
  await expect(client.videos.retrieve(id)).rejects.toMatchObject({ status: 404 });
  expect((await client.videos.list()).data).toEqual([]);
  expect(sandbox.meter()).toMatchObject({ billedUsd: 0.8, jobs: [{ id, status: "lost" }] });
});

test("early-404 spoils two downloads, and the third is whole", async () => {
  const { client, get } = await withSandbox({ faultList: "early-404:1", speed: Infinity });
  const { id } = await client.videos.create(CLIP);
  const statuses: number[] = [];
  for (let download = 0; download < 3; download += 1) {
    statuses.push((await get(`/videos/${id}/content`)).status);
  }
  expect(statuses).toEqual([404, 404, 200]);
});

test("wrong-size and wrong-length make another clip than the job says", async () => {
  const { client } = await withSandbox({ faultList: "wrong-size:1,wrong-length:1", speed: Infinity });
  const { id } = await client.videos.create(CLIP);
  expect(await client.videos.retrieve(id)).toMatchObject({ seconds: "8", size: "1280x720" });
  const clip = await client.videos.downloadContent(id);
  expect(await clip.json()).toMatchObject({ seconds: 4, width: 640, height: 360 });
});

test("truncated-body ends in the middle and looks whole", async () => {
  const bytes = new Uint8Array(300_000).fill(7);
  const { client, get } = await withSandbox({
    faultList: "truncated-body:1",
    speed: Infinity,
    renderClip: () => Promise.resolve(bytes),
  });
  const { id } = await client.videos.create(CLIP);
  const response = await get(`/videos/${id}/content`);
  expect(response.status).toBe(200);
  expect(response.headers.get("Content-Length")).toBeNull();
  expect((await response.arrayBuffer()).byteLength).toBe(150_000);
});

test("broken-body cuts the connection in the middle of a download", async () => {
  const { client, get } = await withSandbox({
    faultList: "broken-body:1",
    speed: Infinity,
    renderClip: () => Promise.resolve(new Uint8Array(300_000)),
  });
  const { id } = await client.videos.create(CLIP);
  const response = await get(`/videos/${id}/content`);
  expect(response.status).toBe(200);
  await expect(response.arrayBuffer()).rejects.toThrow("terminated");
});

test("slow-body takes its time and is whole", async () => {
  const { client, clock } = await withSandbox({
    faultList: "slow-body:1",
    speed: Infinity,
    renderClip: () => Promise.resolve(new Uint8Array(1000)),
  });
  const { id } = await client.videos.create(CLIP);
  const before = clock.now();
  const response = await client.videos.downloadContent(id);
  expect((await response.arrayBuffer()).byteLength).toBe(1000);
  expect(clock.now() - before).toBe(8000);
});

test("detail-errors words every error as detail, other faults included", async () => {
  const { get, post } = await withSandbox({ faultList: "detail-errors:1" });
  expect(await (await get("/videos/video_none")).json()).toEqual({
    detail: "Video with id 'video_none' not found.",
  });
  expect(await (await post("/videos", {})).json()).toMatchObject({
    detail: expect.stringContaining("prompt"),
  });
  const failing = await withSandbox({ faultList: "500-accepted:1,detail-errors:1" });
  expect(await (await failing.post("/videos", CLIP)).json()).toMatchObject({
    detail: expect.stringContaining("server had an error"),
  });
});

test("no fault strikes the meter", async () => {
  const { sandbox } = await withSandbox({ faultList: "500:1" });
  expect((await fetch(new URL("/meter", sandbox.baseURL))).status).toBe(200);
});
