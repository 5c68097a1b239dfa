import { describe, expect, test } from "vitest";
import { EvidenceGate } from "../../src/analysis/evidence-gate.ts";
import { readReadme } from "../../src/analysis/readme/readme.ts";
import type { ManifestFacts } from "../../src/domain/facts.ts";
import { toyTree } from "./toy-repository.ts";

function read(lines: readonly string[], description?: string) {
  const { files } = toyTree({ "README.md": lines.join("\n") });
  return readReadme(
    "README.md",
    { names: ["egg"], manifest: description === undefined ? undefined : describedAs(description), files },
    new EvidenceGate(files),
  );
}

function describedAs(text: string): ManifestFacts {
  const evidence = [{ path: "package.json", line: 3, text }] as const;
  return { path: "package.json", ecosystem: "npm", description: { text, evidence }, keywords: [] };
}

function texts(quotes: readonly { readonly text: string }[] = []): readonly string[] {
  return quotes.map(({ text }) => text);
}

const ADVERTISEMENT = [
  "<sup>Special thanks to:</sup>",
  "",
  '<a href="https://www.toaster.example/egg">',
  "  <div>",
  '    <img src="toaster.png">',
  "  </div>",
  "  <b>Toaster, the intelligent kitchen</b>",
  "</a>",
  "",
];

