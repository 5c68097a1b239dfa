import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import type { FilmPlan } from "../../src/domain/film.ts";
import { filmJson } from "../../src/plan/film-json.ts";
import { type CliResult, committedFixture, runCli, scratchFolder, writeText } from "./built-cli.ts";
import { sandboxesIn } from "./sandbox-process.ts";

const { work, root } = scratchFolder();
const startSandbox = sandboxesIn(work);
const studio = committedFixture("screen-studio", join(root, "screen-studio"));
const env = { SORA_HOME: join(root, "money") };
/** Small pictures and a short film: what is tested is the way of the money. */
const small = ["--repo-path", studio, "--duration", "30", "--quality", "draft", "--draft", "--no-music"];

interface Meter {
  readonly posts: number;
  readonly billedUsd: number;
  readonly jobs: readonly { readonly status: string; readonly billedUsd: number }[];
}

let baseUrl = "";
beforeAll(async () => {
  baseUrl = await startSandbox();
});

async function meter(): Promise<Meter> {
  const reply = await fetch(new URL("/meter", baseUrl));
  return (await reply.json()) as Meter;
}

const rehearse = (...more: string[]): Promise<CliResult> =>
  runCli([...small, "--real", "--provider", "sandbox", "--base-url", baseUrl, ...more], { cwd: work, env });

