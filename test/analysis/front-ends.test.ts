import { expect, test } from "vitest";
import { pathsOfFrontEnd } from "../../src/analysis/files/front-ends.ts";
import type { SurveyedFile } from "../../src/analysis/survey-files.ts";

const cast = (...files: readonly (readonly [string, string, number])[]): readonly SurveyedFile[] =>
  files.map(([path, name, bytes]) => ({ file: { path, bytes }, language: { name } })) as never;

test("the front end of a program is what it has for browsers in folders of its own", () => {
  const program = [
    ["kitchen/pan.go", "Go", 900],
    ["table/plate.ts", "TypeScript", 100],
    ["kitchen/lid.c", "C", 100],
  ] as const;
  expect([...pathsOfFrontEnd(cast(...program))]).toEqual(["table/plate.ts"]);
  expect([...pathsOfFrontEnd(cast(...program, ["shop/window.ts", "TypeScript", 2000]))]).toEqual([]);
});
