import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { FilmCard, FilmPlan, FilmShot } from "../../src/domain/film.ts";
import { actedSeconds, filmTimeOf } from "../../src/domain/moments.ts";
import type { GagStaging, Theatre } from "../../src/domain/staging.ts";
import { plaqueText } from "../../src/draw/cards/plaque-text.ts";
import { createFilmPainter } from "../../src/draw/create-film-painter.ts";
import { irisAt, irisOn } from "../../src/draw/painter/iris-at.ts";
import { layOutPanel } from "../../src/draw/painter/panel.ts";
import { keepRecent } from "../../src/draw/painter/recent.ts";
import { sceneAt } from "../../src/draw/painter/scene-at.ts";
import { createStagePicture, setOf } from "../../src/draw/painter/stage-picture.ts";
import { createCanvasSurface, registerCardFonts } from "./canvas-surface.ts";

const sample: FilmPlan = {
  ...(JSON.parse(readFileSync(new URL("../builders/sample-film.json", import.meta.url), "utf8")) as FilmPlan),
  repo: { name: "sample", commit: "1f6589e", dirty: false, languages: [], tagline: null },
  seed: 1,
};
const FRAME = 1 / 24;

const staging: GagStaging = {
  gag: "walk",
  actors: { clerk: { x: -40, y: 0, faces: "right", present: true } },
  things: {},
  setup: [{ weight: 1, actions: { clerk: ["walk", "30"] } }],
  escalation: [{ weight: 1, actions: { clerk: ["stand"] } }],
  topper: [{ weight: 1, actions: { clerk: ["walk", "-20"] } }],
};
const plain = { backdrop: "plaster", pieces: [] };
const street = { backdrop: "lane", pieces: [] };
const theatre: Theatre = {
  stagings: {},
  props: {},
  fallbacks: Object.fromEntries(sample.shots.map(({ mechanism }) => [mechanism, staging])),
  sets: { "letter-office": [plain, { backdrop: "panelled", pieces: [] }] },
  plainSets: { workshop: [plain], kitchen: [plain], street: [street] },
};

const painter = (width = 160, height = 90, film = sample) =>
  createFilmPainter({ film, theatre, width, height, look: "silent", createSurface: createCanvasSurface });

function frame(
  seconds: number,
  using = painter(),
  [width, height] = [160, 90] as const,
  clip?: Parameters<ReturnType<typeof painter>["paint"]>[2],
): string {
  const surface = createCanvasSurface(width, height);
  using.paint(surface.canvas, seconds, clip);
  return Buffer.from(surface.pixels()).toString("base64");
}

function kindAt(seconds: number): string {
  const scene = sceneAt(sample, seconds);
  return scene?.kind === "card" ? scene.card.id : (scene?.shot.id ?? "nothing");
}

describe("what the film shows at a time", () => {
  it("changes exactly where the plan says, to the frame", () => {
    const starts = [
      ...sample.cards.map(({ id, start }) => ({ id, start })),
      ...sample.shots.flatMap(({ id, segments }) => segments.map(({ start }) => ({ id, start }))),
    ];
    for (const { id, start } of starts) {
      expect(kindAt(start)).toBe(id);
      if (start > 0) expect(kindAt(start - FRAME)).not.toBe(id);
    }
  });

  it("goes on with a split shot where the card cut it", () => {
    const [first] = sample.shots;
    const before = sceneAt(sample, 6.4 - FRAME);
    const after = sceneAt(sample, 10);
    expect(first?.segments).toHaveLength(2);
    expect(before?.kind === "shot" && before.seconds).toBeCloseTo(3 - FRAME, 6);
    expect(after?.kind === "shot" && after.seconds).toBeCloseTo(3, 6);
    expect(before?.kind === "shot" && before.left).toBe(Number.POSITIVE_INFINITY);
    expect(after?.kind === "shot" && after.left).toBeCloseTo(5, 6);
  });

  it("remembers the last card, and holds the last picture when the film is over", () => {
    const scene = sceneAt(sample, 20);
    expect(scene?.kind === "shot" && scene.card?.id).toBe("C3");
    expect(kindAt(200)).toBe("C10");
    expect(sceneAt({ cards: [], shots: [] }, 1)).toBeUndefined();
  });
});

