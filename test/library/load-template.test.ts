import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { SharedBlock, StoryTemplateSource } from "../../src/domain/story.ts";
import { CROWDS, INNER_LIFE, MUSIC, PROTECTED_NAMES, ROLES } from "../../src/domain/film-lexicon.ts";
import { firstPhrase } from "../../src/plan/lint-words.ts";
import { listTemplates, loadTemplate } from "../../src/library/load-template.ts";
import { TEMPLATE_NAMES, TEMPLATES } from "../builders/story-builder.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "templates-"));
  cpSync(TEMPLATES, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const edit = (file: string, change: (text: string) => string): void => {
  const path = join(folder, "breakfast", file);
  writeFileSync(path, change(readFileSync(path, "utf8")));
};
const load = (name = "breakfast"): StoryTemplateSource => loadTemplate({ directory: folder, name });

describe("loadTemplate", () => {
  it.each(TEMPLATE_NAMES)("loads the %s story with five beats whose shares add up to one", (name) => {
    const { beats, seconds, settings } = load(name);
    expect(seconds).toBe(90);
    expect(beats.map((beat) => beat.name)).toEqual(["myth", "tools", "attempt", "breakfast", "resolution"]);
    expect(beats.reduce((sum, beat) => sum + beat.share, 0)).toBeCloseTo(1, 12);
    expect(settings["workshop"]?.variants.length).toBeGreaterThanOrEqual(8);
    expect(settings["kitchen"]?.variants.length).toBeGreaterThanOrEqual(4);
    expect(settings["street"]?.variants.length).toBeGreaterThanOrEqual(5);
    for (const { variants } of Object.values(settings))
      for (const { views } of variants) expect(views.length).toBeGreaterThanOrEqual(2);
  });

  it("names the templates that exist when the name is unknown", () => {
    mkdirSync(join(folder, "empty"));
    expect(() => load("supper")).toThrow(
      expect.objectContaining({
        code: "UNKNOWN_TEMPLATE",
        hint: "Choose one of: breakfast, delivery, inspection.",
      }),
    );
    expect(() => load("../breakfast")).toThrow(expect.objectContaining({ code: "UNKNOWN_TEMPLATE" }));
    expect(listTemplates(join(folder, "nowhere"))).toEqual([]);
  });

  it("prefers a template in an extra directory", () => {
    const own = join(folder, "own");
    cpSync(join(folder, "breakfast"), join(own, "breakfast"), { recursive: true });
    writeFileSync(join(own, "breakfast", "end.hbs"), "FIN\n");
    expect(loadTemplate({ directory: folder, name: "breakfast", extraDirectories: [own] }).texts["end"]).toBe(
      "FIN",
    );
  });

  it.each([
    ["an unknown key", (text: string) => `colour: red\n${text}`, "unknown key"],
    ["an unknown family", (text: string) => text.replace("families: [role]", "families: [opera]"), "opera"],
    [
      "an unknown setting",
      (text: string) => text.replace("settings: [kitchen]", "settings: [moon]"),
      'unknown setting "moon"',
    ],
    [
      "an unknown camera",
      (text: string) => text.replace("cameras: [closer]", "cameras: [drone]"),
      'unknown camera "drone"',
    ],
    [
      "a running gag with too few plants",
      (text: string) => text.replace(/ +- \{ long: "two waistcoat buttons[^\n]*\n/, ""),
      'running gag "waistcoat" has 2 plants for 3 slots',
    ],
    ["beats in another order", (text: string) => text.replace("name: tools", "name: attempt"), "beats"],
  ])("refuses %s with file and line", (_, change, words) => {
    edit("story.yaml", change);
    expect(load).toThrow(
      expect.objectContaining({ code: "BAD_TEMPLATE", message: expect.stringMatching(/story\.yaml:\d+: /) }),
    );
    expect(load).toThrow(words);
  });

  it.each([
    ["a set", "sets: { workshop: hall }", "sets: { workshop: attic }", 'unknown setting "attic"'],
    ["a guest", "guest: Inspector", "guest: Uncle", 'unknown guest "Uncle"'],
  ])("refuses %s that the template does not describe", (_, from, to, words) => {
    const path = join(folder, "inspection", "story.yaml");
    writeFileSync(path, readFileSync(path, "utf8").replace(from, to));
    expect(() => load("inspection")).toThrow(
      expect.objectContaining({ code: "BAD_TEMPLATE", message: expect.stringContaining(words) }),
    );
  });

  it("refuses a text that is missing or is no Handlebars", () => {
    edit("note.hbs", () => "{{#if name}}never closed");
    expect(load).toThrow(
      expect.objectContaining({ code: "BAD_TEMPLATE", message: expect.stringContaining("note.hbs: ") }),
    );
    rmSync(join(folder, "breakfast", "note.hbs"));
    expect(load).toThrow(
      expect.objectContaining({
        code: "BAD_TEMPLATE",
        message: expect.stringContaining("note.hbs: the file is missing"),
      }),
    );
  });
});

describe.each(TEMPLATE_NAMES)("the words of the %s story", (name) => {
  const blocks = ({
    style,
    character,
    running,
    beats,
    settings,
    people,
    directions,
  }: StoryTemplateSource): readonly SharedBlock[] => [
    style,
    character,
    ...Object.values(people),
    directions.arrive,
    directions.stay,
    ...running.flatMap(({ payoff, closing }) => [payoff.action, ...closing]),
    ...beats
      .flatMap((beat) => [...beat.slots, beat.fill])
      .flatMap((slot) => [...slot.cameras, ...(slot.staging ?? [])]),
    ...Object.values(settings).flatMap(({ sound, variants }) => [
      sound,
      ...variants.flatMap((variant) => [variant.light, ...variant.views]),
    ]),
  ];

  it("deny nothing and name no protected costume", () => {
    for (const { long, short, min } of blocks(load(name))) {
      expect(`${long} ${short} ${min}`).not.toMatch(
        /\b(no|not|without|never|none|nothing|nobody|cannot|moustache|bowler|cane|tramp|music)\b/i,
      );
    }
  });

  it("show what a camera can see, in silence, and bring in nobody but the guests", () => {
    const source = load(name);
    const { style, people, beats } = source;
    const others: readonly string[] = ROLES;
    const guests = new Set(
      beats.flatMap(({ slots }) => slots.flatMap(({ guest = "" }) => guest.toLowerCase())),
    );
    const peopleBlocks = new Set(Object.values(people));
    const strangersIn = (block: SharedBlock): readonly string[] =>
      peopleBlocks.has(block) ? [] : others.filter((role) => !guests.has(role));
    for (const block of blocks(source).filter((candidate) => candidate !== style)) {
      const unwanted = [...INNER_LIFE, ...MUSIC, ...CROWDS, ...PROTECTED_NAMES, ...strangersIn(block)];
      for (const text of [block.long, block.short, block.min])
        expect([text, firstPhrase(text, unwanted)]).toEqual([text, undefined]);
    }
  });

  it("get shorter from long to short to min", () => {
    for (const { long, short, min } of blocks(load(name))) {
      expect(short.length).toBeLessThanOrEqual(long.length);
      expect(min.length).toBeLessThanOrEqual(short.length);
    }
  });

  it("keep the light on one side and papers blank", () => {
    const { settings, style } = load(name);
    for (const variant of Object.values(settings).flatMap((setting) => setting.variants)) {
      for (const text of [variant.light.long, variant.light.short, variant.light.min]) {
        expect(text).toContain("right");
        expect(text).not.toContain("left");
      }
    }
    for (const text of [style.long, style.short, style.min])
      expect(text).toContain("Every paper, label and sign is blank.");
  });
});
