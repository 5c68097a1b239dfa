import { describe, expect, test } from "vitest";
import { findMessages } from "../../src/analysis/messages/find-messages.ts";

const texts = (source: string, language = "Shell", path = "kitchen.x") =>
  findMessages(source, path, language).map(({ text }) => text);

describe("findMessages", () => {
  test.each([
    ["  kitchen_err 'That many eggs do not exist yet.'", "Shell", "That many eggs do not exist yet."],
    ['echo "The stove is cold." >&2', "Shell", "The stove is cold."],
    ['throw IllegalStateException("light the stove first")', "Kotlin", "light the stove first"],
    ['require(stove.isLit) { "light the stove first" }', "Kotlin", "light the stove first"],
    ['precondition(eggs > 0, "no egg in pan")', "Swift", "no egg in pan"],
    ['fatalError("Shouldn\'t see an empty pan.")', "Swift", "Shouldn't see an empty pan."],
    ['raise ArgumentError, "no egg in pan"', "Elixir", "no egg in pan"],
    ['error("the toast is black", 2)', "Lua", "the toast is black"],
    ['throwError $ SoupError "Too many cooks.\\n"', "Haskell", "Too many cooks."],
    ["die \"$cook: No soft egg for '$name'!\\n\";", "Perl", "No soft egg"],
    ['die "Could not light stove $name"', "Shell", "Could not light stove"],
    ['die "Too many cooks.\\n";', "Perl", "Too many cooks."],
    ["throw 'There is no egg'", "Vim script", "There is no egg"],
    ['die "Is it hot? No lid found."', "Shell", "Is it hot? No lid found."],
    ['die "The [old] lid is lost."', "Shell", "The [old] lid is lost."],
    ['die "The lid (now: a pan) is lost."', "Shell", "The lid (now: a pan) is lost."],
  ])("reads %s", (source, language, expected) => {
    expect(texts(source, language)).toEqual([expected]);
  });

  test("leaves out the code in documentation", () => {
    const sample = '@doc """\n    raise ArgumentError, "no egg in the sample"\n"""\n';
    expect(texts(`${sample}raise ArgumentError, "no egg in pan"\n`, "Elixir")).toEqual(["no egg in pan"]);
  });

  test.each([
    ["a word or two", 'die "no egg"'],
    ["what is only printed", 'echo "The stove is warm now."'],
    ["a word that only sounds like a complaint", 'berry "three ripe red ones"'],
    ["a comment", '# raise "the stove is cold"'],
    ["names of code", 'die "lightStove needs a match"'],
    ["an item of a list", 'die "pans[0] has no lid"'],
    ["a choice", 'die "hot ? No lid : None"'],
    ["the name of a call", 'die "boil(egg:) is not ready yet"'],
    ["the name of a call without labels", 'die "boil(:) is not ready yet"'],
    ["gaps", 'die "the $stove is cold"'],
    ["a verb without its thing", 'die "could really not open $lid"'],
    ["markup", 'fail "<b>the stove is cold</b>"'],
    ["what stands between two literals", 'err "a" , then put in "b"'],
    ["what goes on", 'err "Could not find the " + pan'],
    ["what goes on after a whole word", 'error "could not light stove" <> name'],
    ["what leads on", 'err "Could not find pan:" $pan'],
  ])("leaves %s alone", (_what, source) => {
    expect(texts(source)).toEqual([]);
  });

  test("takes no words between single quotes where these hold a letter, nor a comment of Vim", () => {
    expect(texts("throw 'There is no egg'", "Kotlin")).toEqual([]);
    expect(texts("\" throw 'There is no egg'", "Vim script")).toEqual([]);
  });

  test("takes whole sentences of a file named for errors, and cites their lines", () => {
    const source = 'render e =\n  case e of\n    Cold -> "The stove is cold."\n    Lost -> "egg not found"\n';
    expect(findMessages(source, "src/Error.hs", "Haskell")).toEqual([
      { path: "src/Error.hs", line: 3, text: "The stove is cold." },
    ]);
    expect(texts(source, "Haskell", "src/Stove.hs")).toEqual([]);
  });

  test("is bounded on hostile files", () => {
    expect(texts('die "the stove is cold"\n'.repeat(100_000))).toHaveLength(200);
    expect(texts(`die ${'"'.repeat(1_000_000)}`)).toEqual([]);
    expect(texts(`die ${'"\\n'.repeat(100)}\n`.repeat(3_000))).toEqual([]);
    expect(texts(`${"fail_".repeat(60)}"\n`.repeat(10_000))).toEqual([]);
  });
});
