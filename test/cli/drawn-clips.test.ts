import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Attempt } from "../../src/domain/ledger.ts";
import { openLedger } from "../../src/ledger/open-ledger.ts";
import { readLedger } from "../../src/ledger/read-ledger.ts";
import { caps, reservation } from "../ledger/ledger-builder.ts";
import { committedFixture, runCli, scratchFolder } from "./built-cli.ts";
import { killAtFirstJob } from "./kill-at-first-job.ts";
import { stopWhen } from "./stop-when.ts";

const { work, root } = scratchFolder();
const studio = committedFixture("screen-studio", join(root, "screen-studio"));
/** A short film in small pictures. */
const small = ["--repo-path", studio, "--duration", "30", "--quality", "draft"];
const quick = ["--draft", "--no-music"];
const draw = ["--real", "--provider", "animatic", "--yes", "--max-cost", "1", ...quick];

/** A book of its own, and where the program runs with it. */
function book(name: string) {
  const directory = join(root, name);
  return { directory, place: { cwd: work, env: { SORA_HOME: directory } } };
}

async function attemptsIn(directory: string): Promise<readonly Attempt[]> {
  return (await readLedger({ directory })).attempts;
}

/** A job of a process that died, at a provider that is paid. */
async function leavePaidJob(directory: string): Promise<void> {
  const owners = { self: "linux/an-earlier-boot/1/1/1", lifeOf: () => "alive" as const };
  const ledger = await openLedger({ directory, clock: { now: Date.now }, parts: { owners } });
  const verdict = await ledger.reserve(reservation({ provider: "google" }), caps());
  if (!verdict.ok) throw new Error(verdict.detail);
  await ledger.created(verdict.attempt, "job-1");
}

describe("clips drawn on this machine", () => {
  it("are drawn for one film after another, each process with the same book", async () => {
    const { place } = book("money of two films");
    const film = [...small, ...draw, "--shots", "1"];
    const first = await runCli([...film, "--out", "first"], place);
    const second = await runCli([...film, "--seed", "5", "--out", "second"], place);
    expect(first).toMatchObject({ status: 0 });
    expect(second).toMatchObject({ status: 0 });
    expect(second.stderr).toContain("S1   bought for $0.00");
  }, 120_000);
});

describe("a run that draws and is killed", () => {
  it("goes on: what it left is released and drawn anew, and a paid job in the book stays as it is", async () => {
    const { directory, place } = book("money of a resumed film");
    await leavePaidJob(directory);
    const [paid] = await attemptsIn(directory);
    await killAtFirstJob([...small, ...draw, "--shots", "1", "--out", "resumed"], place);
    const resumed = await runCli(["--real", "--resume", "last", ...draw], place);
    const attempts = await attemptsIn(directory);
    expect(resumed).toMatchObject({ status: 0 });
    expect(resumed.stderr).toContain("1 of 1 shots to draw");
    expect(resumed.stderr).toContain("its job ended with the process that began it, nothing was paid");
    expect(attempts).toMatchObject([paid, { state: "released" }, { state: "settled", result: "bought" }]);
  }, 120_000);

  it("is released by recover, and then drawn by the next run", async () => {
    const { directory, place } = book("money of a recovered film");
    await killAtFirstJob([...small, ...draw, "--shots", "1", "--out", "recovered"], place);
    expect(await runCli(["recover"], place)).toMatchObject({
      status: 0,
      stdout: "animatic: every job is settled or released.\n",
    });
    expect(await attemptsIn(directory)).toMatchObject([{ state: "released" }]);
    expect(await runCli(["--real", "--resume", "last", ...draw], place)).toMatchObject({ status: 0 });
  }, 120_000);
});

describe("a run that is stopped while its film is cut", () => {
  it("ends with 130, with the money and how to go on", async () => {
    const { place } = book("money of a film that was not cut");
    const parts = join(work, "uncut/.parts");
    // The folder is made before anything is drawn; a part in it is of the film.
    const when = (): boolean => existsSync(parts) && readdirSync(parts).some((name) => name.endsWith(".mp4"));
    const args = [...small, ...draw, "--shots", "1", "--out", "uncut"];
    const { status, stdout, stderr } = await stopWhen(args, place, { when, signal: "SIGINT" });
    expect(stderr).toContain("The film is not finished");
    expect(stderr).toMatch(/Go on with: sora-pipeline --real --resume \S+ --shots S1 /);
    expect(stdout).toContain("Every cent is explained");
    expect(status).toBe(130);
    expect(existsSync(join(work, "uncut/film.mp4"))).toBe(false);
  }, 120_000);
});
