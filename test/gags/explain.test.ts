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
