import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SoraPipelineError } from "../../src/domain/errors.ts";
import type { Storyboard } from "../../src/domain/film.ts";
import type { ClipMenu } from "../../src/domain/video-model.ts";
import { longestSeconds, readingSeconds } from "../../src/domain/reading-time.ts";
import type { StoryBeat } from "../../src/domain/story.ts";
import { listShots } from "../../src/shots/shot-list.ts";
import {
  buildCard,
  buildShot,
  buildStory,
  storyOf,
  TEMPLATE_NAMES,
  templateSource,
} from "../builders/story-builder.ts";

const MENUS: readonly ClipMenu[] = [
  { kind: "list", seconds: [4, 8, 12] },
  { kind: "list", seconds: [4, 6, 8] },
  { kind: "range", min: 3, max: 10 },
  { kind: "range", min: 3, max: 15 },
  { kind: "range", min: 2, max: 10 },
  { kind: "range", min: 1, max: 5 },
  { kind: "list", seconds: [5] },
  { kind: "list", seconds: [5, 10] },
  { kind: "list", seconds: [5, 8, 10] },
  { kind: "list", seconds: [20] },
  { kind: "list", seconds: [60] },
];

const tenths = (seconds: number): number => Math.round(seconds * 10);

function stretches({ cards, shots }: Storyboard) {
  const ofCards = cards.map((card) => ({
    isCard: true,
    start: tenths(card.start),
    length: tenths(card.seconds),
  }));
  const ofShots = shots.flatMap((shot) =>
    shot.segments.map((segment) => ({
      isCard: false,
      start: tenths(segment.start),
      length: tenths(segment.seconds),
    })),
  );
  return [...ofCards, ...ofShots].sort((left, right) => left.start - right.start);
}

function expectWhole(board: Storyboard): void {
  const parts = stretches(board);
  let time = 0;
  for (const part of parts) {
    expect(part.start).toBe(time);
    expect(part.length).toBeGreaterThan(0);
    time += part.length;
  }
  expect(time).toBe(tenths(board.story.seconds));
  const starts = new Set([...parts.map((part) => part.start), time]);
  for (const beat of board.story.beats) expect(starts.has(tenths(beat.startSeconds))).toBe(true);
}

function expectReadable(board: Storyboard): void {
  let total = 0;
  for (const card of board.cards) {
    expect(card.seconds).toBeGreaterThanOrEqual(readingSeconds(card.text) - 1e-9);
    expect(card.seconds).toBeLessThanOrEqual(longestSeconds(card.text) + 0.1);
    total += tenths(card.seconds);
  }
  expect(total).toBeLessThan((tenths(board.story.seconds) * 35) / 100);
}

function expectCardsApart(board: Storyboard): void {
  const parts = stretches(board);
  const lastPicture = parts.findLastIndex((part) => !part.isCard);
  const pairs = parts
    .slice(1, lastPicture + 1)
    .filter((part, index) => part.isCard && parts[index]?.isCard === true);
  expect(pairs).toEqual([]);
}

function expectClipsUsed(board: Storyboard): void {
  const trimmed = board.notices.filter((notice) => notice.code === "clip-trimmed");
  const reported = new Set(trimmed.map((notice) => notice.message.split(":")[0]));
  for (const shot of board.shots) {
    const shown = shot.segments.reduce((sum, segment) => sum + tenths(segment.seconds), 0);
    expect(shown).toBe(tenths(shot.seconds));
    expect(shown).toBeLessThanOrEqual(tenths(shot.clipSeconds));
    expect(reported.has(shot.id)).toBe(shown < tenths(shot.clipSeconds) * 0.75);
    expect(shot.start).toBe(shot.segments[0].start);
    let from = 0;
    for (const segment of shot.segments) {
      expect(tenths(segment.from)).toBe(from);
      from += tenths(segment.seconds);
    }
  }
}

