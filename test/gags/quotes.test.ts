import { describe, expect, it } from "vitest";
import { saysMoreThan } from "../../src/gags/quotes.ts";

describe("saysMoreThan", () => {
  it.each([
    ["Arrow", "An Arrow object."],
    ["Request", "The request object."],
    ["CommanderError", "CommanderError class"],
    ["Image", "This class represents an image object."],
    ["InfoExtractor", "Information Extractor class."],
    ["redisCommand", "Redis command structure."],
    ["PlainConverters", "Base class for plain converters"],
  ])("finds nothing new about %s in %j", (name, description) => {
    expect(saysMoreThan(name, description)).toBe(false);
  });

  it.each([
    ["HTTPAdapter", "The built-in HTTP Adapter for urllib3."],
    ["Scaffold", "Common behavior shared between Flask and Blueprint."],
    ["MultiDict", "A dictionary with several values for a key."],
  ])("finds something new about %s in %j", (name, description) => {
    expect(saysMoreThan(name, description)).toBe(true);
  });
});
