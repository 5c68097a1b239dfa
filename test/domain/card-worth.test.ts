import { describe, expect, it } from "vitest";
import { cardWorth, quoteWorth, weighCard, wit } from "../../src/domain/card-worth.ts";

describe("how good a card a sentence makes", () => {
  it.each([
    ["three to eight words rather than one", "The lock was never released.", "Locked."],
    ["three to eight words rather than seventeen", "Time passes.  Slowly now.", "a ".repeat(17).trim()],
    ["a beginning", "Take the first train home", "take the first train home"],
    ["an end", "Take the first train home.", "Take the first train home"],
    ["a word that makes people smile", "No teapot was found.", "No number was found."],
    ["words without placeholders", "No such path here.", "No such {path} here."],
  ])("prefers %s", (_, better, worse) => {
    expect(cardWorth(better)).toBeGreaterThan(cardWorth(worse));
  });

  it("counts no dash that stands alone, and finds no joke in the courtesy of an order", () => {
    expect(cardWorth("the egg - waiting for the pan to be hot")).toBe(
      cardWorth("the egg waiting for the pan to be hot"),
    );
    expect(wit("Please provide a pan")).toBe(0);
    expect(wit("Please be nice to the pan")).toBe(1);
  });

  it("hears somebody speak, with a face behind the words or not", () => {
    expect(wit("The pan went wrong! :(")).toBe(wit("The pan went wrong!"));
    expect(wit("“We boil it.”")).toBe(wit("We boil it."));
    expect(wit("The cook is not so sure.")).toBe(wit("The cook is so sure.") + 1);
    expect(wit("Looks like the pan is hot.")).toBe(wit("The pan is hot.") + 1);
    expect(wit("The pan looks like iron.")).toBe(wit("The pan is iron."));
    expect(wit("The pan sometimes falls.")).toBe(wit("The pan often falls."));
  });

  it("is the sum of its parts, kept between 0 and 1", () => {
    expect(weighCard("Sadly the {ghost} is gone.")).toEqual({
      total: 0.8,
      length: 0.5,
      beginning: 0.1,
      ending: 0.1,
      funnyWords: 0.3,
      signs: -0.2,
    });
    expect(weighCard("{}[]<>").total).toBe(0);
    expect(weighCard("Sorry, the magic dragon is dead again.").total).toBe(1);
  });
});

