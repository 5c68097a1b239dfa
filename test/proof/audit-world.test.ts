import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openLedger } from "../../src/ledger/open-ledger.ts";
import { heldClock, reservation } from "../ledger/ledger-builder.ts";
import { temporaryFolder } from "../builders/temporary-folder.ts";
import { auditEnd, type WorldRemains } from "./audit-world.ts";
import { smallClip } from "./small-clip.ts";
import { sha256 } from "../builders/sha256.ts";

const PROMPT = "The Clerk bows.";
const PRICE = 100_000;
const CLIP = smallClip({ prompt: PROMPT, seconds: 4, width: 1280, height: 720 });
const JOB = {
  id: "job-1",
  prompt: PROMPT,
  seconds: 4,
  size: "1280x720",
  status: "completed",
  billedUsd: 0.1,
};

/** A world in which one clip was bought and all is well. */
async function goodWorld(): Promise<WorldRemains> {
  const folder = temporaryFolder();
  const ledger = await openLedger({ directory: join(folder, "ledger"), clock: heldClock() });
  const ask = reservation({ microUsd: PRICE, promptHash: sha256(PROMPT) });
  const verdict = await ledger.reserve(ask, { monthMicroUsd: PRICE });
  if (!verdict.ok) throw new Error(verdict.detail);
  const { attempt } = verdict;
  await ledger.created(attempt, JOB.id);
  mkdirSync(join(folder, "clips"));
  writeFileSync(join(folder, "clips", "clip.mp4"), CLIP);
  const artifact = { file: "clip.mp4", sha256: sha256(CLIP), bytes: CLIP.length };
  await ledger.settle(attempt, { result: "bought", paidMicroUsd: PRICE, artifact });
  const acknowledged = ["reserve", "created", "settle"].map((what) => `${what} ${attempt}`);
  return { folder, acknowledged, meter: { posts: 1, billedUsd: 0.1, jobs: [JOB] }, capMicroUsd: PRICE };
}

const metered = (jobs: WorldRemains["meter"]["jobs"]): Pick<WorldRemains, "meter"> => ({
  meter: { posts: jobs.length, jobs, billedUsd: jobs.reduce((sum, { billedUsd }) => sum + billedUsd, 0) },
});
const clipIn = (folder: string): string => join(folder, "clips", "clip.mp4");

describe("the audit of a world", () => {
  it("finds nothing where all is well", async () => {
    expect(await auditEnd(await goodWorld())).toEqual([]);
  });

  it.each<[string, (world: WorldRemains) => Partial<WorldRemains> | void, RegExp]>([
    ["more on the bill than the cap", () => ({ capMicroUsd: PRICE - 1 }), /^I2: 100000 billed of 99999/],
    ["a job nobody has", () => metered([JOB, { ...JOB, id: "job-2", prompt: "Another." }]), /^I3: job-2/],
    ["a clip that was made twice", () => metered([JOB, { ...JOB, id: "job-2" }]), /^I4: bought twice/],
    [
      "a word of the ledger that is gone",
      ({ acknowledged }) => ({ acknowledged: [...acknowledged, "settle w-9"] }),
      /"settle w-9" was acknowledged and is lost/,
    ],
    [
      "a clip that was cut",
      ({ folder }) => writeFileSync(clipIn(folder), CLIP.subarray(1)),
      /^I6: clip.mp4 is not/,
    ],
    [
      "a clip with other bytes",
      ({ folder }) =>
        writeFileSync(clipIn(folder), smallClip({ prompt: PROMPT, seconds: 5, width: 2, height: 2 })),
      /^I6: clip.mp4 has another hash/,
    ],
    [
      "a clip the ledger does not know, and one that is gone",
      ({ folder }) => renameSync(clipIn(folder), join(folder, "clips", "other.mp4")),
      /other.mp4 is not in the ledger\nI6: clip.mp4 is gone/,
    ],
    ["another sum on the bill", () => metered([{ ...JOB, billedUsd: 0.09 }]), /^I12: the report says 100000/],
  ])("tells %s", async (_, change, expected) => {
    const world = await goodWorld();
    const found = await auditEnd({ ...world, ...change(world) });
    expect(found.join("\n")).toMatch(new RegExp(expected.source, "m"));
  });
});