describe("the opening of a README", () => {
  test("is heard when it is a heading or a short line under the title", () => {
    const facts = read([
      "# Egg",
      "[![ci](https://x.example/b.svg)](https://x.example)",
      "<h3>Boil fast and break nothing.<br />Round breakfasts made easy.</h3>",
      "",
      "Egg lets you build breakfasts.",
      "## Why eggs over toast?",
    ]);
    expect(texts(facts.slogans)).toEqual(["Boil fast and break nothing.", "Round breakfasts made easy."]);
    expect(facts.slogans?.[0]?.evidence).toEqual([
      { path: "README.md", line: 3, text: "Boil fast and break nothing." },
    ]);
    expect(texts(read(["# Egg", "", "... so better boil this", "", "Egg is a pan."]).slogans)).toEqual([
      "... so better boil this",
    ]);
    expect(texts(read(["# Egg", "", "*“Any shell you like.”*", "", "Egg is a pan."]).slogans)).toEqual([
      "Any shell you like.",
    ]);
  });

  test.each([
    ["# Egg", "", "Developer Ready: A round testing solution."],
    ["# Egg", "", "How to boil an egg"],
    ["# Egg", "", "For further eggs ask the hen"],
    ["# Egg", "", 'pronounced "a round egg"'],
    ["# Egg", "", "Thanks to all our hens."],
    ["# Egg", "", "© The hens of the farm"],
    ["# Egg", "", "(c) The hens of the farm"],
    ["# Egg", "", "The pan of egg 2.0 today"],
    ["# Egg", "", "The first breakfast (with a bite!"],
    ["# Egg", "", "Egg is round and good."],
    ["# Egg", "", "[The breakfast of everyone](https://x.example) is here."],
    ["# Egg", "", "It is a very long line. ", "## The universal egg boiler"],
    ["###### - A work in progress -", "", "# Egg"],
    ["# Egg", "", "## Pan and Lid Compatibility", "", "| Pan | Lid |"],
    ["# Egg", "", "## Building the Pan"],
    ["# Egg", "", "## Welcome to the kitchen", "", "Egg is a pan."],
    ["# Egg", "", "## Welcome to our kitchen", "", "Egg is a pan."],
    ["# Egg", "", "## Welcome to my kitchen", "", "Egg is a pan."],
    ["# Egg", "", "## Welcome to this kitchen", "", "Egg is a pan."],
    ["# Egg", "", "## A very long list", "", "Egg is a pan."],
  ])("has no slogan in %j", (...lines) => {
    expect(read(lines).slogans).toEqual([]);
  });

  test.each([
    "(Common) hens of the farm",
    "The hens of the farm ©",
    "Welcome to kitchens of hens",
    "Lids that hens enlist",
    "A list of all hens",
  ])("has a slogan in %j", (line) => {
    expect(texts(read(["# Egg", "", line]).slogans)).toEqual([line]);
  });

  test("ends at a heading that stands above a list, whatever comes behind that", () => {
    const slogans = (...below: readonly string[]) =>
      texts(read(["# Egg", "", "### Lids of all the hens", "", ...below, "", "Round pans at home."]).slogans);
    expect(slogans("- A red lid", "- A blue lid")).toEqual([]);
    expect(slogans("![](lid.png)", "", "- A red lid")).toEqual([]);
    expect(slogans()).toEqual(["Lids of all the hens", "Round pans at home."]);
    expect(slogans("![](lid.png)")).toEqual(["Lids of all the hens", "Round pans at home."]);
    expect(
      texts(read(["# Lids of all the hens", "", "- A red lid", "", "Round pans at home."]).slogans),
    ).toEqual(["Lids of all the hens", "Round pans at home."]);
  });

  test("may say by the way what it thinks", () => {
    const facts = read(
      [
        "# Egg",
        "",
        "A pan. Don't disregard it because it's cute. Simple as that! Please give it a star!",
        "",
        "## Use",
        "Boil it now!",
      ],
      "Something with toast",
    );
    expect(texts(facts.asides)).toEqual(["Don't disregard it because it's cute."]);
    expect(texts(facts.sentences)).toContain("Don't disregard it because it's cute.");
  });

  test.each([
    [
      "Egg boils them all in one pan - basically everything but the toast.",
      "basically everything but the toast",
    ],
    ["Egg boils the eggs of hens and a few more birds.", "and a few more birds"],
    ["Egg neither fries nor bakes nor scrambles, nor grills, or any of that jazz.", "or any of that jazz"],
    [
      "Egg keeps your pans in one place so you can wash, well, _fewer pans_.",
      "so you can wash, well, fewer pans",
    ],
    ["Egg needs nothing that is in your kitchen now (not even a pan).", "not even a pan"],
    [
      "egg’s lids are almost, but not quite, unlike lids.",
      "egg’s lids are almost, but not quite, unlike lids.",
    ],
  ])("may smile at the end of a sentence: %s", (line, aside) => {
    expect(texts(read(["# Egg", "", line]).asides)).toEqual([aside]);
  });

  test.each([
    ["Free, quick, and all that good stuff.", ["Free, quick, and all that good stuff."]],
    ["Why is this so good?", []],
    ["Sounds boring. Let's try again.", ["Sounds boring. Let's try again."]],
    ["It boils. It cools.", []],
    ["It boils all eggs at once.", []],
    ["The lid fits now :)", ["The lid fits now :)"]],
    ["The lid fits now ;-D", ["The lid fits now ;-D"]],
    ["The lid fits now:)", []],
    ["The lid :) fits now.", []],
  ])("may smile: %s", (line, asides) => {
    expect(texts(read(["# Egg", "", "A pan for eggs.", "", line, "", "## Use"]).asides)).toEqual(asides);
  });

  test("is not what stands in a link to others or below thanks", () => {
    const facts = read([
      ...ADVERTISEMENT,
      "A simple pan for boiling things",
      "",
      "## Use",
      "Toast is bread.",
    ]);
    expect(facts.tagline?.text).toBe("A simple pan for boiling things");
    expect(facts.slogans).toEqual([]);
  });

  test("keeps links to the project's own page, and links that are its heading", () => {
    const link = (address: string, line: string) => [`<a href="${address}">`, line, "</a>", "", "## Use"];
    const tagline = (...lines: readonly string[]) => read(lines).tagline?.text;
    expect(tagline(...link("https://egg.example", "<p>The pan of all breakfasts</p>"))).toBeDefined();
    expect(tagline(...link("https://github.com/hen/egg", "<p>The pan of all breakfasts</p>"))).toBeDefined();
    expect(tagline(...link("https://toast.example", "<p>The pan of all breakfasts</p>"))).toBeUndefined();
    for (const end of ["?from=egg", "#egg"])
      expect(
        tagline(...link(`https://toast.example${end}`, "<p>The pan of all breakfasts</p>")),
      ).toBeUndefined();
    expect(read(link("https://toast.example", "<h1>Egg</h1>")).title?.text).toBe("Egg");
  });
});

