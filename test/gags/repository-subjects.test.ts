import { expect, test } from "vitest";
import type { ConstantFact } from "../../src/domain/facts.ts";
import { repositorySubjects } from "../../src/gags/repository-subjects.ts";
import { constant, errorType, facts, quote } from "./facts-builder.ts";
import { LIBRARY } from "./library.ts";

/** Names of the constants that may end a film. */
function successes(...constants: readonly ConstantFact[]): readonly string[] {
  return repositorySubjects(facts({ constants }), LIBRARY)
    .filter(({ subject }) => subject.kind === "constant")
    .map(({ subject }) => subject.name);
}

test("an exit status is a success only when it is zero and not the contrary by name", () => {
  expect(
    successes(
      constant("EXIT_OK", 0),
      constant("CHOOSER_CANCELLED_EXIT_STATUS", 130),
      constant("EXIT_STATUS", 2),
      constant("EXIT_ERROR", 0),
      constant("DONE_AFTER_FAILURES", 3),
      constant("READY_STATE", 4),
    ),
  ).toEqual(["EXIT_OK", "READY_STATE"]);
});

test("what the project prints when all goes well may end the film, before its constants", () => {
  const seen = [quote("All Passed!", "test.js"), quote("200", "README.md")];
  const subjects = repositorySubjects(
    facts({ successes: seen, constants: [constant("EXIT_OK", 0)] }),
    LIBRARY,
  )
    .map(({ subject }) => subject)
    .filter(({ kind }) => kind === "constant");
  expect(subjects.map(({ name, quotes }) => [name, quotes.length])).toEqual([
    ["All Passed!", 1],
    ["200", 0],
    ["EXIT_OK", 0],
  ]);
});

test("good news from the log may end the film, a complaint or bad news may not", () => {
  const said = (text: string, complaint = false) => ({ quote: quote(text, "pan.js"), complaint });
  const subjects = repositorySubjects(
    facts({
      sayings: [
        said("All eggs have a round shape!"),
        said("Stove started"),
        said("All pans failed", true),
        said("All users stopped"),
        said("Stove shutdown complete"),
        said("No stove started"),
        said("Cook building has started"),
        said("Boiling eggs"),
      ],
      constants: [constant("EXIT_OK", 0)],
    }),
    LIBRARY,
  )
    .map(({ subject }) => subject)
    .filter(({ kind }) => kind === "constant");
  expect(subjects.map(({ name }) => name)).toEqual([
    "All eggs have a round shape!",
    "Stove started",
    "EXIT_OK",
  ]);
});

test("the film ends on what the repository says before it ends on a command, a badge or any value", () => {
  const says = (text: string) => quote(text, "README.md");
  const of = facts({
    successes: [{ ...quote("foo bar", "README.md"), isPlain: true }, quote("All Passed!", "pan.js")],
    entryPoints: [{ kind: "bin", name: "egg", evidence: quote("egg", "package.json").evidence }],
    readme: {
      path: "README.md",
      tagline: says("Egg is a pan."),
      claims: [says("It is simple."), says("It is the fastest of all."), says("It is tiny and elegant.")],
      sentences: [says("The easiest pan of all is somebody else's.")],
      words: [],
      install: quote("npm install egg", "guide.md"),
    },
  });
  const finales = repositorySubjects(of, LIBRARY)
    .filter(({ matches }) => matches.some(({ family }) => family === "finale"))
    .map(({ subject: { name, quotes } }) => quotes[0]?.text ?? name);
  const order = ["All Passed!", "It is tiny and elegant.", "foo bar", "egg", "npm install egg"];
  expect(finales.filter((text) => order.includes(text))).toEqual(order);
  expect(finales).not.toContain("The easiest pan of all is somebody else's.");
});

