import { expect, test } from "vitest";
import { createClipSource } from "../../../src/providers/sandbox/clip-source.ts";
import type { SandboxJob } from "../../../src/providers/sandbox/sandbox-job.ts";
import { microUsd } from "../../../src/domain/units.ts";

function job(number: number, size = "1280x720"): SandboxJob {
  return {
    id: `video_0_${number}`,
    number,
    model: "sora-2",
    prompt: `clip ${number}`,
    size,
    seconds: 4,
    createdAt: 0,
    milliseconds: 0,
    price: microUsd(0),
    faults: new Set(),
  };
}

test("a clip is drawn once for downloads at the same time, and the eight downloaded last are kept", async () => {
  const drawn: string[] = [];
  const clipOf = createClipSource((request) => {
    drawn.push(request.prompt);
    return Promise.resolve(new Uint8Array(1));
  });
  await Promise.all([clipOf(job(1)), clipOf(job(1))]);
  for (let number = 2; number <= 9; number += 1) await clipOf(job(number));
  expect(drawn).toHaveLength(9);
  await clipOf(job(9));
  await clipOf(job(2));
  expect(drawn).toHaveLength(9);
  await clipOf(job(1));
  await clipOf(job(2));
  expect(drawn.slice(9)).toEqual(["clip 1"]);
});

test("clips are drawn in even numbers of pixels, as H.264 needs", async () => {
  const sizes: string[] = [];
  const clipOf = createClipSource(({ width, height }) => {
    sizes.push(`${width}x${height}`);
    return Promise.resolve(new Uint8Array(1));
  });
  await clipOf(job(1, "833x481"));
  expect(sizes).toEqual(["834x482"]);
});
