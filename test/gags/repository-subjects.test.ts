import { expect, test } from "vitest";
import type { ConstantFact } from "../../src/domain/facts.ts";
import { repositorySubjects } from "../../src/gags/repository-subjects.ts";
import { constant, facts, quote } from "./facts-builder.ts";
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
