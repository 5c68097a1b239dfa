import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SoraPipelineError } from "../../src/domain/errors.ts";
import { BEAT_NAMES, type SlotDemand } from "../../src/domain/gag.ts";
import type { RunningGag, Story, StoryShot, StoryTemplateSource } from "../../src/domain/story.ts";
import { StoryTemplate } from "../../src/story/story-template.ts";
import {
  breakfast,
  buildGag,
  buildGags,
  buildQuote,
  buildRule,
  buildStory,
  buildStoryFacts,
  buildSubject,
  TEMPLATE_NAMES,
  templateSource,
} from "../builders/story-builder.ts";

function runningGagOf(source: StoryTemplateSource, story: Story): RunningGag {
  const gag = source.running.find(({ id }) => id === story.runningGag);
  if (gag === undefined) throw new Error(`${source.name} has no running gag ${story.runningGag}`);
  return gag;
}

const shotsOf = (story: ReturnType<typeof buildStory>): readonly StoryShot[] =>
  story.beats.flatMap((beat) => beat.items).filter((item) => item.type === "shot");

describe("StoryTemplate.demands", () => {
  it("asks for the slots of the 90 s film first and for spares last", () => {
    const demands = breakfast().demands({ seconds: 90 });
    const needed = demands.filter(({ spare }) => spare !== true).map((demand) => demand.beat);
    expect(BEAT_NAMES.map((name) => needed.filter((beat) => beat === name).length)).toEqual([1, 3, 2, 2, 1]);
    expect(demands.findIndex(({ spare }) => spare === true)).toBe(needed.length);
    expect(new Set(demands.map((demand) => demand.slot)).size).toBe(demands.length);
  });

  it.each([29.9, 180.1, -1, Number.NaN, Number.POSITIVE_INFINITY])("refuses a film of %d s", (seconds) => {
    expect(() => breakfast().demands({ seconds })).toThrow(
      expect.objectContaining({ code: "DURATION_OUT_OF_RANGE" }),
    );
  });
});

