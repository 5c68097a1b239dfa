import { expect, test } from "vitest";
import { animatic } from "../../../src/providers/animatic/animatic.ts";
import { REQUEST } from "../contract.ts";

const NEVER = new AbortController().signal;
const CLIP = new Uint8Array([1, 2, 3]);
const FIRST = { ...REQUEST, attempt: "a-1" };
const SECOND = { ...REQUEST, attempt: "a-2" };

test("draws a clip for nothing and hands over its bytes", async () => {
  const asked: unknown[] = [];
  const model = animatic({
    renderClip: async (request) => {
      asked.push(request);
      return CLIP;
    },
  });
  expect(await model.start(FIRST)).toEqual({ kind: "created", jobId: "animatic-a-1" });
  expect(await model.status("animatic-a-1", NEVER)).toEqual({ kind: "done", actualMicroUsd: 0 });
  const outcome = await model.download("animatic-a-1", NEVER);
  expect(outcome).toMatchObject({ kind: "body", bytes: 3, contentType: "video/mp4" });
  const chunks: Uint8Array[] = [];
  if (outcome.kind === "body") for await (const chunk of outcome.body) chunks.push(chunk);
  expect(chunks).toEqual([CLIP]);
  expect(asked).toEqual([FIRST]);
});

test("draws one clip at a time, each a job of its own", async () => {
  const finish: (() => void)[] = [];
  const model = animatic({
    renderClip: () => new Promise((resolve) => finish.push(() => resolve(CLIP))),
  });
  expect(await model.start(FIRST)).toMatchObject({ jobId: "animatic-a-1" });
  expect(await model.start(SECOND)).toMatchObject({ jobId: "animatic-a-2" });
  await Promise.resolve();
  expect(finish).toHaveLength(1);
  finish[0]!();
  expect(await model.status("animatic-a-1", NEVER)).toMatchObject({ kind: "done" });
  expect(await model.status("animatic-a-2", AbortSignal.abort())).toEqual({ kind: "waiting" });
  finish[1]!();
  expect(await model.status("animatic-a-2", NEVER)).toMatchObject({ kind: "done" });
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
  await model.start(FIRST);
  await model.start(SECOND);
  expect(await model.status("animatic-a-1", NEVER)).toEqual({
    kind: "failed",
    code: "error",
    reason: "no font",
    actualMicroUsd: 0,
  });
  expect(await model.download("animatic-a-1", NEVER)).toEqual({ kind: "gone", reason: "no font" });
  expect(await model.status("animatic-a-2", NEVER)).toMatchObject({ kind: "done" });
});

test("gives no id that another process gave to another attempt", async () => {
  const inFirstProcess = animatic({ renderClip: async () => CLIP });
  const inSecondProcess = animatic({ renderClip: async () => CLIP });
  const one = await inFirstProcess.start(FIRST);
  const other = await inSecondProcess.start(SECOND);
  expect(one).not.toEqual(other);
});

test("knows no job of another process", async () => {
  const model = animatic({ renderClip: async () => CLIP });
  expect(await model.status("animatic-a-1", NEVER)).toMatchObject({ kind: "missing" });
  expect(await model.download("animatic-a-1", NEVER)).toMatchObject({ kind: "gone" });
});

test("is always there", async () => {
  const model = animatic({ renderClip: async () => CLIP });
  expect(await model.check(NEVER)).toMatchObject({ alive: true });
});
