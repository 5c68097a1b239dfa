import { describe, expect, it } from "vitest";
import { isAbout, tellingStems } from "../../src/domain/about.ts";

describe("isAbout", () => {
  const telling = tellingStems("queues", "An open source library for distributed tasks.");

  it("takes singular and plural for the same word", () => {
    expect(isAbout("A task for you.", telling)).toBe(true);
    expect(isAbout("The queue is empty.", telling)).toBe(true);
  });

  it("hears neither function words nor what any project says of itself", () => {
    expect(isAbout("Open positions for you.", telling)).toBe(false);
    expect(isAbout("The library for all.", telling)).toBe(false);
  });

  it("is true of everything where the project says nothing", () => {
    expect(isAbout("Anything at all.", tellingStems("the library"))).toBe(true);
  });
});