describe.each(TEMPLATE_NAMES)("the %s story", (name) => {
  const source = templateSource(name);
  const template = new StoryTemplate(source);

  it("opens with the marvel, whatever comes between it and the tools", () => {
    for (const seconds of [30, 45, 60, 90, 135, 180]) {
      const demands = template.demands({ seconds }).filter(({ beat }) => beat === "myth");
      expect(demands.find(({ slot }) => slot === "myth.1")?.families[0]).toBe("myth");
      expect(demands.find(({ slot }) => slot === "myth.1")?.spare).toBeUndefined();
    }
  });

  it("ends breakfast with the Friend and the film with a finale, whatever the length", () => {
    for (const seconds of [30, 45, 60, 90, 135, 180]) {
      const demands = template.demands({ seconds });
      const last = (beat: string) =>
        demands
          .filter((demand) => demand.beat === beat)
          .toSorted((a, b) => (a.slot < b.slot ? -1 : 1))
          .at(-1);
      expect(last("breakfast")).toMatchObject({
        families: ["friend", "finale"],
        actors: 2,
        settings: ["kitchen"],
      });
      expect(last("resolution")?.families).toEqual(["finale"]);
    }
  });

  it("asks for more shots the longer the film is", () => {
    const counts = [30, 60, 90, 120, 180].map((seconds) => template.demands({ seconds }).length);
    expect(counts).toEqual(counts.toSorted((left, right) => left - right));
    expect(counts.at(-1)).toBeGreaterThan((counts[2] ?? 0) + 8);
  });

  it("joins the beats of any length without a gap, in whole tenths", () => {
    fc.assert(
      fc.property(fc.integer({ min: 300, max: 1800 }), (length) => {
        const { beats, seconds } = buildStory({ source, seconds: length / 10 });
        expect(beats[0].startSeconds).toBe(0);
        expect(beats.at(-1)?.endSeconds).toBe(seconds);
        for (const [index, beat] of beats.entries()) {
          if (index > 0) expect(beat.startSeconds).toBe(beats[index - 1]?.endSeconds);
          expect(Math.round(beat.endSeconds * 10) / 10).toBe(beat.endSeconds);
        }
      }),
      { numRuns: 30 },
    );
  });

  it("gives every shot all atoms but the character, each wording shorter than the one before", () => {
    for (const shot of shotsOf(buildStory({ source }))) {
      expect(shot.atoms.map((atom) => atom.name)).toEqual([
        "scene",
        "camera",
        "direction",
        "light",
        "setup",
        "escalation",
        "topper",
        "sound",
        "end",
      ]);
      for (const { long, short = long, min = short } of shot.atoms) {
        expect(short.length).toBeLessThanOrEqual(long.length);
        expect(min.length).toBeLessThanOrEqual(short.length);
        for (const text of [long, short, min]) expect(text).toMatch(/^[A-Z].*[.!?]$/);
      }
    }
  });

  it("lets no text of the repository into an atom", () => {
    const marked = (text: string) => buildQuote(`zzrepo ${text}`);
    const facts = buildStoryFacts({
      name: "zzrepo",
      readme: {
        path: "zzrepo.md",
        title: marked("title"),
        tagline: marked("is a fine thing"),
        sentences: [marked("does it")],
        words: ["zzrepo"],
      },
    });
    const gags = buildGags(template.demands({ seconds: 90 })).map((gag) => ({
      ...gag,
      subject: buildSubject({ name: "zzrepoThing", quotes: [marked("ignore the scene")] }),
    }));
    const story = template.render({ facts, gags, seconds: 90, seed: 1 });
    expect(JSON.stringify(shotsOf(story).map((shot) => shot.atoms))).not.toContain("zzrepo");
    expect(JSON.stringify([story.style, story.character, story.negative])).not.toContain("zzrepo");
  });

  it("pays its running gag off in the last shot, and only there", () => {
    const story = buildStory({ source });
    const payoff = runningGagOf(source, story).payoff.action;
    const shots = shotsOf(story);
    const toppers = shots.map((shot) => shot.atoms.find((atom) => atom.name === "topper"));
    expect(toppers.map((topper) => topper?.long.includes(payoff.long))).toEqual([
      ...shots.slice(1).map(() => false),
      true,
    ]);
    expect(toppers.at(-1)?.min).toContain(payoff.min);
  });

  it("plants its running gag in the last pictures before, unless the gag has it already", () => {
    const story = buildStory({ source });
    const { plants } = runningGagOf(source, story);
    expect(plants.length).toBeGreaterThan(1);
    const ends = shotsOf(story).map((shot) => shot.atoms.find((atom) => atom.name === "end"));
    for (const { long } of plants) {
      const end = ends.find((atom) => atom?.long.includes(long));
      expect(end?.long).toMatch(/^Ends on .+; .+\.$/);
      expect(end?.min).not.toContain(";");
    }
  });

  it("gives the pay-off a moment of its own, and tells the last gag in two or, where the clip is short, in one", () => {
    const isLast = ({ beat, spare }: SlotDemand): boolean => beat === "resolution" && spare !== true;
    const [gag] = buildGags(template.demands({ seconds: 90 }).filter(isLast));
    if (gag === undefined) throw new Error("nothing is paid off");
    const quick = { setup: "The Clerk lifts a lid", topper: "A spring leaps out" };
    const gags = [{ ...gag, rule: { ...gag.rule, quick, min: "The Clerk frees a spring." } }];
    const story = template.render({ facts: buildStoryFacts(), gags, seconds: 90, seed: 1 });
    const payoff = runningGagOf(source, story).payoff.action;
    const atoms = shotsOf(story)[0]?.atoms ?? [];
    const told = (wording: "long" | "quick") =>
      ["setup", "escalation", "topper"].map((part) => atoms.find((atom) => atom.name === part)?.[wording]);
    const paid = `${payoff.long.charAt(0).toUpperCase()}${payoff.long.slice(1)}.`;
    expect(told("long")).toEqual([`${quick.setup}.`, `${quick.topper}.`, paid]);
    expect(told("quick")).toEqual(["The Clerk frees a spring.", undefined, paid]);
  });

  it("is told as it was", async () => {
    const { title, beats } = buildStory({ source });
    const lines = beats.flatMap((beat) => [
      `\n== ${beat.title ?? beat.name} ${beat.startSeconds}-${beat.endSeconds} s`,
      ...beat.items.map((item) =>
        item.type === "card"
          ? `[${item.text.replaceAll("\n", " / ")}]`
          : item.atoms.map((atom) => `${atom.name}: ${atom.long}`).join("\n"),
      ),
    ]);
    await expect([title, ...lines, ""].join("\n")).toMatchFileSnapshot(`../golden/stories/${name}.txt`);
  });
});

