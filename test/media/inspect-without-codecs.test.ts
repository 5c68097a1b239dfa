import { expect, test, vi } from "vitest";
import { SoraPipelineError } from "../../src/domain/errors.ts";
import { loadCodecs } from "../../src/media/codecs.ts";
import { inspectClip } from "../../src/media/inspect-clip.ts";

vi.mock("../../src/media/codecs.ts");

test("missing codecs are no fault of the clip", async () => {
  const missing = new SoraPipelineError({ code: "RENDERER_UNAVAILABLE", message: "none", hint: "Install." });
  vi.mocked(loadCodecs).mockRejectedValue(missing);
  await expect(inspectClip("clip.mp4")).rejects.toBe(missing);
});
