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
    ["a class of Python", 'class EggErrors:\n    NO_EGG = "No egg found"\n    HOT = "The pan\'s too hot"\n'],
    [
      "a class with a base",
      'class PanErrors(Pan):\n    NO_EGG = "No egg found"\n\n    HOT = "The pan\'s too hot"\n',
    ],
    ["a class of warnings", 'class Warnings:\n    W1 = ("No egg found")\n    W2 = ("The pan\'s too hot"),\n'],
    ["a table of errors", "const eggErrors = {\n  noEgg: 'No egg found',\n  hot: \"The pan's too hot\",\n};"],
    [
      "a table with a type",
      'const errors: Record<Code, string> = {\n  noEgg: `No egg found`,\n  hot: "The pan\'s too hot",\n};',
    ],
    [
      "a table in capitals",
      "ERRORS = {\n    'no_egg': 'No egg found',\n    'hot': \"The pan's too hot\",\n}",
    ],
    [
      "a table of statements",
      "const messages = {\n  noEgg = 'No egg found';\n  hot = \"The pan's too hot\";\n}",
    ],
    [
      "a table of what answers",
      "const messages = {\n  noEgg: () => {\n    return 'No egg found';\n  },\n  hot: (pan) => {\n    return \"The pan's too hot\"\n  },\n};",
    ],
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
    ["a class of something else", "class Pans:\n    A = 'No iron pan'\n    B = 'No steel pan'\n"],
    ["a class of what has errors", "class ErrorsOfPans:\n    A = 'No iron pan'\n    B = 'No steel pan'\n"],
    ["a class of messages", "class PanMessages:\n    A = 'No iron pan'\n    B = 'No steel pan'\n"],
    ["terrors", "const terrors = {\n  a: 'No iron pan',\n  b: 'No steel pan',\n};"],
    ["a list of errors", "const errors = [\n  a = 'No iron pan',\n  b = 'No steel pan',\n];"],
  ])("are not %s", (_, source) => {
    expect(texts(source)).toEqual([]);
  });

  test("end with a bracket under their rows where nothing of them comes behind it", () => {
    const source =
      "messages = {\n    'a': 'No egg found',\n    'b': 'No lid found',\n    }\nlids = {\n    'c': 'No toast',\n    }";
    expect(texts(source).map(([, text]) => text)).toEqual(["No egg found", "No lid found"]);
  });

  test("have whole sentences of rows that go on in the next line, and no half ones", () => {
    const source =
      'class Errors:\n    E1 = ("No egg is in the pan. Please put "\n        "one in.")\n    E2 = ("The lid must have gone "\n        "away.")\n    E3 = ("No pan found")\n    E4 = ("No lid found")\n';
    expect(texts(source).map(([, text]) => text)).toEqual([
      "No egg is in the pan.",
      "No pan found",
      "No lid found",
    ]);
  });

  test("end with a bracket that is indented no more than their first line", () => {
    const source =
      "  messages: {\n    a: [\n    ],\n    b: 'No egg found',\n    c: {\n      d: 'No lid found',\n    },\n    e: 'No pan found',\n  },\n  f: 'No end found',";
    expect(texts(source)).toEqual([
      [4, "No egg found"],
      [6, "No lid found"],
      [8, "No pan found"],
    ]);
  });

  test("of a class end where its body does, where the next may begin", () => {
    const source =
      "class Errors:\n    A = 'No egg found'\n\n    PANS = [\n    ]\n    B = 'No lid found'\nclass Warnings:\n    C = 'No pan found'\n    D = 'No hen found'\nE = 'No end found'";
    expect(texts(source)).toEqual([
      [2, "No egg found"],
      [6, "No lid found"],
      [8, "No pan found"],
      [9, "No hen found"],
    ]);
  });

  test("of a table within another are read once", () => {
    const source =
      "const errorMessages = {\n  pans: [\n  ],\n  lids: [\n  ],\n  messages: {\n    a: 'No egg found',\n    b: 'No lid found',\n  },\n};";
    expect(texts(source)).toEqual([
      [7, "No egg found"],
      [8, "No lid found"],
    ]);
  });

  test.each([
    [3000, 2],
    [5000, 0],
  ])("behind %i other lines of their table are read %i times", (lines, times) => {
    const source = `const messages = {\n${"  boil(egg),\n".repeat(lines)}  a: 'No egg found',\n  b: 'No lid found',\n};`;
    expect(texts(source)).toHaveLength(times);
  });

  test("of a very long table are the first ones", () => {
    const [missing, soft] = ["  a: 'No egg found',\n", "  b: 'A soft egg',\n"];
    const source = `const messages = {\n${missing.repeat(300)}${soft.repeat(500)}};`;
    expect(texts(source)).toHaveLength(300);
  });

  const CONSTANTS = [
    'NO_EGG: Final = ErrorMessage("There is no egg")',
    "export const NO_LID = 'There is no lid';",
    'pub static NO_PAN: &str = "There is no pan";',
    'static final NO_HEN = "There is no \\"hen\\"";',
    '#define NO_OVEN "There is no oven"',
    "CONSTANT(NO_COOK, `There is no cook`);",
    "make_error(NO_SALT, 'There is no salt');",
    'ALL_WELL = "All is well"',
  ].join("\n");

  test.each(["src/egg_messages.py", "src/errors.rs", "src/Constants.h", "message.js"])(
    "of the constants in %s are those that complain",
    (path) => {
      expect(texts(CONSTANTS, path)).toEqual([
        [1, "There is no egg"],
        [2, "There is no lid"],
        [3, "There is no pan"],
        [4, 'There is no "hen"'],
        [5, "There is no oven"],
        [6, "There is no cook"],
        [7, "There is no salt"],
      ]);
    },
  );

  test.each([
    ["in a file of another name", CONSTANTS, "src/messages/pan.py"],
    ["that are few", CONSTANTS.split("\n").slice(0, 3).join("\n"), "messages.py"],
    [
      "of which few complain",
      CONSTANTS.replaceAll(/is no (?=egg|lid|pan|oven)/g, "is an old "),
      "messages.py",
    ],
    ["that are not at the left margin", CONSTANTS.replaceAll(/^/gm, "  "), "messages.py"],
    ["in small letters", CONSTANTS.toLowerCase(), "messages.py"],
    ["of one word", 'NO_EGG = "missing"\n'.repeat(4), "messages.py"],
    [
      "in very long lines",
      `NO_EGG${" ".repeat(50)} = "There is no ${"very ".repeat(66)}soft egg"\n`.repeat(4),
      "messages.py",
    ],
  ])("are not constants %s", (_, source, path) => {
    expect(texts(source, path)).toEqual([]);
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
