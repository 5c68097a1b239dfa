import { describe, expect, test } from "vitest";
import { EvidenceGate } from "../../src/analysis/evidence-gate.ts";
import { clausesOf } from "../../src/analysis/readme/clause.ts";
import { readReadme } from "../../src/analysis/readme/readme.ts";
import { toyTree } from "./toy-repository.ts";

function claimsOf(...lines: readonly string[]): readonly string[] {
  const { files } = toyTree({ "README.md": lines.join("\n") });
  const facts = readReadme(
    "README.md",
    { names: ["egg"], manifest: undefined, files },
    new EvidenceGate(files),
  );
  return (facts.claims ?? []).map(({ text }) => text);
}

describe("what a project says of itself", () => {
  test("is in its opening, whether it names itself or goes on with it", () => {
    const claims = claimsOf(
      "# Egg",
      "",
      "Egg is a pan. It boils in 100% of all kitchens. Useful for breakfast (or lunch) as well.",
      "Hens run about in the yard of the farm.",
      "",
      "## Kitchen",
      "It melts the butter in no time.",
    );
    expect(claims).toContain("It boils in 100% of all kitchens.");
    expect(claims).toContain("Useful for breakfast (or lunch) as well.");
    expect(claims).not.toContain("It melts the butter in no time.");
  });

  test("is what it says of `this library`, not what else is called `this`, nor what it is written in", () => {
    expect(claimsOf("# Egg", "", "Egg is a pan. This tiny library boils all eggs at once.")).toEqual([
      "This tiny library boils all eggs at once.",
    ]);
    expect(claimsOf("# Egg", "", "Egg is a pan. This hen boils all eggs at once.")).toEqual([]);
    expect(claimsOf("# Egg", "", "Egg is a pan. Egg is written in plain iron.")).toEqual([]);
    const longer =
      "Egg is written in plain iron and works with the hob of every kitchen that there ever was.";
    expect(claimsOf("# Egg", "", `Egg is a pan. ${longer}`)).toEqual([]);
  });

  test("is not what others do with it", () => {
    const claims = claimsOf("# Egg", "", "Egg is a pan. Pan Maker already ships with a lid for Egg.");
    expect(claims).toEqual([]);
    expect(claimsOf("# Egg", "", "Egg is a pan. [Hen's](https://hen.example) simple pan was first.")).toEqual(
      [],
    );
    expect(
      claimsOf("# Egg", "", "Egg is a pan.", "HenHouse has its own pans.", "The first part is a lid."),
    ).toEqual([]);
  });

  test("is not what it tells of people and of its parts, unless it boasts with them", () => {
    const lines = ["# Egg", "", "Egg is a pan. Anna Hen is the current head cook. Lids have been left out."];
    expect(claimsOf(...lines)).toEqual([]);
    expect(claimsOf(...lines, "The lids are blazing fast.")).toEqual(["The lids are blazing fast."]);
    expect(claimsOf("# Egg", "", "Egg is a pan. Get started by looking over the lids.")).toEqual([]);
    expect(claimsOf("# Egg", "", "Egg is a pan. Using good iron and by boiling very fast.")).toEqual([]);
    expect(claimsOf("# Egg", "", "Egg is a pan.", "", "Yes. Egg boils very fast.")).not.toContain(
      "Yes. Egg boils very fast.",
    );
  });

  test("is a boast anywhere if it names itself; a boast about something else is none", () => {
    const claims = claimsOf(
      "# Egg",
      "",
      "Egg is a pan.",
      "",
      "## Kitchen",
      "Using Egg is easy. Egg has a lid as well. The best pan for this is a good old wok.",
    );
    expect(claims).toEqual(["Using Egg is easy."]);
  });

  test.each([
    "We hope you enjoy it too!",
    "Please ask your questions if this is too easy!",
    "Want to try the simple pan?",
    "You're the best of all!",
    "Unlike the wok, it is easy to clean.",
    "It is simple, but in beta.",
    "These pans never burn an egg.",
    "Examples of simple breakfasts in the wiki.",
    "Docs are located in the simple kitchen.",
    "The egg timer should be simple.",
    "It will be simple to boil eggs.",
    "An egg function takes a simple value.",
    "Thus, DO NOT USE EGG for a simple breakfast.",
    "Try out the simple demo!",
    "Advantage #2: boiling is simple.",
    "A simple pan written by Anna Hen.",
    "Well, so simple am I!",
    "Please keep the lid. It boils in 100% of all kitchens.",
    "The container is simple to boil.",
    "The folder's lids are simple.",
    "The image is simple.",
    "The script is simple.",
    "The directory is simple.",
  ])("is not %j", (text) => {
    expect(claimsOf("# Egg", "", `Egg is a pan. ${text}`)).toEqual([]);
  });

  test.each(["The filed lids are simple.", "The containers are simple.", "Pleased hens have simple pans."])(
    "is %j",
    (text) => {
      expect(claimsOf("# Egg", "", `Egg is a pan. ${text}`)).toEqual([text]);
    },
  );

  test.each([
    ["[Hen](https://hen.example) for fast old pans of iron", false],
    ["**[Hen](https://hen.example)** for fast old pans of iron", false],
    ["[Hen](https://hen.example) fit for fast old pans of iron", true],
    ["[Hen](https://hen.example) fortified old pans of fast iron", true],
    ["[Hen][hen] for fast old pans of iron", true],
  ])("are no items that say what another project is for: %s", (item, isHeard) => {
    const hen = ["", "[hen]: https://hen.example"];
    expect(claimsOf("# Egg", "", "Egg is a pan.", "", `- ${item}`, ...hen)).toHaveLength(isHeard ? 1 : 0);
  });

  test("are the items of a list whose heading is a link, and not what others do", () => {
    const features = ["## [Features](https://egg.example/features)", "- Simple and round"];
    expect(claimsOf("# Egg", "", "Egg is a pan.", "", ...features)).toEqual(["Simple and round"]);
    expect(claimsOf("# Egg", "", "Egg is a pan. Special lids allow you to boil it for longer.")).toEqual([]);
  });

  test("are the halves of an item, and not what is said of another product that bears the name too", () => {
    const features = ["## Features", "- No dependency on any hen; each pan is on its own"];
    expect(claimsOf("# Egg", "", "Egg is a pan.", "", ...features)[0]).toBe("No dependency on any hen");
    const studio = "[Egg Studio](https://egg.example) is a simple kitchen.";
    expect(claimsOf("# Egg", "", `Egg is a pan. ${studio}`)).toEqual([]);
    expect(claimsOf("# Egg", "", `Egg is a pan. ${studio.replace("Egg Studio", "Egg")}`)).toHaveLength(1);
  });

  test("are the items of its lists of features, boasts first", () => {
    const claims = claimsOf(
      "# Egg",
      "",
      "Egg is a pan.",
      "",
      "## Main features",
      "- Rounded corners",
      "- **Zero dependencies** - nothing but the egg, the pan and the water in it, and a spoon",
      "- **Portable** // Small enough for any kitchen",
      "- Supports lids of all sizes",
      "- Kitchen Cloud Storage",
      "- See the docs",
      "- `boilEgg()` boils",
      "- Much more!",
      "- Anna Hen's round pan",
      "- Small: dist/egg.min.js",
      "",
      "## Used by",
      "- Fast breakfast rooms",
    );
    expect(claims).toEqual([
      "Zero dependencies",
      "Small enough for any kitchen",
      "Rounded corners",
      "Supports lids of all sizes",
    ]);
  });

  test("are under a heading that holds them against others, and below a line that says which they are", () => {
    const list = ["", "- Type safe lids"];
    expect(claimsOf("# Egg", "", "Egg is a pan.", "", "## Advantages over other pans", ...list)).toEqual([
      "Type safe lids",
    ]);
    const other = ["# Egg", "", "Egg is a pan.", "", "## News", ""];
    expect(claimsOf(...other, "A hen.", "", "The key features are:", ...list)).toEqual(["Type safe lids"]);
  });

  test("end with the next quotation where a line leads to them", () => {
    const list = [
      "**Egg's key features:**",
      "",
      "- Type safe lids",
      "",
      "> A hen.",
      "",
      "- Fast steady fires",
    ];
    expect(claimsOf("# Egg", "", "Egg is a pan.", "", "## News", "", ...list)).toEqual(["Type safe lids"]);
  });

  test("is below `What is it?`, not below what readers ask for themselves", () => {
    const boast = "Useful in 100% of all kitchens.";
    const below = (heading: string) => claimsOf("# Egg", "", "Egg is a pan.", "", `## ${heading}`, "", boast);
    expect(below("What is Egg?")).toEqual([boast]);
    for (const heading of [
      "What if the lid is gone?",
      "What about lids?",
      "What happens to the butter?",
      "What are the differences to a wok?",
      "What is the difference?",
      "What do I need?",
      "What lid should I buy?",
    ])
      expect(below(heading)).toEqual([]);
  });

  test.each([
    ["behind a quotation and a heading", "> Round eggs for all.", "", "## Kitchen"],
    ["behind its sponsors", "Special thanks to all the hens of this farm."],
  ])("begins where it says what it is, %s", (_, ...before) => {
    const boast = "It boils in 100% of all kitchens.";
    const more = (first: string) =>
      claimsOf("# Egg", "", ...before, "", first, "", boast, "", "## Lids", "", "It melts in no time.");
    for (const name of ["Egg", "**Egg**", "[Egg](https://egg.example)"])
      expect(more(`${name} is a pan.`)).toEqual([boast]);
    expect(more("Toast is a bread.")).toEqual([]);
    expect(claimsOf("# Egg", "", "A hen.", "", "## Pans", "", "Egg is a pan.", "", boast)).toEqual([]);
  });

  test("is what it will never do", () => {
    const never = "It will never burn an egg.";
    expect(claimsOf("# Egg", "", `Egg is a pan. ${never}`)).toEqual([never]);
  });

  test.each([
    ["Lids: Easy lids", "Easy lids"],
    ["Lids: Round pans and easy lids", "Round pans and easy lids"],
    ["Lids - easy round LIDS", "easy round LIDS"],
    ["Lids: Easy to lift", "Lids: Easy to lift"],
    ["Lid: Easy lids", "Lid: Easy lids"],
  ])("are without a label that they say themselves: %s", (item, claim) => {
    expect(claimsOf("# Egg", "", "Egg is a pan.", "", "## Features", `- ${item}`)).toEqual([claim]);
  });

  test("are no items that lump the others together", () => {
    const features = ["## Features", "- Everything else in the kitchen", "- Anything else that boils"];
    expect(claimsOf("# Egg", "", "Egg is a pan.", "", ...features)).toEqual([]);
  });

  test("are what stands before an aside where the whole is too long", () => {
    const item = "Twice as fast as other pans";
    const [pans, lids] = ["(like the wok of hens)", "(like the cloche)"];
    const claim = (text: string) => claimsOf("# Egg", "", "Egg is a pan.", "", "## Features", `- ${text}`);
    expect(claim(`${item} ${pans} and lids ${lids}`)).toEqual([item]);
    expect(claim(`${item} ${pans}, lids and spoons of iron`)).toEqual([item]);
    expect(claim(`${item} ${pans} on all of the fires`)).toEqual([]);
  });

  test("may be listed at the top or below a line that leads to it, not among requirements", () => {
    expect(claimsOf("# Egg", "", "Egg is a pan.", "", "- Blazing fast boiling")).toEqual([
      "Blazing fast boiling",
    ]);
    expect(
      claimsOf("# Egg", "## News", "A hen.", "", "**Egg's key features:**", "", "- Type safe lids"),
    ).toEqual(["Type safe lids"]);
    expect(claimsOf("# Egg", "", "Egg is a pan. It requires:", "", "- A fast fire")).toEqual([]);
    const others = [
      "- Type safe lids",
      "",
      "In farms:",
      "",
      "- [Hen][hen]: A fast farm",
      "",
      "[hen]: https://hen.example",
    ];
    expect(claimsOf("# Egg", "", "Egg is a pan. Its features:", "", ...others)).toEqual(["Type safe lids"]);
    const plugins = ["Egg has plugins of the community:", "", "- A fast fire"];
    expect(claimsOf("# Egg", "", "Egg is a pan.", "", "## Features", ...plugins)).toEqual([]);
  });

  test.each([
    ["Why not use pans?", true],
    ["Why not just use pans?", true],
    ["Why not?", false],
    ["Why not just boil?", false],
    ["Why not used pans?", false],
  ])("is below a heading that holds it against others: %s: %s", (heading, isHeard) => {
    const boast = "Useful in 100% of all kitchens.";
    const claims = claimsOf("# Egg", "", "Egg is a pan.", "", `## ${heading}`, "", boast);
    expect(claims).toEqual(isHeard ? [boast] : []);
  });
});

