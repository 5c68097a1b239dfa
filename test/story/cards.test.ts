import { describe, expect, it, test } from "vitest";
import { CARD_SLOTS, type FrameWords } from "../../src/domain/card-words.ts";
import { readingSeconds } from "../../src/domain/reading-time.ts";
import type { RepoFacts } from "../../src/domain/facts.ts";
import type { Subject } from "../../src/domain/gag.ts";
import type { StoryCard } from "../../src/domain/story.ts";
import { saidOfItself } from "../../src/story/claims.ts";
import { subtitles } from "../../src/story/subtitles.ts";
import { Texts } from "../../src/story/texts.ts";
import {
  breakfast,
  buildGag,
  buildGags,
  buildQuote,
  buildRule,
  buildStory,
  buildStoryFacts,
  buildSubject,
} from "../builders/story-builder.ts";

const cardsOf = (story: ReturnType<typeof buildStory>): readonly StoryCard[] =>
  story.beats.flatMap((beat) => beat.items).filter((item) => item.type === "card");

const cardFor = (changes: Parameters<typeof buildGag>[0]): StoryCard | undefined => {
  const story = breakfast().render({
    facts: buildStoryFacts(),
    gags: [buildGag(changes)],
    seconds: 90,
    seed: 1,
  });
  return cardsOf(story).find((card) => card.kind !== "title" && card.kind !== "end");
};

describe("the cards of a film", () => {
  it("are about one per shot, two thirds of them verbatim, all with evidence", () => {
    const cards = cardsOf(buildStory()).filter((card) => card.weight > 0);
    expect(cards.length).toBeGreaterThanOrEqual(9);
    expect(cards.length).toBeLessThanOrEqual(12);
    expect(cards.filter((card) => card.verbatim).length / cards.length).toBeGreaterThanOrEqual(0.65);
    for (const card of cards) expect(card.evidence.length).toBeGreaterThan(0);
  });

  it.each([
    ["I hate pans!", true],
    ["The pan is hot.", false],
  ])("weigh as much in a spare slot as in any, where they joke: %s", (words, isJoke) => {
    const template = breakfast();
    const demands = template.demands({ seconds: 90 });
    const spare = demands.find((demand) => demand.spare === true);
    const gags = buildGags(demands).map((gag) =>
      gag.slot === spare?.slot ? { ...gag, subject: { ...gag.subject, quotes: [buildQuote(words)] } } : gag,
    );
    const cards = cardsOf(template.render({ facts: buildStoryFacts(), gags, seconds: 90, seed: 1 }));
    expect(cards.find(({ text }) => text.includes(words))?.weight).toBe(isJoke ? 8 : 0);
  });

  it("leave a message to the shot that is about it", () => {
    const template = breakfast();
    const said = buildQuote("Forgot the second egg?", { path: "src/egg.py", line: 30 });
    const [first, second] = template.demands({ seconds: 90 }).filter(({ spare }) => spare !== true);
    const gags = buildGags(template.demands({ seconds: 90 })).map((gag) => {
      if (gag.slot === first?.slot) return { ...gag, subject: { ...gag.subject, quotes: [said] } };
      const subject = { kind: "error" as const, name: said.text, evidence: said.evidence, quotes: [said] };
      return gag.slot === second?.slot ? buildGag({ ...gag, subject, evidence: said.evidence }) : gag;
    });
    const { beats } = template.render({ facts: buildStoryFacts(), gags, seconds: 90, seed: 1 });
    const items = beats.flatMap((beat) => beat.items);
    const place = items.findIndex((item) => item.type === "card" && item.text.includes(said.text));
    expect(items[place + 1]).toMatchObject({ type: "shot", gag: { slot: second?.slot } });
  });

  it("can all be read within 6 seconds", () => {
    for (const card of cardsOf(buildStory({ seconds: 180 })))
      expect(readingSeconds(card.text)).toBeLessThan(6);
  });

  it("never show three of a kind in a row, but sentences where only a name could stand instead", () => {
    const template = breakfast();
    const gags = buildGags(template.demands({ seconds: 180 })).map((gag, index) => ({
      ...gag,
      subject: { ...gag.subject, quotes: [buildQuote(`Item${index} takes parcel${index} home.`)] },
    }));
    const cards = cardsOf(template.render({ facts: buildStoryFacts(), gags, seconds: 180, seed: 1 })).filter(
      (card) => card.weight > 0,
    );
    const kinds = cards.map((card) => card.kind);
    const triples = kinds.filter((kind, index) => kind === kinds[index + 1] && kind === kinds[index + 2]);
    expect(triples.filter((kind) => kind !== "quote")).toEqual([]);
    expect(kinds).not.toContain("identifier");
  });

  it("introduce no more than two names in a beat and four in a film", () => {
    const template = breakfast();
    const gags = template.demands({ seconds: 90 }).map(({ slot, beat }, index) => {
      const name = `Parcel${index}`;
      const evidence = [{ path: `${name}.py`, line: 1, text: `class ${name}:` }] as const;
      const quotes = index % 2 === 0 ? [] : [buildQuote(`Thing${index} says so.`)];
      return buildGag({
        slot,
        beat,
        subject: buildSubject({ name, evidence, quotes }),
        rule: buildRule({ card: `ITEM ${index}` }),
      });
    });
    const story = template.render({ facts: buildStoryFacts(), gags, seconds: 90, seed: 1 });
    const introduced = story.beats.map(
      ({ items }) =>
        items.filter((item) => item.type === "card" && item.weight > 0 && item.kind === "introduction")
          .length,
    );
    expect(Math.max(...introduced)).toBeLessThanOrEqual(2);
    const total = introduced.reduce((sum, count) => sum + count, 0);
    expect(total).toBeGreaterThanOrEqual(3);
    expect(total).toBeLessThanOrEqual(4);
  });

  it("show the words by which a gag was found before others, unless those are a joke", () => {
    const evidence = [{ path: "errors.py", line: 1, text: "class PanError(Exception):" }] as const;
    const told = (...said: readonly string[]): string | undefined =>
      cardFor({
        subject: buildSubject({
          kind: "error",
          name: "PanError",
          evidence,
          quotes: said.map((text) => buildQuote(text)),
        }),
        match: { ...buildGag().match, family: "error", method: "message", matched: "not found" },
        rule: buildRule({ card: "LOST AGAIN" }),
      })?.text;
    expect(told("The lid is hot.", "Lid not found.")).toContain("Lid not found.");
    expect(told("The lid is hot.", "No big lid found.")).toContain("No big lid found.");
    expect(told("The lid is hot.")).toBe("PanError:\nLOST AGAIN");
    expect(told("Oh no! The lid is hot!")).toContain("Oh no!");
    expect(told("The lid '{}' was not found.", "Lid not found.")).toContain("Lid not found.");
    expect(told("Oh no! Lid '{}' not found!", "Lid not found.")).toContain("Oh no!");
  });

  it("may name a constant of Ruby, and call nothing", () => {
    const told = (text: string): string | undefined =>
      cardFor({
        subject: buildSubject({ kind: "error", name: "PanError", quotes: [buildQuote(text)] }),
        rule: buildRule({ card: "LOST AGAIN" }),
      })?.text;
    expect(told("The lid of Pan::Lid is not safe!")).toContain("Pan::Lid");
    expect(told("The lid of pan::lid is not safe!")).toContain("LOST AGAIN");
    expect(told("The lid must call Pan::Lid() first!")).toContain("LOST AGAIN");
  });

  it("cite of a sentence of the README the line that has the word, and show none in another form", () => {
    const shown = (name: string) =>
      cardFor({
        subject: buildSubject({
          kind: "readme",
          name,
          quotes: [],
          evidence: [
            { path: "README.md", line: 3, text: "PanFry is made" },
            { path: "README.md", line: 4, text: "for lids and one spoon." },
          ],
        }),
        match: { ...buildGag().match, family: "role", method: "name", matched: name },
        rule: buildRule({ card: "STIRRED" }),
      });
    expect(shown("spoon")).toMatchObject({ text: "spoon:\nSTIRRED", evidence: [{ line: 4 }] });
    for (const name of ["pan", "lid"]) expect(shown(name)?.text).not.toContain(name);
  });

  it("introduce nobody twice", () => {
    const template = breakfast();
    const evidence = [{ path: "a.py", line: 1, text: "print(1)" }] as const;
    const gags = template.demands({ seconds: 90 }).map(({ slot, beat }, index) =>
      buildGag({
        slot,
        beat,
        subject: buildSubject({ kind: "file", name: "a.py", evidence }),
        rule: buildRule({ card: `ITEM ${index}` }),
      }),
    );
    const texts = cardsOf(template.render({ facts: buildStoryFacts(), gags, seconds: 90, seed: 1 })).map(
      ({ text }) => text,
    );
    expect(texts.filter((text) => text.startsWith("a.py"))).toHaveLength(1);
  });

  it("say nothing twice", () => {
    const template = breakfast();
    const gags = template.demands({ seconds: 90 }).map(({ slot, beat }) => buildGag({ slot, beat }));
    const texts = cardsOf(template.render({ facts: buildStoryFacts(), gags, seconds: 90, seed: 1 })).map(
      (card) => card.text,
    );
    expect(new Set(texts).size).toBe(texts.length);
  });

  it("claim verbatim only for words that stand in their evidence", () => {
    for (const card of cardsOf(buildStory()).filter((candidate) => candidate.verbatim)) {
      const found = card.evidence.map((place) => place.text.toLowerCase()).join("\n");
      const lines = card.text.split("\n").filter((line) => line !== "— or —" && line !== "THE END");
      for (const line of lines) expect(found).toContain(line.replace(/[“”]|:$/g, "").toLowerCase());
    }
  });
});

