import { expect, test } from "vitest";
import { moneyDirectory } from "../../../src/cli/money/money-directory.ts";
import { buildWorld } from "../../builders/world-builder.ts";

const directoryOf = (SORA_HOME: string): string =>
  moneyDirectory({ world: buildWorld({ environment: { SORA_HOME } }) }, "money");

test.each(["books", "~/books", "./books"])(
  "a book of money in each working folder is refused: %s",
  (home) => {
    expect(() => directoryOf(home)).toThrow(
      expect.objectContaining({ code: "LEDGER_UNWRITABLE", message: expect.stringContaining(home) }),
    );
  },
);

test("a whole path is taken as it is", () => {
  expect(directoryOf("/var/books")).toBe("/var/books");
});