test("no film ends on the name of a test", () => {
  const finale = (of: Parameters<typeof facts>[0]) =>
    repositorySubjects(facts(of), LIBRARY)
      .filter(({ matches }) => matches.some(({ family }) => family === "finale"))
      .flatMap(({ subject: { quotes } }) => quotes.map(({ text }) => text));
  const testedBy = (text: string) => ({
    tests: { files: 1, cases: 1, longestName: quote(text, "pan.test.js") },
  });
  expect(finale(testedBy("boils every egg"))).toEqual([]);
});

test("a word of the README is named in the form and by the sentence that make the better card", () => {
  const readme = {
    path: "README.md",
    title: quote("Egg", "README.md"),
    sentences: [
      quote(
        "Each and every one of its many sessions is, so to speak and as it were, a session of its own.",
        "README.md",
      ),
      quote("Sessions remember the cook.", "README.md"),
    ],
    words: ["session"],
  };
  const found = repositorySubjects(facts({ readme }), LIBRARY).find(({ matches }) =>
    matches.some(({ conceptId }) => conceptId === "role.session"),
  );
  expect(found?.subject).toMatchObject({
    kind: "readme",
    name: "Sessions",
    quotes: [{ text: "Sessions remember the cook." }],
  });
});

test.each([
  ["Boil it with `egg session`", "Boil it with egg session", false],
  ["Boil it in a `session`", "Boil it in a session", true],
])("what is typed names no part: %s", (written, text, isPart) => {
  const sentence = { text, evidence: [{ path: "README.md", line: 3, text: written }] as const };
  const readme = {
    path: "README.md",
    title: quote("Egg", "README.md"),
    sentences: [sentence],
    words: ["session"],
  };
  const names = repositorySubjects(facts({ readme }), LIBRARY).map(({ subject }) => subject.name);
  expect(names.includes("session")).toBe(isPart);
});

test.each([
  ["array", []],
  ["arrays", []],
  ["properties", []],
  ["classes", []],
  ["queues", ["queues"]],
])("what options and results are is nothing that a README is about: %s", (word, expected) => {
  const readme = {
    path: "README.md",
    title: quote("Egg", "README.md"),
    sentences: [quote(`Takes one or many ${word} of eggs.`, "README.md")],
    words: [word, "eggs"],
  };
  const names = repositorySubjects(facts({ readme }), LIBRARY).map(({ subject }) => subject.name);
  expect(names.filter((name) => name === word)).toEqual(expected);
});

test("a message that an error speaks is no complaint of its own besides", () => {
  const said = quote("There is no egg in this pan", "pan.rs");
  const errors = [errorType("EggError", { messages: [said] })];
  const complaints = repositorySubjects(
    facts({ errors, messages: [said, quote("The lid is too hot")] }),
    LIBRARY,
  )
    .map(({ subject }) => subject.name)
    .filter((name) => name.includes(" "));
  expect(complaints).toEqual(["The lid is too hot"]);
});

test("of messages that say the same the first has its gag", () => {
  const texts = [
    "Forgot to shut down the oven?",
    "Forgot to shut down the stove?",
    "missing required spoon",
    "a spare value for a required spoon is never used",
  ];
  const messages = texts.map((text) => quote(text, "pan.c"));
  const named = repositorySubjects(facts({ messages }), LIBRARY)
    .map(({ subject }) => subject)
    .filter(({ kind }) => kind === "error");
  expect(named.map(({ name }) => name)).toEqual(texts.filter((_text, index) => index !== 1));
});

test.each([
  ["Egg began as a session of hens.", false],
  ["Egg started out as a session of hens.", false],
  ["Egg was bootstrapped with a session.", false],
  ["Egg is a fork of a session.", false],
  ["Egg is a part of the session.", false],
  ["Hens started each session.", true],
  ["Each session takes a fork.", true],
  ["Egg has parts of a session.", true],
])("what it was made from plays no part in it: %s: %s", (sentence, plays) => {
  const readme = {
    path: "README.md",
    title: quote("Egg", "README.md"),
    sentences: [quote(sentence, "README.md")],
    words: ["session"],
  };
  const names = repositorySubjects(facts({ readme }), LIBRARY).map(({ subject }) => subject.name);
  expect(names.includes("session")).toBe(plays);
});