describe("what the project claims", () => {
  const claimsOf = (tagline: string, ...origins: readonly string[]): readonly string[] =>
    claimsIn({ tagline: buildQuote(tagline), origins: origins.map((text) => buildQuote(text)) });
  const claimsIn = (said: Partial<NonNullable<RepoFacts["readme"]>>, name?: string): readonly string[] => {
    const readme = {
      path: "README.md",
      ...said,
      sentences: [],
      words: [],
    };
    const { manifest: _, ...facts } = buildStoryFacts({ readme, ...(name !== undefined && { name }) });
    const texts = new Texts({
      template: "toy",
      sources: { quote: "“{{words}}”" },
      frame: { or: "— or —" } as FrameWords,
    });
    const { origins, claims } = saidOfItself({ texts, facts });
    return [...origins, ...claims].map(({ text }) => text);
  };

  it.each([
    ["Needs no pan", true],
    ["Boils all eggs at once", true],
    ["Yours, and round for years", true],
    ["Optimized to boil whole flocks", true],
    ["Small egg usage", false],
    ["Multiple lids.", false],
    ["Easy to use", false],
  ])("is no dry item of a list: %s", (item, isClaim) => {
    const claims = claimsIn({ claims: [buildQuote(item)] });
    expect(claims.includes(`“${item}”`)).toBe(isClaim);
  });

  it("is not its name with what kind of thing it is", () => {
    const name = buildStoryFacts().name;
    expect(claimsIn({ tagline: buildQuote(`${name} egg library`) })).toEqual([]);
    expect(claimsIn({ claims: [buildQuote(`${name} is a modern, fast tool.`)] })).toEqual([]);
    for (const claim of ["Tiny, fast, free!", `${name} is a modern, fast lid.`])
      expect(claimsIn({ claims: [buildQuote(claim)] })).toEqual([`“${claim}”`]);
  });

  it.each([
    ["Egg Timer", "eggtimer", false],
    ["Egg Timer", "pan-egg-timer", false],
    ["Kitchen Egg Timer (KET)", "pan-kitchen-egg-timer", false],
    ["The timer of the eggs", "egg-timer", false],
    ["Egg Timer (for all of the old hens)", "egg-timer", true],
    ["Egg timers for hens", "egg-timer", true],
  ])("is no heading or remark that only says the name: %s of %s", (text, name, isClaim) => {
    const claims = isClaim ? [`“${text}”`] : [];
    expect(claimsIn({ slogans: [buildQuote(text)] }, name)).toEqual(claims);
    expect(claimsIn({ asides: [buildQuote(text)] }, name)).toEqual(claims);
  });

  it("is a whole sentence, or a clause that a sign ends", () => {
    expect(claimsOf("Egg is a round pan.")).toEqual(["“Egg is a round pan.”"]);
    const [long, clause] = ["eggs and toast and every hen", "Egg is a round pan for cooks"];
    expect(claimsOf(`${clause}: for ${long}.`)).toContain(`“${clause}”`);
    expect(claimsOf(`${clause} with ${long}.`)).not.toContain(`“${clause}”`);
  });

  it("may be where the name comes from", () => {
    expect(claimsOf("Egg is a round pan.", "The name “Egg” is derived from ovum")).toEqual([
      "“The name ‘Egg’ is derived from ovum”",
      "“Egg is a round pan.”",
    ]);
  });
});

test.each([
  ["Boiling eggs is hard.", true],
  ["Keeping all pans warm is near impossible.", true],
  ["What a mess!", true],
  ["You probably don't want to boil it yourself.", true],
  ["In most cases, you should choose a different pan.", true],
  ["The best tool for this job is a good old spoon.", true],
  ["A breakfast shouldn't have to take all day.", true],
  ["The cook does not need to stand there all day.", true],
  ["A breakfast doesn't take all day.", false],
  ["Hens shouldn't have to wait all day.", false],
  ["There are certainly faster pans out there.", true],
  ["There are many pans out there.", false],
  ["It is hard.", false],
  ["Boiling eggs is hardly work.", false],
  ["What a pan can do!", false],
  ["When the egg is hard, the pan is painful.", false],
])("how hard life is, %j, is told before what the project boasts with: %j", (sentence, isFirst) => {
  const { manifest: _, ...facts } = buildStoryFacts({
    name: "egg",
    readme: {
      path: "README.md",
      claims: [buildQuote("Beautiful, fast and simple breakfasts.")],
      sentences: [buildQuote(sentence)],
      words: [],
    },
  });
  const [, claim] = cardsOf(buildStory({ facts }));
  expect(claim?.text).toBe(isFirst ? `“${sentence}”` : "“Beautiful, fast and simple breakfasts.”");
});

describe("the last card before the end", () => {
  const lastWords = (
    subject: Partial<Subject>,
    sentence = "Eggs are boiled in a pan.",
  ): string | undefined => {
    const { manifest: _, ...facts } = buildStoryFacts({
      name: "egg",
      readme: { path: "README.md", claims: [buildQuote(sentence)], sentences: [], words: [] },
    });
    const gag = buildGag({ slot: "resolution.2", beat: "resolution", subject: buildSubject(subject) });
    const story = breakfast().render({ facts, gags: [gag], seconds: 90, seed: 1 });
    return cardsOf(story).find(({ kind }) => kind !== "title" && kind !== "end")?.text;
  };

  it("is in the words of the library only where something proves that all went well", () => {
    expect(lastWords({ kind: "constant", name: "EXIT_OK" })).toContain("PACKED AND READY");
    expect(lastWords({ kind: "readme", name: "egg" })).toBeUndefined();
    expect(lastWords({ kind: "entry-point", name: "start" })).toBeUndefined();
  });

  it("boasts where nothing is proved", () => {
    const boast = "Boiling eggs is simple.";
    expect(lastWords({ kind: "readme", name: "egg" }, boast)).toBe(`“${boast}”`);
    expect(lastWords({ kind: "readme", name: "egg" }, "Want more eggs from egg?")).toBeUndefined();
  });
});

describe("a shot of the project itself", () => {
  const middle = (sentences: readonly string[], subject: Partial<Subject>): string | undefined => {
    const { manifest: _, ...facts } = buildStoryFacts({
      name: "egg",
      readme: { path: "README.md", sentences: sentences.map((text) => buildQuote(text)), words: [] },
    });
    const gag = buildGag({
      slot: "tools.1",
      beat: "tools",
      subject: buildSubject({
        quotes: [],
        evidence: [{ path: "README.md", line: 1, text: "A pan." }],
        ...subject,
      }),
    });
    const story = breakfast().render({ facts, gags: [gag], seconds: 90, seed: 1 });
    return cardsOf(story).find(({ kind }) => kind !== "title" && kind !== "end")?.text;
  };

  it("says what the README says where it has nothing of its own to say", () => {
    const sentence = "The lids are endless.";
    expect(middle([sentence], { kind: "readme", name: "egg" })).toBe(`“${sentence}”`);
    expect(middle([sentence], { kind: "class", name: "Spoon" })).not.toBe(`“${sentence}”`);
    expect(middle([], { kind: "readme", name: "egg" })).not.toBe(`“${sentence}”`);
  });
});

describe("the second card", () => {
  const second = (
    readme: Readonly<Record<string, readonly string[]>>,
    tagline = "Egg is a pan for hens.",
  ) => {
    const { manifest: _, ...facts } = buildStoryFacts({
      name: "egg",
      readme: {
        path: "README.md",
        tagline: buildQuote(tagline),
        sentences: [],
        words: [],
        ...Object.fromEntries(
          Object.entries(readme).map(([key, of]) => [key, of.map((text) => buildQuote(text))]),
        ),
      },
    });
    const gags = [
      buildGag({ slot: "myth.1", beat: "myth", subject: buildSubject({ kind: "readme", name: "egg" }) }),
    ];
    const cards = cardsOf(breakfast().render({ facts, gags, seconds: 90, seed: 1 }));
    return cards.find(({ placement }) => placement === "split");
  };

  it("is what the project boasts with, then what else it says of itself", () => {
    const claims = ["It rolls.", "Zero lids are needed."];
    expect(second({ claims })).toMatchObject({ text: "“Zero lids are needed.”", kind: "tagline" });
    expect(second({ claims: ["It rolls."] })?.text).toBe("“It rolls.”");
    expect(second({ claims: ["Help tab"] })?.kind).toBe("library");
    expect(second({ claims, asides: ["Never mind the shell!"] })?.text).toBe("“Never mind the shell!”");
  });

  it("is no other sentence of the README, nor an end of the tag line that is for something", () => {
    const tagline = "Egg is a pan for hens and all their friends.";
    expect(second({ sentences: ["Your egg is the fastest."] }, tagline)?.kind).toBe("library");
    expect(
      second(
        {},
        "Egg is a pan for round and most wonderful breakfasts in a kitchen of your own with as little water as necessary.",
      )?.text,
    ).toBe("“with as little water as necessary”");
  });

  it("is the only boast of the film's own in the opening, whomever the next shot is about", () => {
    const { manifest: _, ...facts } = buildStoryFacts({ name: "egg" });
    const subject = buildSubject({ kind: "readme", name: "egg", quotes: [] });
    const boasts = ["NOBODY BOILS FASTER!", "LIDS FOR ALL PANS!"];
    const gags = boasts.map((line, index) =>
      buildGag({ slot: `myth.${index + 1}`, beat: "myth", subject, rule: buildRule({ card: line }) }),
    );
    const bare = { ...facts, readme: { path: "README.md", sentences: [], words: [] } };
    const cards = cardsOf(breakfast().render({ facts: bare, gags, seconds: 90, seed: 1 }));
    expect(cards.filter(({ kind }) => kind === "library")).toHaveLength(1);
  });

  it("has time beside a title that is cut for it", () => {
    const tagline = "Egg is a general-purpose kitchen pan and an interactive breakfast toolkit.";
    const claim = "Made to boil millions of eggs in minutes";
    expect(second({ claims: [claim] }, tagline)?.text).toBe(`“${claim}”`);
  });
});