describe("how good a card a sentence out of code makes", () => {
  it.each(["Expected {name} here", "Expected %s here", "Whether or not to show"])(
    "puts %j behind what is whole",
    (text) => {
      expect(quoteWorth(text)).toBeLessThan(quoteWorth("A parsed format string"));
    },
  );

  it("is less with a slip of the pen in it", () => {
    expect(quoteWorth("An non-blocking client.")).toBeLessThan(quoteWorth("A non-blocking client."));
    expect(quoteWorth("must be a round egg")).toBeLessThan(quoteWorth("cannot be a round egg"));
    expect(quoteWorth("The pan must be a string")).toBeLessThan(quoteWorth("The pan must be on fire"));
    expect(quoteWorth("eggs must not be null")).toBeLessThan(quoteWorth("eggs must not be red"));
    expect(quoteWorth("Expected a function in pan")).toBeLessThan(quoteWorth("Found a function in pan"));
    expect(quoteWorth("An npm package.")).toBe(quoteWorth("A npm package."));
    expect(quoteWorth("The form of a error.")).toBeLessThan(quoteWorth("The form of one error."));
    expect(quoteWorth("There are two eggs, not one)")).toBeLessThan(
      quoteWorth("There are two eggs, (not one)"),
    );
    expect(quoteWorth("There are two eggs :)")).toBeGreaterThan(quoteWorth("There are two eggs )"));
    expect(quoteWorth("Such a one as this.")).toBe(quoteWorth("Such an one as this."));
  });

  it("is less for what only serves the code itself", () => {
    expect(quoteWorth("An internal exception that signals a halt.")).toBeLessThan(
      quoteWorth("An exception that signals a halt."),
    );
    expect(quoteWorth("Internal error; sorry.")).toBe(quoteWorth("External error; sorry."));
    for (const name of ["_boilEggs", "boilEggs", "boil_eggs", "pan.boil", "internal error,"])
      expect(quoteWorth(`Do not pass the ${name} at all`)).toBeLessThan(
        quoteWorth("Do not pass the new cook at all"),
      );
  });

  it("is less for what only says that it is a class", () => {
    const shop = quoteWorth("This is the egg timer shop.");
    expect(quoteWorth("This is the egg timer class.")).toBeLessThan(shop);
    expect(quoteWorth("This is the egg timer struct.")).toBeLessThan(shop);
    expect(quoteWorth("This is the class of all eggs.")).toBe(quoteWorth("This is the farm of all eggs."));
  });

  it("is less for what tells one of two kinds of values to hand over, or of which kind a part must be", () => {
    expect(quoteWorth("lid must be a pan or string")).toBeLessThan(quoteWorth("lid must be a pan or spoon"));
    expect(quoteWorth("Expected the egg to be a string")).toBeLessThan(
      quoteWorth("Expected the egg to be a goose"),
    );
  });

  it.each([
    "This should never happen.",
    "The lid could not happen.",
    "Two eggs can't happen.",
    "Two eggs cannot happen.",
    "Two eggs shouldn’t happen.",
  ])("is more for famous last words: %s", (text) => {
    expect(quoteWorth(text) - cardWorth(text)).toBeCloseTo(0.15);
  });

  it("is less with every gap, but a gap is no sign of code as well", () => {
    expect(quoteWorth("No {pan} found here")).toBeCloseTo(cardWorth("No pan found here") - 0.4);
    expect(quoteWorth("No {pan} found {place}")).toBeLessThan(quoteWorth("No {pan} found here"));
  });

  it.each([
    ["There are > 12 eggs", 0],
    ["There are < 3 eggs", 0],
    ["There are >= 12 eggs", 0.4],
    ["There are >12 eggs", 0],
    ["Shows eggs -> 12 lids", 0.4],
    ["There are <eggs> here", 0.4],
    ["There are > eggs here", 0.4],
    ["Takes eggs | 12 lids", 0.4],
  ])("loses nothing by a sign that compares with a number: %s, %d", (text, loss) => {
    expect(cardWorth(text) - quoteWorth(text)).toBeCloseTo(loss);
  });

  it("takes another's word for gaps", () => {
    expect(quoteWorth("No such file.", true)).toBeLessThan(quoteWorth("No such file."));
  });
});

describe("the wit of a sentence", () => {
  it.each([
    ["The pan is hot.", 0],
    ["Is this the best way to do this?", 1],
    ["I kinda hate this", 3],
    ["Oh no! We never placed the core back, this is a bug!", 3],
    ["why is this broken???", 3],
    ["MISSING ARGUMENT", 0],
    ["Runs on a dumb terminal", 0],
    ["Removes the dumb waiter", 1],
    ["No egg in the pan (should never happen)", 2],
    ["No egg in the pan (this shouldn't happen)", 1],
    ["No egg in the pan (can't happen)", 1],
    ["No egg in the pan (should boil)", 0],
    ["The pan is cursed", 1],
    ["A hella hot pan", 1],
    ["A hilarious egg", 1],
    ["Only a madman boils lids", 1],
    ["This pan is a monstrosity", 1],
    ["The lid is a potato", 1],
    ["The cursor is on the lid", 0],
    ["The egg went wrong", 0],
    ["The egg went horribly wrong", 1],
    ["The egg went terribly wrong", 1],
    ["The egg went really wrong", 2],
    ["The hen went the wrong way", 0],
    ["The pan is hot :)", 1],
    ["The pan is hot ;-)", 1],
    ["The pan is hot. :D", 1],
    ["The pan is hot.:( So is the lid.", 1],
    ["The pan is :(hot)", 0],
    ["The pan is hot (and the lid:)", 0],
  ])("%s: %i", (text, signs) => {
    expect(wit(text)).toBe(signs);
  });
});
