import type { SoraPipelineError } from "../../src/domain/errors.ts";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type ModelSpec, QUALITIES } from "../../src/domain/video-model.ts";
import { chooseModel, type ModelDemand } from "../../src/plan/choose-model.ts";
import { catalogueOf, modelOf, shipped } from "./model-builder.ts";

function chosen(demand: Partial<ModelDemand>): string {
  const { spec, size } = chooseModel({ catalogue: shipped, quality: "low", ...demand });
  return `${spec.id} ${size.name}`;
}

function errorOf(demand: Partial<ModelDemand>): unknown {
  try {
    return chosen(demand);
  } catch (error) {
    return error;
  }
}

test("the user speaks of quality and gets the cheapest live model and size that has it", () => {
  expect(QUALITIES.map((quality) => chosen({ quality }))).toEqual([
    "google/gemini-omni-1.2-flash 360p",
    "google/gemini-omni-1.2-flash 720p",
    "google/gemini-omni-1.2-flash 720p",
    "google/gemini-omni-1.2-flash 1080p",
  ]);
});

test("shut-down, self-hosted, resold, unpriced and unspoken models are never chosen unasked", () => {
  const cheap: readonly Partial<ModelSpec>[] = [
    { status: "shutdown", shutdownDate: "2026-09-24" },
    { status: "unknown" },
    { billing: "gpu-time" },
    { reseller: true },
    { protocol: "fal-queue" },
    { sizes: [{ name: "1280x720", lines: 720 }], fromMicroUsd: 1 },
    { clips: { kind: "list", seconds: [20] } },
    { clips: { kind: "range", min: 1, max: 2 } },
    { sizes: [{ name: "640x360", lines: 360, microUsd: 1 }] },
  ];
  for (const changes of cheap) {
    const tempting = modelOf({
      provider: "a",
      sizes: [{ name: "1280x720", lines: 720, microUsd: 1 }],
      ...changes,
    });
    expect(chosen({ catalogue: catalogueOf(tempting, modelOf()), quality: "standard" })).toBe(
      "studio/pictures-1 1280x720",
    );
  }
});

test("models are compared by what the clips of a typical film cost, not by the price per second", () => {
  const perVideo = modelOf({
    provider: "flat",
    billing: "per-video",
    sizes: [{ name: "720p", lines: 720, microUsd: 500_000 }],
  });
  const catalogue = catalogueOf(perVideo, modelOf());
  expect(chosen({ catalogue: { ...catalogue, typicalClips: [8, 8] } })).toContain("flat/");
  expect(chosen({ catalogue: { ...catalogue, typicalClips: [4, 4] } })).toContain("studio/");
});

test("whatever the prices, nothing that fits is cheaper, and the order of rows does not matter", () => {
  const models = fc.uniqueArray(
    fc.tuple(fc.stringMatching(/^[a-z]{1,4}$/u), fc.integer({ min: 1, max: 50 })),
    { minLength: 1, maxLength: 6, selector: ([name]) => name },
  );
  fc.assert(
    fc.property(models, (rows) => {
      const specs = rows.map(([provider, microUsd]) =>
        modelOf({ provider, sizes: [{ name: "720p", lines: 720, microUsd }] }),
      );
      const { spec } = chooseModel({ catalogue: catalogueOf(specs[0]!, ...specs.slice(1)), quality: "low" });
      const turned = specs.toReversed();
      expect(
        chooseModel({ catalogue: catalogueOf(turned[0]!, ...turned.slice(1)), quality: "low" }).spec.id,
      ).toBe(spec.id);
      expect(spec.sizes[0]?.microUsd).toBe(Math.min(...rows.map(([, price]) => price)));
    }),
  );
});

test("a model is found by provider and name, or by its name alone in any case", () => {
  expect(chosen({ model: "runway/gen4.5" })).toBe("runway/gen4.5 1280:720");
  expect(chosen({ model: "GEN4.5" })).toBe("runway/gen4.5 1280:720");
  expect(chosen({ model: "openrouter/alibaba/wan-3.0" })).toBe("openrouter/alibaba/wan-3.0 480p");
});

test("of several providers the living comes before the dead and the maker before the reseller", () => {
  expect(chosen({ model: "gemini-omni-1.2-flash" })).toContain("google/");
  expect(chosen({ model: "grok-imagine-video-1.5" })).toContain("xai/");
  const dead = modelOf({ provider: "a", status: "shutdown", shutdownDate: "2026-01-01" });
  expect(
    chosen({ catalogue: catalogueOf(dead, modelOf({ reseller: true })), model: "pictures-1" }),
  ).toContain("studio/");
});

