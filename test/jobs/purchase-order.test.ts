import { describe, expect, it } from "vitest";
import {
  buildOrder,
  type ClipAsk,
  type OrderTerms,
  type Reference,
  shotKey,
} from "../../src/jobs/purchase-order.ts";
import { buildModel } from "../builders/plan-builder.ts";
import { sha256 } from "../builders/sha256.ts";

const ASK: ClipAsk = {
  shot: "S1",
  prompt: "The Clerk bows.",
  negativePrompt: "colour",
  seconds: 8,
  take: 1,
  seed: 7,
  promptTokens: 5,
  microUsd: 560_000,
};
const TERMS: OrderTerms = { runId: "run1", spec: buildModel(), size: "720p", aspectRatio: "16:9", sha256 };
const KEY = shotKey(ASK, TERMS);

describe("the content of a clip", () => {
  const { negativePrompt: _none, ...plain } = ASK;
  it.each<[string, ClipAsk, Partial<OrderTerms>, string?]>([
    ["prompt", { ...ASK, prompt: "The Clerk nods." }, {}],
    ["negative prompt", { ...ASK, negativePrompt: "cane" }, {}],
    ["absence of a negative prompt", plain, {}],
    ["length", { ...ASK, seconds: 4 }, {}],
    ["take", { ...ASK, take: 2 }, {}],
    ["size", ASK, { size: "1080p" }],
    ["aspect ratio", ASK, { aspectRatio: "9:16" }],
    ["model", ASK, { spec: buildModel({ model: "pictures-2" }) }],
    ["provider", ASK, { spec: buildModel({ provider: "other" }) }],
    ["first picture", ASK, {}, "abc"],
  ])("differs with its %s", (_part, ask, terms, reference) => {
    expect(shotKey(ask, { ...TERMS, ...terms }, reference)).not.toBe(KEY);
  });

  it("is the same in another film, run, shot, at another price, and written down at another time", () => {
    const elsewhere = { ...ASK, shot: "S9", microUsd: 1, promptTokens: 9, seed: 8 };
    expect(buildOrder(elsewhere, { ...TERMS, runId: "run2" }).reservation.shotKey).toBe(KEY);
    // The keys of clips that are paid for must never change by a new version.
    expect(KEY).toBe("bf046fd4cc327f1e0bf6fe584dcfccba7584c04081fad5d9a03c22ede15b9e48");
  });
});

describe("an order", () => {
  it("asks for what is reserved, and keeps the prompt itself out of the ledger", () => {
    const frame: Reference["frame"] = { bytes: new Uint8Array([1]), contentType: "image/png" };
    const { reservation, request } = buildOrder(ASK, TERMS, { clipSha256: "abc", frame });
    expect(request).toEqual({
      prompt: ASK.prompt,
      negativePrompt: "colour",
      model: "pictures-1",
      seconds: 8,
      size: "720p",
      aspectRatio: "16:9",
      seed: 7,
      firstFrame: frame,
    });
    expect(reservation).toMatchObject({ model: "pictures-1", seconds: 8, size: "720p", microUsd: 560_000 });
    expect(reservation.promptHash).toBe(sha256(ASK.prompt));
    expect(JSON.stringify(reservation)).not.toContain("Clerk");
  });
});
