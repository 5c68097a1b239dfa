import { expect, test } from "vitest";
import { supersededVersions } from "../../src/analysis/superseded-versions.ts";

test("code lies in an older version where a newer one stands beside it", () => {
  const paths = ["src/v3/pan.ts", "src/v4/core/pan.ts", "lib/v2/lid.ts", "src/pan.ts", "v1/a.ts", "v10/a.ts"];
  expect(paths.filter(supersededVersions(paths))).toEqual(["src/v3/pan.ts", "v1/a.ts"]);
});
