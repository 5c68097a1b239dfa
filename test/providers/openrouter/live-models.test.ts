import { afterEach, beforeEach, expect, test } from "vitest";
import { liveModels } from "../../../src/providers/openrouter/live-models.ts";
import { json, reset, startScriptedServer, type ScriptedServer } from "../scripted-server.ts";

const NEVER = new AbortController().signal;
let server: ScriptedServer;
beforeEach(async () => {
  server = await startScriptedServer();
});
afterEach(() => server.close());

const ask = (): ReturnType<typeof liveModels> =>
  liveModels({ baseUrl: server.origin, apiKey: "sk-or-1" }, NEVER);

test("reads limits and prices of a model", async () => {
  const model = {
    id: "google/veo-3.1-lite",
    supported_durations: [4, 6, 8],
    supported_resolutions: ["720p", "1080p"],
    supported_sizes: null,
    supported_aspect_ratios: ["16:9"],
    supported_frame_images: ["first_frame", "last_frame"],
    pricing_skus: {
      duration_seconds_without_audio_720p: "0.03",
      cents_per_second_output: "12",
      video_tokens: "0.0000014",
    },
  };
  server.on("GET /videos/models", json(200, { data: [model, { name: "without id" }] }));
  expect(await ask()).toEqual({
    kind: "models",
    models: [
      {
        model: "google/veo-3.1-lite",
        seconds: [4, 6, 8],
        resolutions: ["720p", "1080p"],
        sizes: [],
        aspectRatios: ["16:9"],
        takesFirstFrame: true,
        prices: [
          { sku: "duration_seconds_without_audio_720p", amount: "0.03", microUsdPerSecond: 30_000 },
          { sku: "cents_per_second_output", amount: "12", microUsdPerSecond: 120_000 },
          { sku: "video_tokens", amount: "0.0000014" },
        ],
      },
    ],
  });
});

test("concludes no price from an amount that is none", async () => {
  const pricing_skus = { duration_seconds: "-1", duration_seconds_hd: "NaN", cents_per_second: null };
  server.on("GET /videos/models", json(200, { data: [{ id: "m", pricing_skus }] }));
  const answer = await ask();
  const prices = answer.kind === "models" ? answer.models[0]!.prices : [];
  expect(prices).toHaveLength(3);
  expect(prices.filter((price) => price.microUsdPerSecond !== undefined)).toEqual([]);
});

test("says why there is no list", async () => {
  server.on("GET /videos/models", json(401, { error: { message: "No auth" } }), reset);
  expect(await ask()).toEqual({
    kind: "unreachable",
    reason: "refuses the key, HTTP 401: No auth",
  });
  expect(await ask()).toMatchObject({
    kind: "unreachable",
    reason: expect.stringMatching(/ECONNRESET|socket/),
  });
});
