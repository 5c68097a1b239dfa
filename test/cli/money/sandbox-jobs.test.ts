import { expect, test } from "vitest";
import { assertJobsOfRunAreHere } from "../../../src/cli/money/sandbox-jobs.ts";
import type { Attempt } from "../../../src/domain/ledger.ts";

const job = (changes: Partial<Attempt>): Attempt =>
  ({
    id: "a1",
    runId: "run1",
    state: "created",
    sandboxUrl: "http://127.0.0.1:4010/v1",
    ...changes,
  }) as Attempt;

const goOn =
  (attempt: Attempt, flags: object = {}) =>
  () =>
    assertJobsOfRunAreHere(
      { attempts: [attempt] },
      { runId: "run1", flags: { provider: "sandbox", ...flags } },
    );

test("a run with jobs at a sandbox of its own goes on there, by a command that says where", () => {
  expect(goOn(job({}))).toThrow(
    expect.objectContaining({
      code: "BASE_URL_MISSING",
      hint: expect.stringContaining(
        "--real --resume run1 --provider sandbox --base-url http://127.0.0.1:4010/v1",
      ),
    }),
  );
  expect(goOn(job({}), { "base-url": "http://127.0.0.1:4010/v1" })).not.toThrow();
});

test.each([
  ["that have ended", { state: "released" }],
  ["of another run", { runId: "run2" }],
  ["at a sandbox that ended with its run", { sandboxUrl: undefined }],
])("jobs %s keep no run from going on", (_, changes) => {
  expect(goOn(job(changes as Partial<Attempt>))).not.toThrow();
});