describe("the iris of a beat", () => {
  const openAt = (seconds: number): number => {
    const scene = sceneAt(sample, seconds);
    return scene === undefined ? Number.NaN : irisAt(sample, scene, 0.24);
  };

  it("opens on the first shot and closes on the last, and is open in between", () => {
    expect(openAt(3.4)).toBe(0);
    expect(openAt(4.5)).toBe(1);
    expect(openAt(30)).toBe(1);
    expect(openAt(15 - FRAME)).toBeLessThan(0.1);
    expect(openAt(6.4 - FRAME)).toBe(1);
  });

  it("rests before it shuts, and leaves cards alone", () => {
    expect(openAt(15 - 0.4)).toBe(0.24);
    expect(openAt(15 - 0.3)).toBe(0.24);
    expect(openAt(1)).toBe(1);
  });

  it("begins to close when the gag has been acted, not before", () => {
    for (const shot of sample.shots) {
      const end = filmTimeOf(sample, shot, 1);
      const over = sceneAt(sample, end - FRAME);
      if (over?.kind !== "shot" || over.shot !== shot || over.seconds < 1) continue;
      expect(openAt(end - FRAME)).toBe(1);
    }
    const last = sample.shots.findLast(({ beat }) => beat === "myth");
    expect(last && last.seconds - actedSeconds(sample, last)).toBeGreaterThan(0.4);
  });

  it("rests on the ending and shuts on the face", () => {
    const aim = { face: [20, 20], ending: { at: [80, 50], radius: 30 } } as const;
    const irisBefore = (left: number): ReturnType<typeof irisOn> => {
      const scene = sceneAt(sample, 15 - left);
      if (scene?.kind !== "shot") throw new TypeError("no shot");
      return irisOn(sample, scene, { aim, picture: { width: 160, height: 90 } });
    };
    expect(irisBefore(0.3)).toMatchObject({ x: 80, y: 50 });
    const shutting = irisBefore(0.02);
    expect(shutting.x).toBeLessThan(25);
    expect(shutting.open).toBeLessThan(0.02);
  });
});

describe("the panel", () => {
  it.each([
    ["16:9", 1280, 720, 142, 80],
    ["1:1", 720, 720, 104, 104],
    ["9:16", 1080, 1920, 104, 130],
  ])("shows the whole stage in %s", (_format, width, height, across, up) => {
    const { picture, unit, floor, plaque } = layOutPanel({ width, height });
    expect(picture.width / unit).toBeCloseTo(across, 0);
    expect(picture.height / unit).toBeCloseTo(up, 0);
    expect(floor / picture.height).toBeCloseTo(0.84, 6);
    expect(plaque === undefined).toBe(height <= width);
    if (plaque !== undefined) {
      expect(plaque.y).toBeGreaterThan(picture.y + picture.height);
      expect(plaque.y + plaque.height).toBeLessThan(height);
    }
  });
});

describe("the set of a shot", () => {
  it("is the one the plan names, its view counted round", () => {
    const shot = { id: "S1", setting: "workshop", set: "letter-office" };
    expect(setOf({ ...shot, view: 1 }, theatre).backdrop).toBe("panelled");
    expect(setOf({ ...shot, view: 2 }, theatre).backdrop).toBe("plaster");
  });

  it("is a plain one of the setting when the theatre has not the one that the plan names", () => {
    const shot = { id: "S1", set: "moon", view: 0 };
    expect(setOf({ ...shot, setting: "street" }, theatre)).toBe(street);
    expect(setOf({ ...shot, setting: "moon" }, theatre)).toBe(plain);
    expect(setOf({ ...shot, setting: "constructor", set: "constructor" }, theatre)).toBe(plain);
  });
});

