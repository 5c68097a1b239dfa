import { expect, test } from "vitest";
import { explainName } from "../../src/gags/explain.ts";
import { errorType, facts } from "./facts-builder.ts";
import { LIBRARY } from "./library.ts";

test("a match is explained", () => {
  const studio = facts({ errors: [errorType("PathNotFound")] });
  expect(explainName({ name: "PathNotFound", library: LIBRARY, facts: studio })).toMatchObject({
    found: true,
    kind: "error",
    words: ["path", "not", "found"],
  });
  expect(explainName({ name: "mil", library: LIBRARY })).toMatchObject({
    found: false,
    kind: "import",
    pun: "milk",
  });
  expect(explainName({ name: "WidgetError", library: LIBRARY }).matches[0]).toMatchObject({
    family: "error",
  });
});

test("an error that is named after the project is any error of it", () => {
  const matches = (project: string) =>
    explainName({
      name: "PathNotFoundError",
      library: LIBRARY,
      facts: { ...facts({ errors: [errorType("PathNotFoundError")] }), name: project },
    }).matches.map(({ conceptId }) => conceptId);
  expect(matches("studio")).toContain("error.path-not-found");
  expect(matches("path-not-found")).not.toContain("error.path-not-found");
});
