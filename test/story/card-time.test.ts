import { describe, expect, it } from "vitest";
import type { CardKind } from "../../src/domain/story.ts";
import { readingSeconds } from "../../src/domain/reading-time.ts";
import { cardLimit, cardWeight, LONGEST, SHORTEST } from "../../src/story/card-time.ts";
import type { CardOffer } from "../../src/story/card-offer.ts";

function offer(text: string, kind: CardKind = "quote"): CardOffer {
  return { text, kind, verbatim: true, evidence: [{ path: "a.py", line: 1, text }] };
}

const SENTENCE = offer("“The server did not send any data.”");
const NAME = offer("ReadTimeout", "identifier");

describe("the time of a card", () => {
  it("is all there is when nothing comes after it, up to the longest", () => {
    expect(cardLimit({ offers: [SENTENCE], later: [], left: 3, isFree: false })).toBeCloseTo(3.4);
    expect(cardLimit({ offers: [SENTENCE], later: [], left: 9, isFree: false })).toBe(LONGEST);
  });

  it("leaves a later sentence its time where this card has only a name", () => {
    const left = SHORTEST + readingSeconds(SENTENCE.text);
    const limit = cardLimit({ offers: [NAME], later: [[SENTENCE, NAME]], left, isFree: true });
    expect(limit).toBeLessThan(left - readingSeconds(SENTENCE.text) + 0.5);
    expect(limit).toBeGreaterThanOrEqual(SHORTEST);
  });

  it("is that of the sentence where the later card has only a name", () => {
    const left = SHORTEST + readingSeconds(SENTENCE.text);
    const limit = cardLimit({ offers: [SENTENCE, NAME], later: [[NAME]], left, isFree: true });
    expect(limit).toBeGreaterThanOrEqual(readingSeconds(SENTENCE.text));
  });

  it("leaves a later joke its time, and no other sentence", () => {
    const left = SHORTEST + readingSeconds(SENTENCE.text);
    const before = (text: string): number =>
      cardLimit({ offers: [SENTENCE, NAME], later: [[offer(text), NAME]], left, isFree: true });
    expect(before("“Oops, the pan is far too hot!”")).toBeLessThan(readingSeconds(SENTENCE.text));
    expect(before("“The pan of the hen is too hot.”")).toBeGreaterThanOrEqual(readingSeconds(SENTENCE.text));
  });

  it("is never less than the shortest for a card that is free", () => {
    expect(cardLimit({ offers: [NAME], later: [], left: 0, isFree: true })).toBe(SHORTEST);
    expect(cardLimit({ offers: [NAME], later: [], left: 0, isFree: false })).toBeLessThan(SHORTEST);
  });
});

describe("what a card is worth", () => {
  it("is more for a quotation that makes people smile, and the same for the film's own jokes", () => {
    expect(cardWeight(offer("Oops, the pan is hot!"))).toBeGreaterThan(cardWeight(offer("The pan is hot.")));
    const own = (text: string) => cardWeight(offer(text, "library"));
    expect(own("Oops, the pan is hot!")).toBe(own("The pan is hot."));
  });

  it("is most for a remark that its shot is about, and nothing more for another line about it", () => {
    const remark = { ...offer("The pan is hot."), isRemark: true };
    expect(cardWeight(remark)).toBeGreaterThan(cardWeight(offer("Oops, the pan is hot!")));
    const line = offer("PASS IT ON", "library");
    expect(cardWeight({ ...line, isRemark: true })).toBe(cardWeight(line));
  });
});
