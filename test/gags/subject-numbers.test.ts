import { describe, expect, it } from "vitest";
import { numberFinder } from "../../src/gags/subject-numbers.ts";
import { constant } from "./facts-builder.ts";

const symbol = (kind: "class" | "error", name: string, path: string) =>
  ({ kind, name, evidence: [{ path, line: 1, text: name }] }) as const;

describe("numberFinder", () => {
  it("finds the number that shares a telling word with a name", () => {
    const numberOf = numberFinder([constant("DEFAULT_REDIRECT_LIMIT", 30)], ["TooManyRedirects"]);
    expect(numberOf(symbol("error", "TooManyRedirects", "errors.py"))?.value).toBe(30);
    expect(numberOf(symbol("error", "InvalidURL", "errors.py"))).toBeUndefined();
  });

  it("ties the number of another file only to an error, or to what shares two words with it", () => {
    const limit = constant("GET_RANDOM_LIMIT", 65_536);
    const [{ path }] = limit.evidence;
    const numberOf = numberFinder([limit], ["customRandom"]);
    expect(numberOf(symbol("class", "RandomSource", "elsewhere.ts"))).toBeUndefined();
    expect(numberOf(symbol("class", "RandomSource", path))?.value).toBe(65_536);
    const twice = numberFinder([constant("RANDOM_SOURCE_ROUNDS", 7)], ["RandomSource"]);
    expect(twice(symbol("class", "RandomSource", "elsewhere.ts"))?.value).toBe(7);
  });

  it("leaves the number of something else alone", () => {
    const numbers = [constant("GIT_OPERATIONS_TIMEOUT_MS", 3000), constant("WAIT_TIMEOUT_SECONDS", 30)];
    const owner = symbol("error", "TimeoutError", "errors.ts");
    expect(numberFinder(numbers, [])(owner)?.value).toBe(30);
    expect(numberFinder(numbers.slice(0, 1), [])(owner)).toBeUndefined();
    const widths = [constant("_EVENT_WIDTH", 30), constant("DefaultOutOfOrderCapMax", 32)];
    expect(numberFinder(widths, [])(symbol("error", "DropEvent", "errors.ts"))).toBeUndefined();
    expect(numberFinder(widths, [])(symbol("error", "OutOfOrderSample", "errors.ts"))).toBeUndefined();
  });

  it("ties nothing by what all names of a file begin with", () => {
    const limit = constant("CURL_MAPI_MAX_RECURSION", 15);
    const numberOf = numberFinder([limit], ["Curl_mapi_guard"]);
    expect(numberOf(symbol("class", "Curl_mapi_guard", limit.evidence[0].path))).toBeUndefined();
  });

  it("ties nothing by a word that half of the names share", () => {
    const names = [
      "Module",
      ...["Source", "Graph", "Factory", "Build", "Error", "Hash"].map((word) => `${word}Module`),
    ];
    const numberOf = numberFinder([constant("MAX_REPORTED_MODULES", 3)], names);
    expect(numberOf(symbol("error", "FactoryModule", "a.ts"))).toBeUndefined();
  });
});
