import { defineLanguage } from "../define-language.ts";
import { PYTHON_BUILTIN_ERRORS, PYTHON_STANDARD_MODULES } from "./python/python-data.ts";
import { surveyPython } from "./python/python-survey.ts";

/** Python: a lexical survey, and tree-sitter for the close reading. */
export const python = defineLanguage({
  name: "Python",
  extensions: [".py", ".pyi", ".pyw"],
  survey: (source) => surveyPython(source),
  open: async () => (await import("./python/python-parser.ts")).openPython(),
  moduleSeparator: ".",
  standardModules: PYTHON_STANDARD_MODULES,
  builtinErrors: PYTHON_BUILTIN_ERRORS,
});