describe("sora-pipeline --real, rehearsed against the sandbox", () => {
  it("without a terminal needs --yes and --max-cost, and says exactly which", async () => {
    const { status, stderr } = await rehearse();
    expect(status).toBe(6);
    const [, amount] = /Add: --yes --max-cost (\d+[.]\d\d)/.exec(stderr) ?? [];
    expect(Number(amount)).toBeGreaterThan(0);
    expect(stderr).toContain("REHEARSAL");
    expect((await meter()).posts).toBe(0);
  });

  it.each([
    ["--max-cost", "ten"],
    ["--timeout", "soon"],
  ])("reads %s before anything is planned", async (flag, value) => {
    const { status, stderr } = await runCli(["--repo-path", join(work, "nowhere"), "--real", flag, value], {
      cwd: work,
      env,
    });
    expect(status).toBe(2);
    expect(stderr).toContain(`${flag} is "${value}"`);
  });

  it("buys nothing above --max-cost or above the month's budget", async () => {
    expect(await rehearse("--yes", "--max-cost", "0.01")).toMatchObject({ status: 5 });
    expect(await rehearse("--yes", "--max-cost", "50", "--monthly-budget", "0.01")).toMatchObject({
      status: 5,
    });
    expect((await meter()).posts).toBe(0);
  });

  describe("bought", () => {
    let run: CliResult;
    let film: FilmPlan;
    const out = join(work, "bought");
    beforeAll(async () => {
      run = await rehearse("--yes", "--max-cost", "20", "--out", "bought");
      film = JSON.parse(readFileSync(join(out, "film.json"), "utf8")) as FilmPlan;
    }, 240_000);

    it("ends well with a clip for every shot, the film and the report", () => {
      expect(run.stderr).not.toContain("error:");
      expect(run.status).toBe(0);
      expect(readdirSync(join(out, "clips")).toSorted()).toEqual(
        [...film.shots.map(({ id }) => `${id}.mp4`), "clips.jsonl"].toSorted(),
      );
      for (const name of [
        "film.mp4",
        "film.vtt",
        "film.srt",
        "poster.png",
        "contact-sheet.jpg",
        "teaser.gif",
      ])
        expect(statSync(join(out, name)).size).toBeGreaterThan(100);
      expect(readFileSync(join(out, "storyboard.html"), "utf8")).toContain("<video");
    });

    it("reports what the meter billed, to the cent, with one POST a shot", async () => {
      const { posts, billedUsd } = await meter();
      expect(posts).toBe(film.shots.length);
      const report = JSON.parse(readFileSync(join(out, "sora_budget_report.json"), "utf8")) as {
        spentUsd: number;
        rehearsal: boolean;
        explained: { complete: boolean };
      };
      expect(report.rehearsal).toBe(true);
      expect(report.explained.complete).toBe(true);
      expect(report.spentUsd).toBe(film.cost.totalUsd);
      expect(billedUsd).toBe(report.spentUsd);
      expect(run.stdout).toMatch(/^REHEARSAL/);
      expect(run.stdout).toContain("Every cent is explained");
    });

    it("run again buys nothing", async () => {
      const before = (await meter()).posts;
      const again = await rehearse("--yes", "--max-cost", "20", "--out", "bought");
      expect(again.status).toBe(0);
      expect(again.stderr).toContain("bought before, not bought again");
      expect((await meter()).posts).toBe(before);
    }, 120_000);

    it("tells what could not be written after the purchase, and still shows the money", async () => {
      const before = (await meter()).posts;
      const [clip, kept] = [join(out, "clips/S1.mp4"), join(out, "S1.mp4")];
      renameSync(clip, kept);
      mkdirSync(clip);
      const again = await rehearse("--yes", "--max-cost", "20", "--out", "bought");
      rmSync(clip, { recursive: true });
      renameSync(kept, clip);
      expect(again.status).toBe(10);
      expect(again.stderr).toContain("What was bought is kept, but the film is not finished");
      expect(again.stderr).not.toContain("a fault of sora-pipeline");
      expect(again.stdout).toContain("Every cent is explained");
      expect((await meter()).posts).toBe(before);
    }, 120_000);

    it("resumed by its run buys nothing either", async () => {
      const before = (await meter()).posts;
      const again = await runCli(
        [
          "--real",
          "--resume",
          "last",
          "--provider",
          "sandbox",
          "--base-url",
          baseUrl,
          "--draft",
          "--no-music",
        ],
        { cwd: work, env },
      );
      expect(again.status).toBe(0);
      expect((await meter()).posts).toBe(before);
    }, 120_000);

    it("keeps its report when a dry run puts another plan into the folder, and says where the estimate is", async () => {
      const report = readFileSync(join(out, "sora_budget_report.txt"), "utf8");
      const other = ["--repo-path", studio, "--duration", "30", "--template", "delivery", "--seed", "9"];
      const dry = await runCli([...other, "--dry-run", "--out", "bought"], { cwd: work, env });
      expect(dry.status).toBe(0);
      expect(dry.stderr).toContain("tells what a run spent and stays");
      expect(readFileSync(join(out, "film.json"), "utf8")).not.toBe(filmJson(film));
      expect(readFileSync(join(out, "sora_budget_report.txt"), "utf8")).toBe(report);
      expect(readFileSync(join(out, "sora_budget_estimate.txt"), "utf8")).toContain("NOTHING WAS SPENT");
    });

    it("retakes one shot with one POST, in its own film although another plan lies there", async () => {
      const before = (await meter()).posts;
      const again = await runCli(
        [
          "retake",
          "S2",
          "--provider",
          "sandbox",
          "--base-url",
          baseUrl,
          "--yes",
          "--max-cost",
          "5",
          "--draft",
          "--no-music",
        ],
        { cwd: work, env },
      );
      expect(again.status).toBe(0);
      expect((await meter()).posts).toBe(before + 1);
      expect(again.stderr).toContain("it is the film of this run again");
      expect(readFileSync(join(out, "film.json"), "utf8")).toBe(filmJson(film));
      expect(readFileSync(join(out, "storyboard.html"), "utf8")).toContain(
        `${film.shots.length} of ${film.shots.length} shots are clips`,
      );
    }, 120_000);

    it("resumed after a retake buys nothing and keeps the clip that was retaken", async () => {
      const [before, clip] = [(await meter()).posts, readFileSync(join(out, "clips/S2.mp4"))];
      const line = ["--real", "--resume", "last", "--provider", "sandbox", "--base-url", baseUrl];
      const again = await runCli([...line, "--draft", "--no-music"], { cwd: work, env });
      expect(again.status).toBe(0);
      expect((await meter()).posts).toBe(before);
      expect(again.stdout).toMatch(/^S1 +1 [^]+^S2 +1 [^]+^S2 +2 /m);
      expect(again.stdout).toMatch(/^film .+ spent on this film/m);
      expect(readFileSync(join(out, "clips/S2.mp4")).equals(clip)).toBe(true);
    }, 120_000);

    it("keeps the book of rehearsals apart from that of money", async () => {
      const [rehearsed, money] = await Promise.all([
        runCli(["report", "--rehearsal", "--json"], { cwd: work, env }),
        runCli(["report", "--json"], { cwd: work, env }),
      ]);
      expect(JSON.parse(rehearsed.stdout)).toMatchObject({ rehearsal: true });
      expect((JSON.parse(rehearsed.stdout) as { spentUsd: number }).spentUsd).toBeGreaterThan(0);
      expect(JSON.parse(money.stdout)).toMatchObject({ rehearsal: false, spentUsd: 0, runs: [] });
      expect(existsSync(join(env.SORA_HOME, "ledger.jsonl"))).toBe(false);
    });

    it("is found sound when the journal is counted again", async () => {
      const { status, stdout } = await runCli(["budget", "verify", "--rehearsal"], { cwd: work, env });
      expect(status).toBe(0);
      expect(stdout).toContain("nothing is wrong");
    });
  });
});