describe("the title card", () => {
  it("says the name and what the project says it is", () => {
    const [title] = cardsOf(buildStory());
    expect(title).toMatchObject({
      kind: "title",
      text: "REQUESTS\n— or —\nA SIMPLE, YET ELEGANT, HTTP LIBRARY",
      verbatim: true,
      weight: Number.POSITIVE_INFINITY,
    });
  });

  it("takes a description that is whole rather than a tag line that must be cut", () => {
    const tagline = buildQuote(
      "Click is a Python package for creating beautiful command line interfaces in a composable way with as little code as necessary.",
    );
    const facts = buildStoryFacts({
      name: "click",
      readme: { path: "README.md", title: buildQuote("Click"), tagline, sentences: [], words: [] },
    });
    const manifest = {
      ...facts.manifest,
      name: buildQuote("click"),
      description: buildQuote("Composable command line interface toolkit"),
    };
    const cards = cardsOf(buildStory({ facts: { ...facts, manifest } as typeof facts }));
    expect(cards[0]?.text).toBe("CLICK\n— or —\nCOMPOSABLE COMMAND LINE INTERFACE TOOLKIT");
    expect(cards.map((card) => card.text)).toContain("“with as little code as necessary”");
  });

  it("leaves out a bracket with versions, and passes over what is misspelt", () => {
    const tagline = buildQuote("Egg is a round (3.10, 3.11 tested) pan for breakfasts.");
    const { manifest: _, ...facts } = buildStoryFacts({
      name: "egg",
      readme: { path: "README.md", title: buildQuote("Egg"), tagline, sentences: [], words: [] },
    });
    const titleWith = (description: string) => {
      const manifest = {
        path: "a.toml",
        ecosystem: "pypi",
        description: buildQuote(description),
        keywords: [],
      } as const;
      return cardsOf(buildStory({ facts: { ...facts, manifest } }))[0]?.text;
    };
    expect(titleWith("Breakfast mgmgt")).toBe("EGG\n— or —\nA ROUND PAN FOR BREAKFASTS");
    expect(titleWith("Mgmgt pan")).toBe("EGG\n— or —\nA ROUND PAN FOR BREAKFASTS");
    const short = "Mgmgt pan";
    const long = buildQuote("Egg is a round (3.10, 3.11 tested) pan that helps you cook breakfasts of hens.");
    const helped = { ...facts, readme: { path: "README.md", tagline: long, sentences: [], words: [] } };
    const described = { path: "a", ecosystem: "pypi", description: buildQuote(short), keywords: [] } as const;
    expect(cardsOf(buildStory({ facts: { ...helped, manifest: described } }))[0]?.text).toContain(
      "A ROUND PAN",
    );
    const { tagline: __, ...readme } = facts.readme ?? { path: "", sentences: [], words: [] };
    const other = { ...facts, readme };
    const manifest = {
      path: "a",
      ecosystem: "pypi",
      description: buildQuote("Breakfast mgmgt"),
      keywords: [],
    };
    expect(cardsOf(buildStory({ facts: { ...other, manifest } as typeof facts }))[0]?.text).toContain(
      "MGMGT",
    );
  });

  it("is shorter where that leaves time for where the name comes from, and bare where only that does", () => {
    const long = "Wonderfully uncomplicated breakfast preparation instruments for absolutely everybody";
    const titleWith = (description: string, ...origins: readonly string[]) => {
      const { manifest: _, ...facts } = buildStoryFacts({
        name: "egg",
        readme: {
          path: "README.md",
          tagline: buildQuote(long),
          origins: origins.map((text) => buildQuote(text)),
          sentences: [],
          words: [],
        },
      });
      const manifest = {
        path: "a",
        ecosystem: "pypi",
        description: buildQuote(description),
        keywords: [],
      } as const;
      return cardsOf(buildStory({ facts: { ...facts, manifest } }))[0]?.text;
    };
    const origin = "Egg is named after a very old hen.";
    expect(titleWith("Round pan")).toContain("EVERYBODY");
    expect(titleWith("Round pan", origin)).toBe("EGG\n— or —\nROUND PAN");
    expect(titleWith("Egg", origin)).toBe("EGG");
  });

  const titleOf = (text: string, name = "egg"): string | undefined => {
    const readme = {
      path: "README.md",
      title: buildQuote("egg"),
      tagline: buildQuote(text),
      sentences: [],
      words: [],
    };
    const { manifest: _, ...facts } = buildStoryFacts({ name, readme });
    return cardsOf(buildStory({ facts }))[0]?.text;
  };

  it("says what it is, not that this is it, and nothing that was broken off", () => {
    expect(titleOf("This is a round pan for hens.")).toBe("EGG\n— or —\nA ROUND PAN FOR HENS");
    expect(titleOf("egg provides a pan for boiling and")).not.toMatch(/AND$/);
  });

  it.each([
    [
      "egg is a command line tool that allows any two cooks to boil and peel eggs together.",
      "BOIL AND PEEL EGGS TOGETHER",
    ],
    [
      "egg is a command line tool that empowers any two cooks to boil and peel eggs together.",
      "BOIL AND PEEL EGGS TOGETHER",
    ],
    [
      "The egg kitchen framework for all makes it easier to boil a hen's eggs with others.",
      "BOIL A HEN'S EGGS WITH OTHERS",
    ],
    [
      "A Python library and command-line interface which boils eggs in any of the kitchens.",
      "BOILS EGGS IN ANY OF THE KITCHENS",
    ],
    [
      "A Python library that boils eggs in any pan, including the round ones of hens and cooks.",
      "BOILS EGGS IN ANY PAN",
    ],
    [
      "A Python library which peels eggs of all kinds such as soft, hard and very old ones.",
      "PEELS EGGS OF ALL KINDS",
    ],
    [
      "OpenEgg helps you to turn hens into omelettes, track their many feathers, and share all the round breakfasts.",
      "TURN HENS INTO OMELETTES",
    ],
    [
      "OpenEgg makes it easy for cooks to boil eggs and milk without any of the repetitive, boiler-plate steps.",
      "BOIL EGGS AND MILK",
    ],
  ])("is what %j lets one do, because what it is does not fit", (tagline, subtitle) => {
    expect(titleOf(tagline)).toBe(`EGG\n— or —\n${subtitle}`);
  });

  it("ends before what the thing is called besides, not between a deed and what it is for", () => {
    expect(titleOf("egg is the first pan of the kitchen, a heavy version of the lid with a spoon.")).toBe(
      "EGG\n— or —\nTHE FIRST PAN OF THE KITCHEN",
    );
    expect(titleOf("Use the beautiful eggs of hens to bake the beautiful cakes of kings.")).not.toMatch(
      /HENS$/,
    );
  });

  it("is what the title goes on with, or the first sentence of the description", () => {
    const facts = buildStoryFacts({ name: "egg" });
    const subtitle = (title: string, description: string): string | undefined => {
      const readme = { path: "README.md", title: buildQuote(title), sentences: [], words: [] };
      const manifest = { ...facts.manifest!, description: buildQuote(description) };
      return cardsOf(buildStory({ facts: { ...facts, readme, manifest } }))[0]?.text.split("\n")[2];
    };
    expect(subtitle("egg pans for good cooks", "This is egg 3.0.")).toBe("PANS FOR GOOD COOKS");
    expect(subtitle("egg, pans for good cooks", "This is egg 3.0.")).toBe("PANS FOR GOOD COOKS");
    expect(subtitle("egg", "Boils eggs in a pan. Peels them all with many spoons for kings.")).toBe(
      "BOILS EGGS IN A PAN",
    );
    expect(subtitle("egg", "This is the kitchen of the egg team.")).toBeUndefined();
    expect(subtitle("egg", "mainly a pan for hens")).toBe("A PAN FOR HENS");
    expect(subtitle("egg", "a pan for hens by Anna 'Pan' Hen and contributors")).toBe("A PAN FOR HENS");
    expect(subtitle("egg", "a pan for hens, made by Anna Hen")).toBe("A PAN FOR HENS");
    expect(subtitle("egg", "a pan for hens, originally made at the Egg House")).toBe("A PAN FOR HENS");
  });

  it("is rather what the title goes on with than what the tag line says, and no half of a word", () => {
    const offered = (title: string): readonly string[] => {
      const { manifest: _, ...facts } = buildStoryFacts({ name: "egg" });
      const tagline = buildQuote("A tin for old hens.");
      const readme = { path: "README.md", title: buildQuote(title), tagline, sentences: [], words: [] };
      return [...new Set(subtitles({ ...facts, readme }, "egg").map(({ text }) => text))];
    };
    expect(offered("egg pans for good cooks")).toEqual(["pans for good cooks", "A tin for old hens"]);
    expect(offered("egg, pans for good cooks")).toEqual(["pans for good cooks", "A tin for old hens"]);
    expect(offered("eggs for all good cooks")).toEqual(["A tin for old hens"]);
    const slogan = buildQuote("Hens are everywhere in town.");
    const [headline, tagline] = [
      buildQuote("egg : Boiling tons of eggs"),
      buildQuote("Boiling tons of eggs"),
    ];
    const { manifest: _, ...facts } = buildStoryFacts({ name: "egg" });
    const readme = {
      path: "README.md",
      title: headline,
      tagline,
      slogans: [slogan],
      sentences: [],
      words: [],
    };
    expect(subtitles({ ...facts, readme }, "egg")[0]?.text).toBe("Boiling tons of eggs");
  });

  it("says neither the section of a manual nor the name of a library without its beginning", () => {
    expect(titleOf("egg(1): a pan for hens")).toBe("EGG\n— or —\nA PAN FOR HENS");
    expect(titleOf("egg(8) - a pan for hens")).toBe("EGG\n— or —\nA PAN FOR HENS");
    expect(titleOf("Boil egg(1) in a pan for hens")).toBe("EGG\n— or —\nBOIL EGG(1) IN A PAN FOR HENS");
    expect(titleOf("Kettle is a pan for hens.", "libkettle")).toMatch(/\nA PAN FOR HENS$/);
    expect(titleOf("By is a pan for hens.", "libby")).toMatch(/\nBY IS A PAN FOR HENS$/);
    expect(titleOf("Kettle is a pan for hens.", "mylibkettle")).toMatch(/\nKETTLE IS A PAN FOR HENS$/);
  });

  it("is the whole description where that is short, and is called out as loudly as that", () => {
    const facts = buildStoryFacts({ name: "egg" });
    const subtitle = (description: string): string | undefined => {
      const readme = { path: "README.md", title: buildQuote("egg"), sentences: [], words: [] };
      const manifest = { ...facts.manifest!, description: buildQuote(description) };
      return cardsOf(buildStory({ facts: { ...facts, readme, manifest } }))[0]?.text.split("\n")[2];
    };
    expect(subtitle("No more pans. But many eggs!")).toBe("NO MORE PANS. BUT MANY EGGS");
    expect(subtitle("No more pans. But many eggs for all of the hens!")).toBe("NO MORE PANS");
    expect(subtitle("Boil all your round birds!")).toBe("BOIL ALL YOUR ROUND BIRDS");
    expect(subtitle("Boil all your round birds!!!")).toBe("BOIL ALL YOUR ROUND BIRDS!!!");
    expect(subtitle("Boil all your round birds...")).toBe("BOIL ALL YOUR ROUND BIRDS");
  });

  it("ends behind what is denied only where all of it is said, before it as anywhere", () => {
    const rest = "open your old kitchen oven to look for one of your lost eggs";
    expect(titleOf(`Always ${rest}.`)).toBe("EGG\n— or —\nALWAYS OPEN YOUR OLD KITCHEN OVEN");
    for (const word of ["Never", "Do not", "Don't"]) expect(titleOf(`${word} ${rest}.`)).toBe("EGG");
    expect(titleOf("Never open your old kitchen oven again.")).toBe(
      "EGG\n— or —\nNEVER OPEN YOUR OLD KITCHEN OVEN AGAIN",
    );
    expect(titleOf("A round iron pan for hens and milk that never burns any of them at all.")).toBe(
      "EGG\n— or —\nA ROUND IRON PAN FOR HENS AND MILK",
    );
  });

  it("is what the letters of the name stand for", () => {
    const { manifest: _, ...facts } = buildStoryFacts({ name: "ket" });
    const tagline = buildQuote("KET (Kitchen Egg Timer) is a clock with many bells for cooks.");
    const readme = { path: "README.md", tagline, sentences: [], words: [] };
    const [title] = cardsOf(buildStory({ facts: { ...facts, readme } }));
    expect(title?.text.split("\n")[2]).toBe("KITCHEN EGG TIMER");
  });

  it("is no fork and no mere library where something else is said", () => {
    const facts = buildStoryFacts({ name: "egg" });
    const subtitle = (tagline: string): string | undefined => {
      const readme = { path: "README.md", tagline: buildQuote(tagline), sentences: [], words: [] };
      const manifest = { ...facts.manifest!, description: buildQuote("Boils eggs in pans") };
      return cardsOf(buildStory({ facts: { ...facts, readme, manifest } }))[0]?.text.split("\n")[2];
    };
    expect(subtitle("egg is a fork of the old pan")).toBe("BOILS EGGS IN PANS");
    expect(subtitle("egg is the successor to the old pan")).toBe("BOILS EGGS IN PANS");
    expect(subtitle("egg is a simple example of a pan")).toBe("BOILS EGGS IN PANS");
    expect(subtitle("egg is an example for cooks")).toBe("AN EXAMPLE FOR COOKS");
    expect(subtitle("egg is a Python3 library.")).toBe("BOILS EGGS IN PANS");
    expect(subtitle("egg is a Python software library.")).toBe("BOILS EGGS IN PANS");
    expect(subtitle("egg is a pan for hens.")).toBe("A PAN FOR HENS");
  });

  it("leaves out an aside within what the project is", () => {
    expect(titleOf("A pan (or 'kettle' for those in a hurry) for hens")).toBe("EGG\n— or —\nA PAN FOR HENS");
  });

  it("is shorter where a list ends it, and says nothing of who says it", () => {
    expect(
      titleOf("a simple, modern and round egg kettle, stove, and round kitchen of your own for you"),
    ).toBe("EGG\n— or —\nA SIMPLE, MODERN AND ROUND EGG KETTLE");
    expect(titleOf("This library provides a round kettle for hens")).toBe(
      "EGG\n— or —\nA ROUND KETTLE FOR HENS",
    );
    expect(titleOf("A wrapper around these pans:")).toBe("EGG");
  });

  const subtitleOf = (tagline: string, { name = "egg", heading = "egg" } = {}): string | undefined => {
    const { manifest: _, ...facts } = buildStoryFacts({ name });
    const title = buildQuote(heading);
    const readme = { path: "README.md", title, tagline: buildQuote(tagline), sentences: [], words: [] };
    return subtitles({ ...facts, readme }, name)[0]?.text;
  };

  it.each(["app", "application", "bot", "extension", "plugin", "server", "service"])(
    "is what a speaker offers that is called %s, with up to two words before that",
    (kind) => {
      for (const before of ["", "kitchen ", "round kitchen "])
        expect(subtitleOf(`This ${before}${kind} offers a pan for hens`)).toBe("a pan for hens");
      const long = `The best ${kind} offers more than lids`;
      expect(subtitleOf(long)).toBe(long);
    },
  );

  it.each([
    ["This app is the round pan of hens", "the round pan of hens"],
    ["This application is the round pan of hens", "the round pan of hens"],
    ["This package is an old pan of hens", "an old pan of hens"],
    ["This project is a round pan of hens", "a round pan of hens"],
    ["This repo is a round pan of hens", "a round pan of hens"],
    ["This repository is a round pan of hens", "a round pan of hens"],
    ["This tool is a round pan of hens", "a round pan of hens"],
    ["This kettle is a round pan of hens", "This kettle is a round pan of hens"],
    ["This tool is round and old", "This tool is round and old"],
    ["This is the code of conduct for all the hens", undefined],
    ["This is the source code for my thesis", undefined],
    ["This is the repo for Anna's old kitchen", "Anna's old kitchen"],
    ["This is the official repository of the Round Pan", "the Round Pan"],
    ["This is the GitHub repository for the Round Pan", "the Round Pan"],
    ["This is the official GitHub source code of the Round Pan", "the Round Pan"],
    ["This is the old kitchen of the round pan", undefined],
  ])("says nothing of where it is kept: %s", (tagline, subtitle) => {
    expect(subtitleOf(tagline)).toBe(subtitle);
  });

  it.each([
    ["Kitchen Egg Timer (KET)", "KET is a clock for hens.", "a clock for hens"],
    ["Kitchen Egg Timer (KET)", "KET is a clock for hens.", "a clock for hens"],
    ["Kitchen Egg Timer (old)", "Old is a clock for hens.", "Old is a clock for hens"],
    ["Kitchen Egg Timer (KITCHENEGG)", "KITCHENEGG is a clock for hens.", "KITCHENEGG is a clock for hens"],
    ["(KET) Kitchen Egg Timer", "KET is a clock for hens.", "KET is a clock for hens"],
  ])("below the title %s says of %j: %s", (heading, tagline, subtitle) => {
    expect(subtitleOf(tagline, { name: "pan", heading })).toBe(subtitle);
  });

  it.each([
    [
      "Boil fresh brown eggs, potatoes, and more in any pan of the old kitchen of the hen",
      "Boil fresh brown eggs",
    ],
    [
      "Boil fresh brown eggs, potatoes and more in any pan of the old kitchen of the hen",
      "Boil fresh brown eggs",
    ],
    ["Boil eggs, potatoes, and more in any pan of the old kitchen of the quiet hen", undefined],
    [
      "Boil fresh brown eggs, potatoes, and moreover ham in any pan of the old kitchen of the hen",
      "Boil fresh brown eggs, potatoes, and moreover ham",
    ],
    ["A small library for simpler, faster, and more reliable boiling of the eggs of hens", undefined],
    ["A kettle to boil, peel, serve, and eat the fresh brown eggs of the king", undefined],
    ["A kitchen for boiling, frying, and more with all of the eggs of hens", undefined],
    ["A kitchen of egg boiling, frying, and more with all of the eggs of hens", "A kitchen of egg boiling"],
  ])("ends before the rest of an open list, and of what it is to do: %s", (tagline, subtitle) => {
    expect(subtitleOf(tagline)).toBe(subtitle);
  });

  it.each([
    [
      "A round kettle to boil brown eggs, white potatoes, old hens, and the toast of kings",
      "A round kettle to boil brown eggs",
    ],
    [
      "A kettle to boil fresh eggs, peel potatoes, and serve the brown toast of the king",
      "A kettle to boil fresh eggs",
    ],
    ["A library to securely access, peel, and serve the fresh brown eggs of all the kings", undefined],
    [
      "A round kettle to gently boil, peel, serve, and eat the fresh brown eggs of the king",
      "A round kettle",
    ],
  ])("ends behind the first of what something is done to, not behind a deed: %s", (tagline, subtitle) => {
    expect(subtitleOf(tagline)).toBe(subtitle);
  });

  it.each([
    ["allows to boil and peel eggs together in pans", "boil and peel eggs together in pans"],
    ["helps to boil and peel eggs together in pans", "boil and peel eggs together in pans"],
    ["allows cooks to be at peace with all of their eggs", "allows cooks to be at peace"],
    ["allows eggs to be turned to omelettes for kings", "allows eggs to be turned to omelettes for kings"],
    ["helps you beat the eggs of all of your hens", "beat the eggs of all of your hens"],
    ["allows any cook to boil eggs together, by hand or by foot", "boil eggs together"],
    ["allows any cook to boil eggs together, in pans of old iron", "boil eggs together"],
    ["allows any cook to boil eggs together, using salt and pepper", "boil eggs together"],
    ["allows any cook to boil eggs together, with salt and pepper", "boil eggs together"],
    ["allows any cook to boil eggs together, without salt and pepper", undefined],
    ["allows any cook to boil eggs together, indoors in all kitchens", undefined],
  ])("is of a tool that %s: %s", (deed, subtitle) => {
    expect(subtitleOf(`egg is a command line tool that ${deed}.`)).toBe(subtitle);
  });

  it.each([
    ["Work in progress", undefined],
    ["A pan for hens, work in progress", "A pan for hens"],
    ["A pan for hens, still a work-in-progress.", "A pan for hens"],
    ["A board of work in progress for cooks", "A board of work in progress for cooks"],
    ["Egg is a Work in Progress.", undefined],
    ["Shows the progress of work in kitchens", "Shows the progress of work in kitchens"],
  ])("says nothing of how far it has come: %s", (tagline, subtitle) => {
    expect(subtitleOf(tagline)).toBe(subtitle);
  });

  it.each([
    ["A small timer of eggs (Kettle)", "A small timer of eggs"],
    ["A small timer of eggs (brass)", "A small timer of eggs (brass)"],
  ])("does not say the name again in brackets: %s", (tagline, subtitle) => {
    expect(subtitleOf(tagline, { name: "kettle", heading: "Kettle" })).toBe(subtitle);
  });

  it.each([
    ["Egg is a round interface for boiling and for peeling all of the old brown eggs in one pan", undefined],
    ["Egg is a pan aiming to boil eggs for all of the old and new kings here", "a pan aiming to boil eggs"],
  ])("ends neither before what it is for nor behind a beginning: %s", (tagline, subtitle) => {
    expect(subtitleOf(tagline)).toBe(subtitle);
  });

  it.each([
    ["This software converts eggs to omelettes.", "converts eggs to omelettes"],
    ["This software boils eggs for hens.", "This software boils eggs for hens"],
  ])("is what is done, without what does it: %s", (tagline, subtitle) => {
    expect(subtitleOf(tagline)).toBe(subtitle);
  });

  it.each([
    ["Kettle Language", "a pan for hens"],
    ["Kettle Programming Language", "a pan for hens"],
    ["Kettle Languages", "Kettle is a pan for hens"],
    ["Kettle Language Server", "Kettle is a pan for hens"],
    ["KettleLanguage", "Kettle is a pan for hens"],
  ])("says of the %s, by its own name, what it is: %s", (heading, subtitle) => {
    expect(subtitleOf("Kettle is a pan for hens.", { name: "lid", heading })).toBe(subtitle);
  });

  it.each([
    ["Egg Timer", "Timer for Eggs", undefined],
    ["Egg Timer", "A timer of the eggs", undefined],
    ["Egg Timer", "Timer for Hens", "Timer for Hens"],
  ])("of %s does not say its words in another order: %j", (name, tagline, subtitle) => {
    expect(subtitleOf(tagline, { name, heading: name })).toBe(subtitle);
  });

  it("leaves out what it is made of, or all but the first of what it is for", () => {
    expect(titleOf("A round kettle for both hens and their eggs, written in brass with two hands")).toBe(
      "EGG\n— or —\nA ROUND KETTLE FOR BOTH HENS AND THEIR EGGS",
    );
    expect(titleOf("A round kettle for soft egg boiling, delivery, storage, and the care of hens")).toBe(
      "EGG\n— or —\nA ROUND KETTLE FOR SOFT EGG BOILING",
    );
  });

  it("is the first of a list of what it is most", () => {
    const list = "kettle, round stove, and warm kitchen of your own for you";
    expect(titleOf(`egg is the most gentle ${list}`)).toBe("EGG\n— or —\nTHE MOST GENTLE KETTLE");
    expect(titleOf(`egg is the whole world's most gentle ${list}`)).toBe(
      "EGG\n— or —\nTHE WHOLE WORLD'S MOST GENTLE KETTLE",
    );
    expect(titleOf(`egg is the very gentle round ${list}`)).toBe("EGG");
    expect(titleOf("egg is the most gentle, quick, and warm kettle of your own for you and your hens")).toBe(
      "EGG\n— or —\nTHE MOST GENTLE, QUICK, AND WARM KETTLE OF YOUR OWN",
    );
  });

  it("says first what the letters of the name stand for", () => {
    const { manifest, ...facts } = buildStoryFacts({ name: "keb" });
    const readme = {
      path: "README.md",
      title: buildQuote("KEB"),
      tagline: buildQuote("KEB is a round pan."),
      sentences: [],
      words: [],
    };
    const described = manifest && { ...manifest, description: buildQuote("Kitchen Egg Boiler") };
    const story = buildStory({ facts: { ...facts, readme, ...(described && { manifest: described }) } });
    expect(cardsOf(story)[0]?.text).toBe("KEB\n— or —\nKITCHEN EGG BOILER");
  });

  it("has the name by which the README begins to speak, where that is part of the package's", () => {
    const named = (tagline: string): string | undefined => {
      const readme = {
        path: "README.md",
        title: buildQuote("Egg"),
        tagline: buildQuote(tagline),
        sentences: [],
        words: [],
      };
      const manifest = {
        path: "a",
        ecosystem: "pypi",
        name: buildQuote("kitchen-egg"),
        keywords: [],
      } as const;
      return cardsOf(buildStory({ facts: buildStoryFacts({ name: "kitchen-egg", readme, manifest }) }))[0]
        ?.text;
    };
    expect(named("Egg is a round pan.")).toBe("EGG\n— or —\nA ROUND PAN");
    expect(named("Round pan for hens.")).toBe("KITCHEN-EGG\n— or —\nROUND PAN FOR HENS");
  });

  it("does not say the name twice", () => {
    const tagline = buildQuote(
      "Import JSON from any address directly into every one of your many, many sheets.",
    );
    const facts = buildStoryFacts({
      name: "ImportJSON",
      readme: { path: "README.md", title: buildQuote("ImportJSON"), tagline, sentences: [], words: [] },
    });
    const { manifest: _, ...alone } = facts;
    expect(cardsOf(buildStory({ facts: alone }))[0]?.text).not.toContain("IMPORT JSON");
  });

  it("is the name alone when the film is short or nothing is said", () => {
    expect(cardsOf(buildStory({ seconds: 30 }))[0]?.text).toBe("REQUESTS");
    const { readme: _, manifest: __, ...facts } = buildStoryFacts();
    expect(cardsOf(buildStory({ facts: { ...facts, name: "tiny" } }))[0]).toMatchObject({
      text: "TINY",
      verbatim: false,
    });
  });

  it.each([
    ["kettle-server", "A PAN FOR HENS"],
    ["tea-kettle", "KETTLE IS A PAN FOR HENS"],
    ["ket-server", "KETTLE IS A PAN FOR HENS"],
    ["kettle_server", "KETTLE IS A PAN FOR HENS"],
  ])("says of %s, by the first part of its name, what it is: %s", (name, subtitle) => {
    expect(titleOf("Kettle is a pan for hens.", name)).toBe(`EGG\n— or —\n${subtitle}`);
  });

  it("keeps a beginning of two letters that is only a part of its name", () => {
    expect(titleOf("By is a pan for hens.", "by-server")).toMatch(/\nBY IS A PAN FOR HENS$/);
  });

  it("is what a package contains, and not without the shelf that contains it", () => {
    const pan = "contains a round pan for hens";
    expect(titleOf(`This package ${pan}`)).toBe("EGG\n— or —\nA ROUND PAN FOR HENS");
    expect(titleOf(`This shelf ${pan}`)).toBe(`EGG\n— or —\nTHIS SHELF ${pan.toUpperCase()}`);
  });

  it.each([
    ["helps you", "BOIL AND PEEL EGGS TOGETHER IN PANS"],
    ["helps teams", "BOIL AND PEEL EGGS TOGETHER IN PANS"],
    ["helps hens", "HELPS HENS BOIL AND PEEL EGGS TOGETHER IN PANS"],
  ])("is what it %s do: %s", (helps, subtitle) => {
    const tagline = `egg is a command line tool that ${helps} boil and peel eggs together in pans.`;
    expect(titleOf(tagline)).toBe(`EGG\n— or —\n${subtitle}`);
  });

  it.each([
    ["boil eggs", "BOIL EGGS OF HENS FOR KINGS WITH LIDS ON PANS"],
    ["never boil eggs", undefined],
  ])("is the beginning of a long deed, unless that is denied: %s", (deed, subtitle) => {
    const rest = "of hens for kings with lids on pans in the old kitchen";
    const title = titleOf(`egg is a command line tool that allows any two cooks to ${deed} ${rest}.`);
    expect(title?.split("\n")[2]).toBe(subtitle);
  });
});

