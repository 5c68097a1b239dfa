import { describe, expect, it, test } from "vitest";
import { endsPlainly, saysOnlyKind } from "../../src/story/phrase-words.ts";
import { closingPhrase, completePhrase } from "../../src/story/phrases.ts";
import { propPhrase } from "../../src/story/prop-phrase.ts";
import { addedWords, beginsAlike, saysAgain, sharesWord } from "../../src/domain/sameness.ts";

describe("completePhrase of a quotation", () => {
  const cut = (text: string): string | undefined =>
    completePhrase(text, { min: 2, max: 8, mayCutClauses: false });

  it("is more than what stands before the subject, and than what kind of thing it is", () => {
    expect(cut("Like everything else in the kitchen, the pan is aware of its size.")).toBeUndefined();
    expect(cut("The egg timer kernel is a library which extends the usual pans.")).toBeUndefined();
    expect(cut("The egg timer kernel is loud; it extends the usual pans.")).toBe(
      "The egg timer kernel is loud",
    );
  });
});

describe("completePhrase", () => {
  const cut = (text: string, max = 8): string | undefined => completePhrase(text, { min: 2, max });

  it("keeps a short text whole", () => {
    expect(cut("A simple, yet elegant, HTTP library")).toBe("A simple, yet elegant, HTTP library");
  });

  it.each([
    ["A round pan whose lid is made of iron from the hills", 4, "A round pan"],
    ["The pan boils eggs whose age in days is odd in every nest", 6, "The pan boils eggs"],
  ])("ends before whose it is, not behind half of that: %s", (text, max, expected) => {
    expect(cut(text, max)).toBe(expected);
  });

  it.each([
    ["A round pan with a lid, fitted by hand in the kitchen of kings", "A round pan with a lid"],
    ["A round pan with a lid, salted as always by the cook of kings", "A round pan with a lid"],
    ["A round pan with a lid, rounded edges and the spoon of kings", "A round pan"],
    ["A round pan with a lid fitted by hand in the kitchen of kings", "A round pan"],
    ["The eggs of hens are boiled, fried in butter and eaten by kings", undefined],
  ])("ends behind a comma before what was done to it: %s", (text, expected) => {
    expect(cut(text, 6)).toBe(expected);
  });

  it.each([
    ["Kitchen pans, brown eggs and lids of the old king here", 5, undefined],
    ["Kitchen pans, boiled brown eggs and lids of the old king here", 6, undefined],
    [
      "Kitchen pans, big boiled brown eggs and lids of the old king here",
      7,
      "Kitchen pans, big boiled brown eggs",
    ],
    ["Kitchen pans for brown eggs and lids of the old king here", 6, "Kitchen pans for brown eggs"],
    ["Round, deep brown pans and lids of the old king here", 6, "Round, deep brown pans"],
    ["Kitchen pans for Care and Feeding of the old hens here", 6, undefined],
    ["Kitchen pans for Care and feeding of the old hens here", 6, "Kitchen pans for Care"],
    ["In kitchens, big brown eggs and lids of the old king here", 6, "In kitchens, big brown eggs"],
  ])("does not end among what a comma within four words makes a list: %s", (text, max, expected) => {
    expect(completePhrase(text, { min: 3, max })).toBe(expected);
  });

  it("does not end on what something is used for", () => {
    expect(cut("A version of the pan library used for every kitchen in the land")).toBeUndefined();
  });

  it.each([
    ["The round pans I as a cook of the king like best", undefined],
    ["The round pans we as cooks of the king like best", undefined],
    ["The round pans he as a cook of the king likes best", undefined],
    ["The round pans she as a cook of the king likes best", undefined],
    ["The round pans they as cooks of the king like best", undefined],
    ["A round pan that's for all of the eggs of the hens", "A round pan"],
    ["The round pans Wes as cook of the king likes best", "The round pans Wes"],
  ])("does not end on somebody whose deed is not told: %s", (text, expected) => {
    expect(cut(text, 4)).toBe(expected);
  });

  it.each([
    ["Handy kitchen egg and milk warmer of the old king of all hens", undefined],
    ["Handy kitchen eggs and milk bottles of the old king of all hens", "Handy kitchen eggs"],
    ["Handy kitchen egg and milk for the old king of all hens", "Handy kitchen egg"],
    ["Handy kitchen egg and milk, the gift of the old king of all hens", "Handy kitchen egg"],
  ])("does not end on the first of two words for one thing: %s", (text, expected) => {
    expect(cut(text, 4)).toBe(expected);
  });

  it("ends behind no abbreviation, no half a clause and nothing that is looked for", () => {
    expect(cut("A pan is a thing of iron, i.e. many a heavy one indeed", 7)).toBeUndefined();
    expect(cut("An oven that can run in any kitchen, on a boat and in the woods", 6)).toBe("An oven");
    expect(cut("A pan with lids to search for the best eggs of all", 7)).toBe("A pan with lids");
    expect(cut("A tool for finding and reporting on patterns found in kitchens", 6)).toBeUndefined();
    expect(cut("Pans can be used by all cooks, in conjunction with lids", 9)).not.toMatch(/conjunction$/);
    expect(cut("Fries it with the message 'Too hot (over the hearth)'", 7)).not.toMatch(/hot$/);
    expect(cut("The power necessary to let you build every pan you like")).toBeUndefined();
  });

  it("does not end before what it is made for, what it is taken as, or the other half of a condition", () => {
    expect(cut("A pan designed to work in any kitchen of the whole wide world", 6)).toBe("A pan");
    expect(cut("A hot pan using salt as the only spice in the kitchen", 5)).toBe("A hot pan");
    expect(cut("The lid falls when the pan is hot and the egg is raw", 9)).toBe("The lid falls");
  });

  it.each([
    ["A round pan meant for the eggs of all of the hens", "A round pan"],
    ["A round pan created to boil the eggs of all of the hens", "A round pan"],
    ["A round pan used in the kitchens of all of the hens", "A round pan"],
    ["A round pan used by the cooks of all of the hens", "A round pan"],
    ["The pan has been created to boil all of the eggs", undefined],
    ["The round pan also used in all of the kitchens", undefined],
    ["The round pan not meant for all of the eggs", undefined],
    ["A round pan meant as the first of all of the pans", undefined],
    ["A round pan created while all of the hens are asleep", undefined],
    ["A round pan used to boil the eggs of all of the hens", undefined],
    ["A round pan used for the eggs of all of the hens", undefined],
  ])("ends before whom it is meant for and where it is used: %s", (text, expected) => {
    expect(cut(text, 3)).toBe(expected);
  });

  it("does not end among verbs of which the last one has the object of all", () => {
    expect(cut("A round pan for boiling, frying, and baking the eggs of all the hens", 6)).toBe(
      "A round pan",
    );
    expect(cut("A round pan of iron, frying and baking the eggs of all hens", 6)).toBe("A round pan of iron");
  });

  it("does not end on an exception that is not named yet", () => {
    expect(cut("The pan takes all of them except for the last golden egg", 7) ?? "").not.toMatch(/except$/);
  });

  it("ends before what it is compared with", () => {
    expect(cut("An approach to boiling and frying eggs, vs. the pan of old", 8)).toBe(
      "An approach to boiling and frying eggs",
    );
  });

  it("does not end among examples", () => {
    expect(cut("Small tools for kitchens, such as pans and lids for eggs")).toBe("Small tools for kitchens");
  });

  it("ends before a word that opens a new phrase", () => {
    expect(cut("A Python web server for creating beautiful command line interfaces")).toBe(
      "A Python web server",
    );
    expect(cut("A group is a command that nests other commands (or more groups).", 9)).toBe(
      "A group is a command that nests other commands",
    );
  });

  it("does not end on an adjective before and, nor on a verb before its object is named", () => {
    const fmt =
      "An open-source formatting library providing a fast and safe alternative to C stdio and C++ iostreams";
    expect(cut(fmt)).toBe("An open-source formatting library");
    expect(cut("A Haskell library for converting from one markup format to another one")).toBeUndefined();
    expect(cut("The fun, functional and stateful way to boil many eggs")).toBeUndefined();
    expect(cut("A pan that allows any two cooks to boil all their eggs together", 7)).toBe("A pan");
    expect(cut("A small pan with lids for every egg with many spoons")).toBe(
      "A small pan with lids for every egg",
    );
    expect(cut("A machine for the parser and formatter of every single kitchen", 5)).toBe(
      "A machine for the parser",
    );
  });

  it("does not end on what could be anything, nor between what is made and how", () => {
    expect(cut("A simple little library built to solve a deceptively complex problem")).toBeUndefined();
    expect(
      cut("Its goal is to make interaction with web services as friendly as possible", 6),
    ).toBeUndefined();
    expect(cut("It makes your loops with the meter of a taxi and more of it all", 6)).toBeUndefined();
    expect(cut("A way to make HTTP requests with the browser or a server of yours")).toBe(
      "A way to make HTTP requests",
    );
  });

  it("does not end on kinds of things alone, on praise or a superlative before what it is for", () => {
    expect(cut("CLI utility and Python library for interacting with all of the hens", 10)).toBeUndefined();
    expect(cut("The kitchen mapper makes it easier to boil eggs in pans", 6)).toBeUndefined();
    expect(cut("The usual use case for this pan of all pans is tea", 5)).toBeUndefined();
    expect(cut("Quick boiling of eggs, the fastest pan to boil hard ones in water")).toBe(
      "Quick boiling of eggs",
    );
  });

  it("goes on behind an aside in brackets", () => {
    expect(cut("A pan (with or without lid) keeps the eggs of the farm warm", 6)).toBe("A pan");
  });

  it("never ends on a word that leaves the phrase hanging or inside brackets", () => {
    expect(cut("Reads the (very long list of parcels) for every single office", 4)).toBeUndefined();
    expect(cut("It is one of the with which we live every day of the year", 5)).toBeUndefined();
  });

  it("ends before a clause rather than in the middle of it", () => {
    expect(cut("HTTP routing and request handling library that focuses on ergonomics and modularity")).toBe(
      "HTTP routing and request handling library",
    );
    expect(cut("A Spring Boot application built using Maven or Gradle for you", 5)).toBe(
      "A Spring Boot application",
    );
    expect(
      completePhrase("Download pages until a page with less than the maximum results", {
        min: 2,
        max: 8,
        mayCutClauses: false,
      }),
    ).toBeUndefined();
    expect(cut("Gson is a Java library that can be used to convert objects", 9)).toBe(
      "Gson is a Java library",
    );
  });

  it("does not end on a word that describes the next", () => {
    expect(cut("The library for predictable and maintainable state", 4)).toBeUndefined();
    expect(cut("A lightweight and flexible command-line JSON processor akin to sed")).toBe(
      "A lightweight and flexible command-line JSON processor",
    );
    expect(cut("A lightweight and flexible command-line JSON processor", 3)).toBeUndefined();
  });

  it("does not end before what somebody is enabled to do", () => {
    const script = "A bootstrapping script that enables users to install pip everywhere";
    expect(cut(script, 6)).toBe("A bootstrapping script");
  });

  it("ends at a full stop", () => {
    expect(cut("It is fast. It is also small, tidy, friendly and cheap to keep.")).toBe("It is fast.");
  });
});

