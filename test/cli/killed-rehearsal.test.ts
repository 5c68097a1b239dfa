import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import type { FilmPlan } from "../../src/domain/film.ts";
import { seededRandom } from "../ledger/seeded-random.ts";
import { committedFixture, runCli, scratchFolder } from "./built-cli.ts";
import { killAtFirstJob } from "./kill-at-first-job.ts";

const CLI = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
const KILLS = 10;
/** Faults that a run gets over within seconds. */
const FAULTS = "early-404:0.2,truncated-body:0.2,integer-seconds:0.3";

const { work, home, root } = scratchFolder();
const studio = committedFixture("screen-studio", join(root, "screen-studio"));
const env = { PATH: process.env["PATH"] ?? "", HOME: home, SORA_HOME: join(root, "money") };
const small = ["--repo-path", studio, "--duration", "30", "--quality", "draft", "--draft", "--no-music"];
const children: ChildProcess[] = [];
afterAll(() => children.forEach((child) => child.kill("SIGKILL")));

function start(args: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, [CLI, ...args], {
    cwd: work,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  children.push(child);
  return child;
}

/** A sandbox that takes what the film's model takes, so that bill and report can be compared. */
async function startSandbox({ cost }: FilmPlan): Promise<string> {
  const price = (cost.totalUsd / cost.billedSeconds).toFixed(6);
  const sandbox = start(["sandbox", "--speed", "20", "--price", price, "--faults", FAULTS]);
  const ended = once(sandbox, "close").then(() => ["the sandbox ended"]);
  const [line] = (await Promise.race([once(sandbox.stdout!, "data"), ended])) as [Buffer];
  return (JSON.parse(line.toString("utf8").split("\n")[0] ?? "") as { baseURL: string }).baseURL;
}

/** Runs until some milliseconds after the first word, or to its end. */
async function runAndKill(args: readonly string[], milliseconds: number): Promise<void> {
  const child = start(args);
  const closed = once(child, "close");
  child.stdout?.resume();
  await Promise.race([once(child.stderr!, "data"), closed]);
  child.stderr?.resume();
  await Promise.race([wait(milliseconds), closed]);
  child.kill("SIGKILL");
  await closed;
}

interface Meter {
  readonly posts: number;
  readonly billedUsd: number;
  readonly jobs: readonly { readonly prompt: string }[];
}

describe("a rehearsal that is killed ten times", () => {
  it("is resumed to all its clips, none bought twice, and its report is the meter's", async () => {
    await runCli([...small, "--dry-run", "--out", "film"], { cwd: work, env });
    const film = JSON.parse(readFileSync(join(work, "film/film.json"), "utf8")) as FilmPlan;
    const baseUrl = await startSandbox(film);
    const server = ["--provider", "sandbox", "--base-url", baseUrl];
    const buy = [...small, "--real", ...server, "--yes", "--max-cost", "20", "--out", "film"];
    const random = seededRandom(20_261_120);
    for (let kill = 0; kill < KILLS; kill += 1) await runAndKill(buy, random.below(3_000));
    const resume = [
      "--real",
      "--resume",
      "last",
      ...server,
      "--yes",
      "--max-cost",
      "20",
      "--draft",
      "--no-music",
    ];
    const end = await runCli(resume, { cwd: work, env });
    const reply = await fetch(new URL("/meter", baseUrl));
    const { jobs, billedUsd } = (await reply.json()) as Meter;
    const report = JSON.parse(readFileSync(join(work, "film/sora_budget_report.json"), "utf8")) as object;
    expect(end).toMatchObject({ status: 0 });
    expect(new Set(jobs.map(({ prompt }) => prompt)).size).toBe(film.shots.length);
    expect(jobs).toHaveLength(film.shots.length);
    expect(report).toMatchObject({ spentUsd: billedUsd, explained: { complete: true } });
    expect(readdirSync(join(work, "film/clips")).toSorted()).toEqual(
      [...film.shots.map(({ id }) => `${id}.mp4`), "clips.jsonl"].toSorted(),
    );
  }, 600_000);
});

interface Report {
  readonly runs: readonly {
    readonly shots: readonly { readonly attempt: string; readonly state: string }[];
  }[];
}

async function unfinishedAttempts(): Promise<readonly string[]> {
  const { stdout } = await runCli(["report", "--rehearsal", "--json"], { cwd: work, env: alone });
  const { runs } = JSON.parse(stdout) as Report;
  const lines = runs.flatMap(({ shots }) => shots);
  return lines
    .filter(({ state }) => state !== "settled" && state !== "released")
    .map(({ attempt }) => attempt);
}

const alone = { SORA_HOME: join(root, "money of rehearsals alone") };

describe("a rehearsal whose sandbox is killed with it", () => {
  const seller = ["--real", "--provider", "sandbox", "--yes", "--max-cost", "20"];
  const buy = [...seller, "--draft", "--no-music"];

  it("is found by recover and budget resolve in the book it is in", async () => {
    await killAtFirstJob([...small, ...seller, "--shots", "1-2", "--out", "alone"], {
      cwd: work,
      env: alone,
    });
    const [attempt = ""] = await unfinishedAttempts();
    const place = { cwd: work, env: alone };
    const [resolve, recover, report] = await Promise.all([
      runCli(["budget", "resolve", attempt, "--not-paid"], place),
      runCli(["recover"], place),
      runCli(["report", "--rehearsal"], place),
    ]);
    expect(resolve.stderr).toContain(`sora-pipeline budget resolve ${attempt} --rehearsal --not-paid`);
    expect(recover.stderr).toContain("sora-pipeline recover --provider sandbox");
    expect(report.stdout).toContain(`${attempt}: its end is not written down yet`);
  }, 120_000);

  it("goes on: what the sandbox took with it is released and made anew", async () => {
    const resumed = await runCli([...buy, "--resume", "last"], { cwd: work, env: alone });
    expect(resumed.stderr).toContain("its job ended with the process that began it, nothing was paid");
    expect(resumed.status).toBe(0);
    expect(resumed.stdout).toContain("Every cent is explained");
    expect(await unfinishedAttempts()).toEqual([]);
  }, 120_000);

  it("is released by recover too", async () => {
    await killAtFirstJob([...buy, "--resume", "last", "--shots", "3"], { cwd: work, env: alone });
    expect(await unfinishedAttempts()).toHaveLength(1);
    const place = { cwd: work, env: alone };
    expect(await runCli(["recover", "--provider", "sandbox"], place)).toMatchObject({
      status: 0,
      stdout: "sandbox: every job is settled or released.\n",
    });
    expect(await unfinishedAttempts()).toEqual([]);
  }, 120_000);
});
