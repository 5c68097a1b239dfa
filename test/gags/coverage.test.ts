import { expect, test } from "vitest";
import { measureCoverage } from "../../src/gags/coverage.ts";
import { errorType, facts, importOf, symbol } from "./facts-builder.ts";
import { LIBRARY } from "./library.ts";

test("what has gags of its own is counted", () => {
  const { errors, classes, imports } = measureCoverage(
    facts({
      errors: [errorType("ReadTimeout"), errorType("Kaput")],
      classes: [symbol("Session")],
      imports: [importOf("left-pad")],
    }),
    LIBRARY,
  );
  expect(errors).toMatchObject({
    total: 2,
    specific: 1,
    generic: 1,
    none: 0,
    unmatched: ["Kaput"],
    methods: { name: 1 },
  });
  expect(classes).toMatchObject({ total: 1, specific: 1 });
  expect(imports).toMatchObject({ total: 1, specific: 0, generic: 1 });
});
