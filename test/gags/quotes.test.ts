import { describe, expect, it } from "vitest";
import { saysMoreThan, voice } from "../../src/gags/quotes.ts";

describe("saysMoreThan", () => {
  it.each([
    ["Arrow", "An Arrow object."],
    ["Request", "The request object."],
    ["CommanderError", "CommanderError class"],
    ["Error", "An error that can occur in this crate."],
    ["Image", "This class represents an image object."],
    ["InfoExtractor", "Information Extractor class."],
    ["redisCommand", "Redis command structure."],
    ["PlainConverters", "Base class for plain converters"],
    ["RequestException", "HTTP Request exception"],
    ["User", "User represents a user in the system."],
    ["Readability", "Public constructor."],
    ["CloseHandler", "CloseHandler returns the current close handler."],
  ])("finds nothing new about %s in %j", (name, description) => {
    expect(saysMoreThan([name], description)).toBe(false);
  });

  it.each([
    ["HTTPAdapter", "The built-in HTTP Adapter for urllib3."],
    ["Scaffold", "Common behavior shared between Flask and Blueprint."],
    ["MultiDict", "A dictionary with several values for a key."],
  ])("finds something new about %s in %j", (name, description) => {
    expect(saysMoreThan([name], description)).toBe(true);
  });

  it("knows the project's name as well", () => {
    expect(saysMoreThan(["Table"], "Represents a single PanDB table.")).toBe(true);
    expect(saysMoreThan(["Table", "pandb"], "Represents a single PanDB table.")).toBe(false);
  });

  it("is content with one word of a message", () => {
    expect(saysMoreThan(["NotFound"], "Node not found", "message")).toBe(true);
    expect(saysMoreThan(["ErrInvalidArgument"], "invalid argument", "message")).toBe(false);
  });
});

describe("voice", () => {
  const quote = (text: string) => [{ text, evidence: [{ path: "a.py", line: 1, text }] as const }];

  it("counts a short sentence more than a long one, and any more than none", () => {
    const [none, long, short] = [
      voice([]),
      voice(quote("It takes the pan from the stove and puts it down again.")),
      voice(quote("The pan is hot.")),
    ];
    expect(none).toBeLessThan(long);
    expect(long).toBeLessThan(short);
  });
});
