import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { loadLevels, loadModels } from "../../src/library/load-budgets.ts";

const LEVELS = new URL("../../budgets/levels.yaml", import.meta.url).pathname;
const MODELS = new URL("../../budgets/models.yaml", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "budgets-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The file with one part replaced, under another name. */
function changed(file: string, from: string, to: string): string {
  const source = readFileSync(file, "utf8");
  expect(source).toContain(from);
  const path = join(folder, "changed.yaml");
  writeFileSync(path, source.replace(from, to));
  return path;
}

test("the shipped levels are there, smallest first", () => {
  const { levels, defaultLevel, weights } = loadLevels({ path: LEVELS });
  expect(levels.map(({ name, tokens }) => [name, tokens])).toEqual([
    ["ultra-low", 1200],
    ["low", 2500],
    ["medium", 4500],
    ["high", 9000],
  ]);
  expect(defaultLevel).toBe("low");
  expect(Math.max(...Object.values(weights.atoms))).toBe(weights.atoms.topper);
});

test("the user's own levels are added, but may not take a name that is there", () => {
  const own = { name: "postcard", tokens: 800 };
  expect(loadLevels({ path: LEVELS, extra: [own] }).levels[0]).toEqual(own);
  expect(() => loadLevels({ path: LEVELS, extra: [{ name: "low", tokens: 1 }] })).toThrow(
    expect.objectContaining({ code: "LEVEL_TAKEN", message: "levels: there is a level low already" }),
  );
});

test("a fault in the levels is told with its line and what is allowed", () => {
  const faults = [
    ["tokens: 1200", "tokens: 12.5", /changed\.yaml:6: .*12\.5/u],
    ["default: low", "default: lowest", /changed\.yaml:4: default: there is no level lowest/u],
    ["name: medium", "name: low", /changed\.yaml:8: level low is there twice/u],
    ["  topper: 30\n", "", /weights\.topper: is missing/u],
    ["short: 85", "short: 120", /retention\.short: 120 is not allowed/u],
  ] as const;
  for (const [from, to, message] of faults) {
    expect(() => loadLevels({ path: changed(LEVELS, from, to) })).toThrow(
      expect.objectContaining({ code: "BAD_BUDGETS", message: expect.stringMatching(message) }),
    );
  }
});

test("every shipped model has its source, date and confidence, and the limits that are known", () => {
  const { models } = loadModels({ path: MODELS });
  expect(models).toHaveLength(35);
  for (const { source, checkedOn, confidence, status, shutdownDate } of models) {
    expect(`${source}${confidence}`).not.toBe("");
    expect(checkedOn).toMatch(/^2026-/u);
    expect(shutdownDate === undefined).toBe(status !== "shutdown");
  }
  expect(models.find(({ id }) => id === "openai/sora-2")).toMatchObject({
    dialect: "structured",
    promptMaxChars: 32_000,
    clips: { kind: "list", seconds: [4, 8, 12] },
  });
  expect(models.find(({ id }) => id === "runway/gen4.5")).toMatchObject({
    dialect: "paragraph",
    promptMaxChars: 1000,
    clips: { kind: "range", min: 2, max: 10 },
  });
});

test("prices become whole micro-dollars, a lower bound stays apart, an unknown price stays absent", () => {
  const { models } = loadModels({ path: MODELS });
  const omni = models.find(({ id }) => id === "google/gemini-omni-1.2-flash");
  expect(omni?.sizes.map(({ name, microUsd }) => [name, microUsd])).toEqual([
    ["360p", 23_000],
    ["720p", 70_000],
    ["1080p", 105_000],
    ["4k", 210_000],
  ]);
  const wan = models.find(({ id }) => id === "openrouter/alibaba/wan-3.0");
  expect(wan?.fromMicroUsd).toBe(42_500);
  expect(wan?.sizes.every((size) => !("microUsd" in size))).toBe(true);
});

test("a fault in the models is told with its line", () => {
  const faults = [
    ["status: shutdown", "status: dead", /changed\.yaml:\d+: models\[0\]\.status: "dead"/u],
    ['    shutdownDate: "2026-09-24"\n', "", /changed\.yaml:\d+: openai\/sora-2: shutdownDate is missing/u],
    ["min: 3, max: 15", "min: 30, max: 15", /gemini-omni-1\.2-flash: clips: min is more than max/u],
    ['model: "sora-2-pro"', 'model: "sora-2"', /openai\/sora-2: is there twice/u],
    ["usd: 0.1 ", "usd: -0.1 ", /usd/u],
    ["promptMaxChars:", "promptMaxCharacters:", /unknown key "promptMaxCharacters"/u],
    ['    checkedOn: "2026-11-20"\n', "", /checkedOn: is missing/u],
  ] as const;
  for (const [from, to, message] of faults) {
    expect(() => loadModels({ path: changed(MODELS, from, to) })).toThrow(
      expect.objectContaining({ code: "BAD_BUDGETS", message: expect.stringMatching(message) }),
    );
  }
});

test("the user's own price file replaces rows of ours, adds others, and is checked like ours", () => {
  const path = join(folder, "prices.yaml");
  const write = (usd: string, billed = "no"): void =>
    writeFileSync(
      path,
      `schema: sora-pipeline/prices@1
models:
  - { provider: openrouter, protocol: openrouter-videos, model: alibaba/wan-3.0, status: active, clips: { min: 2, max: 10 },
      sizes: [{ name: 720p, lines: 720, usd: ${usd} }], aspectRatios: ["16:9"], billing: per-second, failedJobsBilled: "${billed}",
      dialect: paragraph, negativePrompt: false, source: my invoice, checkedOn: "2026-11-01", confidence: invoice }
  - { provider: studio, protocol: openai-videos, model: ours, status: active, clips: { seconds: [4, 8] },
      sizes: [{ name: 1280x720, lines: 720, usd: 0.05 }], aspectRatios: ["16:9"], billing: per-second, failedJobsBilled: "no",
      dialect: structured, negativePrompt: false, source: my invoice, checkedOn: "2026-11-01", confidence: invoice }
`,
    );
  write("0.09");
  const { models } = loadModels({ path: MODELS, prices: path });
  expect(models).toHaveLength(36);
  expect(models.find(({ id }) => id === "openrouter/alibaba/wan-3.0")?.sizes[0]?.microUsd).toBe(90_000);
  expect(models.find(({ id }) => id === "studio/ours")?.sizes[0]?.microUsd).toBe(50_000);
  write("-1");
  expect(() => loadModels({ path: MODELS, prices: path })).toThrow(
    expect.objectContaining({
      code: "BAD_BUDGETS",
      message: expect.stringMatching(/prices\.yaml:\d+: .*usd/u),
    }),
  );
  // What a failed job costs is decided by this word, so it is one of a list.
  write("0.09", "no, it seems");
  expect(() => loadModels({ path: MODELS, prices: path })).toThrow(
    expect.objectContaining({
      code: "BAD_BUDGETS",
      message: expect.stringMatching(/prices\.yaml:\d+: .*failedJobsBilled/u),
    }),
  );
});