describe.each(TEMPLATE_NAMES)("the shot list of the %s story", (name) => {
  const source = templateSource(name);

  it.each(MENUS)("fills every length from 30 to 180 s exactly with clips of %j", (clips) => {
    for (let seconds = 30; seconds <= 180; seconds += seconds < 60 ? 3 : 13) {
      const board = listShots({ story: buildStory({ source, seconds }), clips });
      expectWhole(board);
      expectReadable(board);
      expectCardsApart(board);
      expectClipsUsed(board);
    }
  });

  it("uses no clip length that the model cannot make", () => {
    fc.assert(
      fc.property(fc.constantFrom(...MENUS), fc.integer({ min: 300, max: 1800 }), (clips, length) => {
        const { shots } = listShots({ story: buildStory({ source, seconds: length / 10 }), clips });
        for (const { clipSeconds } of shots) {
          if (clips.kind === "list") expect(clips.seconds).toContain(clipSeconds);
          else expect(clipSeconds >= clips.min && clipSeconds <= clips.max).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("buys about 60 s for a 90 s film and trims little", () => {
    for (const clips of MENUS.slice(0, 9)) {
      const { shots, notices } = listShots({ story: buildStory({ source }), clips });
      const billed = shots.reduce((sum, shot) => sum + shot.clipSeconds, 0);
      const shown = shots.reduce((sum, shot) => sum + shot.seconds, 0);
      expect(billed).toBeGreaterThanOrEqual(56);
      expect(billed).toBeLessThanOrEqual(68);
      expect(shown / billed).toBeGreaterThan(0.9);
      expect(notices.filter((notice) => notice.code === "clip-trimmed")).toEqual([]);
    }
  });

  it.each(MENUS.slice(0, 9))("lets the last card stand for three seconds with clips of %j", (clips) => {
    for (const seconds of [90, 120]) {
      const { cards } = listShots({ story: buildStory({ source, seconds }), clips });
      expect(cards.at(-1)?.seconds).toBeGreaterThanOrEqual(3);
    }
  });

  it("numbers shots and cards in order of time", () => {
    const { shots, cards } = listShots({
      story: buildStory({ source }),
      clips: { kind: "list", seconds: [4, 8, 12] },
    });
    expect(shots.map((shot) => shot.id)).toEqual(shots.map((_, index) => `S${index + 1}`));
    expect(cards.map((card) => card.id)).toEqual(cards.map((_, index) => `C${index + 1}`));
    expect(shots.map((shot) => shot.start)).toEqual(
      shots.map((shot) => shot.start).toSorted((left, right) => left - right),
    );
    expect(cards[0]?.kind).toBe("title");
    expect(cards.at(-1)?.kind).toBe("end");
  });
});

describe("listShots", () => {
  const clips: ClipMenu = { kind: "list", seconds: [4, 8, 12] };
  const beat = (...items: StoryBeat["items"]): StoryBeat["items"] => items;

  it("cuts a split card into the middle of the next shot without another clip", () => {
    const quote = buildCard({ text: "“It does it all, all of the time.”", placement: "split" });
    const plain = beat(buildCard({ text: "A second name here" }), buildShot());
    const story = storyOf([beat(quote, buildShot()), plain, plain, plain, plain], 50);
    const { cards, shots } = listShots({ story, clips });
    const [before, after] = shots[0]?.segments ?? [];
    expect(shots[0]?.segments).toHaveLength(2);
    expect(cards[0]?.start).toBe(before?.seconds);
    expect(after?.start).toBeCloseTo((cards[0]?.start ?? 0) + (cards[0]?.seconds ?? 0), 9);
    expect(after?.from).toBe(before?.seconds);
  });

  it("drops what weighs least, says so, and keeps what is required", () => {
    const crowded = beat(
      buildCard({ text: "keep", weight: Number.POSITIVE_INFINITY }),
      buildShot({ title: "Heavy", weight: 9 }),
      buildCard({ text: "light", weight: 1 }),
      buildShot({ title: "Light", weight: 1 }),
    );
    const plain = beat(buildShot());
    const { cards, notices } = listShots({
      story: storyOf([crowded, plain, plain, plain, plain], 40),
      clips,
    });
    expect(cards.map((card) => card.text)).toEqual(["keep"]);
    expect(notices.map((notice) => notice.code)).toEqual(["shot-dropped", "card-dropped"]);
    expect(notices[0]?.message).toContain("Light");
  });

  it("says so of cards that have no place: behind another one, or after the last shot of a beat", () => {
    const twoInARow = beat(
      buildCard({ text: "first", weight: Number.POSITIVE_INFINITY }),
      buildCard({ text: "second", weight: 1 }),
      buildShot(),
      buildCard({ text: "dahinter", original: "behind", weight: 1 }),
    );
    const plain = beat(buildShot());
    const { cards, notices } = listShots({
      story: storyOf([twoInARow, plain, plain, plain, plain], 40),
      clips,
    });
    expect(cards.map((card) => card.text)).toEqual(["first"]);
    expect(notices.map(({ message }) => message)).toEqual([
      "no room for the card second in the myth beat",
      "no room for the card dahinter in the myth beat",
    ]);
  });

  it("drops spares without a word", () => {
    const joke = buildCard({ text: "A joke of its own", weight: 8 });
    const withSpare = beat(buildShot(), joke, buildShot({ weight: 0, title: "Spare" }));
    const { shots, notices } = listShots({
      story: storyOf(
        Array.from({ length: 5 }, () => withSpare),
        40,
      ),
      clips,
    });
    expect(shots.map((shot) => shot.story.title)).not.toContain("Spare");
    expect(notices).toEqual([]);
  });

  it("rather shortens clips than leave a shot without its card, a spare's too", () => {
    const spare = buildShot({ weight: 0, title: "Spare", idealSeconds: 8 });
    const full = beat(
      buildCard({ text: "A card that takes its time to be read", weight: 6 }),
      buildShot({ idealSeconds: 8 }),
      buildCard({ text: "A spare card", weight: 0 }),
      spare,
    );
    const { shots, cards } = listShots({
      story: storyOf(
        Array.from({ length: 5 }, () => full),
        100,
      ),
      clips: { kind: "list", seconds: [4, 6, 8] },
    });
    expect(shots).toHaveLength(10);
    expect(cards.filter(({ text }) => text === "A spare card")).toHaveLength(5);
  });

  it("says how many billed seconds are unused when clips are far too long", () => {
    const { notices } = listShots({
      story: storyOf(
        Array.from({ length: 5 }, () => beat(buildShot())),
        50,
      ),
      clips: { kind: "list", seconds: [20] },
    });
    expect(notices).toHaveLength(5);
    expect(notices[0]).toEqual({
      code: "clip-trimmed",
      message: "S1: 10 s of a 20 s clip are shown, 10 billed seconds are unused",
    });
  });

  it("refuses a model that cannot fill the film and says what would", () => {
    const story = storyOf(
      Array.from({ length: 5 }, () => beat(buildShot())),
      50,
    );
    const attempt = (): unknown => listShots({ story, clips: { kind: "list", seconds: [2, 3] } });
    expect(attempt).toThrow(SoraPipelineError);
    expect(attempt).toThrow("clips of 2, 3 s cannot fill a film of 50 s");
    expect(() => listShots({ story, clips: { kind: "range", min: 1, max: 2 } })).toThrow(
      expect.objectContaining({ code: "MODEL_CANNOT_FIT", hint: expect.stringContaining("10, 12 s") }),
    );
  });

  it("tiles any film that it accepts: random cards, shots and menus", () => {
    const text = fc.array(fc.constantFrom("one", "Session", "load_all", "—", "of"), {
      minLength: 1,
      maxLength: 12,
    });
    const card = fc.record({
      text: text.map((words) => words.join(" ")),
      weight: fc.integer({ min: 1, max: 9 }),
      placement: fc.constantFrom("before", "split"),
    });
    const shot = fc.record({
      idealSeconds: fc.integer({ min: 3, max: 10 }),
      weight: fc.integer({ min: 0, max: 9 }),
    });
    const items = fc.array(fc.tuple(fc.option(card), shot), { minLength: 1, maxLength: 4 });
    const menu: fc.Arbitrary<ClipMenu> = fc.oneof(
      fc
        .uniqueArray(fc.integer({ min: 2, max: 20 }), { minLength: 1, maxLength: 4 })
        .map(([first = 4, ...rest]) => ({ kind: "list", seconds: [first, ...rest] }) as const),
      fc
        .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 12 }))
        .map(([min, more]) => ({ kind: "range", min, max: min + more }) as const),
    );
    let accepted = 0;
    fc.assert(
      fc.property(
        fc.array(items, { minLength: 5, maxLength: 5 }),
        menu,
        fc.integer({ min: 300, max: 1800 }),
        (rows, random, length) => {
          const beats = rows.map((row) =>
            row.flatMap(([own, picture]) => [
              ...(own === null ? [] : [buildCard(own as Parameters<typeof buildCard>[0])]),
              buildShot(picture),
            ]),
          );
          const last = [
            ...(beats[4] ?? []),
            buildCard({ text: "THE END", kind: "end", placement: "end", weight: Number.POSITIVE_INFINITY }),
          ];
          const story = storyOf([...beats.slice(0, 4), last], length / 10);
          try {
            const board = listShots({ story, clips: random });
            accepted += 1;
            expectWhole(board);
            expectReadable(board);
            expectCardsApart(board);
            expectClipsUsed(board);
          } catch (error) {
            if (!(error instanceof SoraPipelineError)) throw error;
            expect(error.code).toBe("MODEL_CANNOT_FIT");
          }
        },
      ),
      { numRuns: 60, seed: 7 },
    );
    expect(accepted).toBeGreaterThan(10);
  });
});
