import { expect, it } from "vitest";
import { plainText } from "../../src/analysis/plain-text.ts";
import { REFERENCES } from "../../src/domain/reference-markup.ts";
import { verifyFilm } from "../../src/plan/verify-film.ts";
import { buildPlan } from "../builders/plan-builder.ts";

const CITED = [
  "Fries [the pan]{@link kitchen:Pan} well",
  "Fries {@link org.kitchen.Pan} well",
  "Fries {@link Pan} well",
  "Fries {@link Pan|the pan} well",
  "Fries :class:`~kitchen.Pan` well",
  "Fries :external+kitchen:py:class:`~kitchen.Pan` well",
  "Fries `~kitchen.Pan` well",
];

it.each(CITED)("a card made of a reference is found in what it was made of: %s", (cited) => {
  const plan = buildPlan();
  const evidence = [{ path: "pan.py", line: 1, text: cited }] as const;
  const card = {
    ...plan.cards[0]!,
    text: plainText(cited),
    kind: "quote",
    verbatim: true,
    evidence,
  } as const;
  const { cards } = verifyFilm({ plan: { ...plan, cards: [card] }, linesOf: () => [cited], frameWords: [] });
  expect(card.text).toMatch(/^Fries (?:the )?pan well$/i);
  expect(cards).toEqual([{ where: card.id, unsupported: [] }]);
});

it.each(["[a]{@a ", "{@a a.", "{@a a|", ":a", "`~a."])("a long run is no reference: %s", (unit) => {
  const run = unit.repeat(200_000);
  const shown = REFERENCES.reduce((text, [pattern, reference]) => text.replace(pattern, reference), run);
  expect(shown.length).toBe(run.length);
});
