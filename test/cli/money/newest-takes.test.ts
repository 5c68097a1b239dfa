import { expect, it } from "vitest";
import { newestTakes } from "../../../src/cli/money/newest-takes.ts";
import type { Attempt, LedgerRun } from "../../../src/domain/ledger.ts";

const spec = { provider: "google", model: "omni" };
const run = (id: string, filmHash = "film"): LedgerRun => ({
  id,
  filmHash,
  startedAt: 0,
  repo: "repo",
  commit: null,
  title: "FILM",
  outDir: "/out",
});
const attempt = (changes: Partial<Attempt>): Attempt => ({
  id: "a1",
  runId: "first",
  shot: "S1",
  take: 1,
  shotKey: "key",
  ...spec,
  seconds: 4,
  size: "720p",
  promptTokens: 1,
  promptHash: "prompt",
  microUsd: 1,
  state: "settled",
  result: "bought",
  month: "2026-11",
  reservedAt: 0,
  changedAt: 0,
  owner: "me",
  ...changes,
});

it("is the newest that was bought for the film, whichever run bought it", () => {
  const runs = [run("first"), run("second"), run("other", "another film")];
  const attempts = [
    attempt({}),
    attempt({ runId: "second", take: 2 }),
    attempt({ runId: "other", take: 3 }),
    attempt({ runId: "second", take: 4, provider: "animatic" }),
  ];
  expect(newestTakes({ attempts, runs }, { filmHash: "film", runId: "third", spec })).toEqual({ S1: 2 });
});

it("is the one this run began; what another run began and did not buy is left to that run", () => {
  const { result: _none, ...created } = attempt({ take: 2, runId: "second", state: "created" });
  const ledger = { attempts: [attempt({}), created], runs: [run("first"), run("second")] };
  expect(newestTakes(ledger, { filmHash: "film", runId: "second", spec })).toEqual({ S1: 2 });
  expect(newestTakes(ledger, { filmHash: "film", runId: "first", spec })).toEqual({ S1: 1 });
});

it("is the one the run was begun for, unless a newer one was bought since", () => {
  const ledger = { attempts: [attempt({ take: 2 })], runs: [run("first")] };
  const takes = newestTakes(ledger, { filmHash: "film", runId: "first", spec, begun: { S1: 1, S2: 3 } });
  expect(takes).toEqual({ S1: 2, S2: 3 });
});

it("takes a shot called like something every object inherits for what it is", () => {
  const ledger = { attempts: [attempt({ shot: "constructor", take: 2 })], runs: [run("first")] };
  expect(newestTakes(ledger, { filmHash: "film", runId: "first", spec })).toEqual({ constructor: 2 });
});
