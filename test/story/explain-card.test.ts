import { describe, expect, it } from "vitest";
import type { PlacedCard } from "../../src/domain/film.ts";
import { readingSeconds } from "../../src/domain/reading-time.ts";
import type { Story, StoryCard } from "../../src/domain/story.ts";
import { type CardExplanation, explainCard } from "../../src/story/explain-card.ts";
import {
  breakfast,
  buildGag,
  buildQuote,
  buildRule,
  buildStory,
  buildStoryFacts,
  buildSubject,
} from "../builders/story-builder.ts";

interface ToldCard {
  readonly card: StoryCard;
  readonly explanation: CardExplanation | undefined;
}

function told(story: Story): readonly ToldCard[] {
  return story.beats.flatMap(({ name, items }) =>
    items.flatMap((item, index): readonly ToldCard[] => {
      if (item.type === "shot") return [];
      const { text, kind, verbatim, evidence } = item;
      const placed: PlacedCard = {
        id: `C${index}`,
        beat: name,
        start: 0,
        seconds: 3,
        text,
        kind,
        verbatim,
        evidence,
      };
      return [{ card: item, explanation: explainCard(story, placed) }];
    }),
  );
}

/** The card of a gag, and why it is as it is. */
function about(...gags: Parameters<typeof buildGag>[0][]): ToldCard | undefined {
  const story = breakfast().render({
    facts: buildStoryFacts(),
    gags: gags.map((gag) => buildGag(gag)),
    seconds: 90,
    seed: 1,
  });
  return told(story).findLast(({ card }) => card.kind !== "title" && card.kind !== "end");
}

const reasonFor = (card: ToldCard | undefined, text: string): string | undefined =>
  card?.explanation?.passedOver.find((other) => other.text.includes(text))?.reason;

describe("why a card says what it says", () => {
  it("is told for every card of a film, and no text is passed over twice or is the one chosen", () => {
    for (const { card, explanation } of told(buildStory())) {
      const texts = explanation?.passedOver.map(({ text }) => text);
      expect(texts).toBeDefined();
      expect(new Set([card.text, ...(texts ?? [])]).size).toBe((texts ?? []).length + 1);
    }
  });

  it("keeps every card within the time it could have, and says so of texts that take longer", () => {
    for (const { card, explanation } of told(buildStory())) {
      const limit = explanation?.limitSeconds ?? 0;
      if (card.kind !== "title" && card.kind !== "end")
        expect(readingSeconds(card.text)).toBeLessThanOrEqual(limit);
      for (const other of explanation?.passedOver ?? []) {
        if (other.reason === "too-long") expect(other.readingSeconds).toBeGreaterThan(limit);
        else
          expect([other.reason, other.readingSeconds <= limit || other.reason === "said"]).toEqual([
            other.reason,
            true,
          ]);
      }
    }
  });

  it("puts what the repository says before the name, and the line of the library last", () => {
    const card = about({
      subject: buildSubject({
        quotes: [buildQuote("Carries the cookies from door to door.", { path: "a.py" })],
      }),
    });
    expect(card?.card.kind).toBe("quote");
    const rest = card?.explanation?.passedOver.map(({ kind, reason }) => [kind, reason]);
    expect(rest).toContainEqual(["identifier", "worse"]);
    expect(rest?.at(-1)).toEqual(["library", "library"]);
  });

  it("says which texts another card says already", () => {
    const quotes = [buildQuote("Carries the cookies from door to door.", { path: "a.py" })];
    const card = about(
      { slot: "tools.1", subject: buildSubject({ name: "Session", quotes }) },
      { slot: "tools.2", subject: buildSubject({ name: "Adapter", quotes }) },
    );
    expect(card?.card.text).toContain("Adapter");
    expect(reasonFor(card, "Carries the cookies")).toBe("said");
  });

  it("says which text would be the third of its kind in a row", () => {
    const silent = (slot: string, name: string): Parameters<typeof buildGag>[0] => ({
      slot,
      rule: buildRule({ card: "{{words}}" }),
      subject: buildSubject({ name, evidence: [{ path: `${name}.py`, line: 1, text: `class ${name}:` }] }),
    });
    const card = about(silent("tools.1", "Session"), silent("tools.2", "Adapter"), {
      ...silent("tools.3", "Cookie"),
      subject: buildSubject({
        name: "Cookie",
        number: { value: 3, evidence: { path: "c.py", line: 4, text: "LIMIT = 3" } },
      }),
    });
    expect(card?.card.kind).toBe("number");
    const name = card?.explanation?.passedOver.find(({ text }) => text === "Cookie");
    expect(name?.reason).toBe("third-of-kind");
  });

  it("weighs sentences of the repository and nothing else", () => {
    for (const { card, explanation } of told(buildStory())) {
      const isSentence = ["quote", "tagline", "words"].includes(card.kind);
      expect(explanation?.worth === undefined).toBe(!isSentence);
    }
    const card = about({
      subject: buildSubject({ quotes: [buildQuote("Carries the cookies.", { path: "a.py" })] }),
    });
    expect(card?.explanation?.worth).toEqual({
      total: 0.7,
      length: 0.5,
      beginning: 0.1,
      ending: 0.1,
      funnyWords: 0,
      signs: 0,
      pride: 0,
    });
  });

  it("says nothing about a card that the story does not have", () => {
    const story = buildStory();
    const [card] = told(story).map((entry) => entry.card);
    const { kind, verbatim, evidence } = card as StoryCard;
    const placed = {
      id: "C1",
      beat: "myth" as const,
      start: 0,
      seconds: 3,
      text: "NO SUCH CARD",
      kind,
      verbatim,
      evidence,
    };
    expect(explainCard(story, placed)).toBeUndefined();
  });
});

describe("a message with gaps", () => {
  const cardOf = (message: string): string | undefined => {
    const evidence = [{ path: "a.py", line: 1, text: `raise KitchenError("${message}")` }] as const;
    const subject = buildSubject({
      kind: "error",
      name: message,
      evidence,
      quotes: [{ text: message, evidence }],
    });
    return about({ slot: "attempt.1", rule: buildRule({ card: "OVERRULED" }), subject })?.card.text;
  };

  it.each([
    ["No idea what '{}' is!", "“No idea what … is!”"],
    ["Retry limit exceeded for #{name}", "“Retry limit exceeded for …”"],
    ["Package [{name}] was not found.", "“Package … was not found.”"],
    ["Exceeded %d redirects at once.", "“Exceeded … redirects at once.”"],
    ["no such egg -{}", "“no such egg …”"],
    ["No egg for {guest} in the pan of {cook}", "“No egg for … in the pan”"],
  ])("is shown with ellipses: %s", (message, shown) => {
    expect(cardOf(message)).toBe(shown);
  });

  it.each([
    "{name} is not valid here",
    "Got {a} and {b} and {c} in the soup",
    "expected {a}",
    "Timeout of {n}ms was reached",
  ])("is no card where the gap matters too much: %s", (message) => {
    expect(cardOf(message)).not.toContain("…");
  });
});
