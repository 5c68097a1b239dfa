import { expect, test, vi } from "vitest";
import { openContext } from "../../../src/cli/context.ts";
import { type Bought, buyFilm } from "../../../src/cli/money/buy-film.ts";
import { openMoney } from "../../../src/cli/money/open-money.ts";
import type * as runFilm from "../../../src/cli/money/run-film.ts";
import { openSeller } from "../../../src/cli/money/seller.ts";
import { SoraPipelineError } from "../../../src/domain/errors.ts";
import { loadCodecs } from "../../../src/media/codecs.ts";
import { microUsd } from "../../../src/domain/units.ts";
import { buildChoice, buildClient, buildFilm } from "../../jobs/client-builder.ts";
import { buildWorld } from "../../builders/world-builder.ts";

vi.mock("../../../src/media/codecs.ts");
vi.mock("../../../src/cli/money/seller.ts");
vi.mock("../../../src/cli/money/open-money.ts");
vi.mock("../../../src/cli/money/run-film.ts", async (actual) => ({
  ...(await actual<typeof runFilm>()),
  keepRunFilm: vi.fn<typeof runFilm.keepRunFilm>(),
}));

test("a clip that could not be looked at is not bought", async () => {
  const missing = new SoraPipelineError({ code: "RENDERER_UNAVAILABLE", message: "none", hint: "Install." });
  vi.mocked(loadCodecs).mockRejectedValue(missing);
  const context = openContext({}, buildWorld());
  const purchase = { film: buildFilm(), choice: buildChoice(), runId: "run1", outDir: "/nowhere" };
  await expect(
    buyFilm(context, { ...purchase, yes: true, continuity: false, isPlanned: false }),
  ).rejects.toBe(missing);
  expect(openSeller).not.toHaveBeenCalled();
});

/** A purchase of one shot that ends with a fault when its money is reserved. */
async function buyUntil(fault: Error, world = buildWorld()): Promise<Bought> {
  const { options } = buildClient();
  const broken = { ...options.ledger, reserve: () => Promise.reject(fault) };
  vi.mocked(loadCodecs).mockReset();
  vi.mocked(openMoney).mockResolvedValue({ ...options, ledger: broken, rehearsal: false });
  const seller = { model: options.model, choice: options.choice, purpose: "money" } as const;
  vi.mocked(openSeller).mockResolvedValue({ ...seller, close: async () => {} });
  const purchase = { film: buildFilm(1), choice: options.choice, runId: "run1", outDir: "/nowhere" };
  return buyFilm(openContext({}, world), {
    ...purchase,
    yes: true,
    maxCost: microUsd(9_000_000),
    continuity: false,
    isPlanned: false,
  });
}

test("a fault in the middle of a run comes with what was bought, and keeps its code and its hint", async () => {
  const fault = new SoraPipelineError({ code: "DISK_FULL", message: "no room", hint: "Make room." });
  const bought = await buyUntil(fault);
  expect(bought.fault).toBe(fault);
  expect(bought.summary).toMatchObject({ exit: "unexpected", shots: [{ kind: "unknown" }] });
});

test("Ctrl-C is heard by what comes after the purchase, too", async () => {
  let press = (): void => {};
  const world = buildWorld({ onInterrupt: (handler) => (press = handler) });
  const { signal } = await buyUntil(new Error("no room"), world);
  expect(signal.aborted).toBe(false);
  press();
  expect(signal.aborted).toBe(true);
});