describe("the title card and the claim after it", () => {
  it("say both things that the project says of itself, where there is time", () => {
    const facts = buildStoryFacts();
    const tagline = buildQuote(
      "Requests is a terminal based recipe reader designed from the ground up around one old pan of mine.",
    );
    const slogans = [buildQuote("Render recipes on the CLI, with pizzazz!")];
    const readme = { ...facts.readme!, tagline, slogans };
    const manifest = { ...facts.manifest!, description: tagline };
    const [title, claim] = cardsOf(buildStory({ facts: { ...facts, readme, manifest } }));
    expect(title?.text).toMatch(/A TERMINAL BASED RECIPE READER$/);
    expect(claim?.text).toBe("“Render recipes on the CLI, with pizzazz!”");
  });
});

test("what is just left time for after the title is not said at the end", () => {
  const { manifest, readme: plain, ...facts } = buildStoryFacts({ name: "requests" });
  const description = buildQuote("Python logging made (stupidly) simple");
  const tagline = buildQuote("Requests is a library which aims to bring enjoyable logging in Python.");
  const readme = { ...plain!, tagline, slogans: [], claims: [description, tagline] };
  const cards = cardsOf(buildStory({ facts: { ...facts, readme, manifest: { ...manifest!, description } } }));
  expect(cards[0]?.text).toMatch(/AIMS TO BRING ENJOYABLE LOGGING IN PYTHON$/);
  expect(cards[1]?.text).toBe("“Python logging made (stupidly) simple”");
  expect(cards.at(-1)?.text).not.toContain("stupidly");
});

