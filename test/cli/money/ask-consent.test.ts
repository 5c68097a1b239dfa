import { expect, it } from "vitest";
import { openContext } from "../../../src/cli/context.ts";
import { askConsent } from "../../../src/cli/money/ask-consent.ts";
import type { Purchase } from "../../../src/cli/money/purchase.ts";
import { microUsd } from "../../../src/domain/units.ts";
import { buildWorld } from "../../builders/world-builder.ts";
import { buildChoice, buildFilm } from "../../jobs/client-builder.ts";

const choice = buildChoice();
const check = {
  month: "2026-11",
  limit: 50_000_000,
  spent: 0,
  reserved: 0,
  held: 0,
  left: 50_000_000,
  needed: 2_000_000,
  runUsed: 0,
  fits: true,
  shots: [],
};

it.each<[string, Partial<Purchase>, string]>([
  ["a new film", {}, ", or make it cheaper with --quality draft, --shots or another --model."],
  ["a run that goes on", { isPlanned: true }, ", or make it cheaper with --shots."],
  ["a retake", { isPlanned: true, retakes: ["S1"] }, "."],
])("names the flags that make %s cheaper", async (_, changes, end) => {
  const purchase: Purchase = {
    film: buildFilm(1),
    choice,
    runId: "run-1",
    outDir: "/out",
    yes: true,
    continuity: false,
    isPlanned: false,
    maxCost: microUsd(1_000_000),
    ...changes,
  };
  await expect(
    askConsent(openContext({}, buildWorld()), { check, purchase, seller: { choice, purpose: "money" } }),
  ).rejects.toMatchObject({ code: "RUN_LIMIT_EXCEEDED", hint: `Give --max-cost 2.00${end}` });
});
