import { expect, test } from "vitest";
import type { CardOffer } from "../../src/story/card-offer.ts";
import { CardWriter } from "../../src/story/card-writer.ts";

function offersFor(name: string): readonly CardOffer[] {
  const evidence = [{ path: "pan.py", line: 1, text: `class ${name}:` }] as const;
  return [
    { text: `${name}:\nON THE BOIL`, kind: "introduction", verbatim: false, evidence },
    { text: name, kind: "identifier", verbatim: true, evidence },
  ];
}

test("two names may stand alone; the next is introduced, however much the library has said", () => {
  const writer = new CardWriter([], { cards: 4, wordless: 4 });
  const kinds = ["Pan", "Kettle", "Oven"].map(
    (name) => writer.choose(offersFor(name), { limit: 6, counts: true })?.kind,
  );
  expect(kinds).toEqual(["identifier", "identifier", "introduction"]);
});
