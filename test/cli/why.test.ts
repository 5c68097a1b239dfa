import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { FilmPlan } from "../../src/domain/film.ts";
import { type CliResult, committedFixture, runCli, scratchFolder } from "./built-cli.ts";

const { work, root } = scratchFolder();
const studio = committedFixture("screen-studio", join(root, "screen-studio"));
const run = (...args: string[]): Promise<CliResult> =>
  runCli([...args, "--repo-path", studio], { cwd: work });

let film: FilmPlan;
beforeAll(async () => {
  film = JSON.parse((await run("--json", "--out", join(root, "film"))).stdout) as FilmPlan;
});

describe.concurrent("why SHOT", () => {
  it("says what the shot is about, how it was matched, which gag it is and what was passed over", async () => {
    const shot = film.shots.find(({ concept }) => concept === "error.path-not-found");
    const { status, stdout } = await run("why", shot?.id ?? "");
    expect(status).toBe(0);
    expect(stdout).toMatch(/^ {2}about +error PathNotFound, studio\/errors\.py:8: class PathNotFound/m);
    expect(stdout).toMatch(/^ {2}central +\d\. of 4 errors, references \d+, raises \d+, rank [\d.]+$/m);
    expect(stdout).toMatch(/^ {2}concept .*\(error\.path-not-found\), by its name: “.+”, score [\d.]+$/m);
    expect(stdout).toMatch(new RegExp(`^ {2}gag +${shot?.gag.replaceAll(".", "\\.")}: `, "m"));
    expect(stdout.match(/^ {4}[\d.]+ {2}\w.+ \(.+:\d+\) as [\w.-]+: .+$/gm)?.length).toBe(5);
  });

  it("speaks of other shots by their ids", async () => {
    const answers = await Promise.all(film.shots.slice(2, 6).map(({ id }) => run("why", id)));
    const named = answers.flatMap(({ stdout }) =>
      [...stdout.matchAll(/used in (S\d+)/g)].map(([, id]) => id),
    );
    expect(named.length).toBeGreaterThan(0);
    const ids = film.shots.map(({ id }) => id);
    for (const id of named) expect(ids).toContain(id);
  });

  it("gives the same as data with --json", async () => {
    const { stdout } = await run("why", "s3", "--json");
    const [, , shot] = film.shots;
    expect(JSON.parse(stdout)).toMatchObject({
      id: "S3",
      evidence: shot?.evidence,
      match: { conceptId: shot?.concept },
      rule: { id: shot?.gag },
    });
  });
});

describe.concurrent("why CARD", () => {
  it("says what the card is, where it comes from and what else it could have said", async () => {
    const [title, , , other] = film.cards;
    const [first, fourth] = await Promise.all([run("why", "C1"), run("why", "c4")]);
    expect(first.stdout).toContain(`C1 ${title?.text.replaceAll("\n", " / ")}\n  kind      title`);
    const [place] = other?.evidence ?? [];
    expect(fourth.stdout).toContain(`  evidence  ${place?.path}:${place?.line}: ${place?.text}\n`);
    expect(fourth.stdout).toMatch(/^ {2}time +\d\.\d s to read, \d\.\d s at most$/m);
    expect(fourth.stdout).toContain("  passed over, best first:\n");
  });

  it("weighs the words of the repository", async () => {
    const quote = film.cards.find(({ kind }) => kind === "quote");
    const { stdout } = await run("why", quote?.id ?? "");
    expect(stdout).toMatch(/^ {2}worth +[\d.]+ = length [\d.]+.*; pride -?[\d.]+$/m);
  });

  it("gives the same as data with --json", async () => {
    const [text, json] = await Promise.all([run("why", "C4"), run("why", "C4", "--json")]);
    const answer = JSON.parse(json.stdout) as { passedOver: { text: string; reason: string }[] };
    expect(answer).toMatchObject({ ...film.cards[3] });
    for (const other of answer.passedOver.slice(0, 12))
      expect(text.stdout).toContain(other.text.replaceAll("\n", " / "));
  });
});

describe.concurrent("why", () => {
  it("explains the films of --variants too", async () => {
    await run("--variants", "2", "--out", join(root, "variants"), "--quiet");
    const plan = JSON.parse(readFileSync(join(root, "variants/variant-2/film.json"), "utf8")) as FilmPlan;
    const second = JSON.parse((await run("why", "S1", "--variant", "2", "--json")).stdout) as object;
    expect(second).toMatchObject({ id: "S1", rule: { id: plan.shots[0]?.gag } });
    expect(await run("why", "S1", "--variant", "0")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("whole number from 1 to 9") as string,
    });
  });

  it("says which film it explains", async () => {
    const [text, json] = await Promise.all([run("why", "C1", "--seed", "3"), run("why", "C1", "--json")]);
    const at = `${film.repo.name} at ${film.repo.commit?.slice(0, 7)}`;
    expect(text.stdout).toMatch(new RegExp(`^Film: ${at}; 90 s, story [a-z]+, seed 3\nC1 `));
    const { name, commit } = film.repo;
    const identity = { repo: { name, commit, dirty: false }, seconds: 90, story: film.story, seed: 1 };
    expect((JSON.parse(json.stdout) as { film: unknown }).film).toEqual(identity);
  });

  it("warns when the film in the folder is another one", async () => {
    const out = ["--out", join(root, "film")];
    const [same, other] = await Promise.all([
      run("why", "C1", ...out),
      run("why", "C1", "--seed", "2", ...out),
    ]);
    expect(same.stderr).toBe("");
    expect(other.stderr).toContain(`${join(root, "film/film.json")} is another film than the one explained`);
  });

  it("names the cards and shots there are when the id is unknown", async () => {
    const result = await run("why", "S99");
    expect(result).toMatchObject({ status: 2, stdout: "" });
    expect(result.stderr).toContain("no card or shot S99");
    expect(result.stderr).toContain(film.cards.map(({ id }) => id).join(", "));
    expect(result.stderr).toContain(film.shots.map(({ id }) => id).join(", "));
    expect(result.stderr).toContain("code UNKNOWN_SHOT");
  });

  it("wants an id, and writes nothing", async () => {
    expect(await run("why")).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("BAD_FLAG") as string,
    });
    expect(existsSync(join(work, "sora-out"))).toBe(false);
  });
});