describe("closingPhrase", () => {
  it("gives the end of a sentence from an opening word on", () => {
    expect(
      closingPhrase("A package for interfaces in a composable way with as little code as necessary.", {
        min: 4,
        max: 8,
      }),
    ).toBe("with as little code as necessary");
    expect(closingPhrase("One two three four five six.", { min: 4, max: 5 })).toBeUndefined();
    expect(
      closingPhrase("It searches the current directory for a regex pattern.", { min: 4, max: 8 }),
    ).toBeUndefined();
    expect(
      closingPhrase("A client that makes it trivial to integrate with web services.", { min: 4, max: 8 }),
    ).toBeUndefined();
    expect(
      closingPhrase("An interface for developing web applications.", { min: 4, max: 8 }),
    ).toBeUndefined();
    expect(closingPhrase("A fast crawler to extract data from websites.", { min: 4, max: 8 })).toBe(
      "to extract data from websites",
    );
    expect(closingPhrase("A fork by Jane Doe and contributors.", { min: 4, max: 8 })).toBeUndefined();
    expect(closingPhrase("A processor akin to sed and friends.", { min: 4, max: 8 })).toBeUndefined();
    expect(closingPhrase("A native build tool for modern web projects.", { min: 4, max: 8 })).toBe(
      "for modern web projects",
    );
    expect(
      closingPhrase("Values are read (for example from input, matches, etc).", { min: 4, max: 5 }),
    ).toBeUndefined();
  });
});

