import { describe, expect, it } from "vitest";
import { numberFinder } from "../../src/gags/subject-numbers.ts";
import { constant } from "./facts-builder.ts";

describe("numberFinder", () => {
  it("finds the number that shares a telling word with a name", () => {
    const numberOf = numberFinder([constant("DEFAULT_REDIRECT_LIMIT", 30)], ["TooManyRedirects"]);
    expect(numberOf("TooManyRedirects")?.value).toBe(30);
    expect(numberOf("InvalidURL")).toBeUndefined();
  });

  it("ties nothing by a word that half of the names share", () => {
    const names = [
      "Module",
      ...["Source", "Graph", "Factory", "Build", "Error", "Hash"].map((word) => `${word}Module`),
    ];
    const numberOf = numberFinder([constant("MAX_REPORTED_MODULES", 3)], names);
    expect(numberOf("FactoryModule")).toBeUndefined();
  });
});