describe("a run of one shot", () => {
  it("is resumed to that shot, and to others only when they are named", async () => {
    const place = { cwd: work, env: { SORA_HOME: join(root, "money of one shot") } };
    const seller = ["--provider", "sandbox", "--base-url", baseUrl, "--yes", "--max-cost", "5"];
    const resume = ["--real", "--resume", "last", ...seller, "--draft", "--no-music"];
    const { posts } = await meter();
    await runCli([...small, "--real", ...seller, "--shots", "1", "--out", "one shot"], place);
    expect((await runCli(resume, place)).stderr).toContain("0 of 1 shots to buy");
    expect((await meter()).posts).toBe(posts + 1);
    await runCli([...resume, "--shots", "1-2"], place);
    expect((await meter()).posts).toBe(posts + 2);
    for (const flags of [["--quality", "draft"], ["--continuity"]]) {
      for (const command of [resume, ["retake", "S1", ...seller]]) {
        const { status, stderr } = await runCli([...command, ...flags], place);
        expect([status, stderr]).toEqual([2, expect.stringContaining("code BAD_FLAG")]);
      }
    }
    expect((await meter()).posts).toBe(posts + 2);
  }, 120_000);
});

describe("a film that could not be finished", () => {
  const place = { cwd: work, env: { SORA_HOME: join(root, "unspent") } };
  it.each([
    ["music that is not there", ["--music", "gone.mp3"], "BAD_MUSIC"],
    ["an empty name of music", ["--music", ""], "BAD_FLAG"],
    ["a font that is not there", ["--font", "gone.ttf"], "BAD_FONT"],
    ["clips that would lie in a file", ["--out", "taken"], "OUT_NOT_WRITABLE"],
  ])("with %s is not bought", async (_, flags, code) => {
    writeText(join(work, "taken/clips"), "");
    const buy = ["--real", "--provider", "sandbox", "--yes", "--max-cost", "20"];
    const { stderr } = await runCli(["--repo-path", studio, "--duration", "30", ...buy, ...flags], place);
    expect(stderr).toContain(`code ${code}`);
    expect(existsSync(place.env.SORA_HOME)).toBe(false);
  });
});