test("a long run of colons takes linear time", () => {
  const run = Array.from({ length: 500 }, () => ":;".repeat(1000));
  expect(claimsOf("# Egg", "", "Egg is a pan.", "", "features", ...run, "x")).toEqual([]);
});

describe("a clause of a sentence", () => {
  test.each([
    ["It has zero lids, and is of use to cooks.", "It has zero lids"],
    ["It keeps one clean shape by pressing the egg again and again.", "It keeps one clean shape"],
    ["Egg is all iron and has three lids, allowing you to see.", "Egg is all iron and has three lids"],
    ["The pan core is tiny (two grams, with its lid), and rich.", "The pan core is tiny"],
    ["Egg does what you tell it to do — no more, no less.", "Egg does what you tell it to do"],
    ["Egg is a fast and simple pan that was made for large breakfasts.", "Egg is a fast and simple pan"],
  ])("%s", (text, expected) => {
    expect(clausesOf(text)[0]).toBe(expected);
  });

  test.each([
    "Boiling can also be done by asking the hen.",
    "It helps with eggs, toast (and butter), and jam.",
    "Useful for soft (or hard) eggs.",
    "Egg - the round one - is a pan.",
    "It never burns the egg, and it is a pan.",
  ])("that would say something else is left out: %s", (text) => {
    expect(clausesOf(text)).toEqual([]);
  });
});
