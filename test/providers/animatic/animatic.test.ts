import { expect, test } from "vitest";
import { animatic } from "../../../src/providers/animatic/animatic.ts";
import { REQUEST } from "../contract.ts";

const NEVER = new AbortController().signal;
const CLIP = new Uint8Array([1, 2, 3]);

test("draws a clip for nothing and hands over its bytes", async () => {
  const asked: unknown[] = [];
  const model = animatic({
    renderClip: async (request) => {
      asked.push(request);
      return CLIP;
    },
  });
  expect(await model.start(REQUEST)).toEqual({ kind: "created", jobId: "animatic-1" });
  expect(await model.status("animatic-1", NEVER)).toEqual({ kind: "done", actualMicroUsd: 0 });
  const outcome = await model.download("animatic-1", NEVER);
  expect(outcome).toMatchObject({ kind: "body", bytes: 3, contentType: "video/mp4" });
  const chunks: Uint8Array[] = [];
  if (outcome.kind === "body") for await (const chunk of outcome.body) chunks.push(chunk);
  expect(chunks).toEqual([CLIP]);
  expect(asked).toEqual([REQUEST]);
});

test("draws one clip at a time, each with the next number", async () => {
  const finish: (() => void)[] = [];
  const model = animatic({
    renderClip: () => new Promise((resolve) => finish.push(() => resolve(CLIP))),
  });
  expect(await model.start(REQUEST)).toMatchObject({ jobId: "animatic-1" });
  expect(await model.start(REQUEST)).toMatchObject({ jobId: "animatic-2" });
  await Promise.resolve();
  expect(finish).toHaveLength(1);
  finish[0]!();
  expect(await model.status("animatic-1", NEVER)).toMatchObject({ kind: "done" });
  expect(await model.status("animatic-2", AbortSignal.abort())).toEqual({ kind: "waiting" });
  finish[1]!();
  expect(await model.status("animatic-2", NEVER)).toMatchObject({ kind: "done" });
});

test("fails a clip that cannot be drawn, free of charge, and draws the next", async () => {
  let first = true;
  const model = animatic({
    renderClip: async () => {
      if (!first) return CLIP;
      first = false;
      throw new Error("no font");
    },
  });
  await model.start(REQUEST);
  await model.start(REQUEST);
  expect(await model.status("animatic-1", NEVER)).toEqual({
    kind: "failed",
    code: "error",
    reason: "no font",
    actualMicroUsd: 0,
  });
  expect(await model.download("animatic-1", NEVER)).toEqual({ kind: "gone", reason: "no font" });
  expect(await model.status("animatic-2", NEVER)).toMatchObject({ kind: "done" });
});

test("knows no job of another process", async () => {
  const model = animatic({ renderClip: async () => CLIP });
  expect(await model.status("animatic-1", NEVER)).toMatchObject({ kind: "missing" });
  expect(await model.download("animatic-1", NEVER)).toMatchObject({ kind: "gone" });
});

test("is always there", async () => {
  const model = animatic({ renderClip: async () => CLIP });
  expect(await model.check(NEVER)).toMatchObject({ alive: true });
});