describe("a phrase", () => {
  it("does not end in a noun that asks what of, but before a participle that only adds", () => {
    expect(
      completePhrase("a portable support library with a focus on asynchronous input", { min: 2, max: 8 }),
    ).toBe("a portable support library");
    expect(
      completePhrase("a fast lossless algorithm, targeting real-time scenarios and much more", {
        min: 4,
        max: 8,
      }),
    ).toBe("a fast lossless algorithm");
  });
});

describe("the end of a title", () => {
  it.each([
    ["a lightweight document oriented database optimized for your happiness", 6],
    ["an automatic engine over a dynamically built graph of values", 5],
    ["an implementation of a server for version 5.0 of the protocol", 5],
    ["a handy way to save and run commands of a project", 5],
    ["a round timer consistent with the clocks of every kitchen", 4],
    ["a round lid different from the lids of every kitchen", 4],
    ["the price of eggs equal to that of every kitchen", 5],
  ])("is not in the middle of %j", (text, max) => {
    expect(completePhrase(text, { min: max - 1, max })).toBeUndefined();
  });
});

test.each([
  ["a pan similar to the pans of every kitchen", 3, "a pan"],
  ["a round timer with the clocks of every kitchen", 3, "a round timer"],
  ["a round timer equal in size, with the clocks of every kitchen", 6, "a round timer equal in size"],
])("a title ends before what is compared, and before what comes besides: %s", (text, max, expected) => {
  expect(completePhrase(text, { min: 2, max })).toBe(expected);
});

