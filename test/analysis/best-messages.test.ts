import { expect, test } from "vitest";
import { bestMessages } from "../../src/analysis/messages/best-messages.ts";
import { LANGUAGES } from "../../src/analysis/languages/index.ts";
import type { MessageRead } from "../../src/analysis/messages/message-quotes.ts";
import { RepoAnalyzer } from "../../src/analysis/repo-analyzer.ts";
import { toyLanguage, toyTree, wrongEvidence } from "./toy-repository.ts";

function message(text: string, path = "pan.ts", line = 1): MessageRead {
  return { message: { text, evidence: [{ path, line, text }] }, interpolated: false };
}

const texts = (found: readonly MessageRead[], standingOf?: (path: string) => number): readonly string[] =>
  bestMessages(found, { ...(standingOf && { standingOf }) }).map(({ text }) => text);

const numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

test("of equally good messages those of central files come first, whatever the alphabet says", () => {
  const found = [message("all eggs are cold", "lid.ts"), message("the pan is cold", "pan.ts")];
  const standingOf = (path: string): number => (path === "pan.ts" ? 3 : 1);
  expect(texts(found, standingOf)).toEqual(["the pan is cold", "all eggs are cold"]);
});

test("what tests demand is not said to those who use it", () => {
  const found = [message("The test must be run with a lid"), message("The pan must be run with a lid")];
  expect(texts(found)).toEqual(["The pan must be run with a lid"]);
});

test("equal messages of equal files do not stand in the order of the alphabet, nor in that of the files", () => {
  const found = numbers.map((number) => message(`${number} eggs are cold`));
  const best = texts(found);
  expect(best).not.toEqual(best.toSorted());
  expect(texts(found.toReversed())).toEqual(best);
});

test("the ninth message of a file and the fourth with one opening wait behind the others", () => {
  const ofOneFile = numbers.map((number) => message(`${number} eggs are cold`, "pan.ts"));
  const ofOneOpening = numbers.map((number, index) => message(`kill egg ${number} now`, `egg${index}.ts`));
  const last = message("the lid is rather warm today and so is the whole kitchen", "lid.ts");
  const best = texts([...ofOneFile, ...ofOneOpening, last], (path) => (path === "pan.ts" ? 9 : 1));
  const front = best.slice(0, best.indexOf(last.message?.text ?? "") + 1);
  expect(front.filter((text) => text.endsWith("are cold"))).toHaveLength(8);
  expect(front.filter((text) => text.startsWith("kill egg"))).toHaveLength(3);
  expect(best).toHaveLength(21);
});

test("constants named for it are messages", async () => {
  const files = {
    "kitchen/pan.toy":
      "class Pan\nconst MSG = Never_boil\nconst LID_MSG = Do not lift the lid.\nconst LID = a flat lid\n",
    "kitchen/egg.toy":
      "const SOME_MESSAGE = Use %<egg>s instead.\nconst EGG_ERROR_TEXT = The egg is raw.\nconst LID_ERROR = The lid is hot.\nconst ERROR_KIND = the hot one\n",
  };
  const facts = await new RepoAnalyzer({ languages: [toyLanguage()] }).analyze(toyTree(files));
  expect(facts.messages.map(({ text }) => text)).toEqual([
    "Do not lift the lid.",
    "The egg is raw.",
    "The lid is hot.",
  ]);
  expect(wrongEvidence(facts, files)).toEqual([]);
});

test("lends no error the words of another of its name", async () => {
  const files = {
    "README.md": "# kitchen\n",
    "oven.toy": "class HeatError(Exception)\nraise HeatError the oven is hot\nraise LidError no lid here\n",
    "stove.toy": "class HeatError(Exception)\nraise HeatError the stove is cold\n",
    "lid.toy": "class LidError(Exception)\n",
  };
  const { errors } = await new RepoAnalyzer({ languages: [toyLanguage()] }).analyze(toyTree(files));
  const said = new Map(errors.map(({ name, messages }) => [name, messages.map(({ text }) => text)]));
  expect(said.get("HeatError")).toHaveLength(1);
  expect(said.get("LidError")).toEqual(["no lid here"]);
});

test("an error says what its kinds say where it has no words of its own", async () => {
  const lines = [
    "#[derive(Error)]",
    "pub enum EggErrorKind {",
    '    #[error("Missing half of the shell")]',
    "    Shell,",
    "}",
    '#[derive(Error)]\n#[error("{kind}")]',
    "pub struct EggError { pub kind: EggErrorKind }",
  ];
  const tree = toyTree({ "src/lib.rs": lines.join("\n") });
  const { errors } = await new RepoAnalyzer({ languages: LANGUAGES }).analyze(tree);
  const said = errors.map(({ name, messages }) => [name, ...messages.map(({ text }) => text)]);
  expect(said).toEqual([["EggError", "Missing half of the shell"]]);
});

test("what is mostly gaps is no message", () => {
  const said = [message("round {0}pan {1}({2}) in lid {3}."), message("The pan {0} has no {1} lid, {2}.")];
  expect(bestMessages(said).map(({ text }) => text)).toEqual(["The pan {0} has no {1} lid, {2}."]);
});

test("the words of a package beside the main one come last", () => {
  const said = [message("The side has no lid.", "side/pan.ts"), message("There is no egg", "pan/pan.ts")];
  const isBeside = (path: string): boolean => path.startsWith("side/");
  expect(bestMessages(said).map(({ text }) => text)).toEqual(["The side has no lid.", "There is no egg"]);
  expect(bestMessages(said, { isBeside }).map(({ text }) => text)).toEqual([
    "There is no egg",
    "The side has no lid.",
  ]);
});

test("what is never said comes in only where nothing else does", async () => {
  const read = async (rust: string): Promise<readonly string[]> => {
    const facts = await new RepoAnalyzer({ languages: LANGUAGES }).analyze(toyTree({ "src/lib.rs": rust }));
    return facts.messages.map(({ text }) => text);
  };
  const never = 'pub fn a() { unreachable!("no such egg here") }\n';
  const said = ["too hot", "too cold", "too raw"]
    .map((how, index) => `pub fn b${index}() { bail!("the egg is ${how}") }\n`)
    .join("");
  expect(await read(never)).toEqual(["no such egg here"]);
  expect(await read(never + said)).not.toContain("no such egg here");
});

test("an error that is raised for many reasons leaves the fifth and further ones to others", async () => {
  const reasons = [
    "far too hot",
    "far too cold",
    "rather too raw",
    "a little burnt",
    "on the floor",
    "up the wall",
  ];
  const raises = reasons.map((reason) => `raise PanError the egg is ${reason}`).join("\n");
  const files = { "pan.toy": `class PanError(Exception)\n${raises}\n` };
  const { errors, messages } = await new RepoAnalyzer({ languages: [toyLanguage()] }).analyze(toyTree(files));
  const own = errors[0]?.messages.map(({ text }) => text).slice(0, 4) ?? [];
  expect(messages).toHaveLength(2);
  for (const { text } of messages) expect(own).not.toContain(text);
});
