import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FilmPlan } from "../../src/domain/film.ts";
import { captionsSrt, captionsVtt } from "../../src/report/captions.ts";
import { buildPlan } from "../builders/plan-builder.ts";

/** A film with one card. */
function filmWith(text: string, start = 0, seconds = 2): FilmPlan {
  const plan = buildPlan();
  return {
    ...plan,
    cards: plan.cards.slice(0, 1).map((card) => ({ ...card, id: "C1", text, start, seconds })),
  };
}

describe("captionsVtt", () => {
  it("has one cue per card with its id and exact times", () => {
    expect(captionsVtt(filmWith("A TALE", 3661.2, 2.3))).toBe(
      "WEBVTT\nLanguage: en\n\nC1\n01:01:01.200 --> 01:01:03.500\nA TALE\n",
    );
  });

  it("names the language of the film's words", () => {
    expect(captionsVtt({ ...filmWith("ENDE"), lang: "de" })).toMatch(/^WEBVTT\nLanguage: de\n\n/);
  });

  it("never lets the words of a repository become markup, times or a new cue", () => {
    const text = "Map<string> & co\n\n00:00:01.000 --> 00:00:02.000\n<b>x</b>";
    const [, cue = ""] = captionsVtt(filmWith(text)).trimEnd().split("\n\n");
    expect(captionsVtt(filmWith(text)).split("\n\n")).toHaveLength(2);
    expect(cue.split("\n").slice(2)).toEqual([
      "Map&lt;string&gt; &amp; co",
      "00:00:01.000 --&gt; 00:00:02.000",
      "&lt;b&gt;x&lt;/b&gt;",
    ]);
  });

  it("tells every time to the millisecond", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 36_000 }), fc.integer({ min: 1, max: 100 }), (start, length) => {
        const vtt = captionsVtt(filmWith("X", start / 10, length / 10));
        const [from = NaN, to = NaN] = [...vtt.matchAll(/(\d+):(\d\d):(\d\d)\.(\d{3})/g)].map(
          ([, hours, minutes, seconds, rest]) =>
            ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(rest),
        );
        expect([from, to]).toEqual([start * 100, (start + length) * 100]);
      }),
    );
  });
});

describe("captionsSrt", () => {
  it("counts the cards and writes times with a comma", () => {
    expect(captionsSrt(filmWith("WAIT FOR IT -->\n\nNOW", 1.5, 2))).toBe(
      "1\n00:00:01,500 --> 00:00:03,500\nWAIT FOR IT →\nNOW\n",
    );
  });

  it("parts the cards with one empty line", () => {
    const plan = buildPlan();
    expect(captionsSrt(plan).split("\n\n")).toHaveLength(plan.cards.length);
  });
});
