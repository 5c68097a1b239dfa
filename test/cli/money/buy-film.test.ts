import { expect, test, vi } from "vitest";
import { openContext } from "../../../src/cli/context.ts";
import { buyFilm } from "../../../src/cli/money/buy-film.ts";
import { openSeller } from "../../../src/cli/money/seller.ts";
import { SoraPipelineError } from "../../../src/domain/errors.ts";
import { loadCodecs } from "../../../src/media/codecs.ts";
import { buildChoice, buildFilm } from "../../jobs/client-builder.ts";
import { buildWorld } from "../../builders/world-builder.ts";

vi.mock("../../../src/media/codecs.ts");
vi.mock("../../../src/cli/money/seller.ts");

test("a clip that could not be looked at is not bought", async () => {
  const missing = new SoraPipelineError({ code: "RENDERER_UNAVAILABLE", message: "none", hint: "Install." });
  vi.mocked(loadCodecs).mockRejectedValue(missing);
  const context = openContext({}, buildWorld());
  const purchase = { film: buildFilm(), choice: buildChoice(), runId: "run1", outDir: "/nowhere" };
  await expect(buyFilm(context, { ...purchase, yes: true, continuity: false })).rejects.toBe(missing);
  expect(openSeller).not.toHaveBeenCalled();
});