describe("the end of a quotation", () => {
  const cut = (text: string): string | undefined =>
    completePhrase(text, { min: 4, max: 7, mayCutClauses: false });

  it("does not come before what turns the meaning round", () => {
    expect(cut("It is not common for files to have many warnings.")).toBeUndefined();
    expect(cut("Adapts the invocation of a method into a call.")).toBeUndefined();
    expect(cut("Creates a composed handler function by stacking layers.")).toBe(
      "Creates a composed handler function",
    );
  });

  it.each([
    "The pan can be used to interact with several eggs.",
    "This is a pan whose temperature depends on its owner.",
    "Boils the eggs while the water is still in the pan.",
    "Finds the eggs whose age in days is odd in every nest.",
  ])("does not leave open what is said: %j", (text) => {
    const phrase = completePhrase(text, { min: 4, max: 8, mayCutClauses: false }) ?? "";
    expect(phrase).not.toMatch(/(?:interact|depends|still|age)$/);
  });

  it("does not come before an aside behind which the sentence goes on", () => {
    expect(cut("A cook leaves because the pan (of the hen and the cook) was hot.")).toBeUndefined();
    expect(cut("A cook boils the eggs (of the hen and her friend) and the ham.")).toBe(
      "A cook boils the eggs",
    );
  });

  it("comes before the second verb, not before what that is about", () => {
    const text = "The flask object implements a WSGI application and acts as the central object.";
    expect(completePhrase(text, { min: 6, max: 9, mayCutClauses: false })).toBe(
      "The flask object implements a WSGI application",
    );
  });
});

