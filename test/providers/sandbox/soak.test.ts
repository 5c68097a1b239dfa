import { expect, test } from "vitest";
import { withSandbox } from "./with-sandbox.ts";

const JOBS = 500;
const FAULTS =
  "429:0.1,500:0.1,500-accepted:0.1,lost-job:0.1,failed-job:0.1,early-404:0.2,truncated-body:0.1";

test(`the meter tells the truth about ${JOBS} jobs bought among faults`, async () => {
  const { client, clock, sandbox } = await withSandbox({ faultList: FAULTS, seed: 11 });
  const answered: string[] = [];
  let hidden = 0;
  let posts = 0;
  while (sandbox.meter().jobs.length < JOBS) {
    posts += 1;
    const jobs = sandbox.meter().jobs.length;
    try {
      const { id } = await client.videos.create({ prompt: `clip ${posts}`, seconds: "4", size: "1280x720" });
      answered.push(id);
    } catch {
      hidden += sandbox.meter().jobs.length - jobs;
    }
    clock.advance(4000);
    const newest = answered.at(-1);
    if (newest !== undefined) await client.videos.downloadContent(newest).catch(() => undefined);
  }
  const { jobs, billedUsd, ...meter } = sandbox.meter();
  expect(meter.posts).toBe(posts);
  expect(billedUsd).toBe((JOBS * 4) / 10);
  expect(jobs.filter((job) => answered.includes(job.id))).toHaveLength(answered.length);
  expect(hidden).toBeGreaterThan(0);
  expect(answered.length + hidden).toBe(JOBS);
  expect(new Set(jobs.map((job) => job.status))).toEqual(new Set(["completed", "failed", "lost"]));
});
