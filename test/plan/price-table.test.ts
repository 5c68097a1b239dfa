import { expect, test } from "vitest";
import type { ClipMenu } from "../../src/domain/video-model.ts";
import { microUsdFromUsd } from "../../src/domain/units.ts";
import { priceTable } from "../../src/plan/price-table.ts";
import { catalogueOf, modelOf, shipped } from "./model-builder.ts";

const nineClips = (clips: ClipMenu): readonly number[] | undefined => {
  const longest = clips.kind === "range" ? clips.max : Math.max(...clips.seconds);
  return longest > 15 ? undefined : Array.from({ length: 9 }, () => Math.min(8, longest));
};

test("the same film is priced on every model that is not shut down, cheapest first", () => {
  const rows = priceTable({ catalogue: shipped, quality: "low", layOut: nineClips });
  expect(rows).toHaveLength(shipped.models.filter(({ status }) => status !== "shutdown").length);
  const totals = rows.flatMap(({ totalMicroUsd }) => (totalMicroUsd === undefined ? [] : [totalMicroUsd]));
  expect(totals).toEqual(totals.toSorted((left, right) => left - right));
  expect(rows.find(({ model }) => model === "google/gemini-omni-1.2-flash")).toEqual({
    model: "google/gemini-omni-1.2-flash",
    size: "720p",
    quality: "standard",
    checkedOn: "2026-11-20",
    buyable: true,
    totalMicroUsd: 9 * 8 * 70_000,
    billedSeconds: 72,
  });
});

test("every row without a price says why and stands at the end", () => {
  const rows = priceTable({ catalogue: shipped, quality: "low", layOut: nineClips });
  const firstUnpriced = rows.findIndex(({ totalMicroUsd }) => totalMicroUsd === undefined);
  for (const row of rows.slice(firstUnpriced)) expect(row.why).toMatch(/\w/u);
  const why = (model: string): string | undefined => rows.find((row) => row.model === model)?.why;
  expect(why("openrouter/alibaba/wan-3.0")).toBe("its clip lengths do not fit this film");
  expect(why("openrouter/google/veo-3.1-lite")).toBe("price unknown, from $0.05 per second");
  expect(why("runway/seedance2_5")).toBe("clip lengths unknown");
  expect(why("google-vertex/veo-3.1-generate-001")).toBe("may no longer be offered");
  expect(
    priceTable({ catalogue: shipped, quality: "high", layOut: nineClips }).find(
      ({ model }) => model === "runway/gen4.5",
    )?.why,
  ).toBe("no size of quality high");
});

test("a model that nobody here can buy is marked, whatever it costs", () => {
  const rows = priceTable({ catalogue: shipped, quality: "low", layOut: nineClips });
  const buyable = (provider: string): readonly boolean[] =>
    rows.filter(({ model }) => model.startsWith(`${provider}/`)).map((row) => row.buyable);
  expect(new Set(buyable("fal"))).toEqual(new Set([false]));
  expect(new Set(["google", "openrouter", "self-hosted"].flatMap(buyable))).toEqual(new Set([true]));
});

test("the monthly budget buys whole films; a free model has no such number", () => {
  const catalogue = catalogueOf(modelOf(), modelOf({ provider: "own", billing: "gpu-time" }));
  const rows = priceTable({
    catalogue,
    quality: "low",
    layOut: () => [8, 8],
    monthlyBudget: microUsdFromUsd(6),
  });
  expect(rows.map(({ model, filmsPerMonth }) => [model, filmsPerMonth])).toEqual([
    ["own/pictures-1", undefined],
    ["studio/pictures-1", 3],
  ]);
});
