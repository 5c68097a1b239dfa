import { expect, it } from "vitest";
import type { ShotResult } from "../../src/jobs/job-events.ts";
import { summarizeRun } from "../../src/jobs/run-summary.ts";

const artifact = { file: "a.mp4", sha256: "0".repeat(64), bytes: 1 };
const bought: ShotResult = { shot: "S1", kind: "bought", path: "/a.mp4", artifact, paidMicroUsd: 5 };
const reused: ShotResult = { shot: "S1", kind: "reused", path: "/a.mp4", artifact };
const unreached: ShotResult = { shot: "S2", kind: "not-bought", reason: "connection refused" };
const refused: ShotResult = { shot: "S2", kind: "refused", code: "moderation", reason: "words" };
const running: ShotResult = { shot: "S2", kind: "running", attempt: "a1", reason: "deadline" };
const failed: ShotResult = { shot: "S2", kind: "failed", code: "error", reason: "oops", paidMicroUsd: 7 };

it.each([
  ["every clip is there", [bought, { ...reused, shot: "S2" }], "ok"],
  ["a job goes on at the provider", [bought, running], "jobsRunning"],
  ["a prompt was refused", [bought, refused], "policy"],
  ["a job failed", [bought, failed], "partialFilm"],
  ["one shot could not be bought", [bought, unreached], "partialFilm"],
  ["nothing could be bought at all", [{ ...unreached, shot: "S1" }, unreached], "provider"],
] as const)("when %s the run ends so", (_, shots, exit) => {
  expect(summarizeRun({ shots }).exit).toBe(exit);
});

it("adds up what was paid, also for jobs that failed", () => {
  expect(summarizeRun({ shots: [bought, failed] }).paidMicroUsd).toBe(12);
});

it("ends by why it stopped before anything else", () => {
  const stopped = { code: "auth", reason: "wrong key" } as const;
  expect(summarizeRun({ shots: [bought, running], stopped }).exit).toBe("provider");
});
