import { expect, test } from "vitest";
import fc from "fast-check";
import { jobStatus, statusOfJob } from "../../src/providers/job-status.ts";
import { redactor } from "../../src/providers/redact.ts";

const reading = { redact: redactor([]) };

test.each([
  ["queued", "waiting"],
  ["pending", "waiting"],
  ["submitted", "waiting"],
  ["in_progress", "waiting"],
  ["processing", "waiting"],
  ["running", "waiting"],
  ["started", "waiting"],
  ["completed", "done"],
  ["succeeded", "done"],
  ["done", "done"],
  ["COMPLETED", "done"],
  ["failed", "failed"],
  ["error", "failed"],
  ["expired", "failed"],
  ["cancelled", "failed"],
  ["canceled", "failed"],
  ["deleted", "failed"],
])("reads the state %s as %s", (status, kind) => {
  expect(statusOfJob({ status }, reading).kind).toBe(kind);
});

test("an unknown or missing state keeps waiting and is named", () => {
  expect(statusOfJob({ status: "warming up" }, reading)).toEqual({
    kind: "waiting",
    unknownState: "warming up",
  });
  expect(statusOfJob({}, reading)).toEqual({ kind: "waiting", unknownState: "no state given" });
  expect(statusOfJob({ status: "constructor" }, reading).kind).toBe("waiting");
});

test.each([
  [42, 42],
  ["42", 42],
  [250, 100],
  [-1, 0],
])("reads progress %j as %i", (progress, expected) => {
  expect(statusOfJob({ status: "running", progress }, reading)).toEqual({
    kind: "waiting",
    progress: expected,
  });
});

test("a missing or odd progress is none", () => {
  for (const progress of [undefined, null, "", "half", {}, Number.NaN]) {
    expect(statusOfJob({ status: "running", progress }, reading)).toEqual({ kind: "waiting" });
  }
});

test("an empty error field does not spoil a completed job", () => {
  for (const error of [null, undefined, "", {}]) {
    expect(statusOfJob({ status: "completed", error }, reading)).toEqual({ kind: "done" });
  }
});

test("a completed job that was blocked is a moderation failure", () => {
  const job = { status: "completed", error: { code: "moderation_blocked", message: "No." } };
  expect(statusOfJob(job, reading)).toEqual({ kind: "failed", code: "moderation", reason: "No." });
});

test("a failure without a word says so", () => {
  expect(statusOfJob({ status: "failed" }, reading)).toEqual({
    kind: "failed",
    code: "error",
    reason: "the provider says failed and gives no reason",
  });
});

test("never throws, whatever the reply", () => {
  fc.assert(
    fc.property(fc.integer({ min: 100, max: 599 }), fc.jsonValue(), (status, json) => {
      const text = JSON.stringify(json);
      expect(
        jobStatus({ kind: "answer", status, headers: new Headers(), text, json }, reading).kind,
      ).toBeTypeOf("string");
    }),
  );
});
