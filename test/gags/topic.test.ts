import { describe, expect, it } from "vitest";
import { topicOf } from "../../src/gags/topic.ts";
import { facts, quote } from "./facts-builder.ts";

const oven = facts({
  readme: {
    path: "README.md",
    tagline: quote("Bakes bread.", "README.md"),
    sentences: [],
    words: ["dough", "oven"],
  },
});

describe("topicOf", () => {
  it("counts words of the README, in names as in sentences, and no more than two", () => {
    const topic = topicOf(oven);
    expect(topic("The window is shut.")).toBe(1);
    expect(topic("DoughTimer")).toBeCloseTo(1.3);
    expect(topic("The oven has no bread.")).toBeCloseTo(1.6);
    expect(topic("Dough becomes bread in ovens.")).toBeCloseTo(1.6);
  });

  it("is nothing where the project says nothing", () => {
    expect(topicOf(facts({}))("The oven is hot.")).toBe(1);
  });
});
