import { expect, test } from "vitest";
import { errorIn } from "../../../src/analysis/languages/rust/rust-errors.ts";

test.each([
  ["ParseError", "ParseError"],
  ["crate::error::ParseError", "ParseError"],
  ["crate::Error", "Error"],
  ["Error", "Error"],
  ["syn::Error", "syn::Error"],
  ["io::Error", "io::Error"],
  [undefined, undefined],
])("%s is the error %s", (path, name) => {
  expect(errorIn(path)).toBe(name);
});