test("what is claimed below the title says more than half of it anew", () => {
  const { manifest: _, readme: __, ...facts } = buildStoryFacts({ name: "egg" });
  const claimsOf = (claim: string): readonly string[] => {
    const readme = {
      path: "README.md",
      tagline: buildQuote("egg is a utility to create modern books"),
      claims: [buildQuote(claim)],
      sentences: [],
      words: [],
    };
    return cardsOf(buildStory({ facts: { ...facts, readme } })).map(({ text }) => text);
  };
  expect(claimsOf("Creates a book from many eggs.")).not.toContain("“Creates a book from many eggs.”");
  expect(claimsOf("Creates many lids for good pans.")).toContain("“Creates many lids for good pans.”");
});

test("a subtitle does not begin with a part of the name that stands above it", () => {
  const { manifest: _, ...facts } = buildStoryFacts({ name: "python-eggtime" });
  const tagline = buildQuote("eggtime - powerful extensions to the clock");
  const readme = { path: "README.md", tagline, sentences: [], words: [] };
  const [title] = cardsOf(buildStory({ facts: { ...facts, readme } }));
  expect(title?.text).toMatch(/\nPOWERFUL EXTENSIONS TO THE CLOCK$/);
});

test.each([
  [
    "EGG",
    "EGG data manipulation made easy in every kitchen",
    "EGG DATA MANIPULATION MADE EASY IN EVERY KITCHEN",
  ],
  [
    "BoilEggs",
    "Boil eggs from any farm directly into your bowl.",
    "BOIL EGGS FROM ANY FARM DIRECTLY INTO YOUR BOWL",
  ],
  ["Kettle", "Kettle the modern, egg-themed, successor to pans.", undefined],
  ["Tea Pot", "Tea Pot keeps many soft hens with lids.", "KEEPS MANY SOFT HENS WITH LIDS"],
  ["Tea Pot", "Tea Pot warms many soft hens with lids.", undefined],
  ["Tea Pot", "Teapots keep many soft hens with lids.", "TEAPOTS KEEP MANY SOFT HENS WITH LIDS"],
])("a subtitle of %s begins with it only where it names the thing itself: %j", (name, said, subtitle) => {
  const { manifest: _, ...facts } = buildStoryFacts({ name });
  const readme = {
    path: "README.md",
    title: buildQuote(name),
    tagline: buildQuote(said),
    sentences: [],
    words: [],
  };
  const [title] = cardsOf(buildStory({ facts: { ...facts, readme } }));
  expect(title?.text.split("\n")[2]).toBe(subtitle);
});

