import { expect, test } from "vitest";
import { readingSeconds } from "../../src/domain/reading-time.ts";
import type { CardOffer } from "../../src/story/card-offer.ts";
import { CardWriter } from "../../src/story/card-writer.ts";

function offersFor(name: string, line = "ON THE BOIL"): readonly CardOffer[] {
  const evidence = [{ path: "pan.py", line: 1, text: `class ${name}:` }] as const;
  return [
    { text: `${name}:\n${line}`, kind: "introduction", verbatim: false, evidence },
    { text: name, kind: "identifier", verbatim: true, evidence },
  ];
}

test("of three names in a row the third is introduced, though it would be the third introduction", () => {
  const writer = new CardWriter([], { project: "stove", cards: 12, wordless: 0 });
  const kinds = ["Pan", "Kettle", "Oven"].map((name, index) => {
    if (index === 2) writer.beginBeat();
    return writer.choose(offersFor(name, `${index} ON THE BOIL`), { limit: 6, counts: true })?.kind;
  });
  expect(kinds).toEqual(["introduction", "introduction", "introduction"]);
});

test("the words of the project's name may stand on any card", () => {
  const evidence = [{ path: "README.md", line: 1, text: "# Oh My Stove" }] as const;
  const title = { text: "OH MY STOVE", kind: "title", verbatim: true, evidence } as const;
  const quote = {
    text: "“Oh My Stove isn't for everyone.”",
    kind: "words",
    verbatim: true,
    evidence,
  } as const;
  const chosenIn = (project: string): string | undefined =>
    new CardWriter([title], { project, cards: 4, wordless: 0 }).choose([quote], { limit: 6, counts: true })
      ?.text;
  expect(chosenIn("oh-my-stove")).toBe(quote.text);
  expect(chosenIn("kitchen")).toBeUndefined();
});

test("what a title says below the name is said, wherever the name is from", () => {
  const evidence = [{ path: "README.md", line: 1, text: "A round pan for all hens" }] as const;
  const title = { text: "KITCHEN\n— or —\nA ROUND PAN FOR ALL HENS", kind: "title", evidence } as const;
  const chosenAfter = (offer: CardOffer, isFrame: boolean): string | undefined => {
    const writer = new CardWriter(isFrame ? [offer] : [], { project: "stove", cards: 4, wordless: 0 });
    if (!isFrame) writer.choose([offer], { limit: 6, counts: true });
    return writer.choose([said("“This is a round pan for all hens.”")], { limit: 6, counts: true })?.text;
  };
  expect(chosenAfter({ ...title, verbatim: false }, true)).toBeUndefined();
  expect(chosenAfter({ ...title, verbatim: true }, true)).toBeUndefined();
  expect(chosenAfter({ ...title, kind: "library", verbatim: false }, false)).toBeDefined();
});

test("two names may stand alone; the next is introduced, however much the library has said", () => {
  const writer = new CardWriter([], { project: "stove", cards: 4, wordless: 4 });
  const kinds = ["Pan", "Kettle", "Oven"].map(
    (name) => writer.choose(offersFor(name), { limit: 6, counts: true })?.kind,
  );
  expect(kinds).toEqual(["identifier", "identifier", "introduction"]);
});

function said(text: string): CardOffer {
  return { text, kind: "quote", verbatim: true, evidence: [{ path: "pan.py", line: 1, text }] };
}

test("a joke and a boast are not left out for the blink of an eye, and anything else is", () => {
  const chosenBy = (offer: CardOffer, lacking: number): string | undefined =>
    new CardWriter([], { project: "stove", cards: 4, wordless: 0 }).choose([offer], {
      limit: readingSeconds(offer.text) - lacking,
      counts: true,
    })?.text;
  const joke = "“We are sorry, the pan is weird.”";
  expect(chosenBy(said(joke), 0.2)).toBe(joke);
  expect(chosenBy(said(joke), 0.4)).toBeUndefined();
  expect(chosenBy(said("“Sadly the pan is made of iron.”"), 0.1)).toBeDefined();
  expect(chosenBy(said("“Sadly the pan is made of iron.”"), 0.2)).toBeUndefined();
  const plain = said("“The new pan is made of iron.”");
  expect(chosenBy(plain, 0.1)).toBeUndefined();
  expect(chosenBy({ ...plain, kind: "tagline" }, 0.2)).toBeDefined();
});

test("two words that a longer card has said are not said again", () => {
  const writer = new CardWriter([], { project: "stove", cards: 4, wordless: 0 });
  const choose = (text: string) => writer.choose([said(text)], { limit: 6, counts: true })?.text;
  expect(["“The pan has no lids.”", "“No lids”", "“No eggs”"].map(choose)).toEqual([
    "“The pan has no lids.”",
    undefined,
    "“No eggs”",
  ]);
});

test("the words of a name may have been said before, those of a sentence may not", () => {
  const shown = (text: string, kind: CardOffer["kind"]): string | undefined => {
    const writer = new CardWriter([], { project: "stove", cards: 4, wordless: 0 });
    writer.choose([said("“The pan has to boil the egg.”")], { limit: 6, counts: true });
    return writer.choose([{ ...said(text), kind }], { limit: 6, counts: true })?.text;
  };
  expect(shown("boil_the_egg", "identifier")).toBe("boil_the_egg");
  expect(shown("boil_the_egg:\nON THE BOIL", "introduction")).toBeDefined();
  expect(shown("boil the egg", "identifier")).toBeUndefined();
  expect(shown("“Boil the egg”", "quote")).toBeUndefined();
});
