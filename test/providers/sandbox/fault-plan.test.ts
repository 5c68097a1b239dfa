import { expect, test } from "vitest";
import { createFaultPlan } from "../../../src/providers/sandbox/fault-plan.ts";
import { parseFaults } from "../../../src/providers/sandbox/parse-faults.ts";
import { fakeClock } from "./fake-clock.ts";
import { withSandbox } from "./with-sandbox.ts";

const SCOPES = Array.from({ length: 10_000 }, (_, index) => `POST /v1/videos ${index + 1}`);

test("a fault strikes as often as its rate says", () => {
  const plan = createFaultPlan({ faults: parseFaults("429:0.2,500:0,unauthorized:1"), seed: 7 });
  const struck = SCOPES.flatMap((scope) => plan.strikingAt("request", scope));
  const count = (name: string): number => struck.filter((fault) => fault === name).length;
  expect(count("429")).toBeGreaterThan(1850);
  expect(count("429")).toBeLessThan(2150);
  expect(count("500")).toBe(0);
  expect(count("unauthorized")).toBe(SCOPES.length);
});

test("equal seeds strike equally, other seeds differently, and another fault moves none", () => {
  const struckBy = (list: string, seed: number): string[] => {
    const plan = createFaultPlan({ faults: parseFaults(list), seed });
    return SCOPES.filter((scope) => plan.strikingAt("request", scope).includes("429"));
  };
  expect(struckBy("429:0.2", 7)).toEqual(struckBy("429:0.2", 7));
  expect(struckBy("429:0.2", 7)).not.toEqual(struckBy("429:0.2", 8));
  expect(struckBy("429:0.2,500:0.5", 7)).toEqual(struckBy("429:0.2", 7));
});

test("faults come in the order of the table, whatever the order of the list", () => {
  const plan = createFaultPlan({ faults: parseFaults("500:1,429:1,unauthorized:1"), seed: 1 });
  expect(plan.strikingAt("request", "any")).toEqual(["unauthorized", "429", "500"]);
});

/** What forty creates and one poll of each job meet, without what depends on when the sandbox was opened. */
async function meetFaults(seed: number, openedAfterMs: number): Promise<string[]> {
  const clock = fakeClock(openedAfterMs);
  const { post, get } = await withSandbox({
    faultList: "429:0.2,500-accepted:0.2,lost-job:0.2,detail-errors:0.5",
    seed,
    clock,
  });
  const met: string[] = [];
  for (let number = 0; number < 40; number += 1) {
    const response = await post("/videos", { prompt: "x", seconds: "4" });
    const answer = (await response.json()) as { id?: string };
    met.push(`${response.status} ${Object.keys(answer).join()}`);
    clock.advance(4000);
    if (answer.id !== undefined) met.push(`${(await get(`/videos/${answer.id}`)).status}`);
  }
  return met;
}

test("two runs with one seed meet the same faults, a run with another seed does not", async () => {
  const first = await meetFaults(7, 0);
  expect(new Set(first).size).toBeGreaterThan(3);
  expect(await meetFaults(7, 12_345)).toEqual(first);
  expect(await meetFaults(8, 0)).not.toEqual(first);
});
