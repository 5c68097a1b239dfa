import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, it, vi } from "vitest";
import { planRepository } from "../src/plan-repository.ts";
import type * as SystemClock from "../src/system-clock.ts";
import { rehearse } from "./examples/rehearse-film.ts";

// Nothing is waited for between two questions about a job.
vi.mock("../src/system-clock.ts", async (original) => {
  const { SYSTEM_CLOCK } = await original<typeof SystemClock>();
  return { SYSTEM_CLOCK: { ...SYSTEM_CLOCK, random: () => 0 } };
});

const folder = mkdtempSync(join(tmpdir(), "sora-examples-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const textOf = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");

it("the example of sora-pipeline/real is the one that is compiled and run here", () => {
  const [, example = ""] = /```ts\n(.*?) \* ```/su.exec(textOf("../src/real.ts")) ?? [];
  const shown = example.replaceAll(/^ \* ?/gmu, "");
  const run = textOf("examples/rehearse-film.ts")
    .replaceAll(/"[./]+src\/(film|real)\.ts"/gu, '"sora-pipeline/$1"')
    .replace('"../../src/index.ts"', '"sora-pipeline"');
  expect(shown).toBe(run);
});

it("buys every clip of a film once, with nothing but what the package exports", async () => {
  const repoPath = fileURLToPath(new URL("fixtures/screen-studio", import.meta.url));
  const film = await planRepository({ repoPath, seconds: 30, quality: "draft" });
  for (const kind of ["bought", "reused"]) {
    const ends = [];
    for await (const event of rehearse(film, folder)) if (event.kind === "done") ends.push(event.summary);
    expect(ends).toHaveLength(1);
    expect(ends[0]?.shots.map((shot) => shot.kind)).toEqual(film.plan.shots.map(() => kind));
  }
  expect(readdirSync(join(folder, "clips"))).toHaveLength(film.plan.shots.length);
});