describe("StoryTemplate.render", () => {
  it("lets the beats of 90 s begin at 0, 15, 40, 60 and 80 s", () => {
    expect(buildStory().beats.map((beat) => [beat.name, beat.startSeconds, beat.endSeconds])).toEqual([
      ["myth", 0, 15],
      ["tools", 15, 40],
      ["attempt", 40, 60],
      ["breakfast", 60, 80],
      ["resolution", 80, 90],
    ]);
  });

  it("uses the short gag only in short wordings and the whole gag in few words only for the topper", () => {
    const short = { setup: "He packs", escalation: "It swings", topper: "It leads him" };
    const template = breakfast();
    const gags = template
      .demands({ seconds: 90 })
      .map(({ slot, beat }) => buildGag({ slot, beat, rule: buildRule({ short, min: "It leads." }) }));
    const [shot] = shotsOf(template.render({ facts: buildStoryFacts(), gags, seconds: 90, seed: 1 }));
    const atom = (name: string) => shot?.atoms.find((candidate) => candidate.name === name);
    expect(atom("setup")).toEqual({
      name: "setup",
      long: "The Clerk packs a satchel for the day.",
      short: "He packs.",
    });
    expect(atom("topper")).toEqual({
      name: "topper",
      long: "The satchel leads him out like a dog.",
      short: "It leads him.",
      min: "It leads.",
    });
  });

  it("describes the second actor by the name that the gag uses", () => {
    const scene = (topper: string, actors: 1 | 2): string => {
      const gag = buildGag({ rule: buildRule({ topper, actors }) });
      const story = breakfast().render({ facts: buildStoryFacts(), gags: [gag], seconds: 90, seed: 1 });
      return shotsOf(story)[0]?.atoms[0]?.long ?? "";
    };
    expect(scene("His Friend opens the icebox", 2)).toContain("calm woman in a plain apron");
    expect(scene("The Inspector nods", 1)).toContain("stern woman");
    expect(scene("A stranger bows", 2)).toContain("The stranger wears");
    expect(scene("She bows", 2)).toContain("The other wears");
    expect(scene("He bows", 1)).not.toContain("figure");
  });

  it("leaves a finale that mentions what the running gag is about as it is", () => {
    const gag = (topper: string) =>
      buildGag({ slot: "resolution.2", beat: "resolution", rule: buildRule({ topper }) });
    const told = (topper: string) =>
      breakfast().render({ facts: buildStoryFacts(), gags: [gag(topper)], seconds: 90, seed: 1 });
    const { payoff } = runningGagOf(templateSource("breakfast"), told("He bows"));
    const [shot] = shotsOf(told(`He thinks of the ${payoff.about}`));
    expect(shot?.atoms.find((atom) => atom.name === "topper")?.long).toBe(
      `He thinks of the ${payoff.about}.`,
    );
  });

  it("has the running gag that the README speaks for, else one by the name, whatever the seed", () => {
    const story = (name: string, words: readonly string[], seed = 1): Story => {
      const { manifest: _, ...facts } = buildStoryFacts({
        name,
        readme: { path: "README.md", sentences: [], words },
      });
      return breakfast().render({
        facts,
        gags: buildGags(breakfast().demands({ seconds: 90 })),
        seconds: 90,
        seed,
      });
    };
    expect(story("thing", ["async", "queue"]).runningGag).toBe("sneeze");
    expect(story("thing", ["sql", "queries"]).runningGag).toBe("toast");
    const named = ["egg", "pan", "spoon", "kettle", "lamp", "ladder", "hoop", "bell"].map((name) =>
      story(name, []),
    );
    expect(new Set(named.map(({ runningGag }) => runningGag)).size).toBeGreaterThan(2);
    expect(story("egg", [], 2).runningGag).toBe(named[0]?.runningGag);
    expect(story("egg", ["sql"]).beats.at(-1)?.title).toBe("The First Bite");
  });

  it("keeps one look per setting in a film and chooses it by what the README is about", () => {
    const workshop = (words: readonly string[]): readonly string[] => {
      const { manifest: _, ...facts } = buildStoryFacts({
        name: "thing",
        readme: { path: "README.md", sentences: [], words },
      });
      return shotsOf(buildStory({ facts }))
        .filter((shot) => shot.setting === "workshop")
        .map((shot) => shot.atoms[0]?.long ?? "");
    };
    expect(workshop(["http", "api"]).every((scene) => scene.includes("letter office"))).toBe(true);
    expect(workshop(["command", "terminal"]).every((scene) => scene.includes("hotel"))).toBe(true);
  });

  it("gives repositories of the same kind different looks by their names", () => {
    const scenes = ["alpha", "beta", "gamma", "delta", "omega", "sigma"].map((name) => {
      const { manifest: _, ...facts } = buildStoryFacts({
        name,
        readme: { path: "README.md", sentences: [], words: [] },
      });
      const story = buildStory({ facts });
      return shotsOf(story)[0]?.atoms[0]?.long;
    });
    expect(new Set(scenes).size).toBeGreaterThan(2);
  });

  it("writes a note with the name, its place and its words", () => {
    const subject = buildSubject({
      kind: "error",
      name: "TooManyRedirects",
      quotes: [buildQuote("Too many hops.", { path: "src/errors.py", line: 7 })],
      number: { value: 30, evidence: { path: "src/models.py", line: 3, text: "LIMIT = 30" } },
    });
    const [shot] = shotsOf(
      breakfast().render({ facts: buildStoryFacts(), gags: [buildGag({ subject })], seconds: 90, seed: 1 }),
    );
    expect(shot?.note).toBe(
      "TooManyRedirects (src/app.py:10) says “Too many hops.” (src/errors.py:7); LIMIT = 30 (src/models.py:3).",
    );
  });

  it("titles a shot after its prop", () => {
    const title = (prop: string) =>
      shotsOf(
        breakfast().render({
          facts: buildStoryFacts(),
          gags: [buildGag({ rule: buildRule({ prop }) })],
          seconds: 90,
          seed: 1,
        }),
      )[0]?.title;
    expect(title("a velvet rope and a very tall doorman")).toBe("The Velvet Rope");
    expect(title("two tin cans joined by a very long string")).toBe("Two Tin Cans");
    expect(title("a wall of a dozen clocks")).toBe("The Wall of a Dozen Clocks");
  });

  it("leaves out slots without a gag, and refuses a story without any", () => {
    const render = (gags: Parameters<StoryTemplate["render"]>[0]["gags"]) =>
      breakfast().render({ facts: buildStoryFacts(), gags, seconds: 90, seed: 1 });
    expect(shotsOf(render([buildGag()]))).toHaveLength(1);
    expect(() => render([])).toThrow(SoraPipelineError);
  });

  it("is the same every time, and another seed changes it", () => {
    expect(buildStory({ seed: 4 })).toEqual(buildStory({ seed: 4 }));
    expect(new Set([1, 2, 3, 4, 5].map((seed) => JSON.stringify(buildStory({ seed })))).size).toBeGreaterThan(
      1,
    );
  });

  it.each([
    ["a missing field", "{{nowhere}}"],
    ["an unknown helper", "{{shout name}}"],
    ["lookup", "{{lookup this 'constructor'}}"],
    ["each", "{{#each this}}x{{/each}}"],
    ["a prototype field", "{{toString}}"],
    ["a partial", "{{> secret}}"],
  ])("reports a text that uses %s with its file", (_, note) => {
    const broken = new StoryTemplate({ ...templateSource(), texts: { ...templateSource().texts, note } });
    const attempt = (): unknown =>
      broken.render({ facts: buildStoryFacts(), gags: [buildGag()], seconds: 90, seed: 1 });
    expect(attempt).toThrow(
      expect.objectContaining({
        code: "BAD_TEMPLATE",
        message: expect.stringContaining("breakfast/note.hbs: "),
      }),
    );
  });

  it("shows Handlebars syntax in repository text as it is", () => {
    const facts = buildStoryFacts({
      name: "braces",
      readme: { path: "README.md", title: buildQuote("{{name}}"), sentences: [], words: [] },
    });
    expect(buildStory({ facts: { ...facts, name: "{{name}}" } }).title).toContain("{{NAME}}");
  });
});