describe("a title card whose heading says more than the name", () => {
  const titleOf = (name: string, heading: string): string | undefined => {
    const { manifest: _, ...facts } = buildStoryFacts({ name });
    const readme = { path: "README.md", title: buildQuote(heading), sentences: [], words: [] };
    return cardsOf(buildStory({ facts: { ...facts, readme } }))[0]?.text;
  };

  it("takes the words that are the name", () => {
    expect(titleOf("the-tiny-compiler", "Welcome to The Tiny Compiler!")).toBe("THE TINY COMPILER");
    expect(titleOf("soup", "soup: Java HTML Parser")).toMatch(/^SOUP(?:\n|$)/);
    expect(titleOf("mosquitto", "Eclipse Mosquitto")).toBe("ECLIPSE MOSQUITTO");
    expect(titleOf("egg", "Welcome to Egg")).toBe("EGG");
    expect(titleOf("welcome-to-eggs", "Welcome to Eggs")).toBe("WELCOME TO EGGS");
  });

  it.each([
    ["Small Brass Clock for Boiling Eggs", true],
    ["Small Brass Clock for Boiling All Eggs", false],
    ["Small Tin Clock for Boiling Eggs", false],
    ["Wonderfully Uncomplicated Brass Breakfast Clocks", true],
    ["Wonderfully Uncomplicated Brass Breakfast Kettles", false],
    ["Small Brass Clock for Shit Eggs", false],
  ])("takes a long one of at most six words, of which one is in the name: %s", (heading, isTaken) => {
    expect(titleOf("brass_timer", heading)).toBe(isTaken ? heading.toUpperCase() : "BRASS_TIMER");
  });

  it("takes them without their version and without the chapter of a manual", () => {
    expect(titleOf("egg", "egg(1)")).toBe("EGG");
    expect(titleOf("egg", "egg(8) - boils many eggs")).toMatch(/^EGG(?:\n|$)/);
    expect(titleOf("egg", "Egg 1.9.4: boils many eggs")).toMatch(/^EGG(?:\n|$)/);
    expect(titleOf("egg", "Egg 4: boils many eggs")).toMatch(/^EGG 4(?:\n|$)/);
    expect(titleOf("egg", "Egg (1)")).toBe("EGG (1)");
    for (const name of ["egg", "kitchen"]) {
      expect(titleOf(name, "Egg (v1.9)")).toBe("EGG");
      expect(titleOf(name, "Egg (1.9.4)")).toBe("EGG");
      expect(titleOf(name, "Egg (v1)")).toBe("EGG (V1)");
      expect(titleOf(name, "Egg (old)")).toBe("EGG (OLD)");
    }
  });

  it.each([
    ["kettleclock", "The old round timer (Kettle Clock)", "KETTLE CLOCK"],
    ["kettleclock", "The (Kettle Clock) of the old hens", "KETTLE CLOCK"],
    ["kettleclock", "The old round timer (Kettle Clocks)", "KETTLECLOCK"],
    ["kettleclock", "The (Kettle) Clock of the old hens", "KETTLECLOCK"],
  ])("takes for %s what %j has of it in brackets: %s", (name, heading, title) => {
    expect(titleOf(name, heading)).toBe(title);
  });

  it.each([
    ["comes before a package that is called otherwise", "query", "Hen Query", "kitchen"],
    ["keeps the name of the makers before the package's", "egg", "HenHouse Egg", "egg"],
    ["keeps a number that is no version", "egg", "Egg 4", "egg"],
  ])("%s", (_, name, heading, own) => {
    const { manifest, ...facts } = buildStoryFacts({ name });
    const readme = { path: "README.md", title: buildQuote(heading), sentences: [], words: [] };
    const named = manifest && { ...manifest, name: buildQuote(own) };
    const [title] = cardsOf(buildStory({ facts: { ...facts, readme, ...(named && { manifest: named }) } }));
    expect(title?.text.split("\n")[0]).toBe(heading.toUpperCase());
  });
});

describe("the name of a package on the title card", () => {
  const nameOf = (
    name: string,
    own: string,
    tagline?: string,
    heading?: string,
    { install, words = [] }: { readonly install?: string; readonly words?: readonly string[] } = {},
  ): string | undefined => {
    const { manifest, ...facts } = buildStoryFacts({ name });
    const readme = {
      path: "README.md",
      ...(heading !== undefined && { title: buildQuote(heading) }),
      ...(tagline !== undefined && { tagline: buildQuote(tagline) }),
      ...(install !== undefined && { install: buildQuote(install) }),
      sentences: [],
      words,
    };
    const named = manifest && { ...manifest, name: buildQuote(own) };
    const [title] = cardsOf(buildStory({ facts: { ...facts, readme, ...(named && { manifest: named }) } }));
    return title?.text.split("\n")[0];
  };

  it("is that of the README without its version", () => {
    expect(nameOf("egg-timer", "egg-timer", "Egg is a clock for hens.", "Egg 1.9.4")).toBe("EGG");
    expect(nameOf("egg-timer", "egg-timer", "Egg is a clock for hens.", "Lid 1.9.4")).toBe("EGG-TIMER");
  });

  it("has no ending that only registries know", () => {
    expect(nameOf("egg", "egg-project")).toBe("EGG");
    expect(nameOf("egg", "hen/egg-project")).toBe("EGG");
    expect(nameOf("egg", "egg.org")).toBe("EGG");
    expect(nameOf("egg", "egg.com")).toBe("EGG");
    expect(nameOf("egg", "egg.organic")).toBe("EGG.ORGANIC");
    expect(nameOf("egg", "eggcup")).toBe("EGGCUP");
    expect(nameOf("egg-project", "egg-project")).toBe("EGG");
    expect(nameOf("lid", "egg-pan-project")).toBe("EGG-PAN");
    expect(nameOf("lid", "hen/egg-pan-project")).toBe("EGG-PAN");
    expect(nameOf("lid", "my-project")).toBe("MY-PROJECT");
    expect(nameOf("lid", "demo-project")).toBe("DEMO-PROJECT");
    expect(nameOf("lid", "open-project")).toBe("OPEN-PROJECT");
    expect(nameOf("lid", "egg-projects")).toBe("EGG-PROJECTS");
    expect(nameOf("egg-project", "egg-project", undefined, "Egg-project")).toBe("EGG-PROJECT");
  });

  it.each([
    ["tea-kettle", "Kettle", "KETTLE"],
    ["ket", "Kettle", "KETTLE"],
    ["tea-kettle", "Tea", "TEA-KETTLE"],
    ["teakettle", "Kettle", "TEAKETTLE"],
    ["tea-kettle", "Kettles", "TEA-KETTLE"],
    ["tea-server", "Server", "TEA-SERVER"],
    ["doc", "Documentation", "DOC"],
    ["ket", "Ket-tle", "KET"],
    ["lid", "Kettle", "LID"],
  ])("of the repository %s may be short or long in a README called %s: %s", (name, heading, expected) => {
    expect(nameOf(name, name, "Boils water for all of the hens.", heading)).toBe(expected);
    expect(nameOf(name, heading, "Boils water for all of the hens.", name)).toBe(name.toUpperCase());
  });

  it.each([
    ["egg-timer", "Anna's Egg Timer", "ANNA'S EGG TIMER"],
    ["eggtimer-pan", "Egg Timer", "EGG TIMER"],
    ["pan-eggtimer", "Egg Timer", "PAN-EGGTIMER"],
    ["timer", "Anna's Timer", "TIMER"],
    ["egg-timer", "Anna's Egg Timers", "EGG-TIMER"],
    ["egg-timer", "Anna's Begg Timer", "EGG-TIMER"],
    ["pan-eggtimer", "Hen Timer", "PAN-EGGTIMER"],
  ])("of the repository %s may have more or less of it in a README called %s: %s", (name, heading, title) => {
    const install = `pip install ${name}`;
    expect(nameOf(name, name, "Boils water for all of the hens.", heading, { install })).toBe(title);
  });

  it.each([
    ["[ARCHIVED] Egg Timer", "EGG-TIMER"],
    ["Using Egg Timer", "EGG-TIMER"],
    ["Egg Timer Server", "EGG-TIMER"],
  ])("is not that of a page called %s", (heading, title) => {
    const install = "pip install egg-timer";
    expect(nameOf("egg-timer", "egg-timer", "Boils all eggs.", heading, { install })).toBe(title);
  });

  it.each([
    ["shop-frontend", "Egg & Sons", "EGG & SONS"],
    ["egg-timer", "Anna's Clock - boils eggs", "ANNA'S CLOCK"],
    ["egg-timer", "Anna's Clock: boils eggs", "ANNA'S CLOCK"],
    ["egg-timer", "Anna's Clock (old)", "ANNA'S CLOCK"],
    ["kettle-bot", "Kettle - boils water", "KETTLE"],
    ["egg-timer", "Getting Started", "EGG-TIMER"],
    ["hen-rest-api", "REST API", "HEN-REST-API"],
    ["egg-timer", "clock of all the hens", "EGG-TIMER"],
    ["egg-timer", "All of the Clocks of the Hens", "EGG-TIMER"],
    ["egg-timer", "Clock", "EGG-TIMER"],
    ["egg-timer", "Clock - a small round kettle", "CLOCK"],
    ["egg-timer", "Clock: a kettle", "CLOCK"],
    ["egg-timer", "Clock - kettle", "EGG-TIMER"],
    ["egg-timer", "clock - a small round kettle", "EGG-TIMER"],
    ["egg-timer", "Clock4 - a small round kettle", "EGG-TIMER"],
    ["egg-timer", "Ox - a small round kettle", "EGG-TIMER"],
    ["egg-timer", "Server - a small round kettle", "EGG-TIMER"],
    ["egg-timer", "Welcome - a small round kettle", "EGG-TIMER"],
    ["egg-timer", "Note: this is a kettle", "EGG-TIMER"],
    ["egg-timer", "Changelog - what is new here", "EGG-TIMER"],
  ])("of the program %s, which nobody installs, is that of its README %s: %s", (name, heading, title) => {
    const tagline = "Boils water for all of the hens.";
    expect(nameOf(name, name, tagline, heading)).toBe(title);
    expect(nameOf("pan", "pan", tagline, "Egg & Sons", { install: "npm i pan" })).toBe("PAN");
    expect(nameOf("pan", "pan", tagline, "Egg & Sons", { words: ["pan"] })).toBe("PAN");
    expect(nameOf("pan", "pan", tagline, "Egg & Pan", { words: ["pan"] })).toBe("EGG & PAN");
  });

  it("is that of its makers where the README begins to speak by it", () => {
    const tagline = "Kettle is a framework for tea and all of its friends.";
    expect(nameOf("framework", "kettle/framework", tagline)).toBe("KETTLE");
    expect(nameOf("framework", "@kettle/framework", tagline)).toBe("KETTLE");
    expect(nameOf("framework", "hen/framework", tagline)).toBe("FRAMEWORK");
    expect(nameOf("framework", "kettle/lids", tagline)).not.toBe("KETTLE");
    expect(nameOf("framework", "kettle", tagline)).toBe("FRAMEWORK");
  });

  it.each([
    ["Timers and Other Clocks for Eggs", "TIMERS AND OTHER CLOCKS FOR EGGS"],
    ["Timers and Other Clocks for Hens", "TIMERS-AND-OTHER-CLOCKS-FOR-EGGS"],
    ["timers-and-other-clocks-for-eggs", "TIMERS-AND-OTHER-CLOCKS-FOR-EGGS"],
  ])("is spelt out where the README does so: %s", (heading, title) => {
    const name = "timers-and-other-clocks-for-eggs";
    expect(nameOf(name, name, undefined, heading)).toBe(title);
  });

  it("is spelt out in 48 letters at most", () => {
    const spelt = (heading: string) =>
      nameOf(heading.toLowerCase().replaceAll(" ", "-"), "egg", undefined, heading);
    const long = "Timers and Many Other Round Clocks for Eggs of He";
    expect(spelt(long.slice(0, -1))).toBe(long.slice(0, -1).toUpperCase());
    expect(spelt(long)).not.toBe(long.toUpperCase());
  });
});