describe("a run in which every job fails", () => {
  const place = { cwd: work, env: { SORA_HOME: join(root, "failing money") } };

  it("still has a film, every shot drawn, and says how to go on so that a shell can do it", async () => {
    const failing = await startSandbox("--faults", "failed-job:1");
    const flags = ["--real", "--provider", "sandbox", "--base-url", failing, "--yes", "--max-cost", "20"];
    const { status, stderr } = await runCli([...small, ...flags, "--out", "failed"], place);
    expect(status).toBe(10);
    expect(stderr).not.toContain("not finished");
    expect(readFileSync(join(work, "failed/storyboard.html"), "utf8")).toContain("Drawn on this machine");
    expect(stderr).toMatch(
      new RegExp(
        `sora-pipeline --real --resume \\S+ --provider sandbox --base-url ${failing} --max-cost 20 --no-music --draft$`,
        "m",
      ),
    );
  }, 120_000);

  it("is the last run also after a retake, and buys what the film lacks", async () => {
    const seller = ["--provider", "sandbox", "--base-url", baseUrl, "--yes", "--max-cost", "20"];
    const flags = [...seller, "--draft", "--no-music"];
    const retaken = await runCli(["retake", "S2", ...flags], place);
    expect(retaken.status).toBe(0);
    expect(retaken.stderr).toMatch(
      /^Drawn, as there is no clip: S1, S3, S4[.] .* --resume \S+ --shots S1,S3,S4 /m,
    );
    const resumed = await runCli(["--real", "--resume", "last", ...flags], place);
    expect(resumed.status).toBe(0);
    expect(resumed.stderr).toContain("3 of 4 shots to buy");
    expect(resumed.stderr).not.toContain("there is no clip");
  }, 120_000);
});

describe("clips that are too short for their shots", () => {
  it("leave the film not whole, and are to be bought anew", async () => {
    const short = await startSandbox("--faults", "wrong-length:1");
    const seller = ["--real", "--provider", "sandbox", "--base-url", short, "--yes", "--max-cost", "20"];
    const place = { cwd: work, env: { SORA_HOME: join(root, "money of short clips") } };
    const buy = [...small, ...seller, "--shots", "2-3", "--out", "short"];
    const { status, stderr } = await runCli(buy, place);
    expect(stderr).toContain("S2 is drawn, its clip was not used");
    expect(stderr).toMatch(/^Bought, but not fit .* S2, S3[.] .* sora-pipeline retake S2,S3 --run \S+ /m);
    expect(status).toBe(10);
  }, 120_000);
});

