import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { FilmPlan, FilmShot } from "../../src/domain/film.ts";
import { loadMetaphors } from "../../src/library/load-metaphors.ts";
import { PACKAGE_ROOT } from "../../src/package-root.ts";
import { descriptionsVtt, type GagWords } from "../../src/report/descriptions.ts";
import { buildPlan } from "../builders/plan-builder.ts";

const words: GagWords = {
  setup: "The Clerk pulls at a door with both of his hands",
  escalation: "It gives way a little, and all the wall with it",
  topper: "He bows to the wall & goes home through the window",
  short: {
    setup: "The Clerk pulls at a door",
    escalation: "It gives way",
    topper: "He leaves by the window",
  },
  quick: { setup: "The Clerk pulls a door that pulls back", topper: "He leaves by the window instead" },
  min: "A door wins; he takes the window.",
};

const [shot] = buildPlan().shots as [FilmShot, ...FilmShot[]];

function shown(segments: FilmShot["segments"], gag = "door.1"): FilmShot {
  const seconds = segments.reduce((sum, segment) => sum + segment.seconds, 0);
  return { ...shot, id: "S1", title: "The Door", gag, seconds, clipSeconds: seconds, segments };
}

function whole(seconds: number): FilmShot {
  return shown([{ start: 10, seconds, from: 0 }]);
}

function told(film: FilmShot): readonly string[] {
  const [, ...cues] = descriptionsVtt({ shots: [film] }, new Map([["door.1", words]]))
    .trimEnd()
    .split("\n\n");
  return cues.map((cue) => cue.split("\n").slice(1).join(" | "));
}

describe("descriptionsVtt", () => {
  it("has a cue per action, in the long wording where there is time", () => {
    expect(told(whole(14))).toEqual([
      "00:00:10.000 --> 00:00:14.454 | The Clerk pulls at a door with both of his hands.",
      "00:00:14.454 --> 00:00:19.170 | It gives way a little, and all the wall with it.",
      "00:00:19.170 --> 00:00:24.000 | He bows to the wall &amp; goes home through the window.",
    ]);
  });

  it("is short in short shots, and one sentence in the shortest", () => {
    expect(told(whole(6)).map((cue) => cue.split(" | ")[1])).toEqual([
      "The Clerk pulls at a door.",
      "It gives way.",
      "He leaves by the window.",
    ]);
    expect(told(whole(3))).toEqual(["00:00:10.000 --> 00:00:13.000 | A door wins; he takes the window."]);
    expect(told(whole(1))).toEqual(["00:00:10.000 --> 00:00:11.000 | The Door."]);
    expect(told(whole(0.4))).toEqual([]);
  });

  it("does not speak over a card that cuts a shot in two", () => {
    const cues = told(
      shown([
        { start: 1, seconds: 3, from: 0 },
        { start: 6, seconds: 4, from: 3 },
      ]),
    );
    expect(cues.length).toBeGreaterThan(1);
    for (const cue of cues) expect(cue).toMatch(/^00:00:0[123].* --> 00:00:0(?:[23]|4\.000)|^00:00:0[6-9]/);
  });

  it("tells the actions in the prompt of a gag that is not of the library", () => {
    const prompt = "Action:\n- 0-2s: He pulls.\n- 2-4s: It gives way.\n- 4-6s: He bows & goes.\nSound: none.";
    const own = { ...shown([{ start: 10, seconds: 6, from: 0 }], "own.1"), prompt };
    expect(told(own).map((cue) => cue.split(" | ")[1])).toEqual([
      "He pulls.",
      "It gives way.",
      "He bows &amp; goes.",
    ]);
    expect(told({ ...own, prompt: "One paragraph." })).toHaveLength(1);
  });

  it("can be spoken: at most three words a second, whatever the gag and its time", () => {
    const { metaphors } = loadMetaphors({ directory: join(PACKAGE_ROOT, "metaphors") });
    const gags = metaphors.flatMap((metaphor) => metaphor.gags);
    const library = new Map(gags.map((gag) => [gag.id, gag]));
    const shots = gags.flatMap(({ id }) => [4, 6, 8].map((seconds) => ({ ...whole(seconds), gag: id })));
    const film: Pick<FilmPlan, "shots"> = { shots };
    const cues = descriptionsVtt(film, library).trimEnd().split("\n\n").slice(1);
    expect(cues.length).toBeGreaterThanOrEqual(shots.length);
    const seconds = (clock: string): number => Number(clock.slice(6));
    const rates = cues.map((cue) => {
      const [, times = "", ...lines] = cue.split("\n");
      const [from = "", to = ""] = times.split(" --> ");
      return lines.join(" ").split(" ").length / (seconds(to) - seconds(from));
    });
    expect(Math.max(...rates)).toBeLessThan(3.01);
  });
});