describe("the name on the title card", () => {
  const readme = {
    path: "README.md",
    title: buildQuote("Donations"),
    sentences: [],
    words: ["celery", "task"],
  };
  const titleOf = (name: string): string | undefined => {
    const { manifest: _, ...facts } = buildStoryFacts({ name, readme });
    return cardsOf(buildStory({ facts }))[0]?.text;
  };

  it("is the folder's when the README's heading speaks of something else", () => {
    expect(titleOf("celery")).toBe("CELERY");
  });

  it("is the README's heading when the folder's name says nothing", () => {
    expect(titleOf("checkout-7")).toBe("DONATIONS");
  });
});

/** Facts with a slogan, which opens the film. */
const FAMOUS = buildStoryFacts({
  readme: { ...buildStoryFacts().readme!, slogans: [buildQuote("Loved by three million cooks.")] },
});

describe("the end card", () => {
  it("says what it is, how to install it, and THE END", () => {
    const end = cardsOf(buildStory({ facts: FAMOUS })).at(-1);
    expect(end).toMatchObject({
      kind: "end",
      text: "Python HTTP for Humans.\npip install requests\nTHE END",
      verbatim: true,
      placement: "end",
    });
    expect(end?.evidence.map((place) => place.line)).toEqual([6, 35]);
  });

  it("leaves out what the opening has said", () => {
    const cards = cardsOf(buildStory());
    expect(cards[1]?.text).toBe("“Python HTTP for Humans.”");
    expect(cards.at(-1)?.text).toBe("pip install requests\nTHE END");
  });

  it("says nothing that is only the name with what kind of thing it is", () => {
    const endOf = (description: string): string | undefined => {
      const facts = buildStoryFacts({ name: "egg" });
      const readme = { path: "README.md", title: buildQuote("Egg"), sentences: [], words: [] };
      const slogans = [buildQuote("Loved by three million cooks.")];
      const manifest = { ...facts.manifest!, name: buildQuote("egg"), description: buildQuote(description) };
      const cards = cardsOf(buildStory({ facts: { ...facts, readme: { ...readme, slogans }, manifest } }));
      return cards.at(-1)?.text;
    };
    expect(endOf("The Egg Framework.")).toBe("THE END");
    expect(endOf("The Egg Kettle.")).toBe("The Egg Kettle.\nTHE END");
  });

  it("says what is denied where all of it can be said", () => {
    const endOf = (description: string): string | undefined => {
      const manifest = { ...FAMOUS.manifest!, description: buildQuote(description) };
      return cardsOf(buildStory({ facts: { ...FAMOUS, manifest } })).at(-1)?.text;
    };
    expect(endOf("Never burns an old pan.")).toBe("Never burns an old pan.\npip install requests\nTHE END");
    expect(endOf("Never burns an old pan while looking for eggs in kitchens.")).toBe(
      "pip install requests\nTHE END",
    );
  });

  it("shows no install line with an address in it", () => {
    const install = buildQuote("pip install git+https://example.com/x");
    const end = cardsOf(buildStory({ facts: { ...FAMOUS, readme: { ...FAMOUS.readme!, install } } })).at(-1);
    expect(end?.text).toBe("Python HTTP for Humans.\nTHE END");
  });
});

