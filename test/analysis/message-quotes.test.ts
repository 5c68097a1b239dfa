import { expect, test } from "vitest";
import { quotesOf } from "../../src/analysis/messages/message-quotes.ts";

function quoted(lines: readonly string[], interpolated = false) {
  const [first = "", ...rest] = lines.map((text, index) => ({ path: "a.js", line: index + 1, text }));
  const evidence = [first, ...rest] as never;
  const message = { text: lines.join(" "), evidence };
  const raise = { name: "Error", line: 1, text: "throw", message, interpolated };
  return quotesOf(raise).map(({ quote, interpolated: gaps }) => [quote.text, gaps, quote.evidence[0].line]);
}

test.each([
  ["This ROM uses a mapper not supported by us:", [["This ROM uses a mapper not supported by us", false, 1]]],
  ["The egg was dropped: {egg}", [["The egg was dropped", false, 1]]],
  ["A cook is already set for kitchen with prefix: {egg}", [["A cook is already set for kitchen", false, 1]]],
  ["No pan was found. Name of the pan: {egg}", [["No pan was found.", false, 1]]],
  ["Bad egg for cook: {egg}", [["Bad egg for cook", false, 1]]],
  ["No pan for '${egg.name}', no egg", [["No pan for '${egg.name}', no egg", true, 1]]],
  ["Expected an egg, got: {egg}", [["Expected an egg, got: {egg}", true, 1]]],
  ["The pan holds an egg that is cracked `", [["The pan holds an egg that is cracked", false, 1]]],
  ["No pan found at index ${place}", [["No pan found", false, 1]]],
  ["No eggs found for cook '%s'", [["No eggs found for cook '%s'", true, 1]]],
  ["Failed to cook for key {key}", [["Failed to cook for key {key}", true, 1]]],
  ["unknown rule for eggs `boil = ", []],
  ["Could not fry an egg in: ", [["Could not fry an egg", false, 1]]],
  ["Could not read from: ", []],
  ["There is no pan for '", []],
  ["The reason is:", []],
  [
    "the ovens should be lit with care, unset $PAN to force",
    [["the ovens should be lit with care", false, 1]],
  ],
  [
    "the oven should be lit with care, turn the knob",
    [["the oven should be lit with care, turn the knob", true, 1]],
  ],
  ["<error>No egg was found.</error>", [["No egg was found.", true, 1]]],
  ["<info>No egg was found.</>", [["No egg was found.", true, 1]]],
  ["{{#label}} must be a round egg", [["must be a round egg", false, 1]]],
  ["'${egg.name}' cannot be {state} twice", [["cannot be {state} twice", true, 1]]],
  ["%s and %s must be eggs", [["%s and %s must be eggs", true, 1]]],
  ["Bad egg:", [["Bad egg", false, 1]]],
  ["To fry the egg, please run the following command:", []],
  ["unhandled pan read at address: 0x%04X", [["unhandled pan read", false, 1]]],
  ["Usage: boil EGG", []],
  ["TODO: boil the other eggs", []],
  ["[WARNING] The pan is hot", [["The pan is hot", true, 1]]],
  ["ERROR: no egg in pan", [["no egg in pan", true, 1]]],
  ["Internal error: no egg in pan", [["no egg in pan", true, 1]]],
  ["internal Error: no egg in pan", [["no egg in pan", true, 1]]],
  ["[ERROR] Internal error: no egg in pan", [["no egg in pan", true, 1]]],
  ["Internal error: no egg", [["no egg", true, 1]]],
  ["Internal error: raw", [["Internal error: raw", true, 1]]],
  ["Kitchen error: no egg in pan", [["Kitchen error: no egg in pan", true, 1]]],
  ["unknown option '{egg}'{hint}", [["unknown option", false, 1]]],
  ["cannot fry the egg with", []],
  ["Egg error: %s", [["Egg error: %s", true, 1]]],
  ["Invalid egg '%s'.", [["Invalid egg", false, 1]]],
  ["Unknown kind of egg {egg}", [["Unknown kind of egg", false, 1]]],
  ["the egg must be boiled, but is", []],
  ["No egg is what it was", []],
  ["The pan needs exactly one", [["The pan needs exactly one", true, 1]]],
  ["The pan has exactly one lid", [["The pan has exactly one lid", true, 1]]],
  ["The pan is the only one", [["The pan is the only one", true, 1]]],
  ["The pan needs exactly one: {egg}", [["The pan needs exactly one: {egg}", true, 1]]],
  ["The pan needs this one: {egg}", [["The pan needs this one", false, 1]]],
  ["Egg is not the one it has been", [["Egg is not the one it has been", true, 1]]],
  ["No stove is lit on port: {stove}", [["No stove is lit", false, 1]]],
  ["No stove is lit on port {stove}", [["No stove is lit", false, 1]]],
  ["No pan found at index {place}!", [["No pan found", false, 1]]],
  ["Boiling the egg failed err: {egg}", [["Boiling the egg failed", false, 1]]],
  ["There was a boiling failure reason: {egg}", [["There was a boiling failure", false, 1]]],
  ["This cook could not boil errno: {egg}", [["This cook could not boil", false, 1]]],
  ["The price of eggs is invalid code: {egg}", [["The price of eggs is invalid", false, 1]]],
  ["The lid has an invalid code: {lid}", [["The lid has an invalid code", false, 1]]],
  ["The cook could not read code: {lid}", [["The cook could not read code", false, 1]]],
  ["== The pan is taken", [["The pan is taken", true, 1]]],
  ["--> No egg is left", [["No egg is left", true, 1]]],
  ["-------> No egg is left", [["No egg is left", true, 1]]],
  ["* ERROR: no egg in pan", [["no egg in pan", true, 1]]],
  ["-1 egg is no egg", [["-1 egg is no egg", true, 1]]],
  ["KITCHEN: Failed to light", [["Failed to light", true, 1]]],
  ["STOVE2: Failed to light", [["Failed to light", true, 1]]],
  ["WARNING: KITCHEN: Failed to light", [["Failed to light", true, 1]]],
  ["KITCHEN: failed to light", [["KITCHEN: failed to light", true, 1]]],
  ["KITCHEN: EGG not found", [["KITCHEN: EGG not found", true, 1]]],
  ["Kitchen: Failed to light", [["Kitchen: Failed to light", true, 1]]],
  ["MY KITCHEN: Failed to light", [["MY KITCHEN: Failed to light", true, 1]]],
  ["{egg} already exists", [["already exists", false, 1]]],
  ["'%s' already boiled", [["already boiled", false, 1]]],
  ["{pan} already in the oven", [["{pan} already in the oven", true, 1]]],
  ["{egg} already set", [["{egg} already set", true, 1]]],
])("the message %j gives %j", (text, quotes) => {
  expect(quoted([text], true)).toEqual(quotes);
});