describe("a heading that asks", () => {
  const asides = (...lines: readonly string[]) =>
    read(["# Egg", "", "A round pan.", "", "## Questions and answers", "", ...lines]).asides;

  test("is answered in a dry way below it", () => {
    expect(asides("### Is the pan hot?", "", "Probably not, but who can tell. Ask a hen.")).toEqual([
      {
        text: "Is the pan hot? Probably not, but who can tell.",
        evidence: [
          { path: "README.md", line: 7, text: "Is the pan hot?" },
          { path: "README.md", line: 9, text: "Probably not, but who can tell." },
        ],
      },
    ]);
    expect(texts(asides("### Won't it burn?", "", "Nope!"))).toEqual(["Won't it burn? Nope!"]);
  });

  test.each([
    ["### Is the pan hot?", "It is hot."],
    ["### Is the pan hot?", "Yes."],
    ["### Is the pan hot?", "Maybenot a word."],
    ["### Is the pan hot?", "Nope"],
    ["### Is the pan hot?", "Perhaps it is as hot as all the others."],
    ["### Is the pan hot?", "Hot.", "", "Nope."],
    ["### The pan is hot", "Nope."],
    ["### Why is the pan hot?", "Who knows."],
    ["### Is it?", "Nope."],
    [`### Is the pan hot or ${"very ".repeat(12)}hot?`, "Nope."],
    ["Is the pan hot?", "", "Nope."],
    ["### Is the pan hot?"],
  ])("has no such answer in %j", (...lines) => {
    expect(asides(...lines)).toEqual([]);
  });
});

describe("what the opening quotes", () => {
  const spoken = (...lines: readonly string[]) => {
    const { asides, sentences } = read(["# Egg", "", "A round pan.", "", ...lines, "", "## Use"]);
    return { asides: texts(asides), sentences: texts(sentences) };
  };

  test("is said by the project, with the lines that go on with it", () => {
    const own = ["Eggs are seldom square these days.", "Square ones are a kitchen reference."];
    const heard = { asides: own, sentences: own };
    expect(spoken(`> ${own[0]}`, String(own[1]))).toEqual(heard);
    expect(spoken(`> ${own[0]}`, `> ${own[1]}`)).toEqual(heard);
  });

  test("is a motto without its speaker, but nothing longer that somebody signs", () => {
    const motto = ["Round models are important."];
    expect(spoken(`> ${motto[0]} <br/>`, "> -- Officer Hen")).toEqual({ asides: motto, sentences: motto });
    expect(read(["> Round models are important.", "> -- Officer Hen"]).slogans).toEqual([]);
    expect(spoken("> We have boiled all of our many eggs with it.", "> -- Officer Hen").asides).toEqual([]);
    expect(spoken("> We have boiled all of our many eggs with it.", "", "— Officer Hen").asides).toEqual([]);
  });

  test("is the beginning of a motto that is too long, where a clause goes on with it", () => {
    const motto = "A pan of great beauty";
    expect(spoken(`> “${motto}, which no egg on any farm in the world resists.”`).asides).toEqual([motto]);
    expect(spoken(`> ${motto}, that no egg on any farm in the world resists.`).asides).toEqual([motto]);
    expect(spoken(`> ${motto}, and no egg on any farm in the world resists.`).asides).toEqual([]);
    expect(spoken(`${motto}, which no egg on any farm in the world resists.`).asides).toEqual([]);
  });

  test.each([
    ["> Round models are [important](https://x.example) here."],
    ["> [!NOTE]", "> Round models are important here."],
    ["> Round models are important here.", "> a", "> b", "> c"],
    ["## Voices", "> Round models are important here."],
  ])("is not %j", (...lines) => {
    expect(spoken(...lines)).toEqual({ asides: [], sentences: [] });
  });
});

describe("sentences in the code of a README", () => {
  const said = (...lines: readonly string[]) =>
    texts(read(["# Egg", "", "```py", ...lines, "```"], "A pan").sentences);

  test.each([
    ["'asleep'  # Too tired to shower!", "Too tired to shower!"],
    ['    """No anonymous hens on my watch!"""', "No anonymous hens on my watch!"],
    ['print("Dear Diary, today I saved an egg. Again.")', "Dear Diary, today I saved an egg. Again."],
  ])("are those with a voice, as in %s", (line, text) => {
    expect(said(line)).toEqual([text]);
  });

  test.each([
    "# boils an egg!",
    "# The egg is boiled.",
    "# Install it, my friends!",
    "# Egg uses this!",
    "# Is this magic egg hard?",
    'print("Hi there!")',
    "egg! # No",
  ])("are not made of %s", (line) => {
    expect(said(line)).toEqual([]);
  });

  test("stand in code only", () => {
    expect(texts(read(["# Egg", "", "boil() # Too tired to shower!"], "A pan").sentences)).toEqual([]);
  });
});

