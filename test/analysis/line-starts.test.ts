import { expect, test } from "vitest";
import { lineAt, lineStartsOf } from "../../src/analysis/line-starts.ts";

test.each([
  ["", [1]],
  ["egg", [1, 1, 1, 1]],
  ["a\nb", [1, 1, 2, 2]],
  ["\n\na\n", [1, 2, 3, 3, 4]],
  ["a\r\nb", [1, 1, 1, 2, 2]],
])("every offset of %j is on its line", (source, lines) => {
  const starts = lineStartsOf(source);
  expect(lines.map((_, offset) => lineAt(starts, offset))).toEqual(lines);
});
