import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type CardWords, FRAME_WORDS, hasOwnWords, slotsOf } from "../../src/domain/card-words.ts";
import { isFitToShow } from "../../src/domain/fit-to-show.ts";
import { readableWords, readingSeconds } from "../../src/domain/reading-time.ts";
import { loadMetaphors } from "../../src/library/load-metaphors.ts";
import { frameWordings, listLanguages, loadFrameWords, loadWords } from "../../src/library/load-words.ts";
import { TEMPLATES } from "../builders/story-builder.ts";

const METAPHORS = fileURLToPath(new URL("../../metaphors", import.meta.url));
const gags = loadMetaphors({ directory: METAPHORS }).metaphors.flatMap((metaphor) => metaphor.gags);
const cards = new Map(gags.map(({ id, card }) => [id, card]));
const english = loadFrameWords({ directory: TEMPLATES, lang: "en" });
const shipped = (lang: string): CardWords => loadWords({ templates: TEMPLATES, metaphors: METAPHORS, lang });
const translated = listLanguages(TEMPLATES).filter((lang) => lang !== "en");

/** What is wrong with the card lines of a language, as `id: reason`. */
function faults(lines: CardWords["lines"]): string[] {
  const missing = [...cards].filter(([id, card]) => hasOwnWords(card) && !lines.has(id));
  const wrong = [...lines].flatMap(([id, line]) => {
    const card = cards.get(id);
    const reason = card === undefined ? "unknown gag" : faultOf(line, card);
    return reason === undefined ? [] : [`${id}: ${reason}`];
  });
  return [...missing.map(([id]) => `${id}: missing`), ...wrong];
}

function faultOf(line: string, card: string): string | undefined {
  if (!hasOwnWords(card)) return "stands for itself in every language";
  if (slotsOf(line).toSorted().join() !== slotsOf(card).toSorted().join()) return "other slots";
  if (readingSeconds(line) > readingSeconds(card)) return "takes longer to read than the English line";
  if (line.length > 40 || readableWords(line) > 8) return "too long";
  if (/\p{Ll}/u.test(line.replaceAll(/\{\{\w+\}\}/g, ""))) return "not in capitals";
  return isFitToShow(line) ? undefined : "not fit to show";
}

describe("the shipped words", () => {
  it("are in seven languages", () => {
    expect(listLanguages(TEMPLATES)).toEqual(["de", "en", "es", "fr", "ja", "pt", "zh"]);
  });

  it.each(translated)("say in %s what every gag says, no longer than in English", (lang) => {
    expect(faults(shipped(lang).lines)).toEqual([]);
  });

  it.each(translated)("can stand in %s below a name for as long as in English", (lang) => {
    const below = (line: string): number => readingSeconds(`Response:\n${line}`);
    const standsAlone = (id: string, line: string): boolean =>
      /^(?:myth|signal)\./.test(id) || slotsOf(line).length > 0;
    const tooLong = [...shipped(lang).lines].filter(
      ([id, line]) => !standsAlone(id, line) && below(line) > below(cards.get(id) ?? ""),
    );
    expect(tooLong.map(([id]) => id)).toEqual([]);
  });

  it.each(translated)("frame a film in %s with no more words than in English", (lang) => {
    const { frame } = shipped(lang);
    for (const name of FRAME_WORDS) {
      expect(readableWords(frame[name])).toBeLessThanOrEqual(Math.max(1, readableWords(english[name])));
      expect(frame[name].startsWith("— ")).toBe(english[name].startsWith("— "));
      expect(isFitToShow(frame[name])).toBe(true);
    }
  });

  it.each(["ja", "zh"])("are at most 16 characters in %s", (lang) => {
    for (const line of shipped(lang).lines.values())
      expect(line.replaceAll(/\{\{\w+\}\}/g, "").length).toBeLessThanOrEqual(16);
  });
});

describe("a catalogue is turned down", () => {
  const lines = shipped("de").lines;
  it.each([
    ["without a gag", "error.key.1", undefined, "missing"],
    ["with an unknown gag", "error.key.99", "NANU?", "unknown gag"],
    ["with an unknown slot", "signal.many-deps.1", "ZU TUN: {{count}}", "other slots"],
    ["without its slot", "signal.many-deps.1", "ZU TUN", "other slots"],
    ["with a line that takes too long", "error.key.1", "DAS WAR DER FALSCHE SCHLÜSSEL", "takes longer"],
    ["with a line that is only a slot", "role.generic.1", "DAS {{ident}}", "stands for itself"],
    ["with small letters", "error.key.1", "Falscher Schlüssel", "not in capitals"],
  ])("%s", (_, id, line, reason) => {
    const changed = new Map(lines);
    if (line === undefined) changed.delete(id);
    else changed.set(id, line);
    expect(faults(changed)).toEqual([expect.stringContaining(`${id}: ${reason}`)]);
  });
});

describe("loadWords", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "words-"));
    cpSync(join(TEMPLATES, "words"), join(folder, "words"), { recursive: true });
    cpSync(join(METAPHORS, "lang"), join(folder, "lang"), { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const load = (lang = "de"): CardWords => loadWords({ templates: folder, metaphors: folder, lang });
  const edit = (file: string, change: (text: string) => string): void =>
    writeFileSync(join(folder, file), change(readFileSync(join(folder, file), "utf8")));

  it("names the languages that exist when one is unknown", () => {
    for (const lang of ["xx", "", "../de", "DE"])
      expect(() => load(lang)).toThrow(
        expect.objectContaining({
          code: "UNKNOWN_LANGUAGE",
          hint: "Choose one of: de, en, es, fr, ja, pt, zh.",
        }),
      );
  });

  it("knows no language in a folder without words", () => {
    expect(listLanguages(join(folder, "nowhere"))).toEqual([]);
  });

  it.each([
    ["lacks a word", (text: string) => text.replace(/^ {2}passed:.*\n/m, "")],
    ["has a word too many", (text: string) => `${text}  intermission: "PAUSE"\n`],
    ["has another schema", (text: string) => text.replace("words@1", "words@2")],
  ])("turns down frame words where the file %s", (_, change) => {
    edit("words/de.yaml", change);
    expect(load).toThrow(expect.objectContaining({ code: "BAD_TEMPLATE" }));
  });

  it.each([
    ["an empty line", (text: string) => text.replace('"FALSCHER SCHLÜSSEL"', '""')],
    ["the same gag twice", (text: string) => `${text}  error.key.1: "NOCH EINMAL"\n`],
  ])("turns down card lines with %s", (_, change) => {
    edit("lang/de.yaml", change);
    expect(load).toThrow(expect.objectContaining({ code: "BAD_METAPHORS" }));
  });
});

describe("frameWordings", () => {
  const wordings = (lang: string): readonly string[] => frameWordings({ directory: TEMPLATES, lang });

  it("has the words of the language and the English ones", () => {
    expect(wordings("de")).toEqual(expect.arrayContaining([...Object.values(english), "ENDE"]));
    expect(wordings("en")).toEqual(Object.values(english));
  });

  it("has the English ones alone for a language that has no words", () => {
    expect(wordings("xx")).toEqual(Object.values(english));
  });
});
