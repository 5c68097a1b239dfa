import { expect, it } from "vitest";
import { eventText } from "../../../src/cli/money/event-text.ts";

const left = { shot: "S1", attempt: "a1", jobId: "job1", reason: "the run was stopped" } as const;

it("says of a stopped run what becomes of a job elsewhere, and of one that ends with the program", () => {
  expect(eventText({ ...left, kind: "left-running" }, "money")).toBe(
    "S1   left running at the provider: the run was stopped",
  );
  expect(eventText({ ...left, kind: "left-unfinished" }, "money")).toBe(
    "S1   not finished: the run was stopped; its job ends here, and --resume makes the clip anew",
  );
});
