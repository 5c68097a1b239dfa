import { describe, expect, it } from "vitest";
import { definition, offered, withoutName } from "../../src/story/predicates.ts";

describe("definition", () => {
  it("begins where the sentence says what it is", () => {
    const text = "Zstandard, or `zstd` as short version, is a fast lossless algorithm.";
    expect(definition(text, "zstd")).toBe("a fast lossless algorithm.");
    expect(definition("The pan is a fast way.", "zstd")).toBe("The pan is a fast way.");
    const compared = "Zstd files are as small there as they are the best.";
    expect(definition(compared, "zstd")).toBe(compared);
  });
});

describe("withoutName", () => {
  it("leaves out the name and its verb or dash only", () => {
    expect(withoutName("Requests is a simple library.", "requests")).toBe("a simple library.");
    expect(withoutName("zod: schema validation", "zod")).toBe("schema validation");
    expect(withoutName("Fast — and small", "fast")).toBe("and small");
    expect(withoutName("Gson JSON library", "gson")).toBe("JSON library");
    expect(withoutName("Requests allows you to send", "requests")).toBe("Requests allows you to send");
  });
});

describe("offered", () => {
  it.each([
    ["Package cook/egg implements a round pan for hens.", "cook/egg", "a round pan for hens."],
    ["The egg library provides the pan for frying.", "egg", "the pan for frying."],
    ["Egg Tools, a package of pans, is old.", "egg-tools", "a package of pans, is old."],
    ["Egg is often referred to as a pan.", "egg", "a pan."],
  ])("%s", (text, name, expected) => {
    expect(offered(text, name)).toBe(expected);
  });

  it("keeps what somebody else offers", () => {
    expect(offered("Package toast implements a pan.", "egg")).toBe("Package toast implements a pan.");
    expect(offered("Egg provides eggs.", "egg")).toBe("Egg provides eggs.");
  });
});
