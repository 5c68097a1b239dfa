import { describe, expect, it, test } from "vitest";
import {
  definition,
  isDeed,
  offered,
  predicateOf,
  withoutName,
  withoutSubject,
} from "../../src/story/predicates.ts";

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
    expect(withoutName("Egg be a pan fer hearties", "egg")).toBe("a pan fer hearties");
    expect(withoutName("zod: schema validation", "zod")).toBe("schema validation");
    expect(withoutName("Fast — and small", "fast")).toBe("and small");
    expect(withoutName("Gson JSON library", "gson")).toBe("JSON library");
    expect(withoutName("Requests allows you to send", "requests")).toBe("Requests allows you to send");
    expect(withoutName("Egg quietly boils in every pan", "egg")).toBe("quietly boils in every pan");
    for (const text of ["Egg boils quietly in every pan", "Egg only boil", "Hen quietly boils every egg"])
      expect(withoutName(text, "egg")).toBe(text);
  });

  it.each(
    "analyses analyzes converts delivers detects improves integrates organises reduces removes tells tokenizes turns validates writes".split(
      " ",
    ),
  )("leaves out the name before what tools do: %s", (verb) => {
    expect(withoutName(`Egg ${verb} all pans`, "egg")).toBe(`${verb} all pans`);
    for (const text of [`Hen ${verb} all pans`, `Egg pan ${verb} lids`, `Egg ${verb}`])
      expect(withoutName(text, "egg")).toBe(text);
  });

  it.each([
    ["Egg allows pans to be cleaned", "allows pans to be cleaned"],
    ["Egg enables all of the pans to be cleaned", "enables all of the pans to be cleaned"],
    ["Egg allows cooks to boil in pans", "Egg allows cooks to boil in pans"],
    ["Egg allows pans, lids to be cleaned", "Egg allows pans, lids to be cleaned"],
    ["Egg fries all pans", "Egg fries all pans"],
  ])("leaves out the name before what is let be done: %s", (text, expected) => {
    expect(withoutName(text, "egg")).toBe(expected);
  });
});

describe("withoutSubject", () => {
  it.each([
    ["This software converts eggs to omelettes", "converts eggs to omelettes"],
    ["the app generates eggs", "generates eggs"],
    ["The kitchen library reads eggs", "reads eggs"],
    ["This tool allows eggs to be boiled", "allows eggs to be boiled"],
    ["This application mirrors pans", "mirrors pans"],
  ])("keeps what is done of %j: %s", (text, expected) => {
    expect(withoutSubject(text)).toBe(expected);
  });

  it.each([
    "This software boils eggs",
    "This hen converts eggs",
    "The round kitchen library reads eggs",
    "The library of kings reads eggs",
    "A library reads eggs",
    "This tool allows cooks to boil eggs",
    "converts eggs to omelettes",
  ])("leaves whole what says otherwise who does it, or what: %s", (text) => {
    expect(withoutSubject(text)).toBe(text);
  });
});

describe("offered", () => {
  it.each([
    ["Package cook/egg implements a round pan for hens.", "cook/egg", "a round pan for hens."],
    ["The egg library provides the pan for frying.", "egg", "the pan for frying."],
    ["Egg Tools, a package of pans, is old.", "egg-tools", "a package of pans, is old."],
    ["Egg is often referred to as a pan.", "egg", "a pan."],
    ["Package egg provides pans.", "egg", "pans."],
  ])("%s", (text, name, expected) => {
    expect(offered(text, name)).toBe(expected);
  });

  it("keeps what somebody else offers", () => {
    expect(offered("Package toast implements a pan.", "egg")).toBe("Package toast implements a pan.");
    expect(offered("Egg provides eggs.", "egg")).toBe("Egg provides eggs.");
  });
});

test.each([
  ["useEgg is a kitchen hook that lets you boil.", "useEgg", "lets you boil."],
  ["The egg function is to boil it.", "egg", "to boil it."],
  ["The Pan can be used to boil eggs.", "Pan", "used to boil eggs."],
  ["This function is to fry an egg.", "fry", "to fry an egg."],
  ["Pan is the storage for eggs.", "Pan", "the storage for eggs."],
  [
    "Nest is a list of eggs that belong to the same hen.",
    "Nest",
    "a list of eggs that belong to the same hen.",
  ],
])("of %j stands below %s", (sentence, name, predicate) => {
  expect(predicateOf(sentence, name)).toBe(predicate);
});

test.each([
  ["Pan is not a storage for eggs.", "Pan"],
  ["Pan is hot.", "Pan"],
  ["Pans can be used to boil eggs.", "Pan"],
  ["Pan holds eggs.", "Pan"],
])("%j has none for %s that says enough", (sentence, name) => {
  expect(predicateOf(sentence, name)).toBeUndefined();
});

describe("a phrase that begins with what somebody does", () => {
  test.each([
    ["Makes HTTP fun again", true],
    ["boils eggs in any pan", true],
    ["Retry code until it succeeds", true],
    ["A pan for hens", false],
    ["Classes without boilerplate", false],
    ["Tools to boil eggs", false],
    ["Physical quantities", false],
  ])("%s: %s", (phrase, deed) => {
    expect(isDeed(phrase)).toBe(deed);
  });
});
