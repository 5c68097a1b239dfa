import { expect, test } from "vitest";
import {
  isDisowned,
  isHandyPath,
  isHelpingPath,
  isMarkedInCode,
  isMarkedInComment,
  isPrivatePath,
} from "../../src/analysis/not-for-use.ts";

test.each([
  "Not public API",
  "Internal type, do not use.",
  "For internal use only.",
  "This is not part of the public API.",
  "Deprecated since 2.0.",
  "This class is deprecated.",
  "For backwards compatibility",
  "This is preserved for old pans.",
  "Exported for using from tests, not otherwise used outside this file.",
  "This was a lid for small pans.",
  "It used to be the only pan.",
  "Use Pan instead.",
  "Please use `pan.lid()` instead",
])("%s: not for users", (sentence) => {
  expect(isDisowned(sentence)).toBe(true);
});

test.each([
  "Raised when the repository is not public.",
  "Do as you like; do not use it up.",
  "Warns of something deprecated.",
  "Kept warm for hens.",
  "The internal combustion engine.",
  "This is a lid for what was a pan.",
  "It was boiled in a pan.",
  "This pan was a gift of the hens.",
  "Use Pan instead of Lid.",
  "Use Pan to boil, or Lid instead.",
  "Uses Pan instead.",
])("%s: for users", (sentence) => {
  expect(isDisowned(sentence)).toBe(false);
});

test.each([
  "/** @internal */",
  " * @deprecated use Pan",
  " * @hen_deprecated use Pan",
  "# :nodoc:",
  "// Deprecated: use Pan",
  "# @api private",
])("%s marks what stands below", (comment) => {
  expect(isMarkedInComment(comment)).toBe(true);
});

test.each([
  "/** An internal matter. @param internal whether to */",
  "// @see hen_deprecated",
  " * @undeprecated",
])("an ordinary comment marks nothing: %s", (comment) => {
  expect(isMarkedInComment(comment)).toBe(false);
});

test.each(["#[doc(hidden)]", "#[deprecated(since = 1)]", "[Obsolete]", "@Deprecated", "[[deprecated]]"])(
  "%s marks code",
  (code) => {
    expect(isMarkedInCode(code)).toBe(true);
  },
);

test("folders may be private, names may not", () => {
  expect(isPrivatePath("src/private/de.rs")).toBe(true);
  expect(isPrivatePath("org/library/internal/Pan.java")).toBe(true);
  expect(isPrivatePath("pan/_internal/lid.py")).toBe(true);
  expect(isPrivatePath("include/pan/detail/lid.hpp")).toBe(true);
  expect(isPrivatePath("src/detail/lid.py")).toBe(false);
  expect(isPrivatePath("src/internals.ts")).toBe(false);
});

test.each([
  ["pan/utils.py", true],
  ["util.c", true],
  ["src/lid_helpers.rb", true],
  ["src/Misc.java", true],
  ["src/utils/lid.py", false],
  ["src/utensils.py", false],
  ["src/helpers_of_hens.py", false],
])("%s is a module of whatever came in handy: %s", (path, expected) => {
  expect(isHandyPath(path)).toBe(expected);
});

test.each([
  ["pan/test_helpers/lid.rb", true],
  ["pan/testhelper/lid.rb", true],
  ["test_support/lid.rb", true],
  ["pan/testsupport/lid.rb", true],
  ["pan/helpers/lid.rb", true],
  ["pan/support/lid.rb", false],
  ["pan/latest_helpers/lid.rb", false],
  ["pan/test_support.rb", false],
])("%s lies in a folder that only helps along: %s", (path, expected) => {
  expect(isHelpingPath(path)).toBe(expected);
});
