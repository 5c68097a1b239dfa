import { defineLanguage } from "../define-language.ts";
import { builtinErrors } from "./kit/builtin-errors.ts";
import { RUBY_ERRORS, RUBY_STANDARD_LIBRARY } from "./ruby/ruby-data.ts";
import { surveyRuby } from "./ruby/ruby-survey.ts";
import { openTreeLanguage } from "./kit/tree-language.ts";

/** Ruby: a library is own when a file of `lib` or a folder in it bears its name. */
export const ruby = defineLanguage({
  name: "Ruby",
  extensions: [".rb", ".rake"],
  survey: surveyRuby,
  open: async () => openTreeLanguage((await import("./ruby/ruby-reading.ts")).RUBY_TREE),
  standardModules: RUBY_STANDARD_LIBRARY,
  builtinErrors: builtinErrors(RUBY_ERRORS),
});