describe("the budget", () => {
  it("is set for every run, shown, and lowered but not raised by flag and settings", async () => {
    expect((await runCli(["budget", "set", "12.50"], { cwd: work, env })).stdout).toContain("$12.50");
    expect((await runCli(["budget", "show"], { cwd: work, env })).stdout).toMatch(/^limit {5}\$12\.50$/m);
    const flagged = await runCli(["budget", "show"], { cwd: work, env: { ...env, SORA_BUDGET_USD: "7" } });
    expect(flagged.stdout).toMatch(/^limit {5}\$7\.00$/m);
    const above = await runCli(["budget", "show"], { cwd: work, env: { ...env, SORA_BUDGET_USD: "900" } });
    expect(above.stdout).toMatch(/^limit {5}\$12\.50$/m);
    expect(above.stderr).toContain("the limit of budget set, $12.50, is lower than the $900.00 asked for");
    await runCli(["init"], { cwd: work, env });
    const shown = await runCli(["budget", "show", "--json"], { cwd: work, env });
    rmSync(join(work, "sora-pipeline.yaml"));
    expect(JSON.parse(shown.stdout)).toMatchObject({ limitUsd: 12.5, spentUsd: 0, runs: [] });
  });

  it("of rehearsals is that of money until they have one of their own", async () => {
    const place = { cwd: work, env: { SORA_HOME: join(root, "limits") } };
    const limits = async (): Promise<readonly unknown[]> =>
      Promise.all(
        [[], ["--rehearsal"]].map(async (book) => {
          const { stdout } = await runCli(["budget", "show", "--json", ...book], place);
          return (JSON.parse(stdout) as { limitUsd: number }).limitUsd;
        }),
      );
    expect(await limits()).toEqual([50, 50]);
    await runCli(["budget", "set", "3"], place);
    expect(await limits()).toEqual([3, 3]);
    const { stdout } = await runCli(["budget", "set", "2", "--rehearsal"], place);
    expect(stdout).toContain("for every rehearsal of this user; the limit of money is as it was");
    expect(await limits()).toEqual([3, 2]);
  });

  it.each(["-5", "NaN", "1e3", "ten", "10.0000001", ""])(
    "refuses %j as a limit and writes nothing",
    async (amount) => {
      const before = await runCli(["budget", "export"], { cwd: work, env });
      const { status, stderr } = await runCli(["budget", "set", "--", amount], { cwd: work, env });
      expect(status).toBe(2);
      expect(stderr).toContain("code BAD_FLAG");
      expect((await runCli(["budget", "export"], { cwd: work, env })).stdout).toBe(before.stdout);
    },
  );

  it("names the ways to resolve an attempt, and refuses one it does not know", async () => {
    expect((await runCli(["budget", "resolve", "a1"], { cwd: work, env })).stderr).toContain("--not-paid");
    const unknown = await runCli(["budget", "resolve", "a1", "--not-paid"], { cwd: work, env });
    expect(unknown).toMatchObject({ status: 2 });
    expect(unknown.stderr).toContain("there is no attempt a1");
    expect(unknown.stderr).toContain("UNKNOWN_ATTEMPT");
    expect(await runCli(["budget", "verify"], { cwd: work, env })).toMatchObject({ status: 0 });
  });
});

describe("without a key or a server", () => {
  it.each([
    ["a model that needs a key", [], "KEY_MISSING", 4],
    ["a server of one's own without an address", ["--provider", "self-hosted"], "BASE_URL_MISSING", 2],
    ["a provider nobody knows", ["--provider", "acme"], "UNKNOWN_PROVIDER", 2],
    ["a provider without prices", ["--provider", "openrouter"], "MODEL_PRICE_UNKNOWN", 5],
    ["a model that was shut down", ["--model", "openai/sora-2"], "MODEL_SHUT_DOWN", 4],
  ])("%s is refused before anything is bought", async (_, flags, code, status) => {
    const run = await runCli([...small, "--real", "--yes", "--max-cost", "20", ...flags], { cwd: work, env });
    expect(run.stderr).toContain(`code ${code}`);
    expect(run.status).toBe(status);
  });
});

it("a key that the server refuses stops the run and is named by its variable", async () => {
  const server = createServer((_, reply) => {
    reply.writeHead(401, { "content-type": "application/json" }).end('{"error":{"message":"wrong key"}}');
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}/v1`;
  const flags = ["--real", "--yes", "--max-cost", "20", "--provider", "self-hosted", "--base-url", address];
  const run = await runCli([...small, ...flags], {
    cwd: work,
    env: { SORA_HOME: join(root, "refused"), SORA_API_KEY: "sk-canary-wrong" },
  });
  expect(run.status).toBe(9);
  expect(run.stderr).toContain("The run stopped: HTTP 401");
  expect(run.stderr).toContain("SORA_API_KEY");
  expect(run.stderr).not.toContain("sk-canary-wrong");
});

describe("providers", () => {
  it("lists who can make the clips, and never a key", async () => {
    const { status, stdout } = await runCli(["providers", "list"], {
      cwd: work,
      env: { ...env, OPENROUTER_API_KEY: "sk-canary-5f2b9c" },
    });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^openrouter +yes +OPENROUTER_API_KEY/m);
    expect(stdout).toMatch(/^google +no +set GEMINI_API_KEY/m);
    expect(stdout).not.toContain("canary");
  });
});
