import { afterEach, beforeEach, expect, test } from "vitest";
import { downloadClip } from "../../src/providers/clip-download.ts";
import { redactor } from "../../src/providers/redact.ts";
import { hang, startScriptedServer, text, type ScriptedServer } from "./scripted-server.ts";

const NEVER = new AbortController().signal;
let server: ScriptedServer;
beforeEach(async () => {
  server = await startScriptedServer();
});
afterEach(() => server.close());

const settings = (baseUrl: string): Parameters<typeof downloadClip>[1] => ({
  baseUrl,
  headers: { authorization: "Bearer key" },
  deadlineMs: 20_000,
  stallMs: 20_000,
  redact: redactor([]),
});

test("a provider on HTTPS cannot send the download to an open connection", async () => {
  expect(
    await downloadClip(`${server.origin}/clip.mp4`, settings("https://host.invalid"), NEVER),
  ).toMatchObject({
    kind: "unreachable",
    reason: expect.stringContaining("not encrypted"),
  });
  expect(server.seen).toEqual([]);
});

test("gives up on a ring of redirects", async () => {
  server.on("GET /clip.mp4", text(302, "", { location: "/clip.mp4" }));
  expect(await downloadClip("/clip.mp4", settings(server.origin), NEVER)).toMatchObject({
    kind: "unreachable",
    reason: "more than 5 redirects",
  });
  expect(server.seen).toHaveLength(6);
});

test("keeps signing along redirects at the provider itself", async () => {
  server.on("GET /clip.mp4", text(307, "", { location: "/v2/clip.mp4" }));
  server.on("GET /v2/clip.mp4", text(200, "bytes", { "content-type": "video/mp4" }));
  expect(await downloadClip("/clip.mp4", settings(server.origin), NEVER)).toMatchObject({ kind: "body" });
  expect(server.seen.map(({ headers }) => headers.authorization)).toEqual(["Bearer key", "Bearer key"]);
});

test.each(["http://", "https://user:[", "javascript:alert(1)", "file:///etc/passwd"])(
  "throws nothing for the address %s",
  async (url) => {
    expect(await downloadClip(url, settings(server.origin), NEVER)).toMatchObject({ kind: "unreachable" });
  },
);

test("a download that is stopped before it begins is not waited for, and says so", async () => {
  server.on("GET /clip.mp4", hang);
  const outcome = downloadClip("/clip.mp4", settings(server.origin), AbortSignal.abort());
  expect(await outcome).toEqual({ kind: "unreachable", reason: "cancelled" });
  expect(server.seen).toEqual([]);
});

test("says no length of a compressed body", async () => {
  const { gzipSync } = await import("node:zlib");
  const body = gzipSync("a clip");
  const headers = { "content-encoding": "gzip", "content-length": String(body.length) };
  server.on("GET /clip.mp4", text(200, body, headers));
  const outcome = await downloadClip("/clip.mp4", settings(server.origin), NEVER);
  expect(outcome).toMatchObject({ kind: "body" });
  expect(outcome).not.toHaveProperty("bytes");
});