describe("sentences that lean on what stands before", () => {
  test.each([
    "Again we register the egg with the pan.",
    "These shells are left out when boiling eggs.",
    "In our case the egg is round.",
    "It is also a kitchen reference.",
  ])("are no cards: %s", (text) => {
    expect(read(["# Egg", "", "A round pan.", "", "## Use", "", text]).sentences).toEqual([]);
  });
});

describe("sentences about others", () => {
  const OTHERS = [
    "# Egg",
    "",
    "A round benchmarking pan.",
    "",
    "## Friends",
    "[Toaster](https://x.example) is a continuous benchmarking pan that is good.",
    "",
    "We cook with Butterfly today. Butterfly causes stains on every shirt.",
    "",
    "The shell breaks. Shell parts are easy to find.",
  ];

  test("introduce no project and make no card", () => {
    const facts = read(OTHERS, "A round benchmarking pan");
    expect(facts.tagline?.text).toBe("A round benchmarking pan.");
    expect(texts(facts.sentences).toSorted()).toEqual([
      "Shell parts are easy to find.",
      "We cook with Butterfly today.",
    ]);
  });
});

test("a paragraph may begin with a name in small letters, an item may not", () => {
  const lines = ["# egg", "", "egg is round and good.", "- egg is in a list."];
  expect(texts(read(lines).sentences)).toEqual(["egg is round and good."]);
});

test("a title may have the name of the makers before it", () => {
  expect(read(["# HenHouse Egg", "", "A pan."]).title?.text).toBe("HenHouse Egg");
});

test.each([
  ["The lid fits now :)", true],
  ["The lid fits now ;-(", true],
  ["Lids fit now :D", true],
  ["Lids fit :D", false],
  ["Lids fit now", false],
  ["The lid fits now:)", false],
  ["The lid fits now 2)", false],
  ["The lid fits (for now :)", false],
])("a face ends a sentence and is no word of it: %s", (line, isHeard) => {
  const { sentences } = read(["# Egg", "", "Round.", "", "## Kitchen", "", line]);
  expect(texts(sentences)).toEqual(isHeard ? [line] : []);
});

test("headings are cards only when they call something out", () => {
  const lines = [
    "# Egg",
    "",
    "Round.",
    "## Hate Hard Shells!?",
    "No problem.",
    "## What is a good egg?",
    "Ok.",
  ];
  expect(texts(read(lines).sentences)).toEqual(["Hate Hard Shells!?"]);
});

test("a title in small letters is no section about an option", () => {
  const lines = [
    "# egg",
    "",
    "It boils them all.",
    "## .size",
    "It has the size of a hen.",
    "## Parameters",
    "It is a number.",
  ];
  expect(texts(read(lines).sentences)).toEqual(["It boils them all."]);
});

test("a lone heading far down is no title", () => {
  expect(read(["Egg is a pan.", "## Use", "It boils.", "# Recipes", "More."]).title).toBeUndefined();
});

test("what is told in short is quoted without saying so, and what is to come is no introduction", () => {
  const facts = read([
    "# Egg",
    "",
    "TL;DR: This is just a pan for a few hens of mine.",
    "",
    "Stay tuned for lids.",
  ]);
  expect(facts.tagline?.text).toBe("This is just a pan for a few hens of mine.");
});

test("hostile openings take linear time", () => {
  const lines = [
    "<a ".repeat(20_000),
    `<a href="https://x.example/${"y".repeat(50_000)}`,
    "Aa ".repeat(20_000),
    ...Array.from({ length: 300 }, () => `\nA${"a".repeat(4900)}`),
  ];
  expect(read([...lines, "<a href='https://x.example'>".repeat(3000), lines.join("")]).path).toBe(
    "README.md",
  );
});