test("a long message is quoted sentence by sentence", () => {
  const lines = [
    "Kitchen: No egg was ever found. The fridge is probably",
    "empty. Have you looked under the table?",
  ];
  expect(quoted(lines)).toEqual([
    ["Kitchen: No egg was ever found.", false, 1],
    ["Have you looked under the table?", false, 2],
  ]);
});

test("a sentence of a long message that speaks of another one is left out", () => {
  const lines = [
    "Our kitchen does not boil any of those very big eggs.",
    "If you really want it, please let us know!",
  ];
  expect(quoted(lines).map(([text]) => text)).toEqual([lines[0]]);
});

test("what else could have been given is no message of its own", () => {
  const first = "There is no pan of that kind in our whole kitchen.";
  for (const further of [
    "The allowed values are hot and cold.",
    "Use 'pan --lids' to see all lids.",
    "Consider using a lid instead.",
    "Avoid using it.",
  ])
    expect(quoted([first, further]).map(([text]) => text)).toEqual([first]);
  for (const further of ["Use one pan at a time.", "Did you really look for it?"])
    expect(quoted([first, further])).toHaveLength(2);
});

test("what somebody remarks in brackets about a long message is quoted alone", () => {
  const text =
    "You cannot boil a broken egg, you need to mend it first (which takes a steady hand) (sorry, I am too lazy to mend it for you)";
  expect(quoted([text])).toEqual([["sorry, I am too lazy to mend it for you", false, 1]]);
  expect(quoted(["The egg is broken (sorry, I am too lazy to mend it)"])).toEqual([
    ["The egg is broken (sorry, I am too lazy to mend it)", false, 1],
  ]);
});

test.each([
  ["maybe the lid is lost again?", false],
  ["Maybe the lid is lost again?", true],
  ["maybe your lid is lost?", true],
  ["we hope it is not lost", true],
  ["perhaps I am too lazy", true],
  ["maybe my lid is lost", true],
  ["maybe our lid is lost", true],
  ["maybe you lost the lid", true],
])("of a remark in brackets such as %j somebody is heard: %s", (remark, isHeard) => {
  const text = `You cannot boil a broken egg in this pan, mend the shell of it first (${remark})`;
  expect(quoted([text])).toEqual([[isHeard ? remark : text, false, 1]]);
});

test("a short message stays whole, and so does one whose sentences lean on each other", () => {
  expect(quoted(["No egg found. Look again."])).toEqual([["No egg found. Look again.", false, 1]]);
  const leaning = "the pan {pan} has been hot for a very long time. It should not be touched by anybody.";
  expect(quoted([leaning], true)).toEqual([[leaning, true, 1]]);
});

test.each([
  ["egg: no such pan", "egg.go", "no such pan"],
  ["errors: no such pan", "kitchen/errors/pan.go", "no such pan"],
  ["kitchen: no such pan", "pan.go", "no such pan"],
  ["warning: no such pan", "pan.go", "warning: no such pan"],
  ["kitchen: error: no such pan", "pan.go", "no such pan"],
  ["kitchen: empty", "pan.go", "kitchen: empty"],
  ["Note: no such pan", "pan.go", "Note: no such pan"],
])("the name of the project, its package or the file goes from %j in %s", (text, path, expected) => {
  const message = { text, evidence: [{ path, line: 1, text }] } as const;
  const raise = { name: "error", line: 1, text, message, interpolated: false };
  expect(quotesOf(raise, ["Kitchen"]).map(({ quote }) => quote.text)).toEqual([expected]);
});

test("a whole sentence on a line of its own above what only a run knows is quoted alone", () => {
  const lines = ["Oops! The pan got burnt! :(", "Pan: ${pan}", "Heat: ${heat}"];
  expect(quoted(lines, true)).toEqual([["Oops! The pan got burnt! :(", false, 1]]);
  expect(quoted(["Oops! The pan got", "burnt by ${heat}"], true)).toEqual([
    ["Oops! The pan got burnt by ${heat}", true, 1],
  ]);
});
