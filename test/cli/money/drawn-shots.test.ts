import { expect, it } from "vitest";
import { drawnShots } from "../../../src/cli/money/drawn-shots.ts";
import type { ShotResult } from "../../../src/jobs/job-events.ts";
import type { ShotSource } from "../../../src/media/film-clips.ts";

const artifact = { file: "a.mp4", sha256: "0".repeat(64), bytes: 1 };
const bought = (shot: string): ShotResult => ({
  shot,
  kind: "bought",
  path: "/a.mp4",
  artifact,
  paidMicroUsd: 5,
});
const reused = (shot: string): ShotResult => ({ shot, kind: "reused", path: "/a.mp4", artifact });
const clip = (id: string): ShotSource => ({ id, kind: "clip", notes: [] });
const drawn = (id: string, reason?: string): ShotSource => ({
  id,
  kind: "drawn",
  ...(reason !== undefined && { reason }),
});

it("are unusable where a clip was bought, now or before, and the film has none", () => {
  const sources = [clip("S1"), drawn("S2", "too short"), drawn("S3", "too short")];
  const shots = [bought("S1"), bought("S2"), reused("S3")];
  expect(drawnShots(sources, { shots })).toEqual({ unusable: ["S2", "S3"], unbought: [] });
});

it("are unbought where the run was not for them and no other left a clip", () => {
  const sources = [drawn("S1"), clip("S2"), clip("S3"), drawn("S4", "no video")];
  expect(drawnShots(sources, { shots: [bought("S3")] })).toEqual({ unusable: [], unbought: ["S1"] });
});

it("are neither where the summary says why there is no clip", () => {
  const failed: ShotResult = { shot: "S1", kind: "failed", code: "error", reason: "oops", paidMicroUsd: 7 };
  expect(drawnShots([drawn("S1")], { shots: [failed] })).toEqual({ unusable: [], unbought: [] });
});
