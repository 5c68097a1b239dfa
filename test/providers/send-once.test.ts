import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { exchange } from "../../src/providers/exchange.ts";
import { json, startScriptedServer, text, type ScriptedServer } from "./scripted-server.ts";

let server: ScriptedServer;
beforeEach(async () => {
  server = await startScriptedServer();
});
afterEach(() => server.close());
const LIMITS = { deadlineMs: 20_000 };

test("a form arrives with its boundary and its length", async () => {
  server.on("POST /form", json(200, { id: "a" }));
  const form = new FormData();
  form.set("prompt", "Ein Bäcker");
  form.set("frame", new File([new Uint8Array([1, 2, 3])], "frame.png"));
  const answer = await exchange(`${server.origin}/form`, { method: "POST", body: form }, LIMITS);
  expect(answer).toMatchObject({ kind: "answer", status: 200, json: { id: "a" } });
  const [{ headers, body }] = server.seen as [(typeof server.seen)[number]];
  const boundary = /boundary=(.+)$/.exec(headers["content-type"] ?? "")?.[1];
  expect(body).toContain(`--${boundary}\r\n`);
  expect(Number(headers["content-length"])).toBe(body.length);
  expect(headers).toMatchObject({ connection: "close" });
});

test("every header of an answer is heard, of several with one name too, and a redirect is an answer", async () => {
  server.on("GET /old", (response) => {
    response.writeHead(307, [
      ["location", "/new"],
      ["via", "one"],
      ["via", "two"],
    ]);
    response.end("moved");
  });
  const answer = await exchange(`${server.origin}/old`, {}, LIMITS);
  expect(answer).toMatchObject({ kind: "answer", status: 307, text: "moved" });
  expect(answer.kind === "answer" && [...answer.headers]).toEqual(
    expect.arrayContaining([
      ["location", "/new"],
      ["via", "one, two"],
    ]),
  );
  expect(server.seen).toHaveLength(1);
});

test.each([204, 304])("an answer of %i has no body", async (status) => {
  server.on("GET /nothing", text(status, ""));
  expect(await exchange(`${server.origin}/nothing`, {}, LIMITS)).toMatchObject({ status, text: "" });
});

test("nothing was sent when TLS never comes about, however long that takes to tell", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const silent = createServer(() => void vi.advanceTimersByTimeAsync(10_000));
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
  const { port } = silent.address() as AddressInfo;
  const answer = await exchange(`https://127.0.0.1:${port}/`, { method: "POST" }, LIMITS);
  vi.useRealTimers();
  silent.close();
  expect(answer).toEqual({ kind: "no-answer", sent: false, reason: "no connection within 10 s" });
});

test("a connection that is reset while TLS is agreed on has sent nothing", async () => {
  const resetting = createServer((socket) => void socket.once("data", () => socket.resetAndDestroy()));
  await new Promise<void>((resolve) => resetting.listen(0, "127.0.0.1", resolve));
  const { port } = resetting.address() as AddressInfo;
  const answer = await exchange(`https://127.0.0.1:${port}/`, { method: "POST" }, LIMITS);
  resetting.close();
  expect(answer).toMatchObject({ kind: "no-answer", sent: false });
});
