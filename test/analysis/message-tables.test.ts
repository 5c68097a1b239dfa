import { describe, expect, test } from "vitest";
import { tableMessages } from "../../src/analysis/messages/message-tables.ts";

function texts(source: string, path = "src/kitchen.js"): readonly (readonly [number, string])[] {
  return tableMessages(path, source.split("\n")).map(({ line, text }) => [line, text]);
}

describe("messages in a table", () => {
  test.each([
    ["JavaScript", "var errorMessages = {\n  NO_EGG: 'No egg found',\n  HOT: \"The pan's too hot\"\n}"],
    [
      "TypeScript",
      "const MESSAGES: Record<Code, string> = {\n  noEgg: `No egg found`,\n  ['hot']: 1,\n  hot: \"The pan's too hot\",\n};",
    ],
    [
      "a rule",
      "  meta: {\n    messages: {\n      noEgg: 'No egg found',\n      hot: 'The pan\\'s too hot',\n    },",
    ],
    [
      "Go",
      'var errMsgs = map[string]string{\n\t"noEgg": "No egg found",\n\t"hot":   "The pan\'s too hot",\n}',
    ],
    ["Ruby", "ERROR_MESSAGES = {\n  no_egg: 'No egg found',\n  :hot => \"The pan's too hot\"\n}.freeze"],
    ["Python", "error_messages = {\n    'no_egg': 'No egg found',\n    'hot': \"The pan's too hot\",\n}"],
  ])("are read in %s", (_, source) => {
    expect(texts(source).map(([, text]) => text)).toEqual(["No egg found", "The pan's too hot"]);
  });

  test("leave out what messages are made of where most of them complain", () => {
    const source =
      "const messages = {\n  a: 'No egg found',\n  b: 'The egg must be round',\n  c: 'Round white eggs',\n};";
    expect(texts(source).map(([, text]) => text)).toEqual(["No egg found", "The egg must be round"]);
    expect(texts(source.replace("must be round", "was so round"))).toHaveLength(3);
  });

  test("have the lines they stand on; what is more than a row is left out", () => {
    const source =
      "const errorMessages = {\n  a: 'No egg found',\n  b: () => 'No pan at all',\n  c: 'hot',\n  d: 'No lid either',\n};\nconst e = 'No end';";
    expect(texts(source)).toEqual([
      [2, "No egg found"],
      [5, "No lid either"],
    ]);
  });

  test.each([
    ["a table of something else", "const pans = {\n  a: 'An iron pan',\n  b: 'A steel pan',\n};"],
    ["a call", "sendMessages({\n  a: 'An iron pan',\n  b: 'A steel pan',\n});"],
    ["a single row", "const messages = {\n  a: 'No egg found',\n};"],
  ])("are not %s", (_, source) => {
    expect(texts(source)).toEqual([]);
  });

  test("of a catalogue are those that ask or complain", () => {
    const rows =
      'func English() *Texts {\n\treturn &Texts{\n\t\tFryTitle: "Fry the egg",\n\t\tFryPrompt: "Do you really want to fry it?",\n\t\tNoPan: "There is no pan.",\n\t\tCold: "You cannot fry it (it is cold)",\n\t\tDone: "All is well.",\n\t}\n}';
    expect(texts(rows, "pkg/i18n/english.go")).toEqual([
      [4, "Do you really want to fry it?"],
      [5, "There is no pan."],
      [6, "You cannot fry it (it is cold)"],
    ]);
    expect(texts(rows, "pkg/kitchen/english.go")).toEqual([]);
  });
});
