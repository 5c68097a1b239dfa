import { expect, test } from "vitest";
import { supersededVersions } from "../../src/analysis/files/superseded-versions.ts";

test("code lies in an older version where a newer one stands beside it", () => {
  const paths = ["src/v3/pan.ts", "src/v4/core/pan.ts", "lib/v2/lid.ts", "src/pan.ts", "v1/a.ts", "v10/a.ts"];
  expect(paths.filter(supersededVersions(paths))).toEqual(["src/v3/pan.ts", "v1/a.ts"]);
});

test("code lies in an older version kept below the newest where its files are there again", () => {
  const again = ["pan.py", "lid.py", "egg.py"];
  const paths = [
    ...again.flatMap((name) => [`cook/${name}`, `cook/v1/${name}`]),
    "cook/v1/old.py",
    "api/v1/a.py",
  ];
  expect(paths.filter(supersededVersions(paths))).toEqual([
    ...again.map((name) => `cook/v1/${name}`),
    "cook/v1/old.py",
  ]);
});