describe("the film painter", () => {
  beforeAll(registerCardFonts);

  it("paints the same pixels for the same time, in any order and from a new painter", () => {
    const one = painter();
    const forwards = [1, 5, 12, 45].map((seconds) => frame(seconds, one));
    const backwards = [45, 12, 5, 1].map((seconds) => frame(seconds, one)).toReversed();
    expect(backwards).toEqual(forwards);
    expect(frame(12)).toBe(forwards[2]);
  });

  it("gives another commit or seed other scratches and dust", () => {
    const times = [1, 5, 12, 30, 45, 60];
    const print = (film: FilmPlan): string[] =>
      times.map((seconds) => frame(seconds, painter(160, 90, film)));
    const own = print(sample);
    expect(print({ ...sample, seed: sample.seed + 1 })).not.toEqual(own);
    expect(print({ ...sample, repo: { ...sample.repo, commit: "0".repeat(40) } })).not.toEqual(own);
  });

  it.each(["constructor", "toString", "__proto__"])(
    "takes %s in a film for a name that the theatre has not",
    (name) => {
      const named = (other: string): string[] => {
        const shots = sample.shots.map((shot) => ({
          ...shot,
          gag: other,
          prop: other,
          set: other,
          setting: other,
        }));
        const using = painter(160, 90, { ...sample, story: other, runningGag: other, shots });
        return [1, 20, 85].map((seconds) => frame(seconds, using));
      };
      expect(named(name)).toEqual(named("moon"));
    },
  );

  it("draws every moment of the stage as it is, and grain anew with every picture", () => {
    const [shot] = sample.shots;
    const stage = createStagePicture({
      theatre,
      film: sample,
      panel: layOutPanel({ width: 160, height: 90 }),
      rim: 1,
      createSurface: createCanvasSurface,
    });
    const drawn = (seconds: number): string => {
      if (shot === undefined) return "";
      const { surface } = stage.draw(shot, seconds);
      return Buffer.from((surface as ReturnType<typeof createCanvasSurface>).pixels()).toString("base64");
    };
    expect(drawn(1)).not.toBe(drawn(1 + FRAME));
    expect(drawn(1)).toBe(drawn(1));
    expect(frame(6)).not.toBe(frame(6 + 2 * FRAME));
  });

  it("shows a clip in place of the drawing, grey and finished like it", () => {
    const clip = createCanvasSurface(160, 90);
    clip.canvas.fillStyle = "rgb(30,180,60)";
    clip.canvas.fillRect(0, 0, 160, 90);
    const surface = createCanvasSurface(160, 90);
    painter().paint(surface.canvas, 20, clip);
    const [red = 0, green = 0] = surface.pixels().subarray((45 * 160 + 80) * 4);
    expect(green - red).toBeLessThan(10);
    expect(frame(20, painter(), [160, 90], clip)).not.toBe(frame(20));
  });

  it("shows the words of the last card under the picture of a tall frame", () => {
    const tall = (cards: FilmPlan["cards"]): Uint8ClampedArray => {
      const surface = createCanvasSurface(180, 320);
      painter(180, 320, { ...sample, cards }).paint(surface.canvas, 20);
      return surface.pixels();
    };
    const { picture, plaque } = layOutPanel({ width: 180, height: 320 });
    const [said, silent] = [
      tall(sample.cards),
      tall(sample.cards.map((card) => (card.id === "C3" ? { ...card, text: "OTHER" } : card))),
    ];
    const differing = Array.from({ length: 320 }, (_, y) => y).filter((y) =>
      said.subarray(y * 720, (y + 1) * 720).some((value, index) => value !== silent[y * 720 + index]),
    );
    expect(differing.length).toBeGreaterThan(5);
    expect(Math.min(...differing)).toBeGreaterThanOrEqual(picture.y + picture.height);
    expect(Math.max(...differing)).toBeLessThan((plaque?.y ?? 0) + (plaque?.height ?? 0));
  });
});

describe("the plaque below a shot in a tall frame", () => {
  const [shot] = sample.shots as [FilmShot, ...FilmShot[]];
  const [card] = sample.cards as [FilmCard, ...FilmCard[]];
  const below = (start: number, lang = "en") =>
    plaqueText(
      { lang },
      {
        kind: "shot",
        shot: { ...shot, start: 20 },
        seconds: 0,
        left: 5,
        card: { ...card, start, seconds: 2 },
      },
    );

  it("has the words of the card that introduces or cuts the shot", () => {
    for (const start of [18, 22]) expect(below(start)?.text).toBe(card.text);
  });

  it("has the shot's title, or nothing in another language, where the card belongs to an earlier shot", () => {
    expect(below(12)?.text).toBe(shot.title);
    expect(below(12, "de")).toBeUndefined();
  });

  it("is as warm below a street as below a room", () => {
    const tint = (setting: string): readonly number[] => {
      const surface = createCanvasSurface(180, 320);
      const shots = sample.shots.map((other) => ({ ...other, set: "", setting }));
      painter(180, 320, { ...sample, shots }).paint(surface.canvas, 20);
      const { picture } = layOutPanel({ width: 180, height: 320 });
      const colour = (y: number): number => {
        const [red = 0, , blue = 0] = surface.pixels().subarray((y * 180 + 90) * 4);
        return Math.sign(red - blue);
      };
      return [colour(picture.y + 20), colour(picture.y + picture.height + 5)];
    };
    expect(tint("workshop")).toEqual([1, 1]);
    expect(tint("street")).toEqual([-1, 1]);
  });
});

describe("keeping what is near", () => {
  it("forgets what was used longest ago, and makes nothing twice while it is kept", () => {
    const keep = keepRecent<string>(2);
    const made: string[] = [];
    const ask = (key: string): string => keep(key, () => (made.push(key), key));
    for (const key of ["a", "b", "a", "c", "a", "b"]) expect(ask(key)).toBe(key);
    expect(made).toEqual(["a", "b", "c", "b"]);
  });
});
