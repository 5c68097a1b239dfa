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
    ["# Egg", "", "Thanks to all our hens."],
    ["# Egg", "", "The pan of egg 2.0 today"],
    ["# Egg", "", "The first breakfast (with a bite!"],
    ["# Egg", "", "Egg is round and good."],
    ["# Egg", "", "[The breakfast of everyone](https://x.example) is here."],
    ["# Egg", "", "It is a very long line. ", "## The universal egg boiler"],
  ])("has no slogan in %j", (...lines) => {
    expect(read(lines).slogans).toEqual([]);
  });

  test("may say by the way what it thinks", () => {
    const facts = read(
      [
        "# Egg",
        "",
        "A pan. Don't disregard it because it's cute. Please give it a star!",
        "",
        "## Use",
        "Boil it now!",
      ],
      "Something with toast",
    );
    expect(texts(facts.asides)).toEqual(["Don't disregard it because it's cute."]);
    expect(texts(facts.sentences)).toContain("Don't disregard it because it's cute.");
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
    expect(read(link("https://toast.example", "<h1>Egg</h1>")).title?.text).toBe("Egg");
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