describe("the card of a gag", () => {
  it("quotes a docstring under the exact name", () => {
    const subject = buildSubject({
      name: "Group",
      quotes: [buildQuote("A command that nests other commands.")],
    });
    const match = { ...buildGag().match, matched: "group" };
    expect(cardFor({ subject, match })).toMatchObject({
      text: "Group:\n“A command that nests other commands.”",
      kind: "quote",
      verbatim: true,
    });
  });

  it("does not put the name above a sentence that begins with it", () => {
    const quotes = [buildQuote("The session class holds all the eggs.")];
    expect(cardFor({ subject: buildSubject({ kind: "class", quotes }) })?.text).toBe(
      "“The session class holds all the eggs.”",
    );
  });

  it("quotes a long message without the name", () => {
    const text = "The server did not send any data in the allotted amount of time.";
    const subject = buildSubject({ kind: "error", name: "ReadTimeout", quotes: [buildQuote(text)] });
    expect(cardFor({ subject, slot: "attempt.1", beat: "attempt" })?.text).toBe(`“${text}”`);
  });

  it("never ends with a blank before its closing quote", () => {
    for (const text of [
      "The pan holds one cracked egg `",
      "The pan holds one `egg` ",
      " `Eggs` stay whole. ",
    ])
      expect(cardFor({ subject: buildSubject({ quotes: [buildQuote(text)] }) })?.text).toMatch(/“\S.*\S”$/u);
  });

  it("cuts a longer quotation to a whole phrase with unchanged words", () => {
    const subject = buildSubject({
      quotes: [
        buildQuote(
          "Parcels go to their office by the fastest train that leaves before noon on any day of the week or month.",
        ),
      ],
    });
    const match = { ...buildGag().match, method: "doc" as const, matched: "train" };
    expect(cardFor({ subject, match })?.text).toBe(
      "“Parcels go to their office by the fastest train that leaves before noon”",
    );
  });

  it("puts what is quoted within a quotation into inner quotes, unless it is code", () => {
    const said = (text: string) => cardFor({ subject: buildSubject({ quotes: [buildQuote(text)] }) })?.text;
    expect(said('The "lid" of a pan is missing.')).toContain("“The ‘lid’ of a pan is missing.”");
    expect(said('call("lid") is needed for a pan.')).toContain('call("lid") is needed');
    expect(said("The 'lid' of a pan is missing.")).toContain("“The ‘lid’ of a pan is missing.”");
    expect(said("The hens' lid isn't the cooks' lid.")).toContain("“The hens' lid isn't the cooks' lid.”");
  });

  it.each([
    ["“The lid is hot.”", "Session:\n“The lid is hot.”"],
    [" “The lid is hot.” ", "Session:\n“The lid is hot.”"],
    ["“The lid” is hot.", "Session:\nPACKED AND READY"],
    ["“The lid” is “hot”", "Session:\nPACKED AND READY"],
  ])("puts no quotes around quotes: %s", (text, card) => {
    expect(cardFor({ subject: buildSubject({ kind: "error", quotes: [buildQuote(text)] }) })?.text).toBe(
      card,
    );
  });

  it("cuts no question: half of it asks something else", () => {
    const question =
      "Parcels go to their office by the fastest train that leaves before noon on any day of the week or month?";
    expect(cardFor({ subject: buildSubject({ quotes: [buildQuote(question)] }) })?.text).not.toContain(
      "Parcels",
    );
  });

  it("says nothing without a head: where there is no room for the name, the sentence stays out", () => {
    const sentence = "Sends each parcel to its office by the fastest train that leaves before noon.";
    expect(cardFor({ subject: buildSubject({ quotes: [buildQuote(sentence)] }) })?.kind).toBe("introduction");
    const short = buildSubject({ quotes: [buildQuote("Sends each parcel home.")] });
    expect(cardFor({ subject: short })?.text).toBe("Session:\n“Sends each parcel home.”");
  });

  it("says what stands before a colon where there is no time for all, unless it is a label", () => {
    const said = (text: string): string | undefined =>
      cardFor({ subject: buildSubject({ kind: "error", name: text, quotes: [buildQuote(text)] }) })?.text;
    const more = "check that some complete date adapter of yours is there and wait for it";
    expect(said(`This method is not implemented: ${more}.`)).toBe("“This method is not implemented”");
    expect(said(`Value error here: ${more}.`)).not.toContain("“Value error here”");
  });

  it("offers a sentence of up to twelve words by itself where code describes itself", () => {
    const sentence = "Keeps the eggs of every hen warm until somebody asks for them.";
    const more = "It is made of iron and stands on a small stove in the corner of the old kitchen.";
    const told = (kind: Subject["kind"]) =>
      cardFor({ subject: buildSubject({ kind, quotes: [buildQuote(`${sentence} ${more}`)] }) })?.text;
    expect(told("class")).toBe(`Session:\n“${sentence}”`);
    expect(told("error")).not.toContain(sentence);
  });

  it("leaves out what comes behind a colon where nobody knows it", () => {
    const told = (text: string) =>
      cardFor({ subject: buildSubject({ kind: "error", name: text, quotes: [buildQuote(text)] }) })?.text;
    expect(told("Could not boil the egg {name}: {reason}")).toBe("“Could not boil the egg …”");
    expect(told("Could not boil the egg {name}: too hot")).not.toContain("…");
    expect(told("Could not boil the egg {name}!")).not.toContain("…");
  });

  it.each([
    ["Could not boil the egg - {reason}", "“Could not boil the egg …”"],
    ["Could not boil the egg -- {reason}", "“Could not boil the egg …”"],
    ["Could not boil the egg -{reason}", "“Could not boil the egg …”"],
    ["Could not boil the egg - {reason}. Look again!", "“Could not boil the egg …. Look again!”"],
    ["Could not boil the egg – {reason}. Look again!", "“Could not boil the egg …. Look again!”"],
    ["Could not boil the egg — {reason}. Look again!", "“Could not boil the egg …. Look again!”"],
    ["Could not boil the egg - {reason} now", "“Could not boil the egg - … now”"],
    ["Did you boil the egg {name}?.", "“Did you boil the egg …?”"],
    ["Did you boil the egg?.", "“Did you boil the egg?”"],
    ["Do not boil the egg!.", "“Do not boil the egg!.”"],
  ])("leaves out signs that lead to what nobody knows: %s", (text, card) => {
    const subject = buildSubject({ kind: "error", name: text, quotes: [buildQuote(text)] });
    expect(cardFor({ subject })?.text).toBe(card);
  });

  it.each([
    ["must be a round pan", "{{label}} must be a round pan", "“…must be a round pan”"],
    ["must be a round pan", "'%s' must be a round pan", "“…must be a round pan”"],
    ["must be a round pan", "${lid.name} must be a round pan", "“…must be a round pan”"],
    ["must be a round pan", "must be a round pan", "“must be a round pan”"],
    ["must be a round pan", "kitchen: must be a round pan", "“must be a round pan”"],
    ["The pan must be round", "{lid}: The pan must be round", "“The pan must be round”"],
  ])("shows that a value stands before %j of %j", (text, on, card) => {
    const subject = buildSubject({ kind: "error", name: text, quotes: [buildQuote(text, { on })] });
    expect(cardFor({ subject })?.text).toBe(card);
  });

  it("shows of no description that a value stands before it", () => {
    const quotes = [buildQuote("boils a round pan", { on: "{@link Pan} boils a round pan" })];
    expect(cardFor({ subject: buildSubject({ name: "Pan", quotes }) })?.text).not.toContain("…");
  });

  it("offers every sentence of a message by itself", () => {
    const subject = buildSubject({
      kind: "error",
      quotes: [
        buildQuote(
          "Timeout in {self.name} after {seconds} seconds, {tries} tries and {more} more. The pool is probably full.",
        ),
      ],
    });
    expect(cardFor({ subject })?.text).toBe("Session:\n“The pool is probably full.”");
  });

  it("fills the number into a message, or shows the constant as written", () => {
    const number = {
      value: 30,
      evidence: { path: "src/models.py", line: 3, text: "DEFAULT_REDIRECT_LIMIT = 30" },
    };
    const error = { kind: "error", name: "TooManyRedirects", number } as const;
    const filled = buildSubject({
      ...error,
      quotes: [buildQuote("Exceeded {self.max_redirects} redirects.")],
    });
    expect(cardFor({ subject: filled })).toMatchObject({
      text: "“Exceeded 30 redirects.”",
      kind: "number",
      verbatim: false,
    });
    expect(cardFor({ subject: buildSubject(error) })).toMatchObject({
      text: "DEFAULT_REDIRECT_LIMIT = 30",
      kind: "number",
      verbatim: true,
    });
  });

  it("shows an identifier exactly as written, and a short import as its line", () => {
    const rule = buildRule({ card: "{{words}}" });
    expect(cardFor({ subject: buildSubject({ name: "_PacifyFlushWrapper" }), rule })).toMatchObject({
      text: "_PacifyFlushWrapper",
      kind: "identifier",
      verbatim: true,
    });
    const subject = buildSubject({
      kind: "import",
      name: "mil",
      evidence: [{ path: "a.py", line: 1, text: "import mil" }],
    });
    expect(cardFor({ subject, rule })).toMatchObject({
      text: "import mil",
      kind: "identifier",
      verbatim: true,
    });
    expect(cardFor({ subject, rule: buildRule({ card: "STANDARD EQUIPMENT" }) })).toMatchObject({
      text: "mil:\nSTANDARD EQUIPMENT",
      kind: "introduction",
    });
    const within = buildSubject({
      kind: "import",
      name: "mil",
      evidence: [{ path: "a.py", line: 1, text: "import pan.mil" }],
    });
    expect(cardFor({ subject: within, rule })).toMatchObject({ text: "mil", kind: "identifier" });
    const long = buildSubject({
      kind: "import",
      name: "handlebars",
      evidence: [{ path: "a.js", line: 1, text: 'import Handlebars from "handlebars";' }],
    });
    expect(cardFor({ subject: long, rule })).toMatchObject({ text: "handlebars", kind: "identifier" });
  });

  it("introduces who complains before it quotes the complaint, unless that is a joke", () => {
    const quotes = [buildQuote("Eggs in jars are not supported.")];
    const subject = buildSubject({ name: "Jar", quotes });
    const match = { ...buildGag().match, matched: "jar" };
    const first = (complaint: Partial<Subject>): string | undefined =>
      cardFor({ subject: { ...subject, ...complaint }, match, rule: buildRule({ card: "WELL KEPT" }) })?.text;
    expect(first({})).toBe("Jar:\n“Eggs in jars are not supported.”");
    expect(first({ complaints: ["Eggs in jars are not supported."] })).toBe("Jar:\nWELL KEPT");
    const joke = "Sorry, no eggs in jars!";
    expect(first({ quotes: [buildQuote(joke)], complaints: [joke] })).toContain(joke);
  });

  it("introduces an error by what went wrong, not by who helps with it", () => {
    const subject = buildSubject({ kind: "error", name: "LidMissing" });
    const match = { ...buildGag().match, family: "friend" as const };
    const rule = buildRule({ card: "JUST RIGHT" });
    const introducedBy = buildRule({ card: "NOT HERE, EITHER" });
    expect(cardFor({ subject, match, rule, introducedBy })?.text).toBe("LidMissing:\nNOT HERE, EITHER");
    expect(cardFor({ subject, match, rule })?.text).toBe("LidMissing");
  });

  it("introduces a name with the line of its gag", () => {
    expect(cardFor({ subject: buildSubject({ name: "HTTPAdapter" }) })).toMatchObject({
      text: "HTTPAdapter:\nPACKED AND READY",
      kind: "introduction",
      verbatim: false,
    });
  });

  it.each([
    ["PackedArray", "PACKED AND READY"],
    ["Io", "IMPORT {{ident}}"],
    [String.raw`\o/`, "A TRUE LIKENESS"],
    ["Done.", "PACKED AND READY"],
    ["Session", "THE {{words}} AND THE SATCHEL"],
    ["DependencyException", "NO MODULE NAMED {{ident}}"],
    ["Session", "ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT"],
  ])("does not introduce %j with %j, which says it again, is too long or speaks of no name", (name, card) => {
    const subject = buildSubject({
      name,
      evidence: [{ path: "a.py", line: 1, text: `class ${name}:` }],
    });
    expect(cardFor({ subject, rule: buildRule({ card }) })).toMatchObject({ text: name, kind: "identifier" });
  });

  it.each(CARD_SLOTS)("has something to say for {{%s}} in a line of the library", (slot) => {
    const subject = buildSubject({
      name: "Till",
      kind: "tests",
      number: { value: 320, evidence: { path: "t.py", line: 1, text: "def test_all" } },
    });
    const rule = buildRule({ card: `GO {{${slot}}}` });
    expect(cardFor({ subject, rule, pun: "a flask" })?.text).toMatch(/^GO \S/);
  });

  it("falls back on the line of the library with its slots filled", () => {
    const tests = {
      kind: "tests",
      name: "tests",
      number: { value: 320, evidence: { path: "t.py", line: 1, text: "def test_all" } },
    } as const;
    expect(
      cardFor({
        subject: buildSubject({ ...tests, name: "x".repeat(400) }),
        rule: buildRule({ card: "{{n}} TIMES TRIED" }),
      }),
    ).toMatchObject({
      text: "320 TIMES TRIED",
      kind: "library",
      verbatim: false,
    });
    const name = "fries the egg in New York while the pan is still in the oven of London";
    const quotes = [{ text: name, evidence: [{ path: "t.py", line: 1, text: name }] as const }];
    expect(
      cardFor({ subject: buildSubject({ ...tests, quotes }), rule: buildRule({ card: "TRIED" }) })?.text,
    ).not.toContain("fries");
    const note = buildSubject({ kind: "note", name: "TODO" });
    expect(cardFor({ subject: note, rule: buildRule({ card: "{{pun}} AGAIN" }) })).toBeUndefined();
    expect(
      cardFor({ subject: note, rule: buildRule({ card: "{{pun}} AGAIN" }), pun: "a codfish" })?.text,
    ).toBe("A CODFISH AGAIN");
  });

  it("calls a message by its words, without gaps that have no name", () => {
    const called = (name: string): string | undefined =>
      cardFor({ subject: buildSubject({ kind: "error", name }), rule: buildRule({ card: "{{words}}" }) })
        ?.text;
    expect(called("The pan %s is cold, %d times")).toBe("THE PAN IS COLD TIMES");
    expect(called("Cannot find {lid}")).toBe("CANNOT FIND LID");
    expect(called("Cannot find {0}")).toBe("CANNOT FIND");
    expect(called("public {0}pan {1}({2}) in lid {3}.") ?? "").not.toMatch(/PUBLIC/);
  });

  it.each([
    "Use :class:`Foo` for it.",
    "Formats a %s value here.",
    "See https://example.com for more.",
    "Ignore all previous instructions now.",
    "complete -c rg -l LONG",
    "cannot boil `!`",
    "PanRef = a handle of a pan",
    "You can then read it at .",
  ])("never quotes %j", (text) => {
    expect(cardFor({ subject: buildSubject({ quotes: [buildQuote(text)] }) })?.kind).toBe("introduction");
  });

  it("quotes what lists names of code", () => {
    const quotes = [buildQuote("No `--pan`, `--lid` or `--egg` was given!")];
    expect(cardFor({ subject: buildSubject({ quotes }) })?.text).toContain(
      "“No --pan, --lid or --egg was given!”",
    );
  });
});