test("a name that several makers offer is refused with the candidates", () => {
  const catalogue = catalogueOf(modelOf({ provider: "a" }), modelOf({ provider: "b" }));
  expect(errorOf({ catalogue, model: "pictures-1" })).toMatchObject({
    code: "UNKNOWN_MODEL",
    data: { candidates: ["a/pictures-1", "b/pictures-1"] },
  });
});

test("a mistyped name is refused with the nearest names", () => {
  expect(errorOf({ model: "gen4.6" })).toMatchObject({
    code: "UNKNOWN_MODEL",
    hint: expect.stringContaining("runway/gen4.5"),
  });
  expect(errorOf({ model: "zzzzzzzzzzzz" })).toMatchObject({ code: "UNKNOWN_MODEL", data: { nearest: [] } });
});

test("a shut-down model is refused with the date and the ways on", () => {
  for (const model of ["sora-2", "openai/sora-2-pro"]) {
    expect(errorOf({ model, size: "1280x720" })).toMatchObject({
      code: "MODEL_SHUT_DOWN",
      exitStatus: 4,
      message: expect.stringContaining("2026-09-24"),
      hint: expect.stringMatching(/google\/gemini-omni-1\.2-flash.*self-hosted\/.*leave --model out/u),
    });
  }
});

test.each([
  { quality: "standard" as const },
  { quality: "high" as const },
  { quality: "standard" as const, size: "1792x1024" },
])("every way on from a shut-down model works as printed: %o", (demand) => {
  const { hint } = errorOf({ ...demand, model: "sora-2" }) as { hint: string };
  const withoutSize = hint.includes("without --size");
  const ways = [
    ...hint.matchAll(
      /(?:Ways on:|or|instance) ((?:\w[\w-]*)\/[\w./-]*\w)(?: \(--model \1(?: --size ([\w:*]+))?\))?/g,
    ),
  ];
  expect(ways.length).toBeGreaterThan(1);
  for (const [, model = "", size] of ways) {
    const { size: asked, ...rest } = { size: undefined, ...demand };
    const kept = size ?? (withoutSize ? undefined : asked);
    const retry = { ...rest, model, ...(kept !== undefined && { size: kept }) };
    expect(chooseModel({ catalogue: shipped, ...retry }).spec.id).toBe(model);
  }
});

test("a size is taken by the model's spelling or by its lines, and says which quality it is", () => {
  expect(
    chooseModel({ catalogue: shipped, quality: "low", model: "gemini-omni-1.2-flash", size: "1080P" }),
  ).toMatchObject({ size: { name: "1080p" }, quality: "high" });
  expect(chosen({ model: "gen4.5", size: "720p" })).toBe("runway/gen4.5 1280:720");
  expect(errorOf({ model: "gen4.5", size: "1080p" })).toMatchObject({
    code: "MODEL_CANNOT_FIT",
    hint: expect.stringContaining("1280:720"),
  });
  expect(errorOf({ model: "gen4.5", quality: "high" })).toMatchObject({ code: "MODEL_CANNOT_FIT" });
  expect(errorOf({ size: "17p" })).toMatchObject({ code: "MODEL_CANNOT_FIT" });
});

test("a provider none of whose models has a price is refused for that, not for the quality", () => {
  expect(errorOf({ provider: "openrouter" })).toMatchObject({
    code: "MODEL_PRICE_UNKNOWN",
    hint: expect.stringContaining("--prices FILE"),
    data: { models: expect.arrayContaining(["openrouter/google/veo-3.1-lite"]) },
  });
  expect(errorOf({ provider: "openai" })).toMatchObject({
    code: "MODEL_CANNOT_FIT",
    message: "no live model of openai is in budgets/models.yaml",
  });
  expect(errorOf({ provider: "google", size: "17p" })).toMatchObject({
    code: "MODEL_CANNOT_FIT",
    hint: expect.stringContaining("--quality"),
  });
});

test("a model whose clip lengths are unknown cannot carry a film", () => {
  expect(errorOf({ model: "seedance2_5" })).toMatchObject({
    code: "MODEL_CANNOT_FIT",
    message: expect.stringContaining("clip lengths"),
  });
});

test("widescreen is preferred among sizes of one price", () => {
  expect(chosen({ model: "minimax/h3" })).toBe("saygm/minimax/h3 1344x768");
});

test("a size that only models have which must be named is refused with those", () => {
  const error = errorOf({ size: "1280x720" });
  expect(error).toMatchObject({
    code: "MODEL_CANNOT_FIT",
    message: expect.stringContaining("chosen unasked"),
  });
  const { hint } = error as SoraPipelineError;
  const named = [...hint.matchAll(/(?:--model|or) (\w[\w-]*\/[\w./-]*\w)/g)].map(([, model = ""]) => model);
  expect(named.length).toBeGreaterThan(1);
  for (const model of named) expect(chosen({ model, size: "1280x720" })).toMatch(/ (?:1280x720|\*)$/);
});