it("counts the telling words that a text adds to another", () => {
  expect(addedWords("Welcome to The Tiny Compiler", "the-tiny-compiler")).toBe(1);
  expect(addedWords("A tiny compiler for old machines", "the-tiny-compiler")).toBe(2);
});

it("does not end on the verb of a clause that has just begun", () => {
  const text = "Egg is a modern pan for kitchens that comes with a lid, but allows for another.";
  expect(completePhrase(text, { min: 9, max: 10 })).toBeUndefined();
  expect(completePhrase(text, { min: 5, max: 10 })).toBe("Egg is a modern pan for kitchens");
});

it("does not leave the object of two participles behind", () => {
  const text = "A framework for managing and maintaining multi-language hooks.";
  expect(completePhrase(text, { min: 4, max: 7 })).toBeUndefined();
});

describe("saysAgain", () => {
  it.each([
    [
      "Python dependency management and packaging made easy.",
      "PYTHON PACKAGING AND DEPENDENCY MANAGEMENT MADE EASY",
      true,
    ],
    ["AOROM: Invalid ROM!", "MMC3: Invalid ROM! Unable to load.", true],
    ["Cannot reverse an undirected graph.", "Base class for undirected graphs.", false],
    ["No dataset found at index", "Cannot find a dataset at index", true],
    ["The pool is full.", "The door is full.", false],
    ["not a valid pan", "Not a valid egg.", true],
    ["a valid pan", "a valid egg", false],
    ["Egg is based on round pans, and powered by gas and salt.", "based on round pans of eggs", true],
  ])("%s / %s: %s", (text, known, expected) => {
    expect(saysAgain(text, known)).toBe(expected);
  });
});

test("texts begin alike with the same three words", () => {
  expect(beginsAlike("Round metal pans (with lids)", "ROUND METAL PANS AT HOME")).toBe(true);
  expect(beginsAlike("Round metal", "Round metal")).toBe(false);
});

describe("sharesWord", () => {
  it("hears the words of a name", () => {
    expect(sharesWord("Every content has its type.", "ContentType", "pan")).toBe(true);
    expect(sharesWord("An adapter for the wire.", "HTTPAdapter", "pan")).toBe(true);
    expect(sharesWord("The pan is hot.", "content_type", "pan")).toBe(false);
    expect(sharesWord("It takes its time.", "cannot fry both at the same time", "pan")).toBe(false);
    expect(sharesWord("The pan is hot.", "PanLid", "pan")).toBe(false);
  });
});

describe("propPhrase", () => {
  it("keeps the thing and drops its trimmings", () => {
    expect(propPhrase("a service hatch and a large hourglass")).toBe("service hatch");
    expect(propPhrase("an old lift with a folding gate")).toBe("old lift");
    expect(propPhrase("boxes within boxes")).toBe("boxes within boxes");
  });
});

test.each([
  ["a friendly Python library", true],
  ["An open source multi-tool", true],
  ["a fast egg timer", false],
])("%s could be anything: %s", (phrase, plain) => {
  expect(endsPlainly(phrase)).toBe(plain);
});

test.each([
  ["a Python software library", true],
  ["a software and command-line tool", true],
  ["a Python 3 library", true],
  ["a Python 3.10+ library", true],
  ["a 3D library", false],
  ["a 10-minute library", false],
  ["a Python 3 timer", false],
  ["a software timer", false],
  ["a soft library", false],
])("%s says only what kind of thing it is: %s", (phrase, isKind) => {
  expect(saysOnlyKind(phrase)).toBe(isKind);
});
