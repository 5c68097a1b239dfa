import { expect, test } from "vitest";
import type { ConstantFact } from "../../src/domain/facts.ts";
import { repositorySubjects } from "../../src/gags/repository-subjects.ts";
import { constant, facts } from "./facts-builder.ts";
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
